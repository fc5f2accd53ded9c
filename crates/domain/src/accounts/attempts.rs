//! Throttling: after some wrong passwords an address must wait, longer each time.
//! The same for addresses without an account, so that waiting tells nothing.

use foundation::{Result, micros};

use crate::{
    accounts::secret,
    gate::{View, Work},
};

const SECOND: i64 = 1_000_000;
/// Wrong passwords before the first wait.
const FREE: i64 = 5;
/// The first wait; it doubles with each further wrong password.
const FIRST_WAIT: i64 = 30 * SECOND;
/// The longest wait, so that nobody can be kept out for good by a stranger.
const LONGEST_WAIT: i64 = 3_600 * SECOND;
/// After this long without a wrong password they are forgotten.
const FORGET: i64 = 24 * 3_600 * SECOND;

const WAIT: &str = "SELECT a.locked_until FROM sign_in_attempts a WHERE a.hash = $1";
/// Makes attempts at one address take turns: the row is held until the transaction ends.
const HOLD: &str =
    "INSERT INTO sign_in_attempts (hash, failures, locked_until, last_at) VALUES ($1, 0, 0, $2)
 ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING failures, locked_until";
const FAIL: &str =
    "UPDATE sign_in_attempts SET failures = $2, locked_until = $3, last_at = $4 WHERE hash = $1";
const CLEAR: &str = "DELETE FROM sign_in_attempts WHERE hash = $1";
/// Comes before [`HOLD`], so that nobody who holds an address waits for another one.
const FORGET_OLD: &str = "DELETE FROM sign_in_attempts WHERE last_at < $1";

/// The key of an address.
fn key(email: &str) -> Vec<u8> {
    secret::hash(email)
}

/// Seconds that the address must still wait; 0 when it need not.
pub(super) fn wait(view: &View<'_>, email: &str) -> Result<u64> {
    let row = view.row(WAIT, &[key(email).into()])?;
    let until = row.map_or(Ok(0), |row| row.int(0))?;
    Ok(seconds(until - micros(view.now())))
}

fn seconds(left: i64) -> u64 {
    u64::try_from((left + SECOND - 1) / SECOND).unwrap_or(0)
}

/// Holds the address against other attempts until the transaction ends; answers the
/// failures so far, or the seconds to wait. Whoever tries many passwords at the same
/// moment learns nothing from those that come after the wait began.
pub(super) fn hold(work: &mut Work<'_>, email: &str) -> Result<std::result::Result<i64, u64>> {
    let now = micros(work.now());
    work.execute(FORGET_OLD, &[(now - FORGET).into()])?;
    let rows = work.rows(HOLD, &[key(email).into(), now.into()])?;
    let Some(row) = rows.first() else {
        return Ok(Ok(0));
    };
    let failures = row.int(0)?;
    Ok(match seconds(row.int(1)? - now) {
        0 => Ok(failures),
        wait => Err(wait),
    })
}

/// Notes one more failure; answers the seconds to wait before the next attempt.
pub(super) fn failed(work: &mut Work<'_>, email: &str, failures: i64) -> Result<u64> {
    let now = micros(work.now());
    let failures = failures + 1;
    let until = match waiting_time(failures) {
        0 => 0,
        wait => now + wait,
    };
    let params = [key(email).into(), failures.into(), until.into(), now.into()];
    work.execute(FAIL, &params)?;
    Ok(seconds(until - now))
}

/// Forgets the failures of an address.
pub(super) fn clear(work: &mut Work<'_>, email: &str) -> Result<bool> {
    Ok(work.execute(CLEAR, &[key(email).into()])? > 0)
}

fn waiting_time(failures: i64) -> i64 {
    if failures < FREE {
        return 0;
    }
    let doubled = u32::try_from(failures - FREE).unwrap_or(u32::MAX).min(10);
    (FIRST_WAIT << doubled).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour_and_no_further() {
        let seconds: Vec<i64> = [1, 4, 5, 6, 7, 11, 12, 13, 1_000, i64::MAX]
            .into_iter()
            .map(|failures| waiting_time(failures) / SECOND)
            .collect();
        assert_eq!(
            seconds,
            [0, 0, 30, 60, 120, 1_920, 3_600, 3_600, 3_600, 3_600]
        );
    }
}
