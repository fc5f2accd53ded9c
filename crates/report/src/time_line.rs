//! A period with its days, as numbers the page can draw: every place is a share of the width.

use jiff::civil::Date;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A period with its days.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeLine {
    /// What the picture says, in words, for those who do not see it. Never empty.
    pub alt: String,
    /// First day shown.
    pub from: Date,
    /// Last day shown; taken as the day after `from` where it is not later.
    pub to: Date,
    /// The day the document says the truth about.
    pub today: Option<Today>,
    /// From top to bottom.
    pub bars: Vec<Bar>,
    /// Days, numbered in this order and explained below the picture.
    pub points: Vec<Point>,
}

/// The day the document says the truth about.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// The day.
    pub on: Date,
    /// What it is called: "I dag".
    pub label: String,
}

/// A stretch of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// First day.
    pub from: Date,
    /// Last day; none when no end is known.
    pub to: Option<Date>,
    /// What it is.
    pub label: String,
    /// How sure it is.
    pub kind: BarKind,
}

/// How sure a stretch of days is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BarKind {
    /// It is so.
    Firm,
    /// It can be chosen.
    Possible,
    /// Time that belongs to something else, such as a notice that runs.
    Quiet,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The day.
    pub on: Date,
    /// The day as it is printed.
    pub when: String,
    /// What happens.
    pub label: String,
    /// Whether something must be decided by then.
    pub decides: bool,
}

/// Points nearer to each other than this share of the width stand above each other.
const NEAR: f64 = 0.03;
/// The most year marks that can be read beside each other.
const MOST_MARKS: i16 = 12;

#[derive(Debug, Serialize)]
struct Mark {
    at: f64,
    label: String,
}

#[derive(Debug, Serialize)]
struct Stretch<'a> {
    at: f64,
    width: f64,
    label: &'a str,
    kind: BarKind,
    open: bool,
}

#[derive(Debug, Serialize)]
struct Spot<'a> {
    at: f64,
    lane: usize,
    shown: bool,
    when: &'a str,
    label: &'a str,
    decides: bool,
}

impl TimeLine {
    /// Share of the width; below 0 or above 1 for days that are not shown.
    fn at(&self, day: Date) -> f64 {
        let days = |to: Date| f64::from(self.from.until(to).map_or(0, |span| span.get_days()));
        days(day) / days(self.to).max(1.0)
    }

    /// The first days of years, or of quarters when fewer than three years are shown.
    fn marks(&self) -> Vec<Mark> {
        let years = self.to.year() - self.from.year() + 1;
        let step = years / MOST_MARKS + 1;
        let months: &[i8] = if years < 3 { &[1, 4, 7, 10] } else { &[1] };
        let mut marks = Vec::new();
        for year in (self.from.year()..=self.to.year()).step_by(usize::from(step.unsigned_abs())) {
            for month in months {
                let Ok(day) = Date::new(year, *month, 1) else {
                    continue;
                };
                let label = match month {
                    1 => year.to_string(),
                    _ => format!("{month}/{year}"),
                };
                marks.push(Mark {
                    at: self.at(day),
                    label,
                });
            }
        }
        marks.retain(|mark| (0.0..=1.0).contains(&mark.at));
        marks
    }

    fn stretches(&self) -> Vec<Stretch<'_>> {
        let within = |at: f64| at.clamp(0.0, 1.0);
        let stretch = |bar: &Bar| {
            let at = within(self.at(bar.from));
            // The last day belongs to the bar.
            let end = bar.to.map_or(1.0, |to| {
                within(self.at(to.saturating_add(jiff::Span::new().days(1))))
            });
            (at, (end - at).max(0.0))
        };
        let all = self.bars.iter().map(|bar| {
            let (at, width) = stretch(bar);
            Stretch {
                at,
                width,
                label: &bar.label,
                kind: bar.kind,
                open: bar.to.is_none(),
            }
        });
        all.collect()
    }

    fn spots(&self) -> Vec<Spot<'_>> {
        let mut spots: Vec<Spot<'_>> = Vec::with_capacity(self.points.len());
        for point in &self.points {
            let at = self.at(point.on);
            let near = |lane: usize| {
                spots
                    .iter()
                    .any(|other| other.lane == lane && (other.at - at).abs() < NEAR)
            };
            let lane = (0..).find(|lane| !near(*lane)).unwrap_or_default();
            spots.push(Spot {
                at,
                lane,
                shown: (0.0..=1.0).contains(&at),
                when: &point.when,
                label: &point.label,
                decides: point.decides,
            });
        }
        spots
    }
}

impl Serialize for TimeLine {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let today = self.today.as_ref().map(|today| Mark {
            at: self.at(today.on),
            label: today.label.clone(),
        });
        let mut fields = to.serialize_struct("TimeLine", 5)?;
        fields.serialize_field("alt", &self.alt)?;
        fields.serialize_field("marks", &self.marks())?;
        fields.serialize_field("bars", &self.stretches())?;
        fields.serialize_field("points", &self.spots())?;
        fields.serialize_field(
            "today",
            &today.filter(|mark| (0.0..=1.0).contains(&mark.at)),
        )?;
        fields.end()
    }
}
