//! Whether the log still holds together.

use axum::{extract::State, response::Response};
use domain::{gate::audit::Verified, log::VerifyLog};

use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Section, SimplePage},
    respond,
    state::AppState,
};

/// Recomputes the chain and says what was found.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match state.ask(&signed.caller, VerifyLog).await {
        Ok(verified) => {
            let page = SimplePage {
                title: signed.lang.t("log-verify-title"),
                lead: signed.lang.t("log-verify-lead"),
                sections: vec![result(signed.lang, &verified)],
                ..SimplePage::default()
            };
            respond::page(page.html(&super::shell(&signed, "/log/verify")))
        }
        Err(error) => respond::error_page(&signed, "/log/verify", &error),
    }
}

fn result(lang: Lang, verified: &Verified) -> Section {
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let (level, word) = match verified.broken.first() {
        None => (Level::Good, "log-whole-chain"),
        Some(_) => (Level::Bad, "log-broken-chain"),
    };
    let word = lang.t(word);
    let count = i64::try_from(verified.entries).unwrap_or(i64::MAX);
    let mut fields = vec![
        field("log-verify-result", Cell::Status { level, word }),
        field(
            "log-verify-entries",
            Cell::Text(format::integer(lang, count)),
        ),
    ];
    if let Some(broken) = verified.broken.first() {
        let number = format::integer(lang, broken.seq);
        let link = Link::new(number, format!("/log/{}", broken.seq));
        fields.push(field("log-verify-first", Cell::Link(link)));
    }
    Section {
        id: "result".to_owned(),
        title: lang.t("log-verify-section"),
        fields,
        ..Section::default()
    }
}
