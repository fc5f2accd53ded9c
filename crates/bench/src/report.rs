//! The table, and its place in the page.

use std::{fmt::Write as _, path::Path};

use crate::{Outcome, machine};

/// What a value is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Limit {
    /// It must not be above.
    Most(f64),
    /// It must not be below.
    Least(f64),
}

/// One line of the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// On which engine.
    pub(crate) engine: &'static str,
    /// The time itself, or what else was measured.
    pub(crate) measured: String,
    /// The time that it is compared with.
    pub(crate) against: String,
    /// The figure that the limit is about.
    pub(crate) value: f64,
    /// Unit of the figure and the limit.
    pub(crate) unit: &'static str,
    /// The limit.
    pub(crate) limit: Limit,
}

impl Row {
    /// Whether the figure is within its limit.
    pub(crate) fn kept(&self) -> bool {
        match self.limit {
            Limit::Most(limit) => self.value <= limit,
            Limit::Least(limit) => self.value >= limit,
        }
    }

    fn line(&self) -> String {
        let unit = self.unit;
        let kept = self.word();
        let limit = match self.limit {
            Limit::Most(limit) => format!("≤ {limit}{unit}"),
            Limit::Least(limit) => format!("≥ {limit}{unit}"),
        };
        let digits = match self.value {
            value if value >= 100.0 => 0,
            value if value >= 10.0 => 1,
            _ => 2,
        };
        format!(
            "| {} | {} | {} | {} | {:.digits$}{unit} | {limit} | {kept} |",
            self.what, self.engine, self.measured, self.against, self.value
        )
    }

    fn word(&self) -> &'static str {
        if self.kept() { "kept" } else { "**missed**" }
    }
}

/// The table with what it was measured on.
pub(crate) fn markdown(rows: &[Row], quick: bool) -> String {
    let mut text = format!("Measured on: {}. ", machine::describe());
    let _ = write!(
        text,
        "Other work on the machine at the end of the run: load {}.",
        machine::load()
    );
    if quick {
        text.push_str(
            " A quick run with little data: it shows that the measuring works, and no more.",
        );
    }
    text.push_str("\n\n| What | Engine | Measured | Baseline | Figure | Limit | |\n|---|---|---|---|---|---|---|\n");
    for row in rows {
        text.push_str(&row.line());
        text.push('\n');
    }
    text
}

const BEGIN: &str = "<!-- measured: script/bench writes what stands between these lines -->";
const END: &str = "<!-- end of what was measured -->";

/// Puts the text into its place in the page and leaves the rest as it is.
pub(crate) fn write(document: &Path, text: &str) -> Outcome<()> {
    let page = std::fs::read_to_string(document)?;
    let page = placed(&page, text).ok_or("the page has no place for the table")?;
    Ok(std::fs::write(document, page)?)
}

fn placed(page: &str, text: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{text}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: f64, limit: Limit) -> Row {
        Row {
            what: "A page".to_owned(),
            engine: "SQLite",
            measured: "3.0 ms".to_owned(),
            against: "2.0 ms".to_owned(),
            value,
            unit: " ×",
            limit,
        }
    }

    #[test]
    fn a_figure_beyond_its_limit_is_said_to_be() {
        assert!(row(2.0, Limit::Most(2.0)).kept());
        assert!(!row(2.01, Limit::Most(2.0)).kept());
        assert!(!row(1_999.0, Limit::Least(2_000.0)).kept());
        assert_eq!(
            row(2.5, Limit::Most(2.0)).line(),
            "| A page | SQLite | 3.0 ms | 2.0 ms | 2.50 × | ≤ 2 × | **missed** |"
        );
    }

    #[test]
    fn only_the_table_of_the_page_is_replaced() {
        let page = format!("before\n{BEGIN}\nold\n{END}\nafter\n");
        let new = placed(&page, "new\n").expect("a place");
        assert_eq!(new, format!("before\n{BEGIN}\nnew\n{END}\nafter\n"));
        assert_eq!(placed("no place", "new"), None);
    }
}
