//! What a posted form came to: done, or the same page again with what was wrong.

use axum::response::Response;
use domain::gate::{Needs, allowed};
use foundation::{Error, FieldError};

use crate::{caller::Signed, i18n::Lang, parts::Form, respond, texts};

/// What can be put right in the form itself; everything else is a page of its own.
pub(crate) fn faults(error: &Error) -> Option<Vec<FieldError>> {
    match error {
        Error::Invalid(errors) => Some(errors.clone()),
        Error::Conflict(error) => Some(vec![error.clone()]),
        _ => None,
    }
}

/// Puts each error at its field; those of no field of the form stand above it.
pub(crate) fn show(lang: Lang, form: &mut Form, errors: &[FieldError]) {
    for error in errors {
        let text = texts::field_error(lang, error);
        match form.fields.iter_mut().find(|f| f.name == error.field) {
            Some(field) => field.error = text,
            None => form.errors.push(text),
        }
    }
}

/// The answer to a posted form: what it came to, or the page `again` with what is to be
/// put right. Other errors are a page of their own at `path`.
pub(crate) async fn answer(
    signed: &Signed,
    path: &str,
    done: foundation::Result<Response>,
    again: impl AsyncFnOnce(Vec<FieldError>) -> foundation::Result<String>,
) -> Response {
    let error = match done {
        Ok(response) => return response,
        Err(error) => error,
    };
    match faults(&error) {
        Some(faults) => self::again(signed, path, &error, again(faults).await),
        None => respond::error_page(signed, path, &error),
    }
}

/// The page again, with the status of what was wrong.
fn again(signed: &Signed, path: &str, error: &Error, page: foundation::Result<String>) -> Response {
    match page {
        Ok(html) => respond::with_status(respond::page(html), error),
        Err(other) => respond::error_page(signed, path, &other),
    }
}

/// The id in an address; another text is no such thing.
pub(crate) fn id(text: &str, kind: &'static str) -> foundation::Result<foundation::Id> {
    text.parse().map_err(|_| Error::NotFound(kind))
}

/// Refuses a step of an act to those whose roles do not allow the act, before
/// anything is said about what they sent.
pub(crate) fn may(signed: &Signed, needs: Needs) -> foundation::Result<()> {
    if allowed(&signed.caller, needs) {
        Ok(())
    } else {
        Err(Error::Forbidden("role_missing"))
    }
}
