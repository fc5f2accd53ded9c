//! What every command needs: a runtime for the database, the clock, the language.

use std::{path::Path, sync::Arc};

use clap::Args;
use database::{Database, Options};
use domain::{gate::App, installation};
use foundation::{Clock, Error, FieldError, Result, SystemClock};
use tokio::runtime::Runtime;
use tracing_subscriber::{EnvFilter, fmt};
use web::i18n::Lang;

/// The database that a command works on.
#[derive(Debug, Args)]
pub(crate) struct At {
    /// Address of the database: `sqlite:///path/file.db` or `postgres://…`.
    #[arg(long, env = "FAELLED_DATABASE", value_name = "URL")]
    pub(crate) database: String,
}

/// What every command is given.
pub(crate) struct Setup {
    /// Runs what waits for the network.
    pub(crate) runtime: Runtime,
    /// Tells the time.
    pub(crate) clock: Arc<dyn Clock>,
    /// Language of messages.
    pub(crate) lang: Lang,
}

impl Setup {
    /// Starts the threads that the database and the network need.
    pub(crate) fn new(lang: Lang) -> Result<Self> {
        Ok(Self {
            runtime: Runtime::new().map_err(Error::internal)?,
            clock: Arc::new(SystemClock),
            lang,
        })
    }

    /// The product on a database that is brought up to date first.
    pub(crate) fn open(&self, at: &At, connections: usize) -> Result<App> {
        let options = Options {
            connections,
            ..Options::default()
        };
        let clock = Arc::clone(&self.clock);
        installation::open(&at.database, self.runtime.handle(), options, clock)
    }

    /// The database as it is.
    pub(crate) fn open_as_is(&self, at: &At) -> Result<Database> {
        Database::open_as_is(&at.database, self.runtime.handle())
    }
}

/// Sends log lines to the error channel, so that answers stay alone on the other.
pub(crate) fn logging(filter: Option<&str>, json: bool, serving: bool) {
    let usual = if serving { "info" } else { "warn" };
    let filter =
        EnvFilter::try_new(filter.unwrap_or(usual)).unwrap_or_else(|_| EnvFilter::new(usual));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Fails only when another subscriber was set, which nothing here does.
    let _ = if json {
        lines.json().flatten_event(true).try_init()
    } else {
        lines.try_init()
    };
}

/// A file that could not be read or written.
pub(crate) fn file_error(path: &Path, cause: &std::io::Error) -> Error {
    let error = FieldError::new("", "file_unusable")
        .with("path", path.display())
        .with("cause", cause);
    Error::Conflict(error)
}
