//! Where tasks come from: one entry for each kind of date that somebody must act
//! on. Adding one is adding a row here and its texts (`task-rule-…`).

use foundation::Id;

use crate::{contracts::valid_alone, evidence::replaced, parts::Kind};

/// One kind of date, with the rule that everybody has until they say otherwise.
#[derive(Debug)]
pub struct Source {
    /// Key of the rule in the database, the API and text keys.
    pub key: &'static str,
    /// What the tasks are about.
    pub kind: Kind,
    /// SQL of the rows that have a date: `s.id`, `s.organisation_id`, `s.on_date` and
    /// `s.leads_to` are read from it.
    pub rows: &'static str,
    /// SQL of the record whose roles decide who has the task, from the row `s`.
    pub role_subject: &'static str,
    /// Whether a date that has passed goes out of the rows: then its task stays as it
    /// is, and the next date makes the next task.
    pub passes: bool,
    /// The rule until an organisation has one of its own.
    pub rule: Built,
}

/// The rule that is built in.
#[derive(Debug)]
pub struct Built {
    /// Months from the date to the day it is due.
    pub months: i64,
    /// Days before the due day on which somebody is reminded, most first.
    pub lead_days: &'static str,
    /// The role that gets the task.
    pub role: Id,
    /// The role it goes on to.
    pub next_role: Id,
    /// Days after the first reminder that it goes on, unless it was acknowledged.
    pub escalate_after_days: i64,
}

/// The shared role with this number in a list with this number.
const fn role(list: u16, number: u16) -> Id {
    let base = 0x6fae_11ed_0000_8000_8000_0000_0000_0000;
    Id::from_u128(base | (list as u128) << 48 | number as u128)
}

const CONTRACT_OWNER: Id = role(23, 1);
const CONTRACT_MANAGER: Id = role(23, 2);
const OWNER: Id = role(13, 1);
const STEWARD: Id = role(13, 2);
const SECURITY: Id = role(13, 6);
const DATA_OWNER: Id = role(13, 8);

const CASE_OWNER: Id = role(25, 1);
const CASE_SPONSOR: Id = role(25, 2);

const fn built(months: i64, lead_days: &'static str, role: Id, next_role: Id) -> Built {
    Built {
        months,
        lead_days,
        role,
        next_role,
        escalate_after_days: 14,
    }
}

/// A date field of systems in use that are still used.
macro_rules! of_usage {
    ($key:literal, $field:literal, $rule:expr) => {
        Source {
            key: $key,
            kind: Kind::Usage,
            // everywhere: the statement around it says whose rows
            rows: concat!(
                "(SELECT u.id, u.organisation_id, u.",
                $field,
                " AS on_date, CAST(NULL AS DATE) AS leads_to FROM usages u WHERE u.",
                $field,
                " IS NOT NULL AND COALESCE(u.life_cycle, '') <> 'not_in_use')"
            ),
            role_subject: "s.id",
            passes: false,
            rule: $rule,
        }
    };
}

/// The next day to give notice. An open-ended contract that can be ended at any month or
/// quarter has no day that must not be missed.
// everywhere: the statement around it says whose rows
const NOTICES: &str = "(SELECT d.contract AS id, d.organisation_id, MIN(d.on_date) AS on_date, MIN(d.ends_on) AS leads_to
 FROM contract_dates d JOIN contracts c ON c.id = d.contract WHERE d.kind = 'notice' AND d.on_date >= {day}
 AND (NOT COALESCE(c.continuous, FALSE) OR c.notice_to_end_of IN ('year', 'half_year')) GROUP BY d.contract, d.organisation_id)";

/// The next option that can be declared.
// everywhere: the statement around it says whose rows
const OPTIONS: &str = "(SELECT d.contract AS id, d.organisation_id, MIN(d.on_date) AS on_date, MIN(d.ends_on) AS leads_to
 FROM contract_dates d WHERE d.kind = 'option' AND d.on_date >= {day} GROUP BY d.contract, d.organisation_id)";

/// The last day: by the notice that was given, else as the contract stands.
// everywhere: the statement around it says whose rows
const ENDS: &str = "(SELECT d.contract AS id, d.organisation_id, d.on_date, d.ends_on AS leads_to FROM contract_dates d
 WHERE d.kind = 'exit' OR (d.kind = 'base_end' AND NOT EXISTS (SELECT 1 FROM contract_dates e WHERE e.contract = d.contract AND e.kind = 'exit')))";

/// The last day to begin buying what follows, until that has begun.
// everywhere: the statement around it says whose rows
const PROCUREMENTS: &str = "(SELECT d.contract AS id, d.organisation_id, d.on_date, CAST(NULL AS DATE) AS leads_to
 FROM contract_dates d JOIN contracts c ON c.id = d.contract WHERE d.kind = 'procurement' AND COALESCE(c.procurement_initiated, '') <> 'yes')";

/// The planned day of the next measurement; whoever owns the benefit measures it.
// everywhere: the statement around it says whose rows
const MEASUREMENTS: &str = "(SELECT b.id, b.organisation_id, b.next_measurement_on AS on_date, CAST(NULL AS DATE) AS leads_to
 FROM benefits b WHERE b.next_measurement_on IS NOT NULL)";

/// The day a licence is counted with the supplier.
// everywhere: the statement around it says whose rows
const TRUE_UPS: &str = "(SELECT l.id, l.organisation_id, l.contract, l.true_up_on AS on_date, CAST(NULL AS DATE) AS leads_to FROM licences l WHERE l.true_up_on IS NOT NULL)";

/// The last day of evidence that nothing newer has replaced.
// everywhere: the statement around it says whose rows
const EVIDENCE: &str = concat!(
    "(SELECT e.id, e.organisation_id, e.supplier, e.expires_on AS on_date, CAST(NULL AS DATE) AS leads_to FROM evidence e WHERE e.expires_on IS NOT NULL AND NOT ",
    replaced!("evidence", "e"),
    ")"
);

/// The contract whose people look after a supplier: one that holds before one that does
/// not, the most critical first. A supplier without contracts has nobody.
// everywhere: contracts of the organisation that keeps the evidence
const DECIDING_CONTRACT: &str = concat!(
    "COALESCE((SELECT c.id FROM contracts c LEFT JOIN options o ON o.id = c.criticality
 WHERE c.organisation_id = s.organisation_id AND c.supplier = s.supplier ORDER BY CASE WHEN ",
    valid_alone!("c"),
    " THEN 0 ELSE 1 END, COALESCE(o.position, 1000000), c.id LIMIT 1), s.id)"
);

/// The first day on which a condition of a case's decisions is due.
// everywhere: the statement around it says whose rows
const CONDITIONS: &str = "(SELECT k.case_id AS id, k.organisation_id, MIN(k.due_on) AS on_date, CAST(NULL AS DATE) AS leads_to
 FROM conditions k JOIN cases c ON c.id = k.case_id WHERE k.fulfilled_on IS NULL AND c.standing <> 'stopped' GROUP BY k.case_id, k.organisation_id)";

/// The first day by which an update about a case is demanded.
// everywhere: the statement around it says whose rows
const UPDATES: &str = "(SELECT i.case_id AS id, i.organisation_id, MIN(i.due_on) AS on_date, CAST(NULL AS DATE) AS leads_to FROM interventions i
 WHERE i.kind = 'demand_update' AND i.answered_on IS NULL AND i.lifted_on IS NULL GROUP BY i.case_id, i.organisation_id)";

/// The day by which somebody is to do what a meeting asked of them.
// everywhere: the statement around it says whose rows
const ACTIONS: &str = "(SELECT a.id, a.organisation_id, a.due_on AS on_date, CAST(NULL AS DATE) AS leads_to FROM meeting_actions a
 WHERE a.done_on IS NULL)";

/// All of them.
pub const SOURCES: &[Source] = &[
    of_usage!(
        "risk_assessment_old",
        "risk_assessment_date",
        built(12, "60,30,7", OWNER, SECURITY)
    ),
    of_usage!(
        "risk_assessment_planned",
        "planned_risk_assessment_date",
        built(0, "30,7", OWNER, SECURITY)
    ),
    of_usage!(
        "supervision_old",
        "user_supervision_date",
        built(12, "30,7", OWNER, STEWARD)
    ),
    of_usage!(
        "dpia_old",
        "dpia_date",
        built(36, "60,30", DATA_OWNER, OWNER)
    ),
    of_usage!(
        "retention_evaluation",
        "next_retention_evaluation_date",
        built(0, "30,7", DATA_OWNER, OWNER)
    ),
    of_usage!(
        "web_accessibility_old",
        "web_accessibility_checked_on",
        built(12, "30,7", STEWARD, OWNER)
    ),
    Source {
        key: "contract_notice",
        kind: Kind::Contract,
        rows: NOTICES,
        role_subject: "s.id",
        passes: true,
        rule: built(0, "90,60,30", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "contract_option",
        kind: Kind::Contract,
        rows: OPTIONS,
        role_subject: "s.id",
        passes: true,
        rule: built(0, "90,60,30", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "contract_end",
        kind: Kind::Contract,
        rows: ENDS,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "180,90,30", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "contract_procurement",
        kind: Kind::Contract,
        rows: PROCUREMENTS,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "90,30", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "benefit_measurement",
        kind: Kind::Benefit,
        rows: MEASUREMENTS,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "30,7", OWNER, STEWARD),
    },
    Source {
        key: "licence_true_up",
        kind: Kind::Licence,
        rows: TRUE_UPS,
        role_subject: "s.contract",
        passes: false,
        rule: built(0, "60,14", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "evidence_expires",
        kind: Kind::Evidence,
        rows: EVIDENCE,
        role_subject: DECIDING_CONTRACT,
        passes: false,
        rule: built(0, "60,30", CONTRACT_OWNER, CONTRACT_MANAGER),
    },
    Source {
        key: "case_condition",
        kind: Kind::Case,
        rows: CONDITIONS,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "30,7", CASE_OWNER, CASE_SPONSOR),
    },
    Source {
        key: "case_update",
        kind: Kind::Case,
        rows: UPDATES,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "14,3", CASE_OWNER, CASE_SPONSOR),
    },
    Source {
        key: "meeting_action",
        kind: Kind::MeetingAction,
        rows: ACTIONS,
        role_subject: "s.id",
        passes: false,
        rule: built(0, "14,3", CASE_OWNER, CASE_SPONSOR),
    },
];

/// The kind of record whose roles the tasks about this kind follow. Benefits and actions of
/// meetings have an owner instead, whatever their rule says.
#[must_use]
pub const fn role_kind(kind: Kind) -> Kind {
    match kind {
        Kind::Licence | Kind::Evidence => Kind::Contract,
        Kind::Benefit => Kind::Usage,
        Kind::MeetingAction => Kind::Case,
        other => other,
    }
}

/// The source with this key.
#[must_use]
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}
