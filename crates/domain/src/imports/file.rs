//! The file, read before the database is asked for anything.

use exchange::{
    error::{Arg, ReadError},
    kle::KleFile,
    table::{Limits, Workbook},
};
use foundation::{Error, FieldError, Result};
use sha2::{Digest, Sha256};

use crate::imports::ImportKind;

/// A file that could be read.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// What it is to bring in.
    pub kind: ImportKind,
    /// Its name, as the user knows it.
    pub name: String,
    /// SHA-256 of its bytes, by which the same file is known again.
    pub hash: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Debug, Clone)]
pub enum Content {
    /// Sheets with headers and rows.
    Tables(Workbook),
    /// The subject plan.
    Kle(KleFile),
}

/// Longest file name kept, in characters.
const LONGEST_NAME: usize = 200;

impl ImportFile {
    /// Reads the bytes of a file. The codes of [`ReadError`] come back as
    /// `Invalid` on the field `file`.
    pub fn read(kind: ImportKind, name: &str, bytes: &[u8]) -> Result<Self> {
        let limits = Limits::default();
        let name: String = exchange::text::clean(name)
            .chars()
            .take(LONGEST_NAME)
            .collect();
        let content = match kind {
            ImportKind::Kle => exchange::kle::read(bytes, &limits).map(Content::Kle),
            _ => exchange::table::read(bytes, &name, &limits).map(Content::Tables),
        }
        .map_err(|error| Error::Invalid(vec![unreadable(&error)]))?;
        let digest = Sha256::digest(bytes);
        let hash = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self {
            kind,
            name,
            hash,
            content,
        })
    }
}

fn unreadable(error: &ReadError) -> FieldError {
    // A field can hold something unreadable too; the text of a whole file differs.
    let code = match error.code {
        "unreadable" => "file_unreadable",
        "too_large" => "file_too_large",
        code => code,
    };
    error.args.iter().fold(
        FieldError::new("file", code),
        |found, (name, value)| match value {
            Arg::Number(number) => found.with(name, number),
            Arg::Text(text) => found.with(name, text),
        },
    )
}
