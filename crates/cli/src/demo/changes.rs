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
use foundation::{Error, FixedClock, Result};

use super::logins::{Logins, SHOWN};

/// Changes in the municipality whose accounts are handed out, and in each other one.
const MANY: usize = 120;
const FEW: usize = 3;

/// One change and how many days ago it is made.
struct Planned {
    days_ago: i64,
    municipality: Municipality,
    kind: Kind,
    id: foundation::Id,
    values: Values,
    reason: &'static str,
}

/// Makes some hundred changes, the oldest first, and leaves the clock at today.
pub(super) fn apply(
    app: &App,
    clock: &FixedClock,
    made: &Installation,
    logins: &Logins,
    age: i64,
) -> Result<usize> {
    let mut planned = plan(made, age);
    planned.sort_by_key(|change| -change.days_ago);
    let mut left = age;
    let count = planned.len();
    for change in planned {
        clock.advance_days(left - change.days_ago);
        left = change.days_ago;
        clock.advance_seconds(1);
        let schema = modules::schema(change.kind)
            .ok_or_else(|| Error::internal("no module keeps what is changed"))?;
        let command = Change {
            schema,
            id: change.id,
            version: None,
            values: change.values,
            reason: change.reason.to_owned(),
        };
        app.run(&caller(logins, change.municipality, change.kind), command)?;
    }
    clock.advance_days(left);
    Ok(count)
}

/// One of the accounts where there are any; units are for the administrator.
fn caller(logins: &Logins, municipality: Municipality, kind: Kind) -> Caller {
    if municipality.code() == SHOWN {
        logins.caller(kind == Kind::OrgUnit).clone()
    } else {
        Caller::system("Fælled", municipality.id())
    }
}

fn plan(made: &Installation, age: i64) -> Vec<Planned> {
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
            if let Some((values, reason)) = difference(record, at) {
                planned.push(Planned {
                    days_ago,
                    municipality: *municipality,
                    kind: record.kind,
                    id: record.id,
                    values,
                    reason,
                });
            }
        }
    }
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
