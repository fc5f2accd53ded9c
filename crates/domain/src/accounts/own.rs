//! What a user changes on their own account.

use foundation::{Error, Id, Result};

use crate::{
    accounts::{
        Hashed, attempts, hash_password, identity, password,
        sessions::{self, own},
        sign_in::{Fail, Find, Outcome},
        subject,
    },
    gate::{
        Action, Actor, App, Caller, Command, Event, FieldChange, Language, Needs, Recorded,
        Resource, Work,
    },
};

/// Changes the caller's password. The present one is asked for, and guessing it is
/// throttled as at the sign-in. Every other session ends; `session` is the secret of the
/// one that goes on.
///
/// # Errors
/// `Invalid` on `current` or `password`; `TooMany` while the address must wait.
pub fn change_password(
    app: &App,
    caller: &Caller,
    current: &str,
    new: &str,
    session: &str,
) -> Result<()> {
    let Actor::User { email, name, .. } = &caller.actor else {
        return Err(Error::Unauthenticated("sign_in_first"));
    };
    let (wait, found) = app.ask(caller, Find(email.clone()))?;
    if wait > 0 {
        return Err(Error::TooMany { retry_after: wait });
    }
    let found = found.ok_or(Error::Unauthenticated("sign_in_first"))?;
    if !password::matches(current, Some(&found.hash))? {
        let fail = Fail {
            email: email.clone(),
            found: Some(found),
        };
        return Err(match app.run(caller, fail)? {
            Outcome::Wait(retry_after) => Error::TooMany { retry_after },
            _ => Error::field("current", "password_wrong"),
        });
    }
    let hashed = hash_password(new, email, name)?;
    let command = ChangePassword {
        email: email.clone(),
        before: found.hash,
        hashed,
        session: session.to_owned(),
    };
    app.run(caller, command)
}

struct ChangePassword {
    email: String,
    before: String,
    hashed: Hashed,
    session: String,
}

const CHANGE: &str = "UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2";
const SET_PASSWORD: &str = "UPDATE users SET password_hash = $2 WHERE id = $1";
const SET_LANGUAGE: &str = "UPDATE users SET language = $2 WHERE id = $1";

impl Command for ChangePassword {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        if let Err(retry_after) = attempts::hold(work, &self.email)? {
            return Err(Error::TooMany { retry_after });
        }
        attempts::clear(work, &self.email)?;
        let params = [user.into(), self.before.into(), self.hashed.text().into()];
        if work.execute(CHANGE, &params)? == 0 {
            return Err(Error::field("current", "password_wrong"));
        }
        sessions::end_others(work, user, &self.session)?;
        let event = Event::new("account.password_changed").on(subject(user), work.caller().name());
        work.record(event, ())
    }
}

/// Stores a password and ends every session.
pub(super) fn set_password(work: &mut Work<'_>, user: Id, hashed: &Hashed) -> Result<()> {
    work.execute(SET_PASSWORD, &[user.into(), hashed.text().into()])?;
    sessions::end_all(work, user).map(|_| ())
}

/// Chooses the caller's language.
#[derive(Debug)]
pub struct SetLanguage(pub Language);

impl Command for SetLanguage {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let user = own(work.caller())?;
        let account = identity::account(work, user)?.ok_or(Error::NotFound("user"))?;
        if account.language == self.0 {
            return Ok(work.unchanged("the language is this already", ()));
        }
        let after = identity::language_key(self.0);
        work.execute(SET_LANGUAGE, &[user.into(), after.into()])?;
        let change = FieldChange {
            subject: subject(user),
            field: "language".to_owned(),
            before: identity::language_key(account.language).to_owned(),
            after: after.to_owned(),
        };
        let event = Event::new("account.changed")
            .on(subject(user), account.name)
            .changing(vec![change]);
        work.record(event, ())
    }
}
