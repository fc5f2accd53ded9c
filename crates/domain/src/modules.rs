//! Every module that keeps records, in one table. Consequences, names,
//! as-of views, import and tests walk it, so a new module is part of them at once.

use foundation::{Error, Id, Result};

use crate::{
    amendments, benefits, bodies, budget, cases, catalogue, contracts, documents, evidence,
    gate::{View, Work},
    index_rates, interfaces, joint, licences, org_units, organisations,
    parts::{Kind, Schema, Subject, records::store},
    payments, people, relations, roles, tasks, team, usage,
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
    &contracts::LEAD_TIMES,
    &joint::register::SCHEMA,
    &documents::SCHEMA,
    &amendments::SCHEMA,
    &evidence::SCHEMA,
    &usage::SCHEMA,
    &relations::SCHEMA,
    &roles::SCHEMA,
    &budget::SCHEMA,
    &cases::SCHEMA,
    &benefits::LINES,
    &benefits::BENEFITS,
    &benefits::MEASUREMENTS,
    &team::MEMBERS,
    &team::COMPETENCES,
    &team::CAPACITIES,
    &team::ALLOCATIONS,
    &budget::ACTUALS,
    &budget::APPLICATIONS,
    &bodies::BODY,
    &bodies::MEMBERS,
    &bodies::MANDATES,
    &bodies::MEETINGS,
    &bodies::ITEMS,
    &bodies::ACTIONS,
];

/// What is told of records of one kind that were written.
pub type FollowUp = fn(&mut Work<'_>, &[Subject]) -> Result<()>;

/// What may refuse that records of any module were made, changed, deleted or brought back,
/// because of what other modules say; in the same transaction, once for all of a kind when
/// the command has done everything else.
pub const GUARDS: &[FollowUp] = &[bodies::guard];

/// What follows, in order, whenever records of any module were made, changed, deleted or
/// brought back; in the same transaction, once for all of a kind when the command has done
/// everything else.
pub const AFTER: &[FollowUp] = &[budget::keep_contracts, tasks::refresh];

/// The module that keeps this kind.
#[must_use]
pub fn schema(kind: Kind) -> Option<&'static Schema> {
    SCHEMAS.iter().copied().find(|schema| schema.kind == kind)
}

/// The field that names what a record of this module belongs to, such as the contract of a
/// payment: a role there counts for the record too. A role is no such record: it is not for
/// its holder to hand out.
#[must_use]
pub fn owner(schema: &Schema) -> Option<&'static str> {
    let owned = schema.kind != Kind::RoleAssignment;
    schema.belongs_to.first().copied().filter(|_| owned)
}

/// What a record belongs to, if anything.
///
/// # Errors
/// When the database cannot be read.
pub fn owner_of(view: &View<'_>, record: Subject) -> Result<Option<Id>> {
    let Some((schema, key)) = schema(record.kind).and_then(|one| Some((one, owner(one)?))) else {
        return Ok(None);
    };
    match store::find(view, schema, record.id) {
        Err(Error::NotFound(_)) => Ok(None),
        found => Ok(found?.get(schema, key).as_ref()),
    }
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
