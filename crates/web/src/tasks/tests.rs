//! The pages of tasks, asked as the router would.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use domain::{
    catalogue,
    gate::{Caller, Role},
    parts::{FieldValue, Kind, Subject},
    tasks::{RunRules, TasksOf},
    usage,
};
use foundation::Id;

use super::{own, page, posts, rules};
use crate::{
    i18n::Lang,
    visit::{Visitor, text},
};

/// A system in use with an old risk assessment; its task's id.
fn task(visitor: &Visitor, name: &str) -> Id {
    let system = vec![("name", text(name))];
    let system = visitor.make(&catalogue::SCHEMA, system);
    let date = "2025-06-01".parse().expect("a date");
    let values = vec![
        ("system", FieldValue::Ref(system)),
        ("risk_assessment_conducted", text("yes")),
        ("risk_assessment_date", FieldValue::Date(date)),
    ];
    let subject = Subject {
        kind: Kind::Usage,
        id: visitor.make(&usage::SCHEMA, values),
    };
    let asked = visitor
        .app
        .ask(&Visitor::caller(Role::Reader), TasksOf { subject });
    asked.expect("tasks")[0].id
}

fn path(id: Id, act: &str) -> Path<(String, String)> {
    Path((id.to_string(), act.to_owned()))
}

#[test]
fn a_task_says_why_and_offers_what_can_be_done() {
    let visitor = Visitor::new();
    let id = task(&visitor, "Aula <b>");
    let state = || State(visitor.state.clone());
    for lang in [Lang::Da, Lang::En] {
        let signed = Visitor::signed(Role::Editor, lang);
        let seen = visitor.see(page::page(state(), signed, Path(id.to_string())));
        assert_eq!(seen.status, 200);
        assert!(seen.html.contains("01-06-2025") && seen.html.contains("01-06-2026"));
        for act in ["acknowledge", "snooze", "done", "hand-over"] {
            assert!(seen.html.contains(&format!("/tasks/{id}/{act}")), "{act}");
        }
    }
    let reader = Visitor::signed(Role::Reader, Lang::Da);
    let seen = visitor.see(page::page(state(), reader, Path(id.to_string())));
    assert!(!seen.html.contains(&format!("/tasks/{id}/done")));
    let unknown = Visitor::signed(Role::Editor, Lang::Da);
    let seen = visitor.see(page::page(state(), unknown, Path("x".to_owned())));
    assert_eq!(seen.status, 404);
}

#[test]
fn acts_lead_back_to_the_task_or_say_what_is_wrong() {
    let visitor = Visitor::new();
    let id = task(&visitor, "Aula");
    let post = |act: &str, form: &[(&str, &str)]| {
        let signed = Visitor::signed(Role::Editor, Lang::Da);
        let state = State(visitor.state.clone());
        visitor.see(posts::act(
            state,
            signed,
            path(id, act),
            Visitor::form(form),
        ))
    };
    let back = format!("/tasks/{id}");
    let done = |act: &str, form: &[(&str, &str)]| {
        let seen = post(act, form);
        assert_eq!(
            (seen.status, seen.to.as_str()),
            (303, back.as_str()),
            "{act}"
        );
    };
    done("acknowledge", &[]);
    done(
        "snooze",
        &[("until", "24-12-2026"), ("note-snooze", "Efter jul")],
    );
    done("done", &[("note-done", "Holdt i går")]);
    done("reopen", &[]);
    for wrong in [
        &[][..],
        &[("until", "i morgen")],
        &[("until", "01-01-2026")],
    ] {
        let seen = post("snooze", wrong);
        assert_eq!(seen.status, 422);
        assert!(seen.html.contains("f-until"), "{}", seen.html);
    }
    assert_eq!(post("hand-over", &[]).status, 422);
    assert_eq!(post("dance", &[]).status, 404);
}

#[test]
fn rules_are_shown_to_all_and_kept_by_the_administrator() {
    let visitor = Visitor::new();
    task(&visitor, "Aula");
    let state = || State(visitor.state.clone());
    let administrator = || Visitor::signed(Role::LocalAdministrator, Lang::Da);
    let key = || Path("risk_assessment_old".to_owned());
    let seen = visitor.see(rules::page(
        state(),
        Visitor::signed(Role::Reader, Lang::Da),
    ));
    assert!(seen.html.contains("Forny risikovurdering"));
    assert!(!seen.html.contains("/settings/rules/risk_assessment_old"));
    let seen = visitor.see(rules::edit(state(), administrator(), key()));
    assert!(seen.html.contains("60, 30, 7"), "{}", seen.html);
    let caller = Visitor::caller(Role::Reader);
    let rule = visitor
        .app
        .ask(&caller, domain::tasks::Rules)
        .expect("rules");
    let role = rule[0].role.to_string();
    let fields = |months: &'static str, days: &'static str| {
        let role = role.clone();
        [
            ("enabled", "yes".to_owned()),
            ("months", months.to_owned()),
            ("lead_days", days.to_owned()),
            ("role", role),
            ("escalate_after_days", "7".to_owned()),
        ]
    };
    let save = |months, days| {
        let fields = fields(months, days);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        visitor.see(rules::save(
            state(),
            administrator(),
            key(),
            Visitor::form(&pairs),
        ))
    };
    assert_eq!(save("24", "90, 30").status, 303);
    assert_eq!(save("mange", "90").status, 422);
    assert_eq!(save("24", "snart").status, 422);
    let seen = visitor.see(rules::edit(state(), administrator(), key()));
    assert!(seen.html.contains("90, 30") && seen.html.contains("/reset"));
    let reset = rules::reset(state(), administrator(), key(), Visitor::form(&[]));
    assert_eq!(visitor.see(reset).status, 303);
    let editor = Visitor::signed(Role::Editor, Lang::Da);
    assert_eq!(visitor.see(rules::edit(state(), editor, key())).status, 403);
    let program = Caller::system("test", caller.organisation);
    visitor.app.run(&program, RunRules).expect("a run");
}

#[test]
fn the_calendars_address_is_shown_once() {
    let visitor = Visitor::new();
    let mut signed = Visitor::signed(Role::Reader, Lang::Da);
    let program = Caller::system("test", signed.caller.organisation);
    let user = domain::accounts::AddUser {
        email: "mette@balk.example".to_owned(),
        name: "Mette".to_owned(),
        language: domain::gate::Language::Danish,
        roles: vec![Role::Reader],
        password: None,
    };
    let account = visitor.app.run(&program, user).expect("an account");
    if let domain::gate::Actor::User { id, .. } = &mut signed.caller.actor {
        *id = account.id;
    }
    let state = || State(visitor.state.clone());
    let form = || Visitor::form(&[]);
    let renewed = own::renew(state(), signed.clone(), HeaderMap::new(), form());
    let seen = visitor.see(renewed);
    assert!(
        seen.html.contains("http://localhost/calendar/"),
        "{}",
        seen.html
    );
    let chosen = Visitor::form(&[("choice", "daily")]);
    let seen = visitor.see(own::mail(state(), signed.clone(), chosen));
    assert_eq!((seen.status, seen.to.as_str()), (303, "/me"));
    let seen = visitor.see(own::end(state(), signed, form()));
    assert_eq!((seen.status, seen.to.as_str()), (303, "/me"));
}
