use axum::http::{HeaderMap, HeaderName, HeaderValue};

use super::*;

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            (name, HeaderValue::from_str(value).expect("a value"))
        })
        .collect()
}

#[test]
fn cookies_are_kept_from_scripts_and_other_sites() {
    let plain = set_cookie(&headers(&[]), SESSION_COOKIE, "x", None).expect("a cookie");
    assert_eq!(plain, "faelled_session=x; Path=/; HttpOnly; SameSite=Lax");
    let https = headers(&[("x-forwarded-proto", "https")]);
    let gone = ended_session(&https).expect("a cookie");
    assert_eq!(
        gone,
        "faelled_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure"
    );
    assert_eq!(set_cookie(&https, "a", "b\r\nSet-Cookie: c", None), None);
    let sent = headers(&[("cookie", "a=1; faelled_session=ab=c ;lang=en")]);
    assert_eq!(cookie(&sent, SESSION_COOKIE).as_deref(), Some("ab=c"));
    assert_eq!(cookie(&sent, "session"), None);
}

#[test]
fn posts_from_other_sites_are_recognised() {
    for (pairs, own) in [
        (&[][..], true),
        (&[("sec-fetch-site", "same-origin")], true),
        (&[("sec-fetch-site", "cross-site")], false),
        (&[("sec-fetch-site", "same-site")], false),
        (&[("origin", "https://x.dk"), ("host", "x.dk")], true),
        (&[("origin", "https://x.dk:8443"), ("host", "x.dk")], false),
        (
            &[("origin", "https://evil.example"), ("host", "x.dk")],
            false,
        ),
        (&[("origin", "null"), ("host", "x.dk")], false),
        (&[("origin", "https://x.dk")], false),
    ] {
        assert_eq!(from_this_site(&headers(pairs)), own, "{pairs:?}");
    }
}

#[test]
fn days_are_days() {
    let today: Date = "2026-11-22".parse().expect("a day");
    let asked = |text: &str| as_of(&Pairs(vec![("as_of".into(), text.into())]), today);
    assert_eq!(asked(""), Ok(None));
    assert_eq!(
        asked("2026-11-21"),
        Ok(Some("2026-11-21".parse().expect("a day")))
    );
    assert_eq!(asked("21-11-2026"), asked("2026-11-21"));
    assert_eq!(asked("1-3-2026"), asked("2026-03-01"));
    assert_eq!(asked("2026-11-22"), Ok(None));
    assert_eq!(asked("2030-01-01"), Ok(None));
    for bad in [
        "2026-02-31",
        "31-02-2026",
        "22-11-26",
        "2026-11-2",
        "i går",
        "20261121--",
        "2026-11-21T00:00",
    ] {
        assert!(matches!(asked(bad), Err(Error::Invalid(_))), "{bad}");
    }
}

#[test]
fn the_language_is_the_cookies_then_the_browsers_then_danish() {
    for (pairs, lang) in [
        (&[][..], Lang::Da),
        (&[("accept-language", "en-GB,da;q=0.5")], Lang::En),
        (&[("accept-language", "de,fr")], Lang::Da),
        (
            &[("accept-language", "en"), ("cookie", "lang=da")],
            Lang::Da,
        ),
        (
            &[("cookie", "lang=xx"), ("accept-language", "en")],
            Lang::En,
        ),
    ] {
        assert_eq!(Signed::nobody(&headers(pairs)).lang, lang, "{pairs:?}");
    }
}

#[test]
fn a_form_needs_the_sessions_own_token() {
    let mut signed = Signed::nobody(&headers(&[]));
    let refused = Err(Error::Forbidden("csrf"));
    assert_eq!(signed.check_csrf(""), refused);
    signed.via = Via::Cookie;
    signed.csrf = "abc".to_owned();
    assert_eq!(signed.check_csrf("abc"), Ok(()));
    for bad in ["", "ab", "abcd", "abd"] {
        assert_eq!(signed.check_csrf(bad), refused, "{bad}");
    }
    signed.via = Via::Token;
    assert_eq!(signed.check_csrf(""), Ok(()));
    assert!(signed.in_browser().is_err());
}
