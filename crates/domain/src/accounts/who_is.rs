//! From a secret to somebody: asked at every request, so it is two short reads.

use database::Row;
use foundation::{Error, Id, Result, micros};

use crate::{
    accounts::{Signed, identity, limits, secret},
    gate::{Action, App, Caller, Command, Needs, Question, Recorded, Resource, View, Work},
};

/// What a request carries to prove who asks.
#[derive(Clone)]
pub enum Credential {
    /// The secret of a session, from its cookie.
    Session(String),
    /// An API token.
    Token(String),
}

const MINUTE: i64 = 60_000_000;

/// Who holds the credential; none when it is unknown, ended, withdrawn, or its account
/// is disabled or works nowhere any more. `organisation` asks for another organisation
/// than that of the session or token. Its use is noted at most once a minute.
///
/// # Errors
/// `NotFound` when the organisation asked for is not one that the account works in.
pub fn who_is(
    app: &App,
    caller: &Caller,
    credential: Credential,
    organisation: Option<Id>,
) -> Result<Option<Signed>> {
    let table = match credential {
        Credential::Session(_) => Table::Sessions,
        Credential::Token(_) => Table::Tokens,
    };
    let (Credential::Session(secret) | Credential::Token(secret)) = credential;
    let hash = secret::hash(&secret);
    let question = WhoIs {
        table,
        hash: hash.clone(),
        organisation,
    };
    let Some((signed, used_at)) = app.ask(caller, question)? else {
        return Ok(None);
    };
    if micros(app.clock().now()) - used_at >= MINUTE {
        // Not being able to note it must not keep anybody out.
        if let Err(error) = app.run(caller, Touch { table, hash }) {
            tracing::warn!(%error, "the use of a session could not be noted");
        }
    }
    Ok(Some(signed))
}

#[derive(Debug, Clone, Copy)]
enum Table {
    Sessions,
    Tokens,
}

struct WhoIs {
    table: Table,
    hash: Vec<u8>,
    organisation: Option<Id>,
}

const SESSION: &str = "SELECT s.user_id, s.organisation_id, s.seen_at, s.csrf, s.created_at
 FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.hash = $1 AND NOT u.disabled";
const TOKEN: &str = "SELECT t.user_id, t.organisation_id, COALESCE(t.used_at, 0), t.scopes, t.expires_at
 FROM tokens t JOIN users u ON u.id = t.user_id WHERE t.hash = $1 AND t.revoked_at IS NULL AND NOT u.disabled";
// everywhere: the name of the organisation that the caller has chosen
const NAME: &str = "SELECT o.name FROM {organisations} o WHERE o.id = $1";
const TOUCH_SESSION: &str = "UPDATE sessions SET seen_at = $2 WHERE hash = $1";
const TOUCH_TOKEN: &str = "UPDATE tokens SET used_at = $2 WHERE hash = $1";

/// Whether a token with these scopes may write.
pub(super) fn writes(scopes: &str) -> bool {
    scopes.split(',').any(|scope| scope == "write")
}

impl Question for WhoIs {
    type Answer = Option<(Signed, i64)>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let statement = match self.table {
            Table::Sessions => SESSION,
            Table::Tokens => TOKEN,
        };
        let Some(row) = view.row(statement, &[self.hash.clone().into()])? else {
            return Ok(None);
        };
        if !self.is_alive(view, &row)? {
            return Ok(None);
        }
        let Some(account) = identity::account(view, row.id(0)?)? else {
            return Ok(None);
        };
        let usual = row.id(1)?;
        let usual = match (account.may_work_in(usual), self.table) {
            (true, _) => Some(usual),
            (false, Table::Sessions) => account.first_organisation(),
            (false, Table::Tokens) => None,
        };
        let Some(usual) = usual else {
            return Ok(None);
        };
        let organisation = self.organisation.unwrap_or(usual);
        if !account.may_work_in(organisation) {
            return Err(Error::NotFound("organisation"));
        }
        let name = view.row(NAME, &[organisation.into()])?;
        let signed = Signed {
            organisation,
            organisation_name: name.ok_or(Error::NotFound("organisation"))?.text(0)?,
            csrf: match self.table {
                Table::Sessions => row.text(3)?,
                Table::Tokens => String::new(),
            },
            may_write: match self.table {
                Table::Sessions => true,
                Table::Tokens => writes(&row.text(3)?),
            },
            account,
        };
        Ok(Some((signed, row.int(2)?)))
    }
}

impl WhoIs {
    fn is_alive(&self, view: &View<'_>, row: &Row) -> Result<bool> {
        let now = micros(view.now());
        match self.table {
            Table::Tokens => Ok(now < row.int(4)?),
            Table::Sessions => is_alive(view, row.id(1)?, row.int(4)?, row.int(2)?),
        }
    }
}

/// Whether a session of the organisation that began and was last used then goes on.
pub(super) fn is_alive(view: &View<'_>, organisation: Id, began: i64, used: i64) -> Result<bool> {
    let now = micros(view.now());
    let limits = limits::of(view, organisation)?;
    Ok(now - used < limits.idle_minutes * MINUTE && now - began < limits.absolute_minutes * MINUTE)
}

struct Touch {
    table: Table,
    hash: Vec<u8>,
}

impl Command for Touch {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Public)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let statement = match self.table {
            Table::Sessions => TOUCH_SESSION,
            Table::Tokens => TOUCH_TOKEN,
        };
        let now = micros(work.now());
        work.execute(statement, &[self.hash.into(), now.into()])?;
        Ok(work.unchanged("that somebody is there is no change of data", ()))
    }
}
