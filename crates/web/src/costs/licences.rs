//! The licences of one contract.

use domain::licences;
use foundation::{Id, Result};

use super::contract::{Lines, links};
use crate::{caller::Signed, parts::Section, state::AppState};

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
pub(super) async fn section(state: &AppState, signed: &Signed, contract: Id) -> Result<Section> {
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
        links: links(signed, &licences::SCHEMA, contract),
        ..Section::default()
    })
}
