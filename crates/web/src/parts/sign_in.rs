//! Signing in, and the small forms of an account (new password, locked out).

use askama::Template;

use super::{Form, Link, Shell, finish};

/// A narrow page with one form.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// The heading: "Log ind".
    pub title: String,
    /// What to do; may be empty.
    pub lead: String,
    /// The form.
    pub form: Form,
    /// Ways on under the form: "Har du glemt din adgangskode?".
    pub links: Vec<Link>,
    /// A secret shown once (such as a new API token); may be empty.
    pub secret: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInView<'a> {
    shell: &'a Shell,
    page: &'a SignInPage,
}

impl SignInPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&SignInView { shell, page: self })
    }
}
