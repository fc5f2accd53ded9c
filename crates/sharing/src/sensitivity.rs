//! Which assumption matters: each at the ends of its range, one at a time.

use crate::problem::Problem;
use crate::run::{Run, Step};
use crate::value::{Scope, Scratch};
use crate::{ASSUMPTIONS, Answer, Input, Refused, told};

/// What an answer becomes when one assumption changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The assumption's name, as in [`ASSUMPTIONS`].
    pub name: &'static str,
    /// With the lowest reasonable value.
    pub low: End,
    /// With the highest reasonable value.
    pub high: End,
}

/// One end of an assumption's range.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// The assumption's value.
    pub value: f64,
    /// Σ Net of the best partition then.
    pub total: f64,
    /// Σ Net then of the groups that are recommended now.
    pub kept: f64,
    /// Whether other groups would be recommended.
    pub changed: bool,
}

impl Swing {
    /// How far apart the totals at the ends are: the length of a bar of the tornado.
    pub fn width(&self) -> f64 {
        (self.high.total - self.low.total).abs()
    }
}

/// Each assumption at the ends of its range; the one that matters most first.
///
/// # Errors
/// As [`crate::share`], and `unknown_id` when the answer is of another question.
pub fn sensitivity(input: &Input, answer: &Answer, run: &Run) -> Result<Vec<Swing>, Refused> {
    let quiet = Run {
        threads: 1,
        cancel: run.cancel,
        progress: &|_| {},
    };
    let ends = run.each(Step::Groups, ASSUMPTIONS.len() * 2, |at| {
        let assumption = &ASSUMPTIONS[at / 2];
        let (low, high) = assumption.range;
        let value = if at % 2 == 0 { low } else { high };
        let assumptions = assumption.set(&input.assumptions, value);
        let changed = Input {
            assumptions,
            ..input.clone()
        };
        end(&changed, answer, value, &quiet)
    })?;
    let pairs = ASSUMPTIONS.iter().zip(ends.chunks_exact(2));
    let swing = |(assumption, ends): (&crate::Assumption, &[End])| Swing {
        name: assumption.name,
        low: ends[0].clone(),
        high: ends[1].clone(),
    };
    let mut swings: Vec<Swing> = pairs.map(swing).collect();
    swings.sort_by(|a, b| b.width().total_cmp(&a.width()));
    Ok(swings)
}

fn end(input: &Input, answer: &Answer, value: f64, run: &Run) -> Result<End, Refused> {
    let problem = Problem::new(input)?;
    let mut best = problem.best(run)?.groups;
    let mut recommended = Vec::new();
    for group in &answer.groups {
        let ids: Vec<&str> = group.members.iter().map(String::as_str).collect();
        recommended.push(problem.group(&ids)?);
    }
    // Who is not ready is alone in both.
    recommended.retain(|group| problem.member(group[0]).ready);
    best.sort();
    recommended.sort();
    Ok(End {
        value,
        total: total(&problem, &best),
        kept: total(&problem, &recommended),
        changed: best != recommended,
    })
}

fn total(problem: &Problem, groups: &[Vec<u32>]) -> f64 {
    let mut scratch = Scratch::default();
    let net = |group: &Vec<u32>| told::value(&Scope::new(problem, group.clone()), &mut scratch).net;
    groups.iter().map(net).sum()
}
