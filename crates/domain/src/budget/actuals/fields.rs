//! The fields of a line of a voucher.

use crate::parts::{
    Audience::Economy,
    Field,
    FieldKind::{Date, Money, Ref, Text},
    Kind,
};

const GENERAL: &str = "general";
const PLACE: &str = "place";

/// Every field of a line. Its post is found by its account when nobody says another.
pub const FIELDS: &[Field] = &[
    Field::new("voucher", Text { max: 100 }, GENERAL)
        .required()
        .audience(Economy)
        .shown(),
    Field::new("voucher_line", Text { max: 40 }, GENERAL).audience(Economy),
    Field::new("posted_on", Date, GENERAL).required().shown(),
    Field::new("account", Text { max: 100 }, GENERAL)
        .required()
        .audience(Economy)
        .shown(),
    Field::new("amount", Money, GENERAL)
        .required()
        .audience(Economy)
        .shown(),
    Field::new("posting_text", Text { max: 500 }, GENERAL)
        .audience(Economy)
        .shown(),
    Field::new("supplier", Text { max: 200 }, GENERAL).shown(),
    Field::new("post", Ref(Kind::BudgetPost), PLACE).shown(),
    Field::new("contract", Ref(Kind::Contract), PLACE).shown(),
];
