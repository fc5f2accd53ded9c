//! Cursors: where the next page of a list begins.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::{Error, Id, Result};

/// The last row of a page: its sort value and id. Opaque to callers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cursor {
    /// The sort that the cursor belongs to, e.g. `name` or `-valid_to`.
    pub sort: String,
    /// The last row's sort value, as text.
    pub value: String,
    /// The last row's id, which breaks ties.
    pub id: Id,
}

impl Cursor {
    /// The text handed out.
    #[must_use]
    pub fn encode(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        URL_SAFE_NO_PAD.encode(json)
    }

    /// Reads a cursor back; anything that this program did not make for the same sort is `invalid_cursor`.
    pub fn decode(text: &str, sort: &str) -> Result<Self> {
        let wrong = || Error::field("cursor", "invalid_cursor");
        if text.len() > 4_096 {
            return Err(wrong());
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
        let cursor: Self = serde_json::from_slice(&bytes).map_err(|_| wrong())?;
        if cursor.sort == sort {
            Ok(cursor)
        } else {
            Err(wrong())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new_id;

    #[test]
    fn a_cursor_survives_the_trip_and_a_forged_one_does_not() {
        let cursor = Cursor {
            sort: "name".into(),
            value: "Æblegård".into(),
            id: new_id(),
        };
        assert_eq!(Cursor::decode(&cursor.encode(), "name"), Ok(cursor.clone()));
        assert!(Cursor::decode(&cursor.encode(), "-name").is_err());
        assert!(Cursor::decode("%%%", "name").is_err());
        assert!(Cursor::decode("e30", "name").is_err());
    }
}
