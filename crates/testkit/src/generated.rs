//! Files under `docs/generated`: written with `UPDATE=1`, otherwise compared.

use std::{fs, path::PathBuf};

/// A file of the repository.
#[must_use]
pub fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// Compares a text with the file of this name, or writes the file when `UPDATE` is set.
///
/// # Panics
/// When they differ.
pub fn generated(name: &str, text: &str) {
    let path = file("docs/generated").join(name);
    if std::env::var_os("UPDATE").is_some() {
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).expect("a folder for generated files");
        fs::write(&path, text).expect("a generated file");
        return;
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    let mut lines = there.lines().zip(text.lines()).enumerate();
    let first = lines.find(|(_, (old, new))| old != new);
    assert!(
        there == text,
        "{name} is not what the program has: run this test with UPDATE=1 and look at the difference. \
         {} lines there, {} now; first difference: {first:?}",
        there.lines().count(),
        text.lines().count()
    );
}
