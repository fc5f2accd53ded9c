//! Contracts' dates, lines and rates from the database, ready for the forecast.

use std::collections::{BTreeMap, HashMap};

use database::{Row, Value};
use foundation::{Date, Id, Result};

use super::forecast::{Line, Period, Rates, Side};
use crate::gate::View;

/// A contract as far as money goes.
pub(super) struct Contract {
    pub(super) id: Id,
    pub(super) supplier: Option<Id>,
    pub(super) unit: Option<Id>,
    pub(super) regulation: Option<Id>,
    pub(super) maximum: Option<i64>,
    pub(super) period: Period,
    /// Its lines with the unit that pays.
    pub(super) lines: Vec<(Option<Id>, Line)>,
}

/// Which contracts.
#[derive(Clone, Copy)]
pub(super) enum Which {
    All,
    One(Id),
    /// It and all below it.
    Tree(Id),
}

/// A repeated row ends the walk, so that it ends even if the stored tree were broken.
const TREE: &str = " AND c.id IN (WITH RECURSIVE below (id) AS (
 SELECT s.id FROM {contracts} s WHERE {visible s} AND s.id = $1
 UNION SELECT t.id FROM below b JOIN {contracts} t ON t.parent = b.id) SELECT id FROM below)";

impl Which {
    fn condition(self) -> &'static str {
        match self {
            Self::All => "",
            Self::One(_) => " AND c.id = $1",
            Self::Tree(_) => TREE,
        }
    }

    fn params(self) -> Vec<Value> {
        match self {
            Self::All => Vec::new(),
            Self::One(id) | Self::Tree(id) => vec![id.into()],
        }
    }
}

const CONTRACTS: &str = "SELECT c.id, c.supplier, c.responsible_unit, c.price_regulation, c.maximum_value, c.valid_from,
 (SELECT MAX(b.on_date) FROM {contract_dates} b WHERE b.contract = c.id AND b.kind = 'base_end'),
 (SELECT MAX(l.on_date) FROM {contract_dates} l WHERE l.contract = c.id AND l.kind = 'latest_end'),
 (SELECT MAX(e.on_date) FROM {contract_dates} e WHERE e.contract = c.id AND e.kind = 'exit')
 FROM {contracts} c WHERE {visible c}";

const LINES: &str = "SELECT p.contract, p.org_unit, p.side, p.acquisition, p.operation, p.other, p.price_year, p.first_year, p.last_year
 FROM {payments} p JOIN {contracts} c ON c.id = p.contract WHERE {visible p} AND {visible c}";

/// Contracts with their lines, in the order of their ids.
pub(super) fn contracts(view: &View<'_>, which: Which) -> Result<Vec<Contract>> {
    let mut found = BTreeMap::new();
    let sql = format!("{CONTRACTS}{}", which.condition());
    for row in view.rows(&sql, &which.params())? {
        let contract = contract(&row, view.day())?;
        found.insert(contract.id, contract);
    }
    let sql = format!("{LINES}{} ORDER BY p.id", which.condition());
    for row in view.rows(&sql, &which.params())? {
        if let Some(contract) = found.get_mut(&row.id(0)?) {
            let unit = row.opt(1, Row::id)?.or(contract.unit);
            contract.lines.push((unit, line(&row)?));
        }
    }
    Ok(found.into_values().collect())
}

fn contract(row: &Row, today: Date) -> Result<Contract> {
    let start = row.opt(5, Row::date)?;
    let (mut base_end, mut latest_end) = (row.opt(6, Row::date)?, row.opt(7, Row::date)?);
    if let Some(exit) = row.opt(8, Row::date)? {
        let end = base_end.map_or(exit, |end| end.min(exit));
        (base_end, latest_end) = (Some(end), Some(end));
    }
    Ok(Contract {
        id: row.id(0)?,
        supplier: row.opt(1, Row::id)?,
        unit: row.opt(2, Row::id)?,
        regulation: row.opt(3, Row::id)?,
        maximum: row.opt(4, Row::int)?,
        period: Period {
            start,
            base_end,
            latest_end,
            price_year: start.unwrap_or(today).year(),
        },
        lines: Vec::new(),
    })
}

fn line(row: &Row) -> Result<Line> {
    let amount = |at| Ok::<_, foundation::Error>(row.opt(at, Row::int)?.unwrap_or(0));
    Ok(Line {
        side: match row.text(2)?.as_str() {
            "internal" => Side::Internal,
            _ => Side::External,
        },
        acquisition: amount(3)?,
        operation: amount(4)?,
        other: amount(5)?,
        price_year: year(row, 6)?,
        first_year: year(row, 7)?,
        last_year: year(row, 8)?,
    })
}

const RATES: &str = "SELECT r.regulation, r.year, r.rate FROM {index_rates} r WHERE {visible r}";

/// The rates of each regulation.
pub(super) fn rates(view: &View<'_>) -> Result<HashMap<Id, Rates>> {
    let mut found: HashMap<Id, Rates> = HashMap::new();
    for row in view.rows(RATES, &[])? {
        let rates = found.entry(row.id(0)?).or_default();
        rates.0.extend(year(&row, 1)?.zip(row.opt(2, Row::int)?));
    }
    Ok(found)
}

const SYSTEMS: &str = "SELECT c.id, l.to_id FROM {contracts} c JOIN {links} l ON l.from_id = c.id AND l.field = 'usages'
 WHERE {visible c} ORDER BY c.id, l.position";

/// The usages that each contract covers.
pub(super) fn systems(view: &View<'_>) -> Result<HashMap<Id, Vec<Id>>> {
    let mut found: HashMap<Id, Vec<Id>> = HashMap::new();
    for row in view.rows(SYSTEMS, &[])? {
        found.entry(row.id(0)?).or_default().push(row.id(1)?);
    }
    Ok(found)
}

fn year(row: &Row, at: usize) -> Result<Option<i16>> {
    let year = row.opt(at, Row::int)?;
    Ok(year.and_then(|year| i16::try_from(year).ok()))
}
