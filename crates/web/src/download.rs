//! Files that are made while they are sent, so that their length costs no memory.

use std::io::{self, Write};

use axum::{
    body::{Body, Bytes},
    http::header,
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

/// Sends what `make` writes, as a file of this name. When making fails the transfer is
/// broken off, so that half a file is not taken for a whole one.
pub(crate) fn file<F>(name: &str, content_type: &'static str, make: F) -> Response
where
    F: FnOnce(Sink) -> foundation::Result<()> + Send + 'static,
{
    let (to, from) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let sink = Sink {
            to: to.clone(),
            piece: Vec::with_capacity(PIECE),
        };
        if let Err(error) = make(sink) {
            tracing::error!(%error, "a file could not be made");
            // Nobody may be there any more to hear it.
            let _ = to.blocking_send(Err(io::Error::other("broken off")));
        }
    });
    let pieces = stream::unfold(from, |mut from| async move {
        from.recv().await.map(|piece| (piece, from))
    });
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, Body::from_stream(pieces)).into_response()
}
