//! What a field's declaration demands of its value; the same for the page, the
//! API and the import.

use foundation::FieldError;

use crate::parts::{Field, FieldKind, FieldValue, LONG_TEXT, Link};

/// Brings a value into its standard form and lists what is wrong with it.
pub fn normalise(field: &Field, value: FieldValue) -> Result<FieldValue, FieldError> {
    let value = match value {
        FieldValue::Text(text) => tidy_text(field, &text),
        FieldValue::Set(keys) => in_order(field, keys),
        other => other,
    };
    if value.is_empty() {
        return if field.required {
            Err(FieldError::new(field.key, "required"))
        } else {
            Ok(FieldValue::Empty)
        };
    }
    check(field, &value).map(|()| value)
}

fn tidy_text(field: &Field, text: &str) -> FieldValue {
    let keep_lines = matches!(field.kind, FieldKind::LongText);
    let clean: String = text
        .chars()
        .map(|c| {
            if c == '\t' || c == '\u{a0}' || (!keep_lines && (c == '\n' || c == '\r')) {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !c.is_control() || (keep_lines && *c == '\n'))
        .collect();
    FieldValue::Text(clean.trim().to_owned())
}

fn in_order(field: &Field, keys: Vec<String>) -> FieldValue {
    let FieldKind::Set(set) = field.kind else {
        return FieldValue::Set(keys);
    };
    let mut keys = keys;
    keys.sort_by_key(|key| set.values.iter().position(|value| value == key));
    FieldValue::Set(keys)
}

/// A hundred billion kroner. No amount comes near it, and a hundred thousand of them can be
/// added up without leaving the numbers that both engines hold.
const MOST_OERE: i64 = 10_000_000_000_000;

fn check(field: &Field, value: &FieldValue) -> Result<(), FieldError> {
    match (field.kind, value) {
        (FieldKind::Text { max }, FieldValue::Text(text)) => length(field, text, max),
        (FieldKind::LongText, FieldValue::Text(text)) => length(field, text, LONG_TEXT),
        (
            FieldKind::Integer { min, max } | FieldKind::Year { min, max },
            FieldValue::Int(number),
        ) if !(min..=max).contains(number) => Err(FieldError::new(field.key, "out_of_range")
            .with("min", min)
            .with("max", max)),
        (FieldKind::Money, FieldValue::Int(oere)) if oere.abs() > MOST_OERE => {
            Err(FieldError::new(field.key, "amount_too_large"))
        }
        (FieldKind::Percent, FieldValue::Int(share)) if !(-10_000..=100_000).contains(share) => {
            Err(FieldError::new(field.key, "percent_out_of_range"))
        }
        (FieldKind::Date, FieldValue::Date(date)) if !(1900..=2200).contains(&date.year()) => {
            Err(FieldError::new(field.key, "date_out_of_range"))
        }
        (FieldKind::Choice(set), FieldValue::Text(key)) => known(field, set.values, key),
        (FieldKind::Set(set), FieldValue::Set(keys)) => {
            keys.iter()
                .try_for_each(|key| known(field, set.values, key))?;
            no_repeats(field, keys)
        }
        (FieldKind::Refs(_) | FieldKind::Options(_), FieldValue::Refs(ids)) => {
            no_repeats(field, ids)
        }
        (FieldKind::Link, FieldValue::Link(link)) => address(field, link),
        (FieldKind::Rows(columns), FieldValue::Rows(rows)) => small_rows(field, columns, rows),
        _ => Ok(()),
    }
}

fn length(field: &Field, text: &str, max: usize) -> Result<(), FieldError> {
    let found = text.chars().count();
    if found <= max {
        return Ok(());
    }
    Err(FieldError::new(field.key, "too_long")
        .with("max", max)
        .with("found", found))
}

fn known(field: &Field, values: &[&str], key: &str) -> Result<(), FieldError> {
    if values.contains(&key) {
        return Ok(());
    }
    Err(FieldError::new(field.key, "unknown_choice")
        .with("value", key)
        .with("allowed", values.join(", ")))
}

fn no_repeats<T: PartialEq>(field: &Field, items: &[T]) -> Result<(), FieldError> {
    let repeated = items
        .iter()
        .enumerate()
        .any(|(at, item)| items[..at].contains(item));
    if repeated {
        Err(FieldError::new(field.key, "repeated"))
    } else {
        Ok(())
    }
}

/// Addresses are shown as links, so only schemes that cannot run script in the page are taken.
fn address(field: &Field, link: &Link) -> Result<(), FieldError> {
    length(field, &link.url, 2_000)?;
    length(field, &link.name, 150)?;
    let scheme = link
        .url
        .split(':')
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let refused = ["javascript", "data", "vbscript", "blob"].contains(&scheme.trim());
    if refused || !link.url.contains(':') || link.url.chars().any(char::is_whitespace) {
        return Err(FieldError::new(field.key, "not_an_address"));
    }
    Ok(())
}

/// No more small rows than this in one field.
const MOST_ROWS: usize = 200;

fn small_rows(
    field: &Field,
    columns: &[Field],
    rows: &[serde_json::Map<String, serde_json::Value>],
) -> Result<(), FieldError> {
    if rows.len() > MOST_ROWS {
        return Err(FieldError::new(field.key, "too_many_rows").with("max", MOST_ROWS));
    }
    for (at, row) in rows.iter().enumerate() {
        let in_row = |error: FieldError| FieldError {
            field: format!("{}.{at}.{}", field.key, error.field),
            ..error
        };
        if let Some(stranger) = row
            .keys()
            .find(|key| columns.iter().all(|column| column.key != key.as_str()))
        {
            return Err(in_row(FieldError::new(stranger, "unknown_field")));
        }
        for column in columns {
            let json = row.get(column.key).unwrap_or(&serde_json::Value::Null);
            FieldValue::from_json(column, json)
                .and_then(|value| normalise(column, value))
                .map_err(in_row)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::ChoiceSet;

    static COLOURS: ChoiceSet = ChoiceSet {
        name: "colours",
        values: &["red", "green"],
    };

    fn outcome(kind: FieldKind, value: FieldValue) -> Result<FieldValue, &'static str> {
        normalise(&Field::new("f", kind, "s"), value).map_err(|error| error.code)
    }

    #[test]
    fn texts_are_trimmed_and_measured_in_characters() {
        let text = |s: &str| FieldValue::Text(s.to_owned());
        assert_eq!(
            outcome(FieldKind::Text { max: 3 }, text(" æøå\n")),
            Ok(text("æøå"))
        );
        assert_eq!(
            outcome(FieldKind::Text { max: 3 }, text("æøåa")),
            Err("too_long")
        );
        assert_eq!(
            outcome(FieldKind::Text { max: 3 }, text("  ")),
            Ok(FieldValue::Empty)
        );
        assert_eq!(outcome(FieldKind::LongText, text("a\nb")), Ok(text("a\nb")));
    }

    #[test]
    fn sets_are_ordered_and_hold_nothing_twice() {
        let set = |keys: &[&str]| FieldValue::Set(keys.iter().map(|k| (*k).to_owned()).collect());
        let kind = FieldKind::Set(&COLOURS);
        assert_eq!(
            outcome(kind, set(&["green", "red"])),
            Ok(set(&["red", "green"]))
        );
        assert_eq!(outcome(kind, set(&["red", "red"])), Err("repeated"));
        assert_eq!(outcome(kind, set(&["blue"])), Err("unknown_choice"));
    }

    #[test]
    fn amounts_and_percents_have_limits() {
        let number = FieldValue::Int;
        let most = number(-MOST_OERE);
        assert_eq!(outcome(FieldKind::Money, most.clone()), Ok(most));
        let more = number(MOST_OERE + 1);
        assert_eq!(outcome(FieldKind::Money, more), Err("amount_too_large"));
        assert_eq!(
            outcome(FieldKind::Percent, number(-10_000)),
            Ok(number(-10_000))
        );
        for share in [-10_001, 100_001] {
            let wrong = outcome(FieldKind::Percent, number(share));
            assert_eq!(wrong, Err("percent_out_of_range"));
        }
    }

    #[test]
    fn links_that_could_run_script_are_refused() {
        let link = |url: &str| {
            FieldValue::Link(Link {
                name: String::new(),
                url: url.to_owned(),
            })
        };
        assert!(outcome(FieldKind::Link, link("https://example.dk/x")).is_ok());
        assert!(outcome(FieldKind::Link, link("sbsys://sag/12")).is_ok());
        for bad in [
            "javascript:alert(1)",
            "JavaScript:x",
            "data:text/html,x",
            "intet kolon",
        ] {
            assert_eq!(
                outcome(FieldKind::Link, link(bad)),
                Err("not_an_address"),
                "{bad}"
            );
        }
    }
}
