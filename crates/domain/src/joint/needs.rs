//! Which needs there are: those whose own contracts can soon be left, and all others by search.

use std::collections::BTreeMap;

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use super::ownership::{self, Ownership};
use crate::{
    analytics::{Candidate, CandidatesFor, Need, unwrapped},
    gate::{Action, Needs, Question, Resource, View},
    parts::{Kind, text},
    shares,
};

/// A need and who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedOf {
    /// The need.
    pub need: Need,
    /// Its name: the title of the number, or the business type.
    pub name: String,
    /// The first day on which an own contract for it can be left or ends, when the list is of those.
    pub free_on: Option<Date>,
    /// How many municipalities have a system for it, as far as they share it.
    pub municipalities: i64,
}

/// Asks for needs: with words, those that they fit; without, those of own contracts that can be
/// left, or end, between two days, and when there are none the business types.
#[derive(Debug)]
pub struct NeedsAround {
    /// Words or a number; may be empty.
    pub search: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Most needs of one kind that are listed.
const MOST: usize = 25;

const READ: Needs = Needs(Action::Read, Resource::Catalogue);

impl Question for NeedsAround {
    type Answer = Vec<NeedOf>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<NeedOf>> {
        let mut found = if self.search.trim().is_empty() {
            match own(view, &[self.from.into(), self.to.into()])? {
                none if none.is_empty() => types(view, "")?,
                own => own,
            }
        } else {
            searched(view, &self.search)?
        };
        for need in &mut found {
            need.municipalities = municipalities(view, &need.need)?;
        }
        Ok(found)
    }
}

/// Tasks of systems whose contracts can be left, at the second level of the plan.
const OWN_TASKS: &str =
    "WITH free AS (SELECT substr(k.number, 1, 5) AS number, MIN(COALESCE(d.ends_on, d.on_date)) AS on_date
 FROM {contract_dates} d JOIN {links} l ON l.from_id = d.contract AND l.field = 'usages'
 JOIN {usages} u ON u.id = l.to_id JOIN {links} t ON t.from_id = u.system AND t.field = 'kle'
 JOIN {kle_nodes} k ON k.id = t.to_id
 WHERE {visible d} AND d.kind IN ('exit', 'base_end', 'latest_end', 'notice')
 AND COALESCE(d.ends_on, d.on_date) >= $1 AND COALESCE(d.ends_on, d.on_date) <= $2
 GROUP BY substr(k.number, 1, 5))
 SELECT f.number, n.title, f.on_date FROM free f JOIN {kle_nodes} n ON n.number = f.number
 ORDER BY f.on_date, f.number";

const OWN_TYPES: &str = "SELECT o.id, {name o}, MIN(COALESCE(d.ends_on, d.on_date))
 FROM {contract_dates} d JOIN {links} l ON l.from_id = d.contract AND l.field = 'usages'
 JOIN {usages} u ON u.id = l.to_id JOIN {systems} s ON s.id = u.system
 JOIN {options} o ON o.id = s.business_type
 WHERE {visible d} AND d.kind IN ('exit', 'base_end', 'latest_end', 'notice')
 AND COALESCE(d.ends_on, d.on_date) >= $1 AND COALESCE(d.ends_on, d.on_date) <= $2
 GROUP BY o.id, o.name_da, o.name_en ORDER BY 3, 2";

fn own(view: &View<'_>, params: &[Value]) -> Result<Vec<NeedOf>> {
    let mut found = Vec::new();
    for row in view.rows(OWN_TASKS, params)?.iter().take(MOST) {
        found.push(listed(Need::Kle(row.text(0)?), row)?);
    }
    for row in view.rows(OWN_TYPES, params)?.iter().take(MOST) {
        found.push(listed(Need::BusinessType(row.id(0)?), row)?);
    }
    found.sort_by_key(|need| need.free_on);
    Ok(found)
}

fn listed(need: Need, row: &Row) -> Result<NeedOf> {
    Ok(NeedOf {
        need,
        name: row.text(1)?,
        free_on: row.opt(2, Row::date)?,
        municipalities: 0,
    })
}

/// Numbers in use, main groups first.
const TASKS: &str =
    "SELECT k.number, k.title, k.expired FROM {kle_nodes} k WHERE k.expired IS NULL";

const TYPES: &str = "SELECT o.id, {name o} FROM {options} o
 WHERE {listed o} AND o.list = 'business_type' AND o.enabled ORDER BY o.position, 2";

fn searched(view: &View<'_>, search: &str) -> Result<Vec<NeedOf>> {
    let mut sql = TASKS.to_owned();
    let mut params: Vec<Value> = Vec::new();
    for term in text::query(search) {
        params.push(format!("%{term}%").into());
        params.push(format!("{}%", search.trim()).into());
        let at = params.len();
        sql.push_str(&format!(
            " AND (k.search_text LIKE ${} ESCAPE '\\' OR k.number LIKE ${at})",
            at - 1
        ));
    }
    sql.push_str(&format!(
        " ORDER BY length(k.number), k.number LIMIT {MOST}"
    ));
    let mut found = Vec::new();
    for row in view.rows(&sql, &params)? {
        found.push(NeedOf {
            free_on: None,
            ..listed(Need::Kle(row.text(0)?), &row)?
        });
    }
    found.extend(types(view, search)?);
    Ok(found)
}

/// The business types with these letters in their names.
fn types(view: &View<'_>, search: &str) -> Result<Vec<NeedOf>> {
    let wanted = search.trim().to_lowercase();
    let mut found = Vec::new();
    for row in view.rows(TYPES, &[])? {
        let name = row.text(1)?;
        if name.to_lowercase().contains(&wanted) {
            found.push(NeedOf {
                need: Need::BusinessType(row.id(0)?),
                name,
                free_on: None,
                municipalities: 0,
            });
        }
    }
    Ok(found)
}

// everywhere: how many use a system for it, out of those that share which systems they use
const USERS: &str = concat!(
    "(SELECT COUNT(DISTINCT u.organisation_id) FROM {usages} u JOIN {systems} s ON s.id = u.system
 JOIN {organisations} m ON m.id = u.organisation_id
 WHERE s.visibility = 'public' AND m.kind = 'municipality' AND COALESCE(u.life_cycle, '') <> 'not_in_use' AND ({visible u} OR ",
    shares::shown!("product", "u"),
    "))"
);

// everywhere: the tasks of a system of the shared catalogue
const FOR_TASK: &str =
    "u.system IN (SELECT l.from_id FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE l.to_kind = 'kle_node' AND l.field = 'kle' AND (k.number = $1 OR k.number LIKE $2))";

fn municipalities(view: &View<'_>, need: &Need) -> Result<i64> {
    let (condition, params): (&str, Vec<Value>) = match need {
        Need::Kle(number) => (
            FOR_TASK,
            vec![number.as_str().into(), format!("{number}.%").into()],
        ),
        Need::BusinessType(id) => ("s.business_type = $1", vec![(*id).into()]),
    };
    let sql = format!("{} AND {condition}", unwrapped(USERS));
    view.row(&sql, &params)?.map_or(Ok(0), |row| row.int(0))
}

/// What is known about a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The need.
    pub need: Need,
    /// Its name.
    pub name: String,
    /// Who has it, by name.
    pub candidates: Vec<Candidate>,
    /// Who answered for the need in their municipality, as far as it is shared.
    pub ownership: BTreeMap<Id, Ownership>,
}

/// Asks what is known about a need, as far as it is shared.
#[derive(Debug)]
pub struct AboutNeed {
    /// The need.
    pub need: Need,
}

const TASK_NAMED: &str = "SELECT k.title FROM {kle_nodes} k WHERE k.number = $1";
const TYPE_NAMED: &str =
    "SELECT {name o} FROM {options} o WHERE {listed o} AND o.list = 'business_type' AND o.id = $1";

impl Question for AboutNeed {
    type Answer = Facts;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Facts> {
        let name = name_of(view, &self.need)?;
        let ownership = ownership::answers(view, &self.need)?;
        let needs = vec![self.need.clone()];
        let mut candidates = CandidatesFor { needs }.answer(view)?;
        candidates.sort_by(|a, b| a.organisation.name.cmp(&b.organisation.name));
        Ok(Facts {
            need: self.need,
            name,
            candidates,
            ownership,
        })
    }
}

/// The name of a need: the title of the number, or the business type.
pub(super) fn name_of(view: &View<'_>, need: &Need) -> Result<String> {
    let (sql, value, kind): (_, Value, _) = match need {
        Need::Kle(number) => (TASK_NAMED, number.as_str().into(), Kind::KleNode),
        Need::BusinessType(id) => (TYPE_NAMED, (*id).into(), Kind::Option),
    };
    let row = view.row(sql, &[value])?;
    row.ok_or(Error::NotFound(kind.key()))?.text(0)
}
