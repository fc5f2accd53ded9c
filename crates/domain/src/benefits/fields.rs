//! The fields of lines, benefits and measurements.

use crate::parts::{
    Audience::{Economy, Notes},
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, Date, Integer, LongText, Money, Percent, Ref, Rows, Text, Year},
    Kind,
};

const GENERAL: &str = "general";
const YEARS: &str = "years";
const BASIS: &str = "basis";
const MEASURING: &str = "measuring";

/// What a line is: a cost, or one of the benefits. The names are those of the reckoning.
pub static LINE_KIND: ChoiceSet = ChoiceSet {
    name: "line-kind",
    values: &["cost", "cash", "hours", "quality", "society"],
};

/// What kind of benefit it is.
pub static BENEFIT_TYPE: ChoiceSet = ChoiceSet {
    name: "benefit-type",
    values: &["cash", "hours", "quality", "society"],
};

const fn year(min: i64, max: i64) -> crate::parts::FieldKind {
    Year { min, max }
}

/// The amounts of one calendar year as signed flows; `low` is the worse for the case.
pub const YEAR: &[Field] = &[
    Field::new("year", year(1900, 2200), YEARS).required(),
    Field::new("likely", Money, YEARS).required(),
    Field::new("low", Money, YEARS),
    Field::new("high", Money, YEARS),
];

/// Every field of a line. `total` is the sum of the likely amounts; `source` says what the
/// amounts are built on.
pub const LINE: &[Field] = &[
    Field::new("for_case", Ref(Kind::Case), GENERAL)
        .required()
        .shown(),
    Field::new("label", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("line_kind", Choice(&LINE_KIND), GENERAL)
        .required()
        .shown(),
    Field::new("owner", Ref(Kind::Person), GENERAL).shown(),
    Field::new("price_year", year(1990, 2100), YEARS)
        .required()
        .shown(),
    Field::new("years", Rows(YEAR), YEARS)
        .required()
        .audience(Economy),
    Field::new("uncertainty", Percent, YEARS).shown(),
    Field::new("total", Money, YEARS)
        .audience(Economy)
        .kept()
        .shown(),
    Field::new("account", Text { max: 200 }, BASIS).audience(Economy),
    Field::new("source", LongText, BASIS),
];

const fn measure() -> crate::parts::FieldKind {
    const MOST: i64 = 1_000_000_000_000;
    Integer {
        min: -MOST,
        max: MOST,
    }
}

/// Every field of a benefit. `measured_in` is the unit of the numbers. A benefit in cash reduces no
/// budget by itself: `budget_decision` names the decision that did.
pub const BENEFIT: &[Field] = &[
    Field::new("for_case", Ref(Kind::Case), GENERAL)
        .required()
        .shown(),
    Field::new("name", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("benefit_type", Choice(&BENEFIT_TYPE), GENERAL)
        .required()
        .shown(),
    Field::new("owner", Ref(Kind::Person), GENERAL).shown(),
    Field::new("org_unit", Ref(Kind::OrgUnit), GENERAL).shown(),
    Field::new("measured_in", Text { max: 100 }, MEASURING).required(),
    Field::new("baseline", measure(), MEASURING)
        .required()
        .shown(),
    Field::new("target", measure(), MEASURING)
        .required()
        .shown(),
    Field::new("starts_on", Date, MEASURING),
    Field::new("ramp_up_months", Integer { min: 0, max: 120 }, MEASURING),
    Field::new("measure_method", LongText, MEASURING),
    Field::new("next_measurement_on", Date, MEASURING).shown(),
    Field::new(
        "measure_every_months",
        Integer { min: 1, max: 60 },
        MEASURING,
    ),
    Field::new("budget_decision", Text { max: 200 }, BASIS).audience(Economy),
    Field::new("note", LongText, BASIS).audience(Notes),
];

/// The last measurement of a benefit, and how much of the way it is.
pub const OF_BENEFIT: &[Computed] = &[
    Computed::new(
        "last_value",
        ColumnKind::Integer,
        MEASURING,
        // everywhere: measurements of a benefit that is visible already
        "(SELECT mv.value FROM {measurements} mv WHERE mv.benefit = @.id ORDER BY mv.measured_on DESC, mv.id DESC LIMIT 1)",
    )
    .shown(),
    Computed::new(
        "last_measured_on",
        ColumnKind::Date,
        MEASURING,
        // everywhere: measurements of a benefit that is visible already
        "(SELECT MAX(md.measured_on) FROM {measurements} md WHERE md.benefit = @.id)",
    ),
    Computed::new(
        "realised",
        ColumnKind::Percent,
        MEASURING,
        // everywhere: measurements of a benefit that is visible already
        "(SELECT (mr.value - @.baseline) * 10000 / NULLIF(@.target - @.baseline, 0) FROM {measurements} mr WHERE mr.benefit = @.id ORDER BY mr.measured_on DESC, mr.id DESC LIMIT 1)",
    )
    .shown(),
];

/// Every field of a measurement.
pub const MEASUREMENT: &[Field] = &[
    Field::new("benefit", Ref(Kind::Benefit), GENERAL)
        .required()
        .shown(),
    Field::new("measured_on", Date, GENERAL).required().shown(),
    Field::new("value", measure(), GENERAL).required().shown(),
    Field::new("measured_by", Ref(Kind::Person), GENERAL).shown(),
    Field::new("note", LongText, GENERAL).audience(Notes),
];
