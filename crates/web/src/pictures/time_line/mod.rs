//! A time line: periods as bars, days as marks with their date and words, today
//! as a thin line. Drawn twice, for wide and for narrow pages; the style sheet
//! shows the one that fits. Colours come from the style sheet; those written here
//! are for a picture that is taken out of its page.

mod contract;
mod draw;
mod scale;

use foundation::Date;

pub use contract::of_contract;

use crate::{
    dates_explained::full_day,
    i18n::Lang,
    parts::{Cell, Picture, Table},
};

/// What kind of period a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// What was agreed.
    Term,
    /// An extension that is not decided.
    Option,
    /// From a notice to the end that it leads to; drawn below the others.
    Notice,
}

/// A period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is; written in the bar where there is room.
    pub label: String,
    /// Its first day; none when it began before what is shown.
    pub from: Option<Date>,
    /// Its last day; none when it goes on.
    pub to: Option<Date>,
    /// Its kind.
    pub kind: BarKind,
}

/// What kind of day a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The day asked about.
    Today,
    /// A day by which something must be done.
    Deadline,
    /// A day on which something ends.
    End,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What happens on it.
    pub label: String,
    /// The day.
    pub on: Date,
    /// Its kind.
    pub kind: MarkKind,
}

/// What the picture shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeLine {
    /// The heading.
    pub title: String,
    /// One sentence that says what there is to see.
    pub text: String,
    /// The periods.
    pub bars: Vec<Bar>,
    /// The days; two on the same day stand together.
    pub marks: Vec<Mark>,
}

/// The picture with its table; none when there is no day beside today to show.
#[must_use]
pub fn picture(line: &TimeLine, lang: Lang) -> Option<Picture> {
    let line = TimeLine {
        marks: by_day(&line.marks),
        ..line.clone()
    };
    if !line.marks.iter().any(|mark| mark.kind != MarkKind::Today) {
        return None;
    }
    Some(Picture {
        title: line.title.clone(),
        text: line.text.clone(),
        svg: format!(
            "{}{}",
            draw::svg(&line, &draw::WIDE),
            draw::svg(&line, &draw::NARROW)
        ),
        table: table(&line, lang),
    })
}

/// The marks in order, those of one day as one. What must be done gives its colour.
fn by_day(marks: &[Mark]) -> Vec<Mark> {
    let mut all: Vec<Mark> = Vec::new();
    for mark in marks {
        match all.iter_mut().find(|known| known.on == mark.on) {
            Some(known) => {
                known.label = format!("{} · {}", known.label, mark.label);
                if mark.kind == MarkKind::Deadline {
                    known.kind = MarkKind::Deadline;
                }
            }
            None => all.push(mark.clone()),
        }
    }
    all.sort_by_key(|mark| mark.on);
    all
}

fn table(line: &TimeLine, lang: Lang) -> Table {
    let row = |mark: &Mark| {
        vec![
            Cell::text(full_day(lang, mark.on)),
            Cell::text(mark.label.clone()),
        ]
    };
    Table {
        headings: vec![lang.t("time-line-day"), lang.t("time-line-what")],
        rows: line.marks.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
