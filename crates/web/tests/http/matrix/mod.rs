//! Every route × every role × {own, another's, nobody's}: what each is answered.
//! The table is committed and compared, so a right that changes shows as a line
//! of text. An answer that shows something of the other municipality is marked.

mod requests;
mod targets;

use domain::gate::Role;
use testkit::{file, generated};
use web::routes::Route;

use crate::{
    harness::{Site, token},
    world::{FOREIGN, places},
};
use requests::request;
use targets::{Targets, Whose};

/// Every role and somebody who has not signed in, with a token for each.
fn callers(site: &Site<'_>, targets: &Targets) -> Vec<(&'static str, String)> {
    let organisation = targets.here.organisation;
    let mut all: Vec<_> = Role::ALL
        .iter()
        .map(|role| (role.key(), token(site.app, *role, organisation)))
        .collect();
    all.push(("nobody", String::new()));
    all
}

/// The answers of one route to one caller: one, when it makes no difference whose.
fn cell(site: &Site<'_>, targets: &Targets, route: &Route, token: &str) -> String {
    let mut answers = Vec::new();
    for whose in Whose::ALL {
        let Some(call) = request(site, targets, route, *whose) else {
            continue;
        };
        let reply = site.send(call.as_call().by(token));
        let leak = *whose != Whose::Other && reply.text.contains(FOREIGN);
        answers.push(format!(
            "{}{}",
            reply.status,
            if leak { "-LEAK" } else { "" }
        ));
    }
    assert!(
        !answers.is_empty(),
        "{} {} was not asked",
        route.method,
        route.path
    );
    if answers.iter().all(|answer| *answer == answers[0]) {
        answers.truncate(1);
    }
    answers.join("/")
}

const HEAD: &str = "# What each route answers to each role: own/another municipality's/nobody's.
# One number when all three are the same, or when the route is about nothing in particular.
# Requests that would change something are made so that they are refused after the right was
# checked where that can be: 412 a stale version, 422 a field.
# All ask with an API token; the pages of one's own account are for people in a browser and refuse it (403).
";

#[test]
fn role_matrix() {
    let app = testkit::sqlite();
    let site = Site::new(&app);
    let (here, there) = places(&app);
    let targets = Targets::new(&site, here, there);
    let callers = callers(&site, &targets);
    let mut table = web::table();
    // What only reads comes first, while there is little to hide anything behind.
    table.sort_by(|a, b| {
        (a.method != "GET", &a.path, a.method).cmp(&(b.method != "GET", &b.path, b.method))
    });
    let mut rows: Vec<Vec<String>> = table
        .iter()
        .map(|route| {
            if let Some(row) = cannot_print(route) {
                return row;
            }
            let cells = callers
                .iter()
                .map(|(_, token)| cell(&site, &targets, route, token));
            let mut row = vec![route.path.clone(), route.method.to_owned()];
            row.extend(cells);
            row
        })
        .collect();
    rows.sort();
    // A route that several rights open.
    rows.dedup();
    let mut head = vec!["route".to_owned(), String::new()];
    head.extend(callers.iter().map(|(name, _)| (*name).to_owned()));
    rows.insert(0, head);
    let text = aligned(&rows);
    assert!(!text.contains("LEAK"), "{}", leaks(&text));
    generated("role-matrix.txt", &format!("{HEAD}{text}"));
}

/// A build without the feature `pdf` cannot ask for what is printed; its rows stay as committed.
fn cannot_print(route: &Route) -> Option<Vec<String>> {
    if cfg!(feature = "pdf") || !route.path.ends_with(".pdf") {
        return None;
    }
    let committed = std::fs::read_to_string(file("docs/generated/role-matrix.txt")).unwrap();
    let mut rows = committed.lines().map(|line| {
        let cells = line.split_whitespace().map(str::to_owned);
        cells.collect::<Vec<String>>()
    });
    rows.find(|row| row.first() == Some(&route.path))
}

fn leaks(text: &str) -> String {
    text.lines()
        .filter(|line| line.contains("LEAK"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn aligned(rows: &[Vec<String>]) -> String {
    let width = |at: usize| rows.iter().map(|row| row[at].len()).max().unwrap();
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        format!("{}\n", line.trim_end())
    };
    rows.iter().map(line).collect()
}
