//! What makes a person acceptable.

use foundation::{FieldError, Result};

use crate::{
    gate::View,
    parts::{
        FieldValue,
        checks::{email, period},
        records::Draft,
    },
};

const SAME_EMAIL: &str = "SELECT p.first_name || ' ' || COALESCE(p.last_name, '') FROM {people} p WHERE {visible p} AND p.email = $1 AND p.id <> $2";

/// The e-mail address ties the person to an account, so it is one person's alone.
/// It is kept in lower case.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "effective_from", "effective_to");
    let text = draft.get("email").as_text();
    if text.is_empty() || !draft.changes("email") {
        return Ok(());
    }
    let address = match email("email", text) {
        Ok(address) => address,
        Err(error) => {
            draft.refuse(error);
            return Ok(());
        }
    };
    let params = [address.as_str().into(), draft.after.id.into()];
    if let Some(row) = view.row(SAME_EMAIL, &params)? {
        let taken = FieldError::new("email", "email_taken").with("person", row.text(0)?);
        draft.refuse(taken);
    }
    draft.put("email", FieldValue::Text(address));
    Ok(())
}
