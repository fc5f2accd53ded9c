//! Name, technique, life, criticality, accessibility, units, tasks, references.

use super::{Place, Traits, choice, link, text};
use crate::{
    GenValue, Values,
    catalogue::System,
    facts::areas::Data,
    kle,
    options::{CLASSIFICATION, CRITICALITY, TECHNICAL_TYPES},
    random::Random,
};

const NOTES: &[&str] = &[
    "Aftalt på mødet i systemejerkredsen: oprydning i brugere hvert halve år.",
    "Leverandøren har varslet ny version til næste år.",
    "Skal ses sammen med udbuddet af det samlede område.",
    "Kun enkelte brugere tilbage. Overvej at lukke.",
    "Vejledninger ligger på intranettet.",
    "Der mangler overblik over hvem der bruger systemet i institutionerne.",
];

pub(super) fn identity(
    values: &mut Values,
    system: &System,
    place: &Place<'_>,
    random: &mut Random,
) {
    if random.chance(0.15) {
        let local = format!("{} {}", system.name, place.municipality.name);
        text(values, "local_name", local);
    }
    if random.chance(0.4) {
        text(
            values,
            "local_id",
            format!(
                "IT-{}-{}",
                place.municipality.code(),
                random.between(1_000, 9_999)
            ),
        );
    }
    if random.chance(0.3) {
        text(
            values,
            "system_version",
            format!("{}.{}", random.between(1, 12), random.below(10)),
        );
    }
    if random.chance(0.85) {
        text(values, "purpose", system.area.purpose);
    }
    if random.chance(0.12) {
        text(values, "notes", *random.pick(NOTES));
    }
    if random.chance(0.3) {
        let row = vec![
            ("title", GenValue::Text("Sag om systemet".to_owned())),
            (
                "document_id",
                GenValue::Text(format!(
                    "{}-{:06}",
                    i64::from(place.today.year()) - random.below(7) as i64,
                    random.below(1_000_000)
                )),
            ),
            (
                "url",
                GenValue::Text(format!(
                    "https://esdh.{}/system/{}",
                    place.host,
                    random.between(1_000, 99_999)
                )),
            ),
            ("is_main", GenValue::Bool(true)),
        ];
        values.push(("external_references", GenValue::Rows(vec![row])));
    }
}

pub(super) fn technique(values: &mut Values, traits: &Traits, random: &mut Random) {
    let users: &[(&str, u32)] = if traits.critical {
        &[("50_99", 10), ("100_499", 40), ("500_or_more", 50)]
    } else {
        &[
            ("0_9", 35),
            ("10_49", 35),
            ("50_99", 15),
            ("100_499", 12),
            ("500_or_more", 3),
        ]
    };
    if random.chance(0.8) {
        choice(values, "expected_users", random.weighted(users));
    }
    let class = match traits.data {
        Data::Nothing => CLASSIFICATION[0],
        Data::Personal => CLASSIFICATION[1],
        Data::Sensitive => CLASSIFICATION[2],
    };
    if random.chance(0.7) {
        values.push(("data_classification", GenValue::Option(class)));
    }
    if random.chance(0.5) {
        let count = random.between(1, 2);
        values.push((
            "technical_system_types",
            GenValue::Options(random.some(TECHNICAL_TYPES, count)),
        ));
    }
    choice(
        values,
        "hosted_at",
        random.weighted(&[
            ("external", 62),
            ("on_premise", 20),
            ("hybrid", 8),
            ("undecided", 10),
        ]),
    );
    if random.chance(0.6) {
        // Proprietary excludes the others.
        let models = if random.chance(0.9) {
            vec!["proprietary"]
        } else {
            vec!["open_source"]
        };
        values.push(("licensing_and_code_models", GenValue::Set(models)));
    }
    choice(
        values,
        "contains_ai",
        random.weighted(&[("no", 60), ("yes", 8), ("undecided", 32)]),
    );
}

pub(super) fn validity(
    values: &mut Values,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    choice(values, "life_cycle", traits.life_cycle);
    let (from, to) = match traits.life_cycle {
        "phasing_in" => (Some((-60, 200)), None),
        "pilot" => (Some((-200, -5)), Some((30, 300))),
        "phasing_out" => (Some((-4_500, -900)), Some((20, 500))),
        "not_in_use" => (Some((-5_000, -1_500)), Some((-1_000, -10))),
        _ if random.chance(0.9) => (Some((-4_500, -30)), None),
        _ => (None, None),
    };
    for (key, days) in [("in_use_from", from), ("phased_out_on", to)] {
        if let Some((first, last)) = days {
            values.push((key, GenValue::Date(random.day(place.today, first, last))));
        }
    }
}

pub(super) fn criticality(
    values: &mut Values,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    let (business, society, level) = if traits.critical {
        (
            "yes",
            if random.chance(0.35) { "yes" } else { "no" },
            CRITICALITY[random.below(2)],
        )
    } else {
        let unsure = random.weighted(&[("no", 75), ("dont_know", 10), ("undecided", 15)]);
        (unsure, "no", CRITICALITY[random.between(2, 3)])
    };
    choice(values, "business_critical", business);
    if random.chance(0.7) {
        choice(values, "society_critical", society);
    }
    if random.chance(0.65) {
        values.push(("criticality_level", GenValue::Option(level)));
        if traits.critical {
            link(
                values,
                "criticality_documentation",
                "Kritikalitetsvurdering",
                place,
                random,
            );
        }
    }
}

pub(super) fn accessibility(values: &mut Values, place: &Place<'_>, random: &mut Random) {
    if !random.chance(0.35) {
        return;
    }
    let answer = random.weighted(&[("yes", 40), ("partially", 40), ("no", 20)]);
    choice(values, "web_accessibility", answer);
    values.push((
        "web_accessibility_checked_on",
        GenValue::Date(random.day(place.today, -1_100, -20)),
    ));
    if answer != "yes" {
        text(
            values,
            "web_accessibility_notes",
            "Leverandøren retter kontraster og tastaturbetjening.",
        );
    }
}

pub(super) fn organisation(
    values: &mut Values,
    system: &System,
    place: &Place<'_>,
    random: &mut Random,
) {
    let home = &place.homes[system.area.administration];
    let count = 1 + random.below(4);
    let mut using = random.some(home, count);
    if random.chance(0.92) {
        // The administration and its departments stand first in the tree.
        let responsible = *random.pick(&home[..home.len().min(8)]);
        // The responsible unit is one of the using ones.
        if !using.contains(&responsible) {
            using.insert(0, responsible);
        }
        values.push(("responsible_unit", GenValue::Ref(responsible)));
    }
    values.push(("using_units", GenValue::Refs(using)));
    let inherited = kle::ids(system.area.kle);
    let mut added = Vec::new();
    for _ in 0..random.between(0, 5) {
        let node = kle::any(random);
        if !inherited.contains(&node) && !added.contains(&node) {
            added.push(node);
        }
    }
    if !added.is_empty() {
        values.push(("kle_added", GenValue::Refs(added)));
    }
    if inherited.len() > 1 && random.chance(0.05) {
        values.push(("kle_removed", GenValue::Refs(vec![inherited[1]])));
    }
}
