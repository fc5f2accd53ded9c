//! The official XML. Groups are nested in main groups and subjects in groups; element names carry the level in front
//! (`GruppeNr`, `EmneTitel`). Guidance texts and legal references are passed over.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::check::problem;
use super::{KleFile, KleNode, KleProblem, MAX_NODES};
use crate::error::ReadError;
use crate::{parse, text};

/// The official format nests at most 10 deep, with lists inside guidance texts.
const MAX_DEPTH: usize = 64;

const LEVELS: [&str; 3] = ["Hovedgruppe", "Gruppe", "Emne"];

#[derive(Default)]
struct Plan {
    file: KleFile,
    dates: Vec<KleProblem>,
    /// Names of the open elements.
    open: Vec<String>,
    /// Places in `file.nodes` of the open nodes.
    nodes: Vec<usize>,
    /// Text of the innermost open element.
    text: String,
}

pub(super) fn read(body: &str) -> Result<KleFile, ReadError> {
    let mut xml = Reader::from_str(body);
    xml.config_mut().expand_empty_elements = true;
    let mut plan = Plan::default();
    let mut lines = Lines {
        body,
        at: 0,
        line: 1,
    };
    loop {
        let event = xml.read_event();
        let line = lines.at(xml.buffer_position());
        match event.map_err(|error| ReadError::unreadable(error).number("line", line))? {
            Event::Start(tag) => plan.start(tag.local_name().as_ref(), line)?,
            Event::End(_) => plan.end(),
            Event::Text(text) => plan.text.push_str(&text.xml10_content()),
            Event::CData(text) => plan.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => plan.text.push(character(&reference, line)?),
            Event::DocType(_) => return Err(ReadError::new("unsafe_xml").number("line", line)),
            Event::Eof => break,
            _ => {}
        }
    }
    if !plan.open.is_empty() {
        return Err(ReadError::unreadable("xml_cut_off"));
    }
    if plan.file.published.is_none() && plan.file.nodes.is_empty() {
        return Err(ReadError::new("not_kle"));
    }
    plan.file.problems = plan.dates;
    Ok(plan.file)
}

/// The five characters that XML names, and characters given by number. Nothing else can be meant.
fn character(reference: &BytesRef<'_>, line: usize) -> Result<char, ReadError> {
    let by_number = reference.resolve_char_ref().ok().flatten();
    let by_name = match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    };
    by_number
        .or(by_name)
        .ok_or_else(|| ReadError::new("unsafe_xml").number("line", line))
}

impl Plan {
    fn start(&mut self, name: &str, line: usize) -> Result<(), ReadError> {
        if self.open.is_empty() && name != "KLE-Emneplan" {
            return Err(ReadError::new("not_kle"));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(ReadError::unreadable("xml_too_deep").number("line", line));
        }
        // A node lies directly in the plan or directly in the node one level above.
        let is_node =
            LEVELS.get(self.nodes.len()) == Some(&name) && self.open.len() == self.nodes.len() + 1;
        if is_node {
            if self.file.nodes.len() == MAX_NODES {
                return Err(ReadError::too_large("nodes", MAX_NODES));
            }
            let parent = self
                .nodes
                .last()
                .map(|above| self.file.nodes[*above].number.clone());
            self.nodes.push(self.file.nodes.len());
            self.file.nodes.push(KleNode {
                parent,
                line,
                ..KleNode::default()
            });
        }
        self.open.push(name.to_owned());
        self.text.clear();
        Ok(())
    }

    fn end(&mut self) {
        let Some(name) = self.open.pop() else { return };
        let value = text::clean(&std::mem::take(&mut self.text));
        let Some(place) = self.nodes.last().copied() else {
            if self.open.len() == 1 && name == "UdgivelsesDato" {
                self.file.published = parse::date(&value).ok();
            }
            return;
        };
        if self.open.len() == self.nodes.len() {
            self.nodes.pop();
            return;
        }
        // The elements between the innermost open node and the one that ends here.
        let inside = &self.open[self.nodes.len() + 1..];
        let level = LEVELS[self.nodes.len() - 1];
        let node = &mut self.file.nodes[place];
        match (name.as_str().strip_prefix(level).unwrap_or(&name), inside) {
            ("Nr", []) => node.number = value,
            ("Titel", []) => node.title = value,
            ("UUID", []) => node.uuid = (!value.is_empty()).then(|| value.to_lowercase()),
            (field, [info, ..]) if info.ends_with("AdministrativInfo") => {
                match (field, parse::date(&value)) {
                    ("OprettetDato", Ok(date)) => node.created = Some(date),
                    ("RettetDato", Ok(date)) => node.changed = node.changed.max(Some(date)),
                    ("UdgaaetDato", Ok(date)) => node.expired = Some(date),
                    ("OprettetDato" | "RettetDato" | "UdgaaetDato", Err(_)) => {
                        self.dates.push(problem(node, "kle_date", &value));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Counts lines as the reader moves on.
struct Lines<'t> {
    body: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, position: u64) -> usize {
        let to = usize::try_from(position)
            .unwrap_or(usize::MAX)
            .min(self.body.len());
        self.line += self.body.as_bytes()[self.at..to]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        self.at = to;
        self.line
    }
}
