//! Systems that a new one is likely to be.

use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::text::{Candidate, Reason, likely_duplicates},
};

/// A system that is likely the same as the one asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The system.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The name of its rights holder; empty when unknown.
    pub supplier: String,
    /// How alike, up to 100.
    pub points: u8,
    /// Why.
    pub reason: Reason,
}

/// Asks which systems that the caller sees are likely the one described, best first.
#[derive(Debug)]
pub struct LikelyDuplicates {
    /// Its name.
    pub name: String,
    /// Its former names, separated by commas, semicolons or lines.
    pub former_names: String,
    /// The name of its supplier; empty when unknown.
    pub supplier: String,
}

impl Question for LikelyDuplicates {
    type Answer = Vec<Duplicate>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        find(view, &self.name, &self.former_names, &self.supplier)
    }
}

const SYSTEMS: &str = "SELECT s.id, s.name, COALESCE(s.former_name, ''), COALESCE(o.name, '')
 FROM {systems} s LEFT JOIN {organisations} o ON o.id = s.rights_holder WHERE {shared s} ORDER BY s.name, s.id";

/// Longer lists help nobody.
const MOST: usize = 20;

pub(super) fn find(
    view: &View<'_>,
    name: &str,
    former: &str,
    supplier: &str,
) -> Result<Vec<Duplicate>> {
    let mut systems = Vec::new();
    view.each(SYSTEMS, &[], |row| {
        systems.push((row.id(0)?, row.text(1)?, row.text(2)?, row.text(3)?));
        Ok(())
    })?;
    let new = candidate(name, former, supplier);
    let existing = systems
        .iter()
        .map(|(_, name, former, supplier)| candidate(name, former, supplier));
    Ok(likely_duplicates(&new, existing)
        .into_iter()
        .take(MOST)
        .map(|(place, score)| {
            let (id, name, _, supplier) = systems[place].clone();
            Duplicate {
                id,
                name,
                supplier,
                points: score.points,
                reason: score.reason,
            }
        })
        .collect())
}

fn candidate<'a>(name: &'a str, former: &'a str, supplier: &'a str) -> Candidate<'a> {
    let names = former.split([',', ';', '\n']).map(str::trim);
    Candidate {
        name,
        former_names: names.filter(|name| !name.is_empty()).collect(),
        supplier,
    }
}
