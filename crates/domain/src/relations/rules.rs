//! What must hold for a relation beyond its fields' own rules.

use foundation::{FieldError, Id, Result};

use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// All of them. That both ends are usages of the organisation is checked with the references.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (from, to) = (
        draft.get("from_usage").as_ref(),
        draft.get("to_usage").as_ref(),
    );
    if draft.before.is_some() && draft.changes("from_usage") {
        draft.refuse(FieldError::new("from_usage", "consumer_is_fixed"));
    }
    if from.is_some() && from == to {
        draft.refuse(FieldError::new("to_usage", "relation_to_itself"));
    }
    match (draft.get("interface").as_ref(), to) {
        (Some(interface), Some(to)) => interface_is_exposed(view, draft, interface, to),
        _ => Ok(()),
    }
}

const EXPOSED: &str = "SELECT 1 FROM {interfaces} i JOIN {usages} u ON u.system = i.exposing_system
 WHERE {visible u} AND {shared i} AND i.id = $1 AND u.id = $2";

/// An interface of another system is refused when it was chosen, and dropped
/// when it was there before and the other end changed.
fn interface_is_exposed(view: &View<'_>, draft: &mut Draft, interface: Id, to: Id) -> Result<()> {
    if !draft.changes("interface") && !draft.changes("to_usage") {
        return Ok(());
    }
    if view.row(EXPOSED, &[interface.into(), to.into()])?.is_some() {
        return Ok(());
    }
    if draft.changes("interface") {
        draft
            .refuse(FieldError::new("interface", "interface_not_exposed").with("value", interface));
    } else {
        draft.put("interface", FieldValue::Empty);
    }
    Ok(())
}
