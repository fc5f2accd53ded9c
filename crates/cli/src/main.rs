//! The one program, `faelled`: serves the product, and keeps an installation in order.

mod accounts;
mod audit;
mod backup;
mod demo;
mod doctor;
mod export;
mod import;
mod joint;
mod mail;
mod metrics;
mod outbox;
mod say;
mod serve;
mod setup;
mod share;
mod tasks;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use foundation::Result;

use setup::Setup;

/// Denmark's municipalities see, steer and buy their IT together.
#[derive(Parser)]
#[command(name = "faelled", version)]
struct Cli {
    /// Language of messages: da or en.
    #[arg(long, global = true, env = "FAELLED_LANGUAGE")]
    language: Option<String>,
    /// What is logged, e.g. `info` or `web=debug`.
    #[arg(long, global = true, env = "FAELLED_LOG")]
    log: Option<String>,
    /// Log lines of JSON.
    #[arg(long, global = true, env = "FAELLED_LOG_JSON")]
    log_json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages and the API.
    Serve(serve::Serve),
    /// Fill an empty database with invented data.
    Demo(demo::Demo),
    /// Write everything to a file while the product is in use.
    Backup(backup::Backup),
    /// Read a backup into an empty database.
    Restore(backup::Restore),
    /// Take a file in, or tell what that would do.
    Import(import::ImportCommand),
    /// Write a list to a file.
    Export(export::ExportCommand),
    /// Who should buy together, from a document to a document.
    Share(share::Share),
    /// What municipalities could buy together.
    #[command(subcommand)]
    Joint(joint::Joint),
    /// Look the installation over.
    Doctor(doctor::Doctor),
    /// The log.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Accounts.
    #[command(subcommand)]
    User(accounts::User),
    /// E-mail on its way out.
    #[command(subcommand)]
    Outbox(outbox::Outbox),
    /// Tasks that rules make.
    #[command(subcommand)]
    Tasks(tasks::Tasks),
    /// API tokens.
    #[command(subcommand)]
    Token(accounts::Token),
}

fn main() -> ExitCode {
    let lang = say::language();
    let matches = say::translated(Cli::command(), lang).get_matches();
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let serving = matches!(cli.command, Command::Serve(_));
    setup::logging(cli.log.as_deref(), cli.log_json, serving);
    let result = Setup::new(lang).and_then(|setup| run(cli.command, &setup));
    match result {
        Ok(code) => code,
        Err(error) => {
            say::error(lang, &error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command, setup: &Setup) -> Result<ExitCode> {
    match command {
        Command::Serve(serve) => serve.run(setup),
        Command::Demo(demo) => demo.run(setup),
        Command::Backup(backup) => backup.run(setup),
        Command::Restore(restore) => restore.run(setup),
        Command::Import(import) => import.run(setup),
        Command::Export(export) => export.run(setup),
        Command::Share(share) => share.run(setup),
        Command::Joint(joint) => joint.run(setup),
        Command::Doctor(doctor) => doctor.run(setup),
        Command::Audit(audit) => audit.run(setup),
        Command::User(user) => user.run(setup),
        Command::Outbox(outbox) => outbox.run(setup),
        Command::Tasks(tasks) => tasks.run(setup),
        Command::Token(token) => token.run(setup),
    }
}

#[cfg(test)]
mod tests;
