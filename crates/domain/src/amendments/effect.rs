//! How an amendment with another end takes effect: on its day the contract's own end is
//! changed, in the transaction that saves the amendment when that day has come, else by the
//! daily run. What was done is remembered, so that none moves an end twice, and taken back
//! when the amendment is deleted or says something else, as long as nobody has set the end
//! to something else since. The latest in force decides; one that is registered late and is
//! older than that changes nothing.

use std::collections::BTreeSet;

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use crate::{
    contracts,
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    parts::{
        FieldValue,
        records::{self, store},
    },
};

// everywhere: the contracts of amendments that were just written
const CONTRACTS_OF: &str = "SELECT a.contract FROM {amendments} a WHERE a.id = $1
 UNION SELECT e.contract FROM amendment_effects e WHERE e.amendment = $1";

/// Lets the ends of the contracts follow amendments that were written.
pub(super) fn follow(
    work: &mut Work<'_>,
    amendments: &[Id],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let mut contracts = BTreeSet::new();
    for amendment in amendments {
        for row in work.rows(CONTRACTS_OF, &[(*amendment).into()])? {
            contracts.insert(row.id(0)?);
        }
    }
    for contract in contracts {
        settle(work, contract, changes)?;
    }
    Ok(())
}

/// Brings a contract's end in line with its amendments.
fn settle(work: &mut Work<'_>, contract: Id, changes: &mut Vec<FieldChange>) -> Result<()> {
    let record = match store::find(work, &contracts::SCHEMA, contract) {
        Err(Error::NotFound(_)) => return Ok(()),
        found => found?,
    };
    let before = record.get(&contracts::SCHEMA, "valid_to").as_date();
    let end = take_back(work, contract, before)?;
    let end = take_effect(work, contract, end)?;
    if end != before {
        let value = end.map_or(FieldValue::Empty, FieldValue::Date);
        let values = vec![("valid_to", value)];
        records::change(work, &contracts::SCHEMA, record, values, changes)?;
    }
    Ok(())
}

const NO_LONGER: &str = "SELECT e.amendment, e.old_valid_to, e.new_valid_to FROM amendment_effects e
 LEFT JOIN {amendments} a ON a.id = e.amendment AND a.contract = e.contract AND a.new_valid_to = e.new_valid_to AND a.effective_on <= {day}
 WHERE {visible e} AND e.contract = $1 AND a.id IS NULL";
const FORGET: &str = "DELETE FROM amendment_effects WHERE amendment = $1";
const PASS_ON: &str =
    "UPDATE amendment_effects SET old_valid_to = $1 WHERE contract = $2 AND old_valid_to = $3";

/// The end without the amendments that no longer stand.
fn take_back(work: &mut Work<'_>, contract: Id, mut end: Option<Date>) -> Result<Option<Date>> {
    for row in work.rows(NO_LONGER, &[contract.into()])? {
        let (old, new) = (row.opt(1, Row::date)?, row.date(2)?);
        work.execute(FORGET, &[row.id(0)?.into()])?;
        work.execute(PASS_ON, &[day(old), contract.into(), new.into()])?;
        if end == Some(new) {
            end = old;
        }
    }
    Ok(end)
}

const IN_FORCE: &str = "SELECT a.id, a.new_valid_to, e.amendment FROM {amendments} a LEFT JOIN amendment_effects e ON e.amendment = a.id
 WHERE {visible a} AND a.contract = $1 AND a.new_valid_to IS NOT NULL AND a.effective_on <= {day}
 ORDER BY a.effective_on DESC, a.number DESC, a.id DESC LIMIT 1";
const REMEMBER: &str = "INSERT INTO amendment_effects (amendment, organisation_id, contract, old_valid_to, new_valid_to)
 VALUES ($1, {organisation}, $2, $3, $4)";

/// The end that the latest amendment in force says, when it has not said so before.
fn take_effect(work: &mut Work<'_>, contract: Id, end: Option<Date>) -> Result<Option<Date>> {
    let Some(row) = work.row(IN_FORCE, &[contract.into()])? else {
        return Ok(end);
    };
    if row.opt(2, Row::id)?.is_some() {
        return Ok(end);
    }
    let new = row.date(1)?;
    let params = [row.id(0)?.into(), contract.into(), day(end), new.into()];
    work.execute(REMEMBER, &params)?;
    Ok(Some(new))
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Null, Value::Date)
}

/// Lets the amendments of the caller's organisation take effect whose day has come.
#[derive(Debug)]
pub struct TakeEffect;

const COME: &str = "SELECT DISTINCT a.contract FROM {amendments} a LEFT JOIN amendment_effects e ON e.amendment = a.id
 WHERE {visible a} AND a.new_valid_to IS NOT NULL AND a.effective_on <= {day} AND e.amendment IS NULL ORDER BY a.contract";

impl Command for TakeEffect {
    /// How many values of contracts were changed.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Tasks)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let mut changes = Vec::new();
        for row in work.rows(COME, &[])? {
            settle(work, row.id(0)?, &mut changes)?;
        }
        if changes.is_empty() {
            return Ok(work.unchanged("no amendment takes effect", 0));
        }
        let count = changes.len();
        let event = Event::new("amendment.took_effect").changing(changes);
        work.record(event, count)
    }
}
