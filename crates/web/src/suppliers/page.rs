//! The page of one supplier.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
    suppliers::{GetSupplier, SupplierPage},
};
use foundation::Result;

use super::{sections, weight};
use crate::{
    caller::Signed,
    format, frame,
    parts::{Action as Button, Level, Link, RecordPage, Status},
    posted, respond,
    sites::{SUPPLIERS, address},
    state::AppState,
    texts,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match html(&state, &signed, &id).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn html(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    let lang = signed.lang;
    let id = posted::id(id, Kind::Supplier.key())?;
    let supplier = state.ask(&signed.caller, GetSupplier { id }).await?;
    let now = state.app.clock().today();
    let day = signed.caller.as_of.unwrap_or(now);
    let page = RecordPage {
        kind: lang.t(&texts::field_key(SUPPLIERS.schema, "one")),
        name: supplier.name.clone(),
        status: status(signed, &supplier),
        sentence: sentence(signed, &supplier),
        actions: actions(signed, &supplier),
        sections: vec![
            weight::section(lang, &supplier, day),
            sections::contracts(lang, &supplier, now),
            sections::systems(lang, &supplier),
            sections::evidence(signed, &supplier, now),
            sections::others(lang, &supplier),
        ],
        related: vec![sections::ways(lang, id)],
        ..RecordPage::default()
    };
    let mut shell = frame::shell(signed, &format!("{}/{id}", SUPPLIERS.path));
    let list = lang.t(&texts::field_key(SUPPLIERS.schema, "many"));
    shell.crumbs = vec![
        Link::new(lang.t("place-contracts"), "/contracts"),
        Link::new(list, SUPPLIERS.path),
    ];
    Ok(page.html(&shell))
}

/// The worst that its evidence says.
fn status(signed: &Signed, supplier: &SupplierPage) -> Vec<Status> {
    let of = |state: &str| supplier.evidence.iter().find(|one| one.state == state);
    let found = of("expired")
        .map(|one| (Level::Bad, one))
        .or_else(|| of("expires_soon").map(|one| (Level::Warn, one)));
    let status = found.map(|(level, one)| Status {
        level,
        word: sections::state(signed.lang, &one.state),
        cause: match one.expires_on {
            Some(day) => format!("{}, {}", one.name, format::date(day)),
            None => one.name.clone(),
        },
    });
    status.into_iter().collect()
}

/// How much there is of it, and what is next.
fn sentence(signed: &Signed, supplier: &SupplierPage) -> String {
    let lang = signed.lang;
    let spend = (supplier.spend > 0).then(|| format::money(lang, supplier.spend));
    let next = supplier.next_deadline.map(format::date);
    let parts = [
        Some(lang.t1("supplier-sentence-contracts", "n", supplier.contracts.len())),
        Some(lang.t1("supplier-sentence-systems", "n", supplier.systems.len())),
        spend.map(|amount| lang.t1("supplier-sentence-spend", "amount", amount)),
        next.map(|day| lang.t1("supplier-sentence-deadline", "day", day)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn actions(signed: &Signed, supplier: &SupplierPage) -> Vec<Button> {
    let button = |label: String, href: String| Button {
        label,
        href,
        post: false,
    };
    let lang = signed.lang;
    let may = allowed(&signed.caller, Needs(Action::Create, Resource::Contracts));
    let mut actions = Vec::new();
    if may && signed.caller.as_of.is_none() {
        actions.push(button(
            lang.t("evidence-new"),
            sections::new_evidence(supplier.id),
        ));
    }
    actions.push(button(
        lang.t("supplier-organisation"),
        address(Kind::Organisation, supplier.id),
    ));
    actions
}
