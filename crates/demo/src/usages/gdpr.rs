//! Personal data, precautions, risk and impact assessment, erasure. A detail is only
//! filled while its switch has the value that owns it.

use super::form::Form;
use crate::{
    GenValue,
    facts::areas::Data,
    options::{SENSITIVE, SUBJECTS},
};

pub(super) fn data(form: &mut Form<'_>) {
    // One in ten has not come to it yet.
    if form.random.chance(0.1) {
        return;
    }
    let key = "data_processing_agreement_required";
    if form.traits.data == Data::Nothing {
        form.put("data_sensitivity_levels", GenValue::Set(vec!["none"]));
        form.put(key, GenValue::Choice("no"));
        return;
    }
    form.choose(key, &[("yes", 75), ("no", 15), ("decided_by_law", 10)]);
    levels(form);
    subjects(form);
    let purpose = format!("{}.", form.system.area.purpose);
    form.text("processing_purpose", purpose);
    form.link("record_of_processing", "Fortegnelse", 0.5);
}

fn levels(form: &mut Form<'_>) {
    let sensitive = form.traits.data == Data::Sensitive;
    let mut levels = vec!["personal_data"];
    if sensitive {
        levels.push("sensitive_data");
        if form.random.chance(0.1) {
            levels.push("criminal_offences");
        }
        // Health before all else.
        let mut kinds = vec![SENSITIVE[0]];
        if form.random.chance(0.25) {
            kinds.push(form.random.word(&SENSITIVE[1..]));
        }
        form.put("sensitive_personal_data", GenValue::Options(kinds));
    }
    form.put("data_sensitivity_levels", GenValue::Set(levels));
    if form.random.chance(0.6) {
        let kinds = ["cpr_number", "social_problems", "other_private_matters"];
        let most = if sensitive { 3 } else { 1 };
        form.choose_some("specific_personal_data", &kinds[..most], most);
    }
}

fn subjects(form: &mut Form<'_>) {
    let home = form.system.area.administration;
    if let Some((_, subjects)) = SUBJECTS.iter().find(|(known, _)| *known == home) {
        let mut about = vec![subjects[0]];
        if form.random.chance(0.4) {
            about.push(form.random.word(&subjects[1..]));
        }
        form.put("data_subject_categories", GenValue::Options(about));
    }
}

pub(super) fn precautions(form: &mut Form<'_>) {
    if form.traits.data == Data::Nothing {
        return;
    }
    let answers = &[("yes", 60), ("no", 5), ("dont_know", 15), ("undecided", 20)];
    if form.choose("technical_precautions_in_place", answers) == "yes" {
        let measures = [
            "encryption",
            "pseudonymisation",
            "access_control",
            "logging",
        ];
        form.choose_some("technical_precautions_applied", &measures, 4);
        form.link(
            "technical_precautions_documentation",
            "Sikkerhedsbeskrivelse",
            0.4,
        );
    }
    let answers = &[
        ("yes", 45),
        ("no", 20),
        ("dont_know", 15),
        ("undecided", 20),
    ];
    if form.choose("user_supervision", answers) == "yes" {
        form.day("user_supervision_date", -500, -5);
        form.link("user_supervision_documentation", "Kontrol af brugere", 0.3);
    }
}

pub(super) fn risk(form: &mut Form<'_>) {
    let answers: &[_] = match (form.traits.critical, form.traits.data) {
        (true, _) => &[("yes", 68), ("no", 17), ("dont_know", 5), ("undecided", 10)],
        (_, Data::Nothing) => &[
            ("irrelevant", 60),
            ("yes", 10),
            ("no", 10),
            ("undecided", 20),
        ],
        _ => &[
            ("yes", 40),
            ("no", 25),
            ("dont_know", 10),
            ("undecided", 25),
        ],
    };
    let answer = form.choose("risk_assessment_conducted", answers);
    if answer == "yes" {
        form.day("risk_assessment_date", -1_200, -5);
        let results = &[("low", 45), ("medium", 38), ("high", 12), ("undecided", 5)];
        if form.choose("risk_assessment_result", results) == "high" {
            form.text(
                "risk_assessment_notes",
                "Handlingsplan er aftalt med systemejeren.",
            );
        }
        form.link("risk_assessment_documentation", "Risikovurdering", 0.7);
    }
    if answer != "irrelevant" && form.random.chance(0.35) {
        form.day("planned_risk_assessment_date", -90, 500);
    }
}

pub(super) fn dpia(form: &mut Form<'_>) {
    if form.traits.data != Data::Sensitive {
        return;
    }
    let answers = &[
        ("yes", 30),
        ("no", 40),
        ("dont_know", 10),
        ("undecided", 20),
    ];
    if form.choose("dpia_conducted", answers) == "yes" {
        form.day("dpia_date", -1_500, -10);
        form.link("dpia_documentation", "Konsekvensanalyse", 0.6);
    }
}

pub(super) fn retention(form: &mut Form<'_>) {
    if form.traits.data == Data::Nothing {
        return;
    }
    let answers = &[
        ("yes", 40),
        ("no", 20),
        ("dont_know", 15),
        ("undecided", 25),
    ];
    if form.choose("retention_period_defined", answers) == "yes" {
        form.day("next_retention_evaluation_date", -60, 900);
        let months = form
            .random
            .weighted(&[(6, 10), (12, 50), (24, 25), (60, 15)]);
        form.put(
            "retention_evaluation_frequency_months",
            GenValue::Int(months),
        );
    }
}
