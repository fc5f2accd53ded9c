//! A new edition of the plan takes the place of the one before.

use std::collections::{BTreeMap, HashSet};

use database::{Row, Value};
use foundation::{Date, Error, FieldError, Id, Result, new_id};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    kle::changes::{Addition, EditionChanges, Loss, NewNode, Renaming},
    parts::{Kind, Subject, text},
};

/// Asks how an edition differs from what is there.
#[derive(Debug)]
pub struct CompareEdition {
    /// The day it was published; today when it does not say.
    pub published: Option<Date>,
    /// Every number in it.
    pub nodes: Vec<NewNode>,
}

impl Question for CompareEdition {
    type Answer = EditionChanges;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Kle)
    }

    fn answer(self, view: &View<'_>) -> Result<EditionChanges> {
        compare(view, self.published, &self.nodes).map(|(changes, _)| changes)
    }
}

/// Takes an edition in.
#[derive(Debug)]
pub struct ReplaceEdition {
    /// The day it was published; today when it does not say.
    pub published: Option<Date>,
    /// Every number in it.
    pub nodes: Vec<NewNode>,
    /// Why, or from which file.
    pub reason: String,
}

impl Command for ReplaceEdition {
    type Output = EditionChanges;

    fn needs(&self) -> Needs {
        Needs(Action::Import, Resource::Kle)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<EditionChanges>> {
        let mut log = Vec::new();
        let changes = replace(work, self.published, &self.nodes, &mut log)?;
        if log.is_empty() {
            return Ok(work.unchanged("the same edition", changes));
        }
        let event = Event::new("kle_node.edition_replaced")
            .because(self.reason)
            .changing(log);
        work.record(event, changes)
    }
}

/// Takes an edition in as a part of a command; what differs is added to `log`.
pub(crate) fn replace(
    work: &mut Work<'_>,
    published: Option<Date>,
    nodes: &[NewNode],
    log: &mut Vec<FieldChange>,
) -> Result<EditionChanges> {
    let (changes, writes) = compare(work, published, nodes)?;
    let published = published.unwrap_or_else(|| work.day());
    for write in writes {
        apply(work, &write, published, log)?;
    }
    Ok(changes)
}

/// A stored number.
#[derive(Debug, Clone)]
struct Stored {
    id: Id,
    title: String,
    dates: [Option<Date>; 3],
    published: Option<Date>,
}

/// A number to be written: what it was and what it is.
struct Write {
    before: Option<Stored>,
    after: NewNode,
}

// everywhere: the plan is shared by all
const STORED: &str = "SELECT k.id, k.number, k.title, k.created, k.changed, k.expired, k.published FROM {kle_nodes} k ORDER BY k.number";
const LATEST: &str = "SELECT MAX(k.published) FROM {kle_nodes} k";

fn compare(
    view: &View<'_>,
    published: Option<Date>,
    nodes: &[NewNode],
) -> Result<(EditionChanges, Vec<Write>)> {
    check(nodes)?;
    let published = published.unwrap_or_else(|| view.day());
    let latest = view.row(LATEST, &[])?;
    let latest = latest
        .and_then(|row| row.opt(0, Row::date).transpose())
        .transpose()?;
    if let Some(latest) = latest.filter(|latest| *latest > published) {
        let error = FieldError::new("published", "kle_older_edition").with("latest", latest);
        return Err(Error::Conflict(error));
    }
    let mut stored = stored(view)?;
    let (mut changes, mut writes) = (EditionChanges::default(), Vec::new());
    for node in nodes {
        let before = stored.remove(&node.number);
        match &before {
            None => changes.added.push(addition(node)),
            Some(old) if old.dates[2].is_some() && node.expired.is_none() => {
                changes.added.push(addition(node));
            }
            Some(old) if old.dates[2].is_none() && node.expired.is_some() => {
                changes.removed.push(loss(view, &node.number, old)?);
            }
            Some(old) if old.title != node.title => {
                changes.renamed.push(renaming(view, node, old)?)
            }
            Some(old) if old.dates != dates(node) => changes.redated += 1,
            Some(_) => {
                changes.unchanged += 1;
                continue;
            }
        }
        writes.push(Write {
            before,
            after: node.clone(),
        });
    }
    for (number, old) in stored {
        if old.dates[2].is_some() {
            changes.unchanged += 1;
            continue;
        }
        changes.removed.push(loss(view, &number, &old)?);
        writes.push(Write {
            after: gone(number, &old, published),
            before: Some(old),
        });
    }
    Ok((changes, writes))
}

/// What the edition says nothing of is out of use from its day.
fn gone(number: String, old: &Stored, published: Date) -> NewNode {
    NewNode {
        id: None,
        number,
        title: old.title.clone(),
        created: old.dates[0],
        changed: old.dates[1],
        expired: Some(published),
    }
}

fn dates(node: &NewNode) -> [Option<Date>; 3] {
    [node.created, node.changed, node.expired]
}

fn stored(view: &View<'_>) -> Result<BTreeMap<String, Stored>> {
    let read = |row: &Row| {
        let stored = Stored {
            id: row.id(0)?,
            title: row.text(2)?,
            dates: [
                row.opt(3, Row::date)?,
                row.opt(4, Row::date)?,
                row.opt(5, Row::date)?,
            ],
            published: row.opt(6, Row::date)?,
        };
        Ok((row.text(1)?, stored))
    };
    view.rows(STORED, &[])?.iter().map(read).collect()
}

fn addition(node: &NewNode) -> Addition {
    Addition {
        number: node.number.clone(),
        title: node.title.clone(),
    }
}

fn renaming(view: &View<'_>, node: &NewNode, old: &Stored) -> Result<Renaming> {
    let (systems, usages) = affected(view, old.id)?;
    Ok(Renaming {
        number: node.number.clone(),
        before: old.title.clone(),
        after: node.title.clone(),
        systems,
        usages,
    })
}

fn loss(view: &View<'_>, number: &str, old: &Stored) -> Result<Loss> {
    let (systems, usages) = affected(view, old.id)?;
    Ok(Loss {
        number: number.to_owned(),
        title: old.title.clone(),
        systems,
        usages,
    })
}

// everywhere: the counts say nothing of who they are
const SYSTEMS: &str = "SELECT COUNT(*) FROM {links} l WHERE l.to_kind = 'kle_node' AND l.to_id = $1 AND l.field = 'kle'";
// everywhere: the counts say nothing of who they are
const USAGES: &str = "SELECT COUNT(*) FROM {usages} u WHERE
 (EXISTS (SELECT 1 FROM {links} l WHERE l.to_kind = 'kle_node' AND l.to_id = $1 AND l.field = 'kle' AND l.from_id = u.system)
  OR EXISTS (SELECT 1 FROM {links} l WHERE l.to_kind = 'kle_node' AND l.to_id = $1 AND l.field = 'kle_added' AND l.from_id = u.id))
 AND NOT EXISTS (SELECT 1 FROM {links} l WHERE l.to_id = $1 AND l.field = 'kle_removed' AND l.from_id = u.id)";

/// How many systems have the number, and how many usages cover it.
fn affected(view: &View<'_>, node: Id) -> Result<(i64, i64)> {
    let count = |sql: &str| -> Result<i64> {
        view.row(sql, &[node.into()])?
            .map_or(Ok(0), |row| row.int(0))
    };
    let systems = count(SYSTEMS)?;
    Ok((systems, count(USAGES)?))
}

/// Longest title taken, in characters.
const TITLE: usize = 1_000;

/// Every fault of the edition, each with its place in it.
fn check(nodes: &[NewNode]) -> Result<()> {
    if nodes.is_empty() {
        return Err(Error::field("nodes", "kle_empty"));
    }
    let numbers: HashSet<&str> = nodes.iter().map(|node| node.number.as_str()).collect();
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    for (node, row) in nodes.iter().zip(1..) {
        let code = if !is_number(&node.number) {
            "kle_number"
        } else if !seen.insert(&node.number) {
            "kle_duplicate"
        } else if node.title.trim().is_empty() {
            "kle_title_missing"
        } else if node.title.chars().count() > TITLE {
            "kle_title_long"
        } else if node
            .parent()
            .is_some_and(|parent| !numbers.contains(parent))
        {
            "kle_orphan"
        } else {
            continue;
        };
        let error = FieldError::new("nodes", code).with("row", row);
        errors.push(error.with("number", &node.number));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(errors))
    }
}

/// One, two or three pairs of digits.
fn is_number(number: &str) -> bool {
    let pairs: Vec<&str> = number.split('.').collect();
    let pair = |pair: &&str| pair.len() == 2 && pair.bytes().all(|b| b.is_ascii_digit());
    pairs.len() <= 3 && pairs.iter().all(pair)
}

const INSERT: &str = "INSERT INTO kle_nodes (id, number, title, parent_number, created, changed, expired, published, search_text, recorded_from)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, faelled_now())";
const UPDATE: &str = "UPDATE kle_nodes SET number = $2, title = $3, parent_number = $4, created = $5, changed = $6, expired = $7,
 published = $8, search_text = $9, recorded_from = faelled_now() WHERE id = $1";
const TAKEN: &str = "SELECT 1 FROM {kle_nodes} k WHERE k.id = $1";

fn apply(
    work: &mut Work<'_>,
    write: &Write,
    published: Date,
    log: &mut Vec<FieldChange>,
) -> Result<()> {
    let node = &write.after;
    let id = match (&write.before, node.id) {
        (Some(before), _) => before.id,
        (None, Some(id)) if work.row(TAKEN, &[id.into()])?.is_none() => id,
        (None, _) => new_id(),
    };
    let params: [Value; 9] = [
        id.into(),
        node.number.as_str().into(),
        node.title.as_str().into(),
        node.parent().into(),
        node.created.into(),
        node.changed.into(),
        node.expired.into(),
        published.into(),
        text::terms(&[&node.number, &node.title]).into(),
    ];
    let sql = if write.before.is_some() {
        UPDATE
    } else {
        INSERT
    };
    work.execute(sql, &params)?;
    note(write, id, published, log);
    Ok(())
}

/// What the log keeps of one number.
fn note(write: &Write, id: Id, published: Date, log: &mut Vec<FieldChange>) {
    let subject = Subject {
        kind: Kind::KleNode,
        id,
    };
    let mut changed = |field: &str, before: String, after: String| {
        if before != after {
            log.push(FieldChange {
                subject,
                field: field.to_owned(),
                before,
                after,
            });
        }
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let named = format!("{} {}", write.after.number, write.after.title);
    match &write.before {
        None => changed("*", String::new(), named),
        Some(before) => {
            changed("title", before.title.clone(), write.after.title.clone());
            let dates = dates(&write.after);
            for (field, at) in ["created", "changed", "expired"].into_iter().zip(0..) {
                changed(field, day(before.dates[at]), day(dates[at]));
            }
            changed("published", day(before.published), published.to_string());
        }
    }
}
