//! Fields as data. A module declares its fields once; forms, lists, filters,
//! import, export, the API and the history are made from the declaration.

use crate::parts::Kind;

/// A fixed, named set of values, e.g. the life-cycle stages. Texts: `choice-<set>-<value>`.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceSet {
    /// Name of the set, used in the text keys (kebab-case).
    pub name: &'static str,
    /// The values in the order people expect them (snake_case).
    pub values: &'static [&'static str],
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum FieldKind {
    /// One line of at most `max` characters.
    Text {
        /// Longest allowed text, in characters.
        max: usize,
    },
    /// Several lines, at most 20,000 characters.
    LongText,
    /// A whole number.
    Integer {
        /// Smallest allowed value.
        min: i64,
        /// Largest allowed value.
        max: i64,
    },
    /// A year, written without a mark between its digits.
    Year {
        /// First allowed year.
        min: i64,
        /// Last allowed year.
        max: i64,
    },
    /// An amount in whole øre, excluding VAT.
    Money,
    /// A share or a rate in whole hundredths of a percent: 235 is 2,35 %.
    Percent,
    /// A civil date.
    Date,
    /// True or false.
    Bool,
    /// One value of a fixed set.
    Choice(&'static ChoiceSet),
    /// Several values of a fixed set, none twice.
    Set(&'static ChoiceSet),
    /// One value of the organisation's value list with this key.
    Option(&'static str),
    /// Several values of the organisation's value list with this key.
    Options(&'static str),
    /// One other record.
    Ref(Kind),
    /// One record of any kind; its kind stands in the field `subject_kind`.
    AnyRef,
    /// Several other records, none twice.
    Refs(Kind),
    /// A web address with an optional name.
    Link,
    /// A short list of small rows, e.g. references; each row has these fields.
    Rows(&'static [Field]),
}

/// The switch that owns a detail field: the detail may only be filled while the
/// switch has one of the values, and is emptied (kept in history) when it leaves them.
#[derive(Debug, Clone, Copy)]
pub struct Owner {
    /// Key of the switch.
    pub field: &'static str,
    /// Values of the switch under which the detail may be filled.
    pub values: &'static [&'static str],
}

/// How widely a field is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Also in the light view for all staff.
    Staff,
    /// To those with a role in the organisation.
    Members,
    /// Amounts; never in the staff view.
    Economy,
    /// Free notes; never in the staff view.
    Notes,
}

/// One field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Key in the API, the form and the database column (snake_case).
    pub key: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// The section of the record page it stands in.
    pub section: &'static str,
    /// Must be filled.
    pub required: bool,
    /// The switch that owns it, if any.
    pub owner: Option<Owner>,
    /// Exact column header in the incumbent's exports; empty when it has none.
    pub header: &'static str,
    /// Who sees it.
    pub audience: Audience,
    /// Not among the overview's first columns.
    pub hidden: bool,
    /// Kept by the program: listed, filtered and exported, but in no form, and refused when given.
    /// A section of nothing else is left to the module's own part of the record page.
    pub kept: bool,
}

impl Field {
    /// A field that members see, not required, hidden in the overview until chosen.
    #[must_use]
    pub const fn new(key: &'static str, kind: FieldKind, section: &'static str) -> Self {
        Self {
            key,
            kind,
            section,
            required: false,
            owner: None,
            header: "",
            audience: Audience::Members,
            hidden: true,
            kept: false,
        }
    }

    /// Must be filled.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Belongs to a switch.
    #[must_use]
    pub const fn owned_by(mut self, field: &'static str, values: &'static [&'static str]) -> Self {
        self.owner = Some(Owner { field, values });
        self
    }

    /// Has this header in the incumbent's exports.
    #[must_use]
    pub const fn header(mut self, header: &'static str) -> Self {
        self.header = header;
        self
    }

    /// Is shown to this audience.
    #[must_use]
    pub const fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// Is kept by the program: written by a module's own commands and rules alone.
    #[must_use]
    pub const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Is among the overview's first columns.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        self.hidden = false;
        self
    }

    /// Whether the value stands in a column of the record's own table
    /// (several references and several list values stand in `links` instead).
    #[must_use]
    pub fn is_column(&self) -> bool {
        !matches!(self.kind, FieldKind::Refs(_) | FieldKind::Options(_))
    }

    /// Whether the row of a list says all of the value: it has the id and the name of one
    /// reference of a known kind, and of no other.
    #[must_use]
    pub fn is_told_by_row(&self) -> bool {
        self.is_column() && !matches!(self.kind, FieldKind::AnyRef)
    }
}
