//! What must hold for an interface beyond its fields' own rules.

use foundation::{FieldError, Result};

use crate::{
    catalogue::public_by_coordinator,
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// All of them.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    public_by_coordinator(view, draft);
    name_and_id_are_free(view, draft)?;
    public_under_public(view, draft)?;
    exposing_system_is_settled(view, draft)
}

// everywhere: the organisation is given
const SAME: &str =
    "SELECT 1 FROM {interfaces} i WHERE i.organisation_id = $1 AND lower(i.name) = lower($2)
 AND COALESCE(lower(i.interface_id), '') = lower($3) AND i.id <> $4";

/// The name together with the interface's own id is unique in the organisation.
fn name_and_id_are_free(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if !draft.changes("name") && !draft.changes("interface_id") {
        return Ok(());
    }
    let params = [
        draft.after.organisation.into(),
        draft.get("name").as_text().into(),
        draft.get("interface_id").as_text().into(),
        draft.after.id.into(),
    ];
    if view.row(SAME, &params)?.is_some() {
        draft.refuse(FieldError::new("name", "interface_name_taken"));
    }
    Ok(())
}

// everywhere: a system that the caller sees
const IS_LOCAL: &str =
    "SELECT 1 FROM {systems} s WHERE s.id = $1 AND COALESCE(s.visibility, 'local') <> 'public'";

/// A public interface is exposed by a public system.
fn public_under_public(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let public = draft.get("visibility").as_text() == "public";
    let asked = draft.changes("visibility") || draft.changes("exposing_system");
    let Some(system) = draft
        .get("exposing_system")
        .as_ref()
        .filter(|_| public && asked)
    else {
        return Ok(());
    };
    if view.row(IS_LOCAL, &[system.into()])?.is_some() {
        draft.refuse(FieldError::new("exposing_system", "parent_not_public"));
    }
    Ok(())
}

// everywhere: the count says nothing of who they are
const IN_USE: &str = "SELECT COUNT(*) FROM {relations} r WHERE r.interface = $1";

/// While relations go through an interface its system stays, because a
/// relation's interface belongs to the system at its end.
fn exposing_system_is_settled(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(before) = &draft.before else {
        return Ok(());
    };
    let had = before.get(draft.schema, "exposing_system");
    if *had == FieldValue::Empty || !draft.changes("exposing_system") {
        return Ok(());
    }
    let count = view.row(IN_USE, &[draft.after.id.into()])?;
    let count = count.map_or(Ok(0), |row| row.int(0))?;
    if count > 0 {
        draft.refuse(FieldError::new("exposing_system", "interface_in_use").with("count", count));
    }
    Ok(())
}
