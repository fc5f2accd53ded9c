//! A business case from the address of the page, and the form with what was typed.
//!
//! Fields have the names of the API with dots, `lines.0.amounts.2027`; a line of the page
//! has one kind instead of the API's `kind` and `benefit_type`.

use std::collections::{BTreeMap, BTreeSet};

use business_case::{Case, Kind, Line, MOST_YEARS, Range, by_key, newest};
use exchange::parse;
use foundation::FieldError;

use super::asked::{Faults, MOST_UNCERTAIN, NO_YEAR, unknown, unknown_rates, year_of};
use crate::pairs::Pairs;

/// Years that the table can have; the address must not become endless.
pub(super) const MOST_COLUMNS: i64 = 60;
/// Years and lines shown at first.
const FIRST_COLUMNS: i64 = 6;
const FIRST_ROWS: usize = 4;
/// Empty lines after those that are filled in.
const SPARE_ROWS: usize = 2;
/// Lines of the page; the API takes more.
const MOST_ROWS: usize = 60;

/// What was typed, read.
pub(super) struct Typed {
    pub pairs: Pairs,
    /// The case, once an amount was typed and nothing is wrong.
    pub case: Option<Case>,
    pub faults: Vec<FieldError>,
    /// Calendar years of the table.
    pub years: Vec<i16>,
    /// Lines of the table.
    pub rows: usize,
}

/// The number and the rest of a name like `lines.3.label`.
fn of_line(name: &str) -> Option<(usize, &str)> {
    let (number, rest) = name.strip_prefix("lines.")?.split_once('.')?;
    let number = number.parse().ok()?;
    (number < MOST_ROWS).then_some((number, rest))
}

/// The address that says the same with nothing empty and lines numbered without gaps,
/// as it is shared.
pub(super) fn tidied(query: &Pairs) -> Pairs {
    let mut rest = Vec::new();
    let mut lines: BTreeMap<usize, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, value) in &query.0 {
        let value = value.trim();
        match of_line(name) {
            _ if value.is_empty() => {}
            Some((number, field)) => lines.entry(number).or_default().push((field, value)),
            None => rest.push((name.clone(), value.to_owned())),
        }
    }
    // A kind alone comes from a line that was left empty.
    lines.retain(|_, fields| fields.iter().any(|(field, _)| *field != "kind"));
    for (number, fields) in lines.into_values().enumerate() {
        let named =
            |(field, value): (&str, &str)| (format!("lines.{number}.{field}"), value.to_owned());
        rest.extend(fields.into_iter().map(named));
    }
    Pairs(rest)
}

impl Typed {
    /// Reads a tidied address; `this_year` stands for years that are missing.
    pub fn read(pairs: Pairs, this_year: i16) -> Self {
        let mut reader = Reader {
            pairs: &pairs,
            faults: Faults(Vec::new()),
        };
        let base_year = reader.year("base_year", this_year);
        let price_year = reader.year("price_year", this_year);
        let rates = reader.rates();
        let columns = reader.columns();
        let filled = reader.filled();
        let shown = if base_year == NO_YEAR {
            this_year
        } else {
            base_year
        };
        let lines: Vec<Line> = (0..filled).map(|row| reader.line(row, shown)).collect();
        let years = reader.years(shown, columns);
        let wanted = pairs.get("rows").parse().unwrap_or(FIRST_ROWS);
        let rows = wanted.max(filled + SPARE_ROWS).clamp(FIRST_ROWS, MOST_ROWS);
        let any = pairs.0.iter().any(|(name, _)| name.contains(".amounts."));
        let case = Case {
            price_year,
            base_year,
            rates,
            lines,
        };
        let faults = reader.faults;
        let (case, faults) = match (any, faults.checked(case)) {
            (true, Ok(case)) => (Some(case), Vec::new()),
            (true, Err(faults)) => (None, faults),
            // Nothing typed yet is no fault.
            (false, checked) => (None, without_lines(checked.err().unwrap_or_default())),
        };
        Self {
            pairs,
            case,
            faults,
            years,
            rows,
        }
    }
}

fn without_lines(faults: Vec<FieldError>) -> Vec<FieldError> {
    faults
        .into_iter()
        .filter(|fault| fault.field != "lines")
        .collect()
}

struct Reader<'a> {
    pairs: &'a Pairs,
    faults: Faults,
}

impl Reader<'_> {
    fn year(&mut self, name: &str, otherwise: i16) -> i16 {
        match self.pairs.get(name) {
            "" => otherwise,
            text => year_of(text).unwrap_or_else(|| {
                self.add(name, "not_a_year", text);
                NO_YEAR
            }),
        }
    }

    fn add(&mut self, field: &str, code: &'static str, text: &str) {
        let fault = FieldError::new(field, code);
        self.faults.0.push(fault.with("value", text));
    }

    fn rates(&mut self) -> &'static business_case::RateTable {
        match self.pairs.get("rates") {
            "" => newest(),
            key => by_key(key).unwrap_or_else(|| {
                self.faults.0.push(unknown_rates(key));
                newest()
            }),
        }
    }

    fn columns(&mut self) -> i64 {
        match self.pairs.get("columns") {
            "" => FIRST_COLUMNS,
            text => match text.parse::<i64>() {
                Ok(years) if (1..=MOST_COLUMNS).contains(&years) => years,
                _ => {
                    self.faults.between("columns", 1, MOST_COLUMNS);
                    FIRST_COLUMNS
                }
            },
        }
    }

    /// Lines of which anything was typed.
    fn filled(&self) -> usize {
        let numbers = self.pairs.0.iter().filter_map(|(name, _)| of_line(name));
        numbers.map(|(number, _)| number + 1).max().unwrap_or(0)
    }

    /// The years of the table, and those beyond in which something was typed.
    fn years(&self, base: i16, columns: i64) -> Vec<i16> {
        let typed = self
            .pairs
            .0
            .iter()
            .filter_map(|(name, _)| year_of(of_line(name)?.1.strip_prefix("amounts.")?));
        let shown = (0..columns).filter_map(|year| i16::try_from(i64::from(base) + year).ok());
        let years: BTreeSet<i16> = shown.chain(typed).collect();
        years.into_iter().take(MOST_YEARS).collect()
    }

    fn line(&mut self, row: usize, base: i16) -> Line {
        let path = format!("lines.{row}");
        let uncertainty = self.uncertainty(&format!("{path}.uncertainty"));
        let mut amounts = BTreeMap::new();
        let prefix = format!("{path}.amounts.");
        for (name, text) in &self.pairs.0 {
            let Some(key) = name.strip_prefix(&prefix) else {
                continue;
            };
            // What is no year has no place in the table; only a mended address has it.
            let Some(year) = year_of(key) else {
                continue;
            };
            match parse::decimal_hundredths(text) {
                Ok(_) if amounts.contains_key(&year) => self.faults.add(name, "repeated"),
                Ok(amount) => {
                    amounts.insert(year, Range::around(amount, uncertainty));
                }
                Err(error) => self.add(name, error.code, &error.text),
            }
        }
        // A line that has only a name so far is worth nothing.
        if amounts.is_empty() {
            amounts.insert(base, Range::certain(0));
        }
        Line {
            kind: self.kind(&format!("{path}.kind"), row),
            label: self.pairs.get(&format!("{path}.label")).to_owned(),
            amounts,
        }
    }

    fn uncertainty(&mut self, field: &str) -> u32 {
        let text = self.pairs.get(field);
        if text.is_empty() {
            return 0;
        }
        match parse::percent_hundredths(text) {
            Ok(percent) if (0..=MOST_UNCERTAIN).contains(&percent) => {
                u32::try_from(percent).unwrap_or(0)
            }
            Ok(_) => {
                self.faults.between(field, 0, MOST_UNCERTAIN / 100);
                0
            }
            Err(error) => {
                self.add(field, error.code, &error.text);
                0
            }
        }
    }

    fn kind(&mut self, field: &str, row: usize) -> Kind {
        match self.pairs.get(field) {
            "" => kind_at_first(row),
            key => Kind::parse(key).unwrap_or_else(|| {
                self.faults.0.push(unknown(field, key));
                kind_at_first(row)
            }),
        }
    }
}

/// A case begins with what it costs.
pub(super) const fn kind_at_first(row: usize) -> Kind {
    if row == 0 { Kind::Cost } else { Kind::Cash }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Typed {
        Typed::read(tidied(&Pairs::parse(query)), 2026)
    }

    #[test]
    fn an_address_is_tidied_once() {
        let query = Pairs::parse(
            "base_year=2027&rates=&lines.0.kind=cost&lines.0.label=+&lines.3.kind=hours&lines.3.amounts.2028=+5+&x=1",
        );
        let tidy = tidied(&query);
        assert_eq!(
            tidy,
            Pairs::parse("base_year=2027&x=1&lines.0.kind=hours&lines.0.amounts.2028=5")
        );
        assert_eq!(tidied(&tidy), tidy);
    }

    #[test]
    fn what_is_typed_the_danish_way_is_read() {
        let typed = read(
            "base_year=2027&price_year=2026&lines.0.amounts.2027=-1.000.000,00&lines.1.kind=hours&lines.1.uncertainty=20&lines.1.amounts.2045=5",
        );
        let case = typed.case.expect("nothing wrong");
        assert_eq!((case.price_year, case.base_year), (2026, 2027));
        assert_eq!(case.lines[0].kind, Kind::Cost);
        assert_eq!(case.lines[0].amounts[&2027], Range::certain(-100_000_000));
        assert_eq!(
            case.lines[1].amounts[&2045],
            Range {
                low: 400,
                likely: 500,
                high: 600
            }
        );
        assert_eq!(typed.years, [2027, 2028, 2029, 2030, 2031, 2032, 2045]);
        assert_eq!(typed.rows, 4);
        assert_eq!(read("rows=9").rows, 9);
        assert_eq!(read("rows=100000").rows, MOST_ROWS);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let found = |query: &str| -> Vec<String> {
            let typed = read(query);
            assert!(typed.case.is_none(), "{query}");
            let faults = typed.faults.iter();
            faults
                .map(|fault| format!("{}: {}", fault.field, fault.code))
                .collect()
        };
        assert!(found("").is_empty() && found("base_year=2030&lines.0.label=x").is_empty());
        assert_eq!(
            found("base_year=x&lines.0.amounts.2027=1"),
            ["base_year: not_a_year"]
        );
        assert_eq!(found("columns=0"), ["columns: out_of_range"]);
        assert_eq!(found("rates=FM-1999"), ["rates: unknown_choice"]);
        assert_eq!(
            found(
                "base_year=2027&lines.0.amounts.2027=x&lines.0.amounts.2026=1&lines.0.kind=gain&lines.1.uncertainty=101&lines.1.amounts.2027=0,001"
            ),
            [
                "lines.0.amounts.2027: number_unreadable",
                "lines.0.kind: unknown_choice",
                "lines.1.uncertainty: out_of_range",
                "lines.1.amounts.2027: number_too_many_decimals",
                "lines.0.amounts.2026: before_base_year",
            ]
        );
        assert_eq!(
            found("lines.0.amounts.2027=1&lines.0.amounts.2027=2"),
            ["lines.0.amounts.2027: repeated"]
        );
        assert_eq!(
            found("base_year=2027&lines.0.amounts.2200=1"),
            ["lines.0.amounts.2200: out_of_range"]
        );
    }
}
