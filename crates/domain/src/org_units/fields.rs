//! The fields of an organisation unit.

use crate::parts::{
    Audience::Staff,
    ChoiceSet, Field,
    FieldKind::{Choice, Date, Ref, Text},
    Kind,
};

/// Where a unit is maintained: here, or in the municipality's shared organisation register.
pub const ORIGIN: ChoiceSet = ChoiceSet {
    name: "unit-origin",
    values: &["local", "external"],
};

const GENERAL: &str = "general";
const ORIGIN_SECTION: &str = "origin";
const PERIOD: &str = "period";

/// Every field of a unit. Names in real registers are longer than the incumbent's 100
/// characters. The headers are those of the incumbent's sheet for
/// mass creation. A unit without an origin is local.
pub const FIELDS: &[Field] = &[
    Field::new("name", Text { max: 200 }, GENERAL)
        .required()
        .header("Afdelingsnavn (påkrævet)")
        .shown()
        .audience(Staff),
    Field::new("parent", Ref(Kind::OrgUnit), GENERAL)
        .header("Overordnet afdeling (påkrævet)")
        .shown()
        .audience(Staff),
    Field::new("ean", Text { max: 20 }, GENERAL)
        .header("EAN nummer")
        .shown(),
    Field::new("unit_id", Text { max: 100 }, GENERAL).shown(),
    Field::new("origin", Choice(&ORIGIN), ORIGIN_SECTION).shown(),
    Field::new("external_uuid", Text { max: 36 }, ORIGIN_SECTION),
    Field::new("effective_from", Date, PERIOD).shown(),
    Field::new("effective_to", Date, PERIOD).shown(),
];
