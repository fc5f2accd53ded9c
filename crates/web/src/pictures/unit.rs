//! The unit in which amounts are written in a picture.

use crate::{format, i18n::Lang};

const KRONE: i64 = 100;

/// What amounts are written in, so that they fit in a picture.
pub(super) enum Unit {
    Kroner,
    Thousands,
    Millions,
}

impl Unit {
    /// The unit in which the largest of these amounts in øre is short.
    pub(super) fn for_amounts(amounts: impl Iterator<Item = i64>) -> Self {
        let most = amounts.map(i64::saturating_abs).max();
        match most.unwrap_or(0) / KRONE {
            1_000_000.. => Self::Millions,
            100_000.. => Self::Thousands,
            _ => Self::Kroner,
        }
    }

    /// The key of its name.
    pub(super) const fn text(&self) -> &'static str {
        match self {
            Self::Kroner => "unit-kroner",
            Self::Thousands => "unit-thousands",
            Self::Millions => "unit-millions",
        }
    }

    /// An amount in øre in this unit.
    pub(super) fn number(&self, lang: Lang, oere: i64) -> String {
        let to = |unit: i64| (oere + unit / 2 * oere.signum()) / unit;
        match self {
            Self::Kroner => format::integer(lang, to(KRONE)),
            Self::Thousands => format::integer(lang, to(1_000 * KRONE)),
            // In hundredths of a million.
            Self::Millions => format::decimal(lang, to(10_000 * KRONE)),
        }
    }
}
