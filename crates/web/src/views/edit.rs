//! The page of one saved view: its name, who sees it, whether a list begins with it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource},
    views::{ChangeView, SavedView, SetDefaultView, ViewsOf},
};
use foundation::{Error, FieldError, Result};

use super::{may, site};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    sites::Site,
    state::AppState,
    texts,
};

/// The form of a view that is there.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((list, id)): Path<(String, String)>,
) -> Response {
    let page = build(&state, &signed, (&list, &id), None, &[]).await;
    respond::page_or_error(&signed, "/", page)
}

/// Changes it and shows its list.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path((list, id)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = change(&state, &signed, (&list, &id), &form).await;
    let again = async |faults: Vec<FieldError>| {
        build(&state, &signed, (&list, &id), Some(&form), &faults).await
    };
    posted::answer(&signed, "/", done, again).await
}

/// The view in an address, for somebody who may change it.
async fn to_change(
    state: &AppState,
    signed: &Signed,
    (list, id): (&str, &str),
) -> Result<(&'static Site, SavedView)> {
    let site = site(list)?;
    let id = posted::id(id, "saved_view")?;
    let question = ViewsOf {
        list: list.to_owned(),
    };
    let all = state.ask(&signed.caller, question).await?;
    posted::may(signed, Needs(Action::Change, Resource::Views))?;
    let view = all.into_iter().find(|view| view.id == id);
    let view = view.ok_or(Error::NotFound("saved_view"))?;
    if view.own || may(signed, Action::Administer) {
        Ok((site, view))
    } else {
        Err(Error::Forbidden("not_your_view"))
    }
}

async fn change(
    state: &AppState,
    signed: &Signed,
    at: (&str, &str),
    form: &Pairs,
) -> Result<Response> {
    signed.check_form(form)?;
    let (site, view) = to_change(state, signed, at).await?;
    let first = form.get("default") == "yes";
    let command = ChangeView {
        id: view.id,
        name: form.get("name").to_owned(),
        query: None,
        shared: form.get("share") == "yes" || first,
    };
    state.run(&signed.caller, command).await?;
    if may(signed, Action::Administer) && first != view.is_default {
        let command = SetDefaultView {
            list: site.schema.kind.key().to_owned(),
            view: first.then_some(view.id),
        };
        state.run(&signed.caller, command).await?;
    }
    let there = Pairs::parse(&view.query).address(site.path);
    Ok(respond::done(&there, "view-saved"))
}

async fn build(
    state: &AppState,
    signed: &Signed,
    at: (&str, &str),
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let (site, view) = to_change(state, signed, at).await?;
    let stored = Pairs::default()
        .with("name", &view.name)
        .with("share", if view.shared { "yes" } else { "" })
        .with("default", if view.is_default { "yes" } else { "" });
    let here = format!("/views/{}/{}", at.0, at.1);
    let mut form = form(signed, site, &here, typed.unwrap_or(&stored), errors);
    form.submit = lang.t("form-save");
    let title = lang.t1("list-view-edit", "name", view.name.as_str());
    Ok(html(signed, site, &here, title, form))
}

/// The page again on which a new view could not be saved: what was typed is kept.
pub(super) fn unsaved(
    signed: &Signed,
    site: &Site,
    typed: &Pairs,
    errors: &[FieldError],
) -> String {
    let here = format!("/views/{}", site.schema.kind.key());
    let mut form = form(signed, site, &here, typed, errors);
    form.hidden = typed.without(&["csrf", "name", "share", "default"]).0;
    let title = signed.lang.t("list-save-view");
    html(signed, site, &here, title, form)
}

fn form(signed: &Signed, site: &Site, here: &str, typed: &Pairs, errors: &[FieldError]) -> Form {
    let lang = signed.lang;
    let name = Input::Text {
        value: typed.get("name").to_owned(),
        max: 100,
    };
    let tick = |name: &str, label: &str| {
        let input = Input::Checkbox(typed.get(name) == "yes");
        FormField::new(name, lang.t(label), input)
    };
    let mut fields = vec![
        FormField::new("name", lang.t("list-view-name"), name).required(),
        tick("share", "list-view-share"),
    ];
    if may(signed, Action::Administer) {
        fields.push(tick("default", "list-view-default"));
    }
    let mut form = Form {
        href: here.to_owned(),
        fields,
        submit: lang.t("list-view-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), site.path)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    form
}

fn html(signed: &Signed, site: &Site, here: &str, title: String, form: Form) -> String {
    let list = texts::list_title(signed.lang, site.schema);
    let mut shell = frame::shell(signed, here);
    shell.crumbs = vec![Link::new(list, site.path)];
    let page = SimplePage {
        title: title.clone(),
        sections: vec![Section {
            id: "view".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    page.html(&shell)
}
