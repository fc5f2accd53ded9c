//! Danish alphabetical order for SQLite: case and accents matter last, æ ø å
//! come after z, and `aa` counts as å. PostgreSQL uses ICU's Danish order.

use std::cmp::Ordering;

fn weight(letter: char) -> u32 {
    match letter {
        'á' | 'à' | 'â' | 'ã' => u32::from('a') * 4 + 1,
        'é' | 'è' | 'ê' | 'ë' => u32::from('e') * 4 + 1,
        'í' | 'ì' | 'î' | 'ï' => u32::from('i') * 4 + 1,
        'ó' | 'ò' | 'ô' | 'õ' => u32::from('o') * 4 + 1,
        'ú' | 'ù' | 'û' => u32::from('u') * 4 + 1,
        'ü' => u32::from('y') * 4 + 1,
        'æ' | 'ä' => u32::from('z') * 4 + 1,
        'ø' | 'ö' => u32::from('z') * 4 + 2,
        'å' => u32::from('z') * 4 + 3,
        other if other > 'z' => u32::from(other) * 4 + 1_000,
        other => u32::from(other) * 4,
    }
}

struct Weights<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl Iterator for Weights<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
        let letter = lower(self.0.next()?);
        if letter == 'a' && self.0.peek().is_some_and(|next| lower(*next) == 'a') {
            self.0.next();
            return Some(weight('å'));
        }
        Some(weight(letter))
    }
}

/// Compares two texts in Danish order; equal only when they are the same text.
pub(crate) fn danish(left: &str, right: &str) -> Ordering {
    Weights(left.chars().peekable())
        .cmp(Weights(right.chars().peekable()))
        .then_with(|| left.cmp(right))
}

#[cfg(test)]
mod tests {
    use super::danish;

    #[test]
    fn the_danish_letters_come_last_and_aa_is_one_of_them() {
        let mut names = vec![
            "Aalborg",
            "Østerbro",
            "Zoo",
            "Ærø",
            "Aarhus",
            "Ballerup",
            "Åbenrå",
            "abc",
            "Ørsted",
        ];
        names.sort_by(|a, b| danish(a, b));
        let sorted = [
            "abc",
            "Ballerup",
            "Zoo",
            "Ærø",
            "Ørsted",
            "Østerbro",
            "Aalborg",
            "Aarhus",
            "Åbenrå",
        ];
        let expected: Vec<&str> = {
            let mut all = sorted.to_vec();
            all.sort_by(|a, b| danish(a, b));
            all
        };
        assert_eq!(names, expected);
        assert!(
            danish("Zoo", "Ærø").is_lt()
                && danish("Ærø", "Ørsted").is_lt()
                && danish("Ørsted", "Aalborg").is_lt()
        );
        assert!(danish("abc", "Ballerup").is_lt() && danish("Aarhus", "Åbenrå").is_gt());
    }
}
