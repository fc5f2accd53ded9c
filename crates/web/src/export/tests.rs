//! What is written reads back: as nothing to change.

mod contracts;

use std::{fmt::Write as _, sync::Arc};

use domain::{
    gate::{Caller, Role},
    imports::{Choices, Import, ImportFile, ImportKind, Progress, Report},
    parts::lists::{Sort, Wanted},
};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{Format, Job, all_columns, write};
use crate::{i18n::Lang, imports::words};

fn caller() -> Caller {
    as_role(Role::LocalAdministrator, municipality("0151"))
}

fn bring(app: &TestApp, kind: ImportKind, name: &str, bytes: &[u8], choices: Choices) -> Report {
    let import = Import {
        file: Arc::new(ImportFile::read(kind, name, bytes).unwrap()),
        upload: None,
        mapping: None,
        choices,
        words: words(Lang::Da, kind),
        progress: Arc::new(Progress::default()),
        rehearse: false,
    };
    app.run(&caller(), import).unwrap()
}

fn counts(report: &Report) -> [usize; 4] {
    [
        report.created,
        report.updated,
        report.unchanged,
        report.rejected_rows,
    ]
}

fn export(app: &TestApp, kind: ImportKind, format: Format, lang: Lang) -> Vec<u8> {
    let schema = kind.schema().unwrap();
    let job = Job {
        schema,
        wanted: Wanted {
            columns: all_columns(app, &caller(), schema).unwrap(),
            sort: Some(Sort::parse("created_at")),
            ..Wanted::default()
        },
        format,
        lang,
    };
    let mut bytes = Vec::new();
    write(app, &caller(), &job, &mut bytes).unwrap();
    bytes
}

const HEADERS: &str = "IT System;Lokal kaldenavn;Lokal System ID;Ansv. organisationsenhed;Relevante organisationsenheder;\
    Livscyklus;Antal brugere;Ibrugtagningsdato;Er dokumentbærende;Arkiveringspligt;DataType;Kritikalitet;\
    Licens- og kodegrundlag;Foretaget risikovurdering;Dato for seneste risikovurdering;Fortegnelse;Noter;\
    Systemejer;Systemejer (e-mail);Lokale referencer;Journalperioder;Status";

/// Systems in use with the incumbent's headers and much that makes reading back hard.
fn spreadsheet(rows: usize) -> String {
    let mut text = format!("{HEADERS}\n");
    for at in 0..rows {
        let (unit, using) = match at % 3 {
            0 => (
                "Skoler / Administration",
                "Børn, Unge og Familie; Skoler / Administration",
            ),
            1 => ("Børn, Unge og Familie", "\"Børn, Unge og Familie\""),
            _ => ("", ""),
        };
        let cells = [
            format!("System {at} ÆØÅ"),
            if at % 5 == 0 { "=SUM(A1)" } else { "" }.to_owned(),
            format!("S-{at}"),
            unit.to_owned(),
            using.to_owned(),
            "I drift".to_owned(),
            "50-99".to_owned(),
            format!("{:02}-12-2024", at % 28 + 1),
            if at % 2 == 0 { "Ja" } else { "Nej" }.to_owned(),
            "Bevar data, dokumenter kan kasseres".to_owned(),
            "Almindelige personoplysninger, Følsomme personoplysninger".to_owned(),
            "Høj".to_owned(),
            "Open source".to_owned(),
            "Ja".to_owned(),
            "01-02-2026".to_owned(),
            format!("Sag {at} <https://sager.example/{at}>"),
            "=1+1; linje 1\n  linje 2 \"citat\"".to_owned(),
            format!("Ejer {}, Medejer {}", at % 40, at % 40),
            match at % 40 {
                0..7 => String::new(),
                7 => "ejer7@k.example".to_owned(),
                n => format!("ejer{n}@k.example, medejer{n}@k.example"),
            },
            match at % 3 {
                0 => format!("Sag {at}"),
                1 => format!(
                    "Sag {at} | 26/{at} | https://sager.example/{at} | Nej\n\"A | {at}\" | | | Ja"
                ),
                _ => String::new(),
            },
            match at % 4 {
                0 => format!(
                    "01-01-2020 | 31-12-2024 | A-{at} | Ja\n01-01-2025 | 31-12-2026 | B \"{at}\""
                ),
                _ => String::new(),
            },
            "Aktiv".to_owned(),
        ];
        let cells = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        writeln!(text, "{}", cells.join(";")).unwrap();
    }
    text
}

fn units(app: &TestApp) {
    let text = "Navn;Overordnet\nKommunen;\nSkoler;Kommunen\nHjem;Kommunen\n\"Børn, Unge og Familie\";Kommunen\nAdministration;Skoler\nAdministration;Hjem\n";
    let report = bring(
        app,
        ImportKind::OrgUnits,
        "enheder.csv",
        text.as_bytes(),
        Choices::default(),
    );
    assert_eq!(counts(&report), [6, 0, 0, 0], "{:?}", report.rejected);
    seventh_owners(app);
}

/// One owner has an address and the other has none.
fn seventh_owners(app: &TestApp) {
    let text = "Fornavn;Efternavn;Email\nEjer;7;ejer7@k.example\nMedejer;7;\n";
    let (kind, bytes) = (ImportKind::People, text.as_bytes());
    let report = bring(app, kind, "personer.csv", bytes, Choices::default());
    assert_eq!(counts(&report), [2, 0, 0, 0], "{:?}", report.rejected);
}

fn two_thousand_systems_go_out_and_come_back(app: &TestApp) {
    units(app);
    let text = spreadsheet(2_000);
    let report = bring(
        app,
        ImportKind::SystemUsages,
        "systemer.csv",
        text.as_bytes(),
        Choices::default(),
    );
    assert_eq!(
        counts(&report),
        [2_000, 0, 0, 0],
        "{:?}",
        report.rejected.first()
    );
    for format in [Format::Csv, Format::Xlsx] {
        let bytes = export(app, ImportKind::SystemUsages, format, Lang::Da);
        let clears = Choices {
            empty_clears: true,
            ..Choices::default()
        };
        let report = bring(app, ImportKind::SystemUsages, "udtræk", &bytes, clears);
        assert_eq!(
            counts(&report),
            [0, 0, 2_000, 0],
            "{format:?}: {:?} {:?}",
            report.rejected.first(),
            report.written.first()
        );
    }
    let bytes = export(app, ImportKind::OrgUnits, Format::Csv, Lang::Da);
    let report = bring(
        app,
        ImportKind::OrgUnits,
        "udtræk",
        &bytes,
        Choices::default(),
    );
    assert_eq!(counts(&report), [0, 0, 6, 0], "{:?}", report.rejected);
    let bytes = export(app, ImportKind::People, Format::Xlsx, Lang::Da);
    let report = bring(
        app,
        ImportKind::People,
        "udtræk",
        &bytes,
        Choices::default(),
    );
    assert_eq!(counts(&report), [0, 0, 80, 0], "{:?}", report.rejected);
}

fn english_headers_and_words_come_back_too(app: &TestApp) {
    units(app);
    let text = spreadsheet(60);
    bring(
        app,
        ImportKind::SystemUsages,
        "systemer.csv",
        text.as_bytes(),
        Choices::default(),
    );
    let bytes = export(app, ImportKind::SystemUsages, Format::Csv, Lang::En);
    let report = bring(
        app,
        ImportKind::SystemUsages,
        "export",
        &bytes,
        Choices::default(),
    );
    assert_eq!(counts(&report), [0, 0, 60, 0], "{:?}", report.rejected);
}

fn a_plain_list_of_names_is_a_list_of_systems(app: &TestApp) {
    let text = "Navn;Noter\nCura;x\nAula;y\n";
    let report = bring(
        app,
        ImportKind::SystemUsages,
        "liste.csv",
        text.as_bytes(),
        Choices::default(),
    );
    assert_eq!(counts(&report), [2, 0, 0, 0], "{:?}", report.rejected);
}

fn json_has_keys_and_values_as_they_are(app: &TestApp) {
    units(app);
    let text = spreadsheet(2);
    bring(
        app,
        ImportKind::SystemUsages,
        "systemer.csv",
        text.as_bytes(),
        Choices::default(),
    );
    let bytes = export(app, ImportKind::SystemUsages, Format::Json, Lang::Da);
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let rows = json["data"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    let find = |name: &str| rows.iter().find(|row| row["system"] == name).unwrap();
    let first = find("System 0 ÆØÅ");
    assert_eq!(first["life_cycle"], "operational");
    assert_eq!(first["in_use_from"], "2024-12-01");
    assert_eq!(first["document_bearing"], true);
    assert_eq!(
        first["data_sensitivity_levels"],
        serde_json::json!(["personal_data", "sensitive_data"])
    );
    assert_eq!(first["record_of_processing"]["name"], "Sag 0");
    assert_eq!(first["external_references"][0]["title"], "Sag 0");
    assert_eq!(first["journal_periods"][0]["end_date"], "2024-12-31");
    assert_eq!(first["responsible_unit"], "Administration");
}

fn a_spoiled_copy_names_every_spoiled_cell(app: &TestApp) {
    units(app);
    let text = spreadsheet(200);
    bring(
        app,
        ImportKind::SystemUsages,
        "systemer.csv",
        text.as_bytes(),
        Choices::default(),
    );
    let bytes = export(app, ImportKind::SystemUsages, Format::Csv, Lang::Da);
    let mut lines: Vec<String> = String::from_utf8(bytes)
        .unwrap()
        .split("\r\n")
        .map(str::to_owned)
        .collect();
    let spoil = |line: &mut String, from: &str, to: &str| {
        assert!(line.contains(from), "{from} in {line}");
        *line = line.replacen(from, to, 1);
    };
    spoil(&mut lines[1], "I drift", "I drøft");
    spoil(&mut lines[2], "02-12-2024", "31-02-2024");
    spoil(&mut lines[3], "50-99", "mange");
    spoil(&mut lines[4], "Ejer 3", "Ukendt Person");
    let spoiled = lines.join("\r\n");
    let strict = Choices {
        create_missing: Some(false),
        ..Choices::default()
    };
    let report = bring(
        app,
        ImportKind::SystemUsages,
        "fordærvet.csv",
        spoiled.as_bytes(),
        strict,
    );
    let found: Vec<_> = report
        .rejected
        .iter()
        .map(|problem| (problem.error.field.as_str(), problem.error.code))
        .collect();
    assert_eq!(
        found,
        [
            ("Livscyklus", "unknown_choice"),
            ("Ibrugtagningsdato", "date_impossible"),
            ("Antal brugere", "unknown_choice"),
            ("Systemejer", "unknown_person"),
        ]
    );
    assert_eq!((report.import, counts(&report)), (None, [0, 0, 196, 4]));
}

on_both!(
    english_headers_and_words_come_back_too,
    json_has_keys_and_values_as_they_are,
    a_plain_list_of_names_is_a_list_of_systems,
    two_thousand_systems_go_out_and_come_back,
    a_spoiled_copy_names_every_spoiled_cell,
);
