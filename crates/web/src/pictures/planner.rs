//! A year planner: a row for each month, a field for each day, and in it how many things
//! fall on that day and of which kinds. A narrow page gets a bar for each month instead;
//! the style sheet shows the one that fits.

use std::{collections::BTreeMap, fmt::Write};

use deadlines::{DayOffKind, why_off};
use foundation::Date;

use super::{
    words::escape,
    years::{Look, rectangle, stripes},
};

/// How many of each kind.
pub type Counts = [usize; 4];

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Written before it.
    pub label: String,
    /// Where its name leads.
    pub href: String,
}

/// What the picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planner {
    /// The heading.
    pub title: String,
    /// The names of the kinds.
    pub names: [String; 4],
    /// The months, from above.
    pub months: Vec<Month>,
    /// The days with something on them.
    pub days: BTreeMap<Date, Counts>,
    /// Today.
    pub today: Date,
}

impl Planner {
    /// How much falls in the month with this first day.
    #[must_use]
    pub fn of_month(&self, first: Date) -> Counts {
        let mut sum = Counts::default();
        for (_, counts) in self.days.range(first..=first.last_of_month()) {
            for (all, one) in sum.iter_mut().zip(counts) {
                *all += one;
            }
        }
        sum
    }
}

/// How the kinds are drawn.
const LOOKS: [Look; 4] = [Look::Dark, Look::Light, Look::Striped, Look::Outlined];

/// Both pictures.
#[must_use]
pub fn svg(plan: &Planner) -> String {
    wide(plan) + &narrow(plan)
}

fn begin(name: &str, title: &str, (width, height): (i64, i64)) -> String {
    format!(
        "<svg class=\"time-line-{name}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-labelledby=\"planner-{name}\">\
         <title id=\"planner-{name}\">{}</title>{}",
        escape(title),
        stripes(&pattern(name)),
    )
}

fn pattern(name: &str) -> String {
    format!("planner-stripes-{name}")
}

/// What each kind is, in columns of this width.
fn key(out: &mut String, plan: &Planner, name: &str, (columns, width): (i64, i64)) {
    for ((label, look), at) in plan.names.iter().zip(LOOKS).zip(0i64..) {
        let (x, y) = (at % columns * width, at / columns * 22);
        rectangle(out, (x, y + 4), (14, 14), look, &pattern(name));
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\">{}</text>",
            x + 20,
            y + 16,
            escape(label)
        );
    }
}

fn link(out: &mut String, month: &Month, y: i64) {
    let _ = write!(
        out,
        "<a href=\"{}\"><text x=\"0\" y=\"{y}\">{}</text></a>",
        escape(&month.href),
        escape(&month.label)
    );
}

const LABEL: i64 = 64;
const DAY: i64 = 23;
const ROW: i64 = 31;
/// Where the first row begins, below the key and the numbers of the days.
const TOP: i64 = 50;

fn wide(plan: &Planner) -> String {
    let rows = i64::try_from(plan.months.len()).unwrap_or(12);
    let size = (LABEL + 31 * DAY + 1, TOP + rows * ROW + 1);
    let mut out = begin("wide", &plan.title, size);
    key(&mut out, plan, "wide", (4, 170));
    for day in 1..=31i64 {
        let x = LABEL + (day - 1) * DAY + DAY / 2;
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\" class=\"svg-quiet\">{day}</text>",
            TOP - 6
        );
    }
    for (month, at) in plan.months.iter().zip(0i64..) {
        let y = TOP + at * ROW;
        link(&mut out, month, y + 20);
        for day in month.first.series(jiff::Span::new().days(1)) {
            if day > month.first.last_of_month() {
                break;
            }
            field(&mut out, plan, day, y);
        }
    }
    out.push_str("</svg>");
    out
}

/// One day: grey when nobody is at work, the number of things, and a strip of their kinds.
fn field(out: &mut String, plan: &Planner, day: Date, y: i64) {
    let x = LABEL + (i64::from(day.day()) - 1) * DAY;
    let class = match why_off(day).map(|off| off.kind) {
        None => "svg-open",
        Some(DayOffKind::Weekend) => "svg-weekend",
        Some(DayOffKind::Holiday | DayOffKind::Closed) => "svg-holiday",
    };
    let _ = write!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{DAY}\" height=\"{ROW}\" class=\"{class}\"/>"
    );
    if day == plan.today {
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" class=\"svg-today\"/>",
            x + 1,
            y + 1,
            DAY - 2,
            ROW - 2
        );
    }
    let Some(counts) = plan.days.get(&day) else {
        return;
    };
    let total: usize = counts.iter().sum();
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\">{total}</text>",
        x + DAY / 2 + 1,
        y + 14
    );
    let kinds: Vec<Look> = LOOKS
        .iter()
        .zip(counts)
        .filter(|(_, count)| **count > 0)
        .map(|(look, _)| *look)
        .collect();
    let width = (DAY - 5) / i64::try_from(kinds.len()).unwrap_or(1).max(1);
    for (look, at) in kinds.iter().zip(0i64..) {
        let place = (x + 3 + at * width, y + 18);
        rectangle(out, place, (width, 9), *look, &pattern("wide"));
    }
}

const NARROW: i64 = 340;
const BAR: i64 = 28;
const NARROW_TOP: i64 = 56;

fn narrow(plan: &Planner) -> String {
    let rows = i64::try_from(plan.months.len()).unwrap_or(12);
    let mut out = begin("narrow", &plan.title, (NARROW, NARROW_TOP + rows * BAR));
    key(&mut out, plan, "narrow", (2, 170));
    let months: Vec<Counts> = plan
        .months
        .iter()
        .map(|month| plan.of_month(month.first))
        .collect();
    let most = months.iter().map(sum).max().unwrap_or(0).max(1);
    // Room for the number after the longest bar.
    let room = NARROW - LABEL - 36;
    for ((month, counts), at) in plan.months.iter().zip(&months).zip(0i64..) {
        let y = NARROW_TOP + at * BAR;
        link(&mut out, month, y + 16);
        let (mut below, mut x) = (0, LABEL);
        for (count, look) in counts.iter().zip(LOOKS) {
            below += i64::try_from(*count).unwrap_or(0);
            let end = LABEL + below * room / most;
            if end > x {
                rectangle(
                    &mut out,
                    (x, y + 3),
                    (end - x, 16),
                    look,
                    &pattern("narrow"),
                );
            }
            x = end;
        }
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\">{}</text>",
            x + 6,
            y + 16,
            sum(counts)
        );
    }
    out.push_str("</svg>");
    out
}

fn sum(counts: &Counts) -> i64 {
    i64::try_from(counts.iter().sum::<usize>()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;

    fn plan(days: BTreeMap<Date, Counts>) -> Planner {
        let from = date(2026, 11, 1);
        let month = |ahead: i64| {
            let first = from.saturating_add(ahead.months());
            Month {
                first,
                label: format!("{}<{}", first.month(), first.year()),
                href: format!("#m{ahead}"),
            }
        };
        Planner {
            title: "År & dag".to_owned(),
            names: ["a", "b", "c", "d"].map(str::to_owned),
            months: (0..12).map(month).collect(),
            days,
            today: date(2026, 11, 22),
        }
    }

    #[test]
    fn a_day_has_its_number_and_a_strip_for_each_kind() {
        let one = BTreeMap::from([(date(2026, 12, 31), [120, 0, 7, 0])]);
        let plan = plan(one);
        let svg = wide(&plan);
        assert!(svg.contains(">127</text>"), "{svg}");
        assert!(svg.contains("url(#planner-stripes-wide)") && svg.contains("svg-blue"));
        assert_eq!(svg.matches("svg-today").count(), 1);
        // Of 365 days 104 or 105 are weekends, some of them holidays too.
        let holidays = svg.matches("svg-holiday").count();
        let weekends = svg.matches("svg-weekend").count();
        assert_eq!(svg.matches("svg-open").count() + holidays + weekends, 365);
        assert_eq!(holidays, 14);
        assert!(svg.contains("År &amp; dag") && svg.contains("11&lt;2026"));
        assert_eq!(plan.of_month(date(2026, 12, 1)), [120, 0, 7, 0]);
        assert_eq!(plan.of_month(date(2026, 11, 1)), [0; 4]);
    }

    #[test]
    fn a_narrow_page_has_a_bar_for_each_month_with_its_sum() {
        let days = BTreeMap::from([
            (date(2027, 1, 1), [3, 1, 0, 0]),
            (date(2027, 1, 31), [0, 0, 0, 4]),
            (date(2027, 2, 1), [4, 0, 0, 0]),
        ]);
        let svg = narrow(&plan(days));
        assert!(
            svg.contains(">8</text>") && svg.contains(">4</text>"),
            "{svg}"
        );
        // The longest bar takes all the room, the other half of it.
        assert!(svg.contains("width=\"120\""), "{svg}");
        assert!(narrow(&plan(BTreeMap::new())).ends_with("</svg>"));
    }
}
