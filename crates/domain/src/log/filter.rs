//! Which entries of the log are wanted.

use database::Value;
use foundation::{Date, micros};
use jiff::tz::TimeZone;

/// The conditions, all of which must hold. Empty ones ask for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// From and with this Danish day.
    pub from: Option<Date>,
    /// To and with this Danish day.
    pub to: Option<Date>,
    /// Part of the name of who did it.
    pub who: String,
    /// Exactly this event, e.g. `usage.changed`.
    pub event: String,
    /// Part of the name of what it was done to.
    pub subject: String,
}

/// `{visible e}` and the conditions as parameters 1 to 5; an empty condition is true of all.
pub(super) const MATCHES: &str = "{visible e} AND e.at >= $1 AND e.at < $2
 AND lower(e.actor_name) LIKE $3 ESCAPE '\\' AND e.event LIKE $4 ESCAPE '\\' AND lower(e.subject_name) LIKE $5 ESCAPE '\\'";

impl LogFilter {
    /// The parameters of [`MATCHES`].
    pub(super) fn params(&self) -> Vec<Value> {
        let from = self.from.map_or(i64::MIN, start_of);
        let to = self
            .to
            .and_then(|day| day.tomorrow().ok())
            .map_or(i64::MAX, start_of);
        vec![
            from.into(),
            to.into(),
            part(&self.who).into(),
            if self.event.is_empty() {
                "%".into()
            } else {
                escape(&self.event).into()
            },
            part(&self.subject).into(),
        ]
    }
}

/// The first moment of a Danish day, in microseconds.
fn start_of(day: Date) -> i64 {
    let zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
    day.to_zoned(zone)
        .map_or(0, |zoned| micros(zoned.timestamp()))
}

fn part(text: &str) -> String {
    format!("%{}%", escape(&text.trim().to_lowercase()))
}

/// Makes `%`, `_` and `\` stand for themselves in LIKE.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}
