//! Changes made since the registrations: so that there is a history to look at
//! and a past to go back to.

use demo::{GenValue, GeneratedRecord, Installation};
use domain::{
    gate::{App, Caller},
    modules,
    organisations::Municipality,
    parts::{
        FieldValue, Kind,
        records::{Change, Values},
    },
};
use foundation::{Date, Error, FixedClock, Result};

use super::{
    joint,
    logins::{Logins, SHOWN},
    steering,
};

/// Changes in the municipality whose accounts are handed out, and in each other one.
const MANY: usize = 120;
const FEW: usize = 3;

/// Something that happens so many days ago.
pub(super) struct Step {
    pub(super) days_ago: i64,
    pub(super) run: Act,
}

/// What is done.
pub(super) type Act = Box<dyn Fn(&App) -> Result<()>>;

/// Makes some hundred changes and lets everybody steer, the oldest step first, and leaves the
/// clock at today.
pub(super) fn apply(
    app: &App,
    clock: &FixedClock,
    made: &Installation,
    logins: &Logins,
    (today, age): (Date, i64),
) -> Result<usize> {
    let mut planned = plan(made, logins, (today, age));
    planned.sort_by_key(|step| -step.days_ago);
    let mut left = age;
    let count = planned.len();
    for step in planned {
        let days_ago = step.days_ago.min(left);
        clock.advance_days(left - days_ago);
        left = days_ago;
        clock.advance_seconds(1);
        (step.run)(app)?;
    }
    clock.advance_days(left);
    Ok(count)
}

/// A change as a step.
fn step(
    days_ago: i64,
    caller: Caller,
    record: &GeneratedRecord,
    (values, reason): (Values, &'static str),
) -> Result<Step> {
    let schema = modules::schema(record.kind)
        .ok_or_else(|| Error::internal("no module keeps what is changed"))?;
    let id = record.id;
    let run: Act = Box::new(move |app| {
        let command = Change {
            schema,
            id,
            version: None,
            values: values.clone(),
            reason: reason.to_owned(),
        };
        app.run(&caller, command).map(|_| ())
    });
    Ok(Step { days_ago, run })
}

/// One of the accounts where there are any; units are for the administrator.
fn caller(logins: &Logins, municipality: Municipality, kind: Kind) -> Caller {
    if municipality.code() == SHOWN {
        logins.caller(kind == Kind::OrgUnit).clone()
    } else {
        Caller::system("Fælled", municipality.id())
    }
}

fn plan(made: &Installation, logins: &Logins, (today, age): (Date, i64)) -> Vec<Step> {
    let mut planned = Vec::new();
    for municipality in made.municipalities() {
        let wanted = if municipality.code() == SHOWN {
            MANY
        } else {
            FEW
        };
        let records = made.municipality(municipality);
        let usable: Vec<&GeneratedRecord> = records
            .iter()
            .filter(|record| matches!(record.kind, Kind::Usage | Kind::OrgUnit))
            .collect();
        // The records are invented by chance already, so every so many of them will do.
        let stride = usable.len() / (wanted + 1) + 1;
        let chosen: Vec<_> = usable.iter().skip(1).step_by(stride).take(wanted).collect();
        for (at, record) in chosen.iter().enumerate() {
            let days_ago = days_ago(at, chosen.len(), age);
            let caller = caller(logins, *municipality, record.kind);
            let made = difference(record, at);
            let made = made.and_then(|made| step(days_ago, caller, record, made).ok());
            planned.extend(made);
        }
        planned.extend(steering::plan(*municipality, &records, today, age));
    }
    planned.extend(joint::plan(made));
    planned
}

/// How long ago the change of this number was made: the closer to today, the more there are.
fn days_ago(at: usize, many: usize, age: i64) -> i64 {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (left, many) = (whole(many - at), whole(many));
    1 + (age - 2) * left * left / (many * many)
}

/// A change that a municipality would make to such a record.
fn difference(record: &GeneratedRecord, at: usize) -> Option<(Values, &'static str)> {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    if record.kind == Kind::OrgUnit {
        // The top of the tree keeps the municipality's own name.
        record.get("parent")?;
        let Some(GenValue::Text(name)) = record.get("name") else {
            return None;
        };
        let new = format!("{name} (ny)");
        return Some((vec![("name", text(&new))], "Enheden har skiftet navn"));
    }
    Some(match at % 3 {
        0 => (
            vec![("notes", text("Gennemgået med systemejeren."))],
            "Årlig gennemgang",
        ),
        1 => (
            vec![("expected_users", text("100_499"))],
            "Flere er begyndt at bruge systemet",
        ),
        _ => (
            vec![("system_version", text("2026.2"))],
            "Leverandøren har opdateret",
        ),
    })
}
