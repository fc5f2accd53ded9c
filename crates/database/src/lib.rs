//! One connection type over SQLite and PostgreSQL, and the only crate that
//! names their drivers. Everything is synchronous; SQL is written once, with
//! `$1` placeholders, in the subset both engines share.
//!
//! Only whole numbers, reals, booleans, texts, bytes, ids and civil dates cross
//! this layer. Moments are whole microseconds, money is whole øre.

mod collation;
mod conn;
pub mod dump;
mod functions;
pub mod inspect;
mod migrate;
mod past;
mod pool;
mod postgres;
mod sqlite;
mod value;

pub use conn::{Conn, Engine};
pub use migrate::{Column, Migration, columns, table_names};
pub use past::{AsOf, Tables};
pub use pool::{Database, Options, PoolUse};
pub use value::{Row, Value};

#[cfg(test)]
mod tests;
