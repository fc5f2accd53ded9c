//! Tasks: made by rules, moved and closed with their dates, held by whoever has the
//! role, put off, handed over, gone on to the next role; run daily, and only once.

use domain::{
    contracts,
    gate::{Actor, Caller, Role},
    options::builtin_options,
    parts::{
        FieldValue, Kind, Subject,
        lists::{Filter, List, Sort, Start, Wanted},
        records::{Change, Delete, RestoreRecord, Values},
    },
    people,
    roles::ChangeRoles,
    tasks::{
        self, Act, ActOnTask, GetTask, Kept, MyTasks, ResetRule, Rules, RunRules, SetRule, TaskRow,
        TasksOf,
    },
    usage,
};
use foundation::{Date, Id, Result};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{org_units::code, story::*};

pub(crate) fn date(text: &str) -> FieldValue {
    FieldValue::Date(text.parse().unwrap())
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A usage whose risk was assessed on a day.
pub(crate) fn assessed(app: &TestApp, name: &str, on: &str) -> Id {
    let values = vec![
        ("risk_assessment_conducted", text("yes")),
        ("risk_assessment_date", date(on)),
    ];
    usage(app, system(app, name), values)
}

pub(crate) fn tasks_of(app: &TestApp, usage: Id) -> Vec<TaskRow> {
    let subject = Subject {
        kind: Kind::Usage,
        id: usage,
    };
    app.ask(&editor(), TasksOf { subject }).unwrap()
}

fn one(app: &TestApp, usage: Id) -> TaskRow {
    let mut tasks = tasks_of(app, usage);
    assert_eq!(tasks.len(), 1, "{tasks:?}");
    tasks.remove(0)
}

fn system_role(position: i64) -> Id {
    let mut roles = builtin_options().filter(|o| o.list == "system_role");
    roles.find(|role| role.position == position).unwrap().id
}

pub(crate) fn owner() -> Id {
    system_role(0)
}

/// The role that the built-in rules go on to.
fn security() -> Id {
    system_role(5)
}

pub(crate) fn person(app: &TestApp, name: &str, email: &str) -> Id {
    let values: Values = vec![("first_name", text(name)), ("email", text(email))];
    make(app, &editor(), &people::SCHEMA, values)
}

pub(crate) fn give(app: &TestApp, usage: Id, role: Id, person: Id) {
    let command = ChangeRoles {
        subject: Subject {
            kind: Kind::Usage,
            id: usage,
        },
        end: Vec::new(),
        give: vec![(role, person)],
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
}

fn end_roles(app: &TestApp, usage: Id) {
    let subject = Subject {
        kind: Kind::Usage,
        id: usage,
    };
    let held = app.ask(&editor(), domain::roles::RolesOf { subject });
    let command = ChangeRoles {
        subject,
        end: held.unwrap().iter().map(|role| role.assignment).collect(),
        give: Vec::new(),
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
}

/// A reader of Ballerup with this address.
pub(crate) fn reader(email: &str) -> Caller {
    let mut caller = as_role(Role::Reader, municipality("0151"));
    if let Actor::User { email: own, .. } = &mut caller.actor {
        email.clone_into(own);
    }
    caller
}

pub(crate) fn program() -> Caller {
    Caller::system("test", municipality("0151"))
}

pub(crate) fn run(app: &TestApp) -> Kept {
    app.run(&program(), RunRules).unwrap()
}

fn act(app: &TestApp, caller: &Caller, id: Id, act: Act) -> Result<TaskRow> {
    let command = ActOnTask {
        id,
        version: None,
        act,
        note: String::new(),
    };
    app.run(caller, command)
}

fn a_date_makes_moves_and_closes_its_task(app: &TestApp) {
    let aula = assessed(app, "Aula", "2025-06-01");
    let task = one(app, aula);
    assert_eq!(task.rule, "risk_assessment_old");
    assert_eq!(
        (task.due_on, task.based_on),
        (day("2026-06-01"), day("2025-06-01"))
    );
    assert_eq!(
        (task.state.as_str(), task.name.as_str()),
        ("overdue", "Aula")
    );
    // A newer assessment moves it, in the same transaction.
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2026-10-31"))],
    )
    .unwrap();
    let moved = one(app, aula);
    assert_eq!((moved.id, moved.due_on), (task.id, day("2027-10-31")));
    assert_eq!(moved.state, "upcoming");
    assert!(moved.version > task.version);
    // The end of the month is kept within the month.
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2024-02-29"))],
    )
    .unwrap();
    assert_eq!(one(app, aula).due_on, day("2025-02-28"));
    // Without a date there is nothing to do; with one again the same task is back.
    change(app, aula, vec![("risk_assessment_conducted", text("no"))]).unwrap();
    assert!(tasks_of(app, aula).is_empty());
    let again = vec![
        ("risk_assessment_conducted", text("yes")),
        ("risk_assessment_date", date("2026-01-15")),
    ];
    change(app, aula, again).unwrap();
    assert_eq!(
        (one(app, aula).id, one(app, aula).due_on),
        (task.id, day("2027-01-15"))
    );
    // A system that is not in use asks for nothing.
    change(app, aula, vec![("life_cycle", text("not_in_use"))]).unwrap();
    assert!(tasks_of(app, aula).is_empty());
}

fn a_deleted_subject_takes_its_tasks_with_it(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-06-01");
    let before = one(app, aula);
    app.clock.advance_seconds(1);
    let schema = &usage::SCHEMA;
    let delete = Delete {
        schema,
        id: aula,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), delete).unwrap();
    assert!(tasks_of(app, aula).is_empty());
    app.clock.advance_seconds(1);
    let restore = RestoreRecord {
        schema,
        id: aula,
        reason: String::new(),
    };
    app.run(&administrator(), restore).unwrap();
    let after = one(app, aula);
    assert_eq!((after.id, after.due_on), (before.id, before.due_on));
}

fn a_task_is_done_once_for_each_date(app: &TestApp) {
    let aula = assessed(app, "Aula", "2025-06-01");
    let task = one(app, aula);
    let done = ActOnTask {
        id: task.id,
        version: Some(task.version),
        act: Act::Done,
        note: "Holdt den 20. november".to_owned(),
    };
    let done = app.run(&editor(), done).unwrap();
    assert_eq!(
        (done.state.as_str(), done.note.as_str()),
        ("done", "Holdt den 20. november")
    );
    assert_eq!(done.handled_by, "Test editor");
    assert!(tasks_of(app, aula).is_empty());
    assert!(run(app).is_nothing());
    change(app, aula, vec![("purpose", text("Skole"))]).unwrap();
    assert!(tasks_of(app, aula).is_empty());
    // The next assessment makes the next task; then the done one stays done.
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2026-11-20"))],
    )
    .unwrap();
    let next = one(app, aula);
    assert_ne!(next.id, task.id);
    assert_eq!(
        code(act(app, &editor(), task.id, Act::Reopen)),
        "task_followed"
    );
    // Back at the first date, which was acted on.
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2025-06-01"))],
    )
    .unwrap();
    assert!(tasks_of(app, aula).is_empty());
    let reopened = act(app, &editor(), task.id, Act::Reopen).unwrap();
    assert_eq!(reopened.state, "overdue");
    assert_eq!(one(app, aula).id, task.id);
    assert_eq!(run(app).escalated, 1);
    assert!(run(app).is_nothing());
}

fn the_holder_of_the_role_has_the_open_tasks(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-01-10");
    let (mette, bo) = (reader("mette@balk.example"), reader("bo@balk.example"));
    let mine = |caller: &Caller| app.ask(caller, MyTasks { limit: 5 }).unwrap();
    assert_eq!(one(app, aula).holders, "");
    let person_mette = person(app, "Mette", "Mette@balk.example");
    give(app, aula, owner(), person_mette);
    assert_eq!(one(app, aula).holders, "Mette");
    assert_eq!(mine(&mette).0.open, 1);
    assert!(mine(&bo).1.is_empty());
    // Another holder has them at once, without anything being run.
    end_roles(app, aula);
    give(app, aula, owner(), person(app, "Bo", "bo@balk.example"));
    assert_eq!((mine(&mette).1.len(), mine(&bo).1.len()), (0, 1));
    // Nobody has the first role: the next one has them.
    end_roles(app, aula);
    give(app, aula, security(), person_mette);
    assert_eq!(one(app, aula).holders, "Mette");
    // Who has left has nothing to do.
    let left = Change {
        schema: &people::SCHEMA,
        id: person_mette,
        version: None,
        values: vec![("effective_to", date("2026-11-21"))],
        reason: String::new(),
    };
    app.run(&editor(), left).unwrap();
    assert_eq!(
        (one(app, aula).holders.as_str(), mine(&mette).1.len()),
        ("", 0)
    );
}

fn whoever_has_a_task_may_act_on_it(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-01-10");
    give(
        app,
        aula,
        owner(),
        person(app, "Mette", "mette@balk.example"),
    );
    let bo = person(app, "Bo", "bo@balk.example");
    let (mette, stranger) = (reader("mette@balk.example"), reader("bo@balk.example"));
    let id = one(app, aula).id;
    assert_eq!(
        code(act(app, &stranger, id, Act::Acknowledge)),
        "role_missing"
    );
    let elsewhere = as_role(Role::LocalAdministrator, municipality("0101"));
    assert_eq!(code(act(app, &elsewhere, id, Act::Done)), "task");
    let seen = act(app, &mette, id, Act::Acknowledge).unwrap();
    assert_eq!(seen.state, "acknowledged");
    // Acting on an old version is refused.
    let stale = ActOnTask {
        id,
        version: Some(seen.version - 1),
        act: Act::Done,
        note: String::new(),
    };
    assert!(app.run(&mette, stale).is_err());
    for wrong in ["2026-11-22", "2026-01-01", "2029-01-01"] {
        assert_eq!(
            code(act(app, &mette, id, Act::Snooze(day(wrong)))),
            "snooze_day"
        );
    }
    let later = act(app, &mette, id, Act::Snooze(day("2026-12-01"))).unwrap();
    assert_eq!(
        (later.state.as_str(), later.snoozed_until),
        ("snoozed", Some(day("2026-12-01")))
    );
    assert!(app.ask(&mette, MyTasks { limit: 5 }).unwrap().1.is_empty());
    app.clock.advance_days(9);
    assert_eq!(one(app, aula).state, "open");
    // Handed to one person, it is theirs alone.
    let handed = act(app, &mette, id, Act::HandOver(bo)).unwrap();
    assert_eq!((handed.holders.as_str(), handed.mine), ("Bo", false));
    assert_eq!(app.ask(&stranger, MyTasks { limit: 5 }).unwrap().1.len(), 1);
    assert_eq!(code(act(app, &mette, id, Act::Done)), "role_missing");
    let unknown = Act::HandOver(municipality("0151"));
    assert_eq!(code(act(app, &stranger, id, unknown)), "unknown_reference");
}

fn what_nobody_acknowledges_goes_on_to_the_next_role(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-01-20");
    let second = assessed(app, "Cura", "2026-01-20");
    for usage in [aula, second] {
        give(
            app,
            usage,
            owner(),
            person(app, "Ejer", &format!("ejer.{usage}@balk.example")),
        );
        give(
            app,
            usage,
            security(),
            person(app, "Vagt", &format!("vagt.{usage}@balk.example")),
        );
    }
    let task = one(app, aula);
    // 60 days before 20 January is 21 November; 14 days later it goes on.
    assert_eq!(
        (task.remind_on, task.state.as_str()),
        (day("2026-11-21"), "open")
    );
    assert!(run(app).is_nothing());
    act(app, &editor(), one(app, second).id, Act::Acknowledge).unwrap();
    app.clock.advance_days(13);
    let kept = run(app);
    assert_eq!(kept.escalated, 1);
    let task = one(app, aula);
    assert_eq!((task.holders.as_str(), task.escalated), ("Vagt", true));
    assert_eq!(one(app, second).holders, "Ejer");
    assert!(run(app).is_nothing());
    // A new date begins anew.
    change(
        app,
        aula,
        vec![("risk_assessment_date", date("2026-02-20"))],
    )
    .unwrap();
    assert_eq!(one(app, aula).holders, "Ejer");
}

fn a_rule_is_an_organisations_own(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-06-01");
    let rules = app.ask(&editor(), Rules).unwrap();
    let mut rule = rules.into_iter().next().unwrap();
    assert_eq!(
        (rule.key.as_str(), rule.own),
        ("risk_assessment_old", false)
    );
    rule.months = 24;
    rule.lead_days = vec![10, 90, 10];
    assert_eq!(
        code(app.run(&editor(), SetRule(rule.clone()))),
        "role_missing"
    );
    app.run(&administrator(), SetRule(rule.clone())).unwrap();
    let task = one(app, aula);
    assert_eq!(
        (task.due_on, task.remind_on),
        (day("2028-06-01"), day("2028-03-03"))
    );
    let stored = app.ask(&editor(), Rules).unwrap().remove(0);
    assert!(stored.own && stored.lead_days == [90, 10]);
    let elsewhere = as_role(Role::Reader, municipality("0101"));
    assert!(!app.ask(&elsewhere, Rules).unwrap().remove(0).own);
    // Off, it closes its tasks; built in again, it makes them again.
    rule.enabled = false;
    app.run(&administrator(), SetRule(rule.clone())).unwrap();
    assert!(tasks_of(app, aula).is_empty());
    let key = rule.key.clone();
    app.run(&administrator(), ResetRule { key }).unwrap();
    assert_eq!(
        (one(app, aula).id, one(app, aula).due_on),
        (task.id, day("2027-06-01"))
    );
    let wrong = [
        (
            "lead_days",
            tasks::Rule {
                lead_days: vec![],
                ..rule.clone()
            },
        ),
        (
            "lead_days",
            tasks::Rule {
                lead_days: vec![-1],
                ..rule.clone()
            },
        ),
        (
            "out_of_range",
            tasks::Rule {
                months: 500,
                ..rule.clone()
            },
        ),
        (
            "unknown_reference",
            tasks::Rule {
                role: aula,
                ..rule.clone()
            },
        ),
        (
            "reminder_rule",
            tasks::Rule {
                key: "nothing".to_owned(),
                ..rule
            },
        ),
    ];
    for (expected, rule) in wrong {
        assert_eq!(code(app.run(&administrator(), SetRule(rule))), expected);
    }
}

fn tasks_are_a_list_with_filters(app: &TestApp) {
    let aula = assessed(app, "Aula", "2026-01-20");
    assessed(app, "Cura", "2025-01-20");
    give(
        app,
        aula,
        owner(),
        person(app, "Mette", "mette@balk.example"),
    );
    let list = |caller: &Caller, filters: &[(&str, &str)], q: &str| {
        let wanted = Wanted {
            filters: filters.iter().map(|(c, f)| Filter::parse(c, f)).collect(),
            q: q.to_owned(),
            sort: Some(Sort::parse("due_on")),
            ..Wanted::default()
        };
        let list = List {
            schema: &tasks::SCHEMA,
            wanted,
            start: Start::First,
            limit: 50,
        };
        let page = app.ask(caller, list).unwrap();
        titles(&page)
            .iter()
            .map(|t| (*t).to_owned())
            .collect::<Vec<_>>()
    };
    let mette = reader("mette@balk.example");
    assert_eq!(list(&mette, &[], ""), ["Cura", "Aula"]);
    assert_eq!(list(&mette, &[("mine", "is:true")], ""), ["Aula"]);
    assert_eq!(list(&mette, &[("state", "is:overdue")], ""), ["Cura"]);
    assert_eq!(list(&mette, &[("holders", "empty")], ""), ["Cura"]);
    assert_eq!(
        list(&mette, &[("due_on", "after:2027-01-01")], ""),
        ["Aula"]
    );
    assert_eq!(list(&mette, &[], "aula"), ["Aula"]);
    let elsewhere = as_role(Role::Reader, municipality("0101"));
    assert!(list(&elsewhere, &[], "").is_empty());
    let id = one(app, aula).id;
    assert_eq!(code(app.ask(&elsewhere, GetTask { id })), "task");
    // Yesterday there was nothing.
    let mut yesterday = mette;
    yesterday.as_of = Some(day("2026-11-21"));
    assert!(list(&yesterday, &[], "").is_empty());
}

/// The tasks about a contract, by the key of their rule.
fn of_contract(app: &TestApp, id: Id) -> Vec<(String, TaskRow)> {
    let subject = Subject {
        kind: Kind::Contract,
        id,
    };
    let tasks = app.ask(&editor(), TasksOf { subject }).unwrap();
    tasks
        .into_iter()
        .map(|task| (task.rule.clone(), task))
        .collect()
}

fn a_contracts_dates_make_tasks_that_move_with_them(app: &TestApp) {
    let values = vec![
        ("name", text("Drift af Aula")),
        ("valid_from", date("2025-01-01")),
        ("valid_to", date("2027-06-30")),
        ("notice_months", FieldValue::Int(3)),
    ];
    let id = make(app, &editor(), &contracts::SCHEMA, values);
    let before = of_contract(app, id);
    let keys: Vec<&str> = before.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["contract_notice", "contract_end"]);
    let (notice, end) = (&before[0].1, &before[1].1);
    assert_eq!(
        (end.due_on, end.name.as_str()),
        (day("2027-06-30"), "Drift af Aula")
    );
    assert_eq!(
        (notice.due_on, notice.leads_to),
        (day("2027-03-31"), Some(day("2027-06-30")))
    );
    let change = |values: Values| {
        let change = Change {
            schema: &contracts::SCHEMA,
            id,
            version: None,
            values,
            reason: String::new(),
        };
        app.run(&editor(), change).unwrap();
        of_contract(app, id)
    };
    let moved = change(vec![("valid_to", date("2027-12-31"))]);
    assert_eq!(
        (moved[0].1.id, moved[0].1.due_on),
        (notice.id, day("2027-09-30"))
    );
    assert_eq!(
        (moved[1].1.id, moved[1].1.due_on),
        (end.id, day("2027-12-31"))
    );
    // Notice was given: only the end is left, and it is the new one.
    let ended = change(vec![("terminated_on", date("2026-11-20"))]);
    let left: Vec<_> = ended
        .iter()
        .map(|(key, task)| (key.as_str(), task.due_on))
        .collect();
    assert_eq!(left, [("contract_end", day("2027-02-20"))]);
    let back = change(vec![("terminated_on", FieldValue::Empty)]);
    assert_eq!(back[0].1.id, notice.id);
    // A day that was missed stays until somebody says what came of it.
    app.clock.advance_days(330);
    assert_eq!(run(app).closed, 0);
    let missed = of_contract(app, id);
    assert_eq!(
        (missed[0].1.id, missed[0].1.state.as_str()),
        (notice.id, "overdue")
    );
    assert!(run(app).is_nothing());
}

on_both!(
    a_contracts_dates_make_tasks_that_move_with_them,
    a_date_makes_moves_and_closes_its_task,
    a_deleted_subject_takes_its_tasks_with_it,
    a_task_is_done_once_for_each_date,
    the_holder_of_the_role_has_the_open_tasks,
    whoever_has_a_task_may_act_on_it,
    what_nobody_acknowledges_goes_on_to_the_next_role,
    a_rule_is_an_organisations_own,
    tasks_are_a_list_with_filters,
);
