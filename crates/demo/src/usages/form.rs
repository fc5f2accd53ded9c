//! The form of one usage while it is being filled in.

use foundation::Date;

use super::{Place, Traits};
use crate::{GenValue, Values, catalogue::System, random::Random};

/// A form: what is filled so far, and what filling it in depends on.
pub(super) struct Form<'a> {
    pub values: Values,
    pub system: &'a System,
    pub traits: Traits,
    pub place: &'a Place<'a>,
    pub random: &'a mut Random,
}

impl Form<'_> {
    pub(super) fn put(&mut self, key: &'static str, value: GenValue) {
        self.values.push((key, value));
    }

    pub(super) fn text(&mut self, key: &'static str, text: impl Into<String>) {
        self.put(key, GenValue::Text(text.into()));
    }

    pub(super) fn option(&mut self, key: &'static str, name: &'static str) {
        self.put(key, GenValue::Option(name));
    }

    /// Fills in a value of a fixed set by weight, and tells which.
    pub(super) fn choose(
        &mut self,
        key: &'static str,
        values: &[(&'static str, u32)],
    ) -> &'static str {
        let value = self.random.weighted(values);
        self.put(key, GenValue::Choice(value));
        value
    }

    /// Fills in one to `most` of the values.
    pub(super) fn choose_some(&mut self, key: &'static str, values: &[&'static str], most: usize) {
        let count = self.random.between(1, most);
        let chosen = self.random.some(values, count);
        self.put(key, GenValue::Set(chosen));
    }

    /// Fills in a day from `from` to `to` days after today.
    pub(super) fn day(&mut self, key: &'static str, from: i64, to: i64) -> Date {
        let day = self.random.day(self.place.today, from, to);
        self.put(key, GenValue::Date(day));
        day
    }

    /// Fills in a link to a case in the given share of usages.
    pub(super) fn link(&mut self, key: &'static str, name: &str, share: f64) {
        if self.random.chance(share) {
            let number = self.random.between(10_000, 99_999);
            let link = GenValue::Link {
                name: name.to_owned(),
                url: format!("https://esdh.{}/sag/{number}", self.place.host),
            };
            self.put(key, link);
        }
    }
}
