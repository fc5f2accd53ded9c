//! The documents of something, on its page.

use domain::{
    documents::{DOCUMENT_TYPE, DocumentOf, DocumentsOf},
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, Subject},
};
use foundation::{Result, Timestamp, local_date};

use super::PATH;
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Link, Section, Table},
    sites,
    state::AppState,
    texts,
};

/// Each document with its file, and the way to add one.
pub(crate) async fn section(
    state: &AppState,
    signed: &Signed,
    subject: Subject,
    may_add: bool,
) -> Result<Section> {
    let lang = signed.lang;
    let found = state.ask(&signed.caller, DocumentsOf { subject }).await?;
    let headings = [
        "document-title",
        "document-document-type",
        "document-dated-on",
        "documents-file",
        "documents-added",
    ];
    let table = Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: found.iter().map(|one| row(lang, one)).collect(),
    };
    Ok(Section {
        id: "documents".to_owned(),
        title: lang.t("document-many"),
        table: (!found.is_empty()).then_some(table),
        empty: lang.t("documents-none"),
        links: links(signed, subject, may_add),
        ..Section::default()
    })
}

fn row(lang: Lang, one: &DocumentOf) -> Vec<Cell> {
    let page = sites::address(Kind::Document, one.id);
    let kind = match one.document_type.as_str() {
        "" => Cell::Empty,
        key => Cell::text(texts::choice(lang, &DOCUMENT_TYPE, key)),
    };
    let file = match one.size {
        Some(bytes) => {
            let name = format!("{} ({})", one.file_name, size(lang, bytes));
            Cell::Link(Link::new(name, file_address(one.id)))
        }
        None => Cell::Empty,
    };
    vec![
        Cell::Link(Link::new(&one.title, page)),
        kind,
        Cell::day(one.dated_on),
        file,
        added(one),
    ]
}

/// The day it came, and by whom.
fn added(one: &DocumentOf) -> Cell {
    let at = Timestamp::from_microsecond(one.added_at).ok();
    let day = Cell::day(at.map(local_date));
    match one.added_by.as_str() {
        "" => day,
        name => Cell::Lines(vec![vec![day], vec![Cell::text(name)]]),
    }
}

/// Address of a document's file.
pub(super) fn file_address(document: foundation::Id) -> String {
    format!("{PATH}/{document}/file")
}

/// A size as people read it.
pub(super) fn size(lang: Lang, bytes: i64) -> String {
    const MEGABYTE: i64 = 1024 * 1024;
    if bytes < MEGABYTE {
        let kilobytes = format::integer(lang, (bytes + 1023) / 1024);
        lang.t1("documents-size-kb", "n", kilobytes)
    } else {
        let megabytes = format::decimal(lang, bytes * 100 / MEGABYTE);
        lang.t1("documents-size-mb", "n", megabytes)
    }
}

fn links(signed: &Signed, subject: Subject, may_add: bool) -> Vec<Link> {
    let may = may_add || allowed(&signed.caller, Needs(Action::Create, Resource::Documents));
    let new = (may && signed.caller.as_of.is_none()).then(|| {
        let (kind, id) = (subject.kind.key(), subject.id);
        let href = format!("{PATH}/new?subject_kind={kind}&subject_id={id}");
        Link::new(signed.lang.t("document-new"), href)
    });
    let all = Link::new(signed.lang.t("documents-as-list"), PATH);
    new.into_iter().chain([all]).collect()
}
