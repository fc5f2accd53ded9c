//! `user add|link|unlock` and `token create`: accounts from the command line, for the
//! first administrator and for whoever can get in no other way.

use std::{
    io::{BufRead, stdin},
    process::ExitCode,
};

use clap::{Args, Subcommand, ValueEnum};
use domain::{
    accounts::{self, Added, CreateToken, FindUser, IssueLink, LINK_HOURS, Unlock, hash_password},
    gate::{App, Caller, Language, Role},
    organisations::{MUNICIPALITIES, NATIONAL_ID},
};
use foundation::{Error, FieldError, Id, Result, local_date};
use web::{format, i18n::Lang};

use crate::setup::{At, Setup};

/// Accounts.
#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Create one, or give it roles in one more organisation.
    Add(UserAdd),
    /// Make a one-time link for a new password.
    Link(UserLink),
    /// End the waiting after wrong passwords.
    Unlock(UserUnlock),
}

/// API tokens.
#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    /// Create one and print it on the last line.
    Create(TokenCreate),
}

impl User {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let app = setup.open(self.at(), 1)?;
        match self {
            Self::Add(add) => add.run(&app, setup.lang),
            Self::Link(link) => link.run(&app, setup.lang),
            Self::Unlock(unlock) => unlock.run(&app, setup.lang),
        }?;
        Ok(ExitCode::SUCCESS)
    }

    fn at(&self) -> &At {
        match self {
            Self::Add(UserAdd { who, .. })
            | Self::Link(UserLink { who, .. })
            | Self::Unlock(UserUnlock { who }) => &who.at,
        }
    }
}

impl Token {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let Self::Create(create) = self;
        let app = setup.open(&create.at, 1)?;
        create.run(&app, setup.lang)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Somebody in an organisation.
#[derive(Debug, Args)]
pub(crate) struct Who {
    #[command(flatten)]
    at: At,
    /// Address that the account signs in with.
    #[arg(long)]
    email: String,
    /// Municipality code, id, or `national`.
    #[arg(long)]
    organisation: String,
}

/// `user add`.
#[derive(Debug, Args)]
pub(crate) struct UserAdd {
    #[command(flatten)]
    who: Who,
    /// Name as written in the log.
    #[arg(long)]
    name: String,
    /// Roles, e.g. `editor`; several times or with commas.
    #[arg(long, required = true, value_delimiter = ',')]
    role: Vec<String>,
    /// Read the password from the first line of standard input instead of making a link.
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    site: Site,
}

/// `user link`.
#[derive(Debug, Args)]
pub(crate) struct UserLink {
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    site: Site,
}

/// `user unlock`.
#[derive(Debug, Args)]
pub(crate) struct UserUnlock {
    #[command(flatten)]
    who: Who,
}

/// Where the pages are.
#[derive(Debug, Args)]
pub(crate) struct Site {
    /// Address of the site, put before the link.
    #[arg(long, env = "FAELLED_SITE", default_value = "")]
    site: String,
}

/// What a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// See.
    Read,
    /// Change.
    Write,
}

/// `token create`.
#[derive(Debug, Args)]
pub(crate) struct TokenCreate {
    #[command(flatten)]
    at: At,
    /// Address of the account that the token acts for.
    #[arg(long)]
    user: String,
    /// `read` or `read,write`.
    #[arg(long, required = true, value_delimiter = ',')]
    scopes: Vec<Scope>,
    /// Days until it ends.
    #[arg(long, default_value_t = 90)]
    days: i64,
    /// Municipality code, id, or `national`; the account's first when left out.
    #[arg(long)]
    organisation: Option<String>,
    /// What the token is for.
    #[arg(long = "for", default_value = "cli")]
    purpose: String,
}

/// The organisation of a municipality code, an id or `national`.
pub(crate) fn organisation(text: &str) -> Result<Id> {
    if text == "national" {
        return Ok(NATIONAL_ID);
    }
    let by_code = MUNICIPALITIES.iter().find(|one| one.code() == text);
    let found = by_code.map(|one| one.id()).or_else(|| text.parse().ok());
    let wrong = || FieldError::new("organisation", "unknown_organisation").with("value", text);
    found.ok_or_else(|| Error::Invalid(vec![wrong()]))
}

fn role(text: &str) -> Result<Role> {
    let known = || Role::ALL.iter().map(|role| role.key()).collect::<Vec<_>>();
    Role::from_key(&text.trim().replace('-', "_")).ok_or_else(|| {
        let error = FieldError::new("role", "unknown_role").with("value", text);
        Error::Invalid(vec![error.with("known", known().join(", "))])
    })
}

fn caller(organisation: Id) -> Caller {
    Caller::system("faelled", organisation)
}

fn link(site: &Site, secret: &str) -> String {
    format!("{}/password-link/{secret}", site.site.trim_end_matches('/'))
}

fn print_link(lang: Lang, site: &Site, secret: &str) {
    println!("{}", lang.t1("cli-link", "hours", LINK_HOURS));
    println!("{}", link(site, secret));
}

/// The account of an address in an organisation.
fn find(app: &App, caller: &Caller, field: &str, email: &str) -> Result<Id> {
    let question = FindUser {
        email: email.to_owned(),
    };
    app.ask(caller, question).map_err(|error| match error {
        Error::NotFound(_) => Error::Invalid(vec![
            FieldError::new(field, "unknown_account").with("value", email),
        ]),
        other => other,
    })
}

impl UserAdd {
    /// Makes the account, and says its link unless a password was given.
    fn run(self, app: &App, lang: Lang) -> Result<()> {
        let caller = caller(organisation(&self.who.organisation)?);
        let roles = self
            .role
            .iter()
            .map(|text| role(text))
            .collect::<Result<_>>()?;
        let password = match self.password_stdin {
            true => Some(hash_password(&first_line()?, &self.who.email, &self.name)?),
            false => None,
        };
        let given = password.is_some();
        let command = accounts::AddUser {
            email: self.who.email.clone(),
            name: self.name,
            language: match lang {
                Lang::Da => Language::Danish,
                Lang::En => Language::English,
            },
            roles,
            password,
        };
        let Added { link, existed, .. } = app.run(&caller, command)?;
        let said = if existed {
            "cli-user-joined"
        } else {
            "cli-user-added"
        };
        println!("{}", lang.t1(said, "email", self.who.email.as_str()));
        if existed && given {
            return Err(Error::conflict("password_kept"));
        }
        if let Some(secret) = link {
            print_link(lang, &self.site, &secret);
        }
        Ok(())
    }
}

/// The first line of standard input, without its end.
fn first_line() -> Result<String> {
    let mut line = String::new();
    stdin()
        .lock()
        .read_line(&mut line)
        .map_err(Error::internal)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

impl UserLink {
    /// Makes a one-time link.
    fn run(self, app: &App, lang: Lang) -> Result<()> {
        let caller = caller(organisation(&self.who.organisation)?);
        let user = find(app, &caller, "email", &self.who.email)?;
        let secret = app.run(&caller, IssueLink { user })?;
        print_link(lang, &self.site, &secret);
        Ok(())
    }
}

impl UserUnlock {
    /// Ends the waiting after wrong passwords.
    fn run(self, app: &App, lang: Lang) -> Result<()> {
        let caller = caller(organisation(&self.who.organisation)?);
        let user = find(app, &caller, "email", &self.who.email)?;
        app.run(&caller, Unlock { user })?;
        println!("{}", lang.t("notice-account-unlocked"));
        Ok(())
    }
}

impl TokenCreate {
    /// Makes the token and prints it alone on the last line.
    fn run(self, app: &App, lang: Lang) -> Result<()> {
        if !self.scopes.contains(&Scope::Read) {
            let error = FieldError::new("scopes", "unknown_scope").with("value", "write");
            return Err(Error::Invalid(vec![error]));
        }
        let (user, organisation) = self.whose(app)?;
        let command = CreateToken {
            user,
            name: self.purpose,
            writes: self.scopes.contains(&Scope::Write),
            days: self.days,
        };
        let token = app.run(&caller(organisation), command)?;
        let date = format::date(local_date(token.expires));
        eprintln!("{}", lang.t1("cli-token-until", "date", date));
        println!("{}", token.secret);
        Ok(())
    }

    fn whose(&self, app: &App) -> Result<(Id, Id)> {
        let wanted = self.organisation.as_deref().map(organisation).transpose()?;
        let found = app.ask(
            &caller(NATIONAL_ID),
            accounts::AnyAccount {
                email: self.user.clone(),
            },
        )?;
        let unknown = || {
            let error = FieldError::new("user", "unknown_account").with("value", &self.user);
            Error::Invalid(vec![error])
        };
        let account = found.ok_or_else(unknown)?;
        let organisation = wanted.or_else(|| account.first_organisation());
        Ok((account.id, organisation.ok_or_else(unknown)?))
    }
}
