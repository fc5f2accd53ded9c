//! What must hold for a document beyond its fields' own rules.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::View,
    modules,
    parts::{
        Kind,
        records::{Draft, store},
    },
};

/// A document is about something that is there, stays with it, and has a file or says where
/// the document is.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if draft.changes("subject_id") || draft.changes("subject_kind") {
        subject(view, draft)?;
    }
    if draft.get("link").is_empty() && draft.changes("link") && !has_file(view, draft)? {
        draft.refuse(FieldError::new("link", "document_without_file"));
    }
    Ok(())
}

fn subject(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let kind = Kind::from_key(draft.get("subject_kind").as_text());
    let (Some(schema), Some(id)) = (
        kind.and_then(modules::schema),
        draft.get("subject_id").as_ref(),
    ) else {
        return Ok(());
    };
    if draft.before.is_some() {
        draft.refuse(FieldError::new("subject_id", "document_stays"));
        return Ok(());
    }
    match store::find(view, schema, id) {
        Err(Error::NotFound(_)) => {
            draft.refuse(FieldError::new("subject_id", "unknown_reference").with("value", id));
            Ok(())
        }
        found => found.map(|_| ()),
    }
}

const HAS_FILE: &str = "SELECT 1 FROM document_files f WHERE {visible f} AND f.document = $1";

fn has_file(view: &View<'_>, draft: &Draft) -> Result<bool> {
    Ok(view.row(HAS_FILE, &[draft.after.id.into()])?.is_some())
}
