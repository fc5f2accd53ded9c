//! What licences cost, and what is used beyond what is bought.

use crate::parts::{FieldValue, records::Record};

/// What a licence's numbers mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Use {
    /// In use of those bought, in hundredths of a percent; `None` when none are bought.
    pub share: Option<i64>,
    /// In use beyond those bought.
    pub over: i64,
    /// What those beyond cost at the price of the number in use, in øre; `None` without a price.
    pub over_price: Option<i64>,
}

/// The steps of a price as count and price, in the order they are written.
pub(super) fn steps(value: &FieldValue) -> Vec<(i64, i64)> {
    let FieldValue::Rows(rows) = value else {
        return Vec::new();
    };
    let number = |row: &serde_json::Map<String, serde_json::Value>, key| row.get(key)?.as_i64();
    rows.iter()
        .filter_map(|row| Some((number(row, "from_count")?, number(row, "unit_price")?)))
        .collect()
}

/// The price of one when there are so many: that of the highest step reached, else the plain one.
#[must_use]
pub fn unit_price(plain: Option<i64>, steps: &[(i64, i64)], count: i64) -> Option<i64> {
    let reached = steps.iter().filter(|(from, _)| *from <= count);
    let step = reached.max_by_key(|(from, _)| *from);
    step.map(|(_, price)| *price).or(plain)
}

/// What a licence's numbers mean.
#[must_use]
pub fn of_record(record: &Record) -> Use {
    let number = |key| match record.get(&super::SCHEMA, key) {
        FieldValue::Int(number) => Some(*number),
        _ => None,
    };
    let (bought, in_use) = (number("bought").unwrap_or(0), number("in_use").unwrap_or(0));
    let over = (in_use - bought).max(0);
    let steps = steps(record.get(&super::SCHEMA, "price_steps"));
    let price = unit_price(number("unit_price"), &steps, in_use);
    Use {
        share: (bought > 0 && number("in_use").is_some()).then(|| in_use * 10_000 / bought),
        over,
        over_price: price
            .filter(|_| over > 0)
            .map(|price| price.saturating_mul(over)),
    }
}

#[cfg(test)]
mod tests {
    use super::unit_price;

    #[test]
    fn the_highest_step_reached_decides_the_price() {
        let steps = [(500, 80), (100, 90)];
        let price = |count| unit_price(Some(100), &steps, count);
        assert_eq!(
            [price(99), price(100), price(499), price(500), price(9_000)],
            [Some(100), Some(90), Some(90), Some(80), Some(80)]
        );
        assert_eq!(unit_price(None, &steps, 10), None);
    }
}
