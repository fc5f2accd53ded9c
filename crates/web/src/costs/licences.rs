//! The licences of one contract, and what the numbers of a licence mean.

use domain::{licences, parts::records::Page};
use foundation::{Id, Result};

use super::contract::{Lines, links};
use crate::{caller::Signed, format, parts::Section, records::Extras, state::AppState};

const COLUMNS: &[&str] = &[
    "product",
    "metric",
    "bought",
    "in_use",
    "used_share",
    "over_use",
    "unit_price",
    "true_up_on",
];

/// Each licence with how much of it is used.
pub(super) async fn section(
    state: &AppState,
    signed: &Signed,
    contract: Id,
    by_role: bool,
) -> Result<Section> {
    let lines = Lines {
        schema: &licences::SCHEMA,
        columns: COLUMNS,
        contract,
    };
    Ok(Section {
        id: "licences".to_owned(),
        title: signed.lang.t("licence-many"),
        table: Some(lines.table(state, signed).await?),
        empty: signed.lang.t("costs-no-licences"),
        links: links(signed, &licences::SCHEMA, contract, by_role),
        ..Section::default()
    })
}

/// What a licence's page says first: how much is used, and what too many in use cost.
pub(crate) fn extras(signed: &Signed, page: &Page) -> Extras {
    let lang = signed.lang;
    let found = licences::of_record(&page.record);
    let share = found.share.map(|share| format::percent(lang, share));
    let price = found.over_price.map(|price| format::money(lang, price));
    let parts = [
        share.map(|share| lang.t1("costs-licence-used", "share", share)),
        (found.over > 0).then(|| {
            let over = format::integer(lang, found.over);
            lang.t1("costs-licence-over", "n", over)
        }),
        price.map(|price| lang.t1("costs-licence-over-price", "amount", price)),
    ];
    Extras {
        sentence: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ..Extras::default()
    }
}
