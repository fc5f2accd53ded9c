//! What the system is to the organisation: name, life, criticality, units, tasks.

use super::choices::{
    EXPECTED_USERS, HOSTING, LICENSING_AND_CODE_MODEL, LIFE_CYCLE, YES_NO_DONT_KNOW,
    YES_NO_PARTIALLY, YES_NO_UNDECIDED,
};
use crate::{
    catalogue::EXTERNAL_REFERENCE,
    parts::{
        Audience::{Notes, Staff},
        Field,
        FieldKind::{Choice, Date, Link, LongText, Option, Options, Ref, Refs, Rows, Set, Text},
        Kind,
    },
};

const GENERAL: &str = "general";
const VALIDITY: &str = "validity";
const CRITICALITY: &str = "criticality";
const ACCESSIBILITY: &str = "accessibility";
const ORGANISATION: &str = "organisation";
const KLE: &str = "kle";
const REFERENCES: &str = "references";

/// The front page, life, criticality, accessibility, units and tasks.
pub(super) const FIELDS: &[Field] = &[
    Field::new("system", Ref(Kind::System), GENERAL)
        .required()
        .header("IT System")
        .shown()
        .audience(Staff),
    Field::new("local_name", Text { max: 100 }, GENERAL)
        .header("Lokal kaldenavn")
        .audience(Staff),
    Field::new("local_id", Text { max: 200 }, GENERAL).header("Lokal System ID"),
    Field::new("system_version", Text { max: 100 }, GENERAL).header("Version"),
    Field::new("purpose", Text { max: 200 }, GENERAL)
        .header("Systemets overordnede formål")
        .shown()
        .audience(Staff),
    Field::new("expected_users", Choice(&EXPECTED_USERS), GENERAL).header("Antal brugere"),
    Field::new(
        "data_classification",
        Option("data_classification"),
        GENERAL,
    )
    .header("Klassifikation af data i systemet"),
    Field::new(
        "technical_system_types",
        Options("technical_system_type"),
        GENERAL,
    )
    .header("Teknisk systemtyper"),
    Field::new("hosted_at", Choice(&HOSTING), GENERAL)
        .header("IT systemet driftes")
        .shown(),
    Field::new(
        "licensing_and_code_models",
        Set(&LICENSING_AND_CODE_MODEL),
        GENERAL,
    )
    .header("Licens- og kodegrundlag"),
    Field::new("contains_ai", Choice(&YES_NO_UNDECIDED), GENERAL).header("Indeholder AI-teknologi"),
    Field::new("notes", LongText, GENERAL)
        .header("Noter")
        .shown()
        .audience(Notes),
    Field::new("life_cycle", Choice(&LIFE_CYCLE), VALIDITY)
        .header("Livscyklus")
        .shown()
        .audience(Staff),
    Field::new("in_use_from", Date, VALIDITY)
        .header("Ibrugtagningsdato")
        .shown(),
    Field::new("phased_out_on", Date, VALIDITY)
        .header("Slutdato for anvendelse")
        .shown(),
    Field::new("main_contract", Ref(Kind::Contract), VALIDITY),
    Field::new("business_critical", Choice(&YES_NO_DONT_KNOW), CRITICALITY)
        .header("Forretningskritisk IT-system"),
    Field::new("society_critical", Choice(&YES_NO_DONT_KNOW), CRITICALITY)
        .header("Samfundskritisk IT-system"),
    Field::new(
        "criticality_level",
        Option("criticality_level"),
        CRITICALITY,
    )
    .header("Kritikalitet"),
    Field::new("criticality_documentation", Link, CRITICALITY),
    Field::new(
        "web_accessibility",
        Choice(&YES_NO_PARTIALLY),
        ACCESSIBILITY,
    )
    .header("Webtilgængelighed"),
    Field::new("web_accessibility_checked_on", Date, ACCESSIBILITY)
        .header("Seneste webtilgængelighedskontrol"),
    Field::new("web_accessibility_notes", LongText, ACCESSIBILITY)
        .header("Noter om webtilgængelighed")
        .audience(Notes),
    Field::new("responsible_unit", Ref(Kind::OrgUnit), ORGANISATION)
        .header("Ansv. organisationsenhed")
        .shown()
        .audience(Staff),
    Field::new("using_units", Refs(Kind::OrgUnit), ORGANISATION)
        .header("Relevante organisationsenheder")
        .shown(),
    Field::new("kle_added", Refs(Kind::KleNode), KLE)
        .header("Lokale KLE ID")
        .audience(Staff),
    Field::new("kle_removed", Refs(Kind::KleNode), KLE).audience(Staff),
    Field::new("external_references", Rows(EXTERNAL_REFERENCE), REFERENCES),
];
