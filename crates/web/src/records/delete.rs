//! Deleting a record, with what else is touched shown first, and bringing it back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::parts::records::{Consequences, Delete, Get, RestoreRecord, Touched};
use foundation::{Id, Result};

use super::record;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    parts::{ConfirmPage, Consequence, Form, Link},
    respond,
    sites::{self, Site},
    state::AppState,
    texts,
};

/// Shows what the deletion touches.
pub(super) async fn confirm(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
) -> Response {
    match build(site, &state, &signed, id).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &format!("{}/{id}/delete", site.path), &error),
    }
}

async fn build(site: &'static Site, state: &AppState, signed: &Signed, id: Id) -> Result<String> {
    let lang = signed.lang;
    let page = state
        .ask(
            &signed.caller,
            Get {
                schema: site.schema,
                id,
            },
        )
        .await?;
    let touched = state
        .ask(
            &signed.caller,
            Consequences {
                schema: site.schema,
                id,
            },
        )
        .await?;
    let consequence = |key: &str, group: &Touched| Consequence {
        count: group.count,
        text: lang.t_args(
            key,
            &[
                ("n", group.count.into()),
                ("what", texts::counted(lang, group.kind, group.count).into()),
            ],
        ),
        links: group
            .first
            .iter()
            .map(|(id, name)| Link::new(name, sites::address(group.kind, *id)))
            .collect(),
    };
    let stopped = if touched.naming.is_empty() {
        String::new()
    } else {
        lang.t("delete-stopped")
    };
    let groups: &[(&str, &[Touched])] = if stopped.is_empty() {
        &[
            ("delete-goes-too", &touched.belonging),
            ("delete-lets-go", &touched.letting_go),
        ]
    } else {
        &[("delete-names-it", &touched.naming)]
    };
    let consequences = groups
        .iter()
        .flat_map(|(key, groups)| groups.iter().map(|group| consequence(key, group)));
    let address = format!("{}/{id}", site.path);
    let confirm = ConfirmPage {
        title: lang.t1("delete-title", "name", page.title.as_str()),
        text: if stopped.is_empty() {
            lang.t("delete-text")
        } else {
            String::new()
        },
        consequences: consequences.collect(),
        form: Form {
            href: format!("{address}/delete"),
            version: page.record.version.to_string(),
            reason: Some(String::new()),
            submit: lang.t(&texts::field_key(site.schema, "delete")),
            cancel: Some(Link::new(lang.t("form-cancel"), &address)),
            ..Form::default()
        },
        stopped,
        danger: true,
    };
    let mut shell = frame::shell(signed, &format!("{address}/delete"));
    shell.crumbs = record::crumbs(site, lang);
    Ok(confirm.html(&shell))
}

/// Deletes it; the history can bring it back.
pub(super) async fn delete(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = Delete {
        schema: site.schema,
        id,
        version: form.get("version").parse().ok(),
        reason: form.get("reason").to_owned(),
    };
    let result = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, command).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => respond::done(&format!("{}/{id}/history", site.path), "deleted"),
        Err(error) => respond::error_page(&signed, &format!("{}/{id}", site.path), &error),
    }
}

/// Brings a deleted record back.
pub(super) async fn restore(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = RestoreRecord {
        schema: site.schema,
        id,
        reason: form.get("reason").to_owned(),
    };
    let result = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, command).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(_) => respond::done(&format!("{}/{id}", site.path), "restored"),
        Err(error) => respond::error_page(&signed, &format!("{}/{id}/history", site.path), &error),
    }
}
