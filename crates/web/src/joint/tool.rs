//! `POST /api/v1/tools/sharing`: the document in, the answer out, the same to the byte as
//! `faelled share` gives. Only for those who are signed in, since it may keep both
//! processors busy; it stops when the caller hangs up.

use std::sync::atomic::AtomicBool;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::gate::{Action::Read, Needs, Resource::Own, allowed};
use foundation::Error;
use sharing::Input;

use super::{compute, faults::field_error};
use crate::{
    api::{body, refusal::Refusal},
    caller::Signed,
    state::AppState,
};

/// Largest document, in bytes: a hundred thousand candidates are refused by their number,
/// not by their size.
const LARGEST: usize = 64 * 1024 * 1024;

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
    let done = compute::in_turn(move |cancel| answered(&bytes, cancel)).await;
    done?.map_err(Refusal::from)
}

/// Reading the document is work too, so it happens here and not among the pages.
fn answered(bytes: &[u8], cancel: &AtomicBool) -> Result<String, Error> {
    let input: Input =
        sharing::read(bytes).map_err(|fault| Error::Invalid(vec![field_error(&fault)]))?;
    let answer = sharing::share(&input, &compute::run(cancel));
    answer
        .map(|answer| sharing::write(&answer))
        .map_err(|refused| compute::refusal(&refused))
}
