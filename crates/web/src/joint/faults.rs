//! What is wrong with a question about buying together, as errors of fields: the texts
//! are kept under codes of their own, since they speak of the document's own terms.

use foundation::FieldError;
use sharing::Fault;

/// The code of the text for each code of a fault.
const CODES: &[(&str, &str)] = &[
    ("not_json", "sharing_not_json"),
    ("unknown_field", "sharing_unknown_field"),
    ("missing_field", "sharing_missing_field"),
    ("wrong_type", "sharing_wrong_type"),
    ("no_candidates", "sharing_no_candidates"),
    ("too_many", "sharing_too_many"),
    ("not_finite", "sharing_not_finite"),
    ("negative", "sharing_negative"),
    ("out_of_range", "sharing_out_of_range"),
    ("volume_not_positive", "sharing_volume_not_positive"),
    ("empty_id", "sharing_empty_id"),
    ("duplicate_id", "sharing_duplicate_id"),
    ("window_reversed", "sharing_window_reversed"),
    ("window_without_start", "sharing_window_without_start"),
    ("window_too_long", "sharing_window_too_long"),
    ("exit_after_end", "sharing_exit_after_end"),
    ("ownership_answer", "sharing_ownership_answer"),
    ("weights_over_one", "sharing_weights_over_one"),
    ("max_group_zero", "sharing_max_group_zero"),
    ("min_over_max", "sharing_min_over_max"),
    ("unknown_id", "sharing_unknown_id"),
    ("together_and_apart", "sharing_together_and_apart"),
    ("together_too_many", "sharing_together_too_many"),
    ("together_regions", "sharing_together_regions"),
    ("together_not_ready", "sharing_together_not_ready"),
    ("together_left_out", "sharing_together_left_out"),
    ("limits_impossible", "sharing_limits_impossible"),
];

/// The fault as an error of its field; a field is named by its path in the document.
///
/// # Panics
/// When the library has a code that is not in the table; a test holds them together.
#[must_use]
pub fn field_error(fault: &Fault) -> FieldError {
    let (_, code) = CODES
        .iter()
        .find(|(code, _)| *code == fault.code)
        .expect("a test compares the codes with those of the library");
    let error = FieldError::new(&fault.field, code);
    fault
        .args
        .iter()
        .fold(error, |error, (name, value)| error.with(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{i18n::Lang, texts};

    #[test]
    fn every_code_of_the_library_has_a_text_in_both_languages() {
        for code in sharing::CODES {
            let fault = Fault {
                code,
                field: "candidates[0].volume".to_owned(),
                args: ["id", "value", "count", "most", "line", "column", "a", "b"]
                    .map(|name| (name, "7".to_owned()))
                    .to_vec(),
            };
            let error = field_error(&fault);
            for lang in [Lang::Da, Lang::En] {
                let text = texts::field_error(lang, &error);
                assert!(text.len() > 10 && !text.contains("sharing-"), "{text}");
            }
        }
        assert_eq!(CODES.len(), sharing::CODES.len());
    }
}
