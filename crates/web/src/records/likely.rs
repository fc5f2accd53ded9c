//! What a new record is likely to be already, shown before it is made.

use domain::{
    organisations::{LikelyOrganisation, LikelyOrganisations, Reason, fields::ORGANISATION_KIND},
    parts::Kind,
};
use foundation::Result;

use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::{Cell, Link, RecordField, Section},
    sites::{Site, address},
    state::AppState,
    texts,
};

/// Those that a filled form is likely to mean, the likeliest first. Only modules whose
/// records everybody shares are asked: one's own duplicates are found by the name's rule.
pub(super) async fn found(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    form: &Pairs,
) -> Result<Vec<RecordField>> {
    if site.schema.kind != Kind::Organisation {
        return Ok(Vec::new());
    }
    let question = LikelyOrganisations {
        name: form.get("name").to_owned(),
        cvr: form.get("cvr").to_owned(),
    };
    let found = state.ask(&signed.caller, question).await?;
    Ok(found.iter().map(|one| organisation(signed, one)).collect())
}

/// Why it is shown, its page, and what tells it from others of the name.
fn organisation(signed: &Signed, one: &LikelyOrganisation) -> RecordField {
    let lang = signed.lang;
    let kind = texts::choice(lang, &ORGANISATION_KIND, &one.kind);
    let apart = match one.cvr.as_str() {
        "" => kind,
        cvr => format!("{kind}, CVR {cvr}"),
    };
    let reason = match one.reason {
        Reason::SameCvr => "duplicate-reason-same-cvr",
        Reason::SimilarName => "duplicate-reason-similar-name",
    };
    RecordField {
        label: lang.t(reason),
        value: Cell::Link(Link::new(
            format!("{} ({apart})", one.name),
            address(Kind::Organisation, one.id),
        )),
        ..RecordField::default()
    }
}

/// The section that shows them; none without any.
pub(super) fn section(signed: &Signed, likely: Vec<RecordField>) -> Vec<Section> {
    if likely.is_empty() {
        return Vec::new();
    }
    vec![Section {
        id: "likely".to_owned(),
        title: signed.lang.t("likely-title"),
        fields: likely,
        ..Section::default()
    }]
}
