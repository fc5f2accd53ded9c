//! `export`: a list as a file.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use domain::parts::{
    Schema,
    lists::{Filter, Sort, Wanted},
};
use foundation::{Date, Error, FieldError, Result};
use web::{
    export::{Format, Job, all_columns, write},
    sites::SITES,
};

use crate::{
    import::in_organisation,
    setup::{At, Setup, file_error},
};

/// The form of the file.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ExportFormat {
    Csv,
    Xlsx,
    Json,
}

impl From<ExportFormat> for Format {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Xlsx => Self::Xlsx,
            ExportFormat::Json => Self::Json,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct ExportCommand {
    #[command(flatten)]
    at: At,
    /// What is written: `system-usages`, `org-units`, `people` …
    #[arg(value_name = "LIST")]
    export_list: String,
    /// The municipality's code, e.g. 0151.
    #[arg(long, value_name = "CODE")]
    organisation: String,
    /// The form of the file.
    #[arg(long, default_value = "csv")]
    format: ExportFormat,
    /// The file to write; otherwise the answer goes to the output.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Keys of the columns, with commas; otherwise every column.
    #[arg(long, value_delimiter = ',', value_name = "KEYS")]
    columns: Vec<String>,
    /// Only rows for which this holds, e.g. `life_cycle=operational`.
    #[arg(long, value_name = "COLUMN=VALUE")]
    filter: Vec<String>,
    /// Key of the column to sort by, with `-` in front for last first.
    #[arg(long, allow_hyphen_values = true, value_name = "KEY")]
    sort: Option<String>,
    /// As it was on this day, e.g. 2026-01-31.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
}

impl ExportCommand {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let schema = list(&self.export_list)?;
        let mut caller = in_organisation(&self.organisation, setup.lang)?;
        caller.as_of = self.as_of;
        let app = setup.open(&self.at, 2)?;
        let columns = if self.columns.is_empty() {
            all_columns(&app, &caller, schema)?
        } else {
            self.columns.clone()
        };
        let filters = self
            .filter
            .iter()
            .map(|text| filter(text))
            .collect::<Result<_>>()?;
        let job = Job {
            schema,
            wanted: Wanted {
                columns,
                filters,
                q: String::new(),
                sort: self.sort.as_deref().map(Sort::parse),
            },
            format: self.format.into(),
            lang: setup.lang,
        };
        match &self.output {
            None => {
                let mut out = BufWriter::new(io::stdout());
                write(&app, &caller, &job, &mut out)?;
                out.flush().map_err(Error::internal)?;
            }
            Some(path) => {
                let file = File::create(path).map_err(|cause| file_error(path, &cause))?;
                let mut out = BufWriter::new(file);
                write(&app, &caller, &job, &mut out)?;
                out.flush().map_err(|cause| file_error(path, &cause))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn list(name: &str) -> Result<&'static Schema> {
    let site = SITES.iter().find(|site| site.api == name);
    site.map(|site| site.schema).ok_or_else(|| {
        let error = FieldError::new("list", "unknown_list").with("value", name);
        Error::Invalid(vec![error])
    })
}

fn filter(text: &str) -> Result<Filter> {
    text.split_once('=')
        .map(|(column, value)| Filter::parse(column, value))
        .ok_or_else(|| Error::Invalid(vec![FieldError::new(text, "filter_without_value")]))
}
