//! Keeping the lists: shared values by the national coordinator, own ones and
//! what is decided about shared ones by each organisation.

use std::collections::BTreeSet;

use database::{Row, Value};
use foundation::{Error, FieldError, Id, Result, new_id};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    options::{is_role_list, queries::known},
    parts::{Field, FieldKind, FieldValue, Kind, Subject, validate::normalise},
};

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    /// The caller's organisation's own.
    Own,
    /// Shared by all, kept by the national coordinator.
    Shared,
}

impl Keeper {
    fn needs(self) -> Needs {
        match self {
            Self::Own => Needs(Action::Administer, Resource::Lists),
            Self::Shared => Needs(Action::Administer, Resource::Catalogue),
        }
    }

    /// Own values stand after the shared ones.
    fn first_position(self) -> i64 {
        match self {
            Self::Own => 1_000,
            Self::Shared => 0,
        }
    }

    /// The condition on an option `o`.
    fn condition(self) -> &'static str {
        match self {
            Self::Own => "o.organisation_id = {organisation}",
            Self::Shared => "o.organisation_id IS NULL",
        }
    }
}

/// What can be said about a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptionValues {
    /// Danish name.
    pub name_da: String,
    /// English name; empty when there is none.
    pub name_en: String,
    /// Description, or empty.
    pub description: String,
    /// For an own value: the shared value of the same list that it is counted as.
    pub shared_as: Option<Id>,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// For a shared value: organisations may not switch it off.
    pub obligatory: bool,
    /// For a role: whether its holder may change the thing it is held on.
    pub writes: bool,
}

const NAME: Field = Field::new("name_da", FieldKind::Text { max: 150 }, "").required();
const NAME_EN: Field = Field::new("name_en", FieldKind::Text { max: 150 }, "");
const DESCRIPTION: Field = Field::new("description", FieldKind::Text { max: 2_000 }, "");

fn tidy(field: &Field, text: &str, errors: &mut Vec<FieldError>) -> String {
    match normalise(field, FieldValue::Text(text.to_owned())) {
        Ok(value) => value.as_text().to_owned(),
        Err(error) => {
            errors.push(error);
            String::new()
        }
    }
}

const NAMES: &str =
    "SELECT o.name_da FROM {options} o WHERE {listed o} AND o.list = $1 AND o.id <> $2";
const SHARED: &str = "SELECT 1 FROM {options} o WHERE {listed o} AND o.organisation_id IS NULL AND o.list = $1 AND o.id = $2";

impl OptionValues {
    /// In standard form, or everything that is wrong.
    fn checked(self, work: &Work<'_>, list: &str, id: Id, keeper: Keeper) -> Result<Self> {
        let mut errors = Vec::new();
        let values = Self {
            name_da: tidy(&NAME, &self.name_da, &mut errors),
            name_en: tidy(&NAME_EN, &self.name_en, &mut errors),
            description: tidy(&DESCRIPTION, &self.description, &mut errors),
            ..self
        };
        let lower = values.name_da.to_lowercase();
        for row in work.rows(NAMES, &[list.into(), id.into()])? {
            let name = row.text(0)?;
            if name.to_lowercase() == lower {
                errors.push(FieldError::new("name_da", "name_taken_in_list").with("name", name));
            }
        }
        if let Some(shared) = values.shared_as {
            let found = work.row(SHARED, &[list.into(), shared.into()])?.is_some();
            if !found || keeper == Keeper::Shared {
                errors.push(FieldError::new("shared_as", "not_shared_option"));
            }
        }
        if values.writes && !is_role_list(list) {
            errors.push(FieldError::new("writes", "writes_only_for_roles"));
        }
        if values.obligatory && !values.enabled {
            errors.push(FieldError::new("enabled", "option_obligatory"));
        }
        if errors.is_empty() {
            Ok(values)
        } else {
            Err(Error::Invalid(errors))
        }
    }

    fn of(row: &Row) -> Result<Self> {
        Ok(Self {
            name_da: row.text(1)?,
            name_en: row.text_or_empty(2)?,
            description: row.text_or_empty(3)?,
            shared_as: row.opt(4, Row::id)?,
            enabled: row.bool(5)?,
            obligatory: row.bool(6)?,
            writes: row.bool(7)?,
        })
    }

    fn params(&self) -> [Value; 7] {
        let description = Some(self.description.as_str()).filter(|text| !text.is_empty());
        [
            self.name_da.as_str().into(),
            self.name_en.as_str().into(),
            description.into(),
            self.shared_as.into(),
            self.enabled.into(),
            self.obligatory.into(),
            self.writes.into(),
        ]
    }

    fn fields(&self) -> [(&'static str, FieldValue); 7] {
        let text = |text: &String| FieldValue::Text(text.clone());
        [
            ("name_da", text(&self.name_da)),
            ("name_en", text(&self.name_en)),
            ("description", text(&self.description)),
            (
                "shared_as",
                self.shared_as.map_or(FieldValue::Empty, FieldValue::Ref),
            ),
            ("enabled", FieldValue::Bool(self.enabled)),
            ("obligatory", FieldValue::Bool(self.obligatory)),
            ("writes", FieldValue::Bool(self.writes)),
        ]
    }
}

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::Option,
        id,
    }
}

fn changed(id: Id, field: &str, before: &FieldValue, after: &FieldValue) -> Option<FieldChange> {
    (before.canonical() != after.canonical()).then(|| FieldChange {
        subject: subject(id),
        field: field.to_owned(),
        before: before.canonical(),
        after: after.canonical(),
    })
}

/// Adds a value to a list, after the others of the same keeper.
#[derive(Debug)]
pub struct AddOption {
    /// Its identity, chosen by the caller.
    pub id: Id,
    /// Whose it is.
    pub keeper: Keeper,
    /// Key of the list.
    pub list: String,
    /// The value.
    pub values: OptionValues,
}

const INSERT: &str = "INSERT INTO options (id, organisation_id, list, name_da, name_en, description, shared_as, enabled, obligatory, writes, position, recorded_from)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, faelled_now())";

impl Command for AddOption {
    type Output = ();

    fn needs(&self) -> Needs {
        self.keeper.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let list = known(&self.list)?;
        let values = self.values.checked(work, list, self.id, self.keeper)?;
        let organisation = match self.keeper {
            Keeper::Own => Some(work.caller().organisation),
            Keeper::Shared => None,
        };
        let last = format!(
            "SELECT COALESCE(MAX(o.position) + 1, {}) FROM {{options}} o WHERE {{listed o}} AND o.list = $1 AND {}",
            self.keeper.first_position(),
            self.keeper.condition()
        );
        let position = work
            .row(&last, &[list.into()])?
            .map_or(Ok(0), |row| row.int(0))?;
        let mut params = vec![self.id.into(), organisation.into(), list.into()];
        params.extend(values.params());
        params.push(position.into());
        work.execute(INSERT, &params)?;
        let change = FieldChange {
            subject: subject(self.id),
            field: "*".to_owned(),
            before: String::new(),
            after: values.name_da.clone(),
        };
        let event = Event::new("option.added")
            .on(subject(self.id), values.name_da)
            .changing(vec![change]);
        work.record(event, ())
    }
}

/// Changes a value: its names, its description, whether it can be chosen.
#[derive(Debug)]
pub struct ChangeOption {
    /// Which.
    pub id: Id,
    /// Whose it is.
    pub keeper: Keeper,
    /// What it is to be.
    pub values: OptionValues,
}

const FIND: &str = "SELECT o.list, o.name_da, o.name_en, o.description, o.shared_as, o.enabled, o.obligatory, o.writes, o.organisation_id
 FROM {options} o WHERE {listed o} AND o.id = $1";
const UPDATE: &str = "UPDATE options SET name_da = $2, name_en = $3, description = $4, shared_as = $5, enabled = $6, obligatory = $7, writes = $8,
 recorded_from = faelled_now() WHERE id = $1";

impl Command for ChangeOption {
    /// Whether anything differed.
    type Output = bool;

    fn needs(&self) -> Needs {
        self.keeper.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let row = work
            .row(FIND, &[self.id.into()])?
            .ok_or(Error::NotFound("option"))?;
        match (self.keeper, row.is_null(8)) {
            (Keeper::Own, true) => return Err(Error::conflict("not_own_option")),
            (Keeper::Shared, false) => return Err(Error::NotFound("option")),
            _ => {}
        }
        let before = OptionValues::of(&row)?;
        let after = self
            .values
            .checked(work, &row.text(0)?, self.id, self.keeper)?;
        let changes: Vec<FieldChange> = before
            .fields()
            .iter()
            .zip(after.fields())
            .filter_map(|((key, old), (_, new))| changed(self.id, key, old, &new))
            .collect();
        if changes.is_empty() {
            return Ok(work.unchanged("same values", false));
        }
        let mut params = vec![self.id.into()];
        params.extend(after.params());
        work.execute(UPDATE, &params)?;
        let event = Event::new("option.changed")
            .on(subject(self.id), after.name_da)
            .changing(changes);
        work.record(event, true)
    }
}

/// Decides for the organisation whether a shared value can be chosen, and what it
/// means here.
#[derive(Debug)]
pub struct SetOption {
    /// The shared value.
    pub id: Id,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// The organisation's own description, or empty.
    pub description: String,
}

const SETTING: &str =
    "SELECT o.name_da, o.obligatory, COALESCE(s.enabled, TRUE), s.description FROM {options} o
 LEFT JOIN {option_settings} s ON s.option_id = o.id AND s.organisation_id = {organisation}
 WHERE {listed o} AND o.organisation_id IS NULL AND o.id = $1";
const SET: &str = "INSERT INTO option_settings (id, organisation_id, option_id, enabled, description, recorded_from)
 VALUES ($4, {organisation}, $1, $2, $3, faelled_now())
 ON CONFLICT (organisation_id, option_id) DO UPDATE SET enabled = $2, description = $3, recorded_from = faelled_now()";

impl Command for SetOption {
    /// Whether anything differed.
    type Output = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Lists)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let row = work
            .row(SETTING, &[self.id.into()])?
            .ok_or(Error::NotFound("option"))?;
        if row.bool(1)? && !self.enabled {
            return Err(Error::field("enabled", "option_obligatory"));
        }
        let mut errors = Vec::new();
        let text = tidy(&DESCRIPTION, &self.description, &mut errors);
        if !errors.is_empty() {
            return Err(Error::Invalid(errors));
        }
        let (was, told) = (FieldValue::Bool(row.bool(2)?), row.text_or_empty(3)?);
        let changes: Vec<FieldChange> = [
            changed(self.id, "enabled", &was, &FieldValue::Bool(self.enabled)),
            changed(
                self.id,
                "description",
                &FieldValue::Text(told),
                &FieldValue::Text(text.clone()),
            ),
        ]
        .into_iter()
        .flatten()
        .collect();
        if changes.is_empty() {
            return Ok(work.unchanged("same values", false));
        }
        let description = Some(text).filter(|text| !text.is_empty());
        work.execute(
            SET,
            &[
                self.id.into(),
                self.enabled.into(),
                description.into(),
                new_id().into(),
            ],
        )?;
        let event = Event::new("option.set")
            .on(subject(self.id), row.text(0)?)
            .changing(changes);
        work.record(event, true)
    }
}

/// Puts the values of one keeper in a list in another order.
#[derive(Debug)]
pub struct OrderOptions {
    /// Key of the list.
    pub list: String,
    /// Whose values.
    pub keeper: Keeper,
    /// All of them, in the wanted order.
    pub options: Vec<Id>,
}

const PLACE: &str = "UPDATE options SET position = $2, recorded_from = faelled_now() WHERE id = $1 AND position <> $2";

impl Command for OrderOptions {
    type Output = ();

    fn needs(&self) -> Needs {
        self.keeper.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let list = known(&self.list)?;
        let sql = format!(
            "SELECT o.id FROM {{options}} o WHERE {{listed o}} AND o.list = $1 AND {} ORDER BY o.position, o.id",
            self.keeper.condition()
        );
        let rows = work.rows(&sql, &[list.into()])?;
        let before = rows.iter().map(|r| r.id(0)).collect::<Result<Vec<Id>>>()?;
        let wanted: BTreeSet<Id> = self.options.iter().copied().collect();
        let complete = before.len() == self.options.len()
            && before.iter().copied().collect::<BTreeSet<Id>>() == wanted;
        if !complete {
            return Err(Error::conflict("order_incomplete"));
        }
        if before == self.options {
            return Ok(work.unchanged("same order", ()));
        }
        let mut changes = Vec::new();
        for (at, id) in (0..).zip(&self.options) {
            let position = self.keeper.first_position() + at;
            if work.execute(PLACE, &[(*id).into(), position.into()])? > 0 {
                changes.push(FieldChange {
                    subject: subject(*id),
                    field: "position".to_owned(),
                    before: String::new(),
                    after: (at + 1).to_string(),
                });
            }
        }
        work.record(Event::new("option.ordered").changing(changes), ())
    }
}
