//! Terms that the incumbent writes as one text where we have several fields: the
//! length of the agreement, its options, and when the next purchase is planned.

use exchange::table::Row;
use foundation::FieldError;

use super::current;
use crate::{
    imports::{Target, directory::cut, tables::Table},
    parts::{
        FieldValue,
        records::{Record, Values},
    },
};

const OPTIONS: Target = Target::Field("extension_options");

/// What such texts say.
#[derive(Default)]
pub(super) struct Read {
    pub(super) values: Values,
    pub(super) errors: Vec<FieldError>,
    /// Fields whose cells are understood here.
    pub(super) instead_of: &'static [&'static str],
}

/// Values of fields.
type Terms = Vec<(&'static str, FieldValue)>;

/// Reads the texts of a row. Where the file has the fields one by one too, e.g. in our
/// own exports, those count.
pub(super) fn read(table: &Table, row: &Row, before: Option<&Record>) -> Read {
    let mut read = Read::default();
    let alone = |keys: &[&'static str]| {
        let mut columns = keys.iter().map(|key| table.place(&Target::Field(key)));
        columns.all(|place| place.is_none())
    };
    let text = |target: &Target| table.text(row, target).unwrap_or_default();
    let has_own_months = !alone(&["option_months"]);
    if let Some(terms) = options(&text(&OPTIONS)).filter(|_| !has_own_months) {
        read.instead_of = &["extension_options"];
        read.put(terms, before);
    }
    let lengths = ["duration_years", "duration_months", "continuous"];
    let plans = ["procurement_plan_year", "procurement_plan_quarter"];
    let combined: [(&[&'static str], &'static str, &'static str, Reader); 2] = [
        (&lengths, "duration", "length_unreadable", length),
        (&plans, "procurement_plan", "plan_unreadable", plan),
    ];
    for (fields, key, code, reader) in combined {
        let target = Target::Combined(key);
        let said = text(&target);
        if said.is_empty() || !alone(fields) {
            continue;
        }
        match reader(&said) {
            Some(terms) => read.put(terms, before),
            None => {
                let error = FieldError::new(&table.header(&target), code);
                read.errors.push(error.with("value", cut(&said)));
            }
        }
    }
    read
}

type Reader = fn(&str) -> Option<Terms>;

impl Read {
    fn put(&mut self, terms: Terms, before: Option<&Record>) {
        let other = |(key, value): &(&'static str, FieldValue)| {
            let current = current(before, key);
            value != current && !(says_no(value) && says_no(current))
        };
        self.values.extend(terms.into_iter().filter(other));
    }
}

/// Nothing, none and no are the same here.
fn says_no(value: &FieldValue) -> bool {
    value.is_empty() || matches!(value, FieldValue::Int(0) | FieldValue::Bool(false))
}

/// `2 x 1 år`, `1 x ½ år`, `3 x 6 måneder`.
fn options(text: &str) -> Option<Terms> {
    let lower = text.to_lowercase();
    let (count, each) = lower.split_once('x')?;
    let count: i64 = count.trim().parse().ok()?;
    let months = months(each)?;
    Some(vec![
        ("extension_options", FieldValue::Int(count)),
        ("option_months", FieldValue::Int(months)),
    ])
}

/// `2 år og 3 måneder`, `2 år`, `3 måneder`, `Løbende`; a number alone is months.
fn length(text: &str) -> Option<Terms> {
    let lower = text.to_lowercase();
    let number = |number| FieldValue::Int(number);
    let terms = |months: i64, continuous| {
        vec![
            ("duration_years", number(months / 12)),
            ("duration_months", number(months % 12)),
            ("continuous", FieldValue::Bool(continuous)),
        ]
    };
    if lower.trim() == "løbende" {
        return Some(terms(0, true));
    }
    if let Ok(months) = lower.trim().parse::<u16>() {
        return Some(terms(i64::from(months), false));
    }
    months(&lower).map(|months| terms(months, false))
}

/// Months in `2 år og 3 måneder`, where each part may be missing.
fn months(text: &str) -> Option<i64> {
    let spaced = text.replace(',', " ");
    let words: Vec<&str> = spaced.split_whitespace().filter(|w| *w != "og").collect();
    if words.is_empty() || words.len() % 2 == 1 {
        return None;
    }
    words.chunks(2).try_fold(0_i64, |sum, pair| {
        let unit = match pair[1].trim_end_matches('.') {
            "år" => 12,
            "md" | "mdr" | "måned" | "måneder" => 1,
            _ => return None,
        };
        let part = match pair[0] {
            "½" if unit == 12 => 6,
            number => i64::from(number.parse::<u16>().ok()?) * unit,
        };
        Some(sum + part)
    })
}

/// `2027 Q1`, `1 | 2027`, `Q1 | 27`, `2027`.
fn plan(text: &str) -> Option<Terms> {
    let (mut year, mut quarter) = (None, None);
    let parts = text.split(|sign: char| !sign.is_alphanumeric());
    for part in parts.filter(|part| !part.is_empty()) {
        let digits = part.trim_start_matches(['Q', 'q', 'K', 'k']);
        match (digits.len(), digits.parse::<i64>()) {
            (4, Ok(number)) if year.is_none() => year = Some(number),
            (2, Ok(number)) if year.is_none() => year = Some(2000 + number),
            (1, Ok(number)) if quarter.is_none() => quarter = Some(number),
            _ if part.eq_ignore_ascii_case("kvartal") => {}
            _ => return None,
        }
    }
    let mut terms = vec![("procurement_plan_year", FieldValue::Int(year?))];
    let quarter = quarter.map_or(FieldValue::Empty, FieldValue::Int);
    terms.push(("procurement_plan_quarter", quarter));
    Some(terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(terms: Option<Terms>) -> Option<Vec<i64>> {
        let number = |(_, value)| match value {
            FieldValue::Int(number) => number,
            FieldValue::Bool(truth) => i64::from(truth),
            _ => -1,
        };
        terms.map(|terms| terms.into_iter().map(number).collect())
    }

    #[test]
    fn options_are_a_number_and_a_length() {
        assert_eq!(numbers(options("2 x 1 år")), Some(vec![2, 12]));
        assert_eq!(numbers(options("1 x ½ år")), Some(vec![1, 6]));
        assert_eq!(numbers(options("3 X 6 måneder")), Some(vec![3, 6]));
        for text in ["2", "2 x", "x 1 år", "to x 1 år", ""] {
            assert_eq!(numbers(options(text)), None, "{text}");
        }
    }

    #[test]
    fn a_length_has_years_and_months() {
        assert_eq!(numbers(length("2 år og 3 måneder")), Some(vec![2, 3, 0]));
        assert_eq!(numbers(length("4 år")), Some(vec![4, 0, 0]));
        assert_eq!(numbers(length("18")), Some(vec![1, 6, 0]));
        assert_eq!(numbers(length("Løbende")), Some(vec![0, 0, 1]));
        for text in ["længe", "2 uger", "2 år 3", "-1 år"] {
            assert_eq!(numbers(length(text)), None, "{text}");
        }
    }

    #[test]
    fn a_plan_has_a_year_and_perhaps_a_quarter() {
        for text in ["2027 Q1", "1 | 2027", "Q1 | 27", "1. kvartal 2027"] {
            assert_eq!(numbers(plan(text)), Some(vec![2027, 1]), "{text}");
        }
        assert_eq!(numbers(plan("2027")), Some(vec![2027, -1]));
        for text in ["snart", "Q1", "2027 Q1 2028", "1 2 2027"] {
            assert_eq!(numbers(plan(text)), None, "{text}");
        }
    }
}
