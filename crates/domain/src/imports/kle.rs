//! The municipal subject plan. A plan is taken in whole or not at all, because
//! a number that it does not have goes out of use.

use std::collections::{HashMap, HashSet};

use exchange::kle::{KleFile, KleNode};
use foundation::{FieldError, Id, Result};

use crate::{
    gate::FieldChange,
    imports::{ImportedRow, RowAction, run::Run},
    kle::{self, NewNode},
};

/// Takes a plan in.
pub(crate) fn run(run: &mut Run<'_, '_>, file: &KleFile) -> Result<()> {
    run.progress.begin(file.nodes.len());
    if !file.problems.is_empty() {
        reject(run, file);
        run.choices.skip_rejected = false;
        return Ok(());
    }
    let nodes: Vec<NewNode> = file.nodes.iter().map(new_node).collect();
    let mut log = Vec::new();
    let changes = kle::replace(run.work, file.published, &nodes, &mut log)?;
    run.report.unchanged = changes.unchanged;
    let gone = changes
        .removed
        .iter()
        .filter(|loss| nodes.iter().all(|node| node.number != loss.number))
        .count();
    if gone > 0 {
        run.report
            .note(0, FieldError::new("", "kle_retired").with("count", gone));
    }
    let rows: HashMap<&str, usize> = file
        .nodes
        .iter()
        .enumerate()
        .map(|(at, node)| (node.number.as_str(), row_of(node, at)))
        .collect();
    for group in by_subject(log.clone()) {
        run.step()?;
        let is_new = group[0].field == "*";
        let name = if is_new {
            group[0].after.clone()
        } else {
            kle::named(run.work, group[0].subject.id)?
        };
        let number = name.split(' ').next().unwrap_or("");
        run.report.written.push(ImportedRow {
            row: rows.get(number).copied().unwrap_or(0),
            action: if is_new {
                RowAction::Created
            } else {
                RowAction::Updated
            },
            subject: group[0].subject,
            name,
            version: 1,
            changes: group,
        });
        *(if is_new {
            &mut run.report.created
        } else {
            &mut run.report.updated
        }) += 1;
    }
    run.changes.extend(log);
    Ok(())
}

fn new_node(node: &KleNode) -> NewNode {
    NewNode {
        id: node.uuid.as_ref().and_then(|uuid| uuid.parse().ok()),
        number: node.number.clone(),
        title: node.title.clone(),
        created: node.created,
        changed: node.changed,
        expired: node.expired,
    }
}

/// The line of an XML file; the place in the list of a JSON file.
fn row_of(node: &KleNode, at: usize) -> usize {
    if node.line > 0 { node.line } else { at + 1 }
}

/// The changes of each number; those of one number stand together.
fn by_subject(log: Vec<FieldChange>) -> Vec<Vec<FieldChange>> {
    let mut groups: Vec<Vec<FieldChange>> = Vec::new();
    let mut seen: HashSet<Id> = HashSet::new();
    for change in log {
        if seen.insert(change.subject.id) {
            groups.push(vec![change]);
        } else if let Some(group) = groups.last_mut() {
            group.push(change);
        }
    }
    groups
}

fn reject(run: &mut Run<'_, '_>, file: &KleFile) {
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
    }
}
