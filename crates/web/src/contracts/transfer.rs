//! Moving the contracts below one to another, or to the top.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    contracts::{SCHEMA, TransferContracts},
    gate::{Action, Needs, Resource},
    parts::{
        Kind,
        lists::{Filter, List, ListRow, Start, Wanted},
        records::{Get, Page},
    },
};
use foundation::{Error, FieldError, Result};

use super::PATH;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    look_up::CONTRACT,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    sites::address,
    state::AppState,
};

/// What stands below, each with a box, and where it is to go.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(&state, &signed, &id, &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Moves them.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = run(&state, &signed, &form)
        .await
        .map(|()| respond::done(&format!("{PATH}/{id}"), "contracts-moved"));
    let again = async |faults: Vec<FieldError>| build(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, PATH, done, again).await
}

async fn run(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Change, Resource::Contracts))?;
    let ticked = form.all("contract");
    let contracts = ticked
        .map(|id| posted::id(id, Kind::Contract.key()))
        .collect::<Result<Vec<_>>>()?;
    if contracts.is_empty() {
        return Err(Error::field("contract", "required"));
    }
    let command = TransferContracts {
        contracts,
        to: CONTRACT.read(state, signed, form).await?,
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let get = Get {
        schema: &SCHEMA,
        id: posted::id(id, Kind::Contract.key())?,
    };
    let contract = state.ask(&signed.caller, get).await?;
    let here = address(Kind::Contract, contract.record.id);
    let label = lang.t("contract-transfer-to");
    let to = CONTRACT.input(state, signed, label, typed).await?;
    let mut form = Form {
        href: format!("{here}/transfer"),
        fields: vec![
            below(state, signed, &contract, typed).await?,
            to.help(lang.t("contract-transfer-to-help")),
        ],
        reason: Some(typed.get("reason").to_owned()),
        submit: lang.t("contract-transfer-submit"),
        cancel: Some(Link::new(lang.t("form-cancel"), &here)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: lang.t1("contract-transfer-title", "name", contract.title.trim()),
        lead: lang.t("contract-transfer-lead"),
        sections: vec![Section {
            id: "transfer".to_owned(),
            title: lang.t("contract-transfer-verb"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("{here}/transfer"));
    shell.crumbs = vec![
        Link::new(lang.t("contract-many"), PATH),
        Link::new(contract.title.trim(), here),
    ];
    Ok(page.html(&shell))
}

/// The contracts right below, all ticked at first.
async fn below(
    state: &AppState,
    signed: &Signed,
    contract: &Page,
    typed: &Pairs,
) -> Result<FormField> {
    let question = List {
        schema: &SCHEMA,
        wanted: Wanted {
            filters: vec![Filter::parse(
                "parent",
                &format!("is:{}", contract.record.id),
            )],
            columns: vec!["name".to_owned()],
            ..Wanted::default()
        },
        start: Start::First,
        limit: 500,
    };
    let found = state.ask(&signed.caller, question).await?;
    let choice = |row: &ListRow| {
        let id = row.id.to_string();
        let ticked = typed.0.is_empty() || typed.all("contract").any(|one| one == id);
        Choice::new(id, row.title.trim()).selected(ticked)
    };
    let boxes = Input::CheckboxSet(found.rows.iter().map(choice).collect());
    let label = signed.lang.t("contract-transfer-which");
    Ok(FormField::new("contract", label, boxes))
}
