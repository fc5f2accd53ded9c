//! Which passwords are refused. Length counts most; beyond that only what an attacker
//! tries first is refused. No demands for digits or signs, which make passwords worse.

use foundation::{Error, FieldError, Result};

use crate::parts::text;

/// Fewest characters of a password.
pub const MIN_CHARACTERS: usize = 12;
/// Most bytes, so that hashing a novel costs nobody anything.
pub(super) const MAX_BYTES: usize = 1_000;
/// Fewest different characters.
const MIN_DIFFERENT: usize = 5;

/// Long passwords that stand high on lists of leaked ones, and the words that Danish
/// ones are made of. Compared after folding: lower case, digits read as the letters
/// they resemble, digits and signs at the ends removed.
const COMMON: &[&str] = &[
    "password",
    "passwordpassword",
    "mypassword",
    "thepassword",
    "newpassword",
    "adminpassword",
    "administrator",
    "adminadmin",
    "changeme",
    "changemenow",
    "changemeplease",
    "letmein",
    "letmeinplease",
    "letmeinnow",
    "welcome",
    "welcomewelcome",
    "welcometo",
    "iloveyou",
    "iloveyouforever",
    "iloveyousomuch",
    "unbelievable",
    "trustno",
    "trustnoone",
    "qwerty",
    "qwertyuiop",
    "qwertyqwerty",
    "qwertyuiopasdfghjkl",
    "asdfghjkl",
    "zxcvbnm",
    "football",
    "footballfootball",
    "liverpool",
    "liverpoolfc",
    "manchesterunited",
    "starwars",
    "supersecret",
    "topsecret",
    "secretsecret",
    "correcthorsebatterystaple",
    "sunshine",
    "princess",
    "superman",
    "adgangskode",
    "adgangskoden",
    "minadgangskode",
    "nyadgangskode",
    "hemmelig",
    "hemmelighed",
    "hemmeligt",
    "kodeord",
    "kodeordet",
    "mitkodeord",
    "nytkodeord",
    "velkommen",
    "velkommentil",
    "skiftmig",
    "kommune",
    "kommunen",
    "kommunekommune",
    "sommer",
    "sommerferie",
    "vinter",
    "foraar",
    "efteraar",
    "danmark",
    "danmarkdanmark",
    "koebenhavn",
    "rodgrodmedflode",
    "jegelskerdig",
    "broendby",
    "fckoebenhavn",
    "mandag",
    "fredag",
    "januar",
    "december",
];

/// Rows of a keyboard, the alphabet and the digits, each once forward.
const SEQUENCES: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyzæøå",
    "01234567890123456789",
    "qwertyuiopå",
    "asdfghjklæø",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// Whether a new password will do for the account.
pub(super) fn check(password: &str, email: &str, name: &str) -> Result<()> {
    let refuse = |error: FieldError| Err(Error::Invalid(vec![error]));
    if password.chars().count() < MIN_CHARACTERS {
        return refuse(
            FieldError::new("password", "password_too_short").with("min", MIN_CHARACTERS),
        );
    }
    if password.len() > MAX_BYTES {
        return refuse(FieldError::new("password", "password_too_long").with("max", MAX_BYTES));
    }
    if is_simple(password) {
        return refuse(FieldError::new("password", "password_simple"));
    }
    if COMMON.contains(&stem(password).as_str()) {
        return refuse(FieldError::new("password", "password_common"));
    }
    if is_personal(password, email, name) {
        return refuse(FieldError::new("password", "password_personal"));
    }
    Ok(())
}

/// The word that a password was made from: lower case, digits read as letters, and
/// without what is usually put at its ends.
fn stem(password: &str) -> String {
    let lower = password.to_lowercase();
    let trimmed = lower.trim_matches(|c: char| !c.is_alphabetic());
    let as_letter = |c: char| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    let letters: String = trimmed.chars().map(as_letter).collect();
    text::fold(&letters).replace(' ', "")
}

/// Few different characters, one short piece again and again, or keys in a row.
fn is_simple(password: &str) -> bool {
    let characters: Vec<char> = password.to_lowercase().chars().collect();
    let mut different = characters.clone();
    different.sort_unstable();
    different.dedup();
    let repeats = (1..=4).any(|length| {
        let piece = &characters[..length];
        characters
            .chunks(length)
            .all(|part| piece.starts_with(part))
    });
    different.len() < MIN_DIFFERENT || repeats || in_sequence(&characters) * 2 > characters.len()
}

/// How many characters stand in runs of four or more neighbours of a sequence.
fn in_sequence(characters: &[char]) -> usize {
    let next_to = |a: char, b: char| {
        SEQUENCES.iter().any(|sequence| {
            let pairs = || sequence.chars().zip(sequence.chars().skip(1));
            pairs().any(|pair| pair == (a, b) || pair == (b, a))
        })
    };
    let (mut total, mut run) = (0, 1);
    for place in 1..=characters.len() {
        let goes_on = place < characters.len() && next_to(characters[place - 1], characters[place]);
        if goes_on {
            run += 1;
        } else {
            total += if run >= 4 { run } else { 0 };
            run = 1;
        }
    }
    total
}

/// Holds the name, a part of the address or the product's name.
fn is_personal(password: &str, email: &str, name: &str) -> bool {
    let password = text::fold(password);
    let pieces = |of: &str| -> Vec<String> {
        text::fold(of)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|piece| piece.chars().count() >= 4)
            .map(str::to_owned)
            .collect()
    };
    let mut own = pieces(name);
    own.extend(pieces(email));
    own.extend(pieces("fælled faelled"));
    own.iter().any(|piece| password.contains(piece.as_str()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn outcome(password: &str) -> &'static str {
        match check(password, "mette.kjaer@ballerup.dk", "Mette Kjær") {
            Ok(()) => "",
            Err(Error::Invalid(errors)) => errors[0].code,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn cases() {
        for (password, expected) in [
            ("gul cykel under broen", ""),
            ("Xk9#vQ2!mLp7", ""),
            ("tre heste og en halv", ""),
            ("æblegrød på søndage", ""),
            ("kort kode", "password_too_short"),
            ("ææææææææææ1", "password_too_short"),
            ("aaaaaaaaaaaaaaaa", "password_simple"),
            ("abcabcabcabcabc", "password_simple"),
            ("12345678901234", "password_simple"),
            ("qwertyuiopå123", "password_simple"),
            ("poiuytrewq!!xx", "password_simple"),
            ("abcdefghijklmnop", "password_simple"),
            ("Adgangskode2026!", "password_common"),
            ("P@ssw0rd12345678", "password_common"),
            ("Velkommen123!!", "password_common"),
            ("sommerferie2026", "password_common"),
            ("Correct Horse Battery Staple", "password_common"),
            ("mette elsker kaffe", "password_personal"),
            ("KJÆR og havregrød", "password_personal"),
            ("ballerup om aftenen", "password_personal"),
            ("fælled er for alle", "password_personal"),
            ("Faelled på mandag", "password_personal"),
        ] {
            assert_eq!(outcome(password), expected, "{password}");
        }
        assert_eq!(outcome(&"ab cd ef gh ".repeat(100)), "password_too_long");
    }

    proptest! {
        #[test]
        fn anything_is_answered(password in ".*") {
            let code = outcome(&password);
            prop_assert_eq!(password.chars().count() < MIN_CHARACTERS, code == "password_too_short");
        }
    }
}
