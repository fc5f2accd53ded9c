//! `outbox`: e-mail on its way out, sent now or looked at.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use domain::{
    installation::national,
    outbox::{OutboxState, State},
};
use foundation::{Error, FieldError, Result};

use crate::{
    mail::MailAt,
    setup::{At, Setup},
};

#[derive(Debug, Subcommand)]
pub(crate) enum Outbox {
    /// Send what waits.
    Send(Send),
    /// Say how it stands.
    Status(Status),
}

#[derive(Debug, Args)]
pub(crate) struct Send {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    mail: MailAt,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    #[command(flatten)]
    at: At,
}

impl Outbox {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        match self {
            Self::Send(send) => send.run(setup),
            Self::Status(status) => status.run(setup),
        }
    }
}

impl Send {
    fn run(self, setup: &Setup) -> Result<ExitCode> {
        let mailer = self.mail.mailer()?;
        let missing = || Error::Conflict(FieldError::new("smtp_url", "mail_needs"));
        let mailer = mailer.ok_or_else(missing)?;
        let app = setup.open(&self.at, 2)?;
        let outcome = mailer.send_waiting(&app, &|| true)?;
        println!("{}", count(setup, "cli-outbox-sent", outcome.sent));
        if outcome.failed > 0 {
            eprintln!("{}", count(setup, "cli-outbox-failed", outcome.failed));
            return Ok(ExitCode::FAILURE);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn count(setup: &Setup, key: &str, number: usize) -> String {
    setup
        .lang
        .t1(key, "n", i64::try_from(number).unwrap_or(i64::MAX))
}

impl Status {
    fn run(self, setup: &Setup) -> Result<ExitCode> {
        let app = setup.open(&self.at, 2)?;
        let state = app.ask(&national(), OutboxState)?;
        println!("{}", shown(setup, &state));
        if state.given_up > 0 {
            eprintln!(
                "{}",
                setup.lang.t1("cli-outbox-error", "error", state.error)
            );
            return Ok(ExitCode::FAILURE);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn shown(setup: &Setup, state: &State) -> String {
    let args = [
        ("waiting", state.waiting.into()),
        ("sent", state.sent.into()),
        ("given_up", state.given_up.into()),
    ];
    setup.lang.t_args("cli-outbox-status", &args)
}
