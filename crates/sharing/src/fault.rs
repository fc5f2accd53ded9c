//! What is wrong with a question, as data: the words belong to whoever shows it.

use std::fmt;

/// One fault of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which fault, one of [`CODES`]; texts and remedies are kept under it.
    pub code: &'static str,
    /// Where, as a path into the document: `candidates[2].volume`. Empty for the whole of it.
    pub field: String,
    /// What the text tells besides.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    pub(crate) fn new(code: &'static str, field: impl Into<String>) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is not among the codes");
        Self {
            code,
            field: field.into(),
            args: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.field, self.code)?;
        for (name, value) in &self.args {
            write!(to, " {name}={value}")?;
        }
        Ok(())
    }
}

/// All codes that a [`Fault`] can have.
pub const CODES: &[&str] = &[
    "not_json",
    "unknown_field",
    "missing_field",
    "wrong_type",
    "no_candidates",
    "too_many",
    "not_finite",
    "negative",
    "out_of_range",
    "volume_not_positive",
    "empty_id",
    "duplicate_id",
    "window_reversed",
    "window_without_start",
    "window_too_long",
    "exit_after_end",
    "ownership_answer",
    "weights_over_one",
    "max_group_zero",
    "min_over_max",
    "unknown_id",
    "together_and_apart",
    "together_too_many",
    "together_regions",
    "together_not_ready",
    "together_left_out",
    "limits_impossible",
];

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The question is wrong; everything found wrong with it.
    Faults(Vec<Fault>),
    /// Somebody asked to stop.
    Cancelled,
}

impl fmt::Display for Refused {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cancelled => to.write_str("cancelled"),
            Self::Faults(faults) => {
                for (index, fault) in faults.iter().enumerate() {
                    let between = if index == 0 { "" } else { "; " };
                    write!(to, "{between}{fault}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Refused {}
