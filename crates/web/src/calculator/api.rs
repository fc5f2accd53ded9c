//! `POST /api/v1/tools/contract-deadlines`: the dates of terms that are sent along.
//! Who asks makes no difference, so nobody is asked to sign in.

use axum::{
    Json,
    extract::{Request, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use deadlines::{Around, Deadlines, Explanation, compute};
use foundation::{Date, Error};
use serde_json::{Value, json};

use super::asked::Question;
use crate::{
    api::{
        body,
        refusal::{Refusal, asked_language},
    },
    dates_explained::sentence,
    i18n::Lang,
    state::AppState,
    throttle,
};

pub(super) async fn calculate(
    State(state): State<AppState>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let lang = asked_language(&headers).unwrap_or_default();
    match answer(&state, lang, request).await {
        Ok(answer) => Json(answer).into_response(),
        Err(refusal) => refusal.response(lang),
    }
}

async fn answer(state: &AppState, lang: Lang, request: Request) -> Result<Value, Refusal> {
    let address = throttle::address(request.headers(), request.extensions());
    let clock = state.app.clock();
    state.throttle.count(address, clock.now())?;
    let fields = body::object(request).await?;
    let question = Question::from_json(&fields).map_err(Error::Invalid)?;
    let asked = question.asked(clock.today());
    let found = compute(&question.terms, &Around::default(), &asked);
    Ok(written(lang, &found))
}

/// The dates as the API writes them, each with the sentence behind it.
pub(crate) fn written(lang: Lang, found: &Deadlines) -> Value {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let options = found.option_deadlines.iter();
    let reasons = found.status.reasons.iter();
    json!({
        "base_end": day(found.base_end),
        "latest_end": day(found.latest_end),
        "option_deadlines": options.map(|one| one.declare_by.to_string()).collect::<Vec<_>>(),
        "effective_end": day(found.effective_end),
        "earliest_exit": day(found.earliest_exit),
        "last_notice": day(found.last_notice),
        "status": {
            "valid": found.status.valid,
            "reasons": reasons.map(|reason| reason.key()).collect::<Vec<_>>(),
        },
        "explanations": found.explanations.iter().map(|said| explained(lang, said)).collect::<Vec<_>>(),
    })
}

fn explained(lang: Lang, said: &Explanation) -> Value {
    json!({
        "of": said.of.key(),
        "code": said.code,
        "fields": said.fields,
        "text": sentence(lang, said),
    })
}
