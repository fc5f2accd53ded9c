//! Keeping a file with its document, and giving it back.

use database::{Row, Value};
use foundation::{Error, FieldError, Id, Result};

use super::{CheckedFile, SCHEMA, limit::limit};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    modules,
    parts::{
        FieldValue, Subject,
        records::{self, Saved, Values, store},
    },
};

/// Keeps a file as a document about something.
#[derive(Debug)]
pub struct Upload {
    /// The document's identity, chosen by the caller so that a form sent twice makes one.
    pub id: Id,
    /// What it is about.
    pub subject: Subject,
    /// The file.
    pub file: CheckedFile,
    /// The document's other fields; without a title it has the file's name.
    pub values: Values,
    /// Why.
    pub reason: String,
}

const KEEP: &str = "INSERT INTO document_files (document, organisation_id, file_name, media_type, size, sha256, content)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6)";

impl Command for Upload {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Documents)
    }

    fn target(&self) -> Option<Subject> {
        Some(self.subject)
    }

    fn execute(mut self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let megabytes = limit(work)?;
        let size = i64::try_from(self.file.bytes.len()).unwrap_or(i64::MAX);
        if size > megabytes * 1024 * 1024 {
            let error = FieldError::new("file", "document_too_large");
            return Err(Error::Invalid(vec![error.with("max", megabytes)]));
        }
        let values = self.values_of_record();
        let mut changes = Vec::new();
        let kept = FieldChange {
            subject: SCHEMA.subject(self.id),
            field: "file_name".to_owned(),
            before: String::new(),
            after: format!("{} (SHA-256 {})", self.file.name, self.file.sha256),
        };
        let file = self.file;
        let params: [Value; 6] = [
            self.id.into(),
            file.name.as_str().into(),
            file.media_type.into(),
            size.into(),
            file.sha256.as_str().into(),
            Value::Bytes(file.bytes),
        ];
        work.execute(KEEP, &params)?;
        let record = records::create(work, &SCHEMA, self.id, values, &mut changes)?;
        changes.push(kept);
        let title = record.get(&SCHEMA, "title").as_text().to_owned();
        let event = Event::new("document.created")
            .on(SCHEMA.subject(self.id), title)
            .because(self.reason)
            .changing(changes);
        let saved = Saved {
            record,
            changed: true,
        };
        work.record(event, saved)
    }
}

impl Upload {
    fn values_of_record(&mut self) -> Values {
        let mut values = std::mem::take(&mut self.values);
        let titled = values
            .iter()
            .any(|(key, value)| *key == "title" && !value.as_text().trim().is_empty());
        if !titled {
            values.retain(|(key, _)| *key != "title");
            values.push(("title", FieldValue::Text(self.file.name.clone())));
        }
        let kind = self.subject.kind.key().to_owned();
        values.push(("subject_kind", FieldValue::Text(kind)));
        values.push(("subject_id", FieldValue::Ref(self.subject.id)));
        values
    }
}

/// Asks for the file of a document.
#[derive(Debug)]
pub struct ContentOf {
    /// The document.
    pub document: Id,
}

/// A file as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileContent {
    /// Its name.
    pub name: String,
    /// What it is served as; one of [`super::FILE_TYPES`].
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

// The document is asked for too: the file of one that was deleted is kept, not shown.
const CONTENT: &str = "SELECT f.file_name, f.media_type, f.content FROM document_files f JOIN {documents} d ON d.id = f.document
 WHERE {visible d} AND {visible f} AND f.document = $1";

impl Question for ContentOf {
    type Answer = FileContent;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Documents)
    }

    fn answer(self, view: &View<'_>) -> Result<FileContent> {
        let row = view.row(CONTENT, &[self.document.into()])?;
        let row = row.ok_or(Error::NotFound("document"))?;
        Ok(FileContent {
            name: row.text(0)?,
            media_type: row.text(1)?,
            bytes: row.bytes(2)?,
        })
    }
}

/// Asks for the documents about something, those of today first.
#[derive(Debug)]
pub struct DocumentsOf {
    /// What they are about.
    pub subject: Subject,
}

/// A document as its subject's page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentOf {
    /// The document.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Key of its type, or empty.
    pub document_type: String,
    /// The day it bears.
    pub dated_on: Option<foundation::Date>,
    /// Name of its file; empty when it has none.
    pub file_name: String,
    /// Size of its file in bytes.
    pub size: Option<i64>,
    /// When it came, in microseconds.
    pub added_at: i64,
    /// The name of the account that added it, or empty.
    pub added_by: String,
}

const OF_SUBJECT: &str = "SELECT d.id, d.title, d.document_type, d.dated_on, f.file_name, f.size, d.created_at,
 (SELECT u.name FROM users u WHERE u.id = d.created_by)
 FROM {documents} d LEFT JOIN document_files f ON f.document = d.id
 WHERE {visible d} AND d.subject_kind = $1 AND d.subject_id = $2 ORDER BY CASE WHEN d.dated_on IS NULL THEN 1 ELSE 0 END, d.dated_on DESC, d.created_at DESC, d.id";

impl Question for DocumentsOf {
    type Answer = Vec<DocumentOf>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Documents)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<DocumentOf>> {
        let subject = self.subject;
        let schema = modules::schema(subject.kind).ok_or(Error::NotFound("subject"))?;
        store::find(view, schema, subject.id)?;
        let params = [subject.kind.key().into(), subject.id.into()];
        view.rows(OF_SUBJECT, &params)?.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<DocumentOf> {
    Ok(DocumentOf {
        id: row.id(0)?,
        title: row.text(1)?,
        document_type: row.text_or_empty(2)?,
        dated_on: row.opt(3, Row::date)?,
        file_name: row.text_or_empty(4)?,
        size: row.opt(5, Row::int)?,
        added_at: row.int(6)?,
        added_by: row.text_or_empty(7)?,
    })
}

/// Asks what is known of a document's file; none when it has none.
#[derive(Debug)]
pub struct FileOf {
    /// The document.
    pub document: Id,
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    /// Its name.
    pub name: String,
    /// What it is served as.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

const FACTS: &str = "SELECT f.file_name, f.media_type, f.size, f.sha256 FROM document_files f JOIN {documents} d ON d.id = f.document
 WHERE {visible d} AND {visible f} AND f.document = $1";

impl Question for FileOf {
    type Answer = Option<FileFacts>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Documents)
    }

    fn answer(self, view: &View<'_>) -> Result<Option<FileFacts>> {
        let facts = |row: Row| {
            Ok(FileFacts {
                name: row.text(0)?,
                media_type: row.text(1)?,
                size: row.int(2)?,
                sha256: row.text(3)?,
            })
        };
        view.row(FACTS, &[self.document.into()])?
            .map(facts)
            .transpose()
    }
}
