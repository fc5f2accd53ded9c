//! Fills the frame around a page for the one who asks.

use domain::gate::{Action, Actor, Needs, Resource, allowed};

use crate::{
    about::may_open,
    caller::Signed,
    format,
    pairs::Pairs,
    parts::{AsOf, Inside, Level, Link, MenuUser, Notice, Place, Shell},
};

/// The places that exist: text key, address, icon, key after `g`, what must be readable.
const PLACES: &[(&str, &str, &str, &str, Resource)] = &[
    ("place-day", "/", "home", "d", Resource::Own),
    (
        "place-systems",
        "/systems",
        "desktop",
        "s",
        Resource::Usages,
    ),
    (
        "place-contracts",
        "/contracts",
        "document",
        "k",
        Resource::Contracts,
    ),
    ("place-steering", "/cases", "flag", "y", Resource::Cases),
    (
        "place-tasks",
        "/tasks?mine=is%3Atrue&state=is%3Aoverdue%2Copen%2Cacknowledged%2Cupcoming&horizon=is%3Aoverdue%2Cwithin_30",
        "check",
        "p",
        Resource::Tasks,
    ),
    (
        "place-knowledge",
        "/catalogue",
        "bookmarks",
        "v",
        Resource::Catalogue,
    ),
    (
        "place-settings",
        "/settings",
        "settings",
        "o",
        Resource::Views,
    ),
];

/// What is found in a place, in order: the place's address, text key, address. Each is
/// listed under the place while one is in it, for those who may open it.
const INSIDE: &[(&str, &str, &str)] = &[
    ("/systems", "usage-many", "/systems"),
    ("/systems", "relation-many", "/relations"),
    ("/systems", "staff-title", "/staff"),
    ("/contracts", "contract-many", "/contracts"),
    ("/contracts", "decisions-place", "/contracts/decisions"),
    ("/contracts", "calendar-place", "/contracts/calendar"),
    ("/contracts", "supplier-many", "/suppliers"),
    ("/contracts", "evidence-many", "/evidence"),
    ("/contracts", "costs-title", "/costs"),
    ("/contracts", "joint-title", "/joint"),
    ("/cases", "steering-overview", "/steering"),
    ("/cases", "case-many", "/cases"),
    ("/cases", "meeting-many", "/meetings"),
    ("/cases", "body-many", "/bodies"),
    ("/cases", "budget-short", "/budget"),
    ("/cases", "benefit-many", "/benefits/realised"),
    ("/cases", "team-title", "/team"),
    ("/catalogue", "system-list", "/catalogue"),
    ("/catalogue", "proposal-many", "/catalogue/proposals"),
    ("/catalogue", "interface-many", "/interfaces"),
    ("/catalogue", "organisation-many", "/organisations"),
    ("/catalogue", "kle-title", "/kle"),
    ("/catalogue", "national-deadlines", "/national/deadlines"),
    ("/catalogue", "joint-market", "/needs/market"),
    ("/settings", "org-unit-many", "/units/tree"),
    ("/settings", "person-many", "/people"),
    ("/settings", "settings-import", "/import"),
    ("/settings", "lists-title", "/lists"),
    ("/settings", "settings-accounts", "/settings/accounts"),
    ("/settings", "settings-log", "/log"),
];

/// Faces of one thing in the menu, shown as tabs above each of them: the address in the
/// menu, text key, address.
const FACES: &[(&str, &str, &str)] = &[
    ("/joint", "joint-title", "/joint"),
    ("/joint", "joint-invitations", "/joint/invitations"),
    ("/joint", "joint-need-many", "/needs"),
    ("/steering", "steering-overview", "/steering"),
    ("/steering", "steering-check-title", "/steering/check"),
    ("/cases", "case-face-list", "/cases"),
    ("/cases", "case-board", "/cases/board"),
    ("/cases", "case-portfolio", "/cases/portfolio"),
    ("/cases", "case-templates", "/cases/templates"),
    ("/meetings", "meeting-many", "/meetings"),
    ("/meetings", "meeting-action-many", "/meeting-actions"),
    ("/meetings", "agenda-item-many", "/agenda-items"),
    ("/meetings", "papers-title", "/papers"),
    ("/bodies", "body-many", "/bodies"),
    ("/bodies", "body-member-many", "/body-members"),
    ("/bodies", "mandate-many", "/mandates"),
    ("/budget", "budget-face-year", "/budget"),
    ("/budget", "budget-post-many", "/budget/posts"),
    ("/budget", "budget-application-many", "/budget/applications"),
    ("/budget", "budget-actual-many", "/budget/actuals"),
    ("/budget", "budget-face-season", "/budget/season"),
    (
        "/benefits/realised",
        "benefits-face-realised",
        "/benefits/realised",
    ),
    ("/benefits/realised", "benefits-face-list", "/benefits"),
    ("/benefits/realised", "measurement-many", "/measurements"),
    (
        "/benefits/realised",
        "case-line-many",
        "/business-case-lines",
    ),
    ("/team", "team-face-weeks", "/team"),
    ("/team", "team-who", "/team/who"),
    ("/team", "allocation-many", "/team/allocations"),
    ("/team", "team-face-members", "/team/members"),
    ("/team", "competence-many", "/team/competences"),
    ("/team", "capacity-many", "/team/hours"),
];

/// Addresses beside a place's own that belong to it.
const WITHIN: &[(&str, &str)] = &[
    ("/steering", "/cases"),
    ("/team", "/cases"),
    ("/vote", "/cases"),
    ("/meetings", "/cases"),
    ("/papers", "/cases"),
    ("/meeting-actions", "/cases"),
    ("/agenda-items", "/cases"),
    ("/bodies", "/cases"),
    ("/body-members", "/cases"),
    ("/mandates", "/cases"),
    ("/relations", "/systems"),
    ("/benefits", "/cases"),
    ("/business-case-lines", "/cases"),
    ("/measurements", "/cases"),
    ("/staff", "/systems"),
    ("/payments", "/contracts"),
    ("/contract-licences", "/contracts"),
    ("/index-rates", "/contracts"),
    ("/lead-times", "/settings"),
    ("/documents", "/contracts"),
    ("/amendments", "/contracts"),
    ("/costs", "/contracts"),
    ("/budget", "/cases"),
    ("/joint", "/contracts"),
    ("/needs", "/contracts"),
    ("/national", "/catalogue"),
    ("/suppliers", "/contracts"),
    ("/evidence", "/contracts"),
    ("/interfaces", "/catalogue"),
    ("/organisations", "/catalogue"),
    ("/kle", "/catalogue"),
    ("/units", "/settings"),
    ("/people", "/settings"),
    ("/roles", "/settings"),
    ("/tools", "/contracts"),
    ("/import", "/settings"),
    ("/log", "/settings"),
    ("/lists", "/settings"),
    ("/me", "/settings"),
    ("/keys", "/settings"),
];

/// The frame of the page at `path` (with its query).
#[must_use]
pub fn shell(signed: &Signed, path: &str) -> Shell {
    let lang = signed.lang;
    Shell {
        lang,
        tenant: signed.organisation.clone(),
        tenants: other_tenants(signed),
        user: user(signed),
        places: places(signed, path),
        faces: faces(signed, path),
        notices: notice(signed),
        search_href: if signed.caller.user().is_some() {
            "/search".to_owned()
        } else {
            String::new()
        },
        as_of: signed.caller.as_of.map(|day| AsOf {
            date: format::date_long(lang, day),
            leave_href: leave_past(path),
        }),
        csrf: signed.csrf.clone(),
        path: path.to_owned(),
        accessibility_href: "/accessibility".to_owned(),
        ..Shell::default()
    }
}

fn leave_past(path: &str) -> String {
    match path.split_once('?') {
        Some((path, query)) => Pairs::parse(query).without(&["as_of"]).address(path),
        None => path.to_owned(),
    }
}

fn user(signed: &Signed) -> Option<MenuUser> {
    let Actor::User { name, .. } = &signed.caller.actor else {
        return None;
    };
    let initials = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(3)
        .collect();
    let links = vec![Link::new(signed.lang.t("menu-account"), "/me")];
    Some(MenuUser {
        name: name.clone(),
        initials,
        links,
    })
}

fn other_tenants(signed: &Signed) -> Vec<Link> {
    signed
        .memberships
        .iter()
        .filter(|membership| membership.organisation != signed.caller.organisation)
        .map(|membership| {
            Link::new(
                &membership.name,
                format!("/organisation/{}", membership.organisation),
            )
        })
        .collect()
}

fn places(signed: &Signed, path: &str) -> Vec<Place> {
    let here = path.split('?').next().unwrap_or("/");
    let mine = |of: &str| {
        // A place's address may say what is shown there at first.
        let of = of.split('?').next().unwrap_or(of);
        if of == "/" {
            here == "/"
        } else {
            here == of || here.starts_with(&format!("{of}/"))
        }
    };
    PLACES
        .iter()
        .filter(|(.., resource)| {
            signed.caller.user().is_some()
                && allowed(&signed.caller, Needs(Action::Read, *resource))
        })
        .map(|(text, href, icon, key, _)| {
            let current = mine(href)
                || WITHIN
                    .iter()
                    .any(|(path, place)| place == href && mine(path));
            Place {
                label: signed.lang.t(text),
                href: (*href).to_owned(),
                icon,
                key,
                current,
                inside: if current {
                    inside(signed, href, here)
                } else {
                    Vec::new()
                },
            }
        })
        .collect()
}

/// What is found in a place; the one whose address, or one of whose faces', is the longest
/// beginning of the page's own is where one is.
fn inside(signed: &Signed, place: &str, here: &str) -> Vec<Inside> {
    let begins = |path: &str| here == path || here.starts_with(&format!("{path}/"));
    let open: Vec<_> = INSIDE
        .iter()
        .filter(|(of, _, href)| *of == place && may_open(signed, href))
        .collect();
    let near = |href: &str| {
        let own = begins(href) || href == "/units/tree" && begins("/units");
        let faces = FACES.iter().filter(|(of, ..)| *of == href);
        let faces = faces.map(|(.., face)| *face).filter(|face| begins(face));
        faces.chain(own.then_some(href)).map(str::len).max()
    };
    let nearest = open.iter().filter_map(|(.., href)| near(href)).max();
    open.iter()
        .map(|entry| Inside {
            link: Link::new(signed.lang.t(entry.1), entry.2),
            current: nearest.is_some() && near(entry.2) == nearest,
        })
        .collect()
}

/// The faces of what the page is one of; none on a page that is no face of anything.
fn faces(signed: &Signed, path: &str) -> Vec<Inside> {
    let here = path.split('?').next().unwrap_or(path);
    let Some((of, ..)) = FACES.iter().find(|(.., href)| *href == here) else {
        return Vec::new();
    };
    let faces = FACES.iter().filter(|(other, ..)| other == of);
    faces
        .filter(|(.., href)| may_open(signed, href))
        .map(|(_, text, href)| Inside {
            link: Link::new(signed.lang.t(text), *href),
            current: *href == here,
        })
        .collect()
}

fn notice(signed: &Signed) -> Vec<Notice> {
    let known = !signed.notice.is_empty()
        && signed
            .notice
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !known {
        return Vec::new();
    }
    let text = signed.lang.t(&format!("notice-{}", signed.notice));
    vec![Notice {
        level: Level::Good,
        text,
        link: None,
    }]
}
