//! Any day in the past. A table with history has a sibling `<table>_past` that
//! keeps every earlier version of its rows with the moment it ended
//! (`recorded_to`); database triggers fill it, so no statement can forget.
//!
//! Statements write such a table in braces: `FROM {usages} u`. Read as of now
//! that is the table itself; read as of a moment it is the rows as they were.

use std::{borrow::Cow, collections::BTreeMap, fmt::Write};

use crate::Value;

/// The moment a question is asked about: microseconds, or none for now.
pub type AsOf = Option<i64>;

/// The tables that keep their past, with their columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables(pub(crate) BTreeMap<String, Vec<String>>);

impl Tables {
    /// Names of the tables that keep their past.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The columns of a table that keeps its past.
    #[must_use]
    pub fn columns(&self, table: &str) -> &[String] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// Replaces `{table}` markers. As of a moment, that moment is added to the
    /// parameters once and every marker refers to it.
    #[must_use]
    pub fn expand<'a>(&self, sql: &'a str, as_of: AsOf, params: &mut Vec<Value>) -> Cow<'a, str> {
        if !sql.contains('{') {
            return Cow::Borrowed(sql);
        }
        let mut moment = None;
        let mut out = String::with_capacity(sql.len() + 64);
        let mut rest = sql;
        while let Some(start) = rest.find('{') {
            let Some(length) = rest[start..].find('}') else {
                break;
            };
            let name = &rest[start + 1..start + length];
            out.push_str(&rest[..start]);
            match (self.0.get(name), as_of) {
                (None, _) => out.push_str(&rest[start..=start + length]),
                (Some(_), None) => out.push_str(name),
                (Some(columns), Some(at)) => {
                    let number = *moment.get_or_insert_with(|| {
                        params.push(Value::Int(at));
                        params.len()
                    });
                    push_as_of(&mut out, name, columns, number);
                }
            }
            rest = &rest[start + length + 1..];
        }
        out.push_str(rest);
        Cow::Owned(out)
    }
}

fn push_as_of(out: &mut String, table: &str, columns: &[String], number: usize) {
    let list = columns.join(", ");
    let _ = write!(
        out,
        "(SELECT {list} FROM {table} WHERE recorded_from <= ${number} UNION ALL \
         SELECT {list} FROM {table}_past WHERE recorded_from <= ${number} AND recorded_to > ${number})"
    );
}

/// The triggers of one table on SQLite.
pub(crate) fn sqlite_triggers(table: &str, columns: &[String]) -> String {
    let list = columns.join(", ");
    let old = columns
        .iter()
        .map(|c| format!("OLD.{c}"))
        .collect::<Vec<_>>()
        .join(", ");
    let keep = format!(
        "INSERT INTO {table}_past (recorded_to, {list}) SELECT faelled_now(), {old} WHERE OLD.recorded_from <> faelled_now();"
    );
    format!(
        "DROP TRIGGER IF EXISTS {table}_stamped;
DROP TRIGGER IF EXISTS {table}_changed;
DROP TRIGGER IF EXISTS {table}_removed;
CREATE TRIGGER {table}_stamped BEFORE UPDATE ON {table} WHEN NEW.recorded_from <> faelled_now()
BEGIN SELECT RAISE(ABORT, 'recorded_from of {table} must be faelled_now()'); END;
CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {keep} END;
CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN {keep} END;"
    )
}

/// The triggers of one table on PostgreSQL.
pub(crate) fn postgres_triggers(table: &str, columns: &[String]) -> String {
    let list = columns.join(", ");
    let old = columns
        .iter()
        .map(|c| format!("OLD.{c}"))
        .collect::<Vec<_>>()
        .join(", ");
    format!(
        "CREATE OR REPLACE FUNCTION {table}_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.recorded_from <> faelled_now() THEN
    RAISE EXCEPTION 'recorded_from of {table} must be faelled_now()';
  END IF;
  IF OLD.recorded_from <> faelled_now() THEN
    INSERT INTO {table}_past (recorded_to, {list}) SELECT faelled_now(), {old};
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS {table}_keep ON {table};
CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_keep();"
    )
}
