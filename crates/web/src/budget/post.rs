//! What a post's page says beside its fields: its sums, every movement that they are the
//! sums of, and what contracts bind and were paid.

use domain::{
    budget::{ContractUse, Held, Moved, PostAccount, PostPage, ledger::MoveKind},
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, records::Page},
};
use foundation::{Id, Result};

use super::{POSTS, shown};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action as Button, Cell, Link, RecordField, Section, Table, Why},
    records::Extras,
    sites::address,
    state::AppState,
};

/// The post's own part of its page.
pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let post = page.record.id;
    let account = state.ask(&signed.caller, PostPage { post }).await?;
    let lang = signed.lang;
    let left = format::money(lang, account.totals.available());
    Ok(Extras {
        sentence: lang.t_args(
            "budget-post-sentence",
            &[
                ("left", left.into()),
                ("frame", format::money(lang, account.totals.frame()).into()),
            ],
        ),
        actions: actions(signed, post),
        sections: vec![
            sums(lang, &account),
            held(signed, post, &account),
            movements(lang, &account),
            contracts(lang, post, &account),
        ],
        ..Extras::default()
    })
}

fn actions(signed: &Signed, post: Id) -> Vec<Button> {
    if !keeps(signed) {
        return Vec::new();
    }
    let action = |act: &str| Button {
        label: signed.lang.t(&format!("budget-move-{act}")),
        href: format!("{POSTS}/{post}/move/{act}"),
        post: false,
    };
    ["appropriate", "transfer", "reserve", "commit"]
        .map(action)
        .to_vec()
}

/// Whether the caller may move money now.
fn keeps(signed: &Signed) -> bool {
    let may = allowed(&signed.caller, Needs(Action::Administer, Resource::Budget));
    may && signed.caller.as_of.is_none()
}

/// The sums, each with how it comes about.
fn sums(lang: Lang, account: &PostAccount) -> Section {
    let count = |kinds: &[MoveKind]| {
        let of = |moved: &&Moved| kinds.contains(&moved.kind);
        account.movements.iter().filter(of).count()
    };
    let field = |key: &str, oere: i64, n: usize| RecordField {
        label: lang.t(&format!("budget-post-{key}")),
        value: Cell::Text(format::money_exact(lang, oere)),
        why: Some(Why {
            sentence: lang.t1(&format!("budget-why-{key}"), "n", n),
            sources: Vec::new(),
        }),
        ..RecordField::default()
    };
    let totals = &account.totals;
    let lines: i64 = account.contracts.iter().map(|one| one.lines).sum();
    let frame = count(&[MoveKind::Appropriation, MoveKind::Transfer]);
    let reserved = count(&[MoveKind::Reservation, MoveKind::ReservationRelease]);
    let committed = count(&[MoveKind::Commitment, MoveKind::CommitmentRelease]);
    Section {
        id: "sums".to_owned(),
        title: lang.t("budget-post-section-sums"),
        fields: vec![
            field("frame", totals.frame(), frame),
            field("reserved", totals.reserved, reserved),
            field("committed", totals.committed, committed),
            field("available", totals.available(), account.movements.len()),
            field("spent", account.spent, usize::try_from(lines).unwrap_or(0)),
        ],
        ..Section::default()
    }
}

/// What is reserved and committed, with what can be done about it.
fn held(signed: &Signed, post: Id, account: &PostAccount) -> Section {
    let lang = signed.lang;
    let keys = ["kind", "about", "left", "act"];
    let rows = account
        .held
        .iter()
        .map(|one| held_row(signed, post, account, one));
    Section {
        id: "held".to_owned(),
        title: lang.t("budget-held"),
        table: Some(Table {
            headings: keys
                .map(|key| lang.t(&format!("budget-held-{key}")))
                .to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("budget-held-none"),
        ..Section::default()
    }
}

fn held_row(signed: &Signed, post: Id, account: &PostAccount, one: &Held) -> Vec<Cell> {
    let lang = signed.lang;
    let begun = account
        .movements
        .iter()
        .find(|moved| moved.id == one.movement);
    let kind = if one.is_committed {
        "commitment"
    } else {
        "reservation"
    };
    let may = keeps(signed);
    let amount = format::hundredths(one.left);
    let way = |act: &str| {
        let label = lang.t(&format!("budget-move-{act}"));
        let from = one.movement;
        Link::new(
            label,
            format!("{POSTS}/{post}/move/{act}?from={from}&amount={amount}"),
        )
    };
    let mut ways = Vec::new();
    if may && !one.is_committed {
        ways.push(way("commit"));
    }
    if may {
        ways.push(way("release"));
    }
    vec![
        Cell::Text(lang.t(&format!("log-field-{kind}"))),
        begun.map_or(Cell::Empty, about),
        shown::exact(lang, one.left),
        if ways.is_empty() {
            Cell::Empty
        } else {
            Cell::Links(ways)
        },
    ]
}

/// Every movement, the newest first, with what was available after it.
fn movements(lang: Lang, account: &PostAccount) -> Section {
    let keys = ["day", "kind", "amount", "about", "reason", "after"];
    let rows = account.movements.iter().rev();
    Section {
        id: "movements".to_owned(),
        title: lang.t("budget-movements"),
        table: Some(Table {
            headings: keys
                .map(|key| lang.t(&format!("budget-moved-{key}")))
                .to_vec(),
            rows: rows.map(|moved| movement(lang, moved)).collect(),
        }),
        empty: lang.t("budget-movements-none"),
        ..Section::default()
    }
}

fn movement(lang: Lang, moved: &Moved) -> Vec<Cell> {
    let kind = moved.kind.key().replace('_', "-");
    vec![
        Cell::day(moved.moved_on),
        Cell::Text(lang.t(&format!("log-field-{kind}"))),
        shown::exact(lang, moved.amount),
        about(moved),
        Cell::Lines(vec![
            vec![Cell::text(&moved.reason)],
            vec![Cell::text(&moved.by)],
        ]),
        shown::exact(lang, moved.available),
    ]
}

/// What a movement concerns beside its post.
fn about(moved: &Moved) -> Cell {
    let link = |kind, found: &Option<(Id, String)>| {
        let (id, name) = found.as_ref()?;
        Some(Link::new(name, address(kind, *id)))
    };
    let links = [
        link(Kind::Case, &moved.case),
        link(Kind::BudgetPost, &moved.other_post),
        link(Kind::Contract, &moved.contract),
    ];
    let links: Vec<Link> = links.into_iter().flatten().collect();
    if links.is_empty() {
        Cell::Empty
    } else {
        Cell::Links(links)
    }
}

/// What contracts bind, what was paid of it, and what is on no contract.
fn contracts(lang: Lang, post: Id, account: &PostAccount) -> Section {
    let keys = [
        "budget-actual-contract",
        "budget-post-committed",
        "budget-post-spent",
        "budget-lines",
    ];
    let row = |one: &ContractUse| {
        let name = match &one.contract {
            Some((id, name)) => Cell::Link(Link::new(name, address(Kind::Contract, *id))),
            None => Cell::Text(lang.t("budget-no-contract")),
        };
        vec![
            name,
            shown::amount(lang, one.committed),
            shown::amount(lang, one.spent),
            Cell::Number(format::integer(lang, one.lines)),
        ]
    };
    Section {
        id: "contracts".to_owned(),
        title: lang.t("budget-by-contract"),
        table: Some(Table {
            headings: keys.map(|key| lang.t(key)).to_vec(),
            rows: account.contracts.iter().map(row).collect(),
        }),
        empty: lang.t("budget-by-contract-none"),
        links: vec![Link::new(
            lang.t("budget-post-actuals"),
            format!("/budget/actuals?post=is:{post}"),
        )],
        ..Section::default()
    }
}
