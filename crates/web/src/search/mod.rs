//! The search through everything.

use askama::Template;
use axum::{
    extract::{OriginalUri, State},
    response::Response,
    routing::get,
};
use domain::{
    gate::{Action::Read, Needs, Resource::Own},
    parts::{lists::ListRow, records::Names},
    search::{Found, Hits, SearchAll, TaskHits, searched},
};
use foundation::{Error, Result};

use crate::{
    about::may_open,
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Link, Shell, finish},
    records::cells::{Showing, of_column},
    respond,
    routes::Routes,
    sites::SITES,
    state::AppState,
    texts,
};

/// Mounts the page.
pub(crate) fn mount(routes: Routes) -> Routes {
    routes.add("/search", &[("GET", Needs(Read, Own))], get(page))
}

/// Hits shown of each kind.
const SHOWN: i64 = 5;

/// The page.
#[derive(Debug, Default)]
struct SearchPage {
    /// The words.
    q: String,
    /// What is searched, in one sentence.
    hint: String,
    /// Hits in all, formatted.
    total: String,
    /// By kind.
    groups: Vec<Group>,
}

/// The hits of one kind.
#[derive(Debug, Default)]
struct Group {
    title: String,
    count: String,
    hits: Vec<Hit>,
    /// All of them, with their number; none when all are shown.
    more: Option<Link>,
}

/// One hit.
#[derive(Debug, Default)]
struct Hit {
    link: Link,
    /// What tells it from others of the same name.
    note: Cell,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchView<'a> {
    shell: &'a Shell,
    page: &'a SearchPage,
}

async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match build(&state, &signed, pairs.get("q").trim()).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(state: &AppState, signed: &Signed, q: &str) -> Result<String> {
    if signed.caller.user().is_none() {
        return Err(Error::Unauthenticated("sign_in_first"));
    }
    let question = SearchAll {
        q: q.to_owned(),
        limit: SHOWN,
    };
    let found = state.ask(&signed.caller, question).await?;
    let names = Names::new();
    let showing = Showing {
        lang: signed.lang,
        today: state.app.clock().today(),
        names: &names,
    };
    let page = filled(&showing, signed, q, &found);
    let path = Pairs::default().with("q", q).address("/search");
    let mut shell = frame::shell(signed, &path);
    q.clone_into(&mut shell.search);
    Ok(finish(&SearchView {
        shell: &shell,
        page: &page,
    }))
}

fn filled(showing: &Showing<'_>, signed: &Signed, q: &str, found: &Found) -> SearchPage {
    let lang = showing.lang;
    let total: i64 = found.modules.iter().map(|hits| hits.total).sum();
    let mut groups: Vec<Group> = SITES
        .iter()
        .filter_map(|site| {
            found
                .modules
                .iter()
                .find(|hits| hits.schema.kind == site.schema.kind)
        })
        .map(|hits| of_module(showing, q, hits))
        .collect();
    if found.tasks.total > 0 {
        let listed = may_open(signed, "/kle");
        groups.push(of_tasks(lang, q, &found.tasks, listed));
    }
    SearchPage {
        q: q.to_owned(),
        hint: hint(signed),
        total: format::integer(lang, total + found.tasks.total),
        groups,
    }
}

/// What is searched: the modules that the caller may read, in the order of the site.
fn hint(signed: &Signed) -> String {
    let lang = signed.lang;
    let kinds: Vec<_> = searched(&signed.caller).map(|schema| schema.kind).collect();
    let sites = SITES
        .iter()
        .filter(|site| kinds.contains(&site.schema.kind));
    let words: Vec<String> = sites
        .map(|site| texts::counted(lang, site.schema.kind, 2))
        .collect();
    lang.t1("search-hint", "what", words.join(", "))
}

fn group(lang: Lang, title: String, total: i64, hits: Vec<Hit>, list: Option<String>) -> Group {
    let count = format::integer(lang, total);
    let hidden = usize::try_from(total).is_ok_and(|total| total > hits.len());
    let more = list.filter(|_| hidden).map(|href| {
        let label = lang.t1("search-more", "n", total);
        Link::new(label, href)
    });
    Group {
        title,
        count,
        hits,
        more,
    }
}

fn of_module(showing: &Showing<'_>, q: &str, hits: &Hits) -> Group {
    let site = SITES
        .iter()
        .find(|site| site.schema.kind == hits.schema.kind);
    let path = site.map_or("", |site| site.path);
    let hit = |row: &ListRow| Hit {
        link: Link::new(&row.title, format!("{path}/{}", row.id)),
        note: row.values.first().map_or(Cell::Empty, |value| {
            of_column(showing, hits.column.kind, value)
        }),
    };
    let rows = hits.rows.iter().map(hit).collect();
    let title = texts::list_title(showing.lang, hits.schema);
    let list = Pairs::default().with("q", q).address(path);
    group(showing.lang, title, hits.total, rows, Some(list))
}

fn of_tasks(lang: Lang, q: &str, tasks: &TaskHits, listed: bool) -> Group {
    let hit = |number: &str, title: &str| Hit {
        link: Link::new(
            format!("{number} {title}"),
            if listed {
                format!("/kle/{number}")
            } else {
                String::new()
            },
        ),
        note: Cell::Empty,
    };
    let rows = tasks
        .rows
        .iter()
        .map(|(_, number, title)| hit(number, title))
        .collect();
    let list = listed.then(|| Pairs::default().with("q", q).address("/kle"));
    group(lang, lang.t("search-kle"), tasks.total, rows, list)
}
