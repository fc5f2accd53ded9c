//! Inviting a group of a kept analysis.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::allowed,
    joint::{InviteGroup, InvitedFrom, Kept, KeptAnalysis},
};
use exchange::parse;
use foundation::{Error, FieldError, Id, Result, new_id};
use jiff::ToSpan as _;
use sharing::Group;

use super::{KEPT, MAY, address};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    joint::{PATH, page::Shown, words, words::kroner},
    pairs::Pairs,
    parts::{Action, Cell, Form, FormField, Input, Link, RecordField, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// Weeks to answer in, until somebody says otherwise.
const WEEKS: i64 = 4;

/// The way from a group of a kept analysis to its invitation: to write it, or to what was sent.
pub(in crate::joint) async fn way(
    state: &AppState,
    shown: &Shown<'_>,
    analysis: Id,
    code: &str,
) -> Result<Option<Action>> {
    let lang = shown.signed.lang;
    let caller = &shown.signed.caller;
    let action = |key: &str, href| Action {
        label: lang.t(key),
        href,
        post: false,
    };
    if let Some(group) = state.ask(caller, InvitedFrom { analysis }).await? {
        return Ok(Some(action("joint-see-invitation", address(group, ""))));
    }
    let may = own_group(shown, code) && allowed(caller, MAY) && caller.as_of.is_none();
    Ok(may.then(|| action("joint-invite", invite_address(analysis, code))))
}

/// A group is invited from an analysis that was kept, so that its numbers do not change.
pub(in crate::joint) fn keep_first(shown: &Shown<'_>, code: &str) -> Option<Action> {
    let caller = &shown.signed.caller;
    let may = own_group(shown, code) && allowed(caller, MAY) && caller.as_of.is_none();
    may.then(|| Action {
        label: shown.signed.lang.t("joint-keep-to-invite"),
        href: format!("{}#keep", shown.asked.address(&shown.asked.base)),
        post: false,
    })
}

/// Whether the group that a municipality is in is one of several, and the reader's too.
fn own_group(shown: &Shown<'_>, code: &str) -> bool {
    let own = shown.signed.caller.organisation;
    let answer = shown.analysis.answer.as_deref();
    let mut groups = answer.into_iter().flat_map(|answer| &answer.groups);
    let of = |code: &str| shown.analysis.candidate(code);
    groups.any(|group| {
        let inside = |code: &String| of(code).is_some_and(|one| one.organisation.id == own);
        group.members.iter().any(|one| one == code)
            && group.members.len() > 1
            && group.members.iter().any(inside)
    })
}

fn invite_address(analysis: Id, code: &str) -> String {
    format!("{KEPT}/{analysis}/{code}/invite")
}

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, code)): Path<(String, String)>,
) -> Response {
    let html = html(&state, &signed, (&id, &code), &Pairs::default(), &[]).await;
    respond::page_or_error(&signed, KEPT, html)
}

pub(super) async fn send(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, code)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = invite(&state, &signed, (&id, &code), &form).await;
    let done = done.map(|group| respond::done(&address(group, ""), "joint-invited"));
    let again =
        async |faults: Vec<FieldError>| html(&state, &signed, (&id, &code), &form, &faults).await;
    posted::answer(&signed, KEPT, done, again).await
}

async fn invite(
    state: &AppState,
    signed: &Signed,
    (id, code): (&str, &str),
    form: &Pairs,
) -> Result<Id> {
    signed.check_form(form)?;
    let command = InviteGroup {
        id: new_id(),
        analysis: posted::id(id, "joint_analysis")?,
        member: code.to_owned(),
        name: form.get("name").to_owned(),
        message: form.get("message").to_owned(),
        answer_by: day(form, "answer_by")?,
    };
    state.run(&signed.caller, command).await
}

/// A day of a form; none when nothing was typed.
pub(super) fn day(form: &Pairs, field: &str) -> Result<Option<foundation::Date>> {
    let text = form.get(field).trim();
    let wrong = |_| FieldError::new(field, "not_a_date").with("value", text);
    match text {
        "" => Ok(None),
        text => parse::date(text)
            .map(Some)
            .map_err(|error| Error::Invalid(vec![wrong(error)])),
    }
}

async fn html(
    state: &AppState,
    signed: &Signed,
    (id, code): (&str, &str),
    typed: &Pairs,
    faults: &[FieldError],
) -> Result<String> {
    let analysis = posted::id(id, "joint_analysis")?;
    let kept = state
        .ask(&signed.caller, KeptAnalysis { id: analysis })
        .await?;
    let mut groups = kept.answer.groups.iter();
    let group =
        groups.find(|group| group.members.len() > 1 && group.members.iter().any(|one| one == code));
    let group = group.ok_or(Error::NotFound("joint_group"))?;
    let lang = signed.lang;
    let mut form = form(signed, &kept, typed, state.app.clock().today());
    form.href = invite_address(analysis, code);
    form.cancel = Some(Link::new(
        lang.t("form-cancel"),
        format!("{KEPT}/{analysis}/{code}"),
    ));
    posted::show(lang, &mut form, faults);
    let page = SimplePage {
        title: lang.t("joint-invite"),
        lead: lang.t("joint-invite-lead"),
        sections: vec![
            about(signed, &kept, group),
            Section {
                id: "invite".to_owned(),
                title: lang.t("joint-invitation"),
                form: Some(form),
                ..Section::default()
            },
        ],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &invite_address(analysis, code));
    shell.crumbs = vec![
        Link::new(lang.t("joint-title"), PATH),
        Link::new(&kept.line.name, format!("{KEPT}/{analysis}")),
    ];
    Ok(page.html(&shell))
}

/// Who is invited to what, and without whom it breaks.
fn about(signed: &Signed, kept: &Kept, group: &Group) -> Section {
    let lang = signed.lang;
    let named = |codes: &[String]| {
        let name = |code: &String| words::short(kept.names.get(code).unwrap_or(code));
        codes.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let mut fields = vec![
        field("joint-members", Cell::Text(named(&group.members))),
        field("joint-value", Cell::Text(kroner(lang, group.net))),
        field("joint-start", Cell::Text(format::month(lang, group.start))),
    ];
    fields.push(field(
        "joint-remarks",
        fragile(lang, group.members.len(), &named(&group.fragile_if_leaves)),
    ));
    Section {
        id: "about".to_owned(),
        title: lang.t("joint-invite-whom"),
        fields,
        ..Section::default()
    }
}

/// Without whom a group of so many loses by buying together.
pub(super) fn fragile(lang: crate::i18n::Lang, members: usize, who: &str) -> Cell {
    match who {
        "" if members < 3 => Cell::Text(lang.t("joint-nobody-left")),
        "" => Cell::Text(lang.t("joint-nobody-breaks")),
        who => Cell::Status {
            level: crate::parts::Level::Warn,
            word: lang.t1("joint-fragile", "who", who.to_owned()),
        },
    }
}

fn form(signed: &Signed, kept: &Kept, typed: &Pairs, today: foundation::Date) -> Form {
    let lang = signed.lang;
    let again = typed.has("name");
    let value = |key: &str, usual: String| match again {
        true => typed.get(key).to_owned(),
        false => usual,
    };
    let usual = format::date(today.saturating_add(WEEKS.weeks()));
    let name = Input::Text {
        value: value("name", kept.line.name.clone()),
        max: 200,
    };
    let message = Input::TextArea {
        value: value("message", String::new()),
        max: 2_000,
    };
    Form {
        fields: vec![
            FormField::new("name", lang.t("joint-invite-name"), name)
                .help(lang.t("joint-invite-name-help"))
                .required(),
            FormField::new("message", lang.t("joint-message"), message)
                .help(lang.t("joint-message-help")),
            FormField::new(
                "answer_by",
                lang.t("joint-answer-by"),
                Input::Date(value("answer_by", usual)),
            )
            .help(lang.t("joint-answer-by-help"))
            .required(),
        ],
        submit: lang.t("joint-invite-send"),
        ..Form::default()
    }
}
