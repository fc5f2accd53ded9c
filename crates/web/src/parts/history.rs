//! The history of a record: who changed what, from what to what, why; and back again.

use askama::Template;

use super::list_tools::Pager;
use super::{Link, Shell, finish};

/// All changes of one thing, newest first.
#[derive(Clone, Debug, Default)]
pub struct HistoryPage {
    /// The heading: "Historik for Cura".
    pub title: String,
    /// One sentence; may be empty.
    pub lead: String,
    /// Back to the record.
    pub back: Link,
    /// The changes.
    pub entries: Vec<HistoryEntry>,
    /// The way to older ones.
    pub pager: Pager,
}

/// One change of one field, or one event.
#[derive(Clone, Debug, Default)]
pub struct HistoryEntry {
    /// "22-11-2026 kl. 10.42".
    pub when: String,
    /// Who did it.
    pub who: String,
    /// The field or event in words.
    pub what: String,
    /// The text before; empty when there was none.
    pub from: String,
    /// The text after; empty when it was removed.
    pub to: String,
    /// The reason given; may be empty.
    pub why: String,
    /// Where putting the earlier text back is posted; empty when it cannot or may not be done.
    pub restore_href: String,
    /// The record as it was then; may be empty.
    pub as_of_href: String,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryView<'a> {
    shell: &'a Shell,
    page: &'a HistoryPage,
}

impl HistoryPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&HistoryView { shell, page: self })
    }
}
