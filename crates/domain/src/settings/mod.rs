//! What only the one who runs the installation can say: who that is, and where
//! to write about accessibility and security. Shown to everybody.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    organisations::NATIONAL_ID,
    parts::{
        checks,
        settings::{self, Said},
    },
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

/// The installation's own settings are kept by the national organisation.
fn read(view: &View<'_>) -> Result<Contact> {
    let mut said = settings::all(view, NATIONAL_ID)?;
    let mut of = |name: &str| said.remove(name).unwrap_or_default();
    Ok(Contact {
        operator: of(OPERATOR),
        accessibility_email: of(ACCESSIBILITY),
        security_email: of(SECURITY),
    })
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
        let (was, is) = (before, after);
        let said = vec![
            Said::new(OPERATOR, was.operator, is.operator),
            Said::new(
                ACCESSIBILITY,
                was.accessibility_email,
                is.accessibility_email,
            ),
            Said::new(SECURITY, was.security_email, is.security_email),
        ];
        settings::say(work, NATIONAL_ID, said, String::new())
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
