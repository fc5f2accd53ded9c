//! The guard against formula injection in CSV.
//!
//! A spreadsheet runs a CSV field that begins with one of [`starts_formula`]'s characters as a formula. The writer puts
//! an apostrophe in front of such a field. So that reading back is exact, a text that already is "apostrophes, then such
//! a character" gets one more, and the reader removes one from every field of that shape, and touches nothing else.

fn starts_formula(c: char) -> bool {
    // The full-width forms are turned into the plain ones by some East Asian editions.
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
    )
}

fn is_dangerous_after_apostrophes(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(starts_formula)
}

/// Whether the writer must put an apostrophe in front.
pub(crate) fn needs_guard(text: &str) -> bool {
    is_dangerous_after_apostrophes(text)
}

/// The text as it was before the writer guarded it.
pub(crate) fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous_after_apostrophes(rest) => rest,
        _ => text,
    }
}
