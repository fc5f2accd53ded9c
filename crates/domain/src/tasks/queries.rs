//! What is asked about tasks beside the list.

use database::{Row, Value};
use foundation::{Date, Error, Id, Result, Timestamp};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{Kind, Subject},
    tasks::columns::{HOLDERS, MINE, ROLE_NAME, STATE_SQL, SUBJECT},
};

/// A task as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Its identity.
    pub id: Id,
    /// Grows by one with every change.
    pub version: i64,
    /// Key of the rule that made it.
    pub rule: String,
    /// What it is about.
    pub subject: Subject,
    /// The subject's name; empty when it is gone.
    pub name: String,
    /// The last day.
    pub due_on: Date,
    /// The first day it is shown among what is to be done.
    pub remind_on: Date,
    /// The date on the subject that it comes from.
    pub based_on: Date,
    /// The date that follows when it is missed, if the source knows one.
    pub leads_to: Option<Date>,
    /// How it stands on the day asked about: a value of [`crate::tasks::STATE`].
    pub state: String,
    /// Put off until this day.
    pub snoozed_until: Option<Date>,
    /// Who has it, by name; empty when nobody holds the roles.
    pub holders: String,
    /// Name of the role whose turn it is; empty for what has an owner instead of roles.
    pub role: String,
    /// Whether it has gone on to the next role.
    pub escalated: bool,
    /// Whether somebody has seen it, also when it is past its last day.
    pub acknowledged: bool,
    /// Whether the caller has it.
    pub mine: bool,
    /// What was said when it was handled.
    pub note: String,
    /// Who handled it last.
    pub handled_by: String,
    /// When.
    pub handled_at: Option<Timestamp>,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// The statement of tasks that meet a condition on `r`.
pub(super) fn select(condition: &str) -> String {
    let parts = [SUBJECT, STATE_SQL, HOLDERS, ROLE_NAME, MINE].map(|sql| sql.replace('@', "r"));
    let [subject, state, holders, role, mine] = parts;
    format!(
        "SELECT r.id, r.version, r.rule, r.subject_kind, r.subject_id, {subject}, r.due_on, r.remind_on, r.based_on, r.leads_to,
         {state}, r.snoozed_until, {holders}, {role}, r.level, CASE WHEN {mine} THEN 1 ELSE 0 END, r.note, r.handled_by, r.handled_at, r.recorded_from, CASE WHEN r.status = 'acknowledged' THEN 1 ELSE 0 END
         FROM {{tasks}} r WHERE {{visible r}} AND {condition} ORDER BY r.due_on, r.rule, r.id"
    )
}

pub(super) fn read(row: &Row) -> Result<TaskRow> {
    let moment = |micros| Timestamp::from_microsecond(micros).map_err(Error::internal);
    let kind = Kind::from_key(&row.text(3)?);
    Ok(TaskRow {
        id: row.id(0)?,
        version: row.int(1)?,
        rule: row.text(2)?,
        subject: Subject {
            kind: kind.ok_or_else(|| Error::internal("a task about an unknown kind"))?,
            id: row.id(4)?,
        },
        name: row.text_or_empty(5)?,
        due_on: row.date(6)?,
        remind_on: row.date(7)?,
        based_on: row.date(8)?,
        leads_to: row.opt(9, Row::date)?,
        state: row.text(10)?,
        snoozed_until: row.opt(11, Row::date)?,
        holders: row.text_or_empty(12)?.trim().to_owned(),
        role: row.text_or_empty(13)?,
        escalated: row.int(14)? > 0,
        mine: row.int(15)? != 0,
        note: row.text_or_empty(16)?,
        handled_by: row.text_or_empty(17)?,
        handled_at: row.opt(18, Row::int)?.map(moment).transpose()?,
        changed_at: moment(row.int(19)?)?,
        acknowledged: row.int(20)? != 0,
    })
}

/// Tasks that meet a condition.
pub(super) fn find(view: &View<'_>, condition: &str, params: &[Value]) -> Result<Vec<TaskRow>> {
    let rows = view.rows(&select(condition), params)?;
    rows.iter().map(read).collect()
}

/// One task, as the caller may see it.
pub(super) fn get(view: &View<'_>, id: Id) -> Result<TaskRow> {
    let found = find(view, "r.id = $1", &[id.into()])?;
    found.into_iter().next().ok_or(Error::NotFound("task"))
}

/// Asks for one task.
#[derive(Debug)]
pub struct GetTask {
    /// Which.
    pub id: Id,
}

impl Question for GetTask {
    type Answer = TaskRow;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Tasks)
    }

    fn answer(self, view: &View<'_>) -> Result<TaskRow> {
        get(view, self.id)
    }
}

/// Asks for the tasks about something that are not over, earliest first.
#[derive(Debug)]
pub struct TasksOf {
    /// The thing.
    pub subject: Subject,
}

impl Question for TasksOf {
    type Answer = Vec<TaskRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Tasks)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TaskRow>> {
        let condition = "r.subject_id = $1 AND r.status NOT IN ('done', 'closed')";
        find(view, condition, &[self.subject.id.into()])
    }
}

/// Asks for all the caller's own tasks that are not over, those of later days among
/// them, earliest first.
#[derive(Debug)]
pub struct OwnTasks;

impl Question for OwnTasks {
    type Answer = Vec<TaskRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TaskRow>> {
        let mine = MINE.replace('@', "r");
        find(
            view,
            &format!("r.status NOT IN ('done', 'closed') AND {mine}"),
            &[],
        )
    }
}

/// Asks for the tasks that are not over with a last day in a period, earliest first. Those
/// about contracts are left out: their dates are the contracts' own.
#[derive(Debug)]
pub struct DueBetween {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The caller's own alone.
    pub mine: bool,
}

impl Question for DueBetween {
    type Answer = Vec<TaskRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Tasks)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TaskRow>> {
        let mut condition = "r.status NOT IN ('done', 'closed') AND r.subject_kind <> 'contract' AND r.due_on >= $1 AND r.due_on <= $2".to_owned();
        if self.mine {
            condition = format!("{condition} AND {}", MINE.replace('@', "r"));
        }
        find(view, &condition, &[self.from.into(), self.to.into()])
    }
}

/// How many tasks somebody has to do something about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Past their last day.
    pub overdue: usize,
    /// Waiting to be acknowledged.
    pub open: usize,
    /// Acknowledged and not done.
    pub acknowledged: usize,
}

/// Asks for the caller's own tasks of today: how many, and the first of them.
#[derive(Debug)]
pub struct MyTasks {
    /// At most so many.
    pub limit: usize,
}

impl Question for MyTasks {
    type Answer = (Counts, Vec<TaskRow>);

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Tasks)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let mut tasks = OwnTasks.answer(view)?;
        tasks.retain(|task| !matches!(task.state.as_str(), "snoozed" | "upcoming"));
        let of = |state: &str| tasks.iter().filter(|task| task.state == state).count();
        let counts = Counts {
            overdue: of("overdue"),
            open: of("open"),
            acknowledged: of("acknowledged"),
        };
        tasks.truncate(self.limit);
        Ok((counts, tasks))
    }
}
