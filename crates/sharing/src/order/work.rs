//! One group's integrations, numbered for the group.

use super::Pace;
use crate::problem::Problem;

/// What has to be made for a group. Members that need the same integrations are one; members that
/// need none are not in it.
#[derive(Default)]
pub(crate) struct Work {
    /// What a month of waiting costs each.
    pub(crate) weights: Vec<f64>,
    /// What the integrations of each cost.
    pub(crate) own: Vec<f64>,
    lists: Lists,
    /// What each integration costs.
    pub(crate) costs: Vec<f64>,
    /// The integrations' numbers in the problem.
    names: Vec<u32>,
    holders: Lists,
    /// For each member of the group the place in `weights`; none when it needs nothing.
    places: Vec<Option<u32>>,
    /// What all integrations cost.
    pub(crate) total: f64,
    /// The place of an integration of the problem in `costs`, `u32::MAX` for none.
    slots: Vec<u32>,
}

/// Many short lists in one.
#[derive(Default)]
struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    fn clear(&mut self) {
        self.starts.clear();
        self.starts.push(0);
        self.items.clear();
    }

    fn close(&mut self) {
        self.starts
            .push(u32::try_from(self.items.len()).expect("checked: not so many"));
    }

    fn get(&self, at: usize) -> &[u32] {
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// When what is done, in kroner delivered.
pub(crate) struct Schedule {
    /// The integrations' numbers in the problem, with what is delivered when each is done.
    pub(crate) jobs: Vec<(u32, f64)>,
    /// For each member of the group what is delivered when it has all it needs.
    pub(crate) ready: Vec<f64>,
}

impl Work {
    /// Becomes the work of a group of members of the problem.
    pub(crate) fn fill(&mut self, problem: &Problem, group: impl Iterator<Item = u32>) {
        self.slots.resize(problem.jobs.len(), u32::MAX);
        for name in self.names.drain(..) {
            self.slots[name as usize] = u32::MAX;
        }
        self.costs.clear();
        self.weights.clear();
        self.own.clear();
        self.places.clear();
        self.lists.clear();
        let weight = problem.assumed.waiting_share / 12.0;
        for number in group {
            let member = problem.member(number);
            if member.jobs().is_empty() {
                self.places.push(None);
                continue;
            }
            let first = self.lists.items.len();
            for job in member.jobs() {
                let slot = self.slot(problem, *job);
                self.lists.items.push(slot);
            }
            let place = self.alike(first, member.own);
            if let Some(place) = place {
                self.lists.items.truncate(first);
                self.weights[place] += weight * member.cost;
            } else {
                self.lists.close();
                self.weights.push(weight * member.cost);
                self.own.push(member.own);
            }
            let place = place.unwrap_or(self.weights.len() - 1);
            self.places.push(u32::try_from(place).ok());
        }
        self.total = self.costs.iter().sum();
        self.turn();
    }

    fn slot(&mut self, problem: &Problem, job: u32) -> u32 {
        let slot = &mut self.slots[job as usize];
        if *slot == u32::MAX {
            *slot = u32::try_from(self.costs.len()).expect("fewer than the numbers of jobs");
            self.costs.push(problem.jobs[job as usize].cost);
            self.names.push(job);
        }
        *slot
    }

    /// Who needs the same as the list that begins at `first`.
    fn alike(&self, first: usize, own: f64) -> Option<usize> {
        let list = &self.lists.items[first..];
        (0..self.own.len()).find(|at| self.own[*at] == own && self.lists.get(*at) == list)
    }

    /// Lists for each integration who needs it.
    fn turn(&mut self) {
        let jobs = self.costs.len();
        let starts = &mut self.holders.starts;
        starts.clear();
        starts.resize(jobs + 1, 0);
        for job in &self.lists.items {
            starts[*job as usize + 1] += 1;
        }
        for job in 0..jobs {
            starts[job + 1] += starts[job];
        }
        self.holders.items.clear();
        self.holders.items.resize(self.lists.items.len(), 0);
        for (place, member) in (0u32..).zip(0..self.weights.len()) {
            for job in self.lists.get(member) {
                let next = &mut starts[*job as usize];
                self.holders.items[*next as usize] = place;
                *next += 1;
            }
        }
        // Every start has moved to the next one's place.
        starts.rotate_right(1);
        starts[0] = 0;
    }

    pub(crate) fn members(&self) -> usize {
        self.weights.len()
    }

    /// The integrations that a member needs.
    pub(crate) fn jobs(&self, member: u32) -> &[u32] {
        self.lists.get(member as usize)
    }

    /// The members that need an integration.
    pub(crate) fn holders(&self, job: u32) -> &[u32] {
        self.holders.get(job as usize)
    }

    /// Calls `then` with each member and what is delivered when it is ready.
    pub(crate) fn deliver(&self, order: &[u32], mut then: impl FnMut(u32, f64)) {
        let mut made = vec![false; self.costs.len()];
        let mut delivered = 0.0;
        for member in order {
            for job in self.jobs(*member) {
                if !std::mem::replace(&mut made[*job as usize], true) {
                    delivered += self.costs[*job as usize];
                }
            }
            then(*member, delivered);
        }
    }

    /// What waiting costs when members are completed in this order.
    pub(crate) fn cost(&self, order: &[u32], pace: Pace) -> f64 {
        let mut cost = 0.0;
        self.deliver(order, |member, delivered| {
            cost += self.weights[member as usize] * pace.wait(delivered);
        });
        cost
    }

    /// The order of the integrations that follows from the order of completing members: of those
    /// that one member still lacks, the one with the lower id first.
    pub(crate) fn schedule(&self, order: &[u32]) -> Schedule {
        let mut made = vec![false; self.costs.len()];
        let mut jobs = Vec::new();
        let mut delivered = 0.0;
        for member in order {
            let lacking = self
                .jobs(*member)
                .iter()
                .filter(|job| !made[**job as usize]);
            let mut lacking: Vec<u32> = lacking.copied().collect();
            lacking.sort_by_key(|job| self.names[*job as usize]);
            for job in lacking {
                made[job as usize] = true;
                delivered += self.costs[job as usize];
                jobs.push((self.names[job as usize], delivered, job));
            }
        }
        let mut done = vec![0.0; self.costs.len()];
        for (_, delivered, job) in &jobs {
            done[*job as usize] = *delivered;
        }
        let ready = |place: &Option<u32>| {
            let jobs = place.map(|member| self.jobs(member)).unwrap_or_default();
            jobs.iter()
                .map(|job| done[*job as usize])
                .fold(0.0, f64::max)
        };
        Schedule {
            ready: self.places.iter().map(ready).collect(),
            jobs: jobs
                .into_iter()
                .map(|(name, done, _)| (name, done))
                .collect(),
        }
    }
}
