//! Personal data, security measures, risk and impact assessment, erasure.
//! The switches own their details: a detail leaves when its switch leaves the
//! value that opened it, and stays in the history.

use super::choices::{
    AGREEMENT_REQUIRED, DATA_SENSITIVITY, RISK_LEVEL, SPECIFIC_PERSONAL_DATA, TECHNICAL_PRECAUTION,
    YES_NO_DONT_KNOW, YES_NO_DONT_KNOW_IRRELEVANT,
};
use crate::parts::{
    Audience::Notes,
    Field,
    FieldKind::{Choice, Date, Integer, Link, LongText, Options, Set},
};

const GDPR: &str = "gdpr";
const PRECAUTIONS: &str = "precautions";
const RISK: &str = "risk";
const DPIA: &str = "dpia";
const RETENTION: &str = "retention";

const YES: &[&str] = &["yes"];

/// The fields about data protection.
pub(super) const FIELDS: &[Field] = &[
    Field::new("processing_purpose", LongText, GDPR)
        .header("Behandlingsformål")
        .shown(),
    Field::new("record_of_processing", Link, GDPR).header("Fortegnelse"),
    Field::new(
        "data_processing_agreement_required",
        Choice(&AGREEMENT_REQUIRED),
        GDPR,
    )
    .header("Kræver system databehandleraftale"),
    Field::new("data_sensitivity_levels", Set(&DATA_SENSITIVITY), GDPR)
        .header("DataType")
        .shown(),
    Field::new("specific_personal_data", Set(&SPECIFIC_PERSONAL_DATA), GDPR)
        .owned_by("data_sensitivity_levels", &["personal_data"]),
    // Not owned by the levels: other systems hand the categories over without the level.
    Field::new(
        "sensitive_personal_data",
        Options("sensitive_personal_data"),
        GDPR,
    )
    .header("Valgte følsomme personoplysninger"),
    Field::new(
        "data_subject_categories",
        Options("registered_data_category"),
        GDPR,
    ),
    Field::new(
        "technical_precautions_in_place",
        Choice(&YES_NO_DONT_KNOW),
        PRECAUTIONS,
    ),
    Field::new(
        "technical_precautions_applied",
        Set(&TECHNICAL_PRECAUTION),
        PRECAUTIONS,
    )
    .owned_by("technical_precautions_in_place", YES),
    Field::new("technical_precautions_documentation", Link, PRECAUTIONS)
        .owned_by("technical_precautions_in_place", YES)
        .header("Dokumentation til teknisk foranstaltning"),
    Field::new("user_supervision", Choice(&YES_NO_DONT_KNOW), PRECAUTIONS).header("Brugerkontrol"),
    Field::new("user_supervision_date", Date, PRECAUTIONS).owned_by("user_supervision", YES),
    Field::new("user_supervision_documentation", Link, PRECAUTIONS)
        .owned_by("user_supervision", YES)
        .header("Dokumentation til brugerkontrol"),
    Field::new(
        "risk_assessment_conducted",
        Choice(&YES_NO_DONT_KNOW_IRRELEVANT),
        RISK,
    )
    .header("Foretaget risikovurdering"),
    Field::new("risk_assessment_date", Date, RISK)
        .owned_by("risk_assessment_conducted", YES)
        .header("Dato for seneste risikovurdering")
        .shown(),
    Field::new("risk_assessment_result", Choice(&RISK_LEVEL), RISK)
        .owned_by("risk_assessment_conducted", YES)
        .header("Hvad viste den seneste risikovurdering"),
    Field::new("risk_assessment_documentation", Link, RISK)
        .owned_by("risk_assessment_conducted", YES)
        .header("Link til risikovurdering"),
    Field::new("risk_assessment_notes", LongText, RISK)
        .owned_by("risk_assessment_conducted", YES)
        .header("Bemærkninger til risikovurdering")
        .audience(Notes),
    Field::new("planned_risk_assessment_date", Date, RISK)
        .header("Dato for planlagt risikovurdering")
        .shown(),
    Field::new("dpia_conducted", Choice(&YES_NO_DONT_KNOW), DPIA).header("DPIA gennemført"),
    Field::new("dpia_date", Date, DPIA)
        .owned_by("dpia_conducted", YES)
        .header("Dato for seneste DPIA / Konsekvensanalyse"),
    Field::new("dpia_documentation", Link, DPIA).owned_by("dpia_conducted", YES),
    Field::new(
        "retention_period_defined",
        Choice(&YES_NO_DONT_KNOW),
        RETENTION,
    ),
    Field::new("next_retention_evaluation_date", Date, RETENTION)
        .owned_by("retention_period_defined", YES)
        .header("Dato for næste gang data må slettes"),
    Field::new(
        "retention_evaluation_frequency_months",
        Integer { min: 0, max: 1200 },
        RETENTION,
    )
    .owned_by("retention_period_defined", YES),
];
