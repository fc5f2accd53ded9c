//! What the pages of bodies, meetings and items have beside their fields.

use domain::{
    bodies::{Mandates, MatrixRow, Seat, SeatsOf},
    gate::{Action as Act, Needs, Resource, allowed},
    parts::{Kind, records::Page},
};
use foundation::Result;

use super::{minutes, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action, Cell, Link, Section, Table},
    records::Extras,
    sites::address,
    state::AppState,
};

/// By the kind of the record.
pub(crate) async fn extras(
    state: &AppState,
    signed: &Signed,
    kind: Kind,
    page: &Page,
) -> Result<Extras> {
    let id = page.record.id;
    let link = |key: &str, href: String| Action {
        label: signed.lang.t(key),
        href,
        post: false,
    };
    Ok(match kind {
        Kind::Body => body(state, signed, page).await?,
        Kind::Meeting => Extras {
            actions: [
                Some(link("meeting-open-room", words::room(id))),
                minutes::may_read(state, signed, id)
                    .await?
                    .then(|| link("room-minutes", words::minutes(id))),
            ]
            .into_iter()
            .flatten()
            .collect(),
            ..Extras::default()
        },
        Kind::AgendaItem => {
            let meeting = page.record.get(&domain::bodies::ITEMS, "meeting").as_ref();
            let room = meeting.map(|meeting| {
                let href = format!("{}?item={id}#item", words::room(meeting));
                link("meeting-open-room", href)
            });
            Extras {
                actions: room.into_iter().collect(),
                ..Extras::default()
            }
        }
        _ => Extras::default(),
    })
}

async fn body(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, body) = (signed.lang, page.record.id);
    let seats = state.ask(&signed.caller, SeatsOf(body)).await?;
    let asked = Mandates { body: Some(body) };
    let matrix = state.ask(&signed.caller, asked).await?;
    let now = signed.caller.as_of.is_none();
    let may = |action, resource| now && allowed(&signed.caller, Needs(action, resource));
    let meeting = may(Act::Create, Resource::Meetings).then(|| Action {
        label: lang.t("meeting-new"),
        href: format!("/meetings/new?body_id={body}"),
        post: false,
    });
    let keeps = may(Act::Create, Resource::Steering);
    Ok(Extras {
        actions: meeting.into_iter().collect(),
        sections: vec![
            members(lang, &seats, ways(lang, body, "body-member", keeps)),
            mandates(lang, &matrix, ways(lang, body, "mandate", keeps)),
        ],
        ..Extras::default()
    })
}

/// To add one of a body's seats or mandates, for those who keep them, and to all of them.
fn ways(lang: Lang, body: foundation::Id, what: &str, keeps: bool) -> Vec<Link> {
    let add = keeps.then(|| {
        let label = lang.t(&format!("{what}-new"));
        Link::new(label, format!("/{what}s/new?body_id={body}"))
    });
    let all = Link::new(lang.t(&format!("{what}-many")), format!("/{what}s"));
    add.into_iter().chain([all]).collect()
}

fn members(lang: Lang, seats: &[Seat], links: Vec<Link>) -> Section {
    let name = |id: foundation::Id| {
        let seat = seats.iter().find(|seat| seat.person == id);
        seat.map_or(String::new(), |seat| seat.name.clone())
    };
    let row = |seat: &Seat| {
        let person = Link::new(&seat.name, address(Kind::Person, seat.person));
        vec![
            Cell::Link(person),
            Cell::Text(words::function(lang, &seat.function)),
            seat.substitute_for
                .map_or(Cell::Empty, |id| Cell::text(name(id))),
        ]
    };
    let headings = [
        "body-member-person",
        "body-member-member-function",
        "body-member-substitute-for",
    ];
    Section {
        id: "members".to_owned(),
        title: lang.t("body-member-many"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: seats.iter().map(row).collect(),
        }),
        empty: lang.t("body-member-list-empty"),
        links,
        ..Section::default()
    }
}

fn mandates(lang: Lang, matrix: &[MatrixRow], links: Vec<Link>) -> Section {
    let row = |row: &MatrixRow| {
        let kind = match row.purchase_kind.as_str() {
            "" => lang.t("mandate-any-purchase"),
            key => lang.t(&format!("choice-purchase-kind-{}", key.replace('_', "-"))),
        };
        let to = row
            .to
            .map_or(lang.t("mandate-no-limit"), |oere| format::money(lang, oere));
        let authority = lang.t(&format!("choice-authority-{}", row.authority));
        vec![
            Cell::Link(Link::new(kind, address(Kind::Mandate, row.id))),
            Cell::Number(format::money(lang, row.from)),
            Cell::Number(to),
            Cell::Text(authority),
        ]
    };
    let headings = [
        "mandate-purchase-kind",
        "mandate-from-amount",
        "mandate-to-amount",
        "mandate-authority",
    ];
    Section {
        id: "mandates".to_owned(),
        title: lang.t("mandate-many"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: matrix.iter().map(row).collect(),
        }),
        empty: lang.t("mandate-list-empty"),
        links,
        ..Section::default()
    }
}
