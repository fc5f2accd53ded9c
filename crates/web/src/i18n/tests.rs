use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// What one language has: each key with the variables its text uses.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files_under(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found
}

fn words_after<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = String> + 'a {
    text.split(start).skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect()
    })
}

fn keys_of(language: &str) -> Keys {
    let mut keys = Keys::new();
    for file in files_under(&repository().join("locales").join(language), ".ftl") {
        let mut current = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                current = line.split([' ', '=']).next().unwrap().to_owned();
                let new = keys.insert(current.clone(), BTreeSet::new()).is_none();
                assert!(
                    new,
                    "{current} stands twice, the second time in {}",
                    file.display()
                );
            }
            if !line.starts_with('#') && !current.is_empty() {
                keys.get_mut(&current)
                    .unwrap()
                    .extend(words_after(line, "$"));
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_texts_and_variables() {
    let (danish, english) = (keys_of("da"), keys_of("en"));
    assert!(danish.len() > 100, "the texts were not found");
    let differing: Vec<_> = danish
        .keys()
        .chain(english.keys())
        .filter(|key| danish.get(*key) != english.get(*key))
        .collect();
    assert!(
        differing.is_empty(),
        "not the same in da and en: {differing:?}"
    );
    for (key, variables) in &danish {
        let args = variables
            .iter()
            .map(|name| (Cow::Owned(name.clone()), FluentValue::from(2)))
            .collect();
        for lang in Lang::ALL {
            let found = TEXTS.lookup_single_language(
                lang.id(),
                key,
                Some(&args) as Option<&HashMap<Cow<'static, str>, _>>,
            );
            assert!(
                found.is_ok(),
                "{key} is not readable in {}: {found:?}",
                lang.code()
            );
        }
    }
}

#[test]
fn every_text_asked_for_exists() {
    let known = keys_of("da");
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = [
        files_under(&here.join("templates"), ".html"),
        files_under(&here.join("src"), ".rs"),
    ]
    .concat();
    let mut asked = 0;
    for file in sources
        .iter()
        .filter(|f| !f.ends_with("tests.rs") && !f.ends_with("samples.rs"))
    {
        let text = fs::read_to_string(file).unwrap();
        for call in [
            ".t(\"",
            ".t1(\"",
            ".t_args(\"",
            " t(lang, \"",
            "t_args(lang, \"",
        ] {
            for key in words_after(&text, call) {
                asked += 1;
                assert!(
                    known.contains_key(&key),
                    "{} asks for the text {key}, which no file under locales has",
                    file.display()
                );
            }
        }
    }
    assert!(asked > 50, "only {asked} texts were found in use");
}

#[test]
fn numbers_plurals_and_unknown_keys() {
    assert_eq!(Lang::Da.t1("list-rows", "n", 1), "1 række");
    assert_eq!(Lang::Da.t1("list-rows", "n", 12345), "12.345 rækker");
    assert_eq!(Lang::En.t1("list-rows", "n", 12345), "12,345 rows");
    assert_eq!(Lang::En.t("no-such-text"), "no-such-text");
    assert_eq!(t(Lang::Da, "shell-skip"), "Gå til indholdet");
    assert_eq!(
        t_args(
            Lang::Da,
            "list-range",
            &[
                ("from", 1.into()),
                ("to", 50.into()),
                ("total", 1100.into())
            ]
        ),
        "1–50 af 1.100"
    );
}

#[test]
fn languages_are_read_from_codes_and_headers() {
    assert_eq!(Lang::parse("en-GB,en;q=0.9,da;q=0.8"), Some(Lang::En));
    assert_eq!(Lang::parse("de, da;q=0.5"), Some(Lang::Da));
    assert_eq!(Lang::parse("æ"), None);
    assert_eq!(Lang::parse(""), None);
}
