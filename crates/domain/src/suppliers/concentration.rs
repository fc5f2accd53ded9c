//! How much of the money goes to few suppliers, by the index of Herfindahl and
//! Hirschman: the sum of the squares of the shares.

/// How concentrated, by the thresholds of the European Commission's guidelines on
/// horizontal mergers (2004/C 31/03, points 19–20): 1,000 and 2,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Below 1,000: spread over many.
    Wide,
    /// Up to 2,000.
    Some,
    /// Above 2,000: in the hands of few.
    Narrow,
}

impl Spread {
    /// The end of its texts' keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Some => "some",
            Self::Narrow => "narrow",
        }
    }
}

/// The concentration of some amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concentration {
    /// The index, 1 to 10,000: 10,000 when one gets everything.
    pub index: i64,
    /// How many suppliers that were paid alike would give the same index, at least 1.
    pub alike: i64,
}

impl Concentration {
    /// Of these amounts; nothing when none is above zero.
    #[must_use]
    pub fn of(amounts: &[i64]) -> Option<Self> {
        let amounts = || amounts.iter().filter(|amount| **amount > 0);
        let total: f64 = amounts().map(|amount| *amount as f64).sum();
        if total <= 0.0 {
            return None;
        }
        let share = |amount: &i64| *amount as f64 / total;
        let sum: f64 = amounts().map(|amount| share(amount).powi(2)).sum();
        Some(Self {
            index: ((sum * 10_000.0).round() as i64).clamp(1, 10_000),
            alike: ((1.0 / sum).round() as i64).max(1),
        })
    }

    /// What the index means.
    #[must_use]
    pub fn spread(self) -> Spread {
        match self.index {
            ..1_000 => Spread::Wide,
            1_000..=2_000 => Spread::Some,
            _ => Spread::Narrow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Concentration, Spread};

    fn of(amounts: &[i64]) -> (i64, i64, &'static str) {
        let found = Concentration::of(amounts).expect("something is paid");
        (found.index, found.alike, found.spread().key())
    }

    #[test]
    fn the_sum_of_the_squares_of_the_shares() {
        assert_eq!(of(&[5]), (10_000, 1, "narrow"));
        assert_eq!(of(&[50, 50, 0]), (5_000, 2, "narrow"));
        // 0.5² + 0.3² + 0.2² = 0.38.
        assert_eq!(of(&[20, 50, 30]), (3_800, 3, "narrow"));
        assert_eq!(of(&[7; 5]), (2_000, 5, "some"));
        assert_eq!(of(&[7; 10]), (1_000, 10, "some"));
        assert_eq!(of(&[i64::MAX / 64; 40]), (250, 40, "wide"));
    }

    #[test]
    fn nothing_paid_has_no_concentration() {
        assert_eq!(Concentration::of(&[]), None);
        assert_eq!(Concentration::of(&[0, -5]), None);
        assert_eq!(Spread::Wide.key(), "wide");
    }
}
