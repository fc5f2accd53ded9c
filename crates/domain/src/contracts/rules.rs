//! What must hold for a contract beyond its fields' own rules. A rule about
//! several fields is only asked when one of them changes, so that an older
//! record can still be edited elsewhere.

use foundation::{FieldError, Id, Result};

use crate::{
    catalogue::one_main_reference,
    gate::View,
    parts::{
        FieldValue,
        checks::{email, period},
        records::Draft,
    },
};

/// All of them.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "valid_from", "valid_to");
    agreement_period(draft);
    options(draft);
    procurement_plan(draft);
    contact(draft);
    exception(draft);
    one_main_reference(draft);
    inherited_validity(draft);
    name_is_free(view, draft)?;
    parent(view, draft)
}

fn number(draft: &Draft, key: &str) -> Option<i64> {
    match draft.get(key) {
        FieldValue::Int(number) => Some(*number),
        _ => None,
    }
}

fn on(draft: &Draft, key: &str) -> bool {
    *draft.get(key) == FieldValue::Bool(true)
}

fn any_changes(draft: &Draft, keys: &[&str]) -> bool {
    keys.iter().any(|key| draft.changes(key))
}

/// A contract that runs until it is terminated has no length.
fn agreement_period(draft: &mut Draft) {
    const LENGTH: [&str; 2] = ["duration_years", "duration_months"];
    if !on(draft, "continuous") || !any_changes(draft, &["continuous", LENGTH[0], LENGTH[1]]) {
        return;
    }
    let given = LENGTH.into_iter().find(|key| number(draft, key) > Some(0));
    if let Some(key) = given {
        draft.refuse(FieldError::new(key, "continuous_has_no_length"));
    }
}

fn options(draft: &mut Draft) {
    if !any_changes(draft, &["extension_options", "options_used"]) {
        return;
    }
    let there = number(draft, "extension_options").unwrap_or(0);
    let used = number(draft, "options_used").unwrap_or(0);
    if used > there {
        let error = FieldError::new("options_used", "more_options_than_there_are");
        draft.refuse(error.with("used", used).with("options", there));
    }
}

fn procurement_plan(draft: &mut Draft) {
    const QUARTER: &str = "procurement_plan_quarter";
    const YEAR: &str = "procurement_plan_year";
    let alone = number(draft, QUARTER).is_some() && number(draft, YEAR).is_none();
    if alone && any_changes(draft, &[QUARTER, YEAR]) {
        draft.refuse(FieldError::new(YEAR, "quarter_needs_year"));
    }
}

/// What was approved outside the mandate was so by somebody, for a reason.
fn exception(draft: &mut Draft) {
    if draft.get("approval").as_text() != "exception" {
        return;
    }
    for key in ["exception_by", "exception_reason"] {
        if draft.get(key).is_empty() {
            draft.refuse(FieldError::new(key, "required"));
        }
    }
}

/// The contact is the supplier's signer when that is said, so that the name stands
/// in one place.
fn contact(draft: &mut Draft) {
    if on(draft, "contact_is_signer") {
        let signer = draft.get("supplier_signed_by").clone();
        let person = draft.get("contact_person");
        if draft.changes("contact_person") && !person.is_empty() && *person != signer {
            draft.refuse(FieldError::new("contact_person", "contact_is_the_signer"));
        } else {
            draft.put("contact_person", signer);
        }
    }
    let address = draft.get("contact_email").as_text().to_owned();
    if address.is_empty() || !draft.changes("contact_email") {
        return;
    }
    match email("contact_email", &address) {
        Ok(address) => draft.put("contact_email", FieldValue::Text(address)),
        Err(error) => draft.refuse(error),
    }
}

/// Without a contract above there is nothing to inherit. A contract that loses its
/// parent stands on its own again.
fn inherited_validity(draft: &mut Draft) {
    if !on(draft, "inherit_validity") || !draft.get("parent").is_empty() {
        return;
    }
    if draft.changes("inherit_validity") {
        draft.refuse(FieldError::new(
            "inherit_validity",
            "inheriting_needs_parent",
        ));
    } else {
        draft.put("inherit_validity", FieldValue::Empty);
    }
}

const SAME_NAME: &str =
    "SELECT 1 FROM {contracts} c WHERE {visible c} AND lower(c.name) = lower($1) AND c.id <> $2";

fn name_is_free(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if !draft.changes("name") {
        return Ok(());
    }
    let name = draft.get("name").as_text();
    if view
        .row(SAME_NAME, &[name.into(), draft.after.id.into()])?
        .is_some()
    {
        let error = FieldError::new("name", "contract_name_taken").with("name", name);
        draft.refuse(error);
    }
    Ok(())
}

/// A repeated row ends the walk, so that it ends even if the stored tree were broken.
const ABOVE: &str = "WITH RECURSIVE above (id, parent) AS (
 SELECT c.id, c.parent FROM {contracts} c WHERE {visible c} AND c.id = $1
 UNION SELECT c.id, c.parent FROM above a JOIN {contracts} c ON c.id = a.parent)
 SELECT id FROM above ORDER BY CASE WHEN parent IS NULL THEN 1 ELSE 0 END";

/// No contract stands below itself, at whatever depth.
fn parent(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(parent) = draft.get("parent").as_ref() else {
        return Ok(());
    };
    if draft.changes("parent") && above(view, parent)?.contains(&draft.after.id) {
        draft.refuse(FieldError::new("parent", "contract_below_itself"));
    }
    Ok(())
}

/// The contract and all above it; the topmost is last.
pub(super) fn above(view: &View<'_>, contract: Id) -> Result<Vec<Id>> {
    let rows = view.rows(ABOVE, &[contract.into()])?;
    rows.iter().map(|row| row.id(0)).collect()
}
