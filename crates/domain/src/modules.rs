//! Every module that keeps records, in one table. Consequences, names,
//! as-of views, import and tests walk it, so a new module is part of them at once.

use foundation::Result;

use crate::{
    budget, cases, catalogue, contracts,
    gate::Work,
    index_rates, interfaces, licences, org_units, organisations,
    parts::{Kind, Schema, Subject},
    payments, people, relations, roles, tasks, usage,
};

/// All of them.
pub const SCHEMAS: &[&Schema] = &[
    &organisations::SCHEMA,
    &org_units::SCHEMA,
    &people::SCHEMA,
    &catalogue::SCHEMA,
    &interfaces::SCHEMA,
    &contracts::SCHEMA,
    &payments::SCHEMA,
    &licences::SCHEMA,
    &index_rates::SCHEMA,
    &usage::SCHEMA,
    &relations::SCHEMA,
    &roles::SCHEMA,
    &budget::SCHEMA,
    &cases::SCHEMA,
];

/// What is told of records of one kind that were written.
pub type FollowUp = fn(&mut Work<'_>, &[Subject]) -> Result<()>;

/// What follows, in order, whenever records of any module were made, changed, deleted or
/// brought back; in the same transaction, once for all of a kind when the command has done
/// everything else.
pub const AFTER: &[FollowUp] = &[tasks::refresh];

/// The module that keeps this kind.
#[must_use]
pub fn schema(kind: Kind) -> Option<&'static Schema> {
    SCHEMAS.iter().copied().find(|schema| schema.kind == kind)
}

/// Table and SQL of the name for kinds that can be pointed at; `@` is the alias.
#[must_use]
pub fn naming(kind: Kind) -> Option<(&'static str, &'static str)> {
    match kind {
        Kind::Option => Some(("options", "{name @}")),
        Kind::KleNode => Some(("kle_nodes", "@.number || ' ' || @.title")),
        other => schema(other).map(|schema| (schema.table, schema.title)),
    }
}
