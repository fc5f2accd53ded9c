//! Saving, changing and deleting views, and choosing the one all begin with.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work, allowed},
    parts::{Field, FieldKind, FieldValue, Kind, Subject, validate::normalise},
    views::known,
};

const NAME: Field = Field::new("name", FieldKind::Text { max: 100 }, "").required();
const QUERY: Field = Field::new("query", FieldKind::Text { max: 4_000 }, "");

/// More views of one list than anybody finds their way in.
const MOST: i64 = 100;

fn tidy(field: &Field, text: &str) -> Result<String> {
    let value = normalise(field, FieldValue::Text(text.to_owned()));
    value
        .map(|value| value.as_text().to_owned())
        .map_err(|error| Error::Invalid(vec![error]))
}

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::SavedView,
        id,
    }
}

fn event(what: &str, id: Id, name: &str, changes: Vec<FieldChange>) -> Event {
    Event::new(format!("saved_view.{what}"))
        .on(subject(id), name)
        .changing(changes)
}

fn change(id: Id, field: &str, before: &str, after: &str) -> FieldChange {
    FieldChange {
        subject: subject(id),
        field: field.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

const COUNT: &str =
    "SELECT COUNT(*) FROM {saved_views} v WHERE {visible v} AND v.list = $1 AND v.owner = $2";
const SAME_NAME: &str = "SELECT 1 FROM {saved_views} v WHERE {visible v} AND v.list = $1 AND v.owner = $2 AND v.name = $3 AND v.id <> $4";

fn check_name(work: &Work<'_>, list: &str, name: &str, id: Id) -> Result<()> {
    let params = [
        list.into(),
        work.caller().user().into(),
        name.into(),
        id.into(),
    ];
    match work.row(SAME_NAME, &params)? {
        None => Ok(()),
        Some(_) => Err(Error::Invalid(vec![
            FieldError::new("name", "view_name_taken").with("name", name),
        ])),
    }
}

/// Saves the present address of a list as the caller's view.
#[derive(Debug)]
pub struct SaveView {
    /// Its identity, chosen by the caller.
    pub id: Id,
    /// Key of the kind that the list is of.
    pub list: String,
    /// Its name.
    pub name: String,
    /// The query of the address.
    pub query: String,
    /// Whether the whole organisation sees it.
    pub shared: bool,
}

const INSERT: &str = "INSERT INTO saved_views (id, organisation_id, owner, list, name, query, shared, is_default, recorded_from)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, FALSE, faelled_now())";

impl Command for SaveView {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Views)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let list = known(&self.list)?;
        let name = tidy(&NAME, &self.name)?;
        let query = tidy(&QUERY, &self.query)?;
        check_name(work, list, &name, self.id)?;
        let owner = work.caller().user();
        let count = work
            .row(COUNT, &[list.into(), owner.into()])?
            .map_or(Ok(0), |row| row.int(0))?;
        if count >= MOST {
            let error = FieldError::new("", "too_many_views").with("max", MOST);
            return Err(Error::Conflict(error));
        }
        let params = [
            self.id.into(),
            owner.into(),
            list.into(),
            name.as_str().into(),
            query.into(),
            self.shared.into(),
        ];
        work.execute(INSERT, &params)?;
        let changes = vec![change(self.id, "*", "", &name)];
        work.record(event("created", self.id, &name, changes), ())
    }
}

/// A view as it is stored.
struct Stored {
    list: String,
    name: String,
    query: String,
    shared: bool,
}

const FIND: &str =
    "SELECT v.list, v.name, v.query, v.shared, COALESCE(v.owner = $2, FALSE) FROM {saved_views} v
 WHERE {visible v} AND v.id = $1 AND (v.shared OR v.owner = $2)";

/// The view, if the caller may change it: its owner and, when it is shared, whoever
/// keeps the organisation's views.
fn to_change(work: &Work<'_>, id: Id) -> Result<Stored> {
    let row = work
        .row(FIND, &[id.into(), work.caller().user().into()])?
        .ok_or(Error::NotFound("saved_view"))?;
    let keeps = allowed(work.caller(), Needs(Action::Administer, Resource::Views));
    if !row.bool(4)? && !keeps {
        return Err(Error::Forbidden("not_your_view"));
    }
    Ok(Stored {
        list: row.text(0)?,
        name: row.text(1)?,
        query: row.text(2)?,
        shared: row.bool(3)?,
    })
}

/// Renames a view, shares it or no longer, or gives it another address.
#[derive(Debug)]
pub struct ChangeView {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The query of the address; none to keep it.
    pub query: Option<String>,
    /// Whether the whole organisation sees it. One that is no longer shared is no
    /// longer what everybody begins with.
    pub shared: bool,
}

const UPDATE: &str = "UPDATE saved_views SET name = $2, query = $3, shared = $4, is_default = CASE WHEN $4 THEN is_default ELSE FALSE END,
 recorded_from = faelled_now() WHERE id = $1";

impl Command for ChangeView {
    /// Whether anything differed.
    type Output = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Views)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let before = to_change(work, self.id)?;
        let name = tidy(&NAME, &self.name)?;
        let query = tidy(&QUERY, self.query.as_deref().unwrap_or(&before.query))?;
        check_name(work, &before.list, &name, self.id)?;
        let (was, is) = (before.shared.to_string(), self.shared.to_string());
        let changes: Vec<FieldChange> = [
            ("name", &before.name, &name),
            ("query", &before.query, &query),
            ("shared", &was, &is),
        ]
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(|(field, old, new)| change(self.id, field, old, new))
        .collect();
        if changes.is_empty() {
            return Ok(work.unchanged("same values", false));
        }
        let params = [
            self.id.into(),
            name.as_str().into(),
            query.as_str().into(),
            self.shared.into(),
        ];
        work.execute(UPDATE, &params)?;
        work.record(event("changed", self.id, &name, changes), true)
    }
}

/// Deletes a view.
#[derive(Debug)]
pub struct DeleteView {
    /// Which.
    pub id: Id,
}

const DELETE: &str = "DELETE FROM saved_views WHERE id = $1";

impl Command for DeleteView {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Delete, Resource::Views)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let before = to_change(work, self.id)?;
        work.execute(DELETE, &[self.id.into()])?;
        let changes = vec![change(self.id, "*", &before.name, "")];
        work.record(event("deleted", self.id, &before.name, changes), ())
    }
}

/// Chooses the view that everybody in the organisation begins a list with.
#[derive(Debug)]
pub struct SetDefaultView {
    /// Key of the kind that the list is of.
    pub list: String,
    /// The view, which becomes shared; none for the product's own first columns.
    pub view: Option<Id>,
}

const DEFAULT: &str =
    "SELECT v.id, v.name FROM {saved_views} v WHERE {visible v} AND v.list = $1 AND v.is_default";
const UNSET: &str = "UPDATE saved_views SET is_default = FALSE, recorded_from = faelled_now()
 WHERE organisation_id = {organisation} AND list = $1 AND is_default";
const SET: &str = "UPDATE saved_views SET is_default = TRUE, shared = TRUE, recorded_from = faelled_now() WHERE id = $1";

impl Command for SetDefaultView {
    /// Whether it is another than before.
    type Output = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Views)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let list = known(&self.list)?;
        let mut changes = Vec::new();
        if let Some(row) = work.row(DEFAULT, &[list.into()])? {
            let id = row.id(0)?;
            if self.view == Some(id) {
                return Ok(work.unchanged("is the default already", false));
            }
            work.execute(UNSET, &[list.into()])?;
            changes.push(change(id, "is_default", "true", "false"));
        }
        let mut told = Event::new("saved_view.default_set");
        if let Some(id) = self.view {
            let view = to_change(work, id)?;
            if view.list != list {
                return Err(Error::NotFound("saved_view"));
            }
            work.execute(SET, &[id.into()])?;
            changes.push(change(id, "is_default", "false", "true"));
            told = told.on(subject(id), view.name);
        }
        if changes.is_empty() {
            return Ok(work.unchanged("there was none", false));
        }
        work.record(told.changing(changes), true)
    }
}
