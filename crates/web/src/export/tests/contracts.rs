//! Contracts go out and come back.

use std::fmt::Write as _;

use domain::imports::{Choices, ImportKind, Report};
use testkit::{TestApp, on_both};

use super::{bring, counts, export, units};
use crate::{export::Format, i18n::Lang};

const KIND: ImportKind = ImportKind::Contracts;

/// Every field of a contract, by its key.
const FIELDS: &[&str] = &[
    "name",
    "contract_id",
    "parent",
    "contract_type",
    "template",
    "criticality",
    "notes",
    "valid_from",
    "valid_to",
    "validity_override",
    "inherit_validity",
    "purchase_form",
    "procurement_strategy",
    "procurement_plan_year",
    "procurement_plan_quarter",
    "procurement_initiated",
    "procedure",
    "responsible_unit",
    "signed",
    "signed_by",
    "signed_on",
    "supplier",
    "internal_supplier",
    "supplier_unit",
    "supplier_signed",
    "supplier_signed_by",
    "supplier_signed_on",
    "contact_person",
    "contact_is_signer",
    "contact_phone",
    "contact_email",
    "usages",
    "agreement_elements",
    "duration_years",
    "duration_months",
    "continuous",
    "extension_options",
    "option_months",
    "options_used",
    "option_notice_months",
    "irrevocable_until",
    "terminated_on",
    "notice_months",
    "notice_running",
    "notice_to_end_of",
    "remuneration_started_on",
    "payment_frequency",
    "payment_model",
    "price_regulation",
    "maximum_value",
    "external_references",
    "Kontraktejer",
    "Kontraktejer (e-mail)",
];

/// What a contract of the example has; nothing for a field that it has not.
fn cell(at: usize, field: &str) -> String {
    let internal = at.is_multiple_of(7);
    let continuous = at.is_multiple_of(4);
    let text = match field {
        "name" => return format!("Kontrakt {at} ÆØÅ, \"drift\"; mv."),
        // Some numbers are not theirs alone.
        "contract_id" => return format!("K-{}", at / 2),
        "parent" if !at.is_multiple_of(10) => {
            return format!("Kontrakt {} ÆØÅ, \"drift\"; mv.", at - at % 10);
        }
        "notes" => "=1+1; linje 1\n  linje 2 \"citat\"",
        "signed_by" => "=SUM(A1)",
        "maximum_value" => return format!("{}000,50", at + 1),
        "usages" if at.is_multiple_of(3) => "\"System 1, ÆØÅ\", System 2",
        "usages" => "System 3",
        "supplier" if !internal => ["Ballerup Kommune", "Københavns Kommune"][at % 2],
        "supplier_unit" if internal => "Skoler / Administration",
        "responsible_unit" => ["Børn, Unge og Familie", "Skoler / Administration"][at % 2],
        "external_references" => {
            return format!(
                "Sag {at} | 26/{at} | https://sager.example/{at} | Nej\n\"A | {at}\" | | | Ja"
            );
        }
        "Kontraktejer" => return format!("Ejer {}", at % 40),
        "Kontraktejer (e-mail)" => return format!("ejer{}@k.example", at % 40),
        "duration_years" | "duration_months" if continuous => "",
        "continuous" if continuous => "Ja",
        "internal_supplier" if internal => "Ja",
        "inherit_validity" if at % 10 == 1 => "Ja",
        "validity_override" if at.is_multiple_of(50) => "forced_valid",
        "terminated_on" if at.is_multiple_of(5) => "15-03-2026",
        "valid_to" if at.is_multiple_of(6) => "31-12-2029",
        other => same_for_all(other),
    };
    text.to_owned()
}

fn same_for_all(field: &str) -> &'static str {
    match field {
        "contract_type" => "Serviceaftale",
        "template" => "K02",
        "criticality" => "Høj",
        "valid_from" => "01-01-2024",
        "purchase_form" => "SKI 02.19",
        "procurement_strategy" => "SKI - mini-udbud",
        "procurement_plan_year" => "2027",
        "procurement_plan_quarter" => "3",
        "procurement_initiated" => "Ja",
        "signed" | "supplier_signed" | "contact_is_signer" => "Ja",
        "signed_on" | "supplier_signed_on" => "01-12-2023",
        "supplier_signed_by" | "contact_person" => "Bo Dam",
        "contact_phone" => "+45 12 34 56 78",
        "contact_email" => "bo@firma.example",
        "agreement_elements" => "Drift, Support",
        "duration_years" | "extension_options" => "2",
        "duration_months" | "notice_months" => "6",
        "option_months" => "12",
        "options_used" => "1",
        "option_notice_months" => "3",
        "irrevocable_until" | "remuneration_started_on" => "01-07-2024",
        "notice_running" => "month",
        "notice_to_end_of" => "quarter",
        "payment_frequency" => "Kvartalsvis",
        "payment_model" => "Licens - pr. sag",
        "price_regulation" => "KL pris- og lønskøn",
        "procedure" => "Underhåndsbud",
        _ => "",
    }
}

fn contracts(app: &TestApp, rows: usize) -> Report {
    units(app);
    let systems = "IT System;Noter\n\"System 1, ÆØÅ\";\nSystem 2;\nSystem 3;\n";
    let (kind, none) = (ImportKind::SystemUsages, Choices::default());
    let report = bring(app, kind, "systemer.csv", systems.as_bytes(), none);
    assert_eq!(counts(&report), [3, 0, 0, 0], "{:?}", report.rejected);
    let mut text = format!("{}\n", FIELDS.join(";"));
    for at in 0..rows {
        let cells = FIELDS.iter().map(|field| cell(at, field));
        let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        writeln!(text, "{}", quoted.collect::<Vec<_>>().join(";")).unwrap();
    }
    let report = bring(app, KIND, "kontrakter.csv", text.as_bytes(), none);
    assert_eq!(
        counts(&report),
        [rows, 0, 0, 0],
        "{:?}",
        report.rejected.first()
    );
    report
}

fn comes_back(app: &TestApp, format: Format, lang: Lang, rows: usize) {
    let bytes = export(app, KIND, format, lang);
    let clears = Choices {
        empty_clears: true,
        ..Choices::default()
    };
    let report = bring(app, KIND, "udtræk", &bytes, clears);
    assert_eq!(
        counts(&report),
        [0, 0, rows, 0],
        "{format:?}: {:?} {:?}",
        report.rejected.first(),
        report.written.first()
    );
}

fn two_thousand_contracts_go_out_and_come_back(app: &TestApp) {
    contracts(app, 2_000);
    comes_back(app, Format::Csv, Lang::Da, 2_000);
    comes_back(app, Format::Xlsx, Lang::Da, 2_000);
}

fn english_headers_of_contracts_come_back_too(app: &TestApp) {
    contracts(app, 40);
    comes_back(app, Format::Csv, Lang::En, 40);
}

/// Without the ids the numbers and names find the contracts.
fn contracts_are_found_without_their_ids(app: &TestApp) {
    contracts(app, 40);
    let bytes = export(app, KIND, Format::Csv, Lang::Da);
    let text = String::from_utf8(bytes)
        .unwrap()
        .replace(crate::export::ID_HEADER, "Intet");
    let report = bring(app, KIND, "udtræk", text.as_bytes(), Choices::default());
    assert_eq!(counts(&report), [0, 0, 40, 0], "{:?}", report.rejected);
}

on_both!(
    two_thousand_contracts_go_out_and_come_back,
    english_headers_of_contracts_come_back_too,
    contracts_are_found_without_their_ids,
);
