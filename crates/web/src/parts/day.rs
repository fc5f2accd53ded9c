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
    /// What to do first, while there is nothing to ask about.
    pub steps: Vec<FirstStep>,
    /// At most seven questions, worst first.
    pub questions: Vec<Question>,
    /// What I have a role on, by role, and the first few by name with the role.
    pub mine: Mine,
    /// My tasks by date; without any there is no such section.
    pub tasks: Vec<Task>,
    /// What changed near me; `None` for those who may not read the content.
    pub changes: Option<Vec<Change>>,
    /// What could be bought with other municipalities; `None` for those it does not concern.
    pub joint: Option<JointCard>,
    /// Shown when no question has a number: what could be improved.
    pub ideas: Vec<Link>,
}

/// One of the first steps of an empty organisation.
#[derive(Clone, Debug, Default)]
pub struct FirstStep {
    /// "Indlæs jeres organisation".
    pub title: String,
    /// Why, and from what.
    pub text: String,
    /// The way there; an empty address when the step cannot be taken by the reader.
    pub link: Link,
    /// What is there already, such as "412 enheder"; empty when nothing.
    pub done: String,
}

/// What could be bought with others.
#[derive(Clone, Debug, Default)]
pub struct JointCard {
    /// "Beregnet 22-11-2026"; empty when it never was.
    pub computed: String,
    /// The best first, at most three.
    pub purchases: Vec<JointPurchase>,
    /// Why there are none; empty when there are.
    pub empty: String,
    /// Where more is.
    pub ways: Vec<Link>,
}

/// One purchase that could be made with others.
#[derive(Clone, Debug, Default)]
pub struct JointPurchase {
    /// The need, leading to the group.
    pub link: Link,
    /// "1.200.000 kr. for jer".
    pub value: String,
    /// "med Kolding og 3 andre".
    pub who: String,
    /// "Start maj 2027 · tjent hjem på 14 måneder".
    pub when: String,
}

/// What is the reader's own.
#[derive(Clone, Debug, Default)]
pub struct Mine {
    /// "Systemejer for 12 systemer", leading to exactly those.
    pub roles: Vec<Link>,
    /// The first few, each with the role.
    pub records: Vec<(Link, String)>,
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
