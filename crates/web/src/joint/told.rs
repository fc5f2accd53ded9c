//! What a group's value is made of, when it starts and in which order its integrations come.

use foundation::Date;
use jiff::ToSpan as _;
use sharing::{Candidate, Group, Parts};

use super::{page::Shown, words::kroner};
use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Picture, Section, Table},
    pictures::{
        spans::{self, Span},
        years::Look,
    },
};

/// The parts in the order in which they are told.
fn parts(parts: &Parts) -> [(&'static str, f64); 7] {
    [
        ("scale", parts.scale),
        ("tender", parts.tender),
        ("integrations", parts.integrations),
        ("waiting", parts.waiting),
        ("timing", parts.timing),
        ("coordination", parts.coordination),
        ("risk", parts.risk),
    ]
}

/// The value as bars that add up.
pub(super) fn value(shown: &Shown<'_>, group: &Group) -> Section {
    let lang = shown.signed.lang;
    let mut sum = 0.0;
    let (mut spans, mut rows) = (Vec::new(), Vec::new());
    for (key, amount) in parts(&group.parts) {
        let label = lang.t(&format!("joint-value-{key}"));
        let why = lang.t(&format!("joint-value-{key}-why"));
        rows.push(row(lang, &label, amount, Cell::Text(why)));
        let look = match amount < 0.0 {
            true => Look::Striped,
            false => Look::Light,
        };
        spans.push(bar(lang, label, (sum, sum + amount), amount, look));
        sum += amount;
    }
    let net = lang.t("joint-value");
    rows.push(row(lang, &net, group.net, Cell::Empty));
    spans.push(bar(lang, net, (0.0, group.net), group.net, Look::Dark));
    let title = lang.t("joint-parts");
    let headings = ["joint-part", "joint-amount", "joint-why"];
    Section {
        id: "value".to_owned(),
        title: title.clone(),
        picture: Some(Picture {
            text: lang.t("joint-parts-text"),
            svg: spans::svg("joint-parts", &title, &spans, &[(0.0, "0".to_owned())]),
            table: table(lang, &headings, rows),
            title: lang.t("joint-parts-title"),
        }),
        ..Section::default()
    }
}

fn row(lang: Lang, label: &str, amount: f64, why: Cell) -> Vec<Cell> {
    vec![
        Cell::Text(label.to_owned()),
        Cell::Number(kroner(lang, amount)),
        why,
    ]
}

fn bar(lang: Lang, label: String, (from, to): (f64, f64), amount: f64, look: Look) -> Span {
    Span {
        label,
        from,
        to,
        look,
        text: kroner(lang, amount),
    }
}

pub(super) fn table(lang: Lang, headings: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        headings: headings.iter().map(|key| lang.t(key)).collect(),
        rows,
    }
}

/// When each is free and when its contract ends, with the start through all of them.
pub(super) fn timing(shown: &Shown<'_>, group: &Group) -> Section {
    let lang = shown.signed.lang;
    let all = shown.analysis.input.candidates.iter();
    let members = all.filter(|one| group.members.contains(&one.id));
    let (spans, rows): (Vec<Span>, Vec<Vec<Cell>>) = members
        .filter_map(|one| window(shown, shown.analysis.name(&one.id), one))
        .unzip();
    let start = format::month_short(lang, group.start);
    let mark = lang.t1("joint-start-in", "month", start);
    let title = lang.t("joint-timing");
    let headings = ["joint-municipality", "joint-free-on", "joint-ends-on"];
    Section {
        id: "timing".to_owned(),
        title: title.clone(),
        picture: Some(Picture {
            text: lang.t("joint-timing-text"),
            svg: spans::svg(
                "joint-timing",
                &title,
                &spans,
                &[(month(group.start), mark)],
            ),
            table: table(lang, &headings, rows),
            title: lang.t("joint-timing-title"),
        }),
        ..Section::default()
    }
}

/// One member's bar, and its row in the table.
fn window(shown: &Shown<'_>, name: String, one: &Candidate) -> Option<(Span, Vec<Cell>)> {
    let lang = shown.signed.lang;
    let (exit, end) = (one.earliest_exit?, one.latest_end?);
    let row = vec![
        Cell::Text(name.clone()),
        date(shown, exit),
        date(shown, end),
    ];
    let short = |day| format::month_short(lang, day);
    let span = Span {
        label: name,
        from: month(exit),
        to: month(end),
        look: Look::Light,
        text: format!("{} – {}", short(exit), short(end)),
    };
    Some((span, row))
}

/// A day, with how near it is.
fn date(shown: &Shown<'_>, day: Date) -> Cell {
    Cell::Date {
        text: format::date(day),
        near: format::near(shown.signed.lang, day, shown.today),
    }
}

fn month(day: Date) -> f64 {
    f64::from(day.year()) * 12.0 + f64::from(day.month()) + f64::from(day.day()) / 31.0
}

/// The integrations in their order, with the day on which each is done.
pub(super) fn backlog(shown: &Shown<'_>, group: &Group) -> Section {
    let lang = shown.signed.lang;
    let rows = group.order.iter().zip(1i64..).map(|(done, at)| {
        let who = shown.analysis.who_needs(&done.id, &group.members);
        vec![
            Cell::Number(format::integer(lang, at)),
            Cell::Text(shown.analysis.integration(&done.id)),
            ready(group, done.done_month),
            Cell::Text(shown.analysis.names(&who)),
        ]
    });
    let headings = [
        "joint-order",
        "joint-integration",
        "joint-done-on",
        "joint-needed-by",
    ];
    Section {
        id: "backlog".to_owned(),
        title: lang.t("joint-backlog"),
        table: Some(table(lang, &headings, rows.collect())),
        empty: lang.t("joint-backlog-none"),
        ..Section::default()
    }
}

/// The last day of a month after the start.
pub(super) fn ready(group: &Group, month: Option<u64>) -> Cell {
    let months = month.and_then(|month| i64::try_from(month).ok());
    let day = months.and_then(|months| {
        let after = group.start.checked_add(months.months()).ok()?;
        if months == 0 {
            Some(after)
        } else {
            after.yesterday().ok()
        }
    });
    day.map_or(Cell::Missing, |day| Cell::Date {
        text: format::date(day),
        near: None,
    })
}
