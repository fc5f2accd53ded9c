//! Making a record and changing a section of one.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::parts::records::{Change, Create, Get};
use foundation::{Error, FieldError, Id, Result, new_id};

use super::{
    fields::{Filling, form_fields},
    likely, read_values, record, stale,
};
use crate::{
    adding,
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{Form, Link, RecordField, Section, SimplePage},
    posted, respond,
    sites::Site,
    state::AppState,
    texts,
};

/// The form for a new record; names in the address are filled in beforehand.
pub(super) async fn new(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let begun = Begun {
        id: new_id(),
        typed: (!pairs.0.is_empty()).then_some(&pairs),
        errors: &[],
        likely: Vec::new(),
    };
    let page = new_page(site, &state, &signed, begun).await;
    respond::page_or_error(&signed, &uri.to_string(), page)
}

/// A record that is being made.
struct Begun<'a> {
    /// Its id, so that a form sent twice makes one record.
    id: Id,
    /// What was typed; none when the form is opened.
    typed: Option<&'a Pairs>,
    /// What was wrong with it.
    errors: &'a [FieldError],
    /// Records that it is likely to be.
    likely: Vec<RecordField>,
}

async fn new_page(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    begun: Begun<'_>,
) -> Result<String> {
    let Begun {
        id,
        typed,
        errors,
        likely,
    } = begun;
    let lang = signed.lang;
    let address = format!("{}/new", site.path);
    let filling = Filling {
        site,
        page: None,
        typed,
        errors,
    };
    let mut fields = form_fields(state, signed, &filling, None).await?;
    fields.retain(|field| {
        let given = typed.is_some_and(|pairs| posted(pairs, &field.name));
        given || !field.error.is_empty() || is_first(site, &field.name)
    });
    let mut hidden = vec![("id".to_owned(), id.to_string())];
    let (mut submit, mut lead) = ("new", "record-new-lead");
    if !likely.is_empty() {
        hidden.push(("other".to_owned(), "yes".to_owned()));
        (submit, lead) = ("new-anyway", "likely-text");
    }
    let form = Form {
        href: address.clone(),
        hidden,
        errors: general(signed, errors),
        fields,
        submit: lang.t(&texts::field_key(site.schema, submit)),
        cancel: Some(Link::new(lang.t("form-cancel"), site.path)),
        ..Form::default()
    };
    let title = lang.t(&texts::field_key(site.schema, "new"));
    let section = Section {
        id: "new".to_owned(),
        title: title.clone(),
        form: Some(form),
        ..Section::default()
    };
    let mut sections = likely::section(signed, likely);
    sections.push(section);
    let page = SimplePage {
        title,
        lead: lang.t(lead),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = record::crumbs(site, lang);
    Ok(page.html(&shell))
}

/// A new record asks for little: its first section; the rest is filled in on its page.
fn is_first(site: &Site, name: &str) -> bool {
    let first = site.schema.fields.first().map(|field| field.section);
    site.schema
        .field(name)
        .is_some_and(|field| field.required || Some(field.section) == first)
}

/// Errors that belong to no field of the form.
fn general(signed: &Signed, errors: &[FieldError]) -> Vec<String> {
    errors
        .iter()
        .filter(|error| error.field.is_empty())
        .map(|error| texts::field_error(signed.lang, error))
        .collect()
}

/// Makes the record and shows it.
pub(super) async fn create(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let id = form.get("id").parse().unwrap_or_else(|_| new_id());
    let again = async |errors: &[FieldError], likely| {
        let typed = Some(&form);
        let begun = Begun {
            id,
            typed,
            errors,
            likely,
        };
        new_page(site, &state, &signed, begun).await
    };
    let done = match try_create(site, &state, &signed, &form, id).await {
        Ok(likely) if likely.is_empty() => {
            Ok(respond::done(&format!("{}/{id}", site.path), "created"))
        }
        Ok(likely) => again(&[], likely).await.map(respond::page),
        Err(error) => Err(error),
    };
    let again = async |errors: Vec<FieldError>| again(&errors, Vec::new()).await;
    posted::answer(&signed, site.path, done, again).await
}

/// Makes the record, unless it is likely to be one of those that are answered and
/// nobody has said yet that it is another.
async fn try_create(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    form: &Pairs,
    id: Id,
) -> Result<Vec<RecordField>> {
    signed.check_form(form)?;
    may_make(site, state, signed, form).await?;
    if form.has("more") {
        return Err(Error::Invalid(Vec::new()));
    }
    let given = site
        .schema
        .fields
        .iter()
        .filter(|field| posted(form, field.key));
    let values = read_values(state, signed, given, form).await?;
    if form.get("other") != "yes" {
        let likely = likely::found(site, state, signed, form).await?;
        if !likely.is_empty() {
            return Ok(likely);
        }
    }
    let command = Create {
        schema: site.schema,
        id,
        values,
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await?;
    Ok(Vec::new())
}

/// Refuses those who may not make it; what it belongs to is read for that alone.
async fn may_make(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    form: &Pairs,
) -> Result<()> {
    let schema = site.schema;
    let owner = schema.fields.iter();
    let owner = owner.filter(|field| adding::says_owner(schema, field));
    let owner = match read_values(state, signed, owner, form).await {
        Err(Error::Invalid(_)) => Vec::new(),
        read => read?,
    };
    adding::may_make(state, signed, schema, owner).await
}

fn posted(form: &Pairs, key: &str) -> bool {
    let (row, part) = (format!("{key}."), format!("{key}_"));
    form.0
        .iter()
        .any(|(name, _)| name == key || name.starts_with(&row) || name.starts_with(&part))
}

/// Saves one section and shows the record.
pub(super) async fn save(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    PostedForm(form): PostedForm,
) -> Response {
    let section = form.get("section").to_owned();
    match try_save(site, &state, &signed, id, &form).await {
        Ok(()) => respond::done(&format!("{}/{id}#{section}", site.path), "saved"),
        Err(error) => match rebuild(site, &state, &signed, id, &form, &error).await {
            Ok(html) => respond::with_status(respond::page(html), &error),
            Err(other) => respond::error_page(&signed, &format!("{}/{id}", site.path), &other),
        },
    }
}

async fn try_save(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    id: Id,
    form: &Pairs,
) -> Result<()> {
    signed.check_form(form)?;
    adding::may_change(state, signed, site.schema, id).await?;
    if form.has("more") {
        return Err(Error::Invalid(Vec::new()));
    }
    let section = form.get("section").to_owned();
    let version = form
        .get("version")
        .parse()
        .map_err(|_| Error::field("version", "required"))?;
    let kept = |key: &str| form.get(&format!("keep.{key}")) != "theirs";
    let fields = site
        .schema
        .fields
        .iter()
        .filter(|field| !field.kept && field.section == section && kept(field.key));
    let values = read_values(state, signed, fields, form).await?;
    let reason = form.get("reason").to_owned();
    let command = Change {
        schema: site.schema,
        id,
        version: Some(version),
        values,
        reason,
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

/// The record's page again, with the section as a form and everything typed kept.
async fn rebuild(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    id: Id,
    form: &Pairs,
    error: &Error,
) -> Result<String> {
    let page = state
        .ask(
            &signed.caller,
            Get {
                schema: site.schema,
                id,
            },
        )
        .await?;
    let section = form.get("section");
    let stale = match error {
        Error::Stale { .. } => {
            Some(stale::compare(site, state, signed, &page, section, form).await?)
        }
        _ => None,
    };
    let errors = match posted::faults(error) {
        Some(errors) => errors,
        None if stale.is_some() => Vec::new(),
        None => return Err(error.clone()),
    };
    let opened = record::Opened {
        section,
        typed: Some(form),
        errors: &errors,
        stale,
    };
    record::build(site, state, signed, page, Some(opened)).await
}
