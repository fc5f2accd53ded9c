//! One list: its values in order, and the form for another.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::options::{AddOption, LISTS, ListOptions, OptionRow};
use foundation::{Error, FieldError, Result, new_id};

use super::{keeper, may_keep, title, value};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{Cell, Form, Level, Link, Section, SimplePage, Table},
    posted, respond,
    state::AppState,
};

/// The values and the form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(list): Path<String>,
) -> Response {
    match build(&state, &signed, &list, &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/lists", &error),
    }
}

/// Adds a value.
pub(super) async fn add(
    State(state): State<AppState>,
    signed: Signed,
    Path(list): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/lists/{list}");
    let command = AddOption {
        id: new_id(),
        keeper: keeper(&signed),
        list: list.clone(),
        values: value::read(&form, true),
    };
    let result = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, command).await,
        Err(error) => Err(error),
    };
    let done = result.map(|()| respond::done(&address, "list-value-added"));
    let again = async |faults: Vec<FieldError>| build(&state, &signed, &list, &form, &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn build(
    state: &AppState,
    signed: &Signed,
    list: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    if LISTS.iter().all(|known| known.key != list) {
        return Err(Error::NotFound("page"));
    }
    let lang = signed.lang;
    let question = ListOptions {
        list: list.to_owned(),
    };
    let values = state.ask(&signed.caller, question).await?;
    let mut sections = vec![Section {
        id: "values".to_owned(),
        title: lang.t("list-values"),
        table: Some(table(signed, list, &values)),
        empty: lang.t("list-values-none"),
        ..Section::default()
    }];
    if may_keep(signed) {
        let now = value::read(typed, true);
        let mut form = Form {
            href: format!("/lists/{list}"),
            fields: value::fields(lang, list, keeper(signed), &values, &now, None),
            submit: lang.t("list-value-add"),
            ..Form::default()
        };
        posted::show(lang, &mut form, errors);
        sections.push(Section {
            id: "add".to_owned(),
            title: lang.t("list-value-new"),
            form: Some(form),
            ..Section::default()
        });
    }
    let page = SimplePage {
        title: title(signed, list),
        lead: lang.t("list-lead"),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("/lists/{list}"));
    shell.crumbs = vec![Link::new(lang.t("lists-title"), "/lists")];
    Ok(page.html(&shell))
}

fn table(signed: &Signed, list: &str, values: &[OptionRow]) -> Table {
    let lang = signed.lang;
    let edits = may_keep(signed);
    let row = |value: &OptionRow| {
        let href = if edits {
            format!("/lists/{list}/{}", value.id)
        } else {
            String::new()
        };
        let (level, word) = if value.enabled {
            (Level::Good, "list-value-enabled")
        } else {
            (Level::Neutral, "list-value-disabled")
        };
        let description = if value.own_description.is_empty() {
            &value.description
        } else {
            &value.own_description
        };
        let kept = if value.own {
            lang.t("list-value-own")
        } else {
            lang.t("list-value-shared")
        };
        vec![
            Cell::Link(Link::new(value::name(lang, value), href)),
            Cell::Status {
                level,
                word: lang.t(word),
            },
            Cell::text(kept),
            Cell::text(value.shared_as_name.as_str()),
            Cell::text(description.as_str()),
            Cell::Number(format::integer(lang, value.uses)),
        ]
    };
    Table {
        headings: ["name", "state", "kept", "shared-as", "description", "uses"]
            .map(|key| lang.t(&format!("list-value-{key}")))
            .to_vec(),
        rows: values.iter().map(row).collect(),
    }
}
