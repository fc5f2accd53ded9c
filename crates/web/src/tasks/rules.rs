//! The rules: what each looks at, and for those who keep the settings a form.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::{FieldKind, Kind, records::Suggest},
    tasks::{
        ResetRule, Rule, Rules, SetRule,
        sources::{role_kind, source},
    },
};
use foundation::{Error, FieldError, Id, Result};

use super::words;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{
        Action as Button, Cell, Choice, Form, FormField, Input, Level, Link, Section, SimplePage,
        Table,
    },
    posted, respond,
    state::AppState,
};

/// Address of the list.
pub(super) const PATH: &str = "/settings/rules";

/// A role with its name.
type Role = (Id, String);

/// All the rules.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match list(&state, &signed).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn list(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let rules = state.ask(&signed.caller, Rules).await?;
    let keeps = allowed(&signed.caller, Needs(Action::Administer, Resource::Tasks));
    let mut rows = Vec::new();
    for rule in &rules {
        let roles = roles(state, signed, rule).await?;
        rows.push(row(signed, rule, &roles, keeps));
    }
    let headings = [
        "rules-rule",
        "rules-months",
        "rules-lead-days",
        "rules-role",
        "rules-next-role",
        "rules-on",
        "rules-whose",
    ];
    let table = Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows,
    };
    let page = SimplePage {
        title: lang.t("rules-title"),
        lead: lang.t("rules-lead"),
        sections: vec![Section {
            id: "rules".to_owned(),
            title: lang.t("rules-title"),
            table: Some(table),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-settings"), "/settings")];
    Ok(page.html(&shell))
}

fn row(signed: &Signed, rule: &Rule, roles: &[Role], keeps: bool) -> Vec<Cell> {
    let lang = signed.lang;
    let name = words::rule(lang, &rule.key);
    let role = |id: Option<Id>| {
        let found = roles.iter().find(|(role, _)| Some(*role) == id);
        found.map_or(Cell::Empty, |(_, name)| Cell::text(name))
    };
    let (level, on) = match rule.enabled {
        true => (Level::Good, "rules-on"),
        false => (Level::Neutral, "rules-off"),
    };
    vec![
        match keeps {
            true => Cell::Link(Link::new(name, format!("{PATH}/{}", rule.key))),
            false => Cell::text(name),
        },
        Cell::Number(format::integer(lang, rule.months)),
        Cell::text(leads(rule)),
        role(Some(rule.role)),
        role(rule.next_role),
        Cell::Status {
            level,
            word: lang.t(on),
        },
        Cell::text(lang.t(if rule.own {
            "rules-own"
        } else {
            "rules-shared"
        })),
    ]
}

fn leads(rule: &Rule) -> String {
    let days: Vec<String> = rule.lead_days.iter().map(i64::to_string).collect();
    days.join(", ")
}

/// The roles that a rule can give tasks to.
async fn roles(state: &AppState, signed: &Signed, rule: &Rule) -> Result<Vec<Role>> {
    let list = match source(&rule.key).map(|source| role_kind(source.kind)) {
        Some(Kind::Contract) => "contract_role",
        Some(Kind::Case) => "case_role",
        _ => "system_role",
    };
    let question = Suggest {
        kind: FieldKind::Option(list),
        q: String::new(),
        limit: 500,
    };
    let found = state.ask(&signed.caller, question).await?;
    Ok(found.into_iter().map(|one| (one.id, one.name)).collect())
}

/// The form of one rule.
pub(super) async fn edit(
    State(state): State<AppState>,
    signed: Signed,
    Path(key): Path<String>,
) -> Response {
    match form_page(&state, &signed, &key, None, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn find(state: &AppState, signed: &Signed, key: &str) -> Result<Rule> {
    let rules = state.ask(&signed.caller, Rules).await?;
    let found = rules.into_iter().find(|rule| rule.key == key);
    found.ok_or(Error::NotFound("reminder_rule"))
}

async fn form_page(
    state: &AppState,
    signed: &Signed,
    key: &str,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    posted::may(signed, Needs(Action::Administer, Resource::Tasks))?;
    let lang = signed.lang;
    let rule = find(state, signed, key).await?;
    let roles = roles(state, signed, &rule).await?;
    let mut form = Form {
        href: format!("{PATH}/{key}"),
        fields: fields(signed, &shown(&rule, typed), &roles),
        submit: lang.t("rules-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), PATH)),
        other: rule.own.then(|| Button {
            label: lang.t("rules-reset"),
            href: format!("{PATH}/{key}/reset"),
            post: true,
        }),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: words::rule(lang, key),
        sections: vec![Section {
            id: "rule".to_owned(),
            title: lang.t("rules-edit"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![
        Link::new(lang.t("place-settings"), "/settings"),
        Link::new(lang.t("rules-title"), PATH),
    ];
    Ok(page.html(&shell))
}

/// What stands in the form: as typed, else the rule.
fn shown(rule: &Rule, typed: Option<&Pairs>) -> Pairs {
    if let Some(typed) = typed {
        return typed.clone();
    }
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    Pairs::default()
        .with("enabled", if rule.enabled { "yes" } else { "" })
        .with("months", rule.months.to_string())
        .with("lead_days", leads(rule))
        .with("role", id(Some(rule.role)))
        .with("next_role", id(rule.next_role))
        .with("escalate_after_days", rule.escalate_after_days.to_string())
}

fn fields(signed: &Signed, values: &Pairs, roles: &[Role]) -> Vec<FormField> {
    let lang = signed.lang;
    let number = |name: &str, unit: &str| {
        let input = Input::Number {
            value: values.get(name).to_owned(),
            unit: lang.t(unit),
        };
        let key = format!("rules-{}", name.replace('_', "-"));
        FormField::new(name, lang.t(&key), input).required()
    };
    let role = |name: &str| {
        let choice = |(id, label): &Role| {
            let id = id.to_string();
            let chosen = values.get(name) == id;
            Choice::new(id, label).selected(chosen)
        };
        let input = Input::Select(roles.iter().map(choice).collect());
        FormField::new(
            name,
            lang.t(&format!("rules-{}", name.replace('_', "-"))),
            input,
        )
    };
    let days = Input::Text {
        value: values.get("lead_days").to_owned(),
        max: 60,
    };
    vec![
        FormField::new(
            "enabled",
            lang.t("rules-enabled"),
            Input::Checkbox(values.get("enabled") == "yes"),
        )
        .required(),
        number("months", "rules-unit-months"),
        FormField::new("lead_days", lang.t("rules-lead-days"), days)
            .help(lang.t("rules-lead-days-help"))
            .required(),
        role("role").required(),
        role("next_role"),
        number("escalate_after_days", "rules-days"),
    ]
}

/// Keeps a rule.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path(key): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = run(&state, &signed, &key, &form).await;
    let done = done.map(|()| respond::done(PATH, "rule-saved"));
    let again = async |faults: Vec<FieldError>| {
        form_page(&state, &signed, &key, Some(&form), &faults).await
    };
    posted::answer(&signed, PATH, done, again).await
}

async fn run(state: &AppState, signed: &Signed, key: &str, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Administer, Resource::Tasks))?;
    let before = find(state, signed, key).await?;
    let mut errors = Vec::new();
    let mut number = |name: &str| {
        let text = form.get(name).trim();
        text.parse::<i64>().unwrap_or_else(|_| {
            errors.push(FieldError::new(name, "not_a_number").with("value", text));
            0
        })
    };
    let (months, escalate_after_days) = (number("months"), number("escalate_after_days"));
    let days = form.get("lead_days").split([',', ';', ' ']);
    let days = days.map(str::trim).filter(|day| !day.is_empty());
    // What is no number is as wrong as a negative one.
    let lead_days = days.map(|day| day.parse().unwrap_or(-1)).collect();
    let role: Option<Id> = form.get("role").parse().ok();
    if role.is_none() {
        errors.push(FieldError::new("role", "required"));
    }
    let Some(role) = role.filter(|_| errors.is_empty()) else {
        return Err(Error::Invalid(errors));
    };
    let rule = Rule {
        enabled: form.get("enabled") == "yes",
        months,
        lead_days,
        role,
        next_role: form.get("next_role").parse().ok(),
        escalate_after_days,
        ..before
    };
    state.run(&signed.caller, SetRule(rule)).await
}

/// Goes back to the shared rule.
pub(super) async fn reset(
    State(state): State<AppState>,
    signed: Signed,
    Path(key): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, ResetRule { key }).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => respond::done(PATH, "rule-reset"),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}
