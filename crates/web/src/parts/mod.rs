//! What pages are made of: plain view models, each with the template that shows it.
//!
//! Nothing here knows the domain. A handler fills one page struct, calls `html(&shell)` and sends the
//! result; every address, text and number arrives ready to show.

mod agenda;
mod board;
mod cell;
mod confirm;
mod day;
mod error;
mod field;
mod form;
mod guided;
mod history;
mod list;
mod list_tools;
mod record;
mod shell;
mod sign_in;
mod simple;
mod tree;

pub use agenda::{AgendaGroup, AgendaItem, AgendaPage, Switch};
pub use board::{BoardCard, BoardColumn, BoardPage};
pub use cell::Cell;
pub use confirm::{ConfirmPage, Consequence};
pub use day::{Change, DayPage, FirstStep, JointCard, JointPurchase, Mine, Question, Task};
pub use error::ErrorPage;
pub use field::{FormField, FormRow, Input};
pub use form::{Form, Stale, StaleField};
pub use guided::{
    Counts, GuidedBody, GuidedPage, Mapping, Preview, Problem, Progress, Step, Summary,
};
pub use history::{HistoryEntry, HistoryPage};
pub use list::{EmptyList, Heading, ListPage, Row, Sorted};
pub use list_tools::{
    BulkAction, Chip, ColumnChoice, ColumnChooser, FilterEditor, FilterForm, FilterValue,
    NAME_FIELD, NAME_FROM, NAME_OP, NAME_TO, NAME_VALUE, Pager, SaveView, View,
};
pub use record::{
    Estimate, Person, Picture, RecordField, RecordPage, Related, Section, Status, Table, Why,
};
pub use shell::{AsOf, Inside, MenuUser, Notice, OtherTenant, Place, Shell};
pub use sign_in::SignInPage;
pub use simple::SimplePage;
pub use tree::{TreeNode, TreePage};

/// A text that leads somewhere. An empty `href` shows the text alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What is read.
    pub label: String,
    /// The address, already encoded.
    pub href: String,
}

impl Link {
    /// A link from its two parts.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

/// One of several values to choose between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen now.
    pub selected: bool,
}

impl Choice {
    /// A choice that is not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            selected: false,
        }
    }

    /// The same choice, chosen when `on`.
    #[must_use]
    pub fn selected(mut self, on: bool) -> Self {
        self.selected = on;
        self
    }
}

/// How good or bad something is; always shown with a word or an icon beside the colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Worth knowing.
    Info,
    /// As it should be.
    Good,
    /// Needs a look.
    Warn,
    /// Wrong, or too late.
    Bad,
}

impl Level {
    /// The class suffix in our style sheet.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    /// The icon of the design system that says the same without colour.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Neutral => "minus",
            Self::Info => "info",
            Self::Good => "success",
            Self::Warn => "warning",
            Self::Bad => "error",
        }
    }
}

/// One action offered on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// A verb: "Opsig kontrakt", never "OK".
    pub label: String,
    /// Where it leads or is posted to.
    pub href: String,
    /// Posted with the CSRF token instead of followed; for acts that can be undone. What cannot be undone leads to a [`ConfirmPage`].
    pub post: bool,
}

/// Renders a template. Ours only write to memory and call functions that cannot fail.
pub(crate) fn finish(template: &impl askama::Template) -> String {
    template
        .render()
        .expect("writing a page to memory cannot fail")
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
