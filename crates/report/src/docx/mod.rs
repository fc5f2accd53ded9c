//! A paper as a document of an office program (Office Open XML, ISO/IEC 29500): real headings,
//! table headings that repeat, the language of the text, numbers of pages.
//!
//! Written by hand: the few elements that a paper needs are fewer than the settings of a library,
//! and every byte is the same on any day.

mod body;
mod frame;
mod table;
mod xml;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{Error, Paper};
use xml::escape;

const STYLES: &str = include_str!("styles.xml");
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PARTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Writes a paper as DOCX. `logo` are the bytes that the letterhead names.
///
/// # Errors
/// When the archive cannot be written; memory aside, that does not happen.
pub fn docx(paper: &Paper, logo: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    let logo = paper.letterhead.logo.as_ref().zip(logo);
    let ending = logo.map_or("png", |(of, _)| of.ending());
    let mut files: Vec<(String, Vec<u8>)> = vec![
        file("[Content_Types].xml", types(ending)),
        file("_rels/.rels", package()),
        file("docProps/core.xml", core(paper)),
        file("word/document.xml", body::document(paper)),
        file("word/styles.xml", styles(paper)),
        file("word/settings.xml", settings(paper)),
        file("word/numbering.xml", numbering()),
        file("word/header1.xml", frame::first_head(paper, logo.is_some())),
        file("word/header2.xml", frame::head(paper)),
        file("word/footer1.xml", frame::foot(paper)),
        file("word/_rels/document.xml.rels", document_relations()),
    ];
    if let Some((of, bytes)) = logo {
        let target = format!("media/logo.{}", of.ending());
        let relation = relation("rId1", &format!("{OFFICE}/image"), &target);
        files.push(file("word/_rels/header1.xml.rels", relations(&[relation])));
        files.push((format!("word/{target}"), bytes.to_vec()));
    }
    archive(&files).map_err(|error| Error::Refused(error.to_string()))
}

fn file(name: &str, text: String) -> (String, Vec<u8>) {
    (name.to_owned(), text.into_bytes())
}

/// The archive; its files carry no day.
fn archive(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn types(ending: &str) -> String {
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("header1", "header"),
        ("header2", "header"),
        ("footer1", "footer"),
    ];
    let parts = parts.map(|(name, kind)| {
        format!(r#"<Override PartName="/word/{name}.xml" ContentType="{PARTS}.{kind}+xml"/>"#)
    });
    let image = match ending {
        "jpg" => "image/jpeg",
        _ => "image/png",
    };
    xml::whole(&format!(
        concat!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
            r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
            r#"<Default Extension="xml" ContentType="application/xml"/><Default Extension="{}" ContentType="{}"/>"#,
            r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{}</Types>"#,
        ),
        ending,
        image,
        parts.concat()
    ))
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#)
}

fn relations(all: &[String]) -> String {
    xml::whole(&format!(
        r#"<Relationships xmlns="{RELATIONS}">{}</Relationships>"#,
        all.concat()
    ))
}

fn package() -> String {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[
        relation(
            "rId1",
            &format!("{OFFICE}/officeDocument"),
            "word/document.xml",
        ),
        relation("rId2", core, "docProps/core.xml"),
    ])
}

/// Names that the document's settings of its section use.
fn document_relations() -> String {
    let all = [
        ("rId1", "styles"),
        ("rId2", "settings"),
        ("rId3", "numbering"),
        ("rId4", "header1"),
        ("rId5", "header2"),
        ("rId6", "footer1"),
    ];
    let all = all.map(|(id, name)| {
        let kind = name.trim_end_matches(|c: char| c.is_ascii_digit());
        relation(id, &format!("{OFFICE}/{kind}"), &format!("{name}.xml"))
    });
    relations(&all)
}

fn core(paper: &Paper) -> String {
    let title = match paper.kind.is_empty() {
        true => paper.title.clone(),
        false => format!("{}: {}", paper.kind, paper.title),
    };
    xml::whole(&format!(
        concat!(
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>"#,
            r#"<dc:subject>{}</dc:subject><dc:language>{}</dc:language></cp:coreProperties>"#,
        ),
        escape(&title),
        escape(&paper.letterhead.name),
        escape(&paper.day),
        xml::language(paper)
    ))
}

fn styles(paper: &Paper) -> String {
    STYLES.replace("{language}", xml::language(paper))
}

fn settings(paper: &Paper) -> String {
    xml::whole(&format!(
        concat!(
            r#"<w:settings xmlns:w="{}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:autoHyphenation w:val="true"/>"#,
            r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#,
            r#"<w:themeFontLang w:val="{}"/></w:settings>"#,
        ),
        xml::W,
        xml::language(paper)
    ))
}

/// One list of points, which every list of a paper uses.
fn numbering() -> String {
    xml::whole(&format!(
        concat!(
            r#"<w:numbering xmlns:w="{}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>"#,
            r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>"#,
            r#"<w:pPr><w:ind w:left="340" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>"#,
            r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
        ),
        xml::W
    ))
}

#[cfg(test)]
pub(crate) mod tests;
