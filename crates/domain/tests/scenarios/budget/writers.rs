//! Sixteen at a time: whoever comes second sees what the first has left.

use std::sync::{
    Barrier,
    atomic::{AtomicI64, Ordering},
};

use database::Options;
use domain::{
    budget::{Appropriate, Release, Reserve, Transfer},
    cases::Outcome,
    gate::App,
    installation,
};
use foundation::{Error, FieldError, Id};
use testkit::{TestApp, on_both};
use tokio::runtime::Runtime;

use super::{account, appropriate, bindings, post, stored};
use crate::story::administrator;

const WRITERS: usize = 16;
const EACH: usize = 12;

/// The same database with a connection for each writer.
fn wide(app: &TestApp, runtime: &Runtime) -> App {
    let options = Options {
        connections: WRITERS,
        ..Options::default()
    };
    installation::open(&app.url, runtime.handle(), options, app.clock.clone()).unwrap()
}

/// Lets sixteen begin at the same time; `act` is told the writer and the turn.
fn together(act: impl Fn(usize, usize) + Sync) {
    let (barrier, act) = (Barrier::new(WRITERS), &act);
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let barrier = &barrier;
            scope.spawn(move || {
                barrier.wait();
                (0..EACH).for_each(|turn| act(writer, turn));
            });
        }
    });
}

fn is_overdrawn(error: &Error) -> bool {
    let of = |error: &FieldError| error.code == "budget_overdrawn" || error.code == "try_again";
    match error {
        Error::Invalid(errors) => errors.iter().all(of),
        Error::Conflict(error) => of(error),
        _ => false,
    }
}

fn sixteen_writers_never_overdraw(app: &TestApp) {
    let runtime = Runtime::new().unwrap();
    let wide = wide(app, &runtime);
    let pool = post(app, "Pulje", vec![]);
    // Enough for a third of what they try to take.
    appropriate(app, pool, 64_000).unwrap();
    let taken = AtomicI64::new(0);
    together(|_, _| {
        let take = Appropriate {
            post: pool,
            amount: -1_000,
            reason: "fordi".to_owned(),
        };
        match wide.run(&administrator(), take) {
            Ok(_) => taken.fetch_add(1_000, Ordering::Relaxed),
            Err(error) => {
                assert!(is_overdrawn(&error), "{error}");
                0
            }
        };
    });
    assert_eq!(taken.into_inner(), 64_000);
    let page = account(app, &administrator(), pool).unwrap();
    assert_eq!((page.totals.available(), page.movements.len()), (0, 65));
    assert_eq!(stored(app, pool), [0; 4]);
}

fn sixteen_writers_move_money_round(app: &TestApp) {
    let runtime = Runtime::new().unwrap();
    let wide = wide(app, &runtime);
    let posts: Vec<Id> = (0..4)
        .map(|at| post(app, &format!("Post {at}"), vec![]))
        .collect();
    for post in &posts {
        appropriate(app, *post, 5_000).unwrap();
    }
    together(|writer, turn| {
        let (from, step) = (writer % 4, 1 + turn % 3);
        let transfer = Transfer {
            from: posts[from],
            to: posts[(from + step) % 4],
            amount: 700,
            reason: "fordi".to_owned(),
        };
        if let Err(error) = wide.run(&administrator(), transfer) {
            assert!(is_overdrawn(&error), "{error}");
        }
    });
    let pages = posts
        .iter()
        .map(|post| account(app, &administrator(), *post).unwrap());
    let left: Vec<i64> = pages.map(|page| page.totals.available()).collect();
    assert!(left.iter().all(|left| *left >= 0), "{left:?}");
    assert_eq!(left.iter().sum::<i64>(), 20_000);
    for (post, left) in posts.iter().zip(left) {
        let [appropriated, transferred, ..] = stored(app, *post);
        assert_eq!(appropriated + transferred, left);
    }
}

/// Reserved for one case and released again, by all at once: what was granted and what was
/// reserved are never exceeded.
fn sixteen_writers_reserve_and_release(app: &TestApp) {
    let runtime = Runtime::new().unwrap();
    let wide = wide(app, &runtime);
    let pool = post(app, "Pulje", vec![]);
    appropriate(app, pool, 1_000_000).unwrap();
    let case = bindings::case(app);
    // Enough for a quarter of what they try to reserve.
    bindings::decide(app, case, Outcome::Go, Some(48_000));
    let reserved = AtomicI64::new(0);
    together(|_, _| {
        let reserve = Reserve {
            post: pool,
            case,
            amount: 1_000,
            reason: "fordi".to_owned(),
        };
        match wide.run(&administrator(), reserve) {
            Ok(_) => reserved.fetch_add(1_000, Ordering::Relaxed),
            Err(Error::Invalid(errors)) if errors[0].code == "beyond_decision" => 0,
            Err(error) => panic!("{error}"),
        };
    });
    assert_eq!(reserved.into_inner(), 48_000);
    let one = account(app, &administrator(), pool).unwrap().held[0].movement;
    let released = AtomicI64::new(0);
    together(|_, _| {
        let release = Release {
            movement: one,
            amount: Some(100),
            reason: "fordi".to_owned(),
        };
        match wide.run(&administrator(), release) {
            Ok(_) => released.fetch_add(100, Ordering::Relaxed),
            Err(Error::Invalid(errors)) if errors[0].code == "more_than_reserved" => 0,
            Err(error) => panic!("{error}"),
        };
    });
    assert_eq!(released.into_inner(), 1_000);
    assert_eq!(stored(app, pool), [1_000_000, 0, 47_000, 0]);
    let page = account(app, &administrator(), pool).unwrap();
    assert_eq!(page.totals.reserved, 47_000);
}

on_both!(
    sixteen_writers_never_overdraw,
    sixteen_writers_reserve_and_release,
    sixteen_writers_move_money_round,
);
