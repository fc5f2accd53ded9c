//! The municipal subject plan. Nodes are matched by number, which the plan never uses twice.

use std::collections::{HashMap, HashSet};

use database::{Row, Value};
use exchange::kle::{KleFile, KleNode};
use foundation::{Date, FieldError, Id, Result, new_id};

use crate::{
    gate::{FieldChange, View, Work},
    imports::{ImportedRow, RowAction, run::Run},
    parts::{FieldValue, Kind, Subject, text},
};

/// A node as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) id: Id,
    number: String,
    title: String,
    parent: Option<String>,
    created: Option<Date>,
    changed: Option<Date>,
    expired: Option<Date>,
    published: Option<Date>,
}

// everywhere: the subject plan is shared by all
const ALL: &str = "SELECT k.id, k.number, k.title, k.parent_number, k.created, k.changed, k.expired, k.published FROM {kle_nodes} k";
const INSERT: &str = "INSERT INTO kle_nodes (id, number, title, parent_number, created, changed, expired, published, recorded_from, search_text)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, faelled_now(), $9)";
const UPDATE: &str = "UPDATE kle_nodes SET number = $2, title = $3, parent_number = $4, created = $5, changed = $6, expired = $7,
 published = $8, search_text = $9, recorded_from = faelled_now() WHERE id = $1";

/// The stored plan by number.
pub(crate) fn stored(view: &View<'_>) -> Result<HashMap<String, Node>> {
    let rows = view.rows(ALL, &[])?;
    let read = |row: &Row| -> Result<(String, Node)> {
        let node = Node {
            id: row.id(0)?,
            number: row.text(1)?,
            title: row.text(2)?,
            parent: row.opt(3, Row::text)?,
            created: row.opt(4, Row::date)?,
            changed: row.opt(5, Row::date)?,
            expired: row.opt(6, Row::date)?,
            published: row.opt(7, Row::date)?,
        };
        Ok((node.number.clone(), node))
    };
    rows.iter().map(read).collect()
}

pub(crate) fn save(work: &mut Work<'_>, sql: &str, node: &Node) -> Result<()> {
    let date = |date: Option<Date>| date.map_or(Value::Null, Value::Date);
    let params = [
        node.id.into(),
        node.number.as_str().into(),
        node.title.as_str().into(),
        node.parent.as_deref().map_or(Value::Null, Value::from),
        date(node.created),
        date(node.changed),
        date(node.expired),
        date(node.published),
        text::terms(&[&node.number, &node.title]).into(),
    ];
    work.execute(sql, &params).map(|_| ())
}

/// Takes a plan in. What the file does not name stays as it is.
pub(crate) fn run(run: &mut Run<'_, '_>, file: &KleFile) -> Result<()> {
    let wrong = problems(run, file);
    let stored = stored(run.work)?;
    let taken: HashSet<Id> = stored.values().map(|node| node.id).collect();
    older(run, file, &stored);
    run.progress.begin(file.nodes.len());
    for (at, node) in file.nodes.iter().enumerate() {
        run.row = if node.line > 0 { node.line } else { at + 1 };
        run.step()?;
        if wrong.contains(node.number.as_str()) {
            continue;
        }
        let before = stored.get(&node.number);
        let after = merged(node, before, file.published, &taken);
        let changes =
            before.map_or_else(|| vec![made(&after)], |before| differences(before, &after));
        let action = match before {
            Some(_) if changes.is_empty() => {
                run.report.unchanged += 1;
                continue;
            }
            Some(_) => {
                run.report.updated += 1;
                save(run.work, UPDATE, &after)?;
                RowAction::Updated
            }
            None => {
                run.report.created += 1;
                save(run.work, INSERT, &after)?;
                RowAction::Created
            }
        };
        run.changes.extend(changes.iter().cloned());
        run.report.written.push(ImportedRow {
            row: run.row,
            action,
            subject: subject(&after),
            name: format!("{} {}", after.number, after.title),
            version: 1,
            changes,
        });
    }
    Ok(())
}

/// Rejects what is wrong; answers the numbers.
fn problems<'f>(run: &mut Run<'_, '_>, file: &'f KleFile) -> HashSet<&'f str> {
    let mut numbers = HashSet::new();
    for problem in &file.problems {
        let place = file.nodes.iter().position(|node| {
            node.number == problem.number && (problem.line == 0 || node.line == problem.line)
        });
        run.row = match (problem.line, place) {
            (0, place) => place.map_or(0, |at| at + 1),
            (line, _) => line,
        };
        let error = FieldError::new(&problem.number, problem.code).with("value", &problem.value);
        run.reject(vec![error]);
        numbers.insert(problem.number.as_str());
    }
    numbers
}

/// A note when the stored plan is newer than the file.
fn older(run: &mut Run<'_, '_>, file: &KleFile, stored: &HashMap<String, Node>) {
    let newest = stored.values().filter_map(|node| node.published).max();
    if let (Some(newest), Some(published)) = (newest, file.published)
        && published < newest
    {
        let error = FieldError::new("", "older_plan")
            .with("published", published)
            .with("stored", newest);
        run.report.note(0, error);
    }
}

fn merged(
    node: &KleNode,
    before: Option<&Node>,
    published: Option<Date>,
    taken: &HashSet<Id>,
) -> Node {
    let own = node.uuid.as_ref().and_then(|uuid| uuid.parse().ok());
    let mut after = Node {
        id: before.map_or_else(
            || own.filter(|id| !taken.contains(id)).unwrap_or_else(new_id),
            |before| before.id,
        ),
        number: node.number.clone(),
        title: node.title.clone(),
        parent: node.parent.clone(),
        created: node.created.or(before.and_then(|before| before.created)),
        changed: node.changed.or(before.and_then(|before| before.changed)),
        expired: node.expired,
        published: before.and_then(|before| before.published),
    };
    // The day of publication tells when a node was last touched, so it alone is no change.
    if before != Some(&after) {
        after.published = published.or(after.published);
    }
    after
}

fn subject(node: &Node) -> Subject {
    Subject {
        kind: Kind::KleNode,
        id: node.id,
    }
}

fn made(node: &Node) -> FieldChange {
    FieldChange {
        subject: subject(node),
        field: "*".to_owned(),
        before: String::new(),
        after: format!("{} {}", node.number, node.title),
    }
}

/// The fields of a node in the form of the log.
fn fields(node: &Node) -> [(&'static str, String); 6] {
    let text = |text: &str| FieldValue::Text(text.to_owned()).canonical();
    let date = |date: Option<Date>| date.map_or(FieldValue::Empty, FieldValue::Date).canonical();
    [
        ("title", text(&node.title)),
        ("parent_number", text(node.parent.as_deref().unwrap_or(""))),
        ("created", date(node.created)),
        ("changed", date(node.changed)),
        ("expired", date(node.expired)),
        ("published", date(node.published)),
    ]
}

pub(crate) fn differences(before: &Node, after: &Node) -> Vec<FieldChange> {
    let pairs = fields(before).into_iter().zip(fields(after));
    pairs
        .filter(|((_, old), (_, new))| old != new)
        .map(|((field, before), (_, after_))| FieldChange {
            subject: subject(after),
            field: field.to_owned(),
            before,
            after: after_,
        })
        .collect()
}

/// Puts fields of a node back to what they were, as far as they are still what
/// the import made them; answers the fields that are not.
pub(crate) fn put_back(
    work: &mut Work<'_>,
    node: &Node,
    changes: &[FieldChange],
) -> Result<(Vec<FieldChange>, Vec<String>)> {
    let mut back = node.clone();
    let mut kept = Vec::new();
    for change in changes {
        let now = fields(node)
            .into_iter()
            .find(|(key, _)| *key == change.field);
        if now.map(|(_, value)| value).as_deref() != Some(change.after.as_str()) {
            kept.push(change.field.clone());
            continue;
        }
        let text = serde_json::from_str::<String>(&change.before).unwrap_or_default();
        let date = text.parse().ok();
        match change.field.as_str() {
            "title" => back.title = text,
            "parent_number" => back.parent = Some(text).filter(|text| !text.is_empty()),
            "created" => back.created = date,
            "changed" => back.changed = date,
            "expired" => back.expired = date,
            _ => back.published = date,
        }
    }
    let done = differences(node, &back);
    if !done.is_empty() {
        save(work, UPDATE, &back)?;
    }
    Ok((done, kept))
}

const IS_NAMED: &str = "SELECT 1 FROM {links} l WHERE l.to_id = $1 LIMIT 1";
const HAS_BELOW: &str = "SELECT 1 FROM {kle_nodes} k WHERE k.parent_number = $1 LIMIT 1";
const DELETE: &str = "DELETE FROM kle_nodes WHERE id = $1";

/// Deletes a node that nothing names; tells whether it did.
pub(crate) fn delete(work: &mut Work<'_>, node: &Node) -> Result<bool> {
    let named = work.row(IS_NAMED, &[node.id.into()])?.is_some()
        || work
            .row(HAS_BELOW, &[node.number.as_str().into()])?
            .is_some();
    if !named {
        work.execute(DELETE, &[node.id.into()])?;
    }
    Ok(!named)
}
