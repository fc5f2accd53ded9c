//! Pictures made on the server: pure functions from plain data to SVG with the
//! same content as a table beside it.

pub mod bubbles;
pub mod cash_flow;
pub mod depends;
pub mod phases;
pub mod planner;
pub mod posts;
pub mod progress;
pub mod relations;
pub mod spans;
pub mod tiles;
pub mod time_line;
pub mod tornado;
mod unit;
pub mod weeks;
mod words;
pub mod years;
