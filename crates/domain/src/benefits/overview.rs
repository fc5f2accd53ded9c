//! Benefits realised against planned.

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use crate::gate::{Action, Needs, Question, Resource, View};

/// All of the way from the baseline to the target, in hundredths of a percent.
const ALL_OF_IT: i64 = 10_000;

/// A benefit with its last measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct BenefitRow {
    /// The record.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The case it comes from.
    pub case: Id,
    /// The case's name.
    pub case_name: String,
    /// Key of its type.
    pub benefit_type: String,
    /// Who answers for it; empty when nobody does.
    pub owner: String,
    /// The unit that gains; empty when none is named.
    pub unit: String,
    /// What the numbers count.
    pub measured_in: String,
    /// Where it began.
    pub baseline: i64,
    /// Where it should end.
    pub target: i64,
    /// Day and value of the last measurement.
    pub last: Option<(Date, i64)>,
    /// The next day on which it is to be measured.
    pub next_on: Option<Date>,
    /// The decision by which it reduced a budget; empty when none did.
    pub budget_decision: String,
    /// How far it should be on the day of the last measurement, in hundredths of a percent of the
    /// way; on the day asked about when it was never measured.
    pub planned: i64,
}

/// How a benefit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Less is realised than planned.
    Behind,
    /// It should have begun and was never measured.
    NotMeasured,
    /// It has not begun.
    ToCome,
    /// At least what was planned is realised.
    OnTrack,
}

impl Progress {
    /// Its key in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::NotMeasured => "not-measured",
            Self::ToCome => "to-come",
            Self::OnTrack => "on-track",
        }
    }
}

impl BenefitRow {
    /// How much of the way is realised by the last measurement, in hundredths of a percent; more
    /// than all of it is possible, and less than nothing.
    #[must_use]
    pub fn realised(&self) -> Option<i64> {
        self.realised_by(self.last?.1)
    }

    /// How much of the way a value is, in the same measure.
    #[must_use]
    pub fn realised_by(&self, value: i64) -> Option<i64> {
        let way = i128::from(self.target) - i128::from(self.baseline);
        let gone = (i128::from(value) - i128::from(self.baseline)) * i128::from(ALL_OF_IT);
        i64::try_from(gone.checked_div(way)?).ok()
    }

    /// How it stands.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match self.realised() {
            Some(realised) if realised >= self.planned => Progress::OnTrack,
            Some(_) => Progress::Behind,
            None if self.planned > 0 => Progress::NotMeasured,
            None => Progress::ToCome,
        }
    }
}

/// How far a benefit should be on a day, in hundredths of a percent: nothing before its first
/// day, then evenly more until it is all there after the months it takes. Without a first
/// day all of it is due.
#[must_use]
pub fn planned(starts_on: Option<Date>, ramp_up_months: i64, day: Date) -> i64 {
    let Some(start) = starts_on else {
        return ALL_OF_IT;
    };
    if day < start {
        return 0;
    }
    let span = jiff::Span::new().try_months(ramp_up_months);
    let Some(full) = span.ok().and_then(|span| start.checked_add(span).ok()) else {
        return 0;
    };
    let days = |to: Date| i64::from(start.until(to).map_or(0, |span| span.get_days()));
    match days(full) {
        all if all <= 0 || day >= full => ALL_OF_IT,
        all => days(day) * ALL_OF_IT / all,
    }
}

/// Asks for the benefits of one case, by name.
#[derive(Debug)]
pub struct Benefits {
    /// Which case.
    pub case: Id,
}

impl Question for Benefits {
    type Answer = Vec<BenefitRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<BenefitRow>> {
        rows(view, " AND b.for_case = $1", &[self.case.into()])
    }
}

/// Asks for all benefits, realised against planned, by name.
#[derive(Debug)]
pub struct Overview;

impl Question for Overview {
    type Answer = Vec<BenefitRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<BenefitRow>> {
        rows(view, "", &[])
    }
}

/// What was measured of a benefit on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The record.
    pub id: Id,
    /// The day.
    pub on: Date,
    /// What was measured.
    pub value: i64,
    /// By whom, or empty.
    pub by: String,
}

/// Asks how a benefit stands, and for its measurements, the newest first.
#[derive(Debug)]
pub struct OneBenefit {
    /// Which benefit.
    pub benefit: Id,
}

const MEASURED: &str = "SELECT m.id, m.measured_on, m.value, trim(p.first_name || ' ' || COALESCE(p.last_name, ''))
 FROM {measurements} m LEFT JOIN {people} p ON p.id = m.measured_by WHERE {visible m} AND m.benefit = $1 ORDER BY m.measured_on DESC, m.id DESC";

impl Question for OneBenefit {
    type Answer = (BenefitRow, Vec<Measured>);

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let params = [self.benefit.into()];
        let found = rows(view, " AND b.id = $1", &params)?;
        let row = found.into_iter().next().ok_or(Error::NotFound("benefit"))?;
        let measured = |row: &Row| {
            Ok(Measured {
                id: row.id(0)?,
                on: row.date(1)?,
                value: row.int(2)?,
                by: row.text_or_empty(3)?,
            })
        };
        let rows = view.rows(MEASURED, &params)?;
        Ok((row, rows.iter().map(measured).collect::<Result<_>>()?))
    }
}

const ROWS: &str = "SELECT b.id, b.name, b.for_case, c.name, b.benefit_type, b.measured_in, b.baseline, b.target, b.starts_on, b.ramp_up_months,
 b.next_measurement_on, b.budget_decision,
 (SELECT trim(p.first_name || ' ' || COALESCE(p.last_name, '')) FROM {people} p WHERE {visible p} AND p.id = b.owner),
 (SELECT u.name FROM {org_units} u WHERE {visible u} AND u.id = b.org_unit),
 (SELECT MAX(d.measured_on) FROM {measurements} d WHERE {visible d} AND d.benefit = b.id),
 (SELECT m.value FROM {measurements} m WHERE {visible m} AND m.benefit = b.id ORDER BY m.measured_on DESC, m.id DESC LIMIT 1)
 FROM {benefits} b JOIN {cases} c ON c.id = b.for_case WHERE {visible b} AND {visible c}";

fn rows(view: &View<'_>, which: &str, params: &[Value]) -> Result<Vec<BenefitRow>> {
    let sql = format!("{ROWS}{which} ORDER BY b.name, b.id");
    let rows = view.rows(&sql, params)?;
    rows.iter().map(|row| read(row, view.day())).collect()
}

fn read(row: &Row, today: Date) -> Result<BenefitRow> {
    let last = row.opt(14, Row::date)?.zip(row.opt(15, Row::int)?);
    let starts_on = row.opt(8, Row::date)?;
    let ramp_up = row.opt(9, Row::int)?.unwrap_or(0);
    Ok(BenefitRow {
        id: row.id(0)?,
        name: row.text(1)?,
        case: row.id(2)?,
        case_name: row.text(3)?,
        benefit_type: row.text(4)?,
        measured_in: row.text(5)?,
        baseline: row.int(6)?,
        target: row.int(7)?,
        next_on: row.opt(10, Row::date)?,
        budget_decision: row.text_or_empty(11)?,
        owner: row.text_or_empty(12)?,
        unit: row.text_or_empty(13)?,
        planned: planned(starts_on, ramp_up, last.map_or(today, |(day, _)| day)),
        last,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::planned;

    #[test]
    fn a_benefit_grows_evenly_from_its_first_day() {
        let start = Some(date(2027, 1, 1));
        let on = |year, month, day| planned(start, 12, date(year, month, day));
        assert_eq!(on(2026, 12, 31), 0);
        assert_eq!(on(2027, 1, 1), 0);
        assert_eq!(on(2027, 7, 2), 182 * 10_000 / 365);
        assert_eq!(on(2028, 1, 1), 10_000);
        assert_eq!(planned(start, 0, date(2027, 1, 1)), 10_000);
        assert_eq!(planned(None, 12, date(2027, 1, 1)), 10_000);
        assert_eq!(planned(start, i64::MAX, date(2027, 6, 1)), 0);
    }
}
