//! The systems that the organisation uses, by what names them.

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result};

use super::LOCAL_ID;
use crate::{
    gate::Work,
    imports::{
        Target,
        directory::form,
        places::{Place, Places},
        run::own_records,
        tables::Table,
    },
    parts::{Kind, records::Record},
    usage::SCHEMA,
};

/// The present usages.
pub(super) struct Index {
    records: Vec<Record>,
    by_id: HashMap<Id, usize>,
    by_system: HashMap<Id, usize>,
    by_local_id: HashMap<String, Vec<usize>>,
    by_local_name: HashMap<String, Vec<usize>>,
}

impl Index {
    pub(super) fn new(work: &Work<'_>) -> Result<Self> {
        let mut index = Self {
            records: own_records(work, &SCHEMA)?,
            by_id: HashMap::new(),
            by_system: HashMap::new(),
            by_local_id: HashMap::new(),
            by_local_name: HashMap::new(),
        };
        for (at, usage) in index.records.iter().enumerate() {
            let text = |key| form(usage.get(&SCHEMA, key).as_text());
            index.by_id.insert(usage.id, at);
            if let Some(system) = usage.get(&SCHEMA, "system").as_ref() {
                index.by_system.insert(system, at);
            }
            index
                .by_local_id
                .entry(text("local_id"))
                .or_default()
                .push(at);
            index
                .by_local_name
                .entry(text("local_name"))
                .or_default()
                .push(at);
        }
        index.by_local_id.remove("");
        index.by_local_name.remove("");
        Ok(index)
    }

    /// The usage that a row names by its id or the organisation's own id of it.
    pub(super) fn by_ids(&self, table: &Table, row: &Row) -> Result<Option<&Record>, FieldError> {
        let id = table.text(row, &Target::Id)?;
        if let Some(at) = id.parse().ok().and_then(|id: Id| self.by_id.get(&id)) {
            return Ok(Some(&self.records[*at]));
        }
        // The id of the catalogue is surer than a number that people write.
        if !table.text(row, &Target::SystemId)?.is_empty() {
            return Ok(None);
        }
        let own = table.text(row, &LOCAL_ID)?;
        match self.by_local_id.get(&form(&own)).map(Vec::as_slice) {
            None => Ok(None),
            Some([one]) => Ok(Some(&self.records[*one])),
            // Several registrations share it: the system's name decides.
            Some(_) if table.place(&super::systems::NAME).is_some() => Ok(None),
            Some(several) => Err(FieldError::new(&table.header(&LOCAL_ID), "ambiguous_name")
                .with("value", own)
                .with("candidates", several.len())),
        }
    }

    /// The usage of a system.
    pub(super) fn of_system(&self, system: Id) -> Option<&Record> {
        self.by_system.get(&system).map(|at| &self.records[*at])
    }

    /// The one usage that the organisation calls so.
    pub(super) fn by_local_name(&self, name: &str) -> Option<&Record> {
        match self.by_local_name.get(&form(name)).map(Vec::as_slice) {
            Some([one]) => Some(&self.records[*one]),
            _ => None,
        }
    }

    /// What a usage is called.
    pub(super) fn name(&self, usage: &Record, places: &Places) -> String {
        let local = usage.get(&SCHEMA, "local_name").as_text();
        let system = usage.get(&SCHEMA, "system").as_ref();
        let directory = places.get(Place::Kind(Kind::System));
        match (local, system, directory) {
            ("", Some(system), Some(directory)) => directory.shown(system).to_owned(),
            _ => local.to_owned(),
        }
    }
}
