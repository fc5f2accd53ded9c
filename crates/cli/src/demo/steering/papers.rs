//! Documents about contracts and what was agreed about them later.

use std::rc::Rc;

use demo::{GenValue, GeneratedRecord, pdf};
use domain::{
    amendments, contracts,
    documents::{CheckedFile, Upload},
    gate::{Command, Work},
    parts::{FieldValue, records::Values},
};
use foundation::{Date, Result};
use jiff::ToSpan;

use super::{Place, create, kroner, text};
use crate::demo::changes::Step;

/// Contracts with documents and with amendments, in the municipality that is shown and in
/// each other one.
const DOCUMENTED: (usize, usize) = (16, 3);
const AMENDED: (usize, usize) = (9, 2);
/// When they were kept.
const KEPT: i64 = 190;
const AGREED: i64 = 75;

/// Title, type, ending of the file's name.
type Paper = (&'static str, &'static str, &'static str);

const PAPERS: &[Paper] = &[
    ("Underskrevet kontrakt", "contract", "pdf"),
    ("Databehandleraftale", "data_processing_agreement", "pdf"),
    ("Prisliste", "price_list", "csv"),
    ("Referat af statusmøde", "minutes", "txt"),
    ("Bilag 3: Servicemål", "annex", "pdf"),
];

pub(super) fn plan(place: &Rc<Place>) -> Vec<Step> {
    let (keep, agree) = (Rc::clone(place), Rc::clone(place));
    vec![
        place.step(KEPT, Box::new(move |work| documents(work, &keep))),
        place.step(AGREED, Box::new(move |work| agreed(work, &agree))),
    ]
}

fn documents(work: &mut Work<'_>, place: &Place) -> Result<()> {
    let contracts = place.contracts.iter().take(place.count(DOCUMENTED));
    for (at, contract) in contracts.enumerate() {
        // The first has all of them, the others one or two.
        let papers = match at {
            0 => PAPERS,
            _ => &PAPERS[(at % 4)..(at % 4) + 1 + at % 2],
        };
        for (number, paper) in papers.iter().enumerate() {
            let id = place.id(0xd0c5, at * 8 + number);
            keep(work, contract, *paper, id)?;
        }
    }
    Ok(())
}

fn keep(
    work: &mut Work<'_>,
    contract: &GeneratedRecord,
    (title, document_type, ending): Paper,
    id: foundation::Id,
) -> Result<()> {
    let name = match contract.get("name") {
        Some(GenValue::Text(name)) => name.as_str(),
        _ => "Kontrakt",
    };
    let bytes = match ending {
        "pdf" => pdf(title, &lines(name, work.day())),
        "csv" => {
            b"ydelse;enhed;pris\r\nDrift;pr. m\xc3\xa5ned;12.500,00\r\nSupport;pr. time;950,00\r\n"
                .to_vec()
        }
        _ => lines(name, work.day()).join("\r\n").into_bytes(),
    };
    let command = Upload {
        id,
        subject: contracts::SCHEMA.subject(contract.id),
        file: CheckedFile::new(&format!("{title}.{ending}"), bytes)?,
        values: vec![
            ("title", text(title)),
            ("document_type", text(document_type)),
            (
                "dated_on",
                FieldValue::Date(work.day().saturating_sub(20.days())),
            ),
        ],
        reason: String::new(),
    };
    command.execute(work).map(|_| ())
}

fn lines(contract: &str, day: Date) -> Vec<String> {
    vec![
        format!("Kontrakt: {contract}"),
        format!("Dateret {}.{}.{}", day.day(), day.month(), day.year()),
        String::new(),
        "Dette dokument er opdigtet og siger intet om en virkelig aftale.".to_owned(),
        "Parterne mødes hvert kvartal og gennemgår drift, priser og planer.".to_owned(),
    ]
}

/// Prices go up by agreement, and every third contract runs a year longer.
fn agreed(work: &mut Work<'_>, place: &Place) -> Result<()> {
    let ends = |contract: &GeneratedRecord| match contract.get("valid_to") {
        Some(GenValue::Date(end)) if *end > place.today => Some(*end),
        _ => None,
    };
    let fixed = place.contracts.iter().filter(|one| ends(one).is_some());
    for (at, contract) in fixed.take(place.count(AMENDED)).enumerate() {
        let longer = at % 3 == 0;
        let effective = work.day().first_of_month().saturating_add(1.month());
        let mut values: Values = vec![
            ("contract", FieldValue::Ref(contract.id)),
            ("signed_on", FieldValue::Date(work.day())),
            ("effective_on", FieldValue::Date(effective)),
        ];
        if longer && let Some(end) = ends(contract) {
            let later = end.saturating_add(1.year());
            values.push(("title", text("Forlænget et år på samme vilkår")));
            values.push(("new_valid_to", FieldValue::Date(later)));
        } else {
            values.push(("title", text("Flere brugere")));
            values.push((
                "description",
                text("Prisen følger antallet af brugere efter bilag 5."),
            ));
            values.push(("value_change", kroner(18_000 + 7_500 * at as i64)));
        }
        create(work, &amendments::SCHEMA, place.id(0xa3e4, at), values)?;
    }
    Ok(())
}
