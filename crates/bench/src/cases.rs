//! What is measured on each engine.

use std::time::Duration;

use database::Value;
use domain::{
    gate::{Action, App, Caller, Needs, Question, Resource, View},
    parts::lists::{Export, Filter, List, Sort, Start, Wanted},
    usage,
};

use crate::{
    Outcome,
    data::{CODE, Site, Workshop, municipality},
    deadlines,
    http::Client,
    joint,
    measure::{in_turns, median},
    report::{Limit, Row},
    say,
    server::Server,
};

/// The filter and the sorting of the overview, as they stand in an address.
const FILTER: (&str, &str) = ("life_cycle", "is:operational");
const SORT: &str = "-in_use_from";
const PAGE: &str = "/systems?life_cycle=is:operational&sort=-in_use_from&size=50";
const EXPORT: &str = "/systems/export/csv";
const EMAIL: &str = "editor@demo.example";
const PASSWORD: &str = "stille-hav-og-bakke";

/// Rows of the page.
const LIMIT: i64 = 50;

/// Statements with their parameters.
pub(crate) type Statements = Vec<(String, Vec<Value>)>;

/// What is measured on an engine.
pub(crate) type Case = fn(&Workshop, &Site) -> Outcome<Vec<Row>>;

/// Everything that is measured on each engine.
pub(crate) const ALL: [Case; 7] = [
    pages,
    neighbours,
    deadlines::overviews,
    export,
    start_and_memory,
    deadlines::night,
    joint::main_groups,
];

/// A server with somebody signed in, and the program in this process on the same database.
pub(crate) struct Place {
    server: Server,
    pub(crate) app: App,
    token: String,
    cookie: String,
}

impl Place {
    pub(crate) fn open(workshop: &Workshop, url: &str) -> Outcome<Self> {
        let token = workshop.program(&[
            "token",
            "create",
            "--user",
            EMAIL,
            "--scopes",
            "read",
            "--organisation",
            CODE,
            "--database",
            url,
        ])?;
        let server = Server::start(&workshop.faelled, url)?;
        Ok(Self {
            cookie: Client::sign_in(&server.address, EMAIL, PASSWORD)?,
            token: format!("Authorization: Bearer {token}"),
            app: workshop.open(url)?,
            server,
        })
    }

    pub(crate) fn api(&self) -> Outcome<Client> {
        Client::connect(&self.server.address, &self.token)
    }

    pub(crate) fn browser(&self) -> Outcome<Client> {
        Client::connect(&self.server.address, &self.cookie)
    }
}

pub(crate) fn caller() -> Caller {
    Caller::system("Fælled", municipality())
}

/// The overview of 50 rows with filter and sorting.
fn overview() -> List {
    List {
        schema: &usage::SCHEMA,
        wanted: Wanted {
            filters: vec![Filter::parse(FILTER.0, FILTER.1)],
            sort: Some(Sort::parse(SORT)),
            ..Wanted::default()
        },
        start: Start::First,
        limit: LIMIT,
    }
}

/// Asks for something that a closure makes out of a view.
pub(crate) struct Ask<F>(pub(crate) F);

impl<T, F: FnOnce(&View<'_>) -> foundation::Result<T>> Question for Ask<F> {
    type Answer = T;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> foundation::Result<T> {
        (self.0)(view)
    }
}

/// Runs the statements and reads their rows.
pub(crate) fn alone(app: &App, caller: &Caller, statements: &Statements) -> Outcome<()> {
    app.ask(
        caller,
        Ask(|view: &View<'_>| {
            for (sql, params) in statements {
                view.rows(sql, params)?;
            }
            Ok(())
        }),
    )?;
    Ok(())
}

/// The address of the overview in the API, with the columns that the page shows.
fn api_path(shown: &[String]) -> String {
    format!(
        "/api/v1/system-usages?{}={}&sort={SORT}&limit={LIMIT}&columns={}",
        FILTER.0,
        FILTER.1,
        shown.join(",")
    )
}

fn pages(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: pages", site.engine));
    let place = Place::open(workshop, &site.national)?;
    let (app, caller) = (&place.app, caller());
    let page = app.ask(&caller, overview())?;
    let path = api_path(&page.shown);
    let statements = app.ask(
        &caller,
        Ask(|view: &View<'_>| overview().statements(view).map(Vec::from)),
    )?;
    let (mut api, mut browser) = (place.api()?, place.browser()?);
    let times = in_turns(
        workshop.often(31, 7),
        &mut [
            Box::new(|| alone(app, &caller, &statements)),
            Box::new(|| api.get(&path).map(drop)),
            Box::new(|| browser.get(PAGE).map(drop)),
        ],
    )?;
    let compared = |what: &str, step: usize, limit: f64| Row {
        what: format!(
            "{what}, 50 of {} rows in {} columns; baseline: its statements alone, in process",
            page.total,
            page.shown.len()
        ),
        engine: site.engine,
        measured: millis(times.of(step)),
        against: millis(times.of(0)),
        value: times.ratio(step, 0),
        unit: " ×",
        limit: Limit::Most(limit),
    };
    Ok(vec![
        compared("Overview, API", 1, 2.0),
        compared("Overview, page", 2, 4.0),
    ])
}

/// The same page of the same municipality beside few and beside many rows of others.
fn neighbours(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: rows of others", site.engine));
    let few = Place::open(workshop, &site.few)?;
    let many = Place::open(workshop, &site.national)?;
    let shown = few.app.ask(&caller(), overview())?.shown;
    let path = api_path(&shown);
    let (mut few_api, mut many_api) = (few.api()?, many.api()?);
    let (mut few_browser, mut many_browser) = (few.browser()?, many.browser()?);
    let times = in_turns(
        workshop.often(31, 7),
        &mut [
            Box::new(|| few_api.get(&path).map(drop)),
            Box::new(|| many_api.get(&path).map(drop)),
            Box::new(|| few_browser.get(PAGE).map(drop)),
            Box::new(|| many_browser.get(PAGE).map(drop)),
        ],
    )?;
    let (less, more) = (others(&few.app)?, others(&many.app)?);
    let compared = |what: &str, few: usize, many: usize| Row {
        what: format!("Overview, {what}, beside {more} rows of others; baseline: beside {less}"),
        engine: site.engine,
        measured: millis(times.of(many)),
        against: millis(times.of(few)),
        value: times.ratio(many, few),
        unit: " ×",
        limit: Limit::Most(1.2),
    };
    Ok(vec![compared("API", 0, 1), compared("page", 2, 3)])
}

/// How many usages the other organisations have.
fn others(app: &App) -> Outcome<i64> {
    const OTHERS: &str = "SELECT COUNT(*) FROM usages WHERE organisation_id <> $1";
    let rows = app
        .database()
        .read(|conn| conn.query(OTHERS, &[municipality().into()]))?;
    Ok(rows.first().ok_or("no count")?.int(0)?)
}

/// All usages of the country as one file, in the columns of the overview.
fn export(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: export", site.engine));
    let place = Place::open(workshop, &site.wide)?;
    let (app, caller) = (&place.app, caller());
    let asked = Export {
        schema: &usage::SCHEMA,
        wanted: Wanted::default(),
        begin: Box::new(|_| Ok(())),
        row: Box::new(|_| Ok(())),
    };
    let statement = app.ask(&caller, Ask(|view: &View<'_>| asked.statement(view)))?;
    let (mut rows, mut bytes) = (0, 0);
    let mut browser = place.browser()?;
    let times = in_turns(
        workshop.often(7, 1),
        &mut [
            Box::new(|| {
                rows = dump(app, &caller, &statement)?;
                Ok(())
            }),
            Box::new(|| {
                bytes = browser.get(EXPORT)?.len();
                Ok(())
            }),
        ],
    )?;
    Ok(vec![Row {
        what: format!(
            "CSV file of one organisation's {rows} rows, {:.1} MB, over HTTP; baseline: the same columns dumped raw, in process",
            bytes as f64 / 1e6
        ),
        engine: site.engine,
        measured: millis(times.of(1)),
        against: millis(times.of(0)),
        value: times.ratio(1, 0),
        unit: " ×",
        limit: Limit::Most(3.0),
    }])
}

/// Reads every row of a statement and writes its values as plain text into memory.
fn dump(app: &App, caller: &Caller, statement: &(String, Vec<Value>)) -> Outcome<usize> {
    let mut rows = 0;
    let mut text = String::new();
    app.ask(
        caller,
        Ask(|view: &View<'_>| {
            view.each(&statement.0, &statement.1, |row| {
                rows += 1;
                text.clear();
                for value in &row.0 {
                    match value {
                        Value::Text(value) => text.push_str(value),
                        Value::Int(value) => text.push_str(&value.to_string()),
                        Value::Date(value) => text.push_str(&value.to_string()),
                        _ => {}
                    }
                    text.push(';');
                }
                Ok(())
            })
        }),
    )?;
    Ok(rows)
}

fn start_and_memory(workshop: &Workshop, site: &Site) -> Outcome<Vec<Row>> {
    say(&format!("{}: start and memory", site.engine));
    let mut starts = Vec::new();
    for _ in 0..workshop.times(7) {
        starts.push(Server::start(&workshop.faelled, &site.national)?.first_answer);
    }
    let place = Place::open(workshop, &site.national)?;
    let path = api_path(&place.app.ask(&caller(), overview())?.shown);
    place.api()?.get(&path)?;
    place.browser()?.get(PAGE)?;
    std::thread::sleep(Duration::from_secs(1));
    let rest = place.server.memory()?;
    let (most, asked) = crowd(&place, &path, workshop.times(20))?;
    let start = median(starts);
    let row = |what: String, measured: String, value: f64, unit, limit: f64| Row {
        what,
        engine: site.engine,
        measured,
        against: String::new(),
        value,
        unit,
        limit: Limit::Most(limit),
    };
    let megabytes = |value: f64| format!("{value:.0} MB");
    Ok(vec![
        row(
            "Start on existing data until the first answer".to_owned(),
            millis(start),
            start.as_secs_f64(),
            " s",
            0.3,
        ),
        row(
            "Memory at rest, after a page and an API call".to_owned(),
            megabytes(rest),
            rest,
            " MB",
            80.0,
        ),
        row(
            format!("Memory while 64 connections ask for {asked} overviews, the most seen"),
            megabytes(most),
            most,
            " MB",
            250.0,
        ),
    ])
}

/// Connections that ask at the same time.
const CROWD: usize = 64;

/// 64 kept connections each ask `times` times for the overview, page and API in turns.
/// Answers the most memory that the server held meanwhile, and the number of answers.
fn crowd(place: &Place, path: &str, times: usize) -> Outcome<(f64, usize)> {
    let ask = |at: usize| -> Result<(), String> {
        let client = if at.is_multiple_of(2) {
            place.api()
        } else {
            place.browser()
        };
        let path = if at.is_multiple_of(2) { path } else { PAGE };
        let mut client = client.map_err(|error| error.to_string())?;
        (0..times).try_for_each(|_| {
            client
                .get(path)
                .map(drop)
                .map_err(|error| error.to_string())
        })
    };
    let mut most = place.server.memory()?;
    std::thread::scope(|scope| -> Outcome<()> {
        let all: Vec<_> = (0..CROWD).map(|at| scope.spawn(move || ask(at))).collect();
        while all.iter().any(|one| !one.is_finished()) {
            most = most.max(place.server.memory()?);
            std::thread::sleep(Duration::from_millis(20));
        }
        for one in all {
            one.join().map_err(|_| "a connection broke")??;
        }
        Ok(())
    })?;
    Ok((most, CROWD * times))
}

pub(crate) fn millis(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1e3;
    if millis < 100.0 {
        format!("{millis:.1} ms")
    } else {
        format!("{millis:.0} ms")
    }
}
