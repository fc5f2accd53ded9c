//! What is printed, as plain data: texts are already in the reader's language.

use serde::{Deserialize, Serialize};

use crate::TimeLine;

/// A document: one sheet about one record, or a report of tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Document {
    /// Language of the texts (`da`, `en`): hyphenation, and how a screen reader speaks.
    pub language: String,
    /// What the document is about; also its title in a reader's window. Never empty.
    pub title: String,
    /// What sort of document it is, above the title; empty for none.
    pub kind: String,
    /// A sentence below the title; empty for none.
    pub lead: String,
    /// Whose document it is.
    pub organisation: String,
    /// The day it says the truth about, in words.
    pub day: String,
    /// Left half of every page's foot.
    pub foot: String,
    /// Right half of every page's foot; `{page}` and `{pages}` become the numbers.
    pub page_of: String,
    /// Printed at the end when a text had characters that the typeface lacks; they are shown as ◊.
    pub lacking: String,
    /// Wide tables want the paper on its side.
    pub landscape: bool,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "part", content = "is")]
pub enum Part {
    /// A heading over the parts that follow.
    Section(String),
    /// The few facts to see first, side by side; up to five in a row.
    Figures(Vec<Figure>),
    /// Labels with values, two beside each other.
    Facts(Vec<Fact>),
    /// A period with its days, drawn.
    TimeLine(TimeLine),
    /// Rows under headed columns.
    Table(Table),
    /// Text of any length; a line break is kept.
    Text(String),
    /// Short explanations in small print.
    Notes(Vec<String>),
}

/// A fact to see first.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The fact, short.
    pub value: String,
    /// What it means or where it comes from; empty for none.
    pub note: String,
    /// How good or urgent it is.
    pub tone: Tone,
}

/// How good or urgent something is. Never the only carrier of a meaning: colours get lost in print.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Neither.
    #[default]
    Plain,
    /// Worth knowing.
    Info,
    /// As it should be.
    Good,
    /// Wants attention.
    Warn,
    /// Wrong, or too late.
    Bad,
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value; a line break is kept.
    pub value: String,
}

/// Rows under headed columns. The headings are printed again on every page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Table {
    /// What the table shows, above it; empty for none.
    pub caption: String,
    /// From left to right; at least one.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Leaves room for marks at the left of the rows, so that tables below each other stand alike.
    pub marked: bool,
    /// Sums, as many cells as there are columns; empty for none.
    pub total: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width beside the other columns'; 0 takes what its longest text needs.
    pub width: u32,
    /// Numbers stand under each other from the right.
    pub number: bool,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Row {
    /// As many as there are columns; what is missing is empty, what is too much is left out.
    pub cells: Vec<String>,
    /// Marks the row.
    pub tone: Tone,
}
