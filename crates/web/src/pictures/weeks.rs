//! A team week by week: a row for each member, a column for each week. A cell is filled from
//! below as far as its hours go; what is too much is striped, framed and marked with a
//! triangle, a week without work has a dashed frame, one without hours is grey. So nothing
//! is told by colour alone, and the hours stand in every cell.

use std::fmt::Write;

use super::words::{escape, lines};

/// One week of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Hours there are.
    pub capacity: i64,
    /// Hours that are allocated.
    pub allocated: i64,
    /// What stands in it.
    pub label: String,
    /// Read when it is pointed at.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the one that is opened.
    pub opened: bool,
}

/// A member's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Their name.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Their weeks.
    pub cells: Vec<Cell>,
}

/// The texts of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The heading.
    pub title: String,
    /// The numbers of the weeks.
    pub weeks: Vec<String>,
    /// The months, each with how many weeks begin in it.
    pub months: Vec<(String, usize)>,
    /// What the four looks mean: too much, allocated, nothing to do, no hours.
    pub key: [String; 4],
}

const NAME: i64 = 150;
const CELL: i64 = 33;
const ROW: i64 = 44;
const BOX: i64 = 32;
const HEAD: i64 = 78;
const STRIPES: &str = "<defs><pattern id=\"weeks-stripes\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
     <rect width=\"5\" height=\"5\" fill=\"#fff\"/><rect width=\"1.5\" height=\"5\" class=\"svg-red\"/></pattern></defs>";

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(0)
}

/// The picture.
#[must_use]
pub fn svg(frame: &Frame, rows: &[Row]) -> String {
    let width = NAME + whole(frame.weeks.len()) * CELL + 2;
    let mut out = format!(
        "<svg class=\"team-weeks\" viewBox=\"0 0 {width} {}\" role=\"group\" aria-labelledby=\"team-weeks\"><title id=\"team-weeks\">{}</title>{STRIPES}",
        HEAD + ROW * whole(rows.len()),
        escape(&frame.title)
    );
    key(&mut out, &frame.key);
    head(&mut out, frame);
    for (row, at) in rows.iter().zip(0i64..) {
        draw(&mut out, row, HEAD + at * ROW);
    }
    out.push_str("</svg>");
    out
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    TooMuch,
    Filled,
    Idle,
    Away,
}

impl Cell {
    fn look(&self) -> Look {
        match (self.capacity, self.allocated) {
            (capacity, allocated) if allocated > capacity => Look::TooMuch,
            (0, _) => Look::Away,
            (_, 0) => Look::Idle,
            _ => Look::Filled,
        }
    }
}

fn key(out: &mut String, names: &[String; 4]) {
    let looks = [Look::TooMuch, Look::Filled, Look::Idle, Look::Away];
    let mut x = 0;
    for (name, look) in names.iter().zip(looks) {
        shape(out, (x, 2), 18, look, 9);
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"16\">{}</text>",
            x + 24,
            escape(name)
        );
        x += 48 + whole(name.chars().count()) * 7;
    }
}

fn head(out: &mut String, frame: &Frame) {
    let mut x = NAME;
    for (month, weeks) in &frame.months {
        let width = whole(*weeks) * CELL;
        let _ = write!(
            out,
            "<line x1=\"{x}\" y1=\"34\" x2=\"{x}\" y2=\"72\" class=\"svg-line\"/><text x=\"{}\" y=\"46\" class=\"svg-quiet\">{}</text>",
            x + 4,
            escape(&lines(month, usize::try_from(width / 7).unwrap_or(1).max(3), 1).join(""))
        );
        x += width;
    }
    for (week, at) in frame.weeks.iter().zip(0i64..) {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"68\" text-anchor=\"middle\" class=\"svg-quiet\">{}</text>",
            NAME + at * CELL + BOX / 2,
            escape(week)
        );
    }
}

fn draw(out: &mut String, row: &Row, top: i64) {
    let name = lines(&row.name, 20, 2);
    let _ = write!(out, "<a href=\"{}\">", escape(&row.href));
    for (line, at) in name.iter().zip(0i64..) {
        let y = top + 20 + at * 15 - 7 * (whole(name.len()) - 1);
        let _ = write!(out, "<text x=\"0\" y=\"{y}\">{}</text>", escape(line));
    }
    out.push_str("</a>");
    for (cell, at) in row.cells.iter().zip(0i64..) {
        let (x, look) = (NAME + at * CELL, cell.look());
        let fill = match cell.capacity {
            0 => 0,
            capacity => BOX * cell.allocated.min(capacity) / capacity,
        };
        let _ = write!(
            out,
            "<a href=\"{}\"{}><title>{}</title>",
            escape(&cell.href),
            if cell.opened {
                " aria-current=\"true\""
            } else {
                ""
            },
            escape(&cell.name)
        );
        shape(out, (x, top), BOX, look, fill);
        if cell.opened {
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"#000\" stroke-width=\"2.5\"/>",
                x - 1,
                top - 1,
                BOX + 2,
                BOX + 2
            );
        }
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"12\" class=\"svg-on\">{}</text></a>",
            x + BOX / 2,
            top + BOX / 2 + 5,
            escape(&cell.label)
        );
    }
}

/// A cell, filled from below.
fn shape(out: &mut String, (x, y): (i64, i64), size: i64, look: Look, fill: i64) {
    let place = format!("x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\"");
    let _ = match look {
        Look::TooMuch => write!(
            out,
            "<rect {place} fill=\"url(#weeks-stripes)\" class=\"svg-over\"/><path d=\"M{} {y}h9v9z\" class=\"svg-red\"/>",
            x + size - 9
        ),
        Look::Filled => write!(
            out,
            "<rect {place} class=\"svg-open\"/><rect x=\"{x}\" y=\"{}\" width=\"{size}\" height=\"{fill}\" class=\"svg-light\"/>",
            y + size - fill
        ),
        Look::Idle => write!(out, "<rect {place} class=\"svg-open svg-dashed\"/>"),
        Look::Away => write!(out, "<rect {place} class=\"svg-holiday\"/>"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(capacity: i64, allocated: i64) -> Cell {
        Cell {
            capacity,
            allocated,
            label: allocated.to_string(),
            name: "Ida & <co>".to_owned(),
            href: "/team?week=1&m=2".to_owned(),
            opened: false,
        }
    }

    #[test]
    fn each_look_has_a_shape_of_its_own() {
        let looks = [(37, 40), (37, 20), (37, 0), (0, 0), (0, 5)]
            .map(|(capacity, allocated)| cell(capacity, allocated).look());
        assert_eq!(
            looks,
            [
                Look::TooMuch,
                Look::Filled,
                Look::Idle,
                Look::Away,
                Look::TooMuch
            ]
        );
    }

    #[test]
    fn cells_lead_on_and_are_escaped() {
        let frame = Frame {
            title: "Team".to_owned(),
            weeks: vec!["47".to_owned(), "48".to_owned()],
            months: vec![("november".to_owned(), 2)],
            key: ["a", "b", "c", "d"].map(str::to_owned),
        };
        let row = Row {
            name: "Ida".to_owned(),
            href: "/team/members/1".to_owned(),
            cells: vec![cell(40, 20), cell(40, 44)],
        };
        let svg = svg(&frame, &[row]);
        assert!(svg.contains("href=\"/team?week=1&amp;m=2\""));
        assert!(svg.contains("<title>Ida &amp; &lt;co&gt;</title>"));
        // Half of the hours are half of the cell.
        assert!(svg.contains("height=\"16\" class=\"svg-light\""));
        assert_eq!(svg.matches("svg-over").count(), 2);
    }
}
