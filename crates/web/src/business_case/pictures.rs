//! The pictures of a business case.

use business_case::Outcome;

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Picture, Table},
    pictures::{
        cash_flow::{self, Flow},
        tornado,
    },
};

fn number(lang: Lang, oere: i64) -> Cell {
    Cell::Number(format::money_exact(lang, oere))
}

/// The years with their sum, and the same as a table.
pub(crate) fn years(lang: Lang, id: &str, outcome: &Outcome) -> Picture {
    let title = lang.t("business-case-years");
    let names = cash_flow::Names {
        title: title.clone(),
        net: lang.t("business-case-net"),
        cumulated: lang.t("business-case-cumulated"),
    };
    let years = outcome.years.iter();
    let flows: Vec<Flow> = years
        .map(|year| Flow {
            year: year.year,
            net: year.net,
            cumulated: year.cumulated,
        })
        .collect();
    Picture {
        svg: cash_flow::svg(id, &names, &flows, lang),
        text: lang.t("business-case-years-text"),
        table: years_table(lang, outcome),
        title,
    }
}

fn years_table(lang: Lang, outcome: &Outcome) -> Table {
    let headings = [
        "business-case-year",
        "business-case-net",
        "business-case-cumulated",
        "business-case-rate",
        "business-case-discounted",
        "business-case-cumulated-discounted",
    ];
    let row = |year: &business_case::Year| {
        vec![
            Cell::Text(year.year.to_string()),
            number(lang, year.net),
            number(lang, year.cumulated),
            Cell::Number(format::percent(lang, i64::from(year.rate))),
            number(lang, year.discounted),
            number(lang, year.cumulated_discounted),
        ]
    };
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: outcome.years.iter().map(row).collect(),
    }
}

/// How much each uncertain line moves the present value; none when all are certain.
pub(crate) fn sensitivity(
    lang: Lang,
    id: &str,
    outcome: &Outcome,
    label: impl Fn(usize) -> String,
) -> Option<Picture> {
    let title = lang.t("business-case-sensitivity");
    let names = tornado::Names {
        title: title.clone(),
        low: lang.t("business-case-low"),
        high: lang.t("business-case-high"),
        expected: lang.t("business-case-npv"),
    };
    let swings = outcome.sensitivity.iter();
    let swings: Vec<tornado::Swing> = swings
        .map(|swing| tornado::Swing {
            name: label(swing.line),
            low: swing.low,
            high: swing.high,
        })
        .collect();
    let most = swings.first()?.name.clone();
    let row = |swing: &tornado::Swing| {
        let low = number(lang, swing.low);
        vec![
            Cell::Text(swing.name.clone()),
            low,
            number(lang, swing.high),
        ]
    };
    let headings = [
        "business-case-line",
        "business-case-low",
        "business-case-high",
    ];
    Some(Picture {
        svg: tornado::svg(id, &names, outcome.likely.npv, &swings, lang),
        text: lang.t1("business-case-sensitivity-text", "line", most),
        table: Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: swings.iter().map(row).collect(),
        },
        title,
    })
}
