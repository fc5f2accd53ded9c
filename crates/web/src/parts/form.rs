//! A form: fields, error summary, reason, and the choice between two texts when somebody else saved first.

use askama::Template;

use super::{Action, FormField, Link};
use crate::i18n::Lang;

/// A posted form. The CSRF token is added by the template.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Where it is posted.
    pub href: String,
    /// Sent in the address instead, because it asks and changes nothing.
    pub get: bool,
    /// Values carried without being shown.
    pub hidden: Vec<(String, String)>,
    /// The version the user saw, sent as `version`; empty for a new record.
    pub version: String,
    /// Errors that belong to no single field.
    pub errors: Vec<String>,
    /// The fields.
    pub fields: Vec<FormField>,
    /// The text of the optional question "why do you change this?", sent as `reason`; `None` does not ask.
    pub reason: Option<String>,
    /// The verb on the button: "Gem ændringer".
    pub submit: String,
    /// Other verbs, sent as `then`: "Gem og opret en til".
    pub also: Vec<(String, String)>,
    /// Where "Annuller" leads; `None` shows no such link.
    pub cancel: Option<Link>,
    /// Whether it carries a file.
    pub file: bool,
    /// Set when the record changed since the user opened it.
    pub stale: Option<Stale>,
    /// Something that may be done instead, shown at the far end (such as deleting).
    pub other: Option<Action>,
}

/// Somebody saved first: both texts side by side, a choice for each field that differs.
///
/// The choice is sent as `keep.{name}` = `mine` or `theirs`, together with the user's own values from the form's `hidden`, and the new `version`.
#[derive(Clone, Debug, Default)]
pub struct Stale {
    /// Who saved.
    pub who: String,
    /// When, ready to read: "i dag kl. 10.42".
    pub when: String,
    /// The fields where the texts differ.
    pub fields: Vec<StaleField>,
}

/// One field with two texts.
#[derive(Clone, Debug, Default)]
pub struct StaleField {
    /// The field's name in the form.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What is saved now, as read.
    pub theirs: String,
    /// What the user typed, as read.
    pub mine: String,
    /// Whether the user's own text is chosen beforehand (only fields the user changed should be).
    pub keep_mine: bool,
}

impl Form {
    /// All errors with the id of the control each is about (empty for the form as a whole).
    #[must_use]
    pub fn all_errors(&self) -> Vec<(String, String)> {
        let general = self.errors.iter().map(|text| (String::new(), text.clone()));
        general
            .chain(self.fields.iter().flat_map(FormField::errors))
            .collect()
    }

    /// The form as HTML, for templates. `id` makes its own ids unique in the page.
    #[must_use]
    pub fn show<'a>(&'a self, id: &'a str, csrf: &'a str, lang: &Lang) -> FormView<'a> {
        FormView {
            form: self,
            id,
            csrf,
            lang: *lang,
            errors: self.all_errors(),
        }
    }
}

/// A form with what surrounds it.
#[derive(Template)]
#[template(path = "parts/form.html")]
pub struct FormView<'a> {
    form: &'a Form,
    id: &'a str,
    csrf: &'a str,
    lang: Lang,
    errors: Vec<(String, String)>,
}

impl askama::filters::HtmlSafe for FormView<'_> {}
