//! The page of a document: its file, and the way back to what it belongs to.

use domain::{
    documents::{FileFacts, FileOf, SCHEMA},
    parts::{Kind, records::Page},
};
use foundation::Result;

use super::section::{file_address, size};
use crate::{
    caller::Signed,
    i18n::Lang,
    parts::{Action as Button, Cell, Link, RecordField, Related, Section},
    records::Extras,
    sites,
    state::AppState,
};

/// What a document's page has beside the fields.
pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, document) = (signed.lang, page.record.id);
    let file = state.ask(&signed.caller, FileOf { document }).await?;
    let mut extras = Extras {
        related: owner(lang, page).into_iter().collect(),
        ..Extras::default()
    };
    if let Some(file) = file {
        let href = file_address(document);
        extras.actions.push(Button {
            label: lang.t("documents-get"),
            href: href.clone(),
            post: false,
        });
        extras.after.push(("general", section(lang, &file, href)));
    }
    Ok(extras)
}

fn section(lang: Lang, file: &FileFacts, href: String) -> Section {
    let field = |label: &str, value: Cell| RecordField {
        label: lang.t(label),
        value,
        ..RecordField::default()
    };
    let sum = RecordField {
        help: lang.t("documents-checksum-help"),
        ..field("document-sha256", Cell::text(&file.sha256))
    };
    Section {
        id: "file".to_owned(),
        title: lang.t("documents-file-section"),
        fields: vec![
            field(
                "document-file-name",
                Cell::Link(Link::new(&file.name, href)),
            ),
            field("documents-size", Cell::text(size(lang, file.size))),
            field("document-media-type", Cell::text(&file.media_type)),
            sum,
        ],
        ..Section::default()
    }
}

/// What the document is about.
fn owner(lang: Lang, page: &Page) -> Option<Related> {
    let kind = Kind::from_key(page.record.get(&SCHEMA, "subject_kind").as_text())?;
    let id = page.record.get(&SCHEMA, "subject_id").as_ref()?;
    let name = page.names.get(&id)?;
    Some(Related {
        title: lang.t("documents-belongs"),
        links: vec![Link::new(name.trim(), sites::address(kind, id))],
        ..Related::default()
    })
}
