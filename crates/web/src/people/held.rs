//! Roles on record pages: those of a person, and those on a thing.

use domain::{
    gate::{Action, Actor, Needs, allowed},
    parts::{Kind, Subject, records::Page},
    people::PersonRoles,
    roles::{RoleOn, RolesOf},
};
use foundation::Result;

use crate::{
    caller::Signed,
    parts::{Action as Button, Cell, Link, Person, Section, Table},
    records::Extras,
    sites,
    state::AppState,
};

/// What a person's page has beside the fields.
pub async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let lang = signed.lang;
    let person = page.record.id;
    let held = state.ask(&signed.caller, PersonRoles { person }).await?;
    let rows = held.iter().map(|role| {
        let kind = format!("{}-one", role.subject.kind.key().replace('_', "-"));
        let address = sites::address(role.subject.kind, role.subject.id);
        vec![
            Cell::Link(Link::new(role.subject_name.trim(), address)),
            Cell::text(lang.t(&kind)),
            Cell::text(role.role_name.as_str()),
            Cell::text(if role.writes {
                lang.t("yes")
            } else {
                lang.t("no")
            }),
        ]
    });
    let table = Table {
        headings: ["thing", "kind", "role", "writes"]
            .map(|key| lang.t(&format!("person-roles-{key}")))
            .to_vec(),
        rows: rows.collect(),
    };
    Ok(Extras {
        sections: vec![Section {
            id: "roles".to_owned(),
            title: lang.t("person-roles-title"),
            table: Some(table),
            empty: lang.t("person-roles-none"),
            ..Section::default()
        }],
        more: more(signed, page, !held.is_empty()),
        ..Extras::default()
    })
}

fn more(signed: &Signed, page: &Page, has_roles: bool) -> Vec<Button> {
    let may = |action| {
        let needs = Needs(action, domain::gate::Resource::People);
        signed.caller.as_of.is_none() && allowed(&signed.caller, needs)
    };
    let button = |text: &str, path: &str| Button {
        label: signed.lang.t(text),
        href: format!("/people/{}/{path}", page.record.id),
        post: false,
    };
    let mut more = Vec::new();
    if has_roles && may(Action::Change) {
        more.push(button("person-hand-over-verb", "hand-over"));
    }
    if may(Action::Delete) {
        more.push(button("person-anonymise-verb", "anonymise"));
    }
    more
}

/// Adds to a thing's page who has roles on it and where they are kept.
pub async fn holders(
    state: &AppState,
    signed: &Signed,
    kind: Kind,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let subject = Subject {
        kind,
        id: page.record.id,
    };
    let roles = state.ask(&signed.caller, RolesOf { subject }).await?;
    if let Actor::User {
        email, may_write, ..
    } = &signed.caller.actor
    {
        let mine =
            |role: &RoleOn| role.writes && !role.has_left && role.email.eq_ignore_ascii_case(email);
        extras.may_write |= *may_write && roles.iter().any(mine);
    }
    extras.people = roles
        .iter()
        .map(|role| Person {
            role: role.role_name.clone(),
            person: Link::new(
                role.person_name.as_str(),
                sites::address(Kind::Person, role.person),
            ),
            unit: if role.has_left {
                signed.lang.t("person-has-left")
            } else {
                String::new()
            },
        })
        .collect();
    let resource = domain::modules::schema(kind).map(|schema| schema.resource);
    let may = resource.is_some_and(|resource| {
        allowed(&signed.caller, Needs(Action::Change, resource))
            && allowed(
                &signed.caller,
                Needs(Action::Change, domain::gate::Resource::People),
            )
    });
    if may && signed.caller.as_of.is_none() {
        extras.people_href = format!("/roles/{}/{}", kind.key(), page.record.id);
    }
    Ok(())
}
