//! Every kind of page, rendered rich and poor, keeps the rules of `page_check`.

use std::fs;
use std::path::Path;

use super::*;
use crate::i18n::Lang;
use crate::page_check;

/// Where the samples are written, to be looked at in a browser.
fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/samples")
}

#[test]
fn every_page_keeps_the_rules_in_both_languages() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (name, html) in samples::all(lang) {
            faults.extend(
                page_check::problems(&html)
                    .into_iter()
                    .map(|fault| format!("{name} ({}): {fault}", lang.code())),
            );
            let file = folder().join(format!("{name}.{}.html", lang.code()));
            fs::create_dir_all(folder())
                .and_then(|()| fs::write(file, html))
                .unwrap();
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (address, content) in crate::assets::all() {
        let file = folder().join(address.trim_start_matches('/'));
        fs::create_dir_all(file.parent().unwrap())
            .and_then(|()| fs::write(file, content))
            .unwrap();
    }
}

#[test]
fn what_users_type_is_shown_as_text() {
    let evil = "<img src=x onerror=alert(1)>\"'&";
    let shell = Shell {
        tenant: evil.to_owned(),
        search_href: "/s".into(),
        search: evil.to_owned(),
        ..Shell::default()
    };
    let row = Row {
        name: evil.into(),
        cells: vec![Cell::text(evil)],
        ..Row::default()
    };
    let heading = || Heading {
        label: evil.into(),
        ..Heading::default()
    };
    let list = ListPage {
        title: evil.into(),
        headings: vec![heading(), heading()],
        rows: vec![row],
        search: evil.into(),
        ..ListPage::default()
    };
    let field = FormField::new(
        "a",
        evil,
        Input::Text {
            value: evil.into(),
            max: 9,
        },
    )
    .error(evil);
    let form = Form {
        fields: vec![field],
        ..Form::default()
    };
    for html in [
        list.html(&shell),
        SignInPage {
            title: evil.into(),
            form,
            ..SignInPage::default()
        }
        .html(&shell),
    ] {
        assert!(!html.contains("<img"), "{html}");
        assert_eq!(page_check::problems(&html), Vec::<String>::new());
    }
}

#[test]
fn errors_lead_to_their_controls() {
    let inner =
        FormField::new("people.0.email", "E-mail", Input::Email(String::new())).error("Mangler @");
    let rows = Input::Rows(vec![FormRow {
        label: "1".into(),
        fields: vec![inner],
    }]);
    let yes = FormField::new("ok", "Godkendt", Input::YesNo(None)).error("Vælg ja eller nej");
    let form = Form {
        errors: vec!["Samlet".into()],
        fields: vec![yes, FormField::new("people", "Personer", rows)],
        ..Form::default()
    };
    let targets: Vec<_> = form.all_errors().into_iter().map(|(id, _)| id).collect();
    assert_eq!(targets, ["", "f-ok-1", "f-people-0-email"]);
}

#[test]
fn the_language_switch_comes_back_to_the_page() {
    let shell = Shell {
        path: "/systems?q=æ&b=1".into(),
        ..Shell::default()
    };
    assert_eq!(
        shell.in_language(&Lang::En),
        "/language/en?next=/systems%3Fq%3D%C3%A6%26b%3D1"
    );
}
