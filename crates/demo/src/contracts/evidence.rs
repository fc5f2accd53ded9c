//! What the suppliers of a municipality have shown: certificates and auditors' reports.

use std::collections::{BTreeSet, HashMap};

use domain::parts::Kind;
use foundation::Id;
use jiff::ToSpan;

use super::record;
use crate::{
    GenValue, GeneratedRecord, Values, organisations::Supplier, random::Random, usages::Place,
};

/// Kind, what it is called, how many months it holds, what it covers, how many in a hundred
/// suppliers have shown it.
type Shown = (&'static str, &'static str, i64, &'static str, f64);

const SHOWN: &[Shown] = &[
    (
        "iso_27001",
        "ISO/IEC 27001-certifikat",
        36,
        "Drift og udvikling",
        0.45,
    ),
    (
        "isae_3402",
        "ISAE 3402-erklæring, type 2",
        12,
        "Drift og hosting",
        0.4,
    ),
    (
        "isae_3000",
        "ISAE 3000-erklæring om databeskyttelse",
        12,
        "Behandling af personoplysninger",
        0.5,
    ),
    (
        "iso_27701",
        "ISO/IEC 27701-certifikat",
        36,
        "Behandling af personoplysninger",
        0.1,
    ),
    (
        "penetration_test",
        "Penetrationstest",
        12,
        "Selvbetjening på nettet",
        0.12,
    ),
    ("d_seal", "D-mærket", 12, "Hele virksomheden", 0.06),
];

/// Most suppliers whose evidence a municipality has come round to.
const MOST: usize = 60;

/// Evidence of the companies that a municipality has contracts with. One in ten pieces has
/// run out; of some, last year's is kept beside this year's.
pub(crate) fn evidence(
    place: &Place<'_>,
    contracts: &[GeneratedRecord],
    suppliers: &HashMap<Id, &Supplier>,
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let named = contracts
        .iter()
        .filter_map(|one| match one.get("supplier") {
            Some(GenValue::Ref(id)) => Some(*id),
            _ => None,
        });
    let named: BTreeSet<Id> = named.collect();
    let companies = named
        .into_iter()
        .filter(|id| suppliers.get(id).is_some_and(|one| one.is_company()));
    let mut records = Vec::new();
    for supplier in companies.take(MOST) {
        for shown in SHOWN {
            if random.chance(shown.4) {
                records.extend(of_supplier(place, supplier, shown, random));
            }
        }
    }
    records
}

fn of_supplier(
    place: &Place<'_>,
    supplier: Id,
    (kind, name, months, scope, _): &Shown,
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let left = if random.chance(0.1) {
        random.day(place.today, -200, -1)
    } else {
        random.day(place.today, 5, *months * 30)
    };
    let years = if *months == 12 && random.chance(0.25) {
        2
    } else {
        1
    };
    let one = |back: i64, random: &mut Random| {
        let expires = left.saturating_sub((12 * back).months());
        let issued = expires.saturating_sub((*months).months());
        let values: Values = vec![
            ("supplier", GenValue::Ref(supplier)),
            ("kind", GenValue::Choice(kind)),
            ("name", GenValue::Text(format!("{name} {}", issued.year()))),
            ("scope", GenValue::Text((*scope).to_owned())),
            ("issued_on", GenValue::Date(issued)),
            ("expires_on", GenValue::Date(expires)),
        ];
        record(place, Kind::Evidence, random.id(), values)
    };
    (0..years).map(|back| one(back, random)).collect()
}
