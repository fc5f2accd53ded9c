//! The fields of a rate.

use crate::parts::{
    Field,
    FieldKind::{Option, Percent, Text, Year},
};

const GENERAL: &str = "general";

/// Every field of a rate. The years are those in which a contract can be paid.
pub const FIELDS: &[Field] = &[
    Field::new("regulation", Option("price_regulation"), GENERAL)
        .required()
        .shown(),
    Field::new(
        "year",
        Year {
            min: 1990,
            max: 2100,
        },
        GENERAL,
    )
    .required()
    .shown(),
    Field::new("rate", Percent, GENERAL).required().shown(),
    Field::new("source", Text { max: 300 }, GENERAL).shown(),
];
