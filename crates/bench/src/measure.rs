//! Taking times. What is compared is measured in turns, a short slice of calls each, so
//! that whatever else the machine does falls on both alike. Other work only ever adds to a
//! time, and adds more to what changes threads often, so a slice counts with its fastest
//! call; the figure is the median of the slices, each beside its neighbour in the same round.

use std::time::{Duration, Instant};

use crate::Outcome;

/// Something that is done again and again.
pub(crate) type Step<'a> = Box<dyn FnMut() -> Outcome<()> + 'a>;

/// How often something is done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Often {
    /// Rounds, in each of which every step has its slice.
    pub(crate) rounds: usize,
    /// Calls in a slice.
    pub(crate) calls: usize,
}

/// What was measured: for each step the fastest call of its slice in each round.
pub(crate) struct Times(Vec<Vec<Duration>>);

impl Times {
    /// How long the step takes.
    pub(crate) fn of(&self, step: usize) -> Duration {
        median(self.0[step].clone())
    }

    /// How many times longer the one takes than the other: compared in each round, and
    /// of these the middle one.
    pub(crate) fn ratio(&self, one: usize, other: usize) -> f64 {
        let pairs = self.0[one].iter().zip(&self.0[other]);
        let mut ratios: Vec<f64> = pairs
            .map(|(one, other)| one.as_secs_f64() / other.as_secs_f64().max(1e-9))
            .collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios.get(ratios.len() / 2).copied().unwrap_or_default()
    }
}

/// Does the steps in turns, each a few times unmeasured at first.
pub(crate) fn in_turns(often: Often, steps: &mut [Step<'_>]) -> Outcome<Times> {
    let mut slices = vec![Vec::with_capacity(often.rounds); steps.len()];
    for step in steps.iter_mut() {
        for _ in 0..often.calls {
            step()?;
        }
    }
    for round in 0..often.rounds {
        for at in 0..steps.len() {
            // Whoever goes first finds other caches than whoever goes second.
            let at = (at + round) % steps.len();
            slices[at].push(slice(often.calls, &mut steps[at])?);
        }
    }
    Ok(Times(slices))
}

fn slice(calls: usize, step: &mut Step<'_>) -> Outcome<Duration> {
    let mut fastest = Duration::MAX;
    for _ in 0..calls {
        let start = Instant::now();
        step()?;
        fastest = fastest.min(start.elapsed());
    }
    Ok(fastest)
}

/// The middle one; zero of none.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(all: &[u64]) -> Vec<Duration> {
        all.iter().map(|n| Duration::from_millis(*n)).collect()
    }

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median(millis(&[900, 1, 2])), Duration::from_millis(2));
        assert_eq!(median(Vec::new()), Duration::ZERO);
    }

    #[test]
    fn a_slow_moment_falls_on_both_sides() {
        // Twice as long in each round, whatever the machine did meanwhile.
        let times = Times(vec![millis(&[10, 1, 3]), millis(&[20, 2, 6])]);
        assert!((times.ratio(1, 0) - 2.0).abs() < 1e-9);
        assert_eq!(times.of(1), Duration::from_millis(6));
    }

    #[test]
    fn every_step_is_warmed_up_and_takes_its_turns() {
        let done = std::cell::RefCell::new(String::new());
        let step = |name: char| -> Step<'_> {
            let done = &done;
            Box::new(move || {
                done.borrow_mut().push(name);
                Ok(())
            })
        };
        let often = Often {
            rounds: 2,
            calls: 2,
        };
        let times = in_turns(often, &mut [step('a'), step('b')]).expect("times");
        assert_eq!(times.0.len(), 2);
        assert_eq!(*done.borrow(), "aabbaabbbbaa");
    }
}
