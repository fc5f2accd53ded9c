//! Sizes and shares, at the national scale.

use std::sync::OnceLock;

use super::*;

/// Everything, made once for the tests of shares.
pub(super) fn national() -> &'static HashMap<Kind, Vec<GeneratedRecord>> {
    static NATIONAL: OnceLock<HashMap<Kind, Vec<GeneratedRecord>>> = OnceLock::new();
    NATIONAL.get_or_init(|| {
        let mut records: HashMap<Kind, Vec<GeneratedRecord>> = HashMap::new();
        for record in generate(Scale::National, 1.0, 1, TODAY).records() {
            records.entry(record.kind).or_default().push(record);
        }
        records
    })
}

pub(super) fn share(kind: Kind, of: impl Fn(&GeneratedRecord) -> bool) -> f64 {
    let records = &national()[&kind];
    records.iter().filter(|record| of(record)).count() as f64 / records.len() as f64
}

#[track_caller]
pub(super) fn about(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance * wanted,
        "{found}, not about {wanted}"
    );
}

#[test]
fn there_is_as_much_as_there_should_be() {
    for (kind, wanted) in [
        (Kind::Usage, 37_000.0),
        (Kind::OrgUnit, 91_000.0),
        (Kind::Relation, 110_000.0),
        (Kind::RoleAssignment, 170_000.0),
        (Kind::Contract, 41_000.0),
        (Kind::IndexRate, 98.0 * 15.0),
        (Kind::Evidence, 98.0 * 114.0),
        (Kind::System, 7_000.0),
        (Kind::Organisation, 3_000.0),
        (Kind::Person, 25_000.0),
        (Kind::KleNode, 180.0),
    ] {
        about(national()[&kind].len() as f64, wanted, 0.08);
    }
}

#[test]
fn few_systems_are_used_everywhere_and_most_by_few() {
    let users = counted(&national()[&Kind::Usage], "system");
    let with = |at_least: usize| users.values().filter(|count| **count >= at_least).count();
    assert!(
        (30..=60).contains(&with(91)),
        "{} in more than 90",
        with(91)
    );
    about(with(20) as f64, 420.0, 0.25);
    assert!(
        (5_000..=7_000).contains(&users.len()),
        "{} in use",
        users.len()
    );
    let rare = users.values().filter(|count| **count <= 3).count();
    assert!(
        rare * 2 > users.len(),
        "{rare} of {} by at most three",
        users.len()
    );
}

#[test]
fn large_municipalities_use_more() {
    let mut sizes: HashMap<Id, usize> = HashMap::new();
    for usage in &national()[&Kind::Usage] {
        *sizes.entry(usage.organisation).or_default() += 1;
    }
    for municipality in domain::organisations::municipalities::MUNICIPALITIES {
        let wanted = match municipality.population {
            ..25_000 => 200.0,
            25_000..60_000 => 320.0,
            60_000..120_000 => 550.0,
            _ => 1_100.0,
        };
        about(sizes[&municipality.id()] as f64, wanted, 0.30);
    }
}

#[test]
fn one_usage_in_ten_has_no_owner() {
    about(without("Systemejer", Kind::Usage), 0.10, 0.1);
}

/// Share of such records on which nobody has the role.
pub(super) fn without(role: &'static str, kind: Kind) -> f64 {
    let roles = &national()[&Kind::RoleAssignment];
    let owned: HashSet<Id> = roles
        .iter()
        .filter(|one| is(one, "role", role))
        .filter_map(|one| reference(one, "subject"))
        .collect();
    1.0 - owned.len() as f64 / national()[&kind].len() as f64
}

#[test]
fn there_is_something_to_look_after() {
    let critical = |record: &GeneratedRecord| is(record, "business_critical", "yes");
    let unassessed = |record: &GeneratedRecord| {
        critical(record) && !is(record, "risk_assessment_conducted", "yes")
    };
    about(
        share(Kind::Usage, |u| is(u, "life_cycle", "phasing_out")),
        0.07,
        0.15,
    );
    about(share(Kind::Usage, critical), 0.23, 0.25);
    about(
        share(Kind::Usage, unassessed) / share(Kind::Usage, critical),
        0.32,
        0.15,
    );
    about(
        share(Kind::Usage, |u| reference(u, "responsible_unit").is_none()),
        0.08,
        0.15,
    );
    about(
        share(Kind::Usage, |u| is(u, "contains_ai", "yes")),
        0.08,
        0.15,
    );
}

#[test]
fn suppliers_share_the_market_unevenly() {
    let holders: HashMap<Id, Id> = national()[&Kind::System]
        .iter()
        .filter_map(|system| Some((system.id, reference(system, "rights_holder")?)))
        .collect();
    let mut usages: HashMap<Id, usize> = HashMap::new();
    for usage in &national()[&Kind::Usage] {
        let system = reference(usage, "system").unwrap();
        *usages.entry(holders[&system]).or_default() += 1;
    }
    let mut counts: Vec<usize> = usages.into_values().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let all = national()[&Kind::Usage].len();
    let top: usize = counts[..20].iter().sum();
    assert!(counts.len() > 1_000, "{} suppliers", counts.len());
    assert!(
        (35..=75).contains(&(top * 100 / all)),
        "{top} of {all}, {:?}",
        &counts[..20]
    );
}

#[test]
fn half_as_much_again_can_be_made() {
    let installation = generate(Scale::National, 1.5, 1, TODAY);
    let usages = installation.records().filter(|r| r.kind == Kind::Usage);
    about(usages.count() as f64, 55_900.0, 0.05);
}

#[test]
fn some_systems_stand_twice_in_the_catalogue() {
    let spelling = |record: &GeneratedRecord| match record.get("name") {
        Some(GenValue::Text(name)) => domain::parts::text::fold(name)
            .replace(" system", "")
            .replace([' ', '0', '2', '3', '4', '5', '6'], ""),
        _ => String::new(),
    };
    let systems = &national()[&Kind::System];
    let different: HashSet<String> = systems.iter().map(spelling).collect();
    about(
        (systems.len() - different.len()) as f64 / systems.len() as f64,
        0.03,
        0.5,
    );
}
