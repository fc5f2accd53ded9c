//! Looks through a ZIP before anything else unpacks it: sizes, passwords, and whether it is a spreadsheet at all.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;

use super::Limits;
use crate::error::ReadError;

/// A part below this size is harmless whatever its ratio: a sheet of blank formatted rows packs very well.
const RATIO_MATTERS_FROM: u64 = 10 * 1024 * 1024;

/// Parts in a real workbook are few dozens; each costs memory in the reader.
const MAX_PARTS: usize = 10_000;

pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::unreadable("zip_damaged"))?;
    if archive.len() > MAX_PARTS {
        return Err(ReadError::unreadable("too_many_parts"));
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut claimed = 0_u64;
    for index in 0..archive.len() {
        let part = archive
            .by_index_raw(index)
            .map_err(|_| ReadError::unreadable("zip_damaged"))?;
        if part.encrypted() {
            return Err(ReadError::new("password_protected"));
        }
        let name = part
            .name()
            .map_err(|_| ReadError::unreadable("zip_damaged"))?
            .to_lowercase();
        check_part(&name, part.compressed_size(), part.size(), limits)?;
        claimed = claimed.saturating_add(part.size());
        names.push(name);
    }
    if claimed > limits.unpacked as u64 {
        return Err(ReadError::too_large("unpacked", limits.unpacked).number("found", claimed));
    }
    check_kind(&names)?;
    // The directory may lie, so everything is unpacked once into nothing, no further than the limit.
    let mut left = limits.unpacked as u64;
    for (index, name) in names.iter().enumerate() {
        left -= unpack(&mut archive, index, name, left, limits)?;
    }
    Ok(())
}

fn check_part(name: &str, packed: u64, unpacked: u64, limits: &Limits) -> Result<(), ReadError> {
    if unpacked > RATIO_MATTERS_FROM && unpacked / packed.max(1) > limits.ratio as u64 {
        return Err(ReadError::new("zip_bomb")
            .text("part", name)
            .number("packed", packed)
            .number("unpacked", unpacked)
            .number("limit", limits.ratio));
    }
    Ok(())
}

fn check_kind(names: &[String]) -> Result<(), ReadError> {
    let any = |part: &str| names.iter().any(|name| name.starts_with(part));
    if any("xl/workbook.bin") {
        return Err(ReadError::not_a_table("xlsb"));
    }
    if any("[content_types].xml") && any("_rels/.rels") && !any("word/") && !any("ppt/") {
        return Ok(());
    }
    Err(ReadError::not_a_table(match () {
        () if any("word/") => "docx",
        () if any("mimetype") && any("content.xml") => "ods",
        () => "zip",
    }))
}

/// Unpacks one part into nothing and returns its true size.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    name: &str,
    left: u64,
    limits: &Limits,
) -> Result<u64, ReadError> {
    let damaged = || ReadError::unreadable("zip_damaged").text("part", name);
    let part = archive.by_index(index).map_err(|_| damaged())?;
    let packed = part.compressed_size();
    let size = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| damaged())?;
    check_part(name, packed, size, limits)?;
    if size > left {
        return Err(ReadError::too_large("unpacked", limits.unpacked));
    }
    if name.ends_with("sharedstrings.xml") {
        let part = archive.by_index(index).map_err(|_| damaged())?;
        check_string_count(BufReader::new(part), size)?;
    }
    Ok(size)
}

/// The reader reserves memory for as many shared strings as the part claims to hold, and a failed reservation ends the
/// whole process. Each string takes at least the five bytes of `<si/>`, so a claim beyond that is a lie.
fn check_string_count(part: impl io::BufRead, size: u64) -> Result<(), ReadError> {
    let mut xml = quick_xml::Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml
            .read_event_into(&mut buffer)
            .map_err(|_| ReadError::unreadable("xml"))?
        {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sst" => {
                let claim = tag
                    .attributes()
                    .flatten()
                    .find(|a| a.key.as_ref() == "uniqueCount");
                let claim = claim.and_then(|a| a.value.parse::<u64>().ok()).unwrap_or(0);
                if claim > size / 5 {
                    return Err(ReadError::unreadable("shared_strings_count"));
                }
                return Ok(());
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
