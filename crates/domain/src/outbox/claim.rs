//! Claiming, sending, and noting how it went.

use foundation::{Error, Id, Result, Timestamp, micros};
use serde_json::Value as Json;

use crate::{
    accounts,
    gate::{Action, Command, Event, Language, Needs, Recorded, Resource, Work},
    outbox::moment,
};

/// A message that somebody holds, ready to be made into an e-mail.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its identity, which its Message-ID is made of.
    pub id: Id,
    /// The address.
    pub email: String,
    /// The receiver's name.
    pub name: String,
    /// The receiver's language.
    pub language: Language,
    /// Name of the organisation it is about.
    pub organisation: String,
    /// Which text it is.
    pub template: String,
    /// What stands in it.
    pub data: Json,
    /// When it was written.
    pub written: Timestamp,
}

/// Takes messages that are due for a while. Nobody else gets them before it has passed.
#[derive(Debug)]
pub struct Claim {
    /// At most so many.
    pub limit: i64,
    /// For so many seconds.
    pub seconds: i64,
}

/// After so many attempts a message is given up.
pub const MOST_ATTEMPTS: i64 = 10;
const SECOND: i64 = 1_000_000;
/// The longest wait between two attempts: six hours.
const LONGEST_WAIT: i64 = 21_600;

/// What nobody sent for two weeks is no reminder any more: an installation that gets its
/// mail server late does not flood people.
const STALE_SECONDS: i64 = 14 * 86_400;

const EXPIRE: &str = "UPDATE outbox SET status = 'expired' WHERE status = 'waiting' AND created_at < $1 AND leased_until <= $2";
// everywhere: one sender for the whole installation
const DUE: &str = "SELECT b.id FROM outbox b WHERE b.status = 'waiting' AND b.next_at <= $1 AND b.leased_until <= $1 ORDER BY b.next_at, b.id LIMIT $2";
const LEASE: &str = "UPDATE outbox SET leased_until = $2, attempts = attempts + 1 WHERE id = $1 AND status = 'waiting' AND leased_until <= $3";
// everywhere: one sender for the whole installation
const MESSAGE: &str = "SELECT b.id, u.email, u.name, u.language, o.name, b.template, b.data, b.created_at FROM outbox b
 JOIN users u ON u.id = b.user_id JOIN {organisations} o ON o.id = b.organisation_id WHERE b.id = $1";

impl Command for Claim {
    type Output = Vec<Claimed>;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Self::Output>> {
        let now = micros(work.now());
        let until = now + self.seconds * SECOND;
        let stale = now - STALE_SECONDS * SECOND;
        work.execute(EXPIRE, &[stale.into(), now.into()])?;
        let mut claimed = Vec::new();
        for row in work.rows(DUE, &[now.into(), self.limit.into()])? {
            let id = row.id(0)?;
            // Another sender may have been quicker: then the row is no longer free.
            if work.execute(LEASE, &[id.into(), until.into(), now.into()])? == 1 {
                claimed.extend(read(work, id)?);
            }
        }
        Ok(work.unchanged("holding a message changes nobody's data", claimed))
    }
}

fn read(work: &Work<'_>, id: Id) -> Result<Option<Claimed>> {
    let Some(row) = work.row(MESSAGE, &[id.into()])? else {
        return Ok(None);
    };
    Ok(Some(Claimed {
        id: row.id(0)?,
        email: row.text(1)?,
        name: row.text(2)?,
        language: accounts::language(&row.text(3)?),
        organisation: row.text(4)?,
        template: row.text(5)?,
        data: serde_json::from_str(&row.text(6)?).map_err(Error::internal)?,
        written: moment(row.int(7)?)?,
    }))
}

/// Notes that a message was sent.
#[derive(Debug)]
pub struct Sent(pub Id);

const SENT: &str = "UPDATE outbox SET status = 'sent', sent_at = faelled_now(), error = NULL WHERE id = $1 AND status = 'waiting'";

impl Command for Sent {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        work.execute(SENT, &[self.0.into()])?;
        Ok(work.unchanged("the log has the event that the message was about", ()))
    }
}

/// Notes that a message could not be sent: it is tried again after a while, twice as
/// long each time, and at last given up, which the log tells.
#[derive(Debug)]
pub struct Failed {
    /// Which.
    pub id: Id,
    /// What the mail server said.
    pub error: String,
    /// Whether trying again makes no sense.
    pub for_good: bool,
}

// everywhere: one sender for the whole installation
const ATTEMPTS: &str = "SELECT b.attempts, b.key FROM outbox b WHERE b.id = $1";
const RETRY: &str = "UPDATE outbox SET next_at = $2, leased_until = 0, error = $3, status = $4 WHERE id = $1 AND status = 'waiting'";
/// Longest text of an error that is kept, in characters.
const ERROR: usize = 500;

impl Command for Failed {
    /// Whether it was given up.
    type Output = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let row = work.row(ATTEMPTS, &[self.id.into()])?;
        let row = row.ok_or(Error::NotFound("message"))?;
        let attempts = row.int(0)?;
        let given_up = self.for_good || attempts >= MOST_ATTEMPTS;
        let wait = wait(attempts);
        let error: String = self.error.chars().take(ERROR).collect();
        let params = [
            self.id.into(),
            (micros(work.now()) + wait * SECOND).into(),
            error.as_str().into(),
            if given_up { "given_up" } else { "waiting" }.into(),
        ];
        work.execute(RETRY, &params)?;
        if given_up {
            let said = format!("{}: {error}", row.text(1)?);
            return work.record(Event::new("mail.given_up").because(said), true);
        }
        Ok(work.unchanged("it is tried again", false))
    }
}

/// Seconds until the next attempt.
fn wait(attempts: i64) -> i64 {
    let doubled = 60_i64 << attempts.clamp(0, 20);
    doubled.min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::wait;

    #[test]
    fn the_wait_doubles_up_to_six_hours() {
        let waits: Vec<i64> = (1..=10).map(wait).collect();
        let expected = [120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600];
        assert_eq!(waits, expected);
    }
}
