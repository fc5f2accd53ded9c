//! Posts of a budget as bars that lie: what each has as an outline, in it what is committed
//! and reserved, and below it what was paid. Each part has a pattern or outline of its own,
//! so that it is told apart without colour.

use std::fmt::Write;

use super::words::escape;

/// One post. Amounts are in øre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// What is left, in words.
    pub left: String,
    /// What it has.
    pub frame: i64,
    /// Bound by contracts.
    pub committed: i64,
    /// Held back for cases.
    pub reserved: i64,
    /// Paid.
    pub spent: i64,
}

/// What the parts are called: committed, reserved, available, paid.
pub type Names = [String; 4];

const WIDTH: i64 = 740;
const HEAD: i64 = 34;
const ROW: i64 = 56;
const STRIPES: &str = "<defs><pattern id=\"posts-stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
     <rect width=\"2\" height=\"6\" fill=\"#fff\" fill-opacity=\".55\"/></pattern></defs>";

/// The picture as SVG.
#[must_use]
pub fn svg(names: &Names, bars: &[Bar], title: &str) -> String {
    let rows = i64::try_from(bars.len()).unwrap_or(0);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"post-bars-title\">\
         <title id=\"post-bars-title\">{}</title>{STRIPES}",
        HEAD + ROW * rows,
        escape(title),
    );
    key(&mut out, names);
    let most = bars.iter().map(|bar| bar.frame.max(bar.spent)).max();
    let most = most.unwrap_or(0).max(1);
    for (bar, at) in bars.iter().zip(0i64..) {
        row(&mut out, bar, HEAD + at * ROW, most);
    }
    out.push_str("</svg>");
    out
}

const CLASSES: [&str; 4] = ["svg-blue", "svg-orange", "svg-pale", "svg-light"];

fn key(out: &mut String, names: &Names) {
    let mut x = 0;
    for (name, class) in names.iter().zip(CLASSES) {
        rectangle(out, (x, 4), (14, 14), class);
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"16\">{}</text>",
            x + 20,
            escape(name)
        );
        x += 36 + i64::try_from(name.chars().count()).unwrap_or(0) * 8;
    }
}

fn rectangle(out: &mut String, (x, y): (i64, i64), (width, height): (i64, i64), class: &str) {
    if width <= 0 {
        return;
    }
    let place = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
    let _ = write!(out, "<rect {place} class=\"{class}\"/>");
    if class == "svg-orange" {
        let _ = write!(out, "<rect {place} fill=\"url(#posts-stripes)\"/>");
    }
}

fn row(out: &mut String, bar: &Bar, top: i64, most: i64) {
    let wide = |amount: i64| {
        let width = i128::from(amount.max(0)) * i128::from(WIDTH - 2) / i128::from(most);
        i64::try_from(width).unwrap_or(WIDTH)
    };
    let _ = write!(
        out,
        "<text x=\"0\" y=\"{y}\">{}</text><text x=\"{WIDTH}\" y=\"{y}\" text-anchor=\"end\" class=\"svg-quiet\">{}</text>",
        escape(&bar.name),
        escape(&bar.left),
        y = top + 14,
    );
    let place = top + 20;
    rectangle(out, (1, place), (wide(bar.frame), 16), "svg-pale");
    let committed = wide(bar.committed);
    // The difference of two widths, so that parts neither overlap nor leave gaps.
    let bound = wide(bar.committed.saturating_add(bar.reserved));
    rectangle(out, (1, place), (committed, 16), "svg-blue");
    rectangle(
        out,
        (1 + committed, place),
        (bound - committed, 16),
        "svg-orange",
    );
    rectangle(out, (1, place + 18), (wide(bar.spent), 7), "svg-light");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(frame: i64, committed: i64, reserved: i64, spent: i64) -> Bar {
        Bar {
            name: "Drift & <leje>".to_owned(),
            left: String::new(),
            frame,
            committed,
            reserved,
            spent,
        }
    }

    #[test]
    fn widths_are_shares_of_the_largest() {
        let names = ["a", "b", "c", "d"].map(str::to_owned);
        let bars = [bar(1_000, 500, 250, 2_000), bar(0, 0, 0, 0)];
        let svg = svg(&names, &bars, "Budget");
        assert!(
            svg.contains("<rect x=\"1\" y=\"54\" width=\"369\" height=\"16\" class=\"svg-pale\"/>")
        );
        assert!(
            svg.contains("<rect x=\"1\" y=\"54\" width=\"184\" height=\"16\" class=\"svg-blue\"/>")
        );
        assert!(svg.contains(
            "<rect x=\"185\" y=\"54\" width=\"92\" height=\"16\" class=\"svg-orange\"/>"
        ));
        assert!(
            svg.contains("<rect x=\"1\" y=\"72\" width=\"738\" height=\"7\" class=\"svg-light\"/>")
        );
        assert!(svg.contains("Drift &amp; &lt;leje&gt;"));
    }
}
