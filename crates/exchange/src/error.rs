//! The error of a whole file: a stable code and named arguments.

use std::fmt;

/// One argument of an error, to be put into a translated text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count, a size in bytes or a 1-based row or column.
    Number(u64),
    /// A piece of the file, or a fixed keyword such as `pdf`.
    Text(String),
}

/// Why a file could not be read at all. Nothing of it has been used.
///
/// | code | arguments |
/// |---|---|
/// | `empty_file` | – |
/// | `empty_sheet` | `sheets` (how many were looked at) |
/// | `too_large` | `what` (`bytes`, `unpacked`, `rows`, `columns`, `cells`, `cell_chars`, `text`, `nodes`), `limit`, and where known `found`, `sheet`, `row`, `column` |
/// | `zip_bomb` | `part`, `packed`, `unpacked`, `limit` (times) |
/// | `not_a_table` | `kind` (`pdf`, `xls`, `ods`, `docx`, `xlsb`, `zip`, `html`, `xml`, `json`, `image`, `rtf`, `binary`) |
/// | `bad_encoding` | `encoding`, and where known `line` |
/// | `password_protected` | – |
/// | `unreadable` | `reason` (keyword or the parser's words), and where known `sheet`, `row`, `line` |
/// | `unsafe_xml` | `line`: the file declares a document type or entities |
/// | `not_kle` | – |
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Stable code, see the table above.
    pub code: &'static str,
    /// Named arguments for the text.
    pub args: Vec<(&'static str, Arg)>,
}

impl ReadError {
    /// An error without arguments yet.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
        }
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl TryInto<u64>) -> Self {
        self.args
            .push((name, Arg::Number(value.try_into().unwrap_or(u64::MAX))));
        self
    }

    /// Adds a text, cut to 200 characters so that a hostile file cannot fill the page.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        let value: String = value.to_string().chars().take(200).collect();
        self.args.push((name, Arg::Text(value)));
        self
    }

    /// The argument of that name.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    pub(crate) fn too_large(what: &'static str, limit: usize) -> Self {
        Self::new("too_large")
            .text("what", what)
            .number("limit", limit)
    }

    pub(crate) fn not_a_table(kind: &'static str) -> Self {
        Self::new("not_a_table").text("kind", kind)
    }

    pub(crate) fn unreadable(reason: impl fmt::Display) -> Self {
        Self::new("unreadable").text("reason", reason)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        for (name, value) in &self.args {
            match value {
                Arg::Number(number) => write!(f, " {name}={number}")?,
                Arg::Text(text) => write!(f, " {name}={text:?}")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for ReadError {}
