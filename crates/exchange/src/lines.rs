//! Several small rows in one cell: a line for each, its parts set apart by `|`.
//! A part that holds a separator itself stands in double quotes.

use crate::{parse::CellError, text};

/// Sets the parts of a line apart.
const SIGN: char = '|';

/// The lines of a cell with their parts, trimmed; blank lines are left out, blank parts
/// are kept, for their place says what the others are.
///
/// # Errors
/// `list_unclosed_quote`.
pub fn read(text: &str) -> Result<Vec<Vec<String>>, CellError> {
    let mut lines = vec![Vec::new()];
    let mut part = String::new();
    let mut in_quotes = false;
    let clean = text::clean(text);
    let mut letters = clean.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if in_quotes && letters.peek() == Some(&'"') => {
                letters.next();
                part.push('"');
            }
            '"' if in_quotes => in_quotes = false,
            // A quote inside a part is an inch mark or a nickname.
            '"' if part.trim().is_empty() => {
                part.clear();
                in_quotes = true;
            }
            SIGN | '\n' if !in_quotes => {
                end(&mut lines, &mut part);
                if letter == '\n' {
                    lines.push(Vec::new());
                }
            }
            letter => part.push(letter),
        }
    }
    if in_quotes {
        return Err(CellError::new("list_unclosed_quote", text));
    }
    end(&mut lines, &mut part);
    lines.retain(|line: &Vec<String>| line.iter().any(|part| !part.is_empty()));
    Ok(lines)
}

fn end(lines: &mut [Vec<String>], part: &mut String) {
    let part = std::mem::take(part).trim().to_owned();
    if let Some(line) = lines.last_mut() {
        line.push(part);
    }
}

/// The text that [`read`] reads; blank parts at the end of a line are left out.
#[must_use]
pub fn write(lines: &[Vec<String>]) -> String {
    let line = |parts: &Vec<String>| {
        let filled = parts.iter().rposition(|part| !part.trim().is_empty());
        let parts = &parts[..filled.map_or(0, |last| last + 1)];
        let parts: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
        parts.join(" | ")
    };
    let lines: Vec<String> = lines.iter().map(line).collect();
    lines.join("\n")
}

fn quoted(part: &str) -> String {
    if part.contains([SIGN, '\n', '\r', '"']) {
        format!("\"{}\"", part.replace('"', "\"\""))
    } else {
        part.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parts_keep_their_places() {
        let read = |text: &str| read(text).unwrap();
        assert_eq!(
            read("Sag 1 | 26-12 | | Ja\n\n \"a | b\" |\"c \"\"d\"\"\""),
            [vec!["Sag 1", "26-12", "", "Ja"], vec!["a | b", "c \"d\""],]
        );
        assert_eq!(read(" \n | "), Vec::<Vec<String>>::new());
        assert_eq!(read("19\" skærm"), [["19\" skærm"]]);
        assert_eq!(super::read("\"a").unwrap_err().code, "list_unclosed_quote");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(lines in proptest::collection::vec(
            proptest::collection::vec("[a-zæ |\"\n]{0,6}", 1..5), 0..5,
        )) {
            let trimmed: Vec<Vec<String>> = lines
                .iter()
                .map(|line| line.iter().map(|part| part.trim().to_owned()).collect())
                .collect();
            let mut expected = trimmed.clone();
            for line in &mut expected {
                let filled = line.iter().rposition(|part| !part.is_empty());
                line.truncate(filled.map_or(0, |last| last + 1));
            }
            expected.retain(|line| !line.is_empty());
            prop_assert_eq!(read(&write(&trimmed)).unwrap(), expected);
        }
    }
}
