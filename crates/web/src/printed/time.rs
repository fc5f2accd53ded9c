//! The picture of a contract's time, for paper: the same bars and days as on its page.

use foundation::Date;
use jiff::{Span, Unit};
use report::{Bar, BarKind, Point, TimeLine, Today};

use crate::{
    format,
    i18n::Lang,
    pictures::time_line::{BarKind as Shown, Mark, MarkKind, TimeLine as Line},
};

/// Before the first day that matters, so many days are shown at most.
const BEFORE: i64 = 550;

/// The picture; none when there is no day beside today to show.
pub(super) fn picture(lang: Lang, line: &Line) -> Option<TimeLine> {
    let points = points(&line.marks);
    if points.is_empty() {
        return None;
    }
    let (from, to) = shown(line)?;
    let today = line.marks.iter().find(|mark| mark.kind == MarkKind::Today);
    let bars = line.bars.iter().map(|bar| Bar {
        from: bar.from.unwrap_or(from),
        to: bar.to,
        label: bar.label.clone(),
        kind: match bar.kind {
            Shown::Term => BarKind::Firm,
            Shown::Option => BarKind::Possible,
            Shown::Notice => BarKind::Quiet,
        },
    });
    Some(TimeLine {
        alt: line.text.clone(),
        from,
        to,
        today: today.map(|mark| Today {
            on: mark.on,
            label: lang.t("time-line-today"),
        }),
        bars: bars.collect(),
        points,
    })
}

/// The days in the order of time; what happens on one day stands together.
fn points(marks: &[Mark]) -> Vec<Point> {
    let mut marks: Vec<&Mark> = marks
        .iter()
        .filter(|mark| mark.kind != MarkKind::Today)
        .collect();
    marks.sort_by_key(|mark| mark.on);
    let mut points: Vec<Point> = Vec::new();
    for mark in marks {
        let decides = mark.kind == MarkKind::Deadline;
        match points.last_mut().filter(|last| last.on == mark.on) {
            Some(last) => {
                last.label = format!("{} · {}", last.label, mark.label);
                last.decides |= decides;
            }
            None => points.push(Point {
                on: mark.on,
                when: format::date(mark.on),
                label: mark.label.clone(),
                decides,
            }),
        }
    }
    points
}

/// First and last day shown: everything with a little room, but not all of a long past.
fn shown(line: &Line) -> Option<(Date, Date)> {
    let marks = || line.marks.iter().map(|mark| mark.on);
    let first = marks().min()?;
    let starts = line.bars.iter().filter_map(|bar| bar.from);
    let ends = line.bars.iter().filter_map(|bar| bar.to);
    let from = starts.chain(marks()).min()?.max(later(first, -BEFORE));
    let to = ends.chain(marks()).max()?;
    let days = from
        .until((Unit::Day, to))
        .map_or(0, |span| i64::from(span.get_days()));
    let room = days / 30 + 10;
    Some((later(from, -room), later(to, room)))
}

fn later(day: Date, days: i64) -> Date {
    Span::new()
        .try_days(days)
        .map_or(day, |span| day.saturating_add(span))
}
