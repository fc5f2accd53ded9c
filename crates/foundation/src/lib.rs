//! What every other crate may lean on: ids, the clock, civil dates, paging and
//! the one error type. No input or output, nothing asynchronous.

mod clock;
mod error;
mod id;
mod paging;

pub use clock::{Clock, FixedClock, SystemClock, local_date, micros};
pub use error::{Error, FieldError, Result};
pub use id::{Id, new_id};
pub use jiff::Timestamp;
pub use jiff::civil::Date;
pub use paging::Cursor;
