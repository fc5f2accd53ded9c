//! Value lists: the words an organisation chooses among, shared or its own.

pub mod builtin;

pub use builtin::{BuiltinOption, LISTS, List, options as builtin_options};
