//! The fields of an interface that a system exposes.

use crate::{
    catalogue::VISIBILITY,
    parts::{
        Audience::Notes,
        Field,
        FieldKind::{Bool, Choice, Link, LongText, Option, Ref, Rows, Text},
        Kind,
    },
};

const GENERAL: &str = "general";
const DATA: &str = "data";

/// The columns of the small table of the data an interface carries.
pub const DATA_ROW: &[Field] = &[
    Field::new("description", Text { max: 1000 }, DATA).required(),
    Field::new("data_type", Option("interface_data_type"), DATA),
];

/// Every field of an interface. The combination of `name` and `interface_id`
/// is unique in the organisation.
pub const FIELDS: &[Field] = &[
    Field::new("name", Text { max: 100 }, GENERAL)
        .required()
        .header("Snitflade")
        .shown(),
    Field::new("interface_id", Text { max: 100 }, GENERAL)
        .header("Snitflade ID")
        .shown(),
    Field::new("interface_version", Text { max: 20 }, GENERAL).header("Version"),
    Field::new("exposing_system", Ref(Kind::System), GENERAL)
        .header("Udstillersystem")
        .shown(),
    Field::new("interface_type", Option("interface_type"), GENERAL).header("Grænseflade"),
    Field::new("description", LongText, GENERAL),
    Field::new("url", Link, GENERAL)
        .header("Link til beskrivelse")
        .shown(),
    Field::new("visibility", Choice(&VISIBILITY), GENERAL)
        .header("Synlighed")
        .shown(),
    Field::new("deactivated", Bool, GENERAL),
    Field::new("notes", LongText, GENERAL).audience(Notes),
    Field::new("data_rows", Rows(DATA_ROW), DATA),
];
