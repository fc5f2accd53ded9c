//! How much one thing at a time moves a result: horizontal bars around it, the widest first.

use std::fmt::Write;

use super::{
    unit::Unit,
    words::{escape, lines},
};
use crate::i18n::Lang;

/// One thing that may go badly or well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swing {
    /// Its name.
    pub name: String,
    /// The result in øre if it goes badly.
    pub low: i64,
    /// The result in øre if it goes well.
    pub high: i64,
}

/// Names of what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The whole picture.
    pub title: String,
    /// The bars to the one side.
    pub low: String,
    /// The bars to the other side.
    pub high: String,
    /// The line in the middle.
    pub expected: String,
}

const WIDTH: i64 = 740;
/// Where bars may begin and end; the names stand before.
const FROM: i64 = 290;
const TO: i64 = 660;
const TOP: i64 = 56;
const ROW: i64 = 44;
/// Letters of a name in one line.
const LETTERS: usize = 26;

/// The picture as SVG around the expected result in øre. `id` tells it from others on the page.
#[must_use]
pub fn svg(id: &str, names: &Names, expected: i64, swings: &[Swing], lang: Lang) -> String {
    let ends = || swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let least = ends().chain([expected]).min().unwrap_or(expected);
    let most = ends().chain([expected]).max().unwrap_or(expected);
    let span = (i128::from(most) - i128::from(least)).max(1);
    let x = |amount: i64| {
        let right = (i128::from(amount) - i128::from(least)) * i128::from(TO - FROM) / span;
        FROM + i64::try_from(right).unwrap_or(0)
    };
    let unit = Unit::for_amounts([least, most].into_iter());
    let height = TOP + ROW * i64::try_from(swings.len()).unwrap_or(0);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{}</title>",
        height + 10,
        escape(&names.title),
    );
    key(&mut out, names, &lang.t(unit.text()));
    for (swing, at) in swings.iter().zip(0..) {
        let middle = x(expected);
        let row = Row {
            y: TOP + at * ROW,
            low: x(swing.low),
            middle,
            high: x(swing.high),
        };
        row.draw(&mut out, swing, &unit, lang);
    }
    let middle = x(expected);
    let _ = write!(
        out,
        "<line x1=\"{middle}\" y1=\"{}\" x2=\"{middle}\" y2=\"{height}\" class=\"svg-sum\"/></svg>",
        TOP - 8
    );
    out
}

fn key(out: &mut String, names: &Names, unit: &str) {
    let mut x = 0;
    for (name, class) in [(&names.low, "svg-orange"), (&names.high, "svg-light")] {
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"4\" width=\"14\" height=\"14\" class=\"{class}\"/><text x=\"{}\" y=\"16\">{}</text>",
            x + 20,
            escape(name)
        );
        x += 40 + i64::try_from(name.chars().count()).unwrap_or(0) * 8;
    }
    let _ = write!(
        out,
        "<line x1=\"{}\" y1=\"4\" x2=\"{}\" y2=\"18\" class=\"svg-sum\"/><text x=\"{}\" y=\"16\">{}</text>\
         <text x=\"{WIDTH}\" y=\"16\" text-anchor=\"end\" class=\"svg-quiet\">{}</text>",
        x + 6,
        x + 6,
        x + 16,
        escape(&names.expected),
        escape(unit)
    );
}

struct Row {
    y: i64,
    low: i64,
    middle: i64,
    high: i64,
}

impl Row {
    fn draw(&self, out: &mut String, swing: &Swing, unit: &Unit, lang: Lang) {
        let name = lines(&swing.name, LETTERS, 2);
        let first = self.y + if name.len() > 1 { 12 } else { 20 };
        for (line, y) in name.iter().zip((first..).step_by(16)) {
            let _ = write!(out, "<text x=\"0\" y=\"{y}\">{}</text>", escape(line));
        }
        for (from, to, class) in [
            (self.low, self.middle, "svg-orange"),
            (self.middle, self.high, "svg-light"),
        ] {
            if to > from {
                let _ = write!(
                    out,
                    "<rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"24\" class=\"{class}\"/>",
                    self.y + 3,
                    to - from
                );
            }
        }
        let y = self.y + 20;
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{y}\" text-anchor=\"end\">{}</text><text x=\"{}\" y=\"{y}\">{}</text>",
            self.low - 6,
            unit.number(lang, swing.low),
            self.high + 6,
            unit.number(lang, swing.high)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_reach_from_bad_to_good() {
        let names = Names {
            title: "Følsomhed".to_owned(),
            low: "Lav".to_owned(),
            high: "Høj".to_owned(),
            expected: "Ventet".to_owned(),
        };
        let swings = [
            Swing {
                name: "Sparede <timer>".to_owned(),
                low: -100_000_000,
                high: 300_000_000,
            },
            Swing {
                name: "Drift".to_owned(),
                low: 100_000_000,
                high: 100_000_000,
            },
        ];
        let picture = svg("t", &names, 100_000_000, &swings, Lang::Da);
        assert!(
            picture.contains("x=\"290\" y=\"59\" width=\"185\""),
            "{picture}"
        );
        assert!(
            picture.contains("x=\"475\" y=\"59\" width=\"185\""),
            "{picture}"
        );
        assert!(picture.contains("Sparede &lt;timer&gt;"));
        assert!(picture.contains(">−1</text>") && picture.contains(">3</text>"));
        // A certain line has no bar.
        assert_eq!(picture.matches("height=\"24\"").count(), 2);
        assert!(svg("t", &names, 0, &[], Lang::En).ends_with("</svg>"));
    }
}
