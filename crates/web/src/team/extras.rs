//! What the pages of members, allocations and cases have of the team.

use std::collections::HashMap;

use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, records::Page},
    team::{MemberLoad, OnCases, OverOf, OverWeek, TeamPicture, Worker},
};
use foundation::{Id, Result};

use super::{ALLOCATIONS, PATH, WEEKS, WHO, runs, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action as Button, Cell, Level, Link, RecordField, Section, Status, Table},
    records::Extras,
    sites::address,
    state::AppState,
};

fn changes(signed: &Signed) -> bool {
    signed.caller.as_of.is_none() && allowed(&signed.caller, Needs(Action::Create, Resource::Cases))
}

/// An allocation says when its member has more work than hours.
pub(crate) async fn of_allocation(
    state: &AppState,
    signed: &Signed,
    page: &Page,
) -> Result<Extras> {
    let lang = signed.lang;
    let over = state.ask(&signed.caller, OverOf(page.record.id)).await?;
    let status = match over.is_empty() {
        true => Status {
            level: Level::Good,
            word: lang.t("allocation-fits"),
            cause: String::new(),
        },
        false => Status {
            level: Level::Warn,
            word: lang.t("allocation-too-much"),
            cause: too_much(lang, &over),
        },
    };
    let member = page
        .record
        .get(&domain::team::ALLOCATIONS, "member")
        .as_ref();
    let button = |key: &str, href: String| Button {
        label: lang.t(key),
        href,
        post: false,
    };
    let mut actions = vec![button("team-see", PATH.to_owned())];
    if let (Some(first), Some(member)) = (over.first(), member) {
        let cell = format!("{PATH}?member={member}&week={}#opened", first.monday);
        actions[0] = button("team-see-week", cell);
    }
    Ok(Extras {
        status: vec![status],
        actions,
        ..Extras::default()
    })
}

/// By how much, and in which weeks.
fn too_much(lang: Lang, over: &[OverWeek]) -> String {
    let most = over.iter().map(|week| week.over).max().unwrap_or(0);
    let mut spans: Vec<(foundation::Date, foundation::Date)> = Vec::new();
    for week in over {
        let follows = |last: &&mut (_, foundation::Date)| {
            domain::team::mondays(last.1, 2).last() == Some(&week.monday)
        };
        match spans.last_mut().filter(follows) {
            Some(last) => last.1 = week.monday,
            None => spans.push((week.monday, week.monday)),
        }
    }
    let weeks: Vec<String> = spans
        .iter()
        .map(|(first, last)| words::weeks(lang, *first, *last))
        .collect();
    let args = [
        ("hours", words::hours(lang, most).into()),
        ("weeks", weeks.join(", ").into()),
    ];
    lang.t_args("allocation-too-much-by", &args)
}

/// What a member can, and the weeks that matter.
pub(crate) async fn of_member(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, id) = (signed.lang, page.record.id);
    let team = TeamPicture { weeks: WEEKS };
    let team = state.ask(&signed.caller, team).await?;
    let found = team.members.iter().find(|one| one.member == id);
    Ok(Extras {
        sections: vec![can(signed, id, found), weeks(signed, id, found)],
        actions: vec![Button {
            label: lang.t("team-see"),
            href: PATH.to_owned(),
            post: false,
        }],
        ..Extras::default()
    })
}

/// A link to the form for something new of a member, for those who may.
fn new(signed: &Signed, key: &str, path: &str, member: Id) -> Option<Link> {
    let href = format!("{path}/new?member_id={member}");
    changes(signed).then(|| Link::new(signed.lang.t(key), href))
}

fn can(signed: &Signed, member: Id, found: Option<&MemberLoad>) -> Section {
    let lang = signed.lang;
    let line = |skill: &domain::team::Skill| vec![Cell::Text(words::skill(lang, skill))];
    let skills = found.map_or(&[][..], |found| &found.skills);
    let lines: Vec<Vec<Cell>> = skills.iter().map(line).collect();
    let field = RecordField {
        label: lang.t("competence-many"),
        value: Cell::Lines(lines),
        ..RecordField::default()
    };
    Section {
        id: "can".to_owned(),
        title: lang.t("competence-many"),
        fields: (!skills.is_empty()).then_some(field).into_iter().collect(),
        empty: lang.t("competence-list-empty"),
        links: new(signed, "competence-new", "/team/competences", member)
            .into_iter()
            .collect(),
        ..Section::default()
    }
}

fn weeks(signed: &Signed, member: Id, found: Option<&MemberLoad>) -> Section {
    let lang = signed.lang;
    let runs = found.map_or_else(Vec::new, |found| runs::runs(&found.weeks));
    let lines: Vec<Vec<Cell>> = runs.iter().map(|run| vec![runs::line(lang, run)]).collect();
    let field = RecordField {
        label: lang.t("team-picture"),
        value: Cell::Lines(lines),
        ..RecordField::default()
    };
    let links = [
        new(signed, "capacity-new", "/team/hours", member),
        new(signed, "allocation-new", ALLOCATIONS, member),
    ];
    Section {
        id: "weeks".to_owned(),
        title: lang.t("team-by-member"),
        fields: (!runs.is_empty()).then_some(field).into_iter().collect(),
        empty: lang.t("team-not-in-it"),
        links: links.into_iter().flatten().collect(),
        ..Section::default()
    }
}

/// Who works on a case, and who could.
pub(crate) async fn add_to_case(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let (lang, case) = (signed.lang, page.record.id);
    let mut found = state
        .ask(&signed.caller, OnCases { case: Some(case) })
        .await?;
    let workers = found.remove(&case).unwrap_or_default();
    let mut links = vec![Link::new(lang.t("team-who"), format!("{WHO}?case={case}"))];
    if changes(signed) {
        let href = format!("{ALLOCATIONS}/new?for_case_id={case}");
        links.push(Link::new(lang.t("allocation-new"), href));
    }
    extras.sections.push(Section {
        id: "team".to_owned(),
        title: lang.t("team-on-case"),
        table: Some(table(lang, &workers)),
        empty: lang.t("team-on-case-none"),
        links,
        ..Section::default()
    });
    Ok(())
}

fn table(lang: Lang, workers: &[Worker]) -> Table {
    let day = |day: foundation::Date| Cell::Date {
        text: format::date(day),
        near: None,
    };
    let row = |one: &Worker| {
        vec![
            Cell::Link(Link::new(
                &one.name,
                address(Kind::Allocation, one.allocation),
            )),
            Cell::text(words::function(lang, &one.function)),
            Cell::Number(format::integer(lang, one.hours)),
            day(one.from),
            day(one.to),
            Cell::text(&one.phase),
        ]
    };
    let headings = [
        "allocation-member",
        "team-member-team-function",
        "allocation-hours",
        "allocation-from-on",
        "allocation-to-on",
        "allocation-allocated-phase",
    ];
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: workers.iter().map(row).collect(),
    }
}

/// The names of those who work on cases, today and later, by case.
pub(crate) async fn on_board(
    state: &AppState,
    signed: &Signed,
) -> Result<HashMap<Id, Vec<String>>> {
    let found = state.ask(&signed.caller, OnCases { case: None }).await?;
    let names = |workers: Vec<Worker>| {
        let mut names: Vec<String> = workers.into_iter().map(|one| one.name).collect();
        names.sort();
        names.dedup();
        names
    };
    Ok(found
        .into_iter()
        .map(|(case, workers)| (case, names(workers)))
        .collect())
}
