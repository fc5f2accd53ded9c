//! What must hold for members, mandates, meetings and items beyond their fields' own rules.

use database::Row;
use foundation::{Error, FieldError, Id, Result};

use super::MEETINGS;
use crate::{
    gate::{FieldChange, View, Work},
    parts::{
        FieldValue,
        checks::period,
        records::{Draft, store},
    },
};

const OTHER_SEATS: &str = "SELECT m.person, m.member_function, m.substitute_for FROM {body_members} m WHERE {visible m} AND m.body = $1 AND m.id <> $2
 AND (m.from_on IS NULL OR CAST($4 AS DATE) IS NULL OR m.from_on <= $4) AND (m.to_on IS NULL OR CAST($3 AS DATE) IS NULL OR m.to_on >= $3)";

/// One seat for each person at a time, one chair, and a substitute who stands in for
/// somebody.
pub(super) fn member(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "from_on", "to_on");
    let function = draft.get("member_function").as_text().to_owned();
    let substituted = draft.get("substitute_for").as_ref();
    if function == "substitute" && substituted.is_none() {
        draft.refuse(FieldError::new("substitute_for", "required"));
    }
    let (Some(body), Some(person)) = (draft.get("body").as_ref(), draft.get("person").as_ref())
    else {
        return Ok(());
    };
    if substituted == Some(person) {
        draft.refuse(FieldError::new("substitute_for", "substitute_for_oneself"));
    }
    let params = [
        body.into(),
        draft.after.id.into(),
        draft.get("from_on").as_date().into(),
        draft.get("to_on").as_date().into(),
    ];
    for row in view.rows(OTHER_SEATS, &params)? {
        let (other, theirs) = (row.id(0)?, row.text(1)?);
        let substitutes_another = function == "substitute"
            && theirs == "substitute"
            && row.opt(2, Row::id)? != substituted;
        if other == person && !substitutes_another {
            draft.refuse(FieldError::new("person", "already_in_body"));
        }
        if function == "chair" && theirs == "chair" {
            draft.refuse(FieldError::new("member_function", "body_has_chair"));
        }
    }
    Ok(())
}

/// Amounts from nothing upwards, the upper one not below the lower.
pub(super) fn mandate(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "valid_from", "valid_to");
    let amount = |key: &str| match draft.get(key) {
        FieldValue::Int(oere) => Some(*oere),
        _ => None,
    };
    let (from, to) = (amount("from_amount"), amount("to_amount"));
    if from.is_some_and(|from| from < 0) {
        draft.refuse(FieldError::new("from_amount", "amount_below_zero"));
    }
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        draft.refuse(FieldError::new("to_amount", "mandate_ends_below"));
    }
    Ok(())
}

// Also meetings that were deleted: a number is used once.
const NUMBERS: &str = "SELECT MAX(n.number) FROM (SELECT m.organisation_id, m.body, m.year, m.number FROM meetings m WHERE m.id <> $3
 UNION ALL SELECT p.organisation_id, p.body, p.year, p.number FROM meetings_past p WHERE p.id <> $3) n
 WHERE n.organisation_id = {organisation} AND n.body = $1 AND n.year = $2";

/// A new meeting gets its number in the year; one that is over stays as it was.
pub(super) fn meeting(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    starts_at(draft);
    let Some(held_on) = draft.get("held_on").as_date() else {
        return Ok(());
    };
    let Some(body) = draft.get("body").as_ref() else {
        return Ok(());
    };
    let changed = ["body", "held_on", "starts_at", "place"];
    let over = draft.get("standing").as_text() == "minutes_approved";
    if over && changed.iter().any(|key| draft.changes(key)) {
        return Err(Error::conflict("minutes_are_approved"));
    }
    let year = i64::from(held_on.year());
    let same = *draft.get("year") == FieldValue::Int(year) && !draft.changes("body");
    if draft.get("standing").is_empty() {
        draft.put("standing", FieldValue::Text("planned".to_owned()));
    }
    if draft.get("published_to").is_empty() {
        draft.put("published_to", FieldValue::Text("organisation".to_owned()));
    }
    if draft.before.is_some() && same {
        return Ok(());
    }
    let row = view.row(NUMBERS, &[body.into(), year.into(), draft.after.id.into()])?;
    let highest = row.map_or(Ok(None), |row| row.opt(0, Row::int))?;
    draft.put("year", FieldValue::Int(year));
    draft.put("number", FieldValue::Int(highest.unwrap_or(0) + 1));
    Ok(())
}

/// A time of day, e.g. `09:30`.
fn starts_at(draft: &mut Draft) {
    let text = draft.get("starts_at").as_text();
    let of_day = |text: &str| {
        let (hours, minutes) = text.split_once([':', '.'])?;
        let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
    };
    match of_day(text) {
        Some(time) => draft.put("starts_at", FieldValue::Text(time)),
        None if text.is_empty() => {}
        None => draft.refuse(FieldError::new("starts_at", "not_a_time")),
    }
}

const LAST: &str =
    "SELECT MAX(i.number) FROM {agenda_items} i WHERE {visible i} AND i.meeting = $1";

/// A new item stands last. One that is decided, or of approved minutes, stays as it is.
pub(super) fn item(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(meeting) = draft.get("meeting").as_ref() else {
        return Ok(());
    };
    if let Some(before) = &draft.before
        && !before.get(draft.schema, "outcome").is_empty()
    {
        return Err(Error::conflict("item_is_decided"));
    }
    let Ok(record) = store::find(view, &MEETINGS, meeting) else {
        return Ok(());
    };
    if record.get(&MEETINGS, "standing").as_text() == "minutes_approved" {
        return Err(Error::conflict("minutes_are_approved"));
    }
    if let FieldValue::Int(amount) = draft.get("amount")
        && *amount < 0
    {
        draft.refuse(FieldError::new("amount", "amount_below_zero"));
    }
    if draft.get("number").is_empty() {
        let row = view.row(LAST, &[meeting.into()])?;
        let last = row.map_or(Ok(None), |row| row.opt(0, Row::int))?;
        draft.put("number", FieldValue::Int(last.unwrap_or(0) + 1));
    }
    Ok(())
}

// everywhere: traces of meetings of the organisation that has just deleted them
const MEETING_TRACES: &str = "SELECT 1 FROM minutes t WHERE t.meeting = $1 UNION ALL SELECT 1 FROM attendance a WHERE a.meeting = $1
 UNION ALL SELECT 1 FROM decisions d WHERE d.meeting = $1 LIMIT 1";
const MEETING_THERE: &str = "SELECT 1 FROM {meetings} m WHERE {visible m} AND m.id = $1";

/// A meeting that was held is not deleted.
pub(super) fn meetings_saved(
    work: &mut Work<'_>,
    ids: &[Id],
    _: &mut Vec<FieldChange>,
) -> Result<()> {
    gone_without_traces(
        work,
        ids,
        MEETING_THERE,
        MEETING_TRACES,
        "meeting_has_traces",
    )
}

// everywhere: traces of items of the organisation that has just deleted them
const ITEM_TRACES: &str = "SELECT 1 FROM votes v WHERE v.item = $1
 UNION ALL SELECT 1 FROM agenda_items_past p WHERE p.id = $1 AND p.outcome IS NOT NULL LIMIT 1";
const ITEM_THERE: &str = "SELECT 1 FROM {agenda_items} i WHERE {visible i} AND i.id = $1";

/// An item that was voted on or decided is not deleted.
pub(super) fn items_saved(work: &mut Work<'_>, ids: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    gone_without_traces(work, ids, ITEM_THERE, ITEM_TRACES, "item_has_traces")
}

fn gone_without_traces(
    work: &Work<'_>,
    ids: &[Id],
    there: &str,
    traces: &str,
    code: &'static str,
) -> Result<()> {
    for id in ids {
        let gone = work.row(there, &[(*id).into()])?.is_none();
        if gone && work.row(traces, &[(*id).into()])?.is_some() {
            return Err(Error::conflict(code));
        }
    }
    Ok(())
}
