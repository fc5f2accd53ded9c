//! Everything the organisation has to do with one supplier.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{
    Concentration, SCHEMA,
    columns::{paid_this_year, yearly},
};
use crate::{
    contracts::valid,
    evidence,
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        Kind,
        lists::{Filter, List, ListRow, Start, Wanted},
    },
    shares,
};

/// One supplier as the caller's organisation sees it on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierPage {
    /// The organisation.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its number in the register of companies, or empty.
    pub cvr: String,
    /// The contracts, valid ones first, the most critical first among them.
    pub contracts: Vec<SupplierContract>,
    /// What it delivers that is in use, by name.
    pub systems: Vec<SupplierSystem>,
    /// The valid contract that decides how critical it is; none when no valid one has said.
    pub deciding: Option<Deciding>,
    /// Paid to it in a year, in øre excluding VAT.
    pub spend: i64,
    /// Paid in a year to all suppliers that contracts name.
    pub total: i64,
    /// Its place among those that are paid something, 1 being paid most; 0 when it is not.
    pub place: usize,
    /// How many are paid something.
    pub paid: usize,
    /// How concentrated what the organisation pays is; none when nothing is paid.
    pub concentration: Option<Concentration>,
    /// Evidence, what expires first at the top and what is replaced at the end.
    pub evidence: Vec<SupplierEvidence>,
    /// The next day on which something must be decided, or a contract ends.
    pub next_deadline: Option<Date>,
    /// Other organisations that use its products and let others know, by name.
    pub others: Vec<Sharer>,
}

impl SupplierPage {
    /// Its share of what is paid, in hundredths of a percent; none when nothing is paid.
    #[must_use]
    pub fn share(&self) -> Option<i64> {
        let share = i128::from(self.spend) * 10_000 / i128::from(self.total.max(1));
        (self.total > 0).then(|| i64::try_from(share).unwrap_or(0))
    }
}

/// What decides how critical a supplier is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// The contract.
    pub contract: Id,
    /// Its name.
    pub name: String,
    /// Name of its criticality.
    pub criticality: String,
    /// How many of the supplier's valid contracts have said how critical they are.
    pub of: usize,
}

/// A contract with the supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierContract {
    /// The contract.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether it is valid on the day.
    pub valid: bool,
    /// Name of its type, or empty.
    pub contract_type: String,
    /// Name of its criticality, or empty.
    pub criticality: String,
    /// Its last day as it stands.
    pub base_end: Option<Date>,
    /// The next day on which something must be decided.
    pub next_deadline: Option<Date>,
    /// Paid to the supplier in a year, in øre excluding VAT; 0 when it is not valid.
    pub spend: i64,
}

/// A system in use that the supplier delivers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierSystem {
    /// The usage.
    pub usage: Id,
    /// Its name.
    pub name: String,
    /// The product in the catalogue.
    pub system: Id,
    /// Whether it is the supplier's product.
    pub product: bool,
    /// Whether a contract with the supplier covers it.
    pub contract: bool,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierEvidence {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// A value of [`crate::evidence::fields::EVIDENCE_KIND`].
    pub kind: String,
    /// A value of [`crate::evidence::fields::EVIDENCE_STATE`].
    pub state: String,
    /// What it covers, or empty.
    pub scope: String,
    /// The day it was issued.
    pub issued_on: Option<Date>,
    /// Its last day.
    pub expires_on: Option<Date>,
}

/// Another organisation that uses the supplier's products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharer {
    /// The organisation.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Names of the products.
    pub products: Vec<String>,
}

/// Asks about one supplier.
#[derive(Debug)]
pub struct GetSupplier {
    /// Which organisation; it must be a supplier of the caller's.
    pub id: Id,
}

const VALID: &str = valid!("sc");
const PAID_THIS_YEAR: &str = paid_this_year!();
const YEARLY: &str = yearly!("sc.supplier = sd.supplier");

fn contracts_sql() -> String {
    format!(
        "SELECT sc.id, sc.name, CASE WHEN {VALID} THEN 1 ELSE 0 END,
 (SELECT {{name ct}} FROM {{options}} ct WHERE {{listed ct}} AND ct.id = sc.contract_type), {{name so}},
 (SELECT MAX(b.on_date) FROM {{contract_dates}} b WHERE b.contract = sc.id AND b.kind = 'base_end'),
 CASE WHEN COALESCE(sc.validity_override, '') = 'forced_invalid' THEN NULL ELSE
 (SELECT MIN(sd.on_date) FROM {{contract_dates}} sd WHERE sd.contract = sc.id AND sd.on_date >= {{day}}
 AND (sd.kind IN ('notice', 'option', 'exit') OR (sd.kind = 'base_end'
 AND NOT EXISTS (SELECT 1 FROM {{contract_dates}} sx WHERE sx.contract = sc.id AND sx.kind = 'exit')))) END,
 (SELECT CAST(SUM(sp.operation) AS BIGINT) FROM {{payments}} sp WHERE sp.contract = sc.id AND {PAID_THIS_YEAR})
 FROM {{contracts}} sc LEFT JOIN {{options}} so ON so.id = sc.criticality WHERE {{visible sc}} AND sc.supplier = $1
 ORDER BY 3 DESC, COALESCE(so.position, 1000000), sc.name COLLATE danish, sc.id"
    )
}

/// What is paid a year to each supplier, the most first.
fn paid_sql() -> String {
    format!(
        "SELECT x.supplier, x.paid FROM (SELECT DISTINCT sd.supplier AS supplier, {YEARLY} AS paid
 FROM {{contracts}} sd WHERE {{visible sd}} AND sd.supplier IS NOT NULL) x WHERE x.paid > 0 ORDER BY x.paid DESC, x.supplier"
    )
}

const SYSTEMS: &str = "SELECT su.id, COALESCE(NULLIF(su.local_name, ''), ss.name), ss.id, CASE WHEN ss.rights_holder = $1 THEN 1 ELSE 0 END,
 CASE WHEN EXISTS (SELECT 1 FROM {contracts} sc JOIN {links} sl ON sl.from_id = sc.id AND sl.field = 'usages'
  WHERE {visible sc} AND sc.supplier = $1 AND sl.to_id = su.id) THEN 1 ELSE 0 END
 FROM {usages} su JOIN {systems} ss ON ss.id = su.system WHERE {visible su} AND (ss.rights_holder = $1
 OR su.id IN (SELECT sl.to_id FROM {contracts} sc JOIN {links} sl ON sl.from_id = sc.id AND sl.field = 'usages' WHERE {visible sc} AND sc.supplier = $1))
 ORDER BY COALESCE(NULLIF(su.local_name, ''), ss.name) COLLATE danish, su.id";

// everywhere: who uses a public system is known of those that share it
const OTHERS: &str = concat!(
    "SELECT o.id, o.name, s.name FROM {usages} u
 JOIN {systems} s ON s.id = u.system JOIN {organisations} o ON o.id = u.organisation_id
 WHERE s.rights_holder = $1 AND {shared s} AND u.organisation_id <> {organisation}",
    " AND ",
    shares::shown!("product", "u"),
    " ORDER BY o.name COLLATE danish, o.id, s.name COLLATE danish, s.id"
);

impl Question for GetSupplier {
    type Answer = SupplierPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<SupplierPage> {
        let (name, cvr) = named(view, self.id)?;
        let contracts = read(view, &contracts_sql(), self.id, contract)?;
        let paid = paid(view)?;
        let at = paid.iter().position(|(supplier, _)| *supplier == self.id);
        let amounts: Vec<i64> = paid.iter().map(|(_, amount)| *amount).collect();
        Ok(SupplierPage {
            id: self.id,
            name,
            cvr,
            systems: read(view, SYSTEMS, self.id, system)?,
            deciding: deciding(&contracts),
            spend: at.map_or(0, |at| amounts[at]),
            total: amounts.iter().sum(),
            place: at.map_or(0, |at| at + 1),
            paid: amounts.len(),
            concentration: Concentration::of(&amounts),
            evidence: evidence(view, self.id)?,
            next_deadline: contracts.iter().filter_map(|one| one.next_deadline).min(),
            others: others(view, self.id)?,
            contracts,
        })
    }
}

/// Name and number of the organisation, if it is a supplier here.
fn named(view: &View<'_>, id: Id) -> Result<(String, String)> {
    let sql = format!(
        // everywhere: organisations are facts; the condition asks about one's own
        "SELECT o.name, o.cvr FROM {{organisations}} o WHERE o.id = $1 AND {}",
        SCHEMA.visible("o")
    );
    let row = view.row(&sql, &[id.into()])?;
    let row = row.ok_or(Error::NotFound(Kind::Supplier.key()))?;
    Ok((row.text(0)?, row.text_or_empty(1)?))
}

fn read<T>(view: &View<'_>, sql: &str, id: Id, one: fn(&Row) -> Result<T>) -> Result<Vec<T>> {
    view.rows(sql, &[id.into()])?.iter().map(one).collect()
}

fn contract(row: &Row) -> Result<SupplierContract> {
    let valid = row.int(2)? != 0;
    let spend = row.opt(7, Row::int)?.unwrap_or(0);
    Ok(SupplierContract {
        id: row.id(0)?,
        name: row.text(1)?,
        valid,
        contract_type: row.text_or_empty(3)?,
        criticality: row.text_or_empty(4)?,
        base_end: row.opt(5, Row::date)?,
        next_deadline: row.opt(6, Row::date)?,
        spend: if valid { spend } else { 0 },
    })
}

/// The first of the valid ones that said it: they stand by how critical they are.
fn deciding(contracts: &[SupplierContract]) -> Option<Deciding> {
    let said = contracts
        .iter()
        .filter(|one| one.valid && !one.criticality.is_empty());
    let of = said.clone().count();
    said.take(1).next().map(|one| Deciding {
        contract: one.id,
        name: one.name.clone(),
        criticality: one.criticality.clone(),
        of,
    })
}

fn system(row: &Row) -> Result<SupplierSystem> {
    Ok(SupplierSystem {
        usage: row.id(0)?,
        name: row.text(1)?,
        system: row.id(2)?,
        product: row.int(3)? != 0,
        contract: row.int(4)? != 0,
    })
}

fn paid(view: &View<'_>) -> Result<Vec<(Id, i64)>> {
    let rows = view.rows(&paid_sql(), &[])?;
    rows.iter()
        .map(|row| Ok((row.id(0)?, row.int(1)?)))
        .collect()
}

fn others(view: &View<'_>, id: Id) -> Result<Vec<Sharer>> {
    let mut others: Vec<Sharer> = Vec::new();
    for row in view.rows(OTHERS, &[id.into()])? {
        let (organisation, product) = (row.id(0)?, row.text(2)?);
        match others.last_mut() {
            Some(last) if last.id == organisation => last.products.push(product),
            _ => others.push(Sharer {
                id: organisation,
                name: row.text(1)?,
                products: vec![product],
            }),
        }
    }
    for one in &mut others {
        one.products.dedup();
    }
    Ok(others)
}

/// Most pieces of evidence shown of one supplier.
const MOST: i64 = 500;
const EVIDENCE: [&str; 6] = ["name", "kind", "state", "scope", "issued_on", "expires_on"];

fn evidence(view: &View<'_>, id: Id) -> Result<Vec<SupplierEvidence>> {
    let question = List {
        schema: &evidence::SCHEMA,
        wanted: Wanted {
            columns: EVIDENCE.map(str::to_owned).to_vec(),
            filters: vec![Filter::parse("supplier", &format!("is:{id}"))],
            ..Wanted::default()
        },
        start: Start::First,
        limit: MOST,
    };
    let found = question.answer(view)?.rows;
    let one = |row: ListRow| {
        let values = Row(row.values);
        Ok(SupplierEvidence {
            id: row.id,
            name: values.text(0)?,
            kind: values.text(1)?,
            state: values.text(2)?,
            scope: values.text_or_empty(3)?,
            issued_on: values.opt(4, Row::date)?,
            expires_on: values.opt(5, Row::date)?,
        })
    };
    let mut all = found.into_iter().map(one).collect::<Result<Vec<_>>>()?;
    all.sort_by_key(|one| one.state == "replaced");
    Ok(all)
}
