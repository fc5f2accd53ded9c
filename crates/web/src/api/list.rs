//! Lists: `organisation, q, <column>, as_of, sort, columns, limit, cursor`.

use axum::{
    Json,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::parts::{
    Field, FieldKind, Schema,
    lists::{
        Filter, List, ListColumn, ListPage, ListRecords, ListRow, RecordsPage, Sort, Start, Wanted,
    },
};
use foundation::{Error, FieldError};
use serde_json::{Map, Value as JsonValue, json};

use super::{
    call::{Answer, Call},
    shape,
};
use crate::{sites::Site, state::AppState};

/// Names in a list's query that are not columns.
pub(super) const RESERVED: &[&str] = &[
    "organisation",
    "q",
    "as_of",
    "sort",
    "columns",
    "limit",
    "cursor",
];
/// Rows of a page that nobody chose another size for.
pub(super) const LIMIT: i64 = 50;
/// Most rows of a page.
pub(super) const MOST: i64 = 500;

/// A page of a module's records.
pub(super) async fn list(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
) -> Response {
    let answer = answer(site, &state, &call).await;
    call.respond(answer)
}

async fn answer(site: &'static Site, state: &AppState, call: &Call) -> Answer {
    let wanted = wanted(call)?;
    let start = match call.query.get("cursor") {
        "" => Start::First,
        text => Start::Cursor(text.to_owned()),
    };
    let limit = call.limit(LIMIT)?;
    let schema = site.schema;
    let told_by_row = |key: &String| schema.field(key).is_none_or(Field::is_told_by_row);
    if wanted.columns.is_empty() || !wanted.columns.iter().all(told_by_row) {
        let all = wanted.columns.is_empty();
        let question = ListRecords {
            schema,
            wanted,
            start,
            limit,
        };
        let found = state.ask(&call.signed.caller, question).await?;
        let rows = rows_of_records(site, &found, all);
        return Ok(page(
            call,
            rows,
            found.page.next.as_deref(),
            found.page.total,
        ));
    }
    let question = List {
        schema,
        wanted,
        start,
        limit,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let columns = shown(&found);
    let rows = found.rows.iter().map(|row| chosen(&columns, row)).collect();
    Ok(page(call, rows, found.next.as_deref(), found.total))
}

/// A page of what is computed and has no records of its own: every column, or those chosen.
pub(super) async fn of_columns(schema: &'static Schema, state: &AppState, call: &Call) -> Answer {
    let mut wanted = wanted(call)?;
    if wanted.columns.is_empty() {
        let keys = schema.computed.iter().map(|column| column.key.to_owned());
        wanted.columns = keys.collect();
    }
    let start = match call.query.get("cursor") {
        "" => Start::First,
        text => Start::Cursor(text.to_owned()),
    };
    let question = List {
        schema,
        wanted,
        start,
        limit: call.limit(LIMIT)?,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let columns = shown(&found);
    let rows = found.rows.iter().map(|row| chosen(&columns, row));
    Ok(page(
        call,
        rows.collect(),
        found.next.as_deref(),
        found.total,
    ))
}

pub(super) fn wanted(call: &Call) -> Result<Wanted, Error> {
    let mut filters = Vec::new();
    for (name, text) in &call.query.0 {
        if !RESERVED.contains(&name.as_str()) {
            filters.push(Filter::parse(name, text));
        } else if name != "columns" && call.query.all(name).count() > 1 {
            return Err(Error::Invalid(vec![FieldError::new(name, "given_twice")]));
        }
    }
    let columns = call.query.all("columns").flat_map(|text| text.split(','));
    let columns = columns.map(str::trim).filter(|key| !key.is_empty());
    Ok(Wanted {
        columns: columns.map(str::to_owned).collect(),
        filters,
        q: call.query.get("q").to_owned(),
        sort: Some(call.query.get("sort"))
            .filter(|text| !text.is_empty())
            .map(Sort::parse),
    })
}

pub(super) fn shown(page: &ListPage) -> Vec<&ListColumn> {
    let find = |key: &String| page.all_columns.iter().find(|column| column.key == *key);
    page.shown.iter().filter_map(find).collect()
}

/// Only the chosen columns, beside what names the record.
pub(super) fn chosen(columns: &[&ListColumn], row: &ListRow) -> JsonValue {
    let mut json = Map::new();
    json.insert("id".to_owned(), json!(row.id));
    json.insert("version".to_owned(), json!(row.version));
    for ((column, value), id) in columns.iter().zip(&row.values).zip(&row.points_at) {
        let value = match column.points_at {
            Some(FieldKind::Ref(_) | FieldKind::Option(_)) if column.id_sql.is_some() => {
                shape::of_reference(*id, value)
            }
            _ => shape::of_column(column.kind, value),
        };
        json.insert(column.key.clone(), value);
    }
    JsonValue::Object(json)
}

fn rows_of_records(site: &'static Site, found: &RecordsPage, all: bool) -> Vec<JsonValue> {
    let columns = shown(&found.page);
    let pairs = found.records.iter().zip(&found.page.rows);
    pairs
        .map(|(record, row)| {
            if all {
                return shape::record(site.schema, record, &found.names);
            }
            let mut json = chosen(&columns, row);
            for field in &found.fields {
                let value = record.get(site.schema, field.key);
                json[field.key] = shape::of_field(field, value, &found.names);
            }
            json
        })
        .collect()
}

/// One page of anything: `{data, meta: {next, total}}`, and the way to the next.
pub(super) fn page(call: &Call, data: Vec<JsonValue>, next: Option<&str>, total: i64) -> Response {
    let body = json!({ "data": data, "meta": { "next": next, "total": total } });
    let mut response = Json(body).into_response();
    if let Some(cursor) = next {
        let address = call.query.replace("cursor", cursor).address(&call.path);
        if let Ok(value) = HeaderValue::from_str(&format!("<{address}>; rel=\"next\"")) {
            response.headers_mut().insert(header::LINK, value);
        }
    }
    response
}
