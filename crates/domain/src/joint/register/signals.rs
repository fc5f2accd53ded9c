//! From how many municipalities with the same need there is a signal to the market: dated rows,
//! the newest that has begun counts.

use foundation::{Date, Error, Result};

use crate::gate::{View, Work};

/// First day, how many municipalities, and where that comes from.
const SHIPPED: &[(&str, i64, &str)] = &[(
    "2020-01-01",
    5,
    "Fælleds skøn: færre er for lidt til, at en leverandør laver noget nyt",
)];

const HAS: &str = "SELECT 1 FROM market_signals ms WHERE ms.valid_from = $1";
const ADD: &str =
    "INSERT INTO market_signals (valid_from, municipalities, source) VALUES ($1, $2, $3)";
const THRESHOLD: &str = "SELECT ms.municipalities FROM market_signals ms WHERE ms.valid_from <= {day} ORDER BY ms.valid_from DESC LIMIT 1";

/// Writes the shipped rows that are missing; answers how many.
pub(crate) fn install(work: &mut Work<'_>) -> Result<usize> {
    let mut count = 0;
    for (from, municipalities, source) in SHIPPED {
        let from: Date = from.parse().map_err(Error::internal)?;
        if work.row(HAS, &[from.into()])?.is_none() {
            work.execute(
                ADD,
                &[from.into(), (*municipalities).into(), (*source).into()],
            )?;
            count += 1;
        }
    }
    Ok(count)
}

/// How many municipalities with the same need are a signal to the market on the day asked about.
pub(super) fn threshold(view: &View<'_>) -> Result<i64> {
    // A day before the first row has no signal at all.
    view.row(THRESHOLD, &[])?
        .map_or(Ok(i64::MAX), |row| row.int(0))
}
