//! Invented people of a municipality.

use std::collections::HashMap;

use crate::{
    GenValue, GeneratedRecord, Values,
    facts::names::{FIRST, LAST},
    random::Random,
    usages::Place,
};
use domain::parts::{Kind, text::fold};

/// `count` people of a municipality. One in twenty has left, and may still hold roles.
pub(crate) fn people(place: &Place<'_>, count: usize, random: &mut Random) -> Vec<GeneratedRecord> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    (0..count)
        .map(|_| {
            let first = *random.pick(FIRST);
            let last = *random.pick_early(LAST);
            let address = format!("{}.{}", fold(first), fold(last));
            let number = taken.entry(address.clone()).or_default();
            *number += 1;
            let local = match number {
                1 => address,
                further => format!("{address}{further}"),
            };
            let mut values: Values = vec![
                ("first_name", GenValue::Text(first.to_owned())),
                ("last_name", GenValue::Text(last.to_owned())),
                ("email", GenValue::Text(format!("{local}@{}", place.host))),
                (
                    "default_unit",
                    GenValue::Ref(random.pick(&place.tree.units).id),
                ),
                (
                    "effective_from",
                    GenValue::Date(random.day(place.today, -4_000, -800)),
                ),
            ];
            if random.chance(0.6) {
                // No Danish number begins with 0, so this is nobody's.
                let digits = [(); 3].map(|()| format!("{:02}", random.below(100)));
                let number = format!("00 {}", digits.join(" "));
                values.push(("phone", GenValue::Text(number)));
            }
            if random.chance(0.05) {
                values.push((
                    "effective_to",
                    GenValue::Date(random.day(place.today, -700, -1)),
                ));
            }
            GeneratedRecord {
                kind: Kind::Person,
                id: random.id(),
                organisation: place.municipality.id(),
                values,
            }
        })
        .collect()
}
