//! Text in a picture: escaped, and broken into lines that fit.

/// Text as it may stand in markup and in attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Lines of at most `width` letters, broken between words or, in a longer word,
/// within it. What does not fit in `most` lines ends in an ellipsis.
pub(super) fn lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, width)) {
        let fits = line.chars().count() + 1 + word.chars().count() <= width;
        if line.is_empty() {
            line = word;
        } else if fits {
            line.push(' ');
            line.push_str(&word);
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let kept: String = last.chars().take(width - 1).collect();
            *last = format!("{}…", kept.trim_end());
        }
    }
    lines
}

/// A word in pieces of at most `width` letters.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(width)
        .map(|chunk| chunk.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{escape, lines};

    #[test]
    fn lines_break_between_words_and_in_long_ones() {
        assert_eq!(
            lines("Fælles sprog III – Sundhed", 12, 3),
            ["Fælles sprog", "III –", "Sundhed"]
        );
        assert_eq!(
            lines("Sundhedsdokumentation", 10, 3),
            ["Sundhedsdo", "kumentatio", "n"]
        );
        assert_eq!(lines("a b c d", 3, 1), ["a…"]);
        assert_eq!(lines("aaa bbb", 3, 1), ["aa…"]);
        assert!(lines("  ", 5, 2).is_empty());
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escape("<a href=\"'&"), "&lt;a href=&quot;&#39;&amp;");
    }
}
