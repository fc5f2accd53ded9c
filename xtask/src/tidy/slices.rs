//! The slices of the domain use each other only along the edges of `xtask/slice-edges.txt`, and
//! only by the names in each other's `mod.rs`.

use super::report::Report;
use super::tables::{self, Row};
use super::tree::{File, Tree};
use std::collections::BTreeSet;

const TABLE: &str = "xtask/slice-edges.txt";
const FOLDER: &str = "crates/domain/src/";

/// Compares each use of another slice with the table.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let slices: BTreeSet<&str> = tree.below(FOLDER).map(slice_of).collect();
    if slices.is_empty() {
        return;
    }
    let rows = tables::rows(tree, TABLE, report);
    let for_all = rows
        .iter()
        .find(|row| row.name == "all")
        .map_or(&[][..], |row| &row.words);
    for slice in slices
        .iter()
        .filter(|slice| !rows.iter().any(|row| row.name == **slice))
    {
        report.finding(TABLE, 0, format!("the slice `{slice}` has no line"));
    }
    for file in tree
        .below(FOLDER)
        .filter(|file| file.path.ends_with(".rs") && !file.is_test())
    {
        let own = slice_of(file);
        let Some(row) = rows.iter().find(|row| row.name == own) else {
            continue;
        };
        for (line, path) in uses(file) {
            let Some(other) = slices.get(path[0].as_str()).filter(|other| **other != own) else {
                continue;
            };
            let shared = for_all.contains(other);
            if !shared && !allows(row, other) {
                report.finding(
                    &file.path,
                    line,
                    format!("`{own}` may not use `{other}` ({TABLE})"),
                );
            } else if !shared && own != "lib" && is_inner(tree, other, path.get(1)) {
                let inner = &path[1];
                report.finding(
                    &file.path,
                    line,
                    format!("`{other}::{inner}` is inside; use a name in its mod.rs"),
                );
            }
        }
    }
}

fn allows(row: &Row, other: &str) -> bool {
    row.words.contains(&other) || row.words.contains(&"*")
}

/// Whether `name` is a file or folder of the slice rather than a name in its `mod.rs`.
fn is_inner(tree: &Tree, slice: &str, name: Option<&String>) -> bool {
    name.is_some_and(|name| {
        tree.file(&format!("{FOLDER}{slice}/{name}.rs")).is_some()
            || tree
                .file(&format!("{FOLDER}{slice}/{name}/mod.rs"))
                .is_some()
    })
}

/// `usage` for `usage/sql.rs` and for `usage.rs`.
fn slice_of(file: &File) -> &str {
    let rest = file.path.strip_prefix(FOLDER).unwrap_or(&file.path);
    rest.split('/')
        .next()
        .unwrap_or(rest)
        .trim_end_matches(".rs")
}

/// Line and first names of every path that begins at the crate's root or in a module above,
/// also those in braces: `use crate::{catalogue, usage::Usage};`.
fn uses(file: &File) -> Vec<(usize, Vec<String>)> {
    let code: Vec<&str> = file
        .text
        .lines()
        .map(|line| if is_comment(line) { "" } else { line })
        .collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for root in ["crate::".to_string(), "super::".repeat(depth(file) + 1)] {
        for (at, _) in code.match_indices(&root) {
            // `$crate::`, `othercrate::` and the like are other things.
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            let rest = &code[at + root.len()..];
            found.extend(paths(rest).into_iter().map(|path| (line, path)));
        }
    }
    found
}

/// How many modules stand between the file and the root of the crate, beside its slice's own.
fn depth(file: &File) -> usize {
    let rest = file.path.strip_prefix(FOLDER).unwrap_or(&file.path);
    rest.trim_end_matches("/mod.rs").matches('/').count()
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// The paths that follow `crate::`: one, or one for each entry of the braces.
fn paths(rest: &str) -> Vec<Vec<String>> {
    let Some(inside) = rest.strip_prefix('{') else {
        return vec![names(rest)];
    };
    let mut depth = 0;
    let mut entries = vec![String::new()];
    for letter in inside.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => entries.push(String::new()),
            _ => {}
        }
        if let Some(entry) = entries.last_mut() {
            entry.push(letter);
        }
    }
    entries
        .iter()
        .map(|entry| names(entry.trim_start_matches(|c: char| c == ',' || c.is_whitespace())))
        .collect()
}

/// The first two names of `a::b::c`; always at least one, which may be empty.
fn names(path: &str) -> Vec<String> {
    let letters = |letter: &char| letter.is_alphanumeric() || *letter == '_';
    path.split("::")
        .take(2)
        .map(|part| part.chars().take_while(letters).collect())
        .collect()
}
