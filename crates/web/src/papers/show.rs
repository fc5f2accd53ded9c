//! One paper: seen, taken along, kept.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    gate::{Action as Act, Needs, Resource, allowed},
    papers::{About, Compose, Composed, KeepPaper, PaperKind},
    parts::Kind,
};
use foundation::{Error, Result, new_id};

use super::{
    PATH,
    files::{File, file_of},
    view::PaperPage,
    write,
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    parts::{Action, Form, Link},
    posted, respond, sites,
    state::AppState,
};

/// The kind in an address.
pub(super) fn kind(key: &str) -> Result<PaperKind> {
    PaperKind::from_key(key).ok_or(Error::NotFound("page"))
}

pub(super) fn address(kind: PaperKind, subject: &str) -> String {
    format!("{PATH}/{}/{subject}", kind.key())
}

async fn composed(state: &AppState, signed: &Signed, key: &str, id: &str) -> Result<Composed> {
    let ask = Compose::of(kind(key)?, posted::id(id, "paper")?);
    state.ask(&signed.caller, ask).await
}

/// The paper as a page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((key, id)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let html = match composed(&state, &signed, &key, &id).await {
        Ok(composed) => html(&signed, &composed),
        Err(error) => Err(error),
    };
    respond::page_or_error(&signed, &uri.to_string(), html)
}

fn html(signed: &Signed, composed: &Composed) -> Result<String> {
    let lang = signed.lang;
    let address = address(composed.kind, &composed.subject.to_string());
    let past = signed.caller.as_of;
    let may_keep =
        past.is_none() && allowed(&signed.caller, Needs(Act::Change, Resource::Steering));
    let keep = may_keep.then(|| Form {
        href: format!("{address}/keep"),
        hidden: vec![("id".to_owned(), new_id().to_string())],
        submit: lang.t("papers-keep"),
        ..Form::default()
    });
    let page = PaperPage {
        paper: write::paper(composed)?,
        actions: files(signed, &address),
        about: without_pdf(signed.lang).into_iter().collect(),
        remark: match (past, keep.is_some()) {
            (Some(day), _) => lang.t1("papers-of-past", "day", format::date(day)),
            (None, true) => lang.t("papers-keep-why"),
            (None, false) => String::new(),
        },
        good: false,
        keep,
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = crumbs(signed, composed.kind, composed.subject, &page.paper.title);
    Ok(page.html(&shell))
}

/// How PDF is switched on, where this build has none.
pub(super) fn without_pdf(lang: Lang) -> Option<(String, String)> {
    (!report::CAN_PRINT).then(|| ("PDF".to_owned(), lang.t("papers-no-pdf")))
}

/// The ways to the files; where this build cannot print it has no PDF.
pub(super) fn files(signed: &Signed, address: &str) -> Vec<Action> {
    let day = match signed.caller.as_of {
        Some(day) => format!("?as_of={day}"),
        None => String::new(),
    };
    let file = |key: &str, ending: &str| Action {
        label: signed.lang.t(key),
        href: format!("{address}/{ending}{day}"),
        post: false,
    };
    let mut all = Vec::new();
    if report::CAN_PRINT {
        all.push(file("papers-pdf", "pdf"));
    }
    all.push(file("papers-docx", "docx"));
    all
}

pub(super) fn crumbs(
    signed: &Signed,
    kind: PaperKind,
    subject: foundation::Id,
    title: &str,
) -> Vec<Link> {
    let mut crumbs = vec![Link::new(signed.lang.t("papers-title"), PATH)];
    let of = match kind.about() {
        About::Case => sites::address(Kind::Case, subject),
        About::Meeting => sites::address(Kind::Meeting, subject),
        About::Organisation => String::new(),
    };
    if !of.is_empty() {
        crumbs.push(Link::new(title, of));
    }
    crumbs
}

/// The paper as a file.
pub(super) async fn download(
    State(state): State<AppState>,
    signed: Signed,
    Path((key, id, ending)): Path<(String, String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let made = async {
        let file = File::from_ending(&ending)?;
        let composed = composed(&state, &signed, &key, &id).await?;
        file_of(&state, &signed, write::paper(&composed)?, file).await
    };
    match made.await {
        Ok(response) => response,
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

/// Keeps the paper as it is now.
pub(super) async fn keep(
    State(state): State<AppState>,
    signed: Signed,
    Path((key, id)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let kept = async {
        signed.check_form(&form)?;
        let command = KeepPaper {
            id: form.get("id").parse().unwrap_or_else(|_| new_id()),
            kind: kind(&key)?,
            subject: posted::id(&id, "paper")?,
            write: write::written,
        };
        state.run(&signed.caller, command).await
    };
    match kept.await {
        Ok(kept) => respond::done(&format!("{PATH}/kept/{kept}"), "papers-kept"),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}
