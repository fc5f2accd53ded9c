//! The fixed sets of values that the fields of a contract draw on.

use crate::parts::ChoiceSet;

/// A decision that overrides what the dates say about validity.
pub const VALIDITY_OVERRIDE: ChoiceSet = ChoiceSet {
    name: "validity-override",
    values: &["forced_valid", "forced_invalid"],
};

/// Yes or no.
pub const YES_NO: ChoiceSet = ChoiceSet {
    name: "yes-no",
    values: &["yes", "no"],
};

/// A piece of the calendar that notice is counted from or to.
pub const SEGMENT: ChoiceSet = ChoiceSet {
    name: "segment",
    values: &["year", "half_year", "quarter", "month"],
};

/// Why a contract is not valid on a day.
pub const CAUSES: ChoiceSet = ChoiceSet {
    name: "contract-cause",
    values: &[
        "forced_invalid",
        "not_started",
        "ended",
        "terminated",
        "parent_not_valid",
    ],
};

/// What an audit of the payments showed.
pub static AUDIT_STATUS: ChoiceSet = ChoiceSet {
    name: "audit-status",
    values: &["white", "red", "yellow", "green"],
};

/// Whether those who may have approved the contract.
pub const APPROVAL: ChoiceSet = ChoiceSet {
    name: "approval",
    values: &["not_needed", "approved", "exception"],
};
