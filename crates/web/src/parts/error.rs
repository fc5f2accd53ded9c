//! When something cannot be shown or done: what happened, why, and the ways on.

use askama::Template;

use super::{Link, Shell, finish};

/// An error page.
#[derive(Clone, Debug, Default)]
pub struct ErrorPage {
    /// What happened: "Siden findes ikke".
    pub title: String,
    /// Why, and what to do.
    pub text: String,
    /// The ways on.
    pub ways: Vec<Link>,
    /// Number of the request, to tell the support; may be empty.
    pub reference: String,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorView<'a> {
    shell: &'a Shell,
    page: &'a ErrorPage,
}

impl ErrorPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&ErrorView { shell, page: self })
    }
}
