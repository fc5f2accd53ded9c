//! What a business case is worth: amounts by year and a table of discount rates in;
//! present value, internal rate of return, payback, scenarios and sensitivity out.
//!
//! Pure functions. There is no clock, no storage and no language in here: faults and
//! remarks are codes with arguments.
//!
//! **What amounts are.** Whole øre in *fixed prices* of one year, without VAT, one amount
//! for each calendar year. They are signed flows of money as the municipality sees
//! them: what is paid out is negative, what comes in or is saved is positive. The kind of a
//! line is a label for totals and never changes a sign; a positive cost or a negative benefit
//! is a correction, and is remarked upon ([`Remark`]).
//!
//! **How it is reckoned.** The base year is worth its own amount; each later year is divided
//! by one more yearly factor of [`RateTable`]. A lower rate after year 35 therefore holds for
//! the later years only. Sums are exact in units of 10⁻¹⁸ øre and rounded once, to whole øre,
//! in the answer.

mod case;
mod irr;
mod kind;
mod outcome;
mod payback;
mod rates;
mod value;

#[cfg(test)]
mod tests;

pub use case::{Case, Line, MOST_AMOUNT, MOST_LABEL, MOST_LINES, MOST_YEARS, Range, YEARS, faults};
pub use irr::{HIGHEST, Irr, LOWEST, internal_rates};
pub use kind::Kind;
pub use outcome::{Figures, Outcome, Remark, RemarkCode, Swing, Total, Year, compute};
pub use payback::{Payback, payback};
pub use rates::{RateTable, Step, TABLES, by_key, newest, valid_on};
pub use value::{factors, present_value};
