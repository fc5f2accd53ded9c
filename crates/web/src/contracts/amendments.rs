//! The amendments of a contract, on its page.

use domain::{amendments::SCHEMA, parts::records::Page};
use foundation::Result;

use crate::{
    caller::Signed,
    costs::{Lines, links},
    parts::Section,
    records::Extras,
    state::AppState,
};

const COLUMNS: &[&str] = &[
    "number",
    "title",
    "effective_on",
    "signed_on",
    "new_valid_to",
    "value_change",
];

/// Adds them after the term that they change, by the day they count from.
pub(crate) async fn add_to_contract(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let contract = page.record.id;
    let lines = Lines {
        schema: &SCHEMA,
        columns: COLUMNS,
        contract,
    };
    let section = Section {
        id: "amendments".to_owned(),
        title: signed.lang.t("amendment-many"),
        table: Some(lines.table(state, signed).await?),
        empty: signed.lang.t("amendments-none"),
        links: links(signed, &SCHEMA, contract, extras.may_write),
        ..Section::default()
    };
    extras.after.push(("validity", section));
    Ok(())
}
