//! Texts of errors and of declared fields and choices.

use std::{borrow::Cow, collections::HashMap};

use domain::parts::{ChoiceSet, Field, Kind, Schema};
use foundation::{Error, FieldError};

use crate::{format, i18n::Lang};

/// The text key of a module's field.
#[must_use]
pub fn field_key(schema: &Schema, field: &str) -> String {
    format!("{}-{field}", schema.kind.key()).replace(['_', '.'], "-")
}

/// The label of a module's field; of a row's field for `rows.0.field`.
#[must_use]
pub fn field_label(lang: Lang, schema: &Schema, field: &str) -> String {
    let parts: Vec<&str> = field
        .split('.')
        .filter(|part| part.parse::<usize>().is_err())
        .collect();
    lang.t(&field_key(schema, &parts.join("-")))
}

/// The help of a module's field; empty when there is none.
#[must_use]
pub fn field_help(lang: Lang, schema: &Schema, field: &Field) -> String {
    let key = format!("{}-help", field_key(schema, field.key));
    let text = lang.t(&key);
    if text == key { String::new() } else { text }
}

/// The heading of a module's list: the name of the list where it has one of its own,
/// else what stands in it.
#[must_use]
pub fn list_title(lang: Lang, schema: &Schema) -> String {
    let key = field_key(schema, "list");
    let title = lang.t(&key);
    if title == key {
        lang.t(&field_key(schema, "many"))
    } else {
        title
    }
}

/// Records of a kind after their number: "system i anvendelse", "systemer i anvendelse".
#[must_use]
pub fn counted(lang: Lang, kind: Kind, count: i64) -> String {
    let number = if count == 1 { "one" } else { "many" };
    let text = lang.t(&format!("{}-{number}", kind.key().replace('_', "-")));
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        // What begins with two capitals is an abbreviation.
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text,
    }
}

/// A section's heading.
#[must_use]
pub fn section_title(lang: Lang, schema: &Schema, section: &str) -> String {
    lang.t(&field_key(schema, &format!("section-{section}")))
}

/// The text of a choice.
#[must_use]
pub fn choice(lang: Lang, set: &ChoiceSet, value: &str) -> String {
    lang.t(&format!("choice-{}-{}", set.name, value.replace('_', "-")))
}

/// What is wrong with a field, and how to put it right.
#[must_use]
pub fn field_error(lang: Lang, error: &FieldError) -> String {
    let args: HashMap<Cow<'static, str>, _> = error
        .args
        .iter()
        .map(|(name, value)| (Cow::Borrowed(*name), shown(lang, name, value).into()))
        .collect();
    lang.with(&format!("error-{}", error.code.replace('_', "-")), &args)
}

/// An argument of an error's text; amounts are told in øre.
fn shown(lang: Lang, name: &str, value: &str) -> String {
    match value.parse() {
        Ok(oere) if name.starts_with("oere") => format::money_exact(lang, oere),
        _ => value.to_owned(),
    }
}

/// Title and text of an error as a whole.
#[must_use]
pub fn error(lang: Lang, error: &Error) -> (String, String) {
    let pair = |key: &str| {
        (
            lang.t(&format!("{key}-title")),
            lang.t(&format!("{key}-text")),
        )
    };
    match error {
        Error::NotFound(_) => pair("problem-not-found"),
        Error::Forbidden("csrf") => pair("problem-csrf"),
        Error::Forbidden("not_your_organisation") => pair("problem-not-yours"),
        Error::Forbidden(_) => pair("problem-forbidden"),
        Error::Unauthenticated(_) => pair("problem-unauthenticated"),
        Error::Invalid(errors) => {
            let texts: Vec<String> = errors
                .iter()
                .map(|error| field_error(lang, error))
                .collect();
            (lang.t("problem-invalid-title"), texts.join(" "))
        }
        Error::Stale { .. } => pair("problem-stale"),
        Error::Conflict(error) => (lang.t("problem-conflict-title"), field_error(lang, error)),
        Error::TooMany { retry_after } => {
            let minutes = i64::try_from(retry_after.div_ceil(60)).unwrap_or(i64::MAX);
            (
                lang.t("problem-too-many-title"),
                lang.t1("problem-too-many-text", "minutes", minutes),
            )
        }
        Error::Unavailable(_) => pair("problem-unavailable"),
        Error::Internal(_) => pair("problem-internal"),
    }
}
