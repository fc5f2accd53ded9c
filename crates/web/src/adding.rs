//! Adding something to a record by a role on that record: whoever may change a contract
//! because of a role there may also add payments, amendments and documents to it. Whether a
//! record may be made or changed is asked before anything is said about what was sent.

use axum::http::Uri;
use domain::{
    gate::{Action, Command as _, May, MayWriteOn, Needs},
    modules,
    parts::{
        Field, FieldKind, Kind, Schema, Subject,
        records::{Create, Values},
    },
};
use foundation::{Id, Result, new_id};

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

/// Whether a field says what a new record belongs to.
pub(crate) fn says_owner(schema: &Schema, field: &Field) -> bool {
    let key = modules::owner(schema);
    key.is_some_and(|key| field.key == key || field.key == "subject_kind")
}

/// Refuses those who may not make a record that belongs to what these values say.
pub(crate) async fn may_make(
    state: &AppState,
    signed: &Signed,
    schema: &'static Schema,
    owner: Values,
) -> Result<()> {
    let command = Create {
        schema,
        id: new_id(),
        values: owner,
        reason: String::new(),
    };
    let (needs, target) = (command.needs(), command.target());
    state.ask(&signed.caller, May { needs, target }).await
}

/// Refuses those who may not change a record.
pub(crate) async fn may_change(
    state: &AppState,
    signed: &Signed,
    schema: &'static Schema,
    id: Id,
) -> Result<()> {
    let needs = Needs(Action::Change, schema.resource);
    let target = Some(schema.subject(id));
    state.ask(&signed.caller, May { needs, target }).await
}
