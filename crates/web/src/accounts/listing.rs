//! The accounts of the organisation, and how long its sessions last.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    accounts::{AccountRow, Limits, ListAccounts, SessionLimits, SetSessionLimits},
    gate::{Action as Act, Needs, Resource, allowed},
};
use foundation::{Error, FieldError, Result};

use super::fields::{day, form_section, refused, role_name, with_errors};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Form, FormField, Input, Level, Link, Section, SimplePage, Table},
    respond,
    state::AppState,
};

/// Most accounts on the page; the search finds the others.
const SHOWN: usize = 500;

/// The list.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let query = Pairs::parse(uri.query().unwrap_or_default());
    match html(&state, &signed, query.get("q"), None, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn html(
    state: &AppState,
    signed: &Signed,
    q: &str,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let accounts = state
        .ask(&signed.caller, ListAccounts { q: q.to_owned() })
        .await?;
    let mut sections = vec![list(lang, &accounts)];
    if allowed(&signed.caller, Needs(Act::Administer, Resource::Settings)) {
        let limits = state.ask(&signed.caller, SessionLimits).await?;
        let form = with_errors(lang, limits_form(lang, limits, typed), errors);
        sections.push(form_section(
            "session-limits",
            lang.t("accounts-sessions"),
            form,
        ));
    }
    let page = SimplePage {
        title: lang.t("accounts-title"),
        lead: lang.t1(
            "accounts-lead",
            "organisation",
            signed.organisation.as_str(),
        ),
        actions: vec![Action {
            label: lang.t("accounts-add"),
            href: "/settings/accounts/new".to_owned(),
            post: false,
        }],
        sections,
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, "/settings/accounts")))
}

fn list(lang: Lang, accounts: &[AccountRow]) -> Section {
    let headings = [
        "accounts-name",
        "accounts-email",
        "accounts-roles",
        "accounts-state",
        "accounts-signed-in",
    ];
    Section {
        id: "accounts".to_owned(),
        title: lang.t("accounts-title"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: accounts
                .iter()
                .take(SHOWN)
                .map(|account| row(lang, account))
                .collect(),
        }),
        empty: lang.t("accounts-none"),
        ..Section::default()
    }
}

fn row(lang: Lang, account: &AccountRow) -> Vec<Cell> {
    let roles: Vec<String> = account
        .roles
        .iter()
        .map(|role| role_name(lang, *role))
        .collect();
    vec![
        Cell::Link(Link::new(
            &account.name,
            format!("/settings/accounts/{}", account.id),
        )),
        Cell::text(&account.email),
        Cell::text(roles.join(", ")),
        state_of(lang, account),
        account.signed_in.map_or(Cell::Empty, day),
    ]
}

/// How the account stands, the most pressing first.
pub(super) fn state_of(lang: Lang, account: &AccountRow) -> Cell {
    let (level, key) = match account {
        AccountRow { disabled: true, .. } => (Level::Neutral, "accounts-state-disabled"),
        AccountRow { locked: true, .. } => (Level::Warn, "accounts-state-locked"),
        AccountRow { waiting: true, .. } => (Level::Info, "accounts-state-waiting"),
        _ => (Level::Good, "accounts-state-open"),
    };
    Cell::Status {
        level,
        word: lang.t(key),
    }
}

const IDLE: &str = "session_idle_minutes";
const ABSOLUTE: &str = "session_absolute_minutes";

fn limits_form(lang: Lang, limits: Limits, typed: Option<&Pairs>) -> Form {
    let field = |name: &str, label: &str, minutes: i64| {
        let value = typed.map_or_else(|| minutes.to_string(), |typed| typed.get(name).to_owned());
        let unit = lang.t("accounts-minutes");
        FormField::new(name, lang.t(label), Input::Number { value, unit }).required()
    };
    Form {
        href: "/settings/accounts/sessions".to_owned(),
        fields: vec![
            field(IDLE, "accounts-idle", limits.idle_minutes),
            field(ABSOLUTE, "accounts-absolute", limits.absolute_minutes),
        ],
        submit: lang.t("accounts-save-sessions"),
        ..Form::default()
    }
}

/// Sets how long sessions last.
pub(super) async fn limits(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let error = match set_limits(&state, &signed, &form).await {
        Ok(()) => return respond::done("/settings/accounts", "sessions-saved"),
        Err(error) => error,
    };
    let errors = refused(&error).unwrap_or_default();
    match html(&state, &signed, "", Some(&form), &errors).await {
        Ok(html) if !errors.is_empty() => respond::with_status(respond::page(html), &error),
        _ => respond::error_page(&signed, "/settings/accounts", &error),
    }
}

async fn set_limits(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    let minutes = |name: &str| {
        let text = form.get(name).trim();
        let wrong = FieldError::new(name, "not_a_number").with("value", text);
        text.parse().map_err(|_| Error::Invalid(vec![wrong]))
    };
    let limits = Limits {
        idle_minutes: minutes(IDLE)?,
        absolute_minutes: minutes(ABSOLUTE)?,
    };
    state.run(&signed.caller, SetSessionLimits(limits)).await
}
