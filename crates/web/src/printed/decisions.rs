//! The report on deadlines: what must be decided about contracts in the coming twelve
//! months, quarter by quarter.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::contracts::{Decision, DecisionKind, Decisions};
use foundation::{Date, Result};
use jiff::{Span, ToSpan};
use report::{Column, Document, Figure, Part, Row, Table, Tone};

use super::{day, document, send};
use crate::{caller::Signed, format, i18n::Lang, state::AppState};

/// Decisions within so many days are marked.
const SOON: i64 = 30;

/// The report as a file.
pub(super) async fn download(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let name = format!(
        "{}-{}",
        signed.lang.t("print-deadlines-file"),
        day(&state, &signed)
    );
    let made = build(&state, &signed).await;
    send(&signed, &uri.to_string(), &name, made).await
}

pub(super) async fn build(state: &AppState, signed: &Signed) -> Result<Document> {
    let from = day(state, signed);
    let to = from.saturating_add(1.year()).saturating_sub(1.day());
    let mine = false;
    let question = Decisions { from, to, mine };
    let found = state.ask(&signed.caller, question).await?;
    let lang = signed.lang;
    let mut made = document(
        state,
        signed,
        "print-deadlines-kind",
        &lang.t("print-deadlines-title"),
    );
    made.lead = lang.t_args(
        "print-deadlines-lead",
        &[
            ("from", format::date_long(lang, from).into()),
            ("to", format::date_long(lang, to).into()),
        ],
    );
    made.landscape = true;
    made.parts = parts(lang, from, to, &found);
    Ok(made)
}

/// A quarter of a year: year, and 1 to 4.
type Quarter = (i16, i8);

fn quarter(day: Date) -> Quarter {
    (day.year(), (day.month() + 2) / 3)
}

/// The quarters that a period touches.
fn quarters(from: Date, to: Date) -> Vec<Quarter> {
    let mut all: Vec<Quarter> = (0..=12)
        .map(|months| {
            quarter(
                from.first_of_month()
                    .saturating_add(Span::new().months(months)),
            )
        })
        .filter(|quarter_of| *quarter_of <= quarter(to))
        .collect();
    all.dedup();
    all
}

fn title(lang: Lang, (year, number): Quarter) -> String {
    lang.t_args(
        "print-quarter",
        &[
            ("number", number.to_string().into()),
            ("year", year.to_string().into()),
        ],
    )
}

fn parts(lang: Lang, from: Date, to: Date, found: &[Decision]) -> Vec<Part> {
    if found.is_empty() {
        return vec![Part::Text(lang.t("print-deadlines-none"))];
    }
    let within = |wanted: Quarter| found.iter().filter(move |one| quarter(one.on) == wanted);
    let quarters = quarters(from, to);
    let figures = quarters
        .iter()
        .map(|wanted| figure(lang, from, *wanted, within(*wanted)));
    let mut parts = vec![Part::Figures(figures.collect())];
    for wanted in quarters {
        let rows: Vec<Row> = within(wanted).map(|one| row(lang, from, one)).collect();
        if !rows.is_empty() {
            parts.push(Part::Section(title(lang, wanted)));
            parts.push(Part::Table(Table {
                columns: columns(lang),
                rows,
                marked: true,
                ..Table::default()
            }));
        }
    }
    let notes = ["print-deadlines-note-next", "print-deadlines-note-mark"];
    parts.push(Part::Notes(notes.map(|key| lang.t(key)).into()));
    parts
}

fn figure<'a>(
    lang: Lang,
    today: Date,
    wanted: Quarter,
    within: impl Iterator<Item = &'a Decision>,
) -> Figure {
    let (mut count, mut near) = (0, false);
    for one in within {
        count += 1;
        near |= is_soon(today, one);
    }
    Figure {
        label: title(lang, wanted),
        value: format::integer(lang, count),
        note: lang.t1("print-deadlines-count", "n", count),
        tone: if near { Tone::Warn } else { Tone::Plain },
    }
}

fn is_soon(today: Date, one: &Decision) -> bool {
    one.on <= today.saturating_add(SOON.days())
}

fn columns(lang: Lang) -> Vec<Column> {
    [
        ("when", 5),
        ("week", 3),
        ("what", 11),
        ("contract", 14),
        ("supplier", 10),
        ("responsible", 13),
        ("then", 6),
    ]
    .map(|(key, width)| Column {
        title: lang.t(&format!("print-column-{key}")),
        width,
        number: false,
    })
    .into()
}

fn row(lang: Lang, today: Date, one: &Decision) -> Row {
    let what = match one.kind {
        DecisionKind::Option(Some(number)) => lang.t1("decision-option-number", "number", number),
        kind => lang.t(&format!("decision-{}", kind.key())),
    };
    let responsible = [&one.owners, &one.unit].map(String::as_str);
    let responsible: Vec<&str> = responsible.into_iter().filter(|s| !s.is_empty()).collect();
    Row {
        cells: vec![
            format::date(one.on),
            one.on.iso_week_date().week().to_string(),
            what,
            one.name.clone(),
            one.supplier.clone(),
            responsible.join(", "),
            one.ends_on.map(format::date).unwrap_or_default(),
        ],
        tone: if is_soon(today, one) {
            Tone::Warn
        } else {
            Tone::Plain
        },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_touches_four_or_five_quarters() {
        let four = quarters(date(2026, 1, 1), date(2026, 12, 31));
        assert_eq!(four, [(2026, 1), (2026, 2), (2026, 3), (2026, 4)]);
        let five = quarters(date(2026, 11, 30), date(2027, 11, 29));
        assert_eq!(
            five,
            [(2026, 4), (2027, 1), (2027, 2), (2027, 3), (2027, 4)]
        );
        assert_eq!(
            quarters(date(9999, 12, 31), date(9999, 12, 31)),
            [(9999, 4)]
        );
    }
}
