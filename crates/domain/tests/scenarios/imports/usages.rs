//! Systems in use.

use domain::{
    gate::Role,
    imports::{
        Choices,
        ImportKind::{People, SystemUsages},
        Target,
    },
    parts::{FieldValue, lists::role_column},
    people,
};
use foundation::Error;
use testkit::{TestApp, as_role, municipality, on_both};

use super::{Bring, bring, count, counts, rejections};
use crate::story::{administrator, list, make, page, system, text, titles, unit, usage};

const FILE: &str = "IT System;Lokal kaldenavn;Ansv. organisationsenhed;Livscyklus;Ibrugtagningsdato;Er dokumentbærende;Systemejer;Status\n\
Cura;Omsorg;Ældre;operational;31-12-2024;Ja;Anna Berg;Aktiv\n\
Aula;;;phasing_out;01.02.2020;Nej;;\n";

fn a_spreadsheet_makes_systems_people_and_registrations(app: &TestApp) {
    let unit = unit(app, "Ældre", None);
    let known = system(app, "Aula");
    let preview = Bring {
        rehearse: true,
        ..Bring::new(SystemUsages, FILE.as_bytes())
    };
    let preview = preview.run(app).unwrap();
    assert_eq!((counts(&preview), preview.import), ([2, 0, 0, 0], None));
    assert_eq!(count(app, "usages"), 0);

    let report = bring(app, SystemUsages, FILE);
    assert_eq!(counts(&report), [2, 0, 0, 0], "{report:?}");
    assert_eq!(preview.written.len(), report.written.len());
    let owner = domain::options::builtin_options()
        .find(|option| option.name_da == "Systemejer")
        .unwrap();
    let column = role_column(owner.id, String::new()).key;
    let shown = list(
        app,
        &administrator(),
        &["name", "responsible_unit", &column],
        &[],
        "",
    );
    assert_eq!(titles(&shown), ["Aula", "Omsorg"]);
    assert_eq!(shown.rows[1].values[2], "Anna Berg".into());
    let page = page(app, &administrator(), shown.rows[0].id).unwrap();
    let get = |key: &str| page.record.get(&domain::usage::SCHEMA, key).clone();
    assert_eq!(get("system"), FieldValue::Ref(known));
    assert_eq!(get("document_bearing"), FieldValue::Bool(false));
    assert_eq!(
        get("in_use_from"),
        FieldValue::Date("2020-02-01".parse().unwrap())
    );
    let omsorg = list(
        app,
        &administrator(),
        &[],
        &[("responsible_unit", &unit.to_string())],
        "",
    );
    assert_eq!(titles(&omsorg), ["Omsorg"]);
    let computed = |note: &domain::imports::RowProblem| {
        (note.error.field == "Status").then_some(note.error.code)
    };
    assert_eq!(
        report.notes.iter().find_map(computed),
        Some("column_computed")
    );
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn the_same_file_again_changes_nothing(app: &TestApp) {
    unit(app, "Ældre", None);
    let first = bring(app, SystemUsages, FILE);
    let entries = count(app, "audit_changes");
    let again = bring(app, SystemUsages, FILE);
    assert_eq!(counts(&again), [0, 0, 2, 0]);
    assert_eq!(again.earlier, first.import);
    assert_eq!(count(app, "audit_changes"), entries);
    let changed = FILE
        .replace("phasing_out", "operational")
        .replace("Anna Berg", "Bo Dam, Anna Berg");
    let report = bring(app, SystemUsages, &changed);
    assert_eq!(counts(&report), [0, 2, 0, 0]);
    assert_eq!(count(app, "role_assignments"), 2);
    assert_eq!(
        counts(&bring(app, SystemUsages, &changed.replace("Bo Dam, ", ""))),
        [0, 1, 1, 0]
    );
    assert_eq!(count(app, "role_assignments"), 1);
}

fn nothing_is_written_when_a_row_is_rejected_unless_it_is_skipped(app: &TestApp) {
    let text = "IT System;Ibrugtagningsdato;Ansv. organisationsenhed;EAN\n\
        Cura;31-02-2026;Havnen;x\nAula;;;\nAula;;;\n;01-01-2026;;\n";
    let report = bring(app, SystemUsages, text);
    assert_eq!(counts(&report), [1, 0, 0, 3]);
    assert_eq!(
        rejections(&report),
        [
            (2, "Ibrugtagningsdato", "date_impossible"),
            (2, "Ansv. organisationsenhed", "unknown_unit"),
            (4, "IT System", "duplicate_row"),
            (5, "IT System", "required"),
        ]
    );
    assert_eq!(
        (report.import, count(app, "usages"), count(app, "systems")),
        (None, 0, 0)
    );
    let skipping = Bring {
        choices: Choices {
            skip_rejected: true,
            ..Choices::default()
        },
        ..Bring::new(SystemUsages, text.as_bytes())
    };
    let report = skipping.run(app).unwrap();
    assert!(report.import.is_some());
    assert_eq!((count(app, "usages"), count(app, "systems")), (1, 1));
}

fn a_file_with_catalogue_ids_makes_no_systems_by_itself(app: &TestApp) {
    let known = system(app, "Nexus");
    let other = foundation::new_id();
    let text = format!("IT System;IT-System (UUID)\nNexus;{known}\nUkendt;{other}\n");
    let report = bring(app, SystemUsages, &text);
    assert_eq!(rejections(&report), [(3, "IT System", "unknown_system")]);
    let making = || Bring {
        choices: Choices {
            create_missing: Some(true),
            ..Choices::default()
        },
        ..Bring::new(SystemUsages, text.as_bytes())
    };
    assert_eq!(counts(&making().run(app).unwrap()), [2, 0, 0, 0]);
    // The foreign id is kept, so the next file finds the system by it alone.
    let by_id = format!("IT-System (UUID);Version\n{other};7\n");
    assert_eq!(counts(&bring(app, SystemUsages, &by_id)), [0, 1, 0, 0]);
}

fn names_that_are_not_theirs_alone_are_refused_with_the_candidates(app: &TestApp) {
    let (schools, homes) = (unit(app, "Skoler", None), unit(app, "Plejehjem", None));
    let under_homes = unit(app, "Administration", Some(homes));
    unit(app, "Administration", Some(schools));
    let text = "IT System;Ansv. organisationsenhed\nCura;Administration\n";
    let report = bring(app, SystemUsages, text);
    assert_eq!(
        rejections(&report),
        [(2, "Ansv. organisationsenhed", "ambiguous_name")]
    );
    let candidates = &report.rejected[0].error.args[1].1;
    assert!(
        candidates.contains("Plejehjem / Administration"),
        "{candidates}"
    );
    let text = text.replace(";Administration", ";Plejehjem / Administration");
    assert_eq!(counts(&bring(app, SystemUsages, &text)), [1, 0, 0, 0]);
    // Its own export shows the mere name, which changes nothing.
    let text = "IT System;Ansv. organisationsenhed\nCura;Administration\n";
    assert_eq!(counts(&bring(app, SystemUsages, text)), [0, 0, 1, 0]);
    let shown = list(
        app,
        &administrator(),
        &[],
        &[("responsible_unit", &under_homes.to_string())],
        "",
    );
    assert_eq!(titles(&shown), ["Cura"]);
}

fn a_likely_duplicate_is_pointed_out(app: &TestApp) {
    system(app, "Sags- og dokumenthåndtering");
    let report = bring(app, SystemUsages, "IT System\nSag og dokumenthåndtering\n");
    assert_eq!(report.notes.len(), 1);
    assert_eq!(
        (report.notes[0].row, report.notes[0].error.code),
        (2, "likely_duplicate")
    );
}

fn columns_are_mapped_and_remembered(app: &TestApp) {
    let text = "Applikation;Bemærk;Kælenavn\nCura;x;Omsorg\n";
    let wrong = Bring::new(SystemUsages, text.as_bytes())
        .run(app)
        .unwrap_err();
    assert!(matches!(&wrong, Error::Invalid(errors) if errors[0].code == "wrong_headers"));
    let mapped = Bring {
        mapping: Some(vec!["system".into(), "ignore".into(), "local_name".into()]),
        ..Bring::new(SystemUsages, text.as_bytes())
    };
    assert_eq!(counts(&mapped.run(app).unwrap()), [1, 0, 0, 0]);
    let next = bring(
        app,
        SystemUsages,
        "Kælenavn;Applikation;Bemærk\nAndet;Aula;y\n",
    );
    assert_eq!(counts(&next), [1, 0, 0, 0]);
    let targets: Vec<_> = next
        .columns
        .iter()
        .map(|column| column.target.clone())
        .collect();
    let field = |key| Some(Target::Field(key));
    assert_eq!(
        targets,
        [field("local_name"), field("system"), Some(Target::Ignore)]
    );
    for (mapping, code) in [
        (vec!["system", "system", ""], "mapped_twice"),
        (vec!["system", "pris", ""], "unknown_column"),
    ] {
        let bad = Bring {
            mapping: Some(mapping.into_iter().map(str::to_owned).collect()),
            ..Bring::new(SystemUsages, text.as_bytes())
        };
        assert!(
            matches!(bad.run(app).unwrap_err(), Error::Invalid(errors) if errors[0].code == code)
        );
    }
}

fn empty_cells_say_nothing_unless_they_are_to_clear(app: &TestApp) {
    let id = usage(
        app,
        system(app, "Cura"),
        vec![("local_name", text("Omsorg")), ("purpose", text("Pleje"))],
    );
    let file = "IT System;Lokal kaldenavn;Systemets overordnede formål\nCura;;Omsorg\n";
    assert_eq!(counts(&bring(app, SystemUsages, file)), [0, 1, 0, 0]);
    let name = |app: &TestApp| {
        let page = page(app, &administrator(), id).unwrap();
        page.record
            .get(&domain::usage::SCHEMA, "local_name")
            .clone()
    };
    assert_eq!(name(app), text("Omsorg"));
    let clearing = Bring {
        choices: Choices {
            empty_clears: true,
            ..Choices::default()
        },
        ..Bring::new(SystemUsages, file.as_bytes())
    };
    assert_eq!(counts(&clearing.run(app).unwrap()), [0, 1, 0, 0]);
    assert!(name(app).is_empty());
}

fn other_municipalities_are_neither_seen_nor_touched(app: &TestApp) {
    let stranger = as_role(Role::LocalAdministrator, municipality("0101"));
    make(
        app,
        &stranger,
        &people::SCHEMA,
        vec![("first_name", text("Anna")), ("last_name", text("Berg"))],
    );
    let text = "IT System;Systemejer\nCura;Anna Berg\n";
    let strict = Bring {
        choices: Choices {
            create_missing: Some(false),
            ..Choices::default()
        },
        ..Bring::new(SystemUsages, text.as_bytes())
    };
    let report = strict.run(app).unwrap();
    assert_eq!(rejections(&report), [(2, "IT System", "unknown_system")]);
    let editor = as_role(Role::Editor, municipality("0151"));
    let refused = Bring::new(SystemUsages, text.as_bytes()).by(app, &editor);
    assert_eq!(refused.unwrap_err(), Error::Forbidden("role_missing"));
}

/// The people of a municipality: two of the same name, and one without an address.
fn three_people(app: &TestApp) {
    let text =
        "Fornavn;Efternavn;Email\nAnna;Berg;anna@k.example\nAnna;Berg;ab@k.example\nBo;Dam;\n";
    let report = bring(app, People, text);
    assert_eq!(counts(&report), [3, 0, 0, 0], "{report:?}");
}

fn addresses_say_who_has_a_role(app: &TestApp) {
    three_people(app);
    let row = |names: &str, mails: &str| {
        let text = format!("IT System;Systemejer;Systemejer (e-mail)\nCura;{names};{mails}\n");
        bring(app, SystemUsages, &text)
    };
    let refused = row("Anna Berg", "");
    assert_eq!(rejections(&refused), [(2, "Systemejer", "ambiguous_name")]);
    assert_eq!(counts(&row("Anna Berg", "ab@k.example")), [1, 0, 0, 0]);
    // What stands there already, with and without the addresses.
    assert_eq!(counts(&row("Anna Berg", "ab@k.example")), [0, 0, 1, 0]);
    assert_eq!(counts(&row("Anna Berg", "")), [0, 0, 1, 0]);
    // Another of the same name.
    assert_eq!(counts(&row("Anna Berg", "anna@k.example")), [0, 1, 0, 0]);
    // One more, who has no address; then it is nothing new.
    let both = || row("\"Anna Berg, Bo Dam\"", "anna@k.example");
    assert_eq!(counts(&both()), [0, 1, 0, 0]);
    assert_eq!(counts(&both()), [0, 0, 1, 0]);
    assert_eq!(count(app, "role_assignments"), 2);
    let refused = row("\"Anna Berg, Cilla Eg\"", "cilla@k.example");
    let expected = (2, "Systemejer (e-mail)", "names_and_addresses_differ");
    assert_eq!(rejections(&refused), [expected]);
    // The address decides, and it is told.
    let told = row("Cilla Eg", "ab@k.example");
    assert_eq!(counts(&told), [0, 1, 0, 0]);
    let note = &told.notes[0];
    assert_eq!((note.row, note.error.code), (2, "address_decides"));
    assert_eq!(count(app, "people"), 3);
}

fn references_and_journal_periods_come_in(app: &TestApp) {
    let row = |references: &str, periods: &str| {
        let text = format!(
            "IT System;external_references;journal_periods\nCura;\"{references}\";\"{periods}\"\n"
        );
        bring(app, SystemUsages, &text)
    };
    let both = || {
        row(
            "Sag | 26-1 | https://x.example/1",
            "01-01-2020 | 31-12-2024 | A-1 | ja",
        )
    };
    assert_eq!(counts(&both()), [1, 0, 0, 0]);
    let shown = list(
        app,
        &administrator(),
        &[
            "main_reference_title",
            "main_reference_document",
            "journal_period_end",
        ],
        &[],
        "",
    );
    assert_eq!(shown.rows[0].values[..2], ["Sag".into(), "26-1".into()]);
    // The only reference is the main one, whether the file says so or not.
    assert_eq!(counts(&both()), [0, 0, 1, 0]);
    for (references, periods, column, code) in [
        ("|26-1", "", "external_references", "small_row"),
        ("a|b|c|ja|e", "", "external_references", "small_row"),
        ("a|||måske", "", "external_references", "yes_no_unknown"),
        ("a\nb", "", "external_references", "one_main_reference"),
        (
            "",
            "01-01-2020|31-02-2024|A",
            "journal_periods",
            "date_impossible",
        ),
        (
            "",
            "01-01-2020|31-12-2019|A",
            "journal_periods",
            "period_reversed",
        ),
        ("", "01-01-2020", "journal_periods", "small_row"),
    ] {
        let report = row(references, periods);
        let found: Vec<_> = rejections(&report);
        assert_eq!(found, [(2, column, code)], "{references} {periods}");
        let expected = &report.rejected[0].error.args;
        let names_parts =
            |(name, text): &(&str, String)| *name == "expected" && text.contains(" | ");
        assert_eq!(expected.iter().any(names_parts), code == "small_row");
    }
}

on_both!(
    addresses_say_who_has_a_role,
    references_and_journal_periods_come_in,
    a_spreadsheet_makes_systems_people_and_registrations,
    the_same_file_again_changes_nothing,
    nothing_is_written_when_a_row_is_rejected_unless_it_is_skipped,
    a_file_with_catalogue_ids_makes_no_systems_by_itself,
    names_that_are_not_theirs_alone_are_refused_with_the_candidates,
    a_likely_duplicate_is_pointed_out,
    columns_are_mapped_and_remembered,
    empty_cells_say_nothing_unless_they_are_to_clear,
    other_municipalities_are_neither_seen_nor_touched,
);
