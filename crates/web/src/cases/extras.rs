//! The page of a case: the way through the phases, what is missing, who decides, and what
//! has been decided.

use domain::{
    cases::{CaseState, Outcome, StateOf},
    gate::{Action, Needs, Resource, allowed},
    parts::records::Page,
};
use foundation::{Id, Result};

use super::{way::Way, words};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    joint,
    parts::{Action as Button, Cell, Level, Link, Picture, Section, Status, Table},
    pictures::phases::{self, Look, Phase},
    records::Extras,
    state::AppState,
};

/// What a case's page has beside the fields.
pub(crate) async fn extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, case) = (signed.lang, page.record.id);
    let found = state.ask(&signed.caller, StateOf(case)).await?;
    let mut sections = Vec::new();
    sections.extend(decisions(lang, case, &found));
    sections.extend(follow_up(state, lang, case, &found));
    let way = Way::of(state, signed, page, &found).await?;
    let mut status = status(lang, &found);
    let mut actions = actions(signed, case, &found);
    if let Some((said, button)) = way.told(state, signed, page, &found).await? {
        status.push(Status {
            level: Level::Info,
            word: lang.t1("case-way-next", "step", said),
            cause: String::new(),
        });
        actions.splice(0..0, button);
    }
    let gate = ("general", gate(lang, case, &found));
    let way = way.section(lang).map(|section| ("general", section));
    Ok(Extras {
        status,
        sentence: sentence(lang, page, &found),
        actions,
        picture: Some(picture(lang, &found)),
        after: way.into_iter().chain([gate]).collect(),
        sections,
        related: joint::of_case(state, signed, case)
            .await?
            .into_iter()
            .collect(),
        ..Extras::default()
    })
}

fn status(lang: Lang, state: &CaseState) -> Vec<Status> {
    let since = state.submitted_on.map(format::date);
    let mut all = vec![Status {
        level: words::level(&state.standing),
        word: words::standing(lang, &state.standing),
        cause: since.map_or_else(String::new, |day| lang.t1("case-since", "day", day)),
    }];
    for one in state.interventions.iter().filter(|one| one.open()) {
        let kind = one.kind.key().replace('_', "-");
        let day = one.due_on.map(format::date);
        all.push(Status {
            level: Level::Warn,
            word: lang.t(&format!("case-step-in-{kind}-done")),
            cause: match day {
                Some(day) => lang.t1("case-before", "day", day),
                None => one.reason.clone(),
            },
        });
    }
    all
}

fn sentence(lang: Lang, page: &Page, state: &CaseState) -> String {
    let schema = &domain::cases::SCHEMA;
    let named = |key: &str| {
        let id = page.record.get(schema, key).as_ref();
        id.and_then(|id| page.names.get(&id))
            .map(|name| name.trim().to_owned())
    };
    let owner = named("owner").map(|name| lang.t1("case-owned-by", "name", name));
    let parts = [Some(state.number.clone()), named("org_unit"), owner];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn actions(signed: &Signed, case: Id, state: &CaseState) -> Vec<Button> {
    let lang = signed.lang;
    if signed.caller.as_of.is_some() {
        return Vec::new();
    }
    let mut actions = Vec::new();
    let mut add = |key: &str, page: &str| {
        actions.push(Button {
            label: lang.t(key),
            href: words::address(case, page),
            post: false,
        });
    };
    let may = allowed(&signed.caller, Needs(Action::Change, Resource::Cases));
    if may && !state.is_over() {
        match state.standing.as_str() {
            "waiting" if state.may_decide => add("case-act-decide", "gate#decide"),
            "open" if state.missing().next().is_none() => add("case-act-submit", "gate#submit"),
            _ => add("case-act-gate", "gate"),
        }
    }
    if state.may_step_in && !state.is_over() {
        add("case-act-step-in", "step-in");
    }
    actions
}

/// The phases, the one the case is in, and what is missing to its gate.
fn picture(lang: Lang, state: &CaseState) -> Picture {
    let phases: Vec<Phase> = state
        .template
        .phases
        .iter()
        .enumerate()
        .map(|(at, phase)| {
            let look = look(state, at);
            Phase {
                name: phase.name(words::language(lang)).to_owned(),
                word: word(lang, state, at, look),
                decides: words::decides(lang, phase.decided_by),
                look,
            }
        })
        .collect();
    let title = lang.t("case-way");
    let row = |phase: &Phase| {
        [&phase.name, &phase.word, &phase.decides]
            .map(|text| Cell::text(text.as_str()))
            .to_vec()
    };
    Picture {
        svg: phases::svg(&title, &phases),
        title,
        text: next(lang, state),
        table: Table {
            headings: ["case-phase-name", "case-standing", "case-who-decides"]
                .map(|key| lang.t(key))
                .to_vec(),
            rows: phases.iter().map(row).collect(),
        },
    }
}

fn look(state: &CaseState, at: usize) -> Look {
    if at < state.phase || state.standing == "closed" {
        Look::Done
    } else if at > state.phase {
        Look::Ahead
    } else if state.standing == "stopped" {
        Look::Stopped
    } else {
        Look::Here
    }
}

/// What was decided behind, how it stands here; nothing about what is ahead.
fn word(lang: Lang, state: &CaseState, at: usize, look: Look) -> String {
    let decided = state
        .decisions
        .iter()
        .rfind(|decision| decision.phase == at && decision.outcome != Outcome::Hold);
    match (look, decided) {
        (Look::Here, _) => words::standing(lang, &state.standing),
        (_, Some(decision)) => format!(
            "{} {}",
            words::outcome(lang, decision),
            format::date(decision.taken_on)
        ),
        (Look::Done, None) => lang.t("case-phase-passed"),
        (Look::Stopped, None) => words::standing(lang, "stopped"),
        (Look::Ahead, None) => String::new(),
    }
}

/// Where it is, what is missing, who decides.
fn next(lang: Lang, state: &CaseState) -> String {
    if state.is_over() {
        return words::standing(lang, &state.standing);
    }
    let missing = state.missing().count();
    let decides = &state.template.phases[state.phase].decided_by;
    let said = match (state.standing.as_str(), missing) {
        ("waiting", _) => lang.t("case-next-decide"),
        (_, 0) => lang.t("case-next-submit"),
        (_, missing) => lang.t1("case-next-missing", "n", missing),
    };
    let who = lang.t1("case-decides", "who", words::decides(lang, *decides));
    format!("{} {said} {who}", words::place(lang, state))
}

/// The criteria of the gate with what is met.
fn gate(lang: Lang, case: Id, state: &CaseState) -> Section {
    let row = |(one, _): &(domain::cases::CriterionState, bool)| {
        let (level, word) = match (one.met, one.criterion.mandatory) {
            (true, _) => (Level::Good, "case-criterion-met"),
            (false, true) => (Level::Warn, "case-criterion-missing"),
            (false, false) => (Level::Neutral, "case-criterion-optional"),
        };
        let href = format!(
            "{}#criterion-{}",
            words::address(case, "gate"),
            one.criterion.key
        );
        let text = one.criterion.text(words::language(lang));
        vec![
            Cell::Link(Link::new(text, href)),
            Cell::Status {
                level,
                word: lang.t(word),
            },
            Cell::text(&one.by),
        ]
    };
    let headings = ["case-criterion", "case-standing", "case-criterion-by"];
    let name = words::phase_name(lang, &state.template, state.phase);
    Section {
        id: "gate".to_owned(),
        title: lang.t1("case-gate-of", "name", name),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: state.criteria.iter().map(row).collect(),
        }),
        links: vec![Link::new(
            lang.t("case-act-gate"),
            words::address(case, "gate"),
        )],
        ..Section::default()
    }
}

fn decisions(lang: Lang, case: Id, state: &CaseState) -> Option<Section> {
    if state.decisions.is_empty() {
        return None;
    }
    let row = |decision: &domain::cases::DecisionRow| {
        vec![
            Cell::Date {
                text: format::date(decision.taken_on),
                near: None,
            },
            Cell::text(words::phase_name(lang, &state.template, decision.phase)),
            Cell::text(words::outcome(lang, decision)),
            Cell::text(&decision.reason),
            Cell::text(&decision.taken_by),
        ]
    };
    let headings = [
        "case-decision-day",
        "case-phase-name",
        "case-decision",
        "case-decision-reason",
        "case-decision-by",
    ];
    Some(Section {
        id: "decisions".to_owned(),
        title: lang.t("case-decisions"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: state.decisions.iter().map(row).collect(),
        }),
        links: vec![Link::new(
            lang.t("case-papers"),
            words::address(case, "papers"),
        )],
        ..Section::default()
    })
}

/// Conditions, and where the department stepped in.
fn follow_up(app: &AppState, lang: Lang, case: Id, state: &CaseState) -> Option<Section> {
    if state.conditions.is_empty() && state.interventions.is_empty() {
        return None;
    }
    let today = app.app.clock().today();
    let mut rows = Vec::new();
    for one in &state.conditions {
        let (level, word) = match one.fulfilled_on {
            Some(_) => (Level::Good, "case-condition-fulfilled"),
            None if one.due_on < today => (Level::Bad, "case-condition-overdue"),
            None => (Level::Neutral, "case-condition-open"),
        };
        let near = one.fulfilled_on.is_none();
        rows.push(vec![
            Cell::text(lang.t("case-condition")),
            Cell::text(&one.demand),
            Cell::Date {
                text: format::date(one.due_on),
                near: near
                    .then(|| format::near(lang, one.due_on, today))
                    .flatten(),
            },
            Cell::text(&one.owner_name),
            Cell::Status {
                level,
                word: lang.t(word),
            },
        ]);
    }
    for one in &state.interventions {
        let kind = one.kind.key().replace('_', "-");
        let (level, word) = match one.open() {
            true => (Level::Warn, "case-step-in-open"),
            false => (Level::Good, "case-step-in-over"),
        };
        rows.push(vec![
            Cell::text(lang.t(&format!("case-step-in-{kind}-done"))),
            Cell::text(&one.reason),
            one.due_on.map_or(Cell::Empty, |day| Cell::Date {
                text: format::date(day),
                near: None,
            }),
            Cell::text(&one.by),
            Cell::Status {
                level,
                word: lang.t(word),
            },
        ]);
    }
    let headings = [
        "case-follow-kind",
        "case-follow-what",
        "case-follow-due",
        "case-follow-who",
        "case-standing",
    ];
    Some(Section {
        id: "follow-up".to_owned(),
        title: lang.t("case-follow-up"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows,
        }),
        links: vec![Link::new(
            lang.t("case-act-follow-up"),
            words::address(case, "follow-up"),
        )],
        ..Section::default()
    })
}
