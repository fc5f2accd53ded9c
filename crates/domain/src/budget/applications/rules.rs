//! What must hold for an application beyond its fields' own rules.

use foundation::{FieldError, Result};

use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

const KIND: &str = "SELECT p.post_kind FROM {budget_posts} p WHERE {visible p} AND p.id = $1";

/// It asks a pool for more than nothing; once answered it stays as it was.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if matches!(draft.get("amount"), FieldValue::Int(amount) if *amount <= 0) {
        draft.refuse(FieldError::new("amount", "amount_not_positive"));
    }
    if let Some(post) = draft.get("post").as_ref()
        && draft.changes("post")
    {
        let row = view.row(KIND, &[post.into()])?;
        let kind = row.map(|row| row.text(0)).transpose()?;
        if kind.is_some_and(|kind| kind != "pool") {
            draft.refuse(FieldError::new("post", "post_is_no_pool"));
        }
    }
    if draft.before.is_none() {
        draft.put("standing", FieldValue::Text("waiting".to_owned()));
    } else if draft.get("standing").as_text() != "waiting" {
        draft.refuse(FieldError::new("", "application_is_answered"));
    }
    Ok(())
}
