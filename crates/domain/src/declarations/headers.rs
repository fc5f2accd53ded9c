//! The headers are those of the incumbent's exports, letter by letter.

use std::{collections::BTreeSet, fs};

use super::{SCHEMAS, root};
use crate::parts::Kind;

/// The overviews whose headers a kind may use; none for the kinds whose
/// headers come from the sheets for mass creation.
fn overviews(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Organisation => &["Organisationer"],
        Kind::System => &["IT Systemkatalog"],
        Kind::Usage => &["Systemer i anvendelse", "GDPR-overblik"],
        Kind::Interface => &["IT Snitfladekatalog"],
        _ => &[],
    }
}

#[test]
fn headers_are_unique() {
    for declaration in SCHEMAS {
        let mut seen = BTreeSet::new();
        for field in declaration.fields.iter().filter(|f| !f.header.is_empty()) {
            assert!(seen.insert(field.header), "{}", field.header);
        }
    }
}

#[test]
fn headers_exist_in_the_exports() {
    let path = root().join("../shared/data/kitos/kitos-overview-columns.csv");
    let Ok(csv) = fs::read_to_string(&path) else {
        println!(
            "skipped: {} with the export headers is not here",
            path.display()
        );
        return;
    };
    let known: BTreeSet<(&str, &str)> = csv
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.splitn(3, ',');
            Some((cells.next()?, cells.next()?))
        })
        .collect();
    for declaration in SCHEMAS {
        let overviews = overviews(declaration.kind);
        if overviews.is_empty() {
            continue;
        }
        for field in declaration.fields.iter().filter(|f| !f.header.is_empty()) {
            assert!(
                overviews
                    .iter()
                    .any(|overview| known.contains(&(*overview, field.header))),
                "{} has the header {}",
                field.key,
                field.header
            );
        }
    }
}
