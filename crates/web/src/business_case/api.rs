//! `POST /api/v1/tools/business-case`: what a business case that is sent along is worth.
//! Who asks makes no difference, so nobody is asked to sign in.

use axum::{
    Json,
    extract::{Request, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use business_case::{Case, Figures, Irr, Line, Outcome, compute};
use foundation::Error;
use serde_json::{Map, Value, json};

use super::{asked::from_json, shown};
use crate::{
    api::{
        body,
        refusal::{Refusal, asked_language},
    },
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
    state.throttle.count(address, state.app.clock().now())?;
    let fields = body::object_without_repeats(request).await?;
    let case = from_json(&fields).map_err(Error::Invalid)?;
    Ok(written(lang, &case, &compute(&case)))
}

/// Øre as kroner. Up to fifteen digits the number has exactly the øre.
#[expect(
    clippy::cast_precision_loss,
    reason = "amounts of one case have fewer digits than a double"
)]
fn kroner(oere: i64) -> f64 {
    oere as f64 / 100.0
}

/// A rate as a fraction with eight decimals.
fn fraction(rate: f64) -> f64 {
    // Adding nothing makes a negative zero positive.
    (rate * 1e8).round() / 1e8 + 0.0
}

/// The answer: the members that the figures are asked for by, then what explains them.
fn written(lang: Lang, case: &Case, outcome: &Outcome) -> Value {
    let mut answer = figures(&outcome.likely);
    let mut put = |name: &str, value: Value| answer.insert(name.to_owned(), value);
    let years = outcome.years.iter();
    let discounted: Map<String, Value> = years
        .map(|year| (year.year.to_string(), json!(kroner(year.discounted))))
        .collect();
    put("discounted", Value::Object(discounted));
    put("price_year", json!(case.price_year));
    put("base_year", json!(case.base_year));
    put("prices", json!("fixed"));
    put("rates", json!(case.rates.key));
    put("discount_rates", rates(case));
    put("npv_money", json!(kroner(outcome.npv_money)));
    put("years", outcome.years.iter().map(year).collect());
    put("totals", outcome.totals.iter().map(total).collect());
    let scenario = |found: &Option<Figures>| found.as_ref().map(figures);
    put(
        "scenarios",
        json!({ "low": scenario(&outcome.low), "high": scenario(&outcome.high) }),
    );
    put("sensitivity", sensitivity(case, outcome));
    put("remarks", remarks(lang, case, outcome));
    Value::Object(answer)
}

fn figures(figures: &Figures) -> Map<String, Value> {
    let several = match &figures.irr {
        Irr::One(rate) => vec![fraction(*rate)],
        Irr::Several(rates) => rates.iter().map(|rate| fraction(*rate)).collect(),
        Irr::NoChangeOfSign | Irr::NoRoot => Vec::new(),
    };
    let members = json!({
        "npv": kroner(figures.npv),
        "irr": figures.irr.rate().map(fraction),
        "irr_reason": figures.irr.reason(),
        "irr_roots": several,
        "payback_year": figures.payback.year(),
        "payback_reason": figures.payback.reason(),
        "discounted_payback_year": figures.discounted_payback.year(),
        "discounted_payback_reason": figures.discounted_payback.reason(),
    });
    members.as_object().cloned().unwrap_or_default()
}

fn rates(case: &Case) -> Value {
    let steps = case.rates.steps.iter();
    let step = |step: &business_case::Step| json!({ "from_year": step.from_year, "percent": f64::from(step.rate) / 100.0 });
    json!({
        "announced": case.rates.announced_on().to_string(),
        "source": case.rates.source,
        "steps": steps.map(step).collect::<Vec<_>>(),
    })
}

fn year(year: &business_case::Year) -> Value {
    json!({
        "year": year.year,
        "percent": f64::from(year.rate) / 100.0,
        "net": kroner(year.net),
        "discounted": kroner(year.discounted),
        "cumulated": kroner(year.cumulated),
        "cumulated_discounted": kroner(year.cumulated_discounted),
    })
}

fn total(total: &business_case::Total) -> Value {
    json!({
        "kind": total.kind.key(),
        "sum": kroner(total.sum),
        "discounted": kroner(total.discounted),
    })
}

fn sensitivity(case: &Case, outcome: &Outcome) -> Value {
    let swings = outcome.sensitivity.iter();
    let swing = |swing: &business_case::Swing| {
        json!({
            "line": swing.line,
            "label": label(case, swing.line),
            "npv_low": kroner(swing.low),
            "npv_high": kroner(swing.high),
        })
    };
    swings.map(swing).collect()
}

fn remarks(lang: Lang, case: &Case, outcome: &Outcome) -> Value {
    let name = |at: usize| super::line_name(lang, case, at);
    let texts = shown::remarks(lang, outcome, name);
    let remarks = outcome.remarks.iter().zip(texts);
    let written = remarks.map(
        |(remark, text)| json!({ "line": remark.line, "code": remark.code.key(), "text": text }),
    );
    written.collect()
}

fn label(case: &Case, at: usize) -> &str {
    case.lines
        .get(at)
        .map_or("", |line: &Line| line.label.as_str())
}
