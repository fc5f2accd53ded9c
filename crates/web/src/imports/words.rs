//! Our words for fields and values, handed to the import so that it
//! understands files with our headers and our choices in either language.

use std::sync::Arc;

use domain::{
    imports::{ImportKind, Label, Words},
    parts::{ChoiceSet, FieldKind, Schema},
};
use foundation::FieldError;

use crate::{i18n::Lang, texts};

/// Columns that every record has beside its fields.
const OF_EVERY_RECORD: &[&str] = &["changed_at", "changed_by", "created_at", "created_by"];

/// The words of one kind of files, the given language first.
#[must_use]
pub fn words(lang: Lang, kind: ImportKind) -> Arc<Words> {
    let Some(schema) = kind.schema() else {
        return Arc::new(Words::default());
    };
    let languages = if lang == Lang::Da {
        [Lang::Da, Lang::En]
    } else {
        [Lang::En, Lang::Da]
    };
    let mut words = Words::new(labels(schema, languages));
    for field in schema.fields {
        if let FieldKind::Choice(set) | FieldKind::Set(set) = field.kind {
            add_choices(&mut words, set, languages);
        }
    }
    Arc::new(words)
}

fn labels(schema: &Schema, languages: [Lang; 2]) -> Vec<Label> {
    let fields = schema.fields.iter().map(|field| field.key);
    let computed = schema.computed.iter().map(|computed| computed.key);
    let own = fields
        .chain(computed)
        .map(str::to_owned)
        .chain(parts(schema))
        .map(|key| (texts::field_key(schema, &key), key));
    let common = OF_EVERY_RECORD.iter().map(|key| {
        (
            format!("record-{}", key.replace('_', "-")),
            (*key).to_owned(),
        )
    });
    own.chain(common)
        .map(|(text_key, key)| Label {
            key,
            texts: languages.iter().map(|lang| lang.t(&text_key)).collect(),
        })
        .collect()
}

/// The parts of the small rows that fields hold.
fn parts(schema: &Schema) -> impl Iterator<Item = String> {
    schema.fields.iter().flat_map(|field| {
        let columns = match field.kind {
            FieldKind::Rows(columns) => columns,
            _ => &[],
        };
        columns
            .iter()
            .map(|column| format!("{}.{}", field.key, column.key))
    })
}

fn add_choices(words: &mut Words, set: &'static ChoiceSet, languages: [Lang; 2]) {
    for value in set.values {
        let texts = languages.map(|lang| texts::choice(lang, set, value));
        words.add_choice(set, value, &texts);
    }
}

/// What is wrong, and how to put it right (empty when that says it all).
#[must_use]
pub fn problem(lang: Lang, error: &FieldError) -> (String, String) {
    let key = format!("remedy-{}", error.code.replace('_', "-"));
    let args: Vec<_> = error
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    let remedy = lang.t_args(&key, &args);
    let remedy = if remedy == key { String::new() } else { remedy };
    (texts::field_error(lang, error), remedy)
}

/// Both as one text.
#[must_use]
pub fn message(lang: Lang, error: &FieldError) -> String {
    let (reason, remedy) = problem(lang, error);
    format!("{reason} {remedy}").trim_end().to_owned()
}
