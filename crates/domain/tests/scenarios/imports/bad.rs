//! Input that cannot be used: each has a clear answer.

use domain::{
    imports::{
        ImportFile, ImportKind,
        ImportKind::{Kle, SystemUsages},
    },
    parts::{FieldValue, Link},
};
use foundation::Error;
use testkit::{TestApp, on_both};

use super::{Bring, bring, counts, rejections};
use crate::story::{administrator, list, page, titles};

fn code(kind: ImportKind, bytes: &[u8]) -> &'static str {
    match ImportFile::read(kind, "fil", bytes) {
        Err(Error::Invalid(errors)) => errors[0].code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_table_is_refused_before_anything_is_asked() {
    assert_eq!(code(SystemUsages, b""), "empty_file");
    assert_eq!(code(SystemUsages, b"%PDF-1.7 x"), "not_a_table");
    assert_eq!(
        code(SystemUsages, &vec![b'x'; 26 * 1024 * 1024]),
        "file_too_large"
    );
    assert_eq!(code(SystemUsages, b"PK\x03\x04 cut"), "file_unreadable");
    assert_eq!(code(Kle, b"[1]"), "not_kle");
    assert_eq!(
        code(Kle, b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
        "unsafe_xml"
    );
}

fn a_table_without_rows_or_known_headers_is_refused(app: &TestApp) {
    for (text, code) in [
        ("IT System;Version\n", "no_rows"),
        ("Farve;Pris\n", "empty_sheet"),
        ("Farve;Pris\nrød;12\n", "wrong_headers"),
    ] {
        let refused = Bring::new(SystemUsages, text.as_bytes())
            .run(app)
            .unwrap_err();
        assert!(
            matches!(&refused, Error::Invalid(errors) if errors[0].code == code),
            "{refused:?}"
        );
    }
}

fn cells_that_do_not_fit_are_named(app: &TestApp) {
    let long = "æ".repeat(10_000);
    let text = format!(
        "IT System;Er dokumentbærende;Livscyklus;Dato for seneste risikovurdering;Lokale KLE ID;Kritikalitet;Fortegnelse\n\
         {long};;;;;;\nA;måske;;;;;\nB;;snart;;;;\nC;;;01-01-2026;;;\nD;;;;99.99;;\nE;;;;;Kolossal;javascript:alert(1)\n"
    );
    let report = bring(app, SystemUsages, &text);
    assert_eq!(
        rejections(&report),
        [
            (2, "IT System", "too_long"),
            (3, "Er dokumentbærende", "yes_no_unknown"),
            (4, "Livscyklus", "unknown_choice"),
            (5, "Dato for seneste risikovurdering", "switch_is_off"),
            (6, "Lokale KLE ID", "unknown_kle"),
            (7, "Kritikalitet", "unknown_value"),
            (7, "Fortegnelse", "not_an_address"),
        ]
    );
}

fn emoji_and_other_scripts_come_through(app: &TestApp) {
    let text = "IT System;Lokal kaldenavn;Fortegnelse\n😀 Aula;\u{202e}مرحبا;Sag <https://x.example/1>\n👍;;Sagen\n";
    let report = bring(app, SystemUsages, text);
    assert_eq!(counts(&report), [2, 0, 0, 0], "{report:?}");
    assert_eq!(counts(&bring(app, SystemUsages, text)), [0, 0, 2, 0]);
    assert_eq!(report.notes[0].error.code, "link_without_address");
    let shown = list(app, &administrator(), &[], &[], "");
    let mut names = titles(&shown);
    names.sort_unstable();
    assert_eq!(names, ["مرحبا", "👍"]);
    let first = shown.rows.iter().find(|row| row.title == "مرحبا").unwrap();
    let record = page(app, &administrator(), first.id).unwrap().record;
    let link = Link {
        name: "Sag".into(),
        url: "https://x.example/1".into(),
    };
    assert_eq!(
        record.get(&domain::usage::SCHEMA, "record_of_processing"),
        &FieldValue::Link(link)
    );
}

fn a_spoiled_plan_is_rejected_by_node(app: &TestApp) {
    let plan = br#"{"Version":"x"}"#;
    assert!(ImportFile::read(Kle, "plan.json", plan).is_err());
    let xml = "<KLE-Emneplan><UdgivelsesDato>2026-01-01</UdgivelsesDato><Hovedgruppe><HovedgruppeNr>00</HovedgruppeNr><HovedgruppeTitel>Styrelse</HovedgruppeTitel>\
        <Gruppe><GruppeNr>01.01</GruppeNr><GruppeTitel>Andet</GruppeTitel></Gruppe></Hovedgruppe></KLE-Emneplan>";
    let Ok(file) = ImportFile::read(Kle, "plan.xml", xml.as_bytes()) else {
        panic!("the plan is read");
    };
    assert!(
        matches!(file.content, domain::imports::Content::Kle(ref plan) if !plan.problems.is_empty())
    );
    let report = Bring::new(Kle, xml.as_bytes())
        .by(app, &domain::installation::national())
        .unwrap();
    assert_eq!(report.rejected[0].error.code, "kle_wrong_parent");
    assert_eq!((report.import, super::count(app, "kle_nodes")), (None, 0));
}

on_both!(
    a_table_without_rows_or_known_headers_is_refused,
    cells_that_do_not_fit_are_named,
    emoji_and_other_scripts_come_through,
    a_spoiled_plan_is_rejected_by_node,
);
