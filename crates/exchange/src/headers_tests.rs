use super::*;

const KNOWN: &[(&str, &[&str])] = &[
    ("name", &["IT System", "Systemnavn"]),
    ("local_name", &["Lokal kaldenavn"]),
    ("supplier", &["Leverandør"]),
    ("valid_from", &["Ibrugtagningsdato"]),
    ("notes", &["Noter"]),
    ("uuid", &["IT-System (UUID)"]),
    ("description", &["IT-System (Beskrivelse)"]),
];

fn keys(headers: &[&str]) -> Vec<Option<(&'static str, u8)>> {
    guess(headers, KNOWN)
        .columns
        .iter()
        .map(|found| found.map(|found| (found.key, found.confidence)))
        .collect()
}

#[test]
fn headers_are_compared_without_their_trimmings() {
    for header in [
        "Afdelingsnavn (påkrævet)",
        " AFDELINGS-NAVN",
        "\u{feff}Afdelingsnavn:",
        "Afdelings navn *",
    ] {
        assert_eq!(normalise(header), "afdelingsnavn", "{header:?}");
    }
    assert_ne!(normalise("IT-System (UUID)"), normalise("IT-System"));
    assert_eq!(normalise("#"), "#");
    assert_eq!(normalise("  "), "");
}

#[test]
fn known_headers_are_found_in_any_order() {
    assert_eq!(
        keys(&[
            "Leverandør",
            "it system",
            "",
            "IT-System (UUID)",
            "IT-System (Beskrivelse)"
        ]),
        [
            Some(("supplier", 100)),
            Some(("name", 95)),
            None,
            Some(("uuid", 100)),
            Some(("description", 100))
        ]
    );
}

#[test]
fn near_matches_are_offered_with_less_confidence() {
    let found = keys(&[
        "Systemnavne",
        "Leverandor",
        "Ibrugtagnings dato (start)",
        "Navn",
        "Pris",
    ]);
    assert!(matches!(found[0], Some(("name", 60..=90))), "{found:?}");
    assert!(matches!(found[1], Some(("supplier", 60..=90))), "{found:?}");
    assert!(
        matches!(found[2], Some(("valid_from", 60..=90))),
        "{found:?}"
    );
    assert_eq!(found[3..], [None, None]);
}

#[test]
fn a_key_goes_to_the_surest_column_and_only_once() {
    let found = keys(&["Systemnavne", "Systemnavn", "Systemnavn"]);
    assert_eq!(found, [None, Some(("name", 100)), None]);
    let mapping = guess(&["Systemnavn"], KNOWN);
    assert_eq!(mapping.column("name"), Some(0));
    assert_eq!(mapping.missing(KNOWN).len(), KNOWN.len() - 1);
}

#[test]
fn a_title_above_the_table_is_passed_over() {
    let csv = b"Systemer 2026;;\n\nRettet af Bo;;\nSystemnavn;Noter;\nKMD Nova;x;\nSystemnavn;;\n";
    let sheet = &crate::fixtures::table(csv).sheets[0];
    assert_eq!((sheet.header_row, find_row(sheet, KNOWN)), (1, 4));
    let moved = sheet.with_header_at(4).unwrap();
    assert_eq!(moved.headers, ["Systemnavn", "Noter"]);
    assert_eq!(
        moved.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [5, 6]
    );
    assert_eq!(sheet.with_header_at(1).as_ref(), Some(sheet));
    assert_eq!(sheet.with_header_at(2), None);
    assert_eq!(find_row(sheet, &[("x", &["Findes ikke"])]), 1);
}

#[test]
fn long_cells_under_the_header_cost_little() {
    let long = "æ".repeat(32_000);
    let file = format!("Navn;Noter\n{}", format!("{long};{long}\n").repeat(10));
    let book = crate::fixtures::table(file.as_bytes());
    let texts: Vec<String> = (0..300).map(|at| format!("Et felt nummer {at}")).collect();
    let known: Vec<(&str, Vec<&str>)> = texts
        .iter()
        .map(|text| (text.as_str(), vec![text.as_str()]))
        .collect();
    let known: Vec<(&str, &[&str])> = known
        .iter()
        .map(|(key, texts)| (*key, texts.as_slice()))
        .collect();
    // Letter by letter it takes minutes, and the runner ends what hangs.
    assert_eq!(find_row(&book.sheets[0], &known), 1);
}
