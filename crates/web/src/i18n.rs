//! Texts in Danish and English, from the Fluent files under `locales/`.
//!
//! Danish is written first and is what a missing English text falls back to; a test keeps both complete.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

use crate::format;

static_loader! {
    static TEXTS = {
        locales: "../../locales",
        fallback_language: "da",
        customise: |bundle| {
            // Names are wrapped in <bdi> where direction matters; invisible marks would break copying and searching.
            bundle.set_use_isolating(false);
            let english = bundle.locales.first().is_some_and(|l| l.language.as_str() == "en");
            bundle.set_formatter(Some(if english { english_number } else { danish_number }));
        },
    };
}

static DANISH: LanguageIdentifier = langid!("da");
static ENGLISH: LanguageIdentifier = langid!("en");

/// The two languages of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Danish, the language everything is written in first.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the language switch.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The code used in addresses, cookies and the `lang` attribute: `da` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language of a code, or of an `Accept-Language` header's first part we speak.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.split(',').find_map(
            |part| match part.trim().get(..2)?.to_ascii_lowercase().as_str() {
                "da" => Some(Self::Da),
                "en" => Some(Self::En),
                _ => None,
            },
        )
    }

    /// The text of a key without variables (a text with unfilled variables comes back as its key). An unknown key comes back as itself, so that a page never fails for a text.
    #[must_use]
    pub fn t(self, key: &str) -> String {
        self.find(key, None)
    }

    /// The text of a key with one variable filled in.
    #[must_use]
    pub fn t1<'a>(
        self,
        key: &str,
        name: &'static str,
        value: impl Into<FluentValue<'a>>,
    ) -> String {
        self.find(
            key,
            Some(&HashMap::from([(Cow::Borrowed(name), value.into())])),
        )
    }

    /// The text of a key with several variables, for example `&[("from", 1.into()), ("name", "Cura".into())]`.
    #[must_use]
    pub fn t_args(self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let args = args
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        self.find(key, Some(&args))
    }

    /// The text of a key with variables whose names are only known at run time.
    #[must_use]
    pub fn with(self, key: &str, args: &HashMap<Cow<'static, str>, FluentValue<'_>>) -> String {
        self.find(key, Some(args))
    }

    fn find(self, key: &str, args: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>) -> String {
        TEXTS
            .try_lookup_complete(self.id(), key, args)
            .unwrap_or_else(|| key.to_owned())
    }

    fn id(self) -> &'static LanguageIdentifier {
        match self {
            Self::Da => &DANISH,
            Self::En => &ENGLISH,
        }
    }
}

/// The text of a key; see [`Lang::t`].
#[must_use]
pub fn t(lang: Lang, key: &str) -> String {
    lang.t(key)
}

/// The text of a key with variables; see [`Lang::t_args`].
#[must_use]
pub fn t_args(lang: Lang, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    lang.t_args(key, args)
}

fn danish_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole_number(value).map(|number| format::integer(Lang::Da, number))
}

fn english_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole_number(value).map(|number| format::integer(Lang::En, number))
}

/// Fluent keeps numbers as floats; ours are counts. Anything else is left to Fluent.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to be whole and within the exact range of a float"
)]
fn whole_number(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value.abs() < 9e15 => {
            Some(number.value as i64)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
