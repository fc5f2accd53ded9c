//! The weeks that matter of a member: weeks in a row of which the same can be said.

use domain::team::WeekLoad;
use foundation::Date;

use super::words;
use crate::{
    i18n::Lang,
    parts::{Cell, Level},
};

/// What can be said of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// More work than hours.
    TooMuch,
    /// All hours are allocated.
    Full,
    /// Hours are free.
    Free,
    /// There are no hours.
    Away,
}

/// Weeks in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) said: Said,
    /// Mondays of the first and the last week.
    pub(super) weeks: (Date, Date),
    /// Minutes too much, or free: the least and the most of a week.
    pub(super) minutes: (i64, i64),
}

fn said(week: &WeekLoad) -> (Said, i64) {
    match (week.over(), week.idle(), week.capacity) {
        (over, _, _) if over > 0 => (Said::TooMuch, over),
        (_, idle, _) if idle > 0 => (Said::Free, idle),
        (_, _, 0) => (Said::Away, 0),
        _ => (Said::Full, 0),
    }
}

/// The weeks as runs.
pub(super) fn runs(weeks: &[WeekLoad]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for week in weeks {
        let (said, minutes) = said(week);
        match runs.last_mut().filter(|run| run.said == said) {
            Some(run) => {
                run.weeks.1 = week.monday;
                run.minutes.0 = run.minutes.0.min(minutes);
                run.minutes.1 = run.minutes.1.max(minutes);
            }
            None => runs.push(Run {
                said,
                weeks: (week.monday, week.monday),
                minutes: (minutes, minutes),
            }),
        }
    }
    runs
}

/// A run in words, with a level.
pub(super) fn line(lang: Lang, run: &Run) -> Cell {
    let weeks = words::weeks(lang, run.weeks.0, run.weeks.1);
    let (least, most) = run.minutes;
    let hours = match least == most {
        true => words::hours(lang, most),
        false => format!("{}–{}", words::hours(lang, least), words::hours(lang, most)),
    };
    let (level, key) = match run.said {
        Said::TooMuch => (Level::Bad, "team-run-too-much"),
        Said::Full => (Level::Good, "team-run-full"),
        Said::Free => (Level::Info, "team-run-free"),
        Said::Away => (Level::Neutral, "team-run-away"),
    };
    let args = [("weeks", weeks.into()), ("hours", hours.into())];
    Cell::Status {
        level,
        word: lang.t_args(key, &args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(day: i8, capacity: i64, allocated: i64) -> WeekLoad {
        WeekLoad {
            monday: Date::constant(2026, 11, day),
            capacity,
            allocated,
            cases: Vec::new(),
        }
    }

    #[test]
    fn weeks_of_a_kind_stand_together() {
        let weeks = [
            week(2, 100, 130),
            week(9, 100, 110),
            week(16, 100, 100),
            week(23, 0, 0),
            week(30, 100, 40),
        ];
        let found: Vec<(Said, i64, i64)> = runs(&weeks)
            .iter()
            .map(|run| (run.said, run.minutes.0, run.minutes.1))
            .collect();
        assert_eq!(
            found,
            [
                (Said::TooMuch, 10, 30),
                (Said::Full, 0, 0),
                (Said::Away, 0, 0),
                (Said::Free, 60, 60)
            ]
        );
        assert_eq!(runs(&weeks)[0].weeks.1, Date::constant(2026, 11, 9));
    }
}
