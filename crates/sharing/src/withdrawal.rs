//! What is left of a group when one leaves.

use crate::problem::Problem;
use crate::told::value;
use crate::value::{Scope, Scratch, ticks};
use crate::{Refused, Value};

/// A group after one of its members has left.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawal {
    /// Who leaves.
    pub id: String,
    /// What the others are worth together; none when only one is left, who is alone and worth 0.
    pub rest: Option<Value>,
    /// What the group loses by it: Net before less Net after.
    pub loss: f64,
    /// Whether the others would lose by buying together.
    pub fragile: bool,
}

impl Problem {
    /// For each member of a group, in the order of their ids, what is left when it leaves.
    ///
    /// # Errors
    /// As [`Problem::value`].
    pub fn withdrawals(&self, ids: &[&str]) -> Result<Vec<Withdrawal>, Refused> {
        let members = self.group(ids)?;
        let mut scratch = Scratch::default();
        let whole = value(&Scope::new(self, members.clone()), &mut scratch).net;
        let mut leaves = |number: &u32| {
            let mut others = members.clone();
            others.retain(|other| other != number);
            let rest = (others.len() > 1).then(|| value(&Scope::new(self, others), &mut scratch));
            let net = rest.as_ref().map_or(0.0, |rest| rest.net);
            Withdrawal {
                id: self.member(*number).id.clone(),
                loss: whole - net,
                fragile: ticks(net) < 0,
                rest,
            }
        };
        Ok(members.iter().map(&mut leaves).collect())
    }
}
