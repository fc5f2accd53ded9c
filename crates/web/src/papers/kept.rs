//! Papers as they were sent.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    cases::sha256_of,
    gate::{Action as Act, Needs, Resource, allowed},
    papers::{Compose, Kept, KeptLine, KeptPaper, KeptPapers, PaperKind},
};
use foundation::{Error, Result, local_date};
use report::Paper;

use super::{
    LETTERHEAD, PATH, TEMPLATES,
    files::{File, file_of},
    show,
    view::PaperPage,
    write,
};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    parts::{Cell, Link, Section, SimplePage, Table},
    posted, respond,
    state::AppState,
};

/// Every kept paper, and the ways to what makes them.
pub(super) async fn list(State(state): State<AppState>, signed: Signed) -> Response {
    respond::page_or_error(&signed, PATH, all(&state, &signed).await)
}

async fn all(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let kept = state
        .ask(&signed.caller, KeptPapers { subject: None })
        .await?;
    let organisation = signed.caller.organisation.to_string();
    let mut links = vec![
        Link::new(
            lang.t("papers-follow-up"),
            show::address(PaperKind::FollowUp, &organisation),
        ),
        Link::new(lang.t("papers-templates"), TEMPLATES),
    ];
    if allowed(&signed.caller, Needs(Act::Change, Resource::Steering)) {
        links.push(Link::new(lang.t("papers-letterhead"), LETTERHEAD));
    }
    let page = SimplePage {
        title: lang.t("papers-title"),
        lead: lang.t("papers-lead"),
        sections: vec![
            Section {
                id: "make".to_owned(),
                title: lang.t("papers-make"),
                links,
                empty: lang.t("papers-make-lead"),
                ..Section::default()
            },
            Section {
                id: "kept".to_owned(),
                title: lang.t("papers-kept-many"),
                table: (!kept.is_empty()).then(|| table(lang, &kept)),
                empty: lang.t("papers-kept-none"),
                ..Section::default()
            },
        ],
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, PATH)))
}

/// Kept papers as a table.
pub(super) fn table(lang: Lang, kept: &[KeptLine]) -> Table {
    let row = |one: &KeptLine| {
        vec![
            Cell::Link(Link::new(&one.title, format!("{PATH}/kept/{}", one.id))),
            Cell::day(one.day),
            Cell::text(&one.kept_by),
        ]
    };
    Table {
        headings: ["papers-paper", "papers-kept-on", "papers-kept-by"]
            .map(|key| lang.t(key))
            .to_vec(),
        rows: kept.iter().map(row).collect(),
    }
}

async fn find(state: &AppState, signed: &Signed, id: &str) -> Result<(Kept, Paper)> {
    let ask = KeptPaper(posted::id(id, "paper")?);
    let kept = state.ask(&signed.caller, ask).await?;
    let paper = serde_json::from_str(&kept.document).map_err(Error::internal)?;
    Ok((kept, paper))
}

/// One as it was sent, held against what the register says of that moment today.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let html = html(&state, &signed, &id).await;
    respond::page_or_error(&signed, &uri.to_string(), html)
}

async fn html(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    let lang = signed.lang;
    let (kept, paper) = find(state, signed, id).await?;
    let line = &kept.line;
    let same = same_today(state, signed, line).await;
    let (good, remark) = match (kept.whole(), same) {
        (false, _) => (false, "papers-not-whole"),
        (true, true) => (true, "papers-same"),
        (true, false) => (false, "papers-differs"),
    };
    let template = match line.template.as_str() {
        "shipped" => lang.t("papers-shipped"),
        number => lang.t1("papers-version", "n", number),
    };
    let day = format::date_long(lang, local_date(line.moment));
    let mut about = vec![
        (lang.t("papers-kept-on"), day),
        (lang.t("papers-kept-by"), line.kept_by.clone()),
        (lang.t("papers-template"), template),
        ("SHA-256".to_owned(), line.sha256.clone()),
    ];
    about.extend(show::without_pdf(lang));
    let address = format!("{PATH}/kept/{id}");
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = show::crumbs(signed, line.kind, line.subject, &paper.title);
    let page = PaperPage {
        actions: show::files(signed, &address),
        about,
        remark: lang.t(remark),
        good,
        keep: None,
        paper,
    };
    Ok(page.html(&shell))
}

/// Whether composing it anew for its moment gives the same document.
async fn same_today(state: &AppState, signed: &Signed, line: &KeptLine) -> bool {
    let ask = Compose {
        moment: Some(line.moment),
        language: Some(line.language),
        template: Some(line.template.clone()),
        ..Compose::of(line.kind, line.subject)
    };
    let composed = state.ask(&signed.caller, ask).await;
    let written = composed.and_then(|composed| write::written(&composed));
    written.is_ok_and(|written| sha256_of(&written.document) == line.sha256)
}

/// One as a file.
pub(super) async fn download(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, ending)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let made = async {
        let file = File::from_ending(&ending)?;
        let (_, paper) = find(&state, &signed, &id).await?;
        file_of(&state, &signed, paper, file).await
    };
    match made.await {
        Ok(response) => response,
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}
