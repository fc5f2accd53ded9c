//! A paper that is read from end to end: agenda, decision paper, minutes and their like. Every
//! figure names the records that it comes from by number; the records stand at the end.

use serde::{Deserialize, Serialize};

use crate::{Column, Tone};

/// A paper as plain data; texts are in its language, days and amounts are written out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Language of the texts: `da` or `en`.
    pub language: String,
    /// What the paper is about; never empty.
    pub title: String,
    /// What sort of paper it is, above the title.
    pub kind: String,
    /// A sentence below the title; empty for none.
    pub lead: String,
    /// Whose paper it is.
    pub letterhead: Letterhead,
    /// The day it says the truth about, in words.
    pub day: String,
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// Heading over the sources.
    pub sources_title: String,
    /// Headings of number, record and day in the table of sources.
    pub sources_columns: [String; 3],
    /// The records that the figures come from, numbered from 1 in this order.
    pub sources: Vec<Source>,
    /// Foot of every page; `{page}` and `{pages}` become the numbers.
    pub page_of: String,
    /// Printed at the end when a text had characters that the typeface lacks.
    pub lacking: String,
}

/// Name and address at the top, a line at the foot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The organisation.
    pub name: String,
    /// Its address; a line break is kept. Empty for none.
    pub address: String,
    /// Left half of every page's foot; empty for none.
    pub footer: String,
    /// The logo, by what identifies it.
    pub logo: Option<LogoRef>,
}

/// A logo that is kept beside the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogoRef {
    /// SHA-256 of its bytes in hexadecimal digits.
    pub sha256: String,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl LogoRef {
    /// Width and height in millimetres, so that it is as large as the head of a letter allows.
    #[must_use]
    pub fn millimetres(&self) -> (f64, f64) {
        const WIDEST: f64 = 48.0;
        const TALLEST: f64 = 16.0;
        let (width, height) = (f64::from(self.width.max(1)), f64::from(self.height.max(1)));
        let scale = (WIDEST / width).min(TALLEST / height);
        (width * scale, height * scale)
    }

    /// The ending of its file.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self.media_type.as_str() {
            "image/jpeg" => "jpg",
            _ => "png",
        }
    }
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "block", content = "is")]
pub enum Block {
    /// Heading of a section.
    Heading(String),
    /// Heading within a section.
    Subheading(String),
    /// Text of any length; an empty line ends a paragraph.
    Text(Sourced),
    /// What somebody is asked to say yes to, or what was decided: stands out.
    Proposal(Sourced),
    /// Points in any order.
    List(Vec<Sourced>),
    /// Labels with values.
    Facts(Vec<Labelled>),
    /// The few figures to see first; up to four in a row.
    Figures(Vec<KeyFigure>),
    /// Rows under headed columns.
    Table(Grid),
    /// A remark in small print.
    Note(String),
}

/// A text with the numbers of its sources.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// The text.
    pub text: String,
    /// Numbers of sources, from 1.
    pub sources: Vec<usize>,
}

/// A value behind its label.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labelled {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
    /// Numbers of sources, from 1.
    pub sources: Vec<usize>,
}

/// A figure to see first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure, short.
    pub value: String,
    /// What it means; empty for none.
    pub note: String,
    /// How good or urgent it is.
    pub tone: Tone,
    /// Numbers of sources, from 1.
    pub sources: Vec<usize>,
}

/// Rows under headed columns, which are repeated on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// What the table shows; empty for none.
    pub caption: String,
    /// From left to right; at least one.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<GridRow>,
    /// Sums, as many cells as there are columns; empty for none.
    pub total: Vec<String>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// As many as there are columns.
    pub cells: Vec<String>,
    /// Marks the row.
    pub tone: Tone,
    /// Numbers of sources of the whole row, from 1; shown at its first cell.
    pub sources: Vec<usize>,
}

/// A record that figures come from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What sort of record it is, in words.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Since when it says so, written out.
    pub day: String,
    /// Where it is in the program, from the first slash on: kind and identity.
    pub address: String,
}

/// Numbers of sources as they are shown after a figure, each with the source that it leads to;
/// three and more in a row are one span: `1`, `4–7`.
#[must_use]
pub fn marks(sources: &[usize]) -> Vec<(String, usize)> {
    let mut marks = Vec::new();
    let mut rest = sources;
    while let Some(first) = rest.first() {
        let row = rest.iter().zip(*first..);
        let run = row.take_while(|(found, next)| *found == next).count();
        if run >= 3 {
            marks.push((format!("{first}–{}", first + run - 1), *first));
            rest = &rest[run..];
        } else {
            marks.push((first.to_string(), *first));
            rest = &rest[1..];
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn rows_of_numbers_are_one_span() {
        let shown = |all: &[usize]| {
            let marks = marks(all).into_iter().map(|(text, _)| text);
            marks.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown(&[]), "");
        assert_eq!(shown(&[2]), "2");
        assert_eq!(shown(&[1, 2]), "1 2");
        assert_eq!(shown(&[1, 4, 5, 6, 9]), "1 4–6 9");
    }
}
