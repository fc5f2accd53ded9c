//! The contracts on the page of a system in use, and making one about it in one step.

use domain::{
    contracts::{ContractAbout, ContractsOf},
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
};
use foundation::{Id, Result};

use super::PATH;
use crate::{
    caller::Signed,
    i18n::Lang,
    parts::{Cell, Link, RecordField, Section, Table},
    sites::address,
    state::AppState,
};

/// The contracts about a system; none for those who see no contracts.
pub(crate) async fn about(state: &AppState, signed: &Signed, usage: Id) -> Result<Option<Section>> {
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Contracts)) {
        return Ok(None);
    }
    let lang = signed.lang;
    let found = state.ask(&signed.caller, ContractsOf { usage }).await?;
    let headings = [
        "contract-one",
        "contract-valid",
        "contract-contract-type",
        "contract-supplier",
        "contract-about-operation",
        "contract-valid-from",
        "contract-base-end",
        "contract-terminated-on",
        "contract-about-main",
    ];
    Ok(Some(Section {
        id: "contracts".to_owned(),
        title: lang.t("usage-section-contracts"),
        fields: create(signed, usage).into_iter().collect(),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: found.iter().map(|one| row(lang, one)).collect(),
        }),
        empty: lang.t("usage-contracts-none"),
        ..Section::default()
    }))
}

fn row(lang: Lang, one: &ContractAbout) -> Vec<Cell> {
    let yes = |holds: bool| match holds {
        true => Cell::text(lang.t("choice-yes-no-yes")),
        false => Cell::Empty,
    };
    let valid = if one.valid {
        "contract-valid-yes"
    } else {
        "contract-valid-no"
    };
    vec![
        Cell::Link(Link::new(&one.name, address(Kind::Contract, one.id))),
        Cell::text(lang.t(valid)),
        Cell::text(&one.contract_type),
        Cell::text(&one.supplier),
        yes(one.operation),
        Cell::day(one.valid_from),
        Cell::day(one.base_end),
        Cell::day(one.terminated_on),
        yes(one.is_main),
    ]
}

/// The form for a new contract with the system filled in.
fn create(signed: &Signed, usage: Id) -> Option<RecordField> {
    let may = allowed(&signed.caller, Needs(Action::Create, Resource::Contracts));
    (may && signed.caller.as_of.is_none()).then(|| RecordField {
        label: signed.lang.t("contract-about-new"),
        value: Cell::Link(Link::new(
            signed.lang.t("contract-new"),
            format!("{PATH}/new?usages_id={usage}"),
        )),
        ..RecordField::default()
    })
}
