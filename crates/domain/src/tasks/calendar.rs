//! The private calendar of an account: an address with a secret in it, of which only
//! the hash is kept. Whoever has the address sees the tasks, so it can be renewed
//! and turned off.

use foundation::{Result, Timestamp, micros};

use crate::{
    accounts,
    gate::{Action, App, Caller, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
    tasks::{OwnTasks, TaskRow},
};

const MINE: &str = "SELECT f.created_at FROM calendar_feeds f WHERE {visible f} AND f.user_id = $1";
const DELETE: &str =
    "DELETE FROM calendar_feeds WHERE organisation_id = {organisation} AND user_id = $1";
const INSERT: &str = "INSERT INTO calendar_feeds (hash, user_id, organisation_id, created_at) VALUES ($1, $2, {organisation}, $3)";
// everywhere: the secret says whose calendar it is
const FIND: &str = "SELECT f.user_id, f.organisation_id FROM calendar_feeds f JOIN users u ON u.id = f.user_id WHERE f.hash = $1 AND NOT u.disabled";

/// Asks when the caller's calendar in this organisation got its address; none when it has none.
#[derive(Debug)]
pub struct MyFeed;

impl Question for MyFeed {
    type Answer = Option<Timestamp>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let user = accounts::own(view.caller())?;
        let row = view.row(MINE, &[user.into()])?;
        let at = row.map(|row| row.int(0)).transpose()?;
        at.map(accounts::moment).transpose()
    }
}

/// Gives the caller's calendar in this organisation a new address; an old one ends.
/// Answers the secret, which is nowhere else.
#[derive(Debug)]
pub struct RenewFeed;

impl Command for RenewFeed {
    type Output = String;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<String>> {
        let user = accounts::own(work.caller())?;
        let secret = accounts::random()?;
        work.execute(DELETE, &[user.into()])?;
        let params = [
            accounts::hash(&secret).into(),
            user.into(),
            micros(work.now()).into(),
        ];
        work.execute(INSERT, &params)?;
        let event = event(work, "account.calendar_renewed");
        work.record(event, secret)
    }
}

/// Turns the caller's calendar in this organisation off.
#[derive(Debug)]
pub struct EndFeed;

impl Command for EndFeed {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = accounts::own(work.caller())?;
        if work.execute(DELETE, &[user.into()])? == 0 {
            return Ok(work.unchanged("there is no calendar", ()));
        }
        let event = event(work, "account.calendar_ended");
        work.record(event, ())
    }
}

fn event(work: &Work<'_>, name: &str) -> Event {
    let caller = work.caller();
    match caller.user() {
        Some(id) => Event::new(name).on(
            Subject {
                kind: Kind::User,
                id,
            },
            caller.name(),
        ),
        None => Event::new(name),
    }
}

/// A calendar as it is now.
#[derive(Debug)]
pub struct Feed {
    /// Whose it is, in which organisation and language.
    pub caller: Caller,
    /// Name of the organisation.
    pub organisation: String,
    /// The tasks that are not over, earliest first.
    pub tasks: Vec<TaskRow>,
}

/// The calendar with this secret; none when there is no such, or its account no
/// longer works in the organisation. `caller` is the request's own.
///
/// # Errors
/// When the database cannot be asked.
pub fn feed(app: &App, caller: &Caller, secret: &str) -> Result<Option<Feed>> {
    let Some((caller, organisation)) = app.ask(caller, Find(accounts::hash(secret)))? else {
        return Ok(None);
    };
    let tasks = app.ask(&caller, OwnTasks)?;
    Ok(Some(Feed {
        caller,
        organisation,
        tasks,
    }))
}

struct Find(Vec<u8>);

impl Question for Find {
    type Answer = Option<(Caller, String)>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let Some(row) = view.row(FIND, &[self.0.into()])? else {
            return Ok(None);
        };
        let organisation = row.id(1)?;
        let Some(account) = accounts::account(view, row.id(0)?)? else {
            return Ok(None);
        };
        let member = account
            .memberships
            .iter()
            .find(|one| one.organisation == organisation);
        Ok(member.map(|member| {
            let caller = Caller {
                actor: account.actor(organisation, false),
                organisation,
                language: account.language,
                request: view.caller().request,
                as_of: None,
            };
            (caller, member.name.clone())
        }))
    }
}
