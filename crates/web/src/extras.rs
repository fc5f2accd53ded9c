//! What modules add to their record pages.

use domain::parts::{Kind, records::Page};
use foundation::Result;

use crate::{
    caller::Signed, people, records::Extras, sites::Site, state::AppState, systems, units,
};

/// A module's own part of its record page.
pub(crate) async fn of(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    page: &Page,
) -> Result<Extras> {
    let kind = site.schema.kind;
    let mut extras = match kind {
        Kind::Person => people::extras(state, signed, page).await?,
        Kind::Usage => systems::usage_extras(state, signed, page).await?,
        Kind::OrgUnit => Extras {
            more: units::more(signed, page),
            ..Extras::default()
        },
        _ => Extras::default(),
    };
    if matches!(kind, Kind::Usage | Kind::OrgUnit) {
        people::holders(state, signed, kind, page, &mut extras).await?;
    }
    Ok(extras)
}

/// Where a record has gone that was merged into another.
pub(crate) async fn redirect(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    id: &str,
) -> Option<String> {
    match site.schema.kind {
        Kind::System => systems::redirect(state, signed, id).await,
        _ => None,
    }
}
