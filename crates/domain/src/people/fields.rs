//! The fields of a person who can hold roles. A person need not have a login.

use crate::parts::{
    Field,
    FieldKind::{Date, Ref, Text},
    Kind,
};

const GENERAL: &str = "general";
const PERIOD: &str = "period";

/// Every field of a person. The headers are those of the incumbent's sheet for
/// mass creation.
pub const FIELDS: &[Field] = &[
    Field::new("first_name", Text { max: 100 }, GENERAL)
        .required()
        .header("Fornavn (påkrævet)")
        .shown(),
    Field::new("last_name", Text { max: 100 }, GENERAL)
        .header("Efternavn (påkrævet)")
        .shown(),
    Field::new("email", Text { max: 200 }, GENERAL)
        .header("Email (påkrævet)")
        .shown(),
    Field::new("phone", Text { max: 50 }, GENERAL)
        .header("Telefon")
        .shown(),
    Field::new("default_unit", Ref(Kind::OrgUnit), GENERAL).shown(),
    Field::new("effective_from", Date, PERIOD),
    Field::new("effective_to", Date, PERIOD),
];
