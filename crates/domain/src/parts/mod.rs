//! What every slice shares and has once: fields and values, records and their
//! storage, lists with filters and columns, references between records.

pub mod checks;
mod field;
mod kind;
pub mod lists;
pub mod records;
mod schema;
pub(crate) mod settings;
pub mod text;
pub mod validate;
mod value;

pub use field::{Audience, ChoiceSet, Field, FieldKind, Owner};
pub use kind::{Kind, Subject};
pub use schema::{
    ColumnKind, Computed, Reach, Schema, no_further_rules, nothing_follows, nothing_gives_way,
    own_id,
};
pub use value::{FieldValue, LONG_TEXT, Link, split_set};
