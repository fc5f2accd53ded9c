//! What decisions cost: applications to the pool, money reserved when a case was approved, and
//! contracts that bind it.

use std::rc::Rc;

use demo::GenValue;
use domain::{
    budget::{
        APPLICATIONS, Commit, DeclineApplication, GrantApplication, PostPage, Reserve,
        SCHEMA as POSTS,
    },
    cases, contracts,
    gate::{Command, Question, Work},
    parts::{FieldValue, records::Values},
    payments,
};
use foundation::{Error, Id, Result};
use jiff::ToSpan;

use super::{Place, bodies, cases::Played, change, create, kroner, stories::Money, text};
use crate::demo::{
    budget::{MANY, OF_CONTRACTS, POOL, post_id},
    changes::Step,
};

/// The phase at whose gate the body gives money.
const GRANTED: usize = 1;
/// Days from the decision to the contract, and from the application to the answer.
const SIGNED: i64 = 12;
const ANSWERED: i64 = 12;
/// Years that a new contract runs.
const RUNS: i64 = 4;

impl Place {
    fn pool(&self) -> Id {
        post_id(self.caller.organisation, POOL)
    }
}

pub(super) fn plan(place: &Rc<Place>, played: &Played) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut on = |days_ago: i64, act: fn(&mut Work<'_>, &Place, &Played) -> Result<()>| {
        let (with, played) = (Rc::clone(place), played.clone());
        let act = Box::new(move |work: &mut Work<'_>| act(work, &with, &played));
        steps.push(place.step(days_ago, act));
    };
    let granted = played.passed(GRANTED);
    match (played.story.money, granted) {
        (Money::Nothing, _) => {}
        (Money::Asked, _) => on(8, apply),
        (Money::Declined, _) => {
            on(60, apply);
            on(60 - ANSWERED, decline);
        }
        (Money::Reserved, Some(gate)) => on(gate.decided - 1, reserve),
        (Money::Contract(_), Some(gate)) => {
            on(gate.submitted - 1, apply);
            on(gate.decided - 1, grant);
            on(gate.decided - SIGNED, sign);
        }
        (Money::Reserved | Money::Contract(_), None) => {}
    }
    steps
}

fn application(place: &Place, played: &Played) -> Id {
    place.id(0xa991, played.at)
}

fn apply(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let values = vec![
        ("for_case", FieldValue::Ref(played.case)),
        ("post", FieldValue::Ref(place.pool())),
        ("amount", kroner(played.story.kroner.0)),
        ("motive", text(played.story.value)),
    ];
    create(work, &APPLICATIONS, application(place, played), values)
}

fn grant(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let command = GrantApplication {
        id: application(place, played),
        amount: None,
        reason: "Godkendt af it-styregruppen".to_owned(),
    };
    command.execute(work).map(|_| ())
}

fn decline(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let command = DeclineApplication {
        id: application(place, played),
        reason: "Enheden har selv penge til det i sit budget.".to_owned(),
    };
    command.execute(work).map(|_| ())
}

fn reserve(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let command = Reserve {
        post: place.pool(),
        case: played.case,
        amount: played.story.kroner.0 * 100,
        reason: "Godkendt af it-styregruppen".to_owned(),
    };
    command.execute(work).map(|_| ())
}

/// The contract that the case was about: named by the case, approved by its decision, and
/// bound in place of what was reserved.
fn sign(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let Money::Contract(name) = played.story.money else {
        return Ok(());
    };
    let contract = place.id(0xc047, played.at);
    create(
        work,
        &contracts::SCHEMA,
        contract,
        terms(work, place, played, name),
    )?;
    pay(work, place, played, contract)?;
    let named = vec![("contracts", FieldValue::Refs(vec![contract]))];
    change(work, &cases::SCHEMA, played.case, named)?;
    let approved = vec![("approval", text("approved"))];
    change(work, &contracts::SCHEMA, contract, approved)?;
    let page = PostPage { post: place.pool() }.answer(work)?;
    let held = page.held.iter().find(|held| held.case == Some(played.case));
    let held = held.ok_or_else(|| Error::internal("nothing is reserved for a case"))?;
    let command = Commit {
        post: place.pool(),
        reservation: Some(held.movement),
        contract,
        amount: held.left,
        reason: format!("{name} er underskrevet"),
    };
    command.execute(work).map(|_| ())
}

fn terms(work: &Work<'_>, place: &Place, played: &Played, name: &str) -> Values {
    let today = work.day();
    let ends = today.saturating_add(RUNS.years()).saturating_sub(1.day());
    let mut values: Values = vec![
        ("name", text(name)),
        (
            "contract_id",
            FieldValue::Text(format!("K-{}-9{:03}", today.year(), played.at)),
        ),
        ("valid_from", FieldValue::Date(today)),
        ("valid_to", FieldValue::Date(ends)),
        ("duration_years", FieldValue::Int(RUNS)),
        ("notice_months", FieldValue::Int(6)),
        ("signed", FieldValue::Bool(true)),
        ("signed_on", FieldValue::Date(today)),
        ("maximum_value", kroner(played.story.kroner.0)),
    ];
    let supplier = place.contracts.iter().skip(played.at);
    let supplier = supplier.filter_map(|one| one.get("supplier")).next();
    if let Some(GenValue::Ref(supplier)) = supplier {
        values.push(("supplier", FieldValue::Ref(*supplier)));
    }
    let unit = place.units.get(played.at % place.units.len().max(1));
    values.extend(unit.map(|id| ("responsible_unit", FieldValue::Ref(*id))));
    values
}

/// What it costs: most of it to begin with, and something every year.
fn pay(work: &mut Work<'_>, place: &Place, played: &Played, contract: Id) -> Result<()> {
    let (all, yearly) = played.story.kroner;
    let operation = yearly.min(all / 6);
    let values = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("acquisition", kroner(all - operation * RUNS)),
        ("operation", kroner(operation)),
        ("first_year", FieldValue::Int(work.day().year().into())),
    ];
    create(work, &payments::SCHEMA, place.id(0x9a11, played.at), values)
}

/// Contracts from before there was a group: what the budget binds for them was approved by
/// somebody, and says so.
pub(super) fn standing(place: &Rc<Place>, age: i64) -> Vec<Step> {
    let with = Rc::clone(place);
    let act = Box::new(move |work: &mut Work<'_>| {
        answer_for(work, &with)?;
        except(work, &with)
    });
    vec![place.step(age, act)]
}

/// Every post has a unit and somebody who answers for it.
fn answer_for(work: &mut Work<'_>, place: &Place) -> Result<()> {
    for number in 0..MANY {
        let mut values = Values::new();
        let unit = place.units.get(number % place.units.len().max(1));
        values.extend(unit.map(|id| ("org_unit", FieldValue::Ref(*id))));
        let person = place.person(number + bodies::CHAIR);
        values.extend(person.map(|id| ("responsible", FieldValue::Ref(id))));
        let post = post_id(place.caller.organisation, number);
        change(work, &POSTS, post, values)?;
    }
    Ok(())
}

fn except(work: &mut Work<'_>, place: &Place) -> Result<()> {
    let Some(by) = place.person(bodies::CHAIR) else {
        return Ok(());
    };
    for post in OF_CONTRACTS {
        let post = post_id(place.caller.organisation, post);
        for one in (PostPage { post }).answer(work)?.contracts {
            let Some((contract, _)) = one.contract else {
                continue;
            };
            let excepted = vec![
                ("approval", text("exception")),
                ("exception_by", FieldValue::Ref(by)),
                (
                    "exception_reason",
                    text("Indgået, før it-styregruppen fik sit mandat."),
                ),
            ];
            change(work, &contracts::SCHEMA, contract, excepted)?;
        }
    }
    Ok(())
}
