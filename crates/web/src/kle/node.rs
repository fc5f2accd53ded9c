//! One number of the plan: its dates, what is below it, what covers it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    kle::{Find, KleNode, Tree, Used, WhereUsed},
    parts::{Kind, Subject, records::NamesOf},
};
use foundation::{Date, Error, Id, Result};

use super::PATH;
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Level, Link, RecordField, Section, SimplePage, Table},
    respond,
    sites::address,
    state::AppState,
};

/// The page of a number.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(number): Path<String>,
) -> Response {
    if let Ok(id) = number.parse::<Id>() {
        return by_id(&state, &signed, id).await;
    }
    match build(&state, &signed, number).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Where fields of records lead: on to the number's own address.
async fn by_id(state: &AppState, signed: &Signed, id: Id) -> Response {
    let kind = Kind::KleNode;
    let names = NamesOf(vec![Subject { kind, id }]);
    let names = match state.ask(&signed.caller, names).await {
        Ok(names) => names,
        Err(error) => return respond::error_page(signed, PATH, &error),
    };
    // The name of a number begins with the number.
    match names.get(&id).and_then(|name| name.split(' ').next()) {
        Some(number) => Redirect::to(&format!("{PATH}/{number}")).into_response(),
        None => respond::error_page(signed, PATH, &Error::NotFound(kind.key())),
    }
}

async fn build(state: &AppState, signed: &Signed, number: String) -> Result<String> {
    let (lang, caller) = (signed.lang, &signed.caller);
    let node = state.ask(caller, Find { number }).await?;
    let number = node.number.clone();
    let used = WhereUsed {
        number: number.clone(),
    };
    let used = state.ask(caller, used).await?;
    let parent = Some(number.clone());
    let below = state.ask(caller, Tree { parent }).await?;
    let today = state.app.clock().today();
    let mut sections = vec![about(lang, today, &node)];
    if node.below > 0 {
        sections.push(numbers_below(lang, &below));
    }
    sections.extend(covering(lang, &node, &used));
    let page = SimplePage {
        title: format!("{number} {}", node.title),
        lead: lead(lang, &node, &used),
        actions: actions(lang, &node, &used),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("{PATH}/{number}"));
    shell.crumbs = crumbs(lang, &number);
    Ok(page.html(&shell))
}

/// The plan, then every number above.
fn crumbs(lang: Lang, number: &str) -> Vec<Link> {
    let mut crumbs = vec![Link::new(lang.t("kle-title"), PATH)];
    crumbs.extend(number.match_indices('.').map(|(at, _)| {
        let above = &number[..at];
        Link::new(above, format!("{PATH}/{above}"))
    }));
    crumbs
}

fn lead(lang: Lang, node: &KleNode, used: &Used) -> String {
    let key = if node.below > 0 {
        "kle-covered-below"
    } else {
        "kle-covered"
    };
    let counts = [
        ("systems", used.systems.len().into()),
        ("usages", used.usages.len().into()),
    ];
    lang.t_args(key, &counts)
}

/// The lists with exactly those rows. In the column that lists the numbers of a
/// usage only a number of three pairs cannot also be a part of another.
fn actions(lang: Lang, node: &KleNode, used: &Used) -> Vec<Action> {
    let list = |text: &str, path: &str, name: &str, filter: String| Action {
        label: lang.t(text),
        href: Pairs::default().with(name, filter).address(path),
        post: false,
    };
    let mut actions = Vec::new();
    if node.below > 0 {
        return actions;
    }
    let whole = node.number.matches('.').count() == 2;
    if whole && !used.usages.is_empty() {
        let filter = format!("contains:{}", node.number);
        actions.push(list("kle-list-usages", "/systems", "kle_ids", filter));
    }
    if !used.systems.is_empty() {
        let filter = format!("is:{}", node.id);
        actions.push(list("kle-list-systems", "/catalogue", "kle", filter));
    }
    actions
}

fn about(lang: Lang, today: Date, node: &KleNode) -> Section {
    let date = |key: &str, day: Option<Date>| {
        day.map(|day| RecordField {
            label: lang.t(key),
            value: Cell::Date {
                text: format::date(day),
                near: format::near(lang, day, today),
            },
            ..RecordField::default()
        })
    };
    let gone = node.expired.is_some_and(|day| day <= today);
    let status = RecordField {
        label: lang.t("kle-status"),
        value: Cell::Status {
            level: if gone { Level::Warn } else { Level::Good },
            word: lang.t(if gone { "kle-expired" } else { "kle-current" }),
        },
        ..RecordField::default()
    };
    let dates = [
        date("kle-created", node.created),
        date("kle-changed", node.changed),
        date("kle-expired-on", node.expired),
    ];
    Section {
        id: "about".to_owned(),
        title: lang.t("kle-about"),
        fields: std::iter::once(status)
            .chain(dates.into_iter().flatten())
            .collect(),
        ..Section::default()
    }
}

fn numbers_below(lang: Lang, below: &[KleNode]) -> Section {
    let row = |node: &KleNode| {
        let href = format!("{PATH}/{}", node.number);
        vec![
            Cell::Text(node.number.clone()),
            Cell::Link(Link::new(&node.title, href)),
        ]
    };
    Section {
        id: "below".to_owned(),
        title: lang.t("kle-below"),
        table: Some(Table {
            headings: vec![lang.t("kle-number"), lang.t("kle-name")],
            rows: below.iter().map(row).collect(),
        }),
        ..Section::default()
    }
}

/// Rows shown of each; the sentence at the top has the whole count.
const SHOWN: usize = 100;

fn covering(lang: Lang, node: &KleNode, used: &Used) -> [Section; 2] {
    let section = |id: &str, kind: Kind, found: &[(Id, String)]| {
        let row = |(id, name): &(Id, String)| {
            vec![Cell::Link(Link::new(name.trim(), address(kind, *id)))]
        };
        let key = if node.below > 0 { "-below" } else { "" };
        Section {
            id: id.to_owned(),
            title: lang.t(&format!("kle-{id}{key}")),
            table: Some(Table {
                headings: vec![lang.t("relations-picture-system")],
                rows: found.iter().take(SHOWN).map(row).collect(),
            }),
            empty: lang.t(&format!("kle-{id}-none")),
            ..Section::default()
        }
    };
    [
        section("usages", Kind::Usage, &used.usages),
        section("systems", Kind::System, &used.systems),
    ]
}
