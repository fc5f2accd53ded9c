//! Which reminders go out. They are written to the outbox in the transaction that
//! found them; what has been said once is not said again, because its key is taken.

use database::Row;
use foundation::{Date, Error, Id, Result};
use serde_json::{Value as Json, json};

use crate::{
    accounts,
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    outbox,
    parts::{Kind, Subject},
    tasks::{
        columns::SUBJECT,
        holders::HOLDS,
        rules::{Rule, rules_of},
    },
};

/// How an account wants its reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailChoice {
    /// One message for each reminder.
    Single,
    /// Everything in one message on every working day.
    Daily,
    /// Everything in one message a week.
    #[default]
    Weekly,
    /// None.
    Off,
}

impl MailChoice {
    /// All of them, in the order shown.
    pub const ALL: &[Self] = &[Self::Single, Self::Daily, Self::Weekly, Self::Off];

    /// Name in the database and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Off => "off",
        }
    }

    /// The choice with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.key() == key)
    }
}

/// A task that an account is to be reminded of.
struct Waiting {
    user: Id,
    choice: MailChoice,
    task: Id,
    rule: String,
    name: String,
    due: Date,
    based: Date,
    leads: Option<Date>,
    level: i64,
}

/// Most tasks told of in one message; more are counted.
const MOST: usize = 40;

/// Those who have a task that waits, and an account that still works here.
fn waiting_sql() -> String {
    let (subject, holds) = (SUBJECT.replace('@', "r"), HOLDS.replace('@', "r"));
    // everywhere: the organisation is the first parameter
    format!(
        "SELECT DISTINCT u.id, COALESCE(c.choice, ''), r.id, r.rule, {subject}, r.due_on, r.based_on, r.level, r.leads_to
         FROM {{tasks}} r JOIN {{people}} p ON {holds} JOIN users u ON u.email = lower(p.email)
         LEFT JOIN mail_choices c ON c.user_id = u.id
         WHERE r.organisation_id = $1 AND r.remind_on <= {{day}} AND NOT u.disabled
         AND (r.status = 'open' OR (r.status = 'snoozed' AND r.snoozed_until <= {{day}}))
         AND EXISTS (SELECT 1 FROM {{memberships}} m WHERE m.user_id = u.id AND m.organisation_id = r.organisation_id)
         ORDER BY 1, r.due_on, r.id"
    )
}

fn read(row: &Row) -> Result<Waiting> {
    Ok(Waiting {
        user: row.id(0)?,
        choice: MailChoice::from_key(&row.text(1)?).unwrap_or_default(),
        task: row.id(2)?,
        rule: row.text(3)?,
        name: row.text_or_empty(4)?,
        due: row.date(5)?,
        based: row.date(6)?,
        level: row.int(7)?,
        leads: row.opt(8, Row::date)?,
    })
}

/// Writes the messages of today; answers how many were new.
pub(super) fn write(work: &mut Work<'_>, organisation: Id) -> Result<u64> {
    let rules = rules_of(work, organisation)?;
    let rows = work.rows(&waiting_sql(), &[organisation.into()])?;
    let waiting = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let mut count = 0;
    for mine in waiting.chunk_by(|a, b| a.user == b.user) {
        count += of_one(work, organisation, &rules, mine)?;
    }
    Ok(count)
}

fn of_one(work: &mut Work<'_>, organisation: Id, rules: &[Rule], mine: &[Waiting]) -> Result<u64> {
    let (user, choice) = (mine[0].user, mine[0].choice);
    let today = work.day();
    let mut messages = Vec::new();
    match choice {
        MailChoice::Off => {}
        MailChoice::Single => messages.extend(mine.iter().map(|one| {
            let step = step(rules, one, today);
            let key = format!("task:{}:{}:{step}:{}:{user}", one.task, one.due, one.level);
            (key, "task", told(std::slice::from_ref(one)))
        })),
        MailChoice::Daily if today.weekday().to_monday_one_offset() > 5 => {}
        MailChoice::Daily => {
            let key = format!("daily:{organisation}:{user}:{today}");
            messages.push((key, "digest", told(mine)));
        }
        MailChoice::Weekly => {
            let week = today.iso_week_date();
            let key = format!(
                "weekly:{organisation}:{user}:{}-{}",
                week.year(),
                week.week()
            );
            messages.push((key, "digest", told(mine)));
        }
    }
    let mut count = 0;
    for (key, template, data) in messages {
        let message = outbox::Message {
            organisation,
            key,
            user,
            template,
            data,
        };
        count += u64::from(outbox::write(work, &message)?);
    }
    Ok(count)
}

/// Which of the rule's reminders it is: the latest whose day has come, or `late`.
fn step(rules: &[Rule], one: &Waiting, today: Date) -> String {
    if one.due < today {
        return "late".to_owned();
    }
    let left = today
        .until(one.due)
        .map_or(0, |span| i64::from(span.get_days()));
    let rule = rules.iter().find(|rule| rule.key == one.rule);
    let leads = rule.map_or(&[][..], |rule| &rule.lead_days);
    let reached = leads.iter().copied().filter(|lead| *lead >= left).min();
    reached.map_or_else(|| "first".to_owned(), |lead| lead.to_string())
}

fn told(tasks: &[Waiting]) -> Json {
    let one = |task: &Waiting| {
        json!({
            "id": task.task,
            "rule": task.rule,
            "name": task.name,
            "due_on": task.due.to_string(),
            "based_on": task.based.to_string(),
            "leads_to": task.leads.map(|day| day.to_string()),
            "escalated": task.level > 0,
        })
    };
    json!({
        "tasks": tasks.iter().take(MOST).map(one).collect::<Vec<_>>(),
        "more": tasks.len().saturating_sub(MOST),
    })
}

const CHOICE: &str = "SELECT c.choice FROM mail_choices c WHERE c.user_id = $1";
const SET: &str = "INSERT INTO mail_choices (user_id, choice) VALUES ($1, $2)
 ON CONFLICT (user_id) DO UPDATE SET choice = excluded.choice";

/// Asks how the caller wants reminders.
#[derive(Debug)]
pub struct AskMailChoice;

impl Question for AskMailChoice {
    type Answer = MailChoice;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<MailChoice> {
        chosen(view, accounts::own(view.caller())?)
    }
}

fn chosen(view: &View<'_>, user: Id) -> Result<MailChoice> {
    let row = view.row(CHOICE, &[user.into()])?;
    let key = row.map(|row| row.text(0)).transpose()?;
    Ok(key
        .and_then(|key| MailChoice::from_key(&key))
        .unwrap_or_default())
}

/// Chooses how the caller gets reminders.
#[derive(Debug)]
pub struct SetMailChoice(pub MailChoice);

impl Command for SetMailChoice {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = accounts::own(work.caller())?;
        let before = chosen(work, user)?;
        if before == self.0 {
            return Ok(work.unchanged("the choice is this already", ()));
        }
        work.execute(SET, &[user.into(), self.0.key().into()])?;
        let subject = Subject {
            kind: Kind::User,
            id: user,
        };
        let change = FieldChange {
            subject,
            field: "mail_choice".to_owned(),
            before: before.key().to_owned(),
            after: self.0.key().to_owned(),
        };
        let name = match &work.caller().actor {
            crate::gate::Actor::User { name, .. } => name.clone(),
            _ => return Err(Error::Unauthenticated("sign_in_first")),
        };
        let event = Event::new("account.changed").on(subject, name);
        work.record(event.changing(vec![change]), ())
    }
}
