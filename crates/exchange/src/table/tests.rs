use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::error::Arg;
use crate::fixtures::{inline, real, table, xlsx, zip};

fn error(bytes: &[u8]) -> ReadError {
    read(bytes, "fil", &Limits::default()).unwrap_err()
}

fn texts(row: &Row) -> Vec<String> {
    row.cells
        .iter()
        .map(|cell| cell.shown().into_owned())
        .collect()
}

fn kind(bytes: &[u8]) -> String {
    let error = error(bytes);
    assert_eq!(error.code, "not_a_table", "{error}");
    match error.arg("kind") {
        Some(Arg::Text(kind)) => kind.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn kitos_contract_sheets() {
    for (file, rows) in [
        ("valid_it_contract_example", 4),
        ("invalid_contract_example", 5),
        ("OS2KITOS_IT_Kontrakter_template", 0),
    ] {
        let Some(bytes) = real(&format!("kitos/{file}.xlsx")) else {
            return;
        };
        let book = table(&bytes);
        let sheet = &book.sheets[0];
        assert_eq!(
            (sheet.name.as_str(), sheet.header_row),
            ("IT Kontrakter", 1),
            "{file}"
        );
        assert_eq!(
            sheet.headers,
            [
                "Id",
                "IT Kontrakt Navn (påkrævet)",
                "IT Kontrakt Id",
                "Bemærkning",
                "Indgået",
                "Uopsigeligt til",
                "Udløbsdato",
                "Kontrakten opsagt"
            ]
        );
        let numbers: Vec<usize> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, (2..2 + rows).collect::<Vec<_>>(), "{file}");
        if let Some(row) = sheet.rows.get(2) {
            assert_eq!(
                row.cell(4),
                &Cell::Date(date(2023, 2, 1)),
                "a long date format of the system's own"
            );
            assert_eq!(sheet.rows[0].cell(0), &Cell::Number(33_937.0));
            assert_eq!(sheet.rows[0].cell(4), &Cell::Text("01-03-2022".to_owned()));
        }
    }
}

#[test]
fn all_sheets_of_a_real_workbook() {
    let Some(bytes) = real("kle/os2mo_kle.xlsx") else {
        return;
    };
    let sizes: Vec<_> = table(&bytes)
        .sheets
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.rows.len()))
        .collect();
    let wanted = [
        ("Org", 1_566),
        ("KLE", 2_933),
        ("Ansvarlig", 2_933),
        ("Indsigt", 0),
        ("Udførende", 0),
    ];
    assert_eq!(sizes, wanted.map(|(name, rows)| (name.to_owned(), rows)));
}

#[test]
fn real_csv_files() {
    for (file, rows, columns) in [
        ("kitos/kitos-overview-columns.csv", 228, 8),
        ("kitos/kitos-ui-fields.csv", 131, 0),
        ("municipalities/municipalities_98.csv", 98, 7),
    ] {
        let Some(bytes) = real(file) else { return };
        let book = table(&bytes);
        assert_eq!(book.sheets[0].rows.len(), rows, "{file}");
        assert!(
            columns == 0 || book.sheets[0].headers.len() == columns,
            "{file}"
        );
        assert_eq!(book.sheets[0].ragged, [], "{file}");
    }
}

#[test]
fn separators_and_encodings() {
    for (bytes, wanted) in [
        (
            b"\xef\xbb\xbfNavn;Pris\r\nA, B;1,5\r\n".as_slice(),
            ["A, B", "1,5"],
        ),
        (b"Navn,Pris\n\"A; B\",\"1,5\"\n", ["A; B", "1,5"]),
        (b"Navn\tPris\nA, B\t1;5\n", ["A, B", "1;5"]),
        (b"Navn;Pris\r\xc6r\xf8;1", ["Ærø", "1"]),
        (b"sep=|\nNavn|Pris\nx;y|1,5\n", ["x;y", "1,5"]),
        (
            b"Navn;Pris\n\"a \"\"b\"\" ;\nc\";\" 1\"",
            ["a \"b\" ;\nc", " 1"],
        ),
        (b"Navn;Pris\na \"b\" c;\"d\" e\n", ["a \"b\" c", "d e"]),
    ] {
        let book = table(bytes);
        assert_eq!(book.sheets[0].headers, ["Navn", "Pris"]);
        assert_eq!(texts(&book.sheets[0].rows[0]), wanted);
    }
    let utf16: Vec<u8> = "\u{feff}Navn;Pris\nÆ;1"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(texts(&table(&utf16).sheets[0].rows[0]), ["Æ", "1"]);
    assert_eq!(
        table(b"Navn\nA\nB\n").sheets[0].rows.len(),
        2,
        "one column is a table too"
    );
    assert_eq!(
        read(b"a;b\n", "C:\\mappe\\Min liste.2.csv", &Limits::default())
            .unwrap()
            .sheets[0]
            .name,
        "Min liste.2"
    );
}

#[test]
fn csv_rows_are_numbered_as_in_excel() {
    let book = table(b";;\n\nNavn;Antal;\n\"a\nb\";1;\n\n;;\nc;2;3\nd\n\n;;\n");
    let sheet = &book.sheets[0];
    assert_eq!((sheet.header_row, sheet.headers.len()), (3, 2));
    assert_eq!(
        sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [4, 7, 8]
    );
    assert_eq!(
        sheet.ragged,
        [Ragged {
            row: 8,
            found: 1,
            expected: 3
        }]
    );
    assert_eq!(sheet.rows[2].cell(7), &Cell::Empty);
}

#[test]
fn other_files_are_named() {
    assert_eq!(kind(b"%PDF-1.7 ..."), "pdf");
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), "image");
    assert_eq!(kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"), "xls");
    assert_eq!(kind(b"\n <HTML><table>"), "html");
    assert_eq!(kind(b"<?xml version=\"1.0\"?><a/>"), "xml");
    assert_eq!(kind(b"{\"a\": [1]}"), "json");
    assert_eq!(kind(b"a\0\x01\x02;b"), "binary");
    assert_eq!(
        kind(&zip(&[
            ("word/document.xml", b"x"),
            ("[Content_Types].xml", b"x")
        ])),
        "docx"
    );
    assert_eq!(
        kind(&zip(&[("mimetype", b"x"), ("content.xml", b"x")])),
        "ods"
    );
    assert_eq!(kind(&zip(&[("a.txt", b"x")])), "zip");
    assert_eq!(kind(&zip(&[("xl/workbook.bin", b"x")])), "xlsb");
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".to_vec();
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(error(&encrypted).code, "password_protected");
}

#[test]
fn empty_and_broken_files() {
    for bytes in [b"".as_slice(), b"\xef\xbb\xbf", b" \r\n \n"] {
        assert_eq!(error(bytes).code, "empty_file");
    }
    assert_eq!(error(b";;\n;;\n").code, "empty_sheet");
    assert_eq!(error(&xlsx("", &[])).code, "empty_sheet");
    assert_eq!(
        error(&xlsx(r#"<row r="4"><c r="A4" s="1"/></row>"#, &[])).code,
        "empty_sheet"
    );
    assert_eq!(
        error(b"a;b\n\"c;d\n").to_string(),
        "unreadable reason=\"unclosed_quote\" line=2"
    );
    assert_eq!(error(b"PK\x03\x04 and then nothing").code, "unreadable");
    let whole = xlsx("<row r=\"1\"><c r=\"A1\"><v>1", &[]);
    assert_eq!(error(&whole).code, "unreadable");
    assert_eq!(error(&whole[..whole.len() - 30]).code, "unreadable");
    assert_eq!(error(b"\xef\xbb\xbfa;b\n\xff;c").code, "bad_encoding");
}

#[test]
fn formulas_dates_and_errors() {
    let data = format!(
        r#"<row r="3">{}{}{}{}{}</row><row r="7"><c r="A7"><f>1+1</f><v>2</v></c><c r="B7" t="e"><f>X!A1</f><v>#REF!</v></c>
        <c r="C7" s="1"><f>TODAY()</f><v>44958</v></c><c r="D7" t="str"><f>"a"</f><v>a&amp;b</v></c><c r="E7" t="b"><v>1</v></c></row>
        <row r="8"><c r="A8"><f t="shared" ref="A8:A9" si="0">1+1</f><v>3</v></c></row>
        <row r="9"><c r="A9"><f t="shared" si="0"/><v>4</v></c><c r="E9" s="1"><v>44958.5</v></c></row>"#,
        inline("A3", "Tal"),
        inline("B3", "Fejl"),
        inline("C3", "Dato"),
        inline("D3", "Tekst"),
        inline("E3", "Ja"),
    );
    let book = table(&xlsx(&data, &[]));
    let sheet = &book.sheets[0];
    assert_eq!((sheet.header_row, sheet.rows[0].number), (3, 7));
    let formula = |cell| Cell::Formula(Box::new(cell));
    assert_eq!(
        sheet.rows[0].cells,
        [
            formula(Cell::Number(2.0)),
            formula(Cell::Error("#REF!".to_owned())),
            formula(Cell::Date(date(2023, 2, 1))),
            formula(Cell::Text("a&b".to_owned())),
            Cell::Bool(true),
        ]
    );
    assert!(sheet.rows[2].cell(0).is_formula());
    assert_eq!(sheet.rows[2].cell(4), &Cell::Date(date(2023, 2, 1)));
}

#[test]
fn emoji_right_to_left_and_long_texts() {
    let long = "æ".repeat(10_000);
    let book = table(&xlsx(
        &format!(
            "<row>{}{}{}</row>",
            inline("A1", "🚲"),
            inline("B1", "مرحبا"),
            inline("C1", &long)
        ),
        &[],
    ));
    assert_eq!(book.sheets[0].headers, ["🚲", "مرحبا", long.as_str()]);
    let csv = format!("a;b\n{long};🚲 שלום\n");
    assert_eq!(
        texts(&table(csv.as_bytes()).sheets[0].rows[0]),
        [long.as_str(), "🚲 שלום"]
    );
    let too_long = error(format!("a;b\nx;{}\n", "æ".repeat(32_768)).as_bytes());
    assert_eq!(
        too_long.to_string(),
        "too_large what=\"cell_chars\" limit=32767 sheet=\"fil\" row=2 found=32768 column=2"
    );
}

#[test]
fn limits() {
    let limits = Limits {
        bytes: 500,
        rows: 2,
        columns: 3,
        cells: 7,
        ..Limits::default()
    };
    let what = |bytes: &[u8]| match read(bytes, "f", &limits) {
        Err(error) if error.code == "too_large" => error.arg("what").cloned(),
        other => panic!("{other:?}"),
    };
    let is = |name: &str| Some(Arg::Text(name.to_owned()));
    assert_eq!(what(&[b'a'; 501]), is("bytes"));
    assert_eq!(what(b"a\n1\n2\n3\n"), is("rows"));
    assert_eq!(what(b"a;b;c;d\n"), is("columns"));
    assert_eq!(what(b"a;b;c\n1;2;3\n1;2;3\n"), is("cells"));
    assert!(
        read(b"a;b;c;;;;\n1;2;;;;;\n1\n", "f", &limits).is_ok(),
        "blank cells do not count"
    );
    let far = xlsx(r#"<row r="1"><c r="ZZ1"><v>1</v></c></row>"#, &[]);
    assert_eq!(error(&far).arg("found"), Some(&Arg::Number(702)));
}

#[test]
fn zip_bombs_are_seen_before_they_open() {
    let zeros = vec![b' '; 30 * 1024 * 1024];
    let bomb = error(&xlsx("", &[("xl/media/a.png", &zeros)]));
    assert_eq!(
        (bomb.code, bomb.arg("part")),
        ("zip_bomb", Some(&Arg::Text("xl/media/a.png".to_owned())))
    );

    let limits = Limits {
        unpacked: 1_000_000,
        ..Limits::default()
    };
    let big = read(&xlsx("", &[("xl/a", &zeros[..2_000_000])]), "f", &limits).unwrap_err();
    assert_eq!(
        (big.code, big.arg("what")),
        ("too_large", Some(&Arg::Text("unpacked".to_owned())))
    );

    // The directory claims a small part: the true size is found by unpacking.
    let lying = with_claimed_size(&xlsx("", &[("xl/a", &zeros)]), zeros.len() as u32, 100);
    let lie = read(&lying, "f", &Limits::default()).unwrap_err();
    assert!(["zip_bomb", "unreadable"].contains(&lie.code), "{lie}");

    // It claims 100 MB where there is little.
    let claim = with_claimed_size(
        &xlsx("", &[("xl/a", b"0123456789012345678901234567890123456789")]),
        40,
        100 * 1024 * 1024,
    );
    assert_eq!(error(&claim).code, "zip_bomb");
}

/// Rewrites the unpacked size of a part wherever the archive states it.
fn with_claimed_size(zip: &[u8], from: u32, to: u32) -> Vec<u8> {
    let mut bytes = zip.to_vec();
    let places: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| bytes[*at..*at + 4] == from.to_le_bytes())
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&to.to_le_bytes());
    }
    bytes
}

#[test]
fn claims_inside_the_workbook_are_not_believed() {
    let strings = br#"<sst uniqueCount="99999999999"><si><t>a</t></si></sst>"#;
    let row = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    assert_eq!(
        error(&xlsx(row, &[("xl/sharedStrings.xml", strings)])).to_string(),
        "unreadable reason=\"shared_strings_count\""
    );
    let honest = br#"<sst uniqueCount="1"><si><t>a</t></si></sst>"#;
    assert_eq!(
        table(&xlsx(row, &[("xl/sharedStrings.xml", honest)])).sheets[0].headers,
        ["a"]
    );
    let backwards = xlsx(
        r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
        &[],
    );
    assert_eq!(error(&backwards).code, "unreadable");
    // A range that ends before it begins makes the reader's arithmetic fail in a debug build.
    let shared = r#"<row r="1"><c r="A1"><f t="shared" ref="B2:A1" si="0">1</f><v>1</v></c></row>"#;
    match read(&xlsx(shared, &[]), "f", &Limits::default()) {
        Ok(book) => assert_eq!(book.sheets[0].headers, ["1"]),
        Err(error) => assert_eq!(error.code, "unreadable"),
    }
    let new_error = xlsx(
        r#"<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c></row>"#,
        &[],
    );
    assert_eq!(
        error(&new_error).arg("value"),
        Some(&Arg::Text("#SPILL!".to_owned()))
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, "f", &Limits::default());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-zæ;,\"\t\n\r'=]{0,120}") {
        let _ = read(text.as_bytes(), "f", &Limits::default());
    }

    #[test]
    fn damaged_sheets_are_read_or_refused(cut in 0..300_usize, put in "[<>/\"=a-zA-Z0-9]{0,8}") {
        let data = r#"<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" s="1"><v>44958</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">1</f><v>1</v></c></row>"#;
        let cut = cut.min(data.len());
        let _ = read(&xlsx(&format!("{}{put}{}", &data[..cut], &data[cut..]), &[]), "f", &Limits::default());
    }
}
