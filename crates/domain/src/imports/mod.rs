//! Bringing in what a municipality already has: units, people, systems in use,
//! contracts, what was paid and the KLE plan, from the files it has them in.
//!
//! A file is read ([`ImportFile`]), its columns are matched with fields
//! ([`mapping`]), and [`Import`] writes the rows in one transaction, or tells
//! what it would write and takes it back. A row that cannot be used is rejected
//! with the column and the reason; the file comes in whole, or without its
//! rejected rows when the user wants that. [`UndoImport`] takes a whole import back.

mod actuals;
mod called;
mod cells;
mod commands;
mod contracts;
mod directory;
mod file;
mod kle;
pub mod mapping;
mod people;
mod places;
mod progress;
mod queries;
mod report;
mod roles;
mod rows;
mod run;
mod store;
mod systems;
mod tables;
mod undo;
mod units;
mod usages;
mod words;

pub use commands::{CancelImport, Import, SetMapping, UploadFile};
pub use file::{Content, ImportFile};
pub use mapping::{ColumnMatch, Known, Mapping, Target};
pub use progress::{Progress, Running};
pub use queries::{
    Columns, GetImport, ImportPage, ImportSummary, Imports, MappingPage, Uploaded, UploadedFile,
};
pub use report::{ImportedRow, Report, RowAction, RowProblem};
pub use run::Choices;
pub use undo::{Kept, UndoImport, Undone};
pub use words::{Label, Words};

use crate::{
    budget, contracts as agreements,
    gate::{Action, Needs, Resource},
    org_units,
    parts::Schema,
    people as persons, usage,
};

/// What a file can bring in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ImportKind {
    /// Units of the organisation.
    OrgUnits,
    /// People of the organisation.
    People,
    /// Systems in use.
    SystemUsages,
    /// Contracts.
    Contracts,
    /// What was paid, from the finance system.
    Actuals,
    /// The municipal subject plan, shared by all.
    Kle,
}

impl ImportKind {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::SystemUsages,
        Self::Contracts,
        Self::OrgUnits,
        Self::People,
        Self::Actuals,
        Self::Kle,
    ];

    /// Name on the command line, in addresses and in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OrgUnits => "org-units",
            Self::People => "people",
            Self::SystemUsages => "system-usages",
            Self::Contracts => "contracts",
            Self::Actuals => "actuals",
            Self::Kle => "kle",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// The module that keeps such records; the subject plan has none.
    #[must_use]
    pub fn schema(self) -> Option<&'static Schema> {
        match self {
            Self::OrgUnits => Some(&org_units::SCHEMA),
            Self::People => Some(&persons::SCHEMA),
            Self::SystemUsages => Some(&usage::SCHEMA),
            Self::Contracts => Some(&agreements::SCHEMA),
            Self::Actuals => Some(&budget::ACTUALS),
            Self::Kle => None,
        }
    }

    /// The right to bring it in.
    #[must_use]
    pub const fn needs(self) -> Needs {
        let resource = match self {
            Self::OrgUnits => Resource::Units,
            Self::People => Resource::People,
            Self::SystemUsages => Resource::Usages,
            Self::Contracts => Resource::Contracts,
            Self::Actuals => Resource::Budget,
            Self::Kle => Resource::Kle,
        };
        Needs(Action::Import, resource)
    }
}
