//! The fields of a piece of evidence.

use super::state::STATE;
use crate::parts::{
    Audience::Notes,
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, Date, Link, LongText, Ref, Text},
    Kind,
};

const GENERAL: &str = "general";
const DATES: &str = "dates";

/// What was shown: certificates first, then auditors' reports.
pub static EVIDENCE_KIND: ChoiceSet = ChoiceSet {
    name: "evidence-kind",
    values: &[
        "iso_27001",
        "iso_27701",
        "iso_22301",
        "d_seal",
        "isae_3402",
        "isae_3000",
        "soc_2",
        "penetration_test",
        "other",
    ],
};

/// How a piece of evidence stands on the day asked about.
pub static EVIDENCE_STATE: ChoiceSet = ChoiceSet {
    name: "evidence-state",
    values: &["expired", "expires_soon", "valid", "no_expiry", "replaced"],
};

/// Every field of a piece of evidence.
pub const FIELDS: &[Field] = &[
    Field::new("supplier", Ref(Kind::Organisation), GENERAL)
        .required()
        .shown(),
    Field::new("kind", Choice(&EVIDENCE_KIND), GENERAL)
        .required()
        .shown(),
    Field::new("name", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("scope", Text { max: 500 }, GENERAL).shown(),
    Field::new("link", Link, GENERAL),
    Field::new("note", LongText, GENERAL).audience(Notes),
    Field::new("issued_on", Date, DATES).shown(),
    Field::new("expires_on", Date, DATES).shown(),
];

/// How it stands.
pub const COMPUTED: &[Computed] =
    &[Computed::new("state", ColumnKind::Choice(&EVIDENCE_STATE), DATES, STATE).shown()];
