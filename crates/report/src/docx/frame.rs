//! What stands around a paper's text: the letterhead, the head and foot of every page.

use super::xml::{self, W, escape, plain, run};
use crate::{LogoRef, Paper};

/// Width of the text in twentieths of a point: A4 less the margins.
pub(super) const WIDTH: usize = 9412;
/// English Metric Units in a millimetre.
const EMU: f64 = 36_000.0;

/// The head of the first page: name and address, the logo at the right.
pub(super) fn first_head(paper: &Paper, with_logo: bool) -> String {
    let of = &paper.letterhead;
    let mut left = plain("LetterName", &of.name);
    if !of.address.is_empty() {
        left.push_str(&plain("LetterAddress", &of.address));
    }
    let logo = of.logo.as_ref().filter(|_| with_logo);
    let right = logo.map_or_else(
        || plain("LetterDay", &paper.day),
        |logo| {
            let picture = picture(logo, &of.name);
            format!(
                r#"<w:p><w:pPr><w:pStyle w:val="LetterDay"/></w:pPr>{picture}</w:p>{}"#,
                plain("LetterDay", &paper.day)
            )
        },
    );
    let cell = |width: usize, content: &str| {
        format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
    };
    let (wide, narrow) = (WIDTH - 3400, 3400);
    let table = format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#,
            r#"<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>"#,
            r#"<w:tblGrid><w:gridCol w:w="{}"/><w:gridCol w:w="{}"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl>"#,
        ),
        WIDTH,
        wide,
        narrow,
        cell(wide, &left),
        cell(narrow, &right)
    );
    header(&format!("{table}{}", plain("LetterEnd", "")))
}

/// The head of the other pages.
pub(super) fn head(paper: &Paper) -> String {
    let runs = format!(
        "{}<w:r><w:tab/></w:r>{}",
        run(&paper.title, ""),
        run(&paper.letterhead.name, "")
    );
    header(&xml::paragraph("Header", &runs))
}

fn header(content: &str) -> String {
    xml::whole(&format!(
        concat!(
            r#"<w:hdr xmlns:w="{}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
            r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
            r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
            r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">{}</w:hdr>"#,
        ),
        W, content
    ))
}

/// The foot of every page, with its number.
pub(super) fn foot(paper: &Paper) -> String {
    let runs = format!(
        "{}<w:r><w:tab/></w:r>{}",
        run(&paper.letterhead.footer, ""),
        numbered(&paper.page_of)
    );
    xml::whole(&format!(
        r#"<w:ftr xmlns:w="{W}">{}</w:ftr>"#,
        xml::paragraph("Footer", &runs)
    ))
}

/// A text with the numbers of the page and of all pages put in by whoever shows it.
fn numbered(text: &str) -> String {
    let mut runs = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let Some(end) = rest[start..].find('}') else {
            break;
        };
        runs.push_str(&run(&rest[..start], ""));
        let code = match &rest[start + 1..start + end] {
            "page" => "PAGE",
            _ => "NUMPAGES",
        };
        runs.push_str(&format!(
            r#"<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
        ));
        rest = &rest[start + end + 1..];
    }
    runs.push_str(&run(rest, ""));
    runs
}

fn picture(logo: &LogoRef, name: &str) -> String {
    let (width, height) = logo.millimetres();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a few millimetres, in whole units"
    )]
    let (cx, cy) = ((width * EMU) as i64, (height * EMU) as i64);
    let name = escape(name);
    format!(
        concat!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>"#,
            r#"<wp:docPr id="1" name="Logo" descr="{name}"/><a:graphic>"#,
            r#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>"#,
            r#"<pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="{name}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
            r#"<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
            r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>"#,
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#,
        ),
        cx = cx,
        cy = cy,
        name = name
    )
}
