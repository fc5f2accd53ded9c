//! What depends on a usage: what draws on it, what draws on those, and so on,
//! as a picture and as lists with the way.

use std::collections::HashMap;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    parts::{Kind, records::Page},
    relations::{DependsOn, Graph, Node},
};
use foundation::{Id, Result};

use super::{PATH, frame_of, usage_at};
use crate::{
    caller::Signed,
    i18n::Lang,
    parts::{Cell, Link, Picture, RecordPage, Related, Section, Table},
    pictures::depends::{Dependant, svg},
    respond,
    sites::address,
    state::AppState,
};

/// Steps looked at.
const DEPTH: usize = 10;

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(&state, &signed, &id).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    let lang = signed.lang;
    let usage = usage_at(state, signed, id).await?;
    let question = DependsOn {
        usage: usage.record.id,
        depth: DEPTH,
    };
    let graph = state.ask(&signed.caller, question).await?;
    let count = |direct: bool| {
        let near = |node: &&Node| node.depth > 0 && (node.depth == 1) == direct;
        graph.nodes.iter().filter(near).count()
    };
    let counts = [
        ("direct", count(true).into()),
        ("indirect", count(false).into()),
    ];
    let text = lang.t_args("depends-text", &counts);
    let page = RecordPage {
        kind: lang.t("depends-kind"),
        name: lang.t1("depends-title", "name", usage.title.trim()),
        picture: picture(lang, &usage, &graph, &text),
        sentence: text,
        sections: vec![direct(lang, &graph), indirect(lang, &graph)],
        related: vec![Related {
            title: lang.t("depends-see-also"),
            links: vec![
                Link::new(usage.title.trim(), address(Kind::Usage, usage.record.id)),
                Link::new(
                    lang.t("depends-all-relations"),
                    format!("/relations?to_usage=is:{}", usage.record.id),
                ),
            ],
            more: Link::default(),
        }],
        ..RecordPage::default()
    };
    Ok(page.html(&frame_of(signed, &usage, "depends")))
}

fn picture(lang: Lang, usage: &Page, graph: &Graph, text: &str) -> Option<Picture> {
    if graph.nodes.len() < 2 {
        return None;
    }
    let title = lang.t1("depends-picture", "name", usage.title.trim());
    Some(Picture {
        svg: svg(&columns(graph), &title, text, lang),
        title,
        text: lang.t("depends-picture-text"),
        // The lists below the picture have all of it.
        table: Table::default(),
    })
}

/// The systems by distance, each in the order of those they draw on.
fn columns(graph: &Graph) -> Vec<Vec<Dependant>> {
    let mut columns: Vec<Vec<Dependant>> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for depth in 0..=DEPTH {
        let parent = |node: &Node| node.path.get(1).and_then(|id| places.get(id)).copied();
        let here = graph.nodes.iter().filter(|node| node.depth == depth);
        let mut here: Vec<_> = here.map(|node| (parent(node).unwrap_or(0), node)).collect();
        if here.is_empty() {
            break;
        }
        here.sort_by_key(|(parent, _)| *parent);
        let column = here.iter().map(|(parent, node)| Dependant {
            name: node.name.trim().to_owned(),
            href: address(Kind::Usage, node.usage),
            draws_on: *parent,
        });
        columns.push(column.collect());
        places = here
            .iter()
            .zip(0..)
            .map(|((_, n), at)| (n.usage, at))
            .collect();
    }
    columns
}

fn link(node: &Node) -> Cell {
    Cell::Link(Link::new(
        node.name.trim(),
        address(Kind::Usage, node.usage),
    ))
}

/// Those that draw on it themselves, with what they draw and how often.
fn direct(lang: Lang, graph: &Graph) -> Section {
    let asked = graph.nodes.first().map(|node| node.usage);
    let near = graph.nodes.iter().filter(|node| node.depth == 1);
    let rows = near.map(|node| {
        let between = graph.outgoing(node.usage).filter(|e| Some(e.to) == asked);
        let between: Vec<_> = between.collect();
        let texts = |text: fn(&domain::relations::Edge) -> &str| {
            let mut all: Vec<&str> = between
                .iter()
                .map(|edge| text(edge))
                .filter(|t| !t.is_empty())
                .collect();
            all.sort_unstable();
            all.dedup();
            Cell::text(all.join(", "))
        };
        vec![
            link(node),
            texts(|edge| &edge.interface),
            texts(|edge| &edge.frequency),
            texts(|edge| &edge.description),
        ]
    });
    let headings = [
        "relations-picture-system",
        "relations-picture-interfaces",
        "relation-frequency",
        "relation-description",
    ];
    Section {
        id: "direct".to_owned(),
        title: lang.t("depends-direct"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("depends-direct-none"),
        ..Section::default()
    }
}

/// Those further away, with the way from each.
fn indirect(lang: Lang, graph: &Graph) -> Section {
    let names: HashMap<Id, &str> = graph
        .nodes
        .iter()
        .map(|node| (node.usage, node.name.trim()))
        .collect();
    let far = graph.nodes.iter().filter(|node| node.depth > 1);
    let rows = far.map(|node| {
        let way: Vec<&str> = node
            .path
            .iter()
            .filter_map(|id| names.get(id).copied())
            .collect();
        vec![
            link(node),
            Cell::Number(node.depth.to_string()),
            Cell::text(way.join(" → ")),
        ]
    });
    let headings = [
        "relations-picture-system",
        "depends-distance",
        "depends-way",
    ];
    Section {
        id: "indirect".to_owned(),
        title: lang.t("depends-indirect"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("depends-indirect-none"),
        ..Section::default()
    }
}
