//! A list's whole state as its address: `q`, `col`, `sort`, `page`, `size`,
//! `as_of`; every other name is a filter on the column of that name.

use domain::parts::{
    ColumnKind, Field, FieldKind, Schema,
    lists::{Filter, Sort, Start, Wanted},
};

use crate::pairs::Pairs;

/// Names that are not columns.
const RESERVED: &[&str] = &[
    "q",
    "col",
    "sort",
    "page",
    "size",
    "as_of",
    "add",
    "op",
    "value",
    "from",
    "to",
    "up",
    "down",
    "columns",
    "lang",
    "organisation",
    "limit",
    "cursor",
    "view",
];

/// Rows of a page that nobody chose another size for.
const SIZE: i64 = 50;

/// The state in an address.
#[derive(Debug, Clone)]
pub struct ListAddress {
    /// As it was asked.
    pub pairs: Pairs,
    /// What is shown.
    pub wanted: Wanted,
    /// Page number, from 1.
    pub page: i64,
    /// Rows of a page.
    pub size: i64,
}

impl ListAddress {
    /// Reads an address. Unknown columns are refused when the list is asked for.
    #[must_use]
    pub fn read(pairs: Pairs) -> Self {
        let filters = pairs
            .0
            .iter()
            .filter(|(name, _)| !RESERVED.contains(&name.as_str()))
            .map(|(name, text)| Filter::parse(name, text))
            .collect();
        let sort = Some(pairs.get("sort"))
            .filter(|text| !text.is_empty())
            .map(Sort::parse);
        let columns = moved(
            pairs.all("col").map(str::to_owned).collect(),
            pairs.get("up"),
            pairs.get("down"),
        );
        let wanted = Wanted {
            columns,
            filters,
            q: pairs.get("q").to_owned(),
            sort,
        };
        let page = pairs.get("page").parse().unwrap_or(1).max(1);
        let size = pairs.get("size").parse().unwrap_or(SIZE).clamp(1, 500);
        Self {
            wanted,
            page,
            size,
            pairs,
        }
    }

    /// Where the page begins.
    #[must_use]
    pub fn start(&self) -> Start {
        match self.page {
            1 => Start::First,
            page => Start::Offset((page - 1).saturating_mul(self.size)),
        }
    }

    /// The lasting state: without what only a form's step says, and on the first page.
    #[must_use]
    pub fn lasting(&self) -> Pairs {
        let mut pairs = self.pairs.without(&[
            "add", "op", "value", "from", "to", "page", "up", "down", "col", "lang", "columns",
        ]);
        for column in &self.wanted.columns {
            pairs = pairs.with("col", column.as_str());
        }
        pairs
    }

    /// The state with the filter on this module's list that a form has just described, if it
    /// is complete.
    #[must_use]
    pub fn with_new_filter(&self, schema: &Schema) -> Option<Pairs> {
        let column = self.pairs.get("add");
        if column.is_empty()
            || !(self.pairs.has("op") || self.pairs.has("from") || self.pairs.has("to"))
        {
            return None;
        }
        let values: Vec<&str> = self
            .pairs
            .all("value")
            .filter(|value| !value.is_empty())
            .collect();
        let mut pairs = self.lasting();
        let (from, to) = (
            stored_form(schema, column, self.pairs.get("from")),
            stored_form(schema, column, self.pairs.get("to")),
        );
        match self.pairs.get("op") {
            word @ ("empty" | "filled") => pairs = pairs.with(column, word),
            "between" | "" => {
                pairs = pairs
                    .with(column, prefixed("after", &from))
                    .with(column, prefixed("before", &to));
            }
            word if values.is_empty() => {
                let text = if word == "before" { to } else { from };
                pairs = pairs.with(column, prefixed(word, &text));
            }
            word => pairs = pairs.with(column, format!("{word}:{}", values.join(","))),
        }
        Some(pairs)
    }
}

fn prefixed(word: &str, value: &str) -> String {
    if value.is_empty() {
        String::new()
    } else {
        format!("{word}:{value}")
    }
}

/// Dates, amounts and percentages are typed as Danes write them; in addresses stand ISO dates,
/// whole øre and whole hundredths of a percent.
fn stored_form(schema: &Schema, column: &str, text: &str) -> String {
    let as_written = || text.trim().to_owned();
    match measured_in_hundredths(schema, column) {
        true => exchange::parse::percent_hundredths(text)
            .map_or_else(|_| as_written(), |number| number.to_string()),
        false => exchange::parse::date(text).map_or_else(|_| as_written(), |date| date.to_string()),
    }
}

fn measured_in_hundredths(schema: &Schema, column: &str) -> bool {
    let field = |field: &Field| matches!(field.kind, FieldKind::Money | FieldKind::Percent);
    let computed = schema.computed.iter().find(|known| known.key == column);
    schema.field(column).is_some_and(field)
        || computed.is_some_and(|computed| {
            matches!(computed.kind, ColumnKind::Money | ColumnKind::Percent)
        })
}

fn moved(mut columns: Vec<String>, up: &str, down: &str) -> Vec<String> {
    let place = |key: &str| columns.iter().position(|column| column == key);
    let (up, down) = (place(up), place(down));
    if let Some(at) = up.filter(|at| *at > 0) {
        columns.swap(at, at - 1);
    }
    if let Some(at) = down.filter(|at| at + 1 < columns.len()) {
        columns.swap(at, at + 1);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(query: &str) -> ListAddress {
        ListAddress::read(Pairs::parse(query))
    }

    #[test]
    fn unknown_names_are_filters_and_columns_move() {
        let read = address("q=løn&life_cycle=is:pilot&col=a&col=b&col=c&down=a&sort=-name&page=3");
        assert_eq!(read.wanted.columns, ["b", "a", "c"]);
        assert_eq!(read.wanted.filters.len(), 1);
        assert_eq!(read.start(), Start::Offset(100));
        assert_eq!(read.lasting().get("page"), "");
    }

    #[test]
    fn a_filter_from_the_form_becomes_part_of_the_address() {
        let one = address("add=life_cycle&op=is&value=pilot&value=operational")
            .with_new_filter(&domain::usage::SCHEMA)
            .expect("complete");
        assert_eq!(one.get("life_cycle"), "is:pilot,operational");
        let dates = address("add=in_use_from&op=between&from=31-12-2020&to=")
            .with_new_filter(&domain::usage::SCHEMA)
            .expect("complete");
        assert_eq!(dates.get("in_use_from"), "after:2020-12-31");
        let incomplete = address("add=life_cycle").with_new_filter(&domain::usage::SCHEMA);
        assert_eq!(incomplete, None);
    }

    #[test]
    fn amounts_and_percentages_are_typed_as_they_are_read() {
        let rates = address("add=rate&op=between&from=2,35 %25&to=abc")
            .with_new_filter(&domain::index_rates::SCHEMA)
            .expect("complete");
        let filters: Vec<&str> = rates.all("rate").collect();
        assert_eq!(filters, ["after:235", "before:abc"]);
    }
}
