//! What names a record, beside its page: "Systemer i anvendelse: Ansvarlig
//! organisationsenhed", each leading to exactly those rows. From the declarations, so a
//! module that comes later stands there without being asked for.

use domain::{
    modules,
    parts::{
        Kind,
        records::{NamedBy, Page, WhoNames},
    },
};
use foundation::{Id, Result};

use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::{Link, Related},
    sites::{Site, address, of},
    state::AppState,
    texts,
};

/// Names shown of each.
const FIRST: usize = 5;

/// Kinds whose pages show it; the others tell what names them in words of their own.
const SHOWN_ON: &[Kind] = &[Kind::Organisation, Kind::OrgUnit, Kind::Interface];

/// What names the record, by module and field.
pub(crate) async fn related(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    page: &Page,
) -> Result<Vec<Related>> {
    if !SHOWN_ON.contains(&site.schema.kind) {
        return Ok(Vec::new());
    }
    let id = page.record.id;
    let question = WhoNames {
        schema: site.schema,
        id,
    };
    let groups = state.ask(&signed.caller, question).await?;
    Ok(groups
        .iter()
        .filter_map(|group| of_group(signed, id, group))
        .collect())
}

/// One group; none for records that have no list of their own, such as roles.
fn of_group(signed: &Signed, id: Id, group: &NamedBy) -> Option<Related> {
    let lang = signed.lang;
    let site = of(group.kind).filter(|site| site.has_pages)?;
    let schema = modules::schema(group.kind)?;
    let title = texts::list_title(lang, schema);
    let field = texts::field_label(lang, schema, group.field);
    let first = group.first.iter().take(FIRST);
    let filter = Pairs::default().with(group.field, format!("is:{id}"));
    let all = lang.t1("related-all", "n", group.count);
    let hidden = usize::try_from(group.count).is_ok_and(|count| count > FIRST);
    Some(Related {
        title: format!("{title}: {field}"),
        links: first
            .map(|one| Link::new(one.name.trim(), address(group.kind, one.id)))
            .collect(),
        more: if hidden {
            Link::new(all, filter.address(site.path))
        } else {
            Link::default()
        },
    })
}
