//! Who may do what: a table of roles, actions and resources, and nothing else.

use crate::gate::{Actor, Caller, Role};

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
        }
    };
}

named! {
    /// What is done.
    Action {
        /// See it.
        Read,
        /// Make a new one.
        Create,
        /// Change one.
        Change,
        /// Delete or restore one.
        Delete,
        /// Bring in many from a file, or undo that.
        Import,
        /// Keep it in order: settings, accounts, lists.
        Administer,
    }
}

named! {
    /// What it is done to.
    Resource {
        /// Municipalities, suppliers, other authorities, communities.
        Organisations,
        /// Units of the organisation.
        Units,
        /// People and their roles.
        People,
        /// The shared system catalogue.
        Catalogue,
        /// Systems in use.
        Usages,
        /// Interfaces between systems.
        Interfaces,
        /// Relations between systems in use.
        Relations,
        /// Contracts.
        Contracts,
        /// Budget posts and what is moved on them.
        Budget,
        /// Cases on their way through gates.
        Cases,
        /// Documents with their files.
        Documents,
        /// Bodies that decide, who sits in them, and what they may approve.
        Steering,
        /// Their meetings.
        Meetings,
        /// Value lists.
        Lists,
        /// The municipal subject plan.
        Kle,
        /// Tasks that rules made, and the rules.
        Tasks,
        /// Saved views of lists.
        Views,
        /// The log.
        Log,
        /// Accounts and tokens.
        Accounts,
        /// Settings of the organisation.
        Settings,
        /// The installation: backup, health.
        Installation,
        /// The caller's own session, password and tokens.
        Own,
        /// What anybody may see without signing in.
        Public,
    }
}

/// What a command or question needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs(pub Action, pub Resource);

const CONTENT: &[Resource] = &[
    Resource::Usages,
    Resource::Interfaces,
    Resource::Relations,
    Resource::Contracts,
    Resource::Cases,
    Resource::Documents,
    Resource::Meetings,
    Resource::People,
    Resource::Units,
];
const SHARED: &[Resource] = &[
    Resource::Organisations,
    Resource::Catalogue,
    Resource::Kle,
    Resource::Lists,
    Resource::Views,
    Resource::Settings,
];

/// Whether a role alone allows it.
#[must_use]
pub fn role_allows(role: Role, Needs(action, resource): Needs) -> bool {
    use Action::{Administer, Change, Create, Delete, Import, Read};
    if matches!(resource, Resource::Own | Resource::Public) {
        return true;
    }
    let content = CONTENT.contains(&resource);
    let tasks = resource == Resource::Tasks;
    // Kept by few, seen by all.
    let kept = matches!(resource, Resource::Budget | Resource::Steering);
    let reads = action == Read && (content || kept || tasks || SHARED.contains(&resource));
    let own_views = resource == Resource::Views && matches!(action, Create | Change | Delete);
    let edits = matches!(action, Create | Change) && content && resource != Resource::Units
        || tasks && action == Change;
    // What others added is guarded by the command: only the owner and the coordinator change it.
    let proposes = matches!(action, Create | Change)
        && matches!(resource, Resource::Catalogue | Resource::Organisations);
    let keeps = matches!(action, Create | Change | Delete | Import)
        && content
        && resource != Resource::Units
        || matches!(resource, Resource::Lists) && action != Import
        || matches!(resource, Resource::Catalogue | Resource::Organisations) && action == Delete
        // Only those who keep the budget and the bodies change them.
        || kept && action != Read
        // Whoever administers cases steps in and edits the phases that they follow.
        || resource == Resource::Cases && action == Administer
        || own_views;
    let administers = matches!(
        resource,
        Resource::Units | Resource::Accounts | Resource::Settings
    ) || (matches!(resource, Resource::Views | Resource::Tasks)
        && action == Administer)
        || (resource == Resource::Log && action == Read);
    let coordinates = matches!(
        resource,
        Resource::Catalogue | Resource::Interfaces | Resource::Kle | Resource::Organisations
    ) || (resource == Resource::Lists && matches!(action, Read | Administer));
    match role {
        Role::Reader => reads || own_views,
        Role::Editor => reads || own_views || edits || proposes,
        Role::ModuleAdministrator => reads || edits || proposes || keeps,
        Role::LocalAdministrator => reads || edits || proposes || keeps || administers,
        Role::Auditor => reads || own_views || (resource == Resource::Log && action == Read),
        Role::NationalCoordinator => {
            // Interfaces belong to systems of the catalogue, and those who merge these must see them.
            let catalogued = SHARED.contains(&resource) || resource == Resource::Interfaces;
            coordinates || own_views || reads && catalogued
        }
        Role::Operator => resource == Resource::Installation,
    }
}

/// Whether the caller's roles (not a role on one object) allow it.
#[must_use]
pub fn allowed(caller: &Caller, needs: Needs) -> bool {
    match &caller.actor {
        Actor::System(_) => true,
        Actor::Anonymous => needs.1 == Resource::Public,
        Actor::User { may_write, .. } if needs.0 != Action::Read && !may_write => false,
        Actor::User { roles, .. } => {
            matches!(needs.1, Resource::Own | Resource::Public)
                || roles.iter().any(|role| role_allows(*role, needs))
        }
    }
}
