//! "Min dag": what is urgent, what is mine to do, what changed near me.

use askama::Template;

use super::{Level, Link, Shell, finish};

/// The start page.
#[derive(Clone, Debug, Default)]
pub struct DayPage {
    /// "God morgen, Mette" or "Min dag".
    pub title: String,
    /// One sentence; may be empty.
    pub lead: String,
    /// At most seven questions, worst first.
    pub questions: Vec<Question>,
    /// My tasks by date.
    pub tasks: Vec<Task>,
    /// What changed near me.
    pub changes: Vec<Change>,
    /// Shown when no question has a number: what could be improved.
    pub ideas: Vec<Link>,
}

/// A question answered by a number; the link leads to exactly those rows.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The number, ready formatted.
    pub count: String,
    /// "systemer uden systemejer".
    pub label: String,
    /// Why it matters, in a few words; may be empty.
    pub hint: String,
    /// How bad it is.
    pub level: Level,
    /// Exactly those rows.
    pub href: String,
}

/// A task.
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// What to do, and where.
    pub link: Link,
    /// "24-11-2026"; may be empty.
    pub due: String,
    /// "om 2 dage" or "3 dage over tiden"; may be empty.
    pub near: String,
    /// `Bad` when it is late.
    pub level: Level,
    /// What it is about.
    pub about: String,
}

/// A change.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// "i går kl. 14.20".
    pub when: String,
    /// Who did it.
    pub who: String,
    /// "ændrede status til Under udfasning på".
    pub what: String,
    /// The record.
    pub link: Link,
}

#[derive(Template)]
#[template(path = "day.html")]
struct DayView<'a> {
    shell: &'a Shell,
    page: &'a DayPage,
}

impl DayPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&DayView { shell, page: self })
    }
}
