//! Another order of a group's integrations than the computed one, and what it costs.

use std::collections::BTreeSet;

use crate::order::Pace;
use crate::problem::Problem;
use crate::told::whole_month;
use crate::{Done, Fault, Refused};

/// A group's integrations in an order that somebody chose. Kroner are not rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Backlog {
    /// The integrations in that order, with the month in which each is done.
    pub order: Vec<Done>,
    /// What waiting costs all members together.
    pub waiting: f64,
    /// For each member, in the order of their ids, the month in which it has all that it needs
    /// (0 when it needs nothing, none for never).
    pub ready_months: Vec<Option<u64>>,
    /// For each member what waiting costs it.
    pub waiting_costs: Vec<f64>,
}

impl Problem {
    /// What it costs to make a group's integrations in this order. Those that are not named come
    /// last, by id; one that is named again counts where it was named first.
    ///
    /// # Errors
    /// `unknown_id` for a member or an integration that is none of the group's.
    pub fn backlog(&self, ids: &[&str], order: &[&str]) -> Result<Backlog, Refused> {
        let members = self.group(ids)?;
        let needed = members
            .iter()
            .flat_map(|number| self.member(*number).jobs());
        let mut left: BTreeSet<u32> = needed.copied().collect();
        let all = left.clone();
        let mut sequence = Vec::with_capacity(all.len());
        for id in order {
            let number = self.job(id).filter(|number| all.contains(number));
            let unknown = || Fault::new("unknown_id", "order").with("id", id);
            let number = number.ok_or_else(|| Refused::Faults(vec![unknown()]))?;
            if left.remove(&number) {
                sequence.push(number);
            }
        }
        sequence.extend(left);
        Ok(self.delivered(&members, &sequence))
    }

    /// The number of an integration.
    fn job(&self, id: &str) -> Option<u32> {
        let found = self.jobs.binary_search_by(|job| job.id.as_str().cmp(id));
        found.ok().and_then(|at| u32::try_from(at).ok())
    }

    fn delivered(&self, members: &[u32], sequence: &[u32]) -> Backlog {
        let pace = Pace {
            rate: self.assumed.delivery_per_month,
            cap: 12.0 * self.horizon,
        };
        let mut delivered = 0.0;
        let mut done = vec![0.0; self.jobs.len()];
        let order = sequence.iter().map(|job| {
            delivered += self.jobs[*job as usize].cost;
            done[*job as usize] = delivered;
            Done {
                id: self.jobs[*job as usize].id.clone(),
                done_month: whole_month(pace, delivered),
            }
        });
        let order = order.collect();
        let month = self.assumed.waiting_share / 12.0;
        let alone = members.len() < 2;
        let (mut ready_months, mut waiting_costs) = (Vec::new(), Vec::new());
        for member in members.iter().map(|number| self.member(*number)) {
            let jobs = member.jobs().iter().map(|job| done[*job as usize]);
            let last = jobs.fold(0.0, f64::max);
            let counted = if alone { 0.0 } else { pace.wait(last) };
            ready_months.push(whole_month(pace, last));
            waiting_costs.push(month * member.cost * counted);
        }
        Backlog {
            order,
            waiting: waiting_costs.iter().sum(),
            ready_months,
            waiting_costs,
        }
    }
}
