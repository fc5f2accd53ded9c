//! What an organisation that has just begun does first.

use domain::start::Begun;

use crate::{
    about::may_open,
    caller::Signed,
    parts::{FirstStep, Link},
};

/// The steps: name in the text keys, the way there.
const STEPS: &[(&str, &str)] = &[
    ("units", "/units"),
    ("people", "/people"),
    ("systems", "/systems"),
];

/// Units, people, systems; what is there already is said.
pub(super) fn steps(signed: &Signed, far: Begun) -> Vec<FirstStep> {
    let lang = signed.lang;
    let counts = [far.units, far.people, far.systems];
    let steps = STEPS.iter().zip(counts);
    steps
        .map(|((name, list), count)| FirstStep {
            title: lang.t(&format!("first-{name}")),
            text: lang.t(&format!("first-{name}-text")),
            link: way(signed, name, list),
            done: if count > 0 {
                lang.t1(&format!("first-{name}-done"), "n", count)
            } else {
                String::new()
            },
        })
        .collect()
}

/// A file where one may be read in, else the form for a single one.
fn way(signed: &Signed, name: &str, list: &str) -> Link {
    let lang = signed.lang;
    let new = format!("{list}/new");
    if may_open(signed, "/import") {
        Link::new(lang.t("first-import"), "/import")
    } else if may_open(signed, &new) {
        Link::new(lang.t(&format!("first-{name}-new")), new)
    } else {
        Link::default()
    }
}
