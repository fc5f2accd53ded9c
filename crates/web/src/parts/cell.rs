//! One value, in a table or behind a label.

use askama::Template;
use foundation::Date;

use super::{Level, Link};
use crate::{format, i18n::Lang};

/// A value to show. What is unknown and what is missing are two things: `Empty` is fine, `Missing` asks to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Plain text.
    Text(String),
    /// A link.
    Link(Link),
    /// Several links (or plain words, with an empty address).
    Links(Vec<Link>),
    /// Several rows of values.
    Lines(Vec<Vec<Cell>>),
    /// A word with an icon and colour.
    Status {
        /// How good or bad.
        level: Level,
        /// The word that carries the meaning.
        word: String,
    },
    /// A number or amount, ready formatted; aligned right.
    Number(String),
    /// A date in figures, and its distance when it is near ("om 12 dage").
    Date {
        /// `22-11-2026`.
        text: String,
        /// `om 12 dage`.
        near: Option<String>,
    },
    /// No value, and none is needed: "–".
    #[default]
    Empty,
    /// No value where one should be.
    Missing,
}

impl Cell {
    /// Text, or `Empty` when there is none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A day in figures, or `Empty` when there is none.
    pub fn day(day: impl Into<Option<Date>>) -> Self {
        day.into().map_or(Self::Empty, |day| Self::Date {
            text: format::date(day),
            near: None,
        })
    }

    /// Whether the value stands at the right of its column.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// The cell as HTML, for templates.
    #[must_use]
    pub fn show<'a>(&'a self, lang: &Lang) -> CellView<'a> {
        CellView {
            cell: self,
            lang: *lang,
        }
    }
}

/// A cell with the language it is shown in.
#[derive(Template)]
#[template(path = "parts/cell.html")]
pub struct CellView<'a> {
    cell: &'a Cell,
    lang: Lang,
}

impl askama::filters::HtmlSafe for CellView<'_> {}

impl CellView<'_> {
    fn icon(&self, name: &str) -> String {
        super::shell::icon(name)
    }
}
