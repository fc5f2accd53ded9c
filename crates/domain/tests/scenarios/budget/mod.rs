//! The central budget: posts, what is moved on them, and what explains it.

mod actuals;
mod bindings;
mod posts;
mod season;
mod sequences;
mod writers;

use domain::{
    budget::{self, Appropriate, PostAccount, PostPage},
    gate::Caller,
    parts::{FieldValue, records::Values},
};
use foundation::{Error, FieldError, Id, Result};
use testkit::TestApp;

use crate::story::{administrator, make, text};

/// A post of Ballerup in 2026.
fn post(app: &TestApp, name: &str, more: Values) -> Id {
    let mut values = vec![
        ("name", text(name)),
        ("year", FieldValue::Int(2026)),
        ("post_kind", text("pool")),
    ];
    values.retain(|(key, _)| more.iter().all(|(other, _)| other != key));
    values.extend(more);
    make(app, &administrator(), &budget::SCHEMA, values)
}

fn appropriate(app: &TestApp, post: Id, amount: i64) -> Result<Id> {
    let reason = "Byrådets beslutning".to_owned();
    let command = Appropriate {
        post,
        amount,
        reason,
    };
    app.run(&administrator(), command)
}

fn account(app: &TestApp, caller: &Caller, post: Id) -> Result<PostAccount> {
    app.ask(caller, PostPage { post })
}

/// The sums that the next movement is held against, as they are stored.
fn stored(app: &TestApp, post: Id) -> [i64; 4] {
    // everywhere: the test's own look at the table
    const SQL: &str =
        "SELECT appropriated, transferred, reserved, committed FROM budget_totals WHERE post = $1";
    let read = app.database().read(|conn| {
        let rows = conn.query(SQL, &[post.into()])?;
        (0..4)
            .map(|at| rows[0].int(at))
            .collect::<Result<Vec<i64>>>()
    });
    read.unwrap().try_into().unwrap()
}

/// The field, the code and the amount of the only fault.
fn fault<T: std::fmt::Debug>(result: Result<T>) -> (String, &'static str, String) {
    let error: FieldError = match result {
        Err(Error::Invalid(mut errors)) if errors.len() == 1 => errors.remove(0),
        Err(Error::Conflict(error)) => error,
        other => panic!("{other:?}"),
    };
    let amount = error.args.iter().find(|(name, _)| *name == "oere");
    let amount = amount.map_or(String::new(), |(_, value)| value.clone());
    (error.field, error.code, amount)
}
