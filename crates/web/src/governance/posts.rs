//! What the forms do.

use axum::{extract::State, response::Response};
use domain::{
    budget::OpenPool,
    governance::{PlanMeetings, SetUpGroup},
};
use foundation::{Error, FieldError, Id, Result, new_id};

use super::{
    PATH,
    forms::Act,
    page::{Sent, html},
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    look_up::{CHAIR, SECRETARY},
    pairs::Pairs,
    posted, respond,
    state::AppState,
};

/// Makes a steering group with its chair.
pub(super) async fn group(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_group(&state, &signed, &form).await;
    answer(&state, &signed, Act::Group, form, done).await
}

async fn try_group(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    begin(signed, Act::Group, form)?;
    let command = SetUpGroup {
        id: id(form),
        name: form.get("name").to_owned(),
        quorum: number(form, "quorum")?,
        chair: CHAIR.read(state, signed, form).await?,
        secretary: SECRETARY.read(state, signed, form).await?,
        approves_from: amount(form, "approves_from")?,
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

/// Makes a pool and gives it money.
pub(super) async fn pool(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_pool(&state, &signed, &form).await;
    answer(&state, &signed, Act::Pool, form, done).await
}

async fn try_pool(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    begin(signed, Act::Pool, form)?;
    let command = OpenPool {
        id: id(form),
        name: form.get("pool_name").to_owned(),
        year: number(form, "year")?,
        amount: amount(form, "amount")?.unwrap_or(0),
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

/// Plans a row of meetings.
pub(super) async fn meetings(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_meetings(&state, &signed, &form).await;
    answer(&state, &signed, Act::Meetings, form, done).await
}

async fn try_meetings(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    begin(signed, Act::Meetings, form)?;
    let first = form.get("first");
    let wrong = || FieldError::new("first", "not_a_date").with("value", first);
    let command = PlanMeetings {
        body: posted::id(form.get("body"), "body")?,
        first: exchange::parse::date(first).map_err(|_| Error::Invalid(vec![wrong()]))?,
        weeks: number(form, "weeks")?.unwrap_or(0),
        count: number(form, "count")?.unwrap_or(0),
        starts_at: form.get("starts_at").to_owned(),
        place: form.get("place").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

fn begin(signed: &Signed, act: Act, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    posted::may(signed, act.needs())
}

/// Back to the check, or the form again with what was wrong.
async fn answer(
    state: &AppState,
    signed: &Signed,
    act: Act,
    form: Pairs,
    done: Result<()>,
) -> Response {
    let notice = format!("steering-check-{}", act.key());
    let done = done.map(|()| respond::done(PATH, &notice));
    let again = async |mut faults: Vec<FieldError>| {
        // Two forms of the page have a name.
        for fault in faults.iter_mut().filter(|fault| fault.field == "name") {
            if act == Act::Pool {
                "pool_name".clone_into(&mut fault.field);
            }
        }
        let sent = Sent {
            form: act.key(),
            typed: form,
            faults: &faults,
        };
        html(state, signed, sent).await
    };
    posted::answer(signed, PATH, done, again).await
}

fn id(form: &Pairs) -> Id {
    form.get("id").parse().unwrap_or_else(|_| new_id())
}

fn number(form: &Pairs, name: &str) -> Result<Option<i64>> {
    let text = form.get(name);
    let wrong = || FieldError::new(name, "not_a_number").with("value", text);
    match text.trim() {
        "" => Ok(None),
        _ => exchange::parse::integer(text)
            .map(Some)
            .map_err(|_| Error::Invalid(vec![wrong()])),
    }
}

fn amount(form: &Pairs, name: &str) -> Result<Option<i64>> {
    let text = form.get(name);
    let wrong = || FieldError::new(name, "not_an_amount").with("value", text);
    match text.trim() {
        "" => Ok(None),
        _ => exchange::parse::decimal_hundredths(text)
            .map(Some)
            .map_err(|_| Error::Invalid(vec![wrong()])),
    }
}
