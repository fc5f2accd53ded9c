use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::fixtures::table;
use crate::parse::cell;
use crate::table::{Cell, Row};

fn csv(headers: &[&str], rows: &[Vec<OutCell<'_>>]) -> Vec<u8> {
    let mut writer = Csv::new(Vec::new(), headers, Words::danish()).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap()
}

fn xlsx(headers: &[&str], rows: &[Vec<OutCell<'_>>]) -> Vec<u8> {
    let columns: Vec<Column> = headers
        .iter()
        .map(|title| Column { title, width: 20.0 })
        .collect();
    let mut writer = Xlsx::new("Systemer i anvendelse", &columns, Words::danish()).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    let mut bytes = Vec::new();
    writer.finish(&mut bytes).unwrap();
    bytes
}

fn sample() -> Vec<OutCell<'static>> {
    vec![
        OutCell::from("Ærø; \"x\""),
        OutCell::Integer(-7),
        OutCell::Hundredths(-5),
        OutCell::Date(date(2026, 12, 31)),
        OutCell::Bool(true),
        OutCell::Empty,
        OutCell::from("=1+1"),
    ]
}

#[test]
fn csv_is_what_danish_excel_expects() {
    let bytes = csv(&["Navn", "+x"], &[sample()]);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(
        text,
        "\u{feff}Navn;'+x\r\n\"Ærø; \"\"x\"\"\";-7;-0,05;31-12-2026;Ja;;'=1+1\r\n"
    );
}

#[test]
fn the_guard_is_taken_off_exactly() {
    let texts = [
        "=a", "'=a", "''=a", "+45 1", "-", "@x", "\tx", "\rx", "'x", "''", "'", "a=b", "＝a", "a",
    ];
    let rows: Vec<Vec<OutCell>> = texts
        .iter()
        .map(|text| vec![OutCell::from(*text), OutCell::from("x")])
        .collect();
    let bytes = csv(&["a", "b"], &rows);
    let book = table(&bytes);
    for (row, text) in book.sheets[0].rows.iter().zip(texts) {
        assert_eq!(row.cell(0).shown(), text);
    }
    let raw = String::from_utf8(bytes).unwrap();
    let body = raw.lines().skip(1);
    assert!(
        body.into_iter()
            .all(|line| !line.starts_with(['=', '+', '-', '@', '\t'])),
        "{raw}"
    );
}

#[test]
fn xlsx_has_real_types() {
    let bytes = xlsx(
        &["Navn", "Antal", "Pris", "Dato", "Aktiv", "Tom", "Formel"],
        &[sample()],
    );
    let book = table(&bytes);
    assert_eq!(book.sheets[0].name, "Systemer i anvendelse");
    assert_eq!(
        book.sheets[0].rows[0].cells,
        [
            Cell::Text("Ærø; \"x\"".to_owned()),
            Cell::Number(-7.0),
            Cell::Number(-0.05),
            Cell::Date(date(2026, 12, 31)),
            Cell::Text("Ja".to_owned()),
            Cell::Empty,
            Cell::Text("=1+1".to_owned()),
        ]
    );
}

#[test]
fn the_sheet_has_frozen_bold_headers_and_a_filter() {
    let bytes = xlsx(
        &["Navn", "Dato"],
        &[vec![OutCell::from("a"), OutCell::Date(date(2026, 1, 2))]],
    );
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    std::io::Read::read_to_string(
        &mut archive.by_name("xl/worksheets/sheet1.xml").unwrap(),
        &mut sheet,
    )
    .unwrap();
    assert!(
        sheet.contains(r#"state="frozen""#) && sheet.contains(r#"<autoFilter ref="A1:B2"/>"#),
        "{sheet}"
    );
    assert!(
        sheet.contains(r#"<col min="1" max="2" width="20"#) && !sheet.contains("<f>"),
        "{sheet}"
    );
    let mut styles = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/styles.xml").unwrap(), &mut styles)
        .unwrap();
    assert!(
        styles.contains("<b/>") && styles.contains("dd-mm-yyyy"),
        "{styles}"
    );
}

#[test]
fn what_excel_cannot_hold_is_written_as_text_or_cut() {
    let long = "🚲".repeat(20_000);
    let rows = [vec![
        OutCell::Integer(i64::MIN),
        OutCell::Hundredths(i64::MAX),
        OutCell::Date(date(1849, 6, 5)),
        OutCell::Text(Cow::Borrowed(&long)),
    ]];
    let book = table(&xlsx(&["a", "b", "c", "d"], &rows));
    let row = &book.sheets[0].rows[0];
    assert_eq!(cell::integer(row.cell(0)), Ok(Some(i64::MIN)));
    assert_eq!(cell::decimal_hundredths(row.cell(1)), Ok(Some(i64::MAX)));
    assert_eq!(cell::date(row.cell(2)), Ok(Some(date(1849, 6, 5))));
    let shown = row.cell(3).shown();
    assert!(shown.ends_with("🚲…") && shown.encode_utf16().count() <= 32_767);
    let mut writer = Xlsx::new("[a/b]*?:'", &[], Words::danish()).unwrap();
    writer.row(&[OutCell::Text(Cow::Borrowed(&long))]).unwrap();
    assert_eq!(writer.shortened(), 1);
    writer.finish(Vec::new()).unwrap();
}

#[test]
fn a_sink_that_fails_is_an_error() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("full"))
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(Csv::new(Full, &["a"], Words::danish()).is_err());
    let writer = Xlsx::new("a", &[], Words::danish()).unwrap();
    assert!(writer.finish(Full).is_err());
}

/// Zero characters are left out of both formats.
fn storable(text: &str) -> String {
    text.replace('\0', "")
}

/// The row as the importer would read it back.
fn check(row: &Row, wanted: &[OutCell<'_>]) -> Result<(), TestCaseError> {
    for (column, cell) in wanted.iter().enumerate() {
        let found = row.cell(column);
        match cell {
            OutCell::Text(text) => prop_assert_eq!(found.shown(), storable(text)),
            OutCell::Integer(value) => prop_assert_eq!(cell::integer(found), Ok(Some(*value))),
            OutCell::Hundredths(value) => {
                prop_assert_eq!(cell::decimal_hundredths(found), Ok(Some(*value)))
            }
            OutCell::Date(value) => prop_assert_eq!(cell::date(found), Ok(Some(*value))),
            OutCell::Bool(value) => prop_assert_eq!(cell::yes_no(found), Ok(Some(*value))),
            OutCell::Empty => prop_assert_eq!(found, &Cell::Empty),
        }
    }
    Ok(())
}

fn any_date() -> impl Strategy<Value = Date> {
    (1..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day))
}

fn any_cell() -> impl Strategy<Value = OutCell<'static>> {
    prop_oneof![
        "(?s).{1,30}".prop_map(OutCell::from),
        "['=+@;\"\r\n\t _x0A9-]{1,12}".prop_map(OutCell::from),
        any::<i64>().prop_map(OutCell::Integer),
        (-1_000_000_000_i64..1_000_000_000).prop_map(OutCell::Hundredths),
        any::<i64>().prop_map(OutCell::Hundredths),
        any_date().prop_map(OutCell::Date),
        any::<bool>().prop_map(OutCell::Bool),
        Just(OutCell::Empty),
    ]
}

/// Each row begins with its number, so that none is blank.
fn any_rows(
    cell: impl Strategy<Value = OutCell<'static>>,
) -> impl Strategy<Value = Vec<Vec<OutCell<'static>>>> {
    proptest::collection::vec(proptest::collection::vec(cell, 4), 1..6).prop_map(|mut rows| {
        for (number, row) in rows.iter_mut().enumerate() {
            row[0] = OutCell::Integer(number as i64);
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn csv_round_trips(rows in any_rows(any_cell())) {
        let book = table(&csv(&["Nr", "a", "b", "c"], &rows));
        prop_assert_eq!(&book.sheets[0].ragged, &[]);
        prop_assert_eq!(book.sheets[0].rows.len(), rows.len());
        for (at, (row, wanted)) in book.sheets[0].rows.iter().zip(&rows).enumerate() {
            prop_assert_eq!(row.number, at + 2);
            check(row, wanted)?;
        }
    }

    #[test]
    fn xlsx_round_trips(rows in any_rows(any_cell())) {
        let book = table(&xlsx(&["Nr", "a", "b", "c"], &rows));
        prop_assert_eq!(book.sheets[0].rows.len(), rows.len());
        for (at, (row, wanted)) in book.sheets[0].rows.iter().zip(&rows).enumerate() {
            prop_assert_eq!(row.number, at + 2);
            check(row, wanted)?;
        }
    }
}
