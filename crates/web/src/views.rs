//! Saved views of lists, as tabs over the list.

mod edit;

use axum::{
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    views::{DeleteView, SaveView as Save, SavedView, SetDefaultView, ViewsOf},
};
use foundation::{Error, FieldError, Result, new_id};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    pairs::Pairs,
    parts::{SaveView, View},
    posted,
    records::ListAddress,
    respond,
    routes::Routes,
    sites::{SITES, SUPPLIERS, Site, TASKS},
    state::AppState,
    tasks,
};

/// Mounts where views are saved and deleted.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = |action| Needs(action, Resource::Views);
    routes
        .add(
            "/views/{list}",
            &[("POST", may(Action::Create))],
            post(save),
        )
        .add(
            "/views/{list}/{id}",
            &[("GET", may(Action::Change)), ("POST", may(Action::Change))],
            get(edit::page).post(edit::post),
        )
        .add(
            "/views/{list}/{id}/delete",
            &[("POST", may(Action::Delete))],
            post(delete),
        )
}

/// Whether the caller may see saved views at all.
fn may(signed: &Signed, action: Action) -> bool {
    allowed(&signed.caller, Needs(action, Resource::Views))
}

async fn of(state: &AppState, signed: &Signed, site: &Site) -> Result<Vec<SavedView>> {
    if !may(signed, Action::Read) {
        return Ok(Vec::new());
    }
    let list = site.schema.kind.key().to_owned();
    state.ask(&signed.caller, ViewsOf { list }).await
}

/// The organisation's first view, when the address says nothing. `view=none`
/// says that the product's own columns are wanted.
pub(crate) async fn first_view(
    state: &AppState,
    signed: &Signed,
    site: &Site,
    address: &ListAddress,
) -> Result<Option<ListAddress>> {
    if !address.pairs.without(&["as_of"]).0.is_empty() {
        return Ok(None);
    }
    let views = of(state, signed, site).await?;
    Ok(views.iter().find(|view| view.is_default).map(|view| {
        let as_of = address.pairs.get("as_of");
        ListAddress::read(Pairs::parse(&view.query).with("as_of", as_of))
    }))
}

/// The saved views as tabs.
pub(crate) async fn tabs(
    state: &AppState,
    signed: &Signed,
    site: &Site,
    address: &ListAddress,
) -> Result<Vec<View>> {
    let here = address.lasting().without(&["as_of", "view"]);
    let views = of(state, signed, site).await?;
    let keeps = may(signed, Action::Administer);
    let mut tabs = tasks::tabs(signed, site, address);
    if !views.is_empty() || !tabs.is_empty() {
        tabs.push(View {
            label: signed.lang.t("list-view-all"),
            href: Pairs::default().with("view", "none").address(site.path),
            current: here.0.is_empty(),
            ..View::default()
        });
    }
    tabs.extend(views.into_iter().map(|view| {
        let pairs = Pairs::parse(&view.query);
        View {
            current: pairs == here,
            href: pairs.address(site.path),
            edit_href: if view.own || keeps {
                format!("/views/{}/{}", site.schema.kind.key(), view.id)
            } else {
                String::new()
            },
            label: view.name,
            shared: view.shared,
        }
    }));
    Ok(tabs)
}

/// The form that saves the present view.
pub(crate) fn save_form(signed: &Signed, site: &Site, lasting: &Pairs) -> Option<SaveView> {
    (signed.caller.as_of.is_none() && may(signed, Action::Create)).then(|| SaveView {
        href: format!("/views/{}", site.schema.kind.key()),
        may_share: true,
        may_default: may(signed, Action::Administer),
        keep: lasting.without(&["as_of", "view"]).0,
        ..SaveView::default()
    })
}

fn site(list: &str) -> Result<&'static Site> {
    let mut all = SITES.iter().chain([&TASKS, &SUPPLIERS]);
    let found = all.find(|site| site.schema.kind.key() == list);
    found.ok_or(Error::NotFound("page"))
}

/// Saves the list's state in the form as a view.
async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path(list): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let saved = run_save(&state, &signed, &list, &form).await;
    let done = saved.map(|address| respond::done(&address, "view-saved"));
    let again =
        async |faults: Vec<FieldError>| Ok(edit::unsaved(&signed, site(&list)?, &form, &faults));
    posted::answer(&signed, "/", done, again).await
}

async fn run_save(state: &AppState, signed: &Signed, list: &str, form: &Pairs) -> Result<String> {
    signed.check_form(form)?;
    let site = site(list)?;
    let kept = form.without(&["csrf", "name", "share", "default"]);
    let id = new_id();
    let save = Save {
        id,
        list: list.to_owned(),
        name: form.get("name").to_owned(),
        query: kept.address("").trim_start_matches('?').to_owned(),
        shared: form.get("share") == "yes",
    };
    state.run(&signed.caller, save).await?;
    if form.get("default") == "yes" {
        let set = SetDefaultView {
            list: list.to_owned(),
            view: Some(id),
        };
        state.run(&signed.caller, set).await?;
    }
    Ok(kept.address(site.path))
}

/// Deletes a view.
async fn delete(
    State(state): State<AppState>,
    signed: Signed,
    Path((list, id)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    match run_delete(&state, &signed, &list, &id, &form).await {
        Ok(address) => respond::done(address, "view-deleted"),
        Err(error) => respond::error_page(&signed, "/", &error),
    }
}

async fn run_delete(
    state: &AppState,
    signed: &Signed,
    list: &str,
    id: &str,
    form: &Pairs,
) -> Result<&'static str> {
    signed.check_form(form)?;
    let id = posted::id(id, "saved_view")?;
    state.run(&signed.caller, DeleteView { id }).await?;
    Ok(site(list)?.path)
}

#[cfg(test)]
mod tests {
    use axum::extract::{Path, State};
    use domain::{
        accounts::{AddUser, hash_password},
        gate::{Actor, Caller, Language, Role},
    };

    use super::*;
    use crate::{i18n::Lang, visit::Visitor};

    /// A visitor whose account exists, since views belong to accounts.
    fn member(visitor: &Visitor, role: Role) -> Signed {
        let mut signed = Visitor::signed(role, Lang::Da);
        let (email, name) = ("views@balk.example", "Rikke Holm");
        let password = hash_password("gul cykel under broen", email, name);
        let user = AddUser {
            email: email.to_owned(),
            name: name.to_owned(),
            language: Language::Danish,
            roles: vec![role],
            password: Some(password.expect("a good password")),
        };
        let program = Caller::system("test", signed.caller.organisation);
        let account = visitor.app.run(&program, user).expect("an account");
        if let Actor::User { id, .. } = &mut signed.caller.actor {
            *id = account.id;
        }
        signed
    }

    #[test]
    fn a_view_is_saved_shown_first_and_deleted() {
        let visitor = Visitor::new();
        let signed = member(&visitor, Role::LocalAdministrator);
        let state = || State(visitor.state.clone());
        let usage = site("usage").expect("a site");
        let form = [
            ("name", "Under udfasning"),
            ("default", "yes"),
            ("life_cycle", "is:phasing_out"),
            ("sort", "-name"),
        ];
        let path = || Path("usage".to_owned());
        let saved = visitor.see(save(state(), signed.clone(), path(), Visitor::form(&form)));
        let address = "/systems?life_cycle=is%3Aphasing_out&sort=-name";
        assert_eq!((saved.status, saved.to.as_str()), (303, address));
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let read = |query: &str| ListAddress::read(Pairs::parse(query));
        let first = |query: &str| {
            let address = read(query);
            let asked = first_view(&visitor.state, &signed, usage, &address);
            runtime.block_on(asked).expect("an answer")
        };
        let opened = first("").expect("a first view");
        assert_eq!(opened.lasting().address("/systems"), address);
        assert!(first("view=none").is_none() && first("q=aula").is_none());
        let shown = tabs(&visitor.state, &signed, usage, &opened);
        let shown = runtime.block_on(shown).expect("tabs");
        assert!(shown[1].current && shown[1].shared && !shown[0].current);
        let id = shown[1].edit_href.split('/').nth(3).expect("an id");
        let gone = Path(("usage".to_owned(), id.to_owned()));
        let gone = visitor.see(delete(state(), signed.clone(), gone, Visitor::form(&[])));
        assert_eq!((gone.status, gone.to.as_str()), (303, "/systems"));
        assert!(first("").is_none());
        let unnamed = visitor.see(save(state(), signed, path(), Visitor::form(&[])));
        assert_eq!(unnamed.status, 422);
    }
}
