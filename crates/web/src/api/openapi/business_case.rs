//! The business case calculator, which stores nothing and needs no account.

use business_case::{MOST_AMOUNT, MOST_LABEL, MOST_LINES, TABLES, YEARS};
use serde_json::{Map, Value as Json, json};

fn schema(name: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// The description of the call.
pub(super) fn operation() -> Json {
    let content = json!({ "application/json": { "schema": schema("BusinessCaseAnswer") } });
    let mut json = super::operations::operation(
        "calculateBusinessCase",
        "other",
        "What a business case is worth: net present value with dated discount rates, internal rate of return, payback, scenarios and sensitivity. Amounts are kroner with at most two decimals, in fixed prices without VAT, and signed: what is paid out is negative. Stores nothing and needs no token; an address that asks too much is answered 429.",
        Vec::new(),
        Some(("application/json", schema("BusinessCase"))),
        json!({ "200": { "description": "The figures; null with a reason where there is none.", "content": content } }),
    );
    json["security"] = json!([]);
    json
}

/// The schemas of question and answer.
pub(super) fn schemas() -> Map<String, Json> {
    let all = json!({
        "BusinessCase": question(),
        "BusinessCaseLine": line(),
        "BusinessCaseFigures": figures(),
        "BusinessCaseAnswer": answer(),
    });
    all.as_object().cloned().unwrap_or_default()
}

fn question() -> Json {
    let year = |text: &str| json!({ "type": "integer", "minimum": YEARS.start(), "maximum": YEARS.end(), "description": text });
    let keys: Vec<&str> = TABLES.iter().map(|table| table.key).collect();
    let price_year = year("The year whose fixed prices the amounts are in; nothing is converted.");
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["price_year", "base_year", "lines"],
        "properties": {
            "price_year": price_year,
            "base_year": year("The year to which everything is discounted; no amount may be earlier."),
            "rates": { "type": ["string", "null"], "enum": keys, "description": "Table of real yearly discount rates of the Danish Ministry of Finance; the latest when missing." },
            "lines": { "type": "array", "minItems": 1, "maxItems": MOST_LINES, "items": schema("BusinessCaseLine") },
        },
        "examples": [{
            "price_year": 2026, "base_year": 2027, "rates": "FM-2021",
            "lines": [{ "kind": "cost", "label": "Purchase", "amounts": { "2027": -1_000_000.0 } }],
        }],
    })
}

fn line() -> Json {
    let most = MOST_AMOUNT / 100;
    let amount = json!({ "type": "number", "minimum": -most, "maximum": most, "multipleOf": 0.01 });
    let three = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["likely"],
        "properties": { "low": amount, "likely": amount, "high": amount },
        "description": "`low` is the worse for the case, so low ≤ likely ≤ high for costs too.",
    });
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "amounts"],
        "properties": {
            "kind": { "type": "string", "enum": ["cost", "benefit"], "description": "A label for totals; it never changes a sign." },
            "benefit_type": { "type": ["string", "null"], "enum": ["cash", "hours", "quality", "society", null], "description": "Of a benefit; cash when missing." },
            "label": { "type": ["string", "null"], "maxLength": MOST_LABEL },
            "uncertainty": { "type": ["number", "null"], "minimum": 0, "maximum": 100, "description": "Percent by which each amount may be worse or better." },
            "amounts": {
                "type": "object",
                "minProperties": 1,
                "propertyNames": { "pattern": "^[0-9]{4}$" },
                "additionalProperties": { "oneOf": [amount, three] },
                "description": "Amounts by calendar year, at most 100 years after the base year.",
            },
        },
    })
}

fn number(text: &str) -> Json {
    json!({ "type": "number", "description": text })
}

fn figures() -> Json {
    let year = |text: &str| json!({ "type": ["integer", "null"], "description": text });
    let reason = |text: &str| json!({ "type": ["string", "null"], "description": text });
    let properties = json!({
        "npv": number("Net present value in kroner, rounded once to the øre."),
        "irr": { "type": ["number", "null"], "description": "Internal rate of return as a fraction (0.15 is 15%); null when there is not exactly one." },
        "irr_reason": reason("`several_roots`, `no_change_of_sign`, `no_root` (none between −99% and 1,000%)."),
        "irr_roots": { "type": "array", "items": { "type": "number" }, "description": "Every rate at which the present value is nothing." },
        "payback_year": year("First year from which the undiscounted sum stays at or above zero."),
        "payback_reason": reason("`not_paid_back`, `nothing_to_pay_back`."),
        "discounted_payback_year": year("The same with discounted amounts."),
        "discounted_payback_reason": reason("As `payback_reason`."),
    });
    json!({ "type": "object", "properties": properties, "required": ["npv", "irr", "payback_year"] })
}

fn answer() -> Json {
    let list = |properties: Json| json!({ "type": "array", "items": { "type": "object", "properties": properties } });
    let scenario = json!({ "anyOf": [schema("BusinessCaseFigures"), { "type": "null" }] });
    let more = json!({
        "discounted": { "type": "object", "additionalProperties": { "type": "number" }, "description": "Present value of every year from the base year to the last. Each is rounded by itself; `npv` is not their sum." },
        "price_year": { "type": "integer" },
        "base_year": { "type": "integer" },
        "prices": { "type": "string", "const": "fixed" },
        "rates": { "type": "string" },
        "discount_rates": { "type": "object", "properties": {
            "announced": { "type": "string", "format": "date" },
            "source": { "type": "string" },
            "steps": list(json!({ "from_year": { "type": "integer" }, "percent": { "type": "number" } })),
        } },
        "npv_money": number("The present value of costs and of benefits in cash alone."),
        "years": list(json!({
            "year": { "type": "integer" }, "percent": number("The rate into this year; 0 in the base year."),
            "net": { "type": "number" }, "discounted": { "type": "number" },
            "cumulated": { "type": "number" }, "cumulated_discounted": { "type": "number" },
        })),
        "totals": list(json!({ "kind": { "type": "string" }, "sum": { "type": "number" }, "discounted": { "type": "number" } })),
        "scenarios": { "type": "object", "properties": { "low": scenario, "high": scenario }, "description": "All uncertain amounts at once; null when all are certain." },
        "sensitivity": list(json!({ "line": { "type": "integer" }, "label": { "type": "string" }, "npv_low": { "type": "number" }, "npv_high": { "type": "number" } })),
        "remarks": list(json!({ "line": { "type": "integer" }, "code": { "type": "string", "enum": ["positive_cost", "negative_benefit"] }, "text": { "type": "string" } })),
    });
    json!({ "allOf": [schema("BusinessCaseFigures"), { "type": "object", "properties": more }] })
}
