//! Between usages: which system takes data from which; and who holds which role.

use domain::parts::Kind;
use foundation::Id;

use crate::{
    GenValue, GeneratedRecord, Values,
    options::{FREQUENCIES, OWNER, ROLES},
    random::Random,
    usages::Usage,
};

/// Relations of each usage, on average.
const PER_USAGE: usize = 3;

/// About three relations for every usage, most of them towards the systems that
/// everybody uses, as those are the ones that others take data from.
pub(crate) fn relations<'a>(
    organisation: Id,
    usages: &'a [Usage<'a>],
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let mut relations = Vec::with_capacity(usages.len() * PER_USAGE);
    for from in usages {
        for _ in 0..random.between(0, PER_USAGE * 2) {
            let to = random.pick_early(usages);
            if from.id != to.id {
                relations.push(relation(organisation, from, to, random));
            }
        }
    }
    relations
}

fn relation(
    organisation: Id,
    from: &Usage<'_>,
    to: &Usage<'_>,
    random: &mut Random,
) -> GeneratedRecord {
    let mut values: Values = vec![
        ("from_usage", GenValue::Ref(from.id)),
        ("to_usage", GenValue::Ref(to.id)),
    ];
    // The interface is one that the system at the other end exposes.
    if !to.system.interfaces.is_empty() && random.chance(0.7) {
        values.push((
            "interface",
            GenValue::Ref(*random.pick(&to.system.interfaces)),
        ));
    }
    if random.chance(0.8) {
        values.push(("frequency", GenValue::Option(random.weighted(FREQUENCIES))));
    }
    if random.chance(0.25) {
        let text = format!(
            "{} henter oplysninger fra {}.",
            from.system.name, to.system.name
        );
        values.push(("description", GenValue::Text(text)));
    }
    GeneratedRecord {
        kind: Kind::Relation,
        id: random.id(),
        organisation,
        values,
    }
}

/// About three roles for every usage; one usage in ten has no owner.
pub(crate) fn roles(
    organisation: Id,
    usages: &[Usage<'_>],
    people: &[Id],
    random: &mut Random,
) -> Vec<GeneratedRecord> {
    let mut roles = Vec::new();
    for usage in usages {
        let subject = (Kind::Usage, usage.id);
        if random.chance(0.9) {
            // Some few own many systems.
            let owner = *random.pick_early(people);
            roles.push(role(organisation, subject, OWNER, owner, random));
        }
        for (name, share) in ROLES {
            if random.chance(*share) {
                let person = *random.pick(people);
                roles.push(role(organisation, subject, name, person, random));
            }
        }
    }
    roles
}

/// A role of a person on a usage or a contract.
pub(crate) fn role(
    organisation: Id,
    (kind, subject): (Kind, Id),
    name: &'static str,
    person: Id,
    random: &mut Random,
) -> GeneratedRecord {
    GeneratedRecord {
        kind: Kind::RoleAssignment,
        id: random.id(),
        organisation,
        values: vec![
            ("subject_kind", GenValue::Choice(kind.key())),
            ("subject", GenValue::Ref(subject)),
            ("role", GenValue::Option(name)),
            ("person", GenValue::Ref(person)),
        ],
    }
}
