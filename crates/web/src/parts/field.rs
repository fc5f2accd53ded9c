//! One field of a form: label, help, error, and the control that fits its kind.

use askama::Template;

use super::Choice;
use crate::i18n::Lang;

/// A field. Its id in the page is `f-` and its name, so that error lists can link to it.
#[derive(Clone, Debug, Default)]
pub struct FormField {
    /// The name it is sent under; unique in the form.
    pub name: String,
    /// The label.
    pub label: String,
    /// How to fill it in; empty when the label says it.
    pub help: String,
    /// What is wrong and how to put it right; empty when nothing.
    pub error: String,
    /// Whether it must be filled in. Optional fields are marked, as the design system does.
    pub required: bool,
    /// The control with its value.
    pub input: Input,
}

/// The kinds of control. Values are the text as typed, also when it was wrong: nothing typed is lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// One line.
    Text {
        /// As typed.
        value: String,
        /// Most characters.
        max: u32,
    },
    /// Several lines.
    TextArea {
        /// As typed.
        value: String,
        /// Most characters, told below the field.
        max: u32,
    },
    /// An e-mail address.
    Email(String),
    /// A password; `true` for a new one (then the browser may suggest one). Never shown again.
    Password(bool),
    /// A date typed as `dd-mm-åååå`.
    Date(String),
    /// A number with its unit behind it ("måneder"); the unit may be empty.
    Number {
        /// As typed.
        value: String,
        /// The unit.
        unit: String,
    },
    /// An amount in kroner.
    Money(String),
    /// One of a list. An optional one also offers "not chosen".
    Select(Vec<Choice>),
    /// One of a few, all visible.
    Radio(Vec<Choice>),
    /// Yes or no, sent as `yes` and `no`; an optional one also offers "not stated" (an empty value).
    YesNo(Option<bool>),
    /// One box, sent as `yes`.
    Checkbox(bool),
    /// Any number of a list.
    CheckboxSet(Vec<Choice>),
    /// One record found by typing.
    Lookup {
        /// The text typed.
        value: String,
        /// The id of the record `value` names, sent as `{name}_id`. The text wins when the two disagree.
        id: String,
        /// Suggestions shown while typing.
        options: Vec<String>,
        /// Address that answers `?q=` with `<option>` elements; empty when `options` are all there are.
        search_href: String,
        /// Records to choose between when the text fits several; sent as `{name}_id`.
        candidates: Vec<Choice>,
    },
    /// Several records: those chosen (boxes, sent as `{name}_id`) and a line to add one (`{name}`), which the button `more` = name posts.
    MultiLookup {
        /// The chosen records.
        chosen: Vec<Choice>,
        /// The text typed.
        value: String,
        /// Suggestions shown while typing.
        options: Vec<String>,
        /// As for `Lookup`.
        search_href: String,
    },
    /// A link with a title, sent as `{name}_title` and `{name}_url`.
    Link {
        /// The title.
        title: String,
        /// The address.
        url: String,
    },
    /// A repeating group. Blank rows at the end are ignored; the button `more` = name posts the form to get another.
    Rows(Vec<FormRow>),
    /// A file.
    File {
        /// Endings, as for the `accept` attribute: `.csv,.xlsx`.
        accept: String,
    },
}

impl Default for Input {
    fn default() -> Self {
        Self::Text {
            value: String::new(),
            max: 200,
        }
    }
}

/// One row of a repeating group; the names of its fields carry the row number (`name.0.email`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormRow {
    /// "Kontaktperson 2".
    pub label: String,
    /// The fields of the row.
    pub fields: Vec<FormField>,
}

impl PartialEq for FormField {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.input == other.input
    }
}

impl FormField {
    /// A field without help or error that need not be filled in.
    pub fn new(name: impl Into<String>, label: impl Into<String>, input: Input) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            input,
            ..Self::default()
        }
    }

    /// The same field with help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same field with an error.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = error.into();
        self
    }

    /// The same field, to be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The id of the control (or the first of several).
    #[must_use]
    pub fn id(&self) -> String {
        let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        format!("f-{}", self.name.chars().map(safe).collect::<String>())
    }

    /// This field's errors and those of its rows, each with the id to go to.
    #[must_use]
    pub fn errors(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        if !self.error.is_empty() {
            found.push((
                self.first_control(),
                format!("{}: {}", self.label, self.error),
            ));
        }
        if let Input::Rows(rows) = &self.input {
            found.extend(
                rows.iter()
                    .flat_map(|row| &row.fields)
                    .flat_map(Self::errors),
            );
        }
        found
    }

    /// Groups have no control of their own; the first of their controls takes the focus.
    fn first_control(&self) -> String {
        let id = self.id();
        match &self.input {
            Input::Radio(_) | Input::YesNo(_) | Input::CheckboxSet(_) => format!("{id}-1"),
            Input::Link { .. } => format!("{id}-title"),
            _ => id,
        }
    }

    /// The ids of help and error, for `aria-describedby`.
    fn described_by(&self) -> String {
        let id = self.id();
        let help = if self.help.is_empty() {
            String::new()
        } else {
            format!("{id}-help")
        };
        let error = if self.error.is_empty() {
            String::new()
        } else {
            format!("{id}-error")
        };
        format!("{help} {error}").trim().to_owned()
    }

    /// Whether label and control are a group (fieldset and legend) instead of one pair.
    const fn is_group(&self) -> bool {
        matches!(
            self.input,
            Input::Radio(_)
                | Input::YesNo(_)
                | Input::CheckboxSet(_)
                | Input::MultiLookup { .. }
                | Input::Link { .. }
                | Input::Rows(_)
        )
    }

    /// Whether a list starts with "choose": when nothing need be or is chosen.
    fn offers_none(&self) -> bool {
        match &self.input {
            Input::Select(options) => {
                !self.required || !options.iter().any(|option| option.selected)
            }
            _ => false,
        }
    }

    /// The choices of a radio group, also of yes/no.
    fn radios(&self, lang: &Lang) -> Vec<Choice> {
        match &self.input {
            Input::Radio(options) => options.clone(),
            Input::YesNo(value) => {
                let mut options = vec![
                    Choice::new("yes", lang.t("yes")).selected(*value == Some(true)),
                    Choice::new("no", lang.t("no")).selected(*value == Some(false)),
                ];
                if !self.required {
                    options.push(Choice::new("", lang.t("not-stated")).selected(value.is_none()));
                }
                options
            }
            _ => Vec::new(),
        }
    }

    /// The field as HTML, for templates.
    #[must_use]
    pub fn show<'a>(&'a self, lang: &Lang) -> FieldView<'a> {
        FieldView {
            field: self,
            lang: *lang,
        }
    }
}

/// A field with the language it is shown in.
#[derive(Template)]
#[template(path = "parts/field.html")]
pub struct FieldView<'a> {
    field: &'a FormField,
    lang: Lang,
}

impl askama::filters::HtmlSafe for FieldView<'_> {}
