//! How the example municipalities steer their IT: a steering group with a year of meetings,
//! cases that it decides, the money that follows, and what came of it.

mod bodies;
mod cases;
mod course;
mod gains;
mod meetings;
mod money;
mod needs;
mod papers;
mod sent;
mod stories;
mod team;
mod topics;

use std::rc::Rc;

use demo::{GenValue, GeneratedRecord};
use domain::{
    gate::{Action, App, Caller, Command, Needs, Recorded, Resource, Work},
    organisations::Municipality,
    parts::{
        FieldValue, Kind, Schema,
        records::{Change, Create, Values},
    },
};
use foundation::{Date, Id, Result};
use jiff::ToSpan;

use super::{changes::Step, logins::SHOWN, persons};
use course::{Calendar, course};
use stories::{EVERYWHERE, STORIES};

/// Commands that belong together, in one transaction: far fewer have to be written to the
/// disk. Each of them tells the log itself.
struct Together<F>(F);

impl<F: FnOnce(&mut Work<'_>) -> Result<()>> Command for Together<F> {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        (self.0)(work)?;
        Ok(work.unchanged("each command told the log itself", ()))
    }
}

/// What everything in a municipality is made from.
struct Place {
    caller: Caller,
    today: Date,
    /// Those who answer for most first; nobody who has left.
    people: Vec<Id>,
    units: Vec<Id>,
    usages: Vec<(Id, Option<Id>)>,
    contracts: Vec<GeneratedRecord>,
    is_shown: bool,
}

impl Place {
    fn of(municipality: Municipality, records: &[GeneratedRecord], today: Date) -> Self {
        let of = |kind: Kind| records.iter().filter(move |record| record.kind == kind);
        let contract = |record: &GeneratedRecord| match record.get("main_contract") {
            Some(GenValue::Ref(id)) => Some(*id),
            _ => None,
        };
        Self {
            caller: Caller::system("It-sekretariatet", municipality.id()),
            today,
            people: persons::active(records),
            units: of(Kind::OrgUnit).map(|record| record.id).collect(),
            usages: of(Kind::Usage)
                .map(|record| (record.id, contract(record)))
                .collect(),
            contracts: of(Kind::Contract).cloned().collect(),
            is_shown: municipality.code() == SHOWN,
        }
    }

    /// The same identity for the same thing of the same municipality. `what` keeps kinds of
    /// things apart; the number stands above the bits that tell municipalities apart.
    fn id(&self, what: u16, number: usize) -> Id {
        let own = u128::from(what) << 48 | (number as u128) << 16;
        Id::from_u128(self.caller.organisation.0.as_u128() ^ own)
    }

    fn day(&self, days_ago: i64) -> Date {
        self.today.saturating_sub(days_ago.days())
    }

    /// How many: in the municipality that is shown, and in each other one.
    fn count(&self, (shown, other): (usize, usize)) -> usize {
        if self.is_shown { shown } else { other }
    }

    /// One of the people; the numbers begin again when there are fewer.
    fn person(&self, number: usize) -> Option<Id> {
        self.people.get(number % self.people.len().max(1)).copied()
    }

    fn step(&self, days_ago: i64, act: Act) -> Step {
        let caller = self.caller.clone();
        Step {
            days_ago: days_ago.max(0),
            run: Box::new(move |app: &App| {
                app.run(&caller, Together(|work: &mut Work<'_>| act(work)))
            }),
        }
    }
}

/// What is done in one transaction.
type Act = Box<dyn Fn(&mut Work<'_>) -> Result<()>>;

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

fn kroner(kroner: i64) -> FieldValue {
    FieldValue::Int(kroner * 100)
}

fn create(work: &mut Work<'_>, schema: &'static Schema, id: Id, values: Values) -> Result<()> {
    let command = Create {
        schema,
        id,
        values,
        reason: String::new(),
    };
    command.execute(work).map(|_| ())
}

fn change(work: &mut Work<'_>, schema: &'static Schema, id: Id, values: Values) -> Result<()> {
    let command = Change {
        schema,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    command.execute(work).map(|_| ())
}

/// Every step of a municipality. The steps of one day come in this order.
pub(super) fn plan(
    municipality: Municipality,
    records: &[GeneratedRecord],
    today: Date,
    age: i64,
) -> Vec<Step> {
    let place = Rc::new(Place::of(municipality, records, today));
    let calendar = Calendar::of(today);
    let count = match place.is_shown {
        true => STORIES.len(),
        false => EVERYWHERE,
    };
    let played: Vec<_> = STORIES
        .iter()
        .take(count)
        .enumerate()
        .map(|(at, story)| cases::Played {
            story,
            at,
            case: place.id(0xca5e, at + 1),
            gates: course(story, &calendar),
        })
        .collect();
    let mut steps = bodies::plan(&place, age);
    steps.extend(money::standing(&place, age));
    for one in &played {
        steps.extend(cases::plan(&place, one));
    }
    steps.extend(meetings::plan(&place, &calendar, &played));
    for one in &played {
        steps.extend(gains::plan(&place, one));
        steps.extend(money::plan(&place, one));
    }
    steps.extend(team::plan(&place, &played));
    steps.extend(sent::plan(&place, &calendar, &played));
    steps.extend(papers::plan(&place));
    steps.extend(needs::plan(&place));
    steps
}
