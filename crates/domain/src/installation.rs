//! What every installation starts with: the national organisation, the 98
//! municipalities and the shared value lists. Run at each start; what is there
//! already is left as it is.

use std::sync::Arc;

use database::{Database, Options, Value};
use foundation::{Clock, Id, Result, micros};
use tokio::runtime::Handle;

use crate::{
    cases, contracts,
    gate::{Action, App, Caller, Command, Event, Needs, Recorded, Resource, Work},
    joint,
    migrations::MIGRATIONS,
    options::{self, BuiltinOption},
    organisations::{self, MUNICIPALITIES, NATIONAL_ID, POPULATION_YEAR},
    parts::{
        FieldValue,
        records::{self, Values},
        text,
    },
    tasks,
};

/// The caller under which the program keeps the shared rows.
#[must_use]
pub fn national() -> Caller {
    Caller::system("Fælled", NATIONAL_ID)
}

/// Opens a database (`sqlite:///path/file.db` or `postgres://…`), brings it up
/// to date and writes what every installation starts with.
pub fn open(url: &str, runtime: &Handle, options: Options, clock: Arc<dyn Clock>) -> Result<App> {
    let database = Database::open(url, runtime, options, MIGRATIONS, micros(clock.now()))?;
    let app = App::new(database, clock);
    app.run(&national(), Install)?;
    Ok(app)
}

/// Writes what is missing.
#[derive(Debug)]
pub struct Install;

// everywhere: built-in rows by their fixed ids
const HAS_ORGANISATION: &str = "SELECT 1 FROM {organisations} o WHERE o.id = $1";
// everywhere: built-in rows by their fixed ids
const HAS_OPTION: &str = "SELECT 1 FROM {options} o WHERE o.id = $1";
const INSERT_OPTION: &str = "INSERT INTO options (id, organisation_id, list, name_da, name_en, description, position, enabled, obligatory, writes, shared_as, recorded_from)
 VALUES ($1, NULL, $2, $3, $4, NULL, $5, TRUE, FALSE, $6, NULL, faelled_now())";

impl Command for Install {
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let mut changes = Vec::new();
        let mut count = 0;
        for (id, values) in built_in_organisations() {
            if work.row(HAS_ORGANISATION, &[id.into()])?.is_none() {
                records::create(work, &organisations::SCHEMA, id, values, &mut changes)?;
                count += 1;
            }
        }
        for option in options::builtin_options() {
            if work.row(HAS_OPTION, &[option.id.into()])?.is_none() {
                insert_option(work, &option)?;
                count += 1;
            }
        }
        count += contracts::install_lead_times(work, &mut changes)?;
        count += tasks::install(work)?;
        count += cases::install(work)?;
        count += joint::register::install(work)?;
        if count == 0 {
            return Ok(work.unchanged("all there", 0));
        }
        work.record(
            Event::new("installation.completed").changing(changes),
            count,
        )
    }
}

fn insert_option(work: &mut Work<'_>, option: &BuiltinOption) -> Result<()> {
    let params: [Value; 6] = [
        option.id.into(),
        option.list.into(),
        option.name_da.into(),
        option.name_en.into(),
        option.position.into(),
        option.writes.into(),
    ];
    work.execute(INSERT_OPTION, &params).map(|_| ())
}

/// Nodes of the shared task key, for an installation that has none: identity,
/// number and title, parents first.
#[derive(Debug)]
pub struct LoadTasks(pub Vec<(Id, String, String)>);

const TASK_COLUMNS: &[&str] = &[
    "id",
    "number",
    "title",
    "parent_number",
    "recorded_from",
    "search_text",
];

impl Command for LoadTasks {
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let now = micros(work.now());
        let rows: Vec<Vec<Value>> = self
            .0
            .iter()
            .map(|(id, number, title)| {
                let parent = number.rsplit_once('.').map(|(parent, _)| parent);
                let search = text::terms(&[number, title]);
                vec![
                    (*id).into(),
                    number.as_str().into(),
                    title.as_str().into(),
                    parent.into(),
                    now.into(),
                    search.into(),
                ]
            })
            .collect();
        work.insert("kle_nodes", TASK_COLUMNS, &rows)?;
        work.record(Event::new("kle.loaded"), rows.len())
    }
}

fn built_in_organisations() -> impl Iterator<Item = (Id, Values)> {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let national = (
        NATIONAL_ID,
        vec![("name", text("Fælled")), ("kind", text("other_authority"))],
    );
    std::iter::once(national).chain(MUNICIPALITIES.iter().map(move |municipality| {
        let values = vec![
            ("name", text(&municipality.official_name())),
            ("kind", text("municipality")),
            ("cvr", text(municipality.cvr)),
            ("municipality_code", text(&municipality.code())),
            ("region", text(municipality.region)),
            ("population", FieldValue::Int(municipality.population)),
            ("population_year", FieldValue::Int(POPULATION_YEAR)),
        ];
        (municipality.id(), values)
    }))
}
