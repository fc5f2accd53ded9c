//! The description of suppliers: computed from contracts, payments, systems and evidence.

use serde_json::{Map, Value as Json, json};

use super::operations::{item_without_version, list_parameters, operation, page, parameter};
use crate::{api::BASE, routes::Route, sites::SUPPLIERS};

/// The description of a route to suppliers; none for the others.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    let rest = route.path.strip_prefix(BASE)?.strip_prefix('/')?;
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    match rest {
        "suppliers" => Some(operation(
            "listSuppliers",
            "other",
            "A page of the organisations that are supplier of a contract or of a product in use, with every column, or those of `columns`. Filters are as for records.",
            list_parameters(&SUPPLIERS),
            None,
            json!({ "200": page(&schema("SupplierRow")) }),
        )),
        "suppliers/{id}" => Some(operation(
            "getSupplier",
            "other",
            "Everything about one supplier. `used_by` has only organisations that share which products they use.",
            vec![
                parameter("Id"),
                parameter("Organisation"),
                parameter("AsOf"),
            ],
            None,
            json!({ "200": item_without_version("The supplier.", &schema("Supplier")) }),
        )),
        _ => None,
    }
}

/// The schemas of the answers.
pub(super) fn schemas() -> Map<String, Json> {
    let all = json!({ "SupplierRow": row(), "Supplier": supplier() });
    all.as_object().cloned().unwrap_or_default()
}

fn id() -> Json {
    json!({ "type": "string", "format": "uuid" })
}

fn day(text: &str) -> Json {
    json!({ "type": ["string", "null"], "format": "date", "description": text })
}

fn words(text: &str) -> Json {
    json!({ "type": ["string", "null"], "description": text })
}

fn oere(text: &str) -> Json {
    json!({ "type": ["integer", "null"], "description": text })
}

const SPEND: &str = "Operation a year under valid contracts, in øre excluding VAT and in the prices of the payment lines.";

fn row() -> Json {
    let properties = json!({
        "id": id(),
        "version": { "type": "integer" },
        "name": { "type": "string" },
        "contracts": { "type": "integer", "description": "Contracts with it." },
        "valid_contracts": { "type": "integer", "description": "Those that are valid on the day." },
        "systems": { "type": "integer", "description": "Systems in use that are its products or covered by its contracts." },
        "criticality": words("The highest criticality among its valid contracts."),
        "deciding_contract": words("Name of the contract that decides it."),
        "cvr": words("Its number in the register of companies."),
        "kind": words("`municipality`, `company`, `community` or `other_authority`."),
        "spend": oere(SPEND),
        "share": oere("Its share of what is paid to all suppliers, in hundredths of a percent."),
        "next_deadline": day("The next day to decide, or on which a contract ends."),
        "evidence_until": day("The first day on which evidence that nothing newer has replaced expires."),
    });
    json!({ "type": "object", "properties": properties, "required": ["id", "version"] })
}

fn list(properties: &Json) -> Json {
    let required: Vec<&String> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    json!({ "type": "array", "items": { "type": "object", "properties": properties, "required": required } })
}

fn supplier() -> Json {
    let properties = json!({
        "id": id(),
        "name": { "type": "string" },
        "cvr": words("Its number in the register of companies."),
        "criticality": {
            "type": ["object", "null"],
            "description": "The highest criticality among its valid contracts, and the contract that decides it.",
            "properties": { "name": { "type": "string" }, "contract": { "$ref": "#/components/schemas/Reference" } },
        },
        "spend": oere(SPEND),
        "share": oere("Its share of `total_spend`, in hundredths of a percent; null when nothing is paid."),
        "total_spend": oere("What is paid a year to all suppliers."),
        "place": { "type": ["integer", "null"], "description": "1 when it is paid most." },
        "paid_suppliers": { "type": "integer", "description": "How many are paid something." },
        "concentration": {
            "type": ["object", "null"],
            "description": "How concentrated all spend is: the Herfindahl-Hirschman index (1 to 10,000) and how many suppliers paid alike would give it.",
            "properties": {
                "index": { "type": "integer" },
                "alike": { "type": "integer" },
                "spread": { "type": "string", "enum": ["wide", "some", "narrow"] },
            },
        },
        "next_deadline": day("The next day to decide, or on which a contract ends."),
        "contracts": list(&contract()),
        "systems": list(&system()),
        "evidence": list(&evidence()),
        "used_by": list(&json!({
            "id": id(),
            "name": { "type": "string" },
            "products": { "type": "array", "items": { "type": "string" } },
        })),
    });
    let required: Vec<&String> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

fn contract() -> Json {
    json!({
        "id": id(),
        "name": { "type": "string" },
        "valid": { "type": "boolean" },
        "contract_type": words("Its type."),
        "criticality": words("Its criticality."),
        "base_end": day("Its last day as it stands."),
        "next_deadline": day("The next day to decide, or on which it ends."),
        "spend": oere("Its part of the spend; 0 when it is not valid."),
    })
}

fn system() -> Json {
    json!({
        "usage": id(),
        "name": { "type": "string" },
        "system": id(),
        "product_of_supplier": { "type": "boolean" },
        "covered_by_contract": { "type": "boolean" },
    })
}

fn evidence() -> Json {
    let values = |set: &domain::parts::ChoiceSet| json!({ "type": "string", "enum": set.values });
    json!({
        "id": id(),
        "name": { "type": "string" },
        "kind": values(&domain::evidence::fields::EVIDENCE_KIND),
        "state": values(&domain::evidence::fields::EVIDENCE_STATE),
        "scope": words("What it covers."),
        "issued_on": day("The day it was issued."),
        "expires_on": day("Its last day."),
    })
}
