//! Systems that are likely the same as another, with what can be done instead.

use domain::{catalogue::Duplicate, parts::Kind};
use foundation::Result;

use super::{own_usage, take_into_use};
use crate::{
    caller::Signed,
    parts::{Cell, Link, RecordField},
    sites::address,
    state::AppState,
};

/// Each with why it is shown, its page, and the way to use it instead.
pub(super) async fn fields(
    state: &AppState,
    signed: &Signed,
    found: &[Duplicate],
) -> Result<Vec<RecordField>> {
    let lang = signed.lang;
    let mut fields = Vec::new();
    for duplicate in found {
        let mut links = vec![Link::new(
            &duplicate.name,
            address(Kind::System, duplicate.id),
        )];
        if let Some(usage) = own_usage(state, signed, duplicate.id).await? {
            let text = lang.t("propose-in-use-already");
            links.push(Link::new(text, address(Kind::Usage, usage)));
        } else if let Some(href) = take_into_use(signed, duplicate.id) {
            links.push(Link::new(lang.t("propose-use-instead"), href));
        }
        fields.push(RecordField {
            label: why(signed, duplicate),
            value: Cell::Links(links),
            ..RecordField::default()
        });
    }
    Ok(fields)
}

/// Why it is thought to be the same, and whose it is.
pub(super) fn why(signed: &Signed, duplicate: &Duplicate) -> String {
    let key = duplicate.reason.key().replace('_', "-");
    let reason = signed.lang.t(&format!("duplicate-reason-{key}"));
    if duplicate.supplier.is_empty() {
        reason
    } else {
        format!("{reason} · {}", duplicate.supplier)
    }
}
