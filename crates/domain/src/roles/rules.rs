//! Who may be given which role on what.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, FieldChange, Needs, View, Work, allowed},
    modules,
    parts::{
        Kind,
        lists::role_list,
        records::{self, Draft, store},
    },
    roles::SCHEMA,
};

/// The rules of a role assignment that is about to be written.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(kind) = Kind::from_key(draft.get("subject_kind").as_text()) else {
        return Ok(());
    };
    if draft.changes("subject_id") || draft.changes("subject_kind") {
        check_subject(view, draft, kind)?;
    }
    if draft.changes("role") || draft.changes("subject_kind") {
        check_list(view, draft, kind)?;
    }
    check_repeated(view, draft)
}

/// The subject is there and visible, and the caller may change such things:
/// nobody hands out more than they have.
fn check_subject(view: &View<'_>, draft: &mut Draft, kind: Kind) -> Result<()> {
    let (Some(schema), Some(id)) = (modules::schema(kind), draft.get("subject_id").as_ref()) else {
        return Ok(());
    };
    match store::find(view, schema, id) {
        Err(Error::NotFound(_)) => {
            draft.refuse(FieldError::new("subject_id", "unknown_reference").with("value", id));
            Ok(())
        }
        Err(other) => Err(other),
        Ok(_) if !allowed(view.caller(), Needs(Action::Change, schema.resource)) => {
            Err(Error::Forbidden("role_missing"))
        }
        Ok(_) => Ok(()),
    }
}

const LIST: &str = "SELECT o.list FROM {options} o WHERE {listed o} AND o.id = $1";

/// A system role is held on a system, a unit role on a unit.
fn check_list(view: &View<'_>, draft: &mut Draft, kind: Kind) -> Result<()> {
    let Some(role) = draft.get("role").as_ref() else {
        return Ok(());
    };
    let Some(row) = view.row(LIST, &[role.into()])? else {
        return Ok(());
    };
    if role_list(kind) != Some(row.text(0)?.as_str()) {
        draft.refuse(FieldError::new("role", "role_of_another_kind"));
    }
    Ok(())
}

const SAME: &str = "SELECT 1 FROM {role_assignments} a WHERE {visible a} AND a.subject_id = $1 AND a.role = $2 AND a.person = $3 AND a.id <> $4";

fn check_repeated(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let ids = ["subject_id", "role", "person"].map(|key| draft.get(key).as_ref());
    let [Some(subject), Some(role), Some(person)] = ids else {
        return Ok(());
    };
    let params = [
        subject.into(),
        role.into(),
        person.into(),
        draft.after.id.into(),
    ];
    if view.row(SAME, &params)?.is_some() {
        draft.refuse(FieldError::new("person", "has_the_role_already"));
    }
    Ok(())
}

/// The condition on a role (alias `r`) that the thing `$2` already has what the
/// thing `$1` has: as what it is held on, or as who holds it.
// everywhere: a condition on roles whose visibility the statement around it decides
const REPEATED: &str = "r.subject_id = $1 AND EXISTS (SELECT 1 FROM {role_assignments} o WHERE o.subject_id = $2 AND o.role = r.role AND o.person = r.person)
 OR r.person = $1 AND EXISTS (SELECT 1 FROM {role_assignments} o WHERE o.person = $2 AND o.role = r.role AND o.subject_id = r.subject_id)";

/// Ends the roles that would be held twice when `to` takes over those of `from`.
pub(crate) fn end_repeated(
    work: &mut Work<'_>,
    from: Id,
    to: Id,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let condition = format!("({REPEATED})");
    for role in store::find_where(work, &SCHEMA, &condition, &[from.into(), to.into()])? {
        records::delete(work, &SCHEMA, &role, changes)?;
    }
    Ok(())
}
