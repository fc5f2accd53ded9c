//! The answer.

use crate::{
    case::{Case, Line, Range},
    irr::{Irr, internal_rates},
    kind::Kind,
    payback::{Payback, payback},
    value::{factors, rounded, scaled},
};

/// What a case is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// With the expected amounts.
    pub likely: Figures,
    /// With every amount as bad as it may be; `None` when all amounts are certain.
    pub low: Option<Figures>,
    /// With every amount as good as it may be; `None` when all amounts are certain.
    pub high: Option<Figures>,
    /// The present value of costs and benefits in cash alone, the municipality's own money.
    pub npv_money: i64,
    /// Every year from the base year to the last with an amount.
    pub years: Vec<Year>,
    /// The kinds that occur.
    pub totals: Vec<Total>,
    /// One uncertain line at a time, the one that matters most first.
    pub sensitivity: Vec<Swing>,
    /// What looks like a slip.
    pub remarks: Vec<Remark>,
}

/// What is reckoned from one amount for each year.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Net present value in øre.
    pub npv: i64,
    /// Internal rate of return.
    pub irr: Irr,
    /// Payback without discounting.
    pub payback: Payback,
    /// Payback of discounted amounts, which is later or never.
    pub discounted_payback: Payback,
}

/// One year with the expected amounts, in øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// Calendar year.
    pub year: i16,
    /// The rate into this year, in hundredths of a percent; 0 in the base year.
    pub rate: u32,
    /// The sum of the lines.
    pub net: i64,
    /// The same, discounted to the base year.
    pub discounted: i64,
    /// The sum of the years so far.
    pub cumulated: i64,
    /// The sum of the discounted years so far.
    pub cumulated_discounted: i64,
}

/// The expected amounts of one kind, in øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The kind.
    pub kind: Kind,
    /// The sum of all years.
    pub sum: i64,
    /// The same, discounted.
    pub discounted: i64,
}

/// What the present value becomes when one line alone goes badly or well, in øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swing {
    /// The line's place.
    pub line: usize,
    /// The present value if it goes badly.
    pub low: i64,
    /// The present value if it goes well.
    pub high: i64,
}

impl Swing {
    /// How much it matters.
    #[must_use]
    pub const fn width(&self) -> i64 {
        self.high.saturating_sub(self.low)
    }
}

/// Something that is allowed but looks like a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remark {
    /// The line's place.
    pub line: usize,
    /// What it is.
    pub code: RemarkCode,
}

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkCode {
    /// A cost whose amounts together are income.
    PositiveCost,
    /// A benefit whose amounts together are an expense.
    NegativeBenefit,
}

impl RemarkCode {
    /// Its stable name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::PositiveCost => "positive_cost",
            Self::NegativeBenefit => "negative_benefit",
        }
    }
}

/// Reckons a case that has no [`faults`](crate::faults).
#[must_use]
pub fn compute(case: &Case) -> Outcome {
    let grid = Grid::of(case);
    let likely = grid.flows(|_| true, |amount| amount.likely);
    let amounts = || case.lines.iter().flat_map(|line| line.amounts.values());
    let uncertain = amounts().any(Range::is_uncertain);
    let scenario =
        |of: fn(&Range) -> i64| uncertain.then(|| grid.figures(&grid.flows(|_| true, of)));
    let money = grid.flows(|line| line.kind.is_money(), |amount| amount.likely);
    Outcome {
        low: scenario(|amount| amount.low),
        high: scenario(|amount| amount.high),
        npv_money: rounded(scaled(&grid.factors, &money)),
        years: grid.years(&likely),
        totals: totals(&grid),
        sensitivity: sensitivity(&grid, &likely),
        remarks: remarks(case),
        likely: grid.figures(&likely),
    }
}

/// A case with the factors of its years.
struct Grid<'a> {
    case: &'a Case,
    factors: Vec<i128>,
}

impl<'a> Grid<'a> {
    fn of(case: &'a Case) -> Self {
        let years = case.lines.iter().flat_map(|line| line.amounts.keys());
        let last = years.max().map_or(0, |last| place(case.base_year, *last));
        Self {
            case,
            factors: factors(case.rates, last + 1),
        }
    }

    /// An amount for each year, of the lines that are wanted.
    fn flows(&self, wanted: impl Fn(&Line) -> bool, of: fn(&Range) -> i64) -> Vec<i64> {
        let mut flows = vec![0_i64; self.factors.len()];
        for line in self.case.lines.iter().filter(|line| wanted(line)) {
            for (year, amount) in &line.amounts {
                let at = place(self.case.base_year, *year);
                flows[at] = flows[at].saturating_add(of(amount));
            }
        }
        flows
    }

    fn figures(&self, flows: &[i64]) -> Figures {
        let base = self.case.base_year;
        let whole = flows.iter().map(|flow| i128::from(*flow));
        let parts = self.factors.iter().zip(flows);
        let discounted = parts.map(|(factor, flow)| factor * i128::from(*flow));
        Figures {
            npv: rounded(scaled(&self.factors, flows)),
            irr: internal_rates(flows),
            payback: payback(base, cumulated(whole)),
            discounted_payback: payback(base, cumulated(discounted)),
        }
    }

    fn years(&self, flows: &[i64]) -> Vec<Year> {
        let (mut sum, mut discounted) = (0_i64, 0_i128);
        let one = |((at, flow), factor): ((usize, &i64), &i128)| {
            sum = sum.saturating_add(*flow);
            let value = factor * i128::from(*flow);
            discounted += value;
            Year {
                year: self.case.base_year + at as i16,
                rate: self.case.rates.into_year(at),
                net: *flow,
                discounted: rounded(value),
                cumulated: sum,
                cumulated_discounted: rounded(discounted),
            }
        };
        flows
            .iter()
            .enumerate()
            .zip(&self.factors)
            .map(one)
            .collect()
    }
}

/// How many years after the base year.
fn place(base: i16, year: i16) -> usize {
    usize::try_from(i32::from(year) - i32::from(base)).unwrap_or(0)
}

fn cumulated(amounts: impl Iterator<Item = i128>) -> impl Iterator<Item = i128> {
    amounts.scan(0, |sum, amount| {
        *sum += amount;
        Some(*sum)
    })
}

fn totals(grid: &Grid<'_>) -> Vec<Total> {
    let occurs = |kind: &Kind| grid.case.lines.iter().any(|line| line.kind == *kind);
    let total = |kind: Kind| {
        let flows = grid.flows(|line| line.kind == kind, |amount| amount.likely);
        Total {
            kind,
            sum: flows.iter().copied().fold(0, i64::saturating_add),
            discounted: rounded(scaled(&grid.factors, &flows)),
        }
    };
    Kind::ALL.into_iter().filter(occurs).map(total).collect()
}

fn sensitivity(grid: &Grid<'_>, likely: &[i64]) -> Vec<Swing> {
    let npv = scaled(&grid.factors, likely);
    let mut swings = Vec::new();
    for (line, at) in grid.case.lines.iter().zip(0..) {
        let moved = |of: fn(&Range) -> i64| {
            let amounts = line.amounts.iter();
            let differences = amounts.map(|(year, amount)| {
                let factor = grid.factors[place(grid.case.base_year, *year)];
                factor * i128::from(of(amount) - amount.likely)
            });
            rounded(npv + differences.sum::<i128>())
        };
        if line.amounts.values().any(Range::is_uncertain) {
            swings.push(Swing {
                line: at,
                low: moved(|amount| amount.low),
                high: moved(|amount| amount.high),
            });
        }
    }
    swings.sort_by_key(|swing| std::cmp::Reverse(swing.width()));
    swings
}

fn remarks(case: &Case) -> Vec<Remark> {
    let about = |(line, at): (&Line, usize)| {
        let sum: i128 = line
            .amounts
            .values()
            .map(|amount| i128::from(amount.likely))
            .sum();
        let code = match (line.kind, sum.signum()) {
            (Kind::Cost, 1) => RemarkCode::PositiveCost,
            (Kind::Cost, _) | (_, 0 | 1) => return None,
            _ => RemarkCode::NegativeBenefit,
        };
        Some(Remark { line: at, code })
    };
    case.lines.iter().zip(0..).filter_map(about).collect()
}
