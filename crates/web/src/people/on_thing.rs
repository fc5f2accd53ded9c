//! The roles on one thing: ended by ticking, given by choosing role and person.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    modules,
    parts::{
        FieldKind, Kind, Subject,
        records::{Get, Suggest},
    },
    roles::{ChangeRoles, RolesOf},
};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    look_up::PERSON,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond, sites,
    state::AppState,
};

/// The thing in the address.
fn subject(kind: &str, id: &str) -> Result<Subject> {
    let known = Kind::from_key(kind).filter(|kind| list(*kind).is_some());
    Ok(Subject {
        kind: known.ok_or(Error::NotFound("page"))?,
        id: posted::id(id, "page")?,
    })
}

/// The value list with the roles on a kind.
fn list(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Usage => Some("system_role"),
        Kind::OrgUnit => Some("unit_role"),
        Kind::Contract => Some("contract_role"),
        _ => None,
    }
}

/// The roles and the form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((kind, id)): Path<(String, String)>,
) -> Response {
    let page = match subject(&kind, &id) {
        Ok(subject) => build(&state, &signed, subject, &Pairs::default(), &[]).await,
        Err(error) => Err(error),
    };
    match page {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/", &error),
    }
}

/// Ends and gives roles.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path((kind, id)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let subject = match subject(&kind, &id) {
        Ok(subject) => subject,
        Err(error) => return respond::error_page(&signed, "/", &error),
    };
    let address = sites::address(subject.kind, subject.id);
    let done = run(&state, &signed, subject, &form).await;
    let done = done.map(|()| respond::done(&address, "roles-on-done"));
    let again =
        async |faults: Vec<FieldError>| build(&state, &signed, subject, &form, &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn run(state: &AppState, signed: &Signed, subject: Subject, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    let end = form.all("end").map(|id| posted::id(id, "role_assignment"));
    let person = PERSON.read(state, signed, form).await?;
    let role: Option<Id> = form.get("role").parse().ok();
    let give = match (role, person) {
        (Some(role), Some(person)) => vec![(role, person)],
        (None, None) => Vec::new(),
        (None, Some(_)) => return Err(Error::field("role", "required")),
        (Some(_), None) => return Err(Error::field(PERSON.name(), "required")),
    };
    let command = ChangeRoles {
        subject,
        end: end.collect::<Result<_>>()?,
        give,
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

async fn build(
    state: &AppState,
    signed: &Signed,
    subject: Subject,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let schema = modules::schema(subject.kind).ok_or(Error::NotFound("page"))?;
    let get = Get {
        schema,
        id: subject.id,
    };
    let thing = state.ask(&signed.caller, get).await?;
    let address = sites::address(subject.kind, subject.id);
    let mut form = Form {
        href: format!("/roles/{}/{}", subject.kind.key(), subject.id),
        fields: fields(state, signed, subject, typed).await?,
        reason: Some(typed.get("reason").to_owned()),
        submit: lang.t("roles-on-verb"),
        cancel: Some(Link::new(lang.t("form-cancel"), &address)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: lang.t1("roles-on-title", "name", thing.title.trim()),
        lead: lang.t("roles-on-lead"),
        sections: vec![Section {
            id: "roles".to_owned(),
            title: lang.t("person-roles-title"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![Link::new(thing.title.trim(), &address)];
    Ok(page.html(&shell))
}

async fn fields(
    state: &AppState,
    signed: &Signed,
    subject: Subject,
    typed: &Pairs,
) -> Result<Vec<FormField>> {
    let lang = signed.lang;
    let held = state.ask(&signed.caller, RolesOf { subject }).await?;
    let mut fields = Vec::new();
    if !held.is_empty() {
        let choice = |role: &domain::roles::RoleOn| {
            let id = role.assignment.to_string();
            let ticked = typed.all("end").any(|end| end == id);
            let label = format!("{}: {}", role.role_name, role.person_name);
            Choice::new(id, label).selected(ticked)
        };
        let input = Input::CheckboxSet(held.iter().map(choice).collect());
        fields.push(FormField::new("end", lang.t("roles-on-end"), input));
    }
    let question = Suggest {
        kind: FieldKind::Option(list(subject.kind).unwrap_or_default()),
        q: String::new(),
        limit: 500,
    };
    let roles = state.ask(&signed.caller, question).await?;
    let choice = |role: domain::parts::records::Suggestion| {
        let id = role.id.to_string();
        let chosen = typed.get("role") == id;
        Choice::new(id, role.name).selected(chosen)
    };
    let roles = Input::Select(roles.into_iter().map(choice).collect());
    fields.push(FormField::new("role", lang.t("roles-on-role"), roles));
    let label = lang.t("roles-on-person");
    fields.push(PERSON.input(state, signed, label, typed).await?);
    Ok(fields)
}
