//! Which amounts no mandate says anything about.

/// Amounts that a mandate covers, in whole øre; both are within, no upper limit when none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// From this amount.
    pub from: i64,
    /// To this one.
    pub to: Option<i64>,
}

/// Amounts that nobody is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// From this amount, in whole øre.
    pub from: i64,
    /// Up to this one, which is covered; no upper limit when none.
    pub to: Option<i64>,
}

/// People write 0 to 99.999 and from 100.000: what is less than a krone apart leaves no gap.
const TOUCHES: i64 = 100;

/// The lowest amounts from 0 up that no mandate covers; none when all are covered.
#[must_use]
pub fn gap(spans: &[Span]) -> Option<Gap> {
    let mut spans = spans.to_vec();
    spans.sort_by_key(|span| span.from);
    // Everything below this amount is covered.
    let mut reached = 0_i64;
    for span in spans {
        if span.from > reached.saturating_add(TOUCHES) {
            return Some(Gap {
                from: reached,
                to: Some(span.from),
            });
        }
        match span.to {
            None => return None,
            Some(to) => reached = reached.max(to),
        }
    }
    Some(Gap {
        from: reached,
        to: None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(from: i64, to: Option<i64>) -> Span {
        Span { from, to }
    }

    #[test]
    fn gaps_are_found_from_below() {
        let none = Gap { from: 0, to: None };
        assert_eq!(gap(&[]), Some(none));
        assert_eq!(gap(&[span(0, None)]), None);
        let above = [span(100_000, None)];
        let below = Gap {
            from: 0,
            to: Some(100_000),
        };
        assert_eq!(gap(&above), Some(below));
        let touching = [span(100_000, None), span(0, Some(99_900))];
        assert_eq!(gap(&touching), None);
        let capped = [span(0, Some(50_000)), span(20_000, Some(80_000))];
        let rest = Gap {
            from: 80_000,
            to: None,
        };
        assert_eq!(gap(&capped), Some(rest));
    }

    proptest! {
        #[test]
        fn what_is_below_a_gap_is_covered_and_what_is_in_it_is_not(
            rows in prop::collection::vec((0i64..50, prop::option::of(0i64..50)), 0..6),
        ) {
            // Ten kroner apart, so that nothing merely touches.
            let spans: Vec<Span> = rows.iter().map(|(from, length)| {
                span(from * 1_000, length.map(|length| (from + length) * 1_000))
            }).collect();
            let covers = |amount: i64| spans.iter().any(|span| {
                span.from <= amount + TOUCHES && span.to.is_none_or(|to| amount <= to)
            });
            let found = gap(&spans);
            let below = found.map_or(200_000, |gap| gap.from);
            for amount in (0..below).step_by(500) {
                prop_assert!(covers(amount), "{amount}");
            }
            if let Some(gap) = found {
                let end = gap.to.unwrap_or(gap.from + 1_000);
                let middle = gap.from + (end - gap.from) / 2;
                prop_assert!(!covers(middle), "{middle}");
            }
        }
    }
}
