//! What the page of a need has beside its fields: who has it too, other needs like it, and the
//! way to join in.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    analytics::Need,
    gate::{Action, Needs, Resource, allowed},
    joint::register::{
        AboutJointNeed, JoinNeed, Joined, JointNeedPage, LeaveNeed, Reason, SimilarNeed,
    },
    parts::records::Page,
};
use foundation::{Error, Id, Result};

use super::{told::table, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Form, FormField, Input, Link, Section},
    records::Extras,
    respond,
    state::AppState,
};

/// Where needs stand.
pub(super) const NEEDS: &str = "/needs";
/// What whoever joins must be allowed.
pub(super) const MAY: Needs = Needs(Action::Change, Resource::Contracts);

pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let need = page.record.id;
    let about = state.ask(&signed.caller, AboutJointNeed { need }).await?;
    let lang = signed.lang;
    let mut sections = vec![
        who(lang, &about),
        join(signed, need, &about),
        similar(lang, &about),
    ];
    sections.extend(analyses(lang, &about));
    sections.retain(|section| !section.title.is_empty());
    Ok(Extras {
        sentence: sentence(lang, &about),
        sections,
        ..Extras::default()
    })
}

/// Whose it is, how many have it, and whether that is a signal.
fn sentence(lang: Lang, about: &JointNeedPage) -> String {
    let args = [
        ("owner", about.owner.as_str().into()),
        ("n", about.municipalities.into()),
        ("threshold", about.threshold.into()),
    ];
    let key = match about.is_signal() {
        true => "joint-need-signal",
        false => "joint-need-no-signal",
    };
    lang.t_args(key, &args)
}

fn who(lang: Lang, about: &JointNeedPage) -> Section {
    let row = |one: &Joined| {
        let seen = match one.is_public {
            true => "joint-need-seen-by-all",
            false => "joint-need-seen-by-municipalities",
        };
        vec![
            Cell::Text(words::short(&one.name)),
            Cell::Text(format::date(one.on)),
            Cell::Text(lang.t(seen)),
        ]
    };
    let rows: Vec<Vec<Cell>> = about.joined.iter().map(row).collect();
    let headings = [
        "joint-municipality",
        "joint-need-joined-on",
        "joint-need-seen-by",
    ];
    Section {
        id: "joined".to_owned(),
        title: lang.t("joint-need-joined"),
        table: (!rows.is_empty()).then(|| table(lang, &headings, rows)),
        empty: lang.t("joint-need-joined-none"),
        ..Section::default()
    }
}

/// "We have that too", or the way out again, for whoever may.
fn join(signed: &Signed, need: Id, about: &JointNeedPage) -> Section {
    let lang = signed.lang;
    if about.is_own || !allowed(&signed.caller, MAY) || signed.caller.as_of.is_some() {
        return Section::default();
    }
    let own = signed.caller.organisation;
    let joined = about.joined.iter().find(|one| one.organisation == own);
    if joined.is_none() && !about.is_open {
        return Section::default();
    }
    let form = match joined {
        Some(_) => Form {
            href: format!("{NEEDS}/{need}/leave"),
            submit: lang.t("joint-need-leave"),
            ..Form::default()
        },
        None => Form {
            href: format!("{NEEDS}/{need}/join"),
            fields: vec![
                FormField::new(
                    "is_public",
                    lang.t("joint-need-public"),
                    Input::Checkbox(false),
                )
                .help(lang.t("joint-need-public-help")),
            ],
            submit: lang.t("joint-need-join"),
            ..Form::default()
        },
    };
    Section {
        id: "join".to_owned(),
        title: lang.t(match joined {
            Some(_) => "joint-need-is-joined",
            None => "joint-need-join-title",
        }),
        form: Some(form),
        ..Section::default()
    }
}

fn similar(lang: Lang, about: &JointNeedPage) -> Section {
    let row = |one: &SimilarNeed| {
        let reasons: Vec<String> = one
            .reasons
            .iter()
            .map(|reason| said(lang, reason))
            .collect();
        vec![
            Cell::Link(Link::new(&one.title, format!("{NEEDS}/{}", one.id))),
            Cell::Text(words::short(&one.owner)),
            Cell::Number(format::integer(lang, one.municipalities)),
            Cell::Text(reasons.join("; ")),
        ]
    };
    let rows: Vec<Vec<Cell>> = about.similar.iter().map(row).collect();
    let headings = [
        "joint-need",
        "joint-need-owner",
        "joint-need-municipalities",
        "joint-need-why-alike",
    ];
    Section {
        id: "similar".to_owned(),
        title: lang.t("joint-need-similar"),
        table: (!rows.is_empty()).then(|| table(lang, &headings, rows)),
        empty: lang.t("joint-need-similar-none"),
        ..Section::default()
    }
}

fn said(lang: Lang, reason: &Reason) -> String {
    match reason {
        Reason::SameTask(number) => lang.t1("joint-alike-task", "number", number.as_str()),
        Reason::SameGroup(number) => lang.t1("joint-alike-group", "number", number.as_str()),
        Reason::LikeTitle => lang.t("joint-alike-title"),
        Reason::SharedWords(words) => lang.t1("joint-alike-words", "words", words.join(", ")),
    }
}

/// Who should buy a system for its tasks together.
fn analyses(lang: Lang, about: &JointNeedPage) -> Option<Section> {
    let link = |number: &String| {
        let need = Need::Kle(number.clone()).key();
        let address = Pairs::default().with("need", need).address(super::RESULT);
        Link::new(
            lang.t1("joint-need-analysis", "number", number.as_str()),
            address,
        )
    };
    (!about.tasks.is_empty()).then(|| Section {
        id: "analyses".to_owned(),
        title: lang.t("joint-title"),
        empty: lang.t("joint-need-analyses-text"),
        links: about.tasks.iter().map(link).collect(),
        ..Section::default()
    })
}

/// The municipality has the need too.
pub(super) async fn join_in(
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let is_public = form.has("is_public");
    let done = match (signed.check_form(&form), parsed(&id)) {
        (Ok(()), Ok(need)) => {
            state
                .run(&signed.caller, JoinNeed { need, is_public })
                .await
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    answered(&signed, &id, done)
}

/// It has it no longer.
pub(super) async fn leave(
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = match (signed.check_form(&form), parsed(&id)) {
        (Ok(()), Ok(need)) => state.run(&signed.caller, LeaveNeed { need }).await,
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    answered(&signed, &id, done)
}

fn parsed(id: &str) -> Result<Id> {
    id.parse().map_err(|_| Error::NotFound("joint_need"))
}

fn answered(signed: &Signed, id: &str, done: Result<()>) -> Response {
    let page = format!("{NEEDS}/{id}");
    match done {
        Ok(()) => respond::done(&page, "saved"),
        Err(error) => respond::error_page(signed, NEEDS, &error),
    }
}
