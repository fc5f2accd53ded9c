//! `share`: who should buy together, from a document to a document.

use std::{path::PathBuf, process::ExitCode, thread::available_parallelism};

use clap::Args;
use foundation::{Error, Result};
use sharing::{Refused, Run};
use web::joint::faults::field_error;

use crate::{
    say,
    setup::{Setup, file_error},
};

/// What a wrong document ends with.
const WRONG: u8 = 2;

#[derive(Debug, Args)]
pub(crate) struct Share {
    /// The document with candidates, assumptions and limits.
    #[arg(value_name = "INPUT.json")]
    share_file: PathBuf,
    /// How many threads compute; the answer does not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
}

impl Share {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        match self.answer() {
            Ok(text) => {
                print!("{text}");
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                say::error(setup.lang, &error);
                Ok(ExitCode::from(WRONG))
            }
        }
    }

    fn answer(&self) -> Result<String> {
        let document = std::fs::read(&self.share_file)
            .map_err(|cause| file_error(&self.share_file, &cause))?;
        let refuse =
            |faults: &[sharing::Fault]| Error::Invalid(faults.iter().map(field_error).collect());
        let input = sharing::read(&document).map_err(|fault| refuse(&[fault]))?;
        let threads = self
            .threads
            .or_else(|| available_parallelism().ok().map(usize::from));
        match sharing::share(&input, &Run::quiet(threads.unwrap_or(1))) {
            Ok(answer) => Ok(sharing::write(&answer)),
            Err(Refused::Faults(faults)) => Err(refuse(&faults)),
            Err(Refused::Cancelled) => Err(Error::internal("nobody can stop it")),
        }
    }
}
