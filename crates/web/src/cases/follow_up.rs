//! What follows from decisions and from stepping in: conditions to fulfil, updates to give,
//! interventions to lift.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    cases::{
        AnswerUpdate, CaseState, Condition, FulfilCondition, Intervention, InterventionKind, Lift,
        SCHEMA, StateOf,
    },
    gate::{Action, Command, Needs, Resource, allowed},
    parts::records::Get,
};
use foundation::{FieldError, Id, Result};

use super::{PATH, forms, posts, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{Cell, Form, Link, RecordField, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let path = format!("{PATH}/{id}/follow-up");
    let html = html(&state, &signed, &id, "", &Pairs::default(), &[]).await;
    respond::page_or_error(&signed, &path, html)
}

/// Says that a condition has been fulfilled.
pub(super) async fn fulfil(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |condition, note| FulfilCondition { condition, note };
    act_on(
        &state,
        &signed,
        (&id, &form),
        ("note", Action::Change),
        command,
    )
    .await
}

/// Gives the update that was demanded.
pub(super) async fn answer(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |intervention, answer| AnswerUpdate {
        intervention,
        answer,
    };
    act_on(
        &state,
        &signed,
        (&id, &form),
        ("answer", Action::Change),
        command,
    )
    .await
}

/// Takes an intervention back.
pub(super) async fn lift(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |intervention, reason| Lift {
        intervention,
        reason,
    };
    act_on(
        &state,
        &signed,
        (&id, &form),
        ("reason", Action::Administer),
        command,
    )
    .await
}

/// Does what the form of one condition or intervention asks for, with its remark, for those who
/// may act so: back to the case, or the page again with what was wrong at that remark.
async fn act_on<C: Command<Output = ()> + Send + 'static>(
    state: &AppState,
    signed: &Signed,
    (id, form): (&str, &Pairs),
    (field, action): (&str, Action),
    command: impl FnOnce(Id, String) -> C,
) -> Response {
    let address = format!("{PATH}/{id}");
    let one = form.get("one");
    let section = format!("{field}-{one}");
    let done = async {
        posts::case(signed, id, form)?;
        posted::may(signed, Needs(action, Resource::Cases))?;
        let one = posted::id(one, "follow_up")?;
        let command = command(one, form.get(&section).to_owned());
        state.run(&signed.caller, command).await
    };
    let done = done.await.map(|()| respond::done(&address, "case-saved"));
    let again = async |faults: Vec<FieldError>| {
        let at_field = |mut error: FieldError| {
            error.field.clone_from(&section);
            error
        };
        let errors: Vec<FieldError> = faults.into_iter().map(at_field).collect();
        html(state, signed, id, &section, form, &errors).await
    };
    posted::answer(signed, &address, done, again).await
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    section: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let get = Get {
        schema: &SCHEMA,
        id: posted::id(id, "case")?,
    };
    let record = state.ask(&signed.caller, get).await?;
    let case = record.record.id;
    let found = state.ask(&signed.caller, StateOf(case)).await?;
    let mut sections = sections(signed, case, &found, typed);
    for one in &mut sections {
        if one.id == section
            && let Some(form) = &mut one.form
        {
            posted::show(lang, form, errors);
        }
    }
    let page = SimplePage {
        title: lang.t("case-follow-up"),
        lead: match sections.is_empty() {
            true => lang.t("case-follow-up-none"),
            false => record.title.trim().to_owned(),
        },
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::address(case, "follow-up"));
    shell.crumbs = vec![
        Link::new(lang.t("case-many"), PATH),
        Link::new(record.title.trim(), words::address(case, "")),
    ];
    Ok(page.html(&shell))
}

fn sections(signed: &Signed, case: Id, state: &CaseState, typed: &Pairs) -> Vec<Section> {
    let now = signed.caller.as_of.is_none();
    let changes = now && allowed(&signed.caller, Needs(Action::Change, Resource::Cases));
    let mut all = Vec::new();
    for one in &state.conditions {
        all.push(condition(signed, one));
        if changes && one.fulfilled_on.is_none() {
            all.push(act(signed, case, one.id, ("note", "fulfil"), typed));
        }
    }
    for one in &state.interventions {
        all.push(intervention(signed, one));
        if changes && one.open() && one.kind == InterventionKind::DemandUpdate {
            all.push(act(signed, case, one.id, ("answer", "answer"), typed));
        }
        if now && state.may_step_in && one.open() {
            all.push(act(signed, case, one.id, ("reason", "lift"), typed));
        }
    }
    all
}

fn fields(signed: &Signed, values: Vec<(&str, String)>) -> Vec<RecordField> {
    let filled = values.into_iter().filter(|(_, value)| !value.is_empty());
    let field = |(key, value): (&str, String)| RecordField {
        label: signed.lang.t(key),
        value: Cell::text(value),
        ..RecordField::default()
    };
    filled.map(field).collect()
}

fn condition(signed: &Signed, one: &Condition) -> Section {
    let day = |day: Option<foundation::Date>| day.map(format::date).unwrap_or_default();
    let values = vec![
        ("case-follow-due", format::date(one.due_on)),
        ("case-follow-who", one.owner_name.clone()),
        ("case-condition-fulfilled", day(one.fulfilled_on)),
        ("case-criterion-by", one.fulfilled_by.clone()),
        ("case-evidence", one.note.clone()),
    ];
    Section {
        id: format!("condition-{}", one.id),
        title: one.demand.clone(),
        fields: fields(signed, values),
        ..Section::default()
    }
}

fn intervention(signed: &Signed, one: &Intervention) -> Section {
    let day = |day: Option<foundation::Date>| day.map(format::date).unwrap_or_default();
    let values = vec![
        ("case-step-in-why", one.reason.clone()),
        (
            "case-step-in-on",
            format!("{}, {}", format::date(one.on), one.by),
        ),
        ("case-follow-due", day(one.due_on)),
        ("case-update", one.answer.clone()),
        ("case-update-on", day(one.answered_on)),
        ("case-lifted", day(one.lifted_on)),
        ("case-lifted-why", one.lifted_reason.clone()),
    ];
    let kind = one.kind.key().replace('_', "-");
    Section {
        id: format!("intervention-{}", one.id),
        title: signed.lang.t(&format!("case-step-in-{kind}-done")),
        fields: fields(signed, values),
        ..Section::default()
    }
}

/// A form with one remark about one condition or intervention.
fn act(signed: &Signed, case: Id, one: Id, (field, act): (&str, &str), typed: &Pairs) -> Section {
    let lang = signed.lang;
    let name = format!("{field}-{one}");
    let title = lang.t(&format!("case-act-{act}"));
    let label = lang.t(&format!("case-act-{act}-remark"));
    let form = Form {
        href: words::address(case, act),
        hidden: vec![("one".to_owned(), one.to_string())],
        fields: vec![forms::remark(&name, label, typed.get(&name)).required()],
        submit: title.clone(),
        ..Form::default()
    };
    Section {
        id: name,
        title,
        form: Some(form),
        ..Section::default()
    }
}
