//! The nodes of the shared task key that demo data use.

use domain::{organisations::municipalities::NATIONAL_ID, parts::Kind};
use foundation::Id;

use crate::{GenValue, GeneratedRecord, facts::kle::KLE};

/// The identities of nodes, in the order of the numbers given.
pub(crate) fn ids(numbers: &[&str]) -> Vec<Id> {
    numbers.iter().map(|number| id(number)).collect()
}

/// Any node but a main group.
pub(crate) fn any(random: &mut crate::random::Random) -> Id {
    loop {
        let (number, _, id) = random.pick(KLE);
        if number.len() > 2 {
            return Id::from_u128(*id);
        }
    }
}

/// The nodes, parents before children.
pub(crate) fn records() -> impl Iterator<Item = GeneratedRecord> {
    KLE.iter().map(|(number, title, id)| GeneratedRecord {
        kind: Kind::KleNode,
        id: Id::from_u128(*id),
        organisation: NATIONAL_ID,
        values: vec![
            ("number", GenValue::Text((*number).to_owned())),
            ("title", GenValue::Text((*title).to_owned())),
        ],
    })
}

fn id(number: &str) -> Id {
    let place = KLE
        .binary_search_by_key(&number, |(known, ..)| known)
        .expect("the extract holds every number that is used, in order");
    Id::from_u128(KLE[place].2)
}
