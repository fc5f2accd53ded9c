//! The KLE plan (the municipalities' common list of tasks): the official "KLE-Emneplan" XML 1.2 and the JSON that Kitos hands out.
//!
//! Three levels: main group `00`, group `00.01`, subject `00.01.00`.

mod check;
mod json;
mod xml;

use jiff::civil::Date;

use crate::error::ReadError;
use crate::table::Limits;
use crate::text;

/// More nodes than this are no KLE; the real plan has about 3,000.
const MAX_NODES: usize = 20_000;
/// The longest title taken; the real ones stay below 200 characters.
const MAX_TITLE: usize = 1_000;

/// A plan as read. Nodes with a problem are in both lists, so that a preview can show them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KleFile {
    /// The day the plan was published.
    pub published: Option<Date>,
    /// The nodes in the file's order.
    pub nodes: Vec<KleNode>,
    /// What is wrong; empty for a plan that can be taken in.
    pub problems: Vec<KleProblem>,
}

/// One main group, group or subject.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KleNode {
    /// Its lasting id, in lower case.
    pub uuid: Option<String>,
    /// `nn`, `nn.nn` or `nn.nn.nn`.
    pub number: String,
    /// The title, cleaned.
    pub title: String,
    /// Number of the node above; none for a main group.
    pub parent: Option<String>,
    /// First day in the plan.
    pub created: Option<Date>,
    /// Last day of change (the latest, if several are given).
    pub changed: Option<Date>,
    /// The day it went out of use; such nodes stay in the file.
    pub expired: Option<Date>,
    /// Line of the XML where it begins; 0 in JSON.
    pub line: usize,
}

/// Something wrong with one node.
///
/// Codes: `kle_number` (not one of the three forms), `kle_duplicate`, `kle_duplicate_uuid`, `kle_orphan` (the parent is not in the
/// file), `kle_wrong_parent` (the number does not continue the parent's), `kle_title_missing`, `kle_title_long`, `kle_uuid`, `kle_date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KleProblem {
    /// Stable code, see above.
    pub code: &'static str,
    /// The node's number as written.
    pub number: String,
    /// The offending value: the title, the uuid, the parent, the date.
    pub value: String,
    /// Line of the XML; 0 in JSON.
    pub line: usize,
}

/// Reads a plan; which of the two formats it is, is seen from the content.
///
/// XML entities are never expanded: a file that declares any, or a document type, is refused.
///
/// # Errors
/// `empty_file`, `too_large`, `bad_encoding`, `unreadable`, `unsafe_xml`, `not_kle` (something else, or a plan with neither date nor nodes).
pub fn read(bytes: &[u8], limits: &Limits) -> Result<KleFile, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::too_large("bytes", limits.bytes).number("found", bytes.len()));
    }
    let decoded = text::decode(bytes)?;
    let body = decoded.trim_start_matches('\u{feff}').trim();
    let mut file = match body.chars().next() {
        None => return Err(ReadError::new("empty_file")),
        Some('<') => xml::read(body)?,
        Some('{') => json::read(body)?,
        Some(_) => return Err(ReadError::new("not_kle")),
    };
    check::check(&mut file);
    Ok(file)
}

#[cfg(test)]
mod tests;
