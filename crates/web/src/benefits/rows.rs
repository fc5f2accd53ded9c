//! Benefits as a picture and a table.

use domain::benefits::{BenefitRow, MEASUREMENTS, Measured, Progress};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, Picture, Section, Status, Table},
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
pub(super) fn standing(lang: Lang, progress: Progress) -> Status {
    let level = match progress {
        Progress::Behind => Level::Bad,
        Progress::NotMeasured => Level::Warn,
        Progress::ToCome => Level::Neutral,
        Progress::OnTrack => Level::Good,
    };
    Status {
        level,
        word: lang.t(&format!("benefits-{}", progress.key())),
        cause: String::new(),
    }
}

fn table(lang: Lang, rows: &[BenefitRow]) -> Table {
    let headings = [
        "benefit-name",
        "benefits-standing",
        "benefit-owner",
        "benefits-way",
        "benefit-last-value",
        "benefits-realised",
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
    let planned = format::percent(lang, row.planned / 100 * 100);
    let Status { level, word, .. } = standing(lang, row.progress());
    vec![
        Cell::Link(Link::new(row.name.as_str(), address)),
        Cell::Status { level, word },
        Cell::text(row.owner.as_str()),
        Cell::Lines(vec![
            vec![Cell::Text(way(lang, row))],
            vec![Cell::text(row.measured_in.as_str())],
        ]),
        row.last.map_or(Cell::Empty, |(_, value)| number(value)),
        match row.realised() {
            Some(realised) => Cell::Lines(vec![
                vec![share(realised)],
                vec![Cell::Text(lang.t1("benefits-of-planned", "share", planned))],
            ]),
            None => Cell::Empty,
        },
        Cell::day(row.next_on),
    ]
}

/// From where to where: `5.200 → 3.400`.
fn way(lang: Lang, row: &BenefitRow) -> String {
    let [from, to] = [row.baseline, row.target].map(|number| format::integer(lang, number));
    format!("{from} → {to}")
}

/// How far a benefit is, in a sentence; empty before anything was measured.
pub(super) fn sentence(lang: Lang, row: &BenefitRow) -> String {
    let Some(realised) = row.realised() else {
        return String::new();
    };
    let share = |share: i64| format::percent(lang, share / 100 * 100);
    let args = [
        ("way", way(lang, row).into()),
        ("what", row.measured_in.as_str().into()),
        ("realised", share(realised).into()),
        ("planned", share(row.planned).into()),
    ];
    lang.t_args("benefits-sentence", &args)
}

/// What was measured, the newest first, each with how much of the way it is.
pub(super) fn measurements(lang: Lang, row: &BenefitRow, measured: &[Measured]) -> Section {
    let line = |one: &Measured| {
        let address = sites::address(MEASUREMENTS.kind, one.id);
        let share = row.realised_by(one.value).map_or(Cell::Empty, |share| {
            Cell::Number(format::percent(lang, share / 100 * 100))
        });
        vec![
            Cell::Link(Link::new(format::date(one.on), address)),
            Cell::Number(format::integer(lang, one.value)),
            share,
            Cell::text(one.by.as_str()),
        ]
    };
    let headings = [
        "measurement-measured-on",
        "measurement-value",
        "benefits-realised",
        "measurement-measured-by",
    ];
    Section {
        id: "measurements".to_owned(),
        title: lang.t("measurement-many"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: measured.iter().map(line).collect(),
        }),
        empty: lang.t("benefits-never-measured"),
        ..Section::default()
    }
}
