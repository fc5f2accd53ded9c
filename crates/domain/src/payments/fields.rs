//! The fields of a payment line. Every amount is excluding VAT.

use crate::{
    contracts::AUDIT_STATUS,
    parts::{
        Audience::{Economy, Notes},
        ChoiceSet, ColumnKind, Computed, Field,
        FieldKind::{Choice, Date, LongText, Money, Ref, Text, Year},
        Kind,
    },
};

const GENERAL: &str = "general";
const YEARS: &str = "years";
const AUDIT: &str = "audit";

/// Who is paid: somebody else, or another part of the organisation.
pub static PAYMENT_SIDE: ChoiceSet = ChoiceSet {
    name: "payment-side",
    values: &["external", "internal"],
};

const fn amount(key: &'static str) -> Field {
    Field::new(key, Money, GENERAL).audience(Economy).shown()
}

const fn year(key: &'static str) -> Field {
    let years = Year {
        min: 1990,
        max: 2100,
    };
    Field::new(key, years, YEARS)
}

/// Every field of a payment line. `acquisition` and `other` are paid once, `operation` every year.
pub const FIELDS: &[Field] = &[
    Field::new("contract", Ref(Kind::Contract), GENERAL)
        .required()
        .shown(),
    Field::new("side", Choice(&PAYMENT_SIDE), GENERAL)
        .required()
        .shown(),
    Field::new("org_unit", Ref(Kind::OrgUnit), GENERAL).shown(),
    Field::new("account", Text { max: 200 }, GENERAL).audience(Economy),
    amount("acquisition"),
    amount("operation"),
    amount("other"),
    year("price_year"),
    year("first_year"),
    year("last_year"),
    Field::new("audit_status", Choice(&AUDIT_STATUS), AUDIT),
    Field::new("audit_date", Date, AUDIT),
    Field::new("note", LongText, AUDIT).audience(Notes),
];

/// The number that invoices are sent to stands at the unit.
pub const COMPUTED: &[Computed] = &[Computed::new(
    "ean",
    ColumnKind::Text,
    GENERAL,
    // everywhere: a payment names a unit of its own organisation
    "(SELECT eu.ean FROM {org_units} eu WHERE eu.id = @.org_unit)",
)
.shown()];
