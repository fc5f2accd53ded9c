//! The SVG of a time line.

use std::fmt::Write;

use super::{Bar, BarKind, Mark, MarkKind, TimeLine, scale::Scale};
use crate::{
    format,
    pictures::words::{escape, lines},
};

/// How the line is drawn at one width.
pub(super) struct Size {
    /// Ending of ids and of the class that shows it: `wide`, `narrow`.
    name: &'static str,
    width: i32,
    /// Letters on a line of a label.
    letters: usize,
}

pub(super) const WIDE: Size = Size {
    name: "wide",
    width: 900,
    letters: 30,
};
pub(super) const NARROW: Size = Size {
    name: "narrow",
    width: 330,
    letters: 19,
};

/// From the top down: years, bars, notice, labels.
const TOP: i32 = 22;
const BAR: i32 = 24;
const NOTICE: i32 = TOP + BAR + 5;
const BELOW: i32 = NOTICE + 8;
const LABELS: i32 = BELOW + 14;
const LINE: i32 = 17;
const GAP: i32 = 9;
/// Width of a letter of 13 pixels, on the safe side.
const LETTER: i32 = 7;
/// Between a mark's line and its words.
const BESIDE: i32 = 6;
/// Room that a written year takes.
const YEAR: i32 = 54;

/// A mark's words with their place.
struct Label<'a> {
    mark: &'a Mark,
    lines: Vec<String>,
    /// Of the mark, and of the words.
    x: i32,
    left: i32,
    width: i32,
    top: i32,
}

impl Label<'_> {
    fn height(&self) -> i32 {
        (1 + i32::try_from(self.lines.len()).unwrap_or(1)) * LINE
    }

    fn bottom(&self) -> i32 {
        self.top + self.height()
    }

    /// From line or words to words or line, with a little room.
    fn span(&self) -> (i32, i32) {
        let right = self.x.max(self.left + self.width);
        (self.x.min(self.left), right + BESIDE)
    }

    fn touches(&self, other: &Self) -> bool {
        let (left, right) = self.span();
        let (other_left, other_right) = other.span();
        left < other_right && other_left < right
    }
}

/// Places words beside their lines without any on top of another. Of the two ways
/// of dealing with words that would leave the picture at the right, the one with the
/// fewer lines through words, then the lower picture.
fn labels<'a>(line: &'a TimeLine, scale: &Scale, size: &Size) -> Vec<Label<'a>> {
    let one = |mark: &'a Mark, before_line: bool| label(mark, scale, size, before_line);
    let pushed = line.marks.iter().rev().map(|mark| one(mark, false));
    let (turned, kept): (Vec<_>, Vec<_>) = line
        .marks
        .iter()
        .map(|mark| one(mark, true))
        .partition(|label| label.left < label.x);
    [
        stacked(pushed),
        stacked(turned.into_iter().chain(kept.into_iter().rev())),
    ]
    .into_iter()
    .min_by_key(|labels| (crossings(labels), lowest(labels)))
    .unwrap_or_default()
}

/// A label at the right of its line. Where there is no room it stands before the line
/// or is pushed to the left.
fn label<'a>(mark: &'a Mark, scale: &Scale, size: &Size, before_line: bool) -> Label<'a> {
    let lines = lines(&mark.label, size.letters, 4);
    let longest = lines.iter().map(|line| line.chars().count()).max();
    let letters = longest.unwrap_or(0).max(11);
    let width = i32::try_from(letters).unwrap_or(11) * LETTER;
    let x = scale.x(mark.on);
    let fits = x + BESIDE + width <= size.width;
    let left = match (fits, before_line) {
        (true, _) => x + BESIDE,
        (false, true) => x - BESIDE - width,
        (false, false) => size.width - width,
    };
    Label {
        mark,
        lines,
        x,
        left: left.max(0),
        width,
        top: LABELS,
    }
}

/// Each below those before it that it would touch.
fn stacked<'a>(labels: impl Iterator<Item = Label<'a>>) -> Vec<Label<'a>> {
    let mut placed: Vec<Label<'a>> = Vec::new();
    for mut label in labels {
        label.top = placed
            .iter()
            .filter(|other| label.touches(other))
            .map(|other| other.bottom() + GAP)
            .max()
            .unwrap_or(LABELS);
        placed.push(label);
    }
    placed
}

/// How many lines run through words above their own.
fn crossings(labels: &[Label<'_>]) -> usize {
    let through = |line: &Label<'_>| {
        let words = labels.iter().filter(|words| words.top < line.top);
        words
            .filter(|words| (words.left..words.left + words.width).contains(&line.x))
            .count()
    };
    labels.iter().map(through).sum()
}

fn lowest(labels: &[Label<'_>]) -> i32 {
    labels.iter().map(Label::bottom).max().unwrap_or(LABELS)
}

pub(super) fn svg(line: &TimeLine, size: &Size) -> String {
    let scale = Scale::of(line, size.width);
    let labels = labels(line, &scale, size);
    let height = lowest(&labels) + 6;
    let name = size.name;
    let mut out = format!(
        "<svg class=\"time-line-{name}\" viewBox=\"0 0 {} {height}\" role=\"img\" aria-labelledby=\"time-line-{name}-title time-line-{name}-desc\">\
         <title id=\"time-line-{name}-title\">{}</title><desc id=\"time-line-{name}-desc\">{}</desc>",
        size.width,
        escape(&line.title),
        escape(&line.text),
    );
    draw_years(&mut out, &scale);
    for label in &labels {
        leader(&mut out, label);
    }
    for bar in &line.bars {
        draw_bar(&mut out, bar, &scale, line);
    }
    for label in &labels {
        words(&mut out, label);
    }
    out.push_str("</svg>");
    out
}

fn draw_years(out: &mut String, scale: &Scale) {
    for day in scale.quarters() {
        let x = scale.x(day);
        let _ = write!(
            out,
            "<line class=\"svg-line\" stroke=\"#dcdcdc\" x1=\"{x}\" y1=\"{}\" x2=\"{x}\" y2=\"{BELOW}\" stroke-width=\".5\"/>",
            TOP - 3
        );
    }
    for day in scale.years(YEAR) {
        let x = scale.x(day);
        let _ = write!(
            out,
            "<line class=\"svg-line\" stroke=\"#8e8e8e\" x1=\"{x}\" y1=\"2\" x2=\"{x}\" y2=\"{BELOW}\"/>"
        );
        if x + 34 <= scale.width {
            let _ = write!(
                out,
                "<text class=\"svg-quiet\" fill=\"#5f5f5f\" x=\"{}\" y=\"13\" font-size=\"12\">{}</text>",
                x + 4,
                day.year()
            );
        }
    }
}

fn draw_bar(out: &mut String, bar: &Bar, scale: &Scale, line: &TimeLine) {
    let left = bar.from.map_or(0, |day| scale.x(day));
    let right = bar.to.map_or(scale.width, |day| scale.end(day));
    let width = (right - left).max(2);
    let (class, fill, y, height) = match bar.kind {
        BarKind::Term => ("svg-blue", "#004d99", TOP, BAR),
        BarKind::Option => ("svg-pale", "#c6dbef", TOP, BAR),
        BarKind::Notice => ("svg-orange", "#febb30", NOTICE, BELOW - NOTICE),
    };
    let dashes = match bar.kind {
        BarKind::Option => " stroke=\"#004d99\" stroke-dasharray=\"4 3\"",
        _ => "",
    };
    let _ = write!(
        out,
        "<rect class=\"{class}\" fill=\"{fill}\" x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{dashes}/>"
    );
    let words = i32::try_from(bar.label.chars().count()).unwrap_or(i32::MAX / LETTER) * LETTER;
    let mut begin = left + 8;
    // The words stand beside the lines that cross the bar, not under them.
    let crossing = |mark: &&Mark| mark.kind != MarkKind::Deadline;
    for mark in line.marks.iter().filter(crossing) {
        let x = scale.x(mark.on);
        if x + 2 >= begin && x < begin + words {
            begin = x + 8;
        }
    }
    if bar.kind == BarKind::Notice || begin + words + 4 > right {
        return;
    }
    let ink = match bar.kind {
        BarKind::Term => "#fff",
        _ => "#1a1a1a",
    };
    let _ = write!(
        out,
        "<text fill=\"{ink}\" x=\"{}\" y=\"{}\">{}</text>",
        begin,
        TOP + 16,
        escape(&bar.label)
    );
}

/// The line from the bars down to the words.
fn leader(out: &mut String, label: &Label<'_>) {
    let (class, ink, top) = match label.mark.kind {
        MarkKind::Today => ("svg-today", "#c00", 2),
        MarkKind::Deadline | MarkKind::End => ("svg-line", "#5f5f5f", TOP),
    };
    let _ = write!(
        out,
        "<line class=\"{class}\" stroke=\"{ink}\" x1=\"{0}\" y1=\"{top}\" x2=\"{0}\" y2=\"{1}\"/>",
        label.x,
        label.top + LINE
    );
}

/// The date and what it is, on white so that no line runs through it; and the mark itself.
fn words(out: &mut String, label: &Label<'_>) {
    let x = label.x;
    let _ = match label.mark.kind {
        MarkKind::Today => write!(
            out,
            "<line class=\"svg-today\" stroke=\"#c00\" x1=\"{x}\" y1=\"2\" x2=\"{x}\" y2=\"{LABELS}\"/>"
        ),
        MarkKind::Deadline => write!(
            out,
            "<path class=\"svg-red\" fill=\"#c00\" d=\"M{x} {} l7 7 l-7 7 l-7 -7 z\"/>",
            NOTICE - 3
        ),
        MarkKind::End => write!(
            out,
            "<rect class=\"svg-dark\" fill=\"#1a1a1a\" x=\"{}\" y=\"{TOP}\" width=\"3\" height=\"{}\"/>",
            (x - 1).max(0),
            BELOW - TOP
        ),
    };
    let ink = match label.mark.kind {
        MarkKind::Today => "#c00",
        MarkKind::Deadline | MarkKind::End => "#1a1a1a",
    };
    let _ = write!(
        out,
        "<rect fill=\"#fff\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/><text fill=\"{ink}\"><tspan x=\"{}\" y=\"{}\" font-weight=\"600\">{}</tspan>",
        label.left,
        label.top,
        label.width,
        label.height(),
        label.left,
        label.top + 13,
        format::date(label.mark.on)
    );
    for (text, number) in label.lines.iter().zip(1..) {
        let _ = write!(
            out,
            " <tspan x=\"{}\" y=\"{}\">{}</tspan>",
            label.left,
            label.top + 13 + number * LINE,
            escape(text)
        );
    }
    out.push_str("</text>");
}
