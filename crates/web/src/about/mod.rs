//! What the site says about itself: licences, accessibility, keys, and the
//! small files that other programs ask for.

mod files;
mod prose;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
    routing::get,
};
use domain::{
    gate::{Action::Read, Needs, Resource::Public, allowed},
    settings::AskContact,
};

pub(crate) use prose::{Part, Prose};

use crate::{
    assets,
    caller::Signed,
    frame, modules,
    parts::{Cell, Link, Section, SimplePage, Table},
    respond,
    routes::Routes,
    state::AppState,
};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let seen = &[("GET", Needs(Read, Public))];
    routes
        .add("/licences", seen, get(licences))
        .add("/accessibility", seen, get(accessibility))
        .add("/keys", seen, get(keys))
        .add("/robots.txt", seen, get(files::robots))
        .add("/.well-known/security.txt", seen, get(files::security))
}

async fn licences(signed: Signed) -> Response {
    let page = SimplePage {
        title: signed.lang.t("about-licences"),
        lead: signed.lang.t("about-licences-lead"),
        preformatted: assets::NOTICES.to_owned(),
        ..SimplePage::default()
    };
    respond::page(page.html(&frame::shell(&signed, "/licences")))
}

/// The statement that the law on accessibility of public websites asks for. What only
/// the operator can say stands in the installation's settings.
async fn accessibility(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let contact = match state.ask(&signed.caller, AskContact).await {
        Ok(contact) => contact,
        Err(error) => return respond::error_page(&signed, &uri.to_string(), &error),
    };
    let lang = signed.lang;
    let operator = if contact.operator.is_empty() {
        lang.t("about-operator-unknown")
    } else {
        contact.operator
    };
    let part = |name: &str| Part {
        title: lang.t(&format!("about-accessibility-{name}-title")),
        text: lang.t(&format!("about-accessibility-{name}")),
        link: None,
    };
    let mut write = part("write");
    if contact.accessibility_email.is_empty() {
        write.text = lang.t("about-accessibility-write-nobody");
    } else {
        let address = format!("mailto:{}", contact.accessibility_email);
        write.link = Some(Link::new(contact.accessibility_email, address));
    }
    let mut complain = part("complain");
    complain.link = Some(Link::new(
        lang.t("about-accessibility-complain-link"),
        "https://www.was.digst.dk/",
    ));
    let page = Prose {
        title: lang.t("shell-accessibility"),
        lead: lang.t1("about-accessibility-lead", "operator", operator),
        parts: vec![part("how"), part("checked"), part("known"), write, complain],
    };
    respond::page(page.html(&frame::shell(&signed, "/accessibility")))
}

async fn keys(signed: Signed) -> Response {
    let lang = signed.lang;
    let row = |keys: &str, does: String| vec![Cell::Text(keys.to_owned()), Cell::Text(does)];
    let mut rows = vec![
        row("/", lang.t("keys-search")),
        row("?", lang.t("keys-help")),
        row("Esc", lang.t("keys-close")),
    ];
    let shell = frame::shell(&signed, "/keys");
    rows.extend(shell.places.iter().map(|place| {
        let does = lang.t1("keys-go", "place", place.label.as_str());
        row(&format!("g {}", place.key), does)
    }));
    let section = Section {
        id: "keys-list".to_owned(),
        title: lang.t("about-keys-list"),
        table: Some(Table {
            headings: vec![lang.t("keys-key"), lang.t("keys-does")],
            rows,
        }),
        ..Section::default()
    };
    let page = SimplePage {
        title: lang.t("keys-title"),
        lead: lang.t("about-keys-lead"),
        sections: vec![section],
        ..SimplePage::default()
    };
    respond::page(page.html(&shell))
}

/// Whether a page stands at this address and the caller has the right to open it.
pub(crate) fn may_open(signed: &Signed, path: &str) -> bool {
    modules::known().iter().any(|route| {
        route.method == "GET" && route.path == path && allowed(&signed.caller, route.needs)
    })
}
