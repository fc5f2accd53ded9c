//! What the overview says about a contract's payment lines. As in the incumbent's overview the
//! sums are those of payments to suppliers.

/// Something about the contract's lines of one side.
macro_rules! of_lines {
    ($value:literal, $side:literal) => {
        concat!(
            "(SELECT ",
            $value,
            // everywhere: a payment line names a contract of its own organisation
            " FROM {payments} mp WHERE mp.contract = @.id AND mp.side = '",
            $side,
            "')"
        )
    };
}

/// The names of the units that pay.
macro_rules! units {
    ($side:literal) => {
        concat!(
            // everywhere: a payment line names a unit of its own organisation
            "(SELECT string_agg(mu.name, ', ' ORDER BY mu.name) FROM {org_units} mu WHERE mu.id IN ",
            of_lines!("mp.org_unit", $side),
            ")"
        )
    };
}

pub(super) const EXTERNAL_UNITS: &str = units!("external");
pub(super) const INTERNAL_UNITS: &str = units!("internal");
pub(super) const ACQUISITION: &str = of_lines!("CAST(SUM(mp.acquisition) AS BIGINT)", "external");
pub(super) const OPERATION: &str = of_lines!("CAST(SUM(mp.operation) AS BIGINT)", "external");
pub(super) const OTHER: &str = of_lines!("CAST(SUM(mp.other) AS BIGINT)", "external");
pub(super) const AUDIT_DATE: &str = of_lines!("MAX(mp.audit_date)", "external");
/// Each status that some line has.
pub(super) const AUDIT_STATUS: &str = of_lines!(
    "NULLIF(',' || COALESCE(MAX(CASE mp.audit_status WHEN 'white' THEN 'white,' END), '') || COALESCE(MAX(CASE mp.audit_status WHEN 'red' THEN 'red,' END), '') || COALESCE(MAX(CASE mp.audit_status WHEN 'yellow' THEN 'yellow,' END), '') || COALESCE(MAX(CASE mp.audit_status WHEN 'green' THEN 'green,' END), ''), ',')",
    "external"
);
