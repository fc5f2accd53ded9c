//! `/api/v1/suppliers`: the list with every column, and everything about one.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{
    parts::Kind,
    suppliers::{GetSupplier, SCHEMA, SupplierPage},
};
use foundation::{Date, Error, Id};
use serde_json::{Value as Json_, json};

use super::{call::Call, list};
use crate::state::AppState;

/// A page of suppliers.
pub(super) async fn all(State(state): State<AppState>, call: Call) -> Response {
    let answer = list::of_columns(&SCHEMA, &state, &call).await;
    call.respond(answer)
}

/// One supplier.
pub(super) async fn one(
    State(state): State<AppState>,
    call: Call,
    Path(text): Path<String>,
) -> Response {
    let found = match text.parse::<Id>() {
        Ok(id) => state.ask(&call.signed.caller, GetSupplier { id }).await,
        Err(_) => Err(Error::NotFound(Kind::Supplier.key())),
    };
    let answer = found.map(|supplier| Json(of(&supplier)).into_response());
    call.respond(answer.map_err(Into::into))
}

fn day(day: Option<Date>) -> Json_ {
    day.map_or(Json_::Null, |day| json!(day.to_string()))
}

fn text(text: &str) -> Json_ {
    match text {
        "" => Json_::Null,
        text => json!(text),
    }
}

fn of(supplier: &SupplierPage) -> Json_ {
    let deciding = supplier.deciding.as_ref().map(|found| {
        json!({
            "name": found.criticality,
            "contract": { "id": found.contract, "name": found.name },
        })
    });
    let concentration = supplier.concentration.map(|found| {
        json!({ "index": found.index, "alike": found.alike, "spread": found.spread().key() })
    });
    let others = supplier
        .others
        .iter()
        .map(|one| json!({ "id": one.id, "name": one.name, "products": one.products }));
    json!({
        "id": supplier.id,
        "name": supplier.name,
        "cvr": text(&supplier.cvr),
        "criticality": deciding,
        "spend": supplier.spend,
        "share": supplier.share(),
        "total_spend": supplier.total,
        "place": (supplier.place > 0).then_some(supplier.place),
        "paid_suppliers": supplier.paid,
        "concentration": concentration,
        "next_deadline": day(supplier.next_deadline),
        "contracts": contracts(supplier),
        "systems": systems(supplier),
        "evidence": evidence(supplier),
        "used_by": others.collect::<Vec<_>>(),
    })
}

fn contracts(supplier: &SupplierPage) -> Vec<Json_> {
    let one = supplier.contracts.iter().map(|one| {
        json!({
            "id": one.id,
            "name": one.name,
            "valid": one.valid,
            "contract_type": text(&one.contract_type),
            "criticality": text(&one.criticality),
            "base_end": day(one.base_end),
            "next_deadline": day(one.next_deadline),
            "spend": one.spend,
        })
    });
    one.collect()
}

fn systems(supplier: &SupplierPage) -> Vec<Json_> {
    let one = supplier.systems.iter().map(|one| {
        json!({
            "usage": one.usage,
            "name": one.name,
            "system": one.system,
            "product_of_supplier": one.product,
            "covered_by_contract": one.contract,
        })
    });
    one.collect()
}

fn evidence(supplier: &SupplierPage) -> Vec<Json_> {
    let one = supplier.evidence.iter().map(|one| {
        json!({
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "state": one.state,
            "scope": text(&one.scope),
            "issued_on": day(one.issued_on),
            "expires_on": day(one.expires_on),
        })
    });
    one.collect()
}
