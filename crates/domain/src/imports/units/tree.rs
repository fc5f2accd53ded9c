//! Which unit each line stands for, and under which unit it belongs.

use std::collections::HashMap;

use exchange::org::ParentRef;
use foundation::{FieldError, Id, new_id};

use super::{Line, Placed, circle_error, repeated};
use crate::{
    imports::directory::{cut, form},
    org_units::SCHEMA,
    parts::records::Record,
};

/// A unit's name and the unit above it.
struct Node {
    name: String,
    parent: Option<Id>,
}

/// The units that there are, by what names them.
pub(super) struct Tree {
    nodes: HashMap<Id, Node>,
    by_uuid: HashMap<String, Id>,
    by_unit_id: HashMap<String, Id>,
    by_name: HashMap<String, Vec<Id>>,
}

/// More levels than any real tree has.
const DEEPEST: usize = 60;

impl Tree {
    pub(super) fn new(existing: &[Record]) -> Self {
        let mut tree = Self {
            nodes: HashMap::new(),
            by_uuid: HashMap::new(),
            by_unit_id: HashMap::new(),
            by_name: HashMap::new(),
        };
        for unit in existing {
            let text = |key| unit.get(&SCHEMA, key).as_text().to_owned();
            tree.by_uuid
                .insert(text("external_uuid").to_lowercase(), unit.id);
            tree.by_unit_id.insert(text("unit_id"), unit.id);
            let parent = unit.get(&SCHEMA, "parent").as_ref();
            tree.add(unit.id, text("name"), parent);
        }
        tree.by_uuid.remove("");
        tree.by_unit_id.remove("");
        tree
    }

    fn add(&mut self, id: Id, name: String, parent: Option<Id>) {
        self.by_name.entry(form(&name)).or_default().push(id);
        self.nodes.insert(id, Node { name, parent });
    }

    fn named(&self, name: &str) -> &[Id] {
        self.by_name.get(&form(name)).map_or(&[], Vec::as_slice)
    }

    fn name(&self, id: Id) -> &str {
        self.nodes.get(&id).map_or("", |node| node.name.as_str())
    }

    fn parent(&self, id: Id) -> Option<Id> {
        self.nodes.get(&id).and_then(|node| node.parent)
    }

    /// The names from the top down to a unit.
    fn path(&self, id: Id) -> Vec<&str> {
        let mut names = vec![self.name(id)];
        let mut at = id;
        while let Some(parent) = self.parent(at).filter(|_| names.len() < DEEPEST) {
            names.push(self.name(parent));
            at = parent;
        }
        names.reverse();
        names
    }

    /// The unit whose names from the top down are these.
    fn at_path(&self, path: &[String]) -> Option<Id> {
        let forms: Vec<String> = path.iter().map(|name| form(name)).collect();
        let fits = |id: &&Id| {
            self.path(**id)
                .iter()
                .map(|name| form(name))
                .eq(forms.iter().cloned())
        };
        self.named(path.last()?).iter().find(fits).copied()
    }

    /// Finds the unit of each line and the one above it; checks the tree that comes out.
    pub(super) fn place(&mut self, lines: Vec<Line>) -> Vec<Placed> {
        let mut in_file: HashMap<String, usize> = HashMap::new();
        for line in &lines {
            *in_file.entry(form(&line.name)).or_default() += 1;
        }
        let mut placed: Vec<Placed> = lines
            .into_iter()
            .map(|line| {
                let once = in_file.get(&form(&line.name)) == Some(&1);
                self.identified(line, once)
            })
            .collect();
        for unit in placed.iter().filter(|unit| unit.is_new) {
            self.add(unit.id, unit.line.name.clone(), None);
        }
        self.rename(&placed);
        self.put_under(&mut placed);
        self.refuse_repeated(&mut placed);
        self.refuse_circles(&mut placed);
        placed
    }

    fn identified(&self, mut line: Line, once: bool) -> Placed {
        let mut errors = std::mem::take(&mut line.errors);
        let (id, is_ambiguous) = match self.find(&line, once) {
            Ok(id) => (id, false),
            Err(error) => {
                errors.push(error);
                (None, true)
            }
        };
        Placed {
            id: id.unwrap_or_else(new_id),
            is_new: id.is_none() && !is_ambiguous,
            parent: None,
            errors,
            depth: 0,
            line,
        }
    }

    /// By id, by another register's UUID, by the organisation's own id, by path, by name.
    fn find(&self, line: &Line, once: bool) -> Result<Option<Id>, FieldError> {
        let by_uuid = line
            .uuid
            .as_ref()
            .and_then(|uuid| self.by_uuid.get(&uuid.to_lowercase()));
        let by_own = line
            .unit_id
            .as_ref()
            .and_then(|own| self.by_unit_id.get(own));
        if let Some(id) = line.id.as_ref().or(by_uuid).or(by_own) {
            return Ok(Some(*id));
        }
        if !line.path.is_empty() {
            return Ok(self.at_path(&line.path));
        }
        // A unit that another register knows under another UUID is another unit.
        let free =
            |id: &&Id| line.uuid.is_none() || !self.by_uuid.values().any(|taken| taken == *id);
        let known: Vec<Id> = self
            .named(&line.name)
            .iter()
            .filter(free)
            .copied()
            .collect();
        let under = |id: &Id| match &line.parent {
            Some(ParentRef::Name(name)) => {
                let above = self.parent(*id).map_or("", |parent| self.name(parent));
                form(above) == form(name)
            }
            _ => true,
        };
        let here: Vec<Id> = known.iter().copied().filter(under).collect();
        match (here.as_slice(), known.as_slice()) {
            ([one], _) if once || line.parent.is_some() => Ok(Some(*one)),
            ([], [moved]) if once && line.uuid.is_none() => Ok(Some(*moved)),
            ([], _) => Ok(None),
            _ if line.uuid.is_some() => Ok(None),
            (several, _) => Err(self.ambiguous("name", &line.name, several)),
        }
    }

    fn ambiguous(&self, field: &str, name: &str, ids: &[Id]) -> FieldError {
        let paths: Vec<String> = ids
            .iter()
            .take(5)
            .map(|id| self.path(*id).join(" / "))
            .collect();
        FieldError::new(field, "ambiguous_name")
            .with("value", cut(name))
            .with("candidates", paths.join("; "))
    }

    /// Lines may name a unit above by its new name.
    fn rename(&mut self, placed: &[Placed]) {
        for unit in placed
            .iter()
            .filter(|unit| !unit.is_new && unit.errors.is_empty())
        {
            let known = self.by_name.entry(form(&unit.line.name)).or_default();
            if !known.contains(&unit.id) {
                known.push(unit.id);
            }
        }
    }

    fn put_under(&mut self, placed: &mut [Placed]) {
        let paths: HashMap<Vec<String>, Id> = placed
            .iter()
            .filter(|unit| !unit.line.path.is_empty())
            .map(|unit| (unit.line.path.clone(), unit.id))
            .collect();
        let mut moves = Vec::new();
        for unit in placed.iter_mut() {
            let above = match &unit.line.parent {
                None => continue,
                Some(ParentRef::Path(path)) => {
                    Ok(paths.get(path).copied().or_else(|| self.at_path(path)))
                }
                Some(ParentRef::Name(name)) => self.above(unit.id, name),
            };
            match above {
                Ok(parent) => unit.parent = parent,
                Err(error) => unit.errors.push(error),
            }
            moves.extend(unit.parent.map(|parent| (unit.id, parent)));
        }
        for (id, parent) in moves {
            if let Some(node) = self.nodes.get_mut(&id) {
                node.parent = Some(parent);
            }
        }
    }

    /// The unit that a line names as the one above; what it has now when that is its name.
    fn above(&self, id: Id, name: &str) -> Result<Option<Id>, FieldError> {
        let now = self.parent(id);
        if now.is_some_and(|parent| form(self.name(parent)) == form(name)) {
            return Ok(now);
        }
        match self.named(name) {
            [one] => Ok(Some(*one)),
            [] => {
                let path: Vec<String> = name
                    .split(['/', '>', '\\'])
                    .map(|part| part.trim().to_owned())
                    .collect();
                let found = self.at_path(&path).map(Some);
                found.ok_or_else(|| {
                    FieldError::new("parent", "unknown_unit")
                        .with("value", cut(name))
                        .with("suggestions", "none")
                })
            }
            several => Err(self.ambiguous("parent", name, several)),
        }
    }

    /// The same unit twice: by what it was found by, or by name in the same place.
    fn refuse_repeated(&self, placed: &mut [Placed]) {
        let mut seen = HashMap::new();
        for unit in placed.iter_mut().filter(|unit| unit.errors.is_empty()) {
            let key = match (&unit.line.uuid, &unit.line.unit_id) {
                _ if !unit.is_new => unit.id.to_string(),
                (Some(uuid), _) => uuid.to_lowercase(),
                (None, Some(own)) => format!("own {own}"),
                (None, None) => {
                    let above = unit.parent.map_or_else(String::new, |id| id.to_string());
                    format!("{above}/{}", form(&unit.line.name))
                }
            };
            unit.errors.extend(repeated(&mut seen, key, unit.line.row));
        }
    }

    fn refuse_circles(&self, placed: &mut [Placed]) {
        for unit in placed.iter_mut() {
            let mut above = vec![unit.id];
            while let Some(parent) = above.last().and_then(|id| self.parent(*id)) {
                if parent == unit.id {
                    let mut names: Vec<&str> = above.iter().map(|id| self.name(*id)).collect();
                    names.push(self.name(unit.id));
                    unit.errors.push(circle_error(&names));
                    break;
                }
                if above.contains(&parent) {
                    break;
                }
                above.push(parent);
            }
            unit.depth = above.len();
        }
    }
}
