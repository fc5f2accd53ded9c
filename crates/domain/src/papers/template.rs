//! A template of a paper: sections in their order, each with a heading, a text of one's own, and
//! what the register says.

use std::collections::BTreeSet;

use foundation::{Error, FieldError, Result};
use serde::{Deserialize, Serialize};

use super::kinds::PaperKind;
use crate::gate::Language;

/// A section of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What the register fills in (one of [`PaperKind::sections`]), or the key of a text section:
    /// `own.` and a number.
    pub key: String,
    /// Whether it is in the paper.
    pub shown: bool,
    /// Heading in Danish; a section without one follows the section before.
    pub heading_da: String,
    /// Heading in English; the Danish holds when empty.
    pub heading_en: String,
    /// Text above what the register says, in Danish. Words in braces are filled in.
    pub text_da: String,
    /// The same in English; the Danish holds when empty.
    pub text_en: String,
}

impl Section {
    /// Whether it is a text of one's own alone.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.key.starts_with(OWN)
    }

    /// The heading in a language.
    #[must_use]
    pub fn heading(&self, language: Language) -> &str {
        in_language(language, &self.heading_da, &self.heading_en)
    }

    /// The text in a language, with its words as they are written.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        in_language(language, &self.text_da, &self.text_en)
    }
}

fn in_language<'a>(language: Language, danish: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::English if !english.is_empty() => english,
        _ => danish,
    }
}

/// How the keys of text sections begin.
pub const OWN: &str = "own.";
const LONGEST_HEADING: usize = 120;
const LONGEST_TEXT: usize = 6_000;
const MOST_SECTIONS: usize = 40;

/// A template of one kind of papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What the municipality calls such a paper, in Danish.
    pub name_da: String,
    /// The same in English; the Danish holds when empty.
    pub name_en: String,
    /// The sections in their order.
    pub sections: Vec<Section>,
}

impl Template {
    /// What such a paper is called in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        in_language(language, &self.name_da, &self.name_en)
    }

    /// The template that is built into the program.
    #[must_use]
    pub fn shipped(kind: PaperKind) -> Self {
        let text = match kind {
            PaperKind::Agenda => include_str!("shipped/agenda.json"),
            PaperKind::DecisionPaper => include_str!("shipped/decision_paper.json"),
            PaperKind::BusinessCase => include_str!("shipped/business_case.json"),
            PaperKind::Analysis => include_str!("shipped/analysis.json"),
            PaperKind::Minutes => include_str!("shipped/minutes.json"),
            PaperKind::FollowUp => include_str!("shipped/follow_up.json"),
        };
        serde_json::from_str(text).expect("what is built in is tested to be readable")
    }

    /// Reads a stored template.
    ///
    /// # Errors
    /// Internal, since only checked templates are stored.
    pub fn parse(body: &str) -> Result<Self> {
        serde_json::from_str(body).map_err(Error::internal)
    }

    /// Refuses a template that no paper could be made from; every fault is named by its place,
    /// e.g. `sections.2.text_da`.
    pub fn check(&self, kind: PaperKind) -> Result<()> {
        let mut errors = Vec::new();
        if self.name_da.trim().is_empty() {
            errors.push(FieldError::new("name_da", "required"));
        }
        length(&mut errors, "name_da", &self.name_da, LONGEST_HEADING);
        length(&mut errors, "name_en", &self.name_en, LONGEST_HEADING);
        if self.sections.len() > MOST_SECTIONS {
            let error = FieldError::new("sections", "too_many_rows");
            errors.push(error.with("max", MOST_SECTIONS));
        }
        if !self.sections.iter().any(|section| section.shown) {
            errors.push(FieldError::new("sections", "required"));
        }
        let mut seen = BTreeSet::new();
        for (at, section) in self.sections.iter().enumerate() {
            let known = kind.sections().contains(&section.key.as_str()) || section.is_own();
            if !known {
                let error = FieldError::new(&format!("sections.{at}.key"), "section_unknown");
                errors.push(error.with("name", &section.key));
            } else if !seen.insert(&section.key) {
                let error = FieldError::new(&format!("sections.{at}.key"), "repeated");
                errors.push(error);
            }
            section.check(kind, &format!("sections.{at}"), &mut errors);
        }
        match errors.is_empty() {
            true => Ok(()),
            false => Err(Error::Invalid(errors)),
        }
    }
}

impl Section {
    fn check(&self, kind: PaperKind, at: &str, errors: &mut Vec<FieldError>) {
        for (key, heading) in [
            ("heading_da", &self.heading_da),
            ("heading_en", &self.heading_en),
        ] {
            length(errors, &format!("{at}.{key}"), heading, LONGEST_HEADING);
        }
        for (key, text) in [("text_da", &self.text_da), ("text_en", &self.text_en)] {
            let at = format!("{at}.{key}");
            length(errors, &at, text, LONGEST_TEXT);
            if let Err(fault) = filled(kind, text, |_| String::new()) {
                errors.push(FieldError { field: at, ..fault });
            }
        }
        if self.is_own() && self.heading_da.trim().is_empty() && self.text_da.trim().is_empty() {
            errors.push(FieldError::new(&format!("{at}.text_da"), "required"));
        }
    }
}

fn length(errors: &mut Vec<FieldError>, at: &str, text: &str, max: usize) {
    let found = text.chars().count();
    if found > max {
        let error = FieldError::new(at, "too_long");
        errors.push(error.with("max", max).with("found", found));
    }
}

/// A text with its words filled in: `{sag}` becomes what `value` says for its key. `{{` and `}}`
/// are single braces.
///
/// # Errors
/// `placeholder_unknown` names a word that this kind of paper does not know, `placeholder_open` a
/// brace without its other half.
pub fn filled(
    kind: PaperKind,
    text: &str,
    value: impl Fn(&'static str) -> String,
) -> Result<String, FieldError> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            out.push_str(brace);
            rest = after;
            continue;
        }
        let end = rest.find(['{', '}', '\n']);
        let word = match (brace, end) {
            ("{", Some(end)) if rest[end..].starts_with('}') => &rest[..end],
            _ => {
                let near: String = rest.chars().take(20).collect();
                let error = FieldError::new("", "placeholder_open");
                return Err(error.with("near", format!("{brace}{near}")));
            }
        };
        rest = &rest[word.len() + 1..];
        let written = word.trim().to_lowercase();
        let known = kind.words().iter();
        let mut known = known.filter(|one| one.da == written || one.en == written);
        let Some(found) = known.next() else {
            let all: Vec<String> = kind
                .words()
                .iter()
                .map(|one| format!("{{{}}}", one.da))
                .collect();
            let error = FieldError::new("", "placeholder_unknown");
            return Err(error.with("name", word).with("known", all.join(", ")));
        };
        out.push_str(&value(found.key));
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests;
