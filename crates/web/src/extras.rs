//! What modules add to their record pages.

use domain::parts::{Kind, records::Page};
use foundation::Result;

use crate::{caller::Signed, records::Extras, sites::Site, state::AppState};

/// A module's own part of its record page.
pub(crate) async fn of(
    site: &Site,
    _state: &AppState,
    _signed: &Signed,
    _page: &Page,
) -> Result<Extras> {
    match site.schema.kind {
        Kind::Usage => Ok(Extras::default()),
        _ => Ok(Extras::default()),
    }
}

/// Where a record has gone that was merged into another.
pub(crate) async fn redirect(
    _site: &Site,
    _state: &AppState,
    _signed: &Signed,
    _id: &str,
) -> Option<String> {
    None
}
