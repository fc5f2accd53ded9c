//! Which column of the file is which of our fields.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::imports::{
    Choices, ColumnMatch, Columns, ImportKind, Known, MappingPage, SetMapping, Target,
};
use foundation::{Error, FieldError, Result};

use super::{Asked, At, Place, another, asked, guided, jobs, told, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, Form, FormField, GuidedBody, Input, Mapping},
    posted, respond,
    state::AppState,
};

/// The columns with the best guesses.
pub(super) async fn page(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), |asked| async move {
        build(&asked, &[]).await
    })
    .await
}

/// The columns again, with what is wrong with the choice of them or with the file.
pub(super) async fn again(asked: &Asked, error: &Error) -> Result<Response> {
    let faults = posted::faults(error).unwrap_or_default();
    let page = build(asked, &faults).await?;
    Ok(respond::with_status(page, error))
}

async fn build(asked: &Asked, errors: &[FieldError]) -> Result<Response> {
    let Asked {
        state,
        signed,
        place,
    } = asked;
    let (place, kind) = (*place, place.kind);
    let waiting = asked.waiting().await?;
    let import = &waiting.uploaded.import;
    let question = Columns {
        file: Arc::clone(&waiting.file),
        words: words(signed.lang, kind),
        // Faults are shown beside the guesses, not the choices that have them.
        mapping: import.mapping.clone().filter(|_| errors.is_empty()),
    };
    let columns = state.ask(&signed.caller, question).await?;
    if columns.is_fixed && errors.is_empty() {
        return Ok(Redirect::to(&place.at("preview")).into_response());
    }
    let lang = signed.lang;
    let mapping = Mapping {
        columns: columns
            .columns
            .iter()
            .map(|column| row(lang, column, &columns.known))
            .collect(),
        form: form(signed, place, &columns, import.choices, errors),
    };
    let mut page = guided(signed, kind, At::Columns, GuidedBody::Mapping(mapping));
    let found = columns
        .columns
        .iter()
        .filter(|column| column.target.is_some());
    page.title = lang.t("import-columns-question");
    page.why = lang.t_args(
        "import-columns-why",
        &[
            ("known", found.count().into()),
            ("all", columns.columns.len().into()),
            ("rows", columns.rows.into()),
        ],
    );
    page.leave = another(signed, kind);
    Ok(respond::page(
        page.html(&frame::shell(signed, &place.at("columns"))),
    ))
}

fn row(lang: Lang, column: &ColumnMatch, known: &[Known]) -> (String, Vec<String>, Vec<Choice>) {
    let none = Choice::new("ignore", lang.t("import-not-read"));
    let choice = |known: &Known| {
        let label = label(lang, known);
        Choice::new(known.target.key(), label)
            .selected(column.target.as_ref() == Some(&known.target))
    };
    let fields = known
        .iter()
        .filter(|known| !matches!(known.target, Target::Computed(_)))
        .map(choice);
    let header = if column.header.is_empty() {
        lang.t("import-no-header")
    } else {
        column.header.clone()
    };
    let choices = std::iter::once(none).chain(fields).collect();
    (header, column.samples.clone(), choices)
}

/// A field is called what its pages call it.
fn label(lang: Lang, known: &Known) -> String {
    let text = known.texts.first().cloned().unwrap_or_default();
    match &known.target {
        Target::RoleMail(_) => text,
        Target::System(_) => lang.t1("import-of-new-system", "field", text),
        _ => text,
    }
}

/// Whether rows can name things that are made for them.
fn may_make(kind: ImportKind) -> bool {
    matches!(kind, ImportKind::SystemUsages | ImportKind::Contracts)
}

fn form(
    signed: &Signed,
    place: Place,
    columns: &MappingPage,
    choices: Choices,
    errors: &[FieldError],
) -> Form {
    let lang = signed.lang;
    let mut fields = Vec::new();
    if may_make(place.kind) {
        let by_id = columns
            .columns
            .iter()
            .any(|column| column.target == Some(Target::SystemId));
        let on = choices.create_missing.unwrap_or(!by_id);
        fields.push(
            FormField::new(
                "create_missing",
                lang.t("import-create-missing"),
                Input::Checkbox(on),
            )
            .help(lang.t(&super::kind_text(place.kind, "missing"))),
        );
    }
    fields.push(
        FormField::new(
            "empty_clears",
            lang.t("import-empty-clears"),
            Input::Checkbox(choices.empty_clears),
        )
        .help(lang.t("import-empty-clears-help")),
    );
    let texts = errors.iter().map(|error| {
        let text = super::message(lang, error);
        match error.field.as_str() {
            "file" => text,
            column => format!("{column}: {text}"),
        }
    });
    Form {
        href: place.at("columns"),
        errors: texts.collect(),
        fields,
        submit: lang.t("import-see-changes"),
        ..Form::default()
    }
}

/// Keeps the choice and goes on.
pub(super) async fn post(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    form: PostedForm,
) -> Response {
    told((kind, state, signed, id), form, |asked, form| async move {
        match keep(&asked, &form).await {
            Ok(to) => Ok(Redirect::to(&to).into_response()),
            Err(error @ Error::Invalid(_)) => again(&asked, &error).await,
            Err(error) => Err(error),
        }
    })
    .await
}

async fn keep(asked: &Asked, form: &Pairs) -> Result<String> {
    let Asked {
        state,
        signed,
        place,
    } = asked;
    let kind = place.kind;
    let waiting = asked.waiting().await?;
    let question = |mapping| Columns {
        file: Arc::clone(&waiting.file),
        words: words(signed.lang, kind),
        mapping,
    };
    let columns = state.ask(&signed.caller, question(None)).await?.columns;
    let mapping: Vec<String> = (0..columns.len())
        .map(|at| form.get(&format!("map.{at}")).to_owned())
        .collect();
    // What cannot be chosen together is refused here, not in the preview.
    state
        .ask(&signed.caller, question(Some(mapping.clone())))
        .await?;
    let creates = may_make(kind).then(|| form.get("create_missing") == "yes");
    let command = SetMapping {
        kind,
        id: place.id,
        mapping,
        choices: Choices {
            skip_rejected: false,
            create_missing: creates,
            empty_clears: form.get("empty_clears") == "yes",
        },
    };
    state.run(&signed.caller, command).await?;
    jobs::forget(place.id);
    Ok(place.at("preview"))
}
