//! Titles, and the words that a template's texts hold.

use domain::{
    cases::CaseState,
    papers::{CaseMaterial, Composed, Material, MeetingMaterial, PaperKind},
};

use crate::{cases::words as case_words, format, i18n::Lang};

/// What the paper is about.
pub(super) fn title(composed: &Composed) -> String {
    match &composed.material {
        Material::Case(of) => of.text("name").to_owned(),
        Material::Meeting(of) => of.room.name.clone(),
        Material::FollowUp(_) => composed.organisation.clone(),
    }
}

/// A sentence below the title: which case, when and where, as of when.
pub(super) fn lead(lang: Lang, composed: &Composed) -> String {
    match &composed.material {
        Material::Case(of) => {
            let parts = [of.state.number.as_str(), of.named("org_unit")];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" · ")
        }
        Material::Meeting(of) => {
            let held = format::date_long(lang, of.room.held_on);
            let draft = composed.kind == PaperKind::Minutes && of.minutes.approved_on.is_none();
            let mut parts = vec![held];
            parts.extend(draft.then(|| lang.t("papers-draft")));
            parts.join(" · ")
        }
        Material::FollowUp(_) => {
            lang.t1("papers-as-of", "day", format::date_long(lang, composed.day))
        }
    }
}

/// What a word of a template stands for; a dash when the register does not know.
pub(super) fn value(lang: Lang, composed: &Composed, key: &str) -> String {
    let found = match (key, &composed.material) {
        ("organisation", _) => composed.organisation.clone(),
        ("day", _) => format::date_long(lang, composed.day),
        (_, Material::Case(of)) => of_case(composed, of, key),
        (_, Material::Meeting(of)) => of_meeting(lang, of, key),
        (_, Material::FollowUp(_)) => String::new(),
    };
    match found.is_empty() {
        true => "–".to_owned(),
        false => found,
    }
}

fn of_case(composed: &Composed, of: &CaseMaterial, key: &str) -> String {
    match key {
        "case" => of.text("name").to_owned(),
        "case_number" => of.state.number.clone(),
        "phase" => phase(composed, of).to_owned(),
        "unit" => of.named("org_unit").to_owned(),
        person => of.named(person).to_owned(),
    }
}

/// Which phase a case is in, of how many.
pub(super) fn place(lang: Lang, state: &CaseState) -> String {
    let sentence = case_words::place(lang, state);
    sentence.trim_end_matches('.').to_owned()
}

/// The name of the phase that a case is in.
pub(super) fn phase<'a>(composed: &Composed, of: &'a CaseMaterial) -> &'a str {
    let phase = of.state.template.phases.get(of.state.phase);
    phase.map_or("", |phase| phase.name(composed.language))
}

fn of_meeting(lang: Lang, of: &MeetingMaterial, key: &str) -> String {
    let room = &of.room;
    match key {
        "body" => room.body_name.clone(),
        "meeting" => room.name.clone(),
        "meeting_day" => format::date_long(lang, room.held_on),
        "time" => room.starts_at.clone(),
        "place" => room.place.clone(),
        _ => String::new(),
    }
}
