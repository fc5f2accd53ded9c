//! Contracts: matched by id, the organisation's own number, or the name.

mod index;
mod order;
mod suppliers;
mod terms;

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result, new_id};

use crate::{
    contracts::SCHEMA,
    imports::{
        Target,
        places::{Place, Places},
        roles::{self, RolePlan, Roles},
        rows::{self, header_of, reader},
        run::{Run, own_records},
        systems::Catalogue,
        tables::{Table, require_one},
    },
    parts::{
        FieldValue, Kind,
        records::{Record, Values},
    },
};

use index::Index;

const NAME: Target = Target::Field("name");
const NUMBER: Target = Target::Field("contract_id");
const PARENT: Target = Target::Field("parent");

/// What one row asks for.
struct Plan<'p> {
    before: Option<&'p Record>,
    values: Values,
    /// The name of a supplier to make.
    supplier: Option<String>,
    roles: Vec<RolePlan>,
}

/// What is known while the rows are taken in.
struct State<'i> {
    index: &'i Index,
    places: Places,
    roles: Roles,
    /// The organisations before the import.
    organisations: Catalogue,
    /// Row by what it is about, to find what stands twice.
    seen: HashMap<String, usize>,
    /// Row by the name of a contract that was rejected.
    rejected: HashMap<String, usize>,
}

/// Takes the contracts of a table in. A contract comes after the one above it,
/// wherever they stand in the file.
pub(crate) fn run(run: &mut Run<'_, '_>, table: &Table) -> Result<()> {
    require_one(table, &[NAME, NUMBER, Target::Id], "IT Kontrakt")?;
    let index = Index::new(own_records(run.work, &SCHEMA)?, table);
    let places = rows::places(run.work, &SCHEMA, table)?;
    let mut state = State {
        index: &index,
        organisations: Catalogue::new(&places, Kind::Organisation),
        places,
        roles: Roles::new(run.work, table, Kind::Contract)?,
        seen: HashMap::new(),
        rejected: HashMap::new(),
    };
    run.progress.begin(table.sheet.rows.len());
    for at in order::parents_first(table) {
        let row = &table.sheet.rows[at];
        run.row = row.number;
        run.step()?;
        let rejected = run.report.rejected_rows;
        match state.plan(run, table, row) {
            Ok(plan) if plan.says_nothing() => run.report.unchanged += 1,
            Ok(plan) => state.write(run, table, row, plan)?,
            Err(errors) => run.reject(errors),
        }
        if run.report.rejected_rows > rejected {
            state.rejected.insert(named(table, row), row.number);
        }
    }
    run.report.rejected.sort_by_key(|problem| problem.row);
    Ok(())
}

/// The name in a row, as the rule that it is nobody else's compares it.
fn named(table: &Table, row: &Row) -> String {
    let name = table.text(row, &NAME).unwrap_or_default();
    name.trim().to_lowercase()
}

impl Plan<'_> {
    fn says_nothing(&self) -> bool {
        let says_no_value = self.values.is_empty() && self.supplier.is_none();
        self.before.is_some() && says_no_value && self.roles.is_empty()
    }
}

impl<'i> State<'i> {
    fn plan(
        &mut self,
        run: &mut Run<'_, '_>,
        table: &Table,
        row: &Row,
    ) -> Result<Plan<'i>, Vec<FieldError>> {
        let before = self.index.find(table, row).map_err(|error| vec![error])?;
        let name = named(table, row);
        if before.is_none() && name.is_empty() {
            return Err(vec![FieldError::new(&table.header(&NAME), "required")]);
        }
        let key = before.map_or(name, |before| before.id.to_string());
        let first = *self.seen.entry(key).or_insert(row.number);
        if first != row.number {
            let target = [NAME, NUMBER]
                .into_iter()
                .find(|t| table.place(t).is_some());
            let header = table.header(&target.unwrap_or(Target::Id));
            return Err(vec![
                FieldError::new(&header, "duplicate_row").with("row", first),
            ]);
        }
        let create_missing = run.choices.create_missing.unwrap_or(true);
        let supplier = suppliers::missing(table, row, &self.places).filter(|_| create_missing);
        let (values, mut errors) = self.values(run, table, row, before, supplier.is_some());
        let subject = before.map(|contract| contract.id);
        let wanted = self
            .roles
            .plan(table, row, &self.places, subject, create_missing);
        errors.extend(wanted.errors);
        for note in wanted.notes {
            run.report.note(row.number, note);
        }
        if errors.is_empty() {
            Ok(Plan {
                before,
                values,
                supplier,
                roles: wanted.roles,
            })
        } else {
            Err(errors)
        }
    }

    /// What the row says of the contract's fields.
    fn values(
        &self,
        run: &mut Run<'_, '_>,
        table: &Table,
        row: &Row,
        before: Option<&Record>,
        makes_supplier: bool,
    ) -> (Values, Vec<FieldError>) {
        let read = terms::read(table, row, before);
        let mut elsewhere = read.instead_of.to_vec();
        if makes_supplier {
            elsewhere.push("supplier");
        }
        let reader = reader(run.words, &self.places, run);
        let (mut values, mut errors, notes) =
            rows::values(&reader, &SCHEMA, table, row, before, &elsewhere);
        for note in notes {
            run.report.note(row.number, note);
        }
        values.extend(read.values);
        errors.extend(read.errors);
        for error in &mut errors {
            self.above_rejected(error);
        }
        (values, errors)
    }

    /// A contract above that the file holds, and that was rejected itself, is not unknown.
    fn above_rejected(&self, error: &mut FieldError) {
        let value = error.args.iter().find(|(name, _)| *name == "value");
        let row = value.and_then(|(_, name)| self.rejected.get(&name.trim().to_lowercase()));
        if let Some(row) = row.filter(|_| error.code == "unknown_contract") {
            *error = FieldError::new(&error.field, "contract_above_rejected").with("row", row);
        }
    }

    fn write(
        &mut self,
        run: &mut Run<'_, '_>,
        table: &Table,
        row: &Row,
        plan: Plan<'_>,
    ) -> Result<()> {
        let written = run.report.written.len();
        let (mut people, mut contract, mut made) = (Vec::new(), None, None);
        let Plan {
            before,
            mut values,
            supplier,
            roles: wanted,
        } = plan;
        let held = &mut self.roles;
        let done = run.attempt(
            |key| header_of(&SCHEMA, table, key),
            |run| {
                if let Some(name) = &supplier {
                    let id = suppliers::make(run, name)?;
                    values.push(("supplier", FieldValue::Ref(id)));
                    made = Some(id);
                }
                let id = match before {
                    None => run.create(&SCHEMA, new_id(), values)?.id,
                    Some(before) => {
                        let name = before.get(&SCHEMA, "name").as_text();
                        if !values.is_empty() {
                            run.change(&SCHEMA, before, values, name)?;
                        }
                        before.id
                    }
                };
                contract = Some(id);
                people = held.write(run, id, &wanted)?;
                Ok(())
            },
        )?;
        let Some(id) = contract.filter(|_| done) else {
            return Ok(());
        };
        if let (Some(id), Some(name)) = (made, supplier) {
            self.tell_of(run, table, &name);
            suppliers::announce(&mut self.places, id, &name);
        }
        roles::announce(&mut self.places, people);
        self.announce(table, row, id);
        *(if before.is_none() {
            &mut run.report.created
        } else if run.report.written.len() == written {
            // A rule has put back what the row said, e.g. that the only reference is the main one.
            &mut run.report.unchanged
        } else {
            &mut run.report.updated
        }) += 1;
        Ok(())
    }

    /// A new supplier may be one that is there under another name.
    fn tell_of(&self, run: &mut Run<'_, '_>, table: &Table, supplier: &str) {
        let header = table.header(&suppliers::SUPPLIER);
        let note = self.organisations.resembling(&header, supplier);
        if let Some(mut note) = note {
            note.code = "likely_supplier";
            run.report.note(run.row, note);
        }
    }

    /// Lets later rows find the contract by what the file calls it.
    fn announce(&mut self, table: &Table, row: &Row, id: Id) {
        let text = |target| table.text(row, target).unwrap_or_default();
        let (name, number) = (text(&NAME), text(&NUMBER));
        if let Some(contracts) = self.places.get_mut(Place::Kind(Kind::Contract))
            && !name.is_empty()
        {
            contracts.add(id, &name);
            contracts.add_key(id, &number);
        }
    }
}

/// A value that a record has; nothing for one that is to be made.
fn current<'r>(before: Option<&'r Record>, key: &str) -> &'r FieldValue {
    before.map_or(&FieldValue::Empty, |record| record.get(&SCHEMA, key))
}
