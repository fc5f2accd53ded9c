//! The headers are those of the incumbent's exports, letter by letter.

use std::{collections::BTreeSet, fs};

use super::{SCHEMAS, root};
use crate::parts::{Kind, Schema};

/// The overviews whose headers a kind may use; none for the kinds whose
/// headers come from the sheets for mass creation.
fn overviews(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Organisation => &["Organisationer"],
        Kind::System => &["IT Systemkatalog"],
        Kind::Usage => &["Systemer i anvendelse", "GDPR-overblik"],
        Kind::Contract => &["IT Kontrakter"],
        Kind::Interface => &["IT Snitfladekatalog"],
        _ => &[],
    }
}

/// The headers of a module's fields and computed columns.
fn all_headers(declaration: &Schema) -> impl Iterator<Item = &'static str> {
    let fields = declaration.fields.iter().map(|field| field.header);
    let computed = declaration.computed.iter().map(|computed| computed.header);
    fields.chain(computed).filter(|header| !header.is_empty())
}

#[test]
fn headers_are_unique() {
    for declaration in SCHEMAS {
        let mut seen = BTreeSet::new();
        for header in all_headers(declaration) {
            assert!(seen.insert(header), "{header}");
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
        for header in all_headers(declaration) {
            assert!(
                overviews
                    .iter()
                    .any(|overview| known.contains(&(*overview, header))),
                "{} has the header {header}",
                declaration.table,
            );
        }
    }
}
