//! Any list as a file: CSV and XLSX for people and spreadsheets, JSON for
//! programs. Rows are written as they come, so that no list is held in memory.
//! What is written here reads back as unchanged.

mod cells;
mod http;
#[cfg(test)]
mod tests;

use std::{
    io::{self, Write},
    sync::{Mutex, PoisonError},
};

use domain::{
    gate::{App, Caller},
    parts::{
        ColumnKind, Schema,
        lists::{Export, List, ListColumn, ListRow, Start, Wanted},
    },
};
use exchange::write::{Column, Csv, OutCell, Words, Xlsx};
use foundation::{Error, Result};
use serde_json::{Map, Value as Json};

pub(crate) use http::mount;

use crate::{i18n::Lang, texts};

/// Header of the record's id, which makes reading back sure.
pub const ID_HEADER: &str = "Fælled-ID";

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Semicolons, UTF-8 with a mark, as Danish Excel opens it.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// `{"data": […]}` with keys and values as in the API.
    Json,
}

impl Format {
    /// The form with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Its name, which is also the ending of file names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// What HTTP calls it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

/// What is written.
#[derive(Debug, Clone)]
pub struct Job {
    /// The module.
    pub schema: &'static Schema,
    /// Which rows and columns.
    pub wanted: Wanted,
    /// In which form.
    pub format: Format,
    /// Language of words and of headers that the incumbent has none for.
    pub lang: Lang,
}

/// Keys of every column that a list can have.
pub fn all_columns(app: &App, caller: &Caller, schema: &'static Schema) -> Result<Vec<String>> {
    let question = List {
        schema,
        wanted: Wanted::default(),
        start: Start::First,
        limit: 1,
    };
    let page = app.ask(caller, question)?;
    Ok(page
        .all_columns
        .into_iter()
        .map(|column| column.key)
        .collect())
}

/// Writes a list to `out`.
pub fn write<W: Write + Send>(app: &App, caller: &Caller, job: &Job, out: W) -> Result<()> {
    let file = Mutex::new(File::Waiting(out));
    let with = |step: &mut dyn FnMut(&mut File<W>) -> io::Result<()>| {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        step(&mut file).map_err(Error::internal)
    };
    let begin = |columns: &[&ListColumn]| with(&mut |file| file.begin(job, columns));
    let export = Export {
        schema: job.schema,
        wanted: job.wanted.clone(),
        begin: Box::new(begin),
        row: Box::new(|row| with(&mut |file| file.row(job.lang, &row))),
    };
    app.ask(caller, export)?;
    let file = file.into_inner().unwrap_or_else(PoisonError::into_inner);
    file.finish().map_err(Error::internal)
}

/// A column as it is written.
#[derive(Debug, Clone)]
struct Heading {
    key: String,
    kind: ColumnKind,
}

/// A file on its way.
enum File<W: Write + Send> {
    /// The columns are not known yet.
    Waiting(W),
    Csv(Box<Csv<W>>, Vec<Heading>),
    Xlsx(Box<Xlsx>, W, Vec<Heading>),
    Json(W, Vec<Heading>, bool),
    /// Something failed on the way.
    Broken,
}

impl<W: Write + Send> File<W> {
    fn begin(&mut self, job: &Job, columns: &[&ListColumn]) -> io::Result<()> {
        let Self::Waiting(mut out) = std::mem::replace(self, Self::Broken) else {
            return Err(io::Error::other("a file begins once"));
        };
        let titles: Vec<String> = columns
            .iter()
            .map(|column| title(job.lang, column))
            .collect();
        let headings: Vec<Heading> = columns
            .iter()
            .map(|column| Heading {
                key: column.key.clone(),
                kind: column.kind,
            })
            .collect();
        let headers = titles.iter().map(String::as_str).chain([ID_HEADER]);
        *self = match job.format {
            Format::Csv => {
                let headers: Vec<&str> = headers.collect();
                Self::Csv(
                    Box::new(Csv::new(out, &headers, words(job.lang))?),
                    headings,
                )
            }
            Format::Xlsx => {
                let kinds = headings
                    .iter()
                    .map(|heading| Some(heading.kind))
                    .chain([None]);
                let sheet: Vec<Column<'_>> = headers
                    .zip(kinds)
                    .map(|(title, kind)| Column {
                        title,
                        width: width(kind),
                    })
                    .collect();
                let name = job.lang.t(&texts::field_key(job.schema, "many"));
                Self::Xlsx(
                    Box::new(Xlsx::new(&name, &sheet, words(job.lang))?),
                    out,
                    headings,
                )
            }
            Format::Json => {
                out.write_all(b"{\"data\":[")?;
                Self::Json(out, headings, false)
            }
        };
        Ok(())
    }

    fn row(&mut self, lang: Lang, row: &ListRow) -> io::Result<()> {
        match self {
            Self::Csv(csv, headings) => csv.row(&line(lang, headings, row)),
            Self::Xlsx(xlsx, _, headings) => xlsx.row(&line(lang, headings, row)),
            Self::Json(out, headings, more) => {
                out.write_all(if *more { b",\n" } else { b"\n" })?;
                *more = true;
                serde_json::to_writer(out, &object(headings, row)).map_err(io::Error::other)
            }
            Self::Waiting(_) | Self::Broken => Err(io::Error::other("a row before its columns")),
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Csv(csv, _) => csv.finish()?.flush(),
            Self::Xlsx(xlsx, mut out, _) => {
                xlsx.finish(&mut out)?;
                out.flush()
            }
            Self::Json(mut out, ..) => {
                out.write_all(b"\n]}\n")?;
                out.flush()
            }
            Self::Waiting(_) | Self::Broken => Err(io::Error::other("a file without columns")),
        }
    }
}

fn line<'r>(lang: Lang, headings: &[Heading], row: &'r ListRow) -> Vec<OutCell<'r>> {
    let cells = headings
        .iter()
        .zip(&row.values)
        .map(|(heading, value)| cells::cell(lang, heading.kind, value));
    cells.chain([OutCell::from(row.id.to_string())]).collect()
}

fn object(headings: &[Heading], row: &ListRow) -> Map<String, Json> {
    let mut object = Map::new();
    object.insert("id".to_owned(), Json::String(row.id.to_string()));
    object.insert("version".to_owned(), Json::from(row.version));
    for (heading, value) in headings.iter().zip(&row.values) {
        object.insert(heading.key.clone(), cells::json(heading.kind, value));
    }
    object
}

/// The incumbent's header where it has one, so that a file goes both ways.
fn title(lang: Lang, column: &ListColumn) -> String {
    match (column.header, column.label_is_text) {
        ("", true) => column.label.clone(),
        ("", false) => lang.t(&column.label),
        (header, _) => header.to_owned(),
    }
}

fn words(lang: Lang) -> Words {
    Words {
        yes: lang.t("yes"),
        no: lang.t("no"),
    }
}

/// Width in characters.
fn width(kind: Option<ColumnKind>) -> f64 {
    match kind {
        None => 38.0,
        Some(ColumnKind::Bool | ColumnKind::Integer | ColumnKind::Year | ColumnKind::Percent) => {
            10.0
        }
        Some(ColumnKind::Date | ColumnKind::Moment | ColumnKind::Money) => 14.0,
        Some(_) => 28.0,
    }
}
