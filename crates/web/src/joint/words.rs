//! Names and amounts as the pages say them.

use domain::{analytics::Candidate, joint::id_of};
use foundation::Date;
use sharing::{Answer, Group};

use super::compute::Analysis;
use crate::{format, i18n::Lang};

/// So many are named where all could be meant.
const NAMED: usize = 12;

/// Kroner for reading, without øre.
pub(super) fn kroner(lang: Lang, kroner: f64) -> String {
    format::money(lang, (kroner * 100.0).round() as i64)
}

/// A month within a sentence.
pub(super) fn month_within(lang: Lang, day: Date) -> String {
    let month = format::month(lang, day);
    match lang {
        Lang::Da => month.to_lowercase(),
        Lang::En => month,
    }
}

/// A share of one as a percentage.
pub(super) fn percent(lang: Lang, share: f64) -> String {
    format::percent(lang, (share * 100.0).round() as i64 * 100)
}

/// The groups of two and more, the most valuable first; the place is their letter.
pub(super) fn ranked(answer: &Answer) -> Vec<&Group> {
    let several = answer.groups.iter().filter(|group| group.members.len() > 1);
    let mut groups: Vec<&Group> = several.collect();
    groups.sort_by(|a, b| b.net.total_cmp(&a.net));
    groups
}

/// A, B, … Z, AA, AB, …
pub(super) fn letter(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

impl Analysis {
    /// The municipality of that number.
    pub(super) fn candidate(&self, code: &str) -> Option<&Candidate> {
        let mut all = self.facts.candidates.iter();
        all.find(|candidate| id_of(candidate) == code)
    }

    /// Its name without the word for municipality, which tells nobody anything here.
    pub(super) fn name(&self, code: &str) -> String {
        let name = self.candidate(code).map(|one| &one.organisation.name);
        name.map_or_else(|| code.to_owned(), |name| short(name))
    }

    /// Names, with commas.
    pub(super) fn names(&self, codes: &[String]) -> String {
        let names: Vec<String> = codes.iter().map(|code| self.name(code)).collect();
        names.join(", ")
    }

    /// The first names, and how many others there are: a country of names hides the other rows.
    pub(super) fn first_names(&self, lang: Lang, codes: &[String]) -> String {
        let others = codes.len().saturating_sub(NAMED);
        let named = self.names(&codes[..codes.len() - others]);
        match others {
            0 => named,
            _ => lang.t_args(
                "joint-names-and-others",
                &[("who", named.into()), ("n", others.into())],
            ),
        }
    }

    /// The name of an integration.
    pub(super) fn integration(&self, id: &str) -> String {
        let all = self.facts.candidates.iter();
        let mut named = all.flat_map(|one| one.integrations.iter().flatten());
        let found = named.find(|named| named.id.to_string() == id);
        found.map_or_else(|| id.to_owned(), |named| named.name.clone())
    }

    /// Who needs an integration, out of some municipalities.
    pub(super) fn who_needs(&self, id: &str, of: &[String]) -> Vec<String> {
        let needs = |code: &&String| {
            let integrations = self
                .candidate(code)
                .and_then(|one| one.integrations.as_ref());
            integrations.is_some_and(|list| list.iter().any(|one| one.id.to_string() == id))
        };
        of.iter().filter(needs).cloned().collect()
    }
}

/// A municipality's name as it stands on maps and in tables.
pub(super) fn short(name: &str) -> String {
    let name = name.trim_end_matches(" Kommune");
    let name = name.trim_end_matches(" Regionskommune");
    match name {
        "Københavns" => "København".to_owned(),
        "Bornholms" => "Bornholm".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        let all: Vec<String> = [0, 25, 26, 51, 52].map(letter).to_vec();
        assert_eq!(all, ["A", "Z", "AA", "AZ", "BA"]);
    }
}
