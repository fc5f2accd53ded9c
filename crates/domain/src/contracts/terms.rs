//! A contract's terms as the calendar engine takes them.

use database::{Row, Value};
use deadlines::{Around, Forced, LeadTime, Segment, Terms, status};
use foundation::{Date, Id, Result};

use super::{lead_times::LeadTimes, rules::above};
use crate::gate::View;

/// Contracts asked about at once.
pub(super) const CHUNK: usize = 200;

/// A contract's terms, with whose it is.
pub(crate) struct Termed {
    pub contract: Id,
    pub organisation: Id,
    pub terms: Terms,
    pub forced: Option<Forced>,
    inherits: bool,
    parent: Option<Id>,
    /// The procedure chosen for what follows.
    procedure: Option<Id>,
}

impl Termed {
    /// How long that procedure takes.
    pub(super) fn lead(&self, leads: &LeadTimes) -> Option<LeadTime> {
        leads.of(self.organisation, self.procedure?)
    }
}

/// A contract's terms and what is around them, on a day. The validity of those above is
/// worked out from the top down, as far up as it is inherited.
pub(super) fn around(view: &View<'_>, contract: Id, day: Date) -> Result<Option<(Terms, Around)>> {
    let mut all = terms_of(view, &above(view, contract)?)?;
    if day > view.day() {
        for one in &mut all {
            let end = amended_end(view, one.contract, day)?;
            one.terms.valid_to = end.or(one.terms.valid_to);
        }
    }
    let mut chain: Vec<Termed> = Vec::new();
    let mut next = Some(contract);
    while let Some(at) = next.and_then(|id| all.iter().position(|one| one.contract == id)) {
        let one = all.swap_remove(at);
        next = one.parent.filter(|_| one.inherits);
        chain.push(one);
    }
    let mut parent_valid = None;
    let mut found = None;
    for one in chain.into_iter().rev() {
        let around = Around {
            parent_valid,
            forced: one.forced,
        };
        parent_valid = Some(status(&one.terms, &around, day).valid);
        found = Some((one.terms, around));
    }
    Ok(found)
}

const AMENDED: &str =
    "SELECT a.new_valid_to FROM {amendments} a WHERE {visible a} AND a.contract = $1
 AND a.new_valid_to IS NOT NULL AND a.effective_on > {day} AND a.effective_on <= $2
 ORDER BY a.effective_on DESC, a.number DESC, a.id DESC LIMIT 1";

/// The end by the last amendment that takes effect after the day asked about and no later
/// than a day to come. Those that have taken effect stand in the contract itself.
fn amended_end(view: &View<'_>, contract: Id, day: Date) -> Result<Option<Date>> {
    let row = view.row(AMENDED, &[contract.into(), day.into()])?;
    row.map(|row| row.date(0)).transpose()
}

/// `$1, $2, …` for so many parameters.
pub(super) fn marks(count: usize) -> String {
    let marks: Vec<String> = (1..=count).map(|n| format!("${n}")).collect();
    marks.join(", ")
}

/// The terms of these contracts, a few hundred at a time; of those that are there. Whether the
/// caller may see them is for the one who asks to know.
pub(crate) fn terms_of(view: &View<'_>, contracts: &[Id]) -> Result<Vec<Termed>> {
    if contracts.is_empty() {
        return Ok(Vec::new());
    }
    let marks = marks(contracts.len());
    let sql = format!(
        // everywhere: contracts that the caller may see, or that a job goes through
        "SELECT c.id, c.organisation_id, c.valid_from, c.valid_to, c.continuous, c.duration_years, c.duration_months,
 c.extension_options, c.option_months, c.options_used, c.option_notice_months, c.irrevocable_until,
 c.notice_months, c.notice_running, c.notice_to_end_of, c.terminated_on, c.validity_override, c.inherit_validity, c.parent, c.procedure
 FROM {{contracts}} c WHERE c.id IN ({marks}) ORDER BY c.id"
    );
    let params: Vec<Value> = contracts.iter().map(|id| (*id).into()).collect();
    view.rows(&sql, &params)?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Termed> {
    let date = |at| row.opt(at, Row::date);
    let number = |at| row.opt(at, Row::int);
    let segment = |at| Ok::<_, foundation::Error>(Segment::parse(&row.text_or_empty(at)?));
    Ok(Termed {
        contract: row.id(0)?,
        organisation: row.id(1)?,
        terms: Terms {
            valid_from: date(2)?,
            valid_to: date(3)?,
            continuous: row.opt(4, Row::bool)?.unwrap_or(false),
            duration_years: number(5)?,
            duration_months: number(6)?,
            extension_options: number(7)?,
            option_months: number(8)?,
            options_used: number(9)?,
            option_notice_months: number(10)?,
            irrevocable_until: date(11)?,
            notice_months: number(12)?,
            notice_running: segment(13)?,
            notice_to_end_of: segment(14)?,
            terminated_on: date(15)?,
        },
        forced: match row.text_or_empty(16)?.as_str() {
            "forced_valid" => Some(Forced::Valid),
            "forced_invalid" => Some(Forced::Invalid),
            _ => None,
        },
        inherits: row.opt(17, Row::bool)?.unwrap_or(false),
        parent: row.opt(18, Row::id)?,
        procedure: row.opt(19, Row::id)?,
    })
}
