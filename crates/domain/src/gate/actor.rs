//! Who asks, for which organisation.

use foundation::{Date, Id};

/// A role in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Reads everything in the organisation.
    Reader,
    /// Reads and edits registrations.
    Editor,
    /// Also deletes, imports and keeps the value lists.
    ModuleAdministrator,
    /// Also keeps units, accounts and settings.
    LocalAdministrator,
    /// Reads everything and the log; changes nothing.
    Auditor,
    /// Keeps the shared catalogue for all.
    NationalCoordinator,
    /// Runs the installation; sees no content.
    Operator,
}

impl Role {
    /// Every role, in the order shown.
    pub const ALL: &[Self] = &[
        Self::Reader,
        Self::Editor,
        Self::ModuleAdministrator,
        Self::LocalAdministrator,
        Self::Auditor,
        Self::NationalCoordinator,
        Self::Operator,
    ];

    /// Name in the database, the API and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
            Self::ModuleAdministrator => "module_administrator",
            Self::LocalAdministrator => "local_administrator",
            Self::Auditor => "auditor",
            Self::NationalCoordinator => "national_coordinator",
            Self::Operator => "operator",
        }
    }

    /// The role with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.key() == key)
    }
}

/// Who does it. Sign-in by password, by token and, later, by the municipality's
/// own sign-on all end in this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Anonymous,
    /// A person or an API client with an account.
    User {
        /// The account.
        id: Id,
        /// Name, as written in the log.
        name: String,
        /// Address, which ties the account to a person in the organisation.
        email: String,
        /// Roles in the caller's organisation.
        roles: Vec<Role>,
        /// False for a token that may only read.
        may_write: bool,
    },
    /// The program itself: command line, start-up, jobs.
    System(&'static str),
}

/// The languages of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Danish.
    #[default]
    Danish,
    /// English.
    English,
}

/// One request's circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who asks.
    pub actor: Actor,
    /// The organisation asked about.
    pub organisation: Id,
    /// Language of names that exist in both.
    pub language: Language,
    /// Identity of the request, written in the log.
    pub request: Id,
    /// The day asked about; none for now.
    pub as_of: Option<Date>,
}

impl Caller {
    /// The program itself acting in an organisation.
    #[must_use]
    pub fn system(name: &'static str, organisation: Id) -> Self {
        Self {
            actor: Actor::System(name),
            organisation,
            language: Language::Danish,
            request: foundation::new_id(),
            as_of: None,
        }
    }

    /// The account behind the call, if any.
    #[must_use]
    pub fn user(&self) -> Option<Id> {
        match &self.actor {
            Actor::User { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// The name written in the log.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.actor {
            Actor::Anonymous => "",
            Actor::User { name, .. } => name,
            Actor::System(name) => name,
        }
    }

    /// Roles in the organisation.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        match &self.actor {
            Actor::User { roles, .. } => roles,
            _ => &[],
        }
    }

    /// Whether the caller has the role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles().contains(&role)
    }
}
