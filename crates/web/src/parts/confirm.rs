//! Before an act that cannot be undone, or that touches more than one thing: what it does, then the act.

use askama::Template;

use super::{Form, Link, Shell, finish};
use crate::{format, i18n::Lang};

/// A page that shows the consequences of an act and then does it.
#[derive(Clone, Debug, Default)]
pub struct ConfirmPage {
    /// A question with the verb in it: "Nedlæg enheden Sundhed og Omsorg?".
    pub title: String,
    /// What happens, in one or two sentences.
    pub text: String,
    /// What else is touched.
    pub consequences: Vec<Consequence>,
    /// Why it cannot be done; when set, the form is not shown.
    pub stopped: String,
    /// The form that does it; its button is the verb.
    pub form: Form,
    /// Whether it destroys something: the button warns.
    pub danger: bool,
}

/// One kind of thing that is touched.
#[derive(Clone, Debug, Default)]
pub struct Consequence {
    /// How many.
    pub count: i64,
    /// What happens to them: "systemer får Sundhedscentret som ansvarlig enhed".
    pub text: String,
    /// The first few, or all.
    pub links: Vec<Link>,
}

impl Consequence {
    /// The number as people read it.
    #[must_use]
    pub fn number(&self, lang: &Lang) -> String {
        format::integer(*lang, self.count)
    }

    /// How many are touched beside those that are shown by name; none when no name is shown.
    #[must_use]
    pub fn hidden(&self) -> Option<i64> {
        let shown = i64::try_from(self.links.len()).unwrap_or(i64::MAX);
        Some(self.count.saturating_sub(shown)).filter(|more| shown > 0 && *more > 0)
    }
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmView<'a> {
    shell: &'a Shell,
    page: &'a ConfirmPage,
}

impl ConfirmPage {
    /// The whole page.
    #[must_use]
    pub fn html(&self, shell: &Shell) -> String {
        finish(&ConfirmView { shell, page: self })
    }
}
