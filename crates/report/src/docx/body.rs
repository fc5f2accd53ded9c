//! The text of a paper.

use super::{
    table,
    xml::{self, W, marks, paragraph, paragraphs, plain, run},
};
use crate::{Block, Column, Grid, GridRow, Paper, Source, Sourced};

/// The document: title, blocks, sources, and the page they stand on.
pub(super) fn document(paper: &Paper) -> String {
    let mut body = String::new();
    if !paper.kind.is_empty() {
        body.push_str(&plain("PaperKind", &paper.kind));
    }
    body.push_str(&plain("Heading1", &paper.title));
    if !paper.lead.is_empty() {
        body.push_str(&plain("Lead", &paper.lead));
    }
    for one in &paper.blocks {
        body.push_str(&block(one));
    }
    body.push_str(&sources(paper));
    body.push_str(SECTION);
    xml::whole(&format!(
        r#"<w:document xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>"#
    ))
}

/// A4 with its margins; the first page has a head of its own.
const SECTION: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/>"#,
    r#"<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId6"/>"#,
    r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1134" w:left="1247" w:header="680" w:footer="567" w:gutter="0"/>"#,
    r#"<w:titlePg/></w:sectPr>"#
);

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => plain("Heading2", text),
        Block::Subheading(text) => plain("Heading3", text),
        Block::Text(text) => paragraphs("Normal", text),
        Block::Proposal(text) => paragraphs("Proposal", text),
        Block::List(points) => points.iter().map(point).collect(),
        Block::Facts(facts) => table::facts(facts),
        Block::Figures(figures) => table::figures(figures),
        Block::Table(grid) => table::grid(grid, None),
        Block::Note(text) => plain("Note", text),
    }
}

fn point(of: &Sourced) -> String {
    paragraph(
        "ListBullet",
        &format!("{}{}", run(&of.text, ""), marks(&of.sources)),
    )
}

/// The records that the figures come from; each line has a bookmark that the marks lead to.
fn sources(paper: &Paper) -> String {
    if paper.sources.is_empty() {
        return String::new();
    }
    let column = |(at, title): (usize, &String)| Column {
        title: title.clone(),
        width: [0, 1, 0][at],
        number: false,
    };
    let row = |(one, number): (&Source, usize)| GridRow {
        cells: vec![number.to_string(), named(one), one.day.clone()],
        ..GridRow::default()
    };
    let grid = Grid {
        columns: paper
            .sources_columns
            .iter()
            .enumerate()
            .map(column)
            .collect(),
        rows: paper.sources.iter().zip(1..).map(row).collect(),
        ..Grid::default()
    };
    format!(
        "{}{}",
        plain("Heading2", &paper.sources_title),
        table::grid(&grid, Some("source_"))
    )
}

fn named(source: &Source) -> String {
    let name = match source.name.is_empty() {
        true => source.kind.clone(),
        false => format!("{}: {}", source.kind, source.name),
    };
    match source.address.is_empty() {
        true => name,
        false => format!("{name}\n{}", source.address),
    }
}
