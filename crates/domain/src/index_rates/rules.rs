//! What must hold for a rate beyond its fields' own rules.

use foundation::{FieldError, Result};

use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

const SAME: &str = "SELECT 1 FROM {index_rates} r WHERE {visible r} AND r.regulation = $1 AND r.year = $2 AND r.id <> $3";

/// A regulation has one rate a year.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (Some(regulation), FieldValue::Int(year)) =
        (draft.get("regulation").as_ref(), draft.get("year"))
    else {
        return Ok(());
    };
    let year = *year;
    if !draft.changes("regulation") && !draft.changes("year") {
        return Ok(());
    }
    let params = [regulation.into(), year.into(), draft.after.id.into()];
    if view.row(SAME, &params)?.is_some() {
        draft.refuse(FieldError::new("year", "rate_exists").with("year", year));
    }
    Ok(())
}
