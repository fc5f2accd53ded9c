//! Danish and English say the same: every text exists in both, with the same variables.

use super::report::Report;
use super::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 2] = ["da", "en"];

/// One text: where it stands and the variables it puts in.
struct Text {
    path: String,
    line: usize,
    variables: BTreeSet<String>,
}

type Texts = BTreeMap<String, Text>;

/// Compares the Fluent files of the two languages, message by message and attribute by attribute.
pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let [danish, english] = LANGUAGES.map(|language| texts(tree, language, report));
    missing(&danish, &english, "en", report);
    missing(&english, &danish, "da", report);
    for (key, text) in &danish {
        let Some(other) = english.get(key) else {
            continue;
        };
        if text.variables != other.variables {
            let reason = format!(
                "`{key}` puts in {:?}, in Danish {:?}",
                other.variables, text.variables
            );
            report.finding(&other.path, other.line, reason);
        }
    }
    if !danish.is_empty() {
        report.figure(format!(
            "{} texts in Danish, {} in English",
            danish.len(),
            english.len()
        ));
    }
}

fn missing(from: &Texts, other: &Texts, language: &str, report: &mut Report) {
    for (key, text) in from.iter().filter(|(key, _)| !other.contains_key(*key)) {
        report.finding(
            &text.path,
            text.line,
            format!("`{key}` is missing in {language}"),
        );
    }
}

fn texts(tree: &Tree, language: &str, report: &mut Report) -> Texts {
    let folder = format!("locales/{language}/");
    let mut texts = Texts::new();
    for file in tree
        .below(&folder)
        .filter(|file| file.path.ends_with(".ftl"))
    {
        read(file, &mut texts, report);
    }
    texts
}

/// A message begins in the first column, an attribute with an indented dot; all else continues
/// the text before it.
fn read(file: &File, texts: &mut Texts, report: &mut Report) {
    let mut message = String::new();
    let mut key = String::new();
    for (line, text) in file.lines().filter(|(_, text)| !text.starts_with('#')) {
        if let Some(name) = name_of(text) {
            key = match name.strip_prefix('.') {
                Some(_) => format!("{message}{name}"),
                None => name.to_string(),
            };
            if !name.starts_with('.') {
                message.clone_from(&key);
            }
            let new = Text {
                path: file.path.clone(),
                line,
                variables: BTreeSet::new(),
            };
            if let Some(old) = texts.insert(key.clone(), new) {
                report.finding(
                    &file.path,
                    line,
                    format!("`{key}` already stands in {} line {}", old.path, old.line),
                );
            }
        }
        if let Some(entry) = texts.get_mut(&key) {
            entry.variables.extend(variables(text));
        }
    }
}

fn name_of(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let indented = name.starts_with(' ');
    let name = name.trim();
    let letters = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let body = name
        .strip_prefix('.')
        .filter(|_| indented)
        .or_else(|| (!indented).then_some(name))?;
    let begins = body.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
    (begins && body.chars().all(letters)).then_some(name)
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        let letters =
            |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-' || *letter == '_';
        rest.chars().take_while(letters).collect()
    })
}
