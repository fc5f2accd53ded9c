//! How much of the way each thing has come, with a mark where it should be.

use std::fmt::Write;

use super::words::{escape, lines};
use crate::{format, i18n::Lang};

/// One thing on its way; shares are hundredths of a percent of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// How far it has come; `None` when nobody knows.
    pub realised: Option<i64>,
    /// How far it should be.
    pub planned: i64,
    /// Whether that is further than it has come.
    pub behind: bool,
}

/// Names of what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The whole picture.
    pub title: String,
    /// The bars.
    pub realised: String,
    /// The marks.
    pub planned: String,
}

const WIDTH: i64 = 740;
const FROM: i64 = 270;
const TO: i64 = 670;
const TOP: i64 = 40;
const ROW: i64 = 44;
const LETTERS: usize = 28;
/// All of the way, and the most that is drawn.
const ALL: i64 = 10_000;
const MOST: i64 = 12_500;

/// The picture as SVG. `id` tells it from others on the page.
#[must_use]
pub fn svg(id: &str, names: &Names, bars: &[Bar], lang: Lang) -> String {
    let height = TOP + ROW * i64::try_from(bars.len()).unwrap_or(0);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{}</title>",
        height + 24,
        escape(&names.title),
    );
    key(&mut out, names);
    for share in [0, ALL / 2, ALL] {
        let x = place(share);
        let _ = write!(
            out,
            "<line x1=\"{x}\" y1=\"{TOP}\" x2=\"{x}\" y2=\"{height}\" class=\"svg-line\"/>\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" class=\"svg-quiet\">{}</text>",
            height + 18,
            format::percent(lang, share)
        );
    }
    for (bar, at) in bars.iter().zip(0..) {
        draw(&mut out, bar, TOP + at * ROW, lang);
    }
    out.push_str("</svg>");
    out
}

fn place(share: i64) -> i64 {
    FROM + share.clamp(0, MOST) * (TO - FROM) / MOST
}

fn key(out: &mut String, names: &Names) {
    let x = 40 + i64::try_from(names.realised.chars().count()).unwrap_or(0) * 8;
    let _ = write!(
        out,
        "<rect x=\"0\" y=\"4\" width=\"14\" height=\"14\" class=\"svg-light\"/><text x=\"20\" y=\"16\">{}</text>\
         <line x1=\"{x}\" y1=\"3\" x2=\"{x}\" y2=\"19\" class=\"svg-sum\"/><text x=\"{}\" y=\"16\">{}</text>",
        escape(&names.realised),
        x + 10,
        escape(&names.planned)
    );
}

fn draw(out: &mut String, bar: &Bar, y: i64, lang: Lang) {
    let name = lines(&bar.name, LETTERS, 2);
    let first = y + if name.len() > 1 { 18 } else { 26 };
    for (line, y) in name.iter().zip((first..).step_by(16)) {
        let _ = write!(out, "<text x=\"0\" y=\"{y}\">{}</text>", escape(line));
    }
    let realised = bar.realised.unwrap_or(0);
    let width = place(realised) - FROM;
    if width > 0 {
        let class = if bar.behind {
            "svg-orange"
        } else {
            "svg-light"
        };
        let _ = write!(
            out,
            "<rect x=\"{FROM}\" y=\"{}\" width=\"{width}\" height=\"20\" class=\"{class}\"/>",
            y + 11
        );
    }
    let x = place(bar.planned);
    let _ = write!(
        out,
        "<line x1=\"{x}\" y1=\"{}\" x2=\"{x}\" y2=\"{}\" class=\"svg-sum\"/>",
        y + 6,
        y + 36
    );
    let said = match bar.realised {
        Some(share) => format::percent(lang, share / 100 * 100),
        None => "–".to_owned(),
    };
    let _ = write!(
        out,
        "<text x=\"{WIDTH}\" y=\"{}\" text-anchor=\"end\">{said}</text>",
        y + 26
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_where_things_are_and_names_are_escaped() {
        let names = Names {
            title: "Hentet".to_owned(),
            realised: "Hentet".to_owned(),
            planned: "Planlagt".to_owned(),
        };
        let bar = |name: &str, realised, planned, behind| Bar {
            name: name.to_owned(),
            realised,
            planned,
            behind,
        };
        let bars = [
            bar("Færre <opkald>", Some(5_000), 10_000, true),
            bar("Ingen måling", None, 0, false),
            bar("Mere end alt", Some(i64::MAX), 10_000, false),
            bar("Tilbage", Some(-500), 10_000, true),
        ];
        let picture = svg("p", &names, &bars, Lang::Da);
        assert!(picture.contains("Færre &lt;opkald&gt;"));
        assert!(
            picture.contains("width=\"160\" height=\"20\" class=\"svg-orange\""),
            "{picture}"
        );
        assert!(
            picture.contains("width=\"400\" height=\"20\" class=\"svg-light\""),
            "{picture}"
        );
        assert!(picture.contains(">−5\u{a0}%</text>") && picture.contains(">–</text>"));
        assert_eq!(picture.matches("height=\"20\"").count(), 2);
        assert!(svg("p", &names, &[], Lang::En).ends_with("</svg>"));
    }
}
