//! Who owns a need that many have: what each municipality answered, so that an analysis of who
//! should buy together has something to go by.

use std::rc::Rc;

use domain::{
    analytics::Need,
    gate::{Command, Work},
    joint::AnswerOwnership,
    options::builtin_options,
};
use foundation::Result;

use super::Place;
use crate::demo::changes::Step;

/// Tasks and business types that all have systems for.
const TASKS: &[&str] = &["27.36", "29.18", "85.11"];
const TYPES: &[&str] = &["Økonomi og betaling", "GIS"];
/// When they answered.
const ANSWERED: i64 = 45;

pub(super) fn plan(place: &Rc<Place>) -> Vec<Step> {
    let with = Rc::clone(place);
    let act = Box::new(move |work: &mut Work<'_>| answer(work, &with));
    vec![place.step(ANSWERED, act)]
}

fn answer(work: &mut Work<'_>, place: &Place) -> Result<()> {
    let tasks = TASKS.iter().map(|number| Need::Kle((*number).to_owned()));
    let types = builtin_options()
        .filter(|option| option.list == "business_type" && TYPES.contains(&option.name_da))
        .map(|option| Need::BusinessType(option.id));
    for (number, need) in tasks.chain(types).enumerate() {
        let answers = answers(place, number);
        AnswerOwnership { need, answers }.execute(work)?;
    }
    Ok(())
}

/// Most own their needs; one in eleven says no to something, and one in four owns the rest in
/// part. Which ones is told by the municipality's own identity.
fn answers(place: &Place, number: usize) -> [Option<i64>; 3] {
    let chance = place.caller.organisation.0.as_u128() % 1_009 + 37 * number as u128;
    let middle = if chance.is_multiple_of(4) { 50 } else { 100 };
    let last = if chance.is_multiple_of(11) { 0 } else { 100 };
    [Some(100), Some(middle), Some(last)]
}
