//! The reader's own case about a group, with the frozen numbers in its text.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    joint::{GroupOfCase, JointGroup, MakeCase, OneGroup, Reply},
};
use foundation::{Error, FieldError, Id, Result, new_id};
use sharing::{Run, Stake};

use super::{INVITATIONS, address, page, page::Seen};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    joint::{asked::number, words, words::kroner},
    pairs::Pairs,
    parts::{Cell, Form, Link, RecordField, Related, Section},
    posted, respond,
    state::AppState,
};

/// What whoever makes a case must be allowed.
const MAY_MAKE: Needs = Needs(Action::Create, Resource::Cases);

/// The own case, or the way to make it.
pub(super) fn section(seen: &Seen<'_>) -> Section {
    let (lang, own) = (seen.signed.lang, seen.group.own());
    let title = lang.t("joint-form-case");
    if let Some(case) = own.case.filter(|_| own.has_case) {
        let link = Link::new(lang.t("joint-case-open"), format!("/cases/{case}"));
        return Section {
            id: "case".to_owned(),
            title,
            fields: vec![RecordField {
                label: lang.t("joint-case"),
                value: Cell::Link(link),
                ..RecordField::default()
            }],
            ..Section::default()
        };
    }
    let caller = &seen.signed.caller;
    let may = allowed(caller, MAY_MAKE) && caller.as_of.is_none();
    if !may || own.left || own.reply != Some(Reply::Yes) {
        return Section::default();
    }
    Section {
        id: "case".to_owned(),
        title,
        form: Some(Form {
            href: address(seen.group.id, "case"),
            submit: lang.t("joint-form-case-submit"),
            ..Form::default()
        }),
        ..Section::default()
    }
}

/// Makes the case and opens it.
pub(super) async fn make(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = made(&state, &signed, &id, &form).await;
    let done = done.map(|case| respond::done(&format!("/cases/{case}"), "joint-done-case"));
    let again = async |faults: Vec<FieldError>| {
        page::html(&state, &signed, &id, "case", &form, &faults).await
    };
    posted::answer(&signed, &format!("{INVITATIONS}/{id}"), done, again).await
}

async fn made(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    let id = posted::id(id, "joint_group")?;
    let group = state.ask(&signed.caller, OneGroup { id }).await?;
    state
        .run(&signed.caller, case_of(signed.lang, &group)?)
        .await
}

/// The case with its texts: what it is about, and what it is worth to this member.
///
/// # Errors
/// When the group's frozen numbers can no longer be counted with.
pub fn case_of(lang: Lang, group: &JointGroup) -> Result<MakeCase> {
    let names = group
        .inside()
        .map(|one| words::short(&one.organisation.name));
    let names: Vec<String> = names.collect();
    let found = &group.found;
    let need = group.names.get("need").cloned().unwrap_or_default();
    let about = [
        ("group", group.name.as_str().into()),
        ("need", need.into()),
        ("names", names.join(", ").into()),
        ("start", words::month_within(lang, found.start).into()),
        ("net", kroner(lang, found.net).into()),
        ("years", number(group.question.horizon_years).into()),
        ("day", format::date(group.invited_on).into()),
        ("address", address(group.id, "").into()),
    ];
    let own = stake(group)?;
    let months = own.payback_months.map(|months| months.ceil() as i64);
    let worth = [
        ("share", kroner(lang, own.shapley.kroner).into()),
        ("alone", kroner(lang, own.alone).into()),
        ("together", kroner(lang, own.together).into()),
        ("outlay", kroner(lang, own.outlay).into()),
        ("years", number(group.question.horizon_years).into()),
    ];
    let mut value = lang.t_args("joint-case-value", &worth);
    if let Some(months) = months {
        value.push('\n');
        value.push_str(&lang.t1("joint-case-payback", "n", months));
    }
    let name = lang.t1("joint-case-name", "group", group.name.as_str());
    Ok(MakeCase {
        group: group.id,
        case: new_id(),
        // A name has room for two hundred characters.
        name: name.chars().take(200).collect(),
        problem: lang.t_args("joint-case-problem", &about),
        value,
    })
}

/// What the group as it was frozen is to the reader's municipality.
fn stake(group: &JointGroup) -> Result<Stake> {
    let ids: Vec<&str> = group.found.members.iter().map(String::as_str).collect();
    let wrong = |_| Error::conflict("joint_not_countable");
    let stakes = group.problem()?.stakes(&ids, &Run::quiet(1));
    let mut stakes = stakes.map_err(wrong)?.into_iter();
    let own = stakes.find(|one| one.id == group.own().code);
    own.ok_or(Error::NotFound("joint_group"))
}

/// The group that a case was made from, on the case's page.
pub(crate) async fn of_case(
    state: &AppState,
    signed: &Signed,
    case: Id,
) -> Result<Option<Related>> {
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Contracts)) {
        return Ok(None);
    }
    let group = state.ask(&signed.caller, GroupOfCase(case)).await?;
    Ok(group.map(|(id, name)| Related {
        title: signed.lang.t("joint-case-group"),
        links: vec![Link::new(name, address(id, ""))],
        ..Related::default()
    }))
}
