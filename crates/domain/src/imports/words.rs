//! The words that the pages use, handed in by the caller, so that the rules
//! here know keys and no language.

use std::collections::HashMap;

use crate::parts::{ChoiceSet, Field, text::fold};

/// What a field or column is called.
#[derive(Debug, Clone)]
pub struct Label {
    /// Key of the field or computed column; of a part of a small row `field.part`.
    pub key: String,
    /// Its names, in every language.
    pub texts: Vec<String>,
}

/// Names of the fields of one kind and of the values of fixed sets.
#[derive(Debug, Clone, Default)]
pub struct Words {
    labels: Vec<Label>,
    /// Folded text → key, by the name of the set.
    choices: HashMap<&'static str, HashMap<String, &'static str>>,
    /// The text that a value of a set is shown by.
    shown: HashMap<(&'static str, &'static str), String>,
}

impl Words {
    /// No words: only keys and the incumbent's headers are understood.
    #[must_use]
    pub fn new(labels: Vec<Label>) -> Self {
        Self {
            labels,
            ..Self::default()
        }
    }

    /// Adds the texts of a value of a set. A text such as `B (bevares)` is also
    /// understood without what stands in parentheses.
    pub fn add_choice(&mut self, set: &'static ChoiceSet, value: &'static str, texts: &[String]) {
        if let Some(text) = texts.first() {
            let shown = self.shown.entry((set.name, value));
            shown.or_insert_with(|| text.clone());
        }
        let known = self.choices.entry(set.name).or_default();
        for text in texts {
            known.entry(fold(text)).or_insert(value);
            if let Some((short, _)) = text.split_once(" (") {
                known.entry(fold(short)).or_insert(value);
            }
        }
    }

    /// The names of a field or computed column.
    #[must_use]
    pub fn texts(&self, key: &str) -> &[String] {
        self.labels
            .iter()
            .find(|label| label.key == key)
            .map_or(&[], |label| label.texts.as_slice())
    }

    /// What the parts of a small row are called, as they stand in a cell.
    pub(crate) fn parts(&self, key: &str, columns: &[Field]) -> String {
        let name = |column: &Field| {
            let texts = self.texts(&format!("{key}.{}", column.key));
            texts.first().map_or(column.key, String::as_str).to_owned()
        };
        columns.iter().map(name).collect::<Vec<_>>().join(" | ")
    }

    /// The key of a value of a set, from one of its texts or the key itself.
    pub(crate) fn choice(&self, set: &'static ChoiceSet, text: &str) -> Option<&'static str> {
        let folded = fold(text);
        let by_text = self
            .choices
            .get(set.name)
            .and_then(|known| known.get(&folded).copied());
        by_text.or_else(|| {
            let key = |value: &&&str| **value == text || fold(value) == folded;
            set.values.iter().find(key).copied()
        })
    }

    /// The texts that a set understands, for the error about another one.
    pub(crate) fn allowed(&self, set: &'static ChoiceSet) -> String {
        let shown = |value: &&'static str| {
            let text = self.shown.get(&(set.name, *value));
            text.map_or(*value, String::as_str)
        };
        set.values.iter().map(shown).collect::<Vec<_>>().join("; ")
    }
}
