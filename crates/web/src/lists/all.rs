//! All lists at a glance.

use axum::{extract::State, response::Response};
use domain::options::{ListSummary, Lists};
use foundation::Result;

use super::title;
use crate::{
    caller::Signed,
    format, frame,
    parts::{Cell, Link, Section, SimplePage, Table},
    respond,
    state::AppState,
};

/// The page.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match build(&state, &signed).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/lists", &error),
    }
}

async fn build(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let lists = state.ask(&signed.caller, Lists).await?;
    let number = |count: i64| Cell::Number(format::integer(lang, count));
    let row = |list: &ListSummary| {
        let address = format!("/lists/{}", list.list);
        vec![
            Cell::Link(Link::new(title(signed, list.list), address)),
            number(list.enabled),
            number(list.disabled),
            number(list.own),
        ]
    };
    let table = Table {
        headings: ["list", "enabled", "disabled", "own"]
            .map(|key| lang.t(&format!("lists-{key}")))
            .to_vec(),
        rows: lists.iter().map(row).collect(),
    };
    let page = SimplePage {
        title: lang.t("lists-title"),
        lead: lang.t("lists-lead"),
        sections: vec![Section {
            id: "lists".to_owned(),
            title: lang.t("lists-all"),
            table: Some(table),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, "/lists")))
}
