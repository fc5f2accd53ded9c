//! A business case from JSON.

use std::{collections::BTreeMap, fmt::Display};

use business_case::{Case, Kind, Line, MOST_AMOUNT, Range, TABLES, YEARS, by_key, newest};
use foundation::FieldError;
use serde_json::{Map, Number, Value as Json};

/// Hundredths of a percent that an uncertainty can have: all of the amount.
pub(super) const MOST_UNCERTAIN: i64 = 10_000;

/// What has been found wrong, each with the name of its field.
pub(super) struct Faults(pub Vec<FieldError>);

impl Faults {
    pub fn add(&mut self, field: &str, code: &'static str) {
        self.0.push(FieldError::new(field, code));
    }

    pub fn between(&mut self, field: &str, min: impl Display, max: impl Display) {
        let fault = FieldError::new(field, "out_of_range");
        self.0.push(fault.with("min", min).with("max", max));
    }

    /// The case, with the faults between its values after those in them.
    pub fn checked(mut self, case: Case) -> Result<Case, Vec<FieldError>> {
        let further = business_case::faults(&case);
        // A field that could not be read is missing, which need not be said again.
        let known = |fault: &FieldError| {
            let same = |one: &FieldError| {
                within(&one.field, &fault.field) || within(&fault.field, &one.field)
            };
            self.0.iter().any(same)
        };
        let further: Vec<FieldError> = further.into_iter().filter(|fault| !known(fault)).collect();
        self.0.extend(further);
        if self.0.is_empty() {
            Ok(case)
        } else {
            Err(self.0)
        }
    }
}

/// Whether a field is another one or a part of it.
fn within(field: &str, other: &str) -> bool {
    let rest = field.strip_prefix(other);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Stands for a year that could not be read; outside of every range.
pub(super) const NO_YEAR: i16 = i16::MIN;

/// The case of a JSON object; null is the same as absent.
pub(super) fn from_json(fields: &Map<String, Json>) -> Result<Case, Vec<FieldError>> {
    let mut reader = Reader(Faults(Vec::new()));
    reader.known("", fields, &["price_year", "base_year", "rates", "lines"]);
    let case = Case {
        price_year: reader.year(fields, "price_year"),
        base_year: reader.year(fields, "base_year"),
        rates: reader.rates(fields),
        lines: reader.lines(fields),
    };
    reader.0.checked(case)
}

struct Reader(Faults);

/// A member that is there and not null.
fn member<'a>(fields: &'a Map<String, Json>, name: &str) -> Option<&'a Json> {
    fields.get(name).filter(|value| !value.is_null())
}

impl Reader {
    fn known(&mut self, path: &str, fields: &Map<String, Json>, names: &[&str]) {
        for name in fields.keys().filter(|name| !names.contains(&name.as_str())) {
            self.0.add(&format!("{path}{name}"), "unknown_field");
        }
    }

    fn wrong_type(&mut self, field: &str, expected: &'static str) {
        let fault = FieldError::new(field, "wrong_type");
        self.0.0.push(fault.with("expected", expected));
    }

    fn year(&mut self, fields: &Map<String, Json>, name: &str) -> i16 {
        let Some(value) = member(fields, name) else {
            self.0.add(name, "required");
            return NO_YEAR;
        };
        let Some(year) = value.as_i64() else {
            self.wrong_type(name, "integer");
            return NO_YEAR;
        };
        match i16::try_from(year) {
            Ok(year) => year,
            Err(_) => {
                self.0.between(name, YEARS.start(), YEARS.end());
                NO_YEAR
            }
        }
    }

    fn rates(&mut self, fields: &Map<String, Json>) -> &'static business_case::RateTable {
        let Some(value) = member(fields, "rates") else {
            return newest();
        };
        let Some(key) = value.as_str() else {
            self.wrong_type("rates", "string");
            return newest();
        };
        by_key(key).unwrap_or_else(|| {
            self.0.0.push(unknown_rates(key));
            newest()
        })
    }

    fn lines(&mut self, fields: &Map<String, Json>) -> Vec<Line> {
        let lines = match member(fields, "lines") {
            None => return Vec::new(),
            Some(Json::Array(lines)) => lines,
            Some(_) => {
                self.wrong_type("lines", "array");
                return Vec::new();
            }
        };
        let lines = lines.iter().enumerate();
        lines
            .map(|(at, line)| self.line(&format!("lines.{at}"), line))
            .collect()
    }

    fn line(&mut self, path: &str, line: &Json) -> Line {
        let Some(fields) = line.as_object() else {
            self.wrong_type(path, "object");
            return Line {
                kind: Kind::Cost,
                label: String::new(),
                amounts: BTreeMap::new(),
            };
        };
        let names = ["kind", "benefit_type", "label", "uncertainty", "amounts"];
        self.known(&format!("{path}."), fields, &names);
        let uncertainty = self.uncertainty(&format!("{path}.uncertainty"), fields);
        Line {
            kind: self.kind(path, fields),
            label: self.text(&format!("{path}.label"), member(fields, "label")),
            amounts: self.amounts(&format!("{path}.amounts"), fields, uncertainty),
        }
    }

    fn text(&mut self, field: &str, value: Option<&Json>) -> String {
        match value {
            None => String::new(),
            Some(Json::String(text)) => text.clone(),
            Some(_) => {
                self.wrong_type(field, "string");
                String::new()
            }
        }
    }

    fn kind(&mut self, path: &str, fields: &Map<String, Json>) -> Kind {
        let field = format!("{path}.kind");
        let kind = self.text(&field, member(fields, "kind"));
        let type_field = format!("{path}.benefit_type");
        let benefit = self.text(&type_field, member(fields, "benefit_type"));
        match (kind.as_str(), benefit.as_str()) {
            ("cost", "") => return Kind::Cost,
            ("cost", _) => self.0.add(&type_field, "not_for_costs"),
            ("benefit", "") => return Kind::Cash,
            ("benefit", one) => match Kind::parse(one).filter(|kind| *kind != Kind::Cost) {
                Some(kind) => return kind,
                None => self.0.0.push(unknown(&type_field, one)),
            },
            ("", _) if member(fields, "kind").is_none() => self.0.add(&field, "required"),
            (other, _) if fields["kind"].is_string() => self.0.0.push(unknown(&field, other)),
            _ => {}
        }
        Kind::Cost
    }

    fn uncertainty(&mut self, field: &str, fields: &Map<String, Json>) -> u32 {
        let Some(value) = member(fields, "uncertainty") else {
            return 0;
        };
        let Some(percent) = self.hundredths(field, value) else {
            return 0;
        };
        match u32::try_from(percent) {
            Ok(percent) if i64::from(percent) <= MOST_UNCERTAIN => percent,
            _ => {
                self.0.between(field, 0, MOST_UNCERTAIN / 100);
                0
            }
        }
    }

    fn amounts(
        &mut self,
        path: &str,
        fields: &Map<String, Json>,
        uncertainty: u32,
    ) -> BTreeMap<i16, Range> {
        let mut amounts = BTreeMap::new();
        let given = match member(fields, "amounts") {
            None => return amounts,
            Some(Json::Object(given)) => given,
            Some(_) => {
                self.wrong_type(path, "object");
                return amounts;
            }
        };
        for (key, value) in given.iter().filter(|(_, value)| !value.is_null()) {
            let field = format!("{path}.{key}");
            let Some(year) = year_of(key) else {
                self.0
                    .0
                    .push(FieldError::new(&field, "not_a_year").with("value", key));
                continue;
            };
            if let Some(amount) = self.amount(&field, value, uncertainty) {
                amounts.insert(year, amount);
            }
        }
        amounts
    }

    /// A number, or an object of three.
    fn amount(&mut self, field: &str, value: &Json, uncertainty: u32) -> Option<Range> {
        let Json::Object(three) = value else {
            let amount = self.hundredths(field, value)?;
            return Some(Range::around(amount, uncertainty));
        };
        self.known(&format!("{field}."), three, &["low", "likely", "high"]);
        let Some(likely) = member(three, "likely") else {
            self.0.add(&format!("{field}.likely"), "required");
            return None;
        };
        let likely = self.hundredths(&format!("{field}.likely"), likely)?;
        let around = Range::around(likely, uncertainty);
        let mut one = |name: &str, otherwise: i64| match member(three, name) {
            None => Some(otherwise),
            Some(value) => self.hundredths(&format!("{field}.{name}"), value),
        };
        Some(Range {
            low: one("low", around.low)?,
            likely,
            high: one("high", around.high)?,
        })
    }

    /// Kroner or percent with at most two decimals, exactly.
    fn hundredths(&mut self, field: &str, value: &Json) -> Option<i64> {
        let Json::Number(number) = value else {
            self.wrong_type(field, "number");
            return None;
        };
        match exact(number) {
            Ok(hundredths) => return Some(hundredths),
            Err("out_of_range") => self.0.between(field, -MOST_AMOUNT / 100, MOST_AMOUNT / 100),
            Err(code) => self
                .0
                .0
                .push(FieldError::new(field, code).with("value", number)),
        }
        None
    }
}

/// The fault of a name that no table of rates has.
pub(super) fn unknown_rates(key: &str) -> FieldError {
    let known: Vec<&str> = TABLES.iter().map(|table| table.key).collect();
    unknown("rates", key).with("allowed", known.join(", "))
}

pub(super) fn unknown(field: &str, value: &str) -> FieldError {
    FieldError::new(field, "unknown_choice").with("value", value)
}

/// A calendar year as four digits.
pub(super) fn year_of(text: &str) -> Option<i16> {
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

/// A number in whole hundredths, read from its shortest decimal writing, so that no
/// binary fraction is rounded on the way.
fn exact(number: &Number) -> Result<i64, &'static str> {
    let text = number.to_string();
    if text.contains('e') {
        let large = number.as_f64().is_none_or(|number| number.abs() >= 1.0);
        return Err(if large {
            "out_of_range"
        } else {
            "number_too_many_decimals"
        });
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err("number_too_many_decimals");
    }
    format!("{whole}{decimals:0<2}")
        .parse()
        .map_err(|_| "out_of_range")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_to_the_oere() {
        let read = |text: &str| exact(&serde_json::from_str(text).expect("a number"));
        for (text, expected) in [
            ("-1000000.00", Ok(-100_000_000)),
            ("0.1", Ok(10)),
            ("-0.5", Ok(-50)),
            ("1234567890.12", Ok(123_456_789_012)),
            ("999999999999.99", Ok(99_999_999_999_999)),
            ("7", Ok(700)),
            ("1e3", Ok(100_000)),
            ("0.001", Err("number_too_many_decimals")),
            ("1e-9", Err("number_too_many_decimals")),
            ("1e300", Err("out_of_range")),
            ("9223372036854775807", Err("out_of_range")),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
