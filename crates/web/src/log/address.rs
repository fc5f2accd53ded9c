//! Which entries an address asks for.

use domain::log::LogFilter;
use foundation::Date;

use crate::pairs::Pairs;

/// The conditions of an address, as typed and as understood.
#[derive(Debug, Clone)]
pub(super) struct Address {
    /// As asked.
    pub pairs: Pairs,
    /// As understood.
    pub filter: LogFilter,
    /// Names of dates that could not be read.
    pub wrong: Vec<&'static str>,
    /// Where the page begins.
    pub before: Option<i64>,
}

impl Address {
    /// Reads `from`, `to`, `who`, `event`, `subject` and `before`.
    pub(super) fn read(query: &str) -> Self {
        let pairs = Pairs::parse(query);
        let mut wrong = Vec::new();
        let mut day = |name: &'static str| {
            let text = pairs.get(name).trim();
            let day = date(text);
            if day.is_none() && !text.is_empty() {
                wrong.push(name);
            }
            day
        };
        let filter = LogFilter {
            from: day("from"),
            to: day("to"),
            who: pairs.get("who").to_owned(),
            event: pairs.get("event").to_owned(),
            subject: pairs.get("subject").to_owned(),
        };
        Self {
            before: pairs.get("before").parse().ok(),
            filter,
            wrong,
            pairs,
        }
    }

    /// The conditions without the place in the pages.
    pub(super) fn lasting(&self) -> Pairs {
        let kept = self.pairs.0.iter().filter(|(name, value)| {
            !value.is_empty() && ["from", "to", "who", "event", "subject"].contains(&name.as_str())
        });
        Pairs(kept.cloned().collect())
    }
}

/// A date as Danes write it, or as it stands in addresses.
fn date(text: &str) -> Option<Date> {
    exchange::parse::date(text)
        .ok()
        .or_else(|| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_read_and_wrong_dates_named() {
        let read = Address::read("from=31-12-2026&to=31-02-2026&who=Mette&event=&before=12");
        assert_eq!(read.filter.from, "2026-12-31".parse().ok());
        assert_eq!(
            (read.filter.to, read.wrong.as_slice()),
            (None, ["to"].as_slice())
        );
        assert_eq!(read.before, Some(12));
        assert_eq!(
            read.lasting().address("/log"),
            "/log?from=31-12-2026&to=31-02-2026&who=Mette"
        );
        assert!(Address::read("before=3&event=").lasting().0.is_empty());
    }
}
