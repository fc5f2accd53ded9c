//! Value lists: the words an organisation chooses among, shared or its own.

pub mod builtin;
