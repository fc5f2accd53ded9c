//! Hashing with argon2id, a few at a time.

use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use foundation::{Error, Result};

use super::rules;

/// A password that passed the rules, as it is stored. Made by [`hash_password`] only.
#[derive(Clone)]
pub struct Hashed(String);

impl Hashed {
    /// The text to store (PHC format, with its salt and cost).
    pub(in crate::accounts) fn text(&self) -> &str {
        &self.0
    }
}

/// Checks a new password against the rules and hashes it: argon2id with 19 MiB, two
/// passes, which takes some 20 ms. Call it outside of a transaction.
///
/// # Errors
/// `Invalid` on the field `password`; `TooMany` when too many wait for their turn.
pub fn hash_password(password: &str, email: &str, name: &str) -> Result<Hashed> {
    rules::check(password, email, name)?;
    let _turn = Turn::wait()?;
    argon(password).map(Hashed)
}

fn argon(password: &str) -> Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    Ok(hash.map_err(Error::internal)?.to_string())
}

/// Whether the password is the one that was hashed. Without a hash (unknown address, no
/// password yet) the same work is done, so that the time taken tells nothing.
pub(in crate::accounts) fn matches(password: &str, hash: Option<&str>) -> Result<bool> {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    if password.len() > rules::MAX_BYTES {
        return Ok(false);
    }
    let _turn = Turn::wait()?;
    let stored = match hash.filter(|hash| !hash.is_empty()) {
        Some(hash) => hash,
        None => match NOBODYS.get() {
            Some(hash) => hash,
            None => {
                let made = argon("nobody's password")?;
                NOBODYS.get_or_init(|| made)
            }
        },
    };
    let right = Argon2::default().verify_password(password.as_bytes(), stored);
    Ok(right.is_ok() && hash.is_some_and(|hash| !hash.is_empty()))
}

/// Hashing takes memory and a processor, so only some happen at once and only some wait.
const AT_ONCE: usize = 4;
const WAITING: usize = 64;

#[derive(Default)]
struct Queue {
    running: usize,
    waiting: usize,
}

static QUEUE: Mutex<Queue> = Mutex::new(Queue {
    running: 0,
    waiting: 0,
});
static FREED: Condvar = Condvar::new();

/// The right to hash, given back when dropped.
struct Turn;

/// The counts are whole at any moment, so a panic elsewhere does not spoil them.
fn queue() -> MutexGuard<'static, Queue> {
    QUEUE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Turn {
    fn wait() -> Result<Self> {
        let mut queue = queue();
        if queue.waiting >= WAITING {
            return Err(Error::TooMany { retry_after: 2 });
        }
        queue.waiting += 1;
        let mut queue = FREED
            .wait_while(queue, |queue| queue.running >= AT_ONCE)
            .unwrap_or_else(PoisonError::into_inner);
        queue.waiting -= 1;
        queue.running += 1;
        Ok(Self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        queue().running -= 1;
        FREED.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let good = "gul cykel under broen";
        let Ok(hash) = hash_password(good, "a@b.dk", "Anne") else {
            panic!("a good password is accepted")
        };
        assert!(hash.text().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(matches(good, Some(hash.text())), Ok(true));
        assert_eq!(
            matches("gul cykel under Broen", Some(hash.text())),
            Ok(false)
        );
        assert_eq!(matches("", Some(hash.text())), Ok(false));
        assert_eq!(matches(&"x".repeat(5_000), Some(hash.text())), Ok(false));
    }

    #[test]
    fn nothing_matches_where_there_is_no_hash() {
        for hash in [None, Some("")] {
            assert_eq!(matches("nobody's password", hash), Ok(false));
            assert_eq!(matches("", hash), Ok(false));
        }
    }

    #[test]
    fn turns_are_given_back() {
        let threads: Vec<_> = (0..24)
            .map(|_| std::thread::spawn(|| matches("x", None)))
            .collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no panic"), Ok(false));
        }
    }
}
