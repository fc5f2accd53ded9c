//! Signing in, one's own account, and the accounts of an organisation.

mod administration;
mod browser;
mod fields;
mod link;
mod listing;
mod me;
mod own_posts;
mod sign_in;
mod switches;
#[cfg(test)]
mod tests;

use axum::routing::{get, post};
use domain::gate::{
    Action::{Administer, Change, Create, Read},
    Needs,
    Resource::{Accounts, Own, Public, Settings},
};

use crate::routes::Routes;

const SEEN: Needs = Needs(Read, Public);
const DONE: Needs = Needs(Change, Public);
const OWN_READ: Needs = Needs(Read, Own);
const OWN: Needs = Needs(Change, Own);
const KEPT: Needs = Needs(Administer, Accounts);

/// Mounts the pages of accounts.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    mount_administration(mount_own(routes))
}

/// Signing in and out, and what everybody keeps of their own.
fn mount_own(routes: Routes) -> Routes {
    routes
        .add(
            "/sign-in",
            &[("GET", SEEN), ("POST", DONE)],
            get(sign_in::page).post(sign_in::post),
        )
        .add("/sign-out", &[("POST", OWN)], post(sign_in::sign_out))
        .add(
            "/password-link/{secret}",
            &[("GET", SEEN), ("POST", DONE)],
            get(link::page).post(link::post),
        )
        .add(
            "/language/{code}",
            &[("GET", SEEN)],
            get(switches::language),
        )
        .add(
            "/organisation/{id}",
            &[("GET", OWN_READ), ("POST", OWN)],
            get(switches::ask).post(switches::switch),
        )
        .add("/me", &[("GET", OWN_READ)], get(me::page))
        .add("/me/password", &[("POST", OWN)], post(own_posts::password))
        .add("/me/language", &[("POST", OWN)], post(own_posts::language))
        .add(
            "/me/sessions/end",
            &[("POST", OWN)],
            post(own_posts::end_session),
        )
        .add(
            "/me/sessions/end-all",
            &[("POST", OWN)],
            post(own_posts::end_all),
        )
        .add(
            "/me/tokens",
            &[("POST", OWN)],
            post(own_posts::create_token),
        )
        .add(
            "/me/tokens/revoke",
            &[("POST", OWN)],
            post(own_posts::revoke_token),
        )
}

/// Accounts kept by the local administrator.
fn mount_administration(routes: Routes) -> Routes {
    let one = "/settings/accounts/{id}";
    routes
        .add(
            "/settings/accounts",
            &[("GET", Needs(Read, Accounts))],
            get(listing::page),
        )
        .add(
            "/settings/accounts/sessions",
            &[("POST", Needs(Administer, Settings))],
            post(listing::limits),
        )
        .add(
            "/settings/accounts/new",
            &[
                ("GET", Needs(Create, Accounts)),
                ("POST", Needs(Create, Accounts)),
            ],
            get(administration::new).post(administration::create),
        )
        .add(
            one,
            &[("GET", Needs(Read, Accounts))],
            get(administration::one),
        )
        .add(
            &format!("{one}/roles"),
            &[("POST", KEPT)],
            post(administration::roles),
        )
        .add(
            &format!("{one}/link"),
            &[("POST", KEPT)],
            post(administration::link),
        )
        .add(
            &format!("{one}/unlock"),
            &[("POST", KEPT)],
            post(administration::unlock),
        )
        .add(
            &format!("{one}/disable"),
            &[("POST", KEPT)],
            post(administration::disable),
        )
        .add(
            &format!("{one}/enable"),
            &[("POST", KEPT)],
            post(administration::enable),
        )
}
