//! One's own account.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::{
    accounts::{MySessions, MyTokens, SessionRow, TokenRow},
    gate::Actor,
};
use foundation::{Error, FieldError, Result};

use super::{
    browser::browser,
    fields::{day, form_section, new_password, repeated, with_errors},
};
use crate::{
    caller::{SESSION_COOKIE, Signed, cookie},
    frame,
    i18n::Lang,
    parts::{Action, Cell, Choice, Form, FormField, Input, Section, SimplePage, Table},
    records::cells::moment,
    respond,
    state::AppState,
    tasks,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
) -> Response {
    match html(&state, &signed, &headers, "", &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/me", &error),
    }
}

/// The page, with the errors of the section that was posted.
pub(super) async fn html(
    state: &AppState,
    signed: &Signed,
    headers: &HeaderMap,
    posted: &str,
    errors: &[FieldError],
) -> Result<String> {
    signed.in_browser()?;
    let secret = cookie(headers, SESSION_COOKIE).unwrap_or_default();
    let sessions = state.ask(&signed.caller, MySessions { secret }).await?;
    let tokens = state.ask(&signed.caller, MyTokens).await?;
    let Actor::User { name, email, .. } = &signed.caller.actor else {
        return Err(Error::Unauthenticated("sign_in_first"));
    };
    let lang = signed.lang;
    let mut sections = vec![password(lang), language(lang)];
    sections.extend(sessions_sections(lang, &sessions));
    sections.extend(tasks::own_sections(state, signed).await?);
    sections.extend(token_sections(lang, &tokens));
    for section in &mut sections {
        if section.id == posted {
            section.form = section
                .form
                .take()
                .map(|form| with_errors(lang, form, errors));
        }
    }
    let everywhere = Action {
        label: lang.t("me-everywhere"),
        href: "/me/sessions/end-all".to_owned(),
        post: true,
    };
    let page = SimplePage {
        title: lang.t("me-title"),
        lead: lang.t_args(
            "me-lead",
            &[
                ("name", name.as_str().into()),
                ("email", email.as_str().into()),
            ],
        ),
        actions: vec![everywhere],
        sections,
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, "/me")))
}

fn password(lang: Lang) -> Section {
    let current = FormField::new("current", lang.t("me-current"), Input::Password(false));
    let form = Form {
        href: "/me/password".to_owned(),
        fields: vec![
            current.required(),
            new_password(lang, "password"),
            repeated(lang),
        ],
        submit: lang.t("me-change-password"),
        ..Form::default()
    };
    form_section("password", lang.t("me-password"), form)
}

fn language(lang: Lang) -> Section {
    let one =
        |(value, label): (Lang, &str)| Choice::new(value.code(), label).selected(value == lang);
    let choices = [(Lang::Da, "Dansk"), (Lang::En, "English")]
        .map(one)
        .to_vec();
    let form = Form {
        href: "/me/language".to_owned(),
        fields: vec![
            FormField::new("language", lang.t("me-language"), Input::Radio(choices)).required(),
        ],
        submit: lang.t("me-language-save"),
        ..Form::default()
    };
    form_section("language", lang.t("me-language"), form)
}

fn sessions_sections(lang: Lang, sessions: &[SessionRow]) -> Vec<Section> {
    let row = |session: &SessionRow| {
        let here = if session.current {
            lang.t("me-current-session")
        } else {
            String::new()
        };
        vec![
            Cell::Text(moment(lang, session.began)),
            Cell::Text(moment(lang, session.used)),
            Cell::text(browser(lang, &session.agent)),
            Cell::text(here),
        ]
    };
    let headings = ["me-began", "me-used", "me-agent", "me-current-session"];
    let list = Section {
        id: "sessions".to_owned(),
        title: lang.t("me-sessions"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: sessions.iter().map(row).collect(),
        }),
        ..Section::default()
    };
    let others: Vec<Choice> = sessions
        .iter()
        .filter(|session| !session.current)
        .map(|session| {
            let browser = browser(lang, &session.agent);
            let began = moment(lang, session.began);
            Choice::new(session.id.to_string(), format!("{browser}, {began}"))
        })
        .collect();
    let mut sections = vec![list];
    if !others.is_empty() {
        let form = Form {
            href: "/me/sessions/end".to_owned(),
            fields: vec![
                FormField::new("session", lang.t("me-session"), Input::Select(others)).required(),
            ],
            submit: lang.t("me-end-session"),
            ..Form::default()
        };
        sections.push(form_section("end-session", lang.t("me-end-session"), form));
    }
    sections
}

fn token_sections(lang: Lang, tokens: &[TokenRow]) -> Vec<Section> {
    let mut sections = vec![token_list(lang, tokens), new_token(lang)];
    if !tokens.is_empty() {
        let all = tokens
            .iter()
            .map(|token| Choice::new(token.id.to_string(), &token.name));
        let field = FormField::new("token", lang.t("me-token"), Input::Select(all.collect()));
        let form = Form {
            href: "/me/tokens/revoke".to_owned(),
            fields: vec![field.required()],
            submit: lang.t("me-revoke-token"),
            ..Form::default()
        };
        sections.push(form_section(
            "revoke-token",
            lang.t("me-revoke-token"),
            form,
        ));
    }
    sections
}

fn token_list(lang: Lang, tokens: &[TokenRow]) -> Section {
    let row = |token: &TokenRow| {
        let scope = if token.writes {
            "me-token-write"
        } else {
            "me-token-read"
        };
        let used = token.used.map_or_else(
            || Cell::text(lang.t("me-never")),
            |at| Cell::Text(moment(lang, at)),
        );
        vec![
            Cell::text(&token.name),
            Cell::text(lang.t(scope)),
            Cell::text(&token.organisation),
            day(token.expires),
            used,
        ]
    };
    let headings = [
        "me-token-name",
        "me-token-scope",
        "me-token-organisation",
        "me-token-ends",
        "me-used",
    ];
    Section {
        id: "tokens".to_owned(),
        title: lang.t("me-tokens"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: tokens.iter().map(row).collect(),
        }),
        empty: lang.t("me-no-tokens"),
        ..Section::default()
    }
}

fn new_token(lang: Lang) -> Section {
    let name = Input::Text {
        value: String::new(),
        max: 100,
    };
    let scopes = vec![
        Choice::new("read", lang.t("me-token-read")).selected(true),
        Choice::new("read,write", lang.t("me-token-write")),
    ];
    let days = Input::Number {
        value: "90".to_owned(),
        unit: lang.t("me-days"),
    };
    let form = Form {
        href: "/me/tokens".to_owned(),
        fields: vec![
            FormField::new("name", lang.t("me-token-name"), name).required(),
            FormField::new("scopes", lang.t("me-token-scope"), Input::Radio(scopes)).required(),
            FormField::new("days", lang.t("me-token-days"), days).required(),
        ],
        submit: lang.t("me-create-token"),
        ..Form::default()
    };
    form_section("new-token", lang.t("me-new-token"), form)
}
