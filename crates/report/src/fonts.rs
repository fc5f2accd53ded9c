//! The typeface of the pages, IBM Plex Sans, taken from the design system's package by `build.rs`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

macro_rules! face {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/IBMPlexSans-", $name, ".ttf"))
    };
}

static FACES: [&[u8]; 3] = [face!("Regular"), face!("Medium"), face!("SemiBold")];

/// All faces; they cover the same characters.
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    FACES
        .iter()
        .flat_map(|face| Font::iter(Bytes::new(*face)))
        .collect()
});

/// Whether the typeface has a character.
pub(crate) fn has(character: char) -> bool {
    let mut faces = FONTS.iter();
    faces.all(|face| face.info().coverage.contains(u32::from(character)))
}
