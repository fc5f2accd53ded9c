//! The fields of a need.

use crate::parts::{
    ChoiceSet, Field,
    FieldKind::{Choice, LongText, Refs, Text},
    Kind,
};

/// Who may see a need.
pub const NEED_VISIBILITY: ChoiceSet = ChoiceSet {
    name: "need-visibility",
    values: &["own", "municipalities", "public"],
};

/// How far a need is. What was given up is seen by its owner only.
pub const NEED_STANDING: ChoiceSet = ChoiceSet {
    name: "need-standing",
    values: &["open", "in_dialogue", "met", "given_up"],
};

const GENERAL: &str = "general";

/// Every field of a need; the owner is the organisation that keeps it.
pub const FIELDS: &[Field] = &[
    Field::new("title", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("description", LongText, GENERAL),
    Field::new("kle", Refs(Kind::KleNode), GENERAL).shown(),
    Field::new("standing", Choice(&NEED_STANDING), GENERAL).shown(),
    Field::new("visibility", Choice(&NEED_VISIBILITY), GENERAL).shown(),
];
