//! Adding something to a record by a role on that record: whoever may change a contract
//! because of a role there may also add payments, amendments and documents to it.

use axum::http::Uri;
use domain::{
    gate::MayWriteOn,
    modules,
    parts::{FieldKind, Kind, Schema, Subject},
};

use crate::{caller::Signed, pairs::Pairs, sites::SITES, state::AppState};

/// Whether an address is the page for something new that belongs to a thing on which the
/// caller has a role that writes.
pub(crate) async fn by_role(state: &AppState, signed: &Signed, uri: &Uri) -> bool {
    let Some(path) = uri.path().strip_suffix("/new") else {
        return false;
    };
    let Some(site) = SITES.iter().find(|site| site.path == path) else {
        return false;
    };
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match owner(site.schema, &pairs) {
        Some(owner) => may_write_on(state, signed, owner).await,
        None => false,
    }
}

/// The same about a thing that is known.
pub(crate) async fn may_write_on(state: &AppState, signed: &Signed, owner: Subject) -> bool {
    let asked = state.ask(&signed.caller, MayWriteOn(owner)).await;
    asked.unwrap_or(false)
}

/// What a new record would belong to, as the address says.
fn owner(schema: &Schema, pairs: &Pairs) -> Option<Subject> {
    let key = modules::owner(schema)?;
    let (kind, id) = match schema.field(key)?.kind {
        FieldKind::Ref(kind) => (kind, pairs.get(&format!("{key}_id"))),
        _ => (Kind::from_key(pairs.get("subject_kind"))?, pairs.get(key)),
    };
    let id = id.parse().ok()?;
    Some(Subject { kind, id })
}
