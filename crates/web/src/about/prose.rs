//! A page of running text under headings.

use askama::Template;

use crate::parts::{Link, Shell, finish};

/// A page to read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    /// The heading.
    pub title: String,
    /// The first paragraph.
    pub lead: String,
    /// What follows.
    pub parts: Vec<Part>,
}

/// A part under a heading of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Part {
    /// The heading.
    pub title: String,
    /// The text; each line is a paragraph.
    pub text: String,
    /// A way on at the end.
    pub link: Option<Link>,
}

#[derive(Template)]
#[template(path = "prose.html")]
struct ProseView<'a> {
    shell: &'a Shell,
    page: &'a Prose,
}

impl Prose {
    /// The whole page.
    pub(crate) fn html(&self, shell: &Shell) -> String {
        finish(&ProseView { shell, page: self })
    }
}
