//! Cases that propose themselves: on the board and on the page of a contract.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    cases::{ProposalReason, ProposedCase, ProposedCases, SCHEMA},
    gate::{Action, Needs, Resource, allowed},
    parts::{FieldValue, Kind, records::Create},
};
use foundation::{Error, Id, Result, new_id};

use super::{PATH, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, Level, Status},
    posted,
    records::Extras,
    respond,
    state::AppState,
};

/// Why a case is proposed, in a sentence.
pub(super) fn why(lang: Lang, one: &ProposedCase) -> String {
    let key = format!("case-proposed-{}", one.reason.key());
    match one.on {
        Some(day) => lang.t1(&key, "day", format::date(day)),
        None => lang.t(&format!("{key}-some-day")),
    }
}

/// The button that makes the proposed case.
pub(super) fn button(lang: Lang, one: &ProposedCase) -> Button {
    let name = match one.about.kind {
        Kind::Contract => "contract",
        _ => "usage",
    };
    Button {
        label: lang.t("case-proposed-make"),
        href: format!("{PATH}/propose?{name}={}", one.about.id),
        post: true,
    }
}

/// Tells on a contract's page that a case is proposed, and offers to make it.
pub(crate) async fn on_contract(
    state: &AppState,
    signed: &Signed,
    contract: Id,
    extras: &mut Extras,
) -> Result<()> {
    on(state, signed, Some(contract), contract, extras).await
}

/// The same on the page of a system in use that is being phased out.
pub(super) async fn on_usage(
    state: &AppState,
    signed: &Signed,
    usage: Id,
    extras: &mut Extras,
) -> Result<()> {
    on(state, signed, None, usage, extras).await
}

async fn on(
    state: &AppState,
    signed: &Signed,
    contract: Option<Id>,
    about: Id,
    extras: &mut Extras,
) -> Result<()> {
    if !allowed(&signed.caller, Needs(Action::Create, Resource::Cases))
        || signed.caller.as_of.is_some()
    {
        return Ok(());
    }
    let proposed = state.ask(&signed.caller, ProposedCases { contract });
    if let Some(one) = proposed.await?.iter().find(|one| one.about.id == about) {
        extras.status.push(Status {
            level: Level::Info,
            word: signed.lang.t("case-proposed"),
            cause: why(signed.lang, one),
        });
        extras.actions.push(button(signed.lang, one));
    }
    Ok(())
}

/// Makes the case that is proposed about a contract or a system in use.
pub(super) async fn accept(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
    PostedForm(form): PostedForm,
) -> Response {
    let asked = Pairs::parse(uri.query().unwrap_or_default());
    match try_accept(&state, &signed, &asked, &form).await {
        Ok(case) => respond::done(&words::address(case, ""), "case-proposed-made"),
        Err(error) => respond::error_page(&signed, super::BOARD, &error),
    }
}

async fn try_accept(state: &AppState, signed: &Signed, asked: &Pairs, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Create, Resource::Cases))?;
    let about = match asked.get("contract") {
        "" => posted::id(asked.get("usage"), "usage")?,
        contract => posted::id(contract, "contract")?,
    };
    let proposed = state
        .ask(&signed.caller, ProposedCases { contract: None })
        .await?;
    let one = proposed.iter().find(|one| one.about.id == about);
    let one = one.ok_or(Error::NotFound("case"))?;
    let lang = signed.lang;
    let name = one.name.trim();
    let (kind, names, key) = match one.reason {
        ProposalReason::PhasingOut => ("phase_out", "usages", "case-proposed-name-phase-out"),
        _ => ("purchase", "contracts", "case-proposed-name-purchase"),
    };
    let text = |text: String| FieldValue::Text(text);
    let id = new_id();
    let command = Create {
        schema: &SCHEMA,
        id,
        values: vec![
            // A name has room for two hundred characters.
            (
                "name",
                text(lang.t1(key, "name", name).chars().take(200).collect()),
            ),
            ("case_type", text(kind.to_owned())),
            ("problem", text(why(lang, one))),
            (names, FieldValue::Refs(vec![about])),
        ],
        reason: lang.t("case-proposed"),
    };
    state.run(&signed.caller, command).await?;
    Ok(id)
}
