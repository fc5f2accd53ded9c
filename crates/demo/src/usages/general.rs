//! Name, technique, life, criticality, accessibility, units, tasks, references.

use super::form::Form;
use crate::{
    GenValue,
    facts::areas::Data,
    kle,
    options::{CLASSIFICATION, CRITICALITY, TECHNICAL_TYPES},
};

const NOTES: &[&str] = &[
    "Aftalt på mødet i systemejerkredsen: oprydning i brugere hvert halve år.",
    "Leverandøren har varslet ny version til næste år.",
    "Skal ses sammen med udbuddet af det samlede område.",
    "Kun enkelte brugere tilbage. Overvej at lukke.",
    "Vejledninger ligger på intranettet.",
    "Der mangler overblik over hvem der bruger systemet i institutionerne.",
];

pub(super) fn identity(form: &mut Form<'_>) {
    let municipality = form.place.municipality;
    form.put("system", GenValue::Ref(form.system.id));
    if form.random.chance(0.15) {
        let name = format!("{} {}", form.system.name, municipality.name);
        form.text("local_name", name);
    }
    if form.random.chance(0.4) {
        let number = form.random.between(1_000, 9_999);
        form.text("local_id", format!("IT-{}-{number}", municipality.code()));
    }
    if form.random.chance(0.3) {
        let version = format!("{}.{}", form.random.between(1, 12), form.random.below(10));
        form.text("system_version", version);
    }
    if form.random.chance(0.85) {
        form.text("purpose", form.system.area.purpose);
    }
    if form.random.chance(0.12) {
        let note = form.random.word(NOTES);
        form.text("notes", note);
    }
}

pub(super) fn references(form: &mut Form<'_>) {
    if !form.random.chance(0.3) {
        return;
    }
    let year = i64::from(form.place.today.year()) - form.random.below(7) as i64;
    let case = format!("{year}-{:06}", form.random.below(1_000_000));
    let number = form.random.between(1_000, 99_999);
    let url = format!("https://esdh.{}/system/{number}", form.place.host);
    let row = vec![
        ("title", GenValue::Text("Sag om systemet".to_owned())),
        ("document_id", GenValue::Text(case)),
        ("url", GenValue::Text(url)),
        ("is_main", GenValue::Bool(true)),
    ];
    form.put("external_references", GenValue::Rows(vec![row]));
}

pub(super) fn technique(form: &mut Form<'_>) {
    let users: &[_] = if form.traits.critical {
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
    if form.random.chance(0.8) {
        form.choose("expected_users", users);
    }
    if form.random.chance(0.7) {
        let class = match form.traits.data {
            Data::Nothing => CLASSIFICATION[0],
            Data::Personal => CLASSIFICATION[1],
            Data::Sensitive => CLASSIFICATION[2],
        };
        form.option("data_classification", class);
    }
    if form.random.chance(0.5) {
        let count = form.random.between(1, 2);
        let types = form.random.some(TECHNICAL_TYPES, count);
        form.put("technical_system_types", GenValue::Options(types));
    }
    let hosts = &[
        ("external", 62),
        ("on_premise", 20),
        ("hybrid", 8),
        ("undecided", 10),
    ];
    form.choose("hosted_at", hosts);
    if form.random.chance(0.6) {
        // Proprietary excludes the others.
        let model = form
            .random
            .weighted(&[("proprietary", 90), ("open_source", 10)]);
        form.put("licensing_and_code_models", GenValue::Set(vec![model]));
    }
    form.choose("contains_ai", &[("no", 60), ("yes", 8), ("undecided", 32)]);
}

pub(super) fn validity(form: &mut Form<'_>) {
    let life_cycle = form.traits.life_cycle;
    form.put("life_cycle", GenValue::Choice(life_cycle));
    let (from, to) = match life_cycle {
        "phasing_in" => (Some((-60, 200)), None),
        "pilot" => (Some((-200, -5)), Some((30, 300))),
        "phasing_out" => (Some((-4_500, -900)), Some((20, 500))),
        "not_in_use" => (Some((-5_000, -1_500)), Some((-1_000, -10))),
        _ if form.random.chance(0.9) => (Some((-4_500, -30)), None),
        _ => (None, None),
    };
    for (key, days) in [("in_use_from", from), ("phased_out_on", to)] {
        if let Some((first, last)) = days {
            form.day(key, first, last);
        }
    }
}

pub(super) fn criticality(form: &mut Form<'_>) {
    let critical = form.traits.critical;
    let (business, society): (&[_], &[_]) = if critical {
        (&[("yes", 1)], &[("yes", 35), ("no", 65)])
    } else {
        (
            &[("no", 75), ("dont_know", 10), ("undecided", 15)],
            &[("no", 1)],
        )
    };
    form.choose("business_critical", business);
    if form.random.chance(0.7) {
        form.choose("society_critical", society);
    }
    if form.random.chance(0.65) {
        let levels = if critical {
            &CRITICALITY[..2]
        } else {
            &CRITICALITY[2..]
        };
        let level = form.random.word(levels);
        form.option("criticality_level", level);
        if critical {
            form.link("criticality_documentation", "Kritikalitetsvurdering", 1.0);
        }
    }
}

pub(super) fn accessibility(form: &mut Form<'_>) {
    if !form.random.chance(0.35) {
        return;
    }
    let answers = &[("yes", 40), ("partially", 40), ("no", 20)];
    if form.choose("web_accessibility", answers) != "yes" {
        let note = "Leverandøren retter kontraster og tastaturbetjening.";
        form.text("web_accessibility_notes", note);
    }
    form.day("web_accessibility_checked_on", -1_100, -20);
}

pub(super) fn organisation(form: &mut Form<'_>) {
    let home = &form.place.homes[form.system.area.administration];
    let count = form.random.between(1, 4);
    let mut using = form.random.some(home, count);
    if form.random.chance(0.92) {
        // The administration and its departments stand first in the tree.
        let responsible = *form.random.pick(&home[..home.len().min(8)]);
        // The responsible unit is one of the using ones.
        if !using.contains(&responsible) {
            using.insert(0, responsible);
        }
        form.put("responsible_unit", GenValue::Ref(responsible));
    }
    form.put("using_units", GenValue::Refs(using));
}

/// Tasks beside those of the catalogue, and without some of them.
pub(super) fn tasks(form: &mut Form<'_>) {
    let inherited = kle::ids(form.system.area.kle);
    let mut added = Vec::new();
    for _ in 0..form.random.between(0, 5) {
        let node = kle::any(form.random);
        if !inherited.contains(&node) && !added.contains(&node) {
            added.push(node);
        }
    }
    if !added.is_empty() {
        form.put("kle_added", GenValue::Refs(added));
    }
    if inherited.len() > 1 && form.random.chance(0.05) {
        form.put("kle_removed", GenValue::Refs(vec![inherited[1]]));
    }
}
