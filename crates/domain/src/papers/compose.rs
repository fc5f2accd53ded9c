//! What a paper is written from: a kind, a subject, a moment, a template, a language.

use foundation::{Date, Error, Id, Result, Timestamp, local_date};

use super::{
    READS,
    case::{self, CaseMaterial},
    dates::Dates,
    follow_up::{self, FollowUpMaterial},
    kinds::{About, PaperKind},
    letterhead::{self, Letterhead},
    meeting::{self, MeetingMaterial},
    versions::{self, TemplateVersion},
};
use crate::{
    bodies::MinutesOf,
    gate::{Language, Needs, Question, View},
};

/// What the register knew about a paper's subject.
#[derive(Debug, Clone, PartialEq)]
pub enum Material {
    /// Of a case.
    Case(Box<CaseMaterial>),
    /// Of a meeting.
    Meeting(Box<MeetingMaterial>),
    /// Across the organisation.
    FollowUp(Box<FollowUpMaterial>),
}

/// Everything that a paper is written from.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// The kind of paper.
    pub kind: PaperKind,
    /// The case, meeting or organisation.
    pub subject: Id,
    /// The moment that it says the truth about.
    pub moment: Timestamp,
    /// That moment's day.
    pub day: Date,
    /// The language of the paper.
    pub language: Language,
    /// The organisation's name.
    pub organisation: String,
    /// The template.
    pub template: TemplateVersion,
    /// The letterhead.
    pub letterhead: Letterhead,
    /// What the register knew.
    pub material: Material,
    /// Since when each record says so.
    pub dates: Dates,
}

/// Asks for what a paper is written from.
#[derive(Debug)]
pub struct Compose {
    /// The kind of paper.
    pub kind: PaperKind,
    /// The case, meeting or organisation.
    pub subject: Id,
    /// The moment; the one asked about when none.
    pub moment: Option<Timestamp>,
    /// The language; the caller's when none.
    pub language: Option<Language>,
    /// Code of the template's version; the one that held at the moment when none.
    pub template: Option<String>,
}

impl Compose {
    /// The paper of now, or of the day asked about, in the caller's language.
    #[must_use]
    pub const fn of(kind: PaperKind, subject: Id) -> Self {
        Self {
            kind,
            subject,
            moment: None,
            language: None,
            template: None,
        }
    }
}

impl Question for Compose {
    type Answer = Composed;

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<Composed> {
        may_read(view, self.kind, self.subject)?;
        compose(view, &self)
    }
}

/// Refuses minutes to those who may not read them.
pub(super) fn may_read(view: &View<'_>, kind: PaperKind, subject: Id) -> Result<()> {
    match kind {
        PaperKind::Minutes => MinutesOf(subject).answer(view).map(|_| ()),
        _ => Ok(()),
    }
}

pub(super) fn compose(view: &View<'_>, asked: &Compose) -> Result<Composed> {
    let (kind, subject) = (asked.kind, asked.subject);
    let moment = asked
        .moment
        .unwrap_or_else(|| view.moment())
        .min(view.now());
    let language = asked.language.unwrap_or(view.caller().language);
    let template = match &asked.template {
        Some(code) => versions::by_code(view, kind, code)?,
        None => versions::at(view, kind, moment)?,
    };
    let letterhead = letterhead::at(view, moment)?;
    // What is asked about now goes the same way as what is asked about later, so that both say
    // the same.
    view.at(moment, language, |past| {
        let mut dates = Dates::default();
        let material = match kind.about() {
            About::Case => Material::Case(Box::new(case::material(past, subject, &mut dates)?)),
            About::Meeting => {
                Material::Meeting(Box::new(meeting::material(past, subject, &mut dates)?))
            }
            About::Organisation if subject == past.caller().organisation => {
                Material::FollowUp(Box::new(follow_up::material(past, &mut dates)?))
            }
            About::Organisation => return Err(Error::NotFound("paper")),
        };
        Ok(Composed {
            kind,
            subject,
            moment,
            day: local_date(moment),
            language,
            organisation: organisation(past)?,
            template,
            letterhead,
            material,
            dates,
        })
    })
}

// everywhere: the caller's own organisation
const NAME: &str = "SELECT o.name FROM {organisations} o WHERE o.id = {organisation}";

fn organisation(view: &View<'_>) -> Result<String> {
    view.row(NAME, &[])?
        .map_or(Ok(String::new()), |row| row.text(0))
}
