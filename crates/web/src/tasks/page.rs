//! One task: what, why, who, and what can be done about it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    tasks::{GetTask, TaskRow},
};
use foundation::{FieldError, Result, local_date};

use super::words;
use crate::{
    caller::Signed,
    format, frame,
    look_up::PERSON,
    pairs::Pairs,
    parts::{
        Action as Button, Cell, Form, FormField, Input, Link, RecordField, Section, SimplePage,
    },
    posted, respond,
    sites::{self, TASKS},
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let path = format!("{}/{id}", TASKS.path);
    match html(&state, &signed, &id, "", &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &path, &error),
    }
}

/// The page, with what was typed and the errors of the act that was posted.
pub(super) async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    posted: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let id = posted::id(id, "task")?;
    let task = state.ask(&signed.caller, GetTask { id }).await?;
    let edits = allowed(&signed.caller, Needs(Action::Change, Resource::Tasks));
    let acts = (task.mine || edits) && signed.caller.as_of.is_none() && task.state != "closed";
    let mut sections = vec![why(signed, &task), facts(state, signed, &task)];
    if acts && task.state != "done" {
        sections.extend(forms(state, signed, &task, typed).await?);
    }
    for section in &mut sections {
        if section.id == posted
            && let Some(form) = &mut section.form
        {
            posted::show(lang, form, errors);
        }
    }
    let page = SimplePage {
        title: words::title(lang, &task),
        lead: words::why(lang, &task),
        actions: if acts {
            actions(signed, &task)
        } else {
            Vec::new()
        },
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::address(&task));
    shell.crumbs = vec![Link::new(lang.t("place-tasks"), super::list::mine())];
    Ok(page.html(&shell))
}

fn actions(signed: &Signed, task: &TaskRow) -> Vec<Button> {
    let act = |key: &str| Button {
        label: signed.lang.t(&format!("task-act-{key}")),
        href: format!("{}/{key}", words::address(task)),
        post: true,
    };
    match task.acknowledged || task.state == "done" {
        true => vec![act("reopen")],
        false => vec![act("acknowledge")],
    }
}

fn why(signed: &Signed, task: &TaskRow) -> Section {
    let lang = signed.lang;
    let mut sentences = vec![words::who(lang, task)];
    if task.escalated {
        sentences.push(lang.t("task-escalated"));
    }
    if task.acknowledged {
        let who = task.handled_by.as_str();
        sentences.push(lang.t1("task-acknowledged-by", "who", who));
    }
    Section {
        id: "who".to_owned(),
        title: lang.t("task-who"),
        empty: sentences.join(" "),
        ..Section::default()
    }
}

fn facts(state: &AppState, signed: &Signed, task: &TaskRow) -> Section {
    let lang = signed.lang;
    let today = state.app.clock().today();
    let date = |day| Cell::Date {
        text: format::date(day),
        near: format::near(lang, day, today),
    };
    let about = sites::address(task.subject.kind, task.subject.id);
    let handled = task.handled_at.map_or(Cell::Empty, |at| {
        let args = [
            ("who", task.handled_by.as_str().into()),
            ("when", format::date(local_date(at)).into()),
        ];
        Cell::Text(lang.t_args("task-handled", &args))
    });
    let rule = Link::new(lang.t("task-rule-link"), super::rules::PATH);
    let values = [
        (
            "name",
            Cell::Link(Link::new(words::subject(lang, task), about)),
        ),
        ("due-on", date(task.due_on)),
        ("based-on", date(task.based_on)),
        (
            "state",
            Cell::Status {
                level: words::level(&task.state),
                word: words::state(lang, task),
            },
        ),
        (
            "snoozed-until",
            task.snoozed_until.map_or(Cell::Empty, date),
        ),
        ("handled-by", handled),
        ("note", Cell::text(&task.note)),
        ("rule", Cell::Link(rule)),
    ];
    let field = |(key, value): (&str, Cell)| RecordField {
        label: lang.t(&format!("task-{key}")),
        value,
        ..RecordField::default()
    };
    Section {
        id: "facts".to_owned(),
        title: lang.t("task-facts"),
        fields: values.into_iter().map(field).collect(),
        ..Section::default()
    }
}

/// The name of an act's remark; each form on the page has its own.
pub(super) fn note_name(act: &str) -> String {
    format!("note-{act}")
}

/// Done, put off, handed over: each asks for one thing more.
async fn forms(
    state: &AppState,
    signed: &Signed,
    task: &TaskRow,
    typed: &Pairs,
) -> Result<Vec<Section>> {
    let lang = signed.lang;
    let until = Input::Date(typed.get("until").to_owned());
    let until = FormField::new("until", lang.t("task-until"), until).required();
    let label = lang.t("task-person");
    let person = PERSON.input(state, signed, label, typed).await?.required();
    let form = |key: &str, field: Option<FormField>| {
        let note = Input::Text {
            value: typed.get(&note_name(key)).to_owned(),
            max: 2_000,
        };
        let note =
            FormField::new(note_name(key), lang.t("task-say"), note).help(lang.t("task-say-help"));
        Section {
            id: key.to_owned(),
            title: lang.t(&format!("task-act-{key}")),
            form: Some(Form {
                href: format!("{}/{key}", words::address(task)),
                fields: field.into_iter().chain([note]).collect(),
                submit: lang.t(&format!("task-act-{key}")),
                ..Form::default()
            }),
            ..Section::default()
        }
    };
    Ok(vec![
        form("done", None),
        form("snooze", Some(until)),
        form("hand-over", Some(person)),
    ])
}
