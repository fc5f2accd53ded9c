//! How many months a procurement procedure takes, as dated rows with their source. A
//! municipality's own row for a procedure counts before those of the national
//! organisation; of several the latest that has begun.

use std::collections::HashMap;

use database::Value;
use deadlines::LeadTime;
use foundation::{Date, FieldError, Id, Result};

use super::dates;
use crate::{
    gate::{FieldChange, Resource, View, Work},
    organisations::NATIONAL_ID,
    parts::{
        Field,
        FieldKind::{Date as DateField, Integer, Option as OptionField, Text},
        FieldValue, Kind, Reach, Schema, nothing_gives_way, own_id,
        records::{self, Draft},
    },
};

const GENERAL: &str = "general";

/// The fields of a lead time.
pub const FIELDS: &[Field] = &[
    Field::new("procedure", OptionField("procurement_procedure"), GENERAL)
        .required()
        .shown(),
    Field::new("months", Integer { min: 0, max: 120 }, GENERAL)
        .required()
        .shown(),
    Field::new("valid_from", DateField, GENERAL)
        .required()
        .shown(),
    Field::new("source", Text { max: 300 }, GENERAL).shown(),
];

/// Lead times.
pub static SCHEMA: Schema = Schema {
    kind: Kind::LeadTime,
    table: "lead_times",
    resource: Resource::Lists,
    reach: Reach::Own,
    // everywhere: a lead time names a value of its organisation's lists
    title: "(SELECT {name lo} FROM {options} lo WHERE lo.id = @.procedure) || ' – ' || CAST(@.months AS TEXT)",
    fields: FIELDS,
    computed: &[],
    also_search: &[],
    sort: "procedure",
    first: &[],
    told_apart_by: "",
    belongs_to: &[],
    lets_go: &[],
    check,
    saved,
    current: own_id,
    before_repoint: nothing_gives_way,
};

const SAME: &str = "SELECT 1 FROM {lead_times} t WHERE {visible t} AND t.procedure = $1 AND t.valid_from = $2 AND t.id <> $3";

/// A procedure has one lead time from a day.
fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (Some(procedure), FieldValue::Date(day)) =
        (draft.get("procedure").as_ref(), draft.get("valid_from"))
    else {
        return Ok(());
    };
    let day = *day;
    if !draft.changes("procedure") && !draft.changes("valid_from") {
        return Ok(());
    }
    let params = [procedure.into(), day.into(), draft.after.id.into()];
    if view.row(SAME, &params)?.is_some() {
        draft.refuse(FieldError::new("valid_from", "lead_time_exists").with("day", day));
    }
    Ok(())
}

// everywhere: what the national organisation says counts for all; else the caller's own
const FOLLOWING: &str = "SELECT c.id FROM {contracts} c WHERE c.procedure IS NOT NULL AND (c.organisation_id = $1 OR $1 = $2) ORDER BY c.id";

/// The contracts' dates, and the tasks from them, follow in the same transaction.
fn saved(work: &mut Work<'_>, _: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    let params = [work.caller().organisation.into(), NATIONAL_ID.into()];
    let rows = work.rows(FOLLOWING, &params)?;
    let contracts = rows
        .iter()
        .map(|row| row.id(0))
        .collect::<Result<Vec<_>>>()?;
    for chunk in contracts.chunks(super::terms::CHUNK) {
        let differing = dates::rewrite(work, chunk)?;
        work.wrote(Kind::Contract, &differing);
    }
    Ok(())
}

/// Lead times that have begun, by organisation and procedure.
pub(super) struct LeadTimes(HashMap<(Id, Id), LeadTime>);

// everywhere: lead times of the organisations whose contracts are asked about, and those for all
const BEGUN: &str = "SELECT t.organisation_id, t.procedure, t.months FROM {lead_times} t WHERE t.valid_from <= $1 ORDER BY t.valid_from";

impl LeadTimes {
    /// Those of a day.
    pub(super) fn read(view: &View<'_>, day: Date) -> Result<Self> {
        let mut found = HashMap::new();
        for row in view.rows(BEGUN, &[Value::Date(day)])? {
            // The rows come in the order of time, so the latest stays.
            let lead = LeadTime {
                months: row.int(2)?,
                days: 0,
            };
            found.insert((row.id(0)?, row.id(1)?), lead);
        }
        Ok(Self(found))
    }

    /// How long the procedure takes there.
    pub(super) fn of(&self, organisation: Id, procedure: Id) -> Option<LeadTime> {
        let own = self.0.get(&(organisation, procedure));
        own.or_else(|| self.0.get(&(NATIONAL_ID, procedure)))
            .copied()
    }
}

/// What every installation starts with: estimates of the time from the decision to buy
/// until a new system can take over, to be replaced by what a municipality knows better.
/// By the procurement act an open EU procedure has at least 35 days for tenders and ten
/// days of standstill; the rest is preparing, evaluating and changing over.
const AT_FIRST: &[(&str, i64)] = &[
    ("Offentligt EU-udbud", 15),
    ("Begrænset EU-udbud", 17),
    ("EU-udbud med forhandling", 20),
    ("Miniudbud på rammeaftale", 9),
];

// everywhere: what the national organisation has said
const HAS: &str = "SELECT 1 FROM {lead_times} t WHERE t.organisation_id = $1";

/// Writes the lead times that hold until somebody says otherwise, unless the national
/// organisation has any; answers how many.
pub(crate) fn install(work: &mut Work<'_>, changes: &mut Vec<FieldChange>) -> Result<usize> {
    if work.row(HAS, &[NATIONAL_ID.into()])?.is_some() {
        return Ok(0);
    }
    let mut count = 0;
    for option in crate::options::builtin_options() {
        let months = AT_FIRST
            .iter()
            .find(|(name, _)| option.list == "procurement_procedure" && option.name_da == *name);
        let Some((_, months)) = months else {
            continue;
        };
        let values = vec![
            ("procedure", FieldValue::Ref(option.id)),
            ("months", FieldValue::Int(*months)),
            ("valid_from", FieldValue::Date(Date::constant(2016, 1, 1))),
            ("source", FieldValue::Text("Skøn, Fælled 2026".to_owned())),
        ];
        records::create(work, &SCHEMA, foundation::new_id(), values, changes)?;
        count += 1;
    }
    Ok(count)
}
