//! The fields of members, what they can, their hours, and where they work.

use crate::parts::{
    Audience::Notes,
    ChoiceSet, ColumnKind, Computed, Field,
    FieldKind::{Choice, Date, Integer, LongText, Option, Ref},
    Kind,
};

const GENERAL: &str = "general";
const PERIOD: &str = "period";

/// What somebody does in the team.
pub static TEAM_FUNCTION: ChoiceSet = ChoiceSet {
    name: "team-function",
    values: &[
        "consultant",
        "architect",
        "project_manager",
        "buyer",
        "security",
        "data_protection",
        "other",
    ],
};

/// How well somebody can something: 1 to 3.
pub static COMPETENCE_LEVEL: ChoiceSet = ChoiceSet {
    name: "competence-level",
    values: &["basic", "skilled", "expert"],
};

/// A member of the team; without days they have always been in it, or still are.
pub const MEMBER: &[Field] = &[
    Field::new("person", Ref(Kind::Person), GENERAL)
        .required()
        .shown(),
    Field::new("team_function", Choice(&TEAM_FUNCTION), GENERAL)
        .required()
        .shown(),
    Field::new("from_on", Date, PERIOD),
    Field::new("to_on", Date, PERIOD),
    Field::new("note", LongText, PERIOD).audience(Notes),
];

/// Something that a member can.
pub const COMPETENCE: &[Field] = &[
    Field::new("member", Ref(Kind::TeamMember), GENERAL)
        .required()
        .shown(),
    Field::new("competence", Option("competences"), GENERAL)
        .required()
        .shown(),
    Field::new("competence_level", Choice(&COMPETENCE_LEVEL), GENERAL)
        .required()
        .shown(),
    Field::new("note", LongText, GENERAL).audience(Notes),
];

/// Hours a week from a day on, until the member's next row. None are worked when 0.
pub const CAPACITY: &[Field] = &[
    Field::new("member", Ref(Kind::TeamMember), GENERAL)
        .required()
        .shown(),
    Field::new("from_on", Date, GENERAL).required().shown(),
    Field::new("hours", Integer { min: 0, max: 60 }, GENERAL)
        .required()
        .shown(),
    Field::new("note", LongText, GENERAL).audience(Notes),
];

/// Hours a week that a member works on a case; both days are within. `phase_number`
/// counts the phases of the case's template from 1.
pub const ALLOCATION: &[Field] = &[
    Field::new("for_case", Ref(Kind::Case), GENERAL)
        .required()
        .shown(),
    Field::new("member", Ref(Kind::TeamMember), GENERAL)
        .required()
        .shown(),
    Field::new("hours", Integer { min: 1, max: 60 }, GENERAL)
        .required()
        .shown(),
    Field::new("from_on", Date, GENERAL).required().shown(),
    Field::new("to_on", Date, GENERAL).required().shown(),
    Field::new("phase_number", Integer { min: 1, max: 12 }, GENERAL),
    Field::new("note", LongText, GENERAL).audience(Notes),
];

/// The hours that a member has a week today, and how many competences are noted.
pub const OF_MEMBER: &[Computed] = &[
    Computed::new(
        "hours_now",
        ColumnKind::Integer,
        GENERAL,
        // everywhere: the hours of a member that is visible already
        "(SELECT ch.hours FROM {capacities} ch WHERE ch.member = @.id AND ch.from_on <= {day} ORDER BY ch.from_on DESC LIMIT 1)",
    )
    .shown(),
    Computed::new(
        "competences",
        ColumnKind::Text,
        GENERAL,
        // everywhere: what a member that is visible already can
        "(SELECT string_agg({name co}, ', ' ORDER BY co.position, co.id) FROM {competences} cc JOIN {options} co ON co.id = cc.competence WHERE cc.member = @.id)",
    )
    .shown(),
];

/// The phase by name.
pub const OF_ALLOCATION: &[Computed] = &[Computed::new(
    "allocated_phase",
    ColumnKind::Text,
    GENERAL,
    // everywhere: the case of an allocation that is visible already
    "(SELECT {name ap} FROM {cases} ac JOIN gate_template_versions av ON av.code = ac.template_version
 AND (av.organisation_id IS NULL OR av.organisation_id = ac.organisation_id) JOIN gate_template_phases ap ON ap.template = av.id
 WHERE ac.id = @.for_case AND ap.number = @.phase_number - 1)",
)
.shown()];
