//! Rules of templates.

use foundation::Error;
use proptest::prelude::*;

use super::*;

#[test]
fn what_is_built_in_is_whole_and_survives_being_stored() {
    for kind in PaperKind::ALL {
        let template = Template::shipped(kind);
        template.check(kind).expect("no faults");
        let body = serde_json::to_string(&template).expect("writable");
        assert_eq!(Template::parse(&body).expect("readable"), template);
        let keys: BTreeSet<&str> = template
            .sections
            .iter()
            .map(|one| one.key.as_str())
            .collect();
        for key in kind.sections() {
            assert!(keys.contains(key), "{} has no {key}", kind.key());
        }
        for section in &template.sections {
            let both = section.heading_da.is_empty() == section.heading_en.is_empty();
            assert!(both && section.text_da.is_empty() == section.text_en.is_empty());
        }
    }
}

#[test]
fn words_are_filled_in_in_both_languages() {
    let value = |key: &str| format!("<{key}>");
    let fill = |text| filled(PaperKind::Analysis, text, value);
    assert_eq!(
        fill("Om {sag} og { Case }.").as_deref(),
        Ok("Om <case> og <case>.")
    );
    assert_eq!(fill("{{sag}} er {dato}").as_deref(), Ok("{sag} er <day>"));
    assert_eq!(fill("").as_deref(), Ok(""));
}

#[test]
fn a_word_that_is_not_known_is_named() {
    let mut template = Template::shipped(PaperKind::Agenda);
    template.sections[1].text_da = "Om {sag}".to_owned();
    template.sections[2].text_en = "Half {date".to_owned();
    template.sections[3].key = "case.facts".to_owned();
    let Err(Error::Invalid(errors)) = template.check(PaperKind::Agenda) else {
        panic!("refused");
    };
    let said: Vec<_> = errors
        .iter()
        .map(|one| (one.field.as_str(), one.code))
        .collect();
    assert_eq!(
        said,
        [
            ("sections.1.text_da", "placeholder_unknown"),
            ("sections.2.text_en", "placeholder_open"),
            ("sections.3.key", "section_unknown"),
        ]
    );
    assert!(
        errors[0]
            .args
            .iter()
            .any(|(name, value)| *name == "name" && value == "sag")
    );
}

#[test]
fn nothing_shown_twice_and_something_shown() {
    let mut template = Template::shipped(PaperKind::Minutes);
    template.sections.truncate(1);
    template.sections[0].shown = false;
    assert!(template.check(PaperKind::Minutes).is_err());
    template.sections[0].shown = true;
    template.check(PaperKind::Minutes).expect("one is enough");
    template.sections.push(template.sections[0].clone());
    assert!(template.check(PaperKind::Minutes).is_err());
}

proptest! {
    /// Any text is either filled in or refused; what has no braces comes through unchanged.
    #[test]
    fn any_text_is_understood_or_refused(text in ".{0,80}", braces in "[{}a-z{}]{0,20}") {
        let value = |_| "x".to_owned();
        if !text.contains(['{', '}']) {
            let result = filled(PaperKind::Agenda, &text, value);
            prop_assert_eq!(result.ok(), Some(text.clone()));
        }
        if let Err(error) = filled(PaperKind::Agenda, &braces, value) {
            prop_assert!(["placeholder_unknown", "placeholder_open"].contains(&error.code));
        }
    }

    /// Doubled braces are always single ones.
    #[test]
    fn doubled_braces_are_text(text in "[a-z{} ]{0,40}") {
        let doubled = text.replace('{', "{{").replace('}', "}}");
        let result = filled(PaperKind::FollowUp, &doubled, |_| String::new());
        prop_assert_eq!(result.ok(), Some(text));
    }
}
