//! What is printed, as documents and as files.

use axum::{
    body::to_bytes,
    extract::{OriginalUri, Path, State},
    http::header,
    response::Response,
};
use domain::{
    contracts::SCHEMA,
    gate::Role,
    parts::{FieldValue, records::Create},
    payments,
};
use foundation::{Error, Id, new_id};
use report::{Document, Fact, Part};
use testkit::{as_role, municipality};

use super::{decisions, sheet};
use crate::{
    i18n::Lang,
    visit::{Visitor, text},
};

fn date(text: &str) -> FieldValue {
    FieldValue::Date(text.parse().expect("a date"))
}

fn contract(visitor: &Visitor) -> Id {
    let values = vec![
        ("name", text("Drift på Ærø / *test* #1")),
        ("contract_id", text("K-7")),
        ("valid_from", date("2024-01-01")),
        ("valid_to", date("2027-12-31")),
        ("notice_months", FieldValue::Int(6)),
        ("procurement_plan_year", FieldValue::Int(2027)),
        ("signed", FieldValue::Bool(true)),
        ("supplier_signed", FieldValue::Bool(false)),
        ("notes", text("Første linje\nAnden linje")),
    ];
    visitor.make(&SCHEMA, values)
}

fn facts_of(part: &Part) -> &[Fact] {
    match part {
        Part::Facts(facts) => facts,
        _ => &[],
    }
}

fn facts(document: &Document) -> Vec<&Fact> {
    document.parts.iter().flat_map(facts_of).collect()
}

fn uri(address: &str) -> OriginalUri {
    OriginalUri(address.parse().expect("an address"))
}

#[test]
fn a_sheet_says_what_is_filled_in() {
    let visitor = Visitor::new();
    let id = contract(&visitor).to_string();
    for lang in Lang::ALL {
        let signed = Visitor::signed(Role::Reader, lang);
        let sheet = visitor
            .wait(sheet::build(&visitor.state, &signed, &id))
            .expect("a sheet");
        assert_eq!(sheet.title, "Drift på Ærø / *test* #1");
        assert_eq!(sheet.language, lang.code());
        let values: Vec<&str> = facts(&sheet)
            .iter()
            .map(|fact| fact.value.as_str())
            .collect();
        assert_eq!(sheet.lead, "K-7");
        assert!(
            values.contains(&"01-01-2024") && values.contains(&"2027"),
            "{values:?}"
        );
        assert!(!values.contains(&lang.t("no").as_str()), "{values:?}");
        let notes = Part::Text("Første linje\nAnden linje".to_owned());
        assert!(sheet.parts.contains(&notes), "{sheet:#?}");
        let Some(Part::Figures(figures)) = sheet.parts.first() else {
            panic!("no figures first: {sheet:#?}");
        };
        let figures: Vec<&str> = figures.iter().map(|one| one.value.as_str()).collect();
        assert_eq!(figures[1..], ["30-06-2027", "31-12-2027"]);
        let line = sheet.parts.iter().find_map(|part| match part {
            Part::TimeLine(line) => Some(line),
            _ => None,
        });
        assert!(
            line.expect("a picture")
                .points
                .iter()
                .any(|point| point.decides)
        );
        let explained = |part: &Part| matches!(part, Part::Notes(notes) if notes.len() > 1);
        assert!(sheet.parts.iter().any(explained), "{sheet:#?}");
    }
}

#[test]
fn nobody_gets_a_sheet_of_others() {
    let visitor = Visitor::new();
    let id = new_id();
    let create = Create {
        schema: &SCHEMA,
        id,
        values: vec![("name", text("Andres"))],
        reason: String::new(),
    };
    let other = as_role(Role::Editor, municipality("0101"));
    visitor.app.run(&other, create).expect("a contract");
    let signed = Visitor::signed(Role::LocalAdministrator, Lang::Da);
    let asked = visitor.wait(sheet::build(&visitor.state, &signed, &id.to_string()));
    assert!(matches!(asked, Err(Error::NotFound(_))));
    let report = visitor
        .wait(decisions::build(&visitor.state, &signed))
        .expect("a report");
    assert!(!format!("{report:?}").contains("Andres"));
}

#[test]
fn the_report_goes_by_quarters() {
    let visitor = Visitor::new();
    contract(&visitor);
    for lang in Lang::ALL {
        let signed = Visitor::signed(Role::Reader, lang);
        let report = visitor
            .wait(decisions::build(&visitor.state, &signed))
            .expect("a report");
        let tables = report.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
        });
        let rows: Vec<_> = tables.flat_map(|table| &table.rows).collect();
        assert_eq!(rows.len(), 1, "{report:#?}");
        assert_eq!(rows[0].cells[0], "30-06-2027");
        assert_eq!(rows[0].cells[1], "26");
        assert_eq!(rows[0].cells[6], "31-12-2027");
        assert!(report.landscape && !report.lead.contains("print-"));
    }
}

#[test]
fn a_sheet_tells_what_the_contract_costs() {
    let visitor = Visitor::new();
    let id = contract(&visitor);
    let signed = Visitor::signed(Role::Reader, Lang::Da);
    let table = |visitor: &Visitor| {
        let sheet = visitor.wait(sheet::build(&visitor.state, &signed, &id.to_string()));
        let parts = sheet.expect("a sheet").parts;
        parts.into_iter().find_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
        })
    };
    assert_eq!(table(&visitor), None);
    let values = vec![
        ("contract", FieldValue::Ref(id)),
        ("side", text("external")),
        ("operation", FieldValue::Int(12_000_000)),
    ];
    visitor.make(&payments::SCHEMA, values);
    let table = table(&visitor).expect("what it costs");
    assert_eq!(table.rows[0].cells[..2], ["2026", "120.000\u{a0}kr."]);
    assert_eq!(table.total.len(), table.columns.len());
}

/// Status, disposition and the first bytes.
fn file(visitor: &Visitor, answer: impl Future<Output = Response>) -> (u16, String, Vec<u8>) {
    visitor.wait(async {
        let (parts, body) = answer.await.into_parts();
        let body = to_bytes(body, 10_000_000).await.expect("a body");
        let disposition = parts.headers.get(header::CONTENT_DISPOSITION);
        let disposition = disposition.map_or("", |value| value.to_str().expect("text"));
        (
            parts.status.as_u16(),
            disposition.to_owned(),
            body[..5].to_vec(),
        )
    })
}

#[test]
fn both_are_files_where_this_build_can_print() {
    let visitor = Visitor::new();
    let id = contract(&visitor).to_string();
    let state = || State(visitor.state.clone());
    let signed = || Visitor::signed(Role::Reader, Lang::Da);
    let address = uri(&format!("/contracts/{id}/sheet.pdf"));
    let sheet = file(
        &visitor,
        sheet::download(state(), signed(), Path(id.clone()), address),
    );
    let report = file(
        &visitor,
        decisions::download(state(), signed(), uri(super::REPORT)),
    );
    if report::CAN_PRINT {
        assert_eq!((sheet.0, report.0), (200, 200));
        assert_eq!(
            (sheet.2.as_slice(), report.2.as_slice()),
            (&b"%PDF-"[..], &b"%PDF-"[..])
        );
        assert!(
            sheet.1.ends_with(
                "filename*=UTF-8''Drift%20p%C3%A5%20%C3%86r%C3%B8%20-%20%2Atest%2A%20%231.pdf"
            ),
            "{}",
            sheet.1
        );
        assert!(
            report.1.starts_with("attachment; filename=\"fristrapport-"),
            "{}",
            report.1
        );
    } else {
        assert_eq!((sheet.0, report.0), (404, 404));
    }
}
