//! What an import would do, before it counts.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::imports::{Choices, ImportKind, ImportedRow, Report, RowProblem, SetMapping};
use exchange::write::{Csv, OutCell, Words};
use foundation::{Error, Result};

use super::{
    Asked, At, Place, Waiting, another, asked, columns, guided, jobs, problem, running, start, told,
};
use crate::{
    caller::Signed,
    download,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Counts, Form, FormField, GuidedBody, Input, Preview, Problem, Table},
    respond,
    state::AppState,
    texts,
};

/// Rejected cells shown on the page.
const SHOWN: usize = 50;
/// Rows shown as they will be read.
const ROWS: usize = 10;
/// Notes shown.
const NOTES: usize = 6;

/// The preview; while it is being made, how far it is.
pub(super) async fn page(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), build).await
}

async fn build(asked: Arc<Asked>) -> Result<Response> {
    let Asked { signed, place, .. } = &*asked;
    let (place, kind) = (*place, place.kind);
    let waiting = asked.waiting().await?;
    let choices = waiting.uploaded.import.choices;
    let job = jobs::start(&asked, &waiting, choices, false);
    if job.writes {
        return Ok(Redirect::to(&place.at("progress")).into_response());
    }
    let Some(outcome) = job.outcome(jobs::PATIENCE).await else {
        return Ok(respond::page(running::html(signed, place, &job)));
    };
    job.set_shown();
    let report = match outcome {
        // The columns may be the reason, so they are where it is said.
        Err(error @ Error::Invalid(_)) if kind != ImportKind::Kle => {
            return columns::again(&asked, &error).await;
        }
        outcome => outcome?,
    };
    let lang = signed.lang;
    let body = GuidedBody::Preview(Preview {
        form: form(signed, place, &report),
        ..shown(signed, place, &report)
    });
    let mut page = guided(signed, kind, At::Preview, body);
    page.title = lang.t1(
        "import-preview-question",
        "file",
        waiting.uploaded.import.file_name.as_str(),
    );
    page.why = notes(lang, &report);
    page.back_href = match kind {
        ImportKind::Kle => String::new(),
        _ => place.at("columns"),
    };
    page.leave = another(signed, kind);
    Ok(respond::page(
        page.html(&frame::shell(signed, &place.at("preview"))),
    ))
}

/// The counts, the rejected cells and the first rows.
pub(super) fn shown(signed: &Signed, place: Place, report: &Report) -> Preview {
    let lang = signed.lang;
    let count = |number| start::count(signed, number);
    Preview {
        counts: Counts {
            created: count(report.created),
            updated: count(report.updated),
            unchanged: count(report.unchanged),
            rejected: count(report.rejected_rows),
        },
        problems: report
            .rejected
            .iter()
            .take(SHOWN)
            .map(|rejected| shown_problem(lang, report, rejected))
            .collect(),
        problems_href: if report.rejected.len() > SHOWN {
            place.at("problems")
        } else {
            String::new()
        },
        table: rows(signed, place.kind, &report.written),
        ..Preview::default()
    }
}

fn shown_problem(lang: Lang, report: &Report, rejected: &RowProblem) -> Problem {
    let (reason, remedy) = problem(lang, &rejected.error);
    let value = rejected
        .error
        .args
        .iter()
        .find(|(name, _)| *name == "value");
    Problem {
        row: rejected.row.to_string(),
        column: match report.letters(&rejected.error.field) {
            Some(letters) => format!("{letters} · {}", rejected.error.field),
            None => rejected.error.field.clone(),
        },
        value: value.map(|(_, value)| value.clone()).unwrap_or_default(),
        reason,
        remedy,
    }
}

/// The first things that are written.
pub(super) fn rows(signed: &Signed, kind: ImportKind, written: &[ImportedRow]) -> Table {
    let lang = signed.lang;
    let fields = |row: &ImportedRow| {
        let named = row.changes.iter().filter(|change| change.field != "*");
        let labels = named.map(|change| match kind.schema() {
            Some(schema) if schema.kind == row.subject.kind => {
                texts::field_label(lang, schema, &change.field)
            }
            _ => lang.t(&format!("kle-node-{}", change.field)),
        });
        labels.collect::<Vec<_>>().join(", ")
    };
    let row = |row: &ImportedRow| {
        vec![
            Cell::text(if row.row == 0 {
                String::new()
            } else {
                row.row.to_string()
            }),
            Cell::text(lang.t(&format!("import-action-{}", row.action.key()))),
            Cell::text(lang.t(&format!(
                "import-what-{}",
                row.subject.kind.key().replace('_', "-")
            ))),
            Cell::text(row.name.trim()),
            Cell::text(fields(row)),
        ]
    };
    let headings = [
        "import-row",
        "import-action",
        "import-what",
        "list-name",
        "import-fields",
    ];
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: written.iter().take(ROWS).map(row).collect(),
    }
}

/// What the user should know although it is taken in.
fn notes(lang: Lang, report: &Report) -> String {
    let earlier = report.earlier.map(|_| lang.t("import-same-file"));
    let told = report.notes.iter().take(NOTES).map(|note| {
        let text = super::message(lang, &note.error);
        if note.error.field.is_empty() {
            text
        } else {
            format!("{}: {text}", note.error.field)
        }
    });
    let more = report.notes.len().saturating_sub(NOTES);
    let rest = (more > 0).then(|| lang.t1("import-more-notes", "n", more));
    let all: Vec<String> = earlier.into_iter().chain(told).chain(rest).collect();
    all.join(" ")
}

fn form(signed: &Signed, place: Place, report: &Report) -> Form {
    let lang = signed.lang;
    let mut form = Form {
        href: place.at("preview"),
        submit: lang.t("import-do"),
        ..Form::default()
    };
    let some = report.created + report.updated + report.unchanged > 0;
    if report.rejected_rows > 0 && some && place.kind != ImportKind::Kle {
        let label = lang.t("import-skip-rejected");
        form.fields.push(
            FormField::new("skip_rejected", label, Input::Checkbox(false))
                .help(lang.t("import-skip-rejected-help")),
        );
    } else if report.rejected_rows > 0 {
        form.submit = String::new();
    }
    form
}

/// Takes the file in.
pub(super) async fn confirm(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    form: PostedForm,
) -> Response {
    told((kind, state, signed, id), form, begin).await
}

async fn begin(asked: Arc<Asked>, form: Pairs) -> Result<Response> {
    let place = asked.place;
    let waiting = asked.waiting().await?;
    let choices = Choices {
        skip_rejected: form.get("skip_rejected") == "yes",
        ..waiting.uploaded.import.choices
    };
    keep(&asked, &waiting, choices).await?;
    let job = jobs::start(&asked, &waiting, choices, true);
    if !job.writes {
        return Ok(Redirect::to(&place.at("preview")).into_response());
    }
    let to = match job.outcome(jobs::PATIENCE).await {
        None => place.at("progress"),
        Some(outcome) => ended(place, outcome)?,
    };
    Ok(Redirect::to(&to).into_response())
}

/// The decision is kept with the import, so that it can be seen later.
async fn keep(asked: &Asked, waiting: &Waiting, choices: Choices) -> Result<()> {
    let Some(mapping) = waiting.uploaded.import.mapping.clone() else {
        return Ok(());
    };
    let command = SetMapping {
        kind: asked.place.kind,
        id: asked.place.id,
        mapping,
        choices,
    };
    asked.state.run(&asked.signed.caller, command).await
}

/// Where the outcome of an import is seen: rejected rows lead back to the preview.
pub(super) fn ended(place: Place, outcome: Result<Report>) -> Result<String> {
    jobs::forget(place.id);
    let report = outcome?;
    Ok(place.at(if report.import.is_some() {
        ""
    } else {
        "preview"
    }))
}

/// Every rejected cell as a file.
pub(super) async fn problems(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), problems_file).await
}

async fn problems_file(asked: Arc<Asked>) -> Result<Response> {
    asked.waiting().await?;
    let report = jobs::report(asked.place.id).await?;
    let lang = asked.signed.lang;
    let name = format!("fejl-{}.csv", asked.place.kind.key());
    Ok(download::file(
        &name,
        "text/csv; charset=utf-8",
        move |sink| {
            let keys = [
                "import-row",
                "import-column",
                "import-value",
                "import-reason",
                "import-remedy",
            ];
            let headers = keys.map(|key| lang.t(key));
            let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
            let mut csv = Csv::new(sink, &headers, Words::danish()).map_err(Error::internal)?;
            for rejected in &report.rejected {
                let problem = shown_problem(lang, &report, rejected);
                let cells = [
                    problem.row,
                    problem.column,
                    problem.value,
                    problem.reason,
                    problem.remedy,
                ];
                csv.row(&cells.map(OutCell::from))
                    .map_err(Error::internal)?;
            }
            let mut sink = csv.finish().map_err(Error::internal)?;
            std::io::Write::flush(&mut sink).map_err(Error::internal)
        },
    ))
}
