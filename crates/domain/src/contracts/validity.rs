//! Whether a contract is valid on the day asked about, in SQL. The dates that
//! decide are those stored for the contract; a decision of one's own comes before
//! them, and a contract that inherits is only valid while those above it are.

/// The contract with this alias has begun, and neither ended nor run out by notice.
macro_rules! dates_hold {
    ($c:literal) => {
        concat!(
            "(",
            $c,
            ".valid_from IS NULL OR ",
            $c,
            ".valid_from <= {day})",
            // everywhere: the dates of a contract that is visible already
            " AND NOT EXISTS (SELECT 1 FROM {contract_dates} cd WHERE cd.contract = ",
            $c,
            ".id AND cd.kind IN ('base_end', 'exit') AND cd.on_date < {day})"
        )
    };
}
pub(crate) use dates_hold;

/// The contract with this alias is valid by itself, whatever is above it.
macro_rules! valid_alone {
    ($c:literal) => {
        concat!(
            "(COALESCE(",
            $c,
            ".validity_override, '') = 'forced_valid' OR (",
            $c,
            ".validity_override IS NULL AND ",
            $crate::contracts::dates_hold!($c),
            "))"
        )
    };
}
pub(crate) use valid_alone;

/// A contract above the one with this alias is not valid, and the validity of those
/// above counts for it. The walk goes up as long as contracts inherit; a repeated row
/// ends it.
macro_rules! parent_not_valid {
    ($c:literal) => {
        concat!(
            "(COALESCE(", $c, ".inherit_validity, FALSE) AND EXISTS (
 WITH RECURSIVE up (id, parent, goes_on, counts) AS (
 SELECT p.id, p.parent, COALESCE(p.inherit_validity, FALSE) AND p.validity_override IS NULL, ",
            $crate::contracts::valid_alone!("p"),
            // everywhere: what is above a contract is of the same organisation
            " FROM {contracts} p WHERE p.id = ", $c, ".parent
 UNION SELECT p.id, p.parent, COALESCE(p.inherit_validity, FALSE) AND p.validity_override IS NULL, ",
            $crate::contracts::valid_alone!("p"),
            // everywhere: what is above a contract is of the same organisation
            " FROM up u JOIN {contracts} p ON p.id = u.parent WHERE u.goes_on)
 SELECT 1 FROM up WHERE NOT up.counts))"
        )
    };
}
pub(crate) use parent_not_valid;

/// The contract with this alias is valid on the day asked about.
macro_rules! valid {
    ($c:literal) => {
        concat!(
            "(COALESCE(",
            $c,
            ".validity_override, '') = 'forced_valid' OR (",
            $c,
            ".validity_override IS NULL AND ",
            $crate::contracts::dates_hold!($c),
            " AND NOT ",
            $crate::contracts::parent_not_valid!($c),
            "))"
        )
    };
}
pub(crate) use valid;
