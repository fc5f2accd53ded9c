//! "Min dag": what is urgent for this role, what is mine, what changed near me.

mod changes;
mod figures;
mod first;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
    routing::get,
};
use domain::{
    gate::{
        Action::{Create, Read},
        Needs,
        Resource::{Catalogue, Installation, Meetings, Own, Tasks, Usages},
        Role, allowed,
    },
    start::{AskMine, HowFar},
};
use foundation::{Error, Result};

use crate::{
    bodies,
    caller::Signed,
    contracts, format, frame, joint,
    parts::{DayPage, Link, Mine},
    respond,
    routes::Routes,
    state::AppState,
    tasks,
};

/// Mounts the page.
pub(crate) fn mount(routes: Routes) -> Routes {
    routes.add("/", &[("GET", Needs(Read, Own))], get(page))
}

/// Own systems shown by name.
const OWN_SHOWN: i64 = 8;
/// Most questions on the page.
const MOST: usize = 7;

async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match build(&state, &signed).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(state: &AppState, signed: &Signed) -> Result<String> {
    if signed.caller.user().is_none() {
        return Err(Error::Unauthenticated("sign_in_first"));
    }
    let may = |needs| allowed(&signed.caller, needs);
    let mut page = DayPage {
        title: signed.lang.t("place-day"),
        lead: format::date_long(signed.lang, state.app.clock().today()),
        ..DayPage::default()
    };
    let reads = may(Needs(Read, Usages));
    if reads {
        let far = state.ask(&signed.caller, HowFar).await?;
        if far.systems == 0 && may(Needs(Create, Usages)) {
            page.steps = first::steps(signed, far);
        }
        page.mine = mine(state, signed).await?;
        page.joint = Some(joint::card(state, signed).await?);
    }
    if may(Needs(Read, Tasks)) {
        let (questions, waiting) = tasks::mine(state, signed).await?;
        page.questions.extend(questions);
        page.tasks = waiting;
    }
    page.questions
        .extend(contracts::question(state, signed).await?);
    page.questions.extend(joint::question(state, signed).await?);
    if may(Needs(Read, Meetings)) {
        // Others wait for a member's vote.
        let asked = bodies::questions(state, signed).await?;
        page.questions.splice(0..0, asked);
    }
    if may(Needs(Read, Installation)) {
        page.questions
            .extend(figures::of_installation(state, signed).await?);
    }
    if may(Needs(domain::gate::Action::Administer, Catalogue)) {
        page.questions
            .extend(figures::of_catalogue(state, signed).await?);
    }
    if signed.caller.has(Role::Auditor) {
        page.questions.extend(figures::of_log(state, signed).await?);
    }
    if reads && page.steps.is_empty() {
        let mut figures = figures::of_usages(state, signed).await?;
        figures.sort_by_key(|question| figures::urgency(question.level));
        // What belongs to the role comes before what everybody sees.
        page.questions.extend(figures);
    }
    page.questions.truncate(MOST);
    if !may(Needs(Read, Catalogue)) {
        page.ideas = vec![Link::new(signed.lang.t("joint-market"), joint::MARKET)];
    }
    if may(Needs(Read, Catalogue)) {
        page.changes = Some(changes::latest(state, signed).await?);
    }
    Ok(page.html(&frame::shell(signed, "/")))
}

async fn mine(state: &AppState, signed: &Signed) -> Result<Mine> {
    let lang = signed.lang;
    let question = AskMine { limit: OWN_SHOWN };
    let mine = state.ask(&signed.caller, question).await?;
    let roles = mine.roles.iter().map(|role| {
        let args = [
            ("role", role.role_name.as_str().into()),
            ("n", role.count.into()),
        ];
        let href = format!("/systems?role.{}=is:{}", role.role, role.person);
        Link::new(lang.t_args("start-my-role", &args), href)
    });
    // Somebody with two roles on a system finds it once.
    let records = mine.systems.chunk_by(|one, next| one.usage == next.usage);
    let records = records.map(|of_one| {
        let link = Link::new(&of_one[0].name, format!("/systems/{}", of_one[0].usage));
        let names: Vec<&str> = of_one.iter().map(|one| one.role_name.as_str()).collect();
        (link, names.join(", "))
    });
    Ok(Mine {
        roles: roles.collect(),
        records: records.collect(),
    })
}
