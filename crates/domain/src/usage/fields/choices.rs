//! The fixed sets of values that the fields of a usage draw on.

use crate::parts::ChoiceSet;

/// Expected number of users, in bands.
pub const EXPECTED_USERS: ChoiceSet = ChoiceSet {
    name: "expected-users",
    values: &["0_9", "10_49", "50_99", "100_499", "500_or_more"],
};

/// Where the system runs.
pub const HOSTING: ChoiceSet = ChoiceSet {
    name: "hosting",
    values: &["undecided", "on_premise", "external", "hybrid"],
};

/// Licence and code. Proprietary excludes the others.
pub const LICENSING_AND_CODE_MODEL: ChoiceSet = ChoiceSet {
    name: "licensing-and-code-model",
    values: &["open_source", "freeware", "proprietary"],
};

/// Where the system is in its life with the organisation.
pub const LIFE_CYCLE: ChoiceSet = ChoiceSet {
    name: "life-cycle",
    values: &[
        "undecided",
        "not_in_use",
        "phasing_in",
        "operational",
        "phasing_out",
        "pilot",
    ],
};

/// Yes, no or not decided.
pub const YES_NO_UNDECIDED: ChoiceSet = ChoiceSet {
    name: "yes-no-undecided",
    values: &["yes", "no", "undecided"],
};

/// Yes, no, not known or not decided.
pub const YES_NO_DONT_KNOW: ChoiceSet = ChoiceSet {
    name: "yes-no-dont-know",
    values: &["yes", "no", "dont_know", "undecided"],
};

/// Yes, no, not known, not relevant or not decided.
pub const YES_NO_DONT_KNOW_IRRELEVANT: ChoiceSet = ChoiceSet {
    name: "yes-no-dont-know-irrelevant",
    values: &["yes", "no", "dont_know", "irrelevant", "undecided"],
};

/// Yes, no or in part.
pub const YES_NO_PARTIALLY: ChoiceSet = ChoiceSet {
    name: "yes-no-partially",
    values: &["yes", "no", "partially"],
};

/// Whether a data processing agreement is required.
pub const AGREEMENT_REQUIRED: ChoiceSet = ChoiceSet {
    name: "agreement-required",
    values: &["yes", "no", "decided_by_law"],
};

/// How sensitive the personal data are (GDPR articles 4, 9 and 10).
pub const DATA_SENSITIVITY: ChoiceSet = ChoiceSet {
    name: "data-sensitivity",
    values: &[
        "none",
        "personal_data",
        "sensitive_data",
        "criminal_offences",
    ],
};

/// Ordinary personal data that deserve special care.
pub const SPECIFIC_PERSONAL_DATA: ChoiceSet = ChoiceSet {
    name: "specific-personal-data",
    values: &["cpr_number", "social_problems", "other_private_matters"],
};

/// Technical measures.
pub const TECHNICAL_PRECAUTION: ChoiceSet = ChoiceSet {
    name: "technical-precaution",
    values: &[
        "encryption",
        "pseudonymisation",
        "access_control",
        "logging",
    ],
};

/// What a risk assessment showed.
pub const RISK_LEVEL: ChoiceSet = ChoiceSet {
    name: "risk-level",
    values: &["undecided", "low", "medium", "high"],
};

/// What the organisation has decided about archiving. `b` is preserve, `k` is
/// discard; the two-letter values are combinations of data and documents.
pub const ARCHIVE_DUTY: ChoiceSet = ChoiceSet {
    name: "archive-duty",
    values: &[
        "undecided",
        "b",
        "k",
        "unknown",
        "preserve_data_can_discard_documents",
        "bk",
        "kd",
        "kb",
        "dk",
        "dd",
    ],
};
