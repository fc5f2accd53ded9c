//! What the follow-up report is written from.

use database::Row;
use foundation::{Date, Id, Result};

use super::dates::Dates;
use crate::{
    benefits::{BenefitRow, Overview, Progress},
    bodies::{LeadTime, LeadTimes},
    budget::{BudgetPicture, Picture},
    cases::{Card, DecisionsNotCarriedOut, GateBoard, NotCarriedOut},
    gate::{Question, View},
    parts::Kind,
};

/// An action of a meeting that nobody has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionLine {
    /// The action.
    pub id: Id,
    /// What.
    pub name: String,
    /// By whom.
    pub owner: String,
    /// By when.
    pub due_on: Date,
    /// The meeting's name.
    pub meeting: String,
}

/// What the follow-up report is written from.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpMaterial {
    /// Every case under way, worst first.
    pub cards: Vec<Card>,
    /// The conditions that nobody has fulfilled, by due day.
    pub conditions: Vec<NotCarriedOut>,
    /// The actions that nobody has done, by due day.
    pub actions: Vec<ActionLine>,
    /// The benefits that are behind, or should have been measured and were not.
    pub behind: Vec<BenefitRow>,
    /// How many benefits there are.
    pub benefits: usize,
    /// The budget of the year.
    pub budget: Picture,
    /// How long decisions took in the last twelve months.
    pub lead_time: LeadTime,
}

const ACTIONS: &str = "SELECT a.id, a.name, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), a.due_on,
 b.name || ' ' || CAST(m.number AS TEXT) || '/' || CAST(m.year AS TEXT) FROM {meeting_actions} a
 JOIN {people} p ON p.id = a.owner JOIN {meetings} m ON m.id = a.meeting JOIN {bodies} b ON b.id = m.body
 WHERE {visible a} AND a.done_on IS NULL ORDER BY a.due_on, a.id";

pub(super) fn material(view: &View<'_>, dates: &mut Dates) -> Result<FollowUpMaterial> {
    let mut behind = Overview.answer(view)?;
    let benefits = behind.len();
    behind.retain(|one| matches!(one.progress(), Progress::Behind | Progress::NotMeasured));
    let actions = view.rows(ACTIONS, &[])?;
    let found = FollowUpMaterial {
        cards: GateBoard.answer(view)?.cards,
        conditions: DecisionsNotCarriedOut.answer(view)?,
        actions: actions.iter().map(action).collect::<Result<_>>()?,
        behind,
        benefits,
        budget: BudgetPicture { year: None }.answer(view)?,
        lead_time: LeadTimes.answer(view)?,
    };
    let ids = found.cards.iter().map(|one| one.case);
    dates.look_up(view, Kind::Case, "cases", ids)?;
    let ids = found.conditions.iter().map(|one| one.condition.id);
    dates.look_up(view, Kind::Condition, "conditions", ids)?;
    let ids = found.actions.iter().map(|one| one.id);
    dates.look_up(view, Kind::MeetingAction, "meeting_actions", ids)?;
    let ids = found.behind.iter().map(|one| one.id);
    dates.look_up(view, Kind::Benefit, "benefits", ids)?;
    let ids = found.budget.posts.iter().map(|one| one.id);
    dates.look_up(view, Kind::BudgetPost, "budget_posts", ids)?;
    Ok(found)
}

fn action(row: &Row) -> Result<ActionLine> {
    Ok(ActionLine {
        id: row.id(0)?,
        name: row.text(1)?,
        owner: row.text(2)?,
        due_on: row.date(3)?,
        meeting: row.text(4)?,
    })
}
