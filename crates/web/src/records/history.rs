//! The history page, and putting one field back.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, allowed},
    parts::{
        FieldValue,
        records::{Change, Get, History, HistoryChange, HistoryEntry},
    },
};
use foundation::{Error, Id, Result, local_date};

use super::{
    cells::{Showing, moment, plain},
    record,
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{self, HistoryPage, Link},
    respond,
    sites::Site,
    state::AppState,
    texts,
};

/// Changes shown.
const SHOWN: i64 = 500;

/// Everything that happened to a record, also to a deleted one.
pub(super) async fn page(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match show(site, &state, &signed, id, pairs.get("field")).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn show(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    id: Id,
    field: &str,
) -> Result<String> {
    let lang = signed.lang;
    let field = Some(field.to_owned()).filter(|field| !field.is_empty());
    let (entries, names) = state
        .ask(
            &signed.caller,
            History {
                schema: site.schema,
                id,
                field,
                limit: SHOWN,
            },
        )
        .await?;
    let alive = state
        .ask(
            &signed.caller,
            Get {
                schema: site.schema,
                id,
            },
        )
        .await
        .ok();
    let showing = Showing {
        lang,
        today: state.app.clock().today(),
        names: &names,
    };
    let name = alive
        .as_ref()
        .map_or_else(|| deleted_name(&entries), |page| page.title.clone());
    let may = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Change, site.schema.resource));
    let address = format!("{}/{id}", site.path);
    let page = HistoryPage {
        title: lang.t1("history-title", "name", name.as_str()),
        lead: lang.t("history-lead"),
        back: if alive.is_some() {
            Link::new(lang.t1("history-back-to", "name", name.as_str()), &address)
        } else {
            Link::new(lang.t("history-back-list"), site.path)
        },
        entries: lines(site, &showing, &entries, may.then_some(address.as_str())),
        ..HistoryPage::default()
    };
    let mut shell = frame::shell(signed, &format!("{address}/history"));
    shell.crumbs = record::crumbs(site, lang);
    Ok(page.html(&shell))
}

fn deleted_name(entries: &[HistoryEntry]) -> String {
    let whole = entries
        .iter()
        .flat_map(|entry| &entry.changes)
        .find(|change| change.field == "*");
    whole.map_or_else(String::new, |change| {
        let text = if change.before.is_empty() {
            &change.after
        } else {
            &change.before
        };
        text.as_text().to_owned()
    })
}

/// The entries line by line; with an address, each can be put back.
pub(super) fn lines(
    site: &Site,
    showing: &Showing<'_>,
    entries: &[HistoryEntry],
    address: Option<&str>,
) -> Vec<parts::HistoryEntry> {
    let mut lines = Vec::new();
    for entry in entries {
        for change in &entry.changes {
            lines.push(line(site, showing, entry, change, address));
        }
    }
    lines
}

fn line(
    site: &Site,
    showing: &Showing<'_>,
    entry: &HistoryEntry,
    change: &HistoryChange,
    address: Option<&str>,
) -> parts::HistoryEntry {
    let lang = showing.lang;
    let field = site.schema.field(&change.field);
    let text = |value: &FieldValue| {
        field.map_or_else(
            || value.as_text().to_owned(),
            |field| plain(showing, field, value),
        )
    };
    let day_before = local_date(entry.at).yesterday().ok();
    let restore = match (address, field) {
        (Some(address), Some(field)) if !field.kept => {
            let pairs = Pairs::default()
                .with("field", &change.field)
                .with("organisation", entry.organisation.to_string())
                .with("seq", entry.seq.to_string());
            pairs.address(&format!("{address}/restore-field"))
        }
        (Some(address), None) if change.after.is_empty() => format!("{address}/restore"),
        _ => String::new(),
    };
    parts::HistoryEntry {
        when: moment(lang, entry.at),
        who: if entry.actor.is_empty() {
            lang.t("history-nobody")
        } else {
            entry.actor.clone()
        },
        what: match field {
            Some(field) => texts::field_label(lang, site.schema, field.key),
            None => lang.t(&format!("event-{}", entry.event.replace(['.', '_'], "-"))),
        },
        from: text(&change.before),
        to: text(&change.after),
        why: entry.reason.clone(),
        restore_href: restore,
        as_of_href: match (address, day_before) {
            (Some(address), Some(day)) => format!("{address}?as_of={day}"),
            _ => String::new(),
        },
    }
}

/// Puts the value back that a field had before one change.
pub(super) async fn restore_field(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    OriginalUri(uri): OriginalUri,
    PostedForm(form): PostedForm,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match try_restore(site, &state, &signed, id, &pairs, &form).await {
        Ok(()) => respond::done(&format!("{}/{id}/history", site.path), "restored"),
        Err(error) => respond::error_page(&signed, &format!("{}/{id}/history", site.path), &error),
    }
}

async fn try_restore(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    id: Id,
    pairs: &Pairs,
    form: &Pairs,
) -> Result<()> {
    signed.check_form(form)?;
    let field = site
        .schema
        .field(pairs.get("field"))
        .ok_or_else(|| Error::field("field", "unknown_field"))?;
    let question = History {
        schema: site.schema,
        id,
        field: Some(field.key.to_owned()),
        limit: SHOWN,
    };
    let (entries, _) = state.ask(&signed.caller, question).await?;
    let entry = entries
        .into_iter()
        .find(|entry| {
            entry.seq.to_string() == pairs.get("seq")
                && entry.organisation.to_string() == pairs.get("organisation")
        })
        .ok_or(Error::NotFound("history"))?;
    let value = entry
        .changes
        .into_iter()
        .next()
        .map(|change| change.before)
        .unwrap_or_default();
    let reason = signed.lang.t1(
        "history-restore-reason",
        "when",
        moment(signed.lang, entry.at),
    );
    let command = Change {
        schema: site.schema,
        id,
        version: None,
        values: vec![(field.key, value)],
        reason,
    };
    state.run(&signed.caller, command).await.map(|_| ())
}
