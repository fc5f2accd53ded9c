//! The neighbours of a system: who draws on it at the left, what it draws on at
//! the right. Arrows point from the one that draws to the one that delivers.
//! Colours come from the style sheet; those written here are for a picture that
//! is taken out of its page.

use std::fmt::Write;

use super::words::{escape, lines};
use crate::{
    i18n::Lang,
    parts::{Cell, Link, Picture, Table},
};

/// A neighbour and how it is connected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Names of the interfaces between the two; may be empty.
    pub interfaces: Vec<String>,
}

/// What the picture shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbourhood {
    /// Name of the system in the middle.
    pub name: String,
    /// Those that draw on it.
    pub consumers: Vec<Neighbour>,
    /// Those it draws on.
    pub suppliers: Vec<Neighbour>,
    /// Where all of its relations are listed.
    pub all_href: String,
}

/// Neighbours drawn on each side; the rest stand in one box together.
const SHOWN: usize = 20;

pub(super) const WIDTH: i32 = 740;
/// Width of a neighbour's box, and of the one in the middle.
const BOX: i32 = 232;
const MIDDLE: i32 = 166;
const LEFT: i32 = 1;
const CENTRE: i32 = (WIDTH - MIDDLE) / 2;
const RIGHT: i32 = WIDTH - BOX - 1;
/// Where the boxes begin, below the headings.
pub(super) const TOP: i32 = 30;
pub(super) const GAP: i32 = 8;
const PADDING: i32 = 9;
const LINE: i32 = 17;
/// The head of the arrows.
pub(super) const ARROW: &str = "<defs><marker id=\"relations-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">\
     <path d=\"M0 0 L8 4 L0 8 z\" class=\"svg-quiet\"/></marker></defs>";
/// Letters that fit on a line.
const LETTERS: usize = 30;
const SMALL_LETTERS: usize = 35;
const MIDDLE_LETTERS: usize = 19;
/// Arrows meet the middle at this distance from each other.
const SPREAD: i32 = 9;

/// The picture with its table; none when the system has no relations.
#[must_use]
pub fn picture(shown: &Neighbourhood, lang: Lang) -> Option<Picture> {
    let (consumers, suppliers) = (&shown.consumers, &shown.suppliers);
    if consumers.is_empty() && suppliers.is_empty() {
        return None;
    }
    let text = lang.t_args(
        "relations-picture-text",
        &[
            ("consumers", consumers.len().into()),
            ("suppliers", suppliers.len().into()),
        ],
    );
    Some(Picture {
        title: lang.t("relations-picture-title"),
        svg: svg(shown, lang, &text),
        text,
        table: table(shown, lang),
    })
}

/// One box, before it has a place.
pub(super) struct Part {
    pub(super) name: Vec<String>,
    pub(super) under: Vec<String>,
    pub(super) href: String,
    pub(super) grouped: bool,
}

impl Part {
    pub(super) fn height(&self) -> i32 {
        let lines = i32::try_from(self.name.len() + self.under.len()).unwrap_or(1);
        lines * LINE + 2 * PADDING
    }
}

fn parts(neighbours: &[Neighbour], all_href: &str, lang: Lang) -> Vec<Part> {
    let mut parts: Vec<Part> = neighbours
        .iter()
        .take(SHOWN)
        .map(|neighbour| Part {
            name: lines(&neighbour.name, LETTERS, 3),
            under: lines(&neighbour.interfaces.join(", "), SMALL_LETTERS, 2),
            href: neighbour.href.clone(),
            grouped: false,
        })
        .collect();
    if neighbours.len() > SHOWN {
        let more = neighbours.len() - SHOWN;
        parts.push(Part {
            name: vec![lang.t1("relations-picture-more", "count", more)],
            under: Vec::new(),
            href: all_href.to_owned(),
            grouped: true,
        });
    }
    parts
}

fn height(parts: &[Part]) -> i32 {
    parts.iter().map(|part| part.height() + GAP).sum()
}

fn svg(shown: &Neighbourhood, lang: Lang, text: &str) -> String {
    let left = parts(&shown.consumers, &shown.all_href, lang);
    let right = parts(&shown.suppliers, &shown.all_href, lang);
    let middle = Part {
        name: lines(&shown.name, MIDDLE_LETTERS, 5),
        under: Vec::new(),
        href: String::new(),
        grouped: false,
    };
    let most = i32::try_from(left.len().max(right.len())).unwrap_or(1);
    let middle_height = middle.height().max((most + 1) * SPREAD);
    let tallest = height(&left).max(height(&right)).max(middle_height + GAP);
    let centre = TOP + tallest / 2;
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"relations-title relations-desc\">\
         <title id=\"relations-title\">{}</title><desc id=\"relations-desc\">{}</desc>\
         {ARROW}",
        TOP + tallest,
        escape(&lang.t1("relations-picture-of", "name", shown.name.as_str())),
        escape(text),
    );
    heading(
        &mut out,
        LEFT,
        &lang.t("relations-picture-consumers"),
        &left,
    );
    heading(
        &mut out,
        RIGHT,
        &lang.t("relations-picture-suppliers"),
        &right,
    );
    let meet = |parts: &[Part], place: i32| {
        let count = i32::try_from(parts.len()).unwrap_or(1);
        centre + (2 * place + 1 - count) * SPREAD / 2
    };
    side(
        &mut out,
        &left,
        LEFT,
        TOP + (tallest - height(&left)) / 2,
        |place, y| curve(LEFT + BOX, y, CENTRE - 2, meet(&left, place)),
    );
    side(
        &mut out,
        &right,
        RIGHT,
        TOP + (tallest - height(&right)) / 2,
        |place, y| curve(CENTRE + MIDDLE, meet(&right, place), RIGHT - 2, y),
    );
    draw_middle(&mut out, &middle, centre, middle_height);
    out.push_str("</svg>");
    out
}

fn heading(out: &mut String, x: i32, text: &str, parts: &[Part]) {
    if !parts.is_empty() {
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"16\" font-weight=\"600\">{}</text>",
            escape(text)
        );
    }
}

/// The boxes of one side from the top down, each with its arrow.
fn side(out: &mut String, parts: &[Part], x: i32, top: i32, arrow: impl Fn(i32, i32) -> String) {
    let mut y = top;
    for (part, place) in parts.iter().zip(0..) {
        out.push_str(&arrow(place, y + part.height() / 2));
        draw(out, part, x, y, BOX);
        y += part.height() + GAP;
    }
}

pub(super) fn curve(from_x: i32, from_y: i32, to_x: i32, to_y: i32) -> String {
    let half = i32::midpoint(from_x, to_x);
    format!(
        "<path class=\"svg-line\" fill=\"none\" stroke=\"#8e8e8e\" d=\"M{from_x} {from_y} C{half} {from_y} {half} {to_y} {to_x} {to_y}\" marker-end=\"url(#relations-arrow)\"/>"
    )
}

pub(super) fn draw(out: &mut String, part: &Part, x: i32, y: i32, width: i32) {
    let dashes = if part.grouped {
        " stroke-dasharray=\"4 3\""
    } else {
        ""
    };
    let _ = write!(
        out,
        "<rect class=\"svg-line\" fill=\"none\" stroke=\"#8e8e8e\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" rx=\"6\"{dashes}/>",
        part.height()
    );
    let mut base = y + PADDING + 13;
    let (open, close) = match part.href.as_str() {
        "" => (String::new(), ""),
        href => (format!("<a href=\"{}\">", escape(href)), "</a>"),
    };
    let _ = write!(
        out,
        "{open}<text class=\"svg-blue\" fill=\"#004d99\" font-weight=\"500\">"
    );
    for line in &part.name {
        let _ = write!(
            out,
            "<tspan x=\"{}\" y=\"{base}\">{}</tspan> ",
            x + 12,
            escape(line)
        );
        base += LINE;
    }
    out.push_str("</text>");
    out.push_str(close);
    for line in &part.under {
        let _ = write!(
            out,
            "<text class=\"svg-quiet\" x=\"{}\" y=\"{base}\" font-size=\"12\">{}</text>",
            x + 12,
            escape(line)
        );
        base += LINE;
    }
}

fn draw_middle(out: &mut String, part: &Part, centre: i32, height: i32) {
    let y = centre - height / 2;
    let _ = write!(
        out,
        "<rect class=\"svg-blue\" fill=\"#004d99\" x=\"{CENTRE}\" y=\"{y}\" width=\"{MIDDLE}\" height=\"{}\" rx=\"6\"/>\
         <text fill=\"#fff\" font-weight=\"600\" text-anchor=\"middle\">",
        height
    );
    let mut base = centre - part.height() / 2 + PADDING + 13;
    for line in &part.name {
        let _ = write!(
            out,
            "<tspan x=\"{}\" y=\"{base}\">{}</tspan> ",
            WIDTH / 2,
            escape(line)
        );
        base += LINE;
    }
    out.push_str("</text>");
}

/// Every neighbour, also those that the picture groups.
fn table(shown: &Neighbourhood, lang: Lang) -> Table {
    let headings = ["direction", "system", "interfaces"];
    let rows = |neighbours: &[Neighbour], key: &str| -> Vec<Vec<Cell>> {
        let row = |neighbour: &Neighbour| {
            vec![
                Cell::text(lang.t(key)),
                Cell::Link(Link::new(&neighbour.name, &neighbour.href)),
                Cell::text(neighbour.interfaces.join(", ")),
            ]
        };
        neighbours.iter().map(row).collect()
    };
    let mut all = rows(&shown.consumers, "relations-picture-consumer");
    all.extend(rows(&shown.suppliers, "relations-picture-supplier"));
    Table {
        headings: headings
            .iter()
            .map(|key| lang.t(&format!("relations-picture-{key}")))
            .collect(),
        rows: all,
    }
}

#[cfg(test)]
mod tests;
