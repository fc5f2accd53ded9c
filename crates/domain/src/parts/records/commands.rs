//! Making, changing, deleting and restoring any module's records.

use database::Row;
use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{
        Action, Caller, Command, Event, FieldChange, Needs, Question, Recorded, View, Work, allowed,
    },
    modules,
    parts::{
        FieldKind, FieldValue, Kind, Schema, Subject,
        records::{
            self, Record, Values,
            naming::{Naming, naming_conditions, naming_fields},
            store,
        },
    },
};

/// A record after a command, with the version to base the next change on.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The record.
    pub record: Record,
    /// Whether anything differed.
    pub changed: bool,
}

impl Saved {
    fn new(record: Record) -> Self {
        Self {
            record,
            changed: true,
        }
    }

    fn as_it_was(record: Record) -> Self {
        Self {
            record,
            changed: false,
        }
    }
}

/// Makes a record.
#[derive(Debug)]
pub struct Create {
    /// The module.
    pub schema: &'static Schema,
    /// Its identity, chosen by the caller so that a repeated request makes no second one.
    pub id: Id,
    /// Its values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for Create {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Create, self.schema.resource)
    }

    /// What it belongs to: who may change that may add to it.
    fn target(&self) -> Option<Subject> {
        let given = |key: &str| self.values.iter().find(|(name, _)| *name == key);
        let key = modules::owner(self.schema)?;
        let id = given(key)?.1.as_ref()?;
        let kind = match self.schema.field(key)?.kind {
            FieldKind::Ref(kind) => kind,
            _ => Kind::from_key(given("subject_kind")?.1.as_text())?,
        };
        Some(Subject { kind, id })
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        refuse_kept(self.schema, None, &self.values)?;
        let mut changes = Vec::new();
        let record = records::create(work, self.schema, self.id, self.values, &mut changes)?;
        let saved = Saved::new(record);
        records::record_event(
            work,
            self.schema,
            self.id,
            "created",
            &self.reason,
            changes,
            saved,
        )
    }
}

/// Changes some fields of a record.
#[derive(Debug)]
pub struct Change {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// The version that the change is based on; none to change whatever is there.
    pub version: Option<i64>,
    /// The new values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for Change {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Change, self.schema.resource)
    }

    fn target(&self) -> Option<Subject> {
        Some(self.schema.subject(self.id))
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let before = store::find_version(work, self.schema, self.id, self.version)?;
        own(work, self.schema, &before)?;
        refuse_kept(self.schema, Some(&before), &self.values)?;
        self.stays_with_its_owner(work, &before)?;
        let mut changes = Vec::new();
        match records::change(work, self.schema, before.clone(), self.values, &mut changes)? {
            None => Ok(work.unchanged("same values", Saved::as_it_was(before))),
            Some(record) => {
                let saved = Saved::new(record);
                records::record_event(
                    work,
                    self.schema,
                    self.id,
                    "changed",
                    &self.reason,
                    changes,
                    saved,
                )
            }
        }
    }
}

impl Change {
    /// Who may change a record only by a role on what it belongs to, may not move it away.
    fn stays_with_its_owner(&self, work: &Work<'_>, before: &Record) -> Result<()> {
        let moves = self.values.iter().any(|(key, value)| {
            self.schema.belongs_to.contains(key) && value != before.get(self.schema, key)
        });
        if moves && !allowed(work.caller(), self.needs()) {
            return Err(Error::Forbidden("role_missing"));
        }
        Ok(())
    }
}

/// Whether the caller's organisation keeps a record. What is public is kept by the
/// organisation that made it and by the national coordinator; an organisation also
/// keeps what is said about itself.
#[must_use]
pub fn keeps(caller: &Caller, schema: &Schema, record: &Record) -> bool {
    let coordinates = allowed(caller, Needs(Action::Administer, schema.resource));
    let itself = schema.kind == Kind::Organisation && record.id == caller.organisation;
    record.organisation == caller.organisation || itself || coordinates
}

/// Refuses what the caller's organisation does not keep.
pub(crate) fn own(work: &Work<'_>, schema: &Schema, record: &Record) -> Result<()> {
    if keeps(work.caller(), schema, record) {
        return Ok(());
    }
    Err(Error::Forbidden("not_your_organisation"))
}

/// Refuses another value for a field that the program keeps.
fn refuse_kept(schema: &Schema, before: Option<&Record>, values: &Values) -> Result<()> {
    let stands = |key: &str, value: &FieldValue| match before {
        Some(before) => before.get(schema, key) == value,
        None => value.is_empty(),
    };
    let kept = |key: &str| schema.field(key).is_some_and(|field| field.kept);
    let given = values
        .iter()
        .filter(|(key, value)| kept(key) && !stands(key, value));
    let errors: Vec<FieldError> = given
        .map(|(key, _)| FieldError::new(key, "kept_by_program"))
        .collect();
    match errors.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(errors)),
    }
}

/// Changes the same fields of several records; all or none.
#[derive(Debug)]
pub struct BulkChange {
    /// The module.
    pub schema: &'static Schema,
    /// Which records, each with the version seen.
    pub records: Vec<(Id, i64)>,
    /// The new values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for BulkChange {
    /// How many differed.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let mut changes = Vec::new();
        let mut count = 0;
        for (id, version) in &self.records {
            let before = store::find_version(work, self.schema, *id, Some(*version))?;
            own(work, self.schema, &before)?;
            refuse_kept(self.schema, Some(&before), &self.values)?;
            let values = self.values.clone();
            count += usize::from(
                records::change(work, self.schema, before, values, &mut changes)?.is_some(),
            );
        }
        if count == 0 {
            return Ok(work.unchanged("same values", 0));
        }
        let event = Event::new(format!("{}.bulk_changed", self.schema.kind.key()))
            .because(self.reason)
            .changing(changes);
        work.record(event, count)
    }
}

/// Deletes a record that nothing else names.
#[derive(Debug)]
pub struct Delete {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// The version seen.
    pub version: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Command for Delete {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Delete, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let record = store::find_version(work, self.schema, self.id, self.version)?;
        own(work, self.schema, &record)?;
        let subject = self.schema.subject(self.id);
        let (mut changes, mut others) = (Vec::new(), Vec::new());
        remove_what_belongs(work, subject, &mut others)?;
        let_go(work, subject, &mut others)?;
        // What follows from letting go may have written the record itself.
        let record = store::find(work, self.schema, self.id)?;
        records::delete(work, self.schema, &record, &mut changes)?;
        changes.append(&mut others);
        refuse_if_named(work, subject)?;
        records::record_event(
            work,
            self.schema,
            self.id,
            "deleted",
            &self.reason,
            changes,
            (),
        )
    }
}

/// What belongs to a record has no life without it.
fn remove_what_belongs(
    work: &mut Work<'_>,
    subject: Subject,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    for (schema, condition) in naming_conditions(subject.kind, Naming::Belonging) {
        for record in store::find_where(work, schema, &condition, &[subject.id.into()])? {
            records::delete(work, schema, &record, changes)?;
        }
    }
    Ok(())
}

/// Empties the fields that may lose what they point at.
fn let_go(work: &mut Work<'_>, subject: Subject, changes: &mut Vec<FieldChange>) -> Result<()> {
    for naming in naming_fields(subject.kind) {
        let (schema, key) = (naming.schema, naming.field.key);
        if !schema.lets_go.contains(&key) {
            continue;
        }
        for before in store::find_where(work, schema, &naming.condition, &[subject.id.into()])? {
            let mut after = before.clone();
            let Some(at) = schema.position(key) else {
                continue;
            };
            let left = before.values[at].ids().iter().copied();
            let left: Vec<Id> = left.filter(|id| *id != subject.id).collect();
            after.values[at] = if left.is_empty() {
                FieldValue::Empty
            } else {
                FieldValue::Refs(left)
            };
            records::rewrite(work, schema, &before, after, changes)?;
        }
    }
    Ok(())
}

/// Refuses when a record still names the subject; says which module and how many.
pub(crate) fn refuse_if_named(work: &Work<'_>, subject: Subject) -> Result<()> {
    for (schema, condition) in naming_conditions(subject.kind, Naming::Any) {
        let sql = format!(
            "SELECT COUNT(*) FROM {{{}}} r WHERE {condition}",
            schema.table
        );
        let count = work
            .row(&sql, &[subject.id.into()])?
            .map_or(Ok(0), |row| row.int(0))?;
        if count > 0 {
            let error = FieldError::new("", "still_named")
                .with("kind", schema.kind.key())
                .with("count", count);
            return Err(Error::Conflict(error));
        }
    }
    Ok(())
}

/// Records of one module that a deletion touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The module.
    pub kind: Kind,
    /// How many records.
    pub count: i64,
    /// The first of them with their names.
    pub first: Vec<(Id, String)>,
}

/// What a deletion would touch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deletion {
    /// Records that name it, which stop the deletion.
    pub naming: Vec<Touched>,
    /// Records that belong to it and go with it.
    pub belonging: Vec<Touched>,
    /// Records that name it and lose it.
    pub letting_go: Vec<Touched>,
}

/// Asks what deleting a record would touch.
#[derive(Debug)]
pub struct Consequences {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
}

impl Question for Consequences {
    type Answer = Deletion;

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<Deletion> {
        let belonging = naming_conditions(self.schema.kind, Naming::Belonging);
        // What goes with the record does not stop its deletion, whatever else it names.
        let staying = |schema: &Schema, condition: String| {
            let goes = belonging
                .iter()
                .find(|(other, _)| other.kind == schema.kind);
            match goes {
                Some((_, goes)) => format!("{condition} AND NOT {goes}"),
                None => condition,
            }
        };
        let touched = |which| {
            let mut groups = naming_conditions(self.schema.kind, which)
                .into_iter()
                .map(|(schema, condition)| match which {
                    Naming::Belonging => touched(view, schema, &condition, self.id),
                    _ => touched(view, schema, &staying(schema, condition), self.id),
                })
                .collect::<Result<Vec<_>>>()?;
            groups.retain(|group| group.count > 0);
            Ok::<_, Error>(groups)
        };
        Ok(Deletion {
            naming: touched(Naming::Stopping)?,
            belonging: touched(Naming::Belonging)?,
            letting_go: touched(Naming::LettingGo)?,
        })
    }
}

/// Names shown of what is touched; other organisations' records are counted, never named.
const NAMED: i64 = 20;

fn touched(view: &View<'_>, schema: &Schema, condition: &str, id: Id) -> Result<Touched> {
    let count = format!(
        "SELECT COUNT(*) FROM {{{}}} r WHERE {condition}",
        schema.table
    );
    let names = format!(
        "SELECT r.id, {} FROM {{{}}} r WHERE {condition} AND {} ORDER BY 2 LIMIT {NAMED}",
        schema.title_of("r"),
        schema.table,
        schema.visible("r")
    );
    let read = |row: &Row| Ok((row.id(0)?, row.text_or_empty(1)?));
    // Whoever may not open the records is told how many they are, not which.
    let named = match allowed(view.caller(), Needs(Action::Read, schema.resource)) {
        true => view.rows(&names, &[id.into()])?,
        false => Vec::new(),
    };
    Ok(Touched {
        kind: schema.kind,
        count: view
            .row(&count, &[id.into()])?
            .map_or(Ok(0), |row| row.int(0))?,
        first: named.iter().map(read).collect::<Result<_>>()?,
    })
}

/// Brings a deleted record back as it was.
#[derive(Debug)]
pub struct RestoreRecord {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// Why.
    pub reason: String,
}

impl Command for RestoreRecord {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Delete, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let mut record = store::last_deleted(work, self.schema, self.id)?;
        own(work, self.schema, &record)?;
        let mut changes = Vec::new();
        bring_back(work, self.schema, &mut record, &mut changes)?;
        restore_what_belonged(work, self.schema, self.id, &mut changes)?;
        let saved = Saved::new(record);
        records::record_event(
            work,
            self.schema,
            self.id,
            "restored",
            &self.reason,
            changes,
            saved,
        )
    }
}

/// What ended with the record comes back with it, unless something it needs is gone.
fn restore_what_belonged(
    work: &mut Work<'_>,
    owner: &Schema,
    id: Id,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    for (schema, condition) in naming_conditions(owner.kind, Naming::Belonging) {
        let (table, of) = (schema.table, owner.table);
        let condition = condition.replace("{links}", "links_past");
        let sql = format!(
            "SELECT DISTINCT r.id FROM {table}_past r WHERE {condition}
             AND r.recorded_to = (SELECT MAX(e.recorded_to) FROM {of}_past e WHERE e.id = $1)
             AND NOT EXISTS (SELECT 1 FROM {table} alive WHERE alive.id = r.id)"
        );
        for row in work.rows(&sql, &[id.into()])? {
            let mut record = store::last_deleted(work, schema, row.id(0)?)?;
            bring_back(work, schema, &mut record, changes)?;
        }
    }
    Ok(())
}

pub(crate) fn bring_back(
    work: &mut Work<'_>,
    schema: &'static Schema,
    record: &mut Record,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    record.version += 1;
    record.changed_at = work.now();
    record.changed_by = work.caller().user();
    store::insert(work, schema, record)?;
    changes.push(FieldChange::whole(
        schema.subject(record.id),
        String::new(),
        store::title(work, schema, record.id)?,
    ));
    records::follow(work, schema, &[record.id], changes)
}
