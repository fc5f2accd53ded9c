//! Amounts year by year as stacked bars, with the sum over each bar. Every part also has a
//! pattern or an outline of its own, so that it is told apart without colour.

use std::fmt::Write;

use super::{unit::Unit, words::escape};
use crate::i18n::Lang;

/// What a part of a bar is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name, shown once.
    pub name: String,
    /// How it is drawn.
    pub look: Look,
}

/// How a part is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark.
    Dark,
    /// Light.
    Light,
    /// A warm colour with stripes.
    Striped,
    /// An outline, for what is not certain.
    Outlined,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Dark => "svg-blue",
            Self::Light => "svg-light",
            Self::Striped => "svg-orange",
            Self::Outlined => "svg-pale",
        }
    }
}

/// One year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Written below it.
    pub label: String,
    /// An amount in øre for each series; what is not positive is not drawn.
    pub parts: Vec<i64>,
    /// The sum, written above it.
    pub total: i64,
    /// The sum is an estimate and written with `≈`.
    pub estimate: bool,
}

const WIDTH: i64 = 740;
/// Where bars begin and end.
const TOP: i64 = 56;
const HEIGHT: i64 = 200;
const FOOT: i64 = 26;
const GAP: i64 = 14;
/// The pattern of what is striped, under an id of its own in the page.
pub(super) fn stripes(id: &str) -> String {
    format!(
        "<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"2\" height=\"6\" fill=\"#fff\" fill-opacity=\".55\"/></pattern></defs>"
    )
}

const STRIPES: &str = "years-stripes";

/// The picture as SVG. `id` tells it from others on the page.
#[must_use]
pub fn svg(id: &str, series: &[Series], bars: &[Bar], title: &str, lang: Lang) -> String {
    let unit = Unit::for_amounts(bars.iter().map(|bar| bar.total));
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"{id}-title\">\
         <title id=\"{id}-title\">{}</title>{}",
        TOP + HEIGHT + FOOT,
        escape(title),
        stripes(STRIPES),
    );
    key(&mut out, series, &lang.t(unit.text()));
    let most = bars.iter().map(drawn).max().unwrap_or(0).max(1);
    let step = WIDTH / i64::try_from(bars.len().max(1)).unwrap_or(1);
    for (bar, at) in bars.iter().zip(0i64..) {
        draw(&mut out, bar, series, (at * step, step - GAP), most);
        label(
            &mut out,
            bar,
            at * step + (step - GAP) / 2,
            most,
            &unit,
            lang,
        );
    }
    let floor = TOP + HEIGHT;
    let _ = write!(
        out,
        "<line x1=\"0\" y1=\"{floor}\" x2=\"{WIDTH}\" y2=\"{floor}\" class=\"svg-line\"/></svg>"
    );
    out
}

/// What each part is, and the unit of the sums.
fn key(out: &mut String, series: &[Series], unit: &str) {
    let mut x = 0;
    for one in series {
        rectangle(out, (x, 4), (14, 14), one.look, STRIPES);
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"16\">{}</text>",
            x + 20,
            escape(&one.name)
        );
        let letters = i64::try_from(one.name.chars().count()).unwrap_or(0);
        x += 20 + letters * 8 + 16;
    }
    let _ = write!(
        out,
        "<text x=\"{WIDTH}\" y=\"16\" text-anchor=\"end\" class=\"svg-quiet\">{}</text>",
        escape(unit)
    );
}

fn drawn(bar: &Bar) -> i64 {
    bar.parts
        .iter()
        .map(|part| (*part).max(0))
        .fold(0, i64::saturating_add)
}

fn tall(amount: i64, most: i64) -> i64 {
    let height = i128::from(amount.max(0)) * i128::from(HEIGHT) / i128::from(most);
    i64::try_from(height).unwrap_or(HEIGHT)
}

fn draw(out: &mut String, bar: &Bar, series: &[Series], (x, width): (i64, i64), most: i64) {
    let mut below = 0;
    for (part, one) in bar.parts.iter().zip(series) {
        // The difference of two heights, so that parts neither overlap nor leave gaps.
        let from = tall(below, most);
        below = below.saturating_add((*part).max(0));
        let height = tall(below, most) - from;
        if height > 0 {
            let y = TOP + HEIGHT - from - height;
            rectangle(out, (x, y), (width, height), one.look, STRIPES);
        }
    }
}

/// A part; what is striped is filled with the pattern of this id.
pub(super) fn rectangle(
    out: &mut String,
    (x, y): (i64, i64),
    (width, height): (i64, i64),
    look: Look,
    stripes: &str,
) {
    let place = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
    let _ = write!(out, "<rect {place} class=\"{}\"/>", look.class());
    if look == Look::Striped {
        let _ = write!(out, "<rect {place} fill=\"url(#{stripes})\"/>");
    }
}

fn label(out: &mut String, bar: &Bar, middle: i64, most: i64, unit: &Unit, lang: Lang) {
    let top = TOP + HEIGHT - tall(drawn(bar), most) - 6;
    let sign = if bar.estimate && bar.total != 0 {
        "≈ "
    } else {
        ""
    };
    let _ = write!(
        out,
        "<text x=\"{middle}\" y=\"{top}\" text-anchor=\"middle\">{sign}{}</text>\
         <text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" class=\"svg-quiet\">{}</text>",
        unit.number(lang, bar.total),
        TOP + HEIGHT + 18,
        escape(&bar.label)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    const KRONE: i64 = 100;

    fn bar(parts: [i64; 2], estimate: bool) -> Bar {
        Bar {
            label: "2027".to_owned(),
            parts: parts.iter().map(|kroner| kroner * KRONE).collect(),
            total: parts.iter().sum::<i64>() * KRONE,
            estimate,
        }
    }

    fn series() -> Vec<Series> {
        let one = |name: &str, look| Series {
            name: name.to_owned(),
            look,
        };
        vec![
            one("Drift & <vedligehold>", Look::Dark),
            one("Andet", Look::Striped),
        ]
    }

    #[test]
    fn bars_are_as_high_as_their_amounts_and_names_are_escaped() {
        let bars = [bar([1_000_000, 500_000], false), bar([750_000, 0], true)];
        let svg = svg("c", &series(), &bars, "Udgifter", Lang::Da);
        assert!(svg.contains("Drift &amp; &lt;vedligehold&gt;"));
        assert!(
            svg.contains("height=\"133\"") && svg.contains("height=\"67\""),
            "{svg}"
        );
        assert!(svg.contains("height=\"100\""), "{svg}");
        assert!(
            svg.contains(">1,5</text>") && svg.contains(">≈ 0,75</text>"),
            "{svg}"
        );
    }

    #[test]
    fn nothing_and_credits_are_drawn_too() {
        assert!(svg("c", &series(), &[], "Udgifter", Lang::Da).ends_with("</svg>"));
        let credit = svg("c", &series(), &[bar([-5, 0], false)], "Udgifter", Lang::Da);
        assert!(credit.contains(">−5</text>"), "{credit}");
    }
}
