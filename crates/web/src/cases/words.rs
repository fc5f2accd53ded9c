//! Words for cases that several pages use.

use domain::{
    cases::{CaseState, DecidedBy, DecisionRow, LightReason, Template, fields::CASE_STANDING},
    gate::{Language, Role},
};
use foundation::{Date, Id};

use super::PATH;
use crate::{format, i18n::Lang, parts::Level, texts};

/// The language of names that exist in both.
pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    }
}

/// Address of a case's page, or of one of its own pages.
pub(super) fn address(case: Id, page: &str) -> String {
    match page {
        "" => format!("{PATH}/{case}"),
        page => format!("{PATH}/{case}/{page}"),
    }
}

/// How the case stands, in a word.
pub(crate) fn standing(lang: Lang, key: &str) -> String {
    texts::choice(lang, &CASE_STANDING, key)
}

/// How good or bad that is.
pub(super) fn level(standing: &str) -> Level {
    match standing {
        "waiting" => Level::Info,
        "halted" => Level::Bad,
        "stopped" => Level::Neutral,
        "closed" => Level::Good,
        _ => Level::Neutral,
    }
}

/// Who decides at a gate.
pub(crate) fn decides(lang: Lang, decided_by: DecidedBy) -> String {
    match decided_by {
        DecidedBy::Body => lang.t("case-decides-body"),
        DecidedBy::Role(Role::ModuleAdministrator) => lang.t("case-decides-department"),
        DecidedBy::Role(role) => lang.t(&format!("role-{}", role.key().replace('_', "-"))),
    }
}

/// Name of a phase by its number.
pub(crate) fn phase_name(lang: Lang, template: &Template, phase: usize) -> String {
    let phase = template.phases.get(phase);
    phase.map_or_else(String::new, |phase| phase.name(language(lang)).to_owned())
}

/// Where the case is, in a sentence.
pub(crate) fn place(lang: Lang, state: &CaseState) -> String {
    let args = [
        ("number", (state.phase + 1).into()),
        ("of", state.template.phases.len().into()),
        (
            "name",
            phase_name(lang, &state.template, state.phase).into(),
        ),
    ];
    lang.t_args("case-place", &args)
}

/// What was decided, in a word.
pub(crate) fn outcome(lang: Lang, decision: &DecisionRow) -> String {
    let key = decision.outcome.key().replace('_', "-");
    lang.t(&format!("choice-decision-outcome-{key}"))
}

/// Why a light is what it is.
pub(crate) fn reason(lang: Lang, reason: &LightReason) -> String {
    let dated = |key: &str, demand: &str, day: &Date| {
        let args = [
            ("demand", demand.to_owned().into()),
            ("day", format::date(*day).into()),
        ];
        lang.t_args(key, &args)
    };
    match reason {
        LightReason::Halted(why) => lang.t1("case-light-halted", "why", why.as_str()),
        LightReason::Escalated(why) => lang.t1("case-light-escalated", "why", why.as_str()),
        LightReason::ConditionOverdue(demand, day) => {
            dated("case-light-condition-overdue", demand, day)
        }
        LightReason::ConditionNear(demand, day) => dated("case-light-condition-near", demand, day),
        LightReason::UpdateOverdue(day) => dated("case-light-update-overdue", "", day),
        LightReason::UpdateDemanded(day) => dated("case-light-update-demanded", "", day),
        LightReason::WaitsTooLong(days) => lang.t1("case-light-waits-too-long", "days", *days),
        LightReason::Waits(days) => lang.t1("case-light-waits", "days", *days),
        LightReason::Missing(text) => lang.t1("case-light-missing", "criterion", text.as_str()),
        LightReason::Ready => lang.t("case-light-ready"),
    }
}
