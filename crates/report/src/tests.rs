//! Printed pages, read back with poppler's programs.

mod samples;

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::{
    Document, Part,
    docx::tests::{PIXEL, sample},
    paper_pdf, pdf,
};

/// What one of poppler's programs says about a printed document.
fn poppler(program: &str, arguments: &[&str], printed: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{program} (package poppler-utils; run script/setup): {error}")
        });
    child.stdin.take().unwrap().write_all(printed).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} failed");
    // Titles in the structure are written in the document's own encoding.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(printed: &[u8]) -> String {
    poppler("pdftotext", &["-layout", "-", "-"], printed)
}

fn pages(printed: &[u8]) -> usize {
    let info = poppler("pdfinfo", &["-"], printed);
    let line = info
        .lines()
        .find(|line| line.starts_with("Pages:"))
        .unwrap();
    line.split_whitespace().last().unwrap().parse().unwrap()
}

fn print(document: &Document) -> Vec<u8> {
    let printed = pdf(document).unwrap_or_else(|error| panic!("{error}"));
    // To look at: PRINTED=some/folder cargo test -p report --features pdf
    if let Some(folder) = std::env::var_os("PRINTED") {
        let name = format!("{}.pdf", document.title.replace([' ', '/'], "-"));
        std::fs::write(std::path::Path::new(&folder).join(name), &printed).unwrap();
    }
    printed
}

#[test]
fn a_usual_sheet_is_one_accessible_page() {
    let sheet = samples::sheet();
    let printed = print(&sheet);
    assert_eq!(pages(&printed), 1);
    let info = poppler("pdfinfo", &["-"], &printed);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains(&sheet.title), "{info}");
    // The identifier is written in the metadata only when the standard's checks passed.
    let metadata = poppler("pdfinfo", &["-meta", "-"], &printed);
    assert!(
        metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{metadata}"
    );
    let text = text(&printed);
    for expected in [
        "Drift og støtte til omsorgssystem på Ærø",
        "Opsig senest",
        "Side 1 af 1",
        "Åse Østergård",
    ] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
}

#[test]
fn structure_is_in_the_document() {
    let structure = poppler("pdfinfo", &["-struct", "-"], &print(&samples::sheet()));
    for expected in [
        "H1",
        "H2",
        "Figure",
        "THead",
        "/Scope /Column",
        "/Scope /Row",
        "LBody",
    ] {
        assert!(
            structure.contains(expected),
            "{expected} is not in:\n{structure}"
        );
    }
}

#[test]
fn a_long_report_repeats_its_headings_and_counts_its_pages() {
    let report = samples::report(120);
    let printed = print(&report);
    let pages = pages(&printed);
    assert!((3..=9).contains(&pages), "{pages} pages");
    let text = text(&printed);
    assert_eq!(text.matches(&format!("af {pages}")).count(), pages);
    assert!(
        text.matches("Skal besluttes").count() >= pages - 1,
        "{text}"
    );
    assert!(text.contains("Kontrakt nr. 119"));
}

#[test]
fn a_long_text_flows_to_further_pages() {
    let mut sheet = samples::sheet();
    sheet.title = "Lang bemærkning".to_owned();
    let sentence = "Bemærkningen er lang, og den går over flere sider uden at noget forsvinder. ";
    sheet.parts.push(Part::Text(format!(
        "{}Slutordet står her.",
        sentence.repeat(150)
    )));
    let printed = print(&sheet);
    assert!(pages(&printed) > 1);
    assert!(text(&printed).contains("Slutordet står her."));
}

#[test]
fn texts_are_only_texts() {
    let nasty = samples::nasty();
    let mut sheet = samples::sheet();
    nasty.clone_into(&mut sheet.title);
    nasty.clone_into(&mut sheet.organisation);
    nasty.clone_into(&mut sheet.lead);
    sheet.parts.extend(samples::everywhere(nasty));
    let printed = pdf(&sheet).unwrap_or_else(|error| panic!("{error}"));
    let text = poppler("pdftotext", &["-raw", "-", "-"], &printed);
    let dense: String = text.split_whitespace().collect();
    let times = dense.matches("#import\"x.typ\":*").count();
    assert!(times > 10, "{times} times in:\n{text}");
    for piece in [
        "$x^2$",
        "*fed*",
        "_kursiv_",
        "`kode`",
        "\\u{41}",
        "@ref",
        "<label>",
        "//slut",
        "æøåÆØÅ",
        "{page}",
    ] {
        assert!(dense.contains(piece), "{piece} is not in:\n{text}");
    }
    assert!(text.contains(&sheet.lacking), "{text}");
}

#[test]
fn what_is_missing_or_too_much_is_borne() {
    let bare = Document {
        title: "Tom".to_owned(),
        language: "da".to_owned(),
        ..Document::default()
    };
    assert_eq!(pages(&print(&bare)), 1);
    let odd = Document {
        title: "Skæv".to_owned(),
        parts: samples::odd(),
        ..bare.clone()
    };
    assert!(text(&print(&odd)).contains("eneste"));
    let untitled = Document {
        title: String::new(),
        ..bare
    };
    assert!(pdf(&untitled).is_err());
}

#[test]
fn a_paper_has_its_letterhead_and_sources_and_the_same_bytes() {
    let paper = sample();
    let printed = paper_pdf(&paper, Some(PIXEL)).unwrap_or_else(|error| panic!("{error}"));
    let read = text(&printed);
    for wanted in [
        "Ærø Kommune",
        "Beslutningsoplæg",
        "Kilder",
        "/cases/1",
        "Side 1 af 1",
    ] {
        assert!(read.contains(wanted), "{wanted}: {read}");
    }
    assert!(poppler("pdfinfo", &["-meta", "-"], &printed).contains("pdfuaid"));
    let pictures = poppler("pdfimages", &["-list", "-"], &printed);
    assert!(pictures.contains("image"), "{pictures}");
    let again = paper_pdf(&paper, Some(PIXEL)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(printed, again);
    let broken = paper_pdf(&paper, Some(b"no picture")).unwrap_or_else(|error| panic!("{error}"));
    assert!(text(&broken).contains("Ærø Kommune"));
}
