//! Somebody saved first: both texts side by side.

use domain::parts::{
    FieldKind, Kind, Subject,
    records::{NamesOf, Page},
};
use foundation::Result;

use super::{
    cells::{Showing, moment, plain},
    read_values,
};
use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::{Stale, StaleField},
    sites::Site,
    state::AppState,
    texts,
};

/// Compares what was typed with what is stored now, field by field.
pub(super) async fn compare(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    page: &Page,
    section: &str,
    form: &Pairs,
) -> Result<Stale> {
    let lang = signed.lang;
    let fields = || {
        site.schema
            .fields
            .iter()
            .filter(|field| field.section == section)
    };
    let typed = read_values(state, signed, fields(), form).await?;
    let mut names = page.names.clone();
    names.extend(
        state
            .ask(&signed.caller, NamesOf(subjects(&typed, site)))
            .await?,
    );
    let showing = Showing {
        lang,
        today: state.app.clock().today(),
        names: &names,
    };
    let differing = typed.iter().filter_map(|(key, mine)| {
        let field = site.schema.field(key)?;
        let theirs = page.record.get(site.schema, key);
        (theirs != mine).then(|| StaleField {
            name: (*key).to_owned(),
            label: texts::field_label(lang, site.schema, key),
            theirs: plain(&showing, field, theirs),
            mine: plain(&showing, field, mine),
            keep_mine: true,
        })
    });
    Ok(Stale {
        who: page.changed_by.clone(),
        when: moment(lang, page.record.changed_at),
        fields: differing.collect(),
    })
}

fn subjects(values: &domain::parts::records::Values, site: &Site) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for (key, value) in values {
        let kind = match site.schema.field(key).map(|field| field.kind) {
            Some(FieldKind::Ref(kind) | FieldKind::Refs(kind)) => kind,
            Some(FieldKind::Option(_) | FieldKind::Options(_)) => Kind::Option,
            _ => continue,
        };
        subjects.extend(value.ids().iter().map(|id| Subject { kind, id: *id }));
    }
    subjects
}
