//! What the page of a system in the catalogue has beside its fields.

use domain::{
    catalogue::{Hierarchy, HierarchyNode, SCHEMA, UsedBy, Using},
    gate::{Action, Needs, Resource, allowed},
    interfaces,
    parts::{
        Kind,
        lists::{Filter, List, ListRow, ListValue, Start, Wanted},
        records::Page,
    },
};
use foundation::{Id, Result};

use super::{PATH, own_usage, take_into_use};
use crate::{
    caller::Signed,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, Cell, Level, Link, RecordField, Related, Section, Status, Table},
    records::Extras,
    sites::address,
    state::AppState,
};

/// Who uses the system, where it belongs, what it exposes, and taking it into use.
pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let lang = signed.lang;
    let system = page.record.id;
    let used_by = state.ask(&signed.caller, UsedBy { system }).await?;
    let tree = state.ask(&signed.caller, Hierarchy { system }).await?;
    let own = own_usage(state, signed, system).await?;
    let mut after = vec![("general", users(lang, &used_by))];
    if tree.len() > 1 {
        after.push(("lineage", hierarchy(lang, system, &tree)));
    }
    Ok(Extras {
        status: status(lang, page, own.is_some()),
        sentence: sentence(lang, page, used_by.len()),
        actions: actions(signed, page, own),
        more: more(signed, system),
        after,
        related: exposed(state, signed, system).await?.into_iter().collect(),
        ..Extras::default()
    })
}

/// Interfaces shown beside a system.
const FIRST: i64 = 8;

/// What tells interfaces of one name apart.
pub(crate) const INTERFACE: [&str; 2] = ["interface_id", "interface_version"];

/// The name of an interface with what tells it apart, from a list with those columns.
pub(crate) fn interface_name(row: &ListRow) -> String {
    let texts = row.values.iter().filter_map(|value| match value {
        ListValue::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    });
    let apart: Vec<&str> = texts.collect();
    if apart.is_empty() {
        row.title.trim().to_owned()
    } else {
        format!("{} ({})", row.title.trim(), apart.join(", "))
    }
}

/// The interfaces that a system exposes; none for those who see no interfaces.
pub(crate) async fn exposed(
    state: &AppState,
    signed: &Signed,
    system: Id,
) -> Result<Option<Related>> {
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Interfaces)) {
        return Ok(None);
    }
    let filter = format!("is:{system}");
    let question = List {
        schema: &interfaces::SCHEMA,
        wanted: Wanted {
            filters: vec![Filter::parse("exposing_system", &filter)],
            columns: INTERFACE.map(str::to_owned).to_vec(),
            ..Wanted::default()
        },
        start: Start::First,
        limit: FIRST,
    };
    let found = state.ask(&signed.caller, question).await?;
    let link = |row: &ListRow| Link::new(interface_name(row), address(Kind::Interface, row.id));
    let more = if found.total > FIRST {
        let all = Pairs::default().with("exposing_system", filter);
        let label = signed.lang.t1("related-all", "n", found.total);
        Link::new(label, all.address("/interfaces"))
    } else {
        Link::default()
    };
    Ok(Some(Related {
        title: signed.lang.t("related-interfaces"),
        links: found.rows.iter().map(link).collect(),
        more,
    }))
}

fn status(lang: Lang, page: &Page, in_use: bool) -> Vec<Status> {
    let say = |level, word: &str, cause: &str| Status {
        level,
        word: lang.t(word),
        cause: if cause.is_empty() {
            String::new()
        } else {
            lang.t(cause)
        },
    };
    let mut status = Vec::new();
    if is_withdrawn(page) {
        let why = "catalogue-withdrawn-why";
        status.push(say(Level::Warn, "catalogue-withdrawn", why));
    }
    if page.record.get(&SCHEMA, "visibility").as_text() != "public" {
        status.push(say(Level::Info, "catalogue-local", "catalogue-local-why"));
    }
    if in_use {
        status.push(say(Level::Good, "catalogue-in-use", ""));
    }
    status
}

fn is_withdrawn(page: &Page) -> bool {
    *page.record.get(&SCHEMA, "deactivated") == domain::parts::FieldValue::Bool(true)
}

/// What kind of system, whose it is, how many use it.
fn sentence(lang: Lang, page: &Page, users: usize) -> String {
    let name = |key: &str| {
        let id = page.record.get(&SCHEMA, key).as_ref()?;
        page.names.get(&id).cloned()
    };
    let parts = [
        name("business_type"),
        name("rights_holder"),
        Some(lang.t1("catalogue-used-by-count", "n", users)),
    ];
    let sentence = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

fn actions(signed: &Signed, page: &Page, own: Option<Id>) -> Vec<Button> {
    let button = |text: &str, href: String| Button {
        label: signed.lang.t(text),
        href,
        post: false,
    };
    if let Some(usage) = own {
        let href = address(Kind::Usage, usage);
        return vec![button("catalogue-own-usage", href)];
    }
    let way = take_into_use(signed, page.record.id).filter(|_| !is_withdrawn(page));
    way.map(|href| button("catalogue-take-into-use", href))
        .into_iter()
        .collect()
}

fn more(signed: &Signed, system: Id) -> Vec<Button> {
    let may = Needs(Action::Administer, Resource::Catalogue);
    let mut more = Vec::new();
    if allowed(&signed.caller, may) && signed.caller.as_of.is_none() {
        more.push(Button {
            label: signed.lang.t("merge-verb"),
            href: format!("{PATH}/{system}/merge"),
            post: false,
        });
    }
    more
}

fn users(lang: Lang, used_by: &[Using]) -> Section {
    let link = |using: &Using| Link::new(&using.name, address(Kind::Organisation, using.id));
    let field = RecordField {
        label: lang.t1("catalogue-users-count", "n", used_by.len()),
        value: Cell::Links(used_by.iter().map(link).collect()),
        ..RecordField::default()
    };
    Section {
        id: "used-by".to_owned(),
        title: lang.t("catalogue-used-by"),
        fields: if used_by.is_empty() {
            Vec::new()
        } else {
            vec![field]
        },
        empty: lang.t("catalogue-used-by-none"),
        ..Section::default()
    }
}

/// The tree from its top, each level further in; the system itself is not a link.
fn hierarchy(lang: Lang, system: Id, tree: &[HierarchyNode]) -> Section {
    let row = |node: &HierarchyNode| {
        let name = format!("{}{}", "– ".repeat(node.depth), node.name);
        let href = if node.id == system {
            String::new()
        } else {
            address(Kind::System, node.id)
        };
        let use_of_it = node.usage.map_or(Cell::Empty, |usage| {
            let text = lang.t("catalogue-in-use");
            Cell::Link(Link::new(text, address(Kind::Usage, usage)))
        });
        vec![Cell::Link(Link::new(name, href)), use_of_it]
    };
    Section {
        id: "hierarchy".to_owned(),
        title: lang.t("catalogue-hierarchy"),
        table: Some(Table {
            headings: vec![lang.t("proposals-system"), lang.t("catalogue-with-us")],
            rows: tree.iter().map(row).collect(),
        }),
        ..Section::default()
    }
}
