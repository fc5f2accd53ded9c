//! In which order a group's integrations are made, so that waiting costs least.
//!
//! Integrations are made one after another, and a member has its full benefit when its last one
//! is done. So an order of integrations is as good as the order in which it completes the members:
//! make what the first one needs, then what the second one still lacks, and so on. That is why the
//! exact methods may go over the subsets of the members or over those of the integrations,
//! whichever are fewer.

mod bound;
pub(crate) mod by_jobs;
pub(crate) mod by_members;
mod greedy;
mod work;

pub(crate) use bound::lower_bound;
pub(crate) use work::Work;

/// With no more members (those with the same integrations count as one) the order is exact.
pub(crate) const EXACT_MEMBERS: usize = 16;
/// With no more integrations (those of the same members count as one) the order is exact.
pub(crate) const EXACT_JOBS: usize = 12;
/// A hasty order is exact up to so many members.
const HASTY_MEMBERS: usize = 6;

/// How fast integrations come, and how long a wait can count.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// κ, kroner a month.
    pub(crate) rate: f64,
    /// 12·H months.
    pub(crate) cap: f64,
}

impl Pace {
    /// The month in which so much is delivered; endless when nothing ever is.
    pub(crate) fn month(self, kroner: f64) -> f64 {
        if kroner <= 0.0 {
            0.0
        } else if self.rate <= 0.0 {
            f64::INFINITY
        } else {
            kroner / self.rate
        }
    }

    /// The months of a wait that count.
    pub(crate) fn wait(self, kroner: f64) -> f64 {
        self.month(kroner).min(self.cap)
    }
}

/// How much care is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// For searching: microseconds.
    Hasty,
    /// For everything that is told.
    Full,
}

/// An order of completing the members, and whether none is better.
pub(crate) fn sequence(work: &Work, pace: Pace, care: Care) -> (Vec<u32>, bool) {
    let exact = match care {
        Care::Hasty => HASTY_MEMBERS,
        Care::Full => EXACT_MEMBERS,
    };
    if work.members() <= exact {
        return (by_members::best(work, pace), true);
    }
    let mut order = greedy::smith(work);
    if care == Care::Full {
        if let Some(order) = by_jobs::best(work, pace) {
            return (order, true);
        }
        greedy::improve(work, pace, &mut order);
    }
    (order, false)
}
