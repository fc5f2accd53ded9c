//! Files that are made while they are sent, so that their length costs no memory.

use std::io::{self, Write};

use axum::{
    body::{Body, Bytes},
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use tokio::sync::mpsc;

/// Bytes handed on at a time.
const PIECE: usize = 32 * 1024;
/// Pieces that may wait for a slow reader.
const WAITING: usize = 8;

/// Where the file's maker writes; waits while the reader is slow, fails when the reader is gone.
pub(crate) struct Sink {
    to: mpsc::Sender<io::Result<Bytes>>,
    piece: Vec<u8>,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::take(&mut self.piece));
        self.to
            .blocking_send(Ok(piece))
            .map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// Not every writer says when it is done.
impl Drop for Sink {
    fn drop(&mut self) {
        // The reader may be gone.
        let _ = self.flush();
    }
}

/// Breaks the transfer off unless the file was made whole, also when making it panics.
struct Ending {
    to: mpsc::Sender<io::Result<Bytes>>,
    whole: bool,
}

impl Drop for Ending {
    fn drop(&mut self) {
        if !self.whole {
            // Nobody may be there any more to hear it.
            let _ = self.to.blocking_send(Err(io::Error::other("broken off")));
        }
    }
}

/// Sends what `make` writes, as a file of this name. When making fails the transfer is
/// broken off, so that half a file is not taken for a whole one.
pub(crate) fn file<F>(name: &str, content_type: &'static str, make: F) -> Response
where
    F: FnOnce(Sink) -> foundation::Result<()> + Send + 'static,
{
    let (to, mut from) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let sink = Sink {
            to: to.clone(),
            piece: Vec::with_capacity(PIECE),
        };
        let mut ending = Ending { to, whole: false };
        match make(sink) {
            Ok(()) => ending.whole = true,
            Err(error) => tracing::error!(%error, "a file could not be made"),
        }
    });
    // Compressing asks once more after the end, which a channel bears.
    let pieces = stream::poll_fn(move |context| from.poll_recv(context));
    (headers(name, content_type), Body::from_stream(pieces)).into_response()
}

/// A file that is there already.
pub(crate) fn whole(name: &str, content_type: &'static str, content: Vec<u8>) -> Response {
    (headers(name, content_type), content).into_response()
}

/// Saved under its name and never shown in the page's place, whatever is in it. A name outside
/// ASCII stands encoded too (RFC 6266); programs that do not know that get dashes.
fn headers(name: &str, content_type: &'static str) -> [(HeaderName, String); 2] {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let dashes: String = name
        .chars()
        .map(|c| if safe(c) { c } else { '-' })
        .collect();
    let mut disposition = format!("attachment; filename=\"{dashes}\"");
    if dashes != name {
        let encoded = name.bytes().map(|byte| match char::from(byte) {
            c if safe(c) => c.to_string(),
            _ => format!("%{byte:02X}"),
        });
        disposition.push_str("; filename*=UTF-8''");
        disposition.extend(encoded);
    }
    [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ]
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use foundation::Error;

    use super::*;

    /// The whole body, or none when it was broken off.
    fn sent<F>(make: F) -> Option<Vec<u8>>
    where
        F: FnOnce(Sink) -> foundation::Result<()> + Send + 'static,
    {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let response = file("a.txt", "text/plain", make);
            let body = to_bytes(response.into_body(), usize::MAX).await;
            body.ok().map(|bytes| bytes.to_vec())
        })
    }

    #[test]
    fn what_is_written_arrives_whole() {
        let small = sent(|mut sink| sink.write_all(b"abc").map_err(Error::internal));
        assert_eq!(small.unwrap(), b"abc");
        let large = sent(|mut sink| {
            let lines = (0..100_000).map(|_| sink.write_all(b"0123456789"));
            lines.collect::<io::Result<()>>().map_err(Error::internal)
        });
        assert_eq!(large.unwrap().len(), 1_000_000);
    }

    #[test]
    fn a_name_of_any_letters_is_kept() {
        let disposition = |name| headers(name, "application/pdf")[1].1.clone();
        assert_eq!(disposition("a-1.pdf"), "attachment; filename=\"a-1.pdf\"");
        assert_eq!(
            disposition("Æ \"b\".pdf"),
            "attachment; filename=\"---b-.pdf\"; filename*=UTF-8''%C3%86%20%22b%22.pdf"
        );
    }

    #[test]
    fn half_a_file_is_broken_off() {
        let failed = sent(|mut sink| {
            sink.write_all(b"half").map_err(Error::internal)?;
            Err(Error::internal("no more"))
        });
        assert_eq!(failed, None);
        assert_eq!(sent(|_| panic!("in the middle")), None);
    }
}
