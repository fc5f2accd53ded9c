//! The fields of a relation between two systems that an organisation uses.

use crate::parts::{
    Field,
    FieldKind::{Link, LongText, Option, Ref},
    Kind,
};

const GENERAL: &str = "general";

/// Every field of a relation. It is edited from the consuming side, `from_usage`.
pub const FIELDS: &[Field] = &[
    Field::new("from_usage", Ref(Kind::Usage), GENERAL)
        .required()
        .shown(),
    Field::new("to_usage", Ref(Kind::Usage), GENERAL)
        .required()
        .shown(),
    Field::new("interface", Ref(Kind::Interface), GENERAL).shown(),
    Field::new("frequency", Option("relation_frequency"), GENERAL).shown(),
    Field::new("contract", Ref(Kind::Contract), GENERAL),
    Field::new("description", LongText, GENERAL).shown(),
    Field::new("url", Link, GENERAL),
];
