//! What a module declares about its records, once.

use foundation::{Id, Result};

use crate::{
    gate::{FieldChange, Resource, View, Work},
    parts::{Audience, ChoiceSet, Field, Kind, Subject, records::Draft},
};

/// Whose records a caller may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those of the caller's organisation.
    Own,
    /// Those of the caller's organisation and those that are public.
    Shared,
    /// All of them (facts about organisations).
    Everyone,
    /// Those that meet this condition on `@`, which says itself whose rows it looks at.
    Those(&'static str),
}

/// How a column's values are shown, filtered and sorted.
#[derive(Debug, Clone, Copy)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Whole number.
    Integer,
    /// A year, written without a separator of thousands.
    Year,
    /// Whole øre.
    Money,
    /// Whole hundredths of a percent.
    Percent,
    /// Civil date.
    Date,
    /// Moment, in microseconds.
    Moment,
    /// True or false.
    Bool,
    /// Key of a fixed set.
    Choice(&'static ChoiceSet),
    /// Keys of a fixed set in the form `,a,b,`.
    Set(&'static ChoiceSet),
    /// JSON of a link.
    Link,
    /// JSON of small rows.
    Rows(&'static [Field]),
}

/// A column that is not simply a field: computed from this record or others.
#[derive(Debug, Clone, Copy)]
pub struct Computed {
    /// Key in the address and the API.
    pub key: &'static str,
    /// How it is shown.
    pub kind: ColumnKind,
    /// SQL expression; `@` is the record's alias. A multi-valued column is one
    /// aggregate text.
    pub sql: &'static str,
    /// Section of the column chooser.
    pub section: &'static str,
    /// Exact header in the incumbent's exports, if it has one.
    pub header: &'static str,
    /// Not among the first columns.
    pub hidden: bool,
    /// Who sees it.
    pub audience: Audience,
}

impl Computed {
    /// A hidden column that members see.
    #[must_use]
    pub const fn new(
        key: &'static str,
        kind: ColumnKind,
        section: &'static str,
        sql: &'static str,
    ) -> Self {
        Self {
            key,
            kind,
            sql,
            section,
            header: "",
            hidden: true,
            audience: Audience::Members,
        }
    }

    /// Has this header in the incumbent's exports.
    #[must_use]
    pub const fn header(mut self, header: &'static str) -> Self {
        self.header = header;
        self
    }

    /// Is among the first columns.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        self.hidden = false;
        self
    }

    /// Is shown to this audience.
    #[must_use]
    pub const fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }
}

/// One module's records.
pub struct Schema {
    /// Kind of the records.
    pub kind: Kind,
    /// Table.
    pub table: &'static str,
    /// What the right is given for.
    pub resource: Resource,
    /// Whose records are visible.
    pub reach: Reach,
    /// SQL of a record's name; `@` is its alias.
    pub title: &'static str,
    /// The fields.
    pub fields: &'static [Field],
    /// Further columns of lists.
    pub computed: &'static [Computed],
    /// SQL of further text that a search looks through, beside `search_text`; `@` is the alias.
    pub also_search: &'static [&'static str],
    /// Key of the column that tells hits of the same name apart in the search through
    /// everything; empty for a module that is not searched there.
    pub told_apart_by: &'static str,
    /// Key of the column that lists are sorted by at first; with `-` before it, downwards.
    pub sort: &'static str,
    /// Keys of the columns that lists show at first, in order; those declared as shown when empty.
    pub first: &'static [&'static str],
    /// Fields whose target this record belongs to: it is deleted with it and comes back with it.
    pub belongs_to: &'static [&'static str],
    /// Fields that are emptied when what they point at is deleted; the others stop the deletion.
    pub lets_go: &'static [&'static str],
    /// The module's own rules about a record that is about to be written.
    pub check: fn(&View<'_>, &mut Draft) -> Result<()>,
    /// What the module does when its records were made, changed, deleted or brought back,
    /// before the transaction ends. It is told of many at once, and may find some gone.
    pub saved: fn(&mut Work<'_>, &[Id], &mut Vec<FieldChange>) -> Result<()>,
    /// The id under which a record stands now, for one that was merged into another.
    pub current: fn(&View<'_>, Id) -> Result<Id>,
    /// What must give way before records that name the first id name the second instead.
    pub before_repoint: fn(&mut Work<'_>, Id, Id, &mut Vec<FieldChange>) -> Result<()>,
}

impl std::fmt::Debug for Schema {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schema")
            .field("table", &self.table)
            .finish_non_exhaustive()
    }
}

impl Schema {
    /// One of the module's records, as something that can be named.
    #[must_use]
    pub const fn subject(&self, id: Id) -> Subject {
        Subject {
            kind: self.kind,
            id,
        }
    }

    /// The field with this key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Position of a field's value in a record.
    #[must_use]
    pub fn position(&self, key: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.key == key)
    }

    /// SQL of the name of the record with this alias.
    #[must_use]
    pub fn title_of(&self, alias: &str) -> String {
        self.title.replace('@', alias)
    }

    /// The condition under which the record with this alias is visible.
    #[must_use]
    pub fn visible(&self, alias: &str) -> String {
        match self.reach {
            Reach::Own => format!("{{visible {alias}}}"),
            Reach::Shared => format!("{{shared {alias}}}"),
            Reach::Everyone => "1 = 1".to_owned(),
            Reach::Those(condition) => condition.replace('@', alias),
        }
    }
}

/// No rules beyond the fields' own.
pub fn no_further_rules(_: &View<'_>, _: &mut Draft) -> Result<()> {
    Ok(())
}

/// Records that are never merged stand under their own id.
pub fn own_id(_: &View<'_>, id: Id) -> Result<Id> {
    Ok(id)
}

/// Nothing follows from writing a record.
pub fn nothing_follows(_: &mut Work<'_>, _: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    Ok(())
}

/// Nothing stands in the way.
pub fn nothing_gives_way(_: &mut Work<'_>, _: Id, _: Id, _: &mut Vec<FieldChange>) -> Result<()> {
    Ok(())
}
