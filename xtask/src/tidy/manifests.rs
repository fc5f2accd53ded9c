//! The walls between the crates, read from their manifests.
//!
//! A dependency that is not in a manifest cannot be used, so checking the manifests against the
//! table `xtask/crate-edges.txt` checks the architecture.

use super::report::Report;
use super::tables::{self, Row};
use super::tree::{File, Tree};

const TABLE: &str = "xtask/crate-edges.txt";

/// Only tests may use it, and all tests may.
const TESTS_ONLY: &str = "testkit";

/// One dependency as a manifest names it.
struct Dependency<'a> {
    line: usize,
    name: &'a str,
    for_tests: bool,
}

/// Compares every manifest of the workspace with the table.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let rows = tables::rows(tree, TABLE, report);
    for file in tree
        .with_extension("toml")
        .filter(|file| is_member(&file.path))
    {
        let name = file.path.rsplit('/').nth(1).unwrap_or_default();
        let Some(row) = rows.iter().find(|row| row.name == name) else {
            report.finding(TABLE, 0, format!("the crate `{name}` has no line"));
            continue;
        };
        for dependency in dependencies(file) {
            if let Some(reason) = objection(name, row, &rows, &dependency) {
                report.finding(&file.path, dependency.line, reason);
            }
        }
    }
}

fn is_member(path: &str) -> bool {
    path == "xtask/Cargo.toml" || (path.starts_with("crates/") && path.ends_with("/Cargo.toml"))
}

fn objection(name: &str, row: &Row, rows: &[Row], dependency: &Dependency) -> Option<String> {
    let used = dependency.name;
    if used == TESTS_ONLY {
        let wrong = !dependency.for_tests && name != TESTS_ONLY;
        return wrong.then(|| format!("`{TESTS_ONLY}` belongs under [dev-dependencies]"));
    }
    if rows.iter().any(|row| row.name == used) && !row.words.contains(&used) {
        return Some(format!(
            "`{name}` may not use `{used}` ({TABLE} line {})",
            row.line
        ));
    }
    let only = rows
        .iter()
        .find(|row| row.name.strip_prefix("only ") == Some(used))?;
    (!only.words.contains(&name)).then(|| {
        format!(
            "`{used}` is kept out of `{name}` ({TABLE} line {})",
            only.line
        )
    })
}

/// The names under every `[…dependencies]` heading, and the headings `[….dependencies.NAME]`.
/// A package taken under another name counts by the name it has in the registry.
fn dependencies(file: &File) -> Vec<Dependency<'_>> {
    let mut found = Vec::new();
    let mut section = "";
    for (line, text) in file.lines() {
        let text = text.trim();
        if let Some(heading) = text.strip_prefix('[') {
            section = heading.trim_end_matches(']');
            if let Some((kind, name)) = section.rsplit_once('.')
                && kind.ends_with("dependencies")
            {
                found.push(Dependency {
                    line,
                    name,
                    for_tests: kind.ends_with("dev-dependencies"),
                });
            }
        } else if section.ends_with("dependencies") && !text.starts_with('#') {
            let key = text.split(['=', '.', ' ']).next().unwrap_or_default();
            let name = renamed(text).unwrap_or(key);
            if !name.is_empty() {
                found.push(Dependency {
                    line,
                    name,
                    for_tests: section.ends_with("dev-dependencies"),
                });
            }
        }
    }
    found
}

fn renamed(text: &str) -> Option<&str> {
    text.split_once("package = \"")?.1.split('"').next()
}
