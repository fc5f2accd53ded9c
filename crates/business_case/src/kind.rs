//! What a line is about.

/// The kind of a line: a label for totals, which never changes a sign.
///
/// The four benefits are those of public business cases: money that can be taken out of a
/// budget, working hours that are released, better quality, and what falls to
/// citizens and companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What is paid out.
    Cost,
    /// A benefit that is money in the municipality's own budget.
    Cash,
    /// Working hours released, at their price.
    Hours,
    /// Better quality, at the price somebody has put on it.
    Quality,
    /// What citizens, companies or other authorities gain.
    Society,
}

impl Kind {
    /// All, in the order of totals.
    pub const ALL: [Self; 5] = [
        Self::Cost,
        Self::Cash,
        Self::Hours,
        Self::Quality,
        Self::Society,
    ];

    /// Its stable name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Cash => "cash",
            Self::Hours => "hours",
            Self::Quality => "quality",
            Self::Society => "society",
        }
    }

    /// The kind of a stable name.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it counts in the municipality's own money: costs and benefits in cash.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Cost | Self::Cash)
    }
}
