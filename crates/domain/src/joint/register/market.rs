//! The needs that are open to everybody, as suppliers see them: what is needed and how many need
//! it, and of those that joined only the ones that said so who they are.

use std::collections::BTreeMap;

use foundation::{Id, Result};

use super::{page::tasks, threshold};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::text,
};

/// A public need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketNeed {
    /// The need.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What is needed.
    pub description: String,
    /// Who asks; it made the need public itself.
    pub owner: String,
    /// `open` or `in_dialogue`.
    pub standing: String,
    /// Numbers of the plan.
    pub tasks: Vec<String>,
    /// How many municipalities have it.
    pub municipalities: i64,
    /// Those that joined and may be named, by name.
    pub named: Vec<String>,
    /// Whether so many have it that it is a signal to the market.
    pub is_signal: bool,
}

/// Asks for the public needs that no product meets yet, those with most municipalities first.
#[derive(Debug)]
pub struct MarketNeeds {
    /// Words that must be in them; may be empty.
    pub search: String,
}

/// Most needs that are listed.
const MOST: usize = 200;

// everywhere: needs that their owners made public
const PUBLIC: &str = "SELECT n.id, n.title, COALESCE(n.description, ''), o.name, n.standing,
 (SELECT 1 + COUNT(*) FROM joint_joined j WHERE j.need = n.id) AS count_of
 FROM {joint_needs} n JOIN {organisations} o ON o.id = n.organisation_id
 WHERE n.visibility = 'public' AND n.standing IN ('open', 'in_dialogue')";

// everywhere: who joined a public need and lets everybody see it
const NAMED: &str = "SELECT j.need, o.name FROM joint_joined j JOIN {organisations} o ON o.id = j.organisation_id
 JOIN {joint_needs} n ON n.id = j.need WHERE j.is_public AND n.visibility = 'public' ORDER BY o.name";

impl Question for MarketNeeds {
    type Answer = Vec<MarketNeed>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<MarketNeed>> {
        let mut sql = PUBLIC.to_owned();
        let mut params = Vec::new();
        for term in text::query(&self.search) {
            params.push(format!("%{term}%").into());
            let at = params.len();
            sql.push_str(&format!(" AND n.search_text LIKE ${at} ESCAPE '\\'"));
        }
        sql.push_str(&format!(
            " ORDER BY count_of DESC, n.title, n.id LIMIT {MOST}"
        ));
        let threshold = threshold(view)?;
        let mut named: BTreeMap<Id, Vec<String>> = BTreeMap::new();
        for row in view.rows(NAMED, &[])? {
            named.entry(row.id(0)?).or_default().push(row.text(1)?);
        }
        let mut found = Vec::new();
        for row in view.rows(&sql, &params)? {
            let id = row.id(0)?;
            let municipalities = row.int(5)?;
            found.push(MarketNeed {
                id,
                title: row.text(1)?,
                description: row.text_or_empty(2)?,
                owner: row.text(3)?,
                standing: row.text(4)?,
                tasks: Vec::new(),
                municipalities,
                named: named.remove(&id).unwrap_or_default(),
                is_signal: municipalities >= threshold,
            });
        }
        let ids: Vec<Id> = found.iter().map(|need| need.id).collect();
        for (need, number) in tasks(view, &ids)? {
            if let Some(of) = found.iter_mut().find(|of| of.id == need) {
                of.tasks.push(number);
            }
        }
        Ok(found)
    }
}
