//! Tables: rows under repeated headings, labels with values, figures side by side.

use super::{
    frame::WIDTH,
    xml::{marks, paragraph, plain, run},
};
use crate::{Column, Grid, GridRow, KeyFigure, Labelled, Tone};

/// The colour that marks a row or figure.
const fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "8E8E8E",
        Tone::Info => "1B86C3",
        Tone::Good => "358000",
        Tone::Warn => "C77700",
        Tone::Bad => "CC0000",
    }
}

fn table(style: &str, look: &str, widths: &[usize], rows: &str) -> String {
    let columns: String = widths
        .iter()
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .collect();
    let all: usize = widths.iter().sum();
    format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="{}"/><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{}</w:tblPr>"#,
            r#"<w:tblGrid>{}</w:tblGrid>{}</w:tbl>{}"#,
        ),
        style,
        all,
        look,
        columns,
        rows,
        plain("AfterTable", "")
    )
}

fn cell(width: usize, more: &str, content: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>"#)
}

fn marked(tone: Tone) -> String {
    let colour = colour(tone);
    format!(
        r#"<w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="{colour}"/></w:tcBorders>"#
    )
}

/// Widths in twentieths of a point: columns without a share take what their longest text needs.
fn widths(grid: &Grid) -> Vec<usize> {
    const LETTER: usize = 108;
    const EDGES: usize = 240;
    let longest = |at: usize, column: &Column| {
        let cells = grid.rows.iter().map(|row| &row.cells).chain([&grid.total]);
        let cells = cells.filter_map(|cells| cells.get(at));
        let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        let word = column
            .title
            .split(' ')
            .map(|word| word.chars().count())
            .max();
        (longest.max(word.unwrap_or(0)) * LETTER + EDGES).min(WIDTH / 3)
    };
    let shares: usize = grid.columns.iter().map(|one| one.width as usize).sum();
    let needed: Vec<usize> = grid
        .columns
        .iter()
        .enumerate()
        .map(|(at, one)| if one.width == 0 { longest(at, one) } else { 0 })
        .collect();
    let left = WIDTH.saturating_sub(needed.iter().sum());
    let all = grid.columns.iter().zip(&needed);
    all.map(
        |(one, needed)| match (one.width as usize * left).checked_div(shares) {
            Some(share) if one.width > 0 => share,
            _ => *needed,
        },
    )
    .collect()
}

/// Rows under headed columns. With a name the rows can be led to: it and their number, from 1.
pub(super) fn grid(grid: &Grid, named: Option<&str>) -> String {
    let widths = widths(grid);
    let head: String = grid
        .columns
        .iter()
        .zip(&widths)
        .map(|(column, width)| cell(*width, "", &plain(style(column, true), &column.title)))
        .collect();
    let mut rows = format!(r#"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"#);
    for (one, number) in grid.rows.iter().zip(1..) {
        let mark = named.map(|name| bookmark(name, number));
        rows.push_str(&row(grid, &widths, one, &mark.unwrap_or_default(), false));
    }
    if !grid.total.is_empty() {
        let total = GridRow {
            cells: grid.total.clone(),
            ..GridRow::default()
        };
        rows.push_str(&row(grid, &widths, &total, "", true));
    }
    let look = r#"<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#;
    let caption = match grid.caption.as_str() {
        "" => String::new(),
        caption => plain("Caption", caption),
    };
    format!("{caption}{}", table("PaperTable", look, &widths, &rows))
}

const fn style(column: &Column, head: bool) -> &'static str {
    match (column.number, head) {
        (true, true) => "TableHeadNumber",
        (true, false) => "TableNumber",
        (false, true) => "TableHead",
        (false, false) => "TableText",
    }
}

fn bookmark(name: &str, number: usize) -> String {
    format!(
        r#"<w:bookmarkStart w:id="{number}" w:name="{name}{number}"/><w:bookmarkEnd w:id="{number}"/>"#
    )
}

fn row(grid: &Grid, widths: &[usize], one: &GridRow, mark: &str, total: bool) -> String {
    let columns = grid.columns.iter().zip(widths).enumerate();
    let cells: String = columns
        .map(|(at, (column, width))| {
            let text = one.cells.get(at).map_or("", String::as_str);
            let first = at == 0;
            let sources = if first { marks(&one.sources) } else { String::new() };
            let run_style = if total { "Strong" } else { "" };
            let mark = if first { mark } else { "" };
            let runs = format!("{mark}{}{sources}", run(text, run_style));
            let content = paragraph(style(column, false), &runs);
            let more = if first && one.tone != Tone::Plain {
                marked(one.tone)
            } else if total {
                r#"<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="1A1A1A"/></w:tcBorders>"#.to_owned()
            } else {
                String::new()
            };
            cell(*width, &more, &content)
        })
        .collect();
    format!(r#"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"#)
}

/// Labels with values.
pub(super) fn facts(all: &[Labelled]) -> String {
    let widths = [2700, WIDTH - 2700];
    let rows: String = all
        .iter()
        .map(|one| {
            let value = format!("{}{}", run(&one.value, ""), marks(&one.sources));
            format!(
                r#"<w:tr><w:trPr><w:cantSplit/></w:trPr>{}{}</w:tr>"#,
                cell(widths[0], "", &plain("FactLabel", &one.label)),
                cell(widths[1], "", &paragraph("TableText", &value))
            )
        })
        .collect();
    let look = r#"<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#;
    table("PaperTable", look, &widths, &rows)
}

/// Figures side by side, at most four in a row.
pub(super) fn figures(all: &[KeyFigure]) -> String {
    let columns = all.len().clamp(1, 4);
    let widths = vec![WIDTH / columns; columns];
    let figure = |one: &KeyFigure| {
        let label = format!("{}{}", run(&one.label, ""), marks(&one.sources));
        let mut content = paragraph("FigureLabel", &label);
        content.push_str(&plain("FigureValue", &one.value));
        content.push_str(&plain("FigureNote", &one.note));
        cell(widths[0], &marked(one.tone), &content)
    };
    let rows: String = all
        .chunks(columns)
        .map(|chunk| {
            let mut cells: String = chunk.iter().map(figure).collect();
            for _ in chunk.len()..columns {
                cells.push_str(&cell(widths[0], "", &plain("FigureNote", "")));
            }
            format!(r#"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"#)
        })
        .collect();
    table("FigureTable", "", &widths, &rows)
}
