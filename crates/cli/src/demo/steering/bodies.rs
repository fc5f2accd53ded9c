//! The steering group: who sits in it, and what it may approve.

use std::rc::Rc;

use domain::{
    bodies,
    gate::Work,
    parts::{FieldValue, records::Values},
};
use foundation::{Id, Result};

use super::{Place, create, kroner, text};
use crate::demo::changes::Step;

/// Numbers of people among those who answer for most. The first ones of the municipality that
/// is shown have accounts.
pub(super) const CHAIR: usize = 3;
pub(super) const SECRETARY: usize = 1;
/// One who has said yes in writing, and one who stays away now and then.
pub(super) const FIRST_VOTE: usize = 5;
pub(super) const AWAY: usize = 6;
const SUBSTITUTE: usize = 7;

/// Who sits there, and as what; where there are fewer people, the first of them.
const SEATS: [usize; 6] = [CHAIR, CHAIR + 1, SECRETARY, FIRST_VOTE, AWAY, SUBSTITUTE];
const FUNCTIONS: [&str; 6] = [
    "chair",
    "member",
    "secretary",
    "member",
    "member",
    "substitute",
];

/// Authority, from, to, in kroner. Below the first amount nobody has to be asked.
const MANDATES: &[(&str, i64, Option<i64>)] = &[
    ("informed", 25_000, Some(99_999)),
    ("approves", 100_000, Some(5_000_000)),
    ("advises", 5_000_001, None),
];
/// What the council keeps for itself is beyond the group.
const COUNCIL: &str = "Over 5 mio. kr. afgør kommunalbestyrelsen; styregruppen indstiller.";

impl Place {
    /// The steering group.
    pub(super) fn body(&self) -> Id {
        self.id(0xb0d7, 0)
    }

    /// The people in it, as far as there are any.
    fn seats(&self) -> impl Iterator<Item = (Id, &'static str)> + '_ {
        let people = SEATS.iter().filter_map(|number| self.people.get(*number));
        people.copied().zip(FUNCTIONS)
    }
}

/// The group begins when everything does.
pub(super) fn plan(place: &Rc<Place>, age: i64) -> Vec<Step> {
    let with = Rc::clone(place);
    let act = Box::new(move |work: &mut Work<'_>| begin(work, &with));
    vec![place.step(age, act)]
}

fn begin(work: &mut Work<'_>, place: &Place) -> Result<()> {
    let voters = place
        .seats()
        .filter(|(_, function)| matches!(*function, "chair" | "member"));
    let quorum = i64::try_from(voters.count().clamp(1, 3)).unwrap_or(1);
    let values = vec![
        ("name", text("It-styregruppen")),
        ("body_type", text("steering_group")),
        (
            "purpose",
            text(
                "Godkender køb af hardware, software og konsulenter, fordeler kommunens egne kræfter og råder over it-puljen.",
            ),
        ),
        ("quorum", FieldValue::Int(quorum)),
        ("paper_days", FieldValue::Int(5)),
    ];
    create(work, &bodies::BODY, place.body(), values)?;
    for (number, (person, function)) in place.seats().enumerate() {
        let mut values: Values = vec![
            ("body", FieldValue::Ref(place.body())),
            ("person", FieldValue::Ref(person)),
            ("member_function", text(function)),
        ];
        if function == "substitute"
            && let Some(away) = place.people.get(AWAY)
        {
            values.push(("substitute_for", FieldValue::Ref(*away)));
        }
        create(work, &bodies::MEMBERS, place.id(0xb0d8, number), values)?;
    }
    for (number, (authority, from, to)) in MANDATES.iter().enumerate() {
        let mut values: Values = vec![
            ("body", FieldValue::Ref(place.body())),
            ("authority", text(authority)),
            ("from_amount", kroner(*from)),
            ("valid_from", FieldValue::Date(place.day(730))),
        ];
        values.extend(to.map(|to| ("to_amount", kroner(to))));
        if *authority == "advises" {
            values.push(("note", text(COUNCIL)));
        }
        create(work, &bodies::MANDATES, place.id(0xb0d9, number), values)?;
    }
    Ok(())
}
