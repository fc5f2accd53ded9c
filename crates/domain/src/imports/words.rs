//! The words that the pages use, handed in by the caller, so that the rules
//! here know keys and no language.

use std::collections::HashMap;

use crate::parts::{ChoiceSet, text::fold};

/// What a field or column is called.
#[derive(Debug, Clone)]
pub struct Label {
    /// Key of the field or computed column.
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
}

impl Words {
    /// No words: only keys and the incumbent's headers are understood.
    #[must_use]
    pub fn new(labels: Vec<Label>) -> Self {
        Self {
            labels,
            choices: HashMap::new(),
        }
    }

    /// Adds the texts of a value of a set. A text such as `B (bevares)` is also
    /// understood without what stands in parentheses.
    pub fn add_choice(&mut self, set: &'static ChoiceSet, value: &'static str, texts: &[String]) {
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
        set.values.join(", ")
    }
}
