//! The team: consultants, architects and others with what they can and their hours a week,
//! and the cases that they work on. What is too much and what is free is reckoned week by
//! week; nobody is refused more work than there are hours for, but everybody is told.

mod add;
pub mod fields;
mod load;
mod on_cases;
mod picture;
mod read;
mod rules;
mod who;

pub use add::AddMember;
pub use load::{
    Capacity, MINUTES_OF_HOUR, MemberTime, Share, WeekLoad, monday_of, mondays, reckon,
};
pub use on_cases::{OnCases, OverOf, OverWeek, Worker};
pub use picture::{MemberLoad, TeamLoad, TeamPicture};
pub use read::Skill;
pub use who::{Candidate, WhoCould, rank};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

const USUAL: Schema = Schema {
    kind: Kind::TeamMember,
    table: "team_members",
    resource: Resource::Cases,
    reach: Reach::Own,
    // everywhere: a member is a person of its own organisation
    title: "(SELECT trim(tp.first_name || ' ' || COALESCE(tp.last_name, '')) FROM {people} tp WHERE tp.id = @.person)",
    fields: fields::MEMBER,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "member",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check: crate::parts::no_further_rules,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Members of the team.
pub static MEMBERS: Schema = Schema {
    computed: fields::OF_MEMBER,
    also_search: &[
        // everywhere: a member is a person of its own organisation
        "(SELECT sp.search_text FROM {people} sp WHERE sp.id = @.person)",
    ],
    sort: "person",
    check: rules::member,
    ..USUAL
};

/// What they can.
pub static COMPETENCES: Schema = Schema {
    kind: Kind::Competence,
    table: "competences",
    // everywhere: a competence names a member and a value that its own organisation sees
    title: "(SELECT trim(tp.first_name || ' ' || COALESCE(tp.last_name, '')) FROM {team_members} tm JOIN {people} tp ON tp.id = tm.person WHERE tm.id = @.member) || ' – ' || (SELECT {name tt} FROM {options} tt WHERE tt.id = @.competence)",
    fields: fields::COMPETENCE,
    belongs_to: &["member"],
    check: rules::competence,
    ..USUAL
};

/// Their hours a week.
pub static CAPACITIES: Schema = Schema {
    kind: Kind::Capacity,
    table: "capacities",
    // everywhere: hours name a member of their own organisation
    title: "(SELECT trim(tp.first_name || ' ' || COALESCE(tp.last_name, '')) FROM {team_members} tm JOIN {people} tp ON tp.id = tm.person WHERE tm.id = @.member) || ' – ' || CAST(@.hours AS TEXT)",
    fields: fields::CAPACITY,
    belongs_to: &["member"],
    check: rules::capacity,
    ..USUAL
};

/// The cases that they work on.
pub static ALLOCATIONS: Schema = Schema {
    kind: Kind::Allocation,
    table: "allocations",
    // everywhere: an allocation names a member and a case of its own organisation
    title: "(SELECT trim(tp.first_name || ' ' || COALESCE(tp.last_name, '')) FROM {team_members} tm JOIN {people} tp ON tp.id = tm.person WHERE tm.id = @.member) || ' – ' || (SELECT tc.name FROM {cases} tc WHERE tc.id = @.for_case)",
    fields: fields::ALLOCATION,
    computed: fields::OF_ALLOCATION,
    sort: "from_on",
    belongs_to: &["for_case", "member"],
    check: rules::allocation,
    ..USUAL
};
