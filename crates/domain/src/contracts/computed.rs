//! The columns of a contract that are computed when read: whether it is valid and
//! why not, the dates that follow from its terms, its systems and references.

use super::{
    choices::{AUDIT_STATUS, CAUSES},
    money,
    validity::{parent_not_valid, valid},
};
use crate::parts::{
    Audience::Economy,
    ColumnKind::{Bool, Date, Integer, Money, Set, Text},
    Computed,
};

const GENERAL: &str = "general";
const VALIDITY: &str = "validity";
const PROCUREMENT: &str = "procurement";
const SYSTEMS: &str = "systems";
const PERIOD: &str = "period";
const TERMINATION: &str = "termination";
const REFERENCES: &str = "references";
const PAYMENT: &str = "payment";

/// An amount of the contract's payment lines.
const fn amount(key: &'static str, header: &'static str, sql: &'static str) -> Computed {
    Computed::new(key, Money, PAYMENT, sql)
        .header(header)
        .audience(Economy)
}

/// The one stored date of this kind.
macro_rules! stored {
    ($kind:literal) => {
        concat!(
            // everywhere: the dates of a contract that is visible already
            "(SELECT MAX(sd.on_date) FROM {contract_dates} sd WHERE sd.contract = @.id AND sd.kind = '",
            $kind,
            "')"
        )
    };
}

/// A value of the first stored date of this kind that is not past.
macro_rules! next {
    ($value:literal, $kind:literal) => {
        concat!(
            "(SELECT sd.",
            $value,
            // everywhere: the dates of a contract that is visible already
            " FROM {contract_dates} sd WHERE sd.contract = @.id AND sd.kind = '",
            $kind,
            "' AND sd.on_date >= {day} ORDER BY sd.on_date LIMIT 1)"
        )
    };
}

/// A cause and the comma after it, when the condition holds.
macro_rules! cause {
    ($key:literal, $($condition:expr),+) => {
        concat!(" || CASE WHEN ", $($condition,)+ " THEN '", $key, ",' ELSE '' END")
    };
}

const CAUSES_SQL: &str = concat!(
    "(CASE WHEN @.validity_override = 'forced_valid' THEN NULL ELSE NULLIF(','",
    cause!("forced_invalid", "@.validity_override = 'forced_invalid'"),
    cause!("not_started", "@.valid_from > {day}"),
    cause!("ended", stored!("base_end"), " < {day}"),
    cause!("terminated", stored!("exit"), " < {day}"),
    cause!("parent_not_valid", parent_not_valid!("@")),
    ", ',') END)"
);

/// All of them.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new("valid", Bool, VALIDITY, valid!("@"))
        .header("Status")
        .shown(),
    Computed::new("causes", Set(&CAUSES), VALIDITY, CAUSES_SQL),
    Computed::new("base_end", Date, PERIOD, stored!("base_end")),
    Computed::new("latest_end", Date, PERIOD, stored!("latest_end")),
    Computed::new(
        "duration",
        Integer,
        PERIOD,
        "NULLIF(COALESCE(@.duration_years, 0) * 12 + COALESCE(@.duration_months, 0), 0)",
    )
    .header("Varighed"),
    Computed::new("next_option", Date, PERIOD, next!("on_date", "option")),
    Computed::new("next_notice", Date, TERMINATION, next!("on_date", "notice")),
    Computed::new(
        "next_notice_ends",
        Date,
        TERMINATION,
        next!("ends_on", "notice"),
    ),
    Computed::new("exit_on", Date, TERMINATION, stored!("exit")),
    Computed::new(
        "procurement_plan",
        Text,
        PROCUREMENT,
        "CAST(@.procurement_plan_year AS TEXT) || COALESCE(' Q' || CAST(@.procurement_plan_quarter AS TEXT), '')",
    )
    .header("Genanskaffelsesplan"),
    Computed::new(
        "system_uuids",
        Text,
        SYSTEMS,
        // everywhere: a contract names usages of its own organisation
        "(SELECT string_agg(faelled_id_text(cu.system), ', ' ORDER BY cl.position) FROM {links} cl JOIN {usages} cu ON cu.id = cl.to_id WHERE cl.from_id = @.id AND cl.field = 'usages')",
    )
    .header("IT Systemer (UUID)"),
    Computed::new(
        "relations_count",
        Integer,
        SYSTEMS,
        // everywhere: a relation names contracts of its own organisation
        "(SELECT COUNT(*) FROM {relations} rr WHERE rr.contract = @.id)",
    )
    .header("Antal relationer"),
    Computed::new(
        "children_count",
        Integer,
        GENERAL,
        // everywhere: what is below a contract is of the same organisation
        "(SELECT COUNT(*) FROM {contracts} cc WHERE cc.parent = @.id)",
    ),
    Computed::new(
        "main_reference_title",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'title')",
    )
    .header("Reference"),
    Computed::new(
        "main_reference_document",
        Text,
        REFERENCES,
        "faelled_main_row(@.external_references, 'document_id')",
    )
    .header("Dokument ID/Sagsnr."),
    Computed::new("external_payment_units", Text, PAYMENT, money::EXTERNAL_UNITS)
        .header("Organisationsenheder med eksterne betalinger"),
    Computed::new("internal_payment_units", Text, PAYMENT, money::INTERNAL_UNITS)
        .header("Organisationsenheder med interne betalinger"),
    amount("acquisition", "Anskaffelse", money::ACQUISITION),
    amount("operation", "Drift/år", money::OPERATION),
    amount("other", "Andet", money::OTHER),
    Computed::new("audit_date", Date, PAYMENT, money::AUDIT_DATE).header("Audit dato"),
    Computed::new("audit_status", Set(&AUDIT_STATUS), PAYMENT, money::AUDIT_STATUS)
        .header("Audit status"),
];
