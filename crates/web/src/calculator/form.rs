//! The form: the inputs in the order in which a contract is read.

use deadlines::Segment;
use foundation::FieldError;

use crate::{
    i18n::Lang,
    pairs::Pairs,
    parts::{Choice, FormField, Input},
    texts,
};

/// Fields under one heading.
pub(super) struct Group {
    /// The key of its texts, and its id in the page.
    pub key: &'static str,
    pub title: String,
    pub help: String,
    pub fields: Vec<FormField>,
    /// Whether it can be folded away; then, whether it is open.
    pub folded: Option<bool>,
}

/// The day asked about has a name of its own in the address of the page, where
/// `as_of` shows stored things as they were.
pub(super) const DAY: &str = "day";

enum Shape {
    Day,
    Count(&'static str),
    Flag,
    Segment,
}
use Shape::{Count, Day, Flag};

/// Heading, whether it can be folded, and the fields.
type Part = (&'static str, bool, &'static [(&'static str, Shape)]);

const PARTS: &[Part] = &[
    (
        "period",
        false,
        &[
            ("valid_from", Day),
            ("valid_to", Day),
            ("duration_years", Count("years")),
            ("duration_months", Count("months")),
            ("irrevocable_until", Day),
            ("continuous", Flag),
        ],
    ),
    (
        "notice",
        false,
        &[
            ("notice_months", Count("months")),
            ("notice_to_end_of", Shape::Segment),
            ("notice_running", Shape::Segment),
            ("terminated_on", Day),
        ],
    ),
    (
        "options",
        true,
        &[
            ("extension_options", Count("options")),
            ("option_months", Count("months")),
            ("options_used", Count("options")),
            ("option_notice_months", Count("months")),
        ],
    ),
    (
        "question",
        true,
        &[("target_end", Day), ("notice_on", Day), (DAY, Day)],
    ),
];

/// The groups with what was typed and what is wrong with it.
pub(super) fn groups(lang: Lang, typed: &Pairs, faults: &[FieldError]) -> Vec<Group> {
    PARTS
        .iter()
        .map(|(key, folds, inputs)| {
            let fields: Vec<FormField> = inputs
                .iter()
                .map(|(name, shape)| field(lang, name, shape, typed, faults))
                .collect();
            let filled = inputs.iter().any(|(name, _)| !typed.get(name).is_empty());
            Group {
                key,
                title: lang.t(&format!("calculator-part-{key}")),
                help: lang.t(&format!("calculator-part-{key}-help")),
                fields,
                folded: folds.then_some(filled),
            }
        })
        .collect()
}

fn field(lang: Lang, name: &str, shape: &Shape, typed: &Pairs, faults: &[FieldError]) -> FormField {
    let key = format!("calculator-{}", name.replace('_', "-"));
    let value = typed.get(name).to_owned();
    let input = match shape {
        Day => Input::Date(value),
        Count(unit) => Input::Number {
            value,
            unit: lang.t(&format!("calculator-unit-{unit}")),
        },
        Flag => Input::Checkbox(!value.is_empty()),
        Shape::Segment => Input::Select(segments(lang, &value)),
    };
    let wrong = faults.iter().find(|fault| own_name(&fault.field) == name);
    let error = wrong.map_or_else(String::new, |fault| texts::field_error(lang, fault));
    FormField::new(name, lang.t(&key), input)
        .help(help(lang, &key))
        .error(error)
}

/// The name in the form of an input of the API.
fn own_name(input: &str) -> &str {
    if input == "as_of" { DAY } else { input }
}

/// A field's help; many need none.
fn help(lang: Lang, key: &str) -> String {
    let key = format!("{key}-help");
    let text = lang.t(&key);
    if text == key { String::new() } else { text }
}

fn segments(lang: Lang, chosen: &str) -> Vec<Choice> {
    Segment::ALL
        .iter()
        .map(|segment| {
            let key = segment.key();
            let label = lang.t(&format!("calculator-segment-{}", key.replace('_', "-")));
            Choice::new(key, label).selected(key == chosen)
        })
        .collect()
}
