//! What makes an organisation acceptable, and what of it is kept nationally.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::{Action, Needs, Resource, View, allowed},
    parts::{
        FieldValue,
        checks::{cvr, email},
        records::Draft,
    },
};

const CVR_FIELDS: &[&str] = &["cvr", "controller_cvr", "dpo_cvr"];
const EMAIL_FIELDS: &[&str] = &["email", "contact_email", "controller_email", "dpo_email"];
/// Facts about a municipality that it does not change itself.
const NATIONAL_FIELDS: &[&str] = &[
    "name",
    "kind",
    "cvr",
    "disabled",
    "municipality_code",
    "region",
    "population",
    "population_year",
];

/// The rules of an organisation that is about to be written.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let national = allowed(
        view.caller(),
        Needs(Action::Administer, Resource::Organisations),
    );
    if !national {
        check_keeper(view, draft)?;
    }
    for key in CVR_FIELDS {
        standard(draft, key, cvr);
    }
    for key in EMAIL_FIELDS {
        standard(draft, key, email);
    }
    standard(draft, "municipality_code", code);
    standard(draft, "foreign_country", country);
    if draft.changes("name") || draft.changes("cvr") {
        check_unique(view, draft)?;
    }
    Ok(())
}

/// A municipality's local administrator keeps its master data; what identifies a
/// municipality is kept nationally, and no further ones are made.
fn check_keeper(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let itself = draft.after.id == view.caller().organisation;
    if itself && !allowed(view.caller(), Needs(Action::Change, Resource::Settings)) {
        return Err(Error::Forbidden("role_missing"));
    }
    let was = draft
        .before
        .as_ref()
        .map_or("", |before| before.get(draft.schema, "kind").as_text());
    if was == "municipality" || itself {
        for key in NATIONAL_FIELDS {
            if draft.changes(key) {
                draft.refuse(FieldError::new(key, "kept_nationally"));
            }
        }
    } else if draft.get("kind").as_text() == "municipality" {
        draft.refuse(FieldError::new("kind", "municipalities_are_built_in"));
    }
    Ok(())
}

/// Brings a value that is new into its standard form, or refuses it.
fn standard(
    draft: &mut Draft,
    key: &str,
    read: fn(&str, &str) -> std::result::Result<String, FieldError>,
) {
    let text = draft.get(key).as_text();
    if text.is_empty() || !draft.changes(key) {
        return;
    }
    match read(key, text) {
        Ok(text) => draft.put(key, FieldValue::Text(text)),
        Err(error) => draft.refuse(error),
    }
}

fn code(field: &str, text: &str) -> std::result::Result<String, FieldError> {
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err(FieldError::new(field, "code_digits").with("value", text))
    }
}

fn country(field: &str, text: &str) -> std::result::Result<String, FieldError> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic()) {
        Ok(text.to_ascii_uppercase())
    } else {
        Err(FieldError::new(field, "country_code"))
    }
}

/// Several departments may share a CVR number, but not also the name.
// everywhere: organisations are facts that everybody may see
const SAME: &str = "SELECT r.name FROM {organisations} r WHERE r.name = $1 AND COALESCE(r.cvr, '') = $2 AND r.id <> $3";

fn check_unique(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let params = [
        draft.get("name").as_text().into(),
        draft.get("cvr").as_text().into(),
        draft.after.id.into(),
    ];
    if let Some(row) = view.row(SAME, &params)? {
        let error = FieldError::new("name", "organisation_exists").with("name", row.text(0)?);
        draft.refuse(error);
    }
    Ok(())
}
