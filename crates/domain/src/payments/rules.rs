//! What must hold for a payment line beyond its fields' own rules.

use foundation::{FieldError, Result};

use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// The years are in order.
pub(super) fn check(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (FieldValue::Int(first), FieldValue::Int(last)) =
        (draft.get("first_year"), draft.get("last_year"))
    else {
        return Ok(());
    };
    let (first, last) = (*first, *last);
    if last < first && (draft.changes("first_year") || draft.changes("last_year")) {
        draft.refuse(FieldError::new("last_year", "last_year_before_first").with("first", first));
    }
    Ok(())
}
