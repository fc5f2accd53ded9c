//! The columns of the list of suppliers, all computed when read from the organisation's
//! own contracts, payments, systems and evidence.

use crate::{
    contracts::valid,
    evidence::replaced,
    organisations::ORGANISATION_KIND,
    parts::{
        Audience::Economy,
        ColumnKind::{Choice, Date, Integer, Money, Percent, Text},
        Computed,
    },
};

const GENERAL: &str = "general";
const MONEY: &str = "money";
const DATES: &str = "dates";

/// The condition on a payment line `sp` that it is paid to a supplier in the year of the day
/// asked about.
macro_rules! paid_this_year {
    () => {
        "sp.side = 'external'
 AND COALESCE(sp.first_year, 0) <= CAST(substr(CAST(faelled_add_days({day}, 0) AS TEXT), 1, 4) AS BIGINT)
 AND COALESCE(sp.last_year, 9999) >= CAST(substr(CAST(faelled_add_days({day}, 0) AS TEXT), 1, 4) AS BIGINT)"
    };
}

/// What is paid a year under valid contracts `sc` that meet a condition: operation in the
/// prices of the payment lines.
macro_rules! yearly {
    ($condition:literal) => {
        concat!(
            "(SELECT CAST(SUM(sp.operation) AS BIGINT) FROM {contracts} sc JOIN {payments} sp ON sp.contract = sc.id
 WHERE {visible sc} AND ",
            $condition,
            " AND ",
            $crate::suppliers::columns::paid_this_year!(),
            " AND ",
            $crate::contracts::valid!("sc"),
            ")"
        )
    };
}
pub(super) use {paid_this_year, yearly};

/// Something about the valid contract that decides how critical the supplier is.
macro_rules! deciding {
    ($value:literal) => {
        concat!(
            "(SELECT ",
            $value,
            " FROM {contracts} sc JOIN {options} so ON so.id = sc.criticality
 WHERE {visible sc} AND {listed so} AND sc.supplier = @.id AND ",
            valid!("sc"),
            " ORDER BY so.position, sc.name COLLATE danish, sc.id LIMIT 1)"
        )
    };
}

/// Usages of the supplier's products, or covered by its contracts.
const SYSTEMS: &str = "(SELECT COUNT(*) FROM {usages} su WHERE {visible su} AND (su.system IN (SELECT ss.id FROM {systems} ss WHERE ss.rights_holder = @.id)
 OR su.id IN (SELECT sl.to_id FROM {contracts} sc JOIN {links} sl ON sl.from_id = sc.id AND sl.field = 'usages' WHERE {visible sc} AND sc.supplier = @.id)))";

/// Of a contract that notice was given of, the end by the notice takes the place of the other.
const NEXT_DEADLINE: &str = "(SELECT MIN(sd.on_date) FROM {contracts} sc JOIN {contract_dates} sd ON sd.contract = sc.id
 WHERE {visible sc} AND sc.supplier = @.id AND sd.on_date >= {day} AND COALESCE(sc.validity_override, '') <> 'forced_invalid'
 AND (sd.kind IN ('notice', 'option', 'exit') OR (sd.kind = 'base_end'
 AND NOT EXISTS (SELECT 1 FROM {contract_dates} sx WHERE sx.contract = sc.id AND sx.kind = 'exit'))))";

const EVIDENCE_UNTIL: &str = concat!(
    "(SELECT MIN(ev.expires_on) FROM {evidence} ev WHERE {visible ev} AND ev.supplier = @.id AND NOT ",
    replaced!("{evidence}", "ev"),
    ")"
);

const SHARE: &str = concat!(
    "(",
    yearly!("sc.supplier = @.id"),
    " * 10000 / NULLIF(",
    yearly!("sc.supplier IS NOT NULL"),
    ", 0))"
);

/// All of them.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new("name", Text, GENERAL, "@.name").shown(),
    Computed::new(
        "contracts",
        Integer,
        GENERAL,
        "(SELECT COUNT(*) FROM {contracts} sc WHERE {visible sc} AND sc.supplier = @.id)",
    )
    .shown(),
    Computed::new(
        "valid_contracts",
        Integer,
        GENERAL,
        concat!(
            "(SELECT COUNT(*) FROM {contracts} sc WHERE {visible sc} AND sc.supplier = @.id AND ",
            valid!("sc"),
            ")"
        ),
    ),
    Computed::new("systems", Integer, GENERAL, SYSTEMS).shown(),
    Computed::new("criticality", Text, GENERAL, deciding!("{name so}")).shown(),
    Computed::new("deciding_contract", Text, GENERAL, deciding!("sc.name")).shown(),
    Computed::new("cvr", Text, GENERAL, "@.cvr"),
    Computed::new("kind", Choice(&ORGANISATION_KIND), GENERAL, "@.kind"),
    Computed::new("spend", Money, MONEY, yearly!("sc.supplier = @.id"))
        .audience(Economy)
        .shown(),
    Computed::new("share", Percent, MONEY, SHARE)
        .audience(Economy)
        .shown(),
    Computed::new("next_deadline", Date, DATES, NEXT_DEADLINE).shown(),
    Computed::new("evidence_until", Date, DATES, EVIDENCE_UNTIL).shown(),
];
