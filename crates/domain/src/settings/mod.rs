//! What only the one who runs the installation can say: who that is, and where
//! to write about accessibility and security. Shown to everybody.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    organisations::NATIONAL_ID,
    parts::{Kind, Subject, checks},
};

/// Who runs the installation and how to reach them. Empty when not yet said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name of the one who runs it, at most 200 characters.
    pub operator: String,
    /// E-mail for those who meet a page they cannot use.
    pub accessibility_email: String,
    /// E-mail for those who find a hole.
    pub security_email: String,
}

const OPERATOR: &str = "operator_name";
const ACCESSIBILITY: &str = "accessibility_email";
const SECURITY: &str = "security_email";
const LONGEST: usize = 200;
// everywhere: the installation's own settings are kept by the national organisation
const ALL: &str = "SELECT s.name, s.value FROM settings s WHERE s.organisation_id = $1";
const SET: &str = "INSERT INTO settings (organisation_id, name, value) VALUES ($1, $2, $3)
 ON CONFLICT (organisation_id, name) DO UPDATE SET value = excluded.value";

fn read(view: &View<'_>) -> Result<Contact> {
    let mut contact = Contact::default();
    for row in view.rows(ALL, &[NATIONAL_ID.into()])? {
        let value = row.text(1)?;
        match row.text(0)?.as_str() {
            OPERATOR => contact.operator = value,
            ACCESSIBILITY => contact.accessibility_email = value,
            SECURITY => contact.security_email = value,
            _ => {}
        }
    }
    Ok(contact)
}

/// Asks who runs the installation.
#[derive(Debug)]
pub struct AskContact;

impl Question for AskContact {
    type Answer = Contact;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Public)
    }

    fn answer(self, view: &View<'_>) -> Result<Contact> {
        read(view)
    }
}

/// Says who runs the installation.
#[derive(Debug)]
pub struct SetContact(pub Contact);

impl Command for SetContact {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let before = read(work)?;
        let after = checked(self.0)?;
        let subject = Subject {
            kind: Kind::Setting,
            id: NATIONAL_ID,
        };
        let mut changes = Vec::new();
        for (name, before, after) in [
            (OPERATOR, before.operator, after.operator),
            (
                ACCESSIBILITY,
                before.accessibility_email,
                after.accessibility_email,
            ),
            (SECURITY, before.security_email, after.security_email),
        ] {
            if before != after {
                let params = [NATIONAL_ID.into(), name.into(), after.as_str().into()];
                work.execute(SET, &params)?;
                changes.push(FieldChange {
                    subject,
                    field: name.to_owned(),
                    before,
                    after,
                });
            }
        }
        if changes.is_empty() {
            return Ok(work.unchanged("it is said already", ()));
        }
        work.record(Event::new("settings.changed").changing(changes), ())
    }
}

fn checked(contact: Contact) -> Result<Contact> {
    let mut errors = Vec::new();
    let operator = contact.operator.trim().to_owned();
    if operator.chars().count() > LONGEST {
        errors.push(FieldError::new(OPERATOR, "too_long").with("max", LONGEST));
    }
    let mut email = |field: &str, text: &str| match text.trim() {
        "" => String::new(),
        text => checks::email(field, text).unwrap_or_else(|error| {
            errors.push(error);
            String::new()
        }),
    };
    let checked = Contact {
        accessibility_email: email(ACCESSIBILITY, &contact.accessibility_email),
        security_email: email(SECURITY, &contact.security_email),
        operator,
    };
    if errors.is_empty() {
        Ok(checked)
    } else {
        Err(Error::Invalid(errors))
    }
}
