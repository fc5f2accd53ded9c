//! Denmark as tiles of equal size, one for each municipality, roughly where it lies: on a real
//! map the small ones around the capital cannot be seen.

use std::fmt::Write;

use super::{
    words::escape,
    years::{Look, rectangle, stripes},
};

/// Where each municipality stands, by its official number.
const ROWS: &[&str] = &[
    ".... .... .... .... 0860 0813",
    ".... .... .... 0849 0810 .... 0825",
    ".... 0787 .... 0820 0851",
    ".... 0773 .... .... 0840 0846 .... .... .... .... .... 0270 0217",
    "0665 0671 0779 0791 0730 0707 .... .... .... .... 0260 0219 0210",
    ".... 0661 0657 0740 0710 0706 .... .... 0306 .... 0250 0201 0230 0223",
    "0760 0756 .... 0746 0751 .... 0741 .... 0326 0316 0240 0190 0173 0157",
    "0573 0530 0766 0615 0727 .... .... .... .... 0350 0169 0151 0163 0159",
    "0561 0575 0630 0607 .... .... .... .... 0330 0265 0165 0161 0175 0147 0101",
    "0563 .... 0621 .... 0410 0480 0440 .... 0340 0329 0253 0187 0153 0167 0185",
    ".... .... 0510 .... 0420 0461 0450 .... 0370 0259 0269 0183 .... .... 0155",
    ".... 0550 0580 .... .... 0430 0479 .... 0390 0320 0336 .... .... .... .... 0400",
    ".... .... .... 0540 .... 0492 0482 .... 0360 0376",
];

/// One municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tile {
    /// Its official number.
    pub code: String,
    /// Its name, of which the beginning is written.
    pub name: String,
    /// What stands in it: the letter of a group, or a sign.
    pub letter: String,
    /// The number of its group, which decides how it is drawn; none for those in no group.
    pub group: Option<usize>,
    /// Whether it is the reader's own, which has a frame.
    pub own: bool,
}

/// Groups take turns; the letter tells those apart that are drawn alike.
const LOOKS: &[Look] = &[Look::Light, Look::Striped, Look::Outlined, Look::Dark];

const WIDE: usize = 46;
const TALL: usize = 42;
const STRIPES: &str = "tiles-stripes";

/// The picture as SVG; a municipality that is not among the tiles is drawn empty.
#[must_use]
pub fn svg(id: &str, tiles: &[Tile], title: &str) -> String {
    let rows = ROWS.len();
    let columns = ROWS.iter().map(|row| row.split(' ').count()).max();
    let mut out = format!(
        "<svg class=\"tiles\" viewBox=\"0 0 {} {}\" role=\"group\" aria-labelledby=\"{id}-title\">\
         <title id=\"{id}-title\">{}</title>{}",
        columns.unwrap_or(0) * WIDE,
        rows * TALL,
        escape(title),
        stripes(STRIPES),
    );
    for (row, codes) in ROWS.iter().enumerate() {
        let codes = codes.split(' ').enumerate();
        for (column, code) in codes.filter(|(_, code)| *code != "....") {
            let tile = tiles.iter().find(|tile| tile.code == code);
            draw(&mut out, (column * WIDE, row * TALL), tile);
        }
    }
    out.push_str("</svg>");
    out
}

fn draw(out: &mut String, (x, y): (usize, usize), tile: Option<&Tile>) {
    let (wide, tall) = (WIDE - 4, TALL - 4);
    let Some(tile) = tile else {
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" class=\"svg-weekend\"/>"
        );
        return;
    };
    let at = |number: usize| i64::try_from(number).unwrap_or(0);
    let _ = write!(out, "<g><title>{}</title>", escape(&tile.name));
    match tile.group {
        Some(group) => rectangle(
            out,
            (at(x), at(y)),
            (at(wide), at(tall)),
            LOOKS[group % LOOKS.len()],
            STRIPES,
        ),
        None => {
            let _ = write!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" class=\"svg-open\"/>"
            );
        }
    }
    let middle = x + wide / 2;
    let short: String = tile.name.chars().take(5).collect();
    let _ = write!(
        out,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" class=\"svg-on tile-letter\">{}</text>\
         <text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" class=\"svg-on tile-name\">{}</text>",
        y + 20,
        escape(&tile.letter),
        y + 34,
        escape(short.trim())
    );
    if tile.own {
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" fill=\"none\" stroke=\"#111\" stroke-width=\"3\"/>"
        );
    }
    out.push_str("</g>");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::organisations::municipalities::MUNICIPALITIES;

    use super::*;

    #[test]
    fn every_municipality_has_one_place() {
        let placed = ROWS.iter().flat_map(|row| row.split(' '));
        let placed: Vec<&str> = placed.filter(|code| *code != "....").collect();
        let codes: Vec<String> = MUNICIPALITIES.iter().map(|one| one.code()).collect();
        let different: BTreeSet<&str> = placed.iter().copied().collect();
        assert_eq!((placed.len(), different.len()), (98, 98));
        assert_eq!(different, codes.iter().map(String::as_str).collect());
    }

    #[test]
    fn a_tile_carries_its_letter_and_the_own_one_a_frame() {
        let tile = Tile {
            code: "0151".to_owned(),
            name: "Ball<rup".to_owned(),
            letter: "B".to_owned(),
            group: Some(1),
            own: true,
        };
        let svg = svg("t", &[tile], "Grupper");
        assert!(svg.contains(">B</text>") && svg.contains("Ball&lt;</text>"));
        assert_eq!(svg.matches("stroke=\"#111\"").count(), 1);
        assert_eq!(svg.matches("svg-weekend").count(), 97);
    }
}
