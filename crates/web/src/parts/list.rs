//! The list: one table with search, filters, saved views, chosen columns, export and bulk edit.

use askama::Template;

use super::list_tools::{BulkAction, Chip, ColumnChooser, FilterForm, Pager, SaveView, View};
use super::{Action, Cell, Link, Shell, Switch, finish};

/// A list page. Its whole state is in its address; every link here is a complete address.
#[derive(Clone, Debug, Default)]
pub struct ListPage {
    /// The heading.
    pub title: String,
    /// Rows that match, already counted; shown behind the heading.
    pub total: u64,
    /// One sentence under the heading; may be empty.
    pub lead: String,
    /// What can be started here, at most three.
    pub actions: Vec<Action>,
    /// The address of the list without its query: where search, filter and columns are sent (GET).
    pub href: String,
    /// The searched words.
    pub search: String,
    /// The rest of the state, carried by the search form.
    pub keep: Vec<(String, String)>,
    /// Filters in force.
    pub chips: Vec<Chip>,
    /// Address without any filter or search.
    pub clear_href: String,
    /// How to add a filter.
    pub filter: Option<FilterForm>,
    /// Saved views.
    pub views: Vec<View>,
    /// What else can be chosen about the list.
    pub switches: Vec<Switch>,
    /// The form that saves the present view.
    pub save_view: Option<SaveView>,
    /// Choice and order of columns.
    pub columns: Option<ColumnChooser>,
    /// Links such as CSV and XLSX.
    pub exports: Vec<Link>,
    /// Day of an "as of" view as `dd-mm-yyyy`, empty for today; `None` hides the picker. Sent as `as_of`.
    pub as_of: Option<String>,
    /// The headings, first the one that names the row.
    pub headings: Vec<Heading>,
    /// The rows of this page.
    pub rows: Vec<Row>,
    /// What can be done with ticked rows; without any there are no boxes to tick.
    pub bulk: Vec<BulkAction>,
    /// Where ticked rows are posted (`row` repeated, `action` once).
    pub bulk_href: String,
    /// The way to the other pages.
    pub pager: Pager,
    /// Shown instead of the table when there are no rows.
    pub empty: EmptyList,
}

/// A column of the table: its heading and how it is sorted.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// The short name.
    pub label: String,
    /// What it means, when the name is not enough.
    pub help: String,
    /// The address that sorts by it (or turns the order); empty when it cannot be sorted.
    pub sort_href: String,
    /// How it is sorted now.
    pub sorted: Sorted,
    /// Whether its values are numbers, aligned right.
    pub number: bool,
    /// Whether it is one of the few columns that a narrow screen shows.
    pub important: bool,
}

/// The present order of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sorted {
    /// Not sorted by this.
    #[default]
    No,
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

impl Sorted {
    /// The value of `aria-sort`.
    #[must_use]
    pub const fn aria(self) -> &'static str {
        match self {
            Self::No => "none",
            Self::Up => "ascending",
            Self::Down => "descending",
        }
    }
}

/// One row; the first cell names it.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The id sent by the bulk form.
    pub id: String,
    /// The record; the whole row leads there.
    pub href: String,
    /// The name, for the link and the tick box.
    pub name: String,
    /// A short mark after the name, such as "Ikke gyldig"; usually `Empty`.
    pub mark: Option<Cell>,
    /// The other cells, in the order of the headings after the first.
    pub cells: Vec<Cell>,
}

/// What an empty list says: why, and the way out.
#[derive(Clone, Debug, Default)]
pub struct EmptyList {
    /// "Ingen systemer passer til alle tre filtre".
    pub title: String,
    /// Which filter to relax, or how to begin.
    pub text: String,
    /// Links that do so, each with the number of rows it gives in its text.
    pub ways: Vec<Link>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListView<'a> {
    shell: &'a Shell,
    page: &'a ListPage,
}

impl ListPage {
    /// The whole page. Changes of search, filter, sort and page swap only the element `list` of it in the browser.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&ListView { shell, page: self })
    }

    /// Headings after the first, each with the cell of a row.
    pub(crate) fn pairs<'a>(
        &'a self,
        row: &'a Row,
    ) -> impl Iterator<Item = (&'a Heading, &'a Cell)> {
        self.headings.iter().skip(1).zip(&row.cells)
    }

    fn filtered(&self) -> bool {
        !self.chips.is_empty() || !self.search.is_empty()
    }
}
