//! The same seed gives the same data, and everything that is referred to is there before.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

use domain::organisations::municipalities::{MUNICIPALITIES, NATIONAL_ID};

use super::*;

fn fingerprint(installation: &Installation) -> u64 {
    let mut hasher = DefaultHasher::new();
    installation
        .records()
        .for_each(|record| record.hash(&mut hasher));
    hasher.finish()
}

#[test]
fn the_same_seed_gives_the_same_data_and_another_does_not() {
    let other_seed = generate(Scale::Small, 1.0, 8, TODAY);
    let other_factor = generate(Scale::Small, 1.2, 7, TODAY);
    assert_eq!(fingerprint(&small()), fingerprint(&small()));
    assert_ne!(fingerprint(&small()), fingerprint(&other_seed));
    assert_ne!(fingerprint(&small()), fingerprint(&other_factor));
}

#[test]
fn a_municipality_is_the_same_alone_and_in_turn() {
    let installation = small();
    let last = installation.municipalities().last().unwrap();
    let alone = installation.municipality(last);
    let in_turn: Vec<_> = installation
        .records()
        .filter(|record| record.organisation == last.id())
        .collect();
    assert_eq!(alone, in_turn);
}

#[test]
fn whatever_is_referred_to_has_come_before() {
    let mut known: HashMap<Id, (Kind, Id)> = MUNICIPALITIES
        .iter()
        .map(|m| (m.id(), (Kind::Organisation, m.id())))
        .collect();
    known.insert(NATIONAL_ID, (Kind::Organisation, NATIONAL_ID));
    let mut awaited = HashSet::new();
    for record in small().records() {
        awaited.remove(&record.id);
        for (key, value) in &record.values {
            for id in references(value) {
                // The contract names its usages too, and one of the two is first.
                if *key == "main_contract" {
                    awaited.insert(id);
                    continue;
                }
                let (_, organisation) = known
                    .get(&id)
                    .unwrap_or_else(|| panic!("{:?}.{key} is not there yet", record.kind));
                assert!(
                    [record.organisation, NATIONAL_ID].contains(organisation),
                    "{:?}.{key} is another municipality's",
                    record.kind
                );
            }
        }
        assert!(known.contains_key(&record.organisation));
        let earlier = known.insert(record.id, (record.kind, record.organisation));
        assert_eq!(earlier, None, "{record:?}");
    }
    assert!(awaited.is_empty(), "{awaited:?}");
}

#[test]
fn ids_are_of_version_7_and_sort_by_creation() {
    let installation = small();
    let records = installation.municipality(&installation.municipalities()[0]);
    for record in &records {
        assert_eq!(record.id.0.get_version_num(), 7);
    }
    let usages: Vec<_> = records.iter().filter(|r| r.kind == Kind::Usage).collect();
    assert!(usages.is_sorted_by_key(|usage| usage.id));
}

#[test]
fn replacing_ids_reaches_every_place() {
    let installation = small();
    let municipality = installation.municipalities()[0];
    let mut records = installation.municipality(&municipality);
    let new = Id::from_u128(1);
    for record in &mut records {
        record.map_ids(|_| new);
        assert_eq!((record.id, record.organisation), (new, new));
        let left = record.values.iter().flat_map(|(_, v)| references(v));
        assert!(left.into_iter().all(|id| id == new));
    }
}

#[test]
fn no_two_things_share_what_must_be_unique() {
    let installation = small();
    let mut seen = HashSet::new();
    for record in installation.records() {
        let unique: &[&str] = match record.kind {
            Kind::OrgUnit => &["name", "ean"],
            Kind::Person => &["email"],
            Kind::System => &["name"],
            Kind::Organisation => &["name", "cvr"],
            Kind::Usage => &["system"],
            Kind::Contract => &["name", "contract_id"],
            _ => &[],
        };
        for key in unique {
            if let Some(value) = record.get(key) {
                let new = seen.insert((record.organisation, *key, record.kind, value.clone()));
                assert!(new, "{key}: {value:?}");
            }
        }
    }
}

#[test]
fn invented_numbers_and_addresses_are_nobodys() {
    for record in small().records() {
        if let (Kind::Organisation, Some(GenValue::Text(cvr))) = (record.kind, record.get("cvr")) {
            let weights = [2, 7, 6, 5, 4, 3, 2, 1];
            let digits = cvr.bytes().map(|digit| u32::from(digit - b'0'));
            let sum: u32 = digits.zip(weights).map(|(d, w)| d * w).sum();
            assert!(cvr.len() == 8 && !sum.is_multiple_of(11), "{cvr}");
        }
        if let Some(GenValue::Text(email)) = record.get("email") {
            assert!(email.is_ascii() && email.ends_with(".example"), "{email}");
        }
        for (_, value) in &record.values {
            if let GenValue::Link { url, .. } = value {
                assert!(url.contains(".example/"), "{url}");
            }
        }
        if let Some(GenValue::Text(email)) = record.get("contact_email") {
            assert!(email.is_ascii() && email.ends_with(".example"), "{email}");
        }
    }
}

#[test]
fn odd_factors_make_something_small_or_large_but_never_nothing() {
    for factor in [0.0, -1.0, 0.01, f64::NAN] {
        let installation = generate(Scale::Small, factor, 7, TODAY);
        let usages = of_kind(&installation, Kind::Usage).len();
        assert!((30..400).contains(&usages), "{usages} at {factor}");
    }
    let most = generate(Scale::Small, f64::INFINITY, 7, TODAY);
    assert!(of_kind(&most, Kind::Usage).len() < 12_000);
}

#[test]
fn a_municipality_alone_has_what_it_has_among_all() {
    let alone = small().limited_to(&["0151".to_owned()]);
    assert_eq!(alone.municipalities().len(), 1);
    let records = |made: &Installation| -> Vec<GeneratedRecord> {
        made.municipality(&made.municipalities()[0])
    };
    assert_eq!(alone.municipalities()[0].code(), "0151");
    assert_eq!(records(&alone), records(&small()));
}
