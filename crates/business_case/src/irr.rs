//! The internal rate of return: every rate at which the amounts are worth nothing.

/// The lowest rate that is looked for, as a fraction: −99 % a year.
pub const LOWEST: f64 = -0.99;
/// The highest: 1,000 % a year.
pub const HIGHEST: f64 = 10.0;
/// Part of the sum of magnitudes below which a sum is nothing but rounding.
const DUST: f64 = 1e-13;
/// Halvings of an interval: more than the digits of a number.
const HALVINGS: u32 = 70;

/// The rate, or why there is not one.
#[derive(Debug, Clone, PartialEq)]
pub enum Irr {
    /// The only rate, as a fraction: 0.15 is 15 %.
    One(f64),
    /// Rates by size; none of them says more than another.
    Several(Vec<f64>),
    /// All amounts have the same sign, or there are none.
    NoChangeOfSign,
    /// No rate between [`LOWEST`] and [`HIGHEST`] makes it nothing.
    NoRoot,
}

impl Irr {
    /// The rate, if there is exactly one.
    #[must_use]
    pub const fn rate(&self) -> Option<f64> {
        match self {
            Self::One(rate) => Some(*rate),
            Self::Several(_) | Self::NoChangeOfSign | Self::NoRoot => None,
        }
    }

    /// Why there is no single rate.
    #[must_use]
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::One(_) => None,
            Self::Several(_) => Some("several_roots"),
            Self::NoChangeOfSign => Some("no_change_of_sign"),
            Self::NoRoot => Some("no_root"),
        }
    }
}

/// All internal rates of yearly amounts between [`LOWEST`] and [`HIGHEST`].
#[must_use]
pub fn internal_rates(flows: &[i64]) -> Irr {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a rate needs no more than 53 bits of an amount"
    )]
    let flows: Vec<f64> = flows.iter().map(|flow| *flow as f64).collect();
    if changes(&flows).next().is_none() {
        return Irr::NoChangeOfSign;
    }
    // With x = 1 ÷ (1 + rate), the present value is a polynomial in x.
    let ends = (1.0 / (1.0 + HIGHEST), 1.0 / (1.0 + LOWEST));
    let mut rates: Vec<f64> = roots(&flows, ends)
        .into_iter()
        .map(|x| 1.0 / x - 1.0)
        .collect();
    rates.reverse();
    match rates.as_slice() {
        [] => Irr::NoRoot,
        [one] => Irr::One(*one),
        _ => Irr::Several(rates),
    }
}

/// The places of amounts after which the next one that is not nothing has the other sign.
fn changes(flows: &[f64]) -> impl Iterator<Item = usize> {
    let some: Vec<(usize, f64)> = flows
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, flow)| *flow != 0.0)
        .collect();
    (1..some.len())
        .filter(|next| some[next - 1].1 * some[*next].1.signum() < 0.0)
        .map(|next| some[next - 1].0)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The roots between the ends by size.
///
/// Divided by x to a power between two amounts of different sign, the polynomial has the
/// same roots and a derivative with one change of sign less. Between two neighbouring
/// roots of the derivative it only rises or only falls, so there is at most one root, and
/// halving finds it. It ends because no change of sign means no root (Descartes).
fn roots(flows: &[f64], ends: (f64, f64)) -> Vec<f64> {
    let Some(change) = changes(flows).next() else {
        return Vec::new();
    };
    let power = change as f64 + 0.5;
    let derived: Vec<f64> = flows
        .iter()
        .enumerate()
        .map(|(at, flow)| (at as f64 - power) * flow)
        .collect();
    let most = derived
        .iter()
        .fold(0.0_f64, |most, one| most.max(one.abs()));
    let derived: Vec<f64> = derived.iter().map(|one| one / most).collect();
    let mut points = vec![ends.0];
    points.extend(roots(&derived, ends));
    points.push(ends.1);
    let mut found = Vec::new();
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (before, after) = (sign(flows, from), sign(flows, to));
        if before == 0 && from == ends.0 {
            found.push(from);
        }
        if before * after < 0 {
            found.push(halved(flows, from, to, before));
        }
        // It touches zero at a turning point.
        if after == 0 {
            found.push(to);
        }
    }
    found
}

/// The root between two points with different signs.
fn halved(flows: &[f64], mut from: f64, mut to: f64, before: i32) -> f64 {
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(from, to);
        match sign(flows, middle) {
            found if found == before => from = middle,
            _ => to = middle,
        }
    }
    f64::midpoint(from, to)
}

/// The sign of the polynomial; 0 where it is only rounding. Beyond 1 it is divided by x to
/// the highest power, so that nothing grows without end.
fn sign(flows: &[f64], x: f64) -> i32 {
    let (sum, size) = if x <= 1.0 {
        flows.iter().rev().fold((0.0, 0.0), |(sum, size), flow| {
            (sum * x + flow, size * x + flow.abs())
        })
    } else {
        flows.iter().fold((0.0, 0.0), |(sum, size), flow| {
            (sum / x + flow, size / x + flow.abs())
        })
    };
    let (sum, size): (f64, f64) = (sum, size);
    if sum.abs() <= DUST * size {
        0
    } else if sum > 0.0 {
        1
    } else {
        -1
    }
}
