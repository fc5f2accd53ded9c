//! From a secret to somebody: asked at every request, so it is one statement.

use database::Row;
use foundation::{Error, Id, Result, micros};

use crate::{
    accounts::{Account, Signed, identity, limits, limits::Limits, secret},
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

// everywhere: whoever holds the secret, with all memberships, before there is a caller
const SESSION: &str = "SELECT u.id, u.name, u.email, u.language, m.organisation_id, o.name, m.role,
 s.organisation_id, s.seen_at, s.csrf, s.created_at,
 (SELECT i.value FROM settings i WHERE i.organisation_id = s.organisation_id AND i.name = $2),
 (SELECT a.value FROM settings a WHERE a.organisation_id = s.organisation_id AND a.name = $3)
 FROM sessions s JOIN users u ON u.id = s.user_id
 LEFT JOIN {memberships} m ON m.user_id = u.id LEFT JOIN {organisations} o ON o.id = m.organisation_id
 WHERE s.hash = $1 AND NOT u.disabled ORDER BY o.name, o.id, m.role";
// everywhere: whoever holds the secret, with all memberships, before there is a caller
const TOKEN: &str = "SELECT u.id, u.name, u.email, u.language, m.organisation_id, o.name, m.role,
 t.organisation_id, COALESCE(t.used_at, 0), t.scopes, t.expires_at
 FROM tokens t JOIN users u ON u.id = t.user_id
 LEFT JOIN {memberships} m ON m.user_id = u.id LEFT JOIN {organisations} o ON o.id = m.organisation_id
 WHERE t.hash = $1 AND t.revoked_at IS NULL AND NOT u.disabled ORDER BY o.name, o.id, m.role";
// everywhere: the name of an organisation that the caller works in without a membership
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
        let rows = self.rows(view)?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let found = Found::read(row, self.table)?;
        if !found.is_alive(micros(view.now())) {
            return Ok(None);
        }
        let account = identity::joined(&rows)?;
        let usual = match (account.may_work_in(found.organisation), self.table) {
            (true, _) => Some(found.organisation),
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
        let signed = Signed {
            organisation,
            organisation_name: name_of(view, &account, organisation)?,
            csrf: found.csrf,
            may_write: found.may_write,
            account,
        };
        Ok(Some((signed, found.used)))
    }
}

impl WhoIs {
    /// A row for each role of each membership, and one without when there is none.
    fn rows(&self, view: &View<'_>) -> Result<Vec<Row>> {
        let hash = self.hash.clone().into();
        match self.table {
            Table::Sessions => {
                let [idle, absolute] = limits::NAMES;
                view.rows(SESSION, &[hash, idle.into(), absolute.into()])
            }
            Table::Tokens => view.rows(TOKEN, &[hash]),
        }
    }
}

/// A credential that is known.
struct Found {
    organisation: Id,
    used: i64,
    csrf: String,
    may_write: bool,
    lasts: Lasts,
}

/// How long it lasts.
enum Lasts {
    /// Until this moment.
    Until(i64),
    /// So long after it began at this moment, and so long after its last use.
    Session(i64, Limits),
}

impl Found {
    fn read(row: &Row, table: Table) -> Result<Self> {
        let (organisation, used, said, at) = (row.id(7)?, row.int(8)?, row.text(9)?, row.int(10)?);
        Ok(match table {
            Table::Sessions => Self {
                organisation,
                used,
                csrf: said,
                may_write: true,
                lasts: Lasts::Session(
                    at,
                    Limits::read(row.opt(11, Row::text)?, row.opt(12, Row::text)?)?,
                ),
            },
            Table::Tokens => Self {
                organisation,
                used,
                csrf: String::new(),
                may_write: writes(&said),
                lasts: Lasts::Until(at),
            },
        })
    }

    fn is_alive(&self, now: i64) -> bool {
        match self.lasts {
            Lasts::Until(end) => now < end,
            Lasts::Session(began, limits) => goes_on(limits, now, began, self.used),
        }
    }
}

/// The name of the organisation worked for, which is among the memberships of all but
/// national coordinators.
fn name_of(view: &View<'_>, account: &Account, organisation: Id) -> Result<String> {
    let mut members = account.memberships.iter();
    if let Some(found) = members.find(|one| one.organisation == organisation) {
        return Ok(found.name.clone());
    }
    let row = view.row(NAME, &[organisation.into()])?;
    row.ok_or(Error::NotFound("organisation"))?.text(0)
}

fn goes_on(limits: Limits, now: i64, began: i64, used: i64) -> bool {
    now - used < limits.idle_minutes * MINUTE && now - began < limits.absolute_minutes * MINUTE
}

/// Whether a session of the organisation that began and was last used then goes on.
pub(super) fn is_alive(view: &View<'_>, organisation: Id, began: i64, used: i64) -> Result<bool> {
    let limits = limits::of(view, organisation)?;
    Ok(goes_on(limits, micros(view.now()), began, used))
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
