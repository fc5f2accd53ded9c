//! Papers as they were sent. They are written once and never change.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Error, Id, Result, Timestamp, micros};

use super::{
    KEEPS, READS,
    compose::{Compose, Composed, compose, may_read},
    kinds::PaperKind,
};
use crate::{
    cases::sha256_of,
    gate::{Command, Event, FieldChange, Language, Needs, Question, Recorded, View, Work},
    parts::{Kind, Subject},
};

/// A paper that is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its title.
    pub title: String,
    /// The document as JSON.
    pub document: String,
}

/// Composes a paper as of now and keeps it as it is.
#[derive(Debug)]
pub struct KeepPaper {
    /// Its identity, chosen by the caller: kept twice it is kept once.
    pub id: Id,
    /// The kind of paper.
    pub kind: PaperKind,
    /// The case, meeting or organisation.
    pub subject: Id,
    /// Writes the paper out, in the words of its language.
    pub write: fn(&Composed) -> Result<Written>,
}

const KEEP: &str = "INSERT INTO papers (id, organisation_id, kind, subject_id, title, language, template, day, moment, kept_by, sha256, document)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const HAS: &str = "SELECT 1 FROM papers p WHERE {visible p} AND p.id = $1";

impl Command for KeepPaper {
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        if work.row(HAS, &[self.id.into()])?.is_some() {
            return Ok(work.unchanged("it is kept already", self.id));
        }
        may_read(work, self.kind, self.subject)?;
        let composed = compose(work, &Compose::of(self.kind, self.subject))?;
        let written = (self.write)(&composed)?;
        let sha256 = sha256_of(&written.document);
        let params = [
            self.id.into(),
            self.kind.key().into(),
            self.subject.into(),
            written.title.as_str().into(),
            code(composed.language).into(),
            composed.template.code.as_str().into(),
            composed.day.into(),
            micros(composed.moment).into(),
            work.caller().name().into(),
            sha256.as_str().into(),
            written.document.into(),
        ];
        work.execute(KEEP, &params)?;
        let subject = Subject {
            kind: Kind::Paper,
            id: self.id,
        };
        let change = FieldChange::whole(subject, String::new(), sha256);
        let event = Event::new("paper.kept").on(subject, written.title);
        work.record(event.changing(vec![change]), self.id)
    }
}

const fn code(language: Language) -> &'static str {
    match language {
        Language::Danish => "da",
        Language::English => "en",
    }
}

/// A kept paper without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Its identity.
    pub id: Id,
    /// The kind of paper.
    pub kind: PaperKind,
    /// The case, meeting or organisation.
    pub subject: Id,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Code of its template's version.
    pub template: String,
    /// The day it says the truth about.
    pub day: Date,
    /// The moment it was composed from and kept.
    pub moment: Timestamp,
    /// Who kept it.
    pub kept_by: String,
    /// SHA-256 of the document, in hexadecimal digits.
    pub sha256: String,
}

const LINES: &str = "SELECT p.id, p.kind, p.subject_id, p.title, p.language, p.template, p.day, p.moment, p.kept_by, p.sha256 FROM papers p
 WHERE {visible p} AND ($1 = 1 OR p.subject_id = $2) ORDER BY p.moment DESC, p.id LIMIT 200";

/// Asks for the kept papers, newest first, at most 200; minutes only when the caller may read
/// them.
#[derive(Debug)]
pub struct KeptPapers {
    /// About what; about everything when none.
    pub subject: Option<Id>,
}

impl Question for KeptPapers {
    type Answer = Vec<KeptLine>;

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<KeptLine>> {
        let all = i64::from(self.subject.is_none());
        let subject = self.subject.unwrap_or(view.caller().organisation);
        let mut lines = Vec::new();
        // Several papers of one meeting ask once.
        let mut asked = HashMap::new();
        for row in view.rows(LINES, &[all.into(), subject.into()])? {
            let line = line(&row)?;
            let about = (line.kind, line.subject);
            let may = asked
                .entry(about)
                .or_insert_with(|| may_read(view, line.kind, line.subject).is_ok());
            if *may {
                lines.push(line);
            }
        }
        Ok(lines)
    }
}

fn line(row: &Row) -> Result<KeptLine> {
    let kind = PaperKind::from_key(&row.text(1)?);
    Ok(KeptLine {
        id: row.id(0)?,
        kind: kind.ok_or_else(|| Error::internal("a paper of no kind"))?,
        subject: row.id(2)?,
        title: row.text(3)?,
        language: match row.text(4)?.as_str() {
            "en" => Language::English,
            _ => Language::Danish,
        },
        template: row.text(5)?,
        day: row.date(6)?,
        moment: Timestamp::from_microsecond(row.int(7)?).map_err(Error::internal)?,
        kept_by: row.text(8)?,
        sha256: row.text(9)?,
    })
}

/// A kept paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What a list shows of it.
    pub line: KeptLine,
    /// The document as JSON.
    pub document: String,
}

impl Kept {
    /// Whether the document is the one whose SHA-256 was written down.
    #[must_use]
    pub fn whole(&self) -> bool {
        sha256_of(&self.document) == self.line.sha256
    }
}

/// Asks for a kept paper.
#[derive(Debug)]
pub struct KeptPaper(pub Id);

const ONE: &str = "SELECT p.id, p.kind, p.subject_id, p.title, p.language, p.template, p.day, p.moment, p.kept_by, p.sha256, p.document FROM papers p
 WHERE {visible p} AND p.id = $1";

impl Question for KeptPaper {
    type Answer = Kept;

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<Kept> {
        let row = view.row(ONE, &[self.0.into()])?;
        let row = row.ok_or(Error::NotFound("paper"))?;
        let line = line(&row)?;
        may_read(view, line.kind, line.subject)?;
        Ok(Kept {
            line,
            document: row.text(10)?,
        })
    }
}
