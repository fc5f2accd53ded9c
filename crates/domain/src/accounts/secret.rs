//! Secrets: 256 random bits, of which only a hash is kept.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use foundation::{Error, Result};
use sha2::{Digest, Sha256};

/// A new secret: 32 random bytes as 43 characters that may stand in an address.
///
/// # Errors
/// When the system has no random numbers to give.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that makes secrets"
)]
pub(crate) fn random() -> Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(Error::internal)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored of a secret. It has 256 bits of chance in it, so a fast hash is enough.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
