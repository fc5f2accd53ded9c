//! Whole numbers and amounts.

use super::{CellError, cleaned};

/// A number taken apart: digits before and after the decimal mark.
struct Parts {
    negative: bool,
    whole: String,
    decimals: String,
}

/// Reads an amount as whole hundredths (øre): `1.234,56` is 123456.
/// `kr.`, `kr`, `DKK`, `,-`, spaces between thousands, a leading `+`, `-` or `−` are understood.
///
/// Danish first: `.` groups thousands and `,` is the decimal mark. What is not Danish is accepted when it can mean only one
/// thing, and refused as ambiguous otherwise:
///
/// | written | read as | why |
/// |---|---|---|
/// | `1.234,56` `1234,56` `1 234,56` | 1234,56 | Danish |
/// | `1.234` `1.234.567` | 1234, 1234567 | Danish: groups of three after a point are thousands |
/// | `1234.56` `12.5` `0.50` | 1234,56; 12,5; 0,50 | one or two digits after the only point cannot be a group |
/// | `1,234.56` `1,234,567` | 1234,56; 1234567 | English: the last mark is the decimal mark, the others group rightly |
/// | `1,234` | refused, `number_ambiguous` | Danish with three decimals, or English thousands |
/// | `1.2345` `1,2345` `0.123` | refused, `number_too_many_decimals` | amounts have at most whole øre |
/// | `1.23,4` `1.23.456` | refused, `number_unreadable` | wrong groups |
///
/// # Errors
/// `empty`, `number_unreadable`, `number_ambiguous`, `number_too_many_decimals`, `number_out_of_range`.
pub fn decimal_hundredths(text: &str) -> Result<i64, CellError> {
    let parts = take_apart(text)?;
    let decimals = parts.decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(CellError::new("number_too_many_decimals", text));
    }
    signed(
        text,
        parts.negative,
        &format!("{}{decimals:0<2}", parts.whole),
    )
}

/// Reads a percentage as whole hundredths of a percent: `2,35 %` and `2,35` are 235.
///
/// # Errors
/// As [`decimal_hundredths`].
pub fn percent_hundredths(text: &str) -> Result<i64, CellError> {
    let number = text.trim().strip_suffix('%').unwrap_or(text);
    decimal_hundredths(number).map_err(|error| CellError::new(error.code, text))
}

/// Reads a whole number: `12`, `1.234`, `-7`, `12,00`.
///
/// # Errors
/// As [`decimal_hundredths`], and `number_not_whole`.
pub fn integer(text: &str) -> Result<i64, CellError> {
    let parts = take_apart(text)?;
    if parts.decimals.bytes().any(|digit| digit != b'0') {
        return Err(CellError::new("number_not_whole", text));
    }
    signed(text, parts.negative, &parts.whole)
}

fn signed(text: &str, negative: bool, digits: &str) -> Result<i64, CellError> {
    let number = format!("{}{digits}", if negative { "-" } else { "" });
    number
        .parse()
        .map_err(|_| CellError::new("number_out_of_range", text))
}

fn take_apart(text: &str) -> Result<Parts, CellError> {
    let value = cleaned(text)?;
    let unreadable = || CellError::new("number_unreadable", text);
    let value = without_currency(&value);
    let (negative, value) = match value.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, value.strip_prefix('+').unwrap_or(value)),
    };
    let value = value.trim();
    let value = value.strip_suffix(",-").unwrap_or(value);
    let digits: String = value.chars().filter(|c| *c != ' ').collect();
    let has_spaces = digits.len() != value.len();
    let only_known = digits
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    if !only_known || !digits.starts_with(|c: char| c.is_ascii_digit()) || digits.len() > 40 {
        return Err(unreadable());
    }
    let (whole, decimals) = split(&digits).map_err(|code| CellError::new(code, text))?;
    if has_spaces && !groups_of_three(value.split(['.', ',']).next().unwrap_or(""), ' ') {
        return Err(unreadable());
    }
    Ok(Parts {
        negative,
        whole,
        decimals,
    })
}

fn without_currency(value: &str) -> &str {
    let mut value = value;
    for word in ["DKK", "dkk", "kr.", "Kr.", "kr", "Kr"] {
        value = value
            .strip_prefix(word)
            .or_else(|| value.strip_suffix(word))
            .unwrap_or(value)
            .trim();
    }
    value
}

/// Decides which mark is which, see the table at [`decimal_hundredths`].
fn split(digits: &str) -> Result<(String, String), &'static str> {
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let (group, decimal) = match (points, commas) {
        (0, 0) => return Ok((digits.to_owned(), String::new())),
        (0, 1) => {
            let (whole, decimals) = digits.split_once(',').ok_or("number_unreadable")?;
            let could_be_thousands = decimals.len() == 3 && groups_of_three(digits, ',');
            return match decimals.len() {
                0 => Err("number_unreadable"),
                _ if could_be_thousands => Err("number_ambiguous"),
                _ => Ok((whole.to_owned(), decimals.to_owned())),
            };
        }
        (1, 0) if !groups_of_three(digits, '.') => ('\0', '.'),
        (_, 0) => ('.', '\0'),
        (0, _) => (',', '\0'),
        _ if digits.rfind(',') > digits.rfind('.') => ('.', ','),
        _ => (',', '.'),
    };
    let (whole, decimals) = digits.split_once(decimal).unwrap_or((digits, ""));
    let ends_well = decimal == '\0' || !decimals.is_empty();
    let groups_well = group == '\0' || groups_of_three(whole, group);
    if !ends_well || !groups_well || decimals.contains(['.', ',']) {
        return Err("number_unreadable");
    }
    Ok((whole.replace(group, ""), decimals.to_owned()))
}

/// `1.234.567`: one to three digits, then groups of exactly three; a number in groups does not begin with 0.
fn groups_of_three(whole: &str, mark: char) -> bool {
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
}
