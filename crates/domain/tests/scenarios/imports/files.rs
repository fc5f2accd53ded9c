//! Real files.

use domain::{
    imports::{
        ImportKind::{Kle, OrgUnits},
        UndoImport,
    },
    installation::national,
};
use foundation::Error;
use testkit::{TestApp, on_both};

use super::{Bring, count, counts, real};
use crate::story::administrator;

fn the_subject_plan(app: &TestApp) {
    let Some(bytes) = real("kle/kitos_kles_2022-05-01.json") else {
        return;
    };
    let bring = || Bring::new(Kle, &bytes).by(app, &national()).unwrap();
    let report = bring();
    assert_eq!(
        counts(&report),
        [2_913, 0, 0, 0],
        "{:?}",
        report.rejected.first()
    );
    assert_eq!(count(app, "kle_nodes"), 2_913);
    assert_eq!(counts(&bring()), [0, 0, 2_913, 0]);
    let id = report.import.unwrap();
    let undone = app
        .run(
            &national(),
            UndoImport {
                kind: Kle,
                id,
                rehearse: false,
            },
        )
        .unwrap();
    assert_eq!((undone.deleted, undone.kept.len()), (2_913, 0));
    assert_eq!(count(app, "kle_nodes"), 0);
}

/// KL's own XML 1.2: a whole plan of a few numbers, the next edition of it, and the date alone.
fn the_official_samples(app: &TestApp) {
    let read = |name: &str| real(&format!("kle/20200106-kle-{name}.xml"));
    let (Some(changes), Some(single), Some(date)) = (
        read("sample-changes"),
        read("single-item"),
        read("only-published-date"),
    ) else {
        return;
    };
    let bring = |bytes: &[u8]| Bring::new(Kle, bytes).by(app, &national());
    let report = bring(&changes).unwrap();
    let all = report.created;
    assert_eq!(counts(&report), [all, 0, 0, 0], "{:?}", report.rejected);
    assert!(all > 7 && count(app, "kle_nodes") == i64::try_from(all).unwrap());
    assert_eq!(counts(&bring(&changes).unwrap()), [0, 0, all, 0]);
    // The file of the date alone would let every number go out of use.
    let refused = bring(&date).unwrap_err();
    assert!(
        matches!(&refused, Error::Invalid(errors) if errors[0].code == "kle_empty"),
        "{refused:?}"
    );
    // Numbers that the next edition has not are kept and go out of use.
    let next = bring(&single).unwrap();
    assert_eq!(counts(&next), [0, all - 7, 7, 0], "{:?}", next.rejected);
    assert_eq!(next.notes[0].error.code, "kle_retired");
    assert_eq!(count(app, "kle_nodes"), i64::try_from(all).unwrap());
}

fn the_units_of_the_kle_sheet(app: &TestApp) {
    let Some(bytes) = real("kle/os2mo_kle.xlsx") else {
        return;
    };
    let bring = || Bring::new(OrgUnits, &bytes).run(app).unwrap();
    let report = bring();
    assert_eq!(
        counts(&report),
        [1_566, 0, 0, 0],
        "{:?}",
        report.rejected.first()
    );
    assert_eq!(counts(&bring()), [0, 0, 1_566, 0]);
}

fn the_tree_of_kolding(app: &TestApp) {
    let Some(bytes) = real("org/os2mo_kolding_demo_org_tree.csv") else {
        return;
    };
    let bring = || Bring::new(OrgUnits, &bytes).run(app).unwrap();
    let report = bring();
    // The municipality itself, and 4, 13, 31 and 13 units on the levels below it.
    assert_eq!(
        counts(&report),
        [62, 0, 0, 0],
        "{:?}",
        report.rejected.first()
    );
    let depth = |unit: &domain::imports::ImportedRow| {
        let mut depth = 0;
        let mut at = Some(unit.subject.id);
        while let Some(id) = at {
            let get = domain::parts::records::Get {
                schema: &domain::org_units::SCHEMA,
                id,
            };
            let page = app.ask(&administrator(), get).unwrap();
            at = page
                .record
                .get(&domain::org_units::SCHEMA, "parent")
                .as_ref();
            depth += 1;
        }
        depth
    };
    let mut levels = [0; 5];
    for unit in &report.written {
        levels[depth(unit) - 1] += 1;
    }
    assert_eq!(levels, [1, 4, 13, 31, 13]);
    assert_eq!(counts(&bring()), [0, 0, 62, 0]);
}

on_both!(
    the_subject_plan,
    the_official_samples,
    the_units_of_the_kle_sheet,
    the_tree_of_kolding
);
