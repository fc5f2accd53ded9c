//! Discount rates as dated data.

use foundation::Date;

/// A rate that holds from a year of the horizon on, until the next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The first year, counted from the base year, into which it discounts.
    pub from_year: u16,
    /// Hundredths of a percent a year: 350 is 3.5 %.
    pub rate: u32,
}

/// Real yearly discount rates, as they were announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateTable {
    /// Stable name.
    pub key: &'static str,
    /// The day of the announcement: year, month, day.
    pub announced: (i16, i8, i8),
    /// Who announced it, and in what.
    pub source: &'static str,
    /// The steps by rising year; the first begins with year 1.
    pub steps: &'static [Step],
}

const fn step(from_year: u16, rate: u32) -> Step {
    Step { from_year, rate }
}

/// 4 % to year 35, 3 % to year 70, 2 % after.
const FOUR: &[Step] = &[step(1, 400), step(36, 300), step(71, 200)];

/// All tables, oldest first. Each is the socio-economic discount rate that the Danish
/// Ministry of Finance recommends for public projects.
pub const TABLES: &[RateTable] = &[
    RateTable {
        key: "FM-2013",
        announced: (2013, 5, 31),
        source: "Finansministeriet: Ny og lavere samfundsøkonomisk diskonteringsrente, 31-05-2013",
        steps: FOUR,
    },
    RateTable {
        key: "FM-2018",
        announced: (2018, 9, 3),
        source: "Finansministeriet: Den samfundsøkonomiske diskonteringsrente, 03-09-2018",
        steps: FOUR,
    },
    RateTable {
        key: "FM-2021",
        announced: (2021, 1, 7),
        source: "Finansministeriet: Dokumentationsnotat – den samfundsøkonomiske diskonteringsrente, 07-01-2021",
        steps: &[step(1, 350), step(36, 250), step(71, 150)],
    },
];

/// The table of a stable name.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static RateTable> {
    TABLES.iter().find(|table| table.key == key)
}

/// The latest table.
#[must_use]
pub fn newest() -> &'static RateTable {
    TABLES.last().expect("there are tables")
}

/// The table that held on a day; `None` before the first of them.
#[must_use]
pub fn valid_on(day: Date) -> Option<&'static RateTable> {
    let announced = |table: &&RateTable| table.announced_on() <= day;
    TABLES.iter().rev().find(announced)
}

impl RateTable {
    /// The day of the announcement.
    #[must_use]
    pub fn announced_on(&self) -> Date {
        let (year, month, day) = self.announced;
        jiff::civil::date(year, month, day)
    }

    /// The rate from the year before into this year of the horizon, in hundredths of a
    /// percent. The base year is year 0 and has none.
    #[must_use]
    pub fn into_year(&self, year: usize) -> u32 {
        let begun = |step: &&Step| usize::from(step.from_year) <= year;
        self.steps
            .iter()
            .rev()
            .find(begun)
            .map_or(0, |step| step.rate)
    }
}
