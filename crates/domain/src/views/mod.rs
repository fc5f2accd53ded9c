//! Saved views of lists: the columns, filters and sorting of an address, under a
//! name. A view is its owner's, or shared with the organisation; one shared view
//! of a list can be what everybody sees at first.

mod commands;

use database::Row;
use foundation::{Error, FieldError, Id, Result};

pub use commands::{ChangeView, DeleteView, SaveView, SetDefaultView};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    modules,
    parts::Kind,
};

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The query of the list's address.
    pub query: String,
    /// Whether the whole organisation sees it.
    pub shared: bool,
    /// Whether the list begins with it.
    pub is_default: bool,
    /// Whether it is the caller's own.
    pub own: bool,
    /// Name of the account that saved it.
    pub owner: String,
}

/// Asks for the views of a list that the caller may use: the default first, then
/// the shared ones, then the caller's own, each by name.
#[derive(Debug)]
pub struct ViewsOf {
    /// Key of the kind that the list is of.
    pub list: String,
}

// Today's views, also for whoever looks at a day in the past: they are ways to look, not
// what is looked at. What they were is in their past and in the log.
const VIEWS: &str =
    "SELECT v.id, v.name, v.query, v.shared, v.is_default, COALESCE(v.owner = $2, FALSE), u.name
 FROM saved_views v LEFT JOIN users u ON u.id = v.owner
 WHERE {visible v} AND v.list = $1 AND (v.shared OR v.owner = $2)
 ORDER BY v.is_default DESC, v.shared DESC, v.name COLLATE danish, v.id";

impl Question for ViewsOf {
    type Answer = Vec<SavedView>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Views)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<SavedView>> {
        let params = [known(&self.list)?.into(), view.caller().user().into()];
        let rows = view.rows(VIEWS, &params)?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<SavedView> {
    Ok(SavedView {
        id: row.id(0)?,
        name: row.text(1)?,
        query: row.text(2)?,
        shared: row.bool(3)?,
        is_default: row.bool(4)?,
        own: row.bool(5)?,
        owner: row.text_or_empty(6)?,
    })
}

/// The list of the kind with this key.
fn known(list: &str) -> Result<&'static str> {
    let computed = [Kind::Task, Kind::Supplier];
    let kind = Kind::from_key(list)
        .filter(|kind| modules::schema(*kind).is_some() || computed.contains(kind));
    kind.map(Kind::key).ok_or_else(|| {
        Error::Invalid(vec![
            FieldError::new("list", "unknown_list").with("value", list),
        ])
    })
}
