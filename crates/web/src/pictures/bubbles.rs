//! A portfolio: a field of nine, value upwards and risk to the right, and in it a bubble
//! for each thing, as large as what it costs. Each leads to its thing.

use std::fmt::Write;

use super::words::escape;

/// One bubble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// Written in it.
    pub label: String,
    /// Read when it is pointed at.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// 0 to 2, from the left.
    pub across: usize,
    /// 0 to 2, from below.
    pub up: usize,
    /// What it costs.
    pub size: i64,
}

/// Names of the axes and of the three steps of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axes {
    /// The heading.
    pub title: String,
    /// What goes to the right.
    pub across: String,
    /// Its steps.
    pub across_steps: [String; 3],
    /// What goes up.
    pub up: String,
    /// Its steps.
    pub up_steps: [String; 3],
}

const LEFT: i64 = 110;
const CELL: (i64, i64) = (240, 150);
const BOTTOM: i64 = 48;
const LARGEST: i64 = 28;
const SMALLEST: i64 = 15;
/// Bubbles of one cell that are drawn; the rest are told by number.
const MOST: usize = 8;
const ACROSS: i64 = 4;
/// From the middle of one bubble to the next, to the right and down.
const APART: (i64, i64) = (58, 66);

/// The picture.
#[must_use]
pub fn svg(axes: &Axes, bubbles: &[Bubble]) -> String {
    let (width, height) = (LEFT + 3 * CELL.0 + 2, 3 * CELL.1 + BOTTOM);
    let mut out = format!(
        "<svg viewBox=\"0 0 {width} {height}\" role=\"group\" aria-labelledby=\"bubbles\"><title id=\"bubbles\">{}</title>",
        escape(&axes.title)
    );
    frame(&mut out, axes);
    let largest = bubbles.iter().map(|one| one.size).max().unwrap_or(0).max(1);
    for across in 0..3 {
        for up in 0..3 {
            let here: Vec<&Bubble> = bubbles
                .iter()
                .filter(|one| (one.across, one.up) == (across, up))
                .collect();
            cell(&mut out, corner(across, up), &here, largest);
        }
    }
    out.push_str("</svg>");
    out
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(0)
}

/// The upper left corner of a cell.
fn corner(across: usize, up: usize) -> (i64, i64) {
    (LEFT + whole(across) * CELL.0, (2 - whole(up)) * CELL.1)
}

fn frame(out: &mut String, axes: &Axes) {
    for across in 0..3 {
        for up in 0..3 {
            let (x, y) = corner(across, up);
            let _ = write!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" class=\"svg-open\"/>",
                CELL.0, CELL.1
            );
        }
    }
    for (step, text) in axes.across_steps.iter().enumerate() {
        let x = LEFT + whole(step) * CELL.0 + CELL.0 / 2;
        let y = 3 * CELL.1 + 18;
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{}</text>",
            escape(text)
        );
    }
    for (step, text) in axes.up_steps.iter().enumerate() {
        let y = (2 - whole(step)) * CELL.1 + CELL.1 / 2;
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{y}\" text-anchor=\"end\">{}</text>",
            LEFT - 10,
            escape(text)
        );
    }
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-weight=\"600\">{} →</text><text x=\"0\" y=\"16\" font-weight=\"600\">{} ↑</text>",
        LEFT + 3 * CELL.0 / 2,
        3 * CELL.1 + 40,
        escape(&axes.across),
        escape(&axes.up)
    );
}

/// The area of a bubble is as large as what it stands for.
fn radius(size: i64, largest: i64) -> i64 {
    let share = size.max(0) as f64 / largest as f64;
    let span = (LARGEST - SMALLEST) as f64;
    SMALLEST + (share.sqrt() * span).round() as i64
}

fn cell(out: &mut String, (x, y): (i64, i64), bubbles: &[&Bubble], largest: i64) {
    // In the middle of the cell, in as many rows as they need.
    let many = whole(bubbles.len().min(MOST));
    let (columns, rows) = (many.min(ACROSS), (many + ACROSS - 1) / ACROSS);
    let left = x + (CELL.0 - (columns - 1) * APART.0) / 2;
    let top = y + (CELL.1 - (rows - 1) * APART.1) / 2;
    for (bubble, at) in bubbles.iter().take(MOST).zip(0i64..) {
        let cx = left + at % ACROSS * APART.0;
        let cy = top + at / ACROSS * APART.1;
        let _ = write!(
            out,
            "<a href=\"{}\"><title>{}</title><circle cx=\"{cx}\" cy=\"{cy}\" r=\"{}\" class=\"svg-pale\"/><text x=\"{cx}\" y=\"{}\" text-anchor=\"middle\" font-size=\"12\">{}</text></a>",
            escape(&bubble.href),
            escape(&bubble.name),
            radius(bubble.size, largest),
            cy + 4,
            escape(&bubble.label)
        );
    }
    if let Some(more) = bubbles.len().checked_sub(MOST).filter(|more| *more > 0) {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"svg-quiet\">+{more}</text>",
            x + CELL.0 - 8,
            y + CELL.1 - 8
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bubble(name: &str, size: i64) -> Bubble {
        Bubble {
            label: "14".to_owned(),
            name: name.to_owned(),
            href: "/cases/1".to_owned(),
            across: 2,
            up: 0,
            size,
        }
    }

    fn axes() -> Axes {
        Axes {
            title: "Værdi & risiko".to_owned(),
            across: "Risiko".to_owned(),
            across_steps: ["lav", "middel", "høj"].map(str::to_owned),
            up: "Værdi".to_owned(),
            up_steps: ["lav", "middel", "høj"].map(str::to_owned),
        }
    }

    #[test]
    fn the_area_follows_the_cost() {
        assert_eq!(
            [radius(0, 100), radius(25, 100), radius(100, 100)],
            [15, 22, 28]
        );
    }

    #[test]
    fn a_full_cell_tells_how_many_more_there_are() {
        let bubbles: Vec<Bubble> = (0..11).map(|size| bubble("<Sag>", size)).collect();
        let svg = svg(&axes(), &bubbles);
        assert_eq!(svg.matches("<circle").count(), 8);
        assert!(svg.contains("+3</text>") && svg.contains("&lt;Sag&gt;"));
        assert!(svg.contains("Værdi &amp; risiko"));
    }
}
