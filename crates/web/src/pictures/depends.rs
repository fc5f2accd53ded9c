//! What depends on a system: the system at the left, then in columns what draws
//! on it, what draws on those, and so on. Arrows point to the one that delivers.

use std::fmt::Write;

use super::{
    relations::{ARROW, GAP, Part, TOP, WIDTH, curve, draw},
    words::{escape, lines},
};
use crate::i18n::Lang;

/// A system in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dependant {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its place in the column before: the one it draws on.
    pub draws_on: usize,
}

/// Columns that fit; what is further away is in the table.
const COLUMNS: usize = 4;
/// Boxes in a column; the rest stand in one box together.
const SHOWN: usize = 14;
const BOX: i32 = 158;
const STEP: i32 = (WIDTH - BOX) / 3;
/// Letters that fit on a line of a box.
const LETTERS: usize = 18;

/// The picture as SVG. The first column is the system asked about, alone.
#[must_use]
pub fn svg(columns: &[Vec<Dependant>], title: &str, text: &str, lang: Lang) -> String {
    let columns = &columns[..columns.len().min(COLUMNS)];
    let parts: Vec<Vec<Part>> = columns.iter().map(|column| parts(column, lang)).collect();
    let tallest = parts.iter().map(|column| height(column)).max().unwrap_or(0);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"depends-title depends-desc\">\
         <title id=\"depends-title\">{}</title><desc id=\"depends-desc\">{}</desc>{ARROW}",
        TOP + tallest,
        escape(title),
        escape(text),
    );
    let mut before: Vec<i32> = Vec::new();
    for ((column, parts), place) in columns.iter().zip(&parts).zip(0..) {
        let x = place * STEP;
        heading(&mut out, x, place, lang);
        let mut y = TOP + (tallest - height(parts)) / 2;
        let mut middles = Vec::new();
        for (part, at) in parts.iter().zip(0..) {
            let middle = y + part.height() / 2;
            let target = column.get(at).filter(|_| !part.grouped);
            if let Some(to) = target.and_then(|one| before.get(one.draws_on.min(SHOWN))) {
                out.push_str(&curve(x, middle, x - STEP + BOX + 2, *to));
            }
            draw(&mut out, part, x, y, BOX);
            middles.push(middle);
            y += part.height() + GAP;
        }
        before = middles;
    }
    out.push_str("</svg>");
    out
}

fn heading(out: &mut String, x: i32, place: i32, lang: Lang) {
    let text = match place {
        0 => return,
        1 => lang.t("depends-direct"),
        steps => lang.t1("depends-steps", "n", steps),
    };
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"16\" font-weight=\"600\">{}</text>",
        escape(&text)
    );
}

fn parts(column: &[Dependant], lang: Lang) -> Vec<Part> {
    let part = |one: &Dependant| Part {
        name: lines(&one.name, LETTERS, 3),
        under: Vec::new(),
        href: one.href.clone(),
        grouped: false,
    };
    let mut parts: Vec<Part> = column.iter().take(SHOWN).map(part).collect();
    if column.len() > SHOWN {
        let more = lang.t1("relations-picture-more", "count", column.len() - SHOWN);
        parts.push(Part {
            name: vec![more],
            under: Vec::new(),
            href: String::new(),
            grouped: true,
        });
    }
    parts
}

fn height(parts: &[Part]) -> i32 {
    parts.iter().map(|part| part.height() + GAP).sum()
}

#[cfg(test)]
mod tests {
    use super::{Dependant, svg};
    use crate::i18n::Lang;

    fn one(name: &str, draws_on: usize) -> Dependant {
        Dependant {
            name: name.to_owned(),
            href: format!("/systems/{name}"),
            draws_on,
        }
    }

    #[test]
    fn everything_near_is_drawn_with_its_arrow() {
        let columns = vec![
            vec![one("Cura", 0)],
            vec![one("Nexus", 0), one("A & B", 0)],
            vec![one("FMK", 1)],
        ];
        let picture = svg(&columns, "Titel", "Tekst", Lang::Da);
        for text in ["Cura", "Nexus", "A &amp; B", "FMK", "2 led væk"] {
            assert!(picture.contains(text), "{text} in {picture}");
        }
        assert_eq!(picture.matches("marker-end").count(), 3);
    }

    #[test]
    fn many_are_counted_and_the_far_left_out() {
        let many: Vec<_> = (0..40).map(|n| one(&format!("S{n}"), 0)).collect();
        let mut columns = vec![vec![one("Cura", 0)], many];
        columns.extend((0..6).map(|n| vec![one(&format!("Fjern{n}"), 39)]));
        let picture = svg(&columns, "Titel", "Tekst", Lang::Da);
        assert!(picture.contains("og 26 til"), "{picture}");
        assert!(picture.contains("Fjern1") && !picture.contains("Fjern2"));
    }
}
