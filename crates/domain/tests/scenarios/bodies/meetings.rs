//! From agenda to approved minutes.

use domain::{
    bodies::{
        self, ApproveMinutes, DecideItem, FillAgenda, MeetingRoom, MemberStart, Minutes, MinutesOf,
        Room, SaveMinutes, SeatsOf, Vote,
    },
    cases::{NewCondition, Outcome, sha256_of},
    gate::Role,
    parts::{
        FieldKind, FieldValue, Kind,
        records::{Change, Delete, Suggest},
    },
    tasks::{OwnTasks, TaskRow, TasksOf},
};
use foundation::{Id, Result};
use testkit::{TestApp, as_role, municipality, on_both};

use super::*;
use crate::story::{administrator, editor, text};

const TODAY: &str = "2026-11-22";

fn decide(app: &TestApp, caller: &Caller, item: Id, outcome: Outcome) -> Result<()> {
    let conditions = match outcome {
        Outcome::GoWithConditions => vec![NewCondition {
            demand: "Aftalen skal kunne opsiges".to_owned(),
            due_on: "2026-12-31".parse().unwrap(),
            owner: None,
        }],
        _ => Vec::new(),
    };
    let command = DecideItem {
        item,
        outcome,
        reason: "Gruppen var enig.".to_owned(),
        conditions,
        amount: None,
    };
    app.run(caller, command)
}

fn room(app: &TestApp, meeting: Id) -> Room {
    app.ask(&administrator(), MeetingRoom(meeting)).unwrap()
}

fn minutes(app: &TestApp, caller: &Caller, meeting: Id) -> Result<Minutes> {
    Ok(app.ask(caller, MinutesOf(meeting))?.1)
}

fn from_agenda_to_approved_minutes(app: &TestApp) {
    let group = group(app);
    let case = waiting_case(app, "Ny vagtplan", MILLION / 2, Vec::new());
    let held = meeting(app, group.body, TODAY);
    let secretary = signed_in("Eva", Role::Reader);
    assert_eq!(app.run(&secretary, FillAgenda { meeting: held }), Ok(1));
    assert_eq!(app.run(&secretary, FillAgenda { meeting: held }), Ok(0));
    let found = room(app, held);
    assert_eq!(found.name, "It-styregruppen 1/2026");
    assert_eq!(found.papers_due, Some("2026-11-15".parse().unwrap()));
    let item = found.items[0].id;
    assert_eq!(found.items[0].case, Some((case, "Ny vagtplan".to_owned())));

    // Nobody is there yet.
    assert_eq!(
        code(decide(app, &secretary, item, Outcome::Go)),
        "quorum_missing"
    );
    attend(
        app,
        held,
        &[(group.chair, true), (group.bo, true), (group.cia, false)],
    )
    .unwrap();
    decide(app, &secretary, item, Outcome::GoWithConditions).unwrap();
    assert_eq!(
        code(decide(app, &secretary, item, Outcome::Stop)),
        "item_is_decided"
    );
    let decided = state(app, case);
    let decision = decided.decisions.last().unwrap();
    assert_eq!(
        (decision.body, decision.meeting),
        (Some(group.body), Some(held))
    );
    assert_eq!(decision.amount, Some(MILLION / 2));
    assert_eq!((decided.phase, decided.conditions.len()), (2, 1));

    let approve = || ApproveMinutes { meeting: held };
    assert_eq!(code(app.run(&secretary, approve())), "minutes_not_written");
    let save = |remarks: &str| SaveMinutes {
        meeting: held,
        remarks: remarks.to_owned(),
    };
    app.run(&secretary, save("Godt møde.")).unwrap();
    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(code(minutes(app, &reader, held)), "not_for_you");
    assert_eq!(app.run(&secretary, approve()), Ok(1));
    let approved = minutes(app, &reader, held).unwrap();
    assert_eq!(approved.sha256, sha256_of(&approved.frozen));
    for said in ["Ny vagtplan", "go_with_conditions", "Anne", "Godt møde."] {
        assert!(
            approved.frozen.contains(said),
            "{said}: {}",
            approved.frozen
        );
    }
    // What is approved stays.
    assert_eq!(
        code(app.run(&secretary, save("Nej."))),
        "minutes_are_approved"
    );
    assert_eq!(
        code(attend(app, held, &[(group.cia, true)])),
        "minutes_are_approved"
    );
    let title = Change {
        schema: &bodies::ITEMS,
        id: item,
        version: None,
        values: vec![("title", text("Noget andet"))],
        reason: String::new(),
    };
    assert_eq!(code(app.run(&administrator(), title)), "item_is_decided");
    let delete = Delete {
        schema: &bodies::MEETINGS,
        id: held,
        version: None,
        reason: String::new(),
    };
    assert!(app.run(&administrator(), delete).is_err());
    let start = app.ask(&secretary, MemberStart { limit: 5 }).unwrap();
    assert_eq!((start.meetings.len(), start.to_do.len()), (1, 1));
    assert!(start.meetings[0].mine);
    assert_eq!(start.lead_time.count, 2);
}

fn a_meeting_is_found_by_its_name(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, TODAY);
    meeting(app, group.body, TODAY);
    let by_name = Suggest {
        kind: FieldKind::Ref(Kind::Meeting),
        q: "It-styregruppen 1/2026".to_owned(),
        limit: 5,
    };
    let suggested = app.ask(&editor(), by_name).unwrap();
    assert_eq!((suggested.len(), suggested[0].id), (1, held));
}

fn what_a_meeting_asks_for_is_a_task_of_its_owner(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, TODAY);
    let due = |day: &str| ("due_on", FieldValue::Date(day.parse().unwrap()));
    let values = vec![
        ("meeting", FieldValue::Ref(held)),
        ("name", text("Spørg leverandøren om prisen")),
        ("owner", FieldValue::Ref(group.bo)),
        due("2026-11-30"),
    ];
    let action = make(app, &administrator(), &bodies::ACTIONS, values);
    let open = || {
        let subject = bodies::ACTIONS.subject(action);
        let tasks = app.ask(&editor(), TasksOf { subject }).unwrap();
        let told = |task: TaskRow| (task.name, task.rule, task.holders, task.due_on.to_string());
        tasks.into_iter().map(told).collect::<Vec<_>>()
    };
    let task = |holder: &str, day: &str| {
        vec![(
            "Spørg leverandøren om prisen".to_owned(),
            "meeting_action".to_owned(),
            holder.to_owned(),
            day.to_owned(),
        )]
    };
    assert_eq!(open(), task("Bo", "2026-11-30"));
    let bo = signed_in("Bo", Role::Reader);
    let mine = app.ask(&bo, OwnTasks).unwrap();
    assert_eq!((mine.len(), mine[0].mine), (1, true));
    let anne = signed_in("Anne", Role::Reader);
    assert_eq!(app.ask(&anne, OwnTasks).unwrap().len(), 0);

    let change = |values| {
        let command = Change {
            schema: &bodies::ACTIONS,
            id: action,
            version: None,
            values,
            reason: String::new(),
        };
        app.run(&administrator(), command).unwrap();
    };
    // It follows its day and its owner, and is closed when it is done.
    change(vec![
        due("2026-12-05"),
        ("owner", FieldValue::Ref(group.cia)),
    ]);
    assert_eq!(open(), task("Cia", "2026-12-05"));
    change(vec![("done_on", FieldValue::Date(TODAY.parse().unwrap()))]);
    assert_eq!(open(), Vec::new());
    change(vec![("done_on", FieldValue::Empty)]);
    assert_eq!(open(), task("Cia", "2026-12-05"));
}

fn votes_conflicts_substitutes_and_the_chair(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, TODAY);
    let item = item(app, held, "Ny skærmpolitik", Vec::new());
    attend(
        app,
        held,
        &[
            (group.chair, true),
            (group.bo, true),
            (group.cia, false),
            (group.substitute, true),
        ],
    )
    .unwrap();
    let [anne, bo, cia, dan] =
        ["Anne", "Bo", "Cia", "Dan"].map(|name| signed_in(name, Role::Reader));
    vote(app, &anne, item, Vote::Yes, "").unwrap();
    vote(app, &bo, item, Vote::No, "For dyrt").unwrap();
    // Cia is absent; her substitute has her vote.
    assert_eq!(code(vote(app, &cia, item, Vote::No, "")), "has_no_vote");
    vote(app, &dan, item, Vote::No, "").unwrap();
    assert_eq!(
        code(decide(app, &administrator(), item, Outcome::Go)),
        "votes_say_otherwise"
    );
    vote(app, &dan, item, Vote::Conflict, "Min bror sælger dem").unwrap();
    // One against one, and the chair is for.
    assert_eq!(
        code(decide(app, &administrator(), item, Outcome::Stop)),
        "votes_say_otherwise"
    );
    vote(app, &anne, item, Vote::Conflict, "").unwrap();
    assert_eq!(
        code(decide(app, &administrator(), item, Outcome::Stop)),
        "quorum_missing"
    );
    vote(app, &anne, item, Vote::Yes, "").unwrap();
    decide(app, &anne, item, Outcome::Go).unwrap();
    let found = room(app, held);
    assert_eq!(found.items[0].outcome, "go");
    let ballots = &found.items[0].ballots;
    let names: Vec<&str> = ballots.iter().map(|ballot| ballot.name.as_str()).collect();
    assert_eq!(names, ["Anne", "Bo", "Dan"]);
}

fn the_mandate_must_cover(app: &TestApp) {
    let group = group(app);
    let council = body(app, "Direktionen", 1);
    mandate(app, council, "", MILLION + 1, None);
    let case = waiting_case(app, "Nyt økonomisystem", 3 * MILLION, Vec::new());
    let held = meeting(app, group.body, TODAY);
    app.run(&administrator(), FillAgenda { meeting: held })
        .unwrap();
    attend(app, held, &[(group.chair, true), (group.bo, true)]).unwrap();
    let item = room(app, held).items[0].id;
    let refused = told(decide(app, &administrator(), item, Outcome::Go));
    assert_eq!(refused, ("mandate_of_other_body", "Direktionen".to_owned()));
    assert_eq!(state(app, case).standing, "waiting");
    // What is not granted needs no mandate.
    decide(app, &administrator(), item, Outcome::Hold).unwrap();
    assert_eq!(state(app, case).standing, "open");
}

fn readers_and_others_get_nothing(app: &TestApp) {
    let group = group(app);
    let held = meeting(app, group.body, TODAY);
    let item = item(app, held, "Ny skærmpolitik", Vec::new());
    attend(app, held, &[(group.chair, true), (group.bo, true)]).unwrap();
    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(code(vote(app, &reader, item, Vote::Yes, "")), "has_no_vote");
    assert_eq!(
        code(decide(app, &reader, item, Outcome::Go)),
        "does_not_lead_body"
    );
    assert_eq!(
        code(decide(app, &editor(), item, Outcome::Go)),
        "does_not_lead_body"
    );
    // A neighbour with the same address, and somebody without a role here.
    let mut neighbour = signed_in("Anne", Role::LocalAdministrator);
    neighbour.organisation = municipality("0621");
    assert_eq!(
        code(vote(app, &neighbour, item, Vote::Yes, "")),
        "agenda_item"
    );
    assert_eq!(
        code(decide(app, &neighbour, item, Outcome::Go)),
        "agenda_item"
    );
    assert_eq!(code(app.ask(&neighbour, MeetingRoom(held))), "meeting");
    assert_eq!(app.ask(&neighbour, SeatsOf(group.body)), Ok(Vec::new()));
    let mut vendor = signed_in("Anne", Role::Reader);
    if let Actor::User { roles, .. } = &mut vendor.actor {
        roles.clear();
    }
    assert_eq!(
        code(vote(app, &vendor, item, Vote::Yes, "")),
        "role_missing"
    );
    assert_eq!(
        code(decide(app, &vendor, item, Outcome::Go)),
        "role_missing"
    );
    assert_eq!(code(app.ask(&vendor, MeetingRoom(held))), "role_missing");
    let by_editor = domain::parts::records::Create {
        schema: &bodies::MANDATES,
        id: new_id(),
        values: vec![("body", FieldValue::Ref(group.body))],
        reason: String::new(),
    };
    assert_eq!(code(app.run(&editor(), by_editor)), "role_missing");
}

fn seats_and_mandates_have_rules(app: &TestApp) {
    let group = group(app);
    let create = |schema, values| {
        let reason = String::new();
        let command = domain::parts::records::Create {
            schema,
            id: new_id(),
            values,
            reason,
        };
        app.run(&administrator(), command)
    };
    let seat = |person, function: &str| {
        vec![
            ("body", FieldValue::Ref(group.body)),
            ("person", FieldValue::Ref(person)),
            ("member_function", text(function)),
        ]
    };
    let bodies = &bodies::MEMBERS;
    assert_eq!(
        code(create(bodies, seat(group.bo, "member"))),
        "already_in_body"
    );
    let other = person(app, "Finn");
    assert_eq!(code(create(bodies, seat(other, "chair"))), "body_has_chair");
    assert_eq!(code(create(bodies, seat(other, "substitute"))), "required");
    let upside_down = vec![
        ("body", FieldValue::Ref(group.body)),
        ("authority", text("approves")),
        ("from_amount", FieldValue::Int(200)),
        ("to_amount", FieldValue::Int(100)),
        ("valid_from", FieldValue::Date(TODAY.parse().unwrap())),
    ];
    let mandates = &domain::bodies::MANDATES;
    assert_eq!(code(create(mandates, upside_down)), "mandate_ends_below");
}

on_both!(
    from_agenda_to_approved_minutes,
    a_meeting_is_found_by_its_name,
    what_a_meeting_asks_for_is_a_task_of_its_owner,
    votes_conflicts_substitutes_and_the_chair,
    the_mandate_must_cover,
    readers_and_others_get_nothing,
    seats_and_mandates_have_rules,
);
