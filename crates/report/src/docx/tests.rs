//! The file is read back by another reader: an archive and plain XML.

use std::io::Read;

use crate::{
    Block, Column, Grid, GridRow, KeyFigure, Labelled, Letterhead, LogoRef, Paper, Source, Sourced,
    Tone, docx,
};

/// A blue picture of two by two pixels.
pub(crate) const PIXEL: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0,
    0, 0, 253, 212, 154, 115, 0, 0, 0, 15, 73, 68, 65, 84, 120, 156, 99, 96, 240, 157, 9, 66, 16,
    10, 0, 22, 210, 3, 153, 70, 45, 130, 208, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

fn sourced(text: &str, sources: &[usize]) -> Sourced {
    Sourced {
        text: text.to_owned(),
        sources: sources.to_vec(),
    }
}

/// A paper with one of everything.
pub(crate) fn sample() -> Paper {
    let column = |title: &str, number: bool| Column {
        title: title.to_owned(),
        width: u32::from(!number),
        number,
    };
    let source = |name: &str| Source {
        kind: "Sag".to_owned(),
        name: name.to_owned(),
        day: "22-11-2026".to_owned(),
        address: "/cases/1".to_owned(),
    };
    Paper {
        language: "da".to_owned(),
        title: "Ny vagtplan på Ærø <& co>".to_owned(),
        kind: "Beslutningsoplæg".to_owned(),
        lead: "Til styregruppen".to_owned(),
        letterhead: Letterhead {
            name: "Ærø Kommune".to_owned(),
            address: "Statene 2\n5970 Ærøskøbing".to_owned(),
            footer: "Digitalisering".to_owned(),
            logo: Some(LogoRef {
                sha256: "0".repeat(64),
                media_type: "image/png".to_owned(),
                width: 1,
                height: 1,
            }),
        },
        day: "22. november 2026".to_owned(),
        blocks: vec![
            Block::Heading("Sagen kort".to_owned()),
            Block::Facts(vec![Labelled {
                label: "Enhed".to_owned(),
                value: "Ældre".to_owned(),
                sources: vec![1],
            }]),
            Block::Text(sourced(
                "Første afsnit.\n\nAndet afsnit\nmed to linjer.",
                &[1, 2],
            )),
            Block::Proposal(sourced("At sagen går videre.", &[])),
            Block::Figures(vec![KeyFigure {
                label: "Nutidsværdi".to_owned(),
                value: "354.516 kr.".to_owned(),
                note: "ved 3,5 %".to_owned(),
                tone: Tone::Good,
                sources: vec![2],
            }]),
            Block::Subheading("Linjer".to_owned()),
            Block::List(vec![sourced("Et punkt", &[2])]),
            Block::Table(Grid {
                caption: "Linjer efter år".to_owned(),
                columns: vec![column("Hvad", false), column("2027", true)],
                rows: vec![GridRow {
                    cells: vec!["Køb".to_owned(), "\u{2212}1.000.000".to_owned()],
                    tone: Tone::Warn,
                    sources: vec![2],
                }],
                total: vec!["I alt".to_owned(), "\u{2212}1.000.000".to_owned()],
            }),
            Block::Note("Faste priser.".to_owned()),
        ],
        sources_title: "Kilder".to_owned(),
        sources_columns: ["Nr.", "Post", "Dato"].map(str::to_owned),
        sources: vec![source("Ny vagtplan"), source("Køb")],
        page_of: "Side {page} af {pages}".to_owned(),
        lacking: String::new(),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect(name);
    file.read_to_string(&mut text).expect("text");
    text
}

/// Texts of the paragraphs in a style, in order.
fn texts(document: &str, style: &str) -> Vec<String> {
    let mark = format!("<w:pStyle w:val=\"{style}\"/>");
    let paragraphs = document.split("<w:p>").filter(|one| one.contains(&mark));
    let text = |paragraph: &str| {
        let paragraph = paragraph.split("</w:p>").next().unwrap_or_default();
        let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        runs.filter_map(|run| run.split("</w:t>").next())
            .collect::<String>()
    };
    paragraphs.map(text).collect()
}

#[test]
fn a_paper_is_read_back() {
    let paper = sample();
    let bytes = docx(&paper, Some(PIXEL)).expect("a file");
    let document = part(&bytes, "word/document.xml");
    assert_eq!(
        texts(&document, "Heading1"),
        ["Ny vagtplan på Ærø &lt;&amp; co&gt;"]
    );
    assert_eq!(texts(&document, "Heading2"), ["Sagen kort", "Kilder"]);
    assert_eq!(texts(&document, "Heading3"), ["Linjer"]);
    let text = texts(&document, "Normal");
    assert_eq!(text[0], "Første afsnit.");
    assert_eq!(text[1], "Andet afsnitmed to linjer.\u{a0}[1, 2]");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2);
    assert!(document.contains(r#"<w:hyperlink w:anchor="source_2""#));
    assert!(document.contains(r#"w:name="source_2"/>"#));
    assert!(part(&bytes, "word/styles.xml").contains(r#"<w:lang w:val="da-DK""#));
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Beslutningsoplæg: Ny vagtplan på Ærø"),
        "{core}"
    );
    assert!(!core.contains("created"), "a day would differ each time");
    let foot = part(&bytes, "word/footer1.xml");
    assert!(foot.contains("\" PAGE \"") && foot.contains("\" NUMPAGES \""));
    assert!(part(&bytes, "word/header1.xml").contains("Ærø Kommune"));
}

#[test]
fn every_part_is_well_formed_and_of_the_same_bytes() {
    let paper = sample();
    let bytes = docx(&paper, Some(PIXEL)).expect("a file");
    assert_eq!(bytes, docx(&paper, Some(PIXEL)).expect("a file"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
    for at in 0..archive.len() {
        let file = archive.by_index(at).expect("a file");
        let name = file.name().expect("a name").into_owned();
        assert_eq!(
            file.last_modified(),
            Some(zip::DateTime::default()),
            "{name}"
        );
        drop(file);
        if !name.ends_with(".png") {
            well_formed(&name, &part(&bytes, &name));
        }
    }
}

/// Tags open and close in pairs, and nothing else stands in them.
fn well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').expect("a tag ends");
        assert!(!text.contains('&') || text.contains(';'), "{name}: {text}");
        match tag {
            tag if tag.starts_with('?') || tag.ends_with('/') => {}
            tag if tag.starts_with('/') => assert_eq!(open.pop(), Some(&tag[1..]), "{name}"),
            tag => open.push(tag.split(' ').next().unwrap_or_default()),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn what_may_not_stand_in_xml_is_left_out() {
    let mut paper = sample();
    paper.title = "a\u{0}b\u{202e}c\u{ffff}\u{1b}d".to_owned();
    paper.letterhead.logo = None;
    let bytes = docx(&paper, None).expect("a file");
    let document = part(&bytes, "word/document.xml");
    assert_eq!(texts(&document, "Heading1"), ["abcd"]);
    assert!(!part(&bytes, "word/header1.xml").contains("drawing>"));
}

#[test]
fn a_kept_paper_is_the_same_paper() {
    let paper = sample();
    let kept = serde_json::to_string(&paper).expect("writable");
    let read: Paper = serde_json::from_str(&kept).expect("readable");
    assert_eq!(read, paper);
    assert_eq!(serde_json::to_string(&read).expect("writable"), kept);
}
