//! The tree, opened level by level by its address, and the hits of a search.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::kle::{KleNode, Search, Tree};
use foundation::{Date, Result};

use super::PATH;
use crate::{
    about::may_open,
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Level, Link, TreeNode, TreePage},
    respond,
    state::AppState,
};

/// Hits shown of a search.
const HITS: i64 = 200;

/// The page; `?open=16.05` opens the tree down to a number, `?q=` searches.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    match build(&state, &signed, pairs.get("q").trim(), pairs.get("open")).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, q: &str, open: &str) -> Result<String> {
    let lang = signed.lang;
    let today = state.app.clock().today();
    let nodes = if q.is_empty() {
        opened(state, signed, open).await?
    } else {
        hits(state, signed, q).await?
    };
    let shown = TreePage {
        title: lang.t("kle-title"),
        total: format::integer(lang, i64::try_from(nodes.len()).unwrap_or(i64::MAX)),
        lead: lang.t(if q.is_empty() { "kle-lead" } else { "kle-hits" }),
        actions: actions(signed),
        href: PATH.to_owned(),
        search: q.to_owned(),
        empty: lang.t(if q.is_empty() {
            "kle-empty"
        } else {
            "kle-no-hits"
        }),
        nodes: nodes
            .into_iter()
            .map(|branch| branch.node(lang, today))
            .collect(),
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-knowledge"), "/catalogue")];
    Ok(shown.html(&shell))
}

/// Loading a new edition, for the one who keeps the plan.
fn actions(signed: &Signed) -> Vec<Action> {
    const LOAD: &str = "/import/kle";
    let may = signed.caller.as_of.is_none() && may_open(signed, LOAD);
    may.then(|| Action {
        label: signed.lang.t("kle-load"),
        href: LOAD.to_owned(),
        post: false,
    })
    .into_iter()
    .collect()
}

/// A number with what is open below it.
struct Branch {
    number: KleNode,
    below: Vec<Branch>,
    path: String,
}

impl Branch {
    fn closed(number: KleNode) -> Self {
        Self {
            number,
            below: Vec::new(),
            path: String::new(),
        }
    }

    fn node(self, lang: Lang, today: Date) -> TreeNode {
        let number = self.number.number;
        let gone = self.number.expired.is_some_and(|day| day <= today);
        let below = usize::try_from(self.number.below).unwrap_or(0);
        TreeNode {
            href: format!("{PATH}/{number}"),
            more_href: format!("{PATH}?open={number}"),
            code: number,
            label: self.number.title,
            mark: gone.then(|| Cell::Status {
                level: Level::Warn,
                word: lang.t("kle-expired"),
            }),
            open: true,
            below: if self.path.is_empty() { below } else { 0 },
            children: self
                .below
                .into_iter()
                .map(|branch| branch.node(lang, today))
                .collect(),
            path: self.path,
        }
    }
}

/// The main groups, with the way down to `open`.
async fn opened(state: &AppState, signed: &Signed, open: &str) -> Result<Vec<Branch>> {
    let mut levels: Vec<&str> = Vec::new();
    for (at, _) in open.match_indices('.') {
        levels.push(&open[..at]);
    }
    if !open.is_empty() {
        levels.push(open);
    }
    let main = state.ask(&signed.caller, Tree { parent: None }).await?;
    let mut top: Vec<Branch> = main.into_iter().map(Branch::closed).collect();
    let mut here = &mut top;
    for level in levels {
        let Some(at) = here.iter().position(|branch| branch.number.number == level) else {
            break;
        };
        let parent = Some(level.to_owned());
        let below = state.ask(&signed.caller, Tree { parent }).await?;
        here[at].below = below.into_iter().map(Branch::closed).collect();
        here = &mut here[at].below;
    }
    Ok(top)
}

/// What a search found, each with the number above it.
async fn hits(state: &AppState, signed: &Signed, q: &str) -> Result<Vec<Branch>> {
    let question = Search {
        q: q.to_owned(),
        expired: true,
        limit: HITS,
    };
    let found = state.ask(&signed.caller, question).await?;
    let branch = |number: KleNode| Branch {
        path: number.parent.clone().unwrap_or_default(),
        ..Branch::closed(number)
    };
    Ok(found.into_iter().map(branch).collect())
}
