//! What is posted from the page of a gate.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::cases::{
    AnswerReuse, Decide, DecisionInput, NewCondition, Outcome, ReuseFound, SubmitToGate,
    TickCriterion,
};
use domain::gate::{Action, Needs, Resource};
use foundation::{Date, Error, FieldError, Id, Result};

use super::{
    gate::{Opened, html},
    words,
};
use crate::{
    caller::Signed, form_body::PostedForm, pairs::Pairs, posted, respond, state::AppState,
};

/// The case in the address, from a form that was sent from the site by somebody who may
/// change cases.
pub(super) fn case(signed: &Signed, id: &str, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Change, Resource::Cases))?;
    posted::id(id, "case")
}

/// Back to the gate with a notice, or the form again at its section. Errors about a field
/// whose name in the form ends in the section's own key are named so.
async fn answer(
    state: &AppState,
    signed: &Signed,
    id: &str,
    form: &Pairs,
    section: String,
    done: Result<String>,
) -> Response {
    let path = format!("{}/{id}/gate", super::PATH);
    let key = section
        .split_once('-')
        .map_or("", |(_, key)| key)
        .to_owned();
    let done = done.map(|address| respond::done(&address, "case-saved"));
    let again = async |faults: Vec<FieldError>| {
        let errors: Vec<FieldError> = faults
            .into_iter()
            .map(|mut error| {
                if !key.is_empty() {
                    error.field = format!("{}-{key}", error.field);
                }
                error
            })
            .collect();
        let opened = Opened {
            section,
            typed: form,
            errors: &errors,
        };
        html(state, signed, id, &opened).await
    };
    posted::answer(signed, &path, done, again).await
}

/// Says that a criterion is met, or is not.
pub(super) async fn tick(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let section = format!("criterion-{}", form.get("criterion"));
    let done = try_tick(&state, &signed, &id, &form).await;
    answer(&state, &signed, &id, &form, section, done).await
}

async fn try_tick(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<String> {
    let case = case(signed, id, form)?;
    let key = form.get("criterion");
    let command = TickCriterion {
        case,
        criterion: key.to_owned(),
        met: form.get("then") != "unmet",
        evidence: form.get(&format!("evidence-{key}")).to_owned(),
        document: form.get(&format!("document-{key}")).to_owned(),
    };
    state.run(&signed.caller, command).await?;
    Ok(format!("{}#criterion-{key}", words::address(case, "gate")))
}

/// Answers a part of the reuse question.
pub(super) async fn reuse(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let section = format!("reuse-{}", form.get("question"));
    let done = try_reuse(&state, &signed, &id, &form).await;
    answer(&state, &signed, &id, &form, section, done).await
}

async fn try_reuse(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<String> {
    let case = case(signed, id, form)?;
    let question = form.get("question");
    let usable = match form.get(&format!("usable-{question}")) {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::field("usable", "required")),
    };
    let known = state.ask(&signed.caller, ReuseFound(case)).await?;
    let things = known.into_iter().find(|(of, _)| *of == question);
    let names: Vec<String> = things
        .into_iter()
        .flat_map(|(_, things)| things)
        .map(|thing| thing.name)
        .collect();
    let command = AnswerReuse {
        case,
        question: question.to_owned(),
        usable,
        note: form.get(&format!("note-{question}")).to_owned(),
        found: names.join("\n"),
    };
    state.run(&signed.caller, command).await?;
    let kind = question.replace('_', "-");
    Ok(format!("{}#found-{kind}", words::address(case, "gate")))
}

/// Submits the case to its gate.
pub(super) async fn submit(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_submit(&state, &signed, &id, &form).await;
    answer(&state, &signed, &id, &form, "submit".to_owned(), done).await
}

async fn try_submit(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<String> {
    let case = case(signed, id, form)?;
    let reason = form.get("remark").to_owned();
    state
        .run(&signed.caller, SubmitToGate { case, reason })
        .await?;
    Ok(words::address(case, ""))
}

/// Takes the decision.
pub(super) async fn decide(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_decide(&state, &signed, &id, &form).await;
    answer(&state, &signed, &id, &form, "decide".to_owned(), done).await
}

async fn try_decide(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<String> {
    let case = case(signed, id, form)?;
    let outcome = Outcome::from_key(form.get("outcome"));
    let exception = (form.get("exception_by"), form.get("exception_reason"));
    let input = DecisionInput {
        id: form
            .get("id")
            .parse()
            .unwrap_or_else(|_| foundation::new_id()),
        case,
        outcome: outcome.ok_or_else(|| Error::field("outcome", "required"))?,
        reason: form.get("reason").to_owned(),
        conditions: conditions(form)?,
        amount: amount(form.get("amount"))?,
        taken_on: day("taken_on", form.get("taken_on"))?,
        taken_by: signed.caller.name().to_owned(),
        body: None,
        meeting: None,
        exception: form
            .has("exception_by")
            .then(|| (exception.0.to_owned(), exception.1.to_owned())),
    };
    state.run(&signed.caller, Decide(input)).await?;
    Ok(words::address(case, ""))
}

/// The rows of conditions that are not blank.
fn conditions(form: &Pairs) -> Result<Vec<NewCondition>> {
    let mut conditions = Vec::new();
    for at in 0.. {
        let name = |part: &str| format!("conditions.{at}.{part}");
        if !form.has(&name("demand")) {
            break;
        }
        let (demand, due) = (form.get(&name("demand")), form.get(&name("due_on")));
        if demand.trim().is_empty() && due.trim().is_empty() {
            continue;
        }
        conditions.push(NewCondition {
            demand: demand.to_owned(),
            due_on: day(&name("due_on"), due)?,
            owner: None,
        });
    }
    Ok(conditions)
}

/// A day as people type it, or as programs write it.
pub(super) fn day(field: &str, text: &str) -> Result<Date> {
    if text.trim().is_empty() {
        return Err(Error::field(field, "required"));
    }
    let wrong = || FieldError::new(field, "not_a_date").with("value", text);
    exchange::parse::date(text).map_err(|_| Error::Invalid(vec![wrong()]))
}

/// An amount in whole øre; none when nothing is typed.
fn amount(text: &str) -> Result<Option<i64>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || FieldError::new("amount", "not_an_amount").with("value", text);
    let amount = exchange::parse::decimal_hundredths(text);
    amount.map(Some).map_err(|_| Error::Invalid(vec![wrong()]))
}
