//! How alike two members are, and why.

use crate::problem::{Job, Member, Problem};

/// How alike two members are, each part from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// 1 for the same product, ½ for another of the same family.
    pub product: f64,
    /// What they have in common of their integrations, weighed by cost.
    pub integrations: f64,
    /// What they have in common of their neighbouring products.
    pub neighbours: f64,
    /// The months that their windows have in common.
    pub windows: f64,
    /// The weighted sum.
    pub total: f64,
}

/// How alike two members of the problem are.
pub(crate) fn likeness(problem: &Problem, a: u32, b: u32) -> Likeness {
    let [of_product, of_jobs, of_neighbours, of_windows] = problem.assumed.similarity;
    let (a, b) = (problem.member(a), problem.member(b));
    let product = product(a, b);
    let integrations = integrations(a, b, &problem.jobs);
    let neighbours = neighbours(a, b);
    let windows = windows(a, b);
    let total = of_product * product
        + of_jobs * integrations
        + of_neighbours * neighbours
        + of_windows * windows;
    Likeness {
        product,
        integrations,
        neighbours,
        windows,
        total,
    }
}

fn product(a: &Member, b: &Member) -> f64 {
    if a.product.is_some() && a.product == b.product {
        1.0
    } else if a.family.is_some() && a.family == b.family {
        0.5
    } else {
        0.0
    }
}

/// Two that need nothing are wholly alike; one of whom it is not known is like nobody.
fn integrations(a: &Member, b: &Member, jobs: &[Job]) -> f64 {
    let (Some(of_a), Some(of_b)) = (&a.jobs, &b.jobs) else {
        return 0.0;
    };
    let mut both = 0.0;
    let mut number = 0;
    for job in common(of_a, of_b) {
        both += jobs[job as usize].cost;
        number += 1;
    }
    let either = a.own + b.own - both;
    if either > 0.0 {
        return both / either;
    }
    // Nothing of it costs anything: their number counts.
    share(number, of_a.len() + of_b.len() - number)
}

fn neighbours(a: &Member, b: &Member) -> f64 {
    let (Some(of_a), Some(of_b)) = (&a.neighbours, &b.neighbours) else {
        return 0.0;
    };
    let both = common(of_a, of_b).count();
    share(both, of_a.len() + of_b.len() - both)
}

fn windows(a: &Member, b: &Member) -> f64 {
    let both = (a.end.min(b.end) - a.exit.max(b.exit) + 1).max(0);
    let either = (a.end - a.exit + 1) + (b.end - b.exit + 1) - both;
    f64::from(both) / f64::from(either)
}

fn share(both: usize, either: usize) -> f64 {
    if either == 0 {
        return 1.0;
    }
    both as f64 / either as f64
}

/// What two rising lists have in common.
fn common<'a>(a: &'a [u32], b: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let mut rest = b.iter().peekable();
    a.iter().copied().filter(move |number| {
        while rest.next_if(|other| *other < number).is_some() {}
        rest.peek() == Some(&number)
    })
}
