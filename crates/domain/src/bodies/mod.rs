//! Bodies that decide: who sits in them, what they may approve, their meetings with
//! agendas, votes and minutes, and what was to be done afterwards. What needs a body's
//! decision cannot be registered as approved without one.

mod agenda;
mod cover;
mod decisions;
pub mod fields;
mod guard;
mod mandates;
mod minutes;
mod room;
mod rules;
mod seats;
mod start;
mod tally;
mod votes;

pub use agenda::{Attend, FillAgenda, SendAgenda};
pub use decisions::DecideItem;
pub(crate) use guard::guard;
pub use guard::{Approval, ApprovalOf};
pub use mandates::{Mandates, Matrix, MatrixRow, WhoApproves};
pub use minutes::{ApproveMinutes, Minutes, MinutesOf, SaveMinutes};
pub use room::{Attendee, ItemPage, MeetingRoom, OneItem, Room, RoomAction, RoomItem};
pub use seats::{Seat, SeatsOf};
pub use start::{LeadTime, LeadTimes, MemberStart, NextMeeting, Start, ToDo, WaitingVote};
pub use tally::{Ballot, NoQuorum, Verdict, Vote, Written, in_meeting, in_writing};
pub use votes::{AskInWriting, Cast, CastVote, CloseWritten};

use crate::{
    gate::{Action, Needs, Resource},
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// What a member does. Membership of the body gives the right, not a role in the
/// organisation; each command looks it up.
const MEMBER: Needs = Needs(Action::Change, Resource::Own);

const USUAL: Schema = Schema {
    kind: Kind::Body,
    table: "bodies",
    resource: Resource::Steering,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::BODY,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "name",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check: crate::parts::no_further_rules,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Bodies.
pub static BODY: Schema = Schema {
    computed: fields::OF_BODY,
    told_apart_by: "body_type",
    ..USUAL
};

/// Who sits in them.
pub static MEMBERS: Schema = Schema {
    kind: Kind::BodyMember,
    table: "body_members",
    // everywhere: a seat names a person and a body of its own organisation
    title: "(SELECT trim(tp.first_name || ' ' || COALESCE(tp.last_name, '')) FROM {people} tp WHERE tp.id = @.person) || ' – ' || (SELECT tb.name FROM {bodies} tb WHERE tb.id = @.body)",
    fields: fields::MEMBER,
    sort: "body",
    belongs_to: &["body"],
    check: rules::member,
    ..USUAL
};

/// The mandate matrix.
pub static MANDATES: Schema = Schema {
    kind: Kind::Mandate,
    table: "mandates",
    // everywhere: a mandate names a body of its own organisation
    title: "(SELECT tb.name FROM {bodies} tb WHERE tb.id = @.body)",
    fields: fields::MANDATE,
    sort: "body",
    belongs_to: &["body"],
    check: rules::mandate,
    ..USUAL
};

/// Meetings.
pub static MEETINGS: Schema = Schema {
    kind: Kind::Meeting,
    table: "meetings",
    resource: Resource::Meetings,
    title: fields::MEETING_NAME,
    fields: fields::MEETING,
    computed: fields::OF_MEETING,
    // A meeting is found by its name: the body, the number and the year.
    also_search: &[
        // everywhere: the body of a meeting that is visible already
        "(SELECT mb.search_text FROM {bodies} mb WHERE mb.id = @.body)",
        "CAST(@.number AS TEXT) || '/' || CAST(@.year AS TEXT)",
    ],
    sort: "-held_on",
    first: &["held_on", "starts_at", "place", "items", "standing"],
    check: rules::meeting,
    saved: rules::meetings_saved,
    ..USUAL
};

/// Their agendas.
pub static ITEMS: Schema = Schema {
    kind: Kind::AgendaItem,
    table: "agenda_items",
    resource: Resource::Meetings,
    title: "@.title",
    fields: fields::ITEM,
    sort: "number",
    belongs_to: &["meeting"],
    check: rules::item,
    saved: rules::items_saved,
    ..USUAL
};

/// What somebody is to do after them.
pub static ACTIONS: Schema = Schema {
    kind: Kind::MeetingAction,
    table: "meeting_actions",
    resource: Resource::Meetings,
    title: "@.name",
    fields: fields::ACTION,
    sort: "due_on",
    belongs_to: &["meeting"],
    ..USUAL
};
