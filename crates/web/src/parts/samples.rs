//! Rich examples of every kind of page, for the tests and for looking at them.

mod forms;
mod lists;
mod others;
mod records;

use super::*;
use crate::i18n::Lang;

/// The longest name in the shared catalogue.
pub(crate) const LONG: &str = "Fælles sprog III – Sundhedslovens § 138 og § 119 dokumentation";

/// Every sample: its file name and its HTML.
pub(crate) fn all(lang: Lang) -> Vec<(&'static str, String)> {
    let frame = shell(lang);
    let mut pages = lists::all(&frame);
    pages.extend(records::all(&frame));
    pages.extend(others::all(&frame));
    pages
}

fn link(label: &str) -> Link {
    Link::new(label, "#main")
}

fn links(labels: &[&str]) -> Vec<Link> {
    labels.iter().map(|label| link(label)).collect()
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn status(level: Level, word: &str) -> Cell {
    Cell::Status {
        level,
        word: text(word),
    }
}

fn go(label: &str) -> Action {
    Action {
        label: text(label),
        href: text("#main"),
        post: false,
    }
}

fn place(label: &str, icon: &'static str, key: &'static str, current: bool) -> Place {
    Place {
        label: text(label),
        href: text("#main"),
        icon,
        key,
        current,
        inside: Vec::new(),
    }
}

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        tenant: text("Ballerup Kommune"),
        user: Some(MenuUser {
            name: text("Mette Kjær"),
            initials: text("MK"),
            links: links(&["Din konto", "Nøgler til API"]),
        }),
        places: vec![
            place("Min dag", "home", "m", false),
            place("Systemer", "desktop", "s", true),
            place("Kontrakter", "assignment", "k", false),
            place("Data", "database", "d", false),
            place("Styring", "tune", "t", false),
            place("Indkøb", "shopping-cart", "i", false),
            place("Viden", "student", "v", false),
            place("Opsætning", "settings", "o", false),
        ],
        tasks: 4,
        tasks_href: text("#main"),
        search_href: text("#main"),
        csrf: text("abc"),
        path: text("/systems?q=æ&sort=name"),
        accessibility_href: text("#main"),
        ..Shell::default()
    }
}
