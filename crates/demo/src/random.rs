//! Chance from a seed: the same seed and stream give the same numbers on every machine.

use foundation::{Date, Id};
use jiff::ToSpan;
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};

/// 2026-01-01 in milliseconds since 1970; identities are counted from here, so that
/// they sort by creation and stay the same whatever the day is.
const BASE_MS: u64 = 1_767_225_600_000;
/// Identities of one stream; a millisecond each.
const STREAM_MS: u64 = 1_000_000;

/// A stream of chance and identities.
pub(crate) struct Random {
    rng: ChaCha8Rng,
    next_ms: u64,
}

impl Random {
    /// Streams of one seed are independent, and later streams have later identities.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self {
            rng,
            next_ms: BASE_MS + stream * STREAM_MS,
        }
    }

    /// An identity of the form of a UUID version 7, later than all before.
    pub(crate) fn id(&mut self) -> Id {
        let noise = (u128::from(self.rng.next_u64()) << 64) | u128::from(self.rng.next_u64());
        let time = u128::from(self.next_ms) << 80;
        self.next_ms += 1;
        let version = 0x7 << 76;
        let variant = 0b10 << 62;
        let high = (noise >> 64) & 0xfff;
        let low = noise & ((1 << 62) - 1);
        Id::from_u128(time | version | (high << 64) | variant | low)
    }

    /// A number from 0 up to but not including `end`, which is at least 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let scaled = (u128::from(self.rng.next_u64()) * end as u128) >> 64;
        usize::try_from(scaled).expect("it is below a usize")
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// A share from 0 up to but not including 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.rng.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from the normal distribution around 0, two in three of them within 1.
    pub(crate) fn normal(&mut self) -> f64 {
        let (radius, turn) = (1.0 - self.share(), self.share());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }

    /// True in the given share of cases.
    pub(crate) fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// One of the items, all alike likely; there is at least one.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// One of the words, all alike likely; there is at least one.
    pub(crate) fn word(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    /// One of the items, the first ones likelier.
    pub(crate) fn pick_early<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let share = self.share();
        let place = (share * share * share * items.len() as f64) as usize;
        &items[place.min(items.len() - 1)]
    }

    /// One of the items by weight; the weights are not all 0.
    pub(crate) fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
        let total: u32 = items.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total as usize) as u32;
        for (item, weight) in items {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        unreachable!("what is left is below the sum of the weights")
    }

    /// Up to `count` different ones of the items, in their order.
    pub(crate) fn some<T: Copy>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut wanted = count.min(items.len());
        let mut chosen = Vec::with_capacity(wanted);
        for (place, item) in items.iter().enumerate() {
            let left = items.len() - place;
            if self.below(left) < wanted {
                chosen.push(*item);
                wanted -= 1;
            }
        }
        chosen
    }

    /// A day from `from` to `to` days after `today`, negative for days before.
    pub(crate) fn day(&mut self, today: Date, from: i64, to: i64) -> Date {
        let width = usize::try_from(to - from).unwrap_or(0);
        let days = from + self.between(0, width) as i64;
        today.saturating_add(days.days())
    }
}
