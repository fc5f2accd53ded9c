//! When what was spent has come back.

/// When the sum of all years so far is no longer below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payback {
    /// The first year from which the sum stays at or above zero to the end.
    Year(i16),
    /// The sum is never below zero.
    NothingToPayBack,
    /// The sum is below zero at the end.
    NotPaidBack,
}

impl Payback {
    /// The year, if there is one.
    #[must_use]
    pub const fn year(self) -> Option<i16> {
        match self {
            Self::Year(year) => Some(year),
            Self::NothingToPayBack | Self::NotPaidBack => None,
        }
    }

    /// Why there is no year.
    #[must_use]
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Year(_) => None,
            Self::NothingToPayBack => Some("nothing_to_pay_back"),
            Self::NotPaidBack => Some("not_paid_back"),
        }
    }
}

/// From cumulated sums by year, the first of them of `first_year`. A later expense can
/// make the sum negative once more; then the year that counts is the one after that.
pub fn payback(first_year: i16, cumulated: impl IntoIterator<Item = i128>) -> Payback {
    let mut answer = Payback::NothingToPayBack;
    for (sum, year) in cumulated.into_iter().zip(first_year..) {
        answer = match answer {
            _ if sum < 0 => Payback::NotPaidBack,
            Payback::NotPaidBack => Payback::Year(year),
            kept => kept,
        };
    }
    answer
}
