//! How far the decisions of a contract's cases reach: the amount of each, fixed when it was
//! taken, less what other contracts that were approved by decisions of the same case are
//! worth. One decision covers their sum, not each of them up to its amount.
//!
//! Whoever asks has written to the log of the organisation in the same transaction, and there
//! is one writer of a log at a time: two contracts cannot both take what is left.

use foundation::{FieldError, Id, Result};

use crate::gate::View;

/// A decision that names a contract by its case.
#[derive(Debug)]
pub(super) struct Cover {
    pub(super) decision: Id,
    case_name: String,
    /// What it grants, in whole øre.
    granted: i64,
    used: Vec<Used>,
}

/// Another contract that the case's decisions cover.
#[derive(Debug)]
struct Used {
    name: String,
    worth: i64,
}

impl Cover {
    /// What is left of it, in whole øre.
    pub(super) fn left(&self) -> i64 {
        let used = self.used.iter().map(|one| one.worth);
        used.fold(self.granted, i64::saturating_sub).max(0)
    }

    /// Whether another contract uses some of it.
    pub(super) fn is_used(&self) -> bool {
        !self.used.is_empty()
    }

    /// A refusal that says what is left and which contracts used the rest.
    pub(super) fn beyond(&self, worth: i64) -> FieldError {
        let names: Vec<&str> = self.used.iter().map(|one| one.name.as_str()).collect();
        FieldError::new("approval", "approval_beyond_decision")
            .with("case", &self.case_name)
            .with("oere", worth)
            .with("oere_left", self.left())
            .with("contracts", names.join(", "))
    }
}

// everywhere: the contracts that a case of the caller's organisation names
const DECISIONS: &str = "SELECT d.id, c.id, c.name, COALESCE(d.amount, 0) FROM {decisions} d JOIN {cases} c ON c.id = d.case_id JOIN {links} l ON l.from_id = c.id
 WHERE {visible d} AND l.to_kind = 'contract' AND l.to_id = $1 AND l.from_kind = 'case' AND c.standing <> 'stopped'
 AND d.outcome IN ('go', 'go_with_conditions') AND (d.body IS NOT NULL OR d.exception_by IS NOT NULL) ORDER BY d.decided_at DESC, d.id";
const USED: &str = "SELECT n.name, a.worth FROM contract_approvals a JOIN {decisions} d ON d.id = a.decision JOIN {contracts} n ON n.id = a.contract
 WHERE {visible a} AND d.case_id = $1 AND a.contract <> $2 ORDER BY n.name, n.id";

/// The decisions on cases that name a contract, the newest first, with what other contracts
/// use of them.
pub(super) fn decisions(view: &View<'_>, contract: Id) -> Result<Vec<Cover>> {
    let rows = view.rows(DECISIONS, &[contract.into()])?;
    let mut covers = Vec::with_capacity(rows.len());
    for row in rows {
        covers.push(Cover {
            decision: row.id(0)?,
            case_name: row.text_or_empty(2)?,
            granted: row.int(3)?,
            used: used(view, row.id(1)?, contract)?,
        });
    }
    Ok(covers)
}

fn used(view: &View<'_>, case: Id, contract: Id) -> Result<Vec<Used>> {
    let rows = view.rows(USED, &[case.into(), contract.into()])?;
    let read = |row: &database::Row| {
        Ok(Used {
            name: row.text_or_empty(0)?,
            worth: row.int(1)?,
        })
    };
    rows.iter().map(read).collect()
}
