//! One door. Whatever happens to data, from a page, the API, the command line
//! or a job, goes through [`App::run`] or [`App::ask`]: the right is checked,
//! the transaction opened, the log written. A [`View`] or [`Work`] cannot be
//! had in any other way, so going round the gate does not compile.

mod access;
mod actor;
pub mod audit;
mod work;

use std::sync::Arc;

use database::{Database, Value};
use foundation::{Clock, Error, Result, micros};

pub use access::{Action, Needs, Resource, allowed, role_allows};
pub use actor::{Actor, Caller, Language, Role};
pub use audit::{Event, FieldChange};
pub use work::{Recorded, View, Work};

use crate::{modules, parts::Subject};

/// Something that changes data.
pub trait Command {
    /// What it answers.
    type Output;

    /// The right it needs. There is no default.
    fn needs(&self) -> Needs;

    /// The object it concerns, or that a new one belongs to, when a role on that object may
    /// give the right.
    fn target(&self) -> Option<Subject> {
        None
    }

    /// Does it. The result can only be made by recording an event.
    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Self::Output>>;
}

/// Something that reads data.
pub trait Question {
    /// What it answers.
    type Answer;

    /// The right it needs. There is no default.
    fn needs(&self) -> Needs;

    /// Answers it.
    fn answer(self, view: &View<'_>) -> Result<Self::Answer>;
}

/// The product behind its door.
#[derive(Clone)]
pub struct App {
    database: Database,
    clock: Arc<dyn Clock>,
}

/// Write access through a role on one object, for as long as the person is there.
const HAS_OBJECT_ROLE: &str = "SELECT 1 FROM {role_assignments} a
 JOIN {people} p ON p.id = a.person JOIN {options} o ON o.id = a.role
 WHERE {visible a} AND a.subject_id = $1 AND lower(p.email) = lower($2) AND o.writes
 AND COALESCE(p.effective_to >= {day}, TRUE)";

impl App {
    /// The product on an open database.
    #[must_use]
    pub fn new(database: Database, clock: Arc<dyn Clock>) -> Self {
        Self { database, clock }
    }

    /// Tells the time, as the product sees it.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The database, for backup and health only.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Runs a command in one transaction with one entry in the log.
    pub fn run<C: Command>(&self, caller: &Caller, command: C) -> Result<C::Output> {
        let needs = command.needs();
        if caller.as_of.is_some() && needs.0 != Action::Read {
            return Err(Error::conflict("past_is_read_only"));
        }
        let now = self.clock.now();
        let mut taken_back = None;
        let result = self.database.write(micros(now), |conn| {
            let view = View::new(
                conn,
                self.database.tables(),
                caller,
                now,
                self.clock.today(),
            );
            check(&view, needs, command.target())?;
            let mut work = Work::new(view);
            let (output, kept) = command.execute(&mut work)?.into_parts();
            if kept {
                work.follow_up()?;
                return Ok(output);
            }
            taken_back = Some(output);
            Err(Error::conflict("taken_back"))
        });
        if let Some(output) = taken_back {
            return Ok(output);
        }
        if let Err(Error::Forbidden(what)) = &result {
            self.record_denial(caller, what);
        }
        result
    }

    /// Answers a question from one consistent moment of the data.
    pub fn ask<Q: Question>(&self, caller: &Caller, question: Q) -> Result<Q::Answer> {
        let now = self.clock.now();
        let result = self.database.read(|conn| {
            let view = View::new(
                conn,
                self.database.tables(),
                caller,
                now,
                self.clock.today(),
            );
            check(&view, question.needs(), None)?;
            question.answer(&view)
        });
        if let Err(Error::Forbidden(what)) = &result {
            self.record_denial(caller, what);
        }
        result
    }

    /// Goes through the whole log.
    pub fn verify_log(&self) -> Result<audit::Verified> {
        self.database.read(audit::verify)
    }

    fn record_denial(&self, caller: &Caller, what: &str) {
        let now = self.clock.now();
        let event = Event::new("access.denied").because(what);
        let result = self
            .database
            .write(micros(now), |conn| audit::append(conn, caller, now, &event));
        if let Err(error) = result {
            tracing::error!(%error, "a denial could not be written to the log");
        }
    }
}

/// Whether the caller's role on a thing, or on what that thing belongs to, gives write access.
fn holds_role(view: &View<'_>, target: Subject) -> Result<bool> {
    let Actor::User { email, .. } = &view.caller().actor else {
        return Ok(false);
    };
    for id in std::iter::once(target.id).chain(modules::owner_of(view, target)?) {
        let params = [Value::Id(id), Value::from(email.as_str())];
        if view.row(HAS_OBJECT_ROLE, &params)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Asks whether one of the caller's roles on a thing lets the caller change it and add what
/// belongs to it.
#[derive(Debug)]
pub struct MayWriteOn(pub Subject);

impl Question for MayWriteOn {
    type Answer = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<bool> {
        let writes = matches!(
            view.caller().actor,
            Actor::User {
                may_write: true,
                ..
            }
        );
        Ok(writes && holds_role(view, self.0)?)
    }
}

/// Asks whether the caller may do something, to refuse before anything is said about what was
/// sent. The command asks again when it runs.
#[derive(Debug)]
pub struct May {
    /// The right that the command needs.
    pub needs: Needs,
    /// The object it concerns, as [`Command::target`] has it.
    pub target: Option<Subject>,
}

impl Question for May {
    type Answer = ();

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<()> {
        check(view, self.needs, self.target)
    }
}

fn check(view: &View<'_>, needs: Needs, target: Option<Subject>) -> Result<()> {
    let caller = view.caller();
    if allowed(caller, needs) {
        return Ok(());
    }
    match &caller.actor {
        Actor::Anonymous => Err(Error::Unauthenticated("sign_in_first")),
        Actor::User {
            may_write: true, ..
        } if matches!(needs.0, Action::Change | Action::Create) => {
            let held = target.map_or(Ok(false), |target| holds_role(view, target))?;
            held.then_some(()).ok_or(Error::Forbidden("role_missing"))
        }
        _ => Err(Error::Forbidden("role_missing")),
    }
}
