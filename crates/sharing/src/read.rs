//! JSON in, JSON out.

use serde_json::error::Category;

use crate::{Answer, Fault, Input};

/// Reads the document of a question. What it says is judged by [`crate::share`].
///
/// # Errors
/// The one fault that stopped the reading: `not_json` with line and column, or `unknown_field`,
/// `missing_field`, `wrong_type` with the path of the field.
pub fn read(json: &[u8]) -> Result<Input, Fault> {
    let mut from = serde_json::Deserializer::from_slice(json);
    let input: Input = serde_path_to_error::deserialize(&mut from).map_err(|error| {
        let path = error.path().to_string();
        // What is not known of the path is told as `?`, the whole of the document as `.`.
        fault(path.trim_end_matches(['?', '.']), error.inner())
    })?;
    from.end().map_err(|error| fault("", &error))?;
    Ok(input)
}

fn fault(path: &str, error: &serde_json::Error) -> Fault {
    let code = match error.classify() {
        Category::Data => told(&error.to_string()),
        Category::Syntax | Category::Eof | Category::Io => "not_json",
    };
    let said = Fault::new(code, path);
    said.with("line", error.line())
        .with("column", error.column())
}

/// The kind of a fault of form is only told in serde's own words, which are the same for all formats.
fn told(message: &str) -> &'static str {
    if message.starts_with("unknown field") {
        "unknown_field"
    } else if message.starts_with("missing field") {
        "missing_field"
    } else {
        "wrong_type"
    }
}

/// The answer as the document that the contract describes, with a line end.
pub fn write(answer: &Answer) -> String {
    let mut text = serde_json::to_string_pretty(answer)
        .expect("an answer has neither maps with odd keys nor numbers that are not finite");
    text.push('\n');
    text
}
