//! One-time links: a new account's first password, or a forgotten one. Whoever keeps the
//! accounts hands the link over by a way they trust.

use foundation::{Error, Id, Result, micros};

use crate::{
    accounts::{
        Account, Hashed, administration, attempts, hash_password, identity, own, secret, subject,
    },
    gate::{Action, App, Caller, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    organisations::NATIONAL_ID,
};

/// Hours that a link can be used.
pub const LINK_HOURS: i64 = 72;

const SET: &str = "INSERT INTO password_links (hash, user_id, expires_at) VALUES ($1, $2, $3)
 ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at";
const FIND: &str = "SELECT l.user_id FROM password_links l JOIN users u ON u.id = l.user_id
 WHERE l.hash = $1 AND l.expires_at > $2 AND NOT u.disabled";
const USE: &str = "DELETE FROM password_links WHERE hash = $1";
const END: &str = "DELETE FROM password_links WHERE user_id = $1";

/// Makes a link; an earlier one of the account no longer works. Answers its secret.
pub(super) fn make(work: &mut Work<'_>, user: Id) -> Result<String> {
    let made = secret::random()?;
    let until = micros(work.now()) + LINK_HOURS * 3_600_000_000;
    let params = [secret::hash(&made).into(), user.into(), until.into()];
    work.execute(SET, &params)?;
    Ok(made)
}

/// Withdraws an account's link.
pub(super) fn withdraw(work: &mut Work<'_>, user: Id) -> Result<()> {
    work.execute(END, &[user.into()]).map(|_| ())
}

/// Makes a one-time link for somebody who cannot sign in. Only for accounts of the
/// caller's organisation alone: the link gives the whole account.
#[derive(Debug)]
pub struct IssueLink {
    /// Whose.
    pub user: Id,
}

impl Command for IssueLink {
    /// The link's secret.
    type Output = String;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Accounts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<String>> {
        let account = administration::kept_here_alone(work, self.user)?;
        let made = make(work, self.user)?;
        let event = Event::new("account.link_issued").on(subject(self.user), account.name);
        work.record(event, made)
    }
}

/// Whom a link is for.
pub struct LinkFor {
    /// The link's secret.
    pub secret: String,
}

impl Question for LinkFor {
    type Answer = Account;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Account> {
        let user = find(view, &self.secret)?;
        identity::account(view, user)?.ok_or(Error::NotFound("link"))
    }
}

fn find(view: &View<'_>, secret: &str) -> Result<Id> {
    let params = [secret::hash(secret).into(), micros(view.now()).into()];
    let row = view.row(FIND, &params)?;
    row.ok_or(Error::NotFound("link"))?.id(0)
}

/// Sets the password of the account that the link is for. The link is spent, waiting
/// after wrong passwords is over, and every session ends.
///
/// # Errors
/// `NotFound` for a link that is unknown, spent or too old; `Invalid` on `password`.
pub fn use_link(app: &App, caller: &Caller, secret: &str, password: &str) -> Result<()> {
    let account = app.ask(
        caller,
        LinkFor {
            secret: secret.to_owned(),
        },
    )?;
    let hashed = hash_password(password, &account.email, &account.name)?;
    let organisation = account.first_organisation().unwrap_or(NATIONAL_ID);
    let logged = Caller {
        actor: account.actor(organisation, true),
        organisation,
        as_of: None,
        ..caller.clone()
    };
    let command = UseLink {
        secret: secret.to_owned(),
        hashed,
    };
    app.run(&logged, command)
}

struct UseLink {
    secret: String,
    hashed: Hashed,
}

impl Command for UseLink {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Public)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = find(work, &self.secret)?;
        if work.execute(USE, &[secret::hash(&self.secret).into()])? == 0 {
            return Err(Error::NotFound("link"));
        }
        let account = identity::account(work, user)?.ok_or(Error::NotFound("link"))?;
        own::set_password(work, user, &self.hashed)?;
        attempts::clear(work, &account.email)?;
        let event = Event::new("account.link_used").on(subject(user), account.name);
        work.record(event, ())
    }
}
