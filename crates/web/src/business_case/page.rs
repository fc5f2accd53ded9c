//! The page. What is typed stands in the address, so that a case can be sent to a
//! colleague; nothing is stored.

use askama::Template;
use axum::{
    extract::{OriginalUri, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use business_case::{Case, compute};
use foundation::{Error, FieldError};

use super::{
    PATH,
    form::{Typed, tidied},
    grid::{Grid, basis, grid},
    line_name, pictures,
    shown::{self, Row},
};
use crate::{
    caller::Signed,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{FormField, Link, Picture, Shell, Table, finish},
    respond,
    state::AppState,
    throttle,
};

/// What is shown when amounts were typed.
struct Answer {
    /// Whether it costs more than it gives.
    bad: bool,
    headline: Vec<String>,
    remarks: Vec<String>,
    years: Picture,
    rows: Vec<Row>,
    totals: Table,
    scenarios: Option<Table>,
    sensitivity: Option<Picture>,
}

#[derive(Template)]
#[template(path = "business_case.html")]
struct View<'a> {
    shell: &'a Shell,
    path: &'a str,
    title: &'a str,
    answer: Option<Answer>,
    /// Id of the field and the text of each fault.
    errors: Vec<(String, String)>,
    basis: Vec<FormField>,
    grid: Grid,
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
    let tidy = tidied(&query);
    if tidy != query {
        return Redirect::to(&tidy.address(PATH)).into_response();
    }
    page(signed, Typed::read(tidy, clock.today().year()))
}

fn page(mut signed: Signed, typed: Typed) -> Response {
    // Nothing stored is shown, so the page is no view of the past.
    signed.caller.as_of = None;
    let lang = signed.lang;
    let shell = frame::shell(&signed, &typed.pairs.address(PATH));
    let basis = basis(lang, &typed);
    let grid = grid(lang, &typed);
    let html = finish(&View {
        shell: &shell,
        path: PATH,
        title: &lang.t("business-case-title"),
        answer: typed.case.as_ref().map(|case| answer(lang, case)),
        errors: basis
            .iter()
            .flat_map(FormField::errors)
            .chain(grid.errors(lang))
            .collect(),
        basis,
        grid,
        examples: examples(lang),
    });
    refused(respond::page(html), typed.faults)
}

fn refused(page: Response, faults: Vec<FieldError>) -> Response {
    if faults.is_empty() {
        page
    } else {
        respond::with_status(page, &Error::Invalid(faults))
    }
}

fn answer(lang: Lang, case: &Case) -> Answer {
    let outcome = compute(case);
    let name = |at: usize| line_name(lang, case, at);
    Answer {
        bad: outcome.likely.npv < 0,
        headline: shown::headline(lang, &outcome),
        remarks: shown::remarks(lang, &outcome, name),
        years: pictures::years(lang, "years", &outcome),
        rows: shown::rows(lang, case, &outcome),
        totals: shown::totals(lang, &outcome),
        scenarios: shown::scenarios(lang, &outcome),
        sensitivity: pictures::sensitivity(lang, "swings", &outcome, name),
    }
}

/// Kind, uncertainty and amounts of a line.
type Example = (&'static str, &'static str, &'static str);

/// Cases to begin from: the key of the name, and the lines.
const EXAMPLES: &[(&str, &[Example])] = &[
    (
        "purchase",
        &[
            ("cost", "", "2027=-1000000"),
            (
                "cash",
                "",
                "2028=300000&2029=300000&2030=300000&2031=300000&2032=300000",
            ),
        ],
    ),
    (
        "hours",
        &[
            (
                "cost",
                "10",
                "2027=-800000&2028=-120000&2029=-120000&2030=-120000&2031=-120000",
            ),
            (
                "hours",
                "30",
                "2028=350000&2029=450000&2030=450000&2031=450000",
            ),
            ("cash", "15", "2029=150000&2030=150000&2031=150000"),
        ],
    ),
];

fn examples(lang: Lang) -> Vec<Link> {
    let example = |(key, lines): &(&str, &[Example])| {
        let mut query = Pairs::default()
            .with("base_year", "2027")
            .with("price_year", "2026");
        for (at, (kind, uncertainty, amounts)) in lines.iter().enumerate() {
            let label = lang.t(&format!("business-case-example-{key}-{}", at + 1));
            query = query
                .with(&format!("lines.{at}.kind"), *kind)
                .with(&format!("lines.{at}.label"), label)
                .with(&format!("lines.{at}.uncertainty"), *uncertainty);
            for (year, amount) in Pairs::parse(amounts).0 {
                query = query.with(&format!("lines.{at}.amounts.{year}"), amount);
            }
        }
        let label = lang.t(&format!("business-case-example-{key}"));
        Link::new(label, query.address(PATH))
    };
    EXAMPLES.iter().map(example).collect()
}
