//! Amounts year by year up and down from zero, with the sum of the years so far as a line.

use std::fmt::Write;

use super::{unit::Unit, words::escape};
use crate::i18n::Lang;

/// One year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Calendar year.
    pub year: i16,
    /// What comes in less what goes out, in øre.
    pub net: i64,
    /// The sum of the years so far, in øre.
    pub cumulated: i64,
}

/// Names of what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The whole picture.
    pub title: String,
    /// The bars.
    pub net: String,
    /// The line.
    pub cumulated: String,
}

const WIDTH: i64 = 740;
const TOP: i64 = 60;
const HEIGHT: i64 = 220;
const FOOT: i64 = 40;
/// Years whose numbers are written; with more of them only the first and last are.
const WRITTEN: usize = 12;

/// The picture as SVG. `id` tells it from others on the page.
#[must_use]
pub fn svg(id: &str, names: &Names, flows: &[Flow], lang: Lang) -> String {
    let scale = Scale::of(flows);
    let amounts = flows.iter().flat_map(|flow| [flow.net, flow.cumulated]);
    let unit = Unit::for_amounts(amounts);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{}</title>",
        TOP + HEIGHT + FOOT,
        escape(&names.title),
    );
    key(&mut out, names, &lang.t(unit.text()));
    for (flow, at) in flows.iter().zip(0..) {
        bar(&mut out, &scale, at, flow.net);
    }
    let zero = scale.y(0);
    let _ = write!(
        out,
        "<line x1=\"0\" y1=\"{zero}\" x2=\"{WIDTH}\" y2=\"{zero}\" class=\"svg-line\"/>"
    );
    sum(&mut out, &scale, flows);
    for (flow, at) in flows.iter().zip(0..) {
        let written = flows.len() <= WRITTEN || at == 0 || at + 1 == scale.years;
        label(&mut out, &scale, at, flow, &unit, (written, lang));
    }
    out.push_str("</svg>");
    out
}

struct Scale {
    years: i64,
    most: i64,
    least: i64,
}

impl Scale {
    fn of(flows: &[Flow]) -> Self {
        let amounts = || flows.iter().flat_map(|flow| [flow.net, flow.cumulated]);
        Self {
            years: i64::try_from(flows.len()).unwrap_or(1).max(1),
            most: amounts().max().unwrap_or(0).max(0),
            least: amounts().min().unwrap_or(0).min(0),
        }
    }

    fn y(&self, amount: i64) -> i64 {
        let span = (i128::from(self.most) - i128::from(self.least)).max(1);
        let down = (i128::from(self.most) - i128::from(amount)) * i128::from(HEIGHT) / span;
        TOP + i64::try_from(down).unwrap_or(HEIGHT)
    }

    /// Where a year begins, and how wide its bar is.
    const fn x(&self, at: i64) -> (i64, i64) {
        let from = at * WIDTH / self.years;
        let wide = (at + 1) * WIDTH / self.years - from;
        (from + wide / 6, wide - wide / 3)
    }

    const fn middle(&self, at: i64) -> i64 {
        let (from, wide) = self.x(at);
        from + wide / 2
    }
}

fn key(out: &mut String, names: &Names, unit: &str) {
    let letters = i64::try_from(names.net.chars().count()).unwrap_or(0);
    let x = 40 + letters * 8;
    let _ = write!(
        out,
        "<rect x=\"0\" y=\"4\" width=\"14\" height=\"14\" class=\"svg-light\"/><text x=\"20\" y=\"16\">{}</text>\
         <line x1=\"{x}\" y1=\"11\" x2=\"{}\" y2=\"11\" class=\"svg-sum\"/><circle cx=\"{}\" cy=\"11\" r=\"4\" class=\"svg-blue\"/>\
         <text x=\"{}\" y=\"16\">{}</text>\
         <text x=\"{WIDTH}\" y=\"16\" text-anchor=\"end\" class=\"svg-quiet\">{}</text>",
        escape(&names.net),
        x + 20,
        x + 10,
        x + 28,
        escape(&names.cumulated),
        escape(unit)
    );
}

fn bar(out: &mut String, scale: &Scale, at: i64, net: i64) {
    let (x, width) = scale.x(at);
    let (top, bottom) = (scale.y(net.max(0)), scale.y(net.min(0)));
    if bottom > top {
        let class = if net < 0 { "svg-orange" } else { "svg-light" };
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{}\" class=\"{class}\"/>",
            bottom - top
        );
    }
}

fn sum(out: &mut String, scale: &Scale, flows: &[Flow]) {
    let points = || flows.iter().zip(0..);
    let points = || points().map(|(flow, at)| (scale.middle(at), scale.y(flow.cumulated)));
    out.push_str("<polyline class=\"svg-sum\" points=\"");
    for (x, y) in points() {
        let _ = write!(out, "{x},{y} ");
    }
    out.push_str("\"/>");
    for (x, y) in points() {
        let _ = write!(
            out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" class=\"svg-blue\"/>"
        );
    }
}

/// The year below, and the sum at its point: above it, or below where the line falls away.
fn label(
    out: &mut String,
    scale: &Scale,
    at: i64,
    flow: &Flow,
    unit: &Unit,
    (written, lang): (bool, Lang),
) {
    if !written {
        return;
    }
    let x = scale.middle(at);
    let y = scale.y(flow.cumulated) - 10;
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" class=\"svg-on\">{}</text>\
         <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" class=\"svg-quiet\">{}</text>",
        unit.number(lang, flow.cumulated),
        TOP + HEIGHT + 30,
        flow.year
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            title: "Udgift & <gevinst>".to_owned(),
            net: "Årets".to_owned(),
            cumulated: "I alt".to_owned(),
        }
    }

    fn flow(year: i16, net: i64, cumulated: i64) -> Flow {
        Flow {
            year,
            net: net * 100,
            cumulated: cumulated * 100,
        }
    }

    #[test]
    fn bars_go_down_and_up_from_zero() {
        let flows = [
            flow(2027, -1_000_000, -1_000_000),
            flow(2028, 1_200_000, 200_000),
        ];
        let svg = svg("f", &names(), &flows, Lang::Da);
        // Zero lies at 1.2 of 2.2 of the height.
        assert!(svg.contains("y1=\"180\" x2=\"740\" y2=\"180\""), "{svg}");
        assert!(
            svg.contains("y=\"180\" width=\"247\" height=\"100\" class=\"svg-orange\""),
            "{svg}"
        );
        assert!(
            svg.contains("y=\"60\" width=\"247\" height=\"120\" class=\"svg-light\""),
            "{svg}"
        );
        assert!(
            svg.contains(">−1</text>") && svg.contains(">0,2</text>"),
            "{svg}"
        );
        assert!(svg.contains("Udgift &amp; &lt;gevinst&gt;"));
    }

    #[test]
    fn nothing_and_a_century_are_drawn_too() {
        assert!(svg("f", &names(), &[], Lang::Da).ends_with("</svg>"));
        let flows: Vec<Flow> = (2027..2128).map(|year| flow(year, 0, 0)).collect();
        let svg = svg("f", &names(), &flows, Lang::En);
        assert!(svg.contains(">2027</text>") && svg.contains(">2127</text>"));
        assert!(!svg.contains(">2050</text>"), "{svg}");
        let extreme = [
            flow(2027, -20_000_000_000_000_000, -20_000_000_000_000_000),
            flow(2028, 20_000_000_000_000_000, 0),
        ];
        assert!(super::svg("f", &names(), &extreme, Lang::Da).ends_with("</svg>"));
    }
}
