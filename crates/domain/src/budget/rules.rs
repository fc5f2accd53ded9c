//! What must hold for a budget post beyond its fields' own rules.

use std::collections::HashSet;

use database::Row;
use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{FieldChange, View, Work},
    parts::{FieldValue, Kind, Subject, records::Draft},
};

/// A share to be warned at, accounts that no other post of the year has, and a year that
/// stays when money was moved.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    check_share(draft);
    check_accounts(view, draft)?;
    let moved = draft.before.is_some() && draft.changes("year");
    if moved && has_movements(view, draft.after.id)? {
        draft.refuse(FieldError::new("year", "budget_year_is_fixed"));
    }
    Ok(())
}

fn check_share(draft: &mut Draft) {
    if let FieldValue::Int(share) = draft.get("warn_percent")
        && !(100..=10_000).contains(share)
    {
        draft.refuse(FieldError::new("warn_percent", "warning_out_of_range"));
    }
}

/// The accounts in a text: separated by commas, semicolons or lines.
pub(super) fn accounts(text: &str) -> Vec<&str> {
    let mut seen = HashSet::new();
    text.split([',', ';', '\n'])
        .map(str::trim)
        .filter(|account| !account.is_empty() && seen.insert(*account))
        .collect()
}

const OTHERS: &str = "SELECT r.account, r.name FROM {budget_posts} r
 WHERE {visible r} AND r.year = $1 AND r.id <> $2 AND r.account IS NOT NULL ORDER BY r.id";

/// An amount of the finance system finds its post by its account, so one post has it.
fn check_accounts(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if !draft.changes("account") && !draft.changes("year") {
        return Ok(());
    }
    let FieldValue::Int(year) = *draft.get("year") else {
        return Ok(());
    };
    let text = draft.get("account").as_text().to_owned();
    let own = accounts(&text);
    if own.is_empty() {
        return Ok(());
    }
    for row in view.rows(OTHERS, &[year.into(), draft.after.id.into()])? {
        let theirs = row.text(0)?;
        if let Some(shared) = accounts(&theirs).into_iter().find(|one| own.contains(one)) {
            let error = FieldError::new("account", "account_on_other_post")
                .with("account", shared)
                .with("post", row.text(1)?);
            draft.refuse(error);
        }
    }
    draft.put("account", FieldValue::Text(own.join(", ")));
    Ok(())
}

const MOVEMENTS: &str =
    "SELECT 1 FROM {budget_movements} m WHERE {visible m} AND (m.post = $1 OR m.other_post = $1)";

fn has_movements(view: &View<'_>, post: Id) -> Result<bool> {
    Ok(view.row(MOVEMENTS, &[post.into()])?.is_some())
}

const MAKE: &str = "INSERT INTO budget_totals (post, organisation_id, appropriated, transferred, reserved, committed)
 SELECT p.id, p.organisation_id, 0, 0, 0, 0 FROM {budget_posts} p WHERE {visible p} AND p.id = $1
 ON CONFLICT (post) DO NOTHING";
const GONE: &str = "DELETE FROM budget_totals WHERE post = $1";
const THERE: &str = "SELECT 1 FROM {budget_posts} p WHERE {visible p} AND p.id = $1";

/// A new post begins with nothing. A post on which money was moved is not deleted.
pub(super) fn saved(work: &mut Work<'_>, ids: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    for id in ids {
        let row: Option<Row> = work.row(THERE, &[(*id).into()])?;
        if row.is_some() {
            work.execute(MAKE, &[(*id).into()])?;
        } else if has_movements(work, *id)? {
            return Err(Error::conflict("budget_post_has_movements"));
        } else {
            work.execute(GONE, &[(*id).into()])?;
        }
    }
    Ok(())
}

const TRACES: &str =
    "SELECT 1 FROM {budget_movements} m WHERE {visible m} AND m.contract IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM {contracts} c WHERE c.id = m.contract) LIMIT 1";

/// A contract that money was bound for is not deleted: what explains an amount stays.
pub(crate) fn keep_contracts(work: &mut Work<'_>, subjects: &[Subject]) -> Result<()> {
    let contracts = subjects
        .iter()
        .any(|subject| subject.kind == Kind::Contract);
    if contracts && work.row(TRACES, &[])?.is_some() {
        return Err(Error::conflict("contract_has_movements"));
    }
    Ok(())
}
