//! Bytes to text, and text cleaned of what people cannot see.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

use crate::error::ReadError;

/// Decodes a text file: UTF-8 with or without BOM, UTF-16 with BOM, otherwise Windows-1252 (what Danish Excel writes as
/// "CSV").
///
/// # Errors
/// `bad_encoding` with the encoding that was expected and the line: broken UTF-8 or UTF-16, UTF-8 mixed with other
/// bytes, or bytes that Windows-1252 does not define.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some((encoding, bom)) = Encoding::for_bom(bytes) {
        let body = &bytes[bom..];
        return encoding
            .decode_without_bom_handling_and_without_replacement(body)
            .ok_or_else(|| bad_encoding(encoding.name(), body, encoding));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    // "æ" as UTF-8 anywhere means that the file was UTF-8 until something spoiled it: reading all of it as
    // Windows-1252 would silently turn every "æ" into "Ã¦".
    if bytes.windows(2).any(is_danish_utf8) {
        return Err(at_line("UTF-8", bytes, error.valid_up_to()));
    }
    // encoding_rs follows the web standard, where the five bytes without a meaning become control characters.
    match bytes
        .iter()
        .position(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d))
    {
        Some(place) => Err(at_line("windows-1252", bytes, place)),
        None => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

fn is_danish_utf8(pair: &[u8]) -> bool {
    // æ ø å é Æ Ø Å É
    pair[0] == 0xc3
        && matches!(
            pair[1],
            0xa6 | 0xb8 | 0xa5 | 0xa9 | 0x86 | 0x98 | 0x85 | 0x89
        )
}

fn bad_encoding(name: &'static str, body: &[u8], encoding: &'static Encoding) -> ReadError {
    if encoding == UTF_8 {
        let place = std::str::from_utf8(body).map_or_else(|error| error.valid_up_to(), str::len);
        return at_line(name, body, place);
    }
    debug_assert!(encoding == UTF_16LE || encoding == UTF_16BE);
    ReadError::new("bad_encoding").text("encoding", name)
}

fn at_line(encoding: &'static str, bytes: &[u8], place: usize) -> ReadError {
    let line = 1 + bytes[..place].iter().filter(|byte| **byte == b'\n').count();
    ReadError::new("bad_encoding")
        .text("encoding", encoding)
        .number("line", line)
}

/// The text as a person reads it: trimmed, hard spaces as plain ones, no control, bidi or zero-width characters, line
/// ends as `\n`, Unicode form NFC. Letters of every script and emoji stay as they are.
pub fn clean(text: &str) -> String {
    if text.bytes().all(|b| (b' '..0x7f).contains(&b)) {
        return text.trim().to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = '\0';
    while let Some(c) = chars.next() {
        let kept = match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\r' => '\n',
            '\t' | '\u{a0}' | '\u{2007}' | '\u{202f}' => ' ',
            '\n' => '\n',
            // A joiner between two pictures makes them one (a family, a profession); elsewhere it is invisible dirt.
            '\u{200d}'
                if is_picture(before) && chars.peek().is_some_and(|next| is_picture(*next)) =>
            {
                c
            }
            c if is_invisible(c) => continue,
            c => c,
        };
        out.push(kept);
        before = kept;
    }
    let trimmed = out.trim();
    if is_nfc_quick(trimmed.chars()) == unicode_normalization::IsNormalized::Yes {
        return trimmed.to_owned();
    }
    trimmed.nfc().collect()
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}')
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
