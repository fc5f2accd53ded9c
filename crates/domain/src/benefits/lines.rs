//! The lines of a case, and what they are worth.

use std::collections::BTreeMap;

use business_case::{Case, Kind, Line, Outcome, Range, RateTable, compute, faults};
use database::Row;
use foundation::{Error, FieldError, Id, Result};
use serde_json::{Map, Value as Json};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::FieldValue,
};

/// One line with what is shown about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseLine {
    /// The record.
    pub id: Id,
    /// Its amounts.
    pub line: Line,
    /// Whose prices they are in.
    pub price_year: i16,
    /// Who answers for it.
    pub owner: String,
    /// What the amounts are built on.
    pub source: String,
}

/// A business case with its outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Reckoned {
    /// What was reckoned: fixed prices of the first line's year, discounted to the first year
    /// that has an amount, with the rates that hold on the day asked about.
    pub case: Case,
    /// What it is worth.
    pub outcome: Outcome,
    /// The lines, in the same order.
    pub lines: Vec<CaseLine>,
    /// Whether lines are in the prices of different years, which are not converted.
    pub mixed_prices: bool,
}

/// Asks for the business case of a case; `None` when it has no lines, or lines that are too far
/// apart to be reckoned together.
#[derive(Debug)]
pub struct BusinessCase {
    /// Which case.
    pub case: Id,
}

impl Question for BusinessCase {
    type Answer = Option<Reckoned>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Reckoned>> {
        reckoned(view, self.case)
    }
}

pub(super) fn reckoned(view: &View<'_>, case: Id) -> Result<Option<Reckoned>> {
    let lines = of_case(view, case)?;
    let years = lines.iter().flat_map(|line| line.line.amounts.keys());
    let (Some(base_year), Some(first)) = (years.min().copied(), lines.first()) else {
        return Ok(None);
    };
    let case = Case {
        price_year: first.price_year,
        base_year,
        rates: rates(view),
        lines: lines.iter().map(|line| line.line.clone()).collect(),
    };
    if !faults(&case).is_empty() {
        return Ok(None);
    }
    Ok(Some(Reckoned {
        outcome: compute(&case),
        mixed_prices: lines.iter().any(|line| line.price_year != case.price_year),
        case,
        lines,
    }))
}

/// The rates of the day; before the first of them, the first.
fn rates(view: &View<'_>) -> &'static RateTable {
    business_case::valid_on(view.day()).unwrap_or(&business_case::TABLES[0])
}

const OF_CASE: &str = "SELECT l.id, l.label, l.line_kind, l.years, l.uncertainty, l.price_year, l.source,
 (SELECT trim(p.first_name || ' ' || COALESCE(p.last_name, '')) FROM {people} p WHERE {visible p} AND p.id = l.owner)
 FROM {business_case_lines} l WHERE {visible l} AND l.for_case = $1 ORDER BY l.created_at, l.id";

fn of_case(view: &View<'_>, case: Id) -> Result<Vec<CaseLine>> {
    let rows = view.rows(OF_CASE, &[case.into()])?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<CaseLine> {
    let years: Vec<Map<String, Json>> = match row.opt(3, Row::text)? {
        Some(text) => serde_json::from_str(&text).map_err(Error::internal)?,
        None => Vec::new(),
    };
    let line = of_values(|key| match key {
        "label" => FieldValue::Text(row.text(1).unwrap_or_default()),
        "line_kind" => FieldValue::Text(row.text(2).unwrap_or_default()),
        "years" => FieldValue::Rows(years.clone()),
        "uncertainty" => row.int(4).map_or(FieldValue::Empty, FieldValue::Int),
        _ => FieldValue::Empty,
    });
    Ok(CaseLine {
        id: row.id(0)?,
        line: line.map_err(|error| Error::internal(format!("a line: {}", error.code)))?,
        price_year: i16::try_from(row.int(5)?).map_err(Error::internal)?,
        source: row.text_or_empty(6)?,
        owner: row.text_or_empty(7)?,
    })
}

/// The line of a record's values by key.
///
/// # Errors
/// `repeated` when a year stands twice.
pub(super) fn of_values(get: impl Fn(&str) -> FieldValue) -> Result<Line, FieldError> {
    let uncertainty = match get("uncertainty") {
        FieldValue::Int(share) => u32::try_from(share).unwrap_or(0),
        _ => 0,
    };
    let mut amounts = BTreeMap::new();
    if let FieldValue::Rows(rows) = get("years") {
        for (at, row) in rows.iter().enumerate() {
            let number = |key: &str| row.get(key).and_then(Json::as_i64);
            let year = number("year").and_then(|year| i16::try_from(year).ok());
            let (Some(year), Some(likely)) = (year, number("likely")) else {
                continue;
            };
            let around = Range::around(likely, uncertainty);
            let range = Range {
                low: number("low").unwrap_or(around.low),
                likely,
                high: number("high").unwrap_or(around.high),
            };
            if amounts.insert(year, range).is_some() {
                return Err(FieldError::new(&format!("years.{at}.year"), "repeated"));
            }
        }
    }
    Ok(Line {
        kind: Kind::parse(get("line_kind").as_text()).unwrap_or(Kind::Cost),
        label: get("label").as_text().to_owned(),
        amounts,
    })
}

/// What is wrong with the amounts of one line, at the field that holds them.
pub(super) fn faults_of(line: Line) -> Vec<FieldError> {
    let base_year = line.amounts.keys().next().copied().unwrap_or(2000);
    let case = Case {
        price_year: 2000,
        base_year,
        rates: business_case::newest(),
        lines: vec![line],
    };
    let at_years = |fault: FieldError| FieldError {
        field: "years".to_owned(),
        ..fault
    };
    let amounts = |fault: &FieldError| fault.field.starts_with("lines.0.amounts");
    faults(&case)
        .into_iter()
        .filter(amounts)
        .map(at_years)
        .collect()
}
