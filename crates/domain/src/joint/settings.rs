//! What an organisation says once for all its analyses.

use foundation::{Error, Result};

use super::INTEGRATION_COST;
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

const NAME: &str = "joint_integration_cost";
// everywhere: the caller's own setting
const READ: &str =
    "SELECT s.value FROM settings s WHERE s.organisation_id = {organisation} AND s.name = $1";
const SET: &str =
    "INSERT INTO settings (organisation_id, name, value) VALUES ({organisation}, $1, $2)
 ON CONFLICT (organisation_id, name) DO UPDATE SET value = excluded.value";

/// Most that one integration may cost, in kroner.
const MOST: i64 = 100_000_000;

/// What the organisation counts with for making one integration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerIntegration {
    /// Whole kroner.
    pub kroner: i64,
    /// Whether nobody has said so: an estimate.
    pub is_estimate: bool,
}

/// Asks what the organisation counts with for making one integration.
#[derive(Debug)]
pub struct CostPerIntegration;

fn read(view: &View<'_>) -> Result<PerIntegration> {
    let row = view.row(READ, &[NAME.into()])?;
    let said = row.map(|row| row.text(0)).transpose()?;
    let said = said.and_then(|text| text.parse().ok());
    Ok(PerIntegration {
        kroner: said.unwrap_or(INTEGRATION_COST as i64),
        is_estimate: said.is_none(),
    })
}

impl Question for CostPerIntegration {
    type Answer = PerIntegration;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<PerIntegration> {
        read(view)
    }
}

/// Says what making one integration costs, in whole kroner.
#[derive(Debug)]
pub struct SetCostPerIntegration(pub i64);

impl Command for SetCostPerIntegration {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Settings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        if !(0..=MOST).contains(&self.0) {
            return Err(Error::field("integration_cost", "joint_cost_out_of_range"));
        }
        let before = read(work)?;
        if before.kroner == self.0 && !before.is_estimate {
            return Ok(work.unchanged("it is said so already", ()));
        }
        work.execute(SET, &[NAME.into(), self.0.to_string().into()])?;
        let change = FieldChange {
            subject: Subject {
                kind: Kind::Setting,
                id: work.caller().organisation,
            },
            field: NAME.to_owned(),
            before: before.kroner.to_string(),
            after: self.0.to_string(),
        };
        work.record(Event::new("settings.changed").changing(vec![change]), ())
    }
}
