//! Reminders: written with what they are about, once, in the form that each chose;
//! and the private calendar.

use domain::{
    accounts::{AddUser, Disable},
    gate::{Actor, Caller, Language, Role},
    installation::national,
    outbox::{Claim, Claimed, Failed, OutboxState, Sent},
    tasks::{EndFeed, MailChoice, MyFeed, RenewFeed, SetMailChoice, feed},
};
use foundation::Id;
use testkit::{TestApp, as_role, municipality, nobody, on_both};

use crate::{
    story::*,
    tasks::{assessed, date, give, owner, person, run},
};

/// A reader of Ballerup with an account, who is also a person there.
fn member(app: &TestApp, name: &str, choice: MailChoice) -> (Caller, Id) {
    let email = format!("{}@balk.example", name.to_lowercase());
    let user = AddUser {
        email: email.clone(),
        name: name.to_owned(),
        language: Language::Danish,
        roles: vec![Role::Reader],
        password: None,
    };
    let program = Caller::system("test", municipality("0151"));
    let account = app.run(&program, user).unwrap();
    let mut caller = as_role(Role::Reader, municipality("0151"));
    if let Actor::User { id, email: own, .. } = &mut caller.actor {
        *id = account.id;
        own.clone_from(&email);
    }
    app.run(&caller, SetMailChoice(choice)).unwrap();
    (caller, person(app, name, &email))
}

fn claim(app: &TestApp) -> Vec<Claimed> {
    let claim = Claim {
        limit: 100,
        seconds: 60,
    };
    app.run(&national(), claim).unwrap()
}

fn claim_and_send(app: &TestApp) -> Vec<(String, String, usize)> {
    let claimed = claim(app);
    for message in &claimed {
        app.run(&national(), Sent(message.id)).unwrap();
    }
    let mut told: Vec<_> = claimed
        .into_iter()
        .map(|one| {
            let count = one.data["tasks"].as_array().unwrap().len();
            (one.email, one.template, count)
        })
        .collect();
    told.sort();
    told
}

fn told(name: &str, template: &str, count: usize) -> (String, String, usize) {
    (format!("{name}@balk.example"), template.to_owned(), count)
}

fn everybody_is_reminded_as_they_chose(app: &TestApp) {
    let members = [
        ("Enkelt", MailChoice::Single),
        ("Daglig", MailChoice::Daily),
        ("Ugentlig", MailChoice::Weekly),
        ("Ingen", MailChoice::Off),
    ];
    let people: Vec<Id> = members
        .iter()
        .map(|(name, choice)| member(app, name, *choice).1)
        .collect();
    // One without an account gets nothing.
    let without = person(app, "Uden", "uden@balk.example");
    for name in ["Aula", "Cura"] {
        let usage = assessed(app, name, "2026-01-20");
        for person in people.iter().chain([&without]) {
            give(app, usage, owner(), *person);
        }
    }
    // A Sunday: the daily one waits for a working day.
    assert_eq!(run(app).messages, 3);
    let expected = [
        told("enkelt", "task", 1),
        told("enkelt", "task", 1),
        told("ugentlig", "digest", 2),
    ];
    assert_eq!(claim_and_send(app), expected);
    assert!(run(app).is_nothing());
    app.clock.advance_days(1);
    // Monday begins a week, and the day has its own message; the single ones have been told.
    assert_eq!(run(app).messages, 2);
    assert_eq!(
        claim_and_send(app),
        [told("daglig", "digest", 2), told("ugentlig", "digest", 2)]
    );
    assert!(run(app).is_nothing());
    assert!(claim(app).is_empty());
}

fn a_moved_task_and_a_new_holder_are_told_again(app: &TestApp) {
    let (_, mette) = member(app, "Mette", MailChoice::Single);
    let (_, bo) = member(app, "Bo", MailChoice::Single);
    let aula = assessed(app, "Aula", "2026-01-20");
    give(app, aula, owner(), mette);
    assert_eq!(run(app).messages, 1);
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2026-01-10"))],
    )
    .unwrap();
    assert_eq!(run(app).messages, 1);
    give(app, aula, owner(), bo);
    assert_eq!(run(app).messages, 1);
    // Each of the rule's days reminds once: 60, 30 and 7 days before, and when it is late.
    let mut days = Vec::new();
    for day in 1..=60 {
        app.clock.advance_days(1);
        if run(app).messages > 0 {
            days.push(day);
        }
    }
    // After 14 days it has gone on to a role that nobody holds, so the owners keep it.
    assert!(days.contains(&50), "late on 11 January: {days:?}");
    assert!(days.len() >= 3 && days.len() <= 5, "{days:?}");
}

fn a_message_is_held_tried_again_and_given_up(app: &TestApp) {
    let (_, mette) = member(app, "Mette", MailChoice::Weekly);
    give(app, assessed(app, "Aula", "2025-01-20"), owner(), mette);
    run(app);
    let message = claim(app).remove(0);
    assert_eq!(
        (message.name.as_str(), message.organisation.as_str()),
        ("Mette", "Ballerup Kommune")
    );
    assert!(claim(app).is_empty(), "it is held");
    app.clock.advance_seconds(61);
    assert_eq!(claim(app).remove(0).id, message.id);
    let fail = |for_good| {
        let failed = Failed {
            id: message.id,
            error: "451 prøv igen".to_owned(),
            for_good,
        };
        app.run(&national(), failed).unwrap()
    };
    assert!(!fail(false));
    assert!(claim(app).is_empty(), "not before its time");
    app.clock.advance_seconds(241);
    assert_eq!(claim(app).len(), 1);
    let state = app.ask(&national(), OutboxState).unwrap();
    assert_eq!(
        (state.waiting, state.given_up, state.error.as_str()),
        (1, 0, "451 prøv igen")
    );
    assert!(fail(true));
    app.clock.advance_days(1);
    assert!(claim(app).is_empty());
    assert_eq!(app.ask(&national(), OutboxState).unwrap().given_up, 1);
    // What waited too long is not sent late.
    run(app);
    app.clock.advance_days(15);
    assert!(claim(app).is_empty());
    assert_eq!(app.ask(&national(), OutboxState).unwrap().waiting, 0);
}

fn the_calendar_is_private_current_and_can_be_closed(app: &TestApp) {
    let (mette, person) = member(app, "Mette", MailChoice::Off);
    let aula = assessed(app, "Aula", "2026-06-01");
    give(app, aula, owner(), person);
    let anybody = nobody(municipality("0101"));
    assert_eq!(app.ask(&mette, MyFeed).unwrap(), None);
    let secret = app.run(&mette, RenewFeed).unwrap();
    let seen = |secret: &str| feed(app, &anybody, secret).unwrap();
    let found = seen(&secret).unwrap();
    assert_eq!(found.organisation, "Ballerup Kommune");
    // What comes later is there too, and a moved date at once.
    assert_eq!(
        (found.tasks.len(), found.tasks[0].state.as_str()),
        (1, "upcoming")
    );
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2026-08-01"))],
    )
    .unwrap();
    let moved = seen(&secret).unwrap().tasks.remove(0);
    assert_eq!(moved.id, found.tasks[0].id);
    assert!(moved.version > found.tasks[0].version && moved.due_on > found.tasks[0].due_on);
    let renewed = app.run(&mette, RenewFeed).unwrap();
    assert!(seen(&secret).is_none() && seen(&renewed).is_some());
    assert!(seen("gæt").is_none());
    let disable = Disable {
        user: mette.user().unwrap(),
        disabled: true,
    };
    app.run(&administrator(), disable).unwrap();
    assert!(seen(&renewed).is_none());
    app.run(&mette, EndFeed).unwrap();
    assert_eq!(app.ask(&mette, MyFeed).unwrap(), None);
}

on_both!(
    everybody_is_reminded_as_they_chose,
    a_moved_task_and_a_new_holder_are_told_again,
    a_message_is_held_tried_again_and_given_up,
    the_calendar_is_private_current_and_can_be_closed,
);
