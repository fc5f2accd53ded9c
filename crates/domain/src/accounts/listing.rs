//! The accounts of an organisation.

use std::collections::HashSet;

use database::Row;
use foundation::{Error, Id, Result, Timestamp, micros};

use crate::{
    accounts::{Account, identity, secret, sessions::moment},
    gate::{Action, Needs, Question, Resource, Role, View},
    parts::text,
};

/// An account as those who keep the accounts see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Roles in this organisation.
    pub roles: Vec<Role>,
    /// Whether it is closed.
    pub disabled: bool,
    /// Whether it has no password yet.
    pub waiting: bool,
    /// Whether it must wait after wrong passwords.
    pub locked: bool,
    /// Whether it works for other organisations too.
    pub shared: bool,
    /// When it last signed in.
    pub signed_in: Option<Timestamp>,
}

const ACCOUNTS: &str =
    "SELECT u.id, u.name, u.email, u.disabled, u.password_hash = '', u.signed_in_at, m.role
 FROM {memberships} m JOIN users u ON u.id = m.user_id
 WHERE {visible m} ORDER BY u.name COLLATE danish, u.id, m.role";
// everywhere: only that an account works elsewhere, not where
const ELSEWHERE: &str =
    "SELECT DISTINCT e.user_id FROM {memberships} e JOIN memberships m ON m.user_id = e.user_id
 WHERE {visible m} AND e.organisation_id <> {organisation}";
const LOCKED: &str = "SELECT a.hash FROM sign_in_attempts a WHERE a.locked_until > $1";
const BY_EMAIL: &str = "SELECT u.id FROM {memberships} m JOIN users u ON u.id = m.user_id
 WHERE {visible m} AND u.email = $1";

/// The accounts with roles in the caller's organisation, by name.
pub struct ListAccounts {
    /// Only those whose name or address holds this; empty for all.
    pub q: String,
}

impl Question for ListAccounts {
    type Answer = Vec<AccountRow>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Accounts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<AccountRow>> {
        let now = micros(view.now());
        let locked = view.rows(LOCKED, &[now.into()])?;
        let locked: HashSet<Vec<u8>> = locked
            .iter()
            .map(|row| row.bytes(0))
            .collect::<Result<_>>()?;
        let elsewhere = view.rows(ELSEWHERE, &[])?;
        let elsewhere: HashSet<Id> = elsewhere
            .iter()
            .map(|row| row.id(0))
            .collect::<Result<_>>()?;
        let mut accounts: Vec<AccountRow> = Vec::new();
        for row in view.rows(ACCOUNTS, &[])? {
            let role = Role::from_key(&row.text(6)?);
            match accounts.last_mut() {
                Some(last) if last.id == row.id(0)? => last.roles.extend(role),
                _ => accounts.push(account(&row, role, &locked)?),
            }
        }
        let q = text::fold(&self.q);
        let held = |account: &AccountRow| {
            text::fold(&account.name).contains(&q) || text::fold(&account.email).contains(&q)
        };
        accounts.retain(|account| q.is_empty() || held(account));
        for account in &mut accounts {
            account.roles.sort_unstable();
            account.shared = elsewhere.contains(&account.id);
        }
        Ok(accounts)
    }
}

fn account(row: &Row, role: Option<Role>, locked: &HashSet<Vec<u8>>) -> Result<AccountRow> {
    let email = row.text(2)?;
    Ok(AccountRow {
        id: row.id(0)?,
        name: row.text(1)?,
        roles: role.into_iter().collect(),
        disabled: row.bool(3)?,
        waiting: row.bool(4)?,
        locked: locked.contains(&secret::hash(&email)),
        shared: false,
        signed_in: row.opt(5, Row::int)?.map(moment).transpose()?,
        email,
    })
}

/// The account of an address, among those of the caller's organisation.
pub struct FindUser {
    /// The address, as typed.
    pub email: String,
}

impl Question for FindUser {
    type Answer = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Accounts)
    }

    fn answer(self, view: &View<'_>) -> Result<Id> {
        let email = self.email.trim().to_lowercase();
        let row = view.row(BY_EMAIL, &[email.into()])?;
        row.ok_or(Error::NotFound("user"))?.id(0)
    }
}

/// The account of an address, wherever it works. For those who run the installation.
pub struct AnyAccount {
    /// The address, as typed.
    pub email: String,
}

const ANYWHERE: &str = "SELECT u.id FROM users u WHERE u.email = $1";

impl Question for AnyAccount {
    type Answer = Option<Account>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Installation)
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Account>> {
        let email = self.email.trim().to_lowercase();
        match view.row(ANYWHERE, &[email.into()])? {
            Some(row) => identity::account(view, row.id(0)?),
            None => Ok(None),
        }
    }
}
