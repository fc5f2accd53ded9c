//! The reader of a form with a file: no more of the file is kept in memory than the
//! organisation allows.

use axum::extract::{FromRequest, Multipart, Request, multipart::Field};
use foundation::{Error, FieldError, Result};

use crate::{pairs::Pairs, state::AppState};

/// A form with a file.
#[derive(Debug, Default)]
pub(crate) struct Sent {
    /// The texts.
    pub pairs: Pairs,
    /// The file's name and bytes; none when no file was chosen.
    pub file: Option<(String, Vec<u8>)>,
}

/// Most that the texts of a form take, in bytes.
const TEXTS: usize = 256 * 1024;

/// Reads a form whose file is at most so many megabytes.
///
/// # Errors
/// On the field `file` when it is larger or did not arrive whole.
pub(crate) async fn read(state: &AppState, request: Request, megabytes: i64) -> Result<Sent> {
    let most = usize::try_from(megabytes).unwrap_or(0) * 1024 * 1024;
    let mut form = Multipart::from_request(request, state)
        .await
        .map_err(|_| Error::field("file", "document_missing"))?;
    let (mut sent, mut left) = (Sent::default(), TEXTS);
    let mut large = false;
    while let Some(mut part) = form.next_field().await.map_err(|_| too_large(megabytes))? {
        let key = part.name().unwrap_or_default().to_owned();
        if key == "file" {
            let name = part.file_name().unwrap_or_default().to_owned();
            let bytes = whole(&mut part, most).await;
            let bytes = bytes.map_err(|()| too_large(megabytes))?;
            large |= bytes.is_none();
            let bytes = bytes.unwrap_or_default();
            // A browser sends a nameless empty part when no file was chosen.
            sent.file = (!name.is_empty() || !bytes.is_empty()).then_some((name, bytes));
            continue;
        }
        let bytes = whole(&mut part, left).await.ok().flatten();
        let bytes = bytes.ok_or_else(|| Error::field("", "form_too_large"))?;
        // Names cost too, so that endless empty fields end.
        left = left.saturating_sub(bytes.len() + key.len() + 100);
        let text = String::from_utf8(bytes).map_err(|_| Error::field("", "form_not_text"))?;
        sent.pairs.0.push((key, text));
    }
    if large {
        return Err(too_large(megabytes));
    }
    Ok(sent)
}

fn too_large(megabytes: i64) -> Error {
    let error = FieldError::new("file", "document_too_large");
    Error::Invalid(vec![error.with("max", megabytes)])
}

/// The bytes of a part; none when there are more than `most`. The rest is read and dropped
/// then, because a browser that cannot finish sending shows no answer.
async fn whole(part: &mut Field<'_>, most: usize) -> Result<Option<Vec<u8>>, ()> {
    let (mut bytes, mut over) = (Vec::new(), false);
    while let Some(piece) = part.chunk().await.map_err(|_| ())? {
        over = over || bytes.len() + piece.len() > most;
        if over {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&piece);
        }
    }
    Ok((!over).then_some(bytes))
}
