//! What contracts cost in ten years: `GET /api/v1/costs?by=&from=` and
//! `GET /api/v1/contracts/{id}/costs?from=`. Amounts are whole øre.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{
    parts::Kind,
    payments::{
        CostGroup, CostOfContract, Costs, Group, Grouping,
        forecast::{Amount, Category, Forecast, Side, Year},
    },
};
use foundation::{Error, FieldError};
use serde_json::{Map, Value as JsonValue, json};

use super::call::{Answer, Call};
use crate::{posted, state::AppState};

/// Where the organisation's costs are asked for.
pub(super) const ALL: &str = "/api/v1/costs";
/// Where those of one contract are asked for.
pub(super) const OF_CONTRACT: &str = "/api/v1/contracts/{id}/costs";

/// The costs of all contracts, added up by supplier, unit, system or contract.
pub(super) async fn all(State(state): State<AppState>, call: Call) -> Response {
    let answer = picture(&state, &call).await;
    call.respond(answer)
}

async fn picture(state: &AppState, call: &Call) -> Answer {
    let by = match call.query.get("by") {
        "" => Grouping::Supplier,
        key => Grouping::from_key(key).ok_or_else(|| {
            let wrong = FieldError::new("by", "unknown_choice").with("value", key);
            Error::Invalid(vec![wrong])
        })?,
    };
    let first_year = call.year("from")?;
    let found = state
        .ask(&call.signed.caller, Costs { by, first_year })
        .await?;
    let mut answer = forecast(&found.total);
    answer.insert("by".to_owned(), json!(by.key()));
    answer.insert("contracts".to_owned(), json!(found.contracts));
    answer.insert("without_lines".to_owned(), json!(found.without_lines));
    answer.insert(
        "groups".to_owned(),
        found.groups.iter().map(group).collect(),
    );
    Ok(Json(JsonValue::Object(answer)).into_response())
}

fn group(group: &CostGroup) -> JsonValue {
    let (of, id) = match group.group {
        Group::Of(id) => ("record", Some(id)),
        Group::Internal => ("internal", None),
        Group::NotStated => ("not_stated", None),
    };
    let mut found = forecast(&group.forecast);
    found.insert("of".to_owned(), json!(of));
    found.insert("id".to_owned(), json!(id));
    found.insert("name".to_owned(), json!(group.name));
    found.insert("contracts".to_owned(), json!(group.contracts));
    JsonValue::Object(found)
}

/// The costs of one contract.
pub(super) async fn of_contract(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = one(&state, &call, &id).await;
    call.respond(answer)
}

async fn one(state: &AppState, call: &Call, id: &str) -> Answer {
    let question = CostOfContract {
        contract: posted::id(id, Kind::Contract.key())?,
        first_year: call.year("from")?,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let mut answer = forecast(&found.forecast);
    answer.insert("regulation".to_owned(), json!(found.regulation));
    let known = found.last_known;
    let rate = known.map(|(year, rate)| json!({ "year": year, "percent": f64::from(i32::try_from(rate).unwrap_or(i32::MAX)) / 100.0 }));
    answer.insert("last_known_rate".to_owned(), json!(rate));
    Ok(Json(JsonValue::Object(answer)).into_response())
}

fn forecast(forecast: &Forecast) -> Map<String, JsonValue> {
    Map::from_iter([
        (
            "years".to_owned(),
            forecast.years.iter().map(year).collect(),
        ),
        ("total".to_owned(), amount(forecast.total())),
        ("undated".to_owned(), json!(forecast.undated)),
    ])
}

fn year(year: &Year) -> JsonValue {
    let mut found = amount(year.all());
    found["year"] = json!(year.year);
    found["assumed_rate"] = json!(year.assumed);
    for category in Category::ALL {
        found[category.key()] = amount(year.category(category));
    }
    found["internal"] = amount(year.side(Side::Internal));
    found
}

fn amount(amount: Amount) -> JsonValue {
    json!({ "assured": amount.assured, "option": amount.option })
}
