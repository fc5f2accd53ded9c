//! What every slice shares and has once: fields and values, records and their
//! storage, lists with filters and columns, references between records.

mod field;
mod kind;
pub mod text;

pub use field::{Audience, ChoiceSet, Field, FieldKind, Owner};
pub use kind::{Kind, Subject};
