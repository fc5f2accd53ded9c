//! Everything that is kept in order in one place: links to what the caller may
//! open, and what only the operator can say.

mod contact;
mod hub;
mod sharing;

use axum::{response::Response, routing::get};
use domain::gate::{
    Action::{Administer, Read},
    Needs,
    Resource::{Installation, Own, Settings},
};

pub(crate) use self::sharing::PATH as SHARING;

use self::hub::{Card, Group, Hub};
use crate::{about::may_open, caller::Signed, frame, joint, parts::Link, respond, routes::Routes};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let keep = Needs(Administer, Installation);
    let share = Needs(Administer, Settings);
    routes
        .add("/settings", &[("GET", Needs(Read, Own))], get(page))
        .add(
            contact::PATH,
            &[("GET", keep), ("POST", keep)],
            get(contact::page).post(contact::save),
        )
        .add(
            SHARING,
            &[("GET", share), ("POST", share)],
            get(sharing::page).post(sharing::save),
        )
}

/// A card: the name in the text keys, the address, the icon.
type Entry = (&'static str, &'static str, &'static str);

/// The cards by group.
const GROUPS: &[(&str, &[Entry])] = &[
    (
        "organisation",
        &[
            ("units", "/units", "groups"),
            ("people", "/people", "persons"),
            ("import", "/import", "upload"),
        ],
    ),
    (
        "registrations",
        &[
            ("lists", "/lists", "list-bulleted"),
            ("rules", "/settings/rules", "check"),
            ("lead-times", "/lead-times", "assignment"),
            ("kle", "/kle", "bookmarks"),
            ("documents", "/documents/limit", "document"),
            ("staff", "/staff", "visibility"),
            ("sharing", SHARING, "groups"),
            ("joint", joint::SETTINGS, "groups"),
        ],
    ),
    (
        "access",
        &[
            ("accounts", "/settings/accounts", "lock"),
            ("log", "/log", "assignment"),
            ("me", "/me", "account"),
        ],
    ),
    (
        "installation",
        &[
            ("contact", contact::PATH, "email"),
            ("keys", "/keys", "help"),
        ],
    ),
];

async fn page(signed: Signed) -> Response {
    if signed.caller.user().is_none() {
        let error = foundation::Error::Unauthenticated("sign_in_first");
        return respond::error_page(&signed, "/settings", &error);
    }
    let lang = signed.lang;
    let groups = GROUPS
        .iter()
        .map(|(name, cards)| Group {
            title: lang.t(&format!("settings-group-{name}")),
            cards: cards
                .iter()
                .filter(|(_, path, _)| may_open(&signed, path))
                .map(|(name, path, icon)| Card {
                    link: Link::new(lang.t(&format!("settings-{name}")), *path),
                    text: lang.t(&format!("settings-{name}-text")),
                    icon,
                })
                .collect(),
        })
        .filter(|group: &Group| !group.cards.is_empty())
        .collect();
    let page = Hub {
        title: lang.t("place-settings"),
        lead: lang.t("settings-lead"),
        groups,
    };
    respond::page(page.html(&frame::shell(&signed, "/settings")))
}
