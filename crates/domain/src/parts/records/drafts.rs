//! A record on its way to being written.

use foundation::{Error, FieldError, Id, Result, Timestamp};

use crate::{
    gate::{FieldChange, View, Work},
    modules, options,
    parts::{
        Field, FieldKind, FieldValue, Kind, Schema,
        records::{Record, Values},
        validate::normalise,
    },
};

/// The record as it would be, beside what it was.
pub struct Draft {
    /// The module.
    pub schema: &'static Schema,
    /// What it was; none for a new one.
    pub before: Option<Record>,
    /// What it would be.
    pub after: Record,
    errors: Vec<FieldError>,
}

impl Draft {
    pub(super) fn new(work: &Work<'_>, schema: &'static Schema, id: Id) -> Self {
        let now = work.now();
        let after = Record {
            id,
            organisation: work.caller().organisation,
            version: 1,
            created_at: now,
            created_by: work.caller().user(),
            changed_by: work.caller().user(),
            changed_at: now,
            values: vec![FieldValue::Empty; schema.fields.len()],
        };
        Self {
            schema,
            before: None,
            after,
            errors: Vec::new(),
        }
    }

    pub(super) fn of(schema: &'static Schema, before: Record) -> Self {
        Self {
            schema,
            after: before.clone(),
            before: Some(before),
            errors: Vec::new(),
        }
    }

    pub(super) fn between(schema: &'static Schema, before: Record, after: Record) -> Self {
        Self {
            schema,
            after,
            before: Some(before),
            errors: Vec::new(),
        }
    }

    /// The value that a field would have.
    #[must_use]
    pub fn get(&self, key: &str) -> &FieldValue {
        self.after.get(self.schema, key)
    }

    /// Whether the field would have another value than before.
    #[must_use]
    pub fn changes(&self, key: &str) -> bool {
        self.before
            .as_ref()
            .is_none_or(|before| before.get(self.schema, key) != self.get(key))
    }

    /// Gives a field a value, as a module's rule may.
    pub fn put(&mut self, key: &str, value: FieldValue) {
        if let Some(at) = self.schema.position(key) {
            self.after.values[at] = value;
        }
    }

    /// Notes that something is wrong; every fault is reported together.
    pub fn refuse(&mut self, error: FieldError) {
        self.errors.push(error);
    }

    pub(super) fn set(&mut self, values: Values) -> Result<()> {
        for (key, value) in values {
            let Some(field) = self.schema.field(key) else {
                return Err(Error::field(key, "unknown_field"));
            };
            match normalise(field, value) {
                Ok(value) => self.put(key, value),
                Err(error) => self.errors.push(error),
            }
        }
        Ok(())
    }

    pub(super) fn check(&mut self, view: &View<'_>) -> Result<()> {
        self.check_owned_and_required();
        self.check_references(view)?;
        (self.schema.check)(view, self)?;
        self.refused()
    }

    /// What the fields' declarations alone can tell.
    pub(super) fn check_fields(&mut self) -> Result<()> {
        self.check_owned_and_required();
        self.refused()
    }

    fn refused(&mut self) -> Result<()> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(std::mem::take(&mut self.errors)))
        }
    }

    fn check_owned_and_required(&mut self) {
        self.empty_what_switches_own();
        for field in self.schema.fields {
            let missing = field.required && self.get(field.key).is_empty();
            if missing && !self.errors.iter().any(|error| error.field == field.key) {
                self.errors.push(FieldError::new(field.key, "required"));
            }
        }
    }

    /// A detail whose switch no longer allows it is emptied; the log keeps it.
    /// A detail given against its switch is refused, so that nothing typed is lost.
    fn empty_what_switches_own(&mut self) {
        for field in self.schema.fields {
            let Some(owner) = field.owner else { continue };
            if self.get(field.key).is_empty() || self.switch_allows(owner.field, owner.values) {
                continue;
            }
            if self.changes(field.key) {
                let error = FieldError::new(field.key, "switch_is_off").with("switch", owner.field);
                self.errors.push(error);
            } else {
                self.put(field.key, FieldValue::Empty);
            }
        }
    }

    fn switch_allows(&self, switch: &str, values: &[&str]) -> bool {
        match self.get(switch) {
            FieldValue::Text(key) => values.contains(&key.as_str()),
            FieldValue::Set(keys) => keys.iter().any(|key| values.contains(&key.as_str())),
            FieldValue::Bool(truth) => values.contains(&if *truth { "true" } else { "false" }),
            _ => false,
        }
    }

    fn check_references(&mut self, view: &View<'_>) -> Result<()> {
        for field in self.schema.fields {
            if !self.changes(field.key) {
                continue;
            }
            let ids = self.get(field.key).ids().to_vec();
            for id in ids {
                if let Some(code) = fault(view, field, id, self.had(field.key, id))? {
                    self.errors
                        .push(FieldError::new(field.key, code).with("value", id));
                }
            }
        }
        Ok(())
    }

    /// Whether the record named this id in the field before; what it holds it may keep.
    fn had(&self, key: &str, id: Id) -> bool {
        self.before
            .as_ref()
            .is_some_and(|before| before.get(self.schema, key).ids().contains(&id))
    }

    pub(super) fn differences(&self) -> Vec<FieldChange> {
        let Some(before) = &self.before else {
            return Vec::new();
        };
        let subject = self.schema.subject(self.after.id);
        self.schema
            .fields
            .iter()
            .zip(before.values.iter().zip(&self.after.values))
            .filter(|(_, (old, new))| old != new)
            .map(|(field, (old, new))| FieldChange {
                subject,
                field: field.key.to_owned(),
                before: old.canonical(),
                after: new.canonical(),
            })
            .collect()
    }

    pub(super) fn into_record(self) -> Record {
        self.after
    }

    pub(super) fn next_version(mut self, work: &Work<'_>) -> Record {
        self.after.version += 1;
        self.after.changed_by = work.caller().user();
        self.after.changed_at = work.now();
        self.after
    }
}

/// Why a field may not point at this id: it must exist, the caller may see it, and
/// a list value that is newly chosen must be one of those to choose from.
fn fault(view: &View<'_>, field: &Field, id: Id, had: bool) -> Result<Option<&'static str>> {
    let sql = match field.kind {
        FieldKind::Option(list) | FieldKind::Options(list) => {
            return option_fault(view, list, id, had);
        }
        FieldKind::Ref(Kind::KleNode) | FieldKind::Refs(Kind::KleNode) => {
            "SELECT 1 FROM {kle_nodes} k WHERE k.id = $1".to_owned()
        }
        FieldKind::Ref(kind) | FieldKind::Refs(kind) => {
            let Some(target) = modules::schema(kind) else {
                return Ok(Some("unknown_reference"));
            };
            format!(
                "SELECT 1 FROM {{{}}} t WHERE t.id = $1 AND {}",
                target.table,
                target.visible("t")
            )
        }
        _ => return Ok(None),
    };
    let found = view.row(&sql, &[id.into()])?.is_some();
    Ok((!found).then_some("unknown_reference"))
}

const CHOSEN_OPTION: &str = "SELECT o.list, o.enabled AND COALESCE(s.enabled, TRUE)
 FROM {options} o LEFT JOIN {option_settings} s ON s.option_id = o.id AND s.organisation_id = {organisation}
 WHERE {listed o} AND o.id = $1";

fn option_fault(view: &View<'_>, list: &str, id: Id, had: bool) -> Result<Option<&'static str>> {
    Ok(match view.row(CHOSEN_OPTION, &[id.into()])? {
        Some(row) if !options::lists_for(list).contains(&row.text(0)?.as_str()) => {
            Some("unknown_reference")
        }
        Some(row) => (!had && !row.bool(1)?).then_some("option_disabled"),
        None => Some("unknown_reference"),
    })
}

/// A moment from its stored form.
pub(super) fn moment(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(Error::internal)
}
