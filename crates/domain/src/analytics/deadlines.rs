//! The last days to give notice in all municipalities: who becomes free when. A row is a
//! municipality and a system, as far as the municipality shares both its systems and its
//! windows; the contract itself, its price and its supplier stay out of sight.

use database::{Row, Value};
use foundation::{Date, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::text,
    shares,
};

/// A system that a municipality can give notice on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalDeadline {
    /// The municipality.
    pub organisation: Id,
    /// Its name.
    pub organisation_name: String,
    /// The system in the shared catalogue.
    pub system: Id,
    /// Its name.
    pub system_name: String,
    /// The last day to give notice, the first one in the period.
    pub notice_on: Date,
    /// The day on which the contract then ends.
    pub ends_on: Option<Date>,
}

/// A page of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalPage {
    /// The rows, in the order of time.
    pub rows: Vec<NationalDeadline>,
    /// How many there are in all.
    pub total: i64,
}

/// Asks who can give notice on what within a period.
#[derive(Debug, Clone)]
pub struct NationalDeadlines {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Words that the system's name, or the municipality's, must have; may be empty.
    pub search: String,
    /// Rows to leave out before the page.
    pub offset: i64,
    /// Most rows of a page.
    pub limit: i64,
}

/// A termination that was given makes the days to give notice go, so there is no asking
/// for it here.
// everywhere: what the others share, and the caller's own
const FOUND: &str = concat!(
    "(SELECT d.organisation_id AS organisation, u.system AS system, MIN(d.on_date) AS notice_on, MIN(d.ends_on) AS ends_on
 FROM {contract_dates} d JOIN {contracts} c ON c.id = d.contract
 JOIN {links} l ON l.from_id = d.contract AND l.field = 'usages'
 JOIN {usages} u ON u.id = l.to_id
 JOIN {systems} s ON s.id = u.system
 JOIN {organisations} o ON o.id = d.organisation_id
 WHERE d.kind = 'notice' AND d.on_date >= $1 AND d.on_date <= $2
 AND s.visibility = 'public' AND COALESCE(c.validity_override, '') <> 'forced_invalid'",
    " AND ({visible d} OR (",
    shares::shown!("product", "d"),
    " AND ",
    shares::shown!("window", "d"),
    "))"
);

// everywhere: municipalities and systems of the rows found, which are shared
const NAMED: &str =
    ") SELECT f.organisation, o.name, f.system, s.name, f.notice_on, f.ends_on, COUNT(*) OVER ()
 FROM found f JOIN {organisations} o ON o.id = f.organisation JOIN {systems} s ON s.id = f.system
 ORDER BY f.notice_on, o.name COLLATE danish, s.name COLLATE danish, f.organisation, f.system";

impl NationalDeadlines {
    /// Its statement and the parameters.
    #[must_use]
    pub fn statement(&self) -> (String, Vec<Value>) {
        let mut params: Vec<Value> = vec![self.from.into(), self.to.into()];
        let mut sql = format!("WITH found AS {FOUND}");
        for term in text::query(&self.search) {
            params.push(format!("%{term}%").into());
            let at = params.len();
            sql.push_str(&format!(
                " AND (s.search_text LIKE ${at} ESCAPE '\\' OR o.search_text LIKE ${at} ESCAPE '\\')"
            ));
        }
        sql.push_str(" GROUP BY d.organisation_id, u.system");
        sql.push_str(NAMED);
        params.push(self.limit.into());
        params.push(self.offset.into());
        let at = params.len();
        sql.push_str(&format!(" LIMIT ${} OFFSET ${at}", at - 1));
        (sql, params)
    }
}

impl Question for NationalDeadlines {
    type Answer = NationalPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<NationalPage> {
        let (sql, params) = self.statement();
        let rows = view.rows(&sql, &params)?;
        let total = rows.first().map_or(Ok(0), |row| row.int(6))?;
        Ok(NationalPage {
            rows: rows.iter().map(read).collect::<Result<_>>()?,
            total,
        })
    }
}

fn read(row: &Row) -> Result<NationalDeadline> {
    Ok(NationalDeadline {
        organisation: row.id(0)?,
        organisation_name: row.text(1)?,
        system: row.id(2)?,
        system_name: row.text(3)?,
        notice_on: row.date(4)?,
        ends_on: row.opt(5, Row::date)?,
    })
}
