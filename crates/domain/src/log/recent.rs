//! What changed lately, for those who may read the content but not the log.

use foundation::Result;

use super::entries::{COLUMNS, LogRow, read};
use crate::{
    gate::{Action, Needs, Question, Resource, View, allowed},
    modules,
};

/// Asks for the organisation's last changes of records that the caller may read, newest first.
#[derive(Debug)]
pub struct RecentChanges {
    /// At most so many.
    pub limit: i64,
}

impl Question for RecentChanges {
    type Answer = Vec<LogRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<LogRow>> {
        let readable = |resource| allowed(view.caller(), Needs(Action::Read, resource));
        let kinds: String = modules::SCHEMAS
            .iter()
            .filter(|schema| readable(schema.resource))
            .map(|schema| format!("{},", schema.kind.key()))
            .collect();
        let sql = format!(
            "SELECT {COLUMNS} FROM audit_entries e WHERE {{visible e}} AND e.subject_id IS NOT NULL AND $1 LIKE '%,' || e.subject_kind || ',%'
             ORDER BY e.seq DESC LIMIT $2"
        );
        let params = [format!(",{kinds}").into(), self.limit.into()];
        view.rows(&sql, &params)?.iter().map(read).collect()
    }
}
