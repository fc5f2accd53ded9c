//! Words that must not stand in the tree: unfinished work, switched-off tests, places on
//! somebody's own machine.

use super::report::Report;
use super::tree::Tree;

/// Each line: a text, the endings of the files it is forbidden in (`*` = all), and the reason,
/// with ` | ` between them.
const TABLE: &str = "xtask/forbidden.txt";

/// Looks for every forbidden text in every file but the table itself.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let Some(table) = tree.file(TABLE) else {
        report.finding(TABLE, 0, "the table is missing");
        return;
    };
    for (line, row) in table
        .lines()
        .filter(|(_, row)| !row.is_empty() && !row.starts_with("# "))
    {
        let parts: Vec<&str> = row.split(" | ").collect();
        match parts[..] {
            [text, endings, reason] => look_for(tree, text, endings, reason, report),
            _ => report.finding(TABLE, line, "write `text | endings | reason`"),
        }
    }
}

fn look_for(tree: &Tree, text: &str, endings: &str, reason: &str, report: &mut Report) {
    let endings: Vec<&str> = endings.split_whitespace().collect();
    let concerned = |path: &str| {
        endings
            .iter()
            .any(|ending| *ending == "*" || path.ends_with(ending))
    };
    for file in tree
        .files()
        .iter()
        .filter(|file| file.path != TABLE && concerned(&file.path))
    {
        for (line, _) in file.lines().filter(|(_, line)| stands_in(line, text)) {
            report.finding(&file.path, line, format!("`{text}`: {reason}"));
        }
    }
}

/// Whether `text` stands in `line` as a word or path of its own: `late(` is not in `my_late(`.
fn stands_in(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == '.')
            || text.starts_with('.')
    })
}
