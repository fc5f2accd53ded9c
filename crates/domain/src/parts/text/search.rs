//! Searching: the words kept beside a record, and the parts of words a search asks for.

use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};

use super::fold::{fold_word, words};

/// Most characters kept beside a record.
const TEXT_MAX: usize = 8_000;
/// Most characters of one word, kept or asked for; a longer word counts by its beginning.
const WORD_MAX: usize = 100;
/// Most words of one search; further ones are left out.
const QUERY_MAX: usize = 8;

/// The text to store in a record's `search_text`: the folded words of all its texts,
/// each once, with a space before and after every one. At most 8,000 characters;
/// words that come after are not found, so give the names first and the notes last.
///
/// The stems need no room of their own: the Danish stemmer only takes endings off,
/// so a word's stem is the beginning of the word that is kept (a property in the tests).
#[must_use]
pub fn terms(texts: &[&str]) -> String {
    let mut seen = HashSet::new();
    let mut kept = String::from(" ");
    let mut length = 1;
    for word in texts.iter().flat_map(|text| words(text)) {
        let folded = cut(&word, WORD_MAX);
        let size = folded.chars().count() + 1;
        if folded.is_empty() || seen.contains(&folded) {
            continue;
        }
        if length + size > TEXT_MAX {
            break;
        }
        length += size;
        kept.push_str(&folded);
        kept.push(' ');
        seen.insert(folded);
    }
    kept
}

/// What a search asks for: the folded stem of each word, all of which must be found as
/// `search_text LIKE '%' || term || '%'`. So "behandlinger" finds
/// "Sagsbehandlingssystemer" and "kommunernes" finds "kommune".
///
/// At most eight terms, of letters and digits only: quotes, wildcards and emoji ask for
/// nothing. An empty answer to a text that is not blank means that nothing was asked for.
#[must_use]
pub fn query(text: &str) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::Danish);
    let mut asked: Vec<String> = Vec::new();
    for word in words(text) {
        let term = cut(&stemmer.stem(&word), WORD_MAX);
        if !term.is_empty() && !asked.contains(&term) {
            asked.push(term);
        }
        if asked.len() == QUERY_MAX {
            break;
        }
    }
    asked
}

fn cut(word: &str, max: usize) -> String {
    let mut folded = String::with_capacity(word.len() + 4);
    fold_word(word, &mut folded);
    match folded.char_indices().nth(max) {
        Some((end, _)) => folded[..end].to_owned(),
        None => folded,
    }
}

#[cfg(test)]
mod tests;
