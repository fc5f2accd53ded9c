//! The business case of a case and its benefits: lines of costs and gains by year, what
//! they are worth, copies of that at each gate, and benefits with a baseline, a target
//! and measurements after go-live.
//!
//! Amounts are whole øre in fixed prices, excluding VAT; what is paid out is negative.

mod copies;
mod differences;
pub mod fields;
mod lines;
mod overview;
mod rules;

pub use copies::{Copies, Copy, TakeCopy, take_copy};
pub use differences::{Difference, LineCopy, Snapshot, differences};
pub use lines::{BusinessCase, CaseLine, Reckoned};
pub use overview::{BenefitRow, Benefits, Measured, OneBenefit, Overview, Progress, planned};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Lines of business cases.
pub static LINES: Schema = Schema {
    kind: Kind::CaseLine,
    table: "business_case_lines",
    resource: Resource::Cases,
    reach: Reach::Own,
    title: "@.label",
    fields: fields::LINE,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "label",
    first: &[],
    belongs_to: &["for_case"],
    lets_go: &["owner"],
    check: rules::line,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Benefits.
pub static BENEFITS: Schema = Schema {
    kind: Kind::Benefit,
    table: "benefits",
    resource: Resource::Cases,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::BENEFIT,
    computed: fields::OF_BENEFIT,
    also_search: &[],
    told_apart_by: "benefit_type",
    sort: "name",
    first: &[],
    belongs_to: &["for_case"],
    lets_go: &["owner", "org_unit"],
    check: rules::benefit,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Measurements of benefits.
pub static MEASUREMENTS: Schema = Schema {
    kind: Kind::Measurement,
    table: "measurements",
    resource: Resource::Cases,
    reach: Reach::Own,
    // everywhere: a measurement names a benefit of its own organisation
    title: "(SELECT mb.name FROM {benefits} mb WHERE mb.id = @.benefit)",
    fields: fields::MEASUREMENT,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "measured_on",
    first: &[],
    belongs_to: &["benefit"],
    lets_go: &["measured_by"],
    check: rules::measurement,
    saved: rules::measured,
    current: own_id,
    before_repoint: nothing_gives_way,
};
