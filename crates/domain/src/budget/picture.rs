//! The budget of a year, and one post with what explains its amounts.

use database::Row;
use foundation::{Id, Result};

use super::{
    SCHEMA,
    bind::{self, Held},
    ledger::Totals,
    read::{self, ContractUse, Moved},
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
};

/// A post with its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnePost {
    /// The post.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Key of what it is for.
    pub post_kind: String,
    /// Name of its unit; empty when it has none.
    pub unit: String,
    /// The share at which to be warned, in hundredths of a percent.
    pub warn_at: i64,
    /// Its sums.
    pub totals: Totals,
    /// What was paid from it, in øre.
    pub spent: i64,
}

/// Why to look at a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// More was paid than the post has.
    Overspent,
    /// More was paid than contracts bind.
    PaidBeyondCommitted,
    /// So much is spoken for, or paid, that one is to be warned.
    Near,
}

impl OnePost {
    /// The gravest reason to look at the post, if there is any.
    #[must_use]
    pub fn warning(&self) -> Option<Warning> {
        let frame = self.totals.frame();
        let used = self.totals.bound().max(self.spent);
        let near = i128::from(used) * 10_000 >= i128::from(frame) * i128::from(self.warn_at);
        if self.spent > frame {
            Some(Warning::Overspent)
        } else if self.totals.committed > 0 && self.spent > self.totals.committed {
            Some(Warning::PaidBeyondCommitted)
        } else if used > 0 && near {
            Some(Warning::Near)
        } else {
            None
        }
    }
}

/// The budget of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Which year.
    pub year: i16,
    /// The years that have posts, in order.
    pub years: Vec<i16>,
    /// The posts: the pool first, then by name.
    pub posts: Vec<OnePost>,
    /// All of them together.
    pub total: Totals,
    /// Paid from all of them, in øre.
    pub spent: i64,
}

/// Asks for the budget of a year: this year when none is named.
#[derive(Debug)]
pub struct BudgetPicture {
    /// Which year.
    pub year: Option<i16>,
}

/// The share at which to be warned when a post does not say: 80 %.
pub(super) const WARN_AT: i64 = 8_000;

const POSTS: &str = "SELECT p.id, p.name, p.post_kind, u.name, p.warn_percent FROM {budget_posts} p
 LEFT JOIN {org_units} u ON u.id = p.org_unit WHERE {visible p} AND p.year = $1
 ORDER BY CASE p.post_kind WHEN 'pool' THEN 0 ELSE 1 END, p.name, p.id";
const YEARS: &str =
    "SELECT DISTINCT p.year FROM {budget_posts} p WHERE {visible p} ORDER BY p.year";

impl Question for BudgetPicture {
    type Answer = Picture;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Budget)
    }

    fn answer(self, view: &View<'_>) -> Result<Picture> {
        let year = self.year.unwrap_or_else(|| view.day().year());
        let (sums, spent) = (read::sums(view, year)?, read::spent(view, year)?);
        let post = |row: &Row| {
            let id = row.id(0)?;
            Ok(OnePost {
                id,
                name: row.text(1)?,
                post_kind: row.text(2)?,
                unit: row.text_or_empty(3)?,
                warn_at: row.opt(4, Row::int)?.unwrap_or(WARN_AT),
                totals: sums.get(&id).copied().unwrap_or_default(),
                spent: spent.get(&id).copied().unwrap_or_default(),
            })
        };
        let rows = view.rows(POSTS, &[i64::from(year).into()])?;
        let posts = rows.iter().map(post).collect::<Result<Vec<_>>>()?;
        let mut total = Totals::default();
        posts.iter().for_each(|post| total.add_all(&post.totals));
        Ok(Picture {
            year,
            years: years(view)?,
            spent: posts.iter().map(|post| post.spent).sum(),
            posts,
            total,
        })
    }
}

fn years(view: &View<'_>) -> Result<Vec<i16>> {
    let rows = view.rows(YEARS, &[])?;
    let years = rows.iter().map(|row| row.int(0));
    let years = years.collect::<Result<Vec<_>>>()?;
    Ok(years
        .into_iter()
        .filter_map(|year| year.try_into().ok())
        .collect())
}

/// A post with every movement that its amounts are the sums of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostAccount {
    /// Its sums.
    pub totals: Totals,
    /// The movements, the oldest first.
    pub movements: Vec<Moved>,
    /// What is reserved and committed, with what is left of each.
    pub held: Vec<Held>,
    /// What contracts bind and were paid.
    pub contracts: Vec<ContractUse>,
    /// What was paid from it, in øre.
    pub spent: i64,
}

/// Asks for a post's sums and movements.
#[derive(Debug)]
pub struct PostPage {
    /// Which post.
    pub post: Id,
}

impl Question for PostPage {
    type Answer = PostAccount;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Budget)
    }

    fn answer(self, view: &View<'_>) -> Result<PostAccount> {
        let post = store::find(view, &SCHEMA, self.post)?;
        let movements = read::movements(view, post.id)?;
        let sums = movements.iter().map(|moved| (moved.kind, moved.amount));
        let contracts = read::by_contract(view, post.id)?;
        Ok(PostAccount {
            totals: Totals::of(sums),
            spent: contracts.iter().map(|one| one.spent).sum(),
            held: bind::held_on(view, post.id)?,
            contracts,
            movements,
        })
    }
}
