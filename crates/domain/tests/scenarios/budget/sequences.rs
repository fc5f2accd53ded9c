//! Random movements through the gate: what is stored never differs from the sum of the
//! movements, and the program allows exactly what the rules of the ledger allow.

use std::cell::RefCell;

use domain::budget::{
    Transfer,
    ledger::{MoveKind, Totals},
};
use foundation::Id;
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use testkit::{TestApp, on_both};

use super::{account, appropriate, post, stored};
use crate::story::administrator;

/// What somebody tries: to give the post of that number money, or to move some to the next.
#[derive(Debug, Clone, Copy)]
enum Try {
    Give(usize, i64),
    Move(usize, i64),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (any::<bool>(), 0..3_usize, -9_000..20_000_i64);
    let one = one.prop_map(|(give, at, amount)| match give {
        true => Try::Give(at, amount),
        false => Try::Move(at, amount),
    });
    vec(one, 1..12)
}

/// What the post bears by the rules alone.
fn bears(totals: Totals, kind: MoveKind, amount: i64) -> Option<Totals> {
    totals.after(&[(kind, amount)]).ok()
}

fn attempt(app: &TestApp, posts: &[Id; 3], totals: &mut [Totals; 3], one: Try) {
    match one {
        Try::Give(at, amount) => {
            let expected = bears(totals[at], MoveKind::Appropriation, amount);
            let expected = expected.filter(|_| amount != 0);
            let done = appropriate(app, posts[at], amount);
            assert_eq!(done.is_ok(), expected.is_some(), "{one:?} {done:?}");
            totals[at] = expected.unwrap_or(totals[at]);
        }
        Try::Move(at, amount) => {
            let to = (at + 1) % 3;
            let left = bears(totals[at], MoveKind::Transfer, -amount).filter(|_| amount > 0);
            let got = bears(totals[to], MoveKind::Transfer, amount);
            let transfer = Transfer {
                from: posts[at],
                to: posts[to],
                amount,
                reason: "fordi".to_owned(),
            };
            let done = app.run(&administrator(), transfer);
            assert_eq!(done.is_ok(), left.is_some(), "{one:?} {done:?}");
            if let Some((left, got)) = left.zip(got) {
                (totals[at], totals[to]) = (left, got);
            }
        }
    }
}

fn sums_never_differ_from_the_movements(app: &TestApp) {
    let made = RefCell::new(0);
    let each = |tries: Vec<Try>| {
        let number = made.replace_with(|number| *number + 1);
        let posts = [0, 1, 2].map(|at| post(app, &format!("Post {number}.{at}"), vec![]));
        let mut totals = [Totals::default(); 3];
        for one in tries {
            attempt(app, &posts, &mut totals, one);
        }
        for (id, totals) in posts.into_iter().zip(totals) {
            let page = account(app, &administrator(), id).unwrap();
            let last = page.movements.last().map_or(0, |moved| moved.available);
            prop_assert_eq!(page.totals, totals);
            prop_assert_eq!(last, totals.available());
            let Totals {
                appropriated,
                transferred,
                reserved,
                committed,
            } = totals;
            let expected = [appropriated, transferred, reserved, committed];
            prop_assert_eq!(stored(app, id), expected);
        }
        Ok(())
    };
    // The same sequences every time: a rare one must not fail for somebody else's change.
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(60)
    };
    TestRunner::new_with_rng(config, random)
        .run(&tries(), each)
        .unwrap();
}

on_both!(sums_never_differ_from_the_movements);
