//! Stored versions of templates. A version is never changed; an edit is the next one, and so is
//! going back to what is built in.

use database::Row;
use foundation::{Error, Result, Timestamp, micros, new_id};

use super::{KEEPS, READS, kinds::PaperKind, template::Template};
use crate::{
    gate::{Command, Event, FieldChange, Needs, Question, Recorded, View, Work},
    parts::{Kind, Subject},
};

/// A version of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateVersion {
    /// Its code: `shipped`, or the number of the organisation's own.
    pub code: String,
    /// Name of whoever made it; empty for what is built in.
    pub made_by: String,
    /// When, in microseconds; none for what is built in.
    pub made_at: Option<i64>,
    /// Its content.
    pub template: Template,
}

/// Code of what is built in.
const SHIPPED: &str = "shipped";

impl TemplateVersion {
    fn shipped(kind: PaperKind) -> Self {
        Self {
            code: SHIPPED.to_owned(),
            made_by: String::new(),
            made_at: None,
            template: Template::shipped(kind),
        }
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Self {
            code: row.int(0)?.to_string(),
            template: Template::parse(&row.text(1)?)?,
            made_at: Some(row.int(2)?),
            made_by: row.text(3)?,
        })
    }
}

const AT: &str = "SELECT t.version, t.body, t.made_at, t.made_by FROM paper_templates t
 WHERE {visible t} AND t.kind = $1 AND t.made_at <= $2 ORDER BY t.version DESC LIMIT 1";
const ALL: &str = "SELECT t.version, t.body, t.made_at, t.made_by FROM paper_templates t
 WHERE {visible t} AND t.kind = $1 ORDER BY t.version DESC";
const ONE: &str = "SELECT t.version, t.body, t.made_at, t.made_by FROM paper_templates t
 WHERE {visible t} AND t.kind = $1 AND t.version = $2";

/// The version that held at a moment.
pub(super) fn at(view: &View<'_>, kind: PaperKind, moment: Timestamp) -> Result<TemplateVersion> {
    let row = view.row(AT, &[kind.key().into(), micros(moment).into()])?;
    row.map_or_else(
        || Ok(TemplateVersion::shipped(kind)),
        |row| TemplateVersion::read(&row),
    )
}

/// The version with this code.
pub(super) fn by_code(view: &View<'_>, kind: PaperKind, code: &str) -> Result<TemplateVersion> {
    if code == SHIPPED {
        return Ok(TemplateVersion::shipped(kind));
    }
    let number: i64 = code
        .parse()
        .map_err(|_| Error::NotFound("paper_template"))?;
    let row = view.row(ONE, &[kind.key().into(), number.into()])?;
    TemplateVersion::read(&row.ok_or(Error::NotFound("paper_template"))?)
}

/// Asks for the versions of a kind's template, the one that holds first; what is built in stands
/// last.
#[derive(Debug)]
pub struct TemplateOf {
    /// Of which papers.
    pub kind: PaperKind,
}

impl Question for TemplateOf {
    type Answer = Vec<TemplateVersion>;

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TemplateVersion>> {
        let rows = view.rows(ALL, &[self.kind.key().into()])?;
        let own = rows.iter().map(TemplateVersion::read);
        let mut all = own.collect::<Result<Vec<_>>>()?;
        all.push(TemplateVersion::shipped(self.kind));
        Ok(all)
    }
}

/// Makes the next version of a template. Papers that were kept stay as they are.
#[derive(Debug)]
pub struct SaveTemplate {
    /// Of which papers.
    pub kind: PaperKind,
    /// The template; what is built in when none.
    pub template: Option<Template>,
    /// Code of the version that the edit began from.
    pub based_on: String,
}

const INSERT: &str =
    "INSERT INTO paper_templates (id, organisation_id, kind, version, body, made_at, made_by)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6)";

impl Command for SaveTemplate {
    /// Code of the version that holds.
    type Output = String;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<String>> {
        let kind = self.kind;
        let before = at(work, kind, work.now())?;
        if before.code != self.based_on {
            return Err(Error::conflict("template_has_newer_version"));
        }
        let template = self.template.unwrap_or_else(|| Template::shipped(kind));
        template.check(kind)?;
        if template == before.template {
            return Ok(work.unchanged("same template", before.code));
        }
        let version = before.code.parse::<i64>().unwrap_or(0) + 1;
        let id = new_id();
        let params = [
            id.into(),
            kind.key().into(),
            version.into(),
            serde_json::to_string(&template)
                .map_err(Error::internal)?
                .into(),
            micros(work.now()).into(),
            work.caller().name().into(),
        ];
        work.execute(INSERT, &params)?;
        let subject = Subject {
            kind: Kind::PaperTemplate,
            id,
        };
        let code = version.to_string();
        let change = FieldChange::whole(subject, before.code, code.clone());
        let event = Event::new("paper_template.saved").on(subject, template.name_da);
        work.record(event.changing(vec![change]), code)
    }
}
