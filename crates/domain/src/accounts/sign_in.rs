//! Signing in with address and password: read the hash, do the costly comparison
//! outside of any transaction, then begin a session or note the failure.

use foundation::{Error, Id, Result, Timestamp, micros, new_id};

use crate::{
    accounts::{Account, attempts, identity, limits, password, secret, subject},
    gate::{Action, App, Caller, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    organisations::NATIONAL_ID,
};

/// An attempt to sign in.
#[derive(Clone)]
pub struct SignIn {
    /// The address, as typed.
    pub email: String,
    /// The password, as typed.
    pub password: String,
    /// What the browser calls itself, so that the user can tell sessions apart.
    pub agent: String,
    /// The secret of the session that the browser had until now; it ends.
    pub previous: Option<String>,
}

/// A session has begun.
#[derive(Clone)]
pub struct SignedIn {
    /// The secret for the cookie. It is nowhere else.
    pub secret: String,
    /// Whose it is.
    pub account: Account,
    /// When it ends at the latest.
    pub ends: Timestamp,
}

/// Begins a session. `caller` says for which request; it need not be signed in.
///
/// # Errors
/// `Unauthenticated` with `sign_in_failed` (never saying whether the address exists),
/// and, after a right password, `account_disabled` or `no_membership`.
/// `TooMany` while the address must wait.
pub fn sign_in(app: &App, caller: &Caller, attempt: SignIn) -> Result<SignedIn> {
    let email = attempt.email.trim().to_lowercase();
    let (wait, found) = app.ask(caller, Find(email.clone()))?;
    if wait > 0 {
        return Err(Error::TooMany { retry_after: wait });
    }
    let hash = found.as_ref().map(|found| found.hash.as_str());
    let right = password::matches(&attempt.password, hash)?;
    let organisation = found
        .as_ref()
        .and_then(|found| found.account.first_organisation());
    let mut logged = Caller {
        organisation: organisation.unwrap_or(NATIONAL_ID),
        as_of: None,
        ..caller.clone()
    };
    let outcome = match found {
        Some(found) if right => {
            logged.actor = found.account.actor(logged.organisation, true);
            let begin = Begin {
                organisation,
                found,
                agent: attempt.agent,
                previous: attempt.previous,
            };
            app.run(&logged, begin)?
        }
        found => app.run(&logged, Fail { email, found })?,
    };
    match outcome {
        Outcome::Begun(signed) => Ok(*signed),
        Outcome::Wait(retry_after) => Err(Error::TooMany { retry_after }),
        Outcome::Refused(why) => Err(Error::Unauthenticated(why)),
    }
}

/// An account with what is needed to check a password.
pub(super) struct Found {
    pub(super) account: Account,
    pub(super) hash: String,
}

const BY_EMAIL: &str = "SELECT u.id, u.password_hash FROM users u WHERE u.email = $1";
const STATE: &str = "SELECT u.password_hash, u.disabled FROM users u WHERE u.id = $1";
const INSERT: &str =
    "INSERT INTO sessions (hash, id, user_id, organisation_id, csrf, agent, created_at, seen_at)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
const END_PREVIOUS: &str = "DELETE FROM sessions WHERE hash = $1";
const END_OLD: &str = "DELETE FROM sessions WHERE created_at < $1";
const SIGNED_IN_AT: &str = "UPDATE users SET signed_in_at = $2 WHERE id = $1";

/// The account of an address, and the seconds that the address must wait.
pub(super) struct Find(pub(super) String);

impl Question for Find {
    type Answer = (u64, Option<Found>);

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let wait = attempts::wait(view, &self.0)?;
        let Some(row) = view.row(BY_EMAIL, &[self.0.into()])? else {
            return Ok((wait, None));
        };
        let account = identity::account(view, row.id(0)?)?;
        let hash = row.text(1)?;
        Ok((wait, account.map(|account| Found { account, hash })))
    }
}

pub(super) enum Outcome {
    Begun(Box<SignedIn>),
    Wait(u64),
    Refused(&'static str),
}

/// A wrong password, or an address that nobody has.
pub(super) struct Fail {
    pub(super) email: String,
    pub(super) found: Option<Found>,
}

impl Command for Fail {
    type Output = Outcome;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Public)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Outcome>> {
        let failures = match attempts::hold(work, &self.email)? {
            Ok(failures) => failures,
            Err(wait) => {
                let outcome = Outcome::Wait(wait);
                return Ok(work.unchanged("the address must wait", outcome));
            }
        };
        let wait = attempts::failed(work, &self.email, failures)?;
        let mut event = Event::new("account.sign_in_failed");
        event = match self.found {
            Some(found) => event.on(subject(found.account.id), found.account.name),
            // Somebody may have typed a password where the address belongs.
            None if self.email.contains('@') => {
                event.because(self.email.chars().take(254).collect::<String>())
            }
            None => event,
        };
        let outcome = match wait {
            0 => Outcome::Refused("sign_in_failed"),
            wait => Outcome::Wait(wait),
        };
        work.record(event, outcome)
    }
}

/// The password was right.
struct Begin {
    organisation: Option<Id>,
    found: Found,
    agent: String,
    previous: Option<String>,
}

impl Command for Begin {
    type Output = Outcome;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Public)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Outcome>> {
        let user = self.found.account.id;
        if let Err(wait) = attempts::hold(work, &self.found.account.email)? {
            let outcome = Outcome::Wait(wait);
            return Ok(work.unchanged("the address must wait", outcome));
        }
        // The password may have been changed while it was being compared.
        let state = work.row(STATE, &[user.into()])?;
        let state = state.ok_or(Error::Unauthenticated("sign_in_failed"))?;
        if state.text(0)? != self.found.hash {
            return Err(Error::Unauthenticated("sign_in_failed"));
        }
        let event =
            |name: &str| Event::new(name).on(subject(user), self.found.account.name.as_str());
        let refused = |why| event("account.sign_in_refused").because(why);
        if state.bool(1)? {
            let why = "account_disabled";
            return work.record(refused(why), Outcome::Refused(why));
        }
        let Some(organisation) = self.organisation else {
            let why = "no_membership";
            return work.record(refused(why), Outcome::Refused(why));
        };
        let event = event("account.signed_in");
        let signed = self.begin(work, organisation)?;
        work.record(event, Outcome::Begun(Box::new(signed)))
    }
}

impl Begin {
    fn begin(self, work: &mut Work<'_>, organisation: Id) -> Result<SignedIn> {
        let user = self.found.account.id;
        let now = micros(work.now());
        attempts::clear(work, &self.found.account.email)?;
        if let Some(previous) = self.previous {
            work.execute(END_PREVIOUS, &[secret::hash(&previous).into()])?;
        }
        let longest = i64::try_from(limits::LONGEST.as_micros()).unwrap_or(i64::MAX);
        work.execute(END_OLD, &[(now - longest).into()])?;
        let (made, csrf) = (secret::random()?, secret::random()?);
        let agent: String = self.agent.chars().take(200).collect();
        let params = [
            secret::hash(&made).into(),
            new_id().into(),
            user.into(),
            organisation.into(),
            csrf.into(),
            agent.into(),
            now.into(),
        ];
        work.execute(INSERT, &params)?;
        work.execute(SIGNED_IN_AT, &[user.into(), now.into()])?;
        let minutes = limits::of(work, organisation)?.absolute_minutes;
        let ends = Timestamp::from_microsecond(now + minutes * 60_000_000);
        Ok(SignedIn {
            secret: made,
            account: self.found.account,
            ends: ends.map_err(Error::internal)?,
        })
    }
}
