//! The light view of systems in use for all staff, at an address for members
//! and, when it is published, at one that needs no account.

mod publish;
mod table;

use axum::{
    extract::{OriginalUri, Path, State},
    http::{HeaderValue, header},
    response::Response,
    routing::{get, post},
};
use domain::{
    gate::{
        Action::{Administer, Read},
        Actor, Caller, Needs,
        Resource::{Public, Settings, Usages},
    },
    organisations::NATIONAL_ID,
    staff::{IsPublished, PublicStaffView, WhoseAddress},
    usage::StaffView,
};
use foundation::Result;

use crate::{
    about::may_open,
    caller::Signed,
    frame,
    pairs::Pairs,
    parts::{Action, ListPage},
    records::ListAddress,
    respond,
    routes::Routes,
    state::AppState,
};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let keep = Needs(Administer, Settings);
    routes
        .add("/staff", &[("GET", Needs(Read, Usages))], get(members))
        .add(publish::PATH, &[("GET", keep)], get(publish::page))
        .add(publish::PUBLISH, &[("POST", keep)], post(publish::publish))
        .add(
            publish::WITHDRAW,
            &[("POST", keep)],
            post(publish::withdraw),
        )
        .add(
            "/staff/{secret}",
            &[("GET", Needs(Read, Public))],
            get(public),
        )
}

/// What an address of the staff view may say; everything else in it is left out.
fn address(query: Option<&str>) -> ListAddress {
    let pairs = Pairs::parse(query.unwrap_or_default());
    let kept = pairs
        .0
        .into_iter()
        .filter(|(name, _)| ["q", "sort", "page", "size"].contains(&name.as_str()));
    ListAddress::read(Pairs(kept.collect()))
}

async fn members(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match for_members(&state, &signed, &address(uri.query())).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn for_members(state: &AppState, signed: &Signed, address: &ListAddress) -> Result<String> {
    let question = StaffView {
        wanted: address.wanted.clone(),
        start: address.start(),
        limit: address.size,
    };
    let answer = state.ask(&signed.caller, question).await?;
    let today = state.app.clock().today();
    let mut page = table::page(signed.lang, today, "/staff", "/systems/", address, &answer);
    if may_open(signed, publish::PATH) {
        let published = state.ask(&signed.caller, IsPublished).await?;
        let key = if published {
            "staff-change-address"
        } else {
            "staff-give-address"
        };
        page.actions.push(Action {
            label: signed.lang.t(key),
            href: publish::PATH.to_owned(),
            post: false,
        });
    }
    Ok(page.html(&frame::shell(signed, &address.lasting().address("/staff"))))
}

async fn public(
    State(state): State<AppState>,
    signed: Signed,
    Path(secret): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let mut response = match for_all(&state, &signed, &secret, &address(uri.query())).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/", &error),
    };
    let noindex = HeaderValue::from_static("noindex, nofollow");
    let name = header::HeaderName::from_static("x-robots-tag");
    response.headers_mut().insert(name, noindex);
    response
}

/// Whoever asks is nobody here, also with an account: the page is the same for all.
async fn for_all(
    state: &AppState,
    signed: &Signed,
    secret: &str,
    address: &ListAddress,
) -> Result<String> {
    let nobody = |organisation| Caller {
        actor: Actor::Anonymous,
        organisation,
        as_of: None,
        ..signed.caller.clone()
    };
    let whose = WhoseAddress {
        secret: secret.to_owned(),
    };
    let (organisation, name) = state.ask(&nobody(NATIONAL_ID), whose).await?;
    let there = Signed {
        caller: nobody(organisation),
        organisation: name,
        memberships: Vec::new(),
        csrf: String::new(),
        ..signed.clone()
    };
    let question = PublicStaffView {
        secret: secret.to_owned(),
        wanted: address.wanted.clone(),
        start: address.start(),
        limit: address.size,
    };
    let answer = state.ask(&there.caller, question).await?;
    let today = state.app.clock().today();
    let path = format!("/staff/{secret}");
    let page: ListPage = table::page(signed.lang, today, &path, "", address, &answer);
    Ok(page.html(&frame::shell(&there, &address.lasting().address(&path))))
}
