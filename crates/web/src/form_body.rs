//! The one reader of posted forms.

use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    response::Response,
};
use foundation::Error;

use crate::{i18n::Lang, pairs::Pairs, respond};

/// Largest form, in bytes. Files have a reader of their own.
const LARGEST: usize = 2 * 1024 * 1024;

/// A posted form.
pub struct PostedForm(pub Pairs);

impl<S: Send + Sync> FromRequest<S> for PostedForm {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let refuse = |code| respond::problem(Lang::Da, &Error::field("", code));
        let bytes = to_bytes(request.into_body(), LARGEST)
            .await
            .map_err(|_| refuse("form_too_large"))?;
        let text = std::str::from_utf8(&bytes).map_err(|_| refuse("form_not_text"))?;
        Ok(Self(Pairs::parse(text)))
    }
}
