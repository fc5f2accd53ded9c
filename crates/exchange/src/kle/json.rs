//! The plan as Kitos' API hands it out.

use serde::Deserialize;

use super::{KleFile, KleNode, MAX_NODES};
use crate::error::ReadError;
use crate::{parse, text};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    reference_version: Option<String>,
    payload: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    uuid: Option<String>,
    kle_number: String,
    description: Option<String>,
    parent_kle: Option<Parent>,
}

#[derive(Deserialize)]
struct Parent {
    /// The parent's number.
    name: Option<String>,
}

pub(super) fn read(body: &str) -> Result<KleFile, ReadError> {
    let plan: Plan = serde_json::from_str(body).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => ReadError::new("not_kle"),
        _ => ReadError::unreadable("json").number("line", error.line()),
    })?;
    if plan.payload.len() > MAX_NODES {
        return Err(ReadError::too_large("nodes", MAX_NODES).number("found", plan.payload.len()));
    }
    let published = plan
        .reference_version
        .as_deref()
        .and_then(|version| parse::date(version).ok());
    if published.is_none() && plan.payload.is_empty() {
        return Err(ReadError::new("not_kle"));
    }
    let nodes = plan.payload.into_iter().map(node).collect();
    Ok(KleFile {
        published,
        nodes,
        problems: Vec::new(),
    })
}

fn node(item: Item) -> KleNode {
    KleNode {
        uuid: item.uuid.map(|uuid| text::clean(&uuid).to_lowercase()),
        number: text::clean(&item.kle_number),
        title: text::clean(&item.description.unwrap_or_default()),
        parent: item
            .parent_kle
            .and_then(|parent| parent.name)
            .map(|name| text::clean(&name)),
        ..KleNode::default()
    }
}
