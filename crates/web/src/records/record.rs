//! The record page.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, allowed},
    parts::{
        FieldKind, Schema,
        records::{self, Get, History, Page},
    },
};
use foundation::{FieldError, Id, Result};

use super::{
    cells::{Showing, of_field},
    fields::{Filling, form_fields, sections},
    history,
};
use crate::{
    caller::Signed,
    extras, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{
        Action as Button, Form, Link, Person, Picture, RecordField, RecordPage, Related, Section,
        Stale, Status,
    },
    respond,
    sites::Site,
    state::AppState,
    texts,
};

/// What a module adds to its record page.
#[derive(Debug, Default)]
pub struct Extras {
    /// Status with causes.
    pub status: Vec<Status>,
    /// One sentence: what it is, who owns it, what is next.
    pub sentence: String,
    /// Further actions.
    pub actions: Vec<Button>,
    /// Acts behind "more".
    pub more: Vec<Button>,
    /// The picture.
    pub picture: Option<Picture>,
    /// Sections after the fields.
    pub sections: Vec<Section>,
    /// Sections that stand right after one with fields, which is named.
    pub after: Vec<(&'static str, Section)>,
    /// People with roles.
    pub people: Vec<Person>,
    /// Where roles are given.
    pub people_href: String,
    /// Related records.
    pub related: Vec<Related>,
    /// Whether one of the caller's roles on the record allows changing it.
    pub may_write: bool,
}

/// A section that is open as a form.
pub(super) struct Opened<'a> {
    pub(super) section: &'a str,
    pub(super) typed: Option<&'a Pairs>,
    pub(super) errors: &'a [FieldError],
    pub(super) stale: Option<Stale>,
}

/// The record's page; `?edit=section` opens a section as a form.
pub(super) async fn page(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match show(site, &state, &signed, &id, pairs.get("edit")).await {
        Ok(html) => respond::page(html),
        Err(error) => match extras::redirect(site, &state, &signed, &id).await {
            Some(address) => axum::response::IntoResponse::into_response(
                axum::response::Redirect::permanent(&address),
            ),
            None => respond::error_page(&signed, &uri.to_string(), &error),
        },
    }
}

async fn show(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    id: &str,
    edit: &str,
) -> Result<String> {
    let id: Id = id
        .parse()
        .map_err(|_| foundation::Error::NotFound(site.schema.kind.key()))?;
    let page = state
        .ask(
            &signed.caller,
            Get {
                schema: site.schema,
                id,
            },
        )
        .await?;
    if page.record.id != id {
        // Merged into another: the caller of this leads to that one's address.
        return Err(foundation::Error::NotFound(site.schema.kind.key()));
    }
    let opened = (!edit.is_empty()).then_some(Opened {
        section: edit,
        typed: None,
        errors: &[],
        stale: None,
    });
    build(site, state, signed, page, opened).await
}

/// The way to the record's list.
pub(super) fn crumbs(site: &Site, lang: Lang) -> Vec<Link> {
    vec![Link::new(texts::list_title(lang, site.schema), site.path)]
}

/// List values that can no longer be chosen are shown as such.
fn mark_expired(lang: Lang, page: &mut Page) {
    for id in &page.expired {
        if let Some(name) = page.names.get_mut(id) {
            *name = lang.t1("list-value-expired", "name", name.as_str());
        }
    }
}

/// The whole page, with a section open as a form or none.
pub(super) async fn build(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    mut page: Page,
    mut opened: Option<Opened<'_>>,
) -> Result<String> {
    let lang = signed.lang;
    mark_expired(lang, &mut page);
    let mut extras = extras::of(site, state, signed, &page).await?;
    let keeps = records::keeps(&signed.caller, site.schema, &page.record);
    let may_change = signed.caller.as_of.is_none()
        && keeps
        && (allowed(&signed.caller, Needs(Action::Change, site.schema.resource))
            || extras.may_write);
    let showing = Showing {
        lang,
        today: state.app.clock().today(),
        names: &page.names,
    };
    let mut shown = Vec::new();
    for name in sections(site.schema) {
        // What the program keeps is told by the module's own part of the page.
        let typed = |field: &domain::parts::Field| field.section == name && !field.kept;
        if !site.schema.fields.iter().any(typed) {
            continue;
        }
        let form = match opened.take_if(|opened| opened.section == name) {
            Some(opened) if may_change => {
                Some(section_form(site, state, signed, &page, opened).await?)
            }
            _ => None,
        };
        let section = section(site, &showing, &page, name, form, may_change);
        // A section of which nothing applies is not there, such as a company's region.
        if section.form.is_some() || !section.fields.is_empty() {
            shown.push(section);
        }
        let placed = extras.after.extract_if(.., |(after, _)| *after == name);
        shown.extend(placed.map(|(_, section)| section));
    }
    shown.extend(extras.sections);
    let question = History {
        schema: site.schema,
        id: page.record.id,
        field: None,
        limit: 12,
    };
    let (entries, names) = state.ask(&signed.caller, question).await?;
    let address = format!("{}/{}", site.path, page.record.id);
    let last = history::lines(
        site,
        &Showing {
            names: &names,
            ..showing
        },
        &entries,
        None,
    );
    let record = RecordPage {
        kind: lang.t(&texts::field_key(site.schema, "one")),
        name: page.title.clone(),
        status: extras.status,
        sentence: extras.sentence,
        actions: extras.actions,
        more: more(site, signed, &address, keeps, extras.more),
        picture: extras.picture,
        sections: shown,
        people: extras.people,
        people_href: extras.people_href,
        related: extras.related,
        history: last.into_iter().take(5).collect(),
        history_href: format!("{address}/history"),
        ..RecordPage::default()
    };
    let mut shell = frame::shell(signed, &as_of_address(signed, &address));
    shell.crumbs = crumbs(site, lang);
    Ok(record.html(&shell))
}

fn as_of_address(signed: &Signed, address: &str) -> String {
    signed.caller.as_of.map_or_else(
        || address.to_owned(),
        |day| format!("{address}?as_of={day}"),
    )
}

fn more(
    site: &Site,
    signed: &Signed,
    address: &str,
    keeps: bool,
    mut more: Vec<Button>,
) -> Vec<Button> {
    let may = keeps
        && allowed(&signed.caller, Needs(Action::Delete, site.schema.resource))
        && signed.caller.as_of.is_none();
    if may {
        let label = signed.lang.t(&texts::field_key(site.schema, "delete"));
        more.push(Button {
            label,
            href: format!("{address}/delete"),
            post: false,
        });
    }
    more
}

fn section(
    site: &Site,
    showing: &Showing<'_>,
    page: &Page,
    name: &'static str,
    form: Option<Form>,
    may_change: bool,
) -> Section {
    let fields = site
        .schema
        .fields
        .iter()
        .filter(|field| field.section == name && owner_is_on(site.schema, page, field));
    let fields = fields.map(|field| RecordField {
        label: texts::field_label(showing.lang, site.schema, field.key),
        help: texts::field_help(showing.lang, site.schema, field),
        value: of_field(
            showing,
            site.schema,
            field,
            page.record.get(site.schema, field.key),
        ),
        ..RecordField::default()
    });
    Section {
        id: name.to_owned(),
        title: texts::section_title(showing.lang, site.schema, name),
        fields: fields.collect(),
        edit_href: if may_change && !is_fixed(site.schema, name) {
            format!("{}/{}?edit={name}#{name}", site.path, page.record.id)
        } else {
            String::new()
        },
        form,
        ..Section::default()
    }
}

/// What a record of anything is about is chosen once, where it is made.
fn is_fixed(schema: &Schema, section: &str) -> bool {
    let mut fields = schema
        .fields
        .iter()
        .filter(|field| field.section == section);
    fields.any(|field| matches!(field.kind, FieldKind::AnyRef))
}

/// A detail is shown when its switch is on, or when it has a value all the same.
fn owner_is_on(schema: &Schema, page: &Page, field: &domain::parts::Field) -> bool {
    let Some(owner) = field.owner else {
        return true;
    };
    let switch = page.record.get(schema, owner.field);
    let on = owner.values.contains(&switch.as_text())
        || switch
            .keys()
            .iter()
            .any(|key| owner.values.contains(&key.as_str()));
    on || !page.record.get(schema, field.key).is_empty()
}

async fn section_form(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    page: &Page,
    opened: Opened<'_>,
) -> Result<Form> {
    let lang = signed.lang;
    let filling = Filling {
        site,
        page: Some(page),
        typed: opened.typed,
        errors: opened.errors,
    };
    let address = format!("{}/{}", site.path, page.record.id);
    let outside = opened.errors.iter().filter(|error| {
        site.schema
            .field(error.field.split('.').next().unwrap_or(""))
            .is_none_or(|field| field.section != opened.section)
    });
    Ok(Form {
        hidden: vec![("section".to_owned(), opened.section.to_owned())],
        version: page.record.version.to_string(),
        errors: outside
            .map(|error| texts::field_error(lang, error))
            .collect(),
        fields: form_fields(state, signed, &filling, Some(opened.section)).await?,
        reason: Some(
            opened
                .typed
                .map(|form| form.get("reason").to_owned())
                .unwrap_or_default(),
        ),
        submit: lang.t("form-save"),
        cancel: Some(Link::new(
            lang.t("form-cancel"),
            format!("{address}#{}", opened.section),
        )),
        stale: opened.stale,
        href: address,
        ..Form::default()
    })
}
