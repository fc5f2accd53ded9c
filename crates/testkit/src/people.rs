//! Callers with roles.

use domain::{
    gate::{Actor, Caller, Language, Role},
    organisations::municipalities::MUNICIPALITIES,
};
use foundation::{Id, new_id};

/// The organisation of a municipality by its code, e.g. `0151`.
///
/// # Panics
/// When no municipality has the code.
#[must_use]
pub fn municipality(code: &str) -> Id {
    MUNICIPALITIES
        .iter()
        .find(|municipality| municipality.code() == code)
        .unwrap_or_else(|| panic!("no municipality {code}"))
        .id()
}

/// Somebody with one role in an organisation.
#[must_use]
pub fn as_role(role: Role, organisation: Id) -> Caller {
    Caller {
        actor: Actor::User {
            id: Id::from_u128(0x5000 + u128::from(role as u8)),
            name: format!("Test {}", role.key()),
            email: format!("{}@test.example", role.key()),
            roles: vec![role],
            may_write: true,
        },
        organisation,
        language: Language::Danish,
        request: new_id(),
        as_of: None,
    }
}

/// Somebody who has not signed in.
#[must_use]
pub fn nobody(organisation: Id) -> Caller {
    Caller {
        actor: Actor::Anonymous,
        organisation,
        language: Language::Danish,
        request: new_id(),
        as_of: None,
    }
}
