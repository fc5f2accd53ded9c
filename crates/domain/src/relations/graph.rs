//! Who is next to whom, and what depends on what.

use std::collections::{BTreeMap, HashMap, VecDeque};

use database::Row;
use foundation::{Error, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
    usage,
};

/// A usage in a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The usage.
    pub usage: Id,
    /// Its name.
    pub name: String,
    /// Steps from the one asked about, which is 0.
    pub depth: usize,
    /// A shortest way from this one to the one asked about, both included.
    pub path: Vec<Id>,
}

/// A relation in a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The relation.
    pub relation: Id,
    /// The usage that draws on the other.
    pub from: Id,
    /// The usage that delivers.
    pub to: Id,
    /// The name of the interface between them; empty when none is given.
    pub interface: String,
    /// The name of how often; empty when not given.
    pub frequency: String,
    /// What it is for; empty when not given.
    pub description: String,
}

/// Usages and the relations between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Graph {
    /// The usage asked about first, then by distance and name.
    pub nodes: Vec<Node>,
    /// The relations.
    pub edges: Vec<Edge>,
}

impl Graph {
    /// The relations by which a usage draws on others.
    pub fn outgoing(&self, usage: Id) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.from == usage)
    }

    /// The relations by which others draw on a usage.
    pub fn incoming(&self, usage: Id) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.to == usage)
    }
}

/// Asks for a usage with those it draws on and those that draw on it.
#[derive(Debug)]
pub struct Neighbours {
    /// Which usage.
    pub usage: Id,
}

impl Question for Neighbours {
    type Answer = Graph;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Relations)
    }

    fn answer(self, view: &View<'_>) -> Result<Graph> {
        store::find(view, &usage::SCHEMA, self.usage)?;
        let sql = format!("{EDGES} AND (r.from_usage = $1 OR r.to_usage = $1) ORDER BY r.id");
        let edges = read_all(view, &sql, &[self.usage.into()])?;
        let mut ways: BTreeMap<Id, Vec<Id>> = BTreeMap::from([(self.usage, vec![self.usage])]);
        for edge in &edges {
            for end in [edge.from, edge.to] {
                ways.entry(end).or_insert_with(|| vec![end, self.usage]);
            }
        }
        graph(view, ways, edges)
    }
}

/// Asks what depends on a usage: what draws on it, what draws on those, and so on.
#[derive(Debug)]
pub struct DependsOn {
    /// Which usage.
    pub usage: Id,
    /// At most so many steps, 1 to 20.
    pub depth: usize,
}

/// Further away nobody can follow.
const DEEPEST: usize = 20;

impl Question for DependsOn {
    type Answer = Graph;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Relations)
    }

    fn answer(self, view: &View<'_>) -> Result<Graph> {
        if !(1..=DEEPEST).contains(&self.depth) {
            let error = foundation::FieldError::new("depth", "out_of_range");
            return Err(Error::Invalid(vec![
                error.with("min", 1).with("max", DEEPEST),
            ]));
        }
        store::find(view, &usage::SCHEMA, self.usage)?;
        let edges = read_all(view, &format!("{EDGES} ORDER BY r.id"), &[])?;
        let ways = dependants(self.usage, self.depth, &edges);
        let known = |id: &Id| ways.contains_key(id);
        let edges = edges
            .iter()
            .filter(|edge| known(&edge.from) && known(&edge.to))
            .cloned()
            .collect();
        graph(view, ways, edges)
    }
}

/// For each usage within so many steps a shortest way to the one asked about.
/// A usage is visited once, so circles end.
fn dependants(usage: Id, depth: usize, edges: &[Edge]) -> BTreeMap<Id, Vec<Id>> {
    let mut incoming: HashMap<Id, Vec<Id>> = HashMap::new();
    for edge in edges {
        incoming.entry(edge.to).or_default().push(edge.from);
    }
    let mut ways = BTreeMap::from([(usage, vec![usage])]);
    let mut waiting = VecDeque::from([usage]);
    while let Some(at) = waiting.pop_front() {
        let way = ways[&at].clone();
        if way.len() > depth {
            continue;
        }
        for from in incoming.get(&at).into_iter().flatten() {
            if !ways.contains_key(from) {
                let longer = std::iter::once(*from).chain(way.iter().copied()).collect();
                ways.insert(*from, longer);
                waiting.push_back(*from);
            }
        }
    }
    ways
}

const EDGES: &str = "SELECT r.id, r.from_usage, r.to_usage, COALESCE(i.name, ''), COALESCE({name o}, ''), COALESCE(r.description, '')
 FROM {relations} r LEFT JOIN {interfaces} i ON i.id = r.interface LEFT JOIN {options} o ON o.id = r.frequency
 WHERE {visible r}";

fn read_all(view: &View<'_>, sql: &str, params: &[database::Value]) -> Result<Vec<Edge>> {
    view.rows(sql, params)?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Edge> {
    Ok(Edge {
        relation: row.id(0)?,
        from: row.id(1)?,
        to: row.id(2)?,
        interface: row.text(3)?,
        frequency: row.text(4)?,
        description: row.text(5)?,
    })
}

fn graph(view: &View<'_>, ways: BTreeMap<Id, Vec<Id>>, edges: Vec<Edge>) -> Result<Graph> {
    let sql = format!(
        "SELECT u.id, {} FROM {{usages}} u WHERE {{visible u}} ORDER BY 2, 1",
        usage::SCHEMA.title_of("u")
    );
    let mut nodes = Vec::new();
    for row in view.rows(&sql, &[])? {
        let id = row.id(0)?;
        if let Some(path) = ways.get(&id) {
            nodes.push(Node {
                usage: id,
                name: row.text_or_empty(1)?,
                depth: path.len() - 1,
                path: path.clone(),
            });
        }
    }
    // A stable sort: within a distance the order of names stays.
    nodes.sort_by_key(|node| node.depth);
    Ok(Graph { nodes, edges })
}
