//! The fields of a contract. What is computed from them (whether it is valid,
//! its end, its notice dates) is no field.

use super::choices::{APPROVAL, SEGMENT, VALIDITY_OVERRIDE, YES_NO};
use crate::{
    catalogue::EXTERNAL_REFERENCE,
    parts::{
        Audience::{Economy, Notes},
        Field,
        FieldKind::{
            Bool, Choice, Date, Integer, LongText, Money, Option, Options, Ref, Refs, Rows, Text,
            Year,
        },
        Kind,
    },
};

const GENERAL: &str = "general";
const VALIDITY: &str = "validity";
const PROCUREMENT: &str = "procurement";
const APPROVED: &str = "approval";
const RESPONSIBLE: &str = "responsible";
const SUPPLIER: &str = "supplier";
const SYSTEMS: &str = "systems";
const PERIOD: &str = "period";
const TERMINATION: &str = "termination";
const PAYMENT: &str = "payment";
const REFERENCES: &str = "references";

const fn line(key: &'static str, max: usize, section: &'static str) -> Field {
    Field::new(key, Text { max }, section)
}

const fn option(key: &'static str, list: &'static str, section: &'static str) -> Field {
    Field::new(key, Option(list), section)
}

const fn number(key: &'static str, min: i64, max: i64, section: &'static str) -> Field {
    Field::new(key, Integer { min, max }, section)
}

/// Every field of a contract, in the order of the record page.
pub const FIELDS: &[Field] = &[
    line("name", 200, GENERAL)
        .required()
        .header("IT Kontrakt")
        .shown(),
    line("contract_id", 200, GENERAL).header("Kontrakt ID"),
    Field::new("parent", Ref(Kind::Contract), GENERAL).header("Overordnet kontrakt"),
    option("contract_type", "contract_type", GENERAL).header("Kontrakttype"),
    option("template", "contract_template", GENERAL).header("Kontraktskabelon"),
    option("criticality", "criticality_level", GENERAL).header("Kritikalitet"),
    Field::new("notes", LongText, GENERAL).audience(Notes),
    Field::new("valid_from", Date, VALIDITY).header("Gyldig fra"),
    Field::new("valid_to", Date, VALIDITY).header("Gyldig til"),
    Field::new("validity_override", Choice(&VALIDITY_OVERRIDE), VALIDITY),
    Field::new("inherit_validity", Bool, VALIDITY),
    option("purchase_form", "purchase_form", PROCUREMENT).header("Indkøbsform"),
    option("procurement_strategy", "procurement_strategy", PROCUREMENT)
        .header("Genanskaffelsesstrategi"),
    Field::new(
        "procurement_plan_year",
        Year {
            min: 2000,
            max: 2100,
        },
        PROCUREMENT,
    ),
    number("procurement_plan_quarter", 1, 4, PROCUREMENT),
    Field::new("procurement_initiated", Choice(&YES_NO), PROCUREMENT)
        .header("Genanskaffelse igangsat"),
    option("procedure", "procurement_procedure", PROCUREMENT),
    Field::new("approval", Choice(&APPROVAL), APPROVED),
    Field::new("exception_by", Ref(Kind::Person), APPROVED).owned_by("approval", &["exception"]),
    Field::new("exception_reason", LongText, APPROVED).owned_by("approval", &["exception"]),
    Field::new("responsible_unit", Ref(Kind::OrgUnit), RESPONSIBLE).header("Ansvarlig org. enhed"),
    Field::new("signed", Bool, RESPONSIBLE),
    line("signed_by", 200, RESPONSIBLE).header("Kontraktunderskriver"),
    Field::new("signed_on", Date, RESPONSIBLE),
    Field::new("supplier", Ref(Kind::Organisation), SUPPLIER).header("Leverandør"),
    Field::new("internal_supplier", Bool, SUPPLIER),
    Field::new("supplier_unit", Ref(Kind::OrgUnit), SUPPLIER)
        .owned_by("internal_supplier", &["true"]),
    Field::new("supplier_signed", Bool, SUPPLIER),
    line("supplier_signed_by", 200, SUPPLIER),
    Field::new("supplier_signed_on", Date, SUPPLIER),
    line("contact_person", 200, SUPPLIER),
    Field::new("contact_is_signer", Bool, SUPPLIER),
    line("contact_phone", 50, SUPPLIER),
    line("contact_email", 200, SUPPLIER),
    Field::new("usages", Refs(Kind::Usage), SYSTEMS).header("IT Systemer"),
    Field::new("agreement_elements", Options("agreement_element"), SYSTEMS),
    number("duration_years", 0, 100, PERIOD),
    number("duration_months", 0, 11, PERIOD),
    Field::new("continuous", Bool, PERIOD),
    number("extension_options", 0, 50, PERIOD).header("Option"),
    number("option_months", 1, 600, PERIOD),
    number("options_used", 0, 50, PERIOD),
    number("option_notice_months", 0, 120, PERIOD),
    Field::new("irrevocable_until", Date, PERIOD).header("Uopsigelig til"),
    Field::new("terminated_on", Date, TERMINATION).header("Opsagt"),
    number("notice_months", 0, 120, TERMINATION).header("Opsigelse (måneder)"),
    Field::new("notice_running", Choice(&SEGMENT), TERMINATION),
    Field::new("notice_to_end_of", Choice(&SEGMENT), TERMINATION),
    Field::new("remuneration_started_on", Date, PAYMENT).header("Driftsvederlag begyndt"),
    option("payment_frequency", "payment_frequency", PAYMENT).header("Betalingsfrekvens"),
    option("payment_model", "payment_model", PAYMENT).header("Betalingsmodel"),
    option("price_regulation", "price_regulation", PAYMENT),
    Field::new("maximum_value", Money, PAYMENT).audience(Economy),
    Field::new("external_references", Rows(EXTERNAL_REFERENCE), REFERENCES),
];
