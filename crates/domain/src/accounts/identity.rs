//! An account with its memberships, and what they make of it.

use database::Row;
use foundation::{Error, Id, Result};

use crate::{
    gate::{Actor, Language, Role, View},
    organisations::NATIONAL_ID,
};

/// Somebody with an address in Fælled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: Id,
    /// Name, as written in the log.
    pub name: String,
    /// Address, in lower case; unique.
    pub email: String,
    /// The language chosen.
    pub language: Language,
    /// Where it has roles, by name.
    pub memberships: Vec<Membership>,
}

/// An organisation that an account works for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation: Id,
    /// Its name.
    pub name: String,
    /// The roles there.
    pub roles: Vec<Role>,
}

/// Somebody who proved who they are, and how they work right now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Who.
    pub account: Account,
    /// The organisation worked for.
    pub organisation: Id,
    /// Its name.
    pub organisation_name: String,
    /// The token that forms of this session carry; empty for an API token.
    pub csrf: String,
    /// False for an API token that may only read.
    pub may_write: bool,
}

impl Signed {
    /// The actor for the gate.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.account.actor(self.organisation, self.may_write)
    }
}

/// Roles that hold everywhere when held in the national organisation, and nowhere otherwise.
pub(super) const fn is_national(role: Role) -> bool {
    matches!(role, Role::NationalCoordinator | Role::Operator)
}

impl Account {
    /// The one place where an account becomes an actor, however it proved who it is.
    #[must_use]
    pub fn actor(&self, organisation: Id, may_write: bool) -> Actor {
        Actor::User {
            id: self.id,
            name: self.name.clone(),
            email: self.email.clone(),
            roles: self.roles_in(organisation),
            may_write,
        }
    }

    /// The roles that count in an organisation: those held there, and the national ones.
    #[must_use]
    pub fn roles_in(&self, organisation: Id) -> Vec<Role> {
        let counts = |of: Id, role: Role| match is_national(role) {
            true => of == NATIONAL_ID,
            false => of == organisation,
        };
        let mut roles: Vec<Role> = self
            .memberships
            .iter()
            .flat_map(|one| one.roles.iter().map(|role| (one.organisation, *role)))
            .filter(|(of, role)| counts(*of, *role))
            .map(|(_, role)| role)
            .collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    /// Whether the account may choose to work in the organisation: it is a member, or
    /// a national coordinator.
    #[must_use]
    pub fn may_work_in(&self, organisation: Id) -> bool {
        self.memberships
            .iter()
            .any(|one| one.organisation == organisation)
            || self
                .roles_in(organisation)
                .contains(&Role::NationalCoordinator)
    }

    /// Where the account begins: a municipality before the national organisation.
    #[must_use]
    pub fn first_organisation(&self) -> Option<Id> {
        let own = |one: &&Membership| one.organisation != NATIONAL_ID;
        let first = self.memberships.iter().find(own);
        first
            .or_else(|| self.memberships.first())
            .map(|one| one.organisation)
    }
}

/// The key of a language in the database.
pub(super) const fn language_key(language: Language) -> &'static str {
    match language {
        Language::Danish => "da",
        Language::English => "en",
    }
}

/// The language of a key in the database.
pub(crate) fn language(key: &str) -> Language {
    match key {
        "en" => Language::English,
        _ => Language::Danish,
    }
}

// everywhere: an account's own memberships, whichever the organisation
const MEMBERSHIPS: &str = "SELECT m.organisation_id, o.name, m.role FROM {memberships} m
 JOIN {organisations} o ON o.id = m.organisation_id WHERE m.user_id = $1 ORDER BY o.name, o.id, m.role";

/// The memberships of an account.
pub(super) fn memberships(view: &View<'_>, user: Id) -> Result<Vec<Membership>> {
    gather(&view.rows(MEMBERSHIPS, &[user.into()])?, 0)
}

/// Memberships out of rows of organisation, its name and a role, from a column on;
/// rows of one organisation follow each other. What has no name is no membership.
fn gather(rows: &[Row], from: usize) -> Result<Vec<Membership>> {
    let mut all: Vec<Membership> = Vec::new();
    for row in rows {
        let Some(name) = row.opt(from + 1, Row::text)? else {
            continue;
        };
        let organisation = row.id(from)?;
        let role = Role::from_key(&row.text(from + 2)?);
        match all.last_mut() {
            Some(last) if last.organisation == organisation => last.roles.extend(role),
            _ => all.push(Membership {
                organisation,
                name,
                roles: role.into_iter().collect(),
            }),
        }
    }
    Ok(all)
}

const ACCOUNT: &str = "SELECT u.id, u.name, u.email, u.language FROM users u WHERE u.id = $1";

/// The account with its memberships.
pub(crate) fn account(view: &View<'_>, user: Id) -> Result<Option<Account>> {
    match view.row(ACCOUNT, &[user.into()])? {
        Some(row) => Ok(Some(read(&row, memberships(view, user)?)?)),
        None => Ok(None),
    }
}

/// The account of rows that have its own columns first and a membership after them.
pub(super) fn joined(rows: &[Row]) -> Result<Account> {
    let first = rows.first().ok_or(Error::NotFound("user"))?;
    read(first, gather(rows, 4)?)
}

fn read(row: &Row, memberships: Vec<Membership>) -> Result<Account> {
    Ok(Account {
        id: row.id(0)?,
        name: row.text(1)?,
        email: row.text(2)?,
        language: language(&row.text(3)?),
        memberships,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(memberships: &[(Id, &[Role])]) -> Account {
        let membership = |(organisation, roles): &(Id, &[Role])| Membership {
            organisation: *organisation,
            name: String::new(),
            roles: roles.to_vec(),
        };
        Account {
            id: Id::from_u128(1),
            name: "Mette".into(),
            email: "m@x.dk".into(),
            language: Language::Danish,
            memberships: memberships.iter().map(membership).collect(),
        }
    }

    #[test]
    fn roles_count_where_they_are_held_and_national_ones_everywhere() {
        let (here, there) = (Id::from_u128(10), Id::from_u128(11));
        let one = account(&[
            (here, &[Role::Editor, Role::NationalCoordinator]),
            (NATIONAL_ID, &[Role::LocalAdministrator, Role::Operator]),
        ]);
        assert_eq!(one.roles_in(here), [Role::Editor, Role::Operator]);
        assert_eq!(one.roles_in(there), [Role::Operator]);
        assert!(one.may_work_in(here) && !one.may_work_in(there));
        assert_eq!(one.first_organisation(), Some(here));
        let coordinator = account(&[(NATIONAL_ID, &[Role::NationalCoordinator])]);
        assert!(coordinator.may_work_in(there));
        assert_eq!(coordinator.first_organisation(), Some(NATIONAL_ID));
        assert_eq!(account(&[]).first_organisation(), None);
    }
}
