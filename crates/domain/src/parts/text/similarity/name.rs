//! A system's name taken apart for comparing.

use std::cmp::Ordering;

use crate::parts::text::fold;

/// From here on two names count as the same name.
pub(super) const SAME: u8 = 95;

/// Words that tell systems apart from nothing.
const NOISE: &[&str] = &[
    "system",
    "systemet",
    "systemer",
    "loesning",
    "loesningen",
    "app",
    "it",
    "og",
    "til",
    "for",
    "i",
    "af",
    "med",
    "det",
    "den",
    "the",
    "version",
    "ver",
    "v",
    "dk",
];
/// Endings that the same name is written with and without.
const ENDINGS: &[&str] = &["systemerne", "systemer", "systemet", "system"];
/// Companies that people put before a product's name, whoever the supplier is said to be.
const MAKERS: &[&str] = &[
    "kmd",
    "eg",
    "kombit",
    "netcompany",
    "systematic",
    "microsoft",
    "ms",
];
const COMPANY_FORMS: &[&str] = &[
    "as", "aps", "ivs", "ab", "ltd", "inc", "gmbh", "danmark", "denmark",
];

/// The folded name of a supplier, without the company's form.
pub(super) fn supplier(text: &str) -> String {
    without_forms(fold(text).split(' ')).concat()
}

fn without_forms<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut kept: Vec<&str> = Vec::new();
    for word in words {
        // "A/S" folds to the two words "a" and "s".
        if word == "s" && kept.last() == Some(&"a") {
            kept.pop();
        } else if !word.is_empty() && !COMPANY_FORMS.contains(&word) {
            kept.push(word);
        }
    }
    kept
}

/// A name in its comparable parts.
pub(super) struct Name {
    /// Folded words that tell something, without the maker's name.
    pub(super) words: Vec<String>,
    /// All folded words written together.
    pub(super) whole: String,
    /// The telling words written together.
    pub(super) joined: String,
    /// The first letters of all words but the smallest ones.
    pub(super) initials: String,
}

impl Name {
    pub(super) fn new(text: &str, supplier: &str) -> Self {
        let folded = fold(text);
        let all = without_forms(folded.split(' '));
        let telling: Vec<String> = all
            .iter()
            .filter(|word| !NOISE.contains(word) && !is_version(word))
            .map(|word| without_ending(word).to_owned())
            .collect();
        let products: Vec<String> = telling
            .iter()
            .filter(|word| !MAKERS.contains(&word.as_str()) && word.as_str() != supplier)
            .cloned()
            .collect();
        let whole = all.concat();
        let words = [products, telling]
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or_else(|| all.iter().map(ToString::to_string).collect());
        let initials = all
            .iter()
            .filter(|word| !NOISE[4..].contains(word))
            .filter_map(|word| word.chars().next())
            .collect();
        Self {
            joined: words.concat(),
            words,
            whole,
            initials,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// The telling words in the order of the alphabet, written together.
    pub(super) fn sorted(&self) -> String {
        let mut words = self.words.clone();
        words.sort();
        words.concat()
    }

    /// 0 to 100.
    pub(super) fn points(&self, other: &Self) -> u8 {
        if self.is_empty() || other.is_empty() {
            return 0;
        }
        if self.whole == other.whole {
            return 100;
        }
        if self.joined == other.joined {
            return SAME;
        }
        [
            self.letter_points(other),
            self.word_points(other),
            self.initials_points(other),
            other.initials_points(self),
        ]
        .into_iter()
        .max()
        .unwrap_or(0)
    }

    /// By letters: typing errors and words moved about.
    fn letter_points(&self, other: &Self) -> u8 {
        if is_mistyped(&self.joined, &other.joined) {
            let alike = strsim::normalized_damerau_levenshtein(&self.joined, &other.joined);
            percent(alike).min(SAME - 1)
        } else if is_mistyped(&self.sorted(), &other.sorted()) {
            SAME - 5
        } else {
            0
        }
    }

    /// By words that both names have.
    fn word_points(&self, other: &Self) -> u8 {
        let (own, others) = (self.joined.len(), other.joined.len());
        points_of_shared(self.shared(other), own, other.shared(self), others)
    }

    /// Bytes of the words that the other name has too, also with typing errors.
    fn shared(&self, other: &Self) -> usize {
        let has = |word: &&String| other.words.iter().any(|w| is_mistyped(word, w));
        self.words.iter().filter(has).map(String::len).sum()
    }

    /// An abbreviation of the other's words; two letters prove little.
    fn initials_points(&self, other: &Self) -> u8 {
        match self.joined.len() {
            _ if !self.is_short_for(other) => 0,
            2 => 64,
            _ => 80,
        }
    }

    /// Whether this name is the initials of the other's words.
    fn is_short_for(&self, other: &Self) -> bool {
        self.words.len() == 1
            && (2..=6).contains(&self.joined.len())
            && self.joined == other.initials
    }
}

/// The points for so many bytes of two names' words that the other has too, and the names'
/// lengths. What counts is how much of the shorter one is shared; of two equally long, the better.
pub(super) fn points_of_shared(own: usize, length: usize, others: usize, other: usize) -> u8 {
    let matched = match length.cmp(&other) {
        Ordering::Less => own,
        Ordering::Equal => own.max(others),
        Ordering::Greater => others,
    };
    points_of_words(matched, length.min(other), length.max(other))
}

/// All of the shorter name's words in the longer one is likely the same product with more
/// said; the more of the longer it covers, the likelier. In bytes.
fn points_of_words(matched: usize, short: usize, long: usize) -> u8 {
    if matched == 0 {
        return 0;
    }
    let covered = matched as f64 / long as f64;
    if matched == short && covered >= 0.25 {
        return percent(0.6 + 0.3 * covered).min(SAME - 1);
    }
    let all = short + long - matched;
    percent(0.9 * matched as f64 / all as f64)
}

/// Equal but for one typing error in every five letters. A digit is no typing error:
/// "K1" and "K2" are two things.
pub(super) fn is_mistyped(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let allowed = short / 5;
    a == b
        || (allowed > 0
            && long - short <= allowed
            && digits(a) == digits(b)
            && strsim::damerau_levenshtein(a, b) <= allowed)
}

/// The digits of a text in their order.
pub(super) fn digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).collect()
}

fn is_version(word: &str) -> bool {
    let number = word.strip_prefix('v').unwrap_or(word);
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) && (number.len() <= 2 || year)
}

fn without_ending(word: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|rest| rest.len() >= 3)
        .unwrap_or(word)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of 0 to 1 makes 0 to 100"
)]
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}
