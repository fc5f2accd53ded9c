//! The cases worked by hand, the properties, and a second way of counting.

mod brute;
mod cases;
mod days;
mod limits;
mod properties;
mod random;
mod result;

use foundation::Date;

use crate::{Segment, Terms};

fn on(text: &str) -> Date {
    text.parse().expect("a date of a test is written right")
}

/// Terms with nothing but a notice clause.
fn notice(months: i64, running: Option<Segment>, to_end_of: Option<Segment>) -> Terms {
    Terms {
        notice_months: Some(months),
        notice_running: running,
        notice_to_end_of: to_end_of,
        ..Terms::default()
    }
}
