//! A file that comes from outside, checked before anything is kept.

use foundation::{Error, FieldError, Result};
use sha2::{Digest, Sha256};

use super::types;

/// Longest name of a file, in characters.
pub const LONGEST_NAME: usize = 150;

/// A file that may be kept.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedFile {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) sha256: String,
    pub(super) bytes: Vec<u8>,
}

impl std::fmt::Debug for CheckedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CheckedFile")
            .field("name", &self.name)
            .field("size", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl CheckedFile {
    /// Checks a file by its name and its bytes. How large it may be is asked when it is kept.
    ///
    /// # Errors
    /// On the field `file`: it is empty, has no name, is of a type that is not taken, or is
    /// not what its name says.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<Self> {
        let refuse = |error: FieldError| Err(Error::Invalid(vec![error]));
        if bytes.is_empty() {
            return refuse(FieldError::new("file", "document_empty"));
        }
        let name = plain_name(name);
        let extension = extension(&name);
        let Some(found) = types::with_extension(&extension) else {
            let error = FieldError::new("file", "document_type_refused");
            return refuse(
                error
                    .with("name", name)
                    .with("types", types::all_extensions()),
            );
        };
        if !found.fits(&bytes) {
            let error = FieldError::new("file", "document_not_what_it_says");
            return refuse(error.with("name", name).with("type", extension));
        }
        let digest = Sha256::digest(&bytes);
        Ok(Self {
            name,
            media_type: found.media_type,
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            bytes,
        })
    }

    /// Its name, without folders and without what no file system or header can bear.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The ending in lower case; empty when there is none.
fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
        _ => String::new(),
    }
}

/// The last part of a path, of any system; what controls text or is no part of a file's name
/// anywhere becomes a dash. The ending is kept when the name is shortened.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|c| !steers(*c))
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' | '%' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let plain = plain.trim().trim_start_matches('.').trim_end_matches('.');
    let count = plain.chars().count();
    if count <= LONGEST_NAME {
        return plain.to_owned();
    }
    let ending: String = plain.chars().skip(count.saturating_sub(10)).collect();
    let ending = ending.rsplit_once('.').map_or("", |(_, ending)| ending);
    let stem: String = plain
        .chars()
        .take(LONGEST_NAME - ending.chars().count() - 1)
        .collect();
    format!("{stem}.{ending}")
}

/// Characters that show nothing themselves but turn or hide what is around them.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str, bytes: &[u8]) -> &'static str {
        match CheckedFile::new(name, bytes.to_vec()) {
            Err(Error::Invalid(errors)) => errors[0].code,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_not_taken_says_why() {
        assert_eq!(code("a.pdf", b""), "document_empty");
        assert_eq!(code("side.html", b"<html>"), "document_type_refused");
        assert_eq!(code("pdf", b"%PDF-"), "document_type_refused");
        assert_eq!(code(".pdf", b"%PDF-"), "document_type_refused");
        assert_eq!(code("aftale.pdf", b"<html>"), "document_not_what_it_says");
        assert_eq!(code("aftale.pdf.exe", b"MZ"), "document_type_refused");
        assert_eq!(code("", b"x"), "document_type_refused");
    }

    #[test]
    fn names_lose_their_folders_and_what_steers_text() {
        for (name, plain) in [
            ("../../etc/passwd.txt", "passwd.txt"),
            ("C:\\Users\\x\\Aftale æøå.txt", "Aftale æøå.txt"),
            ("..txt.txt", "txt.txt"),
            ("fdp.\u{202e}txt.txt", "fdp.txt.txt"),
            ("a\r\nSet-Cookie: b.txt", "aSet-Cookie- b.txt"),
            ("  hvad?.TXT. ", "hvad-.TXT"),
        ] {
            assert_eq!(plain_name(name), plain, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = format!("{}.docx", "æ".repeat(300));
        let plain = plain_name(&long);
        assert_eq!(plain.chars().count(), LONGEST_NAME);
        assert!(plain.ends_with("æ.docx"));
        assert!(plain_name(&"b".repeat(400)).chars().count() <= LONGEST_NAME);
    }

    #[test]
    fn the_same_bytes_have_the_same_sum() {
        let file = CheckedFile::new("a.txt", b"abc".to_vec()).unwrap();
        assert!(file.sha256.starts_with("ba7816bf8f01cfea"));
        assert_eq!(file.media_type, "text/plain; charset=utf-8");
    }
}
