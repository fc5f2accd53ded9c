//! The fields of a licence. Prices are excluding VAT.

use crate::parts::{
    Audience::{Economy, Notes},
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, Date, Integer, LongText, Money, Ref, Rows, Text},
    Kind,
};

const GENERAL: &str = "general";
const PRICE: &str = "price";

/// What is counted.
pub static LICENCE_METRIC: ChoiceSet = ChoiceSet {
    name: "licence-metric",
    values: &[
        "user",
        "concurrent_user",
        "device",
        "server",
        "core",
        "inhabitant",
        "employee",
        "case",
        "site",
        "other",
    ],
};

const MOST: i64 = 100_000_000;

const fn count(key: &'static str) -> Field {
    Field::new(key, Integer { min: 0, max: MOST }, GENERAL).shown()
}

/// A step of the price: from so many, each costs so much.
pub const PRICE_STEP: &[Field] = &[
    Field::new("from_count", Integer { min: 1, max: MOST }, PRICE).required(),
    Field::new("unit_price", Money, PRICE).required(),
];

/// Every field of a licence.
pub const FIELDS: &[Field] = &[
    Field::new("contract", Ref(Kind::Contract), GENERAL)
        .required()
        .shown(),
    Field::new("product", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("metric", Choice(&LICENCE_METRIC), GENERAL).shown(),
    count("bought"),
    count("in_use"),
    Field::new("true_up_on", Date, GENERAL).shown(),
    Field::new("note", LongText, GENERAL).audience(Notes),
    Field::new("unit_price", Money, PRICE)
        .audience(Economy)
        .shown(),
    Field::new("price_steps", Rows(PRICE_STEP), PRICE).audience(Economy),
];

/// How the number bought compares with the number in use.
pub const COMPUTED: &[Computed] = &[
    Computed::new(
        "used_share",
        ColumnKind::Percent,
        GENERAL,
        "(CASE WHEN @.bought > 0 THEN @.in_use * 10000 / @.bought END)",
    )
    .shown(),
    Computed::new(
        "over_use",
        ColumnKind::Integer,
        GENERAL,
        "(CASE WHEN @.in_use > COALESCE(@.bought, 0) THEN @.in_use - COALESCE(@.bought, 0) END)",
    )
    .shown(),
];
