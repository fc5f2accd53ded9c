//! One account, as a local administrator keeps it.

use axum::{
    extract::{OriginalUri, Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::{
    accounts::{
        AccountRow, AddUser, Added, Disable, IssueLink, LINK_HOURS, ListAccounts, SetRoles, Unlock,
    },
    gate::{Command, Role},
    organisations::NATIONAL_ID,
};
use foundation::{Error, FieldError, Id, Result};

use super::{
    fields::{email, form_section, narrow, refused, role_boxes, with_errors},
    listing::state_of,
};
use crate::{
    caller::{Signed, came_by_https, gate_language},
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Form, FormField, Input, Link, RecordField, Section, SignInPage, SimplePage},
    respond,
    state::AppState,
};

/// The roles that can be given in the organisation.
fn offered(organisation: Id) -> Vec<Role> {
    let national = |role: &Role| matches!(role, Role::NationalCoordinator | Role::Operator);
    let all = Role::ALL.iter().copied();
    all.filter(|role| organisation == NATIONAL_ID || !national(role))
        .collect()
}

fn chosen(form: &Pairs) -> Vec<Role> {
    form.all("roles").filter_map(Role::from_key).collect()
}

/// The form for a new account.
pub(super) async fn new(signed: Signed, OriginalUri(uri): OriginalUri) -> Response {
    let needs = domain::gate::Needs(
        domain::gate::Action::Create,
        domain::gate::Resource::Accounts,
    );
    if signed.caller.user().is_none() {
        return respond::error_page(
            &signed,
            uri.path(),
            &Error::Unauthenticated("sign_in_first"),
        );
    }
    if !domain::gate::allowed(&signed.caller, needs) {
        return respond::error_page(&signed, uri.path(), &Error::Forbidden("role_missing"));
    }
    respond::page(new_page(&signed, &Pairs::default(), &[]))
}

fn new_page(signed: &Signed, typed: &Pairs, errors: &[FieldError]) -> String {
    let lang = signed.lang;
    let name = Input::Text {
        value: typed.get("name").to_owned(),
        max: 200,
    };
    let form = Form {
        href: "/settings/accounts/new".to_owned(),
        fields: vec![
            FormField::new("name", lang.t("accounts-name"), name).required(),
            email(lang, "accounts-email", typed.get("email")),
            role_boxes(lang, &offered(signed.caller.organisation), &chosen(typed)).required(),
        ],
        submit: lang.t("accounts-add"),
        cancel: Some(Link::new(lang.t("form-cancel"), "/settings/accounts")),
        ..Form::default()
    };
    let form = with_errors(lang, form, errors);
    let page = SimplePage {
        title: lang.t("accounts-add"),
        sections: vec![form_section("account", lang.t("accounts-add"), form)],
        ..SimplePage::default()
    };
    page.html(&frame::shell(signed, "/settings/accounts/new"))
}

/// Makes the account and shows its link, this once.
pub(super) async fn create(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let (name, address) = (form.get("name"), form.get("email"));
    match add(&state, &signed, &form).await {
        Ok(Added {
            link: Some(secret), ..
        }) => link_page(&signed, &headers, name, &secret),
        Ok(Added { link: None, .. }) => joined_page(signed.lang, &signed, address),
        Err(error) => match refused(&error) {
            Some(errors) => {
                respond::with_status(respond::page(new_page(&signed, &form, &errors)), &error)
            }
            None => respond::error_page(&signed, "/settings/accounts/new", &error),
        },
    }
}

async fn add(state: &AppState, signed: &Signed, form: &Pairs) -> Result<Added> {
    signed.check_form(form)?;
    let command = AddUser {
        email: form.get("email").to_owned(),
        name: form.get("name").to_owned(),
        language: gate_language(signed.lang),
        roles: chosen(form),
        password: None,
    };
    state.run(&signed.caller, command).await
}

fn joined_page(lang: Lang, signed: &Signed, address: &str) -> Response {
    let page = SignInPage {
        title: lang.t("accounts-title"),
        lead: lang.t1("accounts-joined", "email", address),
        links: vec![Link::new(lang.t("accounts-back"), "/settings/accounts")],
        ..SignInPage::default()
    };
    narrow(signed, "/settings/accounts", &page)
}

fn link_page(signed: &Signed, headers: &HeaderMap, name: &str, secret: &str) -> Response {
    let lang = signed.lang;
    let host = headers
        .get("host")
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let scheme = if came_by_https(headers) {
        "https"
    } else {
        "http"
    };
    let page = SignInPage {
        title: lang.t("accounts-link-made"),
        lead: lang.t_args(
            "accounts-link-text",
            &[("name", name.into()), ("hours", LINK_HOURS.into())],
        ),
        links: vec![Link::new(lang.t("accounts-back"), "/settings/accounts")],
        secret: format!("{scheme}://{host}/password-link/{secret}"),
        ..SignInPage::default()
    };
    narrow(signed, "/settings/accounts", &page)
}

/// One account.
pub(super) async fn one(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match html(&state, &signed, &id, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &format!("/settings/accounts/{id}"), &error),
    }
}

fn known(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound("user"))
}

async fn find(state: &AppState, signed: &Signed, id: &str) -> Result<AccountRow> {
    let id = known(id)?;
    let all = state
        .ask(&signed.caller, ListAccounts { q: String::new() })
        .await?;
    all.into_iter()
        .find(|account| account.id == id)
        .ok_or(Error::NotFound("user"))
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    errors: &[FieldError],
) -> Result<String> {
    let account = find(state, signed, id).await?;
    let lang = signed.lang;
    let boxes = role_boxes(lang, &offered(signed.caller.organisation), &account.roles);
    let form = Form {
        href: format!("/settings/accounts/{id}/roles"),
        fields: vec![boxes.help(lang.t("accounts-roles-help"))],
        submit: lang.t("accounts-save-roles"),
        cancel: Some(Link::new(lang.t("accounts-back"), "/settings/accounts")),
        ..Form::default()
    };
    let form = with_errors(lang, form, errors);
    let page = SimplePage {
        title: account.name.clone(),
        lead: account.email.clone(),
        actions: ways_in(lang, &account),
        sections: vec![
            about(lang, &account),
            form_section("roles", lang.t("accounts-roles"), form),
        ],
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, &format!("/settings/accounts/{id}"))))
}

fn about(lang: Lang, account: &AccountRow) -> Section {
    let state = RecordField {
        label: lang.t("accounts-state"),
        value: state_of(lang, account),
        help: if account.shared {
            lang.t("accounts-shared")
        } else {
            String::new()
        },
        ..RecordField::default()
    };
    Section {
        id: "state".to_owned(),
        title: lang.t("accounts-help"),
        fields: vec![state],
        ..Section::default()
    }
}

/// What can be done for the account. What the link gives is the whole account, so it is
/// offered only where nobody else has a say in it; the domain holds to that.
fn ways_in(lang: Lang, account: &AccountRow) -> Vec<Action> {
    let action = |label: &str, to: &str| Action {
        label: lang.t(label),
        href: format!("/settings/accounts/{}/{to}", account.id),
        post: true,
    };
    let mut actions = Vec::new();
    if account.locked {
        actions.push(action("accounts-unlock", "unlock"));
    }
    if account.disabled {
        actions.push(action("accounts-enable", "enable"));
    } else {
        actions.push(action("accounts-link", "link"));
        actions.push(action("accounts-disable", "disable"));
    }
    actions
}

/// Runs a command posted from the account's page and goes back to it.
async fn act<C>(
    state: &AppState,
    signed: &Signed,
    (id, form, notice): (&str, &Pairs, &str),
    command: impl FnOnce(Id) -> C,
) -> Response
where
    C: Command<Output = ()> + Send + 'static,
{
    let address = format!("/settings/accounts/{id}");
    let result = match signed.check_form(form).and_then(|()| known(id)) {
        Ok(id) => state.run(&signed.caller, command(id)).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => respond::done(&address, notice),
        Err(error) => failed(state, signed, id, &error).await,
    }
}

async fn failed(state: &AppState, signed: &Signed, id: &str, error: &Error) -> Response {
    let errors = refused(error).unwrap_or_default();
    if !errors.is_empty()
        && let Ok(html) = html(state, signed, id, &errors).await
    {
        return respond::with_status(respond::page(html), error);
    }
    respond::error_page(signed, &format!("/settings/accounts/{id}"), error)
}

/// Gives the account exactly the roles that are ticked. Without any it leaves the
/// organisation, and so the list is where one goes on.
pub(super) async fn roles(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let roles = chosen(&form);
    let result = match signed.check_form(&form).and_then(|()| known(&id)) {
        Ok(user) => state.run(&signed.caller, SetRoles { user, roles }).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => respond::done("/settings/accounts", "roles-saved"),
        Err(error) => failed(&state, &signed, &id, &error).await,
    }
}

/// Makes a one-time link and shows it, this once.
pub(super) async fn link(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    match issue(&state, &signed, &id, &form).await {
        Ok((name, secret)) => link_page(&signed, &headers, &name, &secret),
        Err(error) => failed(&state, &signed, &id, &error).await,
    }
}

async fn issue(
    state: &AppState,
    signed: &Signed,
    id: &str,
    form: &Pairs,
) -> Result<(String, String)> {
    signed.check_form(form)?;
    let user = known(id)?;
    let secret = state.run(&signed.caller, IssueLink { user }).await?;
    Ok((find(state, signed, id).await?.name, secret))
}

/// Ends the waiting after wrong passwords.
pub(super) async fn unlock(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    act(&state, &signed, (&id, &form, "account-unlocked"), |user| {
        Unlock { user }
    })
    .await
}

/// Closes the account.
pub(super) async fn disable(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let close = |user| Disable {
        user,
        disabled: true,
    };
    act(&state, &signed, (&id, &form, "account-disabled"), close).await
}

/// Opens the account again.
pub(super) async fn enable(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let open = |user| Disable {
        user,
        disabled: false,
    };
    act(&state, &signed, (&id, &form, "account-enabled"), open).await
}
