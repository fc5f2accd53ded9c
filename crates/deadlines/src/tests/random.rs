//! Random terms and days for the properties.

use foundation::Date;
use proptest::prelude::*;

use crate::{Segment, Terms};

/// A day of the years in which contracts are made and end.
pub fn day() -> impl Strategy<Value = Date> {
    (2015i16..2045, 1i8..=12, 1i8..=31).prop_map(|(year, month, day)| {
        let first = Date::new(year, month, 1).expect("every month has a first day");
        first
            .with()
            .day(day.min(first.days_in_month()))
            .build()
            .expect("no later than the month's last day")
    })
}

fn segment() -> impl Strategy<Value = Option<Segment>> {
    proptest::option::of(proptest::sample::select(&Segment::ALL[..]))
}

fn some<T: std::fmt::Debug>(values: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.7, values)
}

prop_compose! {
    fn period()(
        valid_from in some(day()),
        days in some(0i32..5000),
        continuous in proptest::bool::weighted(0.2),
        years in some(0i64..12),
        months in some(0i64..12),
    ) -> Terms {
        let valid_to = days.filter(|days| days % 3 == 0).map(|days| {
            let from = valid_from.unwrap_or(Date::constant(2020, 2, 29));
            from.checked_add(jiff::Span::new().days(days)).expect("some years later")
        });
        Terms {
            valid_from,
            valid_to,
            continuous,
            duration_years: years.filter(|_| !continuous),
            duration_months: months.filter(|_| !continuous),
            ..Terms::default()
        }
    }
}

prop_compose! {
    /// Terms without a fault.
    pub fn terms()(
        period in period(),
        options in some(0i64..6),
        option_months in some(0i64..37),
        used in 0i64..6,
        option_notice_months in proptest::option::of(0i64..13),
        irrevocable_until in proptest::option::weighted(0.3, day()),
        notice_months in some(0i64..37),
        notice_running in segment(),
        notice_to_end_of in segment(),
        terminated_on in proptest::option::weighted(0.2, day()),
    ) -> Terms {
        Terms {
            extension_options: options,
            option_months,
            options_used: Some(used.min(options.unwrap_or(0))),
            option_notice_months,
            irrevocable_until,
            notice_months,
            notice_running,
            notice_to_end_of,
            terminated_on,
            ..period
        }
    }
}
