//! Who has a need, out of what the municipalities share: for each of them the product in
//! use, its window, its yearly cost, its integrations and its neighbouring products, as the
//! sharing analysis asks for them. What is not known or not shared is left empty, never
//! guessed; a cost that is shared as a range counts as the middle of it, and says so.

mod read;

pub(crate) use read::unwrapped;

use std::collections::{BTreeMap, BTreeSet};

use foundation::{Date, Id, Result};

use crate::gate::{Action, Needs, Question, Resource, View};

/// A task that municipalities need a system for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// A number of the municipal subject plan (KLE); what stands below it belongs to it.
    Kle(String),
    /// A business type of the shared list.
    BusinessType(Id),
}

impl Need {
    /// Its name in addresses and in stored analyses: `kle:27.36`, or `type:` and an id.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Kle(number) => format!("kle:{number}"),
            Self::BusinessType(id) => format!("type:{id}"),
        }
    }

    /// Whether it is a whole main group of the plan. Nobody buys all its systems at once, so there
    /// each municipality counts with the one that costs it most.
    #[must_use]
    pub fn is_main_group(&self) -> bool {
        matches!(self, Self::Kle(number) if number.len() == 2)
    }

    /// The need of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(id) = key.strip_prefix("type:") {
            return id.parse().ok().map(Self::BusinessType);
        }
        let number = key.strip_prefix("kle:")?;
        let two = |part: &str| part.len() == 2 && part.bytes().all(|one| one.is_ascii_digit());
        let is_number = number.split('.').all(two) && number.len() <= 8;
        is_number.then(|| Self::Kle(number.to_owned()))
    }
}

/// What a system costs its municipality in a year, in øre, excluding VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearlyCost {
    /// As the municipality pays.
    Exact(i64),
    /// Between these two, as shared.
    Range(i64, i64),
}

impl YearlyCost {
    /// The amount to count with: of a range its middle.
    #[must_use]
    pub fn amount(self) -> i64 {
        match self {
            Self::Exact(amount) => amount,
            Self::Range(low, high) => i64::midpoint(low, high),
        }
    }
}

/// The ends of the ranges in which costs are shared, in øre.
const RANGES: &[i64] = &[
    0,
    10_000_000,
    25_000_000,
    50_000_000,
    100_000_000,
    250_000_000,
    500_000_000,
    1_000_000_000,
    2_500_000_000,
    5_000_000_000,
    10_000_000_000,
];

/// The range that an amount is shared as; beyond the last end it goes on in steps of it.
#[must_use]
pub fn range_of(amount: i64) -> YearlyCost {
    let last = RANGES[RANGES.len() - 1];
    let amount = amount.max(0);
    let at = RANGES.partition_point(|end| *end <= amount);
    match RANGES.get(at) {
        Some(high) => YearlyCost::Range(RANGES[at - 1], *high),
        None => {
            let low = amount / last * last;
            YearlyCost::Range(low, low.saturating_add(last))
        }
    }
}

/// Something that is named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// What is known of one municipality's need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The municipality.
    pub organisation: Named,
    /// Its official number, four digits.
    pub code: String,
    /// The number of its region; may be empty.
    pub region: String,
    /// How many live there.
    pub population: Option<i64>,
    /// The system in use; of several the one that costs most, else the first by name.
    pub product: Named,
    /// The system that the product is a part of, or itself.
    pub family: Id,
    /// How many systems it uses for this.
    pub products: usize,
    /// Since when the product is in use.
    pub since: Option<Date>,
    /// What its systems for this cost a year, of a main group the main one; `None` when that is not known or not shared.
    pub cost: Option<YearlyCost>,
    /// The first day on which it can be out of its contracts.
    pub earliest_exit: Option<Date>,
    /// The last day of the contract that ends first, with all options used; `None` also
    /// when it goes on until somebody ends it.
    pub latest_end: Option<Date>,
    /// Whether a contract goes on until somebody ends it, and none ends by itself.
    pub open_ended: bool,
    /// Standard interfaces and systems that its systems for this are connected to; `None`
    /// when that is not shared.
    pub integrations: Option<Vec<Named>>,
    /// Other systems that it uses in the same main group of the plan.
    pub neighbours: Vec<Named>,
}

/// Asks who has a need. Each municipality with a system for it that it shares is there.
#[derive(Debug)]
pub struct CandidatesFor {
    /// What is needed; one of them is enough.
    pub needs: Vec<Need>,
}

impl Question for CandidatesFor {
    type Answer = Vec<Candidate>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Candidate>> {
        let mut usages = read::usages(view, &self.needs)?;
        let costs = read::costs(view, &usages)?;
        let mut products: BTreeMap<Id, usize> = BTreeMap::new();
        for usage in &usages {
            *products.entry(usage.organisation.id).or_default() += 1;
        }
        if self.needs.iter().all(Need::is_main_group) {
            let mains = mains(&usages, &costs);
            usages.retain(|usage| mains.contains(&usage.id));
        }
        let windows = read::windows(view, &usages)?;
        let integrations = read::integrations(view, &usages)?;
        let neighbours = read::neighbours(view, &self.needs, &usages)?;
        let mut by_organisation: BTreeMap<Id, Vec<&read::Usage>> = BTreeMap::new();
        for usage in &usages {
            by_organisation
                .entry(usage.organisation.id)
                .or_default()
                .push(usage);
        }
        let facts = Facts {
            products,
            windows,
            costs,
            integrations,
            neighbours,
        };
        let found = by_organisation.into_values();
        let mut found: Vec<_> = found
            .filter_map(|usages| facts.candidate(&usages))
            .collect();
        found.sort_by(|a, b| (&a.code, &a.organisation).cmp(&(&b.code, &b.organisation)));
        Ok(found)
    }
}

/// The system that costs most, else the first by name.
fn main<'a>(
    usages: &[&'a read::Usage],
    costs: &BTreeMap<Id, YearlyCost>,
) -> Option<&'a read::Usage> {
    let cost_of = |usage: &read::Usage| costs.get(&usage.id).map(|cost| cost.amount());
    let dearest = usages.iter().max_by(|a, b| {
        let by_cost = cost_of(a).cmp(&cost_of(b));
        by_cost.then_with(|| b.product.name.cmp(&a.product.name).then(b.id.cmp(&a.id)))
    });
    dearest.copied()
}

/// The main system of each organisation.
fn mains(usages: &[read::Usage], costs: &BTreeMap<Id, YearlyCost>) -> BTreeSet<Id> {
    let mut by_organisation: BTreeMap<Id, Vec<&read::Usage>> = BTreeMap::new();
    for usage in usages {
        let of_one = by_organisation.entry(usage.organisation.id);
        of_one.or_default().push(usage);
    }
    let lists = by_organisation.values();
    lists
        .filter_map(|of_one| Some(main(of_one, costs)?.id))
        .collect()
}

/// What was read, by usage and by organisation.
struct Facts {
    /// How many systems each organisation has for it.
    products: BTreeMap<Id, usize>,
    windows: BTreeMap<Id, Vec<read::Window>>,
    costs: BTreeMap<Id, YearlyCost>,
    integrations: BTreeMap<Id, Vec<Named>>,
    neighbours: BTreeMap<Id, Vec<Named>>,
}

impl Facts {
    fn candidate(&self, usages: &[&read::Usage]) -> Option<Candidate> {
        let main = main(usages, &self.costs)?;
        let window = self.window(usages);
        let shares = main.shares_integrations;
        Some(Candidate {
            organisation: main.organisation.clone(),
            code: main.code.clone(),
            region: main.region.clone(),
            population: main.population,
            product: main.product.clone(),
            family: main.family,
            products: self.products[&main.organisation.id],
            since: main.since,
            cost: self.cost(usages),
            earliest_exit: window.earliest_exit,
            latest_end: window.latest_end,
            open_ended: window.open_ended,
            integrations: shares.then(|| self.connected(usages)),
            neighbours: self.neighbours_of(main.organisation.id, usages),
        })
    }

    /// All of them together: free when the last one is, out when the first one ends.
    fn window(&self, usages: &[&read::Usage]) -> read::Window {
        let all = usages
            .iter()
            .filter_map(|usage| self.windows.get(&usage.id))
            .flatten();
        let mut whole = read::Window::default();
        for window in all {
            whole.earliest_exit = whole.earliest_exit.max(window.earliest_exit);
            whole.latest_end = match (whole.latest_end, window.latest_end) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
            whole.open_ended |= window.open_ended;
        }
        whole.open_ended &= whole.latest_end.is_none();
        // The last to be free decides, also when another contract ends before.
        if let (Some(exit), Some(end)) = (whole.earliest_exit, whole.latest_end) {
            whole.latest_end = Some(end.max(exit));
        }
        whole
    }

    /// The sum; a range among them makes the whole a range.
    fn cost(&self, usages: &[&read::Usage]) -> Option<YearlyCost> {
        let known = usages.iter().filter_map(|usage| self.costs.get(&usage.id));
        known.copied().reduce(|sum, cost| match (sum, cost) {
            (YearlyCost::Exact(a), YearlyCost::Exact(b)) => YearlyCost::Exact(a.saturating_add(b)),
            (a, b) => {
                let ends = |cost| match cost {
                    YearlyCost::Exact(amount) => (amount, amount),
                    YearlyCost::Range(low, high) => (low, high),
                };
                let ((a, b), (c, d)) = (ends(a), ends(b));
                YearlyCost::Range(a.saturating_add(c), b.saturating_add(d))
            }
        })
    }

    fn connected(&self, usages: &[&read::Usage]) -> Vec<Named> {
        let own: Vec<Id> = usages.iter().map(|usage| usage.product.id).collect();
        let lists = usages
            .iter()
            .filter_map(|usage| self.integrations.get(&usage.id));
        let mut found: Vec<Named> = lists
            .flatten()
            .filter(|named| !own.contains(&named.id))
            .cloned()
            .collect();
        found.sort();
        found.dedup();
        found
    }

    fn neighbours_of(&self, organisation: Id, usages: &[&read::Usage]) -> Vec<Named> {
        let all = self.neighbours.get(&organisation).into_iter().flatten();
        all.filter(|named| usages.iter().all(|usage| usage.product.id != named.id))
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_amount() {
        for (amount, low, high) in [
            (-5, 0, 10_000_000),
            (0, 0, 10_000_000),
            (9_999_999, 0, 10_000_000),
            (10_000_000, 10_000_000, 25_000_000),
            (99_999_999, 50_000_000, 100_000_000),
            (10_000_000_000, 10_000_000_000, 20_000_000_000),
            (25_000_000_000, 20_000_000_000, 30_000_000_000),
        ] {
            assert_eq!(range_of(amount), YearlyCost::Range(low, high), "{amount}");
        }
        assert_eq!(YearlyCost::Range(100, 201).amount(), 150);
    }
}
