use foundation::Id;

use super::{Accounts, Contracts};

fn id(number: u128) -> Id {
    Id::from_u128(number)
}

#[test]
fn a_post_is_found_by_the_account_or_its_longest_beginning() {
    let accounts = Accounts::new(&[
        ("4410, 06.45.50.*".to_owned(), id(1)),
        ("06.45.50.1*;06.45.50.17".to_owned(), id(2)),
    ]);
    let found = [
        "4410",
        "06.45.50.2",
        "06.45.50. 17",
        "06.45.50.199",
        "441",
        "44101",
    ];
    let found = found.map(|account| accounts.post(account));
    let [one, two] = [Some(id(1)), Some(id(2))];
    assert_eq!(found, [one, one, two, two, None, None]);
}

#[test]
fn a_contract_is_found_when_only_one_can_be_meant() {
    let mut contracts = Contracts::default();
    for (number, name, own, supplier) in [
        (1, "Drift af omsorgssystem", "K-104", "Nordsky A/S"),
        (2, "Drift", "K-7", "Nordsky A/S"),
        (3, "Netværk", "", "Fiberhuset"),
        (4, "Drift af omsorgssystem, tillæg", "K-105", "Nordsky A/S"),
    ] {
        contracts.insert(id(number), name, own, supplier);
    }
    let found = |text, supplier| contracts.contract(text, supplier);
    assert_eq!(found("Faktura k-104, november", ""), Some(id(1)));
    assert_eq!(found("K-104 og K-105", "Fiberhuset"), None);
    assert_eq!(
        found("Betaling DRIFT AF OMSORGSSYSTEM 2026", ""),
        Some(id(1))
    );
    assert_eq!(found("drift af omsorgssystem, tillæg", ""), Some(id(4)));
    assert_eq!(found("Abonnement", "fiberhuset"), Some(id(3)));
    assert_eq!(found("Abonnement", "Nordsky A/S"), None);
    assert_eq!(found("Konference", "Hotel"), None);
}
