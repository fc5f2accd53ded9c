//! What the register knows when the reuse question is asked.

use foundation::{Id, Result};

use super::{SCHEMA, reuse::REUSE_QUESTIONS};
use crate::{
    gate::{Action, Needs, Question, Resource, View, allowed},
    parts::{Kind, Subject, records::store},
    shares,
};

/// Something that might be used instead of buying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is; none of another organisation's.
    pub about: Option<Subject>,
    /// Its name.
    pub name: String,
    /// Whose it is, or what it says about itself; may be empty.
    pub remark: String,
}

/// Asks what the register knows about each part of the reuse question, in the order of
/// [`REUSE_QUESTIONS`].
#[derive(Debug)]
pub struct ReuseFound(pub Id);

// Each statement names the tasks of the case and those of the systems that it names.

/// Systems in use that solve one of the tasks, beside those the case is about.
const OWNED: &str = "SELECT u.id, COALESCE(NULLIF(u.local_name, ''), s.name) FROM {usages} u JOIN {systems} s ON s.id = u.system
 WHERE {visible u} AND COALESCE(u.life_cycle, '') NOT IN ('not_in_use', 'phasing_out')
 AND EXISTS (SELECT 1 FROM {links} t WHERE ((t.from_id = u.system AND t.field = 'kle') OR (t.from_id = u.id AND t.field = 'kle_added')) AND t.to_id IN
 (SELECT l.to_id FROM {links} l WHERE l.from_id = $1 AND l.field = 'kle'
 UNION SELECT k.to_id FROM {links} l JOIN {usages} cu ON cu.id = l.to_id JOIN {links} k ON k.from_id = cu.system AND k.field = 'kle'
 WHERE l.from_id = $1 AND l.field = 'usages'))
 AND NOT EXISTS (SELECT 1 FROM {links} o WHERE o.from_id = $1 AND o.field = 'usages' AND o.to_id = u.id) ORDER BY 2, u.id LIMIT 20";

/// Framework agreements (a shared contract type), and contracts bought on one (two shared purchase forms).
const FRAMEWORKS: &str = "SELECT c.id, c.name, COALESCE((SELECT o.name FROM {organisations} o WHERE o.id = c.supplier), '') FROM {contracts} c
 WHERE {visible c} AND (c.contract_type = {id 6fae11ed-0000-8000-800f-000000000003}
 OR c.purchase_form IN ({id 6fae11ed-0000-8000-8011-000000000006}, {id 6fae11ed-0000-8000-8011-000000000007})) AND COALESCE(c.validity_override, '') <> 'forced_invalid' ORDER BY 2, c.id LIMIT 20";

/// Systems of the catalogue whose code is open.
const OPEN: &str = "SELECT s.id, s.name FROM {systems} s WHERE {shared s} AND NOT COALESCE(s.deactivated, FALSE)
 AND (s.source_code_location IS NOT NULL OR EXISTS (SELECT 1 FROM {usages} u WHERE {visible u} AND u.system = s.id AND u.licensing_and_code_models LIKE '%,open_source,%'))
 AND EXISTS (SELECT 1 FROM {links} t WHERE t.from_id = s.id AND t.field = 'kle' AND t.to_id IN
 (SELECT l.to_id FROM {links} l WHERE l.from_id = $1 AND l.field = 'kle'
 UNION SELECT k.to_id FROM {links} l JOIN {usages} cu ON cu.id = l.to_id JOIN {links} k ON k.from_id = cu.system AND k.field = 'kle'
 WHERE l.from_id = $1 AND l.field = 'usages')) ORDER BY 2, s.id LIMIT 20";

/// Systems that other organisations use for one of the tasks and say so.
fn used_by_others() -> String {
    format!(
        "SELECT s.name, COUNT(DISTINCT u.organisation_id), MIN(o.name) FROM {{usages}} u JOIN {{systems}} s ON s.id = u.system JOIN {{organisations}} o ON o.id = u.organisation_id
 WHERE {{shared s}} AND NOT {{visible u}} AND COALESCE(u.life_cycle, '') NOT IN ('not_in_use', 'phasing_out') AND {}
 AND EXISTS (SELECT 1 FROM {{links}} t WHERE t.from_id = u.system AND t.field = 'kle' AND t.to_id IN
 (SELECT l.to_id FROM {{links}} l WHERE l.from_id = $1 AND l.field = 'kle'
 UNION SELECT k.to_id FROM {{links}} l JOIN {{usages}} cu ON cu.id = l.to_id JOIN {{links}} k ON k.from_id = cu.system AND k.field = 'kle'
 WHERE l.from_id = $1 AND l.field = 'usages')) GROUP BY s.id, s.name ORDER BY 2 DESC, 1 LIMIT 20",
        shares::shown!("product", "u")
    )
}

impl Question for ReuseFound {
    type Answer = Vec<(&'static str, Vec<Found>)>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let case = store::find(view, &SCHEMA, self.0)?.id;
        let parts = [
            (Resource::Usages, own(view, OWNED, Kind::Usage, case)),
            (Resource::Contracts, frameworks(view)),
            (Resource::Catalogue, neighbours(view, case)),
            (Resource::Catalogue, own(view, OPEN, Kind::System, case)),
        ];
        let mut answer = Vec::new();
        for (question, (resource, found)) in REUSE_QUESTIONS.into_iter().zip(parts) {
            // Whoever may not see the records is not told their names.
            let may = allowed(view.caller(), Needs(Action::Read, resource));
            answer.push((question, if may { found? } else { Vec::new() }));
        }
        Ok(answer)
    }
}

fn own(view: &View<'_>, sql: &str, kind: Kind, case: Id) -> Result<Vec<Found>> {
    let rows = view.rows(sql, &[case.into()])?;
    let mut found = Vec::new();
    for row in rows {
        let id = row.id(0)?;
        found.push(Found {
            about: Some(Subject { kind, id }),
            name: row.text(1)?,
            remark: String::new(),
        });
    }
    Ok(found)
}

fn frameworks(view: &View<'_>) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for row in view.rows(FRAMEWORKS, &[])? {
        let id = row.id(0)?;
        found.push(Found {
            about: Some(Subject {
                kind: Kind::Contract,
                id,
            }),
            name: row.text(1)?,
            remark: row.text(2)?,
        });
    }
    Ok(found)
}

fn neighbours(view: &View<'_>, case: Id) -> Result<Vec<Found>> {
    let rows = view.rows(&used_by_others(), &[case.into()])?;
    let mut found = Vec::new();
    for row in rows {
        let (others, first) = (row.int(1)? - 1, row.text(2)?);
        found.push(Found {
            about: None,
            name: row.text(0)?,
            remark: match others {
                0 => first,
                others => format!("{first} +{others}"),
            },
        });
    }
    Ok(found)
}
