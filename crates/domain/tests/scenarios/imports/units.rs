//! Units and people.

use domain::imports::ImportKind::{OrgUnits, People};
use testkit::{TestApp, on_both};

use super::{bring, count, counts, rejections};
use crate::story::unit;

const TREE: &str = "Id;Overordnet afdeling (påkrævet);Afdelingsnavn (påkrævet);EAN nummer\n\
;Skoler;Nordskolen;5798000000001\n;Ballerup;Skoler;\n;;Ballerup;\n;Nordskolen;Administration;\n;Ballerup;Administration;\n";

fn the_rows_may_stand_in_any_order(app: &TestApp) {
    let report = bring(app, OrgUnits, TREE);
    assert_eq!(counts(&report), [5, 0, 0, 0], "{report:?}");
    assert_eq!(counts(&bring(app, OrgUnits, TREE)), [0, 0, 5, 0]);
    // Moved: Nordskolen comes directly under Ballerup.
    let moved = TREE.replace(";Skoler;Nordskolen", ";Ballerup;Nordskolen");
    let report = bring(app, OrgUnits, &moved);
    assert_eq!(counts(&report), [0, 1, 4, 0]);
    assert_eq!(report.written[0].changes[0].field, "parent");
}

fn what_is_wrong_is_named_by_cell(app: &TestApp) {
    unit(app, "Ballerup", None);
    let text = "Overordnet afdeling;Afdelingsnavn;EAN nummer\n\
        Ballerup;Skoler;579800000000\nMangler;Havn;\nB;A;\nA;B;\nBallerup;;\nBallerup;Sport;\nBallerup;sport;\nSkoler;Nordskolen;\n";
    let report = bring(app, OrgUnits, text);
    assert_eq!(
        rejections(&report),
        [
            (2, "EAN nummer", "ean_length"),
            (3, "Overordnet afdeling", "unknown_unit"),
            (4, "Overordnet afdeling", "unit_cycle"),
            (5, "Overordnet afdeling", "unit_cycle"),
            (6, "Afdelingsnavn", "required"),
            (8, "Afdelingsnavn", "duplicate_row"),
            (9, "Overordnet afdeling", "parent_rejected"),
        ]
    );
    assert_eq!(count(app, "org_units"), 1);
}

fn units_are_known_again_by_another_registers_id(app: &TestApp) {
    let [a, b] = [foundation::new_id(), foundation::new_id()];
    let text = format!("UUID;Navn\n{a};Plejen\n{b};Plejen\n");
    assert_eq!(counts(&bring(app, OrgUnits, &text)), [2, 0, 0, 0]);
    assert_eq!(counts(&bring(app, OrgUnits, &text)), [0, 0, 2, 0]);
    let renamed = text.replacen("Plejen", "Hjemmeplejen", 1);
    assert_eq!(counts(&bring(app, OrgUnits, &renamed)), [0, 1, 1, 0]);
    let twice = format!("UUID;Navn\n{a};Plejen\n{a};Plejen\n");
    assert_eq!(
        rejections(&bring(app, OrgUnits, &twice)),
        [(3, "Navn", "duplicate_row")]
    );
}

fn people_are_known_by_address_and_then_by_name(app: &TestApp) {
    let text = "Id;Fornavn (påkrævet);Efternavn (påkrævet);Email (påkrævet);Telefon\n\
        ;Anna;Berg;anna@ballerup.example;1\n;Bo;Dam;;\n";
    assert_eq!(counts(&bring(app, People, text)), [2, 0, 0, 0]);
    assert_eq!(counts(&bring(app, People, text)), [0, 0, 2, 0]);
    let text = text
        .replace("Berg", "Bjerg")
        .replace("Bo;Dam;;", "Bo;Dam;bo@ballerup.example;");
    assert_eq!(counts(&bring(app, People, &text)), [0, 2, 0, 0]);
    let bad = "Fornavn;Efternavn;Email\nCai;Elm;cai@\nDea;Fog;dea@x.dk\nDea;Fog;DEA@x.dk\n";
    assert_eq!(
        rejections(&bring(app, People, bad)),
        [
            (2, "Email", "email_unreadable"),
            (4, "Email", "duplicate_row")
        ]
    );
    assert_eq!(count(app, "people"), 2);
}

on_both!(
    the_rows_may_stand_in_any_order,
    what_is_wrong_is_named_by_cell,
    units_are_known_again_by_another_registers_id,
    people_are_known_by_address_and_then_by_name,
);
