//! The organisations: municipalities, which every installation has from the start,
//! and those that deliver.

use domain::{
    organisations::municipalities::{MUNICIPALITIES, Municipality, NATIONAL_ID},
    parts::{Kind, text::fold},
};
use foundation::Id;

use crate::{
    GenValue, GeneratedRecord, Scale,
    facts::suppliers::{
        AUTHORITIES, AUTHORITY, COMMUNITIES, COMMUNITY, COMPANIES, COMPANY, FORMS, INVENTED, TRADES,
    },
    random::Random,
};

/// The municipalities of the small scale: of all sizes but the largest, and two islands.
const SMALL: &[&str] = &["0151", "0482", "0561", "0621", "0825"];

/// Somebody who delivers systems.
pub(crate) struct Supplier {
    pub id: Id,
    pub name: String,
    kind: &'static str,
    cvr: Option<String>,
}

/// The municipalities of a scale.
pub(crate) fn municipalities(scale: Scale) -> Vec<Municipality> {
    let wanted = |m: &Municipality| scale == Scale::National || SMALL.contains(&m.code().as_str());
    MUNICIPALITIES.into_iter().filter(wanted).collect()
}

/// The host of a municipality's invented addresses, e.g. `hoeje-taastrup.example`.
pub(crate) fn host(municipality: &Municipality) -> String {
    format!("{}.example", fold(municipality.name).replace(' ', "-"))
}

/// How many known suppliers stand before the invented ones.
pub(crate) const KNOWN: usize = COMPANIES.len() + AUTHORITIES.len() + COMMUNITIES.len();

/// Known suppliers first, then `invented` invented ones.
pub(crate) fn suppliers(invented: usize, random: &mut Random) -> Vec<Supplier> {
    let known = [
        (COMPANIES, COMPANY),
        (AUTHORITIES, AUTHORITY),
        (COMMUNITIES, COMMUNITY),
    ];
    let mut suppliers = Vec::new();
    for (name, kind) in known
        .iter()
        .flat_map(|(names, kind)| names.iter().map(move |name| (name, *kind)))
    {
        suppliers.push(Supplier {
            id: random.id(),
            name: (*name).to_owned(),
            kind,
            cvr: None,
        });
    }
    for number in 0..invented {
        suppliers.push(Supplier {
            id: random.id(),
            name: invented_name(number, random),
            kind: COMPANY,
            cvr: Some(invented_cvr(number)),
        });
    }
    suppliers
}

/// A different name for every number: first all pairs of words, then with an ordinal.
fn invented_name(number: usize, random: &mut Random) -> String {
    let pairs = INVENTED.len() * TRADES.len();
    // A step that shares no factor with the number of pairs visits each once.
    let pair = (number % pairs) * 7_919 % pairs;
    let (first, trade) = (INVENTED[pair / TRADES.len()], TRADES[pair % TRADES.len()]);
    let form = random.pick(FORMS);
    match number / pairs {
        0 => format!("{first} {trade} {form}"),
        round => format!("{first} {trade} {} {form}", round + 1),
    }
}

/// Eight digits that fail the check of real CVR numbers, so that they are nobody's.
fn invented_cvr(number: usize) -> String {
    let digits = format!("99{:05}", number % 100_000);
    let sum: u32 = digits
        .bytes()
        .zip([2, 7, 6, 5, 4, 3, 2])
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let valid = (11 - sum % 11) % 11;
    format!("{digits}{}", (valid + 1) % 10)
}

impl Supplier {
    /// Whether it is a real one.
    pub(crate) fn is_known(&self) -> bool {
        self.cvr.is_none()
    }

    pub(crate) fn is_company(&self) -> bool {
        self.kind == COMPANY
    }

    pub(crate) fn record(&self) -> GeneratedRecord {
        let mut values = vec![
            ("name", GenValue::Text(self.name.clone())),
            ("kind", GenValue::Choice(self.kind)),
        ];
        if let Some(cvr) = &self.cvr {
            values.push(("cvr", GenValue::Text(cvr.clone())));
        }
        GeneratedRecord {
            kind: Kind::Organisation,
            id: self.id,
            organisation: NATIONAL_ID,
            values,
        }
    }
}
