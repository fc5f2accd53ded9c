//! Two usages of one organisation become one.

use foundation::{Id, Result};

use crate::{
    gate::{FieldChange, View, Work},
    moving::{
        merge::{follow, use_both},
        usages,
    },
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record, store},
    },
    usage::SCHEMA,
};

/// An organisation with usages of both systems.
#[derive(Debug)]
pub(super) struct Double {
    name: String,
    elder: Id,
    younger: Id,
}

// everywhere: the coordinator merges for all
const DOUBLES: &str = "SELECT o.name, a.id, b.id, a.created_at, b.created_at FROM {usages} a
 JOIN {usages} b ON b.organisation_id = a.organisation_id JOIN {organisations} o ON o.id = a.organisation_id
 WHERE a.system = $1 AND b.system = $2 ORDER BY o.name COLLATE danish, o.id";

/// The organisations that use both systems.
pub(super) fn doubles(view: &View<'_>, from: Id, into: Id) -> Result<Vec<Double>> {
    let rows = view.rows(DOUBLES, &[from.into(), into.into()])?;
    rows.iter()
        .map(|row| {
            let (a, b) = ((row.int(3)?, row.id(1)?), (row.int(4)?, row.id(2)?));
            Ok(Double {
                name: row.text(0)?,
                elder: a.min(b).1,
                younger: a.max(b).1,
            })
        })
        .collect()
}

/// Refuses with the names, when there are any.
pub(super) fn refuse(doubles: &[Double]) -> Result<()> {
    if doubles.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = doubles.iter().map(|double| double.name.as_str()).collect();
    Err(use_both(&names))
}

/// The elder stays, as a usage of the system that stays.
pub(super) fn combine(
    work: &mut Work<'_>,
    double: &Double,
    into: Id,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let younger = Subject {
        kind: Kind::Usage,
        id: double.younger,
    };
    follow::repoint(work, younger, double.elder, changes)?;
    let elder = store::find_anywhere(work, &SCHEMA, double.elder)?;
    let younger = store::find_anywhere(work, &SCHEMA, double.younger)?;
    // Before the elder moves, because an organisation has one usage of a system.
    records::delete(work, &SCHEMA, &younger, changes)?;
    let filled = records::rewrite(work, &SCHEMA, &elder, fill(&elder, &younger), changes)?;
    usages::move_to(work, &filled, into, changes).map(|_| ())
}

/// The elder with its empty fields filled. A detail whose switch stands
/// otherwise than the younger's is left: it would contradict the switch.
fn fill(elder: &Record, younger: &Record) -> Record {
    let mut filled = elder.clone();
    for (at, field) in SCHEMA.fields.iter().enumerate() {
        let fits = field.owner.is_none_or(|owner| {
            filled.get(&SCHEMA, owner.field) == younger.get(&SCHEMA, owner.field)
        });
        if filled.values[at].is_empty() && fits {
            filled.values[at] = younger.values[at].clone();
        }
    }
    include_responsible_unit(&mut filled);
    filled
}

/// The responsible unit is one of the using ones, also when the two come from two usages.
fn include_responsible_unit(usage: &mut Record) {
    let Some(unit) = usage.get(&SCHEMA, "responsible_unit").as_ref() else {
        return;
    };
    let Some(at) = SCHEMA.position("using_units") else {
        return;
    };
    if let FieldValue::Refs(units) = &mut usage.values[at]
        && !units.contains(&unit)
    {
        units.push(unit);
    }
}
