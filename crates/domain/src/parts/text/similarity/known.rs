//! Many systems made ready once, so that each new one is compared with the few
//! whose names share a word or a spelling with its own.

use std::collections::{HashMap, HashSet};

use super::{
    Candidate, Profile, Score, THRESHOLD, compare,
    name::{Name, digits, is_mistyped, points_of_shared},
};

/// Systems that new ones are compared with. Building it reads each name once;
/// asking about a new system looks up its spellings and words.
#[derive(Default)]
pub struct Known {
    profiles: Vec<Profile>,
    names: Vec<Entry>,
    /// What a name is written as in full, and its initials.
    exact: HashMap<String, Vec<usize>>,
    joined: Spellings,
    words: Spellings,
}

/// One name of a system.
struct Entry {
    profile: usize,
    /// Bytes of the telling words written together.
    length: usize,
}

impl<'a> FromIterator<Candidate<'a>> for Known {
    fn from_iter<T: IntoIterator<Item = Candidate<'a>>>(systems: T) -> Self {
        let mut known = Self::default();
        for system in systems {
            known.add(Profile::new(&system));
        }
        known
    }
}

impl Known {
    fn add(&mut self, profile: Profile) {
        for name in profile.names().filter(|name| !name.is_empty()) {
            let at = self.names.len();
            self.names.push(Entry {
                profile: self.profiles.len(),
                length: name.joined.len(),
            });
            let mut exact = vec![&name.whole, &name.joined, &name.initials];
            exact.dedup();
            for text in exact {
                self.exact.entry(text.clone()).or_default().push(at);
            }
            let mut texts = vec![name.joined.clone(), name.sorted()];
            texts.dedup();
            for text in &texts {
                self.joined.add(text, at);
            }
            for word in &name.words {
                self.words.add(word, at);
            }
        }
        self.profiles.push(profile);
    }

    /// The systems that `new` is likely to be, best first, as their place in the order in
    /// which they came and the score: exactly those that [`super::similarity`] gives
    /// [`THRESHOLD`] points or more.
    #[must_use]
    pub fn likely(&self, new: &Candidate<'_>) -> Vec<(usize, Score)> {
        let new = Profile::new(new);
        // The same supplier lifts a score that falls a little short.
        let floor = if new.supplier.is_empty() {
            THRESHOLD
        } else {
            THRESHOLD - 10
        };
        let mut places: Vec<usize> = Vec::new();
        for name in new.names().filter(|name| !name.is_empty()) {
            let mut names = self.by_spelling(name);
            names.extend(self.by_words(name, floor));
            places.extend(names.into_iter().map(|at| self.names[at].profile));
        }
        places.sort_unstable();
        places.dedup();
        let mut found: Vec<(usize, Score)> = places
            .into_iter()
            .map(|place| (place, compare(&new, &self.profiles[place])))
            .filter(|(_, score)| score.points >= THRESHOLD)
            .collect();
        found.sort_by_key(|(place, score)| (std::cmp::Reverse(score.points), *place));
        found
    }

    /// Names written the same, abbreviated, or with typing errors.
    fn by_spelling(&self, new: &Name) -> Vec<usize> {
        let mut names = Vec::new();
        for text in [&new.whole, &new.joined, &new.initials] {
            names.extend(self.exact.get(text).into_iter().flatten());
        }
        let mut texts = vec![new.joined.clone(), new.sorted()];
        texts.dedup();
        for text in &texts {
            for spelling in self.joined.alike(text) {
                names.extend(&self.joined.all[spelling].names);
            }
        }
        names
    }

    /// Names that get so many points for the words they share with the new one.
    fn by_words(&self, new: &Name, floor: u8) -> Vec<usize> {
        let mut shared = vec![Shared::default(); self.names.len()];
        let mut touched = Vec::new();
        let mut seen = HashSet::new();
        for (turn, word) in (1..).zip(&new.words) {
            for at in self.words.alike(word) {
                let spelling = &self.words.all[at];
                let is_first = seen.insert(at);
                for name in &spelling.names {
                    let shared = &mut shared[*name];
                    if shared.turn == 0 {
                        touched.push(*name);
                    }
                    if shared.turn != turn {
                        shared.turn = turn;
                        shared.of_new += word.len();
                    }
                    if is_first {
                        shared.of_known += spelling.text.len();
                    }
                }
            }
        }
        touched.retain(|name| {
            let points = shared[*name].points(new.joined.len(), self.names[*name].length);
            points >= floor
        });
        touched
    }
}

/// How much of their words a new name and a known one share, in bytes.
#[derive(Clone, Default)]
struct Shared {
    of_new: usize,
    of_known: usize,
    /// The last word of the new name that the known one has, counted from 1.
    turn: usize,
}

impl Shared {
    /// What `Name::word_points` gives names of these lengths.
    fn points(&self, new: usize, known: usize) -> u8 {
        points_of_shared(self.of_new, new, self.of_known, known)
    }
}

/// Different texts, found again when they are written with typing errors.
#[derive(Default)]
struct Spellings {
    all: Vec<Spelling>,
    by_text: HashMap<String, usize>,
    /// By their digits, in which no error is made, and by length.
    by_form: HashMap<Vec<u8>, HashMap<usize, Vec<usize>>>,
}

struct Spelling {
    text: String,
    letters: u64,
    /// The names it stands in, once for each time.
    names: Vec<usize>,
}

impl Spellings {
    fn add(&mut self, text: &str, name: usize) {
        let next = self.all.len();
        let at = *self.by_text.entry(text.to_owned()).or_insert(next);
        if at == next {
            let lengths = self.by_form.entry(digits(text)).or_default();
            lengths.entry(text.len()).or_default().push(at);
            self.all.push(Spelling {
                text: text.to_owned(),
                letters: letters(text),
                names: Vec::new(),
            });
        }
        self.all[at].names.push(name);
    }

    /// The places of those that [`is_mistyped`] takes to be this text. Its distance is at
    /// least the number of letters that only one of the two has, which is told first.
    fn alike(&self, text: &str) -> Vec<usize> {
        let most = text.len() / 5;
        if most == 0 {
            return self.by_text.get(text).copied().into_iter().collect();
        }
        let mut found = Vec::new();
        let Some(lengths) = self.by_form.get(&digits(text)) else {
            return found;
        };
        let wanted = letters(text);
        let only = |a: u64, b: u64| (a & !b).count_ones() as usize;
        for length in text.len() - most..=text.len() + most {
            let Some(places) = lengths.get(&length) else {
                continue;
            };
            for at in places {
                let known = &self.all[*at];
                let fits =
                    only(wanted, known.letters) <= most && only(known.letters, wanted) <= most;
                if fits && is_mistyped(text, &known.text) {
                    found.push(*at);
                }
            }
        }
        found
    }
}

/// One bit for each letter that occurs; rare ones share bits.
fn letters(text: &str) -> u64 {
    text.chars().fold(0, |bits, letter| {
        let bit = match letter {
            'a'..='z' => u32::from(letter) - u32::from('a'),
            '0'..='9' => 26 + u32::from(letter) - u32::from('0'),
            other => 36 + u32::from(other) % 28,
        };
        bits | 1 << bit
    })
}
