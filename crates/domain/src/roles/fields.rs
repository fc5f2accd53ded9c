//! The fields of a role that a person has on something.

use crate::parts::{
    ChoiceSet, Field,
    FieldKind::{AnyRef, Choice, Option, Ref},
    Kind,
};

/// What a person can have a role on.
pub const SUBJECT_KIND: ChoiceSet = ChoiceSet {
    name: "subject-kind",
    values: &["usage", "org_unit", "contract"],
};

const GENERAL: &str = "general";

/// Every field of a role assignment. `role` stands in the value list
/// `system_role`, `unit_role` or `contract_role`, by the kind of the subject.
pub const FIELDS: &[Field] = &[
    Field::new("subject_kind", Choice(&SUBJECT_KIND), GENERAL).required(),
    Field::new("subject_id", AnyRef, GENERAL).required().shown(),
    Field::new("role", Option("system_role"), GENERAL)
        .required()
        .shown(),
    Field::new("person", Ref(Kind::Person), GENERAL)
        .required()
        .shown(),
];
