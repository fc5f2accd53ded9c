//! Codes and small vocabularies: EAN, CVR, UUID, e-mail, yes/no, lists.

use super::{CellError, cleaned};

/// Reads yes or no: Ja/Nej, Yes/No, Sand/Falsk, True/False, 1/0, x. Case does not matter. A blank cell is an error here, since blank
/// mostly means "unknown".
///
/// # Errors
/// `empty`, `yes_no_unknown`.
pub fn yes_no(text: &str) -> Result<bool, CellError> {
    match cleaned(text)?.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "sand" | "1" | "x" | "✓" | "✔" => Ok(true),
        "nej" | "n" | "no" | "false" | "falsk" | "0" => Ok(false),
        _ => Err(CellError::new("yes_no_unknown", text)),
    }
}

/// Reads an EAN location number (GLN): 13 digits, spaces allowed, the last one the GS1 check digit.
/// A number that Excel wrote as `5,790001234567E+12` is understood when no digit was lost.
///
/// # Errors
/// `empty`, `ean_length`, `ean_check_digit`, `ean_scientific` (`5,79E+12`: the digits are gone from the file).
pub fn ean(text: &str) -> Result<String, CellError> {
    let value = cleaned(text)?;
    let error = |code| CellError::new(code, text);
    let mut digits: String = value.chars().filter(|c| *c != ' ').collect();
    if let Some((mantissa, exponent)) = digits.split_once(['E', 'e']) {
        let numerals: String = mantissa
            .chars()
            .filter(|c| !matches!(c, ',' | '.'))
            .collect();
        let is_plain = mantissa.find([',', '.']) == Some(1) && numerals.len() + 1 == mantissa.len();
        if !is_plain || exponent.trim_start_matches(['+', '0']) != "12" {
            return Err(error("ean_length"));
        }
        if numerals.len() != 13 {
            return Err(error("ean_scientific"));
        }
        digits = numerals;
    }
    if digits.len() != 13 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(error("ean_length"));
    }
    if !gs1_sum(&digits).is_multiple_of(10) {
        return Err(error("ean_check_digit"));
    }
    Ok(digits)
}

/// Weights 1 and 3 in turn, so that the whole number's sum ends in 0 (GS1 General Specifications, section 7.9).
fn gs1_sum(digits: &str) -> u32 {
    digits
        .bytes()
        .enumerate()
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 1 } else { 3 })
        .sum()
}

/// Reads a CVR number: eight digits, not beginning with 0, with or without spaces and `DK` in front.
/// Newer numbers need not pass the modulus check; see [`cvr_passes_modulus`].
///
/// # Errors
/// `empty`, `cvr_length`.
pub fn cvr(text: &str) -> Result<String, CellError> {
    let value = cleaned(text)?;
    let value = value
        .strip_prefix("DK")
        .or_else(|| value.strip_prefix("dk"))
        .unwrap_or(&value);
    let digits: String = value.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let is_cvr =
        digits.len() == 8 && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
    if is_cvr {
        Ok(digits)
    } else {
        Err(CellError::new("cvr_length", text))
    }
}

/// Whether an eight-digit CVR number passes the modulus 11 check with weights 2 7 6 5 4 3 2 1. A failure is a reason to ask,
/// not to refuse.
pub fn cvr_passes_modulus(cvr: &str) -> bool {
    let weights = [2, 7, 6, 5, 4, 3, 2, 1];
    let is_digits = cvr.len() == 8 && cvr.bytes().all(|b| b.is_ascii_digit());
    is_digits
        && cvr
            .bytes()
            .zip(weights)
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum::<u32>()
            % 11
            == 0
}

/// Reads a UUID in its usual form, with or without braces; the answer is in lower case.
///
/// # Errors
/// `empty`, `uuid_unreadable`.
pub fn uuid(text: &str) -> Result<String, CellError> {
    let value = cleaned(text)?.to_ascii_lowercase();
    let inner = value
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .unwrap_or(&value);
    let groups: Vec<&str> = inner.split('-').collect();
    let lengths = groups.iter().map(|group| group.len());
    if lengths.eq([8, 4, 4, 4, 12])
        && groups
            .iter()
            .all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()))
    {
        return Ok(inner.to_owned());
    }
    Err(CellError::new("uuid_unreadable", text))
}

/// Reads an e-mail address: one `@`, something before it, a name with a point after it, no spaces, at most 254 characters (RFC 5321).
/// `Name <a@b.dk>` and `mailto:` are understood. Whether anyone lives there, only a mail can tell.
///
/// # Errors
/// `empty`, `email_unreadable`.
pub fn email(text: &str) -> Result<String, CellError> {
    let value = cleaned(text)?;
    let value = value
        .rsplit_once('<')
        .map_or(value.as_str(), |(_, inner)| inner.trim_end_matches('>'));
    let value = value.strip_prefix("mailto:").unwrap_or(value).trim();
    let error = || CellError::new("email_unreadable", text);
    let (local, host) = value.split_once('@').ok_or_else(error)?;
    let bad = |c: char| c.is_whitespace() || c.is_control() || "@<>()[],;:\\\"".contains(c);
    let labels: Vec<&str> = host.split('.').collect();
    let good_host = labels.len() > 1
        && labels.iter().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    let good_local = !local.is_empty()
        && !local.contains(bad)
        && !local.starts_with('.')
        && !local.ends_with('.');
    if good_local && good_host && !local.contains("..") && value.len() <= 254 {
        return Ok(value.to_owned());
    }
    Err(error())
}

/// Reads a list: parts separated by `,`, `;` or line ends, trimmed, blank ones left out. A part in double quotes may hold
/// separators; a doubled quote inside it is one quote.
///
/// # Errors
/// `list_unclosed_quote`. A blank text is an empty list.
pub fn list(text: &str) -> Result<Vec<String>, CellError> {
    let value = crate::text::clean(text);
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut in_quotes = false;
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if in_quotes && chars.peek() == Some(&'"') => {
                chars.next();
                part.push('"');
            }
            '"' if in_quotes => in_quotes = false,
            // A quote inside a part is an inch mark or a nickname, not the start of a quoted part.
            '"' if part.trim().is_empty() => in_quotes = true,
            ',' | ';' | '\n' if !in_quotes => parts.push(std::mem::take(&mut part)),
            c => part.push(c),
        }
    }
    if in_quotes {
        return Err(CellError::new("list_unclosed_quote", text));
    }
    parts.push(part);
    Ok(parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect())
}
