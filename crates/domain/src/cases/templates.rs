//! A template of phases and gates, read from data and checked.

use foundation::{Error, FieldError, Result};
use serde::{Deserialize, Serialize};

use super::SCHEMA;
use crate::gate::{Language, Role};

/// Who decides at a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DecidedBy {
    /// A body, such as the steering group.
    Body,
    /// Somebody with this role in the organisation.
    Role(Role),
}

impl TryFrom<String> for DecidedBy {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let role = |key| Role::from_key(key).map(Self::Role);
        match text.as_str() {
            "body" => Ok(Self::Body),
            other => other
                .strip_prefix("role:")
                .and_then(role)
                .ok_or_else(|| format!("{text} decides nothing")),
        }
    }
}

impl From<DecidedBy> for String {
    fn from(decided_by: DecidedBy) -> Self {
        match decided_by {
            DecidedBy::Body => "body".to_owned(),
            DecidedBy::Role(role) => format!("role:{}", role.key()),
        }
    }
}

/// What shows that a criterion is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Evidence {
    /// Saying so is enough.
    None,
    /// A remark.
    Text,
    /// The address of a document.
    Document,
    /// This field of the case is filled; nobody ticks it.
    Field(String),
}

impl TryFrom<String> for Evidence {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "none" => Ok(Self::None),
            "text" => Ok(Self::Text),
            "document" => Ok(Self::Document),
            other => match other.strip_prefix("field:") {
                Some(key) if SCHEMA.field(key).is_some() => Ok(Self::Field(key.to_owned())),
                _ => Err(format!("{text} is no evidence")),
            },
        }
    }
}

impl From<Evidence> for String {
    fn from(evidence: Evidence) -> Self {
        match evidence {
            Evidence::None => "none".to_owned(),
            Evidence::Text => "text".to_owned(),
            Evidence::Document => "document".to_owned(),
            Evidence::Field(key) => format!("field:{key}"),
        }
    }
}

/// Who may say that a criterion is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TickedBy {
    /// Whoever may change the case.
    Editor,
    /// The case's owner or sponsor, and those who administer.
    Owner,
    /// Those who administer.
    Administrator,
}

/// One demand at a gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its key within the phase.
    pub key: String,
    /// The demand in Danish.
    pub text_da: String,
    /// The demand in English; the Danish holds when empty.
    #[serde(default)]
    pub text_en: String,
    /// What shows that it is met.
    pub evidence: Evidence,
    /// Who may say so.
    pub ticked_by: TickedBy,
    /// How much it counts in the picture of progress, 0 to 100.
    pub weight: i64,
    /// Whether the gate is closed without it.
    pub mandatory: bool,
    /// Whether it is met by answering the reuse question.
    #[serde(default)]
    pub reuse: bool,
}

impl Criterion {
    /// The demand in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        in_language(language, &self.text_da, &self.text_en)
    }
}

/// A phase and the gate at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its key within the template.
    pub key: String,
    /// Name in Danish.
    pub name_da: String,
    /// Name in English; the Danish holds when empty.
    #[serde(default)]
    pub name_en: String,
    /// Who decides at its gate.
    pub decided_by: DecidedBy,
    /// Days within which a submitted case is decided; one that waits longer is shown as late.
    pub lead_days: i64,
    /// The types of cases that begin in this phase.
    #[serde(default)]
    pub begins: Vec<String>,
    /// The demands of its gate.
    pub criteria: Vec<Criterion>,
}

impl Phase {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        in_language(language, &self.name_da, &self.name_en)
    }
}

/// Phases in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its key, the same for all versions.
    pub key: String,
    /// Number of the version.
    pub version: i64,
    /// Name in Danish.
    pub name_da: String,
    /// Name in English; the Danish holds when empty.
    #[serde(default)]
    pub name_en: String,
    /// The phases.
    pub phases: Vec<Phase>,
}

fn in_language<'a>(language: Language, danish: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::English if !english.is_empty() => english,
        _ => danish,
    }
}

const MOST_PHASES: usize = 12;
const MOST_CRITERIA: usize = 30;
const LONGEST_LEAD: i64 = 365;
const HIGHEST_WEIGHT: i64 = 100;

impl Template {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        in_language(language, &self.name_da, &self.name_en)
    }

    /// Number of the phase in which a case of this type begins.
    #[must_use]
    pub fn first_phase(&self, case_type: &str) -> usize {
        let begins = |phase: &Phase| phase.begins.iter().any(|begins| begins == case_type);
        self.phases.iter().position(begins).unwrap_or(0)
    }

    /// Reads a stored body.
    ///
    /// # Errors
    /// Internal, since only checked templates are stored.
    pub fn parse(body: &str) -> Result<Self> {
        serde_json::from_str(body).map_err(Error::internal)
    }

    /// Refuses a template that no case could go through; every fault is named by its place,
    /// e.g. `phases.0.criteria.2.text_da`.
    pub fn check(&self) -> Result<()> {
        let mut errors = Vec::new();
        named(&mut errors, "name_da", &self.name_da);
        within(&mut errors, "phases", self.phases.len(), MOST_PHASES);
        repeated(
            &mut errors,
            "phases",
            self.phases.iter().map(|phase| &phase.key),
        );
        for (at, phase) in self.phases.iter().enumerate() {
            phase.check(&mut errors, &format!("phases.{at}"));
        }
        match errors.is_empty() {
            true => Ok(()),
            false => Err(Error::Invalid(errors)),
        }
    }
}

impl Phase {
    fn check(&self, errors: &mut Vec<FieldError>, at: &str) {
        named(errors, &format!("{at}.name_da"), &self.name_da);
        range(
            errors,
            &format!("{at}.lead_days"),
            self.lead_days,
            LONGEST_LEAD,
        );
        let place = format!("{at}.criteria");
        within(errors, &place, self.criteria.len(), MOST_CRITERIA);
        repeated(errors, &place, self.criteria.iter().map(|one| &one.key));
        for (number, criterion) in self.criteria.iter().enumerate() {
            let at = format!("{place}.{number}");
            named(errors, &format!("{at}.text_da"), &criterion.text_da);
            range(
                errors,
                &format!("{at}.weight"),
                criterion.weight,
                HIGHEST_WEIGHT,
            );
        }
    }
}

/// Longest name or demand, in characters.
const LONGEST: usize = 300;

fn named(errors: &mut Vec<FieldError>, at: &str, text: &str) {
    let found = text.trim().chars().count();
    if found == 0 {
        errors.push(FieldError::new(at, "required"));
    } else if found > LONGEST {
        let error = FieldError::new(at, "too_long");
        errors.push(error.with("max", LONGEST).with("found", found));
    }
}

fn within(errors: &mut Vec<FieldError>, at: &str, count: usize, most: usize) {
    if count == 0 {
        errors.push(FieldError::new(at, "required"));
    } else if count > most {
        errors.push(FieldError::new(at, "too_many_rows").with("max", most));
    }
}

fn range(errors: &mut Vec<FieldError>, at: &str, number: i64, most: i64) {
    if !(0..=most).contains(&number) {
        let error = FieldError::new(at, "out_of_range");
        errors.push(error.with("min", 0).with("max", most));
    }
}

fn repeated<'a>(errors: &mut Vec<FieldError>, at: &str, keys: impl Iterator<Item = &'a String>) {
    let mut seen = std::collections::BTreeSet::new();
    for (number, key) in keys.enumerate() {
        if key.is_empty() || !seen.insert(key) {
            errors.push(FieldError::new(&format!("{at}.{number}.key"), "repeated"));
        }
    }
}

/// The templates that every installation starts with; the first is used unless said otherwise.
const SHIPPED: [&str; 3] = [
    include_str!("templates/four_phase.json"),
    include_str!("templates/state_project.json"),
    include_str!("templates/small_purchase.json"),
];

/// The templates that every installation starts with.
pub(super) fn shipped() -> Result<Vec<Template>> {
    SHIPPED.into_iter().map(Template::parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_is_checked_and_survives_being_stored() {
        for template in shipped().expect("readable") {
            template.check().expect("no faults");
            let body = serde_json::to_string(&template).expect("writable");
            assert_eq!(Template::parse(&body).expect("readable"), template);
            for case_type in super::super::fields::CASE_TYPE.values {
                let begins = |phase: &&Phase| phase.begins.iter().any(|one| one == case_type);
                let count = template.phases.iter().filter(begins).count();
                assert_eq!(count, 1, "{} {case_type}", template.key);
            }
        }
    }

    #[test]
    fn every_fault_is_named_by_its_place() {
        let mut template = shipped().expect("readable").remove(0);
        template.phases[0].criteria[1].text_da = "  ".to_owned();
        template.phases[2].lead_days = -1;
        template.phases[3].key = "idea".to_owned();
        let Err(Error::Invalid(errors)) = template.check() else {
            panic!("refused");
        };
        let mut places: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        places.sort_unstable();
        assert_eq!(
            places,
            [
                "phases.0.criteria.1.text_da",
                "phases.2.lead_days",
                "phases.3.key"
            ]
        );
    }
}
