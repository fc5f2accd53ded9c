//! Functions stay short enough to be seen at one glance.
//!
//! No parser: rustfmt puts the closing brace of a function at the column where the function
//! began, and that is all this needs. It counts every line from `fn` to the closing brace.

use super::report::Report;
use super::tree::{File, Tree};

const SOFT: usize = 50;
const HARD: usize = 90;

/// Words that may stand before `fn`.
const BEFORE: &[&str] = &["pub", "async", "const", "unsafe", "default"];

/// Lengths of functions in Rust files.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for file in tree.with_extension("rs") {
        for (line, name, length) in lengths(file) {
            if length > HARD {
                report.finding(
                    &file.path,
                    line,
                    format!("`{name}` has {length} lines; {HARD} is the limit"),
                );
            } else if length > SOFT {
                report.notice(
                    &file.path,
                    line,
                    format!("`{name}` has {length} lines; better under {SOFT}"),
                );
            }
        }
    }
}

/// Line, name and length of each function with a body of its own lines.
fn lengths(file: &File) -> Vec<(usize, &str, usize)> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else {
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        let end = lines[index..].iter().position(|later| ends(later, indent));
        if let Some(end) = end {
            found.push((index + 1, name, end + 1));
        }
    }
    found
}

/// The end of a function whose first line has this indent: its brace, or the `;` or `}` of one line.
fn ends(line: &str, indent: &str) -> bool {
    let Some(rest) = line.strip_prefix(indent) else {
        return false;
    };
    !rest.starts_with(' ') && (rest.ends_with('}') || rest.ends_with(';'))
}

fn function_name(line: &str) -> Option<&str> {
    let mut words = line.trim_start().split(' ');
    let is_before = |word: &str| BEFORE.contains(&word) || word.starts_with("pub(");
    let first = words.find(|word| !is_before(word))?;
    if first != "fn" {
        return None;
    }
    words.next()?.split(['(', '<']).next()
}
