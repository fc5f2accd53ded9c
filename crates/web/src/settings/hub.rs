//! A page of cards that lead on.

use askama::Template;

use crate::parts::{Link, Shell, finish};

/// The page.
#[derive(Clone, Debug, Default)]
pub(super) struct Hub {
    /// The heading.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The cards.
    pub groups: Vec<Group>,
}

/// Cards that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// What they have in common.
    pub title: String,
    /// The cards.
    pub cards: Vec<Card>,
}

/// A way on, and what is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Card {
    /// Where it leads.
    pub link: Link,
    /// What is there, in one sentence.
    pub text: String,
    /// Name of an icon of the design system.
    pub icon: &'static str,
}

#[derive(Template)]
#[template(path = "hub.html")]
struct HubView<'a> {
    shell: &'a Shell,
    page: &'a Hub,
}

impl Hub {
    /// The whole page.
    pub(super) fn html(&self, shell: &Shell) -> String {
        finish(&HubView { shell, page: self })
    }
}
