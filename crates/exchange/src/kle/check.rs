//! What must hold between the nodes of a plan.

use std::collections::{HashMap, HashSet};

use super::{KleFile, KleNode, KleProblem, MAX_TITLE};
use crate::parse;

/// Adds the problems of all nodes.
pub(super) fn check(file: &mut KleFile) {
    let mut problems = Vec::new();
    let numbers: HashSet<&str> = file.nodes.iter().map(|node| node.number.as_str()).collect();
    let mut seen = HashSet::new();
    let mut uuids: HashMap<&str, &str> = HashMap::new();
    for node in &file.nodes {
        let mut report = |code, value: &str| problems.push(problem(node, code, value));
        if !is_number(&node.number) {
            report("kle_number", &node.number);
        } else if !seen.insert(node.number.as_str()) {
            report("kle_duplicate", &node.title);
        }
        if node.title.is_empty() {
            report("kle_title_missing", "");
        } else if node.title.chars().count() > MAX_TITLE {
            report("kle_title_long", &node.title);
        }
        check_parent(node, &numbers, &mut report);
        if let Some(uuid) = &node.uuid {
            if parse::uuid(uuid).is_err() {
                report("kle_uuid", uuid);
            } else if let Some(other) = uuids.insert(uuid, &node.number) {
                report("kle_duplicate_uuid", other);
            }
        }
    }
    file.problems.extend(problems);
}

fn check_parent(
    node: &KleNode,
    numbers: &HashSet<&str>,
    report: &mut impl FnMut(&'static str, &str),
) {
    let above = node.number.rsplit_once('.').map(|(above, _)| above);
    match (&node.parent, above) {
        _ if !is_number(&node.number) => {}
        (parent, above) if parent.as_deref() != above => {
            report("kle_wrong_parent", parent.as_deref().unwrap_or(""));
        }
        (Some(parent), _) if !numbers.contains(parent.as_str()) => report("kle_orphan", parent),
        _ => {}
    }
}

/// `nn`, `nn.nn` or `nn.nn.nn`.
fn is_number(number: &str) -> bool {
    let parts: Vec<&str> = number.split('.').collect();
    parts.len() <= 3
        && parts
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

/// A problem of that node; long values are cut.
pub(super) fn problem(node: &KleNode, code: &'static str, value: &str) -> KleProblem {
    let cut = |text: &str| text.chars().take(200).collect();
    KleProblem {
        code,
        number: cut(&node.number),
        value: cut(value),
        line: node.line,
    }
}
