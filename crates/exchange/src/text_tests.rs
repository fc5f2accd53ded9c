use super::*;

fn code(bytes: &[u8]) -> &'static str {
    decode(bytes).unwrap_err().code
}

#[test]
fn encodings_are_told_apart() {
    let utf16 = |order: fn(u16) -> [u8; 2]| {
        "\u{feff}Ærø 🚲"
            .encode_utf16()
            .flat_map(order)
            .collect::<Vec<u8>>()
    };
    assert_eq!(decode("Ærø 🚲".as_bytes()).unwrap(), "Ærø 🚲");
    assert_eq!(decode("\u{feff}Ærø".as_bytes()).unwrap(), "Ærø");
    assert_eq!(decode(&utf16(u16::to_le_bytes)).unwrap(), "Ærø 🚲");
    assert_eq!(decode(&utf16(u16::to_be_bytes)).unwrap(), "Ærø 🚲");
    assert_eq!(decode(b"\xc6r\xf8 \x80 \x96").unwrap(), "Ærø € –");
    assert_eq!(decode(b"").unwrap(), "");
}

#[test]
fn spoiled_files_are_refused_with_the_line() {
    let mixed = [b"navn\n\xc3\xa6ble\n".as_slice(), b"p\xe6re\n"].concat();
    let error = decode(&mixed).unwrap_err();
    assert_eq!(error.to_string(), "bad_encoding encoding=\"UTF-8\" line=3");
    assert_eq!(code(b"p\xe6re \xc3\xa6ble"), "bad_encoding");
    assert_eq!(code(b"\xef\xbb\xbfab\xff"), "bad_encoding");
    assert_eq!(code(b"\xff\xfea\x00\x00\xd8"), "bad_encoding");
    assert_eq!(code(b"\xe6\x81"), "bad_encoding");
}

#[test]
fn clean_takes_away_what_cannot_be_seen() {
    let cases = [
        ("  Kommune\u{a0}data \t", "Kommune data"),
        ("\u{feff}a\u{200b}b\u{200f}c\u{202e}d\u{ad}", "abcd"),
        ("linje 1\r\nlinje 2\rlinje 3", "linje 1\nlinje 2\nlinje 3"),
        ("A\u{30a}rhus", "Århus"),
        (
            "👩\u{200d}🚒 🏳\u{fe0f}\u{200d}🌈",
            "👩\u{200d}🚒 🏳\u{fe0f}\u{200d}🌈",
        ),
        ("a\u{200d}b", "ab"),
        ("مرحبا", "مرحبا"),
        ("\u{0}\u{1}x\u{7f}", "x"),
        ("", ""),
    ];
    for (given, wanted) in cases {
        assert_eq!(clean(given), wanted, "{given:?}");
    }
}

proptest::proptest! {
    #[test]
    fn cleaning_twice_changes_nothing_more(text in ".{0,60}") {
        let once = clean(&text);
        proptest::prop_assert_eq!(clean(&once), once);
    }

    #[test]
    fn decoding_never_panics(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let _ = decode(&bytes);
    }
}
