//! What the national coordinator looks at before deciding: the proposed system,
//! which others do not see, and what a merge would touch.

use foundation::{Error, Id, Result};

use crate::{
    catalogue::{Duplicate, Proposal, Proposals, SCHEMA, duplicates, proposals::supplier_of},
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        Kind,
        records::{Names, Record, names_of, pointed_at, store},
    },
};

/// A proposal with the system as it was proposed.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// The proposal.
    pub proposal: Proposal,
    /// The system.
    pub system: Record,
    /// Names of what the system points at.
    pub names: Names,
    /// Systems of the catalogue that it is likely the same as, best first.
    pub duplicates: Vec<Duplicate>,
}

/// Asks for one proposal.
#[derive(Debug)]
pub struct ReviewProposal {
    /// The proposal.
    pub proposal: Id,
}

impl Question for ReviewProposal {
    type Answer = Proposed;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Proposed> {
        let all = Proposals { open: false }.answer(view)?;
        let proposal = all
            .into_iter()
            .find(|proposal| proposal.id == self.proposal)
            .ok_or(Error::NotFound(Kind::Proposal.key()))?;
        let system = store::find_anywhere(view, &SCHEMA, proposal.system)?;
        let text = |key| system.get(&SCHEMA, key).as_text();
        let supplier = supplier_of(view, &system)?;
        let mut duplicates = duplicates::find(view, text("name"), text("former_name"), &supplier)?;
        duplicates.retain(|duplicate| duplicate.id != system.id);
        Ok(Proposed {
            names: names_of(view, &pointed_at(&SCHEMA, &system, |_| true))?,
            proposal,
            system,
            duplicates,
        })
    }
}

/// An organisation that uses a system that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// The organisation.
    pub organisation: Id,
    /// Its name.
    pub name: String,
    /// Whether it uses the system that stays as well.
    pub uses_both: bool,
}

/// What a merge would touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePreview {
    /// Name of the system that goes.
    pub from: String,
    /// Name of the system that stays.
    pub into: String,
    /// Organisations whose usages follow, by name.
    pub organisations: Vec<Affected>,
    /// Interfaces that the system that goes exposes.
    pub interfaces: i64,
    /// Systems directly below the one that goes.
    pub below: i64,
}

/// Asks what merging a system into another would touch, in all organisations.
#[derive(Debug)]
pub struct PreviewMerge {
    /// The one that goes.
    pub from: Id,
    /// The one that stays.
    pub into: Id,
}

// everywhere: the coordinator merges for all
const ORGANISATIONS: &str = "SELECT o.id, o.name, CASE WHEN EXISTS (SELECT 1 FROM {usages} b WHERE b.organisation_id = o.id AND b.system = $2) THEN 1 ELSE 0 END
 FROM {usages} u JOIN {organisations} o ON o.id = u.organisation_id WHERE u.system = $1 ORDER BY o.name COLLATE danish, o.id";
// everywhere: the coordinator merges for all
const INTERFACES: &str = "SELECT COUNT(*) FROM {interfaces} i WHERE i.exposing_system = $1";
// everywhere: the coordinator merges for all
const BELOW: &str = "SELECT COUNT(*) FROM {systems} s WHERE s.parent_system = $1";

impl Question for PreviewMerge {
    type Answer = MergePreview;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<MergePreview> {
        let from = store::find_anywhere(view, &SCHEMA, self.from)?;
        let into = store::find_anywhere(view, &SCHEMA, self.into)?;
        let count = |sql: &str| -> Result<i64> {
            let row = view.row(sql, &[from.id.into()])?;
            row.map_or(Ok(0), |row| row.int(0))
        };
        let organisations = view.rows(ORGANISATIONS, &[from.id.into(), into.id.into()])?;
        let affected = |row: &database::Row| {
            Ok(Affected {
                organisation: row.id(0)?,
                name: row.text(1)?,
                uses_both: row.int(2)? != 0,
            })
        };
        Ok(MergePreview {
            from: from.get(&SCHEMA, "name").as_text().to_owned(),
            into: into.get(&SCHEMA, "name").as_text().to_owned(),
            organisations: organisations.iter().map(affected).collect::<Result<_>>()?,
            interfaces: count(INTERFACES)?,
            below: count(BELOW)?,
        })
    }
}
