//! A template as one form: a group for each section with its place, and a blank one at the end
//! for a text of one's own. What is emptied there goes out.

use domain::papers::{OWN, Section, Template};
use foundation::FieldError;

use crate::{
    i18n::Lang,
    pairs::Pairs,
    parts::{FormField, FormRow, Input},
};

/// A form that was read: sections in the order that their places say.
pub(super) struct Read {
    /// What it says.
    pub(super) template: Template,
    /// The places as they were typed, in the order of the sections.
    places: Vec<String>,
    /// Places that are no number.
    pub(super) faults: Vec<FieldError>,
}

impl Read {
    /// A stored template, as if its form had been read.
    pub(super) fn of(template: Template) -> Self {
        let places = (1..=template.sections.len()).map(|at| at.to_string());
        Self {
            places: places.collect(),
            faults: Vec::new(),
            template,
        }
    }
}

/// Most sections that are read; a template holds fewer.
const MOST: usize = 60;

/// Reads a posted form.
pub(super) fn read(form: &Pairs) -> Read {
    let mut found: Vec<(i64, String, Section)> = Vec::new();
    for at in 0..MOST {
        let place = |part: &str| format!("sections.{at}.{part}");
        if !form.has(&place("key")) {
            break;
        }
        let section = section(form, &place);
        let blank = section.heading_da.is_empty() && section.text_da.is_empty();
        if section.key.starts_with(OWN)
            && blank
            && section.heading_en.is_empty()
            && section.text_en.is_empty()
        {
            continue;
        }
        let typed = form.get(&place("place")).trim().to_owned();
        let number = typed.parse().unwrap_or(i64::MAX);
        found.push((number, typed, section));
    }
    found.sort_by_key(|(number, ..)| *number);
    let mut faults = Vec::new();
    for (at, (number, typed, _)) in found.iter().enumerate() {
        if *number == i64::MAX {
            let error = FieldError::new(&format!("sections.{at}.place"), "not_a_number");
            faults.push(error.with("value", typed));
        }
    }
    let (places, sections) = found
        .into_iter()
        .map(|(_, typed, one)| (typed, one))
        .unzip();
    Read {
        template: Template {
            name_da: form.get("name_da").trim().to_owned(),
            name_en: form.get("name_en").trim().to_owned(),
            sections,
        },
        places,
        faults,
    }
}

fn section(form: &Pairs, place: &impl Fn(&str) -> String) -> Section {
    let text = |part: &str| form.get(&place(part)).trim().replace("\r\n", "\n");
    Section {
        key: text("key"),
        shown: form.get(&place("shown")) == "yes",
        heading_da: text("heading_da"),
        heading_en: text("heading_en"),
        text_da: text("text_da"),
        text_en: text("text_en"),
    }
}

/// Hidden values and fields of the form.
pub(super) fn fields(lang: Lang, read: &Read) -> (Vec<(String, String)>, Vec<FormField>) {
    let template = &read.template;
    let mut hidden = Vec::new();
    let mut fields = vec![
        line("name_da", lang.t("papers-name-da"), &template.name_da).required(),
        line("name_en", lang.t("papers-name-en"), &template.name_en),
    ];
    let blank = Section {
        key: free_key(template),
        shown: true,
        heading_da: String::new(),
        heading_en: String::new(),
        text_da: String::new(),
        text_en: String::new(),
    };
    let last = (template.sections.len() + 1).to_string();
    let places = read.places.iter().chain([&last]);
    let all = template.sections.iter().chain([&blank]).zip(places);
    let mut rows = Vec::new();
    for (at, (section, place)) in all.enumerate() {
        hidden.push((format!("sections.{at}.key"), section.key.clone()));
        let new = at == template.sections.len();
        let label = match (new, section.is_own()) {
            (true, _) => lang.t("papers-section-new"),
            (_, true) => lang.t("papers-section-own"),
            _ => lang.t(&format!("papers-section-{}", section.key.replace('.', "-"))),
        };
        rows.push(FormRow {
            label,
            fields: of_section(lang, at, section, place),
        });
    }
    let sections = FormField::new("sections", lang.t("papers-sections"), Input::Rows(rows));
    fields.push(sections.required());
    (hidden, fields)
}

/// A key for a further text of one's own.
fn free_key(template: &Template) -> String {
    let taken = |key: &String| template.sections.iter().any(|one| one.key == *key);
    (1..)
        .map(|number| format!("{OWN}{number}"))
        .find(|key| !taken(key))
        .expect("numbers do not end")
}

fn line(name: impl Into<String>, label: String, value: &str) -> FormField {
    let input = Input::Text {
        value: value.to_owned(),
        max: 120,
    };
    FormField::new(name, label, input)
}

fn area(name: String, label: String, value: &str) -> FormField {
    let input = Input::TextArea {
        value: value.to_owned(),
        max: 6_000,
    };
    FormField::new(name, label, input)
}

fn of_section(lang: Lang, at: usize, section: &Section, place: &str) -> Vec<FormField> {
    let name = |part: &str| format!("sections.{at}.{part}");
    let number = Input::Number {
        value: place.to_owned(),
        unit: String::new(),
    };
    vec![
        FormField::new(name("place"), lang.t("papers-section-place"), number).required(),
        FormField::new(
            name("shown"),
            lang.t("papers-section-shown"),
            Input::Checkbox(section.shown),
        ),
        line(
            name("heading_da"),
            lang.t("papers-heading-da"),
            &section.heading_da,
        ),
        line(
            name("heading_en"),
            lang.t("papers-heading-en"),
            &section.heading_en,
        ),
        area(name("text_da"), lang.t("papers-text-da"), &section.text_da),
        area(name("text_en"), lang.t("papers-text-en"), &section.text_en),
    ]
}
