//! Folding: the same spelling for everything that people take to be the same word.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, `æ`→`ae`, `ø`→`oe`, `å`→`aa` (so that "Ålborg" and "Aalborg" meet),
/// accents off, everything but letters and digits to single spaces, none at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    for word in words(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        fold_word(&word, &mut folded);
    }
    folded
}

/// The lower-case words of a text, unfolded, as the stemmer wants them.
/// Invisible marks (soft hyphen, writing direction, joiners) do not part a word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.nfkc().flat_map(char::to_lowercase).nfc() {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else if !is_invisible(letter) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Folds one word of [`words`]. Letter by letter: the beginning of a word folds to
/// the beginning of the folded word, which searching by stems rests upon.
pub(super) fn fold_word(word: &str, into: &mut String) {
    for letter in word.chars() {
        match letter {
            'a'..='z' | '0'..='9' => into.push(letter),
            'æ' | 'ä' | 'ǽ' => into.push_str("ae"),
            'ø' | 'ö' | 'ǿ' | 'œ' => into.push_str("oe"),
            'å' | 'ǻ' => into.push_str("aa"),
            'ß' => into.push_str("ss"),
            'þ' => into.push_str("th"),
            'ð' | 'đ' => into.push('d'),
            'ł' => into.push('l'),
            'ı' => into.push('i'),
            other => into.extend(
                std::iter::once(other)
                    .nfkd()
                    .filter(|c| c.is_alphanumeric()),
            ),
        }
    }
}

fn is_invisible(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
