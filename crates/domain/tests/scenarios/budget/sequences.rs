//! Random movements through the gate: what is stored never differs from the sum of the
//! movements, and the program allows exactly what the rules of the ledger allow.

use std::cell::RefCell;

use domain::{
    budget::{
        Commit, Held, Release, Transfer,
        ledger::{MoveKind, Totals},
    },
    cases::Outcome,
};
use foundation::{Id, Result};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use testkit::{TestApp, on_both};

use super::{account, appropriate, bindings, post, stored};
use crate::story::administrator;

/// What somebody tries with a post: give it money, move some to the next, reserve some;
/// commit or release something of what is held there, the first time of that number.
#[derive(Debug, Clone, Copy)]
enum Try {
    Give,
    Move,
    Reserve,
    Commit(usize),
    Release(usize),
}

type Tried = (Try, usize, i64);

fn tries() -> impl Strategy<Value = Vec<Tried>> {
    let what = prop_oneof![
        2 => Just(Try::Give),
        1 => Just(Try::Move),
        2 => Just(Try::Reserve),
        2 => (0..4_usize).prop_map(Try::Commit),
        2 => (0..4_usize).prop_map(Try::Release),
    ];
    vec((what, 0..3_usize, -3_000..20_000_i64), 1..16)
}

/// Three posts, what the rules say that they have, and what is bound by whom.
struct Books<'a> {
    app: &'a TestApp,
    posts: [Id; 3],
    totals: [Totals; 3],
    case: Id,
    contract: Id,
}

impl Books<'_> {
    fn held(&self, at: usize, number: usize) -> Option<Held> {
        let held = account(self.app, &administrator(), self.posts[at])
            .unwrap()
            .held;
        let count = held.len().max(1);
        held.into_iter().nth(number % count)
    }

    /// What the rules of the ledger say, beside what the program does.
    fn expect<T>(&mut self, at: usize, may: bool, movements: &[(MoveKind, i64)], done: Result<T>) {
        let after = self.totals[at].after(movements).ok().filter(|_| may);
        assert_eq!(
            done.is_ok(),
            after.is_some(),
            "{movements:?} {:?}",
            done.err()
        );
        self.totals[at] = after.unwrap_or(self.totals[at]);
    }

    fn attempt(&mut self, (what, at, amount): Tried) {
        let (app, post, some) = (self.app, self.posts[at], amount > 0);
        match what {
            Try::Give => {
                let done = appropriate(app, post, amount);
                self.expect(at, amount != 0, &[(MoveKind::Appropriation, amount)], done);
            }
            Try::Move => {
                let to = (at + 1) % 3;
                let done = app.run(&administrator(), transfer(post, self.posts[to], amount));
                let moved = done.is_ok();
                self.expect(at, some, &[(MoveKind::Transfer, -amount)], done);
                if moved {
                    let got = self.totals[to].after(&[(MoveKind::Transfer, amount)]);
                    self.totals[to] = got.unwrap();
                }
            }
            Try::Reserve => {
                let done = bindings::reserve(app, post, self.case, amount);
                self.expect(at, some, &[(MoveKind::Reservation, amount)], done);
            }
            Try::Commit(number) => self.commit(at, number, amount),
            Try::Release(number) => self.release(at, number, amount),
        }
    }

    fn commit(&mut self, at: usize, number: usize, amount: i64) {
        let from = self.held(at, number).filter(|held| !held.is_committed);
        let command = Commit {
            post: self.posts[at],
            reservation: from.as_ref().map(|held| held.movement),
            contract: self.contract,
            amount,
            reason: "fordi".to_owned(),
        };
        let done = self.app.run(&administrator(), command);
        let taken = from.map_or(0, |held| held.left.min(amount));
        let movements = [
            (MoveKind::ReservationRelease, -taken),
            (MoveKind::Commitment, amount),
        ];
        self.expect(at, amount > 0, &movements, done);
    }

    fn release(&mut self, at: usize, number: usize, amount: i64) {
        let Some(held) = self.held(at, number) else {
            return;
        };
        let kind = match held.is_committed {
            true => MoveKind::CommitmentRelease,
            false => MoveKind::ReservationRelease,
        };
        let command = Release {
            movement: held.movement,
            amount: Some(amount),
            reason: "fordi".to_owned(),
        };
        let done = self.app.run(&administrator(), command);
        let may = (1..=held.left).contains(&amount);
        self.expect(at, may, &[(kind, -amount)], done);
    }
}

fn transfer(from: Id, to: Id, amount: i64) -> Transfer {
    Transfer {
        from,
        to,
        amount,
        reason: "fordi".to_owned(),
    }
}

fn sums_never_differ_from_the_movements(app: &TestApp) {
    let made = RefCell::new(0);
    let (case, contract) = (bindings::case(app), bindings::contract(app));
    bindings::decide(app, case, Outcome::Go, None);
    let each = |tries: Vec<Tried>| {
        let number = made.replace_with(|number| *number + 1);
        let mut books = Books {
            app,
            posts: [0, 1, 2].map(|at| post(app, &format!("Post {number}.{at}"), vec![])),
            totals: [Totals::default(); 3],
            case,
            contract,
        };
        for one in tries {
            books.attempt(one);
        }
        for (id, totals) in books.posts.into_iter().zip(books.totals) {
            let page = account(app, &administrator(), id).unwrap();
            let last = page.movements.last().map_or(0, |moved| moved.available);
            prop_assert_eq!(page.totals, totals);
            prop_assert_eq!(last, totals.available());
            let held: i64 = page.held.iter().map(|held| held.left).sum();
            prop_assert_eq!(held, totals.bound());
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
