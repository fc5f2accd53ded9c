//! Checks of single values that several modules share: numbers with a check
//! digit, e-mail addresses, periods.

use foundation::FieldError;

use crate::parts::records::Draft;

/// What is wrong with an EAN (GLN) of thirteen digits, the last a check digit
/// after GS1's rule: weights 1 and 3 by turns, the sum a multiple of ten.
#[must_use]
pub fn ean_fault(field: &str, text: &str) -> Option<FieldError> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 13 || text.chars().count() != 13 {
        let error = FieldError::new(field, "ean_length").with("found", text.chars().count());
        return Some(error.with("value", text));
    }
    let sum: u32 = digits
        .iter()
        .zip([1, 3].iter().cycle())
        .map(|(d, w)| d * w)
        .sum();
    if sum.is_multiple_of(10) {
        return None;
    }
    let right = (10 - (sum - digits[12]) % 10) % 10;
    Some(
        FieldError::new(field, "ean_check_digit")
            .with("value", text)
            .with("expected", right),
    )
}

/// A CVR number in its standard form of eight digits; accepts spaces and the country prefix.
pub fn cvr(field: &str, text: &str) -> Result<String, FieldError> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = compact
        .strip_prefix("DK")
        .or_else(|| compact.strip_prefix("dk"))
        .unwrap_or(&compact);
    if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        Ok(digits.to_owned())
    } else {
        Err(FieldError::new(field, "cvr_digits").with("value", text))
    }
}

/// An e-mail address in its standard form, in lower case. Only what no mail
/// server would take is refused.
pub fn email(field: &str, text: &str) -> Result<String, FieldError> {
    let lower = text.trim().to_lowercase();
    let plausible = lower.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && host.split('.').all(|part| !part.is_empty())
    });
    let strange = |c: char| c.is_whitespace() || c.is_control() || "<>(),;:\"[]\\".contains(c);
    if plausible && !lower.contains(strange) {
        Ok(lower)
    } else {
        Err(FieldError::new(field, "not_an_email").with("value", text))
    }
}

/// Refuses a period that ends before it begins.
pub fn period(draft: &mut Draft, from: &str, to: &str) {
    if let (Some(first), Some(last)) = (draft.get(from).as_date(), draft.get(to).as_date())
        && last < first
        && (draft.changes(from) || draft.changes(to))
    {
        draft.refuse(FieldError::new(to, "ends_before_it_begins").with("from", first));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eans() {
        let code = |text: &str| ean_fault("ean", text).map(|error| error.code);
        assert_eq!(code("5790001234560"), None);
        assert_eq!(code("5790001234561"), Some("ean_check_digit"));
        assert_eq!(code("579000123456"), Some("ean_length"));
        assert_eq!(code("57900012345601"), Some("ean_length"));
        assert_eq!(code("579000123456x"), Some("ean_length"));
        assert_eq!(code("٥٧٩٠٠٠١٢٣٤٥٦٠"), Some("ean_length"));
        let wrong = ean_fault("ean", "5790001234567").expect("a wrong digit");
        assert!(wrong.args.contains(&("expected", "0".to_owned())));
    }

    #[test]
    fn cvr_numbers() {
        let read = |text: &str| cvr("cvr", text).map_err(|error| error.code);
        assert_eq!(read("DK 58 27 17 13"), Ok("58271713".to_owned()));
        assert_eq!(read("58271713"), Ok("58271713".to_owned()));
        for bad in [
            "5827171",
            "582717133",
            "5827171x",
            "SE58271713",
            "１２３４５６７８",
        ] {
            assert_eq!(read(bad), Err("cvr_digits"), "{bad}");
        }
    }

    #[test]
    fn emails() {
        let read = |text: &str| email("email", text).map_err(|error| error.code);
        assert_eq!(read(" Anne.Ø@Balk.DK "), Ok("anne.ø@balk.dk".to_owned()));
        for bad in [
            "anne",
            "anne@",
            "@balk.dk",
            "a@b",
            "a@b..dk",
            "a b@c.dk",
            "a@b@c.dk",
            "a@b.dk; c@d.dk",
            "<a@b.dk>",
        ] {
            assert_eq!(read(bad), Err("not_an_email"), "{bad}");
        }
    }
}
