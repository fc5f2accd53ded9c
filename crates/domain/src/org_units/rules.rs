//! What makes a unit acceptable: its place in the tree, its name, its EAN, its period.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::View,
    parts::{
        FieldValue,
        checks::{ean_fault, period},
        records::Draft,
    },
};

/// No unit is further down than this; a unit at the top is at level 1.
pub const DEEPEST: i64 = 20;

/// The rules of a unit that is about to be written.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    check_ean(view, draft)?;
    check_uuid(draft);
    period(draft, "effective_from", "effective_to");
    let moved = draft.changes("parent");
    let fits = !moved || check_place(view, draft)?;
    if fits && (moved || draft.changes("name")) {
        check_name(view, draft)?;
    }
    Ok(())
}

const SAME_EAN: &str =
    "SELECT r.name FROM {org_units} r WHERE {visible r} AND r.ean = $1 AND r.id <> $2";

fn check_ean(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let ean: String = draft.get("ean").as_text().replace(' ', "");
    if ean.is_empty() || !draft.changes("ean") {
        return Ok(());
    }
    if let Some(error) = ean_fault("ean", &ean) {
        draft.refuse(error);
        return Ok(());
    }
    if let Some(row) = view.row(SAME_EAN, &[ean.as_str().into(), draft.after.id.into()])? {
        draft.refuse(FieldError::new("ean", "ean_taken").with("unit", row.text(0)?));
    }
    draft.put("ean", FieldValue::Text(ean));
    Ok(())
}

fn check_uuid(draft: &mut Draft) {
    let text = draft.get("external_uuid").as_text().to_lowercase();
    if text.is_empty() || !draft.changes("external_uuid") {
        return;
    }
    match text.parse::<Id>() {
        Ok(id) => draft.put("external_uuid", FieldValue::Text(id.to_string())),
        Err(_) => draft.refuse(FieldError::new("external_uuid", "not_an_id").with("value", text)),
    }
}

/// Two units with the same name under the same parent cannot be told apart,
/// unless a register gives each its own key.
const SAME_NAME: &str =
    "SELECT 1 FROM {org_units} r WHERE {visible r} AND r.name = $1 AND r.id <> $2 AND r.parent = $3
 AND (r.external_uuid IS NULL OR CAST($4 AS TEXT) IS NULL OR r.external_uuid = $4)";
const SAME_NAME_AT_TOP: &str = "SELECT 1 FROM {org_units} r WHERE {visible r} AND r.name = $1 AND r.id <> $2 AND r.parent IS NULL
 AND (r.external_uuid IS NULL OR CAST($3 AS TEXT) IS NULL OR r.external_uuid = $3)";

fn check_name(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let name = draft.get("name").as_text();
    let uuid = draft.get("external_uuid").to_db();
    let mut params = vec![name.into(), draft.after.id.into()];
    let sql = match draft.get("parent").as_ref() {
        Some(parent) => {
            params.push(parent.into());
            SAME_NAME
        }
        None => SAME_NAME_AT_TOP,
    };
    params.push(uuid);
    if view.row(sql, &params)?.is_some() {
        let error = FieldError::new("name", "name_taken_here").with("name", name);
        draft.refuse(error);
    }
    Ok(())
}

fn check_place(view: &View<'_>, draft: &mut Draft) -> Result<bool> {
    let Some(parent) = draft.get("parent").as_ref() else {
        return Ok(true);
    };
    let own_height = match &draft.before {
        Some(_) => height(view, draft.after.id)?,
        None => 1,
    };
    let refused = match place_fault(view, draft.after.id, own_height, parent) {
        Ok(()) => return Ok(true),
        Err(Error::Invalid(errors)) => errors,
        Err(other) => return Err(other),
    };
    refused.into_iter().for_each(|error| draft.refuse(error));
    Ok(false)
}

/// Refuses when a unit with so many levels (itself counted) would stand below
/// itself or too deep under this parent.
fn place_fault(view: &View<'_>, unit: Id, levels: i64, parent: Id) -> Result<()> {
    let above = path_to(view, parent)?;
    if above.contains(&unit) {
        return Err(Error::field("parent", "below_itself"));
    }
    let depth = i64::try_from(above.len()).unwrap_or(DEEPEST) + levels;
    if depth > DEEPEST {
        let error = FieldError::new("parent", "too_deep").with("max", DEEPEST);
        return Err(Error::Invalid(vec![error.with("found", depth)]));
    }
    Ok(())
}

/// Steps after which a walk through the tree ends, so that it ends even if the
/// stored tree were broken.
const PATH: &str = "WITH RECURSIVE above (id, parent, step) AS (
 SELECT r.id, r.parent, 1 FROM {org_units} r WHERE {visible r} AND r.id = $1
 UNION ALL SELECT r.id, r.parent, a.step + 1 FROM above a JOIN {org_units} r ON r.id = a.parent WHERE a.step < 50)
 SELECT id FROM above ORDER BY step";

/// The unit and everything above it, from the bottom up.
pub(super) fn path_to(view: &View<'_>, unit: Id) -> Result<Vec<Id>> {
    let rows = view.rows(PATH, &[unit.into()])?;
    rows.iter().map(|row| row.id(0)).collect()
}

const BELOW: &str = "WITH RECURSIVE below (id, step) AS (
 SELECT r.id, 1 FROM {org_units} r WHERE {visible r} AND r.id = $1
 UNION ALL SELECT r.id, b.step + 1 FROM below b JOIN {org_units} r ON r.parent = b.id WHERE b.step < 50)
 SELECT COUNT(*), MAX(step) FROM below";

/// The number of levels of the unit's own tree, itself counted.
fn height(view: &View<'_>, unit: Id) -> Result<i64> {
    view.row(BELOW, &[unit.into()])?
        .map_or(Ok(1), |row| row.int(1))
}

/// The number of units below a unit.
pub(super) fn count_below(view: &View<'_>, unit: Id) -> Result<i64> {
    let row = view.row(BELOW, &[unit.into()])?;
    row.map_or(Ok(0), |row| Ok(row.int(0)? - 1))
}

const REPEATED: &str = "SELECT r.name FROM {org_units} r WHERE {visible r} AND r.parent = $1 AND r.external_uuid IS NULL
 GROUP BY r.name HAVING COUNT(*) > 1 ORDER BY r.name";

/// Refuses when units below this one have the same name, or stand too deep,
/// after others were moved here.
pub(super) fn check_below(view: &View<'_>, unit: Id) -> Result<()> {
    if let Some(row) = view.row(REPEATED, &[unit.into()])? {
        let error = FieldError::new("name", "name_taken_here").with("name", row.text(0)?);
        return Err(Error::Conflict(error));
    }
    let above = i64::try_from(path_to(view, unit)?.len()).unwrap_or(DEEPEST);
    let depth = above - 1 + height(view, unit)?;
    if depth > DEEPEST {
        let error = FieldError::new("parent", "too_deep").with("max", DEEPEST);
        return Err(Error::Conflict(error.with("found", depth)));
    }
    Ok(())
}
