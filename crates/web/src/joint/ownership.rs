//! Who answers for the need in each municipality, and the form for the reader's own answers.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    analytics::Need,
    gate::{Action, Needs, Resource, allowed},
    joint::{AnswerOwnership, LEVELS, OWNERSHIP, Ownership},
};
use foundation::{Error, FieldError, Id};

use super::{PATH, RESULT, invited, page::Shown, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Choice, Form, FormField, Input, Link, Section, SimplePage, Table},
    respond,
    state::AppState,
    texts,
};

/// What whoever answers must be allowed.
pub(super) const MAY: Needs = Needs(Action::Change, Resource::Contracts);

/// The answers of all, as far as they are shared.
pub(super) fn answers(shown: &Shown<'_>) -> Section {
    let lang = shown.signed.lang;
    let facts = &shown.analysis.facts;
    let rows = facts.candidates.iter().filter_map(|one| {
        let answered = facts.ownership.get(&one.organisation.id)?;
        let mut cells = vec![Cell::Text(words::short(&one.organisation.name))];
        cells.extend(answered.answers.map(|level| Cell::Text(word(lang, level))));
        cells.push(Cell::day(answered.on));
        Some(cells)
    });
    let rows: Vec<_> = rows.collect();
    let mut headings = vec![lang.t("joint-municipality")];
    headings.extend(OWNERSHIP.map(|question| lang.t(&label(question))));
    headings.push(lang.t("joint-answered-on"));
    Section {
        id: "ownership".to_owned(),
        title: lang.t("joint-ownership"),
        table: Some(Table { headings, rows }),
        empty: lang.t("joint-ownership-none"),
        ..Section::default()
    }
}

/// The form for the reader's own answers, for whoever may give them.
pub(super) fn own(shown: &Shown<'_>) -> Section {
    let caller = &shown.signed.caller;
    let facts = &shown.analysis.facts;
    let mut has_need = facts.candidates.iter();
    let has_need = has_need.any(|one| one.organisation.id == caller.organisation);
    if !has_need || !allowed(caller, MAY) || caller.as_of.is_some() {
        return Section::default();
    }
    let answered = facts.ownership.get(&caller.organisation);
    let chosen = |at: usize| answered.map(|answered| answered.answers[at]);
    section(
        shown.signed.lang,
        &shown.asked.address(""),
        [chosen(0), chosen(1), chosen(2)],
        answered,
        &[],
    )
}

pub(super) fn section(
    lang: Lang,
    query: &str,
    chosen: [Option<i64>; 3],
    answered: Option<&Ownership>,
    faults: &[FieldError],
) -> Section {
    let fields = OWNERSHIP.iter().zip(chosen);
    let fields = fields.map(|(question, chosen)| field(lang, question, chosen, faults));
    let mut form = Form {
        href: format!("{PATH}/ownership"),
        hidden: vec![("query".to_owned(), query.trim_start_matches('?').to_owned())],
        fields: fields.collect(),
        submit: lang.t("joint-ownership-save"),
        ..Form::default()
    };
    let title = match answered {
        Some(answered) => lang.t_args(
            "joint-ownership-own-by",
            &[
                ("by", answered.by.as_str().into()),
                ("on", format::date(answered.on).into()),
            ],
        ),
        None => lang.t("joint-ownership-own"),
    };
    if !faults.is_empty() {
        form.cancel = Some(Link::new(lang.t("form-cancel"), format!("{RESULT}{query}")));
    }
    Section {
        id: "own-ownership".to_owned(),
        title,
        form: Some(form),
        ..Section::default()
    }
}

fn field(lang: Lang, question: &str, chosen: Option<i64>, faults: &[FieldError]) -> FormField {
    let key = label(question);
    let choices = LEVELS.map(|level| {
        Choice::new(level.to_string(), word(lang, level)).selected(chosen == Some(level))
    });
    let wrong = faults.iter().find(|fault| fault.field == question);
    FormField::new(question, lang.t(&key), Input::Radio(choices.to_vec()))
        .help(lang.t(&format!("{key}-help")))
        .error(wrong.map_or_else(String::new, |fault| texts::field_error(lang, fault)))
        .required()
}

pub(super) fn label(question: &str) -> String {
    format!("joint-ownership-{}", question.replace('_', "-"))
}

pub(super) fn word(lang: Lang, level: i64) -> String {
    lang.t(&format!("joint-ownership-level-{level}"))
}

/// Keeps the answers and leads back to the analysis.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let query = Pairs::parse(form.get("query"));
    let Some(need) = Need::from_key(query.get("need")) else {
        return Redirect::to(PATH).into_response();
    };
    let answers = OWNERSHIP.map(|question| form.get(question).parse().ok());
    let done = match signed.check_form(&form) {
        Ok(()) => {
            state
                .run(&signed.caller, AnswerOwnership { need, answers })
                .await
        }
        Err(error) => Err(error),
    };
    match done {
        // The form stands on the page of a group too, which names itself in it.
        Ok(()) => match form.get("group").parse::<Id>() {
            Ok(group) => respond::done(&invited::address(group, ""), "saved"),
            Err(_) => respond::done(&query.address(RESULT), "saved"),
        },
        Err(Error::Invalid(faults)) => again(&signed, &query, answers, faults),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// The form once more, with what is wrong.
fn again(
    signed: &Signed,
    query: &Pairs,
    answers: [Option<i64>; 3],
    faults: Vec<FieldError>,
) -> Response {
    let lang = signed.lang;
    let page = SimplePage {
        title: lang.t("joint-ownership"),
        sections: vec![section(lang, &query.address(""), answers, None, &faults)],
        ..SimplePage::default()
    };
    let shell = crate::frame::shell(signed, PATH);
    respond::with_status(respond::page(page.html(&shell)), &Error::Invalid(faults))
}
