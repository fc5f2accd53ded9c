//! Analyses that are kept with everything they were computed from, so that they can be sent to a
//! colleague and compared with later ones. Only the own organisation sees them.

use std::collections::BTreeMap;

use database::Row;
use foundation::{Date, Error, FieldError, Id, Result};
use sharing::{Answer, Input};

use crate::{
    analytics::Need,
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

/// A kept analysis without its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When it was computed.
    pub computed_on: Date,
    /// Who kept it.
    pub kept_by: String,
    /// What all groups are worth together, in øre.
    pub total: i64,
    /// How many groups of two and more there are.
    pub groups: i64,
    /// How many municipalities are in them.
    pub in_groups: i64,
}

/// A kept analysis.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Name, day and who kept it.
    pub line: KeptLine,
    /// The need.
    pub need: Need,
    /// The query of the address that asks the same again, of the facts of then.
    pub asked: String,
    /// The document that was asked with.
    pub question: Input,
    /// What came out.
    pub answer: Answer,
    /// Names of the municipalities, products and integrations that the document numbers.
    pub names: BTreeMap<String, String>,
}

/// Keeps an analysis; it never changes afterwards.
#[derive(Debug)]
pub struct KeepAnalysis {
    /// Its identity, chosen by the caller.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The need.
    pub need: Need,
    /// The query of the address.
    pub asked: String,
    /// The document.
    pub question: Input,
    /// What came out.
    pub answer: Answer,
    /// Names of what the document numbers.
    pub names: BTreeMap<String, String>,
}

/// Longest name, in letters.
const LONGEST: usize = 200;

const KEEP: &str = "INSERT INTO joint_analyses (id, organisation_id, need, name, asked, question, answer, names, computed_on, kept_by, total, groups_found, in_groups)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

impl Command for KeepAnalysis {
    type Output = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Contracts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let name = self.name.trim();
        checked(name)?;
        let groups = || {
            let all = self.answer.groups.iter();
            all.filter(|group| group.members.len() > 1)
        };
        let json = |text: serde_json::Result<String>| text.map_err(Error::internal);
        let params = [
            self.id.into(),
            self.need.key().into(),
            name.into(),
            self.asked.as_str().into(),
            json(serde_json::to_string(&self.question))?.into(),
            sharing::write(&self.answer).into(),
            json(serde_json::to_string(&self.names))?.into(),
            work.day().into(),
            work.caller().name().into(),
            // Kroner of the answer are rounded to øre already.
            ((self.answer.total * 100.0).round() as i64).into(),
            count(groups().count()).into(),
            count(groups().map(|group| group.members.len()).sum()).into(),
        ];
        work.execute(KEEP, &params)?;
        let subject = Subject {
            kind: Kind::Organisation,
            id: work.caller().organisation,
        };
        let event = Event::new("joint.analysis_kept").on(subject, name);
        work.record(event, self.id)
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn checked(name: &str) -> Result<()> {
    let found = name.chars().count();
    let error = match found {
        0 => FieldError::new("name", "required"),
        1..=LONGEST => return Ok(()),
        _ => FieldError::new("name", "too_long")
            .with("max", LONGEST)
            .with("found", found),
    };
    Err(Error::Invalid(vec![error]))
}

const READ: Needs = Needs(Action::Read, Resource::Contracts);

/// Asks for the analyses of a need that were kept, the newest first.
#[derive(Debug)]
pub struct KeptFor {
    /// The need.
    pub need: Need,
}

const LINES: &str = "SELECT j.id, j.name, j.computed_on, j.kept_by, j.total, j.groups_found, j.in_groups FROM joint_analyses j
 WHERE {visible j} AND j.need = $1 ORDER BY j.computed_on DESC, j.id DESC LIMIT 100";

impl Question for KeptFor {
    type Answer = Vec<KeptLine>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<KeptLine>> {
        let rows = view.rows(LINES, &[self.need.key().into()])?;
        rows.iter().map(line).collect()
    }
}

fn line(row: &Row) -> Result<KeptLine> {
    Ok(KeptLine {
        id: row.id(0)?,
        name: row.text(1)?,
        computed_on: row.date(2)?,
        kept_by: row.text(3)?,
        total: row.int(4)?,
        groups: row.int(5)?,
        in_groups: row.int(6)?,
    })
}

/// Asks for one that was kept.
#[derive(Debug)]
pub struct KeptAnalysis {
    /// Which.
    pub id: Id,
}

const ONE: &str = "SELECT j.id, j.name, j.computed_on, j.kept_by, j.total, j.groups_found, j.in_groups, j.need, j.asked, j.question, j.answer, j.names
 FROM joint_analyses j WHERE {visible j} AND j.id = $1";

impl Question for KeptAnalysis {
    type Answer = Kept;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Kept> {
        let row = view.row(ONE, &[self.id.into()])?;
        let row = row.ok_or(Error::NotFound("joint_analysis"))?;
        let need = Need::from_key(&row.text(7)?);
        let broken = |error: serde_json::Error| Error::internal(error);
        Ok(Kept {
            line: line(&row)?,
            need: need.ok_or(Error::NotFound("joint_analysis"))?,
            asked: row.text(8)?,
            question: serde_json::from_str(&row.text(9)?).map_err(broken)?,
            answer: serde_json::from_str(&row.text(10)?).map_err(broken)?,
            names: serde_json::from_str(&row.text(11)?).map_err(broken)?,
        })
    }
}
