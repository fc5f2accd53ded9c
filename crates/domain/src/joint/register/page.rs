//! What stands on the page of a need: who has it too, whether that is a signal to the market,
//! and which other needs are like it.

use std::collections::BTreeMap;

use database::Value;
use foundation::{Date, Id, Result};

use super::{
    SCHEMA, SEEN,
    similar::{Reason, Told, alike},
    threshold,
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
};

/// A municipality that has the need too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The municipality.
    pub organisation: Id,
    /// Its name.
    pub name: String,
    /// Whether suppliers may see who it is.
    pub is_public: bool,
    /// When it joined.
    pub on: Date,
}

/// A need that is like another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarNeed {
    /// The need.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub owner: String,
    /// How many municipalities have it.
    pub municipalities: i64,
    /// Why, strongest first.
    pub reasons: Vec<Reason>,
}

/// What is told of a need beside its own fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointNeedPage {
    /// Whose it is.
    pub owner: String,
    /// Whether it is the caller's own.
    pub is_own: bool,
    /// Whether others may join now.
    pub is_open: bool,
    /// Who has it too, by name. Only municipalities are told.
    pub joined: Vec<Joined>,
    /// How many municipalities have it.
    pub municipalities: i64,
    /// From how many on it is a signal to the market.
    pub threshold: i64,
    /// Numbers of the plan that it is about.
    pub tasks: Vec<String>,
    /// Others that are like it, the most alike first.
    pub similar: Vec<SimilarNeed>,
}

impl JointNeedPage {
    /// Whether so many have it that suppliers should listen.
    #[must_use]
    pub fn is_signal(&self) -> bool {
        self.municipalities >= self.threshold
    }
}

/// Asks about a need.
#[derive(Debug)]
pub struct AboutJointNeed {
    /// The need.
    pub need: Id,
}

/// So many like needs are shown.
const SIMILAR: usize = 8;

// everywhere: who has a need that the caller may see
const JOINED: &str =
    "SELECT j.organisation_id, o.name, j.is_public, j.joined_on FROM joint_joined j
 JOIN {organisations} o ON o.id = j.organisation_id WHERE j.need = $1 ORDER BY o.name";

impl Question for AboutJointNeed {
    type Answer = JointNeedPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<JointNeedPage> {
        let need = store::find(view, &SCHEMA, self.need)?;
        let mut joined = Vec::new();
        for row in view.rows(JOINED, &[self.need.into()])? {
            joined.push(Joined {
                organisation: row.id(0)?,
                name: row.text(1)?,
                is_public: row.bool(2)?,
                on: row.date(3)?,
            });
        }
        let mut all = visible(view)?;
        let own = all.remove(&self.need).unwrap_or_default();
        let count = i64::try_from(joined.len()).unwrap_or(i64::MAX);
        let standing = need.get(&SCHEMA, "standing").as_text();
        Ok(JointNeedPage {
            owner: own.owner.clone(),
            is_own: need.organisation == view.caller().organisation,
            is_open: matches!(standing, "open" | "in_dialogue"),
            joined,
            municipalities: count.saturating_add(1),
            threshold: threshold(view)?,
            tasks: own.told.tasks.clone(),
            similar: similar(&own, all),
        })
    }
}

#[derive(Debug, Clone, Default)]
struct Seen {
    owner: String,
    municipalities: i64,
    told: Told,
}

/// Most needs that one is compared with.
const COMPARED: &str = "2000";

/// Everything that the caller may see, by id.
fn visible(view: &View<'_>) -> Result<BTreeMap<Id, Seen>> {
    let condition = SEEN.replace('@', "n");
    let sql = format!(
        // everywhere: needs that are the caller's or opened, as the condition says
        "SELECT n.id, n.title, COALESCE(n.description, ''), o.name, (SELECT 1 + COUNT(*) FROM joint_joined j WHERE j.need = n.id)
 FROM {{joint_needs}} n JOIN {{organisations}} o ON o.id = n.organisation_id WHERE {condition} ORDER BY n.created_at DESC LIMIT {COMPARED}"
    );
    let mut all = BTreeMap::new();
    for row in view.rows(&sql, &[])? {
        let told = Told {
            title: row.text(1)?,
            description: row.text_or_empty(2)?,
            tasks: Vec::new(),
        };
        let seen = Seen {
            owner: row.text(3)?,
            municipalities: row.int(4)?,
            told,
        };
        all.insert(row.id(0)?, seen);
    }
    let ids: Vec<Id> = all.keys().copied().collect();
    for some in ids.chunks(HANDFUL) {
        for (need, number) in tasks(view, some)? {
            if let Some(seen) = all.get_mut(&need) {
                seen.told.tasks.push(number);
            }
        }
    }
    Ok(all)
}

/// Needs of one statement.
const HANDFUL: usize = 200;

/// The numbers that needs are about.
pub(super) fn tasks(view: &View<'_>, needs: &[Id]) -> Result<Vec<(Id, String)>> {
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=needs.len()).map(|at| format!("${at}")).collect();
    let sql = format!(
        // everywhere: what needs are about that the caller may see
        "SELECT l.from_id, k.number FROM {{links}} l JOIN {{kle_nodes}} k ON k.id = l.to_id
 WHERE l.field = 'kle' AND l.from_id IN ({}) ORDER BY k.number",
        marks.join(", ")
    );
    let params: Vec<Value> = needs.iter().map(|id| (*id).into()).collect();
    let rows = view.rows(&sql, &params)?;
    rows.iter()
        .map(|row| Ok((row.id(0)?, row.text(1)?)))
        .collect()
}

fn similar(own: &Seen, all: BTreeMap<Id, Seen>) -> Vec<SimilarNeed> {
    let compared = all.into_iter().filter_map(|(id, other)| {
        let (points, reasons) = alike(&own.told, &other.told)?;
        let similar = SimilarNeed {
            id,
            title: other.told.title,
            owner: other.owner,
            municipalities: other.municipalities,
            reasons,
        };
        Some((points, similar))
    });
    let mut found: Vec<_> = compared.collect();
    found.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.title.cmp(&other.title)));
    found.truncate(SIMILAR);
    found.into_iter().map(|(_, similar)| similar).collect()
}
