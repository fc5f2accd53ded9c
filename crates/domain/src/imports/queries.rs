//! Reading imports: what was brought in, and a file that waits.

use std::sync::Arc;

use foundation::{Error, Id, Result, Timestamp};

use crate::{
    gate::{Needs, Question, View},
    imports::{
        Choices, ColumnMatch, Content, ImportFile, ImportKind, ImportedRow, Known, Mapping, Words,
        store, tables,
    },
};

/// An import in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportSummary {
    /// Its identity.
    pub id: Id,
    /// What it brought in.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_hash: String,
    /// `uploaded`, `done`, `undone` or `cancelled`.
    pub status: String,
    /// Rows that made something.
    pub created: usize,
    /// Rows that changed something.
    pub updated: usize,
    /// Rows that said what was there already.
    pub unchanged: usize,
    /// Rows left out.
    pub rejected: usize,
    /// The columns, once somebody has decided.
    pub mapping: Option<Mapping>,
    /// What else was decided.
    pub choices: Choices,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
}

/// Asks for the latest imports of a kind.
#[derive(Debug)]
pub struct Imports {
    /// Of what.
    pub kind: ImportKind,
    /// At most so many.
    pub limit: i64,
}

impl Question for Imports {
    type Answer = Vec<ImportSummary>;

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        store::latest(view, self.kind, self.limit)
    }
}

/// An import with what it wrote.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPage {
    /// The import.
    pub import: ImportSummary,
    /// The first of what it wrote.
    pub rows: Vec<ImportedRow>,
}

/// Asks for one import.
#[derive(Debug)]
pub struct GetImport {
    /// Of what.
    pub kind: ImportKind,
    /// Which.
    pub id: Id,
    /// At most so many of its rows.
    pub limit: i64,
}

impl Question for GetImport {
    type Answer = ImportPage;

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn answer(self, view: &View<'_>) -> Result<ImportPage> {
        Ok(ImportPage {
            import: store::find(view, self.kind, self.id)?,
            rows: store::rows(view, self.id, self.limit)?,
        })
    }
}

/// A file that waits for its import.
#[derive(Debug, Clone)]
pub struct Uploaded {
    /// The import.
    pub import: ImportSummary,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Asks for the file that waits; a file waits a day.
#[derive(Debug)]
pub struct UploadedFile {
    /// Of what.
    pub kind: ImportKind,
    /// Which import.
    pub id: Id,
}

impl Question for UploadedFile {
    type Answer = Uploaded;

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn answer(self, view: &View<'_>) -> Result<Uploaded> {
        let import = store::find(view, self.kind, self.id)?;
        if import.status != "uploaded" {
            return Err(Error::conflict("import_finished"));
        }
        Ok(Uploaded {
            import,
            bytes: store::file(view, self.id)?,
        })
    }
}

/// The columns of a file, and what they can be taken for.
#[derive(Debug, Clone)]
pub struct MappingPage {
    /// Name of the sheet.
    pub sheet: String,
    /// Its columns in order, with the best guess.
    pub columns: Vec<ColumnMatch>,
    /// Everything that a column can be taken for.
    pub known: Vec<Known>,
    /// How many rows there are.
    pub rows: usize,
    /// The file's layout says what its columns are, so there is nothing to choose.
    pub is_fixed: bool,
}

impl MappingPage {
    /// Why nobody can go on with the file: it has no rows.
    pub fn without_rows(&self) -> Option<Error> {
        (self.rows == 0).then(|| tables::no_rows(&self.columns))
    }
}

/// Asks what the columns of a file are taken for. A KLE plan has none.
#[derive(Debug)]
pub struct Columns {
    /// The file.
    pub file: Arc<ImportFile>,
    /// The words of the pages.
    pub words: Arc<Words>,
    /// What the user decided already.
    pub mapping: Option<Mapping>,
}

impl Question for Columns {
    type Answer = MappingPage;

    fn needs(&self) -> Needs {
        self.file.kind.needs()
    }

    fn answer(self, view: &View<'_>) -> Result<MappingPage> {
        let book = match &self.file.content {
            Content::Tables(book) => book,
            Content::Kle(plan) => {
                return Ok(MappingPage {
                    sheet: self.file.name.clone(),
                    columns: Vec::new(),
                    known: Vec::new(),
                    rows: plan.nodes.len(),
                    is_fixed: true,
                });
            }
        };
        let mapping = self.mapping.as_deref();
        let (table, known) = tables::open(view, book, self.file.kind, &self.words, mapping)?;
        Ok(MappingPage {
            known,
            rows: table.sheet.rows.len(),
            is_fixed: self.file.kind == ImportKind::OrgUnits && table.is_nested(),
            sheet: table.sheet.name,
            columns: table.columns,
        })
    }
}
