//! The fields of an amendment. The amount is excluding VAT.

use crate::parts::{
    Audience::{Economy, Notes},
    Field,
    FieldKind::{Date, Integer, LongText, Money, Ref, Text},
    Kind,
};

const GENERAL: &str = "general";
const EFFECT: &str = "effect";

/// Every field of an amendment.
pub const FIELDS: &[Field] = &[
    Field::new("contract", Ref(Kind::Contract), GENERAL)
        .required()
        .shown(),
    Field::new("number", Integer { min: 1, max: 999 }, GENERAL).shown(),
    Field::new("title", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("effective_on", Date, GENERAL).required().shown(),
    Field::new("signed_on", Date, GENERAL).shown(),
    Field::new("description", LongText, GENERAL).audience(Notes),
    Field::new("new_valid_to", Date, EFFECT).shown(),
    Field::new("value_change", Money, EFFECT)
        .audience(Economy)
        .shown(),
];
