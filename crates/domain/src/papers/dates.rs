//! Since when records say what they say.

use std::collections::BTreeMap;

use foundation::{Date, Error, Id, Result, Timestamp, local_date};

use crate::{gate::View, parts::Kind};

/// The day of the last change of records, as known at the moment asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates(BTreeMap<(Kind, Id), Date>);

impl Dates {
    /// The day since which a record says what it says.
    #[must_use]
    pub fn of(&self, kind: Kind, id: Id) -> Option<Date> {
        self.0.get(&(kind, id)).copied()
    }

    /// Notes a day that a record bears itself, such as the day of a decision.
    pub(super) fn note(&mut self, kind: Kind, id: Id, day: Date) {
        self.0.insert((kind, id), day);
    }

    /// Looks up when each record was changed last.
    pub(super) fn look_up(
        &mut self,
        view: &View<'_>,
        kind: Kind,
        table: &str,
        ids: impl IntoIterator<Item = Id>,
    ) -> Result<()> {
        let sql =
            format!("SELECT r.recorded_from FROM {{{table}}} r WHERE {{visible r}} AND r.id = $1");
        for id in ids {
            if self.0.contains_key(&(kind, id)) {
                continue;
            }
            if let Some(row) = view.row(&sql, &[id.into()])? {
                let at = Timestamp::from_microsecond(row.int(0)?).map_err(Error::internal)?;
                self.note(kind, id, local_date(at));
            }
        }
        Ok(())
    }
}
