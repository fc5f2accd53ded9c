//! Stories told through the gate, on both engines.

mod lists;
mod past;
mod records;
mod story;
