//! The tree as a page: nested, or the hits of a search with their way from the top.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    org_units::{Tree, TreeUnit},
};
use foundation::Result;

use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, Cell, Link, TreeNode, TreePage},
    respond,
    state::AppState,
};

const PATH: &str = "/units/tree";

/// Levels that are open when the page comes.
const OPEN: usize = 2;

/// The page; `?q=` searches names, EAN and ids.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match build(&state, &signed, pairs.get("q")).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, q: &str) -> Result<String> {
    let lang = signed.lang;
    let units = state.ask(&signed.caller, Tree).await?;
    let nodes = if q.trim().is_empty() {
        nested(lang, &units)
    } else {
        hits(lang, &units, q)
    };
    let mut shown = TreePage {
        title: lang.t("units-tree-title"),
        total: format::integer(lang, i64::try_from(units.len()).unwrap_or(i64::MAX)),
        lead: lead(lang, &units),
        actions: actions(signed),
        href: PATH.to_owned(),
        search: q.to_owned(),
        nodes,
        ..TreePage::default()
    };
    if units.is_empty() {
        shown.empty = lang.t("units-tree-empty");
    }
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("units-list"), "/units")];
    Ok(shown.html(&shell))
}

/// Most organisations have one unit at the top; several are told, not refused.
fn lead(lang: Lang, units: &[TreeUnit]) -> String {
    match units.iter().filter(|unit| unit.depth == 0).count() {
        0 | 1 => lang.t("units-tree-lead"),
        several => lang.t1("units-tree-several-tops", "n", several.to_string()),
    }
}

fn actions(signed: &Signed) -> Vec<Button> {
    let may = allowed(&signed.caller, Needs(Action::Create, Resource::Units));
    let mut actions = Vec::new();
    if may && signed.caller.as_of.is_none() {
        actions.push(Button {
            label: signed.lang.t("org-unit-new"),
            href: "/units/new".to_owned(),
            post: false,
        });
    }
    actions
}

fn node(lang: Lang, unit: &TreeUnit) -> TreeNode {
    let mark = (unit.registrations > 0)
        .then(|| Cell::Text(lang.t1("units-tree-registrations", "n", unit.registrations)));
    TreeNode {
        code: unit.unit_id.clone(),
        label: unit.name.clone(),
        href: format!("/units/{}", unit.id),
        mark,
        open: unit.depth < OPEN,
        below: unit.children,
        ..TreeNode::default()
    }
}

/// The flat list in which each stands before those below it, as nested nodes.
fn nested(lang: Lang, units: &[TreeUnit]) -> Vec<TreeNode> {
    let mut open: Vec<TreeNode> = Vec::new();
    let mut top = Vec::new();
    let close = |open: &mut Vec<TreeNode>, top: &mut Vec<TreeNode>, depth: usize| {
        while open.len() > depth {
            if let Some(done) = open.pop() {
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => top.push(done),
                }
            }
        }
    };
    for unit in units {
        close(&mut open, &mut top, unit.depth);
        open.push(node(lang, unit));
    }
    close(&mut open, &mut top, 0);
    top
}

fn hits(lang: Lang, units: &[TreeUnit], q: &str) -> Vec<TreeNode> {
    let wanted = q.trim().to_lowercase();
    let fits = |unit: &TreeUnit| {
        [&unit.name, &unit.ean, &unit.unit_id]
            .iter()
            .any(|text| text.to_lowercase().contains(&wanted))
    };
    let mut way: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for unit in units {
        way.truncate(unit.depth);
        if fits(unit) {
            found.push(TreeNode {
                path: way.join(" › "),
                below: 0,
                ..node(lang, unit)
            });
        }
        way.push(&unit.name);
    }
    found
}
