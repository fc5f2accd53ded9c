//! Names turned into ids: one directory per thing that a cell can name, read
//! once before the rows, so that no row asks the database for a name.

use std::{cell::RefCell, collections::HashMap};

use exchange::parse;
use foundation::{FieldError, Id};
use strsim::osa_distance;

use crate::parts::text::fold;

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// One thing.
    One(Id),
    /// Several things.
    Many(Vec<Id>),
    /// Nothing known.
    Nothing,
}

/// The names of one sort of things.
#[derive(Debug)]
pub(crate) struct Directory {
    unknown: &'static str,
    by_name: HashMap<String, Vec<Id>>,
    by_key: HashMap<String, Vec<Id>>,
    shown: HashMap<Id, String>,
    /// What sets things of the same name apart, e.g. the path of a unit.
    apart: HashMap<Id, String>,
    near: RefCell<HashMap<String, String>>,
}

/// A name as it is compared; signs alone (an emoji) count when there is nothing else.
pub(crate) fn form(text: &str) -> String {
    let folded = fold(text);
    if folded.is_empty() {
        text.trim().to_lowercase()
    } else {
        folded
    }
}

/// So many parts of a cell are tried as one name that holds separators itself.
const LONGEST_NAME: usize = 6;
/// So many near names are shown.
const SUGGESTIONS: usize = 3;

impl Directory {
    /// An empty one; `unknown` is the code for a name that is not in it.
    pub(crate) fn new(unknown: &'static str) -> Self {
        Self {
            unknown,
            by_name: HashMap::new(),
            by_key: HashMap::new(),
            shown: HashMap::new(),
            apart: HashMap::new(),
            near: RefCell::default(),
        }
    }

    /// Adds a thing under the name that it is shown by.
    pub(crate) fn add(&mut self, id: Id, name: &str) {
        self.shown.insert(id, name.to_owned());
        self.add_name(id, name);
    }

    /// Adds another name of a thing.
    pub(crate) fn add_name(&mut self, id: Id, name: &str) {
        if name.trim().is_empty() {
            return;
        }
        let ids = self.by_name.entry(form(name)).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// Adds something that should name the thing alone and goes before names: an address, a
    /// number, a path. Where several have it all the same, it names none of them.
    pub(crate) fn add_key(&mut self, id: Id, key: &str) {
        let key = key.trim().to_lowercase();
        if key.is_empty() {
            return;
        }
        let ids = self.by_key.entry(key).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// Says what sets a thing apart from others of its name.
    pub(crate) fn set_apart(&mut self, id: Id, by: String) {
        self.apart.insert(id, by);
    }

    /// The name that a thing is shown by.
    pub(crate) fn shown(&self, id: Id) -> &str {
        self.shown.get(&id).map_or("", String::as_str)
    }

    /// Every name that something is shown by.
    pub(crate) fn names(&self) -> Vec<String> {
        self.shown.values().cloned().collect()
    }

    /// Whether the thing is in it.
    pub(crate) fn holds(&self, id: Id) -> bool {
        self.shown.contains_key(&id)
    }

    /// What a text stands for.
    pub(crate) fn find(&self, text: &str) -> Found {
        let keyed = self.by_key.get(&text.trim().to_lowercase());
        if let Some(id) = text.parse().ok().filter(|id| self.holds(*id))
            && keyed.is_none()
        {
            return Found::One(id);
        }
        let ids = keyed.or_else(|| self.by_name.get(&form(text)));
        match ids.map(Vec::as_slice) {
            Some([one]) => Found::One(*one),
            Some(many) => Found::Many(many.to_vec()),
            None => Found::Nothing,
        }
    }

    /// The one thing that a text names.
    pub(crate) fn one(&self, text: &str) -> Result<Id, FieldError> {
        match self.find(text) {
            Found::One(id) => Ok(id),
            Found::Many(ids) => Err(self.ambiguous(text, &ids)),
            Found::Nothing => Err(self.unknown(text)),
        }
    }

    /// All the things that a cell names. Names may hold separators themselves.
    pub(crate) fn several(&self, text: &str) -> Result<Vec<Id>, FieldError> {
        if let Found::One(id) = self.find(text) {
            return Ok(vec![id]);
        }
        let parts = parse::list(text)
            .map_err(|error| FieldError::new("", error.code).with("value", error.text))?;
        let mut ids = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let most = parts.len().min(at + LONGEST_NAME);
            let longest =
                (at + 1..=most)
                    .rev()
                    .find_map(|end| match self.find(&parts[at..end].join(", ")) {
                        Found::One(id) => Some((id, end)),
                        _ => None,
                    });
            let (id, end) = match longest {
                Some(found) => found,
                None => (self.one(&parts[at])?, at + 1),
            };
            if !ids.contains(&id) {
                ids.push(id);
            }
            at = end;
        }
        Ok(ids)
    }

    /// Whether a text is how these things are shown: then it changes nothing,
    /// even when their names are not theirs alone.
    pub(crate) fn is_shown_as(&self, ids: &[Id], text: &str) -> bool {
        let shown: Vec<&str> = ids.iter().map(|id| self.shown(*id)).collect();
        !ids.is_empty() && form(&shown.join(", ")) == form(text)
    }

    /// The error about a name that several things have.
    pub(crate) fn ambiguous(&self, text: &str, ids: &[Id]) -> FieldError {
        let named: Vec<&str> = ids
            .iter()
            .take(5)
            .map(|id| {
                self.apart
                    .get(id)
                    .map_or_else(|| self.shown(*id), String::as_str)
            })
            .collect();
        FieldError::new("", "ambiguous_name")
            .with("value", cut(text))
            .with("candidates", named.join("; "))
    }

    /// The error about a name that nothing has, with the nearest names.
    pub(crate) fn unknown(&self, text: &str) -> FieldError {
        FieldError::new("", self.unknown)
            .with("value", cut(text))
            .with("suggestions", self.nearest(text))
    }

    /// The nearest names, or `none`.
    fn nearest(&self, text: &str) -> String {
        let wanted = form(text);
        if let Some(known) = self.near.borrow().get(&wanted) {
            return known.clone();
        }
        let length = wanted.chars().count();
        let allowed = (length / 3).clamp(1, 6);
        let near = |name: &str| {
            name.chars().count().abs_diff(length) <= allowed || name.starts_with(&wanted)
        };
        let mut found: Vec<(usize, &str)> = self
            .by_name
            .iter()
            .filter(|(name, _)| length <= 100 && near(name))
            .map(|(name, ids)| {
                let begins = length >= 3 && name.starts_with(&wanted);
                let distance = if begins {
                    0
                } else {
                    osa_distance(name, &wanted)
                };
                (distance, self.shown(ids[0]))
            })
            .filter(|(distance, _)| *distance <= allowed)
            .collect();
        found.sort_unstable();
        found.dedup();
        let names: Vec<&str> = found
            .iter()
            .take(SUGGESTIONS)
            .map(|(_, name)| *name)
            .collect();
        let text = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        };
        self.near.borrow_mut().insert(wanted, text.clone());
        text
    }
}

/// A piece of a file, short enough for a message.
pub(crate) fn cut(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id::from_u128(number)
    }

    fn units() -> Directory {
        let mut units = Directory::new("unknown_unit");
        units.add(id(1), "Børn, Unge og Familie");
        units.add(id(2), "Skole");
        units.add(id(3), "Administration");
        units.add(id(4), "Administration");
        units.add_key(id(4), "skole/administration");
        units
    }

    #[test]
    fn a_name_may_hold_separators() {
        let found = units().several("Børn, Unge og Familie, skole").unwrap();
        assert_eq!(found, [id(1), id(2)]);
        assert_eq!(
            units()
                .several("Skole; Skole\nBørn,Unge og familie")
                .unwrap(),
            [id(2), id(1)]
        );
    }

    #[test]
    fn a_shared_name_is_refused_with_the_candidates_unless_it_changes_nothing() {
        let units = units();
        assert_eq!(
            units.one("Administration").unwrap_err().code,
            "ambiguous_name"
        );
        assert_eq!(units.one("Skole/Administration"), Ok(id(4)));
        assert!(units.is_shown_as(&[id(2), id(3)], "Skole, Administration"));
        assert!(!units.is_shown_as(&[], ""));
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_nearest() {
        let error = units().one("Skoel").unwrap_err();
        assert_eq!(
            (error.code, error.args[1].1.as_str()),
            ("unknown_unit", "Skole")
        );
        let error = units().one("Havneopsyn").unwrap_err();
        assert_eq!(error.args[1].1, "none");
    }
}
