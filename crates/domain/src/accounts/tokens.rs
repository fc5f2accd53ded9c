//! API tokens: for programs that read or write on an account's behalf.

use foundation::{Error, FieldError, Id, Result, Timestamp, micros, new_id};

use crate::{
    accounts::{
        identity, secret,
        sessions::{moment, own},
        who_is,
    },
    gate::{Action, Actor, Command, Event, Needs, Question, Recorded, Resource, Role, View, Work},
    parts::{Kind, Subject},
};

/// What every token begins with, so that one left in a file is recognised.
pub const TOKEN_PREFIX: &str = "fld_";
/// Most days that a token lasts.
pub const MAX_TOKEN_DAYS: i64 = 366;

/// Makes a token for the caller's organisation.
#[derive(Debug, Clone)]
pub struct CreateToken {
    /// Whose: the caller, unless the program itself asks.
    pub user: Id,
    /// What it is for, in the user's words.
    pub name: String,
    /// Whether it may also write; every token may read.
    pub writes: bool,
    /// Days until it ends, 1 to [`MAX_TOKEN_DAYS`].
    pub days: i64,
}

/// A token that was made.
#[derive(Clone)]
pub struct NewToken {
    /// Identity, by which it is withdrawn.
    pub id: Id,
    /// The token itself. It is nowhere else, so it is shown once.
    pub secret: String,
    /// When it ends.
    pub expires: Timestamp,
}

/// A token in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// Identity.
    pub id: Id,
    /// What it is for.
    pub name: String,
    /// Name of the organisation that it works in unless another is asked for.
    pub organisation: String,
    /// Whether it may also write.
    pub writes: bool,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
    /// When it was last used, to the minute.
    pub used: Option<Timestamp>,
}

const INSERT: &str =
    "INSERT INTO tokens (id, organisation_id, user_id, name, hash, scopes, created_at, expires_at)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, $7)";
// everywhere: the names of the organisations that the caller's own tokens work for
const MINE: &str = "SELECT t.id, t.name, o.name, t.scopes, t.created_at, t.expires_at, t.used_at
 FROM tokens t JOIN {organisations} o ON o.id = t.organisation_id
 WHERE t.user_id = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 ORDER BY t.created_at DESC, t.id";
const FIND: &str = "SELECT t.user_id, t.organisation_id, t.name FROM tokens t WHERE t.id = $1 AND t.revoked_at IS NULL";
const REVOKE: &str = "UPDATE tokens SET revoked_at = $2 WHERE id = $1";

const fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::Token,
        id,
    }
}

impl CreateToken {
    fn check(&self) -> Result<String> {
        let name = self.name.trim();
        let mut errors = Vec::new();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required"));
        } else if name.chars().count() > 100 {
            errors.push(
                FieldError::new("name", "too_long")
                    .with("max", 100)
                    .with("found", name.chars().count()),
            );
        }
        if !(1..=MAX_TOKEN_DAYS).contains(&self.days) {
            let error = FieldError::new("days", "token_days");
            errors.push(error.with("max", MAX_TOKEN_DAYS));
        }
        match errors.is_empty() {
            true => Ok(name.to_owned()),
            false => Err(Error::Invalid(errors)),
        }
    }
}

impl Command for CreateToken {
    type Output = NewToken;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<NewToken>> {
        let name = self.check()?;
        let unknown = || Error::NotFound("user");
        let caller = work.caller();
        let may = match caller.actor {
            Actor::System(_) => true,
            _ => own(caller)? == self.user,
        };
        let account = identity::account(work, self.user)?.filter(|_| may);
        let account = account.ok_or_else(unknown)?;
        if !account.may_work_in(work.caller().organisation) {
            return Err(unknown());
        }
        let (id, now) = (new_id(), micros(work.now()));
        let secret = format!("{TOKEN_PREFIX}{}", secret::random()?);
        let expires = now + self.days * 86_400_000_000;
        let scopes = if self.writes { "read,write" } else { "read" };
        let params = [
            id.into(),
            self.user.into(),
            name.as_str().into(),
            secret::hash(&secret).into(),
            scopes.into(),
            now.into(),
            expires.into(),
        ];
        work.execute(INSERT, &params)?;
        let made = NewToken {
            id,
            secret,
            expires: moment(expires)?,
        };
        let event = Event::new("token.created").on(subject(id), name);
        work.record(event.because(format!("{}: {scopes}", account.email)), made)
    }
}

/// The caller's tokens that still work, newest first.
pub struct MyTokens;

impl Question for MyTokens {
    type Answer = Vec<TokenRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TokenRow>> {
        let params = [own(view.caller())?.into(), micros(view.now()).into()];
        let rows = view.rows(MINE, &params)?;
        let read = |row: &database::Row| {
            Ok(TokenRow {
                id: row.id(0)?,
                name: row.text(1)?,
                organisation: row.text(2)?,
                writes: who_is::writes(&row.text(3)?),
                created: moment(row.int(4)?)?,
                expires: moment(row.int(5)?)?,
                used: row.opt(6, database::Row::int)?.map(moment).transpose()?,
            })
        };
        rows.iter().map(read).collect()
    }
}

/// Withdraws a token at once: the caller's own, or as local administrator any token of
/// the organisation.
#[derive(Debug)]
pub struct RevokeToken {
    /// Which.
    pub id: Id,
}

impl Command for RevokeToken {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let caller = work.caller();
        let row = work.row(FIND, &[self.id.into()])?;
        let row = row.ok_or(Error::NotFound("token"))?;
        let (user, organisation) = (row.id(0)?, row.id(1)?);
        let own = caller.user() == Some(user);
        let keeps =
            caller.has(Role::LocalAdministrator) || matches!(caller.actor, Actor::System(_));
        let keeps = keeps && organisation == caller.organisation;
        if !own && !keeps {
            return Err(Error::NotFound("token"));
        }
        let now = micros(work.now());
        work.execute(REVOKE, &[self.id.into(), now.into()])?;
        let event = Event::new("token.revoked").on(subject(self.id), row.text(2)?);
        work.record(event, ())
    }
}
