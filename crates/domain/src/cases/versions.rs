//! Stored versions of templates: those that are shipped, and an organisation's own.
//! A version is never changed; an edit is the next one.

use database::{Row, Value};
use foundation::{Error, Id, Result, micros, new_id};

use super::templates::{Template, shipped};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

const HAS: &str =
    "SELECT 1 FROM gate_template_versions v WHERE v.organisation_id IS NULL AND v.code = $1";

/// Writes the shipped versions that are missing; answers how many.
pub(crate) fn install(work: &mut Work<'_>) -> Result<usize> {
    let mut count = 0;
    for template in shipped()? {
        let code = format!("{}/{}", template.key, template.version);
        if work.row(HAS, &[code.as_str().into()])?.is_none() {
            insert(work, None, &code, &template)?;
            count += 1;
        }
    }
    Ok(count)
}

const VERSION_COLUMNS: &[&str] = &[
    "id",
    "organisation_id",
    "key",
    "version",
    "code",
    "name_da",
    "name_en",
    "body",
    "made_at",
    "made_by",
];
const PHASE_COLUMNS: &[&str] = &["id", "template", "number", "key", "name_da", "name_en"];

/// Stores a checked version with its phases.
pub(super) fn insert(
    work: &mut Work<'_>,
    organisation: Option<Id>,
    code: &str,
    template: &Template,
) -> Result<Id> {
    let id = new_id();
    let body = serde_json::to_string(template).map_err(Error::internal)?;
    let version: Vec<Value> = vec![
        id.into(),
        organisation.into(),
        template.key.as_str().into(),
        template.version.into(),
        code.into(),
        template.name_da.as_str().into(),
        template.name_en.as_str().into(),
        body.into(),
        micros(work.now()).into(),
        work.caller().name().into(),
    ];
    work.insert("gate_template_versions", VERSION_COLUMNS, &[version])?;
    let phases: Vec<Vec<Value>> = template
        .phases
        .iter()
        .zip(0_i64..)
        .map(|(phase, number)| {
            vec![
                new_id().into(),
                id.into(),
                number.into(),
                phase.key.as_str().into(),
                phase.name_da.as_str().into(),
                phase.name_en.as_str().into(),
            ]
        })
        .collect();
    work.insert("gate_template_phases", PHASE_COLUMNS, &phases)?;
    Ok(id)
}

const BY_CODE: &str =
    "SELECT v.body FROM gate_template_versions v WHERE {listed v} AND v.code = $1";

/// The version with this code, as the caller's organisation knows it.
pub(super) fn by_code(view: &View<'_>, code: &str) -> Result<Template> {
    let row = view.row(BY_CODE, &[code.into()])?;
    let row = row.ok_or(Error::NotFound("gate_template"))?;
    Template::parse(&row.text(0)?)
}

// An organisation's own version comes before the shipped one.
const NEWEST: &str =
    "SELECT v.code, v.body FROM gate_template_versions v WHERE {listed v} AND v.key = $1
 ORDER BY CASE WHEN v.organisation_id IS NULL THEN 1 ELSE 0 END, v.version DESC LIMIT 1";

/// Code and content of the version that new cases take.
pub(super) fn newest(view: &View<'_>, key: &str) -> Result<(String, Template)> {
    let row = view.row(NEWEST, &[key.into()])?;
    let row = row.ok_or(Error::NotFound("gate_template"))?;
    Ok((row.text(0)?, Template::parse(&row.text(1)?)?))
}

/// A version as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionOf {
    /// Its code, e.g. `four_phase/1`.
    pub code: String,
    /// Whether the organisation made it.
    pub own: bool,
    /// Whether new cases take it.
    pub newest: bool,
    /// Name of whoever made it.
    pub made_by: String,
    /// When, in microseconds.
    pub made_at: i64,
    /// Cases of the organisation that follow it.
    pub cases: i64,
    /// Its content.
    pub template: Template,
}

/// Asks for every version that the organisation knows, by template, newest first.
#[derive(Debug)]
pub struct Templates;

const ALL: &str = "SELECT v.code, v.organisation_id IS NOT NULL, v.made_by, v.made_at, v.body,
 (SELECT COUNT(*) FROM {cases} c WHERE {visible c} AND c.template_version = v.code) FROM gate_template_versions v
 WHERE {listed v} ORDER BY v.key, CASE WHEN v.organisation_id IS NULL THEN 1 ELSE 0 END, v.version DESC";

impl Question for Templates {
    type Answer = Vec<VersionOf>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<VersionOf>> {
        let rows = view.rows(ALL, &[])?;
        let mut versions = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
        let mut before = String::new();
        for version in &mut versions {
            version.newest = version.template.key != before;
            before.clone_from(&version.template.key);
        }
        Ok(versions)
    }
}

fn read(row: &Row) -> Result<VersionOf> {
    Ok(VersionOf {
        code: row.text(0)?,
        own: row.bool(1)?,
        newest: false,
        made_by: row.text(2)?,
        made_at: row.int(3)?,
        template: Template::parse(&row.text(4)?)?,
        cases: row.int(5)?,
    })
}

/// Makes the organisation's next version of a template. Cases that are under way keep theirs.
#[derive(Debug)]
pub struct SaveTemplate {
    /// The template; its number is given by the program.
    pub template: Template,
    /// Code of the version that the edit began from.
    pub based_on: String,
    /// Why.
    pub reason: String,
}

const HIGHEST: &str = "SELECT COALESCE(MAX(v.version), 0) FROM gate_template_versions v WHERE {visible v} AND v.key = $1";

impl Command for SaveTemplate {
    /// Code of the new version.
    type Output = String;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Cases)
    }

    fn execute(mut self, work: &mut Work<'_>) -> Result<Recorded<String>> {
        let (code, before) = newest(work, &self.template.key)?;
        if code != self.based_on {
            return Err(Error::conflict("template_has_newer_version"));
        }
        self.template.check()?;
        self.template.version = before.version;
        if self.template == before {
            return Ok(work.unchanged("same template", code));
        }
        let key = self.template.key.clone();
        let row = work.row(HIGHEST, &[key.as_str().into()])?;
        self.template.version = row.map_or(Ok(0), |row| row.int(0))? + 1;
        let code = format!("{key}/own-{}", self.template.version);
        let organisation = work.caller().organisation;
        let id = insert(work, Some(organisation), &code, &self.template)?;
        let name = self.template.name_da.clone();
        let subject = Subject {
            kind: Kind::GateTemplate,
            id,
        };
        let event = Event::new("gate_template.saved")
            .on(subject, name)
            .because(self.reason)
            .changing(vec![FieldChange::whole(
                subject,
                before.name_da,
                code.clone(),
            )]);
        work.record(event, code)
    }
}
