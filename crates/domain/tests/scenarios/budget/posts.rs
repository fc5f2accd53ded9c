use domain::{
    budget::{self, Appropriate, BudgetPicture, PostPage, Transfer, ledger::MoveKind},
    gate::{Caller, Role},
    parts::{
        FieldValue,
        lists::{List, Start, Wanted},
        records::{Change, Create, Delete, History},
    },
};
use foundation::{Clock, Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{account, appropriate, fault, post, stored};
use crate::story::{administrator, editor, text, unit};

fn transfer(app: &TestApp, from: Id, to: Id, amount: i64) -> Result<Id> {
    let command = Transfer {
        from,
        to,
        amount,
        reason: " Udbuddet blev dyrere ".to_owned(),
    };
    app.run(&administrator(), command)
}

fn money_is_given_and_moved_and_explains_itself(app: &TestApp) {
    let (pool, operation) = (
        post(app, "It-pulje", vec![]),
        post(app, "Drift", vec![("post_kind", text("operation"))]),
    );
    let given = appropriate(app, pool, 500_000).unwrap();
    transfer(app, pool, operation, 120_000).unwrap();
    appropriate(app, pool, -80_000).unwrap();
    let found = account(app, &administrator(), pool).unwrap();
    assert_eq!(found.totals.available(), 300_000);
    let steps: Vec<(MoveKind, i64, i64)> = found
        .movements
        .iter()
        .map(|moved| (moved.kind, moved.amount, moved.available))
        .collect();
    assert_eq!(
        steps,
        [
            (MoveKind::Appropriation, 500_000, 500_000),
            (MoveKind::Transfer, -120_000, 380_000),
            (MoveKind::Appropriation, -80_000, 300_000),
        ]
    );
    let [first, second, _] = &found.movements[..] else {
        panic!("three movements");
    };
    assert_eq!(
        (first.id, first.by.as_str()),
        (given, "Test local_administrator")
    );
    assert_eq!(second.reason, "Udbuddet blev dyrere");
    assert_eq!(second.other_post, Some((operation, "Drift".to_owned())));
    assert_eq!(stored(app, pool), [420_000, -120_000, 0, 0]);
    assert_eq!(stored(app, operation), [0, 120_000, 0, 0]);
}

fn nothing_is_overdrawn(app: &TestApp) {
    let (pool, other) = (post(app, "Pulje", vec![]), post(app, "Anden", vec![]));
    let next_year = post(app, "Næste", vec![("year", FieldValue::Int(2027))]);
    appropriate(app, pool, 1_000).unwrap();
    let overdrawn = ("amount".to_owned(), "budget_overdrawn", "1000".to_owned());
    assert_eq!(fault(transfer(app, pool, other, 1_001)), overdrawn);
    assert_eq!(fault(appropriate(app, pool, -1_001)), overdrawn);
    let code = |result: Result<Id>| fault(result).1;
    assert_eq!(code(transfer(app, pool, other, 0)), "amount_not_positive");
    assert_eq!(code(transfer(app, pool, other, -5)), "amount_not_positive");
    assert_eq!(code(transfer(app, pool, pool, 5)), "same_post");
    assert_eq!(code(transfer(app, pool, next_year, 5)), "other_budget_year");
    assert_eq!(fault(appropriate(app, pool, 0)).1, "amount_is_nothing");
    let most = 10_000_000_000_000;
    assert_eq!(fault(appropriate(app, pool, most)).1, "amount_too_large");
    assert_eq!(
        fault(appropriate(app, pool, i64::MIN)).1,
        "amount_too_large"
    );
    let silent = Appropriate {
        post: pool,
        amount: 5,
        reason: "  ".to_owned(),
    };
    let found = fault(app.run(&administrator(), silent));
    assert_eq!((found.0.as_str(), found.1), ("reason", "required"));
    assert_eq!(stored(app, pool), [1_000, 0, 0, 0]);
    assert_eq!(stored(app, other), [0; 4]);
    let found = account(app, &administrator(), pool).unwrap();
    assert_eq!(found.movements.len(), 1);
}

fn who_keeps_the_budget_moves_its_money(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    let give = || Appropriate {
        post: pool,
        amount: 100,
        reason: "fordi".to_owned(),
    };
    let here = municipality("0151");
    for role in [Role::Reader, Role::Editor, Role::Auditor] {
        let caller = as_role(role, here);
        let refused = app.run(&caller, give());
        assert_eq!(refused, Err(Error::Forbidden("role_missing")), "{role:?}");
        assert!(account(app, &caller, pool).is_ok(), "{role:?}");
    }
    for role in [Role::Operator, Role::NationalCoordinator] {
        let refused = account(app, &as_role(role, here), pool);
        assert_eq!(refused, Err(Error::Forbidden("role_missing")), "{role:?}");
    }
    let elsewhere = as_role(Role::LocalAdministrator, municipality("0621"));
    let unknown = Error::NotFound("budget_post");
    assert_eq!(app.run(&elsewhere, give()), Err(unknown.clone()));
    assert_eq!(account(app, &elsewhere, pool), Err(unknown));
    let none = app.ask(&elsewhere, BudgetPicture { year: None }).unwrap();
    assert!(none.posts.is_empty() && none.years.is_empty());
    app.run(&as_role(Role::ModuleAdministrator, here), give())
        .unwrap();
    let create = Create {
        schema: &budget::SCHEMA,
        id: new_id(),
        values: vec![],
        reason: String::new(),
    };
    let refused = app.run(&editor(), create);
    assert_eq!(refused.err(), Some(Error::Forbidden("role_missing")));
}

fn the_picture_of_a_year_and_of_a_day(app: &TestApp) {
    let it = unit(app, "It og digitalisering", None);
    let drift = post(
        app,
        "Drift",
        vec![
            ("post_kind", text("operation")),
            ("org_unit", FieldValue::Ref(it)),
            ("warn_percent", FieldValue::Int(9_000)),
        ],
    );
    let pool = post(app, "Pulje", vec![]);
    post(app, "Pulje", vec![("year", FieldValue::Int(2027))]);
    appropriate(app, pool, 700).unwrap();
    let before = app.clock.today();
    app.clock.advance_days(1);
    transfer(app, pool, drift, 300).unwrap();
    let picture = |caller: &Caller| app.ask(caller, BudgetPicture { year: Some(2026) }).unwrap();
    let now = picture(&administrator());
    assert_eq!(now.years, [2026, 2027]);
    let shown: Vec<(&str, &str, i64, i64)> = now
        .posts
        .iter()
        .map(|post| {
            let left = post.totals.available();
            (post.name.as_str(), post.unit.as_str(), post.warn_at, left)
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("Pulje", "", 8_000, 400),
            ("Drift", "It og digitalisering", 9_000, 300)
        ]
    );
    assert_eq!((now.total.frame(), now.total.transferred), (700, 0));
    let mut yesterday = administrator();
    yesterday.as_of = Some(before);
    let left: Vec<i64> = picture(&yesterday)
        .posts
        .iter()
        .map(|post| post.totals.available())
        .collect();
    assert_eq!(left, [700, 0]);
    let then = app.ask(&yesterday, PostPage { post: pool }).unwrap();
    assert_eq!(then.movements.len(), 1);
}

fn lists_show_the_sums(app: &TestApp) {
    let (pool, other) = (post(app, "Pulje", vec![]), post(app, "Anden", vec![]));
    appropriate(app, pool, 900).unwrap();
    transfer(app, pool, other, 300).unwrap();
    let columns = ["name", "frame", "reserved", "committed", "available"];
    let list = List {
        schema: &budget::SCHEMA,
        wanted: Wanted {
            columns: columns.iter().map(|key| (*key).to_owned()).collect(),
            ..Wanted::default()
        },
        start: Start::First,
        limit: 10,
    };
    let page = app.ask(&editor(), list).unwrap();
    let of = |id: Id| {
        let row = page.rows.iter().find(|row| row.id == id).unwrap();
        row.values[1..].to_vec()
    };
    let numbers = |numbers: [i64; 4]| numbers.map(database::Value::Int).to_vec();
    assert_eq!(of(pool), numbers([600, 0, 0, 600]));
    assert_eq!(of(other), numbers([300, 0, 0, 300]));
}

fn a_post_with_movements_stays_where_it_is(app: &TestApp) {
    let (pool, unused) = (post(app, "Pulje", vec![]), post(app, "Ubrugt", vec![]));
    appropriate(app, pool, 5).unwrap();
    let change = |id, year| {
        let change = Change {
            schema: &budget::SCHEMA,
            id,
            version: None,
            values: vec![("year", FieldValue::Int(year))],
            reason: String::new(),
        };
        app.run(&administrator(), change)
    };
    let delete = |id| {
        let delete = Delete {
            schema: &budget::SCHEMA,
            id,
            version: None,
            reason: String::new(),
        };
        app.run(&administrator(), delete)
    };
    assert_eq!(fault(change(pool, 2027)).1, "budget_year_is_fixed");
    assert_eq!(fault(delete(pool)).1, "budget_post_has_movements");
    assert_eq!(stored(app, pool), [5, 0, 0, 0]);
    change(unused, 2027).unwrap();
    delete(unused).unwrap();
    let history = History {
        schema: &budget::SCHEMA,
        id: pool,
        field: None,
        limit: 10,
    };
    let (entries, _) = app.ask(&editor(), history).unwrap();
    let newest = &entries[0];
    assert_eq!(newest.event, "budget_post.appropriated");
    assert_eq!(newest.changes[0].after, text("+0,05 kr."));
}

fn an_account_is_on_one_post_a_year(app: &TestApp) {
    let accounts = |accounts: &str| vec![("account", text(accounts))];
    post(app, "Drift", accounts("4410; 4420,4410"));
    let same = Create {
        schema: &budget::SCHEMA,
        id: new_id(),
        values: vec![
            ("name", text("Pulje")),
            ("year", FieldValue::Int(2026)),
            ("post_kind", text("pool")),
            ("account", text("5000, 4420")),
            ("warn_percent", FieldValue::Int(50)),
        ],
        reason: String::new(),
    };
    let Err(Error::Invalid(errors)) = app.run(&administrator(), same) else {
        panic!("two posts have the account");
    };
    let codes: Vec<(&str, &str)> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
    assert_eq!(
        codes,
        [
            ("warn_percent", "warning_out_of_range"),
            ("account", "account_on_other_post")
        ]
    );
    let mut next = accounts("4420");
    next.push(("year", FieldValue::Int(2027)));
    post(app, "Drift", next);
}

on_both!(
    money_is_given_and_moved_and_explains_itself,
    nothing_is_overdrawn,
    who_keeps_the_budget_moves_its_money,
    the_picture_of_a_year_and_of_a_day,
    lists_show_the_sums,
    a_post_with_movements_stays_where_it_is,
    an_account_is_on_one_post_a_year,
);
