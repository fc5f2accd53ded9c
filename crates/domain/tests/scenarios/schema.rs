//! The tables and columns, the same on both engines, written to `schema.txt`.

use database::{Conn, columns, table_names};
use foundation::Result;
use testkit::{TestApp, file, generated};

/// `table` and its columns, one a line, in the words both engines share.
fn logical(conn: &mut Conn) -> Result<String> {
    let mut text = String::from("# Tables and columns, the same on both engines.\n");
    let mut names = table_names(conn)?;
    names.sort();
    for table in names {
        text.push_str(&format!("\n{table}\n"));
        for column in columns(conn, &table)? {
            let required = if column.required { " required" } else { "" };
            text.push_str(&format!("  {} {}{required}\n", column.name, column.kind));
        }
    }
    Ok(text)
}

fn schema_of(app: &TestApp) -> String {
    app.database().read(logical).unwrap()
}

/// SQLite keeps ids as bytes, days as text and truths as numbers.
fn as_sqlite_keeps_it(schema: &str) -> String {
    let coarse = |line: &str| {
        let mut words: Vec<&str> = line.split(' ').collect();
        if let [_, _, _, kind, ..] = words.as_mut_slice() {
            *kind = match *kind {
                "id" => "bytes",
                "date" => "text",
                "bool" => "int",
                other => other,
            };
        }
        words.join(" ") + "\n"
    };
    schema.lines().map(coarse).collect()
}

#[test]
fn both_engines_have_the_committed_schema() {
    let sqlite = schema_of(&testkit::sqlite());
    if let Some(app) = testkit::postgres() {
        generated("schema.txt", &schema_of(&app));
    }
    let committed = std::fs::read_to_string(file("docs/generated/schema.txt")).unwrap();
    let expected = as_sqlite_keeps_it(&committed);
    let mut lines = expected.lines().zip(sqlite.lines());
    let differing = lines.find(|(there, now)| there != now);
    assert!(expected == sqlite, "{differing:?}");
}
