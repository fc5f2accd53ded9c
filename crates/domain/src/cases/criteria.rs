//! The criteria of a case's gate: which are met, and saying so.

use std::collections::HashMap;

use database::{Row, Value};
use foundation::{Date, Error, FieldError, Id, Result, Timestamp, local_date, micros, new_id};

use super::{
    SCHEMA, reuse,
    templates::{Criterion, Evidence, Phase, Template, TickedBy},
    versions,
};
use crate::{
    gate::{
        Action, Actor, Caller, Command, Event, FieldChange, Needs, Recorded, Resource, Role, View,
        Work,
    },
    parts::{
        FieldValue,
        records::{Record, store},
    },
};

/// A criterion of a case's gate as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionState {
    /// The demand.
    pub criterion: Criterion,
    /// Whether it is met.
    pub met: bool,
    /// The remark that shows it, or empty.
    pub evidence: String,
    /// The address of the document that shows it, or empty.
    pub document: String,
    /// Who said so; empty for what follows from a field.
    pub by: String,
    /// When; none for what follows from a field.
    pub on: Option<Date>,
}

/// A case with the template it follows.
pub(super) struct Followed {
    pub(super) record: Record,
    pub(super) template: Template,
    /// Number of the phase it is in, or of the last one when it is closed.
    pub(super) phase: usize,
}

impl Followed {
    /// The phase it is in.
    pub(super) fn phase(&self) -> &Phase {
        &self.template.phases[self.phase]
    }

    pub(super) fn text(&self, key: &str) -> &str {
        self.record.get(&SCHEMA, key).as_text()
    }

    pub(super) fn standing(&self) -> &str {
        self.text("standing")
    }

    /// The phase's number as it is stored.
    pub(super) fn number(&self) -> i64 {
        i64::try_from(self.phase).unwrap_or(0)
    }

    /// Refuses when nothing more happens to the case.
    pub(super) fn going_on(&self) -> Result<()> {
        match self.standing() {
            "stopped" | "closed" => Err(Error::conflict("case_is_over")),
            _ => Ok(()),
        }
    }
}

/// Templates that have been read, by code.
pub(super) type Known = HashMap<String, Template>;

/// The visible case with its template.
pub(super) fn follow(view: &View<'_>, case: Id) -> Result<Followed> {
    of_record(view, store::find(view, &SCHEMA, case)?, &mut Known::new())
}

/// A case with its template, which is read once.
pub(super) fn of_record(view: &View<'_>, record: Record, known: &mut Known) -> Result<Followed> {
    let code = record.get(&SCHEMA, "template_version").as_text();
    let template = match known.get(code) {
        Some(template) => template.clone(),
        None => {
            let template = versions::by_code(view, code)?;
            known.insert(code.to_owned(), template.clone());
            template
        }
    };
    let number = match record.get(&SCHEMA, "phase") {
        FieldValue::Int(number) => usize::try_from(*number).unwrap_or(0),
        _ => 0,
    };
    let phase = number.min(template.phases.len().saturating_sub(1));
    Ok(Followed {
        record,
        template,
        phase,
    })
}

/// What somebody said of a criterion.
#[derive(Debug, Clone)]
pub(super) struct Tick {
    met: bool,
    evidence: String,
    document: String,
    by: String,
    on: Date,
}

impl Tick {
    /// From five columns: met, evidence, document, who, when.
    pub(super) fn read(row: &Row, from: usize) -> Result<Self> {
        let at = Timestamp::from_microsecond(row.int(from + 4)?).map_err(Error::internal)?;
        Ok(Self {
            met: row.bool(from)?,
            evidence: row.text(from + 1)?,
            document: row.text(from + 2)?,
            by: row.text(from + 3)?,
            on: local_date(at),
        })
    }
}

const TICKS: &str = "SELECT t.criterion, t.met, t.evidence, t.document, t.ticked_by, t.ticked_at FROM {case_ticks} t
 WHERE {visible t} AND t.case_id = $1 AND t.phase = $2";

/// The criteria of the gate of one of a case's phases, as they stand.
pub(super) fn states(
    view: &View<'_>,
    case: &Followed,
    phase: usize,
) -> Result<Vec<CriterionState>> {
    let number = i64::try_from(phase).unwrap_or(0);
    let mut ticks = HashMap::new();
    for row in view.rows(TICKS, &[case.record.id.into(), number.into()])? {
        ticks.insert(row.text(0)?, Tick::read(&row, 1)?);
    }
    let answered = reuse::all_answered(view, case.record.id)?;
    Ok(states_from(case, phase, &ticks, answered))
}

/// The same from what has been read: what was said, and whether the reuse question is answered.
pub(super) fn states_from(
    case: &Followed,
    phase: usize,
    ticks: &HashMap<String, Tick>,
    answered: bool,
) -> Vec<CriterionState> {
    let criteria = case.template.phases.get(phase).map(|phase| &phase.criteria);
    let state = |criterion: &Criterion| {
        let mut state = untouched(criterion);
        if let Evidence::Field(key) = &criterion.evidence {
            state.met = !case.record.get(&SCHEMA, key).is_empty();
        } else if criterion.reuse {
            state.met = answered;
        } else if let Some(tick) = ticks.get(&criterion.key) {
            state.met = tick.met;
            state.evidence.clone_from(&tick.evidence);
            state.document.clone_from(&tick.document);
            state.by.clone_from(&tick.by);
            state.on = Some(tick.on);
        }
        state
    };
    criteria.into_iter().flatten().map(state).collect()
}

fn untouched(criterion: &Criterion) -> CriterionState {
    CriterionState {
        criterion: criterion.clone(),
        met: false,
        evidence: String::new(),
        document: String::new(),
        by: String::new(),
        on: None,
    }
}

/// Refuses while mandatory criteria of the case's gate are not met; each is named.
pub(super) fn refuse_missing(view: &View<'_>, case: &Followed) -> Result<()> {
    let language = view.caller().language;
    let missing: Vec<FieldError> = states(view, case, case.phase)?
        .iter()
        .filter(|state| state.criterion.mandatory && !state.met)
        .map(|state| {
            FieldError::new(
                &format!("criterion.{}", state.criterion.key),
                "criterion_missing",
            )
            .with("criterion", state.criterion.text(language))
            .with("phase", case.phase().name(language))
        })
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(missing)),
    }
}

/// Whether the caller keeps order among cases: the digitalisation department.
pub(super) fn administers(caller: &Caller) -> bool {
    matches!(caller.actor, Actor::System(_))
        || caller.has(Role::ModuleAdministrator)
        || caller.has(Role::LocalAdministrator)
}

const IS_OWNER: &str =
    "SELECT 1 FROM {people} p WHERE {visible p} AND p.id IN ($1, $2) AND lower(p.email) = {email}";

/// Whether the caller is the case's owner or sponsor.
fn owns(view: &View<'_>, record: &Record) -> Result<bool> {
    let person = |key| Value::from(record.get(&SCHEMA, key).as_ref());
    let found = view.row(IS_OWNER, &[person("owner"), person("sponsor")])?;
    Ok(found.is_some())
}

/// Whether the caller may say that a criterion of this case is met, given that they may
/// change cases.
pub(super) fn may_tick(view: &View<'_>, record: &Record, ticked_by: TickedBy) -> Result<bool> {
    Ok(match ticked_by {
        TickedBy::Editor => true,
        TickedBy::Administrator => administers(view.caller()),
        TickedBy::Owner => administers(view.caller()) || owns(view, record)?,
    })
}

/// Says that a criterion of a case's present gate is met, or is not after all.
#[derive(Debug)]
pub struct TickCriterion {
    /// The case.
    pub case: Id,
    /// Key of the criterion.
    pub criterion: String,
    /// Whether it is met.
    pub met: bool,
    /// The remark that shows it.
    pub evidence: String,
    /// The address of the document that shows it.
    pub document: String,
}

const TICK: &str = "INSERT INTO case_ticks (id, organisation_id, recorded_from, case_id, phase, criterion, met, evidence, document, ticked_by, ticked_at)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, phase, criterion) DO UPDATE SET
 met = excluded.met, evidence = excluded.evidence, document = excluded.document, ticked_by = excluded.ticked_by,
 ticked_at = excluded.ticked_at, recorded_from = excluded.recorded_from";

impl Command for TickCriterion {
    /// Whether anything differed.
    type Output = bool;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<bool>> {
        let case = follow(work, self.case)?;
        case.going_on()?;
        let before = self.before(work, &case)?;
        self.check(work, &case, &before.criterion)?;
        let (evidence, document) = (self.evidence.trim(), self.document.trim());
        if (
            before.met,
            before.evidence.as_str(),
            before.document.as_str(),
        ) == (self.met, evidence, document)
        {
            return Ok(work.unchanged("it is so already", false));
        }
        let params = [
            new_id().into(),
            self.case.into(),
            case.number().into(),
            self.criterion.as_str().into(),
            self.met.into(),
            evidence.into(),
            document.into(),
            work.caller().name().into(),
            micros(work.now()).into(),
        ];
        work.execute(TICK, &params)?;
        let name = if self.met {
            "case.criterion_met"
        } else {
            "case.criterion_unmet"
        };
        let mut said = before.criterion.text_da.clone();
        for shown in [evidence, document].iter().filter(|text| !text.is_empty()) {
            said.push_str(" – ");
            said.push_str(shown);
        }
        let change = FieldChange {
            subject: SCHEMA.subject(self.case),
            field: "criterion".to_owned(),
            before: String::new(),
            after: said,
        };
        let event = Event::new(name)
            .on(SCHEMA.subject(self.case), case.text("name"))
            .changing(vec![change]);
        work.record(event, true)
    }
}

impl TickCriterion {
    fn before(&self, work: &Work<'_>, case: &Followed) -> Result<CriterionState> {
        let states = states(work, case, case.phase)?;
        let found = states
            .into_iter()
            .find(|state| state.criterion.key == self.criterion);
        found.ok_or(Error::NotFound("criterion"))
    }

    fn check(&self, work: &Work<'_>, case: &Followed, criterion: &Criterion) -> Result<()> {
        if matches!(criterion.evidence, Evidence::Field(_)) {
            return Err(Error::conflict("criterion_follows_field"));
        }
        if criterion.reuse {
            return Err(Error::conflict("criterion_is_reuse"));
        }
        if !may_tick(work, &case.record, criterion.ticked_by)? {
            return Err(Error::Forbidden("role_missing"));
        }
        if !self.met {
            return Ok(());
        }
        match criterion.evidence {
            Evidence::Text => filled("evidence", &self.evidence),
            Evidence::Document => address("document", &self.document),
            _ => Ok(()),
        }
    }
}

/// Longest remark, in characters.
pub(super) const REMARK: usize = 4_000;

/// A text that must be there, of a length that can be read.
pub(super) fn filled(field: &str, text: &str) -> Result<()> {
    let found = text.trim().chars().count();
    if found == 0 {
        return Err(Error::field(field, "required"));
    }
    if found > REMARK {
        let error = FieldError::new(field, "too_long");
        let error = error.with("max", REMARK).with("found", found);
        return Err(Error::Invalid(vec![error]));
    }
    Ok(())
}

fn address(field: &str, text: &str) -> Result<()> {
    filled(field, text)?;
    let text = text.trim();
    let plain = text.starts_with("https://") || text.starts_with("http://");
    match plain && !text.contains(char::is_whitespace) {
        true => Ok(()),
        false => Err(Error::field(field, "not_an_address")),
    }
}
