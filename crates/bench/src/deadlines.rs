//! Contracts and their dates: the overview of a municipality, that of all municipalities,
//! and the rules that run at night.

use std::{sync::Arc, time::Instant};

use domain::{
    analytics::NationalDeadlines,
    contracts,
    gate::View,
    parts::lists::{List, Sort, Start, Wanted},
    tasks::{RunRules, run_due},
};
use foundation::{Clock, FixedClock, SystemClock};

use crate::{
    Outcome,
    cases::{Ask, Place, Statements, alone, caller, millis},
    data::{Site, Workshop},
    measure::{Step, in_turns},
    report::{Limit, Row},
    say,
};

/// The overview of contracts by their next notice, as the page shows it.
const SORT: &str = "next_notice";
const PAGE: &str = "/contracts?sort=next_notice&size=50";
const EVERYWHERE: &str = "/national/deadlines";
const EVERYWHERE_API: &str = "/api/v1/national/deadlines?limit=50";
const LIMIT: i64 = 50;

/// What is compared: addresses of API and page, and the statements they consist of.
struct Overview {
    what: String,
    api: String,
    page: &'static str,
    statements: Statements,
}

/// Both overviews, beside their statements alone.
pub(crate) fn overviews(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: overviews of deadlines", site.engine));
    let place = Place::open(workshop, &site.national)?;
    let mut rows = Vec::new();
    for overview in [of_one(&place)?, of_all(&place)?] {
        rows.extend(compared(workshop, site, &place, &overview)?);
    }
    Ok(rows)
}

fn contracts_by_notice() -> List {
    List {
        schema: &contracts::SCHEMA,
        wanted: Wanted {
            sort: Some(Sort::parse(SORT)),
            ..Wanted::default()
        },
        start: Start::First,
        limit: LIMIT,
    }
}

fn of_one(place: &Place) -> Outcome<Overview> {
    let (app, caller) = (&place.app, caller());
    let found = app.ask(&caller, contracts_by_notice())?;
    let statements = Ask(|view: &View<'_>| contracts_by_notice().statements(view));
    Ok(Overview {
        what: format!("Contracts by next notice, 50 of {}", found.total),
        api: format!(
            "/api/v1/contracts?sort={SORT}&limit={LIMIT}&columns={}",
            found.shown.join(",")
        ),
        page: PAGE,
        statements: Vec::from(app.ask(&caller, statements)?),
    })
}

fn of_all(place: &Place) -> Outcome<Overview> {
    let app = &place.app;
    let today = app.clock().today();
    let question = NationalDeadlines {
        from: today,
        to: today.saturating_add(jiff::Span::new().months(3)),
        search: String::new(),
        offset: 0,
        limit: LIMIT,
    };
    let found = app.ask(&caller(), question.clone())?;
    Ok(Overview {
        what: format!(
            "Deadlines of all municipalities in three months, 50 of {}",
            found.total
        ),
        api: EVERYWHERE_API.to_owned(),
        page: EVERYWHERE,
        statements: vec![question.statement()],
    })
}

fn compared(
    workshop: &Workshop,
    site: &Site,
    place: &Place,
    overview: &Overview,
) -> Outcome<Vec<Row>> {
    let caller = caller();
    let (mut api, mut browser) = (place.api()?, place.browser()?);
    let mut steps: [Step<'_>; 3] = [
        Box::new(|| alone(&place.app, &caller, &overview.statements)),
        Box::new(|| api.get(&overview.api).map(drop)),
        Box::new(|| browser.get(overview.page).map(drop)),
    ];
    let times = in_turns(workshop.often(31, 7), &mut steps)?;
    let row = |way: &str, step: usize, limit: f64| Row {
        what: format!(
            "{}, {way}; baseline: its statements alone, in process",
            overview.what
        ),
        engine: site.engine,
        measured: millis(times.of(step)),
        against: millis(times.of(0)),
        value: times.ratio(step, 0),
        unit: " ×",
        limit: Limit::Most(limit),
    };
    Ok(vec![row("API", 1, 2.0), row("page", 2, 4.0)])
}

/// The rules of all organisations on the next day, and again on the same day.
pub(crate) fn night(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    const COUNT: &str = "SELECT COUNT(*) FROM contracts";
    say(&format!("{}: the rules at night", site.engine));
    let clock = FixedClock::new(SystemClock.now());
    clock.advance_days(1);
    let app = workshop.open_at(&site.national, Arc::new(clock))?;
    let rows = app.database().read(|conn| conn.query(COUNT, &[]))?;
    let contracts = rows.first().ok_or("no count")?.int(0)?;
    let start = Instant::now();
    let (organisations, kept) = run_due(&app, &|| true)?;
    let taken = start.elapsed();
    let (again, _) = run_due(&app, &|| true)?;
    if again != 0 || !app.run(&caller(), RunRules)?.is_nothing() {
        return Err("a second run on the same day changed something".into());
    }
    Ok(vec![Row {
        what: format!(
            "The rules at night: {contracts} contracts of {organisations} organisations, {} tasks made, {} moved, {} closed, {} messages; a second run changes nothing",
            kept.made, kept.moved, kept.closed, kept.messages
        ),
        engine: site.engine,
        measured: millis(taken),
        against: String::new(),
        value: taken.as_secs_f64(),
        unit: " s",
        limit: Limit::Most(60.0),
    }])
}
