//! What the municipality could buy with others, as computed for all: the start page's card and
//! the rows of the page with all of it.

use domain::{
    gate::{Action::Administer, Needs, Resource::Settings, allowed},
    joint::{Ahead, Computed, Opportunities, Opportunity, Why},
    organisations::MUNICIPALITIES,
};
use foundation::{Date, Result};
use jiff::ToSpan as _;

use super::{RESULT, all, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{JointCard, JointPurchase, Link},
    settings::SHARING,
    state::AppState,
};

/// How far ahead the card looks, in months.
const MONTHS: i64 = 24;
/// Purchases on the card.
const SHOWN: usize = 3;
/// Partners that are named; the others are counted.
const NAMED: usize = 3;

/// What starts between today and so many months from now.
pub(super) async fn within(state: &AppState, signed: &Signed, months: i64) -> Result<Ahead> {
    let today = state.app.clock().today();
    let question = Opportunities {
        from: today.first_of_month(),
        to: today.saturating_add(months.months()),
    };
    state.ask(&signed.caller, question).await
}

/// The card of the start page.
pub(crate) async fn card(state: &AppState, signed: &Signed) -> Result<JointCard> {
    let lang = signed.lang;
    let ahead = within(state, signed, MONTHS).await?;
    let purchases = ahead.found.iter().take(SHOWN);
    let mut ways = vec![Link::new(lang.t("joint-all-way"), all::PATH)];
    if ahead.why == Some(Why::NotShared) && allowed(&signed.caller, Needs(Administer, Settings)) {
        ways.insert(0, Link::new(lang.t("joint-share-way"), SHARING));
    }
    Ok(JointCard {
        computed: ahead
            .computed_on
            .map_or_else(String::new, |day| computed(lang, day)),
        purchases: purchases.map(|one| purchase(signed, one)).collect(),
        empty: ahead.why.map_or_else(String::new, |why| said(lang, why)),
        ways,
    })
}

pub(super) fn computed(lang: Lang, day: Date) -> String {
    lang.t1("joint-computed-on", "date", format::date(day))
}

/// Why nothing is there, and what can be done about it.
pub(super) fn said(lang: Lang, why: Why) -> String {
    lang.t(match why {
        Why::NotComputed => "joint-ahead-not-computed",
        Why::NotShared => "joint-ahead-not-shared",
        Why::NothingFound => "joint-ahead-nothing",
    })
}

fn purchase(signed: &Signed, one: &Opportunity) -> JointPurchase {
    let lang = signed.lang;
    JointPurchase {
        link: Link::new(name(&one.found), group_of(signed, &one.found)),
        value: lang.t1(
            "joint-worth-to-us",
            "amount",
            format::money(lang, one.share),
        ),
        who: who(lang, one),
        when: when(lang, one),
    }
}

/// "27 Social service".
pub(super) fn name(found: &Computed) -> String {
    let key = found.need.key();
    let number = key.strip_prefix("kle:").unwrap_or_default();
    format!("{number} {}", found.name)
}

/// The analysis of today, with the cost a head that was computed with.
pub(super) fn analysis_of(found: &Computed) -> String {
    address(found, RESULT)
}

/// The group that the reader's municipality is in.
pub(super) fn group_of(signed: &Signed, found: &Computed) -> String {
    let mut all = MUNICIPALITIES.iter();
    match all.find(|one| one.id() == signed.caller.organisation) {
        Some(own) => address(found, &format!("{RESULT}/{}", own.code())),
        None => analysis_of(found),
    }
}

fn address(found: &Computed, path: &str) -> String {
    let per_head = found.per_head.filter(|_| found.estimated > 0);
    Pairs::default()
        .with("need", found.need.key())
        .with(
            "per_head",
            per_head.map_or_else(String::new, format::hundredths),
        )
        .address(path)
}

/// "med Kolding, Vejle, Fredericia og 5 andre".
fn who(lang: Lang, one: &Opportunity) -> String {
    let names = one
        .partners
        .iter()
        .map(|partner| words::short(&partner.name));
    let mut names: Vec<String> = names.collect();
    let others = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let args = [("who", names.join(", ").into()), ("n", others.into())];
    match others {
        0 => lang.t_args("joint-with", &args[..1]),
        _ => lang.t_args("joint-with-others", &args),
    }
}

fn when(lang: Lang, one: &Opportunity) -> String {
    let start = format::month(lang, one.starts_on).to_lowercase();
    let start = lang.t1("joint-start-in", "month", start);
    match payback(lang, one.payback_months) {
        payback if payback.is_empty() => start,
        payback => format!("{start} · {payback}"),
    }
}

/// "tjent hjem på 14 måneder".
fn payback(lang: Lang, months: Option<i64>) -> String {
    months.map_or_else(String::new, |months| {
        lang.t1("joint-paid-back", "n", months)
    })
}
