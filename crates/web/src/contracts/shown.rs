//! How a decision about a contract is shown, on the page of decisions and in the calendar.

use domain::{
    contracts::{Decision, DecisionKind},
    parts::Kind,
};
use foundation::{Date, Error, FieldError, Result};

use crate::{
    dates_explained::{day_off_remark, weekday},
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{AgendaItem, Link, Switch},
    sites::address,
};

/// Whether the address asks for the caller's own contracts alone: `who=mine`.
pub(super) fn is_mine(pairs: &Pairs) -> Result<bool> {
    match pairs.get("who") {
        "" => Ok(false),
        "mine" => Ok(true),
        other => {
            let error = FieldError::new("who", "unknown_choice").with("value", other);
            Err(Error::Invalid(vec![error]))
        }
    }
}

/// The choice between mine and everybody's.
pub(super) fn whose(lang: Lang, mine: bool, to: impl Fn(bool) -> String) -> Switch {
    let value = |key: &str, of: bool| (Link::new(lang.t(key), to(of)), of == mine);
    Switch {
        label: lang.t("decisions-whose"),
        values: vec![
            value("decisions-whose-all", false),
            value("decisions-whose-mine", true),
        ],
    }
}

/// Weekday and week: "torsdag, uge 53".
pub(super) fn week(lang: Lang, day: Date) -> String {
    let args = [
        ("weekday", weekday(lang, day).into()),
        ("week", deadlines::iso_week(day).week.to_string().into()),
    ];
    lang.t_args("agenda-week", &args)
}

/// A decision without its distance and its explanation, which not every page shows.
pub(super) fn item(lang: Lang, decision: &Decision) -> AgendaItem {
    let whose = [&decision.supplier, &decision.owners, &decision.unit];
    let whose: Vec<&str> = whose
        .into_iter()
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    let yearly = decision.yearly.filter(|amount| *amount != 0);
    AgendaItem {
        date: format::date(decision.on),
        week: week(lang, decision.on),
        name: Link::new(
            decision.name.trim(),
            address(Kind::Contract, decision.contract),
        ),
        what: what(lang, decision),
        whose: whose.join(" · "),
        remark: remark(lang, decision).unwrap_or_default(),
        amount: yearly.map_or_else(String::new, |amount| {
            lang.t1("decisions-yearly", "amount", format::money(lang, amount))
        }),
        ..AgendaItem::default()
    }
}

/// What is to be done, and what happens then.
fn what(lang: Lang, decision: &Decision) -> String {
    let ends = decision.ends_on.map(format::date).unwrap_or_default();
    let number = match decision.kind {
        DecisionKind::Option(number) => number.unwrap_or(1),
        _ => 0,
    };
    let args = [("ends", ends.into()), ("number", number.into())];
    lang.t_args(&format!("decisions-what-{}", decision.kind.key()), &args)
}

/// That nobody is at work on the day by which notice must have arrived.
fn remark(lang: Lang, decision: &Decision) -> Option<String> {
    match decision.kind {
        DecisionKind::Notice => day_off_remark(lang, decision.on),
        _ => None,
    }
}
