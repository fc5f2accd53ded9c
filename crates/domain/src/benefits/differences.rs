//! A business case as it was at a gate, and what changed since.

use std::collections::BTreeMap;

use business_case::Range;
use foundation::Id;
use serde::{Deserialize, Serialize};

use super::Reckoned;

/// One line as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineCopy {
    /// The record.
    pub id: Id,
    /// Its name then.
    pub label: String,
    /// Its kind then.
    pub kind: String,
    /// Low, likely and high in øre by calendar year.
    pub amounts: BTreeMap<i16, (i64, i64, i64)>,
}

impl LineCopy {
    /// The sum of the likely amounts.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.amounts.values().map(|amount| amount.1).sum()
    }
}

/// A business case as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The year of its prices.
    pub price_year: i16,
    /// The year it was discounted to.
    pub base_year: i16,
    /// The name of the table of rates.
    pub rates: String,
    /// Net present value in øre.
    pub npv: i64,
    /// Internal rate of return as a fraction, if there was exactly one.
    pub irr: Option<f64>,
    /// The year in which it was paid back, without discounting.
    pub payback_year: Option<i16>,
    /// The lines.
    pub lines: Vec<LineCopy>,
}

impl Snapshot {
    /// A business case as it is.
    #[must_use]
    pub fn of(reckoned: &Reckoned) -> Self {
        let figures = &reckoned.outcome.likely;
        let three = |amount: &Range| (amount.low, amount.likely, amount.high);
        let lines = reckoned.lines.iter().map(|line| LineCopy {
            id: line.id,
            label: line.line.label.clone(),
            kind: line.line.kind.key().to_owned(),
            amounts: line
                .line
                .amounts
                .iter()
                .map(|(year, amount)| (*year, three(amount)))
                .collect(),
        });
        Self {
            price_year: reckoned.case.price_year,
            base_year: reckoned.case.base_year,
            rates: reckoned.case.rates.key.to_owned(),
            npv: figures.npv,
            irr: figures.irr.rate(),
            payback_year: figures.payback.year(),
            lines: lines.collect(),
        }
    }
}

/// One line that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its name, the later one.
    pub label: String,
    /// The sum of its likely amounts before; `None` when it was not there.
    pub before: Option<i64>,
    /// The sum after; `None` when it is gone.
    pub after: Option<i64>,
}

/// What changed from one to the other, line by line: those of the later one first.
#[must_use]
pub fn differences(before: &Snapshot, after: &Snapshot) -> Vec<Difference> {
    let old = |id: Id| before.lines.iter().find(|line| line.id == id);
    let changed = after.lines.iter().filter_map(|line| {
        let was = old(line.id);
        (was != Some(line)).then(|| Difference {
            label: line.label.clone(),
            before: was.map(LineCopy::total),
            after: Some(line.total()),
        })
    });
    let there = |id: Id| after.lines.iter().any(|line| line.id == id);
    let gone = before.lines.iter().filter(|line| !there(line.id));
    let gone = gone.map(|line| Difference {
        label: line.label.clone(),
        before: Some(line.total()),
        after: None,
    });
    changed.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: u128, label: &str, likely: i64) -> LineCopy {
        LineCopy {
            id: Id::from_u128(id),
            label: label.to_owned(),
            kind: "cost".to_owned(),
            amounts: BTreeMap::from([(2027, (likely - 1, likely, likely))]),
        }
    }

    fn snapshot(lines: Vec<LineCopy>) -> Snapshot {
        Snapshot {
            price_year: 2026,
            base_year: 2027,
            rates: "FM-2021".to_owned(),
            npv: 0,
            irr: Some(0.25),
            payback_year: None,
            lines,
        }
    }

    #[test]
    fn lines_are_compared_by_what_they_are_not_by_their_place() {
        let before = snapshot(vec![
            line(1, "Køb", -10),
            line(2, "Drift", -5),
            line(3, "Nej", 1),
        ]);
        let after = snapshot(vec![
            line(2, "Drift", -5),
            line(4, "Timer", 7),
            line(1, "Indkøb", -12),
        ]);
        let found = differences(&before, &after);
        let found: Vec<_> = found
            .iter()
            .map(|d| (d.label.as_str(), d.before, d.after))
            .collect();
        assert_eq!(
            found,
            [
                ("Timer", None, Some(7)),
                ("Indkøb", Some(-10), Some(-12)),
                ("Nej", Some(1), None),
            ]
        );
        assert!(differences(&after, &after).is_empty());
    }

    #[test]
    fn a_copy_reads_back_as_it_was() {
        let copy = snapshot(vec![line(1, "Køb", -10)]);
        let text = serde_json::to_string(&copy).expect("plain data");
        assert_eq!(
            serde_json::from_str::<Snapshot>(&text).expect("as written"),
            copy
        );
    }
}
