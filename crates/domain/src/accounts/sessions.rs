//! The sessions of an account: seeing them, ending them, choosing the organisation.

use foundation::{Error, Id, Result, Timestamp};

use crate::{
    accounts::{identity, secret, subject, who_is},
    gate::{Action, Caller, Command, Event, Needs, Question, Recorded, Resource, View, Work},
};

/// The account that asks.
///
/// # Errors
/// `Unauthenticated` when nobody or the program itself asks.
pub(crate) fn own(caller: &Caller) -> Result<Id> {
    caller.user().ok_or(Error::Unauthenticated("sign_in_first"))
}

/// A moment that was stored.
pub(crate) fn moment(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(Error::internal)
}

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Identity.
    pub id: Id,
    /// When it began.
    pub began: Timestamp,
    /// When it was last used, to the minute.
    pub used: Timestamp,
    /// What the browser calls itself.
    pub agent: String,
    /// Whether it is the one that asks.
    pub current: bool,
}

const MINE: &str = "SELECT s.id, s.created_at, s.seen_at, s.agent, s.hash, s.organisation_id
 FROM sessions s WHERE s.user_id = $1 ORDER BY s.seen_at DESC, s.id";
const END: &str = "DELETE FROM sessions WHERE hash = $1 AND user_id = $2";
const END_ONE: &str = "DELETE FROM sessions WHERE id = $1 AND user_id = $2";
const END_ALL: &str = "DELETE FROM sessions WHERE user_id = $1";
const END_OTHERS: &str = "DELETE FROM sessions WHERE user_id = $1 AND hash <> $2";
const SWITCH: &str = "UPDATE sessions SET organisation_id = $3 WHERE hash = $1 AND user_id = $2";

/// The caller's open sessions, last used first.
pub struct MySessions {
    /// The secret of the session that asks; empty for none.
    pub secret: String,
}

impl Question for MySessions {
    type Answer = Vec<SessionRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<SessionRow>> {
        let current = secret::hash(&self.secret);
        let mut sessions = Vec::new();
        for row in view.rows(MINE, &[own(view.caller())?.into()])? {
            let (began, used) = (row.int(1)?, row.int(2)?);
            if who_is::is_alive(view, row.id(5)?, began, used)? {
                sessions.push(SessionRow {
                    id: row.id(0)?,
                    began: moment(began)?,
                    used: moment(used)?,
                    agent: row.text(3)?,
                    current: row.bytes(4)? == current,
                });
            }
        }
        Ok(sessions)
    }
}

/// Ends the session that asks.
pub struct SignOut {
    /// Its secret.
    pub secret: String,
}

impl Command for SignOut {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        let ended = work.execute(END, &[secret::hash(&self.secret).into(), user.into()])?;
        ended_session(work, user, ended, "account.signed_out")
    }
}

/// Ends another session of the caller.
#[derive(Debug)]
pub struct EndSession {
    /// Which.
    pub id: Id,
}

impl Command for EndSession {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        let ended = work.execute(END_ONE, &[self.id.into(), user.into()])?;
        if ended == 0 {
            return Err(Error::NotFound("session"));
        }
        ended_session(work, user, ended, "account.session_ended")
    }
}

/// Ends every session of the caller, on every device.
#[derive(Debug)]
pub struct SignOutEverywhere;

impl Command for SignOutEverywhere {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        let ended = end_all(work, user)?;
        ended_session(work, user, ended, "account.signed_out_everywhere")
    }
}

fn ended_session(work: &mut Work<'_>, user: Id, ended: u64, event: &str) -> Result<Recorded<()>> {
    if ended == 0 {
        return Ok(work.unchanged("no such session", ()));
    }
    let event = Event::new(event).on(subject(user), work.caller().name());
    work.record(event, ())
}

/// Ends every session of an account.
pub(super) fn end_all(work: &mut Work<'_>, user: Id) -> Result<u64> {
    work.execute(END_ALL, &[user.into()])
}

/// Ends every session of an account but the one with this secret.
pub(super) fn end_others(work: &mut Work<'_>, user: Id, secret: &str) -> Result<u64> {
    work.execute(END_OTHERS, &[user.into(), secret::hash(secret).into()])
}

/// Works for another organisation from now on in this session.
pub struct SwitchOrganisation {
    /// The session's secret.
    pub secret: String,
    /// The organisation: one of the account's, or any for a national coordinator.
    pub organisation: Id,
}

// everywhere: whether the organisation chosen exists
const EXISTS: &str = "SELECT 1 FROM {organisations} o WHERE o.id = $1";

impl Command for SwitchOrganisation {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        let unknown = || Error::NotFound("organisation");
        let account = identity::account(work, user)?.ok_or_else(unknown)?;
        let exists = work.row(EXISTS, &[self.organisation.into()])?.is_some();
        if !exists || !account.may_work_in(self.organisation) {
            return Err(unknown());
        }
        let params = [
            secret::hash(&self.secret).into(),
            user.into(),
            self.organisation.into(),
        ];
        if work.execute(SWITCH, &params)? == 0 {
            return Err(Error::NotFound("session"));
        }
        let event = Event::new("account.organisation_switched")
            .on(subject(user), account.name)
            .because(self.organisation.to_string());
        work.record(event, ())
    }
}
