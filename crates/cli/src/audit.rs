//! `audit verify`: goes through the whole log.

use std::process::ExitCode;

use clap::Subcommand;
use database::{Conn, Database, Value};
use domain::gate::audit::{self, Broken, Verified};
use foundation::{Id, Result};
use web::i18n::Lang;

use crate::setup::{At, Setup};

#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Recompute every chain of the log and name the first entry that does not fit.
    Verify(At),
}

impl Audit {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let Self::Verify(at) = self;
        let database = setup.open_as_is(&at)?;
        let (verified, places) = verify(&database, setup.lang)?;
        if places.is_empty() {
            let text = setup.lang.t1("cli-log-holds", "n", verified.entries as f64);
            println!("{text}");
            return Ok(ExitCode::SUCCESS);
        }
        places.iter().for_each(|place| eprintln!("{place}"));
        eprintln!("{}", setup.lang.t("cli-log-remedy"));
        Ok(ExitCode::FAILURE)
    }
}

/// Goes through the log; a sentence for each place where it was altered.
pub(crate) fn verify(database: &Database, lang: Lang) -> Result<(Verified, Vec<String>)> {
    database.read(|conn| {
        let verified = audit::verify(conn)?;
        let places = verified
            .broken
            .iter()
            .map(|broken| place(conn, broken, lang));
        let places = places.collect::<Result<_>>()?;
        Ok((verified, places))
    })
}

const NAME: &str = "SELECT name FROM organisations WHERE id = $1";

fn place(conn: &mut Conn, broken: &Broken, lang: Lang) -> Result<String> {
    let name = organisation_name(conn, broken.organisation)?;
    let args = [("organisation", name.into()), ("seq", broken.seq.into())];
    Ok(lang.t_args("cli-log-broken", &args))
}

fn organisation_name(conn: &mut Conn, id: Id) -> Result<String> {
    let rows = conn.query(NAME, &[Value::Id(id)])?;
    rows.first().map_or(Ok(id.to_string()), |row| row.text(0))
}
