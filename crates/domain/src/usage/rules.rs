//! What must hold for a usage beyond its fields' own rules. A rule about
//! several fields is only asked when one of them changes, so that an older
//! record can still be edited elsewhere.

use foundation::{FieldError, Id, Result};

use crate::{
    catalogue::{newly, not_expired, one_main_reference, reversed_rows},
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// All of them.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    dates(draft);
    proprietary_stands_alone(draft);
    one_main_reference(draft);
    reversed_rows(draft, "journal_periods");
    responsible_unit_uses_it(draft);
    system(view, draft)?;
    main_contract(view, draft)?;
    tasks(view, draft)
}

fn dates(draft: &mut Draft) {
    let pair = draft
        .get("in_use_from")
        .as_date()
        .zip(draft.get("phased_out_on").as_date());
    if let Some((from, until)) = pair.filter(|(from, until)| from > until) {
        draft.refuse(
            FieldError::new("phased_out_on", "dates_reversed")
                .with("from", from)
                .with("until", until),
        );
    }
}

fn proprietary_stands_alone(draft: &mut Draft) {
    let models = draft.get("licensing_and_code_models").keys();
    if models.len() > 1 && models.iter().any(|model| model == "proprietary") {
        draft.refuse(FieldError::new(
            "licensing_and_code_models",
            "proprietary_alone",
        ));
    }
}

fn responsible_unit_uses_it(draft: &mut Draft) {
    if !draft.changes("responsible_unit") && !draft.changes("using_units") {
        return;
    }
    let using = draft.get("using_units").ids();
    let responsible = draft.get("responsible_unit").as_ref();
    if responsible.is_some_and(|unit| !using.is_empty() && !using.contains(&unit)) {
        draft.refuse(FieldError::new("responsible_unit", "responsible_not_using"));
    }
}

const ASSOCIATED: &str = "SELECT 1 FROM {links} l WHERE {visible l} AND l.from_id = $1 AND l.field = 'usages' AND l.to_id = $2";

/// Only a contract about the system can make it active.
fn main_contract(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(contract) = draft.get("main_contract").as_ref() else {
        return Ok(());
    };
    let params = [contract.into(), draft.after.id.into()];
    if draft.changes("main_contract") && view.row(ASSOCIATED, &params)?.is_none() {
        draft.refuse(FieldError::new("main_contract", "contract_not_about_it"));
    }
    Ok(())
}

const ANOTHER_USAGE: &str =
    "SELECT 1 FROM {usages} u WHERE {visible u} AND u.system = $1 AND u.id <> $2";
// everywhere: that the caller may see the system is checked with the reference
const DEACTIVATED: &str = "SELECT 1 FROM {systems} s WHERE s.id = $1 AND s.deactivated";

/// One usage of a system in an organisation; a system that is not available
/// cannot be taken into use. Another system is for `MoveUsage`, which also sees
/// to what hangs on the old one.
fn system(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(system) = draft
        .get("system")
        .as_ref()
        .filter(|_| draft.changes("system"))
    else {
        return Ok(());
    };
    if draft.before.is_some() {
        draft.refuse(FieldError::new("system", "move_usage_instead"));
        return Ok(());
    }
    if let Some(code) = refusal(view, system, draft.after.id)? {
        draft.refuse(FieldError::new("system", code));
    }
    Ok(())
}

/// Why the organisation cannot let a usage be of this system.
pub(crate) fn refusal(view: &View<'_>, system: Id, usage: Id) -> Result<Option<&'static str>> {
    if view
        .row(ANOTHER_USAGE, &[system.into(), usage.into()])?
        .is_some()
    {
        return Ok(Some("already_in_use"));
    }
    let deactivated = view.row(DEACTIVATED, &[system.into()])?.is_some();
    Ok(deactivated.then_some("system_deactivated"))
}

// everywhere: the links of a system that the caller sees
const OF_SYSTEM: &str = "SELECT l.to_id FROM {links} l WHERE l.from_id = $1 AND l.field = 'kle'";

/// The tasks that the catalogue gives a system.
pub(crate) fn tasks_of(view: &View<'_>, system: Id) -> Result<Vec<Id>> {
    let rows = view.rows(OF_SYSTEM, &[system.into()])?;
    rows.iter().map(|row| row.id(0)).collect()
}

/// Local deviations from the catalogue's tasks must say something: nothing is
/// added that is there, or removed that is not.
fn tasks(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (added, removed) = (newly(draft, "kle_added"), newly(draft, "kle_removed"));
    if added.is_empty() && removed.is_empty() {
        return Ok(());
    }
    let inherited = match draft.get("system") {
        FieldValue::Ref(system) => tasks_of(view, *system)?,
        _ => Vec::new(),
    };
    let both = |key: &str, id: &Id| draft.get(key).ids().contains(id);
    let mut errors = Vec::new();
    for id in &added {
        if both("kle_removed", id) {
            errors.push(FieldError::new("kle_added", "kle_both").with("value", id));
        } else if inherited.contains(id) {
            errors.push(FieldError::new("kle_added", "kle_inherited").with("value", id));
        }
    }
    for id in &removed {
        if both("kle_added", id) && !added.contains(id) {
            errors.push(FieldError::new("kle_removed", "kle_both").with("value", id));
        } else if !inherited.contains(id) && !both("kle_added", id) {
            errors.push(FieldError::new("kle_removed", "kle_not_inherited").with("value", id));
        }
    }
    errors.into_iter().for_each(|error| draft.refuse(error));
    not_expired(view, draft, "kle_added")
}
