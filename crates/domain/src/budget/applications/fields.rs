//! The fields of an application. The last section is kept by the program.

use crate::parts::{
    Audience::{Economy, Notes},
    ChoiceSet, Field,
    FieldKind::{Choice, Date, LongText, Money, Ref, Text},
    Kind,
};

const GENERAL: &str = "general";
const ANSWER: &str = "answer";

/// How an application stands.
pub static APPLICATION_STANDING: ChoiceSet = ChoiceSet {
    name: "application-standing",
    values: &["waiting", "granted", "declined"],
};

/// Every field of an application.
pub const FIELDS: &[Field] = &[
    Field::new("for_case", Ref(Kind::Case), GENERAL)
        .required()
        .shown(),
    Field::new("post", Ref(Kind::BudgetPost), GENERAL)
        .required()
        .shown(),
    Field::new("amount", Money, GENERAL)
        .required()
        .audience(Economy)
        .shown(),
    Field::new("motive", LongText, GENERAL).required(),
    Field::new("note", LongText, GENERAL).audience(Notes),
    Field::new("standing", Choice(&APPLICATION_STANDING), ANSWER)
        .kept()
        .shown(),
    Field::new("granted", Money, ANSWER)
        .kept()
        .audience(Economy)
        .shown(),
    Field::new("answer", LongText, ANSWER).kept(),
    Field::new("answered_on", Date, ANSWER).kept(),
    Field::new("answered_by", Text { max: 200 }, ANSWER).kept(),
];
