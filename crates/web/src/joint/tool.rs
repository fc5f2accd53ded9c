//! `POST /api/v1/tools/sharing`: the document in, the answer out, the same to the byte as
//! `faelled share` gives. Only for those who are signed in, since it may keep both
//! processors busy; it stops when the caller hangs up.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::gate::{Action::Read, Needs, Resource::Own, allowed};
use foundation::Error;
use sharing::{Input, Refused, Run};
use tokio::sync::Semaphore;

use super::faults::field_error;
use crate::{
    api::{body, refusal::Refusal},
    caller::Signed,
    state::AppState,
};

/// Largest document, in bytes: a hundred thousand candidates are refused by their number,
/// not by their size.
const LARGEST: usize = 64 * 1024 * 1024;

/// One analysis at a time, so that the pages of all others stay quick.
static TURN: Semaphore = Semaphore::const_new(1);

/// Stops the computation when whoever asked is no longer there.
struct StopWhenGone(Arc<AtomicBool>);

impl Drop for StopWhenGone {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

pub(super) async fn answer(
    State(_): State<AppState>,
    signed: Signed,
    request: Request,
) -> Response {
    match found(&signed, request).await {
        Ok(text) => {
            let json = HeaderValue::from_static("application/json");
            ([(header::CONTENT_TYPE, json)], text).into_response()
        }
        Err(refusal) => refusal.response(signed.lang),
    }
}

async fn found(signed: &Signed, request: Request) -> Result<String, Refusal> {
    if !allowed(&signed.caller, Needs(Read, Own)) {
        return Err(Error::Unauthenticated("sign_in_first").into());
    }
    let bytes = body::bytes(request, LARGEST).await?;
    let stop = StopWhenGone(Arc::default());
    let _turn = TURN.acquire().await.map_err(Error::internal)?;
    let cancel = Arc::clone(&stop.0);
    let done = tokio::task::spawn_blocking(move || compute(&bytes, &cancel)).await;
    done.map_err(Error::internal)?.map_err(Refusal::from)
}

/// Reading the document is work too, so it happens here and not among the pages.
fn compute(bytes: &[u8], cancel: &AtomicBool) -> Result<String, Error> {
    let input: Input =
        sharing::read(bytes).map_err(|fault| Error::Invalid(vec![field_error(&fault)]))?;
    let run = Run {
        threads: 2,
        cancel,
        progress: &|_| {},
    };
    match sharing::share(&input, &run) {
        Ok(answer) => Ok(sharing::write(&answer)),
        Err(Refused::Faults(faults)) => {
            Err(Error::Invalid(faults.iter().map(field_error).collect()))
        }
        Err(Refused::Cancelled) => Err(Error::internal("nobody waits for the answer")),
    }
}
