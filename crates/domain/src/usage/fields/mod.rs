//! The fields of a usage: an organisation's own registration of a system from
//! the catalogue. What is computed from them (status, when the criticality was
//! last changed) is no field.

mod archiving;
pub mod choices;
mod gdpr;
mod general;

pub use archiving::JOURNAL_PERIOD;

use crate::parts::Field;

const PARTS: [&[Field]; 3] = [general::FIELDS, gdpr::FIELDS, archiving::FIELDS];
const COUNT: usize = general::FIELDS.len() + gdpr::FIELDS.len() + archiving::FIELDS.len();

/// Every field of a usage, in the order of the record page.
pub const FIELDS: &[Field] = &joined();

const fn joined() -> [Field; COUNT] {
    let mut fields = [general::FIELDS[0]; COUNT];
    let (mut part, mut filled) = (0, 0);
    while part < PARTS.len() {
        let mut index = 0;
        while index < PARTS[part].len() {
            fields[filled] = PARTS[part][index];
            filled += 1;
            index += 1;
        }
        part += 1;
    }
    fields
}
