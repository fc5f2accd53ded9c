//! What happened to a record: who, when, from what to what, why.

use database::Row;
use foundation::{Id, Result, Timestamp};

use crate::{
    gate::{Action, Needs, Question, View},
    parts::{
        FieldValue, Schema, Subject,
        records::{Names, drafts::moment, names_of, queries::target},
    },
};

/// One field's change, with values for display.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryChange {
    /// The field; `*` for the whole record.
    pub field: String,
    /// Before; for `*` the name as text.
    pub before: FieldValue,
    /// After; for `*` the name as text.
    pub after: FieldValue,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// Organisation whose log it stands in.
    pub organisation: Id,
    /// Number in that log.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// What, e.g. `usage.changed`.
    pub event: String,
    /// Why.
    pub reason: String,
    /// The fields.
    pub changes: Vec<HistoryChange>,
}

/// Asks for a record's history, newest first.
#[derive(Debug)]
pub struct History {
    /// The module.
    pub schema: &'static Schema,
    /// Which record; it may have been deleted.
    pub id: Id,
    /// Only this field.
    pub field: Option<String>,
    /// At most so many changes.
    pub limit: i64,
}

// everywhere: only asked about a record that the caller may see, now or before
const CHANGES: &str = "SELECT e.organisation_id, e.seq, e.at, e.actor_name, e.event, e.reason, c.field, c.before, c.after
 FROM audit_changes c JOIN audit_entries e ON e.organisation_id = c.organisation_id AND e.seq = c.seq
 WHERE c.subject_id = $1 AND c.subject_kind = $2 AND ($3 = '' OR c.field = $3)
 ORDER BY e.at DESC, e.seq DESC, c.position LIMIT $4";

impl Question for History {
    type Answer = (Vec<HistoryEntry>, Names);

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        self.visible_now_or_before(view)?;
        let params = [
            self.id.into(),
            self.schema.kind.key().into(),
            self.field.clone().unwrap_or_default().into(),
            self.limit.into(),
        ];
        let mut entries: Vec<HistoryEntry> = Vec::new();
        for row in view.rows(CHANGES, &params)? {
            let entry = read(&row)?;
            let change = self.change(&row)?;
            match entries
                .last_mut()
                .filter(|last| last.seq == entry.seq && last.organisation == entry.organisation)
            {
                Some(last) => last.changes.push(change),
                None => entries.push(HistoryEntry {
                    changes: vec![change],
                    ..entry
                }),
            }
        }
        let names = names_of(view, &self.pointed_at(&entries))?;
        Ok((entries, names))
    }
}

impl History {
    /// Another organisation's record has no history for this caller.
    fn visible_now_or_before(&self, view: &View<'_>) -> Result<()> {
        let visible = self.schema.visible("r");
        let sql = format!(
            "SELECT 1 FROM {table} r WHERE r.id = $1 AND {visible} UNION ALL SELECT 1 FROM {table}_past r WHERE r.id = $1 AND {visible} LIMIT 1",
            table = self.schema.table
        );
        let found = view.row(&sql, &[self.id.into()])?;
        found
            .map(|_| ())
            .ok_or(foundation::Error::NotFound(self.schema.kind.key()))
    }

    fn change(&self, row: &Row) -> Result<HistoryChange> {
        let field = row.text(6)?;
        let value = |at: usize| -> Result<FieldValue> {
            let text = row.text(at)?;
            Ok(match self.schema.field(&field) {
                Some(declared) => {
                    FieldValue::from_canonical(declared, &text).unwrap_or(FieldValue::Text(text))
                }
                None if text.is_empty() => FieldValue::Empty,
                None => FieldValue::Text(text),
            })
        };
        Ok(HistoryChange {
            before: value(7)?,
            after: value(8)?,
            field,
        })
    }

    fn pointed_at(&self, entries: &[HistoryEntry]) -> Vec<Subject> {
        let mut subjects = Vec::new();
        for change in entries.iter().flat_map(|entry| &entry.changes) {
            let Some(kind) = self.schema.field(&change.field).and_then(target) else {
                continue;
            };
            let ids = change.before.ids().iter().chain(change.after.ids());
            subjects.extend(ids.map(|id| Subject { kind, id: *id }));
        }
        subjects
    }
}

fn read(row: &Row) -> Result<HistoryEntry> {
    Ok(HistoryEntry {
        organisation: row.id(0)?,
        seq: row.int(1)?,
        at: moment(row.int(2)?)?,
        actor: row.text(3)?,
        event: row.text(4)?,
        reason: row.text(5)?,
        changes: Vec::new(),
    })
}
