//! Rows of bars, each from one value to another: parts that add up to a sum, the reach of an
//! uncertain value, periods side by side.

use std::fmt::Write;

use super::{
    words::{escape, lines},
    years::{Look, rectangle, stripes},
};

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Written to its left.
    pub label: String,
    /// Where the bar begins and ends, in either order.
    pub from: f64,
    /// The other end.
    pub to: f64,
    /// How it is drawn.
    pub look: Look,
    /// Written to its right.
    pub text: String,
}

const WIDTH: f64 = 740.0;
/// Where bars may begin and end.
const LEFT: f64 = 200.0;
const RIGHT: f64 = 590.0;
const TOP: i64 = 30;
const STEP: i64 = 30;

/// The picture as SVG. `marks` are values with a line through all rows and a word above it.
#[must_use]
pub fn svg(id: &str, title: &str, spans: &[Span], marks: &[(f64, String)]) -> String {
    let height = TOP + STEP * i64::try_from(spans.len()).unwrap_or(0) + 6;
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-labelledby=\"{id}-title\">\
         <title id=\"{id}-title\">{}</title>{}",
        escape(title),
        stripes(&format!("{id}-stripes")),
    );
    let ends = spans.iter().flat_map(|span| [span.from, span.to]);
    let ends = ends.chain(marks.iter().map(|(at, _)| *at));
    let (low, high) = ends.fold((f64::MAX, f64::MIN), |(low, high), at| {
        (low.min(at), high.max(at))
    });
    let reach = if high > low { high - low } else { 1.0 };
    let place = |at: f64| LEFT + (at - low) / reach * (RIGHT - LEFT);
    for (at, word) in marks {
        let x = place(*at);
        let _ = write!(
            out,
            "<line x1=\"{x:.1}\" y1=\"{}\" x2=\"{x:.1}\" y2=\"{height}\" class=\"svg-line\"/>\
             <text x=\"{x:.1}\" y=\"16\" text-anchor=\"middle\" class=\"svg-quiet\">{}</text>",
            TOP - 8,
            escape(word)
        );
    }
    for (row, span) in (0i64..).zip(spans) {
        let ends = (place(span.from.min(span.to)), place(span.from.max(span.to)));
        draw(&mut out, id, span, ends, TOP + row * STEP);
    }
    out.push_str("</svg>");
    out
}

fn draw(out: &mut String, id: &str, span: &Span, (from, to): (f64, f64), y: i64) {
    let label = lines(&span.label, 27, 1).join("");
    let _ = write!(
        out,
        "<text x=\"0\" y=\"{}\">{}</text>",
        y + 15,
        escape(&label)
    );
    // The ends are between LEFT and RIGHT, and a bar of no length is still seen.
    let (x, wide) = (from.round() as i64, ((to - from).round() as i64).max(2));
    rectangle(out, (x, y), (wide, 20), span.look, &format!("{id}-stripes"));
    let _ = write!(
        out,
        "<text x=\"{WIDTH}\" y=\"{}\" text-anchor=\"end\">{}</text>",
        y + 15,
        escape(&span.text)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_lie_between_their_values() {
        let span = |from, to| Span {
            label: "Stor<drift>".to_owned(),
            from,
            to,
            look: Look::Dark,
            text: "1".to_owned(),
        };
        let rows = [span(0.0, 100.0), span(100.0, 50.0)];
        let svg = svg("w", "Dele", &rows, &[(0.0, "0".to_owned())]);
        assert!(svg.contains("x=\"200\" y=\"30\" width=\"390\""), "{svg}");
        assert!(svg.contains("x=\"395\" y=\"60\" width=\"195\""), "{svg}");
        assert!(svg.contains("Stor&lt;drift&gt;"));
    }

    #[test]
    fn nothing_and_what_has_no_length_are_drawn_too() {
        assert!(svg("w", "Dele", &[], &[]).ends_with("</svg>"));
        let flat = Span {
            label: String::new(),
            from: 3.0,
            to: 3.0,
            look: Look::Light,
            text: String::new(),
        };
        assert!(svg("w", "Dele", &[flat], &[]).contains("width=\"2\" height=\"20\""));
    }
}
