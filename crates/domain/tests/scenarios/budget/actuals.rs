use domain::{
    budget::{self, BudgetPicture, ContractUse, Warning},
    contracts,
    gate::Role,
    imports::{ImportKind::Actuals, UndoImport},
    organisations,
    parts::{
        FieldValue,
        records::{Create, Get},
    },
};
use foundation::{Error, Id, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{account, appropriate, fault, post};
use crate::{
    imports::{Bring, bring, count, counts, rejections},
    story::{administrator, editor, make, text},
};

const FILE: &str = "Bilagsnr.;Posteringsdato;Konto;Beløb i DKK;Posteringstekst;Kreditor
900101;15-01-2026;4410;12.500,50;Abonnement K-104;Nordsky A/S
900102;16-01-2026;4410;-500,00;Kreditnota;Ukendt
900103;17-02-2026;06.45.9;1.000;Licenser;Fiberhuset ApS
";

fn operation(app: &TestApp) -> Id {
    let values = vec![
        ("post_kind", text("operation")),
        ("account", text("4410, 06.45.*")),
    ];
    post(app, "Drift", values)
}

fn contract(app: &TestApp, name: &str, number: &str, supplier: &str) -> Id {
    let company = vec![("name", text(supplier)), ("kind", text("company"))];
    let supplier = make(app, &editor(), &organisations::SCHEMA, company);
    let values = vec![
        ("name", text(name)),
        ("contract_id", text(number)),
        ("supplier", FieldValue::Ref(supplier)),
    ];
    make(app, &editor(), &contracts::SCHEMA, values)
}

fn a_file_finds_posts_and_contracts(app: &TestApp) {
    let post = operation(app);
    let sky = contract(app, "Skydrift", "K-104", "Nordsky A/S");
    let fibre = contract(app, "Netværk", "", "Fiberhuset ApS");
    appropriate(app, post, 1_500_000).unwrap();
    let preview = Bring {
        rehearse: true,
        ..Bring::new(Actuals, FILE.as_bytes())
    };
    assert_eq!(counts(&preview.run(app).unwrap()), [3, 0, 0, 0]);
    assert_eq!(count(app, "budget_actuals"), 0);
    assert_eq!(counts(&bring(app, Actuals, FILE)), [3, 0, 0, 0]);
    let page = account(app, &editor(), post).unwrap();
    assert_eq!(page.spent, 1_300_050);
    let used = |contract: Option<(Id, &str)>, spent, lines| ContractUse {
        contract: contract.map(|(id, name)| (id, name.to_owned())),
        committed: 0,
        spent,
        lines,
    };
    assert_eq!(
        page.contracts,
        [
            used(Some((fibre, "Netværk")), 100_000, 1),
            used(Some((sky, "Skydrift")), 1_250_050, 1),
            used(None, -50_000, 1),
        ]
    );
    let picture = app.ask(&editor(), BudgetPicture { year: Some(2026) });
    let picture = picture.unwrap();
    assert_eq!(
        (picture.spent, picture.posts[0].spent),
        (1_300_050, 1_300_050)
    );
    assert_eq!(picture.posts[0].warning(), Some(Warning::Near));
}

fn a_file_read_twice_changes_nothing(app: &TestApp) {
    let post = operation(app);
    let first = bring(app, Actuals, FILE);
    let again = bring(app, Actuals, FILE);
    assert_eq!(counts(&again), [0, 0, 3, 0]);
    assert_eq!(again.earlier, first.import);
    // The next file of the system has the old lines too, and one of them was corrected.
    let next =
        FILE.replace("Kreditnota", "Kreditnota, rettet") + "900104;18-02-2026;4410;10,00;Porto;\n";
    let report = bring(app, Actuals, &next);
    assert_eq!(counts(&report), [1, 1, 2, 0]);
    assert_eq!(account(app, &editor(), post).unwrap().spent, 1_301_050);
    let undo = UndoImport {
        kind: Actuals,
        id: report.import.unwrap(),
        rehearse: false,
    };
    let undone = app.run(&administrator(), undo).unwrap();
    assert_eq!((undone.deleted, undone.restored), (1, 1));
    assert_eq!(account(app, &editor(), post).unwrap().spent, 1_300_050);
    assert_eq!(counts(&bring(app, Actuals, FILE)), [0, 0, 3, 0]);
}

fn what_is_wrong_is_named_by_row_and_column(app: &TestApp) {
    operation(app);
    let file = "Bilag;Dato;Konto;Beløb;Tekst
1;01-02-2026;9999;100;Ingen post
2;01-02-2025;4410;100;Intet budget
3;i går;4410;100;Ingen dato
4;01-02-2026;4410;;Intet beløb
5;01-02-2026;4410;tolv;Intet tal
6;01-02-2026;4410;100;To gange
6;01-02-2026;4410;100;To gange
;01-02-2026;4410;100;Intet bilag
";
    let report = bring(app, Actuals, file);
    assert_eq!((report.import, counts(&report)), (None, [1, 0, 0, 7]));
    assert_eq!(
        rejections(&report),
        [
            (2, "Konto", "account_on_no_post"),
            (3, "Konto", "account_on_no_post"),
            (4, "Dato", "date_unreadable"),
            (5, "Beløb", "required"),
            (6, "Beløb", "number_unreadable"),
            (8, "Bilag", "duplicate_row"),
            (9, "Bilag", "required"),
        ]
    );
    assert_eq!(count(app, "budget_actuals"), 0);
    let without = Bring::new(Actuals, b"Bilag;Dato;Konto\n1;01-02-2026;4410\n");
    assert_eq!(fault(without.run(app)).1, "wrong_headers");
    let elsewhere = as_role(Role::LocalAdministrator, municipality("0621"));
    let report = Bring::new(Actuals, FILE.as_bytes()).by(app, &elsewhere);
    assert_eq!(counts(&report.unwrap()), [0, 0, 0, 3]);
    let refused = Bring::new(Actuals, FILE.as_bytes()).by(app, &editor());
    assert_eq!(refused.err(), Some(Error::Forbidden("role_missing")));
}

fn a_line_by_hand_finds_its_post_too(app: &TestApp) {
    let drift = operation(app);
    let next_year = post(app, "Drift", vec![("year", FieldValue::Int(2027))]);
    let line = |voucher: &str, more: domain::parts::records::Values| {
        let mut values = vec![
            ("voucher", text(voucher)),
            ("posted_on", FieldValue::Date("2026-05-04".parse().unwrap())),
            ("account", text("4410")),
            ("amount", FieldValue::Int(7_500)),
        ];
        values.extend(more);
        let create = Create {
            schema: &budget::ACTUALS,
            id: new_id(),
            values,
            reason: String::new(),
        };
        app.run(&administrator(), create)
    };
    let made = line("1", vec![]).unwrap().record;
    assert_eq!(made.get(&budget::ACTUALS, "post").as_ref(), Some(drift));
    assert_eq!(fault(line("1", vec![])).1, "voucher_exists");
    line("1", vec![("voucher_line", text("2"))]).unwrap();
    let wrong = vec![("post", FieldValue::Ref(next_year))];
    assert_eq!(fault(line("2", wrong)).1, "post_of_other_year");
    let elsewhere = as_role(Role::LocalAdministrator, municipality("0621"));
    let get = Get {
        schema: &budget::ACTUALS,
        id: made.id,
    };
    let unseen = app.ask(&elsewhere, get);
    assert_eq!(unseen.err(), Some(Error::NotFound("budget_actual")));
}

on_both!(
    a_file_finds_posts_and_contracts,
    a_file_read_twice_changes_nothing,
    what_is_wrong_is_named_by_row_and_column,
    a_line_by_hand_finds_its_post_too,
);
