//! The staff view at an address that needs no account: whoever has the address
//! reads the chosen columns of one organisation's systems in use, and nothing
//! else. The address holds a secret of which only a hash is kept; publishing
//! again makes a new address, and the old one stops working.

use foundation::{Error, Id, Result};

use crate::{
    accounts::{hash, random},
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    parts::{
        Kind, Subject,
        lists::{ListPage, Start, Wanted},
    },
    usage::StaffView,
};

const NAME: &str = "staff_view_address";
const SET: &str =
    "INSERT INTO settings (organisation_id, name, value) VALUES ({organisation}, $1, $2)
 ON CONFLICT (organisation_id, name) DO UPDATE SET value = excluded.value";
const CLEAR: &str = "DELETE FROM settings WHERE organisation_id = {organisation} AND name = $1";
const IS_SET: &str = "SELECT s.value FROM settings s WHERE {visible s} AND s.name = $1";
// everywhere: whose address it is, is what is asked
const WHOSE: &str = "SELECT s.organisation_id, o.name FROM settings s JOIN {organisations} o ON o.id = s.organisation_id WHERE s.name = $1 AND s.value = $2";

const ADMINISTER: Needs = Needs(Action::Administer, Resource::Settings);
const PUBLIC: Needs = Needs(Action::Read, Resource::Public);

/// What is stored of a secret.
fn stored(secret: &str) -> String {
    hash(secret)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn event(name: &str, organisation: Id) -> Event {
    let subject = Subject {
        kind: Kind::Setting,
        id: organisation,
    };
    Event::new(name).on(subject, "")
}

/// Gives the staff view a new public address; an earlier one stops working.
#[derive(Debug)]
pub struct Publish;

impl Command for Publish {
    /// The secret in the address, which cannot be had again.
    type Output = String;

    fn needs(&self) -> Needs {
        ADMINISTER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<String>> {
        let secret = random()?;
        work.execute(SET, &[NAME.into(), stored(&secret).into()])?;
        let organisation = work.caller().organisation;
        work.record(event("staff_view.published", organisation), secret)
    }
}

/// Makes the public address stop working.
#[derive(Debug)]
pub struct Withdraw;

impl Command for Withdraw {
    type Output = ();

    fn needs(&self) -> Needs {
        ADMINISTER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        if work.execute(CLEAR, &[NAME.into()])? == 0 {
            return Ok(work.unchanged("there was no address", ()));
        }
        let organisation = work.caller().organisation;
        work.record(event("staff_view.withdrawn", organisation), ())
    }
}

/// Asks whether the staff view has a public address.
#[derive(Debug)]
pub struct IsPublished;

impl Question for IsPublished {
    type Answer = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Settings)
    }

    fn answer(self, view: &View<'_>) -> Result<bool> {
        Ok(view.row(IS_SET, &[NAME.into()])?.is_some())
    }
}

/// Asks whose address it is: the organisation and its name.
#[derive(Debug)]
pub struct WhoseAddress {
    /// The secret in the address.
    pub secret: String,
}

impl Question for WhoseAddress {
    type Answer = (Id, String);

    fn needs(&self) -> Needs {
        PUBLIC
    }

    fn answer(self, view: &View<'_>) -> Result<(Id, String)> {
        let row = view
            .row(WHOSE, &[NAME.into(), stored(&self.secret).into()])?
            .ok_or(Error::NotFound("staff_view"))?;
        Ok((row.id(0)?, row.text(1)?))
    }
}

/// Asks for a page of the published staff view of the caller's organisation.
#[derive(Debug)]
pub struct PublicStaffView {
    /// The secret in the address.
    pub secret: String,
    /// What it shows; other columns than staff's are refused.
    pub wanted: Wanted,
    /// Where it begins.
    pub start: Start,
    /// At most so many rows, 1 to 500.
    pub limit: i64,
}

impl Question for PublicStaffView {
    type Answer = ListPage;

    fn needs(&self) -> Needs {
        PUBLIC
    }

    fn answer(self, view: &View<'_>) -> Result<ListPage> {
        let kept = view.row(IS_SET, &[NAME.into()])?;
        let kept = kept.map_or(Ok(String::new()), |row| row.text(0))?;
        if kept != stored(&self.secret) {
            return Err(Error::NotFound("staff_view"));
        }
        let question = StaffView {
            wanted: self.wanted,
            start: self.start,
            limit: self.limit,
        };
        question.answer(view)
    }
}
