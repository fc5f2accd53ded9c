//! How long the sharing analysis takes, how much it needs, and what it is worth beside a
//! plain clustering. Invented candidates, computed in this process.

use std::{collections::BTreeSet, sync::Arc, time::Duration, time::Instant};

use domain::{
    gate::{App, Caller},
    installation,
    joint::{AboutNeed, Computed, Going, Opportunities, Plan, refresh},
};
use foundation::SystemClock;
use sharing::{Answer, Assumptions, Candidate, Input, Integration, Limits, Problem, Run, Window};

use crate::{
    Outcome,
    data::{Site, Workshop},
    machine,
    report::{Limit, Row},
    say,
};

const THREADS: usize = 2;

/// All rows about it. Measured before anything else, so that the memory is its own.
pub(crate) fn rows(quick: bool) -> Outcome<Vec<Row>> {
    say("sharing");
    let mut rows = vec![exact()?];
    rows.extend(national()?);
    rows.extend(growth(if quick { [400, 1_200] } else { [2_000, 20_000] })?);
    Ok(rows)
}

/// Processor time of all threads together: on a machine with nothing else to do the answer
/// is there no later.
fn timed(input: &Input) -> Outcome<(Answer, Duration, String)> {
    let (start, before) = (Instant::now(), machine::used());
    let answer = sharing::share(input, &Run::quiet(THREADS))?;
    let used = machine::used().saturating_sub(before);
    let told = format!(
        "{:.2} s on the clock, {THREADS} threads",
        start.elapsed().as_secs_f64()
    );
    Ok((answer, used, told))
}

fn row(what: String, measured: String, value: f64, unit: &'static str, limit: Limit) -> Row {
    Row {
        what,
        engine: "–",
        measured,
        against: String::new(),
        value,
        unit,
        limit,
    }
}

fn exact() -> Outcome<Row> {
    let (_, used, told) = timed(&candidates(16, 30, 1))?;
    let what = "Sharing: 16 candidates with 30 integrations each, exact; processor time";
    let seconds = used.as_secs_f64();
    Ok(row(what.to_owned(), told, seconds, " s", Limit::Most(5.0)))
}

fn national() -> Outcome<Vec<Row>> {
    let input = candidates(98, 30, 5);
    let (answer, used, told) = timed(&input)?;
    let name = "Sharing: 98 candidates with 30 integrations each";
    let seconds = used.as_secs_f64();
    let time = row(
        format!("{name}; processor time"),
        told,
        seconds,
        " s",
        Limit::Most(10.0),
    );
    let gap = 100.0 * (answer.bound - answer.total) / answer.bound.max(1.0);
    let gap = row(
        format!("{name}; gap to the bound over {} columns", answer.columns),
        format!("{:.0} kr.", answer.total),
        gap,
        " %",
        Limit::Most(2.0),
    );
    let plain = Problem::new(&input)?.baseline(&Run::quiet(THREADS))?;
    let more = row(
        format!("{name}; value; baseline: the best cut of single-linkage clustering"),
        format!("{:.0} kr.", answer.total),
        answer.total / plain.total.max(1.0),
        " ×",
        Limit::Least(1.0),
    );
    let more = Row {
        against: format!("{:.0} kr.", plain.total),
        ..more
    };
    Ok(vec![time, gap, more])
}

/// All main groups of the national database, as the program computes them once a week.
pub(crate) fn main_groups(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: all main groups", site.engine));
    let app = workshop.open_at(&site.national, Arc::new(SystemClock))?;
    let caller = installation::national();
    let (start, before) = (Instant::now(), machine::used());
    let done = refresh(&app, &caller, THREADS, &Going::default())?;
    let used = machine::used().saturating_sub(before);
    let wall = start.elapsed().as_secs_f64();
    let today = app.clock().today();
    let question = Opportunities {
        from: today,
        to: today,
    };
    let found = app.ask(&caller, question)?.all;
    let (total, plain) = values(&app, &caller, &found)?;
    let name = format!(
        "Sharing: {} main groups of the national database",
        done.needs
    );
    let of = |row: Row| Row {
        engine: site.engine,
        ..row
    };
    let time = row(
        format!("{name}; processor time, with reading and keeping"),
        format!(
            "{wall:.1} s on the clock, {THREADS} threads; {} opportunities",
            done.opportunities
        ),
        used.as_secs_f64(),
        " s",
        Limit::Most(300.0),
    );
    let gap = found.iter().map(|one| {
        let bound = one.bound.max(1) as f64;
        100.0 * (one.bound - one.total) as f64 / bound
    });
    let gap = row(
        format!("{name}; the largest gap to the bound of any of them"),
        String::new(),
        gap.fold(0.0, f64::max),
        " %",
        Limit::Most(2.0),
    );
    let more = row(
        format!("{name}; value; baseline: the best cuts of single-linkage clustering"),
        format!("{total:.0} kr."),
        total / plain.max(1.0),
        " ×",
        Limit::Least(1.0),
    );
    let more = Row {
        against: format!("{plain:.0} kr."),
        ..more
    };
    Ok([time, gap, more].map(of).into())
}

/// What all needs are worth, and what plain clustering finds of it, in kroner.
fn values(app: &App, caller: &Caller, found: &[Computed]) -> Outcome<(f64, f64)> {
    let (mut total, mut plain) = (0.0, 0.0);
    for one in found.iter().filter(|one| one.counted > 0) {
        let need = one.need.clone();
        let facts = app.ask(caller, AboutNeed { need })?;
        let plan = Plan {
            per_head: one.per_head.map(|oere| oere as f64 / 100.0),
            ..Plan::usual(app.clock().today())
        };
        let question = domain::joint::input(&facts.candidates, &facts.ownership, &plan);
        plain += Problem::new(&question)?
            .baseline(&Run::quiet(THREADS))?
            .total;
        total += one.total as f64 / 100.0;
    }
    Ok((total, plain))
}

/// Time for many beside time for few, divided by what n·log n would make of it.
fn growth([few, many]: [usize; 2]) -> Outcome<Vec<Row>> {
    let (_, short, _) = timed(&candidates(few, 20, few / 50))?;
    let (_, long, told) = timed(&candidates(many, 20, many / 50))?;
    let work = |count: usize| count as f64 * (count as f64).ln();
    let grown = long.as_secs_f64() / short.as_secs_f64().max(0.01);
    let time = Row {
        against: format!("{:.2} s of processor time", short.as_secs_f64()),
        ..row(
            format!(
                "Sharing: {many} candidates; baseline: {few}; the ratio of times over the ratio of n·log n"
            ),
            format!("{:.2} s of processor time; {told}", long.as_secs_f64()),
            grown * work(few) / work(many),
            " ×",
            Limit::Most(1.5),
        )
    };
    let memory = row(
        format!("Sharing: {many} candidates; the most memory, with the question"),
        String::new(),
        machine::most_memory(),
        " MB",
        Limit::Most(1_000.0),
    );
    Ok(vec![time, memory])
}

/// The same numbers each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// Candidates with products of some families. Of a candidate's integrations two of three are
/// of those that its family commonly needs.
fn candidates(count: usize, integrations: usize, families: usize) -> Input {
    let mut numbers = Numbers(42);
    let one = |at| candidate(&mut numbers, at, integrations, families);
    Input {
        horizon_years: 5.0,
        window: Window {
            from: "2027-01-01".parse().expect("a date"),
            to: "2029-12-01".parse().expect("a date"),
        },
        seed: 1,
        assumptions: Assumptions::default(),
        limits: Limits::default(),
        candidates: (0..count).map(one).collect(),
    }
}

fn candidate(numbers: &mut Numbers, at: usize, integrations: usize, families: usize) -> Candidate {
    let family = numbers.below(families);
    let mut needed = BTreeSet::new();
    while needed.len() < integrations {
        needed.insert(match numbers.below(3) {
            0 => format!("I{}", numbers.below(integrations * 10)),
            _ => format!("F{family}-{}", numbers.below(integrations * 3 / 2)),
        });
    }
    let cost = |id: &String| id.bytes().map(u32::from).sum::<u32>() * 7_919 % 400_000;
    let priced = |id: String| Integration {
        cost: Some(f64::from(50_000 + cost(&id))),
        id,
    };
    let exit = 1 + numbers.below(12);
    let (year, longer) = (2027 + numbers.below(2), numbers.below(2));
    let half = [0.5, 1.0][numbers.below(2)];
    Candidate {
        id: format!("{at:05}"),
        product: Some(format!("P{family}-{}", numbers.below(2))),
        family: Some(format!("F{family}")),
        region: Some(format!("R{}", numbers.below(5))),
        yearly_cost: Some((200_000 + numbers.below(3_000_000)) as f64),
        volume: Some((5_000 + numbers.below(100_000)) as f64),
        earliest_exit: format!("{year}-{exit:02}-28").parse().ok(),
        latest_end: format!("{}-{exit:02}-28", year + longer).parse().ok(),
        ownership: Some([Some(1.0), Some(half), Some(1.0)]),
        maturity: None,
        integrations: Some(needed.into_iter().map(priced).collect()),
        neighbours: Some((0..5).map(|_| format!("N{}", numbers.below(12))).collect()),
    }
}
