//! The fields of an organisation: municipality, company, community or other authority.

use crate::parts::{
    Audience::Staff,
    ChoiceSet, Field,
    FieldKind::{Bool, Choice, Integer, LongText, Refs, Text, Year},
    Kind,
};

/// What sort of organisation it is.
pub const ORGANISATION_KIND: ChoiceSet = ChoiceSet {
    name: "organisation-kind",
    values: &["municipality", "company", "community", "other_authority"],
};

/// The five regions.
pub const REGION: ChoiceSet = ChoiceSet {
    name: "region",
    values: &[
        "hovedstaden",
        "sjaelland",
        "syddanmark",
        "midtjylland",
        "nordjylland",
    ],
};

const GENERAL: &str = "general";
const MUNICIPALITY: &str = "municipality";
const COMPANY: &str = "company";
const COMMUNITY: &str = "community";
const CONTACT: &str = "contact";
const CONTROLLER: &str = "controller";
const DPO: &str = "dpo";

const fn line(key: &'static str, max: usize, section: &'static str) -> Field {
    Field::new(key, Text { max }, section)
}

/// Every field of an organisation. The details of a municipality, of a
/// company and of a community belong to `kind`.
///
/// A CVR number has eight digits; there is room for the form with spaces and a
/// country prefix that people copy from elsewhere.
pub const FIELDS: &[Field] = &[
    line("name", 100, GENERAL)
        .required()
        .header("Navn")
        .shown()
        .audience(Staff),
    Field::new("kind", Choice(&ORGANISATION_KIND), GENERAL)
        .required()
        .header("Type")
        .shown()
        .audience(Staff),
    line("cvr", 20, GENERAL)
        .header("CVR")
        .shown()
        .audience(Staff),
    Field::new("disabled", Bool, GENERAL).header("Deaktiveret"),
    line("municipality_code", 4, MUNICIPALITY)
        .owned_by("kind", &["municipality"])
        .audience(Staff),
    Field::new("region", Choice(&REGION), MUNICIPALITY)
        .owned_by("kind", &["municipality"])
        .audience(Staff),
    Field::new(
        "population",
        Integer {
            min: 0,
            max: 10_000_000,
        },
        MUNICIPALITY,
    )
    .owned_by("kind", &["municipality"])
    .audience(Staff),
    Field::new(
        "population_year",
        Year {
            min: 1900,
            max: 2100,
        },
        MUNICIPALITY,
    )
    .owned_by("kind", &["municipality"])
    .audience(Staff),
    line("foreign_country", 2, COMPANY)
        .owned_by("kind", &["company"])
        .header("Udenlandsk virksomhed"),
    line("foreign_company_number", 50, COMPANY).owned_by("kind", &["company"]),
    Field::new("is_isms_supplier", Bool, COMPANY)
        .owned_by("kind", &["company"])
        .header("ISMS ansvarlig"),
    Field::new("members", Refs(Kind::Organisation), COMMUNITY)
        .owned_by("kind", &["community"])
        .audience(Staff),
    line("phone", 50, CONTACT),
    line("email", 200, CONTACT),
    Field::new("address", LongText, CONTACT),
    line("contact_first_name", 100, CONTACT),
    line("contact_last_name", 100, CONTACT),
    line("contact_phone", 50, CONTACT),
    line("contact_email", 200, CONTACT),
    line("controller_name", 100, CONTROLLER),
    line("controller_cvr", 20, CONTROLLER),
    line("controller_phone", 50, CONTROLLER),
    line("controller_email", 200, CONTROLLER),
    Field::new("controller_address", LongText, CONTROLLER),
    line("dpo_name", 100, DPO),
    line("dpo_cvr", 20, DPO),
    line("dpo_phone", 50, DPO),
    line("dpo_email", 200, DPO),
    Field::new("dpo_address", LongText, DPO),
];
