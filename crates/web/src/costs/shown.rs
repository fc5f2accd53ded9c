//! A forecast as a picture and as tables.

use domain::payments::forecast::{Amount, Category, Forecast, Side, Year};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Picture, Table},
    pictures::years::{Bar, Look, Series, svg},
};

/// An amount for a table: an estimate is marked.
pub(super) fn amount(lang: Lang, oere: i64, estimate: bool) -> Cell {
    match (oere, estimate) {
        (0, _) => Cell::Empty,
        (_, true) => Cell::Number(format!("≈ {}", format::money(lang, oere))),
        (_, false) => Cell::Number(format::money(lang, oere)),
    }
}

/// The years as stacked bars: operation, acquisition and other things as agreed, and what
/// options would cost.
pub(super) fn picture(lang: Lang, id: &str, title: String, forecast: &Forecast) -> Picture {
    let series: Vec<Series> = [
        ("payment-operation", Look::Light),
        ("payment-acquisition", Look::Dark),
        ("payment-other", Look::Striped),
        ("costs-options", Look::Outlined),
    ]
    .map(|(name, look)| Series {
        name: lang.t(name),
        look,
    })
    .to_vec();
    let bars: Vec<Bar> = forecast.years.iter().map(bar).collect();
    Picture {
        svg: svg(id, &series, &bars, &title, lang),
        text: in_words(lang, forecast),
        table: table(lang, forecast),
        title,
    }
}

fn bar(year: &Year) -> Bar {
    let agreed = |category| year.category(category).assured;
    let all = year.all();
    Bar {
        label: year.year.to_string(),
        parts: vec![
            agreed(Category::Operation),
            agreed(Category::Acquisition),
            agreed(Category::Other),
            all.option,
        ],
        total: all.total(),
        estimate: year.assumed,
    }
}

/// What the years cost together.
fn in_words(lang: Lang, forecast: &Forecast) -> String {
    let year = |year: Option<&Year>| year.map_or(0, |year| year.year);
    let total = forecast.total();
    let key = if total.option == 0 {
        "costs-in-words"
    } else {
        "costs-in-words-options"
    };
    lang.t_args(
        key,
        &[
            ("from", year(forecast.years.first()).to_string().into()),
            ("to", year(forecast.years.last()).to_string().into()),
            ("assured", format::money(lang, total.assured).into()),
            ("option", format::money(lang, total.option).into()),
        ],
    )
}

/// Each year by category, and the sum.
fn table(lang: Lang, forecast: &Forecast) -> Table {
    let headings = [
        "costs-year",
        "payment-acquisition",
        "payment-operation",
        "payment-other",
        "costs-total",
        "costs-of-it-options",
        "costs-of-it-internal",
    ];
    let mut rows: Vec<Vec<Cell>> = forecast.years.iter().map(|year| row(lang, year)).collect();
    let sum = |of: &dyn Fn(&Year) -> Amount| {
        let amounts = forecast.years.iter().map(of);
        amounts.map(Amount::total).fold(0, i64::saturating_add)
    };
    let estimate = forecast.years.iter().any(|year| year.assumed);
    let mut last = vec![Cell::Text(lang.t("costs-all-years"))];
    for category in Category::ALL {
        last.push(amount(lang, sum(&|year| year.category(category)), estimate));
    }
    last.push(amount(lang, forecast.total().total(), estimate));
    last.push(amount(lang, forecast.total().option, estimate));
    last.push(amount(
        lang,
        sum(&|year| year.side(Side::Internal)),
        estimate,
    ));
    rows.push(last);
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows,
    }
}

fn row(lang: Lang, year: &Year) -> Vec<Cell> {
    let shown = |oere| amount(lang, oere, year.assumed);
    let mut cells = vec![Cell::Text(year.year.to_string())];
    for category in Category::ALL {
        cells.push(shown(year.category(category).total()));
    }
    cells.push(shown(year.all().total()));
    cells.push(shown(year.all().option));
    cells.push(shown(year.side(Side::Internal).total()));
    cells
}
