//! A budget for every municipality: adopted the year before, its running contracts committed,
//! what has been paid since, and next year's posts. What cases move on it stands with them.

use domain::{
    budget::{
        self, ACTUALS, Appropriate, BudgetForecast, BudgetPicture, Commit, ContractForecast, Moved,
        Picture, PostPage, StartSeason, Transfer, ledger::MoveKind,
    },
    contracts,
    gate::{App, Caller},
    parts::{
        FieldValue,
        records::{BulkChange, Get, Load, NewRecord},
    },
};
use foundation::{Date, Error, Id, Result, new_id};

/// The posts: name, what they are for, their accounts, and how many hundredths of what
/// contracts cost they have beside the contracts on them.
const POSTS: &[(&str, &str, &str, i64)] = &[
    ("It-pulje", "pool", "06.45.51.900", 6),
    (
        "Fagsystemer på velfærdsområdet",
        "operation",
        "06.45.51.1*",
        2,
    ),
    (
        "Fagsystemer på skoler og dagtilbud",
        "operation",
        "06.45.51.2*",
        2,
    ),
    (
        "Fælles systemer og infrastruktur",
        "operation",
        "06.45.51.3*",
        2,
    ),
    ("Anskaffelser", "investment", "06.45.51.4*", 5),
    ("Konsulentbistand", "consultancy", "06.45.51.5*", 3),
];
/// How many posts there are.
pub(super) const MANY: usize = POSTS.len();
/// The post that cases apply to, and those that contracts are committed on.
pub(super) const POOL: usize = 0;
pub(super) const OF_CONTRACTS: std::ops::Range<usize> = 1..4;
/// The least that the pool has, in øre: also a small municipality gets a network for its schools.
const POOL_HAS: i64 = 860_000_000;

/// The post of a number: the same identity for whoever asks.
pub(super) fn post_id(organisation: Id, number: usize) -> Id {
    let own = (0xb0d6_u128 << 48) | (number as u128) << 16;
    Id::from_u128(organisation.0.as_u128() ^ own)
}

/// Contracts committed in each municipality, the dearest ones.
const CONTRACTS: usize = 24;

/// The budget as it was adopted: posts, money, and the running contracts.
pub(super) fn adopt(app: &App, organisation: Id, year: i16) -> Result<()> {
    let caller = Caller::system("Fælled", organisation);
    let forecast = app.ask(&caller, BudgetForecast { year: Some(year) })?;
    let mut contracts = forecast.contracts;
    contracts.sort_by_key(|one| (std::cmp::Reverse(one.assured), one.contract));
    contracts.truncate(CONTRACTS);
    let all: i64 = contracts.iter().map(|one| one.assured).sum();
    if !contracts.is_empty() {
        approve(app, &caller, &contracts)?;
    }
    let posts = make_posts(app, &caller, year)?;
    for (at, (post, (.., share))) in posts.iter().zip(POSTS).enumerate() {
        let bound: i64 = on_post(&contracts, at)
            .map(|one| rounded(one.assured))
            .sum();
        let least = if at == POOL { POOL_HAS } else { STEP };
        let appropriate = Appropriate {
            post: *post,
            amount: rounded(bound + (all * share / 100).max(least)),
            reason: format!("Budgetforlig {year}"),
        };
        app.run(&caller, appropriate)?;
        for contract in on_post(&contracts, at) {
            let commit = Commit {
                post: *post,
                reservation: None,
                contract: contract.contract,
                amount: rounded(contract.assured),
                reason: "Løbende kontrakt".to_owned(),
            };
            app.run(&caller, commit)?;
        }
    }
    Ok(())
}

/// Contracts that ran before there were mandates were approved then; money is bound for no
/// others.
fn approve(app: &App, caller: &Caller, running: &[ContractForecast]) -> Result<()> {
    let schema = &contracts::SCHEMA;
    let mut records = Vec::new();
    for one in running {
        let id = one.contract;
        let page = app.ask(caller, Get { schema, id })?;
        records.push((id, page.record.version));
    }
    let change = BulkChange {
        schema,
        records,
        values: vec![("approval", FieldValue::Text("approved".to_owned()))],
        reason: "Godkendt, før mandaterne kom".to_owned(),
    };
    app.run(caller, change).map(|_| ())
}

fn make_posts(app: &App, caller: &Caller, year: i16) -> Result<Vec<Id>> {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let posts = POSTS.iter().enumerate();
    let record = |(at, (name, kind, account, _)): (usize, &(&str, &str, &str, i64))| NewRecord {
        schema: &budget::SCHEMA,
        id: post_id(caller.organisation, at),
        values: vec![
            ("name", text(name)),
            ("year", FieldValue::Int(year.into())),
            ("post_kind", text(kind)),
            ("account", text(account)),
        ],
    };
    let records: Vec<NewRecord> = posts.map(record).collect();
    let ids = records.iter().map(|record| record.id).collect();
    load(app, caller, records)?;
    Ok(ids)
}

fn load(app: &App, caller: &Caller, records: Vec<NewRecord>) -> Result<usize> {
    let load = Load {
        records,
        event: "demo.loaded",
        reason: "Opdigtede data".to_owned(),
    };
    app.run(caller, load)
}

/// The contracts on the post of that number: each post has its turn.
fn on_post(contracts: &[ContractForecast], post: usize) -> impl Iterator<Item = &ContractForecast> {
    let posts = OF_CONTRACTS.len();
    let of_post = move |at: usize| OF_CONTRACTS.contains(&post) && at % posts == post - 1;
    let numbered = contracts.iter().enumerate();
    numbered
        .filter(move |(at, _)| of_post(*at))
        .map(|(_, one)| one)
}

/// A thousand kroner.
const STEP: i64 = 100_000;

/// Up to whole thousands of kroner.
fn rounded(oere: i64) -> i64 {
    (oere + STEP - 1) / STEP * STEP
}

/// What happened since beside the cases: money moved and paid; and next year's posts.
pub(super) fn live(app: &App, organisation: Id, today: Date) -> Result<()> {
    let caller = Caller::system("Fælled", organisation);
    let year = today.year();
    let picture = app.ask(&caller, BudgetPicture { year: Some(year) })?;
    pay(app, &caller, today)?;
    transfer(app, &caller, &picture)?;
    app.run(&caller, StartSeason { year: year + 1 })?;
    Ok(())
}

/// A quarter of each committed contract for every quarter that has ended since; the first of
/// each post pays somewhat more than was agreed.
fn pay(app: &App, caller: &Caller, today: Date) -> Result<()> {
    let mut records = Vec::new();
    for (at, (.., account, _)) in POSTS.iter().enumerate() {
        let post = post_id(caller.organisation, at);
        let page = app.ask(caller, PostPage { post })?;
        let committed = page.movements.iter();
        let committed = committed.filter(|moved| moved.kind == MoveKind::Commitment);
        for (number, moved) in committed.enumerate() {
            for quarter in 0..i64::from((today.month() - 1) / 3) {
                let posted_on = day(today.year(), quarter)?;
                if posted_on <= moved.moved_on {
                    continue;
                }
                let line = Line {
                    voucher: format!("{}{:02}{number:02}{quarter}", today.year() % 100, at + 1),
                    posted_on,
                    account: account.replace('*', "0"),
                    share: if number == 0 { DEARER } else { USUAL },
                };
                records.extend(line.record(post, moved));
            }
        }
    }
    load(app, caller, records).map(|_| ())
}

/// What is paid in a quarter, in hundredths of what is committed for the year.
const USUAL: i64 = 25;
const DEARER: i64 = 29;

/// The middle of a quarter's last month.
fn day(year: i16, quarter: i64) -> Result<Date> {
    let month = i8::try_from(quarter * 3 + 3).map_err(Error::internal)?;
    Date::new(year, month, 15).map_err(Error::internal)
}

struct Line {
    voucher: String,
    posted_on: Date,
    account: String,
    share: i64,
}

impl Line {
    fn record(self, post: Id, of: &Moved) -> Option<NewRecord> {
        let (contract, name) = of.contract.as_ref()?;
        let name: String = name.chars().take(200).collect();
        Some(NewRecord {
            schema: &ACTUALS,
            id: new_id(),
            values: vec![
                ("voucher", FieldValue::Text(self.voucher)),
                ("posted_on", FieldValue::Date(self.posted_on)),
                ("account", FieldValue::Text(self.account)),
                ("amount", FieldValue::Int(of.amount * self.share / 100)),
                (
                    "posting_text",
                    FieldValue::Text(format!("Kvartalsfaktura {name}")),
                ),
                ("post", FieldValue::Ref(post)),
                ("contract", FieldValue::Ref(*contract)),
            ],
        })
    }
}

/// A third of what consultancy has left goes to the pool.
fn transfer(app: &App, caller: &Caller, picture: &Picture) -> Result<()> {
    let of_kind = |kind: &str| picture.posts.iter().find(|post| post.post_kind == kind);
    let (Some(from), Some(to)) = (of_kind("consultancy"), of_kind("pool")) else {
        return Ok(());
    };
    let transfer = Transfer {
        from: from.id,
        to: to.id,
        amount: rounded(from.totals.available() / 3).max(1),
        reason: "Opgaverne løses af egne medarbejdere".to_owned(),
    };
    app.run(caller, transfer).map(|_| ())
}
