//! Lock files name packages and checksums, not the place somebody downloaded them from.

use super::report::Report;
use super::tree::Tree;

/// The public index as Cargo writes it, also when a mirror is used.
const PUBLIC: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Sources in `Cargo.lock`, addresses in every `package-lock.json`.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for file in tree.files() {
        for (line, text) in file.lines() {
            let text = text.trim();
            let wrong = match file.name() {
                "Cargo.lock" => text
                    .strip_prefix("source = ")
                    .is_some_and(|from| from.trim_matches('"') != PUBLIC),
                "package-lock.json" => text.starts_with("\"resolved\":"),
                _ => false,
            };
            if wrong {
                report.finding(
                    &file.path,
                    line,
                    "a download address; only the public index may be named",
                );
            }
        }
    }
}
