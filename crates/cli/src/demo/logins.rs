//! The accounts that demo data are looked at with.

use domain::{
    accounts::{AddUser, hash_password},
    gate::{Actor, App, Caller, Language, Role},
    organisations::{Municipality, NATIONAL_ID},
};
use foundation::{Id, Result};

/// The same for all: this is invented data that anybody may see.
pub(super) const PASSWORD: &str = "stille-hav-og-bakke";

/// The municipality that the accounts belong to.
pub(super) const SHOWN: &str = "0151";

struct Login {
    email: &'static str,
    name: &'static str,
    roles: &'static [Role],
    national: bool,
}

const fn local(email: &'static str, name: &'static str, roles: &'static [Role]) -> Login {
    Login {
        email,
        name,
        roles,
        national: false,
    }
}

const LOGINS: &[Login] = &[
    local("reader@demo.example", "Rikke Læser", &[Role::Reader]),
    local("editor@demo.example", "Esben Redaktør", &[Role::Editor]),
    local(
        "admin@demo.example",
        "Asta Administrator",
        &[Role::LocalAdministrator],
    ),
    local("auditor@demo.example", "Rasmus Revisor", &[Role::Auditor]),
    local(
        "contracts@demo.example",
        "Karen Kontrakt",
        &[Role::ModuleAdministrator],
    ),
    // The chair and a member of the steering group.
    local("director@demo.example", "Dorte Direktør", &[Role::Reader]),
    local("member@demo.example", "Mads Medlem", &[Role::Reader]),
    Login {
        email: "coordinator@demo.example",
        name: "Nanna National",
        roles: &[Role::NationalCoordinator],
        national: true,
    },
];

/// The other municipalities of the small scale have one administrator each, so that what
/// several do together can be tried. The last part is the municipality's code.
const NEIGHBOURS: &[(&str, &str, &str)] = &[
    ("langeland@demo.example", "Lea Langeland", "0482"),
    ("esbjerg@demo.example", "Erik Esbjerg", "0561"),
    ("kolding@demo.example", "Kirsten Kolding", "0621"),
    ("laesoe@demo.example", "Lars Læsø", "0825"),
];

/// The accounts as callers, in the order of [`LOGINS`].
pub(super) struct Logins(Vec<Caller>);

impl Logins {
    /// The one that edits, or, for what needs more, the administrator.
    pub(super) fn caller(&self, administers: bool) -> &Caller {
        &self.0[if administers { 2 } else { 1 }]
    }
}

/// Makes the accounts.
pub(super) fn make(app: &App, municipalities: &[Municipality]) -> Result<Logins> {
    let home = municipalities
        .iter()
        .find(|municipality| municipality.code() == SHOWN)
        .map_or(NATIONAL_ID, Municipality::id);
    let callers = LOGINS.iter().map(|login| {
        let organisation = if login.national { NATIONAL_ID } else { home };
        make_one(app, login, organisation)
    });
    let callers = callers.collect::<Result<_>>()?;
    for (email, name, code) in NEIGHBOURS {
        if let Some(there) = municipalities.iter().find(|one| one.code() == *code) {
            let login = local(email, name, &[Role::LocalAdministrator]);
            make_one(app, &login, there.id())?;
        }
    }
    Ok(Logins(callers))
}

fn make_one(app: &App, login: &Login, organisation: Id) -> Result<Caller> {
    let system = Caller::system("Fælled", organisation);
    let command = AddUser {
        email: login.email.to_owned(),
        name: login.name.to_owned(),
        language: Language::Danish,
        roles: login.roles.to_vec(),
        password: Some(hash_password(PASSWORD, login.email, login.name)?),
    };
    let added = app.run(&system, command)?;
    let actor = Actor::User {
        id: added.id,
        name: login.name.to_owned(),
        email: login.email.to_owned(),
        roles: login.roles.to_vec(),
        may_write: true,
    };
    Ok(Caller { actor, ..system })
}

/// Prints each account with its password.
pub(super) fn print(municipalities: &[Municipality]) {
    for login in LOGINS {
        println!("{}  {PASSWORD}", login.email);
    }
    for (email, _, code) in NEIGHBOURS {
        if municipalities.iter().any(|one| one.code() == *code) {
            println!("{email}  {PASSWORD}");
        }
    }
}
