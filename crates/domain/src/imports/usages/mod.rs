//! Systems in use: matched by id, catalogue id, the organisation's own id, or
//! the system's name.

mod index;

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result, new_id};

use crate::{
    imports::{
        RowProblem, Target,
        places::{Place, Places},
        roles::{self, RolePlan, Roles},
        rows::{self, header_of, reader},
        run::Run,
        systems::{self, Named},
        tables::{Table, require_one},
    },
    parts::{
        FieldValue, Kind,
        records::{Record, Values},
    },
    usage::SCHEMA,
};

use index::Index;

const LOCAL_ID: Target = Target::Field("local_id");

/// What one row asks for.
struct Plan<'p> {
    before: Option<&'p Record>,
    system: Named,
    values: Values,
    roles: Vec<RolePlan>,
}

/// Takes the systems in use of a table in.
pub(crate) fn run(run: &mut Run<'_, '_>, table: &Table) -> Result<()> {
    let naming = [systems::NAME, Target::SystemId, Target::Id, LOCAL_ID];
    require_one(table, &naming, "IT System")?;
    let mut places = rows::places(run.work, &SCHEMA, table)?;
    places.load(run.work, Place::Kind(Kind::System))?;
    places.load(run.work, Place::List("business_type"))?;
    let index = Index::new(run.work)?;
    let mut roles = Roles::new(run.work, table, Kind::Usage)?;
    let create_missing = run
        .choices
        .create_missing
        .unwrap_or(table.place(&Target::SystemId).is_none());
    let catalogue = systems::Catalogue::new(&places, Kind::System);
    let mut seen: HashMap<String, usize> = HashMap::new();
    run.progress.begin(table.sheet.rows.len());
    for row in &table.sheet.rows {
        run.row = row.number;
        run.step()?;
        let plan = match plan(run, table, row, &places, &index, &roles, create_missing) {
            Ok(plan) => plan,
            Err(errors) => {
                run.reject(errors);
                continue;
            }
        };
        if let Some(error) = repeated(&mut seen, table, row.number, &plan) {
            run.reject(vec![error]);
            continue;
        }
        if plan.before.is_some() && plan.values.is_empty() && plan.roles.is_empty() {
            run.report.unchanged += 1;
            continue;
        }
        if let Named::New(system) = &plan.system {
            let header = table.header(&systems::NAME);
            let note = catalogue.resembling(&header, &system.name);
            run.report.notes.extend(note.map(|error| RowProblem {
                row: row.number,
                error,
            }));
        }
        if let Some(system) = write(run, table, plan, &mut places, &index, &mut roles)? {
            seen.insert(format!("system {system}"), row.number);
        }
    }
    Ok(())
}

fn plan<'p>(
    run: &mut Run<'_, '_>,
    table: &Table,
    row: &Row,
    places: &Places,
    index: &'p Index,
    roles: &Roles,
    create_missing: bool,
) -> Result<Plan<'p>, Vec<FieldError>> {
    let named_by_id = index.by_ids(table, row).map_err(|error| vec![error])?;
    let shown = |before: &Record| {
        let system = before.get(&SCHEMA, "system").ids();
        let text = table.text(row, &systems::NAME).unwrap_or_default();
        text.is_empty()
            || places
                .get(Place::Kind(Kind::System))
                .is_some_and(|known| known.is_shown_as(system, &text))
    };
    let mut system = match named_by_id {
        Some(before) if shown(before) => Named::Not,
        before => {
            let create = create_missing && before.is_none();
            systems::named(table, row, places, create, |id| {
                index.of_system(id).is_some()
            })
            .map_err(|error| vec![error])?
        }
    };
    let mut before = named_by_id;
    if let (None, Named::Known(id)) = (before, &system) {
        before = index.of_system(*id);
    }
    if let (None, Named::New(new)) = (before, &system)
        && let Some(known) = index.by_local_name(&new.name)
    {
        before = Some(known);
        system = Named::Not;
    }
    if before.is_none() && system == Named::Not {
        let header = table.header(&systems::NAME);
        return Err(vec![FieldError::new(&header, "required")]);
    }
    let reader = reader(run.words, places, run);
    let (mut values, mut errors, notes) =
        rows::values(&reader, &SCHEMA, table, row, before, &["system"]);
    for note in notes {
        run.report.note(row.number, note);
    }
    if let Named::Known(id) = system {
        let has = before.and_then(|usage| usage.get(&SCHEMA, "system").as_ref());
        if has != Some(id) {
            values.push(("system", FieldValue::Ref(id)));
        }
    }
    let usage = before.map(|usage| usage.id);
    let wanted = roles.plan(table, row, places, usage, create_missing);
    errors.extend(wanted.errors);
    for note in wanted.notes {
        run.report.note(row.number, note);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Plan {
        before,
        system,
        values,
        roles: wanted.roles,
    })
}

/// The error about a system that stands in the file twice.
fn repeated(
    seen: &mut HashMap<String, usize>,
    table: &Table,
    row: usize,
    plan: &Plan<'_>,
) -> Option<FieldError> {
    let key = match (plan.before, &plan.system) {
        (Some(usage), _) => usage.id.to_string(),
        (None, Named::Known(id)) => format!("system {id}"),
        (None, Named::New(system)) => format!("new {}", super::directory::form(&system.name)),
        (None, Named::Not) => return None,
    };
    let first = *seen.entry(key).or_insert(row);
    (first != row).then(|| {
        let target = [systems::NAME, Target::SystemId, Target::Id, LOCAL_ID]
            .into_iter()
            .find(|target| table.place(target).is_some())
            .unwrap_or(systems::NAME);
        FieldError::new(&table.header(&target), "duplicate_row").with("row", first)
    })
}

/// Writes what a row asks for; answers the system that it made.
fn write(
    run: &mut Run<'_, '_>,
    table: &Table,
    plan: Plan<'_>,
    places: &mut Places,
    index: &Index,
    roles: &mut Roles,
) -> Result<Option<Id>> {
    let header = |key: &str| match key {
        "name" => table.header(&systems::NAME),
        key => header_of(&SCHEMA, table, key),
    };
    let is_new = plan.before.is_none();
    let written = run.report.written.len();
    let mut made: Option<(Id, String)> = None;
    let mut people = Vec::new();
    let done = run.attempt(header, |run| {
        let mut values = plan.values;
        if let Named::New(system) = &plan.system {
            let id = systems::make(run, system)?;
            made = Some((id, system.name.clone()));
            values.insert(0, ("system", FieldValue::Ref(id)));
        }
        let usage = match plan.before {
            None => run.create(&SCHEMA, new_id(), values)?.id,
            Some(before) => {
                if !values.is_empty() {
                    run.change(&SCHEMA, before, values, &index.name(before, places))?;
                }
                before.id
            }
        };
        people = roles.write(run, usage, &plan.roles)?;
        Ok(())
    })?;
    if !done {
        return Ok(None);
    }
    if let Some((id, name)) = &made {
        systems::announce(places, *id, name);
    }
    roles::announce(places, people);
    *(if is_new {
        &mut run.report.created
    } else if run.report.written.len() == written {
        // A rule has put back what the row said, e.g. that the only reference is the main one.
        &mut run.report.unchanged
    } else {
        &mut run.report.updated
    }) += 1;
    Ok(made.map(|(id, _)| id))
}
