//! Adding a document: a file, or the address where the document is kept.

use axum::{
    extract::{OriginalUri, Request, State},
    response::Response,
};
use domain::{
    documents::{CheckedFile, DOCUMENT_SUBJECT, SCHEMA, SizeLimit, Upload, all_extensions},
    gate::{Action, Needs, Resource, allowed},
    modules,
    parts::{
        FieldValue, Kind, Subject,
        records::{Create, Get, Values},
    },
};
use foundation::{Error, FieldError, Id, Result, new_id};

use super::{PATH, Sent, read};
use crate::{
    adding,
    caller::Signed,
    frame, look_up,
    pairs::Pairs,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    posted, records, respond, sites,
    state::AppState,
};

/// The empty form; the address says what the document will be about.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let asked = Pairs::parse(uri.query().unwrap_or_default());
    let html = match about(&asked) {
        Ok(subject) => build(&state, &signed, subject, &Pairs::default(), &[]).await,
        Err(error) => Err(error),
    };
    respond::page_or_error(&signed, &uri.to_string(), html)
}

/// Keeps the document and shows it where it belongs; what is wrong is said in the form.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Response {
    let asked = Pairs::parse(uri.query().unwrap_or_default());
    let mut typed = Pairs::default();
    let done = match about(&asked) {
        Ok(subject) => take(&state, &signed, subject, request, &mut typed).await,
        Err(error) => Err(error),
    };
    let done = done.map(|subject| {
        let address = sites::address(subject.kind, subject.id);
        respond::done(&format!("{address}#documents"), "created")
    });
    let again = async |faults: Vec<FieldError>| {
        build(&state, &signed, about(&asked)?, &typed, &faults).await
    };
    posted::answer(&signed, &uri.to_string(), done, again).await
}

/// What the address says that the document is about; none when that is chosen in the form.
fn about(asked: &Pairs) -> Result<Option<Subject>> {
    if asked.get("subject_id").is_empty() {
        return Ok(None);
    }
    let kind = Kind::from_key(asked.get("subject_kind")).filter(|kind| {
        let known = DOCUMENT_SUBJECT.values;
        known.contains(&kind.key())
    });
    Ok(Some(Subject {
        kind: kind.ok_or(Error::NotFound("page"))?,
        id: posted::id(asked.get("subject_id"), "page")?,
    }))
}

/// Refuses before anything is read from those who may not add documents.
async fn may(state: &AppState, signed: &Signed, subject: Option<Subject>) -> Result<()> {
    if signed.caller.user().is_none() {
        return Err(Error::Unauthenticated("sign_in_first"));
    }
    let by_role = match subject {
        Some(subject) => adding::may_write_on(state, signed, subject).await,
        None => false,
    };
    let needs = Needs(Action::Create, Resource::Documents);
    if by_role || allowed(&signed.caller, needs) {
        return Ok(());
    }
    Err(Error::Forbidden("role_missing"))
}

async fn take(
    state: &AppState,
    signed: &Signed,
    subject: Option<Subject>,
    request: Request,
    typed: &mut Pairs,
) -> Result<Subject> {
    may(state, signed, subject).await?;
    let megabytes = state.ask(&signed.caller, SizeLimit).await?;
    let Sent { pairs, file } = read(state, request, megabytes).await?;
    *typed = pairs;
    signed.check_form(typed)?;
    let subject = match subject {
        Some(subject) => subject,
        None => chosen(state, signed, typed).await?,
    };
    keep(state, signed, subject, typed, file).await?;
    Ok(subject)
}

/// The contract that was named in the form.
async fn chosen(state: &AppState, signed: &Signed, typed: &Pairs) -> Result<Subject> {
    let found = look_up::CONTRACT.read(state, signed, typed).await?;
    let id = found.ok_or_else(|| Error::field(look_up::CONTRACT.name(), "required"))?;
    Ok(Subject {
        kind: look_up::CONTRACT.kind(),
        id,
    })
}

async fn keep(
    state: &AppState,
    signed: &Signed,
    subject: Subject,
    typed: &Pairs,
    file: Option<(String, Vec<u8>)>,
) -> Result<()> {
    let fields = SCHEMA.fields.iter().filter(|one| one.section == "general");
    let mut values = records::read_values(state, signed, fields, typed).await?;
    let id: Id = typed.get("id").parse().unwrap_or_else(|_| new_id());
    let reason = String::new();
    if let Some((name, bytes)) = file {
        let file = tokio::task::spawn_blocking(move || CheckedFile::new(&name, bytes))
            .await
            .map_err(Error::internal)??;
        let upload = Upload {
            id,
            subject,
            file,
            values,
            reason,
        };
        return state.run(&signed.caller, upload).await.map(|_| ());
    }
    if typed.get("link_url").trim().is_empty() {
        return Err(Error::field("file", "document_missing"));
    }
    belongs_to(&mut values, subject);
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason,
    };
    state.run(&signed.caller, create).await.map(|_| ())
}

fn belongs_to(values: &mut Values, subject: Subject) {
    let kind = subject.kind.key().to_owned();
    values.push(("subject_kind", FieldValue::Text(kind)));
    values.push(("subject_id", FieldValue::Ref(subject.id)));
}

async fn build(
    state: &AppState,
    signed: &Signed,
    subject: Option<Subject>,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let (address, back) = match subject {
        Some(Subject { kind, id }) => {
            let schema = modules::schema(kind).ok_or(Error::NotFound("page"))?;
            let thing = state.ask(&signed.caller, Get { schema, id }).await?;
            let back = Link::new(thing.title.trim(), sites::address(kind, id));
            let kind = kind.key();
            (
                format!("{PATH}/new?subject_kind={kind}&subject_id={id}"),
                back,
            )
        }
        None => {
            let back = Link::new(lang.t("document-many"), PATH);
            (format!("{PATH}/new"), back)
        }
    };
    let mut form = Form {
        href: address.clone(),
        hidden: vec![("id".to_owned(), new_id().to_string())],
        fields: fields(state, signed, subject, typed).await?,
        file: true,
        submit: lang.t("document-new"),
        cancel: Some(Link::new(lang.t("form-cancel"), back.href.as_str())),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let title = lang.t("document-new");
    let page = SimplePage {
        title: title.clone(),
        lead: lang.t("documents-new-lead"),
        sections: vec![Section {
            id: "new".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![back];
    Ok(page.html(&shell))
}

async fn fields(
    state: &AppState,
    signed: &Signed,
    subject: Option<Subject>,
    typed: &Pairs,
) -> Result<Vec<FormField>> {
    let lang = signed.lang;
    let mut fields = Vec::new();
    if subject.is_none() {
        let label = lang.t("documents-about");
        let line = look_up::CONTRACT.input(state, signed, label, typed).await?;
        fields.push(line.help(lang.t("documents-about-help")).required());
    }
    let megabytes = state.ask(&signed.caller, SizeLimit).await?;
    let args = [
        ("max", megabytes.into()),
        ("types", all_extensions().into()),
    ];
    let accept = all_extensions()
        .split(", ")
        .map(|one| format!(".{one}"))
        .collect::<Vec<_>>();
    let input = Input::File {
        accept: accept.join(","),
    };
    let file = FormField::new("file", lang.t("documents-file"), input);
    fields.push(file.help(lang.t_args("documents-file-help", &args)));
    let typed = (!typed.0.is_empty()).then_some(typed);
    let mut described = records::new_fields(state, signed, &SCHEMA, typed, "general").await?;
    for field in &mut described {
        // Left empty it is the file's name.
        field.required = false;
    }
    fields.extend(described);
    Ok(fields)
}
