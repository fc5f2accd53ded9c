//! E-mail on its way out. A message is written in the transaction that it is about,
//! under a key that says what it is about, and sent afterwards by whoever claims it.
//! It may be sent twice only when the program is killed after the receiver took it
//! and before that was written down; then both carry the same Message-ID.

mod claim;

use database::Row;
use foundation::{Error, Id, Result, Timestamp, micros, new_id};
use serde_json::Value as Json;

pub use claim::{Claim, Claimed, Failed, MOST_ATTEMPTS, Sent};

use crate::gate::{Action, Needs, Question, Resource, View, Work};

/// A message to an account.
#[derive(Debug, Clone)]
pub struct Message {
    /// The organisation it is about.
    pub organisation: Id,
    /// What it is about, so that nothing is said twice.
    pub key: String,
    /// The account that gets it.
    pub user: Id,
    /// Which text it is.
    pub template: &'static str,
    /// What stands in it.
    pub data: Json,
}

const INSERT: &str = "INSERT INTO outbox (id, organisation_id, key, user_id, template, data, created_at, next_at, leased_until, attempts, status)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0, 0, 'waiting') ON CONFLICT (key) DO NOTHING";

/// Writes a message; answers whether it is new.
pub(crate) fn write(work: &mut Work<'_>, message: &Message) -> Result<bool> {
    let params = [
        new_id().into(),
        message.organisation.into(),
        message.key.as_str().into(),
        message.user.into(),
        message.template.into(),
        message.data.to_string().into(),
        micros(work.now()).into(),
    ];
    Ok(work.execute(INSERT, &params)? > 0)
}

/// How the outbox stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Messages that wait.
    pub waiting: i64,
    /// When the oldest of them was written.
    pub oldest: Option<Timestamp>,
    /// Messages that were sent.
    pub sent: i64,
    /// Messages that could not be sent and are not tried any more.
    pub given_up: i64,
    /// What the mail server said last about one that waits or was given up.
    pub error: String,
}

/// Asks how the outbox of the whole installation stands.
#[derive(Debug)]
pub struct OutboxState;

// everywhere: how many messages there are, and not what stands in them
const STATE: &str = "SELECT COUNT(*), status, MIN(created_at) FROM outbox GROUP BY status";
// everywhere: what the mail server said, and not about what
const ERROR: &str = "SELECT error FROM outbox WHERE status <> 'sent' AND error IS NOT NULL ORDER BY next_at DESC, id DESC LIMIT 1";

impl Question for OutboxState {
    type Answer = State;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Installation)
    }

    fn answer(self, view: &View<'_>) -> Result<State> {
        let mut state = State::default();
        for row in view.rows(STATE, &[])? {
            let count = row.int(0)?;
            match row.text(1)?.as_str() {
                "sent" => state.sent = count,
                "given_up" => state.given_up = count,
                "expired" => {}
                _ => {
                    state.waiting = count;
                    state.oldest = row.opt(2, Row::int)?.map(moment).transpose()?;
                }
            }
        }
        let error = view.row(ERROR, &[])?;
        state.error = error.map_or(Ok(String::new()), |row| row.text(0))?;
        Ok(state)
    }
}

fn moment(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(Error::internal)
}
