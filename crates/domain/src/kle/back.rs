//! A number put back to what it was before an edition was taken in.

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use crate::{
    gate::{FieldChange, View, Work},
    parts::text,
};

// everywhere: the plan is shared by all
const NODE: &str = "SELECT k.number, k.title, k.created, k.changed, k.expired, k.published FROM {kle_nodes} k WHERE k.id = $1";
const UPDATE: &str = "UPDATE kle_nodes SET title = $2, created = $3, changed = $4, expired = $5, published = $6, search_text = $7,
 recorded_from = faelled_now() WHERE id = $1";

/// The fields that the log keeps of a number, in the order of [`NODE`].
const FIELDS: [&str; 5] = ["title", "created", "changed", "expired", "published"];

/// Puts fields of a number back, as far as they still are what the edition made
/// them. Answers what was put back, and the fields that somebody has changed since.
pub(crate) fn put_back(
    work: &mut Work<'_>,
    id: Id,
    changes: &[FieldChange],
) -> Result<(Vec<FieldChange>, Vec<String>)> {
    let row = work
        .row(NODE, &[id.into()])?
        .ok_or(Error::NotFound("kle_node"))?;
    let mut texts = vec![row.text(1)?];
    for at in 2..=5 {
        let day = row.opt(at, Row::date)?;
        texts.push(day.map(|day| day.to_string()).unwrap_or_default());
    }
    let (mut done, mut kept) = (Vec::new(), Vec::new());
    for change in changes {
        match FIELDS.iter().position(|field| *field == change.field) {
            Some(at) if texts[at] == change.after => {
                change.before.clone_into(&mut texts[at]);
                done.push(FieldChange {
                    before: change.after.clone(),
                    after: change.before.clone(),
                    ..change.clone()
                });
            }
            _ => kept.push(change.field.clone()),
        }
    }
    if !done.is_empty() {
        let day = |text: &String| text.parse::<Date>().map_or(Value::Null, Value::Date);
        let mut params = vec![id.into(), texts[0].as_str().into()];
        params.extend(texts[1..].iter().map(day));
        params.push(text::terms(&[&row.text(0)?, &texts[0]]).into());
        work.execute(UPDATE, &params)?;
    }
    Ok((done, kept))
}

// everywhere: the plan is shared by all
const NAME: &str = "SELECT k.number || ' ' || k.title FROM {kle_nodes} k WHERE k.id = $1";

/// Number and title.
pub(crate) fn named(view: &View<'_>, id: Id) -> Result<String> {
    view.row(NAME, &[id.into()])?
        .map_or(Ok(String::new()), |row| row.text(0))
}

// everywhere: whoever names it, it stays
const IS_NAMED: &str =
    "SELECT 1 FROM {links} l WHERE l.to_kind = 'kle_node' AND l.to_id = $1 LIMIT 1";
// everywhere: the plan is shared by all
const HAS_BELOW: &str = "SELECT 1 FROM {kle_nodes} k JOIN {kle_nodes} a ON a.number = k.parent_number WHERE a.id = $1 LIMIT 1";
const DELETE: &str = "DELETE FROM kle_nodes WHERE id = $1";

/// Deletes a number that an edition brought, unless something names it.
pub(crate) fn delete(work: &mut Work<'_>, id: Id) -> Result<()> {
    if work.row(IS_NAMED, &[id.into()])?.is_some() || work.row(HAS_BELOW, &[id.into()])?.is_some() {
        return Err(Error::conflict("named_since"));
    }
    if work.execute(DELETE, &[id.into()])? == 0 {
        return Err(Error::NotFound("kle_node"));
    }
    Ok(())
}
