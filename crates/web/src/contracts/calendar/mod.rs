//! The calendar of contracts: twelve months at a glance, and month by month what falls in
//! them, with weeks and the days on which nobody is at work.

mod entries;
mod picture;
#[cfg(test)]
mod tests;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use deadlines::{DayOff, DayOffKind, days_off};
use foundation::{Date, Error, FieldError, Result};
use jiff::ToSpan;

use self::entries::{Entry, Lane};
use super::{PATH, decisions::DECISIONS, shown};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, AgendaGroup, AgendaPage, Link, Switch},
    printed, respond,
    state::AppState,
};

/// Where the page stands.
pub(super) const CALENDAR: &str = "/contracts/calendar";

/// Years that can be chosen beside the coming twelve months, from this one on.
const YEARS: i16 = 5;

/// What the address asks for: `?year=2027&kind=notice&who=mine`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    /// A calendar year; none for twelve months from this one on.
    year: Option<i16>,
    /// Only this kind.
    kind: Option<Lane>,
    mine: bool,
    as_of: Option<Date>,
}

impl Asked {
    fn read(signed: &Signed, query: &str) -> Result<Self> {
        let pairs = Pairs::parse(query);
        let wrong = |field: &str, code| {
            let error = FieldError::new(field, code).with("value", pairs.get(field));
            Error::Invalid(vec![error])
        };
        let year = match pairs.get("year") {
            "" => None,
            text => {
                let year = text.parse().ok();
                let year = year.filter(|year| (1990..=2100).contains(year));
                Some(year.ok_or_else(|| wrong("year", "not_a_year"))?)
            }
        };
        let kind = match pairs.get("kind") {
            "" => None,
            key => Some(Lane::from_key(key).ok_or_else(|| wrong("kind", "unknown_choice"))?),
        };
        Ok(Self {
            year,
            kind,
            mine: shown::is_mine(&pairs)?,
            as_of: signed.caller.as_of,
        })
    }

    fn address(self) -> String {
        let year = self.year.map(|year| year.to_string());
        let day = self.as_of.map(|day| day.to_string());
        Pairs::default()
            .with("year", year.unwrap_or_default())
            .with("kind", self.kind.map_or("", Lane::key))
            .with("who", if self.mine { "mine" } else { "" })
            .with("as_of", day.unwrap_or_default())
            .address(CALENDAR)
    }

    /// First and last day shown: whole months, twelve of them.
    fn period(self, today: Date) -> (Date, Date) {
        let first = self
            .year
            .and_then(|year| Date::new(year, 1, 1).ok())
            .unwrap_or_else(|| today.first_of_month());
        (first, first.saturating_add(11.months()).last_of_month())
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
        Err(error) => respond::error_page(&signed, CALENDAR, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, query: &str) -> Result<String> {
    let lang = signed.lang;
    let asked = Asked::read(signed, query)?;
    let today = printed::day(state, signed);
    let (from, to) = asked.period(today);
    let mut found = entries::read(state, signed, (from, to), today, asked.mine).await?;
    found.retain(|entry| asked.kind.is_none_or(|kind| kind == entry.lane));
    let title = match asked.year {
        Some(year) => lang.t1("calendar-title-year", "year", year.to_string()),
        None => lang.t("calendar-title"),
    };
    let page = AgendaPage {
        title: title.clone(),
        lead: lang.t1("calendar-lead", "n", found.len()),
        actions: actions(lang),
        switches: switches(lang, asked, today),
        picture: Some(picture::picture(lang, title, from, today, &found)),
        groups: months(lang, from, found),
        ..AgendaPage::default()
    };
    let mut shell = frame::shell(signed, &asked.address());
    shell.crumbs = vec![Link::new(lang.t("place-contracts"), PATH)];
    Ok(page.html(&shell))
}

fn actions(lang: Lang) -> Vec<Action> {
    let ways = [
        ("decisions-open", DECISIONS),
        ("calendar-subscribe", "/me#calendar"),
    ];
    let action = |(key, href): (&str, &str)| Action {
        label: lang.t(key),
        href: href.to_owned(),
        post: false,
    };
    ways.map(action).into()
}

fn switches(lang: Lang, asked: Asked, today: Date) -> Vec<Switch> {
    let years = (0..YEARS).map(|ahead| Some(today.year() + ahead));
    let year = |year: Option<i16>| {
        let label = match year {
            Some(year) => year.to_string(),
            None => lang.t("calendar-twelve-months"),
        };
        let link = Link::new(label, Asked { year, ..asked }.address());
        (link, year == asked.year)
    };
    let kind = |kind: Option<Lane>| {
        let label = kind.map_or_else(
            || lang.t("calendar-all-kinds"),
            |kind| lang.t(&format!("calendar-kind-{}", kind.key())),
        );
        let link = Link::new(label, Asked { kind, ..asked }.address());
        (link, kind == asked.kind)
    };
    let kinds = std::iter::once(None).chain(Lane::ALL.map(Some));
    vec![
        Switch {
            label: lang.t("calendar-period"),
            values: std::iter::once(None).chain(years).map(year).collect(),
        },
        Switch {
            label: lang.t("calendar-kinds"),
            values: kinds.map(kind).collect(),
        },
        shown::whose(lang, asked.mine, |mine| Asked { mine, ..asked }.address()),
    ]
}

/// The first days of twelve months.
fn first_days(from: Date) -> impl Iterator<Item = Date> {
    (0..12).map(move |ahead: i64| from.saturating_add(ahead.months()))
}

/// A month's id in the page.
fn month_id(first: Date) -> String {
    format!("m-{:04}-{:02}", first.year(), first.month())
}

fn months(lang: Lang, from: Date, found: Vec<Entry>) -> Vec<AgendaGroup> {
    let mut found = found.into_iter().peekable();
    let mut groups = Vec::new();
    for first in first_days(from) {
        let mut items = Vec::new();
        while let Some(entry) = found.next_if(|entry| entry.on.first_of_month() <= first) {
            items.push(entry.item);
        }
        groups.push(AgendaGroup {
            id: month_id(first),
            title: format::month(lang, first),
            text: off(lang, first),
            items,
            empty: lang.t("calendar-nothing"),
        });
    }
    groups
}

/// The days of a month, weekends aside, on which nobody answers.
fn off(lang: Lang, first: Date) -> String {
    let days: Vec<String> = days_off(first.year())
        .iter()
        .filter(|day| day.on.first_of_month() == first)
        .map(|day| day_off(lang, day))
        .collect();
    if days.is_empty() {
        return String::new();
    }
    lang.t1("calendar-days-off", "days", days.join(", "))
}

fn day_off(lang: Lang, day: &DayOff) -> String {
    let name = lang.t(&format!("day-off-{}", day.key.replace('_', "-")));
    let args = [
        ("name", name.into()),
        ("day", day.on.day().to_string().into()),
        ("week", deadlines::iso_week(day.on).week.to_string().into()),
    ];
    let key = match day.kind {
        DayOffKind::Closed => "calendar-day-closed",
        _ => "calendar-day-off",
    };
    lang.t_args(key, &args)
}
