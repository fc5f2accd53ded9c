//! Voting on a phone: the link in the mail opens this page; choose, and send.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    bodies::{CastVote, ItemPage, OneItem, Vote},
    parts::Kind,
};
use foundation::{Error, FieldError, Result};

use super::words;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Level, Link, Shell, finish},
    posted, respond,
    sites::address,
    state::AppState,
    texts,
};

/// One thing that can be said.
struct Said {
    key: &'static str,
    label: String,
    help: String,
    level: Level,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "vote.html")]
struct View<'a> {
    shell: &'a Shell,
    action: String,
    title: &'a str,
    lead: String,
    errors: Vec<String>,
    facts: Vec<(String, Link)>,
    proposal: &'a str,
    paper: &'a str,
    choices: Vec<Said>,
    remark: &'a str,
    may_vote: bool,
    verdict: Option<(Level, String)>,
    room: Link,
}

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let page = html(&state, &signed, &id, &[]).await;
    respond::page_or_error(&signed, &format!("/vote/{id}"), page)
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let id = posted::id(id, "agenda_item")?;
    let page = state.ask(&signed.caller, OneItem(id)).await?;
    let path = words::vote_page(id);
    let shell = frame::shell(signed, &path);
    let mine = page.mine.as_ref();
    let view = View {
        shell: &shell,
        action: path,
        title: &page.item.title,
        lead: lead(lang, &page),
        errors: errors
            .iter()
            .map(|error| texts::field_error(lang, error))
            .collect(),
        facts: facts(lang, &page),
        proposal: &page.item.proposal,
        paper: &page.item.paper,
        choices: Vote::ALL
            .into_iter()
            .map(|vote| said(lang, vote, mine.and_then(|ballot| ballot.vote)))
            .collect(),
        remark: mine.map_or("", |ballot| ballot.remark.as_str()),
        may_vote: page.may_vote,
        verdict: verdict(lang, &page),
        room: Link::new(lang.t("vote-to-meeting"), words::room(page.meeting)),
    };
    Ok(finish(&view))
}

fn lead(lang: Lang, page: &ItemPage) -> String {
    let body = page.body_name.as_str();
    match page.item.written_until {
        Some(until) if page.item.outcome.is_empty() => {
            let args = [
                ("body", body.into()),
                ("until", format::date_long(lang, until).into()),
            ];
            lang.t_args("vote-lead-written", &args)
        }
        _ => page.meeting_name.clone(),
    }
}

fn facts(lang: Lang, page: &ItemPage) -> Vec<(String, Link)> {
    let mut facts = Vec::new();
    if let Some((case, name)) = &page.item.case {
        let link = Link::new(name, address(Kind::Case, *case));
        facts.push((lang.t("agenda-item-for-case"), link));
    }
    if let Some(oere) = page.item.amount {
        let amount = Link::new(format::money(lang, oere), "");
        facts.push((lang.t("agenda-item-amount"), amount));
    }
    if !page.item.presenter.is_empty() {
        let who = Link::new(&page.item.presenter, "");
        facts.push((lang.t("agenda-item-presenter"), who));
    }
    facts
}

fn said(lang: Lang, vote: Vote, chosen: Option<Vote>) -> Said {
    Said {
        key: vote.key(),
        label: words::vote(lang, vote),
        help: match vote {
            Vote::Abstain | Vote::Conflict => lang.t(&format!("vote-{}-help", vote.key())),
            Vote::Yes | Vote::No => String::new(),
        },
        level: words::level_of(vote),
        chosen: chosen == Some(vote),
    }
}

/// What came of it: the decision, else the caller's own vote, else why there is none.
fn verdict(lang: Lang, page: &ItemPage) -> Option<(Level, String)> {
    let item = &page.item;
    if !item.outcome.is_empty() {
        let (level, word) = words::state(lang, item);
        let day = item.decided_on.map(format::date).unwrap_or_default();
        let args = [("outcome", word.into()), ("day", day.into())];
        return Some((level, lang.t_args("vote-decided", &args)));
    }
    let own = page.mine.as_ref().and_then(|ballot| ballot.vote);
    match own {
        Some(vote) => {
            let word = words::vote(lang, vote);
            Some((Level::Good, lang.t1("vote-yours", "vote", word)))
        }
        None if page.mine.is_none() => Some((Level::Info, lang.t("vote-none"))),
        None if !page.may_vote => Some((Level::Warn, lang.t("error-written-is-over"))),
        None => None,
    }
}

/// Takes the vote, and shows the page with it.
pub(super) async fn cast(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/vote/{id}");
    let done = run(&state, &signed, &id, &form).await;
    let done = done.map(|notice| respond::done(&address, notice));
    let again = async |faults: Vec<FieldError>| html(&state, &signed, &id, &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn run(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<&'static str> {
    signed.check_form(form)?;
    let vote = Vote::from_key(form.get("vote"));
    let command = CastVote {
        item: posted::id(id, "agenda_item")?,
        person: None,
        vote: vote.ok_or_else(|| Error::field("vote", "vote_missing"))?,
        remark: form.get("remark").to_owned(),
    };
    let cast = state.run(&signed.caller, command).await?;
    Ok(match cast.decided {
        Some(_) => "vote-has-decided",
        None => "vote-taken",
    })
}
