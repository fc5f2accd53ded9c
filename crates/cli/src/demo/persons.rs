//! Who the accounts are in the organisation: the people who answer for most
//! systems take their names and e-mails, so that there is something of one's own.

use std::collections::BTreeMap;

use demo::{GenValue, GeneratedRecord, Installation};
use domain::{
    gate::{App, Caller},
    parts::{FieldValue, Kind, records::Change},
    people,
};
use foundation::{Id, Result};

use super::logins::SHOWN;

/// First name, last name, e-mail of the accounts that answer for systems; the last two sit in
/// the steering group.
const WHO: &[(&str, &str, &str)] = &[
    ("Esben", "Redaktør", "editor@demo.example"),
    ("Karen", "Kontrakt", "contracts@demo.example"),
    ("Rikke", "Læser", "reader@demo.example"),
    ("Dorte", "Direktør", "director@demo.example"),
    ("Mads", "Medlem", "member@demo.example"),
];

/// Names the people.
pub(super) fn name(app: &App, made: &Installation) -> Result<()> {
    let shown = made
        .municipalities()
        .iter()
        .find(|municipality| municipality.code() == SHOWN);
    let Some(municipality) = shown else {
        return Ok(());
    };
    let caller = Caller::system("Fælled", municipality.id());
    let busiest = active(&made.municipality(municipality));
    for ((first, last, email), id) in WHO.iter().zip(busiest) {
        let text = |text: &str| FieldValue::Text(text.to_owned());
        let command = Change {
            schema: &people::SCHEMA,
            id,
            version: None,
            values: vec![
                ("first_name", text(first)),
                ("last_name", text(last)),
                ("email", text(email)),
            ],
            reason: String::new(),
        };
        app.run(&caller, command)?;
    }
    Ok(())
}

/// The people who have not left, by the number of their roles, most first.
pub(super) fn active(records: &[GeneratedRecord]) -> Vec<Id> {
    let of = |kind: Kind| records.iter().filter(move |record| record.kind == kind);
    let there = of(Kind::Person).filter(|person| person.get("effective_to").is_none());
    let mut roles: BTreeMap<Id, usize> = there.map(|person| (person.id, 0)).collect();
    for record in of(Kind::RoleAssignment) {
        if let Some(GenValue::Ref(person)) = record.get("person")
            && let Some(count) = roles.get_mut(person)
        {
            *count += 1;
        }
    }
    let mut people: Vec<(Id, usize)> = roles.into_iter().collect();
    people.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    people.into_iter().map(|(id, _)| id).collect()
}
