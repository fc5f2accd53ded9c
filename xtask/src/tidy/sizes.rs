//! Files stay short enough to be read at one go, and a module says what it is.

use super::report::Report;
use super::tree::Tree;

const SOFT: usize = 400;
const HARD: usize = 600;
const MEDIAN: usize = 150;

/// Lengths of Rust files, and the comment that opens each crate and each folder.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let mut lengths = Vec::new();
    for file in tree.with_extension("rs") {
        let length = file.text.lines().count();
        lengths.push(length);
        if length > HARD {
            report.finding(
                &file.path,
                0,
                format!("{length} lines; {HARD} is the limit, split it"),
            );
        } else if length > SOFT {
            report.notice(
                &file.path,
                0,
                format!("{length} lines; better under {SOFT}"),
            );
        }
        let opens = matches!(file.name(), "mod.rs" | "lib.rs" | "main.rs");
        if opens && !file.text.starts_with("//!") {
            report.finding(
                &file.path,
                1,
                "begin with a `//!` comment that says what this is",
            );
        }
    }
    lengths.sort_unstable();
    let Some(&median) = lengths.get(lengths.len() / 2) else {
        return;
    };
    let total: usize = lengths.iter().sum();
    report.figure(format!(
        "{} Rust files, {total} lines, median {median}",
        lengths.len()
    ));
    if median > MEDIAN {
        report.notice(
            "crates",
            0,
            format!("the median file has {median} lines; better under {MEDIAN}"),
        );
    }
}
