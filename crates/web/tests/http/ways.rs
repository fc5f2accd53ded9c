//! Every page is reached by following links: a page that nothing leads to is found by
//! nobody.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use domain::gate::Role;
use testkit::{TestApp, on_both};

use crate::{
    harness::{Site, token},
    world::places,
};

/// Pages that no link leads to, and why.
const UNLINKED: &[(&str, &str)] = &[
    ("/.well-known/security.txt", "asked for by programs"),
    ("/robots.txt", "asked for by programs"),
    ("/sign-in", "where whoever is not signed in is sent"),
];

/// What changes what the visitor sees from there on, in a session.
const SWITCHES: &[&str] = &["/language/", "/organisation/"];

/// Who sees which pages: together they reach all of them.
const WHO: &[Role] = &[
    Role::LocalAdministrator,
    Role::NationalCoordinator,
    Role::Operator,
];

/// Where a page's links and searches lead, within the program.
fn ways(html: &str) -> Vec<String> {
    let of = |tag: &'static str, attribute: &'static str| {
        html.split(tag).skip(1).filter_map(move |rest| {
            let (inside, _) = rest.split_once('>')?;
            let (_, value) = inside.split_once(attribute)?;
            let (value, _) = value.split_once('"')?;
            Some(value.replace("&amp;", "&").replace("&#38;", "&"))
        })
    };
    of("<a ", "href=\"")
        .chain(of("<form ", "action=\""))
        .filter(|way| way.starts_with('/') && !SWITCHES.iter().any(|s| way.starts_with(s)))
        .map(|way| way.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

/// Addresses that differ only in what they show are of one kind.
fn kind_of(way: &str) -> String {
    let path = way.split('?').next().unwrap_or_default();
    let is_name = |part: &str| {
        part.len() == 36 && part.matches('-').count() == 4
            || part.starts_with(|first: char| first.is_ascii_digit())
    };
    let parts = path
        .split('/')
        .map(|part| if is_name(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// Every kind of address met from the first page on, with where it was met.
fn met_by(site: &Site<'_>, who: &str) -> BTreeMap<String, String> {
    let mut met = BTreeMap::from([("/".to_owned(), String::new())]);
    let mut ahead = vec!["/".to_owned()];
    while let Some(at) = ahead.pop() {
        let reply = site.get(who, &at);
        if reply.status == 405 || at.starts_with("/sign-out") {
            continue; // the address of a form that is sent
        }
        let from = &met[&kind_of(&at)];
        // One's own account is for sessions, not for tokens.
        let may = reply.status < 400 || kind_of(&at).starts_with("/me");
        assert!(may, "{at} answered {} (linked from {from})", reply.status);
        for way in ways(&reply.text) {
            if let Entry::Vacant(new) = met.entry(kind_of(&way)) {
                new.insert(at.clone());
                ahead.push(way);
            }
        }
    }
    met
}

fn every_page_is_reached_by_links(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    for module in web::sites::SITES {
        here.make(&site, module.api);
    }
    let mut met = BTreeSet::new();
    for role in WHO {
        let who = token(app, *role, here.organisation);
        met.extend(met_by(&site, &who).into_keys());
    }
    let pages: BTreeSet<String> = web::table()
        .into_iter()
        .filter(|route| route.method == "GET" && !route.path.contains('{'))
        .map(|route| route.path)
        .filter(|path| !path.starts_with("/api/"))
        // A build that cannot print offers nothing printed.
        .filter(|path| cfg!(feature = "pdf") || !path.ends_with(".pdf"))
        .collect();
    let excused: BTreeSet<String> = UNLINKED
        .iter()
        .map(|(path, _)| (*path).to_owned())
        .collect();
    let unreached: Vec<_> = pages
        .difference(&met)
        .filter(|path| !excused.contains(*path))
        .collect();
    assert!(unreached.is_empty(), "no link leads to {unreached:?}");
    let needless: Vec<_> = excused.intersection(&met).collect();
    assert!(needless.is_empty(), "links do lead to {needless:?}");
}

on_both!(every_page_is_reached_by_links);
