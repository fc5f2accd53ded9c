//! What it costs when one leaves, what votes cost, and who is written to.

use domain::{
    joint::{BUDGET, CastVotes, Standing, Withdraw},
    outbox::Claim,
};
use testkit::{TestApp, on_both};

use super::*;
use crate::accounts::account;

fn who_would_break_it_is_named_before_and_the_damage_shown_after(app: &TestApp) {
    let (members, group) = bound(app, eleven());
    let city = &members[4];
    let before = seen(app, &members[0], group);
    assert_eq!(before.found.fragile_if_leaves, std::slice::from_ref(city));
    let leave = |reason: &str| Withdraw {
        group,
        reason: reason.to_owned(),
    };
    let nameless = app.run(&editor_of(city), leave(" "));
    assert_eq!(crate::systems::codes(nameless), one("reason", "required"));
    let told = app.run(&editor_of(city), leave("Eget udbud")).unwrap();
    let after = seen(app, &members[0], group);
    let [departure] = &after.departures[..] else {
        panic!("one left");
    };
    assert_eq!(
        (&departure.code, departure.reason.as_str()),
        (city, "Eget udbud")
    );
    assert_eq!(departure.damage, told);
    assert_eq!(told.before, before.found.net);
    assert!(
        told.fragile && told.after < 0.0 && told.before > 0.0,
        "{told:?}"
    );
    // The others' shares add up to what is left, and each loses.
    let left: f64 = told.members.iter().map(|one| one.after).sum();
    assert!((left - told.after).abs() < 0.2, "{left} {}", told.after);
    assert!(
        told.members.iter().all(|one| one.after < one.before),
        "{told:?}"
    );
    assert_eq!(
        (after.inside().count(), after.standing()),
        (10, Standing::Binding)
    );
    // The one that left still sees what it cost, and leaves but once.
    assert_eq!(seen(app, city, group).departures, after.departures);
    let again = app.run(&editor_of(city), leave("Igen"));
    assert_eq!(crate::systems::codes(again), one("", "joint_left_already"));
    // One more: counted from those that are left, whose turn at the chair goes on.
    let next = app.run(&editor_of(&members[0]), leave("Også vi")).unwrap();
    assert_eq!((next.before, next.members.len()), (told.after, 10));
    let rest = seen(app, &members[1], group);
    assert_eq!(rest.chair(0).unwrap().code, members[1]);
}

fn a_group_of_two_ends_when_one_leaves(app: &TestApp) {
    let (members, group) = bound(app, alike(2));
    let leave = Withdraw {
        group,
        reason: "Vi fusionerer".to_owned(),
    };
    let damage = app.run(&editor_of(&members[1]), leave).unwrap();
    assert_eq!(
        (damage.after, damage.start_after, damage.fragile),
        (0.0, None, false)
    );
    assert_eq!(seen(app, &members[0], group).standing(), Standing::Ended);
}

fn votes_order_the_backlog_and_cost_waiting(app: &TestApp) {
    let (members, group) = invited(app, alike(3));
    let cast = |app: &TestApp, code: &str, weights: &[(&str, i64)]| {
        let weights = weights
            .iter()
            .map(|(id, weight)| ((*id).to_owned(), *weight));
        let command = CastVotes {
            group,
            weights: weights.collect(),
        };
        app.run(&editor_of(code), command)
    };
    let none = seen(app, &members[0], group).backlog().unwrap();
    assert_eq!(none.voted.order, none.computed.order);
    assert!(none.extra().abs() < 0.01);
    let last = none.computed.order.last().unwrap().id.clone();
    let unknown = cast(app, &members[0], &[("nothing", 1)]);
    assert_eq!(
        crate::systems::codes(unknown),
        one("vote.nothing", "joint_unknown_integration")
    );
    let heavy = cast(app, &members[0], &[("common", 6)]);
    assert_eq!(
        crate::systems::codes(heavy),
        one("vote.common", "out_of_range")
    );
    let all = [("common", 5), ("own 0", 5), ("own 1", 1)];
    assert_eq!(
        all.iter().map(|(_, weight)| weight).sum::<i64>(),
        BUDGET + 1
    );
    let greedy = cast(app, &members[0], &all);
    assert_eq!(
        crate::systems::codes(greedy),
        one("votes", "joint_votes_over_budget")
    );
    cast(app, &members[1], &[(&last, 5), ("common", 1)]).unwrap();
    cast(app, &members[2], &[(&last, 2)]).unwrap();
    let voted = seen(app, &members[0], group).backlog().unwrap();
    assert_eq!(
        (voted.votes[&last], voted.voted.order[0].id.as_str()),
        (7, last.as_str())
    );
    assert!(voted.extra() > 0.0);
    // A later vote takes the place of the earlier one.
    cast(app, &members[1], &[]).unwrap();
    cast(app, &members[2], &[]).unwrap();
    assert!(seen(app, &members[0], group).votes.is_empty());
}

fn the_invited_get_a_mail(app: &TestApp) {
    let members = codes(2);
    account(
        app,
        "chef@b.example",
        municipality(&members[1]),
        &[Role::LocalAdministrator],
    );
    account(
        app,
        "laeser@b.example",
        municipality(&members[1]),
        &[Role::Reader],
    );
    account(
        app,
        "chef@a.example",
        municipality(&members[0]),
        &[Role::LocalAdministrator],
    );
    let (_, group) = bound(app, alike(2));
    let leave = Withdraw {
        group,
        reason: "Eget udbud".to_owned(),
    };
    app.run(&editor_of(&members[1]), leave).unwrap();
    let claim = Claim {
        limit: 50,
        seconds: 60,
    };
    let sent = app
        .run(&Caller::system("test", NATIONAL_ID), claim)
        .unwrap();
    let said: Vec<(&str, &str)> = sent
        .iter()
        .map(|one| (one.template.as_str(), one.email.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("joint_invited", "chef@b.example"),
            ("joint_bound", "chef@b.example"),
            ("joint_left", "chef@a.example"),
        ]
    );
    assert_eq!(sent[2].data["reason"], "Eget udbud");
}

on_both!(
    who_would_break_it_is_named_before_and_the_damage_shown_after,
    a_group_of_two_ends_when_one_leaves,
    votes_order_the_backlog_and_cost_waiting,
    the_invited_get_a_mail,
);
