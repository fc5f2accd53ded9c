//! The team week by week, and the week that is opened.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
    team::{MemberLoad, TeamLoad, TeamPicture, WeekLoad},
};
use foundation::{Date, Id, Result};

use super::{ALLOCATIONS, MEMBERS, PATH, WEEKS, WHO, runs, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, Cell, Link, Picture, RecordField, Section, SimplePage, Table},
    pictures::weeks::{self, Frame, Row},
    respond,
    sites::address,
    state::AppState,
};

/// The page; `?member=…&week=2026-11-23` opens a cell.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let page = html(&state, &signed, &pairs).await;
    respond::page_or_error(&signed, &uri.to_string(), page)
}

/// The cell that is opened.
type Opened = (Id, Date);

async fn html(state: &AppState, signed: &Signed, pairs: &Pairs) -> Result<String> {
    let lang = signed.lang;
    let team = state
        .ask(&signed.caller, TeamPicture { weeks: WEEKS })
        .await?;
    let opened = pairs.get("member").parse().ok();
    let opened: Option<Opened> = opened.zip(pairs.get("week").parse().ok());
    let mut sections = Vec::new();
    sections.extend(opened.and_then(|opened| open(lang, &team, opened)));
    let mut weeks = Section {
        id: "weeks".to_owned(),
        title: lang.t1("team-weeks-ahead", "n", WEEKS),
        empty: lang.t("team-none"),
        ..Section::default()
    };
    if team.members.is_empty() {
        weeks.links = creates(signed)
            .then(|| Link::new(lang.t("team-member-new"), format!("{MEMBERS}/new")))
            .into_iter()
            .collect();
        sections.push(weeks);
    } else {
        weeks.picture = Some(picture(lang, &team, opened));
        sections.push(weeks);
        sections.push(by_member(lang, &team));
    }
    let page = SimplePage {
        title: lang.t("team-title"),
        lead: lead(lang, &team),
        actions: actions(signed),
        sections,
        ..SimplePage::default()
    };
    Ok(page.html(&frame::shell(signed, PATH)))
}

fn creates(signed: &Signed) -> bool {
    signed.caller.as_of.is_none() && allowed(&signed.caller, Needs(Action::Create, Resource::Cases))
}

fn actions(signed: &Signed) -> Vec<Button> {
    let mut actions = vec![("team-who", WHO.to_owned())];
    if creates(signed) {
        actions.push(("allocation-new", format!("{ALLOCATIONS}/new")));
        actions.push(("team-member-new", format!("{MEMBERS}/new")));
    }
    let button = |(key, href): (&str, String)| Button {
        label: signed.lang.t(key),
        href,
        post: false,
    };
    actions.into_iter().map(button).collect()
}

fn lead(lang: Lang, team: &TeamLoad) -> String {
    let any = |test: fn(&WeekLoad) -> bool| {
        let with = |member: &&MemberLoad| member.weeks.iter().any(test);
        team.members.iter().filter(with).count().to_string()
    };
    let free: i64 = team
        .members
        .iter()
        .flat_map(|member| member.weeks.iter().take(4))
        .map(WeekLoad::idle)
        .sum();
    let args = [
        ("n", team.members.len().into()),
        ("over", any(|week| week.over() > 0).into()),
        ("free", words::hours(lang, free).into()),
    ];
    match team.members.is_empty() {
        true => lang.t("team-lead-none"),
        false => lang.t_args("team-lead", &args),
    }
}

/// The cell that is opened: the cases of the week.
fn open(lang: Lang, team: &TeamLoad, (member, monday): Opened) -> Option<Section> {
    let found = team.members.iter().find(|one| one.member == member)?;
    let week = found.weeks.iter().find(|week| week.monday == monday)?;
    let row = |(case, minutes): &(Id, i64)| {
        let name = team.cases.get(case).map_or("", String::as_str);
        vec![
            Cell::Link(Link::new(name.trim(), address(Kind::Case, *case))),
            Cell::Number(words::hours(lang, *minutes)),
        ]
    };
    let of_member = format!("{ALLOCATIONS}?member=is%3A{member}");
    Some(Section {
        id: "opened".to_owned(),
        title: format!("{}, {}", found.name, words::week(lang, monday)),
        fields: vec![RecordField {
            label: lang.t("team-hours"),
            value: Cell::Text(told(lang, week)),
            ..RecordField::default()
        }],
        table: Some(Table {
            headings: vec![lang.t("allocation-for-case"), lang.t("team-hours")],
            rows: week.cases.iter().map(row).collect(),
        }),
        links: vec![
            Link::new(lang.t("allocation-many"), of_member),
            Link::new(lang.t("team-close"), PATH),
        ],
        ..Section::default()
    })
}

/// What a week holds, in words.
fn told(lang: Lang, week: &WeekLoad) -> String {
    let args = [
        ("allocated", words::hours(lang, week.allocated).into()),
        ("capacity", words::hours(lang, week.capacity).into()),
        ("over", words::hours(lang, week.over()).into()),
        ("idle", words::hours(lang, week.idle()).into()),
    ];
    let key = match (week.over(), week.idle()) {
        (over, _) if over > 0 => "team-told-too-much",
        (_, 0) => "team-told-full",
        _ => "team-told-free",
    };
    lang.t_args(key, &args)
}

fn picture(lang: Lang, team: &TeamLoad, opened: Option<Opened>) -> Picture {
    let title = lang.t("team-picture");
    let frame = Frame {
        title: title.clone(),
        weeks: team
            .mondays
            .iter()
            .map(|monday| words::number(*monday).to_string())
            .collect(),
        months: months(lang, &team.mondays),
        key: ["too-much", "allocated", "idle", "away"]
            .map(|key| lang.t(&format!("team-key-{key}"))),
    };
    let rows: Vec<Row> = team
        .members
        .iter()
        .map(|member| row(lang, team, member, opened))
        .collect();
    Picture {
        svg: weeks::svg(&frame, &rows),
        title,
        text: lang.t("team-picture-text"),
        table: table(lang, team),
    }
}

/// The months that weeks begin in.
fn months(lang: Lang, mondays: &[Date]) -> Vec<(String, usize)> {
    let mut months: Vec<(String, usize)> = Vec::new();
    for monday in mondays {
        let name = format::month(lang, *monday);
        match months.last_mut().filter(|last| last.0 == name) {
            Some(last) => last.1 += 1,
            None => months.push((name, 1)),
        }
    }
    months
}

fn row(lang: Lang, team: &TeamLoad, member: &MemberLoad, opened: Option<Opened>) -> Row {
    let cell = |week: &WeekLoad| {
        let cases = week.cases.iter().map(|(case, minutes)| {
            let name = team.cases.get(case).map_or("", String::as_str);
            format!("{} ({})", name.trim(), words::hours(lang, *minutes))
        });
        let cases: Vec<String> = cases.collect();
        let week_name = words::week(lang, week.monday);
        let name = format!("{}, {week_name}: {}", member.name, told(lang, week));
        weeks::Cell {
            capacity: week.capacity,
            allocated: week.allocated,
            label: match (week.capacity, week.allocated) {
                (0, 0) => String::new(),
                // A cell has room for whole hours.
                (_, allocated) => ((allocated + 30) / 60).to_string(),
            },
            name: format!("{name} {}", cases.join(", ")).trim().to_owned(),
            href: format!(
                "{PATH}?member={}&week={}#opened",
                member.member, week.monday
            ),
            opened: opened == Some((member.member, week.monday)),
        }
    };
    Row {
        name: member.name.clone(),
        href: address(Kind::TeamMember, member.member),
        cells: member.weeks.iter().map(cell).collect(),
    }
}

/// The figures of the picture.
fn table(lang: Lang, team: &TeamLoad) -> Table {
    let weeks = team.mondays.iter().map(|monday| words::week(lang, *monday));
    let row = |member: &MemberLoad| {
        let cells = member.weeks.iter().map(|week| {
            let args = [
                ("allocated", words::hours(lang, week.allocated).into()),
                ("capacity", words::hours(lang, week.capacity).into()),
            ];
            Cell::Number(lang.t_args("team-of", &args))
        });
        std::iter::once(Cell::text(&member.name))
            .chain(cells)
            .collect()
    };
    Table {
        headings: std::iter::once(lang.t("allocation-member"))
            .chain(weeks)
            .collect(),
        rows: team.members.iter().map(row).collect(),
    }
}

/// The weeks that matter of each member.
fn by_member(lang: Lang, team: &TeamLoad) -> Section {
    let field = |member: &MemberLoad| {
        let mut lines = vec![vec![Cell::Link(Link::new(
            words::function(lang, &member.function),
            address(Kind::TeamMember, member.member),
        ))]];
        let runs = runs::runs(&member.weeks);
        lines.extend(runs.iter().map(|run| vec![runs::line(lang, run)]));
        RecordField {
            label: member.name.clone(),
            value: Cell::Lines(lines),
            ..RecordField::default()
        }
    };
    Section {
        id: "members".to_owned(),
        title: lang.t("team-by-member"),
        fields: team.members.iter().map(field).collect(),
        ..Section::default()
    }
}
