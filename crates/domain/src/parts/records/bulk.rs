//! Many new records in one transaction and one entry of the log.

use std::collections::HashMap;

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    parts::{
        Schema,
        records::{Draft, Record, Values, store},
    },
};

/// One record to be made.
#[derive(Debug)]
pub struct NewRecord {
    /// The module.
    pub schema: &'static Schema,
    /// Its identity.
    pub id: Id,
    /// Its values.
    pub values: Values,
}

/// Makes records of the caller's organisation whose references are known to hold:
/// data that was generated, or checked before. Fields are checked as ever and the
/// database's own constraints hold; the modules' further rules are not asked.
#[derive(Debug)]
pub struct Load {
    /// The records; whatever is referred to comes first.
    pub records: Vec<NewRecord>,
    /// Name of the event in the log.
    pub event: &'static str,
    /// Why.
    pub reason: String,
}

impl Command for Load {
    /// How many were made.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let count = self.records.len();
        let mut changes = Vec::with_capacity(count);
        let mut batch: Vec<Record> = Vec::new();
        let mut current: Option<&'static Schema> = None;
        for new in self.records {
            if let Some(schema) = current.filter(|schema| schema.kind != new.schema.kind) {
                write(work, schema, &mut batch, &mut changes)?;
            }
            current = Some(new.schema);
            let mut draft = Draft::new(work, new.schema, new.id);
            draft.set(new.values)?;
            draft.check_fields()?;
            batch.push(draft.into_record());
        }
        if let Some(schema) = current {
            write(work, schema, &mut batch, &mut changes)?;
        }
        let event = Event::new(self.event)
            .because(self.reason)
            .changing(changes);
        work.record(event, count)
    }
}

fn write(
    work: &mut Work<'_>,
    schema: &'static Schema,
    batch: &mut Vec<Record>,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    store::insert_all(work, schema, batch)?;
    let titles = titles(work, schema, batch)?;
    let ids: Vec<Id> = batch.iter().map(|record| record.id).collect();
    changes.extend(batch.drain(..).map(|record| {
        FieldChange::whole(
            schema.subject(record.id),
            String::new(),
            titles.get(&record.id).cloned().unwrap_or_default(),
        )
    }));
    // What other modules keep up to date beside them comes with their daily run.
    (schema.saved)(work, &ids, changes)
}

/// Records whose names are asked for at once.
const CHUNK: usize = 200;

fn titles(work: &Work<'_>, schema: &Schema, records: &[Record]) -> Result<HashMap<Id, String>> {
    let mut titles = HashMap::with_capacity(records.len());
    for chunk in records.chunks(CHUNK) {
        let marks: Vec<String> = (1..=chunk.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT r.id, {} FROM {{{}}} r WHERE r.id IN ({})",
            schema.title_of("r"),
            schema.table,
            marks.join(", ")
        );
        let params: Vec<Value> = chunk.iter().map(|record| record.id.into()).collect();
        for row in work.rows(&sql, &params)? {
            titles.insert(row.id(0)?, row.text_or_empty(1)?);
        }
    }
    Ok(titles)
}
