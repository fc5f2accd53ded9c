use axum::body::Body;
use axum::http::{Request, Response};
use tower::ServiceExt as _;

use super::*;

async fn fetch(path: &str, headers: &[(header::HeaderName, &str)]) -> Response<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    routes::<()>().oneshot(request).await.unwrap()
}

#[tokio::test]
async fn a_file_is_kept_for_ever_and_sent_packed() {
    let sheet = fetch(
        &asset("css/app.css"),
        &[(header::ACCEPT_ENCODING, "br, gzip")],
    )
    .await;
    assert_eq!(sheet.status(), 200);
    assert_eq!(sheet.headers()[header::CONTENT_ENCODING], "gzip");
    assert!(
        sheet.headers()[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    let etag = sheet.headers()[header::ETAG].to_str().unwrap().to_owned();
    let again = fetch(&asset("css/app.css"), &[(header::IF_NONE_MATCH, &etag)]).await;
    assert_eq!(again.status(), 304);
}

#[tokio::test]
async fn an_old_address_is_answered_but_not_kept() {
    let old = fetch("/assets/0000/js/app.js", &[]).await;
    assert_eq!(old.status(), 200);
    assert_eq!(old.headers()[header::CACHE_CONTROL], "no-cache");
    assert!(old.headers().get(header::CONTENT_ENCODING).is_none());
    for unknown in ["/assets/0/js/none.js", "/assets/0/../Cargo.toml"] {
        assert_eq!(fetch(unknown, &[]).await.status(), 404);
    }
}

#[test]
fn eight_fonts_one_format_and_no_foreign_logos() {
    let fonts = TABLE
        .iter()
        .filter(|a| a.path.starts_with("fonts/"))
        .count();
    assert_eq!(fonts, 8);
    assert!(TABLE.iter().all(|a| !a.path.contains("logo")));
    let sheet = String::from_utf8_lossy(find("css/dkfds.min.css").unwrap().plain).into_owned();
    assert!(!sheet.contains(".eot") && !sheet.contains(".ttf"));
}

#[test]
fn notices_name_every_licence() {
    for licence in [
        "MIT",
        "SIL OPEN FONT LICENSE",
        "Zero-Clause BSD",
        "Apache License 2.0",
        "Reserved Font Name",
    ] {
        assert!(NOTICES.contains(licence), "{licence} is missing");
    }
}
