//! Contracts: the incumbent's sheet, its export, and what follows from the rows.

use domain::{
    contracts::SCHEMA,
    gate::Role,
    imports::{Choices, ImportKind::Contracts, Report, UndoImport},
    parts::{FieldValue, records::Get},
};
use foundation::{Error, Id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{Bring, bring, count, counts, real, rejections};
use crate::story::{administrator, system, text, unit, usage};

/// The headers of the incumbent's sheet for making many contracts.
const SHEET: &str = "Id;IT Kontrakt Navn (påkrævet);IT Kontrakt Id;Bemærkning;Indgået;Uopsigeligt til;Udløbsdato;Kontrakten opsagt";

fn sheet(rows: &str) -> String {
    format!("{SHEET}\n{rows}")
}

fn date(text: &str) -> FieldValue {
    FieldValue::Date(text.parse().unwrap())
}

/// The contract that a row of an import is about.
fn written(report: &Report, row: usize) -> Id {
    let mut written = report.written.iter();
    written.find(|found| found.row == row).unwrap().subject.id
}

fn value(app: &TestApp, id: Id, key: &str) -> FieldValue {
    let get = Get {
        schema: &SCHEMA,
        id,
    };
    let page = app.ask(&administrator(), get).unwrap();
    page.record.get(&SCHEMA, key).clone()
}

fn the_valid_sheet_makes_its_contracts(app: &TestApp) {
    let Some(bytes) = real("kitos/valid_it_contract_example.xlsx") else {
        return;
    };
    let report = Bring::new(Contracts, &bytes).run(app).unwrap();
    assert_eq!(counts(&report), [4, 0, 0, 0], "{:?}", report.rejected);
    let last = written(&report, 5);
    let number = report.written[3].name.clone();
    assert_eq!(value(app, last, "name"), text(&number));
    for (key, expected) in [
        ("valid_from", "2023-02-02"),
        ("irrevocable_until", "2023-03-02"),
        ("valid_to", "2023-03-02"),
        ("terminated_on", "2023-02-03"),
    ] {
        assert_eq!(value(app, last, key), date(expected), "{key}");
    }
    assert!(!value(app, last, "contract_id").is_empty());
    // Dates that were written as text are dates too.
    let first = written(&report, 2);
    assert_eq!(value(app, first, "valid_to"), date("2022-03-02"));
    assert!(count(app, "contract_dates") > 0);
    let again = Bring::new(Contracts, &bytes).run(app).unwrap();
    assert_eq!(counts(&again), [0, 0, 4, 0], "{:?}", again.written.first());
}

fn the_invalid_sheet_names_its_cell_and_writes_nothing(app: &TestApp) {
    let Some(bytes) = real("kitos/invalid_contract_example.xlsx") else {
        return;
    };
    let report = Bring::new(Contracts, &bytes).run(app).unwrap();
    let name = "IT Kontrakt Navn (påkrævet)";
    assert_eq!(rejections(&report), [(6, name, "duplicate_row")]);
    assert_eq!(report.letters(name).as_deref(), Some("B"));
    assert_eq!(report.letters("Kontrakten opsagt").as_deref(), Some("H"));
    assert_eq!(report.rejected[0].error.args, [("row", "4".to_owned())]);
    assert_eq!((report.import, count(app, "contracts")), (None, 0));
}

fn the_template_is_recognised(app: &TestApp) {
    let code = |bytes: &[u8]| match Bring::new(Contracts, bytes).run(app).unwrap_err() {
        Error::Invalid(errors) => (errors[0].field.clone(), errors[0].code),
        other => panic!("{other}"),
    };
    let expected = ("file".to_owned(), "no_rows");
    if let Some(bytes) = real("kitos/OS2KITOS_IT_Kontrakter_template.xlsx") {
        assert_eq!(code(&bytes), expected);
    }
    assert_eq!(code(format!("{SHEET}\n").as_bytes()), expected);
    assert_eq!(code(b"Frokost;Pris\n").1, "empty_sheet");
    assert_eq!(code(b"Frokost;Pris\nSild;20\n").1, "wrong_headers");
}

fn rows_are_matched_by_id_then_number_then_name(app: &TestApp) {
    let file = sheet(";Drift;K-1;;;;;\n;Support;K-2;;;;;\n");
    let first = bring(app, Contracts, &file);
    assert_eq!(counts(&first), [2, 0, 0, 0], "{:?}", first.rejected);
    let (drift, support) = (written(&first, 2), written(&first, 3));
    // The number finds the contract that has got another name.
    let renamed = bring(app, Contracts, &sheet(";Drift og hosting;k-1;;;;;\n"));
    assert_eq!(counts(&renamed), [0, 1, 0, 0]);
    assert_eq!(value(app, drift, "name"), text("Drift og hosting"));
    // The name, whatever its case, where there is no number.
    let noted = bring(app, Contracts, &sheet("4711;SUPPORT;;Ring først;;;;\n"));
    assert_eq!(counts(&noted), [0, 1, 0, 0]);
    assert_eq!(value(app, support, "notes"), text("Ring først"));
    // The id before the number.
    let by_id = bring(app, Contracts, &sheet(&format!("{support};;K-3;;;;;\n")));
    assert_eq!(counts(&by_id), [0, 1, 0, 0], "{:?}", by_id.rejected);
    assert_eq!(value(app, support, "contract_id"), text("K-3"));
    // A number that several rows have names none of them.
    let shared = sheet(";Ramme;R-1;;;;;\n;Delaftale;R-1;;;;;\n");
    assert_eq!(counts(&bring(app, Contracts, &shared)), [2, 0, 0, 0]);
    assert_eq!(counts(&bring(app, Contracts, &shared)), [0, 0, 2, 0]);
    let which = bring(app, Contracts, "Kontrakt ID;Noter\nR-1;x\n");
    assert_eq!(rejections(&which), [(2, "Kontrakt ID", "ambiguous_name")]);
    let below = "IT Kontrakt Navn;Overordnet kontrakt\nTillæg;R-1\n";
    let which = bring(app, Contracts, below);
    let expected = [(2, "Overordnet kontrakt", "ambiguous_name")];
    assert_eq!(rejections(&which), expected);
    assert_eq!(count(app, "contracts"), 4);
}

fn every_wrong_cell_is_named(app: &TestApp) {
    let file = sheet(
        ";;K-1;;;;;\n\
        ;A;;;31-02-2026;;;\n\
        ;B;;;2026-05-01;;2026-04-30;\n\
        ;C;;;;i morgen;;x\n\
        ;a;;;;;;\n\
        ;D;;;;;;\n",
    );
    let report = bring(app, Contracts, &file);
    let name = "IT Kontrakt Navn (påkrævet)";
    let expected = [
        (2, name, "required"),
        (3, "Indgået", "date_impossible"),
        (4, "Udløbsdato", "ends_before_it_begins"),
        (5, "Uopsigeligt til", "date_unreadable"),
        (5, "Kontrakten opsagt", "date_unreadable"),
        (6, name, "duplicate_row"),
    ];
    assert_eq!(rejections(&report), expected);
    assert_eq!(counts(&report), [1, 0, 0, 5]);
    assert_eq!((report.import, count(app, "contracts")), (None, 0));
    let skipping = Bring {
        choices: Choices {
            skip_rejected: true,
            ..Choices::default()
        },
        ..Bring::new(Contracts, file.as_bytes())
    };
    assert_eq!(counts(&skipping.run(app).unwrap()), [1, 0, 0, 5]);
    assert_eq!(count(app, "contracts"), 1);
}

/// The headers of the incumbent's export of the overview.
const EXPORT: &str = "Status;Kontrakt ID;Overordnet kontrakt;IT Kontrakt;Gyldig fra;Ansvarlig org. enhed;Leverandør;\
    IT Systemer;Varighed;Option;Opsigelse (måneder);Genanskaffelsesplan;Kontraktejer;Anskaffelse;Databehandleraftaler";

fn the_incumbents_export_comes_in(app: &TestApp) {
    let unit = unit(app, "It-afdelingen", None);
    let cura = usage(
        app,
        system(app, "Cura"),
        vec![("local_name", text("Omsorg"))],
    );
    let aula = usage(app, system(app, "Aula"), vec![]);
    // The contract above stands below the one that names it.
    let file = format!(
        "{EXPORT}\n\
        Aktiv;K-2;Ramme;Drift;2026-01-01;It-afdelingen;Ballerup Kommune;\"Omsorg, Aula\";2 år og 3 måneder;2 x 1 år;6;1 | 2027;Anna Berg;100;Ja\n\
        Aktiv;K-1;;Ramme;;;;Cura;Løbende;;;;;;\n"
    );
    let report = bring(app, Contracts, &file);
    assert_eq!(counts(&report), [2, 0, 0, 0], "{:?}", report.rejected);
    let (drift, frame) = (written(&report, 2), written(&report, 3));
    let number = FieldValue::Int;
    for (key, expected) in [
        ("parent", FieldValue::Ref(frame)),
        ("responsible_unit", FieldValue::Ref(unit)),
        ("usages", FieldValue::Refs(vec![cura, aula])),
        ("duration_years", number(2)),
        ("duration_months", number(3)),
        ("extension_options", number(2)),
        ("option_months", number(12)),
        ("notice_months", number(6)),
        ("procurement_plan_year", number(2027)),
        ("procurement_plan_quarter", number(1)),
    ] {
        assert_eq!(value(app, drift, key), expected, "{key}");
    }
    assert!(!value(app, drift, "supplier").is_empty());
    assert_eq!(value(app, frame, "continuous"), FieldValue::Bool(true));
    assert_eq!(value(app, frame, "usages"), FieldValue::Refs(vec![cura]));
    assert_eq!(
        (count(app, "people"), count(app, "role_assignments")),
        (1, 1)
    );
    let again = bring(app, Contracts, &file);
    assert_eq!(counts(&again), [0, 0, 2, 0], "{:?}", again.written.first());
    let unread = bring(app, Contracts, &file.replace("Løbende", "længe"));
    assert_eq!(rejections(&unread), [(3, "Varighed", "length_unreadable")]);
}

fn names_that_nothing_has_are_refused(app: &TestApp) {
    let file = "IT Kontrakt;Overordnet kontrakt;IT Systemer;Leverandør\n\
        Delaftale;Ramme;;\n\
        Ramme;;Cura;\n\
        Anden;Ukendt;;\n\
        Tredje;;;12345678\n";
    let report = bring(app, Contracts, file);
    let expected = [
        (2, "Overordnet kontrakt", "contract_above_rejected"),
        (3, "IT Systemer", "unknown_usage"),
        (4, "Overordnet kontrakt", "unknown_contract"),
        (5, "Leverandør", "unknown_organisation"),
    ];
    assert_eq!(rejections(&report), expected);
    let ring = "IT Kontrakt;Overordnet kontrakt\nA;B\nB;A\n";
    let refused = bring(app, Contracts, ring);
    assert_eq!(refused.import, None, "{:?}", refused.rejected);
}

fn suppliers_that_nobody_knows_are_made(app: &TestApp) {
    let before = count(app, "organisations");
    let file = "IT Kontrakt;Leverandør\nDrift;Nordlys Data A/S\nSupport;nordlys data a/s\nAndet;Nordlys Data AS\n";
    let strict = Bring {
        choices: Choices {
            create_missing: Some(false),
            ..Choices::default()
        },
        ..Bring::new(Contracts, file.as_bytes())
    };
    let refused = strict.run(app).unwrap();
    let unknown = |row| (row, "Leverandør", "unknown_organisation");
    assert_eq!(rejections(&refused), [2, 3, 4].map(unknown));
    let report = bring(app, Contracts, file);
    assert_eq!(counts(&report), [3, 0, 0, 0], "{:?}", report.rejected);
    let made = count(app, "organisations") - before;
    assert!((1..=2).contains(&made), "{made}");
    assert_eq!(counts(&bring(app, Contracts, file)), [0, 0, 3, 0]);
    let alike = bring(
        app,
        Contracts,
        "IT Kontrakt;Leverandør\nFjerde;Nordlys Date A/S\n",
    );
    let note = &alike.notes[0];
    assert_eq!((note.row, note.error.code), (2, "likely_supplier"));
    let long = format!("IT Kontrakt;Leverandør\nFemte;{}\n", "æ".repeat(300));
    let refused = bring(app, Contracts, &long);
    assert_eq!(rejections(&refused), [(2, "Leverandør", "too_long")]);
    app.clock.advance_seconds(60);
    for import in [alike.import, report.import] {
        let undo = UndoImport {
            kind: Contracts,
            id: import.unwrap(),
            rehearse: false,
        };
        let undone = app.run(&administrator(), undo).unwrap();
        assert!(undone.kept.is_empty(), "{undone:?}");
    }
    assert_eq!(
        (count(app, "organisations"), count(app, "contracts")),
        (before, 0)
    );
}

fn dates_follow_and_an_import_is_taken_back_whole(app: &TestApp) {
    let file = sheet(";Drift;K-1;;2026-01-01;;2027-12-31;\n");
    bring(app, Contracts, &file);
    let dates = || {
        let sql = "SELECT COUNT(*) FROM contract_dates WHERE on_date = '2028-06-30'";
        let rows = app.database().read(|conn| conn.query(sql, &[])).unwrap();
        rows[0].int(0).unwrap()
    };
    assert_eq!(dates(), 0);
    let moved = sheet(";Drift;K-1;;2026-01-01;;2028-06-30;\n;Ny;K-2;;;;2028-06-30;\n");
    let report = bring(app, Contracts, &moved);
    assert_eq!(counts(&report), [1, 1, 0, 0], "{:?}", report.rejected);
    assert!(dates() >= 2);
    let drift = written(&report, 2);
    app.clock.advance_seconds(60);
    let undo = UndoImport {
        kind: Contracts,
        id: report.import.unwrap(),
        rehearse: false,
    };
    let undone = app.run(&administrator(), undo).unwrap();
    assert_eq!(
        (undone.deleted, undone.restored, undone.kept.len()),
        (1, 1, 0)
    );
    assert_eq!((count(app, "contracts"), dates()), (1, 0));
    assert_eq!(value(app, drift, "valid_to"), date("2027-12-31"));
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn another_municipality_is_neither_seen_nor_touched(app: &TestApp) {
    let file = sheet(";Drift;K-1;;;;;\n");
    let first = bring(app, Contracts, &file);
    let stranger = as_role(Role::LocalAdministrator, municipality("0101"));
    let by_id = sheet(&format!("{};Drift;K-1;x;;;;\n", written(&first, 2)));
    let theirs = Bring::new(Contracts, by_id.as_bytes()).by(app, &stranger);
    assert_eq!(counts(&theirs.unwrap()), [1, 0, 0, 0]);
    assert!(value(app, written(&first, 2), "notes").is_empty());
    let reader = as_role(Role::Reader, municipality("0151"));
    let refused = Bring::new(Contracts, file.as_bytes()).by(app, &reader);
    assert_eq!(refused.unwrap_err(), Error::Forbidden("role_missing"));
}

on_both!(
    the_valid_sheet_makes_its_contracts,
    the_invalid_sheet_names_its_cell_and_writes_nothing,
    the_template_is_recognised,
    rows_are_matched_by_id_then_number_then_name,
    every_wrong_cell_is_named,
    the_incumbents_export_comes_in,
    names_that_nothing_has_are_refused,
    suppliers_that_nobody_knows_are_made,
    dates_follow_and_an_import_is_taken_back_whole,
    another_municipality_is_neither_seen_nor_touched,
);
