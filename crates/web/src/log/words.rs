//! What the log says, in words.

use domain::{
    log::{LogChange, LogRow},
    modules,
    parts::{FieldValue, Kind, Subject},
};

use crate::{
    i18n::Lang,
    parts::Link,
    records::cells::{Showing, plain},
    sites, texts,
};

/// What happened; the event's own name when this release has no text for it.
pub(crate) fn event(lang: Lang, name: &str) -> String {
    let key = format!("event-{}", name.replace(['.', '_'], "-"));
    let text = lang.t(&key);
    if text == key { name.to_owned() } else { text }
}

/// What happened to what kind of thing, where it stands alone: "Rettet: system i anvendelse".
pub(super) fn event_of(lang: Lang, name: &str) -> String {
    let text = event(lang, name);
    let of = name.split_once('.').and_then(|(of, _)| Kind::from_key(of));
    match of.and_then(modules::schema) {
        Some(schema) => format!("{text}: {}", texts::counted(lang, schema.kind, 1)),
        None => text,
    }
}

/// Who did it.
pub(super) fn who(lang: Lang, row: &LogRow) -> String {
    if row.actor_name.is_empty() {
        lang.t("log-nobody")
    } else {
        row.actor_name.clone()
    }
}

/// The kind of a thing.
pub(super) fn kind(lang: Lang, kind: Kind) -> String {
    lang.t(&format!("log-kind-{}", kind.key().replace('_', "-")))
}

/// A thing by the name it had, leading to it where it has a page.
pub(crate) fn subject(lang: Lang, subject: Subject, name: &str) -> Link {
    let label = if name.trim().is_empty() {
        kind(lang, subject.kind)
    } else {
        name.to_owned()
    };
    Link::new(label, sites::address(subject.kind, subject.id))
}

/// The field of a change.
pub(super) fn field(lang: Lang, change: &LogChange) -> String {
    if change.field == "*" {
        return lang.t("log-whole");
    }
    match modules::schema(change.subject.kind) {
        Some(schema) if schema.field(&change.field).is_some() => {
            texts::field_label(lang, schema, &change.field)
        }
        _ => {
            let key = format!("log-field-{}", change.field.replace(['_', '.'], "-"));
            let text = lang.t(&key);
            if text == key {
                change.field.clone()
            } else {
                text
            }
        }
    }
}

/// A value of a change.
pub(super) fn value(showing: &Showing<'_>, change: &LogChange, value: &FieldValue) -> String {
    let declared = modules::schema(change.subject.kind).and_then(|s| s.field(&change.field));
    match declared {
        Some(declared) => plain(showing, declared, value),
        None => value.as_text().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word() {
        for of in Kind::ALL {
            for lang in Lang::ALL {
                assert!(!kind(lang, *of).starts_with("log-kind-"), "{}", of.key());
            }
        }
    }

    #[test]
    fn events_of_one_name_are_told_apart_by_their_kind() {
        let changed = |name| event_of(Lang::Da, name);
        assert_eq!(changed("usage.changed"), "Rettet: system i anvendelse");
        assert_eq!(changed("person.changed"), "Rettet: person");
        assert_eq!(changed("access.denied"), event(Lang::Da, "access.denied"));
    }

    #[test]
    fn an_unknown_event_is_shown_by_its_name() {
        assert_eq!(event(Lang::Da, "budget.closed"), "budget.closed");
        assert_eq!(event(Lang::En, "access.denied"), "Was refused access");
    }
}
