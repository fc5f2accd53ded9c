//! What must hold for a line of a voucher beyond its fields' own rules.

use foundation::{Date, FieldError, Id, Result};

use super::Accounts;
use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// A line stands once, on a post of the year in which it was posted.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(posted_on) = draft.get("posted_on").as_date() else {
        return Ok(());
    };
    let account = draft.get("account").as_text().to_owned();
    if account.is_empty() {
        return Ok(());
    }
    check_once(view, draft, posted_on, &account)?;
    let moved = draft.changes("account") || draft.changes("posted_on");
    match draft.get("post").as_ref() {
        Some(post) if draft.changes("post") || !moved => check_year(view, draft, post, posted_on),
        _ => find_post(view, draft, &account, posted_on.year()),
    }
}

const SAME: &str =
    "SELECT 1 FROM {budget_actuals} a WHERE {visible a} AND a.voucher = $1 AND a.account = $2
 AND a.posted_on = $3 AND COALESCE(a.voucher_line, '') = $4 AND a.id <> $5";

fn check_once(view: &View<'_>, draft: &mut Draft, posted_on: Date, account: &str) -> Result<()> {
    let key = ["voucher", "voucher_line", "account", "posted_on"];
    if !key.iter().any(|key| draft.changes(key)) {
        return Ok(());
    }
    let params = [
        draft.get("voucher").as_text().into(),
        account.into(),
        posted_on.into(),
        draft.get("voucher_line").as_text().into(),
        draft.after.id.into(),
    ];
    if view.row(SAME, &params)?.is_some() {
        draft.refuse(FieldError::new("voucher", "voucher_exists"));
    }
    Ok(())
}

fn find_post(view: &View<'_>, draft: &mut Draft, account: &str, year: i16) -> Result<()> {
    match Accounts::of(view, year)?.post(account) {
        Some(post) => draft.put("post", FieldValue::Ref(post)),
        None => {
            let error = FieldError::new("account", "account_on_no_post");
            draft.refuse(error.with("account", account).with("year", year));
        }
    }
    Ok(())
}

const YEAR: &str = "SELECT p.year FROM {budget_posts} p WHERE {visible p} AND p.id = $1";

fn check_year(view: &View<'_>, draft: &mut Draft, post: Id, posted_on: Date) -> Result<()> {
    let row = view.row(YEAR, &[post.into()])?;
    let year = row.map(|row| row.int(0)).transpose()?;
    if year.is_some_and(|year| year != i64::from(posted_on.year())) {
        let error = FieldError::new("post", "post_of_other_year");
        draft.refuse(error.with("year", posted_on.year()));
    }
    Ok(())
}
