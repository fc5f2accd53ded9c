//! What a municipality has agreed: contracts, who looks after them and what they cost.

mod evidence;
mod form;
mod money;
mod plan;
mod styles;
mod terms;

use std::collections::HashMap;

use domain::parts::Kind;
use foundation::Id;

use crate::{
    GenValue, GeneratedRecord, Values,
    options::{CONTRACT_OWNER, CONTRACT_ROLES},
    organisations::Supplier,
    random::Random,
    relations::role,
    usages::{Place, Usage},
};
pub(crate) use evidence::evidence;
use plan::Planned;

/// What contracts are made from.
pub(crate) struct Basis<'a> {
    pub place: &'a Place<'a>,
    pub usages: &'a [Usage<'a>],
    /// The records of the usages, in the same order.
    pub records: &'a [GeneratedRecord],
    pub people: &'a [Id],
    pub suppliers: &'a HashMap<Id, &'a Supplier>,
}

/// The contracts of a municipality with all that hangs on them.
pub(crate) struct Portfolio {
    /// Contracts, those above first; then rates, payments, licences and roles.
    pub records: Vec<GeneratedRecord>,
    /// The contract that each usage rests on, by usage.
    pub main: HashMap<Id, Id>,
}

/// Makes about 1.1 contracts for every usage.
pub(crate) fn contracts(basis: &Basis<'_>, random: &mut Random) -> Portfolio {
    let (planned, main) = plan::plan(basis, random);
    let organisation = basis.place.municipality.id();
    let yearly: Vec<Option<i64>> = planned
        .iter()
        .map(|one| money::yearly(one, basis, random))
        .collect();
    let mut below: HashMap<Id, i64> = HashMap::new();
    for (one, kroner) in planned.iter().zip(&yearly) {
        if let (Some(parent), Some(kroner)) = (one.parent, kroner) {
            *below.entry(parent).or_default() += kroner;
        }
    }
    let mut records = Vec::with_capacity(planned.len() * 5);
    for (number, one) in planned.iter().enumerate() {
        let below = below.get(&one.id).copied().unwrap_or(0);
        records.push(form::record(one, (number, below), basis, random));
    }
    let mut payments = Vec::new();
    let mut licences = Vec::new();
    for ((one, contract), yearly) in planned.iter().zip(&records).zip(yearly) {
        payments.extend(money::payments(one, contract, yearly, basis, random));
        licences.extend(money::licence(one, yearly, basis, random));
    }
    records.extend(money::rates(basis.place, random));
    records.extend(payments);
    records.extend(licences);
    records.extend(roles(organisation, &planned, basis.people, random));
    Portfolio { records, main }
}

/// About one and a half for every contract; one contract in ten has no owner.
fn roles(
    organisation: Id,
    planned: &[Planned<'_>],
    people: &[Id],
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let mut roles = Vec::new();
    for contract in planned {
        let subject = (Kind::Contract, contract.id);
        if random.chance(0.9) {
            // Some few look after many contracts.
            let owner = *random.pick_early(people);
            roles.push(role(organisation, subject, CONTRACT_OWNER, owner, random));
        }
        for (name, share) in CONTRACT_ROLES {
            if random.chance(*share) {
                let person = *random.pick(people);
                roles.push(role(organisation, subject, name, person, random));
            }
        }
    }
    roles
}

/// A record of the municipality.
fn record(place: &Place<'_>, kind: Kind, id: Id, values: Values) -> GeneratedRecord {
    GeneratedRecord {
        kind,
        id,
        organisation: place.municipality.id(),
        values,
    }
}

/// Kroner as they are stored, in øre.
fn kroner(amount: i64) -> GenValue {
    GenValue::Int(amount * 100)
}
