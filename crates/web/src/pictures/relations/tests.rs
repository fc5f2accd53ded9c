//! The picture of neighbours, poor and rich.

use super::*;
use crate::page_check;

/// The longest name in the shared catalogue.
const LONG: &str = "Fælles sprog III – Sundhedslovens § 138 og § 119 dokumentation";

fn neighbours(count: usize) -> Vec<Neighbour> {
    (0..count)
        .map(|n| Neighbour {
            name: if n % 3 == 0 {
                format!("{LONG} {n}")
            } else {
                format!("System {n}")
            },
            href: format!("/systems/{n}"),
            interfaces: (0..n % 4).map(|i| format!("Snitflade {i}")).collect(),
        })
        .collect()
}

fn shown(consumers: usize, suppliers: usize) -> Neighbourhood {
    Neighbourhood {
        name: LONG.to_owned(),
        consumers: neighbours(consumers),
        suppliers: neighbours(suppliers),
        all_href: "/relations".to_owned(),
    }
}

/// The picture alone in a page, to be checked and looked at.
fn page(picture: &Picture, lang: Lang) -> String {
    let sheet = |name: &str| {
        let address = crate::assets::asset(name);
        format!("<link rel=\"stylesheet\" href=\"{}\">", &address[1..])
    };
    format!(
        "<!doctype html><html lang=\"{}\"><head><title>x</title>{}{}</head>\
         <body><main><h1>Cura</h1><figure class=\"picture\"><div class=\"picture-svg\">{}</div></figure></main></body></html>",
        lang.code(),
        sheet("css/dkfds.min.css"),
        sheet("css/app.css"),
        picture.svg
    )
}

#[test]
fn nothing_is_drawn_of_nothing() {
    assert!(picture(&shown(0, 0), Lang::Da).is_none());
}

#[test]
fn every_size_keeps_the_rules_of_a_page() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/samples");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, consumers, suppliers) in [
        ("one", 0, 1),
        ("some", 3, 5),
        ("many", 20, 19),
        ("most", 60, 2),
    ] {
        for lang in Lang::ALL {
            let picture = picture(&shown(consumers, suppliers), lang).unwrap();
            let html = page(&picture, lang);
            assert_eq!(page_check::problems(&html), Vec::<String>::new(), "{name}");
            assert_eq!(picture.table.rows.len(), consumers + suppliers);
            let links = picture.svg.matches("<a href").count();
            let side = |count: usize| count.min(SHOWN) + usize::from(count > SHOWN);
            assert_eq!(links, side(consumers) + side(suppliers));
            std::fs::write(
                folder.join(format!("relations-{name}.{}.html", lang.code())),
                html,
            )
            .unwrap();
        }
    }
}

#[test]
fn names_are_no_markup() {
    let mut shown = shown(1, 0);
    shown.name = "<script>alert(1)</script>".to_owned();
    shown.consumers[0].name = "\"><svg onload=x>".to_owned();
    let svg = picture(&shown, Lang::Da).unwrap().svg;
    assert!(!svg.contains("<script") && !svg.contains("<svg onload"));
}
