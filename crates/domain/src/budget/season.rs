//! The budget season: next year's proposal, from this year's posts and from what their
//! contracts will cost.

use database::{Row, Value};
use foundation::{Date, Error, Id, Result, new_id};

use super::{
    SCHEMA,
    forecast::{self, ContractForecast},
    moves::KEEPS,
    picture::{BudgetPicture, OnePost},
};
use crate::{
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    parts::{
        FieldValue,
        records::{self, Record, Values, store},
    },
};

/// A post of the year before with what is proposed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonPost {
    /// The post of the year before.
    pub post: OnePost,
    /// What the contracts that bind money on it will cost, in øre.
    pub expected: i64,
    /// How many contracts that is.
    pub contracts: usize,
    /// What is proposed, in øre.
    pub proposal: i64,
    /// The post of the same name in the year that is budgeted, with what it has.
    pub next: Option<(Id, i64)>,
}

/// The proposal for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The year that is budgeted.
    pub year: i16,
    /// The posts of the year before.
    pub posts: Vec<SeasonPost>,
    /// Contracts that cost something in the year and that no post of the year before binds
    /// money for, the dearest first.
    pub outside: Vec<ContractForecast>,
    /// Cases on their way that say what they would cost, the dearest first.
    pub cases: Vec<SeasonCase>,
}

/// What a case on its way would cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonCase {
    /// The case.
    pub case: Id,
    /// Its name.
    pub name: String,
    /// To get it, in øre.
    pub investment: i64,
    /// A year, in øre.
    pub operation: i64,
}

impl Proposal {
    /// The sum of one figure of all posts.
    #[must_use]
    pub fn sum(&self, of: impl Fn(&SeasonPost) -> i64) -> i64 {
        self.posts.iter().map(of).fold(0, i64::saturating_add)
    }
}

/// Asks for the proposal for a year: the next one when none is named.
#[derive(Debug)]
pub struct Season {
    /// Which year is budgeted.
    pub year: Option<i16>,
}

impl Question for Season {
    type Answer = Proposal;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Budget)
    }

    fn answer(self, view: &View<'_>) -> Result<Proposal> {
        let year = self.year.unwrap_or_else(|| view.day().year() + 1);
        let picture = |year| BudgetPicture { year: Some(year) }.answer(view);
        let (before, after) = (picture(year - 1)?.posts, picture(year)?.posts);
        let costs = forecast::of_year(view, year)?.contracts;
        let bound = bound(view, year - 1)?;
        let posts = before.into_iter().map(|post| {
            let next = after.iter().find(|next| next.name == post.name);
            let next = next.map(|next| (next.id, next.totals.frame()));
            proposed(post, &costs, &bound, next)
        });
        let posts = posts.collect();
        let is_outside = |cost: &ContractForecast| {
            cost.assured > 0 && !bound.iter().any(|one| one.contract == cost.contract)
        };
        let mut outside: Vec<_> = costs.into_iter().filter(is_outside).collect();
        outside.sort_by_key(|cost| (std::cmp::Reverse(cost.assured), cost.contract));
        Ok(Proposal {
            year,
            posts,
            outside,
            cases: cases(view, year)?,
        })
    }
}

const CASES: &str = "SELECT c.id, c.name, COALESCE(c.estimate_investment, 0), COALESCE(c.estimate_operation, 0) FROM {cases} c
 WHERE {visible c} AND c.standing IN ('open', 'waiting', 'halted') AND COALESCE(c.wanted_from < $1, TRUE)
 AND COALESCE(c.estimate_investment, 0) + COALESCE(c.estimate_operation, 0) > 0
 ORDER BY COALESCE(c.estimate_investment, 0) + COALESCE(c.estimate_operation, 0) DESC, c.id";

/// Those that are not wanted later than the year.
fn cases(view: &View<'_>, year: i16) -> Result<Vec<SeasonCase>> {
    let end = Date::new(year, 12, 31).and_then(Date::tomorrow);
    let params = [Value::Date(end.map_err(Error::internal)?)];
    let one = |row: &Row| {
        Ok(SeasonCase {
            case: row.id(0)?,
            name: row.text(1)?,
            investment: row.int(2)?,
            operation: row.int(3)?,
        })
    };
    view.rows(CASES, &params)?.iter().map(one).collect()
}

/// Money that a post binds for a contract.
struct Bound {
    post: Id,
    contract: Id,
    amount: i64,
}

const BOUND: &str = "SELECT m.post, m.contract, CAST(SUM(m.amount) AS BIGINT) FROM {budget_movements} m
 JOIN {budget_posts} p ON p.id = m.post WHERE {visible m} AND p.year = $1 AND m.contract IS NOT NULL
 AND m.kind IN ('commitment', 'commitment_release') GROUP BY m.post, m.contract HAVING SUM(m.amount) > 0
 ORDER BY m.contract, m.post";

fn bound(view: &View<'_>, year: i16) -> Result<Vec<Bound>> {
    let one = |row: &Row| {
        Ok(Bound {
            post: row.id(0)?,
            contract: row.id(1)?,
            amount: row.int(2)?,
        })
    };
    let rows = view.rows(BOUND, &[i64::from(year).into()])?;
    rows.iter().map(one).collect()
}

/// The proposal for one post: what its contracts will cost, and the same room beside them as
/// this year.
fn proposed(
    post: OnePost,
    costs: &[ContractForecast],
    bound: &[Bound],
    next: Option<(Id, i64)>,
) -> SeasonPost {
    let of_post = bound.iter().filter(|one| one.post == post.id);
    let shares: Vec<i64> = of_post.map(|one| share(one, costs, bound)).collect();
    let expected = shares
        .iter()
        .fold(0, |sum: i64, one| sum.saturating_add(*one));
    let room = post.totals.frame().saturating_sub(post.totals.committed);
    SeasonPost {
        expected,
        contracts: shares.len(),
        proposal: expected.saturating_add(room),
        post,
        next,
    }
}

/// A post's share of what a contract will cost, by what each post binds for it; the shares
/// add up to the whole.
fn share(of: &Bound, costs: &[ContractForecast], bound: &[Bound]) -> i64 {
    let cost = costs.iter().find(|cost| cost.contract == of.contract);
    let cost = i128::from(cost.map_or(0, |cost| cost.assured));
    let (mut all, mut before) = (0_i128, 0_i128);
    for one in bound.iter().filter(|one| one.contract == of.contract) {
        if one.post < of.post {
            before += i128::from(one.amount);
        }
        all += i128::from(one.amount);
    }
    let up_to = |amount: i128| cost * amount / all.max(1);
    let part = up_to(before + i128::from(of.amount)) - up_to(before);
    i64::try_from(part).unwrap_or(i64::MAX)
}

/// Makes the posts of a year from those of the year before; posts whose name is there are
/// left as they are. Money is given to them as to any other.
#[derive(Debug)]
pub struct StartSeason {
    /// The year that is budgeted.
    pub year: i16,
}

impl Command for StartSeason {
    /// How many posts were made.
    type Output = usize;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        if !(1991..=2100).contains(&self.year) {
            return Err(Error::field("year", "not_a_number"));
        }
        let of_year = |work: &Work<'_>, year: i16| {
            store::find_where(
                work,
                &SCHEMA,
                "r.year = $1 ORDER BY r.id",
                &[i64::from(year).into()],
            )
        };
        let before = of_year(work, self.year - 1)?;
        let there = of_year(work, self.year)?;
        let name = |post: &Record| post.get(&SCHEMA, "name").clone();
        let mut changes = Vec::new();
        let mut made = 0;
        for post in before {
            if there.iter().any(|next| name(next) == name(&post)) {
                continue;
            }
            let values = copied(&post, self.year);
            records::create(work, &SCHEMA, new_id(), values, &mut changes)?;
            made += 1;
        }
        if made == 0 {
            return Ok(work.unchanged("every post is there", 0));
        }
        let event = Event::new("budget_post.season_started").because(self.year.to_string());
        work.record(event.changing(changes), made)
    }
}

/// A post's values for another year; what is written about one year stays with it.
fn copied(post: &Record, year: i16) -> Values {
    let fields = SCHEMA.fields.iter().zip(&post.values);
    let kept = fields.filter(|(field, _)| !["year", "note"].contains(&field.key));
    let mut values: Values = kept
        .map(|(field, value)| (field.key, value.clone()))
        .collect();
    values.push(("year", FieldValue::Int(year.into())));
    values
}
