//! What must hold for an amendment beyond its fields' own rules.

use database::Row;
use foundation::{FieldError, Id, Result};

use crate::{
    gate::View,
    parts::{FieldValue, records::Draft},
};

/// The number is free, or the next one when none is given; the new end is after the start.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(contract) = draft.get("contract").as_ref() else {
        return Ok(());
    };
    number(view, draft, contract)?;
    new_end(view, draft, contract)
}

const SAME: &str = "SELECT 1 FROM {amendments} a WHERE {visible a} AND a.contract = $1 AND a.number = $2 AND a.id <> $3";
const LAST: &str = "SELECT MAX(a.number) FROM {amendments} a WHERE {visible a} AND a.contract = $1";

fn number(view: &View<'_>, draft: &mut Draft, contract: Id) -> Result<()> {
    let FieldValue::Int(number) = draft.get("number") else {
        if draft.before.is_none() {
            let row = view.row(LAST, &[contract.into()])?;
            let last = row.map_or(Ok(None), |row| row.opt(0, Row::int))?;
            draft.put("number", FieldValue::Int(last.unwrap_or(0) + 1));
        }
        return Ok(());
    };
    let number = *number;
    if !draft.changes("number") && !draft.changes("contract") {
        return Ok(());
    }
    let params = [contract.into(), number.into(), draft.after.id.into()];
    if view.row(SAME, &params)?.is_some() {
        let error = FieldError::new("number", "amendment_number_taken");
        draft.refuse(error.with("number", number));
    }
    Ok(())
}

const START: &str = "SELECT c.valid_from FROM {contracts} c WHERE {visible c} AND c.id = $1";

fn new_end(view: &View<'_>, draft: &mut Draft, contract: Id) -> Result<()> {
    let Some(end) = draft.get("new_valid_to").as_date() else {
        return Ok(());
    };
    let row = view.row(START, &[contract.into()])?;
    let start = row.map_or(Ok(None), |row| row.opt(0, Row::date))?;
    if let Some(start) = start.filter(|start| end < *start)
        && draft.changes("new_valid_to")
    {
        let error = FieldError::new("new_valid_to", "end_before_contract_starts");
        draft.refuse(error.with("start", start));
    }
    Ok(())
}
