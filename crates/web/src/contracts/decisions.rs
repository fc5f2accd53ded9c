//! "Hvad skal jeg beslutte de næste 90 dage?": notices, options, procurements, and contracts
//! that end or are over, each with its last day, what it costs, and why that day.

use std::collections::BTreeMap;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    contracts::{DecisionKind, Explained, ToDecide},
    gate::{Action, Needs, Resource, allowed},
};
use foundation::{Date, Error, FieldError, Id, Result};
use jiff::ToSpan;

use super::{PATH, shown};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, AgendaGroup, AgendaItem, AgendaPage, Level, Link, Question, Switch},
    printed, respond,
    state::AppState,
};

/// Where the page stands.
pub(super) const DECISIONS: &str = "/contracts/decisions";

/// How many days ahead one can look.
const DAYS: [i64; 4] = [30, 90, 180, 365];
const USUAL: i64 = 90;
/// What is due within so many days is marked.
const SOON: i64 = 30;

/// What the address asks for: `?days=90&who=mine`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    days: i64,
    mine: bool,
    as_of: Option<Date>,
}

impl Asked {
    fn read(signed: &Signed, query: &str) -> Result<Self> {
        let pairs = Pairs::parse(query);
        let days = match pairs.get("days") {
            "" => Some(USUAL),
            text => text.parse().ok().filter(|days| DAYS.contains(days)),
        };
        let days = days.ok_or_else(|| {
            let error = FieldError::new("days", "unknown_choice").with("value", pairs.get("days"));
            Error::Invalid(vec![error])
        })?;
        Ok(Self {
            days,
            mine: shown::is_mine(&pairs)?,
            as_of: signed.caller.as_of,
        })
    }

    fn address(self) -> String {
        let days = (self.days != USUAL).then(|| self.days.to_string());
        let day = self.as_of.map(|day| day.to_string());
        Pairs::default()
            .with("days", days.unwrap_or_default())
            .with("who", if self.mine { "mine" } else { "" })
            .with("as_of", day.unwrap_or_default())
            .address(DECISIONS)
    }
}

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match build(&state, &signed, uri.query().unwrap_or_default()).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, DECISIONS, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, query: &str) -> Result<String> {
    let lang = signed.lang;
    let asked = Asked::read(signed, query)?;
    let today = printed::day(state, signed);
    let found = ask(state, signed, today, asked.days, asked.mine).await?;
    let groups = groups(lang, today, &found);
    let mut switches = switches(lang, asked);
    switches.extend(jump(lang, &groups));
    let page = AgendaPage {
        title: lang.t1("decisions-title", "days", asked.days),
        lead: lead(lang, today, asked.days, &found),
        actions: actions(signed),
        switches,
        groups,
        empty: lang.t(if asked.mine {
            "decisions-none-mine"
        } else {
            "decisions-none"
        }),
        ways: ways(lang, asked),
        ..AgendaPage::default()
    };
    let mut shell = frame::shell(signed, &asked.address());
    shell.crumbs = vec![Link::new(lang.t("place-contracts"), PATH)];
    Ok(page.html(&shell))
}

async fn ask(
    state: &AppState,
    signed: &Signed,
    today: Date,
    days: i64,
    mine: bool,
) -> Result<Vec<Explained>> {
    let question = ToDecide {
        from: today,
        to: today.saturating_add(days.days()),
        mine,
    };
    state.ask(&signed.caller, question).await
}

/// How many, and what the contracts cost together; each contract is counted once.
fn lead(lang: Lang, today: Date, days: i64, found: &[Explained]) -> String {
    let yearly: BTreeMap<Id, i64> = found
        .iter()
        .filter_map(|one| Some((one.decision.contract, one.decision.yearly?)))
        .collect();
    let sum: i64 = yearly.values().fold(0, |sum, one| sum.saturating_add(*one));
    let to = today.saturating_add(days.days());
    let args = [
        ("n", found.len().into()),
        ("to", format::date_long(lang, to).into()),
        ("amount", format::money(lang, sum).into()),
    ];
    let key = match (found.is_empty(), sum) {
        (true, _) => return lang.t("decisions-lead-none"),
        (false, 0) => "decisions-lead",
        (false, _) => "decisions-lead-amount",
    };
    lang.t_args(key, &args)
}

fn actions(signed: &Signed) -> Vec<Button> {
    let action = |label: String, href: String| Button {
        label,
        href,
        post: false,
    };
    let calendar = action(
        signed.lang.t("calendar-open"),
        super::calendar::CALENDAR.to_owned(),
    );
    let report = printed::report_link(signed).map(|link| action(link.label, link.href));
    std::iter::once(calendar).chain(report).collect()
}

fn switches(lang: Lang, asked: Asked) -> Vec<Switch> {
    let days = DAYS.map(|days| {
        let label = lang.t1("decisions-days", "days", days);
        let link = Link::new(label, Asked { days, ..asked }.address());
        (link, days == asked.days)
    });
    let who = |mine| Asked { mine, ..asked }.address();
    vec![
        Switch {
            label: lang.t("decisions-ahead"),
            values: days.into(),
        },
        shown::whose(lang, asked.mine, who),
    ]
}

/// The way down to each group, when there are several.
fn jump(lang: Lang, groups: &[AgendaGroup]) -> Option<Switch> {
    let to = |group: &AgendaGroup| {
        let label = format!("{} ({})", group.title, group.items.len());
        (Link::new(label, format!("#{}", group.id)), false)
    };
    (groups.len() > 1).then(|| Switch {
        label: lang.t("decisions-jump"),
        values: groups.iter().map(to).collect(),
    })
}

/// From an empty page: everybody's, further ahead, all contracts.
fn ways(lang: Lang, asked: Asked) -> Vec<Link> {
    let mut ways = Vec::new();
    if asked.mine {
        let all = Asked {
            mine: false,
            ..asked
        };
        ways.push(Link::new(lang.t("decisions-see-all"), all.address()));
    }
    if asked.days < 365 {
        let year = Asked { days: 365, ..asked };
        ways.push(Link::new(lang.t("decisions-see-year"), year.address()));
    }
    ways.push(Link::new(lang.t("decisions-see-contracts"), PATH));
    ways
}

/// What must be decided, worst first.
const GROUPS: [&str; 6] = ["expired", "notice", "option", "procurement", "end", "exit"];

fn groups(lang: Lang, today: Date, found: &[Explained]) -> Vec<AgendaGroup> {
    let group = |key: &&'static str| {
        let of_kind = found.iter().filter(|one| one.decision.kind.key() == *key);
        let items: Vec<AgendaItem> = of_kind.map(|one| item(lang, today, one)).collect();
        (!items.is_empty()).then(|| AgendaGroup {
            id: (*key).to_owned(),
            title: lang.t(&format!("decisions-group-{key}")),
            text: lang.t(&format!("decisions-group-{key}-text")),
            items,
            empty: String::new(),
        })
    };
    GROUPS.iter().filter_map(group).collect()
}

fn item(lang: Lang, today: Date, one: &Explained) -> AgendaItem {
    let decision = &one.decision;
    let level = match decision.kind {
        DecisionKind::Expired => Level::Bad,
        _ if decision.on <= today.saturating_add(SOON.days()) => Level::Warn,
        _ => Level::Neutral,
    };
    AgendaItem {
        level,
        near: format::distance(lang, decision.on, today),
        why: one
            .why
            .iter()
            .map(|said| crate::dates_explained::sentence(lang, said))
            .collect(),
        ..shown::item(lang, decision)
    }
}

/// On "Min dag": how many decisions the coming 90 days ask for. Mine when there are any,
/// else everybody's for those who keep contracts.
pub(crate) async fn question(state: &AppState, signed: &Signed) -> Result<Option<Question>> {
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Contracts)) {
        return Ok(None);
    }
    let lang = signed.lang;
    let today = printed::day(state, signed);
    let keeps = allowed(&signed.caller, Needs(Action::Change, Resource::Contracts));
    for mine in [true, false] {
        let found = ask(state, signed, today, USUAL, mine).await?;
        if found.is_empty() || !(mine || keeps) {
            continue;
        }
        let soon = today.saturating_add(SOON.days());
        let asked = Asked {
            days: USUAL,
            mine,
            as_of: signed.caller.as_of,
        };
        let key = if mine { "mine" } else { "all" };
        let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
        return Ok(Some(Question {
            count: format::integer(lang, count),
            label: lang.t1(&format!("decisions-count-{key}"), "n", count),
            hint: lang.t("decisions-count-hint"),
            level: if found.iter().any(|one| one.decision.on <= soon) {
                Level::Warn
            } else {
                Level::Info
            },
            href: asked.address(),
        }));
    }
    Ok(None)
}
