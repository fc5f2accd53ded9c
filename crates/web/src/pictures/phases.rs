//! The way of a case: a box for each phase, what is behind it, where it is, what is ahead.
//! A narrow page gets the boxes below one another; the style sheet shows the one that fits.

use std::fmt::Write;

use super::words::{escape, lines};

/// How a phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is behind.
    Done,
    /// The case is in it.
    Here,
    /// It is ahead.
    Ahead,
    /// The case ended in it.
    Stopped,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its name.
    pub name: String,
    /// How it stands, in a word.
    pub word: String,
    /// Who decides at its gate.
    pub decides: String,
    /// How it is drawn.
    pub look: Look,
}

const WIDE: i64 = 880;
const GAP: i64 = 16;
const HEIGHT: i64 = 92;
const NARROW: i64 = 320;
const ROW: i64 = 76;

/// Both pictures.
#[must_use]
pub fn svg(title: &str, phases: &[Phase]) -> String {
    let count = i64::try_from(phases.len()).unwrap_or(1).max(1);
    let width = (WIDE - GAP * (count - 1)) / count;
    let mut wide = begin("wide", title, (WIDE, HEIGHT));
    for (phase, at) in phases.iter().zip(0i64..) {
        let x = at * (width + GAP);
        boxed(
            &mut wide,
            phase,
            at + 1,
            (x + 2, 2),
            (width - 4, HEIGHT - 4),
        );
        if at > 0 {
            arrow(&mut wide, (x - GAP + 4, HEIGHT / 2), (8, 0));
        }
    }
    wide.push_str("</svg>");
    let mut narrow = begin("narrow", title, (NARROW, count * (ROW + GAP)));
    for (phase, at) in phases.iter().zip(0i64..) {
        let y = at * (ROW + GAP);
        boxed(
            &mut narrow,
            phase,
            at + 1,
            (2, y + 2),
            (NARROW - 4, ROW - 4),
        );
        if at > 0 {
            arrow(&mut narrow, (NARROW / 2, y - GAP + 4), (0, 8));
        }
    }
    narrow.push_str("</svg>");
    wide + &narrow
}

fn begin(name: &str, title: &str, (width, height): (i64, i64)) -> String {
    format!(
        "<svg class=\"time-line-{name}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"phases-{name}\">\
         <title id=\"phases-{name}\">{}</title>",
        escape(title)
    )
}

fn boxed(out: &mut String, phase: &Phase, number: i64, (x, y): (i64, i64), (w, h): (i64, i64)) {
    let (class, stroke) = match phase.look {
        Look::Done => ("svg-weekend", 1),
        Look::Here => ("svg-pale", 3),
        Look::Ahead => ("svg-open", 1),
        Look::Stopped => ("svg-open svg-today", 3),
    };
    let _ = write!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"4\" class=\"{class}\" stroke-width=\"{stroke}\"/>"
    );
    // A letter is about seven units wide.
    let letters = usize::try_from((w - 20) / 8).unwrap_or(12).max(8);
    let name = format!("{number}. {}", phase.name);
    let mut line = y + 22;
    for text in lines(&name, letters, 2) {
        write_line(out, (x + 10, line), &text, "font-weight=\"600\"");
        line += 17;
    }
    let smaller = letters * 5 / 4;
    for (text, more, letters) in [
        (&phase.word, "", letters),
        (&phase.decides, "font-size=\"12\"", smaller),
    ] {
        for text in lines(text, letters, 1) {
            write_line(out, (x + 10, line), &text, more);
        }
        line += 17;
    }
}

fn write_line(out: &mut String, (x, y): (i64, i64), text: &str, more: &str) {
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" {more}>{}</text>",
        escape(text)
    );
}

/// A small triangle that points along `(x, y)`.
fn arrow(out: &mut String, (x, y): (i64, i64), along: (i64, i64)) {
    let points = match along {
        (0, length) => format!("{},{y} {},{y} {x},{}", x - 6, x + 6, y + length),
        (length, _) => format!("{x},{} {x},{} {},{y}", y - 6, y + 6, x + length),
    };
    let _ = write!(out, "<polygon points=\"{points}\" class=\"svg-dark\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phase_is_named_and_escaped_in_both_pictures() {
        let phase = |name: &str, look| Phase {
            name: name.to_owned(),
            word: "Her".to_owned(),
            decides: String::new(),
            look,
        };
        let phases = [phase("Idé & ønske", Look::Done), phase("<Køb>", Look::Here)];
        let svg = svg("Sagens vej", &phases);
        assert_eq!(svg.matches("Idé &amp; ønske").count(), 2);
        assert_eq!(svg.matches("2. &lt;Køb&gt;").count(), 2);
        assert_eq!(svg.matches("<svg").count(), 2);
        assert_eq!(svg.matches("svg-pale").count(), 2);
    }
}
