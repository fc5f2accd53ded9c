//! The page of a contract: whether it is valid and why not, what comes next, the tree.

use domain::{
    contracts::{
        Cause, ContractTimeline, ContractTree, DateKind, Deadlines, SCHEMA, Standing, Timeline,
        TreeNode,
    },
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, records::Page},
};
use foundation::{Date, Id, Result};

use super::PATH;
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action as Button, Cell, Level, Link, Picture, Section, Status, Table},
    pictures::time_line,
    records::Extras,
    sites::address,
    state::AppState,
};

/// What a contract's page has beside the fields.
pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, contract) = (signed.lang, page.record.id);
    let timeline = state
        .ask(&signed.caller, ContractTimeline { contract })
        .await?;
    let tree = state.ask(&signed.caller, ContractTree { contract }).await?;
    let mut after = Vec::new();
    if tree.len() > 1 {
        after.push(("general", hierarchy(lang, contract, &tree)));
    }
    Ok(Extras {
        status: vec![status(lang, &timeline.standing)],
        sentence: sentence(lang, page, &timeline),
        actions: supplier(lang, page).into_iter().collect(),
        more: more(signed, contract, &tree),
        picture: picture(state, signed, contract).await?,
        after,
        ..Extras::default()
    })
}

/// Term, options, notice and today on a line of time.
async fn picture(state: &AppState, signed: &Signed, contract: Id) -> Result<Option<Picture>> {
    let asked = Deadlines {
        contract,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let dates = state.ask(&signed.caller, asked).await?;
    let line = time_line::of_contract(&dates.terms, &dates.found, dates.as_of, signed.lang);
    Ok(time_line::picture(&line, signed.lang))
}

fn status(lang: Lang, standing: &Standing) -> Status {
    let (level, word) = if standing.valid {
        (Level::Good, "contract-valid-yes")
    } else {
        (Level::Warn, "contract-valid-no")
    };
    let cause = if standing.forced {
        lang.t("contract-cause-forced-valid")
    } else {
        let causes = standing.causes.iter().map(|one| cause(lang, one));
        causes.collect::<Vec<_>>().join(" ")
    };
    Status {
        level,
        word: lang.t(word),
        cause,
    }
}

fn cause(lang: Lang, cause: &Cause) -> String {
    let key = format!("contract-cause-{}", cause.key());
    match cause {
        Cause::ForcedInvalid => lang.t(&key),
        Cause::NotStarted(day) | Cause::Ended(day) | Cause::Terminated(day) => {
            lang.t1(&key, "day", format::date(*day))
        }
        Cause::ParentNotValid(name) => lang.t1(&key, "name", name.as_str()),
    }
}

/// Whose it is, when it ends, and by when to decide.
fn sentence(lang: Lang, page: &Page, timeline: &Timeline) -> String {
    let supplier = page.record.get(&SCHEMA, "supplier").as_ref();
    let supplier = supplier.and_then(|id| page.names.get(&id)).cloned();
    let first = |kind: DateKind, from: Option<Date>| {
        let mut dates = timeline.dates.iter().filter(|date| date.kind == kind);
        let found = dates.find(|date| from.is_none_or(|from| date.on >= from));
        found.map(|date| format::date(date.on))
    };
    let today = Some(timeline.day);
    let said = |key: &str, date: Option<String>| date.map(|date| lang.t1(key, "day", date));
    let exit = first(DateKind::Exit, None);
    let end = if exit.is_some() {
        said("contract-sentence-exit", exit)
    } else {
        said("contract-sentence-end", first(DateKind::BaseEnd, None))
    };
    let parts = [
        supplier,
        end,
        said("contract-sentence-option", first(DateKind::Option, today)),
        said("contract-sentence-notice", first(DateKind::Notice, today)),
        said(
            "contract-sentence-procurement",
            first(DateKind::Procurement, None),
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// To everything about the contract's supplier.
fn supplier(lang: Lang, page: &Page) -> Option<Button> {
    let id = page.record.get(&SCHEMA, "supplier").as_ref()?;
    Some(Button {
        label: lang.t("contract-see-supplier"),
        href: address(Kind::Supplier, id),
        post: false,
    })
}

/// Moving what stands below, for those who may.
fn more(signed: &Signed, contract: Id, tree: &[TreeNode]) -> Vec<Button> {
    let at = tree.iter().position(|node| node.id == contract);
    let below = at.is_some_and(|at| {
        let next = tree.get(at + 1);
        next.is_some_and(|next| next.depth > tree[at].depth)
    });
    let may = allowed(&signed.caller, Needs(Action::Change, Resource::Contracts));
    if !below || !may || signed.caller.as_of.is_some() {
        return Vec::new();
    }
    vec![Button {
        label: signed.lang.t("contract-transfer-verb"),
        href: format!("{PATH}/{contract}/transfer"),
        post: false,
    }]
}

/// The tree from its top, each level further in; the contract itself is not a link.
fn hierarchy(lang: Lang, contract: Id, tree: &[TreeNode]) -> Section {
    let row = |node: &TreeNode| {
        let name = format!("{}{}", "– ".repeat(node.depth), node.name);
        let href = if node.id == contract {
            String::new()
        } else {
            address(Kind::Contract, node.id)
        };
        let valid = if node.valid {
            "contract-valid-yes"
        } else {
            "contract-valid-no"
        };
        let inherits = if node.inherits {
            Cell::text(lang.t("contract-tree-inherits"))
        } else {
            Cell::Empty
        };
        vec![
            Cell::Link(Link::new(name, href)),
            Cell::text(lang.t(valid)),
            Cell::day(node.base_end),
            inherits,
        ]
    };
    let headings = [
        "contract-one",
        "contract-valid",
        "contract-base-end",
        "contract-tree-validity",
    ];
    Section {
        id: "hierarchy".to_owned(),
        title: lang.t("contract-tree"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: tree.iter().map(row).collect(),
        }),
        ..Section::default()
    }
}
