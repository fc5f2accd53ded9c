//! Name, address, foot and logo of an organisation's papers.

use database::{Row, Value};
use foundation::{Error, FieldError, Result, Timestamp, micros, new_id};

use super::{KEEPS, READS, logo::Logo};
use crate::{
    gate::{Command, Event, FieldChange, Needs, Question, Recorded, View, Work},
    parts::{Kind, Subject},
};

/// How an organisation's papers begin and end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Number of the version; 0 when nobody has said anything yet.
    pub version: i64,
    /// The name; the organisation's when empty.
    pub name: String,
    /// The address, in lines; may be empty.
    pub address: String,
    /// What stands at the foot; may be empty.
    pub footer: String,
    /// The logo, without its bytes.
    pub logo: Option<LogoOf>,
}

/// A logo without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoOf {
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

const AT: &str = "SELECT h.version, h.name, h.address, h.footer, h.logo, l.media_type, l.width, l.height FROM letterheads h
 LEFT JOIN paper_logos l ON l.organisation_id = h.organisation_id AND l.sha256 = h.logo
 WHERE {visible h} AND h.made_at <= $1 ORDER BY h.version DESC LIMIT 1";

/// The letterhead that held at a moment.
pub(super) fn at(view: &View<'_>, moment: Timestamp) -> Result<Letterhead> {
    let row = view.row(AT, &[micros(moment).into()])?;
    row.map_or_else(|| Ok(Letterhead::default()), |row| read(&row))
}

fn read(row: &Row) -> Result<Letterhead> {
    let pixels = |at| Ok::<u32, Error>(u32::try_from(row.int(at)?).unwrap_or(1));
    let logo = match row.opt(4, Row::text)? {
        Some(sha256) => Some(LogoOf {
            sha256,
            media_type: row.text(5)?,
            width: pixels(6)?,
            height: pixels(7)?,
        }),
        None => None,
    };
    Ok(Letterhead {
        version: row.int(0)?,
        name: row.text(1)?,
        address: row.text(2)?,
        footer: row.text(3)?,
        logo,
    })
}

/// Asks for the letterhead that holds.
#[derive(Debug)]
pub struct LetterheadOf;

impl Question for LetterheadOf {
    type Answer = Letterhead;

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<Letterhead> {
        at(view, view.moment())
    }
}

/// Asks for the bytes of a logo with its type.
#[derive(Debug)]
pub struct LogoBytes {
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub sha256: String,
}

const BYTES: &str =
    "SELECT l.media_type, l.content FROM paper_logos l WHERE {visible l} AND l.sha256 = $1";

impl Question for LogoBytes {
    type Answer = (String, Vec<u8>);

    fn needs(&self) -> Needs {
        READS
    }

    fn answer(self, view: &View<'_>) -> Result<(String, Vec<u8>)> {
        let row = view.row(BYTES, &[self.sha256.as_str().into()])?;
        let row = row.ok_or(Error::NotFound("logo"))?;
        Ok((row.text(0)?, row.bytes(1)?))
    }
}

/// Says how the papers begin and end from now on.
#[derive(Debug)]
pub struct SaveLetterhead {
    /// The name; the organisation's when empty.
    pub name: String,
    /// The address, in lines.
    pub address: String,
    /// What stands at the foot.
    pub footer: String,
    /// A new logo.
    pub logo: Option<Logo>,
    /// Whether the present logo goes.
    pub without_logo: bool,
}

const LIMITS: [(&str, usize); 3] = [("name", 120), ("address", 300), ("footer", 160)];
const SAVE: &str = "INSERT INTO letterheads (id, organisation_id, version, name, address, footer, logo, made_at, made_by)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, $7, $8)";
const KEEP_LOGO: &str =
    "INSERT INTO paper_logos (organisation_id, sha256, media_type, width, height, content)
 VALUES ({organisation}, $1, $2, $3, $4, $5) ON CONFLICT (organisation_id, sha256) DO NOTHING";

impl Command for SaveLetterhead {
    /// Number of the version that holds.
    type Output = i64;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<i64>> {
        let before = at(work, work.now())?;
        let texts = [&self.name, &self.address, &self.footer].map(|text| text.trim().to_owned());
        checked(&texts)?;
        let kept = before.logo.as_ref().filter(|_| !self.without_logo);
        let logo = self.logo.as_ref().map(|logo| logo.sha256.clone());
        let logo = logo.or_else(|| kept.map(|logo| logo.sha256.clone()));
        let shown = [before.name, before.address, before.footer];
        let logo_before = before.logo.map(|logo| logo.sha256);
        if before.version > 0 && shown == texts && logo == logo_before {
            return Ok(work.unchanged("same letterhead", before.version));
        }
        if let Some(logo) = self.logo {
            keep_logo(work, logo)?;
        }
        let version = before.version + 1;
        let [name, address, footer] = &texts;
        let params = [
            new_id().into(),
            version.into(),
            name.as_str().into(),
            address.as_str().into(),
            footer.as_str().into(),
            logo.clone().into(),
            micros(work.now()).into(),
            work.caller().name().into(),
        ];
        work.execute(SAVE, &params)?;
        let subject = Subject {
            kind: Kind::Letterhead,
            id: work.caller().organisation,
        };
        let [was_name, was_address, was_footer] = shown;
        let changes = changes(
            subject,
            [
                ("name", was_name, name.clone()),
                ("address", was_address, address.clone()),
                ("footer", was_footer, footer.clone()),
                (
                    "logo",
                    logo_before.unwrap_or_default(),
                    logo.unwrap_or_default(),
                ),
            ],
        );
        let event = Event::new("letterhead.saved").on(subject, name.as_str());
        work.record(event.changing(changes), version)
    }
}

/// What differs of each field: its key, before, after.
fn changes(subject: Subject, all: [(&str, String, String); 4]) -> Vec<FieldChange> {
    let differs = all.into_iter().filter(|(_, before, after)| before != after);
    let change = |(field, before, after): (&str, String, String)| FieldChange {
        subject,
        field: field.to_owned(),
        before,
        after,
    };
    differs.map(change).collect()
}

fn keep_logo(work: &mut Work<'_>, logo: Logo) -> Result<()> {
    let params = [
        logo.sha256.into(),
        logo.media_type.into(),
        i64::from(logo.width).into(),
        i64::from(logo.height).into(),
        Value::Bytes(logo.bytes),
    ];
    work.execute(KEEP_LOGO, &params).map(|_| ())
}

fn checked(texts: &[String; 3]) -> Result<()> {
    let mut errors = Vec::new();
    for ((key, max), text) in LIMITS.into_iter().zip(texts) {
        let found = text.chars().count();
        if found > max {
            let error = FieldError::new(key, "too_long");
            errors.push(error.with("max", max).with("found", found));
        }
    }
    match errors.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(errors)),
    }
}
