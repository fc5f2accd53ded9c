//! The start page of steering: the next meeting, what waits for me, what the pool has left,
//! and what was decided but not carried out.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    bodies::{LeadTime, MemberStart, NextMeeting, Start},
    budget::BudgetPicture,
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
};
use foundation::{Date, Result};

use super::{START, words};
use crate::{
    caller::Signed,
    format, frame, governance,
    i18n::Lang,
    papers,
    parts::{Level, Link, Question, Shell, finish},
    respond,
    sites::address,
    state::AppState,
};

/// At most so many of each list.
const MOST: usize = 8;
/// Days before a meeting that its members are told on the page they begin with.
const SOON: i32 = 14;

/// A number with what it is of.
struct Figure {
    count: String,
    label: String,
    hint: String,
    level: Level,
    href: String,
}

/// A line of a list.
struct Line {
    link: Link,
    about: String,
    when: String,
    level: Level,
}

#[derive(Template)]
#[template(path = "steering.html")]
struct View<'a> {
    shell: &'a Shell,
    figures: Vec<Figure>,
    votes: Vec<Line>,
    meetings: Vec<Line>,
    to_do: Vec<Line>,
    check: Link,
    meetings_ways: Vec<Link>,
}

/// The page.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let page = html(&state, &signed).await;
    respond::page_or_error(&signed, START, page)
}

async fn html(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let start = state
        .ask(&signed.caller, MemberStart { limit: MOST })
        .await?;
    let today = state.app.clock().today();
    let mut figures = figures(lang, &start, today);
    figures.extend(pool(state, signed).await?);
    figures.extend(lead_time(lang, start.lead_time));
    let shell = frame::shell(signed, START);
    let view = View {
        shell: &shell,
        figures,
        votes: votes(lang, &start, today),
        meetings: start
            .meetings
            .iter()
            .map(|one| meeting(lang, one, today))
            .collect(),
        to_do: to_do(lang, &start, today),
        check: check(state, signed).await?,
        meetings_ways: meetings_ways(signed),
    };
    Ok(finish(&view))
}

fn figures(lang: Lang, start: &Start, today: Date) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mine = start.meetings.iter().find(|one| one.mine);
    if let Some(next) = mine.or(start.meetings.first()) {
        figures.push(Figure {
            count: format::date(next.held_on)[..5].to_owned(),
            label: lang.t("steering-next-meeting"),
            hint: next.name.clone(),
            level: Level::Info,
            href: words::room(next.id),
        });
    }
    let waiting = start.votes.len();
    figures.push(Figure {
        count: waiting.to_string(),
        label: lang.t1("steering-votes", "n", waiting),
        hint: lang.t("steering-votes-hint"),
        level: match waiting {
            0 => Level::Good,
            _ => Level::Warn,
        },
        href: match start.votes.first() {
            Some(vote) => words::vote_page(vote.item),
            None => "/meetings".to_owned(),
        },
    });
    figures.push(Figure {
        count: start.waiting_cases.to_string(),
        label: lang.t1("steering-cases", "n", start.waiting_cases),
        hint: lang.t("steering-cases-hint"),
        level: Level::Neutral,
        href: "/cases?standing=is%3Awaiting".to_owned(),
    });
    let late = start.to_do.iter().filter(|one| one.due_on < today).count();
    figures.push(Figure {
        count: late.to_string(),
        label: lang.t1("steering-late", "n", late),
        hint: lang.t("steering-late-hint"),
        level: match late {
            0 => Level::Good,
            _ => Level::Bad,
        },
        href: "#steering-to-do".to_owned(),
    });
    figures
}

/// What a member of a body sees on the page they begin with: votes that are waited for, and
/// their next meeting within two weeks.
pub(crate) async fn questions(state: &AppState, signed: &Signed) -> Result<Vec<Question>> {
    let lang = signed.lang;
    let start = state
        .ask(&signed.caller, MemberStart { limit: MOST })
        .await?;
    let mut questions = Vec::new();
    if let Some(vote) = start.votes.first() {
        let until = format::date(vote.until);
        questions.push(Question {
            count: format::integer(lang, i64::try_from(start.votes.len()).unwrap_or(0)),
            label: lang.t1("steering-votes", "n", start.votes.len()),
            hint: lang.t1("steering-vote-until", "day", until),
            level: Level::Warn,
            href: words::vote_page(vote.item),
        });
    }
    let today = state.app.clock().today();
    let soon = |one: &&NextMeeting| {
        let days = today.until(one.held_on).map_or(0, |span| span.get_days());
        one.mine && days <= SOON
    };
    questions.extend(start.meetings.iter().find(soon).map(|next| Question {
        count: format::date(next.held_on)[..5].to_owned(),
        label: lang.t("steering-next-meeting"),
        hint: next.name.clone(),
        level: Level::Info,
        href: words::room(next.id),
    }));
    Ok(questions)
}

/// What this year's pools have left, for those who see the budget.
async fn pool(state: &AppState, signed: &Signed) -> Result<Option<Figure>> {
    let lang = signed.lang;
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Budget)) {
        return Ok(None);
    }
    let picture = state
        .ask(&signed.caller, BudgetPicture { year: None })
        .await?;
    let mut pools = picture.posts.iter().filter(|post| post.post_kind == "pool");
    let Some(first) = pools.next() else {
        return Ok(None);
    };
    let left = pools.fold(first.totals.available(), |sum, post| {
        sum.saturating_add(post.totals.available())
    });
    Ok(Some(Figure {
        count: format::money(lang, left),
        label: lang.t("steering-pool"),
        hint: first.name.clone(),
        level: Level::Neutral,
        href: address(Kind::BudgetPost, first.id),
    }))
}

fn lead_time(lang: Lang, time: LeadTime) -> Option<Figure> {
    (time.count > 0).then(|| Figure {
        count: time.median.to_string(),
        label: lang.t1("steering-lead-time", "n", time.median),
        hint: lang.t_args(
            "steering-lead-time-hint",
            &[
                ("count", time.count.into()),
                ("longest", time.longest.into()),
            ],
        ),
        level: Level::Neutral,
        href: "/cases".to_owned(),
    })
}

fn when(lang: Lang, day: Date, today: Date) -> String {
    match format::near(lang, day, today) {
        Some(near) => format!("{} · {near}", format::date(day)),
        None => format::date(day),
    }
}

fn late(day: Date, today: Date) -> Level {
    match day < today {
        true => Level::Bad,
        false => Level::Neutral,
    }
}

fn votes(lang: Lang, start: &Start, today: Date) -> Vec<Line> {
    let line = |vote: &domain::bodies::WaitingVote| Line {
        link: Link::new(&vote.title, words::vote_page(vote.item)),
        about: vote.body.clone(),
        when: when(lang, vote.until, today),
        level: Level::Warn,
    };
    start.votes.iter().map(line).collect()
}

fn meeting(lang: Lang, meeting: &NextMeeting, today: Date) -> Line {
    let count = lang.t1("steering-items", "n", meeting.items);
    let standing = words::standing(lang, &meeting.standing);
    let parts = [
        meeting.starts_at.as_str(),
        meeting.place.as_str(),
        &count,
        &standing,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    Line {
        link: Link::new(&meeting.name, words::room(meeting.id)),
        about: parts.join(" · "),
        when: when(lang, meeting.held_on, today),
        level: Level::Neutral,
    }
}

fn to_do(lang: Lang, start: &Start, today: Date) -> Vec<Line> {
    let line = |one: &domain::bodies::ToDo| Line {
        link: Link::new(
            &one.name,
            match (one.case, one.action) {
                (Some(case), _) => address(Kind::Case, case),
                (None, Some(action)) => address(Kind::MeetingAction, action),
                (None, None) => String::new(),
            },
        ),
        about: one.owner.clone(),
        when: when(lang, one.due_on, today),
        level: late(one.due_on, today),
    };
    start.to_do.iter().map(line).collect()
}

/// How much of steering is in place.
async fn check(state: &AppState, signed: &Signed) -> Result<Link> {
    let (green, all) = governance::how_many(state, signed).await?;
    let args = [
        ("green", green.to_string().into()),
        ("all", all.to_string().into()),
    ];
    let text = signed.lang.t_args("steering-check-line", &args);
    Ok(Link::new(text, governance::PATH))
}

/// The report on what is under way, and to plan a meeting for those who may.
fn meetings_ways(signed: &Signed) -> Vec<Link> {
    let may = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Create, Resource::Meetings));
    let new = may.then(|| Link::new(signed.lang.t("meeting-new"), "/meetings/new"));
    [Some(papers::report_link(signed)), new]
        .into_iter()
        .flatten()
        .collect()
}
