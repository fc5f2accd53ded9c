//! What a contract costs, year by year, for its sheet.

use domain::payments::{
    ContractCost,
    forecast::{Amount, Year},
};
use report::{Column, Part, Row, Table, Tone};

use crate::{format, i18n::Lang};

/// The years that cost something, with their sum; nothing for a contract without payments.
pub(super) fn parts(lang: Lang, cost: &ContractCost) -> Vec<Part> {
    let years = cost.forecast.years.iter();
    let years: Vec<&Year> = years.filter(|year| year.all().total() != 0).collect();
    if years.is_empty() {
        return Vec::new();
    }
    let estimated = years.iter().any(|year| year.assumed);
    let caption = match estimated {
        true => "print-costs-estimated",
        false => "print-costs",
    };
    let mut total = vec![lang.t("print-costs-total")];
    total.extend(amounts(lang, cost.forecast.total(), estimated));
    let table = Table {
        caption: lang.t(caption),
        columns: columns(lang),
        rows: years.into_iter().map(|year| row(lang, year)).collect(),
        total,
        ..Table::default()
    };
    vec![Part::Section(lang.t("costs-economy")), Part::Table(table)]
}

fn columns(lang: Lang) -> Vec<Column> {
    let keys = [
        "costs-year",
        "print-costs-agreed",
        "print-costs-options",
        "print-costs-total",
    ];
    let column = |(at, key): (usize, &str)| Column {
        title: lang.t(key),
        width: 1,
        number: at > 0,
    };
    keys.into_iter().enumerate().map(column).collect()
}

fn row(lang: Lang, year: &Year) -> Row {
    let mut cells = vec![year.year.to_string()];
    cells.extend(amounts(lang, year.all(), year.assumed));
    Row {
        cells,
        tone: Tone::Plain,
    }
}

/// Agreed, with options alone, and both; as on the pages, an estimate is marked and nothing is empty.
fn amounts(lang: Lang, amount: Amount, estimate: bool) -> [String; 3] {
    [amount.assured, amount.option, amount.total()].map(|oere| match (oere, estimate) {
        (0, _) => String::new(),
        (_, true) => format!("≈ {}", format::money(lang, oere)),
        (_, false) => format::money(lang, oere),
    })
}
