//! Changing the same fields of several records: choose the field, give the
//! value, see the records, change all or none.

use axum::{extract::State, response::Response};
use domain::{
    gate::{Action, Needs},
    parts::{
        Field, FieldKind, Kind, Subject,
        records::{BulkChange, NamesOf},
    },
};
use foundation::{Error, FieldError, Id, Result};

use super::{
    fields::{Filling, form_fields},
    read_values, record,
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{Choice, ConfirmPage, Consequence, Form, FormField, Input, Link},
    posted, respond,
    sites::{self, Site},
    state::AppState,
    texts,
};

/// Each step of the change is a post that carries the chosen rows.
pub(super) async fn post(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    match step(site, &state, &signed, &form).await {
        Ok(Step::Ask(html)) => respond::page(html),
        Ok(Step::Done) => respond::done(site.path, "bulk-saved"),
        Err(error) => respond::error_page(&signed, site.path, &error),
    }
}

enum Step {
    Ask(String),
    Done,
}

async fn step(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    form: &Pairs,
) -> Result<Step> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Change, site.schema.resource))?;
    let rows = rows(form)?;
    let Some(field) = site.schema.field(form.get("field")) else {
        return ask(site, state, signed, &rows, form, None, &[])
            .await
            .map(Step::Ask);
    };
    if !form.has("confirmed") {
        return ask(site, state, signed, &rows, form, Some(field), &[])
            .await
            .map(Step::Ask);
    }
    match change(site, state, signed, &rows, form, field).await {
        Ok(_) => Ok(Step::Done),
        Err(error) => match posted::faults(&error) {
            Some(errors) => ask(site, state, signed, &rows, form, Some(field), &errors)
                .await
                .map(Step::Ask),
            None => Err(error),
        },
    }
}

async fn change(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    rows: &[(Id, i64)],
    form: &Pairs,
    field: &'static Field,
) -> Result<usize> {
    let values = read_values(state, signed, std::iter::once(field), form).await?;
    let reason = form.get("reason").to_owned();
    state
        .run(
            &signed.caller,
            BulkChange {
                schema: site.schema,
                records: rows.to_vec(),
                values,
                reason,
            },
        )
        .await
}

/// Rows come as `id:version`.
fn rows(form: &Pairs) -> Result<Vec<(Id, i64)>> {
    let read = |text: &str| {
        let (id, version) = text.split_once(':')?;
        Some((id.parse().ok()?, version.parse().ok()?))
    };
    let rows: Option<Vec<(Id, i64)>> = form.all("row").map(read).collect();
    match rows {
        Some(rows) if !rows.is_empty() => Ok(rows),
        _ => Err(Error::field("row", "nothing_chosen")),
    }
}

/// Fields that make sense for several records at once.
fn editable(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::Rows(_) | FieldKind::AnyRef)
        && field.owner.is_none()
        && !field.kept
        && field.key != "name"
}

async fn ask(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    rows: &[(Id, i64)],
    form: &Pairs,
    field: Option<&'static Field>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let mut hidden: Vec<(String, String)> = rows
        .iter()
        .map(|(id, version)| ("row".to_owned(), format!("{id}:{version}")))
        .collect();
    let (fields, submit) = match field {
        None => (vec![field_choice(site, signed)], lang.t("bulk-next")),
        Some(field) => {
            hidden.push(("field".to_owned(), field.key.to_owned()));
            hidden.push(("confirmed".to_owned(), "yes".to_owned()));
            let typed = (form.has("confirmed")).then_some(form);
            let filling = Filling {
                site,
                page: None,
                typed,
                errors,
            };
            let mut fields = form_fields(state, signed, &filling, Some(field.section)).await?;
            fields.retain(|candidate| candidate.name == field.key);
            (fields, lang.t("bulk-save"))
        }
    };
    let others = errors
        .iter()
        .filter(|error| field.is_none_or(|field| error.field != field.key));
    let page = ConfirmPage {
        title: lang.t("bulk-title"),
        text: lang.t("bulk-text"),
        consequences: vec![chosen(site, state, signed, rows).await?],
        form: Form {
            href: format!("{}/bulk", site.path),
            hidden,
            errors: others
                .map(|error| texts::field_error(lang, error))
                .collect(),
            fields,
            reason: field.map(|_| form.get("reason").to_owned()),
            submit,
            cancel: Some(Link::new(lang.t("form-cancel"), site.path)),
            ..Form::default()
        },
        ..ConfirmPage::default()
    };
    let mut shell = frame::shell(signed, site.path);
    shell.crumbs = record::crumbs(site, lang);
    Ok(page.html(&shell))
}

fn field_choice(site: &Site, signed: &Signed) -> FormField {
    let fields = site.schema.fields.iter().filter(|field| editable(field));
    let choices = fields.map(|field| {
        Choice::new(
            field.key,
            texts::field_label(signed.lang, site.schema, field.key),
        )
    });
    FormField::new(
        "field",
        signed.lang.t("bulk-field"),
        Input::Select(choices.collect()),
    )
    .required()
}

/// Names shown of the chosen records.
const NAMED: usize = 20;

async fn chosen(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    rows: &[(Id, i64)],
) -> Result<Consequence> {
    let kind: Kind = site.schema.kind;
    let subjects = rows
        .iter()
        .take(NAMED)
        .map(|(id, _)| Subject { kind, id: *id })
        .collect();
    let names = state.ask(&signed.caller, NamesOf(subjects)).await?;
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok(Consequence {
        count,
        text: signed.lang.t("bulk-chosen"),
        links: rows
            .iter()
            .filter_map(|(id, _)| Some(Link::new(names.get(id)?, sites::address(kind, *id))))
            .collect(),
    })
}
