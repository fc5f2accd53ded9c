//! What lies ahead, in groups: by what must be decided, or month by month.

use askama::Template;

use super::{Action, Level, Link, Picture, Shell, finish};

/// A page of dated things in groups.
#[derive(Clone, Debug, Default)]
pub struct AgendaPage {
    /// The heading.
    pub title: String,
    /// One or two sentences; may be empty.
    pub lead: String,
    /// What can be started here, at most three.
    pub actions: Vec<Action>,
    /// What can be chosen about the page.
    pub switches: Vec<Switch>,
    /// The same at a glance.
    pub picture: Option<Picture>,
    /// The groups in reading order; one without items says its `empty`.
    pub groups: Vec<AgendaGroup>,
    /// What to say when there is no group.
    pub empty: String,
    /// Ways on from an empty page.
    pub ways: Vec<Link>,
}

/// One thing to choose: each value leads to the same page with it.
#[derive(Clone, Debug, Default)]
pub struct Switch {
    /// What is chosen.
    pub label: String,
    /// The values; the present ones are marked.
    pub values: Vec<(Link, bool)>,
}

/// Things that belong together.
#[derive(Clone, Debug, Default)]
pub struct AgendaGroup {
    /// Its id in the page and the address.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// One sentence under the heading; may be empty.
    pub text: String,
    /// What is in it, in the order of time.
    pub items: Vec<AgendaItem>,
    /// What to say when there is nothing in it.
    pub empty: String,
}

/// A thing with a date.
#[derive(Clone, Debug, Default)]
pub struct AgendaItem {
    /// "31-12-2026".
    pub date: String,
    /// "om 12 dage"; may be empty.
    pub near: String,
    /// "torsdag, uge 53".
    pub week: String,
    /// How pressing it is.
    pub level: Level,
    /// What it is about.
    pub name: Link,
    /// What is to be done, in a sentence.
    pub what: String,
    /// Whose it is; may be empty.
    pub whose: String,
    /// What to know about the day; may be empty.
    pub remark: String,
    /// The sentences behind the date.
    pub why: Vec<String>,
    /// "1.200.000 kr. om året"; may be empty.
    pub amount: String,
}

#[derive(Template)]
#[template(path = "agenda.html")]
struct AgendaView<'a> {
    shell: &'a Shell,
    page: &'a AgendaPage,
}

impl AgendaPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&AgendaView { shell, page: self })
    }
}
