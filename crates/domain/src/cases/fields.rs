//! The fields of a case. The first section is the whole intake form; the last is
//! kept by the program.

use crate::parts::{
    Audience::Economy,
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, Date, Integer, LongText, Money, Ref, Refs, Text},
    Kind,
};

const GENERAL: &str = "general";
const SCOPE: &str = "scope";
const PEOPLE: &str = "people";
const ASSESSMENT: &str = "assessment";
const STATE: &str = "state";

/// What a case is about.
pub static CASE_TYPE: ChoiceSet = ChoiceSet {
    name: "case-type",
    values: &["idea", "purchase", "project", "phase_out"],
};

/// What would be bought; decides with the amount who may approve it.
pub static PURCHASE_KIND: ChoiceSet = ChoiceSet {
    name: "purchase-kind",
    values: &["hardware", "software", "consultancy", "internal_resources"],
};

/// How much is at risk, or how much is won.
pub static CASE_LEVEL: ChoiceSet = ChoiceSet {
    name: "case-level",
    values: &["low", "medium", "high"],
};

/// How a case stands. One that was put on hold is open: it must be submitted again.
pub static CASE_STANDING: ChoiceSet = ChoiceSet {
    name: "case-standing",
    values: &["open", "waiting", "halted", "stopped", "closed"],
};

/// The templates that a case can follow, by key; the first when nothing is chosen.
pub static GATE_TEMPLATE: ChoiceSet = ChoiceSet {
    name: "gate-template",
    values: &["four_phase", "state_project", "small_purchase"],
};

const fn amount(key: &'static str) -> Field {
    Field::new(key, Money, GENERAL).audience(Economy)
}

/// Every field of a case. Amounts are excluding VAT; `estimate_operation` is a year's.
/// `phase` counts the phases of the template from 0.
pub const FIELDS: &[Field] = &[
    Field::new("name", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("case_type", Choice(&CASE_TYPE), GENERAL)
        .required()
        .shown(),
    Field::new("problem", LongText, GENERAL).required(),
    Field::new("value_statement", LongText, GENERAL),
    Field::new("org_unit", Ref(Kind::OrgUnit), GENERAL).shown(),
    amount("estimate_investment").shown(),
    amount("estimate_operation"),
    Field::new("gate_template", Choice(&GATE_TEMPLATE), GENERAL),
    Field::new("usages", Refs(Kind::Usage), SCOPE),
    Field::new("contracts", Refs(Kind::Contract), SCOPE),
    Field::new("kle", Refs(Kind::KleNode), SCOPE),
    Field::new("purchase_kind", Choice(&PURCHASE_KIND), SCOPE),
    Field::new("wanted_from", Date, SCOPE),
    Field::new("sponsor", Ref(Kind::Person), PEOPLE),
    Field::new("owner", Ref(Kind::Person), PEOPLE).shown(),
    Field::new("risk", Choice(&CASE_LEVEL), ASSESSMENT),
    Field::new("value_level", Choice(&CASE_LEVEL), ASSESSMENT),
    Field::new("case_number", Text { max: 20 }, STATE)
        .kept()
        .shown(),
    Field::new("standing", Choice(&CASE_STANDING), STATE)
        .kept()
        .shown(),
    Field::new("phase", Integer { min: 0, max: 50 }, STATE).kept(),
    Field::new("template_version", Text { max: 100 }, STATE).kept(),
    Field::new("submitted_on", Date, STATE).kept(),
];

/// The phase by name, and the conditions that nobody has fulfilled yet.
pub const COMPUTED: &[Computed] = &[
    Computed::new(
        "phase_name",
        ColumnKind::Text,
        STATE,
        "(SELECT {name gp} FROM gate_template_phases gp JOIN gate_template_versions gv ON gv.id = gp.template
 WHERE gv.code = @.template_version AND (gv.organisation_id IS NULL OR gv.organisation_id = @.organisation_id) AND gp.number = @.phase)",
    ),
    Computed::new(
        "open_conditions",
        ColumnKind::Integer,
        STATE,
        // everywhere: the conditions of a case that is visible already
        "(SELECT COUNT(*) FROM {conditions} oc WHERE oc.case_id = @.id AND oc.fulfilled_on IS NULL)",
    ),
];
