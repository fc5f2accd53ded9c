//! Personal data, precautions, risk and impact assessment, erasure. A detail is only
//! filled while its switch has the value that owns it.

use super::{Place, Traits, choice, link, text};
use crate::{
    GenValue, Values,
    catalogue::System,
    facts::areas::Data,
    options::{SENSITIVE, SUBJECTS},
    random::Random,
};

pub(super) fn data(
    values: &mut Values,
    system: &System,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    if random.chance(0.1) {
        return;
    }
    if traits.data == Data::Nothing {
        values.push(("data_sensitivity_levels", GenValue::Set(vec!["none"])));
        choice(values, "data_processing_agreement_required", "no");
        return;
    }
    let mut levels = vec!["personal_data"];
    if traits.data == Data::Sensitive {
        levels.push("sensitive_data");
        if random.chance(0.1) {
            levels.push("criminal_offences");
        }
        // Health before all else.
        let mut kinds = vec![SENSITIVE[0]];
        if random.chance(0.25) {
            kinds.push(random.word(&SENSITIVE[1..]));
        }
        values.push(("sensitive_personal_data", GenValue::Options(kinds)));
    }
    values.push(("data_sensitivity_levels", GenValue::Set(levels)));
    if random.chance(0.6) {
        let specific = ["cpr_number", "social_problems", "other_private_matters"];
        let kinds = if traits.data == Data::Sensitive {
            &specific[..]
        } else {
            &specific[..1]
        };
        let count = 1 + random.below(kinds.len());
        values.push((
            "specific_personal_data",
            GenValue::Set(random.some(kinds, count)),
        ));
    }
    let subjects = SUBJECTS
        .iter()
        .find(|(home, _)| *home == system.area.administration);
    if let Some((_, subjects)) = subjects {
        let mut about = vec![subjects[0]];
        if random.chance(0.4) {
            about.push(random.word(&subjects[1..]));
        }
        values.push(("data_subject_categories", GenValue::Options(about)));
    }
    text(
        values,
        "processing_purpose",
        format!("{}.", system.area.purpose),
    );
    if random.chance(0.5) {
        link(values, "record_of_processing", "Fortegnelse", place, random);
    }
    let agreement = random.weighted(&[("yes", 75), ("no", 15), ("decided_by_law", 10)]);
    choice(values, "data_processing_agreement_required", agreement);
}

pub(super) fn precautions(
    values: &mut Values,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    if traits.data == Data::Nothing {
        return;
    }
    let answer = random.weighted(&[("yes", 60), ("no", 5), ("dont_know", 15), ("undecided", 20)]);
    choice(values, "technical_precautions_in_place", answer);
    if answer == "yes" {
        let count = random.between(1, 4);
        let measures = [
            "encryption",
            "pseudonymisation",
            "access_control",
            "logging",
        ];
        values.push((
            "technical_precautions_applied",
            GenValue::Set(random.some(&measures, count)),
        ));
        if random.chance(0.4) {
            link(
                values,
                "technical_precautions_documentation",
                "Sikkerhedsbeskrivelse",
                place,
                random,
            );
        }
    }
    let answer = random.weighted(&[
        ("yes", 45),
        ("no", 20),
        ("dont_know", 15),
        ("undecided", 20),
    ]);
    choice(values, "user_supervision", answer);
    if answer == "yes" {
        values.push((
            "user_supervision_date",
            GenValue::Date(random.day(place.today, -500, -5)),
        ));
        if random.chance(0.3) {
            link(
                values,
                "user_supervision_documentation",
                "Kontrol af brugere",
                place,
                random,
            );
        }
    }
}

pub(super) fn risk(values: &mut Values, traits: &Traits, place: &Place<'_>, random: &mut Random) {
    let answer = if traits.critical {
        random.weighted(&[("yes", 68), ("no", 17), ("dont_know", 5), ("undecided", 10)])
    } else if traits.data == Data::Nothing {
        random.weighted(&[
            ("irrelevant", 60),
            ("yes", 10),
            ("no", 10),
            ("undecided", 20),
        ])
    } else {
        random.weighted(&[
            ("yes", 40),
            ("no", 25),
            ("dont_know", 10),
            ("undecided", 25),
        ])
    };
    choice(values, "risk_assessment_conducted", answer);
    if answer == "yes" {
        values.push((
            "risk_assessment_date",
            GenValue::Date(random.day(place.today, -1_200, -5)),
        ));
        let result =
            random.weighted(&[("low", 45), ("medium", 38), ("high", 12), ("undecided", 5)]);
        choice(values, "risk_assessment_result", result);
        if random.chance(0.7) {
            link(
                values,
                "risk_assessment_documentation",
                "Risikovurdering",
                place,
                random,
            );
        }
        if result == "high" {
            text(
                values,
                "risk_assessment_notes",
                "Handlingsplan er aftalt med systemejeren.",
            );
        }
    }
    if answer != "irrelevant" && random.chance(0.35) {
        values.push((
            "planned_risk_assessment_date",
            GenValue::Date(random.day(place.today, -90, 500)),
        ));
    }
    if traits.data == Data::Sensitive {
        let answer = random.weighted(&[
            ("yes", 30),
            ("no", 40),
            ("dont_know", 10),
            ("undecided", 20),
        ]);
        choice(values, "dpia_conducted", answer);
        if answer == "yes" {
            values.push((
                "dpia_date",
                GenValue::Date(random.day(place.today, -1_500, -10)),
            ));
            if random.chance(0.6) {
                link(
                    values,
                    "dpia_documentation",
                    "Konsekvensanalyse",
                    place,
                    random,
                );
            }
        }
    }
}

pub(super) fn retention(
    values: &mut Values,
    traits: &Traits,
    place: &Place<'_>,
    random: &mut Random,
) {
    if traits.data == Data::Nothing {
        return;
    }
    let answer = random.weighted(&[
        ("yes", 40),
        ("no", 20),
        ("dont_know", 15),
        ("undecided", 25),
    ]);
    choice(values, "retention_period_defined", answer);
    if answer == "yes" {
        values.push((
            "next_retention_evaluation_date",
            GenValue::Date(random.day(place.today, -60, 900)),
        ));
        let months = random.weighted(&[(6, 10), (12, 50), (24, 25), (60, 15)]);
        values.push((
            "retention_evaluation_frequency_months",
            GenValue::Int(months),
        ));
    }
}
