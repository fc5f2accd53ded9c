//! The record: one thing with its status, picture, sections, people, related things and history.

use askama::Template;

use super::{Action, Cell, Form, HistoryEntry, Level, Link, Shell, finish};

/// A record page.
#[derive(Clone, Debug, Default)]
pub struct RecordPage {
    /// What kind of thing it is ("It-system"), above the name.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its status with the cause.
    pub status: Vec<Status>,
    /// One sentence: what it is, who owns it, what is next.
    pub sentence: String,
    /// The two or three actions that make sense now; the first is the main one.
    pub actions: Vec<Action>,
    /// The others.
    pub more: Vec<Action>,
    /// Other faces of the same record, as tabs; the current one has an empty address.
    pub tabs: Vec<Link>,
    /// The picture that carries the record.
    pub picture: Option<Picture>,
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// Who has which role.
    pub people: Vec<Person>,
    /// Where roles are changed; empty when the user may not.
    pub people_href: String,
    /// Related things.
    pub related: Vec<Related>,
    /// The last changes, newest first, at most five.
    pub history: Vec<HistoryEntry>,
    /// The whole history.
    pub history_href: String,
}

/// A status and why it is so.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// How good or bad.
    pub level: Level,
    /// "Ikke gyldig".
    pub word: String,
    /// "opsigelsesvarsel udløb 30-06-2026"; may be empty.
    pub cause: String,
}

/// A picture made on the server, with the same figures as a table.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// The heading.
    pub title: String,
    /// One sentence that says what the picture shows.
    pub text: String,
    /// The SVG element. It is put in as it is: only our own pictures, which escape what they draw.
    pub svg: String,
    /// The figures.
    pub table: Table,
}

/// A small table inside a page.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A section of a record.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its id in the page and the address (`#dates`).
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<RecordField>,
    /// A picture after the fields.
    pub picture: Option<Picture>,
    /// A table after the fields and the picture.
    pub table: Option<Table>,
    /// What can be done about it, at its end.
    pub links: Vec<Link>,
    /// What to say when it holds nothing.
    pub empty: String,
    /// The same page with this section as a form; empty when the user may not.
    pub edit_href: String,
    /// The form that replaces the section.
    pub form: Option<Form>,
}

/// A labelled value.
#[derive(Clone, Debug, Default)]
pub struct RecordField {
    /// The label.
    pub label: String,
    /// What it means; may be empty.
    pub help: String,
    /// The value.
    pub value: Cell,
    /// Why a computed value is what it is.
    pub why: Option<Why>,
    /// Set when the value is an estimate.
    pub estimate: Option<Estimate>,
    /// "ændret i går af Mette Kjær" when it changed recently; else empty.
    pub changed: String,
}

/// The reason of a computed value: the sentence with the values put in, and the records they came from.
#[derive(Clone, Debug, Default)]
pub struct Why {
    /// The sentence.
    pub sentence: String,
    /// Where the values came from.
    pub sources: Vec<Link>,
}

/// Who estimated a value, and when; shown as "≈" and dotted.
#[derive(Clone, Debug, Default)]
pub struct Estimate {
    /// "skønnet af Mette Kjær 22-11-2026".
    pub by: String,
}

/// A person in a role.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// "Systemejer".
    pub role: String,
    /// The person; an empty label means nobody has the role yet.
    pub person: Link,
    /// The person's unit; may be empty.
    pub unit: String,
}

/// Things related in one way.
#[derive(Clone, Debug, Default)]
pub struct Related {
    /// "Kontrakter".
    pub title: String,
    /// The first few.
    pub links: Vec<Link>,
    /// All of them, with their number in the text; an empty address when these are all.
    pub more: Link,
}

#[derive(Template)]
#[template(path = "record.html")]
struct RecordView<'a> {
    shell: &'a Shell,
    page: &'a RecordPage,
}

impl RecordPage {
    /// The whole page. "Rediger" swaps only the section in the browser.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&RecordView { shell, page: self })
    }
}

impl Table {
    /// The headings, each with whether its column holds numbers and the heading so stands at the right.
    pub(crate) fn headed(&self) -> impl Iterator<Item = (&str, bool)> {
        let headings = self.headings.iter().map(String::as_str);
        headings.zip(self.numbers())
    }

    /// The rows, each cell with whether its column holds numbers: what is missing among them
    /// stands at the right too.
    pub(crate) fn lined(&self) -> impl Iterator<Item = Vec<(&Cell, bool)>> {
        let numbers = self.numbers();
        let number = move |column: usize| numbers.get(column).copied().unwrap_or(false);
        self.rows.iter().map(move |row| {
            let cells = row.iter().enumerate();
            cells.map(|(column, cell)| (cell, number(column))).collect()
        })
    }

    fn numbers(&self) -> Vec<bool> {
        let number = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.into_iter().any(Cell::is_number)
        };
        (0..self.headings.len()).map(number).collect()
    }
}

impl RecordField {
    fn speaks(&self) -> bool {
        self.value != Cell::Empty || self.why.is_some() || !self.changed.is_empty()
    }
}

impl Section {
    /// The id of its form.
    pub(crate) fn form_id(&self) -> String {
        format!("{}-form", self.id)
    }

    /// The fields that say something: filled in, or missing, or just emptied.
    pub(crate) fn filled(&self) -> Vec<&RecordField> {
        self.fields.iter().filter(|field| field.speaks()).collect()
    }

    /// The fields left empty; they stand together at the end.
    pub(crate) fn unfilled(&self) -> Vec<&RecordField> {
        self.fields.iter().filter(|field| !field.speaks()).collect()
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_bare(&self) -> bool {
        self.fields.is_empty()
            && self.picture.is_none()
            && self
                .table
                .as_ref()
                .is_none_or(|table| table.rows.is_empty())
    }
}
