//! The organisation's contracts, by what names them.

use std::collections::{HashMap, HashSet};

use exchange::{table::Row, text::clean};
use foundation::{FieldError, Id};

use super::{NAME, NUMBER, named};
use crate::{
    contracts::SCHEMA,
    imports::{Target, directory::form, tables::Table},
    parts::records::Record,
};

/// The present contracts.
pub(super) struct Index {
    records: Vec<Record>,
    by_id: HashMap<Id, usize>,
    by_number: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, usize>,
    /// Numbers that several rows of the file have: they name no contract.
    shared: HashSet<String>,
}

impl Index {
    pub(super) fn new(records: Vec<Record>, table: &Table) -> Self {
        let mut index = Self {
            records,
            by_id: HashMap::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            shared: shared(table),
        };
        for (at, contract) in index.records.iter().enumerate() {
            let text = |key| contract.get(&SCHEMA, key).as_text();
            index.by_id.insert(contract.id, at);
            let number = form(text("contract_id"));
            index.by_number.entry(number).or_default().push(at);
            let name = clean(text("name")).trim().to_lowercase();
            index.by_name.insert(name, at);
        }
        index.by_number.remove("");
        index
    }

    /// The contract that a row is about; none for a new one.
    pub(super) fn find(&self, table: &Table, row: &Row) -> Result<Option<&Record>, FieldError> {
        let id = table.text(row, &Target::Id)?;
        if let Some(at) = id.parse().ok().and_then(|id: Id| self.by_id.get(&id)) {
            return Ok(Some(&self.records[*at]));
        }
        table.text(row, &NAME)?;
        let name = named(table, row);
        let by_name = self.by_name.get(&name).copied();
        let number = table.text(row, &NUMBER)?;
        let numbered = self
            .by_number
            .get(&form(&number))
            .filter(|_| !self.shared.contains(&form(&number)));
        let found = match numbered.map(Vec::as_slice) {
            Some([one]) => Some(*one),
            // Several contracts share it: the name decides.
            Some(several) if name.is_empty() => {
                return Err(FieldError::new(&table.header(&NUMBER), "ambiguous_name")
                    .with("value", number)
                    .with("candidates", self.names(several)));
            }
            _ => by_name,
        };
        Ok(found.map(|at| &self.records[at]))
    }

    fn names(&self, places: &[usize]) -> String {
        let name = |at: &usize| self.records[*at].get(&SCHEMA, "name").as_text();
        let first: Vec<&str> = places.iter().take(5).map(name).collect();
        first.join("; ")
    }
}

fn shared(table: &Table) -> HashSet<String> {
    let mut seen = HashSet::new();
    let numbers = table.sheet.rows.iter().filter_map(|row| {
        let number = form(&table.text(row, &NUMBER).unwrap_or_default());
        (!number.is_empty()).then_some(number)
    });
    numbers
        .filter(|number| !seen.insert(number.clone()))
        .collect()
}
