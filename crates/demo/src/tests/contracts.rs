//! Contracts: how they run, what they cost, and that the module would take each of them.

use deadlines::{Segment, Terms, base_end, notice_points, option_deadlines};
use jiff::ToSpan;

use super::{
    distribution::{about, national, share, without},
    *,
};

fn date(contract: &GeneratedRecord, key: &str) -> Option<Date> {
    match contract.get(key) {
        Some(GenValue::Date(day)) => Some(*day),
        _ => None,
    }
}

fn number(record: &GeneratedRecord, key: &str) -> Option<i64> {
    match record.get(key) {
        Some(GenValue::Int(number)) => Some(*number),
        _ => None,
    }
}

fn terms(contract: &GeneratedRecord) -> Terms {
    let segment = |key| match contract.get(key) {
        Some(GenValue::Choice(key)) => Segment::parse(key),
        _ => None,
    };
    Terms {
        valid_from: date(contract, "valid_from"),
        valid_to: date(contract, "valid_to"),
        continuous: contract.get("continuous") == Some(&GenValue::Bool(true)),
        duration_years: number(contract, "duration_years"),
        duration_months: number(contract, "duration_months"),
        extension_options: number(contract, "extension_options"),
        option_months: number(contract, "option_months"),
        options_used: number(contract, "options_used"),
        option_notice_months: number(contract, "option_notice_months"),
        irrevocable_until: date(contract, "irrevocable_until"),
        notice_months: number(contract, "notice_months"),
        notice_running: segment("notice_running"),
        notice_to_end_of: segment("notice_to_end_of"),
        terminated_on: date(contract, "terminated_on"),
    }
}

fn is_last_of_december(day: Date) -> bool {
    (day.month(), day.day()) == (12, 31)
}

#[test]
fn contracts_run_as_they_usually_do() {
    let fixed = |c: &GeneratedRecord| base_end(&terms(c));
    let ended = |c: &GeneratedRecord| fixed(c).is_some_and(|end| end < TODAY);
    let of = |test: &dyn Fn(&GeneratedRecord) -> bool| share(Kind::Contract, test);
    about(of(&|c| terms(c).continuous), 0.15, 0.1);
    about(of(&ended), 0.12, 0.12);
    let calendar = |c: &GeneratedRecord| fixed(c).is_some_and(is_last_of_december);
    about(of(&|c| calendar(c) && !ended(c)), 0.35, 0.06);
    let usual = |c: &GeneratedRecord| {
        number(c, "duration_years") == Some(4) && number(c, "extension_options") == Some(2)
    };
    about(of(&|c| usual(c) && !ended(c)), 0.48, 0.1);
    about(of(&|c| terms(c).terminated_on.is_some()), 0.05, 0.35);
    about(of(&|c| terms(c).irrevocable_until.is_some()), 0.09, 0.3);
    about(of(&|c| c.get("parent").is_some()), 0.35, 0.4);
}

/// In use although its contract has ended: every tenth of those that have one.
#[test]
fn some_systems_are_used_after_their_contract_has_ended() {
    let ended: HashSet<Id> = national()[&Kind::Contract]
        .iter()
        .filter(|contract| base_end(&terms(contract)).is_some_and(|end| end < TODAY))
        .map(|contract| contract.id)
        .collect();
    let used = |usage: &GeneratedRecord| {
        !is(usage, "life_cycle", "not_in_use")
            && reference(usage, "main_contract").is_some_and(|main| ended.contains(&main))
    };
    about(share(Kind::Usage, used), 0.095, 0.1);
}

#[test]
fn most_contracts_have_an_owner_and_most_systems_a_contract() {
    about(without("Kontraktejer", Kind::Contract), 0.10, 0.1);
    let none = |usage: &GeneratedRecord| reference(usage, "main_contract").is_none();
    about(share(Kind::Usage, none), 0.05, 0.15);
    assert!(national()[&Kind::Licence].len() > 2_000);
}

/// Kroner a year by contract, of those paid to a supplier.
fn yearly() -> HashMap<Id, i64> {
    national()[&Kind::Payment]
        .iter()
        .filter(|payment| is(payment, "side", "external"))
        .filter_map(|payment| {
            let contract = reference(payment, "contract")?;
            Some((contract, number(payment, "operation")? / 100))
        })
        .collect()
}

#[test]
fn few_contracts_cost_most_of_the_money() {
    let mut amounts: Vec<f64> = yearly().into_values().map(|kroner| kroner as f64).collect();
    amounts.sort_by(f64::total_cmp);
    let at = |share: f64| amounts[(amounts.len() as f64 * share) as usize];
    let mean = amounts.iter().sum::<f64>() / amounts.len() as f64;
    about(mean, 135_000.0, 0.1);
    about(at(0.5), 35_000.0, 0.1);
    about(at(0.95), 550_000.0, 0.25);
    assert!(at(0.0) > 0.0 && amounts[amounts.len() - 1] > 10_000_000.0);
}

#[test]
fn few_suppliers_are_paid_most_of_the_money() {
    let suppliers: HashMap<Id, Id> = national()[&Kind::Contract]
        .iter()
        .filter_map(|contract| Some((contract.id, reference(contract, "supplier")?)))
        .collect();
    let mut paid: HashMap<Id, i64> = HashMap::new();
    for (contract, kroner) in yearly() {
        *paid.entry(suppliers[&contract]).or_default() += kroner;
    }
    let mut paid: Vec<i64> = paid.into_values().collect();
    paid.sort_unstable_by(|a, b| b.cmp(a));
    let all: i64 = paid.iter().sum();
    let part = |from: usize, to: usize| paid[from..to].iter().sum::<i64>() as f64 / all as f64;
    about(part(0, 1), 0.225, 0.15);
    about(part(1, 6), 0.25, 0.2);
    about(part(0, 20), 0.68, 0.12);
    assert!(paid.len() > 1_000, "{} suppliers", paid.len());
}

/// What the module asks beyond each field by itself.
#[test]
fn the_module_would_take_every_contract() {
    let installation = small();
    let contracts = of_kind(&installation, Kind::Contract);
    let above: HashMap<Id, Option<Id>> = contracts
        .iter()
        .map(|contract| (contract.id, reference(contract, "parent")))
        .collect();
    let mut names = HashSet::new();
    for contract in &contracts {
        assert!(terms(contract).faults().is_empty(), "{contract:?}");
        let Some(GenValue::Text(name)) = contract.get("name") else {
            panic!("{contract:?} has no name");
        };
        assert!(
            names.insert((contract.organisation, name.to_lowercase())),
            "{name}"
        );
        let (from, to) = (date(contract, "valid_from"), date(contract, "valid_to"));
        assert!(
            from.zip(to).is_none_or(|(from, to)| from <= to),
            "{contract:?}"
        );
        let planned = number(contract, "procurement_plan_quarter").is_some();
        assert!(!planned || number(contract, "procurement_plan_year").is_some());
        if contract.get("inherit_validity").is_some() {
            assert!(contract.get("parent").is_some(), "{contract:?}");
        }
        if contract.get("contact_is_signer").is_some() {
            assert_eq!(
                contract.get("contact_person"),
                contract.get("supplier_signed_by")
            );
        }
        assert_ne!(
            contract.get("supplier").is_some(),
            contract.get("internal_supplier").is_some()
        );
        let mut next = above[&contract.id];
        let steps = std::iter::from_fn(|| {
            next = above[&next?];
            next.or(Some(contract.id)).filter(|_| next.is_some())
        });
        assert!(steps.take(9).count() < 9, "{name} stands below itself");
    }
}

#[test]
fn a_usage_rests_on_a_contract_that_names_it() {
    let installation = small();
    let named: HashMap<Id, Vec<Id>> = of_kind(&installation, Kind::Contract)
        .iter()
        .map(|one| {
            (
                one.id,
                one.get("usages").map(references).unwrap_or_default(),
            )
        })
        .collect();
    for usage in of_kind(&installation, Kind::Usage) {
        if let Some(main) = reference(&usage, "main_contract") {
            assert!(named[&main].contains(&usage.id), "{usage:?}");
        }
    }
}

/// Whatever the day is, and however little there is of everything.
#[test]
fn something_must_always_be_decided_within_ninety_days() {
    for week in 0..110 {
        let today = TODAY + (week * 7).days();
        let until = today + 90.days();
        let made = generate(Scale::Small, 0.01, 7, today).limited_to(&["0151".to_owned()]);
        let decided = |contract: &GeneratedRecord| {
            let terms = terms(contract);
            let mut options = option_deadlines(&terms).into_iter().map(|o| o.declare_by);
            let mut notices = notice_points(&terms, today, until).into_iter();
            options.any(|day| (today..=until).contains(&day))
                || notices.any(|point| (today..=until).contains(&point.notice_by))
        };
        let records = made.municipality(&made.municipalities()[0]);
        let mut contracts = records.iter().filter(|r| r.kind == Kind::Contract);
        assert!(contracts.any(decided), "nothing on {today}");
    }
}
