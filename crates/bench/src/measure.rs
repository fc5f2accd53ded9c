//! Taking times. What is compared is measured in turns, so that whatever else the
//! machine does falls on both alike; the median is what counts.

use std::time::{Duration, Instant};

use crate::Outcome;

/// Something that is done again and again.
pub(crate) type Step<'a> = Box<dyn FnMut() -> Outcome<()> + 'a>;

/// Median times of the steps, each done once unmeasured and then `times` times, in turns.
pub(crate) fn in_turns(times: usize, steps: &mut [Step<'_>]) -> Outcome<Vec<Duration>> {
    let mut taken: Vec<Vec<Duration>> = vec![Vec::with_capacity(times); steps.len()];
    for step in steps.iter_mut() {
        step()?;
    }
    for turn in 0..times {
        for at in 0..steps.len() {
            // Whoever goes first finds other caches than whoever goes second.
            let at = (at + turn) % steps.len();
            let start = Instant::now();
            steps[at]()?;
            taken[at].push(start.elapsed());
        }
    }
    Ok(taken.into_iter().map(median).collect())
}

/// The middle one; zero of none.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How many times longer the one is than the other.
pub(crate) fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        let millis = |all: &[u64]| median(all.iter().map(|n| Duration::from_millis(*n)).collect());
        assert_eq!(millis(&[900, 1, 2]), Duration::from_millis(2));
        assert_eq!(millis(&[]), Duration::ZERO);
    }

    #[test]
    fn every_step_is_warmed_up_and_takes_its_turns() {
        let (mut one, mut other) = (0, 0);
        let mut steps: [Step<'_>; 2] = [
            Box::new(|| {
                one += 1;
                Ok(())
            }),
            Box::new(|| {
                other += 1;
                Ok(())
            }),
        ];
        assert_eq!(in_turns(5, &mut steps).expect("times").len(), 2);
        drop(steps);
        assert_eq!((one, other), (6, 6));
    }
}
