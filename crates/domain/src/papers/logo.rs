//! A logo: a PNG or JPEG file, known by what is in it and not by its name.

use foundation::{Error, FieldError, Result};
use sha2::{Digest, Sha256};

/// The most bytes that a logo may have.
pub const LARGEST_LOGO: usize = 300 * 1024;
/// The most pixels in a direction.
const WIDEST: u32 = 4_000;
/// The fewest pixels in a direction.
const NARROWEST: u32 = 16;

/// A logo whose bytes were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// `image/png` or `image/jpeg`.
    pub media_type: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Logo {
    /// Looks at the bytes of a file.
    ///
    /// # Errors
    /// At the field `logo`: `logo_type` when it is neither PNG nor JPEG or broken off,
    /// `logo_too_large`, `logo_pixels`.
    pub fn new(bytes: Vec<u8>) -> Result<Self> {
        if bytes.len() > LARGEST_LOGO {
            let error = FieldError::new("logo", "logo_too_large");
            let error = error.with("max", LARGEST_LOGO / 1024);
            return Err(Error::Invalid(vec![error]));
        }
        let looked = png(&bytes).map(|size| ("image/png", size));
        let looked = looked.or_else(|| jpeg(&bytes).map(|size| ("image/jpeg", size)));
        let Some((media_type, (width, height))) = looked else {
            return Err(Error::field("logo", "logo_type"));
        };
        let allowed = NARROWEST..=WIDEST;
        if !allowed.contains(&width) || !allowed.contains(&height) {
            let error = FieldError::new("logo", "logo_pixels");
            let error = error.with("min", NARROWEST).with("max", WIDEST);
            let error = error.with("width", width).with("height", height);
            return Err(Error::Invalid(vec![error]));
        }
        let digest = Sha256::digest(&bytes);
        Ok(Self {
            media_type,
            width,
            height,
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            bytes,
        })
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

/// Width and height of a PNG whose chunks are whole, from the first to the last
/// (ISO/IEC 15948, 5.3).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let mut size = None;
    let mut drawn = false;
    loop {
        let length = usize::try_from(number(rest, 0)?).ok()?;
        let name = rest.get(4..8)?;
        let content = rest.get(8..8 + length)?;
        match name {
            b"IHDR" => size = Some((number(content, 0)?, number(content, 4)?)),
            b"IDAT" => drawn = true,
            b"IEND" => return size.filter(|_| drawn),
            _ => {}
        }
        // A chunk ends with four bytes that check it.
        rest = rest.get(12 + length..)?;
    }
}

/// Width and height of a JPEG with a frame that programs know (ISO/IEC 10918-1, B.1 and B.2).
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    if !bytes.ends_with(b"\xff\xd9") {
        return None;
    }
    loop {
        let marker = match rest.get(..2)? {
            [0xff, 0xff] => {
                rest = &rest[1..];
                continue;
            }
            [0xff, marker] => *marker,
            _ => return None,
        };
        let length = usize::from(u16::from_be_bytes(rest.get(2..4)?.try_into().ok()?));
        let content = rest.get(4..2 + length)?;
        // Baseline, extended and progressive frames.
        if matches!(marker, 0xc0..=0xc2) {
            let pair = |at: usize| {
                let two: [u8; 2] = content.get(at..at + 2)?.try_into().ok()?;
                Some(u32::from(u16::from_be_bytes(two)))
            };
            return Some((pair(3)?, pair(1)?));
        }
        rest = &rest[2 + length..];
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut chunk = |name: &[u8], content: &[u8]| {
            bytes.extend(u32::try_from(content.len()).expect("short").to_be_bytes());
            bytes.extend(name);
            bytes.extend(content);
            bytes.extend([0; 4]);
        };
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &size);
        chunk(b"IDAT", b"pixels");
        chunk(b"IEND", b"");
        bytes
    }

    fn a_jpeg(width: u16, height: u16) -> Vec<u8> {
        let mut bytes = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x08\x08".to_vec();
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes.extend(b"\x01\xff\xd9");
        bytes
    }

    fn code(bytes: Vec<u8>) -> &'static str {
        match Logo::new(bytes) {
            Err(Error::Invalid(errors)) => errors[0].code,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn pictures_are_known_by_what_is_in_them() {
        let logo = Logo::new(a_png(320, 80)).expect("a PNG");
        assert_eq!(
            (logo.media_type, logo.width, logo.height),
            ("image/png", 320, 80)
        );
        let logo = Logo::new(a_jpeg(200, 100)).expect("a JPEG");
        assert_eq!(
            (logo.media_type, logo.width, logo.height),
            ("image/jpeg", 200, 100)
        );
    }

    #[test]
    fn what_is_no_logo_is_refused() {
        assert_eq!(code(b"<svg onload='x'/>".to_vec()), "logo_type");
        assert_eq!(code(Vec::new()), "logo_type");
        let mut broken = a_png(320, 80);
        broken.truncate(40);
        assert_eq!(code(broken), "logo_type");
        assert_eq!(code(a_png(8, 80)), "logo_pixels");
        assert_eq!(code(a_jpeg(5_000, 80)), "logo_pixels");
        assert_eq!(code(vec![0; LARGEST_LOGO + 1]), "logo_too_large");
    }

    proptest! {
        /// Whatever is sent is answered, never a panic.
        #[test]
        fn any_bytes_are_answered(tail in proptest::collection::vec(any::<u8>(), 0..200), which in 0..3_u8) {
            let start: &[u8] = match which {
                0 => b"\x89PNG\r\n\x1a\n",
                1 => b"\xff\xd8",
                _ => b"",
            };
            let _ = Logo::new([start, &tail].concat());
        }
    }
}
