//! The fields of a budget post.

use crate::parts::{
    Audience::{Economy, Notes},
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, LongText, Percent, Ref, Text, Year},
    Kind,
};

const GENERAL: &str = "general";
const SUMS: &str = "sums";

/// What the money of a post is for: to be applied for, running, investing, consultancy.
pub static POST_KIND: ChoiceSet = ChoiceSet {
    name: "post-kind",
    values: &["pool", "operation", "investment", "consultancy"],
};

/// Every field of a budget post. `account` is one or more accounts of the finance system;
/// `warn_percent` is the share of the post at which to be warned.
pub const FIELDS: &[Field] = &[
    Field::new("name", Text { max: 200 }, GENERAL)
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
    Field::new("post_kind", Choice(&POST_KIND), GENERAL)
        .required()
        .shown(),
    Field::new("org_unit", Ref(Kind::OrgUnit), GENERAL).shown(),
    Field::new("account", Text { max: 500 }, GENERAL).audience(Economy),
    Field::new("responsible", Ref(Kind::Person), GENERAL),
    Field::new("warn_percent", Percent, GENERAL),
    Field::new("note", LongText, GENERAL).audience(Notes),
];

const fn sum(key: &'static str, sql: &'static str) -> Computed {
    Computed::new(key, ColumnKind::Money, SUMS, sql)
        .audience(Economy)
        .shown()
}

/// The sums of a post's movements and of what was paid, as of the day asked about.
pub const COMPUTED: &[Computed] = &[
    sum(
        "frame",
        // everywhere: movements of a post of its own organisation
        "(SELECT CAST(COALESCE(SUM(mf.amount), 0) AS BIGINT) FROM {budget_movements} mf WHERE mf.post = @.id AND mf.kind IN ('appropriation', 'transfer'))",
    ),
    sum(
        "reserved",
        // everywhere: movements of a post of its own organisation
        "(SELECT CAST(COALESCE(SUM(mr.amount), 0) AS BIGINT) FROM {budget_movements} mr WHERE mr.post = @.id AND mr.kind IN ('reservation', 'reservation_release'))",
    ),
    sum(
        "committed",
        // everywhere: movements of a post of its own organisation
        "(SELECT CAST(COALESCE(SUM(mc.amount), 0) AS BIGINT) FROM {budget_movements} mc WHERE mc.post = @.id AND mc.kind IN ('commitment', 'commitment_release'))",
    ),
    sum(
        "available",
        // everywhere: movements of a post of its own organisation
        "(SELECT CAST(COALESCE(SUM(CASE WHEN ma.kind IN ('appropriation', 'transfer') THEN ma.amount ELSE -ma.amount END), 0) AS BIGINT) FROM {budget_movements} ma WHERE ma.post = @.id)",
    ),
    sum(
        "spent",
        // everywhere: lines on a post of its own organisation
        "(SELECT CAST(COALESCE(SUM(mp.amount), 0) AS BIGINT) FROM {budget_actuals} mp WHERE mp.post = @.id)",
    ),
];
