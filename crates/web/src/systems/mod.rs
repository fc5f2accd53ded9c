//! What the pages of systems and their usages have of their own.

use domain::{
    catalogue::Resolve,
    parts::{Kind, records::Page},
    relations::{Graph, Neighbours},
    usage::{self, Cause, status},
};
use foundation::{Id, Result};

use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Level, Status},
    pictures::relations::{Neighbour, Neighbourhood, picture},
    records::Extras,
    sites::address,
    state::AppState,
};

/// A usage: whether it counts as active and why not, and its neighbours.
pub(crate) async fn usage_extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let usage = page.record.id;
    let graph = state.ask(&signed.caller, Neighbours { usage }).await?;
    let today = state.app.clock().today();
    let day = signed.caller.as_of.map_or(today, |day| day.min(today));
    Ok(Extras {
        status: vec![validity(&status(&page.record, day), signed.lang)],
        picture: picture(&neighbourhood(usage, &page.title, &graph), signed.lang),
        ..Extras::default()
    })
}

fn validity(status: &usage::Status, lang: Lang) -> Status {
    let (level, word) = if status.valid {
        (Level::Good, "usage-status-valid")
    } else {
        (Level::Warn, "usage-status-not-valid")
    };
    let causes: Vec<String> = status.causes.iter().map(|c| cause(c, lang)).collect();
    Status {
        level,
        word: lang.t(word),
        cause: causes.join(" "),
    }
}

fn cause(cause: &Cause, lang: Lang) -> String {
    let key = format!("usage-cause-{}", cause.key());
    match cause {
        Cause::NotYetInUse(day) | Cause::Ended(day) => lang.t1(&key, "day", format::date(*day)),
        Cause::LifeCycle(value) => {
            let choice = lang.t(&format!("choice-life-cycle-{}", value.replace('_', "-")));
            lang.t1(&key, "value", choice)
        }
    }
}

/// The graph seen from one usage: each neighbour once, with all its interfaces.
fn neighbourhood(usage: Id, name: &str, graph: &Graph) -> Neighbourhood {
    let side = |consumers: bool| {
        let mut found: Vec<Neighbour> = Vec::new();
        for node in graph.nodes.iter().filter(|node| node.usage != usage) {
            let between = graph.edges.iter().filter(|edge| {
                let ends = (edge.from, edge.to);
                ends == if consumers {
                    (node.usage, usage)
                } else {
                    (usage, node.usage)
                }
            });
            let edges: Vec<_> = between.collect();
            if edges.is_empty() {
                continue;
            }
            let mut interfaces: Vec<String> = edges
                .iter()
                .map(|edge| edge.interface.clone())
                .filter(|interface| !interface.is_empty())
                .collect();
            interfaces.sort();
            interfaces.dedup();
            found.push(Neighbour {
                name: node.name.clone(),
                href: address(Kind::Usage, node.usage),
                interfaces,
            });
        }
        found
    };
    Neighbourhood {
        name: name.to_owned(),
        consumers: side(true),
        suppliers: side(false),
        all_href: format!("/relations?from_usage=is:{usage}"),
    }
}

/// The page of the system that another was merged into.
pub(crate) async fn redirect(state: &AppState, signed: &Signed, id: &str) -> Option<String> {
    let old: Id = id.parse().ok()?;
    let new = state.ask(&signed.caller, Resolve { id: old }).await.ok()?;
    (new != old).then(|| address(Kind::System, new))
}
