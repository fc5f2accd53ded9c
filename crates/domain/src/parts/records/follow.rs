//! What follows when records are written: the module's own step at once, and at the
//! end of the command whatever other modules keep up to date beside them.

use foundation::{Id, Result};

use crate::{
    gate::{FieldChange, Work},
    parts::Schema,
};

/// Lets everything follow that depends on these records, which were made, changed,
/// deleted or brought back. What the module's own step changes is added to `changes`.
pub(crate) fn follow(
    work: &mut Work<'_>,
    schema: &'static Schema,
    ids: &[Id],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    work.wrote(schema.kind, ids);
    (schema.saved)(work, ids, changes)
}
