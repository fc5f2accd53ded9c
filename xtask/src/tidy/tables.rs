//! The text tables beside this crate: one rule a line, `#` begins a comment.

use super::report::Report;
use super::tree::Tree;

/// One line of a table: what stands before the first `:` and the words after it.
pub(crate) struct Row<'a> {
    pub(crate) line: usize,
    pub(crate) name: &'a str,
    pub(crate) words: Vec<&'a str>,
}

/// The rows of the table at `path`; a missing table and a line without `:` are findings.
pub(crate) fn rows<'a>(tree: &'a Tree, path: &str, report: &mut Report) -> Vec<Row<'a>> {
    let Some(file) = tree.file(path) else {
        report.finding(path, 0, "the table is missing");
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (line, text) in file.lines() {
        let text = text.split('#').next().unwrap_or_default().trim();
        if text.is_empty() {
            continue;
        }
        match text.split_once(':') {
            Some((name, words)) => {
                rows.push(Row {
                    line,
                    name: name.trim(),
                    words: words.split_whitespace().collect(),
                });
            }
            None => report.finding(path, line, "write `name: words`"),
        }
    }
    rows
}
