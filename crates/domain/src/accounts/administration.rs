//! What a local administrator does with the accounts of the organisation.

use foundation::{Error, FieldError, Id, Result, micros, new_id};

use crate::{
    accounts::{
        Account, Hashed, attempts,
        identity::{self, is_national, language_key},
        links, sessions, subject,
    },
    gate::{
        Action, Actor, Command, Event, FieldChange, Language, Needs, Recorded, Resource, Role, Work,
    },
    organisations::NATIONAL_ID,
};

const BY_EMAIL: &str = "SELECT u.id FROM users u WHERE u.email = $1";
const INSERT_USER: &str =
    "INSERT INTO users (id, email, name, password_hash, language, disabled, created_at)
 VALUES ($1, $2, $3, $4, $5, FALSE, $6)";
const INSERT_ROLE: &str =
    "INSERT INTO memberships (id, organisation_id, user_id, role, recorded_from)
 VALUES ($1, {organisation}, $2, $3, faelled_now())";
const DELETE_ROLE: &str =
    "DELETE FROM memberships WHERE organisation_id = {organisation} AND user_id = $1 AND role = $2";
const SET_DISABLED: &str = "UPDATE users SET disabled = $2 WHERE id = $1";
const IS_DISABLED: &str = "SELECT u.disabled FROM users u WHERE u.id = $1";

/// Gives somebody an account with roles in the caller's organisation. Somebody who has
/// an account elsewhere keeps its name and password and gets the roles here beside.
#[derive(Clone)]
pub struct AddUser {
    /// The address to sign in with.
    pub email: String,
    /// The name written in the log.
    pub name: String,
    /// The language of the first page.
    pub language: Language,
    /// At least one role.
    pub roles: Vec<Role>,
    /// The password; without one a one-time link is made.
    pub password: Option<Hashed>,
}

/// An account with roles in the organisation.
#[derive(Clone)]
pub struct Added {
    /// Which account.
    pub id: Id,
    /// The secret of the one-time link for the first password; none when a password was
    /// given or the account existed.
    pub link: Option<String>,
    /// Whether the account existed and only got roles here; its password is as before.
    pub existed: bool,
}

/// An address in the form in which it is stored: lower case, no spaces around.
fn address(email: &str) -> Result<String, FieldError> {
    let email = email.trim().to_lowercase();
    let wrong = || FieldError::new("email", "not_an_email").with("value", &email);
    let (local, domain) = email.split_once('@').ok_or_else(wrong)?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"@<>(),;:\"\\".contains(c);
    let whole = !local.is_empty()
        && email.len() <= 254
        && domain.split('.').count() > 1
        && domain.split('.').all(|label| !label.is_empty())
        && local.chars().chain(domain.chars()).all(plain);
    if whole { Ok(email) } else { Err(wrong()) }
}

fn person_name(name: &str) -> Result<String, FieldError> {
    let name = name.trim();
    match name.chars().count() {
        0 => Err(FieldError::new("name", "required")),
        1..=200 if !name.chars().any(char::is_control) => Ok(name.to_owned()),
        1..=200 => Err(FieldError::new("name", "control_characters")),
        found => Err(FieldError::new("name", "too_long")
            .with("max", 200)
            .with("found", found)),
    }
}

/// Each role once. The national roles exist in the national organisation only.
fn checked_roles(roles: &[Role], organisation: Id) -> Result<Vec<Role>, FieldError> {
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    if organisation != NATIONAL_ID && roles.iter().any(|role| is_national(*role)) {
        return Err(FieldError::new("roles", "national_role"));
    }
    Ok(roles)
}

impl Command for AddUser {
    type Output = Added;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Accounts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Added>> {
        let organisation = work.caller().organisation;
        let (email, name) = (address(&self.email), person_name(&self.name));
        let roles = match checked_roles(&self.roles, organisation) {
            Ok(roles) if roles.is_empty() => Err(FieldError::new("roles", "required")),
            other => other,
        };
        let (email, name, roles) = match (email, name, roles) {
            (Ok(email), Ok(name), Ok(roles)) => (email, name, roles),
            (email, name, roles) => {
                let errors = [email.err(), name.err(), roles.err()];
                return Err(Error::Invalid(errors.into_iter().flatten().collect()));
            }
        };
        let known = work.row(BY_EMAIL, &[email.as_str().into()])?;
        let known = known.map(|row| row.id(0)).transpose()?;
        let (added, name) = match known {
            Some(id) => (joined(id), join(work, id)?),
            None => (self.insert(work, &email, &name)?, name),
        };
        for role in &roles {
            insert_role(work, added.id, *role)?;
        }
        let event = Event::new("account.added").on(subject(added.id), name);
        let change = role_change(added.id, &[], &roles);
        work.record(event.changing(vec![change]), added)
    }
}

const fn joined(id: Id) -> Added {
    Added {
        id,
        link: None,
        existed: true,
    }
}

/// Somebody with an account elsewhere comes to the organisation; answers the name.
fn join(work: &Work<'_>, user: Id) -> Result<String> {
    let account = identity::account(work, user)?.ok_or(Error::NotFound("user"))?;
    match is_member(&account, work.caller().organisation) {
        true => Err(Error::field("email", "already_member")),
        false => Ok(account.name),
    }
}

fn is_member(account: &Account, organisation: Id) -> bool {
    let mut memberships = account.memberships.iter();
    memberships.any(|one| one.organisation == organisation)
}

impl AddUser {
    fn insert(&self, work: &mut Work<'_>, email: &str, name: &str) -> Result<Added> {
        let id = new_id();
        let params = [
            id.into(),
            email.into(),
            name.into(),
            self.password.as_ref().map_or("", Hashed::text).into(),
            language_key(self.language).into(),
            micros(work.now()).into(),
        ];
        work.execute(INSERT_USER, &params)?;
        let link = match self.password {
            Some(_) => None,
            None => Some(links::make(work, id)?),
        };
        Ok(Added {
            id,
            link,
            existed: false,
        })
    }
}

fn insert_role(work: &mut Work<'_>, user: Id, role: Role) -> Result<()> {
    let params = [new_id().into(), user.into(), role.key().into()];
    work.execute(INSERT_ROLE, &params).map(|_| ())
}

fn role_change(user: Id, before: &[Role], after: &[Role]) -> FieldChange {
    let text = |roles: &[Role]| {
        roles
            .iter()
            .map(|role| role.key())
            .collect::<Vec<_>>()
            .join(",")
    };
    FieldChange {
        subject: subject(user),
        field: "roles".to_owned(),
        before: text(before),
        after: text(after),
    }
}

/// The account, when it has roles in the caller's organisation.
fn member(work: &Work<'_>, user: Id) -> Result<Account> {
    let organisation = work.caller().organisation;
    identity::account(work, user)?
        .filter(|account| is_member(account, organisation))
        .ok_or(Error::NotFound("user"))
}

/// The account, when nobody else has a say in it: it works for the caller's organisation
/// alone. Those who keep the national organisation's accounts, and the program itself,
/// may also do it with accounts that work in several places.
///
/// # Errors
/// `NotFound` for a stranger, `Conflict` with `account_shared` for a shared account.
pub(super) fn kept_here_alone(work: &Work<'_>, user: Id) -> Result<Account> {
    let caller = work.caller();
    let account = member(work, user)?;
    let over_all = matches!(caller.actor, Actor::System(_)) || caller.organisation == NATIONAL_ID;
    match over_all || account.memberships.len() == 1 {
        true => Ok(account),
        false => Err(Error::conflict("account_shared")),
    }
}

/// Gives an account exactly these roles in the caller's organisation; none takes it out.
#[derive(Debug, Clone)]
pub struct SetRoles {
    /// Whose.
    pub user: Id,
    /// All roles it shall have.
    pub roles: Vec<Role>,
}

impl Command for SetRoles {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Accounts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let organisation = work.caller().organisation;
        let account = member(work, self.user)?;
        let roles = checked_roles(&self.roles, organisation)
            .map_err(|error| Error::Invalid(vec![error]))?;
        let here = account
            .memberships
            .iter()
            .find(|one| one.organisation == organisation);
        let mut before = here.map_or_else(Vec::new, |one| one.roles.clone());
        before.sort_unstable();
        if before == roles {
            return Ok(work.unchanged("the roles are these already", ()));
        }
        // Whoever locks themselves out cannot let themselves in again.
        let own = work.caller().user() == Some(self.user);
        if own
            && before.contains(&Role::LocalAdministrator)
            && !roles.contains(&Role::LocalAdministrator)
        {
            return Err(Error::conflict("own_administrator"));
        }
        for role in before.iter().filter(|role| !roles.contains(role)) {
            work.execute(DELETE_ROLE, &[self.user.into(), role.key().into()])?;
        }
        for role in roles.iter().filter(|role| !before.contains(role)) {
            insert_role(work, self.user, *role)?;
        }
        let change = role_change(self.user, &before, &roles);
        let event = Event::new("account.roles_changed").on(subject(self.user), account.name);
        work.record(event.changing(vec![change]), ())
    }
}

/// Closes an account, or opens it again. Closing ends its sessions and withdraws its
/// link; its tokens stop working while it is closed.
#[derive(Debug, Clone)]
pub struct Disable {
    /// Whose.
    pub user: Id,
    /// True closes it.
    pub disabled: bool,
}

impl Command for Disable {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Accounts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let account = kept_here_alone(work, self.user)?;
        if work.caller().user() == Some(self.user) {
            return Err(Error::conflict("own_administrator"));
        }
        let row = work.row(IS_DISABLED, &[self.user.into()])?;
        if row.ok_or(Error::NotFound("user"))?.bool(0)? == self.disabled {
            return Ok(work.unchanged("it is so already", ()));
        }
        work.execute(SET_DISABLED, &[self.user.into(), self.disabled.into()])?;
        if self.disabled {
            sessions::end_all(work, self.user)?;
            links::withdraw(work, self.user)?;
        }
        let name = if self.disabled {
            "account.disabled"
        } else {
            "account.enabled"
        };
        work.record(Event::new(name).on(subject(self.user), account.name), ())
    }
}

/// Ends the waiting after wrong passwords.
#[derive(Debug, Clone)]
pub struct Unlock {
    /// Whose.
    pub user: Id,
}

impl Command for Unlock {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Accounts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let account = member(work, self.user)?;
        if !attempts::clear(work, &account.email)? {
            return Ok(work.unchanged("it need not wait", ()));
        }
        work.record(
            Event::new("account.unlocked").on(subject(self.user), account.name),
            (),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (typed, stored) in [
            (" Mette@Ballerup.DK ", Some("mette@ballerup.dk")),
            ("a+b.c@x-y.dk", Some("a+b.c@x-y.dk")),
            ("søren@ærø.dk", Some("søren@ærø.dk")),
            ("mette", None),
            ("@x.dk", None),
            ("a@b", None),
            ("a@b..dk", None),
            ("a@b@c.dk", None),
            ("a b@c.dk", None),
            ("<a@b.dk>", None),
            ("a\n@b.dk", None),
        ] {
            assert_eq!(address(typed).ok().as_deref(), stored, "{typed}");
        }
        assert!(address(&format!("{}@b.dk", "a".repeat(250))).is_err());
    }
}
