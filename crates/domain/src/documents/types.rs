//! The types of files that are taken, each known by its name's ending and by how its bytes
//! begin. Types that run something when they are opened (HTML, SVG, scripts, programs,
//! office files with macros) are not among them.

/// One type of files.
#[derive(Debug)]
pub struct FileType {
    /// Endings of the name, in lower case.
    pub extensions: &'static [&'static str],
    /// What it is served as.
    pub media_type: &'static str,
    looks: fn(&[u8]) -> bool,
}

impl FileType {
    /// Whether the bytes are of this type as far as their signature tells.
    #[must_use]
    pub fn fits(&self, bytes: &[u8]) -> bool {
        (self.looks)(bytes)
    }
}

const fn of(
    extensions: &'static [&'static str],
    media_type: &'static str,
    looks: fn(&[u8]) -> bool,
) -> FileType {
    FileType {
        extensions,
        media_type,
        looks,
    }
}

/// All of them.
pub static FILE_TYPES: &[FileType] = &[
    of(&["pdf"], "application/pdf", |bytes| {
        // Some writers put a few bytes before the mark.
        holds(&bytes[..bytes.len().min(1024)], b"%PDF-")
    }),
    of(
        &["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        |bytes| office(bytes, b"word/document.xml"),
    ),
    of(
        &["xlsx"],
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        |bytes| office(bytes, b"xl/workbook.xml"),
    ),
    of(
        &["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        |bytes| office(bytes, b"ppt/presentation.xml"),
    ),
    of(
        &["odt"],
        "application/vnd.oasis.opendocument.text",
        |bytes| open_document(bytes, b"text"),
    ),
    of(
        &["ods"],
        "application/vnd.oasis.opendocument.spreadsheet",
        |bytes| open_document(bytes, b"spreadsheet"),
    ),
    of(&["png"], "image/png", |bytes| {
        bytes.starts_with(b"\x89PNG\r\n\x1a\n")
    }),
    of(&["jpg", "jpeg"], "image/jpeg", |bytes| {
        bytes.starts_with(b"\xff\xd8\xff")
    }),
    of(&["txt"], "text/plain; charset=utf-8", is_text),
    of(&["csv"], "text/csv; charset=utf-8", is_text),
    of(&["eml"], "message/rfc822", is_letter),
    of(&["msg"], "application/vnd.ms-outlook", |bytes| {
        bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    }),
];

/// The type with this ending (lower case, without the dot).
pub(super) fn with_extension(extension: &str) -> Option<&'static FileType> {
    let mut types = FILE_TYPES.iter();
    types.find(|one| one.extensions.contains(&extension))
}

/// Every ending, as a sentence shows them.
#[must_use]
pub fn all_extensions() -> String {
    let all = FILE_TYPES.iter().flat_map(|one| one.extensions);
    all.copied().collect::<Vec<_>>().join(", ")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The names within an archive stand there as they are, so they can be looked for without
/// unpacking anything. Macros have a name of their own.
fn office(bytes: &[u8], main: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE) && holds(bytes, main) && !holds(bytes, b"vbaProject.bin")
}

/// The first thing in the archive is the type, unpacked (OpenDocument 1.3, part 2, 3.3).
fn open_document(bytes: &[u8], what: &[u8]) -> bool {
    let named = [b"mimetypeapplication/vnd.oasis.opendocument.", what].concat();
    let end = 30 + named.len();
    let whole = bytes.get(30..end) == Some(&named[..]);
    // `text` is also the beginning of `text-template` and `text-master`.
    let longer = bytes.get(end).is_some_and(|byte| *byte == b'-');
    bytes.starts_with(ARCHIVE) && whole && !longer
}

/// Text in any encoding that has no zeros: no control characters but those of lines, and
/// no page of the web or script that only calls itself a text.
fn is_text(bytes: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let start: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii_graphic())
        .take(14)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    let page = ["<!doctype", "<html", "<script", "<svg", "<?xml", "#!"];
    !bytes.iter().any(control) && !page.iter().any(|mark| start.starts_with(mark.as_bytes()))
}

/// An e-mail is text whose first lines are its header.
fn is_letter(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8192)]).to_lowercase();
    let names = [
        "from:",
        "to:",
        "date:",
        "subject:",
        "received:",
        "return-path:",
    ];
    let is_header = |line: &str| names.iter().any(|name| line.starts_with(name));
    is_text(bytes) && head.lines().any(is_header)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(extension: &str, bytes: &[u8]) -> bool {
        with_extension(extension).unwrap().fits(bytes)
    }

    fn archive(names: &[&str]) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend([0; 26]);
        names.iter().for_each(|name| bytes.extend(name.as_bytes()));
        bytes
    }

    #[test]
    fn a_page_of_the_web_is_none_of_them() {
        let pages: [&[u8]; 4] = [
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"  \n<html>",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
            b"\xef\xbb\xbf<?xml version='1.0'?>",
        ];
        for page in pages {
            let taken = FILE_TYPES.iter().filter(|one| one.fits(page));
            assert_eq!(taken.count(), 0, "{}", String::from_utf8_lossy(page));
        }
    }

    #[test]
    fn programs_and_scripts_are_none_of_them() {
        let programs: [&[u8]; 3] = [b"MZ\x90\0\x03", b"\x7fELF\x02\x01", b"#!/bin/sh\nrm"];
        for program in programs {
            assert!(!FILE_TYPES.iter().any(|one| one.fits(program)));
        }
    }

    #[test]
    fn office_files_are_told_apart_and_have_no_macros() {
        let word = archive(&["[Content_Types].xml", "word/document.xml"]);
        assert!(fits("docx", &word) && !fits("xlsx", &word) && !fits("odt", &word));
        let macros = archive(&["word/document.xml", "word/vbaProject.bin"]);
        assert!(!fits("docx", &macros));
        let letter = archive(&["mimetypeapplication/vnd.oasis.opendocument.textPK"]);
        assert!(fits("odt", &letter) && !fits("ods", &letter));
        let template = archive(&["mimetypeapplication/vnd.oasis.opendocument.text-template"]);
        assert!(!fits("odt", &template));
        assert!(!fits("docx", b"PK\x03\x04 only an archive"));
    }

    #[test]
    fn texts_and_letters() {
        assert!(fits("txt", "Møde den 3. maj\r\n".as_bytes()));
        assert!(fits("csv", b"navn;bel\xf8b\n\xc5rhus;1\n"));
        assert!(!fits("txt", b"a\0b"));
        assert!(fits("eml", b"Received: by x\r\nSubject: Aftale\r\n\r\nHej"));
        assert!(!fits("eml", b"Hej uden hoved"));
    }

    #[test]
    fn pictures_and_pdf() {
        assert!(fits("pdf", b"%PDF-1.7\n") && !fits("pdf", b"PDF-1.7"));
        assert!(fits("png", b"\x89PNG\r\n\x1a\n\0") && !fits("png", b"PNG"));
        assert!(fits("jpeg", b"\xff\xd8\xff\xe0") && !fits("jpg", b"GIF89a"));
        assert!(fits("msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
    }
}
