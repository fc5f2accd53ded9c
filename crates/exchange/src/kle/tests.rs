use jiff::civil::date;

use super::*;
use crate::fixtures::real;

fn plan(body: &str) -> Result<KleFile, ReadError> {
    read(
        format!("<KLE-Emneplan><UdgivelsesDato>2026-05-01</UdgivelsesDato>{body}</KLE-Emneplan>")
            .as_bytes(),
        &Limits::default(),
    )
}

fn main_group(number: &str, inside: &str) -> String {
    format!(
        "<Hovedgruppe><HovedgruppeNr>{number}</HovedgruppeNr><HovedgruppeTitel>H</HovedgruppeTitel>{inside}</Hovedgruppe>"
    )
}

fn group(number: &str, inside: &str) -> String {
    format!("<Gruppe><GruppeNr>{number}</GruppeNr><GruppeTitel>G</GruppeTitel>{inside}</Gruppe>")
}

fn problems(file: &KleFile) -> Vec<(&'static str, &str)> {
    file.problems
        .iter()
        .map(|problem| (problem.code, problem.number.as_str()))
        .collect()
}

#[test]
fn the_whole_plan_as_json() {
    let Some(bytes) = real("kle/kitos_kles_2022-05-01.json") else {
        return;
    };
    let file = read(&bytes, &Limits::default()).unwrap();
    let of_level = |parts| {
        file.nodes
            .iter()
            .filter(|node| node.number.split('.').count() == parts)
            .count()
    };
    assert_eq!(file.nodes.len(), 2_913);
    assert_eq!([of_level(1), of_level(2), of_level(3)], [36, 492, 2_385]);
    assert_eq!(file.published, Some(date(2022, 5, 1)));
    assert_eq!(file.problems, []);
}

#[test]
fn the_official_samples() {
    let (Some(changes), Some(single), Some(only_date)) = (
        real("kle/20200106-kle-sample-changes.xml"),
        real("kle/20200106-kle-single-item.xml"),
        real("kle/20200106-kle-only-published-date.xml"),
    ) else {
        return;
    };
    let limits = Limits::default();
    let file = read(&changes, &limits).unwrap();
    assert_eq!(file.published, Some(date(2019, 11, 1)));
    assert_eq!(file.problems, []);
    let text = String::from_utf8(changes).unwrap();
    assert_eq!(file.nodes.len(), text.matches("<UUID>").count());
    let subject = file
        .nodes
        .iter()
        .find(|node| node.number == "00.01.00")
        .unwrap();
    assert_eq!(subject.title, "Kommunens styrelse i almindelighed");
    assert_eq!(subject.parent.as_deref(), Some("00.01"));
    assert_eq!(
        subject.uuid.as_deref(),
        Some("15b97b4f-08c6-42fc-9a37-3ec048d8d01b")
    );
    assert_eq!(
        (subject.created, subject.changed),
        (Some(date(2004, 2, 1)), Some(date(2011, 5, 1)))
    );
    assert_eq!(subject.line, 16);
    assert_eq!(read(&single, &limits).unwrap().nodes.len(), 7);
    assert_eq!(read(&only_date, &limits).unwrap().nodes, []);
}

#[test]
fn expired_nodes_and_guidance() {
    let subject = "<Emne><EmneNr>00.01.05</EmneNr><EmneTitel>A &amp; &#66;</EmneTitel><EmneAdministrativInfo>\
        <OprettetDato>2004-02-01</OprettetDato><RettetDato>2011-05-01</RettetDato><RettetDato>2009-01-01</RettetDato>\
        <Historisk><UdgaaetDato>2020-01-31</UdgaaetDato></Historisk></EmneAdministrativInfo>\
        <EmneVejledning><VejledningTekst><p>Se <b>Emne</b><EmneNr>99</EmneNr></p></VejledningTekst></EmneVejledning></Emne>";
    let file = plan(&main_group("00", &group("00.01", subject))).unwrap();
    assert_eq!(file.problems, []);
    let node = &file.nodes[2];
    assert_eq!(
        (node.number.as_str(), node.title.as_str()),
        ("00.01.05", "A & B")
    );
    assert_eq!(
        (node.changed, node.expired),
        (Some(date(2011, 5, 1)), Some(date(2020, 1, 31)))
    );
}

#[test]
fn problems_name_the_number() {
    let id = "<UUID>4eba8818-da19-4e37-b3e1-b9b6be2f2f13</UUID>";
    let file = plan(&[
        main_group("00", &group("00.01", "")),
        main_group("00", id),
        main_group("1", ""),
        main_group("02", &(group("03.01", "") + id)),
        "<Hovedgruppe><HovedgruppeNr>04</HovedgruppeNr><UUID>x</UUID><HovedgruppeAdministrativInfo><OprettetDato>31-02-2020</OprettetDato>\
            </HovedgruppeAdministrativInfo></Hovedgruppe>".to_owned(),
    ].concat())
    .unwrap();
    assert_eq!(
        problems(&file),
        [
            ("kle_date", "04"),
            ("kle_duplicate", "00"),
            ("kle_number", "1"),
            ("kle_duplicate_uuid", "02"),
            ("kle_wrong_parent", "03.01"),
            ("kle_title_missing", "04"),
            ("kle_uuid", "04"),
        ]
    );
    let json = r#"{"referenceVersion":"2022-05-01T00:00:00Z","payload":[
        {"uuid":null,"kleNumber":"05.01","description":"x","parentKle":{"name":"05"}}]}"#;
    assert_eq!(
        problems(&read(json.as_bytes(), &Limits::default()).unwrap()),
        [("kle_orphan", "05.01")]
    );
}

#[test]
fn hostile_and_foreign_files_are_refused() {
    let code = |text: &str| read(text.as_bytes(), &Limits::default()).unwrap_err().code;
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><KLE-Emneplan>&b;</KLE-Emneplan>";
    assert_eq!(code(bomb), "unsafe_xml");
    assert_eq!(code("<KLE-Emneplan>&xxe;</KLE-Emneplan>"), "unsafe_xml");
    assert_eq!(code(""), "empty_file");
    assert_eq!(code("<html><body/></html>"), "not_kle");
    assert_eq!(code("<KLE-Emneplan></KLE-Emneplan>"), "not_kle");
    assert_eq!(code("<KLE-Emneplan><Hovedgruppe>"), "unreadable");
    assert_eq!(code("<KLE-Emneplan></a></KLE-Emneplan>"), "unreadable");
    assert_eq!(code("{\"a\":1}"), "not_kle");
    assert_eq!(code("{\"a\":"), "unreadable");
    assert_eq!(code("navn;nummer"), "not_kle");
    assert_eq!(
        code(&format!("<KLE-Emneplan>{}", "<a>".repeat(100))),
        "unreadable"
    );
    let many = plan(&main_group("00", "").repeat(MAX_NODES + 1)).unwrap_err();
    assert_eq!(many.code, "too_large");
}

proptest::proptest! {
    #[test]
    fn damaged_xml_never_panics(cut in 0..600_usize, put in "[<>/&;a-z]{0,6}") {
        let whole = format!("<KLE-Emneplan>{}</KLE-Emneplan>", main_group("00", &group("00.01", "<Emne><EmneNr>00.01.00</EmneNr></Emne>")));
        let cut = cut.min(whole.len());
        let _ = read(format!("{}{put}{}", &whole[..cut], &whole[cut..]).as_bytes(), &Limits::default());
        let _ = read(format!("{}{put}", &whole[..cut]).as_bytes(), &Limits::default());
    }
}
