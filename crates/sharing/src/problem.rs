//! The question made ready for counting: everything numbered, in an order that does not depend
//! on the order it was written in.

use std::collections::BTreeMap;

use crate::limits::Rules;
use crate::month::{month, starts};
use crate::{Assumptions, Candidate, Fault, Input, Limits, Missing, Refused, check, limits};

/// A question that was found in order, ready for counting.
pub struct Problem {
    pub(crate) horizon: f64,
    pub(crate) seed: u64,
    pub(crate) assumed: Assumptions,
    /// The first month in which a group may start.
    pub(crate) first_start: i32,
    /// How many months there are to start in.
    pub(crate) starts: usize,
    /// Candidates of whom enough is known, sorted by id.
    pub(crate) members: Vec<Member>,
    /// Those of them that may be in a group.
    pub(crate) ready: Vec<u32>,
    /// All integrations, sorted by id.
    pub(crate) jobs: Vec<Job>,
    pub(crate) rules: Rules,
    pub(crate) missing: Vec<Missing>,
}

/// One integration.
pub(crate) struct Job {
    pub(crate) id: String,
    /// The mean of what the members say, a multiple of 2⁻²⁴ krone: such numbers can be added and
    /// taken away in any order without loss.
    pub(crate) cost: f64,
}

/// A candidate of whom enough is known.
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) product: Option<String>,
    pub(crate) family: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) cost: f64,
    pub(crate) volume: f64,
    /// Cost · volume^ε.
    pub(crate) scaled: f64,
    /// r(m).
    pub(crate) readiness: f64,
    pub(crate) ready: bool,
    /// Months of earliest exit and latest end.
    pub(crate) exit: i32,
    pub(crate) end: i32,
    /// Numbers of its integrations, rising; none when it is not known which it has.
    pub(crate) jobs: Option<Vec<u32>>,
    /// What its integrations cost alone.
    pub(crate) own: f64,
    /// Numbers of its neighbouring products, rising.
    pub(crate) neighbours: Option<Vec<u32>>,
    /// What each month to start in would cost it.
    pub(crate) timing: Vec<f64>,
}

impl Member {
    pub(crate) fn jobs(&self) -> &[u32] {
        self.jobs.as_deref().unwrap_or_default()
    }
}

impl Problem {
    /// Checks the question and makes it ready.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn new(input: &Input) -> Result<Self, Refused> {
        let mut faults = check::faults(input);
        if !faults.is_empty() {
            return Err(Refused::Faults(faults));
        }
        let mut sorted: Vec<&Candidate> = input.candidates.iter().collect();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        let missing = missing(&sorted, &input.limits);
        sorted.retain(|one| lacking(one).is_empty());

        let jobs = jobs(&sorted);
        let neighbours = numbers(
            sorted
                .iter()
                .flat_map(|one| one.neighbours.iter().flatten()),
        );
        let (first_start, last) = starts(input.window.from, input.window.to);
        let starts = usize::try_from(last - first_start + 1).expect("checked: not reversed");
        let mut members: Vec<Member> = sorted
            .iter()
            .map(|one| member(one, &input.assumptions, &jobs, &neighbours))
            .collect();
        for member in &mut members {
            member.timing = timing(member, input.assumptions.bridge_extra, first_start, starts);
        }
        let rules = limits::resolve(input, &members, &mut faults);
        if !faults.is_empty() {
            return Err(Refused::Faults(faults));
        }
        let ready = (0u32..).zip(&members).filter(|(_, one)| one.ready);
        Ok(Self {
            horizon: input.horizon_years,
            seed: input.seed,
            assumed: input.assumptions.clone(),
            first_start,
            starts,
            ready: ready.map(|(index, _)| index).collect(),
            members,
            jobs,
            rules,
            missing,
        })
    }

    /// The number of a candidate of whom enough is known.
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        let found = self.members.binary_search_by(|one| one.id.as_str().cmp(id));
        found.ok().and_then(|index| u32::try_from(index).ok())
    }

    pub(crate) fn member(&self, number: u32) -> &Member {
        &self.members[number as usize]
    }

    pub(crate) fn ids(&self, numbers: &[u32]) -> Vec<String> {
        let id = |number: &u32| self.member(*number).id.clone();
        numbers.iter().map(id).collect()
    }

    /// The numbers of a group that is named by ids.
    ///
    /// # Errors
    /// `unknown_id` for the first that is not a candidate of whom enough is known.
    pub(crate) fn numbers(&self, ids: &[&str]) -> Result<Vec<u32>, Fault> {
        let number = |id: &&str| {
            let unknown = || Fault::new("unknown_id", "members").with("id", id);
            self.find(id).ok_or_else(unknown)
        };
        let mut numbers: Vec<u32> = ids.iter().map(number).collect::<Result<_, _>>()?;
        numbers.sort_unstable();
        numbers.dedup();
        Ok(numbers)
    }
}

/// The fields without which a candidate cannot be counted with.
fn lacking(one: &Candidate) -> Vec<&'static str> {
    let fields = [
        ("yearly_cost", one.yearly_cost.is_none()),
        ("volume", one.volume.is_none()),
        ("earliest_exit", one.earliest_exit.is_none()),
        ("latest_end", one.latest_end.is_none()),
    ];
    let missing = fields.into_iter().filter(|(_, missing)| *missing);
    missing.map(|(field, _)| field).collect()
}

fn missing(sorted: &[&Candidate], limits: &Limits) -> Vec<Missing> {
    let mut found = Vec::new();
    for one in sorted {
        let unanswered = one.ownership.is_none_or(|answers| answers.contains(&None));
        let others = [
            ("product", one.product.is_none()),
            ("region", one.region.is_none() && limits.same_region),
            ("ownership", unanswered),
            ("integrations", one.integrations.is_none()),
            ("neighbours", one.neighbours.is_none()),
        ];
        let others = others.into_iter().filter(|(_, missing)| *missing);
        let fields = lacking(one)
            .into_iter()
            .chain(others.map(|(field, _)| field));
        let mut fields: Vec<String> = fields.map(str::to_owned).collect();
        let integrations = one.integrations.iter().flatten();
        let unpriced = integrations.filter(|integration| integration.cost.is_none());
        fields.extend(unpriced.map(|integration| format!("integrations.{}.cost", integration.id)));
        fields.sort_unstable();
        fields.dedup();
        let id = &one.id;
        found.extend(fields.into_iter().map(|field| Missing {
            id: id.clone(),
            field,
        }));
    }
    found
}

/// All integrations with the mean of what the candidates say that they cost: first of what one
/// candidate says more than once, then of the candidates that say something.
fn jobs(sorted: &[&Candidate]) -> Vec<Job> {
    let mut costs: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for one in sorted {
        let mut own: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for integration in one.integrations.iter().flatten() {
            own.entry(&integration.id)
                .or_default()
                .extend(integration.cost);
        }
        for (id, said) in own {
            costs.entry(id).or_default().extend(mean(&said));
        }
    }
    let job = |(id, said): (&str, Vec<f64>)| Job {
        id: id.to_owned(),
        cost: fine(mean(&said).unwrap_or(0.0)),
    };
    costs.into_iter().map(job).collect()
}

fn mean(said: &[f64]) -> Option<f64> {
    (!said.is_empty()).then(|| said.iter().sum::<f64>() / said.len() as f64)
}

/// The nearest multiple of 2⁻²⁴.
fn fine(kroner: f64) -> f64 {
    const PIECES: f64 = 16_777_216.0;
    (kroner * PIECES).round() / PIECES
}

fn numbers<'a>(names: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, u32> {
    let mut numbers: BTreeMap<&str, u32> = names.map(|name| (name.as_str(), 0)).collect();
    for (number, place) in (0..).zip(numbers.values_mut()) {
        *place = number;
    }
    numbers
}

fn member(
    one: &Candidate,
    assumed: &Assumptions,
    jobs: &[Job],
    neighbours: &BTreeMap<&str, u32>,
) -> Member {
    let place = |id: &str| jobs.binary_search_by(|job| job.id.as_str().cmp(id));
    let number = |id: &str| place(id).ok().and_then(|at| u32::try_from(at).ok());
    let own_jobs = one.integrations.as_ref().map(|list| {
        let numbers = list
            .iter()
            .filter_map(|integration| number(&integration.id));
        sorted_set(numbers.collect())
    });
    let own = own_jobs
        .iter()
        .flatten()
        .map(|job| jobs[*job as usize].cost);
    let beside = one
        .neighbours
        .as_ref()
        .map(|list| sorted_set(list.iter().map(|name| neighbours[name.as_str()]).collect()));
    let answers = one.ownership.unwrap_or_default();
    let cost = one.yearly_cost.unwrap_or_default();
    let volume = one.volume.unwrap_or_default();
    Member {
        id: one.id.clone(),
        product: one.product.clone(),
        family: one.family.clone(),
        region: one.region.clone(),
        cost,
        volume,
        scaled: cost * libm::pow(volume, assumed.epsilon),
        readiness: readiness(answers, one.maturity),
        ready: !answers.contains(&Some(0.0)),
        exit: one.earliest_exit.map_or(0, month),
        end: one.latest_end.map_or(0, month),
        own: own.sum(),
        jobs: own_jobs,
        neighbours: beside,
        timing: Vec::new(),
    }
}

fn sorted_set(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// r(m). A question that is not answered counts as 0: an answer can only raise the value.
fn readiness(answers: [Option<f64>; 3], maturity: Option<f64>) -> f64 {
    let answered: f64 = answers.iter().flatten().sum();
    let owned = answered / 3.0;
    maturity.map_or(owned, |maturity| (owned + maturity) / 2.0)
}

/// What each month costs a member that is not yet free, or whose contract has run out.
fn timing(member: &Member, bridge_extra: f64, first: i32, count: usize) -> Vec<f64> {
    let monthly = member.cost / 12.0;
    let starts = (first..).take(count);
    let cost = |start: i32| {
        let twice = (member.exit + 1 - start).max(0);
        let bridged = (start - member.end - 1).max(0);
        f64::from(twice) * monthly + f64::from(bridged) * bridge_extra * monthly
    };
    starts.map(cost).collect()
}
