//! Texts as the typeface can show them. A character it lacks may not stand in an accessible
//! document (a screen reader could not say what is drawn), so it is replaced visibly.

use serde_json::Value;

use crate::fonts;

/// Shown for characters that the typeface lacks; many in a row make one.
const LACKING: char = '\u{25ca}';

/// So long a run without a place to break would run out of its column.
const LONGEST_RUN: usize = 24;

/// Makes every text below a value printable; says whether a character was replaced.
pub(crate) fn make(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let (shown, replaced) = printable(text);
            *text = shown;
            replaced
        }
        Value::Array(values) => values.iter_mut().fold(false, |any, one| make(one) | any),
        Value::Object(fields) => fields.values_mut().fold(false, |any, one| make(one) | any),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn printable(text: &str) -> (String, bool) {
    let mut shown = String::with_capacity(text.len());
    let (mut replaced, mut run) = (false, 0);
    for character in text.chars() {
        match character {
            '\n' => shown.push('\n'),
            c if is_silent(c) => continue,
            c if c.is_whitespace() && !fonts::has(c) => shown.push(' '),
            c if c.is_control() => continue,
            // Hyphens that only differ in where a line may break.
            '\u{2010}' | '\u{2011}' => shown.push('-'),
            c if fonts::has(c) => shown.push(c),
            _ => {
                replaced = true;
                if !shown.ends_with(LACKING) {
                    shown.push(LACKING);
                }
            }
        }
        run = if character.is_alphanumeric() {
            run + 1
        } else {
            0
        };
        if run == LONGEST_RUN {
            shown.push('\u{200b}');
            run = 0;
        }
    }
    (shown, replaced)
}

/// Joiners, variants and directions draw nothing themselves.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
            | '\r'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_typeface_has_stays() {
        for text in [
            "Rødgrød med fløde på Ærø",
            "§ 3, stk. 2 – 1.234,56\u{a0}kr.",
            "Łódź, Ωμέγα, Жук",
            "a\nb",
        ] {
            assert_eq!(printable(text), (text.to_owned(), false));
        }
    }

    #[test]
    fn what_it_lacks_is_one_mark_a_run() {
        assert_eq!(
            printable("Post 👩‍👩‍👧 og שלום"),
            ("Post ◊ og ◊".to_owned(), true)
        );
        assert_eq!(
            printable("a\u{202e}b\u{0}c\td"),
            ("abc d".to_owned(), false)
        );
    }

    #[test]
    fn a_long_run_gets_places_to_break() {
        let (long, replaced) = printable(&"å".repeat(100));
        assert!(!replaced);
        assert_eq!(long.matches('\u{200b}').count(), 4);
        assert_eq!(long.replace('\u{200b}', ""), "å".repeat(100));
    }

    #[test]
    fn every_text_of_a_document_is_reached() {
        let mut value = serde_json::json!({"a": ["x", {"b": "☃\u{fe0f}"}], "c": 1, "d": "y"});
        assert!(make(&mut value));
        assert_eq!(value["a"][1]["b"], "◊");
        assert!(!make(&mut value));
    }
}
