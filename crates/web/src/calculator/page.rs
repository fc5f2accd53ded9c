//! The page. What is asked stands in the address, so that an answer can be sent to
//! a colleague; nothing is stored.

use askama::Template;
use axum::{
    extract::{OriginalUri, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use deadlines::{Around, compute};
use foundation::{Date, Error, FieldError};

use super::{
    PATH,
    answer::{Headline, Row, headline, rows},
    asked::{INPUTS, Question},
    form::{DAY, Group, groups},
};
use crate::{
    caller::Signed,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Link, Picture, Shell, finish},
    pictures::time_line,
    respond,
    state::AppState,
    throttle,
};

/// What is shown when something was asked.
struct Answer {
    headline: Headline,
    picture: Option<Picture>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "calculator.html")]
struct View<'a> {
    shell: &'a Shell,
    path: &'a str,
    title: &'a str,
    answer: Option<Answer>,
    /// Id of the field and the text of each fault.
    errors: Vec<(String, String)>,
    groups: Vec<Group>,
    examples: Vec<Link>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Response {
    let address = throttle::address(request.headers(), request.extensions());
    let clock = state.app.clock();
    if let Err(error) = state.throttle.count(address, clock.now()) {
        return respond::error_page(&signed, PATH, &error);
    }
    let query = Pairs::parse(uri.query().unwrap_or_default());
    if query.0.iter().any(|(_, value)| value.trim().is_empty()) {
        return Redirect::to(&filled(query).address(PATH)).into_response();
    }
    page(signed, &typed(&query), clock.today())
}

/// A form sends every field; an address that is shared holds those that say something.
fn filled(mut query: Pairs) -> Pairs {
    query.0.retain(|(_, value)| !value.trim().is_empty());
    query
}

/// The inputs of the address. The day asked about is also taken by its name in the API.
fn typed(query: &Pairs) -> Pairs {
    let known = |name: &str| name == DAY || INPUTS.contains(&name);
    let kept = query.0.iter().filter(|(name, _)| known(name));
    let kept = Pairs(kept.cloned().collect());
    let day = match kept.get(DAY) {
        "" => kept.get("as_of").to_owned(),
        day => day.to_owned(),
    };
    if day.is_empty() {
        return kept;
    }
    let rest = kept.without(&[DAY, "as_of"]);
    rest.with(DAY, day.clone()).with("as_of", day)
}

fn page(mut signed: Signed, typed: &Pairs, today: Date) -> Response {
    // Nothing stored is shown, so the page is no view of the past.
    signed.caller.as_of = None;
    let lang = signed.lang;
    let shell = frame::shell(&signed, &typed.without(&["as_of"]).address(PATH));
    let question = Question::from_form(typed);
    let faults = question.as_ref().err().cloned().unwrap_or_default();
    let groups = groups(lang, typed, &faults);
    let answer = match &question {
        Ok(question) if !typed.0.is_empty() => Some(answer(lang, question, today)),
        _ => None,
    };
    let html = finish(&View {
        shell: &shell,
        path: PATH,
        title: &lang.t("calculator-title"),
        answer,
        errors: groups
            .iter()
            .flat_map(|group| &group.fields)
            .flat_map(|field| field.errors())
            .collect(),
        groups,
        examples: examples(lang),
    });
    refused(respond::page(html), faults)
}

fn refused(page: Response, faults: Vec<FieldError>) -> Response {
    if faults.is_empty() {
        page
    } else {
        respond::with_status(page, &Error::Invalid(faults))
    }
}

fn answer(lang: Lang, question: &Question, today: Date) -> Answer {
    let asked = question.asked(today);
    let found = compute(&question.terms, &Around::default(), &asked);
    let line = time_line::of_contract(&question.terms, &found, asked.as_of, lang);
    Answer {
        headline: headline(lang, question, &found, asked.as_of),
        picture: time_line::picture(&line, lang),
        rows: rows(lang, &found, asked.as_of),
    }
}

/// Terms as they are met in contracts, to begin from.
const EXAMPLES: &[(&str, &str)] = &[
    (
        "year",
        "continuous=yes&notice_months=6&notice_to_end_of=year",
    ),
    (
        "running",
        "continuous=yes&notice_months=3&notice_running=month",
    ),
    (
        "options",
        "valid_from=01-01-2024&duration_years=4&extension_options=2&option_months=12&option_notice_months=6",
    ),
];

fn examples(lang: Lang) -> Vec<Link> {
    EXAMPLES
        .iter()
        .map(|(key, query)| {
            let label = lang.t(&format!("calculator-example-{key}"));
            Link::new(label, format!("{PATH}?{query}"))
        })
        .collect()
}
