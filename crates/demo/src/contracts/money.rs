//! What contracts cost: payment lines, licences and example rates of price regulation.
//! Every amount is invented and excludes VAT.

use domain::parts::Kind;

use super::{Basis, kroner, plan::Planned, record, styles::Part};
use crate::{
    GenValue, GeneratedRecord, Values, options::PRICE_REGULATIONS, organisations::Supplier,
    random::Random, usages::Place,
};

/// What is paid a year for a system of a small supplier in a municipality of middle
/// size, in the middle of all such, and how far the others lie from it.
const MIDDLE: f64 = 27_000.0;
const SPREAD: f64 = 1.35;
/// Kroner; nothing is cheaper or dearer.
const LEAST: f64 = 600.0;
const MOST: f64 = 60_000_000.0;
/// Inhabitants of a municipality of middle size.
const INHABITANTS: f64 = 43_000.0;

/// How much dearer the systems of a supplier are than those of a small one. The largest
/// has a fifth of everything.
fn dearness(supplier: &Supplier) -> f64 {
    match supplier.name.as_str() {
        "KMD A/S" => 14.0,
        "Systematic A/S" | "EG A/S" | "KOMBIT A/S" => 8.0,
        "Microsoft Danmark ApS"
        | "Schultz A/S"
        | "Silkeborg Data A/S"
        | "Fujitsu A/S"
        | "Formpipe Software A/S"
        | "IST ApS" => 4.0,
        _ => 1.0,
    }
}

/// Kroner a year; none when the contract costs nothing by itself.
pub(super) fn yearly(planned: &Planned<'_>, basis: &Basis<'_>, random: &mut Random) -> Option<i64> {
    if !planned.style.paid {
        return None;
    }
    let inhabitants = basis.place.municipality.population as f64 / INHABITANTS;
    let supplier = planned.supplier.map_or(1.0, dearness);
    let further = if planned.style.part == Part::Further {
        0.35
    } else {
        1.0
    };
    let amount = MIDDLE * (SPREAD * random.normal()).exp();
    let amount = amount * inhabitants.sqrt() * supplier * further;
    Some(rounded(amount.clamp(LEAST, MOST)))
}

/// As somebody would agree it: two or three figures that are not nought.
fn rounded(amount: f64) -> i64 {
    let step = match amount {
        ..10_000.0 => 100.0,
        ..100_000.0 => 500.0,
        ..1_000_000.0 => 5_000.0,
        _ => 50_000.0,
    };
    ((amount / step).round() * step) as i64
}

/// The payment lines of a contract.
pub(super) fn payments(
    planned: &Planned<'_>,
    contract: &GeneratedRecord,
    yearly: Option<i64>,
    basis: &Basis<'_>,
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let Some(yearly) = yearly else {
        return Vec::new();
    };
    let side = match planned.supplier {
        Some(_) => "external",
        None => "internal",
    };
    let mut line = line(planned, side, basis, random);
    line.push(("operation", kroner(yearly)));
    if random.chance(0.25) {
        let share = random.between(3, 20) as i64;
        line.push(("acquisition", kroner((yearly * share / 1_000 + 1) * 100)));
        if let Some(GenValue::Date(begins)) = contract.get("valid_from") {
            line.push(("first_year", GenValue::Int(i64::from(begins.year()))));
        }
    }
    if random.chance(0.08) {
        line.push(("other", kroner((yearly / 1_000 + 1) * 100)));
    }
    audit(&mut line, basis.place, random);
    let mut lines = vec![line];
    if side == "external" && random.chance(0.1) {
        let mut own = self::line(planned, "internal", basis, random);
        own.push(("operation", kroner((yearly / 1_000 + 1) * 100)));
        lines.push(own);
    }
    lines
        .into_iter()
        .map(|values| record(basis.place, Kind::Payment, random.id(), values))
        .collect()
}

fn line(
    planned: &Planned<'_>,
    side: &'static str,
    basis: &Basis<'_>,
    random: &mut Random,
) -> Values {
    let mut values: Values = vec![
        ("contract", GenValue::Ref(planned.id)),
        ("side", GenValue::Choice(side)),
    ];
    if let Some(unit) = planned.responsible_unit {
        values.push(("org_unit", GenValue::Ref(unit)));
    }
    if random.chance(0.7) {
        let account = format!("06.45.51.{:03}", random.between(10, 480));
        values.push(("account", GenValue::Text(account)));
    }
    let year = i64::from(basis.place.today.year()) - random.below(3) as i64;
    values.push(("price_year", GenValue::Int(year)));
    values
}

fn audit(line: &mut Values, place: &Place<'_>, random: &mut Random) {
    if !random.chance(0.35) {
        return;
    }
    let status = random.weighted(&[("green", 65), ("yellow", 20), ("red", 5), ("white", 10)]);
    line.push(("audit_status", GenValue::Choice(status)));
    let day = random.day(place.today, -400, -10);
    line.push(("audit_date", GenValue::Date(day)));
}

/// What is counted, and about how many there are for each thousand inhabitants.
const METRICS: &[((&str, usize), u32)] = &[
    (("user", 12), 50),
    (("concurrent_user", 3), 10),
    (("device", 10), 15),
    (("employee", 60), 15),
    (("server", 1), 10),
];

/// The licence of a contract about licences, for most of them.
pub(super) fn licence(
    planned: &Planned<'_>,
    yearly: Option<i64>,
    basis: &Basis<'_>,
    random: &mut Random,
) -> Option<GeneratedRecord> {
    let (system, yearly) = (planned.system?, yearly?);
    if planned.style.contract_type != "Licensaftale" || !random.chance(0.7) {
        return None;
    }
    let (metric, many) = random.weighted(METRICS);
    let thousands = usize::try_from(basis.place.municipality.population / 1_000).unwrap_or(1);
    let bought = (many * thousands * random.between(30, 120) / 100).max(5) as i64;
    let used = bought * random.between(55, 108) as i64 / 100;
    let place = basis.place;
    let values: Values = vec![
        ("contract", GenValue::Ref(planned.id)),
        ("product", GenValue::Text(system.name.clone())),
        ("metric", GenValue::Choice(metric)),
        ("bought", GenValue::Int(bought)),
        ("in_use", GenValue::Int(used)),
        (
            "true_up_on",
            GenValue::Date(random.day(place.today, 10, 370)),
        ),
        ("unit_price", kroner((yearly / bought).max(1))),
    ];
    Some(record(place, Kind::Licence, random.id(), values))
}

/// Hundredths of a percent, the oldest first; the last one is for next year.
const EXAMPLE_RATES: [i64; 5] = [320, 280, 250, 210, 230];

/// Rates of the regulations that are one, said to be examples.
pub(super) fn rates(place: &Place<'_>, random: &mut Random) -> Vec<GeneratedRecord> {
    let last = i64::from(place.today.year()) + 1;
    let mut rates = Vec::new();
    for (nth, (name, _)) in PRICE_REGULATIONS[..3].iter().enumerate() {
        for (year, rate) in (last - 4..=last).zip(EXAMPLE_RATES) {
            let values: Values = vec![
                ("regulation", GenValue::Option(name)),
                ("year", GenValue::Int(year)),
                ("rate", GenValue::Int(rate - 20 * nth as i64)),
                ("source", GenValue::Text("Eksempel".to_owned())),
            ];
            rates.push(record(place, Kind::IndexRate, random.id(), values));
        }
    }
    rates
}
