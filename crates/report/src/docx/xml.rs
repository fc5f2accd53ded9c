//! Pieces of WordprocessingML.

use crate::{Paper, Sourced};

/// The namespace of everything in a document.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part as a whole file.
pub(super) fn whole(content: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}")
}

pub(super) fn language(paper: &Paper) -> &'static str {
    match paper.language.as_str() {
        "en" => "en-GB",
        _ => "da-DK",
    }
}

/// A text as it may stand in XML 1.0; what may not stand there at all is left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            // Directions that a text was given would turn what stands around it.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A run of text in the style of its paragraph, or in one of its own; lines are kept.
pub(super) fn run(text: &str, style: &str) -> String {
    let properties = match style {
        "" => String::new(),
        style => format!(r#"<w:rPr><w:rStyle w:val="{style}"/></w:rPr>"#),
    };
    let lines = text.replace("\r\n", "\n");
    let lines: Vec<String> = lines
        .split('\n')
        .map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escape(line)))
        .collect();
    format!("<w:r>{properties}{}</w:r>", lines.join("<w:br/>"))
}

/// The numbers of sources, each leading to its line at the end.
pub(super) fn marks(sources: &[usize]) -> String {
    if sources.is_empty() {
        return String::new();
    }
    let links: Vec<String> = crate::marks(sources)
        .iter()
        .map(|(text, number)| {
            let run = run(text, "SourceMark");
            format!(r#"<w:hyperlink w:anchor="source_{number}" w:history="1">{run}</w:hyperlink>"#)
        })
        .collect();
    let (open, between, close) = (
        run("\u{a0}[", "SourceMark"),
        run(", ", "SourceMark"),
        run("]", "SourceMark"),
    );
    format!("{open}{}{close}", links.join(&between))
}

/// A paragraph of runs.
pub(super) fn paragraph(style: &str, runs: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#)
}

/// A paragraph of plain text.
pub(super) fn plain(style: &str, text: &str) -> String {
    paragraph(style, &run(text, ""))
}

/// Paragraphs of a text with its sources after the last one; an empty line parts them.
pub(super) fn paragraphs(style: &str, of: &Sourced) -> String {
    let text = of.text.replace("\r\n", "\n");
    let parts: Vec<&str> = text
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let last = parts.len().saturating_sub(1);
    let one = |(at, part): (usize, &&str)| {
        let marks = if at == last {
            marks(&of.sources)
        } else {
            String::new()
        };
        paragraph(style, &format!("{}{marks}", run(part, "")))
    };
    parts.iter().enumerate().map(one).collect()
}
