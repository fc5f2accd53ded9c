//! The fields of bodies, their members and mandates, of meetings and what belongs to them.

use crate::{
    cases,
    parts::{
        Audience::{Economy, Notes},
        ChoiceSet, ColumnKind, Computed, Field,
        FieldKind::{Choice, Date, Integer, LongText, Money, Ref, Text, Year},
        Kind,
    },
};

const GENERAL: &str = "general";
const PERIOD: &str = "period";
const RESULT: &str = "result";

/// What a body is.
pub static BODY_TYPE: ChoiceSet = ChoiceSet {
    name: "body-type",
    values: &["steering_group", "project_board", "other"],
};

/// What somebody is in a body. The secretary has no vote.
pub static MEMBER_FUNCTION: ChoiceSet = ChoiceSet {
    name: "member-function",
    values: &["chair", "member", "substitute", "secretary"],
};

/// What a body may do about a purchase.
pub static AUTHORITY: ChoiceSet = ChoiceSet {
    name: "authority",
    values: &["approves", "advises", "informed"],
};

/// How far a meeting is.
pub static MEETING_STANDING: ChoiceSet = ChoiceSet {
    name: "meeting-standing",
    values: &["planned", "agenda_sent", "held", "minutes_approved"],
};

/// Who sees approved minutes.
pub static PUBLISHED_TO: ChoiceSet = ChoiceSet {
    name: "published-to",
    values: &["organisation", "members"],
};

/// What an item is on the agenda for.
pub static ITEM_KIND: ChoiceSet = ChoiceSet {
    name: "item-kind",
    values: &["decide", "discuss", "inform"],
};

/// What was decided: the outcomes of a case's gate.
pub static ITEM_OUTCOME: ChoiceSet = ChoiceSet {
    name: "item-outcome",
    values: &["go", "go_with_conditions", "hold", "stop"],
};

const fn integer(key: &'static str, min: i64, max: i64, section: &'static str) -> Field {
    Field::new(key, Integer { min, max }, section)
}

/// A body. `paper_days` is how many days before a meeting its papers are due.
pub const BODY: &[Field] = &[
    Field::new("name", Text { max: 200 }, GENERAL)
        .required()
        .shown(),
    Field::new("body_type", Choice(&BODY_TYPE), GENERAL)
        .required()
        .shown(),
    Field::new("purpose", LongText, GENERAL),
    integer("quorum", 1, 100, GENERAL).required().shown(),
    integer("paper_days", 0, 60, GENERAL).shown(),
];

/// Somebody's seat in a body; without days it has always been theirs, or still is.
pub const MEMBER: &[Field] = &[
    Field::new("body", Ref(Kind::Body), GENERAL)
        .required()
        .shown(),
    Field::new("person", Ref(Kind::Person), GENERAL)
        .required()
        .shown(),
    Field::new("member_function", Choice(&MEMBER_FUNCTION), GENERAL)
        .required()
        .shown(),
    Field::new("substitute_for", Ref(Kind::Person), GENERAL)
        .owned_by("member_function", &["substitute"])
        .shown(),
    Field::new("from_on", Date, PERIOD).shown(),
    Field::new("to_on", Date, PERIOD).shown(),
    Field::new("note", LongText, PERIOD).audience(Notes),
];

/// A row of the mandate matrix. Without a kind it holds for every purchase; without an upper
/// amount it has no upper limit. Both amounts are within the mandate.
pub const MANDATE: &[Field] = &[
    Field::new("body", Ref(Kind::Body), GENERAL)
        .required()
        .shown(),
    Field::new("authority", Choice(&AUTHORITY), GENERAL)
        .required()
        .shown(),
    Field::new(
        "purchase_kind",
        Choice(&cases::fields::PURCHASE_KIND),
        GENERAL,
    )
    .shown(),
    Field::new("from_amount", Money, GENERAL)
        .required()
        .audience(Economy)
        .shown(),
    Field::new("to_amount", Money, GENERAL)
        .audience(Economy)
        .shown(),
    Field::new("valid_from", Date, PERIOD).required().shown(),
    Field::new("valid_to", Date, PERIOD).shown(),
    Field::new("note", LongText, PERIOD).audience(Notes),
];

/// A meeting. Its number counts from 1 in each year of the body.
pub const MEETING: &[Field] = &[
    Field::new("body", Ref(Kind::Body), GENERAL)
        .required()
        .shown(),
    Field::new("held_on", Date, GENERAL).required().shown(),
    Field::new("starts_at", Text { max: 5 }, GENERAL).shown(),
    Field::new("place", Text { max: 200 }, GENERAL).shown(),
    Field::new("published_to", Choice(&PUBLISHED_TO), GENERAL),
    Field::new(
        "year",
        Year {
            min: 1990,
            max: 2100,
        },
        RESULT,
    )
    .kept(),
    integer("number", 1, 9_999, RESULT).kept(),
    Field::new("standing", Choice(&MEETING_STANDING), RESULT)
        .kept()
        .shown(),
];

/// An item of an agenda. `amount` is the money asked for; `proposal` is what those who
/// decide are asked to say yes to.
pub const ITEM: &[Field] = &[
    Field::new("meeting", Ref(Kind::Meeting), GENERAL)
        .required()
        .shown(),
    integer("number", 1, 999, GENERAL).shown(),
    Field::new("title", Text { max: 300 }, GENERAL)
        .required()
        .shown(),
    Field::new("item_kind", Choice(&ITEM_KIND), GENERAL)
        .required()
        .shown(),
    Field::new("for_case", Ref(Kind::Case), GENERAL).shown(),
    Field::new("amount", Money, GENERAL).audience(Economy),
    Field::new("presenter", Ref(Kind::Person), GENERAL).shown(),
    Field::new("proposal", LongText, GENERAL),
    Field::new("paper", LongText, GENERAL),
    Field::new("written_until", Date, RESULT).kept(),
    Field::new("outcome", Choice(&ITEM_OUTCOME), RESULT)
        .kept()
        .shown(),
    Field::new("decision_text", LongText, RESULT).kept(),
    Field::new("decided_on", Date, RESULT).kept(),
];

/// Something that a meeting asked somebody to do.
pub const ACTION: &[Field] = &[
    Field::new("meeting", Ref(Kind::Meeting), GENERAL)
        .required()
        .shown(),
    Field::new("name", Text { max: 500 }, GENERAL)
        .required()
        .shown(),
    Field::new("owner", Ref(Kind::Person), GENERAL)
        .required()
        .shown(),
    Field::new("due_on", Date, GENERAL).required().shown(),
    Field::new("done_on", Date, GENERAL).shown(),
    Field::new("note", LongText, GENERAL),
];

/// How many seats of a body have a vote today.
pub const OF_BODY: &[Computed] = &[Computed::new(
    "members",
    ColumnKind::Integer,
    GENERAL,
    // everywhere: the seats of a body that is visible already
    "(SELECT COUNT(*) FROM {body_members} cm WHERE cm.body = @.id AND cm.member_function IN ('chair', 'member')
 AND (cm.from_on IS NULL OR cm.from_on <= {day}) AND (cm.to_on IS NULL OR cm.to_on >= {day}))",
)
.shown()];

/// What a meeting is called, and how much is on its agenda.
pub const OF_MEETING: &[Computed] = &[
    Computed::new("meeting_name", ColumnKind::Text, GENERAL, MEETING_NAME).shown(),
    Computed::new(
        "items",
        ColumnKind::Integer,
        RESULT,
        // everywhere: the agenda of a meeting that is visible already
        "(SELECT COUNT(*) FROM {agenda_items} ci WHERE ci.meeting = @.id)",
    )
    .shown(),
];

/// SQL of a meeting's name: the body, the number and the year.
// everywhere: the body of a meeting that is visible already
pub const MEETING_NAME: &str = "(SELECT nb.name FROM {bodies} nb WHERE nb.id = @.body) || ' ' || CAST(@.number AS TEXT) || '/' || CAST(@.year AS TEXT)";
