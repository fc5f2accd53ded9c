//! Pictures made on the server: pure functions from plain data to SVG with the
//! same content as a table beside it.

pub mod depends;
pub mod planner;
pub mod relations;
pub mod time_line;
mod words;
pub mod years;
