//! The costs as a file: a line for each group, year, category and side that costs anything.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::payments::{
    CostPicture, Costs,
    forecast::{Category, Side},
};
use exchange::write::{Csv, OutCell, Words};
use foundation::{Error, Result};

use super::{
    PATH,
    page::{Asked, name},
};
use crate::{
    caller::Signed, download, export::Format, i18n::Lang, respond, state::AppState, texts,
};

/// The file of the page at the same address.
pub(super) async fn csv(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match asked(&state, &signed, uri.query().unwrap_or_default()).await {
        Ok((asked, costs)) => {
            let lang = signed.lang;
            let file = format!("costs-{}.csv", asked.by.key());
            download::file(&file, Format::Csv.media_type(), move |out| {
                write(lang, asked, &costs, out).map_err(Error::internal)
            })
        }
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn asked(state: &AppState, signed: &Signed, query: &str) -> Result<(Asked, CostPicture)> {
    let asked = Asked::read(query)?;
    let question = Costs {
        by: asked.by,
        first_year: asked.from,
    };
    Ok((asked, state.ask(&signed.caller, question).await?))
}

/// Writes the file; amounts are kroner with two decimals, excluding VAT.
pub(super) fn write<W: std::io::Write>(
    lang: Lang,
    asked: Asked,
    costs: &CostPicture,
    out: W,
) -> std::io::Result<()> {
    let headings = [
        lang.t(&format!("costs-one-{}", asked.by.key())),
        lang.t("costs-year"),
        lang.t("costs-category"),
        lang.t("payment-side"),
        lang.t("costs-assured-column"),
        lang.t("costs-option-column"),
        lang.t("costs-assumed"),
    ];
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let words = Words {
        yes: lang.t("yes"),
        no: lang.t("no"),
    };
    let mut csv = Csv::new(out, &headings, words)?;
    for group in &costs.groups {
        let name = name(lang, asked.by, group);
        for year in &group.forecast.years {
            for (category, side) in cells() {
                let amount = year.cell(category, side);
                if amount.assured == 0 && amount.option == 0 {
                    continue;
                }
                let side = texts::choice(lang, &domain::payments::fields::PAYMENT_SIDE, side.key());
                csv.row(&[
                    name.as_str().into(),
                    OutCell::Integer(i64::from(year.year)),
                    lang.t(&format!("payment-{}", category.key())).into(),
                    side.into(),
                    OutCell::Hundredths(amount.assured),
                    OutCell::Hundredths(amount.option),
                    OutCell::Bool(year.assumed),
                ])?;
            }
        }
    }
    csv.finish()?.flush()
}

fn cells() -> impl Iterator<Item = (Category, Side)> {
    let sides = |category| Side::ALL.map(|side| (category, side));
    Category::ALL.into_iter().flat_map(sides)
}
