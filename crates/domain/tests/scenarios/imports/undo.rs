//! Taking imports back, and files that wait.

use std::sync::Arc;

use domain::{
    imports::{
        CancelImport, Choices, GetImport, Import, ImportFile, ImportKind, Imports, Progress,
        SetMapping, UndoImport, Undone, UploadFile, UploadedFile, Words,
    },
    parts::FieldValue,
};
use foundation::{Error, Id, new_id};
use testkit::{TestApp, on_both};

use super::{Bring, bring, count, counts};
use crate::story::{administrator, change, list, page, system, text, titles, unit, usage};

fn undo(app: &TestApp, kind: ImportKind, id: Id, rehearse: bool) -> Undone {
    app.clock.advance_seconds(60);
    app.run(&administrator(), UndoImport { kind, id, rehearse })
        .unwrap()
}

const KIND: ImportKind = ImportKind::SystemUsages;

fn an_import_is_taken_back_whole(app: &TestApp) {
    let old = usage(
        app,
        system(app, "Aula"),
        vec![("local_name", text("Skoleaula"))],
    );
    let file = "IT System;Lokal kaldenavn;Systemejer\nCura;Omsorg;Anna Berg\nAula;Aula 2;Bo Dam\n";
    let id = bring(app, KIND, file).import.unwrap();
    let preview = undo(app, KIND, id, true);
    assert_eq!(count(app, "usages"), 2);
    let undone = undo(app, KIND, id, false);
    assert_eq!(undone, preview);
    // A usage, its system, two people and their two roles.
    assert_eq!(
        (undone.deleted, undone.restored, undone.kept.len()),
        (6, 1, 0),
        "{undone:?}"
    );
    for (table, left) in [
        ("usages", 1),
        ("systems", 1),
        ("people", 0),
        ("role_assignments", 0),
    ] {
        assert_eq!(count(app, table), left, "{table}");
    }
    assert_eq!(page(app, &administrator(), old).unwrap().title, "Skoleaula");
    let again = app.run(
        &administrator(),
        UndoImport {
            kind: KIND,
            id,
            rehearse: false,
        },
    );
    assert_eq!(again.unwrap_err(), Error::conflict("import_not_undoable"));
    let imports = app
        .ask(
            &administrator(),
            Imports {
                kind: KIND,
                limit: 10,
            },
        )
        .unwrap();
    assert_eq!((imports.len(), imports[0].status.as_str()), (1, "undone"));
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn what_was_changed_since_is_kept_and_listed(app: &TestApp) {
    let old = usage(app, system(app, "Aula"), vec![("purpose", text("A"))]);
    let file = "IT System;Version;Systemets overordnede formål\nCura;1;\nAula;2;B\n";
    let id = bring(app, KIND, file).import.unwrap();
    let cura = list(app, &administrator(), &[], &[], "Cura").rows[0].id;
    change(app, cura, vec![("local_name", text("Omsorg"))]).unwrap();
    change(app, old, vec![("purpose", text("C"))]).unwrap();
    let undone = undo(app, KIND, id, false);
    let kept: Vec<_> = undone
        .kept
        .iter()
        .map(|kept| (kept.error.field.as_str(), kept.error.code))
        .collect();
    assert_eq!(
        kept,
        [
            ("purpose", "changed_since"),
            ("", "changed_since"),
            ("", "still_named")
        ]
    );
    assert_eq!((undone.deleted, undone.restored), (0, 1));
    let record = page(app, &administrator(), old).unwrap().record;
    assert!(
        record
            .get(&domain::usage::SCHEMA, "system_version")
            .is_empty()
    );
    assert_eq!(record.get(&domain::usage::SCHEMA, "purpose"), &text("C"));
}

fn a_unit_that_is_named_since_is_kept(app: &TestApp) {
    unit(app, "Ballerup", None);
    let file = "Afdelingsnavn;Overordnet afdeling\nSkoler;Ballerup\nHavn;Ballerup\n";
    let id = bring(app, ImportKind::OrgUnits, file).import.unwrap();
    let rows = app
        .ask(
            &administrator(),
            GetImport {
                kind: ImportKind::OrgUnits,
                id,
                limit: 10,
            },
        )
        .unwrap()
        .rows;
    usage(
        app,
        system(app, "Aula"),
        vec![("responsible_unit", FieldValue::Ref(rows[0].subject.id))],
    );
    let undone = undo(app, ImportKind::OrgUnits, id, false);
    assert_eq!((undone.deleted, undone.kept.len()), (1, 1));
    assert_eq!(
        (undone.kept[0].name.as_str(), undone.kept[0].error.code),
        ("Skoler", "still_named")
    );
}

fn a_taken_role_comes_back(app: &TestApp) {
    bring(app, KIND, "IT System;Systemejer\nCura;Anna Berg\n");
    app.clock.advance_seconds(60);
    let id = bring(app, KIND, "IT System;Systemejer\nCura;Bo Dam\n")
        .import
        .unwrap();
    undo(app, KIND, id, false);
    let owner = domain::options::builtin_options()
        .find(|o| o.name_da == "Systemejer")
        .unwrap();
    let column = domain::parts::lists::role_column(owner.id, String::new()).key;
    let shown = list(app, &administrator(), &[&column], &[], "");
    assert_eq!(shown.rows[0].values[0], "Anna Berg".into());
}

fn a_file_waits_for_its_decision(app: &TestApp) {
    let caller = administrator();
    let bytes = "Applikation\nCura\n".as_bytes().to_vec();
    let file = Arc::new(ImportFile::read(KIND, "mine systemer.csv", &bytes).unwrap());
    let id = new_id();
    let upload = |id| UploadFile {
        id,
        file: Arc::clone(&file),
        bytes: bytes.clone(),
    };
    app.run(&caller, upload(id)).unwrap();
    let (mapping, choices) = (
        vec!["system".to_owned()],
        Choices {
            skip_rejected: true,
            ..Choices::default()
        },
    );
    app.run(
        &caller,
        SetMapping {
            kind: KIND,
            id,
            mapping: mapping.clone(),
            choices,
        },
    )
    .unwrap();
    let waiting = app.ask(&caller, UploadedFile { kind: KIND, id }).unwrap();
    assert_eq!(
        (&waiting.bytes, &waiting.import.mapping),
        (&bytes, &Some(mapping.clone()))
    );
    assert_eq!(waiting.import.choices, choices);
    let import = |id| Import {
        file: Arc::clone(&file),
        upload: Some(id),
        mapping: Some(mapping.clone()),
        choices,
        words: Arc::new(Words::default()),
        progress: Arc::new(Progress::default()),
        rehearse: false,
    };
    let progress = Arc::new(Progress::default());
    progress.cancel();
    let cancelled = app.run(
        &caller,
        Import {
            progress,
            ..import(id)
        },
    );
    assert_eq!(cancelled.unwrap_err(), Error::conflict("import_cancelled"));
    assert_eq!(app.run(&caller, import(id)).unwrap().import, Some(id));
    // Whoever comes second, or comes back to the page, is told.
    assert_eq!(
        app.run(&caller, import(id)).unwrap_err(),
        Error::conflict("import_finished")
    );
    assert!(app.ask(&caller, UploadedFile { kind: KIND, id }).is_err());
    let given_up = new_id();
    app.run(&caller, upload(given_up)).unwrap();
    app.run(
        &caller,
        CancelImport {
            kind: KIND,
            id: given_up,
        },
    )
    .unwrap();
    assert_eq!(
        app.run(&caller, import(given_up)).unwrap_err(),
        Error::conflict("import_finished")
    );
    let late = new_id();
    app.run(&caller, upload(late)).unwrap();
    app.clock.advance_seconds(25 * 3600);
    let gone = app.ask(
        &caller,
        UploadedFile {
            kind: KIND,
            id: late,
        },
    );
    assert_eq!(gone.unwrap_err(), Error::conflict("upload_gone"));
    assert_eq!(titles(&list(app, &caller, &[], &[], "")), ["Cura"]);
}

fn two_imports_at_once_take_turns(app: &TestApp) {
    let files =
        ["A", "B"].map(|version| format!("IT System;Version\nCura;{version}\nAula;{version}\n"));
    let reports = std::thread::scope(|scope| {
        let threads = files
            .each_ref()
            .map(|file| scope.spawn(|| bring(app, KIND, file)));
        threads.map(|thread| thread.join().unwrap())
    });
    let mut created = reports
        .each_ref()
        .map(|report| (report.created, report.updated));
    created.sort_unstable();
    assert_eq!(created, [(0, 2), (2, 0)]);
    assert_eq!((count(app, "usages"), count(app, "systems")), (2, 2));
}

/// So many that the tasks about them are brought up to date together, and so few that each is by itself.
fn tasks_follow_what_comes_in_and_goes_out(app: &TestApp) {
    for (rows, name) in [(3, "Få"), (25, "Mange")] {
        let mut text =
            "IT System;Foretaget risikovurdering;Dato for seneste risikovurdering\n".to_owned();
        for at in 0..rows {
            text += &format!("{name} {at};yes;01-02-2024\n");
        }
        let before = count(app, "tasks");
        let preview = Bring {
            rehearse: true,
            ..Bring::new(KIND, text.as_bytes())
        };
        assert_eq!(counts(&preview.run(app).unwrap()), [rows, 0, 0, 0]);
        assert_eq!(count(app, "tasks"), before);
        let id = bring(app, KIND, &text).import.unwrap();
        assert_eq!(count(app, "tasks"), before + i64::try_from(rows).unwrap());
        let open = || count(app, "tasks WHERE status = 'open'");
        assert_eq!(open(), i64::try_from(rows).unwrap());
        undo(app, KIND, id, false);
        assert_eq!(open(), 0);
    }
}

on_both!(
    tasks_follow_what_comes_in_and_goes_out,
    an_import_is_taken_back_whole,
    what_was_changed_since_is_kept_and_listed,
    a_unit_that_is_named_since_is_kept,
    a_taken_role_comes_back,
    a_file_waits_for_its_decision,
    two_imports_at_once_take_turns,
);
