use std::collections::HashSet;

use super::*;
use crate::fixtures::{inline, real, table, xlsx};

#[test]
fn the_units_of_the_kle_sheet() {
    let Some(bytes) = real("kle/os2mo_kle.xlsx") else {
        return;
    };
    let book = table(&bytes);
    let (sheet, layout) = find(&book).unwrap();
    assert_eq!((sheet.name.as_str(), layout), ("Org", Layout::UuidAndName));
    let read = units(sheet, layout);
    assert_eq!(read.problems, []);
    assert_eq!(read.rows.len(), 1_566);
    assert_eq!((read.rows[0].row, read.rows[1_565].row), (2, 1_567));
    assert_eq!(read.rows[1].name, "9B");
    let ids: HashSet<_> = read
        .rows
        .iter()
        .map(|unit| unit.uuid.clone().unwrap())
        .collect();
    assert_eq!(ids.len(), 1_566);
    assert!(read.rows.iter().all(
        |unit| crate::parse::uuid(unit.uuid.as_deref().unwrap()).is_ok() && !unit.name.is_empty()
    ));
}

#[test]
fn the_tree_of_kolding_on_four_levels() {
    let Some(bytes) = real("org/os2mo_kolding_demo_org_tree.csv") else {
        return;
    };
    let book = table(&bytes);
    let (sheet, layout) = find(&book).unwrap();
    assert_eq!(layout, Layout::NestedNames);
    let read = units(sheet, layout);
    assert_eq!(read.problems, []);
    let at = |depth| {
        read.rows
            .iter()
            .filter(|unit| unit.path.len() == depth)
            .count()
    };
    // The municipality itself, and four levels below it.
    assert_eq!([at(1), at(2), at(3), at(4), at(5)], [1, 4, 13, 31, 13]);
    assert_eq!(read.rows.len(), 62);
    let unit = read
        .rows
        .iter()
        .find(|unit| unit.name == "Park og vej")
        .unwrap();
    assert_eq!((unit.row, unit.responsibilities.len()), (4, 1));
    assert_eq!(
        unit.parent,
        Some(ParentRef::Path(vec![
            "Kolding Kommune".into(),
            "Teknik og Miljø".into()
        ]))
    );
}

#[test]
fn one_unit_on_several_rows_and_units_without_a_row() {
    let book = table(
        "root;org;sub org;Ansvar\nK;A;;Løn\nK;A;;Ferie\nK;A;;Løn\nK;B;C;\nK;;D;\n;;;Løn\n"
            .as_bytes(),
    );
    let read = units(&book.sheets[0], Layout::NestedNames);
    let seen: Vec<_> = read
        .rows
        .iter()
        .map(|unit| (unit.row, unit.name.as_str(), unit.responsibilities.len()))
        .collect();
    assert_eq!(seen, [(2, "K", 0), (2, "A", 2), (5, "B", 0), (5, "C", 0)]);
    let problems: Vec<_> = read
        .problems
        .iter()
        .map(|problem| (problem.row, problem.column.as_str(), problem.code))
        .collect();
    assert_eq!(
        problems,
        [(6, "org", "path_gap"), (7, "root", "path_empty")]
    );
}

#[test]
fn kitos_units_with_numbers_and_errors() {
    let header = [
        "Id",
        "Overordnet afdeling (påkrævet)",
        "Afdelingsnavn (påkrævet)",
        "EAN nummer",
    ];
    let cells: String = ["A1", "B1", "C1", "D1"]
        .iter()
        .zip(header)
        .map(|(place, text)| inline(place, text))
        .collect();
    let data = format!(
        r#"<row r="1">{cells}</row><row r="2"><c r="A2"><v>17</v></c>{}{}<c r="D2"><v>5790001234560</v></c></row>
        <row r="3">{}</row><row r="5">{}<c r="D5" t="e"><v>#REF!</v></c></row>"#,
        inline("B2", "Direktion"),
        inline("C2", " HR "),
        inline("C3", "Direktion"),
        inline("C5", "Løn"),
    );
    let book = table(&xlsx(&data, &[]));
    let (sheet, layout) = find(&book).unwrap();
    assert_eq!(layout, Layout::KitosUnits);
    let read = units(sheet, layout);
    assert_eq!(
        read.rows[0],
        UnitRow {
            row: 2,
            id: Some("17".into()),
            parent: Some(ParentRef::Name("Direktion".into())),
            name: "HR".into(),
            ean: Some("5790001234560".into()),
            ..UnitRow::default()
        }
    );
    assert_eq!((read.rows[1].row, &read.rows[1].parent), (3, &None));
    assert_eq!(
        (
            read.problems[0].row,
            read.problems[0].column.as_str(),
            read.problems[0].code
        ),
        (5, "EAN nummer", "excel_error")
    );
    assert_eq!(people(sheet, layout).rows, []);
}

#[test]
fn kitos_people() {
    let book = table("Id;Fornavn (påkrævet);Efternavn (påkrævet);Email (påkrævet);Telefon\n;Bo;Ærø;bo@a.dk;'+45 1\n".as_bytes());
    let (sheet, layout) = find(&book).unwrap();
    let read = people(sheet, layout);
    let person = &read.rows[0];
    assert_eq!(
        (person.row, person.id.as_deref(), person.last_name.as_str()),
        (2, None, "Ærø")
    );
    assert_eq!(person.phone.as_deref(), Some("+45 1"));
}

#[test]
fn other_sheets_are_not_recognised() {
    assert_eq!(find(&table(b"UUID;EmneNr;EmneTitel\na;b;c\n")), None);
    assert_eq!(find(&table(b"Navn;Pris\na;1\n")), None);
}
