//! The shared backlog of integrations: what the members want first beside what is computed,
//! and what their order costs.

use std::collections::BTreeMap;

use foundation::{Error, FieldError, Id, Result, new_id};
use sharing::{Backlog, Value};

use super::{CHANGE, JointGroup, read::held};
use crate::gate::{Command, FieldChange, Needs, Recorded, Work};

/// The weights that a member can give an integration.
pub const WEIGHTS: std::ops::RangeInclusive<i64> = 0..=5;
/// What the weights of a member may add up to: whoever wants everything first says nothing.
pub const BUDGET: i64 = 10;

/// Gives the weights of the caller's municipality, all of them at once.
#[derive(Debug)]
pub struct CastVotes {
    /// The group.
    pub group: Id,
    /// Weights by integration; those that are not named have none.
    pub weights: Vec<(String, i64)>,
}

const FORGET: &str = "DELETE FROM joint_votes WHERE {invited joint_group} AND joint_group = $1 AND organisation_id = {organisation}";
const VOTE: &str =
    "INSERT INTO joint_votes (id, organisation_id, recorded_from, joint_group, integration, weight)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4)";

impl Command for CastVotes {
    type Output = ();

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let group = held(work, self.group)?;
        if group.own().left {
            return Err(Error::conflict("joint_left_already"));
        }
        let weights = checked(&group, &self.weights)?;
        let before = group.votes_of(&group.own().code);
        if before == weights {
            return Ok(work.unchanged("these are the votes already", ()));
        }
        work.execute(FORGET, &[self.group.into()])?;
        for (integration, weight) in &weights {
            let params = [
                new_id().into(),
                self.group.into(),
                integration.as_str().into(),
                (*weight).into(),
            ];
            work.execute(VOTE, &params)?;
        }
        let said = |votes: &BTreeMap<String, i64>| {
            let named = votes.iter().map(|(id, weight)| {
                let name = group.names.get(id).unwrap_or(id);
                format!("{name}: {weight}")
            });
            named.collect::<Vec<_>>().join(", ")
        };
        let change = FieldChange {
            subject: super::own(work.caller()),
            field: "joint.votes".to_owned(),
            before: said(&before),
            after: said(&weights),
        };
        let event = group.event("joint.votes_cast", work.caller());
        work.record(event.changing(vec![change]), ())
    }
}

/// The weights that say something, when all of them may be given.
fn checked(group: &JointGroup, given: &[(String, i64)]) -> Result<BTreeMap<String, i64>> {
    let mut errors = Vec::new();
    let mut weights = BTreeMap::new();
    for (id, weight) in given {
        let error = |code| FieldError::new(&format!("vote.{id}"), code);
        if group.found.order.iter().all(|done| done.id != *id) {
            errors.push(error("joint_unknown_integration").with("value", id));
        } else if !WEIGHTS.contains(weight) {
            let error = error("out_of_range").with("min", WEIGHTS.start());
            errors.push(error.with("max", WEIGHTS.end()));
        } else if *weight > 0 {
            weights.insert(id.clone(), *weight);
        }
    }
    let sum: i64 = weights.values().sum();
    if sum > BUDGET {
        let error = FieldError::new("votes", "joint_votes_over_budget");
        errors.push(error.with("max", BUDGET).with("found", sum));
    }
    match errors.is_empty() {
        true => Ok(weights),
        false => Err(Error::Invalid(errors)),
    }
}

/// The integrations of those inside in the order that they voted for, and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct VotedOrder {
    /// The members by their names in the document, sorted.
    pub members: Vec<String>,
    /// As computed: the order in which waiting costs least.
    pub computed: Value,
    /// As voted, most votes first; of equal votes as computed.
    pub voted: Backlog,
    /// All votes by integration.
    pub votes: BTreeMap<String, i64>,
}

impl VotedOrder {
    /// What the voted order costs in waiting beyond the computed one, in kroner.
    #[must_use]
    pub fn extra(&self) -> f64 {
        self.voted.waiting - self.computed.basis.waiting
    }
}

impl JointGroup {
    /// The weights that a member gave.
    #[must_use]
    pub fn votes_of(&self, code: &str) -> BTreeMap<String, i64> {
        let own = self.votes.iter().filter(|(who, _, _)| who == code);
        own.map(|(_, integration, weight)| (integration.clone(), *weight))
            .collect()
    }

    /// The backlog of those inside, computed and as they voted.
    ///
    /// # Errors
    /// As [`JointGroup::problem`].
    pub fn backlog(&self) -> Result<VotedOrder> {
        let problem = self.problem()?;
        let codes = self.codes();
        let refused = |_| Error::conflict("joint_not_countable");
        let computed = problem.value(&codes).map_err(refused)?;
        let mut votes = BTreeMap::new();
        for (who, integration, weight) in &self.votes {
            if codes.contains(&who.as_str()) {
                *votes.entry(integration.clone()).or_insert(0) += weight;
            }
        }
        let mut order: Vec<&str> = computed.order.iter().map(|one| one.id.as_str()).collect();
        order.sort_by_key(|id| -votes.get(*id).copied().unwrap_or(0));
        let voted = problem.backlog(&codes, &order).map_err(refused)?;
        Ok(VotedOrder {
            members: codes.into_iter().map(str::to_owned).collect(),
            computed,
            voted,
            votes,
        })
    }
}
