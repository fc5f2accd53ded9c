//! A page of a list, its count, and the same rows streamed.

use database::{Row, Value};
use foundation::{Cursor, Date, Error, Id, Result};

use crate::{
    gate::{Action, Needs, Question, View},
    parts::{
        ColumnKind, Schema,
        lists::{
            ListColumn, Sort, Start, Wanted, chosen,
            columns::{columns, with_address_keys, with_addresses},
            default_sort, find,
        },
        text,
    },
};

/// One value of a row, as stored; shown by the column's kind.
pub type ListValue = Value;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct ListRow {
    /// The record.
    pub id: Id,
    /// Its version.
    pub version: i64,
    /// Its name.
    pub title: String,
    /// Values in the order of the columns.
    pub values: Vec<ListValue>,
    /// What the columns of one reference point at, in the same order; in an export nothing.
    pub points_at: Vec<Option<Id>>,
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// Every column the list can have.
    pub all_columns: Vec<ListColumn>,
    /// Keys of those shown, in order.
    pub shown: Vec<String>,
    /// The sorting used.
    pub sort: Sort,
    /// The rows.
    pub rows: Vec<ListRow>,
    /// How many rows there are in all.
    pub total: i64,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// Asks for a page of a list.
#[derive(Debug)]
pub struct List {
    /// The module.
    pub schema: &'static Schema,
    /// What it shows.
    pub wanted: Wanted,
    /// Where it begins.
    pub start: Start,
    /// At most so many rows, 1 to 500.
    pub limit: i64,
}

/// Most rows of one page.
const MOST: i64 = 500;

impl List {
    /// The statements behind the page, its rows and their number, for measuring what they
    /// cost alone and for asking a database how it answers them.
    pub fn statements(&self, view: &View<'_>) -> Result<[(String, Vec<Value>); 2]> {
        let statement = Statement::build(view, self.schema, &self.wanted)?;
        let count = statement.counting();
        Ok([statement.page(&self.start, self.limit + 1)?, count])
    }
}

impl Question for List {
    type Answer = ListPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<ListPage> {
        if !(1..=MOST).contains(&self.limit) {
            return Err(Error::Invalid(vec![
                foundation::FieldError::new("limit", "out_of_range")
                    .with("min", 1)
                    .with("max", MOST),
            ]));
        }
        let statement = Statement::build(view, self.schema, &self.wanted)?;
        let (sql, params) = statement.page(&self.start, self.limit + 1)?;
        let mut rows = Vec::new();
        for row in view.rows(&sql, &params)? {
            let mut read = list_row(&row, statement.shown.len())?;
            read.points_at = statement.ids_of(&row)?;
            rows.push((read, row));
        }
        let more = rows.len() > usize::try_from(self.limit).unwrap_or(usize::MAX);
        if more {
            rows.pop();
        }
        let next = match rows.last() {
            Some((last, row)) if more => Some(statement.cursor_after(last, row)?),
            _ => None,
        };
        let total = statement.count(view)?;
        Ok(ListPage {
            shown: statement.shown.clone(),
            sort: statement.sort.clone(),
            rows: rows.into_iter().map(|(row, _)| row).collect(),
            total,
            next,
            all_columns: statement.all,
        })
    }
}

/// Asks how many rows a list has.
#[derive(Debug)]
pub struct Count {
    /// The module.
    pub schema: &'static Schema,
    /// Its conditions.
    pub wanted: Wanted,
}

impl Question for Count {
    type Answer = i64;

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<i64> {
        Statement::build(view, self.schema, &self.wanted)?.count(view)
    }
}

/// What is told the columns of an export before its rows come.
pub type Begin<'a> = Box<dyn FnOnce(&[&ListColumn]) -> Result<()> + Send + 'a>;

/// Streams every row of a list, e.g. into a file.
pub struct Export<'a> {
    /// The module.
    pub schema: &'static Schema,
    /// What it shows.
    pub wanted: Wanted,
    /// Gets the columns first.
    pub begin: Begin<'a>,
    /// Gets each row.
    pub row: Box<dyn FnMut(ListRow) -> Result<()> + Send + 'a>,
}

impl Export<'_> {
    /// The statement behind the file, for measuring what it costs alone.
    pub fn statement(&self, view: &View<'_>) -> Result<(String, Vec<Value>)> {
        Ok(self.build(view)?.everything())
    }

    /// Names of people with roles come with their addresses.
    fn build(&self, view: &View<'_>) -> Result<Statement> {
        let all = columns(view, self.schema)?;
        let shown: Vec<String> = match self.wanted.columns.as_slice() {
            [] => chosen(&all, &[])?
                .iter()
                .map(|column| column.key.clone())
                .collect(),
            keys => keys.to_vec(),
        };
        let wanted = Wanted {
            columns: with_address_keys(&shown),
            ..self.wanted.clone()
        };
        Statement::of(self.schema, with_addresses(all), &wanted)
    }
}

impl Question for Export<'_> {
    type Answer = ();

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(mut self, view: &View<'_>) -> Result<()> {
        let statement = self.build(view)?;
        let columns = chosen(&statement.all, &statement.shown)?;
        (self.begin)(&columns)?;
        let (sql, params) = statement.everything();
        view.each(&sql, &params, |row| {
            (self.row)(list_row(&row, columns.len())?)
        })
    }
}

fn list_row(row: &Row, width: usize) -> Result<ListRow> {
    Ok(ListRow {
        id: row.id(0)?,
        version: row.int(1)?,
        title: row.text_or_empty(2)?,
        values: row.0[FIRST_VALUE..FIRST_VALUE + width].to_vec(),
        points_at: Vec::new(),
    })
}

/// Most conditions of one list.
const MOST_FILTERS: usize = 50;

/// Columns before the chosen ones: id, version, name, sort value.
const FIRST_VALUE: usize = 4;

/// A list's SQL in parts.
struct Statement {
    all: Vec<ListColumn>,
    shown: Vec<String>,
    sort: Sort,
    sort_kind: ColumnKind,
    sort_sql: String,
    select: String,
    /// SQL of the id in those shown that are one reference.
    ids: Vec<Option<String>>,
    from: String,
    params: Vec<Value>,
    /// How many of the parameters the conditions use; the rest belong to the sorting.
    counted: usize,
}

impl Statement {
    fn build(view: &View<'_>, schema: &'static Schema, wanted: &Wanted) -> Result<Self> {
        Self::of(schema, columns(view, schema)?, wanted)
    }

    /// Of these columns.
    fn of(schema: &'static Schema, all: Vec<ListColumn>, wanted: &Wanted) -> Result<Self> {
        let shown = chosen(&all, &wanted.columns)?;
        let sort = wanted.sort.clone().unwrap_or_else(|| default_sort(schema));
        let sort_column = find(&all, &sort.column)?;
        if wanted.filters.len() > MOST_FILTERS {
            return Err(Error::Invalid(vec![
                foundation::FieldError::new("", "too_many_filters").with("max", MOST_FILTERS),
            ]));
        }
        let mut params = Vec::new();
        let mut from = format!("FROM {{{}}} r WHERE {}", schema.table, schema.visible("r"));
        for filter in &wanted.filters {
            let condition = filter.condition(find(&all, &filter.column)?, &mut params)?;
            from.push_str(&format!(" AND {condition}"));
        }
        for term in text::query(&wanted.q) {
            params.push(format!("%{term}%").into());
            from.push_str(&format!(
                " AND ({}) LIKE ${} ESCAPE '\\'",
                searched(schema),
                params.len()
            ));
        }
        let counted = params.len();
        let sort_sql = sortable(sort_column, &mut params);
        let values: String = shown
            .iter()
            .map(|column| format!(", {}", column.sql))
            .collect();
        let select = format!(
            "SELECT r.id, r.version, {}, {sort_sql}{values}",
            schema.title_of("r")
        );
        let ids = shown.iter().map(|column| column.id_sql.clone()).collect();
        let shown = shown.iter().map(|column| column.key.clone()).collect();
        let sort_kind = sort_column.kind;
        Ok(Self {
            counted,
            shown,
            sort,
            sort_kind,
            sort_sql,
            select,
            ids,
            from,
            params,
            all,
        })
    }

    fn page(&self, start: &Start, limit: i64) -> Result<(String, Vec<Value>)> {
        let mut params = self.params.clone();
        let ids: String = self
            .ids
            .iter()
            .flatten()
            .fold(String::new(), |all, id| all + ", " + id);
        let mut sql = format!("{}{ids} {}", self.select, self.from);
        if let Start::Cursor(text) = start {
            let cursor = Cursor::decode(text, &self.sort.text())?;
            params.push(self.sort_value(&cursor.value)?);
            params.push(cursor.id.into());
            let sign = if self.sort.descending { "<" } else { ">" };
            sql.push_str(&format!(
                " AND ({}, r.id) {sign} (${}, ${})",
                self.sort_sql,
                params.len() - 1,
                params.len()
            ));
        }
        sql.push_str(&self.order());
        params.push(limit.into());
        sql.push_str(&format!(" LIMIT ${}", params.len()));
        if let Start::Offset(offset) = start {
            params.push((*offset).max(0).into());
            sql.push_str(&format!(" OFFSET ${}", params.len()));
        }
        Ok((sql, params))
    }

    /// The ids in a row of a page: they stand after the values.
    fn ids_of(&self, row: &Row) -> Result<Vec<Option<Id>>> {
        let mut next = FIRST_VALUE + self.shown.len();
        let read = |id: &Option<String>| match id {
            Some(_) => {
                next += 1;
                row.opt(next - 1, Row::id)
            }
            None => Ok(None),
        };
        self.ids.iter().map(read).collect()
    }

    fn everything(&self) -> (String, Vec<Value>) {
        (
            format!("{} {}{}", self.select, self.from, self.order()),
            self.params.clone(),
        )
    }

    fn order(&self) -> String {
        let way = if self.sort.descending { "DESC" } else { "ASC" };
        format!(" ORDER BY 4 {way}, r.id {way}")
    }

    fn counting(&self) -> (String, Vec<Value>) {
        let params = self.params[..self.counted].to_vec();
        (format!("SELECT COUNT(*) {}", self.from), params)
    }

    fn count(&self, view: &View<'_>) -> Result<i64> {
        let (sql, params) = self.counting();
        view.row(&sql, &params)?.map_or(Ok(0), |row| row.int(0))
    }

    fn cursor_after(&self, last: &ListRow, row: &Row) -> Result<String> {
        let value = match &row.0[FIRST_VALUE - 1] {
            Value::Int(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            _ => row.text_or_empty(FIRST_VALUE - 1)?,
        };
        Ok(Cursor {
            sort: self.sort.text(),
            value,
            id: last.id,
        }
        .encode())
    }

    fn sort_value(&self, text: &str) -> Result<Value> {
        let wrong = || Error::field("cursor", "invalid_cursor");
        match self.sort_kind {
            ColumnKind::Date => text
                .parse()
                .ok()
                .filter(|day: &Date| day.year() > 0)
                .map(Value::Date)
                .ok_or_else(wrong),
            ColumnKind::Integer
            | ColumnKind::Year
            | ColumnKind::Money
            | ColumnKind::Percent
            | ColumnKind::Moment
            | ColumnKind::Bool => text.parse().map(Value::Int).map_err(|_| wrong()),
            _ => Ok(text.into()),
        }
    }
}

/// The sort value is never NULL, so that a cursor can compare with it; what is
/// missing comes last among dates and first elsewhere.
fn sortable(column: &ListColumn, params: &mut Vec<Value>) -> String {
    let sql = &column.sql;
    match column.kind {
        ColumnKind::Date => {
            params.push(Value::Date(LAST_DAY));
            format!("COALESCE({sql}, ${})", params.len())
        }
        ColumnKind::Integer
        | ColumnKind::Year
        | ColumnKind::Money
        | ColumnKind::Percent
        | ColumnKind::Moment => {
            format!("COALESCE({sql}, -9000000000000000)")
        }
        ColumnKind::Bool => format!("CASE WHEN {sql} THEN 1 ELSE 0 END"),
        _ => format!("COALESCE({sql}, '') COLLATE danish"),
    }
}

/// After every date that a field takes.
const LAST_DAY: Date = jiff::civil::date(9999, 12, 31);

fn searched(schema: &Schema) -> String {
    let also: String = schema
        .also_search
        .iter()
        .map(|sql| format!(" || ' ' || COALESCE({}, '')", sql.replace('@', "r")))
        .collect();
    format!("r.search_text{also}")
}
