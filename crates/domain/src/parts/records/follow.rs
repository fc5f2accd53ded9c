//! What follows when records are written: the module's own step, and then whatever
//! other modules keep up to date beside them, all in the same transaction.

use foundation::{Id, Result};

use crate::{
    gate::{FieldChange, Work},
    modules,
    parts::{Schema, Subject},
};

/// Lets everything follow that depends on these records, which were made, changed,
/// deleted or brought back. What is changed by it is added to `changes`.
pub(crate) fn follow(
    work: &mut Work<'_>,
    schema: &'static Schema,
    ids: &[Id],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    (schema.saved)(work, ids, changes)?;
    if modules::AFTER.is_empty() {
        return Ok(());
    }
    let kind = schema.kind;
    let subjects: Vec<Subject> = ids.iter().map(|id| Subject { kind, id: *id }).collect();
    modules::AFTER
        .iter()
        .try_for_each(|after| after(work, &subjects))
}
