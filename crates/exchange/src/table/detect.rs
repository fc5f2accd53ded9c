//! What a file is, seen from its first bytes; the name says nothing.

use crate::error::ReadError;

pub(super) enum Kind {
    /// A ZIP archive, perhaps an XLSX.
    Zip,
    /// Text in some encoding.
    Text,
}

/// Beginnings of files that people upload by mistake.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b", "binary"),
    (b"7z\xbc\xaf", "binary"),
    (b"Rar!", "binary"),
];

/// Container of old Office files, and of encrypted new ones.
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

pub(super) fn kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    let has_bom = encoding_rs::Encoding::for_bom(bytes).is_some();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Err(compound_file(bytes));
    }
    if let Some((_, kind)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ReadError::not_a_table(kind));
    }
    if !has_bom {
        text_kind(bytes)?;
    }
    Ok(Kind::Text)
}

/// A workbook with a password is an encrypted stream inside a compound file; the stream's name is in UTF-16.
fn compound_file(bytes: &[u8]) -> ReadError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        return ReadError::new("password_protected");
    }
    ReadError::not_a_table("xls")
}

fn text_kind(bytes: &[u8]) -> Result<(), ReadError> {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let controls = head
        .iter()
        .filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r'))
        .count();
    // A stray control character comes from copying; many of them, or any zero byte, are no text.
    if head.contains(&0) || controls * 50 > head.len() {
        return Err(ReadError::not_a_table("binary"));
    }
    let start = head.trim_ascii_start();
    let begins = |word: &str| {
        start
            .get(..word.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(word.as_bytes()))
    };
    if begins("<!doctype html") || begins("<html") || begins("<table") || begins("<meta") {
        // Several systems export "Excel" that is a web page.
        return Err(ReadError::not_a_table("html"));
    }
    if begins("<?xml") {
        return Err(ReadError::not_a_table("xml"));
    }
    let json = start.starts_with(b"{") || start.starts_with(b"[");
    if json && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return Err(ReadError::not_a_table("json"));
    }
    Ok(())
}
