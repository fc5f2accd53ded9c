//! How a piece of evidence stands, in SQL.

/// The one with this alias is replaced: the supplier has shown the same kind for the same
/// scope with a later last day. What is of no known kind is never replaced by another.
macro_rules! replaced {
    ($table:literal, $e:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM ",
            $table,
            // everywhere: compared within one organisation
            " n WHERE n.organisation_id = ",
            $e,
            ".organisation_id AND n.supplier = ",
            $e,
            ".supplier AND n.kind = ",
            $e,
            ".kind AND n.kind <> 'other' AND lower(COALESCE(n.scope, '')) = lower(COALESCE(",
            $e,
            ".scope, '')) AND n.expires_on > ",
            $e,
            ".expires_on)"
        )
    };
}
pub(crate) use replaced;

/// SQL of the state. What has less than 90 days left expires soon.
pub(super) const STATE: &str = concat!(
    "(CASE WHEN @.expires_on IS NULL THEN 'no_expiry' WHEN ",
    replaced!("{evidence}", "@"),
    " THEN 'replaced' WHEN @.expires_on < {day} THEN 'expired'
 WHEN @.expires_on <= faelled_add_days({day}, 90) THEN 'expires_soon' ELSE 'valid' END)"
);
