//! Benefits as a picture and a table.

use domain::benefits::{BenefitRow, Progress};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, Picture, Section, Table},
    pictures::progress::{self, Bar, Names},
    sites,
};

/// A section with both.
pub(super) fn section(lang: Lang, id: &str, title: &str, rows: &[BenefitRow]) -> Section {
    Section {
        id: id.to_owned(),
        title: lang.t(title),
        picture: picture(lang, id, rows),
        table: Some(table(lang, rows)),
        ..Section::default()
    }
}

/// Realised against planned; none when there are no benefits.
fn picture(lang: Lang, id: &str, rows: &[BenefitRow]) -> Option<Picture> {
    if rows.is_empty() {
        return None;
    }
    let title = lang.t("benefits-picture");
    let names = Names {
        title: title.clone(),
        realised: lang.t("benefits-realised"),
        planned: lang.t("benefits-planned"),
    };
    let bars = rows.iter().map(|row| Bar {
        name: row.name.clone(),
        realised: row.realised(),
        planned: row.planned,
        behind: row.progress() == Progress::Behind,
    });
    let bars: Vec<Bar> = bars.collect();
    Some(Picture {
        svg: progress::svg(&format!("{id}-picture"), &names, &bars, lang),
        text: lang.t("benefits-picture-text"),
        table: table(lang, rows),
        title,
    })
}

/// How a benefit stands, in a word.
pub(super) fn standing(lang: Lang, progress: Progress) -> Cell {
    let level = match progress {
        Progress::Behind => Level::Bad,
        Progress::NotMeasured => Level::Warn,
        Progress::ToCome => Level::Neutral,
        Progress::OnTrack => Level::Good,
    };
    Cell::Status {
        level,
        word: lang.t(&format!("benefits-{}", progress.key())),
    }
}

fn table(lang: Lang, rows: &[BenefitRow]) -> Table {
    let headings = [
        "benefit-name",
        "benefits-standing",
        "benefit-owner",
        "benefit-baseline",
        "benefit-target",
        "benefit-last-value",
        "benefit-measured-in",
        "benefits-realised",
        "benefits-planned",
        "benefit-next-measurement-on",
    ];
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: rows.iter().map(|row| cells(lang, row)).collect(),
    }
}

fn cells(lang: Lang, row: &BenefitRow) -> Vec<Cell> {
    let address = sites::address(domain::benefits::BENEFITS.kind, row.id);
    let number = |number: i64| Cell::Number(format::integer(lang, number));
    let share = |share: i64| Cell::Number(format::percent(lang, share / 100 * 100));
    let day = |day: foundation::Date| Cell::Date {
        text: format::date(day),
        near: None,
    };
    vec![
        Cell::Link(Link::new(row.name.as_str(), address)),
        standing(lang, row.progress()),
        Cell::text(row.owner.as_str()),
        number(row.baseline),
        number(row.target),
        row.last.map_or(Cell::Empty, |(_, value)| number(value)),
        Cell::text(row.measured_in.as_str()),
        row.realised().map_or(Cell::Empty, share),
        share(row.planned),
        row.next_on.map_or(Cell::Empty, day),
    ]
}
