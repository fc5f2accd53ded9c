//! The lists and their values as the caller's organisation has them.

use std::collections::HashMap;

use database::{Row, Value};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    modules,
    options::{LISTS, lists_for},
    parts::{FieldKind, Kind, Subject},
};

/// A list at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSummary {
    /// Its key; the text's key is `list-<key>`.
    pub list: &'static str,
    /// Values that can be chosen.
    pub enabled: i64,
    /// Values that are switched off.
    pub disabled: i64,
    /// Values of the organisation's own.
    pub own: i64,
}

/// Asks for all lists.
#[derive(Debug)]
pub struct Lists;

const COUNTS: &str = "SELECT o.list, COUNT(*), COUNT(CASE WHEN o.enabled AND COALESCE(s.enabled, TRUE) THEN 1 END), COUNT(o.organisation_id)
 FROM {options} o LEFT JOIN {option_settings} s ON s.option_id = o.id AND s.organisation_id = {organisation}
 WHERE {listed o} GROUP BY o.list";

impl Question for Lists {
    type Answer = Vec<ListSummary>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Lists)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<ListSummary>> {
        let mut counts = HashMap::new();
        for row in view.rows(COUNTS, &[])? {
            counts.insert(row.text(0)?, (row.int(1)?, row.int(2)?, row.int(3)?));
        }
        let summary = |list: &super::List| {
            let (all, enabled, own) = counts.get(list.key).copied().unwrap_or_default();
            ListSummary {
                list: list.key,
                enabled,
                disabled: all - enabled,
                own,
            }
        };
        Ok(LISTS.iter().map(summary).collect())
    }
}

/// A value of a list, with what the organisation has decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionRow {
    /// Its id.
    pub id: Id,
    /// Danish name.
    pub name_da: String,
    /// English name, or empty.
    pub name_en: String,
    /// Shared description, or empty.
    pub description: String,
    /// The organisation's own description of a shared value, or empty.
    pub own_description: String,
    /// Whether it is the organisation's own value.
    pub own: bool,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// Whether whoever keeps the value lets it be chosen; a shared value can be
    /// switched off for one organisation only.
    pub enabled_by_keeper: bool,
    /// Whether organisations may not switch it off.
    pub obligatory: bool,
    /// For a role: whether its holder may change the thing it is held on.
    pub writes: bool,
    /// The shared value that an own one is counted as.
    pub shared_as: Option<Id>,
    /// Name of that, or empty.
    pub shared_as_name: String,
    /// How often the organisation's records have it.
    pub uses: i64,
}

/// Asks for the values of a list in their order.
#[derive(Debug)]
pub struct ListOptions {
    /// Key of the list.
    pub list: String,
}

const OPTIONS: &str = "SELECT o.id, o.name_da, o.name_en, o.description, s.description, o.organisation_id, o.enabled, COALESCE(s.enabled, TRUE),
 o.obligatory, o.writes, o.shared_as, (SELECT {name m} FROM {options} m WHERE m.id = o.shared_as)
 FROM {options} o LEFT JOIN {option_settings} s ON s.option_id = o.id AND s.organisation_id = {organisation}
 WHERE {listed o} AND o.list = $1 ORDER BY o.position, o.name_da COLLATE danish, o.id";

impl Question for ListOptions {
    type Answer = Vec<OptionRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Lists)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<OptionRow>> {
        let list = known(&self.list)?;
        let uses = uses(view, list)?;
        let mut options = Vec::new();
        for row in view.rows(OPTIONS, &[list.into()])? {
            let mut option = read(&row)?;
            option.uses = uses.get(&option.id).copied().unwrap_or(0);
            options.push(option);
        }
        Ok(options)
    }
}

fn read(row: &Row) -> Result<OptionRow> {
    let by_keeper = row.bool(6)?;
    Ok(OptionRow {
        id: row.id(0)?,
        name_da: row.text(1)?,
        name_en: row.text_or_empty(2)?,
        description: row.text_or_empty(3)?,
        own_description: row.text_or_empty(4)?,
        own: !row.is_null(5),
        enabled: by_keeper && row.bool(7)?,
        enabled_by_keeper: by_keeper,
        obligatory: row.bool(8)?,
        writes: row.bool(9)?,
        shared_as: row.opt(10, Row::id)?,
        shared_as_name: row.text_or_empty(11)?,
        uses: 0,
    })
}

/// The list with this key.
pub(super) fn known(key: &str) -> Result<&'static str> {
    let found = LISTS.iter().find(|list| list.key == key);
    found.map(|list| list.key).ok_or_else(|| {
        Error::Invalid(vec![
            FieldError::new("list", "unknown_list").with("value", key),
        ])
    })
}

/// How often the organisation's records have each value of a list.
fn uses(view: &View<'_>, list: &str) -> Result<HashMap<Id, i64>> {
    let mut uses = HashMap::new();
    for schema in modules::SCHEMAS {
        for field in schema.fields {
            let (sql, params) = match field.kind {
                FieldKind::Option(of) if lists_for(of).contains(&list) => (
                    format!(
                        "SELECT r.{key}, COUNT(*) FROM {{{}}} r WHERE {{visible r}} AND r.{key} IS NOT NULL GROUP BY r.{key}",
                        schema.table,
                        key = field.key
                    ),
                    vec![],
                ),
                FieldKind::Options(of) if lists_for(of).contains(&list) => (
                    USES_IN_LINKS.to_owned(),
                    vec![schema.kind.key().into(), field.key.into()],
                ),
                _ => continue,
            };
            for row in view.rows(&sql, &params)? {
                *uses.entry(row.id(0)?).or_insert(0) += row.int(1)?;
            }
        }
    }
    Ok(uses)
}

const USES_IN_LINKS: &str = "SELECT l.to_id, COUNT(*) FROM {links} l WHERE {visible l} AND l.from_kind = $1 AND l.field = $2 GROUP BY l.to_id";

/// Those of the subjects that are values no longer to be chosen.
pub(crate) fn expired(view: &View<'_>, subjects: &[Subject]) -> Result<Vec<Id>> {
    let ids = subjects.iter().filter(|s| s.kind == Kind::Option);
    let params: Vec<Value> = ids.map(|subject| subject.id.into()).collect();
    if params.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=params.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT o.id FROM {{options}} o LEFT JOIN {{option_settings}} s ON s.option_id = o.id AND s.organisation_id = {{organisation}}
         WHERE {{listed o}} AND NOT (o.enabled AND COALESCE(s.enabled, TRUE)) AND o.id IN ({})",
        marks.join(", ")
    );
    let rows = view.rows(&sql, &params)?;
    rows.iter().map(|row| row.id(0)).collect()
}
