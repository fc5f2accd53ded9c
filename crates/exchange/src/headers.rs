//! Which column is which: header texts compared loosely, and a mapping guessed for other people's spreadsheets.

use std::collections::HashSet;

use strsim::osa_distance;

use crate::table::Sheet;
use crate::text;

/// What a header is compared by: lower case, no byte order mark, no "(påkrævet)" at the end, no punctuation or spaces.
/// `IT-System (UUID)` and `it system UUID` become the same; other texts in parentheses count.
pub fn normalise(header: &str) -> String {
    let lower = text::clean(header).to_lowercase();
    let mut rest = lower.trim_end_matches(|c: char| c == '*' || c.is_whitespace());
    for note in [
        "(påkrævet)",
        "(påkrævede)",
        "(obligatorisk)",
        "(skal udfyldes)",
        "(required)",
        "(mandatory)",
    ] {
        rest = rest.strip_suffix(note).unwrap_or(rest).trim_end();
    }
    let only: String = rest.chars().filter(|c| c.is_alphanumeric()).collect();
    // A header of nothing but signs is still different from no header.
    if only.is_empty() {
        rest.to_owned()
    } else {
        only
    }
}

/// A column that was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'k> {
    /// The key it stands for.
    pub key: &'k str,
    /// 100 the header is one of the known texts; 95 but for case, spaces and signs; 60–90 a near match that the user should
    /// confirm.
    pub confidence: u8,
}

/// The outcome of [`guess`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping<'k> {
    /// One entry per header, in order.
    pub columns: Vec<Option<Match<'k>>>,
}

impl<'k> Mapping<'k> {
    /// The 0-based column of a key.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|found| found.is_some_and(|found| found.key == key))
    }

    /// The known keys that no column was found for.
    pub fn missing(&self, known: &[(&'k str, &[&str])]) -> Vec<&'k str> {
        known
            .iter()
            .map(|(key, _)| *key)
            .filter(|key| self.column(key).is_none())
            .collect()
    }
}

/// Guesses which column stands for which key. `known` gives each key with its header texts. Each key gets at most one column and each
/// column one key: the surest pairs first, among equals the leftmost column and the key named first.
pub fn guess<'k>(headers: &[impl AsRef<str>], known: &[(&'k str, &[&str])]) -> Mapping<'k> {
    let known_forms: Vec<Vec<(&str, String)>> = known
        .iter()
        .map(|(_, texts)| texts.iter().map(|text| (*text, normalise(text))).collect())
        .collect();
    let mut pairs = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let header = header.as_ref().trim();
        let form = normalise(header);
        if form.is_empty() {
            continue;
        }
        for (place, forms) in known_forms.iter().enumerate() {
            let best = forms
                .iter()
                .filter_map(|(text, known)| confidence(header, &form, text, known))
                .max();
            pairs.extend(best.map(|confidence| (confidence, column, place)));
        }
    }
    pairs.sort_by_key(|(confidence, column, place)| (u8::MAX - confidence, *column, *place));
    let mut columns = vec![None; headers.len()];
    let mut taken = HashSet::new();
    for (confidence, column, place) in pairs {
        if columns[column].is_none() && taken.insert(place) {
            columns[column] = Some(Match {
                key: known[place].0,
                confidence,
            });
        }
    }
    Mapping { columns }
}

/// The row that looks most like the header: among the first ten with content, the one with the most known texts. People often put a title
/// above the table. Without any known text it is the sheet's own header row.
pub fn find_row(sheet: &Sheet, known: &[(&str, &[&str])]) -> usize {
    let sure = |headers: &[String]| {
        let columns = guess(headers, known).columns;
        columns
            .iter()
            .flatten()
            .filter(|found| found.confidence >= 95)
            .count()
    };
    let mut best = (sure(&sheet.headers), sheet.header_row);
    for row in sheet.rows.iter().take(10) {
        let count = sure(&row.texts().collect::<Vec<_>>());
        if count > best.0 {
            best = (count, row.number);
        }
    }
    best.1
}

/// How sure it is that a header means a known text; `None` below 60.
fn confidence(header: &str, form: &str, known_text: &str, known: &str) -> Option<u8> {
    if header == known_text {
        return Some(100);
    }
    if form == known {
        return Some(95);
    }
    let (length, known_length) = (form.chars().count(), known.chars().count());
    let (short, long) = (length.min(known_length), length.max(known_length));
    // Short words differ from each other by one letter ("navn", "noter"); there a typo cannot be told from another word.
    if short < 4 || known.is_empty() {
        return None;
    }
    let allowed = if long < 6 { 1 } else { long / 4 };
    // The distance is at least what one is longer; a long text in a row that may be the
    // header is not compared letter by letter with every field.
    let is_near = long - short <= allowed;
    let distance = if is_near {
        osa_distance(form, known)
    } else {
        long
    };
    if distance <= allowed {
        return Some(u8::try_from(90 - 30 * distance / (allowed + 1)).unwrap_or(60));
    }
    // "Systemnavn i dag" still begins with "systemnavn".
    let begins = form.starts_with(known) || known.starts_with(form);
    (begins && short >= 6 && short * 2 >= long).then_some(60)
}

#[cfg(test)]
#[path = "headers_tests.rs"]
mod tests;
