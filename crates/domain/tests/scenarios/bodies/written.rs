//! Deciding in writing between meetings.

use domain::{
    bodies::{AskInWriting, CloseWritten, FillAgenda, MeetingRoom, MemberStart, OneItem, Vote},
    cases::Outcome,
    gate::Role,
    installation::national,
    outbox::{Claim, Claimed},
};
use testkit::{TestApp, on_both};

use super::*;
use crate::story::administrator;

fn asked(app: &TestApp, item: Id, until: &str) -> Result<Vec<String>> {
    let until = until.parse().unwrap();
    app.run(&administrator(), AskInWriting { item, until })
}

fn mail(app: &TestApp) -> Vec<Claimed> {
    let claim = Claim {
        limit: 100,
        seconds: 60,
    };
    app.run(&national(), claim).unwrap()
}

fn two_votes_decide(app: &TestApp) {
    let group = group(app);
    account(app, "Anne");
    account(app, "Bo");
    let case = waiting_case(app, "Ny vagtplan", MILLION / 2, Vec::new());
    let held = meeting(app, group.body, "2026-12-10");
    app.run(&administrator(), FillAgenda { meeting: held })
        .unwrap();
    let room = app.ask(&administrator(), MeetingRoom(held)).unwrap();
    let item = room.items[0].id;
    // Cia has no account: the secretary is told.
    assert_eq!(asked(app, item, "2026-11-29"), Ok(vec!["Cia".to_owned()]));
    let mut mails: Vec<(String, String)> = mail(app)
        .into_iter()
        .map(|one| {
            (
                one.email,
                format!("{} {}", one.template, one.data["id"].as_str().unwrap()),
            )
        })
        .collect();
    mails.sort();
    let link = format!("vote {item}");
    let expected = ["anne@balk.example", "bo@balk.example"];
    assert_eq!(mails, expected.map(|to| (to.to_owned(), link.clone())));

    let [anne, bo] = ["Anne", "Bo"].map(|name| signed_in(name, Role::Reader));
    let start = app.ask(&anne, MemberStart { limit: 5 }).unwrap();
    assert_eq!(start.votes[0].item, item);
    assert!(app.ask(&anne, OneItem(item)).unwrap().may_vote);
    assert_eq!(
        vote(app, &anne, item, Vote::Yes, "God idé")
            .unwrap()
            .decided,
        None
    );
    assert_eq!(state(app, case).standing, "waiting");
    let last = vote(app, &bo, item, Vote::Yes, "").unwrap();
    assert_eq!(last.decided, Some(Outcome::Go));
    let decided = state(app, case);
    let decision = decided.decisions.last().unwrap();
    assert_eq!(
        (decision.body, decision.amount),
        (Some(group.body), Some(MILLION / 2))
    );
    assert_eq!(decided.standing, "open");
    assert_eq!(code(vote(app, &bo, item, Vote::No, "")), "item_is_decided");
    assert!(!app.ask(&anne, OneItem(item)).unwrap().may_vote);
}

fn what_nobody_answers_goes_to_the_meeting(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, "2026-12-10");
    let item = item(app, held, "Ny skærmpolitik", Vec::new());
    asked(app, item, "2026-11-24").unwrap();
    let anne = signed_in("Anne", Role::Reader);
    vote(app, &anne, item, Vote::No, "Ikke nu").unwrap();
    let close = || CloseWritten { item };
    assert_eq!(code(app.run(&administrator(), close())), "written_goes_on");
    app.clock.advance_days(3);
    assert_eq!(
        code(vote(app, &anne, item, Vote::Yes, "")),
        "written_is_over"
    );
    assert_eq!(app.run(&administrator(), close()), Ok(None));
    let page = app.ask(&anne, OneItem(item)).unwrap();
    assert_eq!((page.item.written_until, page.item.waits()), (None, true));
}

fn those_against_say_why(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, "2026-12-10");
    let item = item(app, held, "Ny skærmpolitik", Vec::new());
    asked(app, item, "2026-11-29").unwrap();
    let [anne, bo] = ["Anne", "Bo"].map(|name| signed_in(name, Role::Reader));
    vote(app, &anne, item, Vote::No, "For dyrt").unwrap();
    let last = vote(app, &bo, item, Vote::No, "Enig").unwrap();
    assert_eq!(last.decided, Some(Outcome::Stop));
    let page = app.ask(&anne, OneItem(item)).unwrap();
    assert_eq!(page.item.decision, "For dyrt\nEnig");
}

fn what_the_body_cannot_grant_is_not_asked(app: &TestApp) {
    let group = group(app);
    waiting_case(app, "Nyt økonomisystem", 3 * MILLION, Vec::new());
    let held = meeting(app, group.body, "2026-12-10");
    app.run(&administrator(), FillAgenda { meeting: held })
        .unwrap();
    let room = app.ask(&administrator(), MeetingRoom(held)).unwrap();
    let refused = asked(app, room.items[0].id, "2026-11-29");
    assert_eq!(code(refused), "mandate_of_nobody");
    assert!(mail(app).is_empty());
}

on_both!(
    two_votes_decide,
    what_nobody_answers_goes_to_the_meeting,
    those_against_say_why,
    what_the_body_cannot_grant_is_not_asked,
);
