//! What is known about business cases, worked elsewhere or true of all of them.

mod faults;
mod properties;
mod rates;
mod roots;
mod vectors;

use crate::{Case, Kind, Line, Range, RateTable, newest};

/// Amounts in kroner from the base year 2027 on, all of one line.
fn case(rates: &'static RateTable, kroner: &[i64]) -> Case {
    Case {
        price_year: 2026,
        base_year: 2027,
        rates,
        lines: vec![line(Kind::Cost, kroner)],
    }
}

fn line(kind: Kind, kroner: &[i64]) -> Line {
    let amounts = (2027..).zip(kroner);
    Line {
        kind,
        label: String::new(),
        amounts: amounts
            .map(|(year, amount)| (year, Range::certain(amount * 100)))
            .collect(),
    }
}

/// The project that everybody knows: a million out, five times 300,000 back.
fn known() -> Case {
    let mut case = case(newest(), &[-1_000_000]);
    case.lines.push(line(
        Kind::Cash,
        &[0, 300_000, 300_000, 300_000, 300_000, 300_000],
    ));
    case.lines[1].amounts.remove(&2027);
    case
}
