//! The two things that reach the database: a [`View`] reads, a [`Work`] also
//! writes. Only the gate makes them, so nothing gets past it.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
};

use database::{AsOf, Conn, Row, Tables, Value};
use foundation::{Date, Error, Id, Result, Timestamp, local_date, micros};

use crate::{
    gate::{Caller, Language, audit, audit::Event},
    modules,
    parts::{Kind, Subject},
};

/// One consistent moment of the data, as the caller may see it.
pub struct View<'a> {
    conn: RefCell<&'a mut Conn>,
    tables: &'a Tables,
    caller: &'a Caller,
    now: Timestamp,
    day: Date,
    as_of: AsOf,
}

impl<'a> View<'a> {
    pub(super) fn new(
        conn: &'a mut Conn,
        tables: &'a Tables,
        caller: &'a Caller,
        now: Timestamp,
        today: Date,
    ) -> Self {
        let past = caller.as_of.filter(|day| *day < today);
        let as_of = past.map(end_of_day);
        Self {
            conn: RefCell::new(conn),
            tables,
            caller,
            now,
            day: past.unwrap_or(today),
            as_of,
        }
    }

    /// Who asks.
    #[must_use]
    pub fn caller(&self) -> &Caller {
        self.caller
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The day asked about: today, or the day of `as_of`.
    #[must_use]
    pub fn day(&self) -> Date {
        self.day
    }

    /// Whether the question is about a day in the past.
    #[must_use]
    pub fn is_past(&self) -> bool {
        self.as_of.is_some()
    }

    /// The moment asked about: now, or the end of the day of `as_of`.
    #[must_use]
    pub fn moment(&self) -> Timestamp {
        let past = self
            .as_of
            .and_then(|at| Timestamp::from_microsecond(at).ok());
        past.unwrap_or(self.now)
    }

    /// Asks what was known at a moment, in a language: tables that keep their past are read as
    /// they were, and that moment's day is the day of every rule.
    pub fn at<T>(
        &self,
        moment: Timestamp,
        language: Language,
        ask: impl FnOnce(&View<'_>) -> Result<T>,
    ) -> Result<T> {
        let caller = Caller {
            language,
            ..self.caller.clone()
        };
        let mut conn = self.conn.borrow_mut();
        let past = View {
            conn: RefCell::new(&mut conn),
            tables: self.tables,
            caller: &caller,
            now: moment,
            day: local_date(moment),
            as_of: Some(micros(moment)),
        };
        ask(&past)
    }

    /// All rows of a statement. Markers: `{table}`, `{visible a}`, `{shared a}`, `{day}`, `{name a}`,
    /// `{email}` (the caller's address in lower case), `{invited a.joint_group}` (a group that the
    /// caller's organisation was invited into).
    pub fn rows(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let (sql, params) = self.expand(sql, params)?;
        self.conn.borrow_mut().query(&sql, &params)
    }

    /// The first row, if any.
    pub fn row(&self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, params)?.into_iter().next())
    }

    /// Hands over rows one by one. The database must not be asked again inside `each`.
    pub fn each(
        &self,
        sql: &str,
        params: &[Value],
        mut each: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let (sql, params) = self.expand(sql, params)?;
        self.conn.borrow_mut().for_each(&sql, &params, &mut each)
    }

    /// Checks a statement without running it; answers its column names.
    pub fn prepare(&self, sql: &str, params: &[Value]) -> Result<Vec<String>> {
        let (sql, _) = self.expand(sql, params)?;
        self.conn.borrow_mut().prepare(&sql)
    }

    /// Recomputes the log of the caller's organisation.
    pub fn verify_log(&self) -> Result<audit::Verified> {
        audit::verify_own(&mut self.conn.borrow_mut(), self.caller.organisation)
    }

    /// Columns of a table that keeps its past.
    #[must_use]
    pub fn columns(&self, table: &str) -> &[String] {
        self.tables.columns(table)
    }

    fn expand(&self, sql: &str, params: &[Value]) -> Result<(String, Vec<Value>)> {
        let mut params = params.to_vec();
        let tables = self.tables.expand(sql, self.as_of, &mut params);
        let text = Markers {
            view: self,
            params: &mut params,
            organisation: None,
            day: None,
        }
        .replace(&tables)?;
        Ok((text, params))
    }
}

/// The end of a Danish day, in microseconds.
fn end_of_day(day: Date) -> i64 {
    let zone = jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap_or(jiff::tz::TimeZone::UTC);
    day.tomorrow()
        .and_then(|next| next.to_zoned(zone))
        .map_or(i64::MAX, |start| micros(start.timestamp()) - 1)
}

struct Markers<'v, 'a, 'p> {
    view: &'v View<'a>,
    params: &'p mut Vec<Value>,
    organisation: Option<usize>,
    day: Option<usize>,
}

impl Markers<'_, '_, '_> {
    fn replace(&mut self, sql: &str) -> Result<String> {
        let mut out = String::with_capacity(sql.len() + 64);
        let mut rest = sql;
        while let Some(start) = rest.find('{') {
            let Some(length) = rest[start..].find('}') else {
                break;
            };
            out.push_str(&rest[..start]);
            out.push_str(&self.marker(&rest[start + 1..start + length])?);
            rest = &rest[start + length + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }

    fn marker(&mut self, marker: &str) -> Result<String> {
        let (word, alias) = marker.split_once(' ').unwrap_or((marker, ""));
        Ok(match word {
            "visible" => format!("{alias}.organisation_id = ${}", self.organisation()),
            "shared" => format!(
                "({alias}.visibility = 'public' OR {alias}.organisation_id = ${})",
                self.organisation()
            ),
            "listed" => format!(
                "({alias}.organisation_id IS NULL OR {alias}.organisation_id = ${})",
                self.organisation()
            ),
            // everywhere: this is the condition itself: the caller's organisation was invited
            "invited" => format!(
                "{alias} IN (SELECT im.joint_group FROM joint_members im WHERE im.organisation_id = ${})",
                self.organisation()
            ),
            "organisation" => format!("${}", self.organisation()),
            "day" => format!("${}", self.day()),
            "email" => {
                let email = match &self.view.caller.actor {
                    crate::gate::Actor::User { email, .. } => email.to_lowercase(),
                    _ => String::new(),
                };
                self.params.push(email.into());
                format!("${}", self.params.len())
            }
            "id" => {
                let id: foundation::Id = alias.parse().map_err(Error::internal)?;
                self.params.push(Value::Id(id));
                format!("${}", self.params.len())
            }
            "name" => match self.view.caller.language {
                Language::Danish => format!("{alias}.name_da"),
                Language::English => {
                    format!("COALESCE(NULLIF({alias}.name_en, ''), {alias}.name_da)")
                }
            },
            other => return Err(Error::Internal(format!("unknown marker {other} in SQL"))),
        })
    }

    fn organisation(&mut self) -> usize {
        let id = self.view.caller.organisation;
        let params = &mut *self.params;
        *self.organisation.get_or_insert_with(|| {
            params.push(Value::Id(id));
            params.len()
        })
    }

    fn day(&mut self) -> usize {
        let day = self.view.day;
        let params = &mut *self.params;
        *self.day.get_or_insert_with(|| {
            params.push(Value::Date(day));
            params.len()
        })
    }
}

/// A transaction that may write. Everything a view can do, and statements that change.
pub struct Work<'a> {
    view: View<'a>,
    /// Records that were written, by kind, until what follows from them has been done.
    written: BTreeMap<Kind, BTreeSet<Id>>,
}

impl<'a> Deref for Work<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

/// Proof that a command told the log what it did, or why it did nothing.
pub struct Recorded<T> {
    output: T,
    kept: bool,
}

impl<T> Recorded<T> {
    /// What the command answers, and whether its transaction is to be kept.
    pub(super) fn into_parts(self) -> (T, bool) {
        (self.output, self.kept)
    }
}

impl<'a> Work<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self {
            view,
            written: BTreeMap::new(),
        }
    }

    /// Notes records that were made, changed, deleted or brought back. What other modules
    /// keep up to date beside them follows once, when the command has done everything else.
    pub(crate) fn wrote(&mut self, kind: Kind, ids: &[Id]) {
        self.written.entry(kind).or_default().extend(ids);
    }

    /// Lets that follow.
    pub(super) fn follow_up(&mut self) -> Result<()> {
        while let Some((kind, ids)) = self.written.pop_first() {
            let subjects: Vec<Subject> = ids.into_iter().map(|id| Subject { kind, id }).collect();
            for guard in modules::GUARDS {
                guard(self, &subjects)?;
            }
            for after in modules::AFTER {
                after(self, &subjects)?;
            }
        }
        Ok(())
    }

    /// Runs a statement that changes something; answers the number of rows touched.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let (sql, params) = self.view.expand(sql, params)?;
        self.view.conn.borrow_mut().execute(&sql, &params)
    }

    /// Inserts rows, many in one statement.
    pub fn insert(&mut self, table: &str, columns: &[&str], rows: &[Vec<Value>]) -> Result<()> {
        self.view.conn.borrow_mut().insert(table, columns, rows)
    }

    /// Writes the event to the log of the caller's organisation.
    pub fn record<T>(&mut self, event: Event, output: T) -> Result<Recorded<T>> {
        let conn = &mut **self.view.conn.borrow_mut();
        audit::append(conn, self.view.caller, self.view.now, &event)?;
        Ok(Recorded { output, kept: true })
    }

    /// Nothing was changed, for this reason.
    pub fn unchanged<T>(&mut self, _reason: &'static str, output: T) -> Recorded<T> {
        Recorded { output, kept: true }
    }

    /// Everything this command has written is taken back when it ends; only its
    /// answer stays. A preview is made in this way, so it says what would happen.
    pub fn taken_back<T>(&mut self, output: T) -> Recorded<T> {
        Recorded {
            output,
            kept: false,
        }
    }

    /// Begins a step that can be taken back alone. Steps do not nest.
    pub fn begin_step(&mut self) -> Result<()> {
        self.execute("SAVEPOINT step", &[]).map(|_| ())
    }

    /// Ends a step: what it wrote is kept, or taken back while the command goes on.
    pub fn end_step(&mut self, keep: bool) -> Result<()> {
        if !keep {
            self.execute("ROLLBACK TO SAVEPOINT step", &[])?;
        }
        self.execute("RELEASE SAVEPOINT step", &[]).map(|_| ())
    }
}
