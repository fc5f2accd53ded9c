//! Whoever has no part in a story, and that they get nothing of any of its steps.

use domain::gate::{Actor, Caller, Command, Question, Role};
use foundation::{Error, Result};
use testkit::{TestApp, as_role, municipality};

use crate::{bodies::signed_in, story::editor};

/// The administrator of the next municipality, with an address that the chair has here.
fn neighbour() -> Caller {
    let mut caller = signed_in("Anne", Role::LocalAdministrator);
    caller.organisation = municipality("0621");
    caller
}

/// Somebody who may read everything here and sits in no body.
fn reader() -> Caller {
    as_role(Role::Reader, municipality("0151"))
}

/// A supplier's account without any role here, though its address is the chair's.
fn vendor() -> Caller {
    let mut caller = signed_in("Anne", Role::Reader);
    if let Actor::User { roles, .. } = &mut caller.actor {
        roles.clear();
    }
    caller
}

/// What a stranger gets who names something that is not theirs: it is not there.
fn is_not_there<T>(result: &Result<T>) -> bool {
    match result {
        Err(Error::NotFound(_)) => true,
        Err(Error::Invalid(faults)) => faults.iter().all(|f| f.code == "unknown_reference"),
        _ => false,
    }
}

/// Nobody else can do what a step does: it is not there for another municipality, and not
/// for readers and suppliers to do.
pub(super) fn nobody_else<C: Command>(app: &TestApp, step: &str, command: impl Fn() -> C) {
    let tried = |caller: Caller| app.run(&caller, command()).map(drop);
    let elsewhere = tried(neighbour());
    assert!(is_not_there(&elsewhere), "{step}, elsewhere: {elsewhere:?}");
    for (who, caller) in [("a reader", reader()), ("a supplier", vendor())] {
        let refused = tried(caller);
        let forbidden = matches!(refused, Err(Error::Forbidden(_)));
        assert!(forbidden, "{step}, {who}: {refused:?}");
    }
}

/// Does a step. Everybody else tries the same before it, when it would still change something,
/// and after it.
pub(super) fn step<C: Command>(
    app: &TestApp,
    step: &str,
    caller: &Caller,
    command: impl Fn() -> C,
) -> C::Output {
    nobody_else(app, step, &command);
    let done = app.run(caller, command());
    let done = done.unwrap_or_else(|error| panic!("{step}: {error:?}"));
    app.clock.advance_seconds(1);
    nobody_else(app, step, &command);
    done
}

/// What readers see too. For another municipality it is not there, or as empty as `nothing`
/// says; a supplier may not ask.
pub(super) fn seen<Q: Question>(
    app: &TestApp,
    step: &str,
    question: impl Fn() -> Q,
    nothing: impl Fn(&Q::Answer) -> bool,
) -> Q::Answer {
    let elsewhere = app.ask(&neighbour(), question());
    let empty = elsewhere.as_ref().is_ok_and(nothing);
    assert!(empty || is_not_there(&elsewhere), "{step}, elsewhere");
    let supplier = app.ask(&vendor(), question()).map(drop);
    assert!(
        matches!(supplier, Err(Error::Forbidden(_))),
        "{step}, a supplier: {supplier:?}"
    );
    let read = app.ask(&reader(), question()).map(drop);
    assert_eq!(read, Ok(()), "{step}, a reader");
    let answer = app.ask(&editor(), question());
    answer.unwrap_or_else(|error| panic!("{step}: {error:?}"))
}

/// A question about something by its identity: elsewhere it is not there.
pub(super) fn not_there<T>(_: &T) -> bool {
    false
}
