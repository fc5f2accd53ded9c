//! What the forms of accounts share.

use axum::{http::header, response::Response};
use domain::gate::Role;
use foundation::{Error, FieldError, Timestamp, local_date};

use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    parts::{Cell, Choice, Form, FormField, Input, Section, SignInPage},
    respond, texts,
};

/// Puts each error at its field, the others at the top of the form.
pub(super) fn with_errors(lang: Lang, mut form: Form, errors: &[FieldError]) -> Form {
    for error in errors {
        let text = texts::field_error(lang, error);
        match form
            .fields
            .iter_mut()
            .find(|field| field.name == error.field)
        {
            Some(field) => field.error = text,
            None => form.errors.push(text),
        }
    }
    form
}

/// The errors of an input that was refused; none for any other error.
pub(super) fn refused(error: &Error) -> Option<Vec<FieldError>> {
    match error {
        Error::Invalid(errors) => Some(errors.clone()),
        Error::Conflict(error) => Some(vec![error.clone()]),
        _ => None,
    }
}

/// A line for an address.
pub(super) fn email(lang: Lang, key: &str, value: &str) -> FormField {
    FormField::new("email", lang.t(key), Input::Email(value.to_owned())).required()
}

/// A line for a new password, with the rule that matters.
pub(super) fn new_password(lang: Lang, name: &str) -> FormField {
    let min = i64::try_from(domain::accounts::MIN_CHARACTERS).unwrap_or(i64::MAX);
    FormField::new(name, lang.t("link-password"), Input::Password(true))
        .help(lang.t1("link-password-help", "min", min))
        .required()
}

/// The new password a second time.
pub(super) fn repeated(lang: Lang) -> FormField {
    FormField::new("repeat", lang.t("link-repeat"), Input::Password(true)).required()
}

/// The name of a role.
pub(super) fn role_name(lang: Lang, role: Role) -> String {
    lang.t(&format!("role-{}", role.key().replace('_', "-")))
}

/// The roles as boxes, each with what it may do.
pub(super) fn role_boxes(lang: Lang, offered: &[Role], chosen: &[Role]) -> FormField {
    let one = |role: &Role| {
        let help = lang.t(&format!("role-{}-help", role.key().replace('_', "-")));
        let label = format!("{}: {help}", role_name(lang, *role));
        Choice::new(role.key(), label).selected(chosen.contains(role))
    };
    let boxes = offered.iter().map(one).collect();
    FormField::new("roles", lang.t("accounts-roles"), Input::CheckboxSet(boxes))
}

/// A moment as a day.
pub(super) fn day(at: Timestamp) -> Cell {
    Cell::Date {
        text: format::date(local_date(at)),
        near: None,
    }
}

/// A section that is a form.
pub(super) fn form_section(id: &str, title: String, form: Form) -> Section {
    Section {
        id: id.to_owned(),
        title,
        form: Some(form),
        ..Section::default()
    }
}

/// A narrow page.
pub(super) fn narrow(signed: &Signed, path: &str, page: &SignInPage) -> Response {
    respond::page(page.html(&frame::shell(signed, path)))
}

/// Adds a cookie to an answer.
pub(super) fn setting(mut response: Response, cookie: Option<axum::http::HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// An address to go on to: only within this site.
pub(super) fn local(path: &str) -> &str {
    let inside = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\r', '\n', '\t'])
        && !path.chars().any(char::is_control);
    if inside { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_this_sites_addresses_are_gone_on_to() {
        for good in ["/", "/systems?q=a%20b", "/me#tokens"] {
            assert_eq!(local(good), good);
        }
        for bad in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "javascript:x",
            "/a\r\nb",
            "/\t/evil.example",
        ] {
            assert_eq!(local(bad), "/", "{bad}");
        }
    }
}
