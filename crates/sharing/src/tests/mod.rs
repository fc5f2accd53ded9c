//! The checks of the model, a second way of counting, and the two stories from the field.

mod brute;
mod columns;
mod faults;
mod invariance;
mod limits;
mod order;
mod shares;
mod stories;
mod worked;

use jiff::civil::date;

use crate::random::Random;
use crate::{Answer, Assumptions, Candidate, Input, Integration, Limits, Problem, Run, Window};

/// How many random questions each check looks at.
const INSTANCES: u64 = 200;

/// Some invented candidates; half of the questions have more likeness and half more variety.
fn sample(seed: u64, count: usize) -> Input {
    let mut random = Random::new(seed, 77);
    let variety = 1 + random.below(4);
    let pool = 2 + random.below(5);
    let candidates = (0..count)
        .map(|at| candidate(&mut random, at, variety, pool))
        .collect();
    Input {
        horizon_years: (2 + random.below(9)) as f64 / 2.0,
        window: Window {
            from: date(2027, 1, 1),
            to: date(2028, 1 + random.below(12) as i8, 15),
        },
        seed: 1,
        assumptions: assumptions(&mut random),
        limits: Limits::default(),
        candidates,
    }
}

fn assumptions(random: &mut Random) -> Assumptions {
    let mut assumed = Assumptions::default();
    if random.below(2) == 0 {
        assumed.withdrawal = random.below(30) as f64 / 100.0;
        assumed.delivery_per_month = (1 + random.below(20)) as f64 * 50_000.0;
        assumed.coordination_extra = random.below(600) as f64 * 1_000.0;
        assumed.tender_base = random.below(800) as f64 * 1_000.0;
        assumed.epsilon = random.below(20) as f64 / 100.0;
    }
    assumed
}

fn candidate(random: &mut Random, at: usize, variety: usize, pool: usize) -> Candidate {
    let exit = 1 + random.below(12) as i8;
    let end =
        date(2027, exit, 28).saturating_add(jiff::Span::new().months(random.below(30) as i64));
    let mut answer = || Some([0.5, 1.0, 1.0][random.below(3)]);
    let ownership = Some([answer(), answer(), answer()]);
    let family = random.below(variety);
    let integrations = (0..pool)
        .filter(|_| random.below(3) > 0)
        .collect::<Vec<_>>();
    let integration = |number: &usize| Integration {
        id: format!("I{number}"),
        cost: Some((1 + number * 7 % 5) as f64 * 123_456.78),
    };
    Candidate {
        id: format!("M{at:02}"),
        product: Some(format!("P{}", family * 2 + random.below(2))),
        family: Some(format!("F{family}")),
        region: Some(format!("R{}", random.below(2))),
        yearly_cost: Some((100 + random.below(3_000)) as f64 * 1_001.5),
        volume: Some((10 + random.below(100)) as f64 * 999.0),
        earliest_exit: Some(date(2027, exit, 1)),
        latest_end: Some(end),
        ownership,
        maturity: (random.below(2) == 0).then(|| random.below(11) as f64 / 10.0),
        integrations: Some(integrations.iter().map(integration).collect()),
        neighbours: Some(
            (0..4)
                .filter(|_| random.below(2) == 0)
                .map(|n| format!("N{n}"))
                .collect(),
        ),
    }
}

fn problem(input: &Input) -> Problem {
    Problem::new(input).expect("the question is in order")
}

fn answer(input: &Input) -> Answer {
    crate::share(input, &Run::quiet(1)).expect("the question has an answer")
}

/// The members of the groups of an answer.
fn groups(answer: &Answer) -> Vec<Vec<&str>> {
    answer
        .groups
        .iter()
        .map(|group| group.members.iter().map(String::as_str).collect())
        .collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-3 + 1e-9 * a.abs().max(b.abs())
}
