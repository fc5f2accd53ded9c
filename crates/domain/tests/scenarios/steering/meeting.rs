//! The meeting: agenda, attendance, votes, the decision with its condition, and the minutes.

use domain::{
    bodies::{
        self, ApproveMinutes, Attend, CastVote, DecideItem, FillAgenda, MeetingRoom, MinutesOf,
        SaveMinutes, SendAgenda, Vote,
    },
    cases::{NewCondition, Outcome, StateOf},
    gate::Role,
    parts::{FieldValue, records::Create},
    tasks::OwnTasks,
};
use foundation::{Id, new_id};

use super::{
    GRANTED, Tale,
    others::{nobody_else, not_there, seen, step},
};
use crate::{
    bodies::{code, signed_in},
    story::{administrator, text},
};

fn record(schema: &'static domain::parts::Schema, values: domain::parts::records::Values) -> Make {
    Make {
        schema,
        id: new_id(),
        values,
    }
}

/// A record that can be tried several times.
struct Make {
    schema: &'static domain::parts::Schema,
    id: Id,
    values: domain::parts::records::Values,
}

impl Make {
    fn command(&self) -> Create {
        Create {
            schema: self.schema,
            id: self.id,
            values: self.values.clone(),
            reason: String::new(),
        }
    }

    /// Made by the administrator, after the others tried.
    fn made(&self, tale: &Tale<'_>, step: &str) -> Id {
        nobody_else(tale.app, step, || self.command());
        tale.app.run(&administrator(), self.command()).unwrap();
        self.id
    }
}

/// A meeting with an agenda of everything that waits, sent, and the group there.
pub(super) fn called(tale: &Tale<'_>) -> (Id, Id) {
    let (app, group) = (tale.app, &tale.group);
    let day = FieldValue::Date("2026-11-22".parse().unwrap());
    let values = vec![("body", FieldValue::Ref(group.body)), ("held_on", day)];
    let meeting = record(&bodies::MEETINGS, values).made(tale, "a meeting is called");
    let secretary = signed_in("Eva", Role::Reader);
    let filled = step(app, "the agenda", &secretary, || FillAgenda { meeting });
    assert_eq!(filled, 1);
    step(app, "the agenda is sent", &secretary, || SendAgenda {
        meeting,
    });
    let there = vec![(group.chair, true), (group.bo, true), (group.cia, false)];
    step(app, "who is there", &secretary, || Attend {
        meeting,
        people: there.clone(),
    });
    let room = seen(app, "the meeting", || MeetingRoom(meeting), not_there);
    assert_eq!(
        room.items[0].case,
        Some((tale.case, "Ny vagtplan".to_owned()))
    );
    assert_eq!(room.items[0].amount, Some(GRANTED));
    (meeting, room.items[0].id)
}

/// Both of those who are there vote for it.
pub(super) fn voted(tale: &Tale<'_>, item: Id) {
    for name in ["Anne", "Bo"] {
        step(tale.app, "a vote", &signed_in(name, Role::Reader), || {
            CastVote {
                item,
                person: None,
                vote: Vote::Yes,
                remark: String::new(),
            }
        });
    }
}

pub(super) fn the_group_decides(tale: &Tale<'_>) {
    let app = tale.app;
    let (meeting, item) = called(tale);
    voted(tale, item);
    let secretary = signed_in("Eva", Role::Reader);
    let decision = |outcome, conditions: &[NewCondition]| DecideItem {
        item,
        outcome,
        reason: "Behovet er stort, og prisen er rimelig.".to_owned(),
        conditions: conditions.to_vec(),
        amount: None,
    };
    let against = app.run(&secretary, decision(Outcome::Stop, &[]));
    assert_eq!(code(against), "votes_say_otherwise");
    let condition = NewCondition {
        demand: "Aftalen skal kunne opsiges".to_owned(),
        due_on: "2026-12-31".parse().unwrap(),
        owner: None,
    };
    step(app, "go with a condition", &secretary, || {
        decision(Outcome::GoWithConditions, std::slice::from_ref(&condition))
    });
    let state = seen(app, "go with a condition", || StateOf(tale.case), not_there);
    let decided = state.decisions.last().unwrap();
    assert_eq!(
        (decided.body, decided.meeting, decided.amount),
        (Some(tale.group.body), Some(meeting), Some(GRANTED))
    );
    assert_eq!((state.phase, state.conditions.len()), (2, 1));
    an_action(tale, meeting);
    minutes(tale, meeting);
}

/// What the meeting asked Bo to do is among his tasks, and in nobody else's.
fn an_action(tale: &Tale<'_>, meeting: Id) {
    let values = vec![
        ("meeting", FieldValue::Ref(meeting)),
        ("name", text("Aftal pilot med to skoler")),
        ("owner", FieldValue::Ref(tale.group.bo)),
        ("due_on", FieldValue::Date("2026-12-01".parse().unwrap())),
    ];
    record(&bodies::ACTIONS, values).made(tale, "an action");
    let of = |name| {
        let caller = signed_in(name, Role::Reader);
        let tasks = tale.app.ask(&caller, OwnTasks).unwrap();
        tasks.into_iter().map(|task| task.name).collect::<Vec<_>>()
    };
    assert_eq!(of("Bo"), ["Aftal pilot med to skoler"]);
    assert!(of("Cia").is_empty());
}

fn minutes(tale: &Tale<'_>, meeting: Id) {
    let (app, secretary) = (tale.app, signed_in("Eva", Role::Reader));
    step(app, "the minutes", &secretary, || SaveMinutes {
        meeting,
        remarks: "Godt møde.".to_owned(),
    });
    let number = step(app, "minutes are approved", &secretary, || ApproveMinutes {
        meeting,
    });
    assert_eq!(number, 1);
    let (_, minutes) = seen(
        app,
        "minutes are published",
        || MinutesOf(meeting),
        not_there,
    );
    for said in ["Ny vagtplan", "go_with_conditions", "Aftal pilot"] {
        assert!(minutes.frozen.contains(said), "{said}: {}", minutes.frozen);
    }
}
