//! Present values, exact until they are rounded.

use crate::rates::RateTable;

/// Units of a factor that make 1. An amount of a whole case times a factor fits in 128 bits.
const ONE: i128 = 1_000_000_000_000_000_000;

/// What a krone of each of the first `years` years is worth in the base year, in units of
/// 10⁻¹⁸: the base year 1, each later year the one before divided by its own yearly rate.
#[must_use]
pub fn factors(rates: &RateTable, years: usize) -> Vec<i128> {
    let mut factor = ONE;
    (0..years)
        .map(|year| {
            if year > 0 {
                let divisor = 10_000 + i128::from(rates.into_year(year));
                factor = (factor * 10_000 + divisor / 2) / divisor;
            }
            factor
        })
        .collect()
}

/// The present value of yearly amounts, the first of them of the base year: whole øre
/// from øre, rounded once, halves away from zero.
#[must_use]
pub fn present_value(rates: &RateTable, flows: &[i64]) -> i64 {
    rounded(scaled(&factors(rates, flows.len()), flows))
}

/// The same in units of 10⁻¹⁸ øre, exactly the sum of its parts.
pub(crate) fn scaled(factors: &[i128], flows: &[i64]) -> i128 {
    let parts = factors.iter().zip(flows);
    parts.map(|(factor, flow)| factor * i128::from(*flow)).sum()
}

/// Whole øre.
pub(crate) fn rounded(scaled: i128) -> i64 {
    let whole = (scaled.abs() + ONE / 2) / ONE * scaled.signum();
    i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
}
