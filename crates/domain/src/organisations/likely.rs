//! Organisations that a new one is likely to be, shown before it is made.

use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        checks::cvr,
        text::{Candidate, likely_duplicates},
    },
};

/// Why two organisations are thought to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// They have the same CVR number.
    SameCvr,
    /// Their names are alike.
    SimilarName,
}

/// An organisation that is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikelyOrganisation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its CVR number, or empty.
    pub cvr: String,
    /// Its kind, a value of [`super::fields::ORGANISATION_KIND`].
    pub kind: String,
    /// Why it is shown.
    pub reason: Reason,
}

/// Asks which organisations a new one is likely to be, the likeliest first.
#[derive(Debug)]
pub struct LikelyOrganisations {
    /// Name of the new one.
    pub name: String,
    /// CVR number of the new one, in any form, or empty.
    pub cvr: String,
}

/// No more than this are shown.
const SHOWN: usize = 10;

// everywhere: organisations are facts that everybody may see
const ALL: &str =
    "SELECT r.id, r.name, COALESCE(r.cvr, ''), r.kind FROM {organisations} r ORDER BY r.id";

impl Question for LikelyOrganisations {
    type Answer = Vec<LikelyOrganisation>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Organisations)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<LikelyOrganisation>> {
        let mut all = Vec::new();
        for row in view.rows(ALL, &[])? {
            all.push(LikelyOrganisation {
                id: row.id(0)?,
                name: row.text(1)?,
                cvr: row.text(2)?,
                kind: row.text(3)?,
                reason: Reason::SimilarName,
            });
        }
        let wanted = cvr("cvr", &self.cvr).unwrap_or_default();
        let same_cvr = |other: &&LikelyOrganisation| !wanted.is_empty() && other.cvr == wanted;
        let mut found: Vec<LikelyOrganisation> = all
            .iter()
            .filter(same_cvr)
            .map(|other| LikelyOrganisation {
                reason: Reason::SameCvr,
                ..other.clone()
            })
            .collect();
        let candidate = |name| Candidate {
            name,
            ..Candidate::default()
        };
        let names = all.iter().map(|other| candidate(other.name.as_str()));
        for (at, _) in likely_duplicates(&candidate(&self.name), names) {
            if found.iter().all(|known| known.id != all[at].id) {
                found.push(all[at].clone());
            }
        }
        found.truncate(SHOWN);
        Ok(found)
    }
}
