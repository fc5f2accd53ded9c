//! The statements in the source: each is understood by both engines, and none
//! reads a tenant's table without saying whose rows it may see.

use std::{fs, path::Path};

use domain::{
    gate::{Action, Needs, Question, Resource, View},
    installation::national,
    modules::SCHEMAS,
};
use foundation::Result;
use testkit::{TestApp, file, on_both};

/// A text of the source, with the line it begins on and the remark above it.
struct Text {
    place: String,
    text: String,
    remark: bool,
}

/// Every string of the domain's source that is not a test's.
fn texts() -> Vec<Text> {
    let mut found = Vec::new();
    walk(&file("crates/domain/src"), &mut found);
    assert!(found.len() > 500, "the source was not found");
    found
}

fn walk(folder: &Path, found: &mut Vec<Text>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "declarations" && name != "tests" {
            walk(&path, found);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            let source = fs::read_to_string(&path).unwrap();
            let source = source
                .split("\n#[cfg(test)]\nmod tests {")
                .next()
                .unwrap()
                .to_owned();
            let place = path.display().to_string();
            let place = place.rsplit("../").next().unwrap_or_default();
            of_source(place, &source, found);
        }
    }
}

/// The strings of one file. A remark counts when it stands above the item or
/// statement that the string is in, with no empty line between.
fn of_source(place: &str, source: &str, found: &mut Vec<Text>) {
    let lines: Vec<&str> = source.lines().collect();
    let (mut at, mut rest) = (0, source);
    while let Some(offset) = next_string(rest) {
        let start = at + offset;
        let end = start + 1 + end_of_string(&source[start + 1..]);
        let line = source[..start].matches('\n').count();
        found.push(Text {
            place: format!("{place}:{}", line + 1),
            text: plain(&source[start + 1..end]),
            remark: has_remark(&lines, line),
        });
        at = end + 1;
        rest = &source[at..];
    }
}

/// Where the next string begins, past remarks and characters.
fn next_string(source: &str) -> Option<usize> {
    let mut skipped = 0;
    loop {
        let rest = &source[skipped..];
        let quote = rest.find('"')?;
        let line = rest[..quote].rfind('\n').map_or(0, |at| at + 1);
        let before = &rest[line..quote];
        if let Some(remark) = before.find("//") {
            let end = rest[line + remark..].find('\n')?;
            skipped += line + remark + end;
        } else if before.ends_with('\'') || before.ends_with("'\\") {
            skipped += quote + 1;
        } else {
            return Some(skipped + quote);
        }
    }
}

fn end_of_string(source: &str) -> usize {
    let mut escaped = false;
    for (at, c) in source.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    source.len()
}

/// A string as the program has it; the braces of a format doubled or not are the same here.
fn plain(text: &str) -> String {
    let text = text.replace("\\'", "'").replace("\\\"", "\"");
    let text = text.replace("\\\\", "\\").replace("\\n", "\n");
    let joined: Vec<&str> = text.split("\\\n").map(str::trim_start).collect();
    joined.join("")
}

fn has_remark(lines: &[&str], line: usize) -> bool {
    let above = lines[..=line].iter().rev();
    above
        .take_while(|text| !text.trim().is_empty())
        .take(12)
        .any(|text| text.contains("// everywhere: "))
}

/// Tables whose rows belong to an organisation.
fn tenant_tables() -> Vec<&'static str> {
    let mut tables: Vec<&str> = SCHEMAS.iter().map(|schema| schema.table).collect();
    tables.extend([
        "attendance",
        "joint_analyses",
        "joint_groups",
        "joint_members",
        "joint_votes",
        "joint_withdrawals",
        "ownership_answers",
        "votes",
        "minutes",
        "contract_approvals",
        "budget_movements",
        "budget_totals",
        "contract_dates",
        "links",
        "memberships",
        "options",
        "option_settings",
        "saved_views",
        "settings",
    ]);
    tables.extend(["audit_entries", "audit_changes", "tasks", "outbox"]);
    tables
}

fn names_a_table(text: &str, table: &str) -> bool {
    ["FROM ", "JOIN "].iter().any(|word| {
        [
            format!("{word}{{{table}}}"),
            format!("{word}{{{{{table}}}}}"),
            format!("{word}{table} "),
        ]
        .iter()
        .any(|wanted| text.contains(wanted.as_str()))
    })
}

#[test]
fn statements_on_tenant_tables_say_whose_rows_they_see() {
    let scoped = [
        "{visible",
        "{{visible",
        "{shared",
        "{{shared",
        "{listed",
        "{{listed",
        "{invited",
        "{organisation}",
    ];
    let mut silent = Vec::new();
    for text in texts() {
        let table = tenant_tables()
            .into_iter()
            .find(|table| names_a_table(&text.text, table));
        let reads = table.is_some() && !text.text.starts_with("DELETE FROM");
        if reads && !text.remark && !scoped.iter().any(|mark| text.text.contains(mark)) {
            silent.push(format!("{}: {}", text.place, text.text));
        }
    }
    assert!(
        silent.is_empty(),
        "{} statements neither have {{visible …}} nor a line `// everywhere: <reason>` above:\n{}",
        silent.len(),
        silent.join("\n")
    );
}

/// Tables whose rows several organisations see: those that were invited into the group.
const OF_GROUPS: &[&str] = &[
    "joint_groups",
    "joint_members",
    "joint_withdrawals",
    "joint_votes",
];

/// No remark is an excuse here: the only statement without the marker is the marker's own.
#[test]
fn statements_on_invited_groups_ask_whether_the_caller_was_invited() {
    let (mut asked, mut silent) = (0, Vec::new());
    for text in texts() {
        let reads = OF_GROUPS.iter().any(|table| {
            names_a_table(&text.text, table) || text.text.contains(&format!("UPDATE {table} "))
        });
        let marked = text.text.contains("{invited ");
        asked += usize::from(reads && marked);
        if reads && !marked && !text.place.contains("gate/work.rs") {
            silent.push(format!("{}: {}", text.place, text.text));
        }
    }
    assert!(asked >= 6, "only {asked} statements on groups were found");
    assert!(
        silent.is_empty(),
        "without {{invited …}}:\n{}",
        silent.join("\n")
    );
}

/// Prepares statements without running them.
struct Prepare(Vec<Text>);

impl Question for Prepare {
    type Answer = Vec<String>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<String>> {
        let tried = self
            .0
            .iter()
            .map(|text| (text, view.prepare(&text.text, &numbers(&text.text))));
        let refused = tried.filter_map(|(text, result)| {
            let error = result.err()?;
            Some(format!("{}: {error}", text.place))
        });
        Ok(refused.collect())
    }
}

/// As many parameters as a statement numbers, so that those of the markers come after.
fn numbers(sql: &str) -> Vec<database::Value> {
    let number = |rest: &str| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().unwrap_or(0)
    };
    let most = sql.split('$').skip(1).map(number).max().unwrap_or(0);
    vec![database::Value::Null; most]
}

fn is_statement(text: &str) -> bool {
    let begins = [
        "SELECT ",
        "INSERT INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "WITH ",
    ];
    begins.iter().any(|word| text.starts_with(word))
}

/// Statements written out whole; those put together at run time have `{}` in them
/// and are tried by the stories of lists and records.
fn every_written_statement_is_understood(app: &TestApp) {
    let markers = [
        "{visible ",
        "{shared ",
        "{listed ",
        "{invited ",
        "{name ",
        "{organisation}",
        "{day}",
        "{email}",
    ];
    let tables = app.database().tables();
    let whole = |text: &Text| {
        is_statement(&text.text)
            && text.text.split('{').skip(1).all(|rest| {
                let inside = rest.split('}').next().unwrap_or("");
                let marker = format!("{{{inside}}}");
                tables.names().any(|name| name == inside)
                    || markers.iter().any(|known| marker.starts_with(known))
            })
    };
    let statements: Vec<Text> = texts().into_iter().filter(whole).collect();
    assert!(statements.len() > 60, "only {} found", statements.len());
    let refused = app.ask(&national(), Prepare(statements)).unwrap();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

on_both!(every_written_statement_is_understood);
