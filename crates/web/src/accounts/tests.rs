//! Journeys through the pages of accounts.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    routing::get,
};
use domain::{
    accounts::{AddUser, CreateToken, hash_password},
    gate::{Caller, Language, Role},
    organisations::NATIONAL_ID,
};
use foundation::Id;
use testkit::{TestApp, municipality, on_both};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::{AppState, caller::Signed};

const PASSWORD: &str = "gul cykel under broen";

/// A browser: the site, and the cookies it was given.
struct Browser {
    site: Router,
    runtime: Runtime,
    cookies: Vec<(String, String)>,
}

struct Answer {
    status: StatusCode,
    to: String,
    cookies: Vec<String>,
    body: String,
}

impl Browser {
    fn new(app: &TestApp) -> Self {
        Self {
            site: crate::router((**app).clone()),
            runtime: Runtime::new().expect("a runtime"),
            cookies: Vec::new(),
        }
    }

    fn send(&mut self, method: &str, path: &str, more: &[(&str, &str)], body: String) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "faelled.example")
            .header(header::COOKIE, cookies.join("; "));
        for (name, value) in more {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let site = self.site.clone();
        let (parts, body) = self.runtime.block_on(async {
            let (parts, body) = site.oneshot(request).await.expect("an answer").into_parts();
            (parts, to_bytes(body, 10_000_000).await.expect("a body"))
        });
        let text = |value: &axum::http::HeaderValue| value.to_str().expect("text").to_owned();
        let cookies: Vec<String> = parts
            .headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(text)
            .collect();
        for cookie in &cookies {
            let (key, value) = cookie
                .split(';')
                .next()
                .and_then(|c| c.split_once('='))
                .expect("a cookie");
            self.cookies.retain(|(known, _)| known != key);
            self.cookies.push((key.to_owned(), value.to_owned()));
        }
        Answer {
            status: parts.status,
            to: parts
                .headers
                .get(header::LOCATION)
                .map(text)
                .unwrap_or_default(),
            cookies,
            body: String::from_utf8(body.to_vec()).expect("text"),
        }
    }

    fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], String::new())
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send("POST", path, &[], body)
    }

    fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post(
            "/sign-in",
            &[("email", email), ("password", password), ("next", "/me")],
        )
    }

    /// Posts with the CSRF token of the page at `from`.
    fn post_from(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(from).body;
        let csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
        let mut fields = fields.to_vec();
        fields.push(("csrf", &csrf));
        self.post(path, &fields)
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text
        .find(start)
        .unwrap_or_else(|| panic!("{start} in {text}"))
        + start.len();
    text[from..].split(end).next().unwrap_or_default()
}

fn account(app: &TestApp, email: &str, organisation: Id, roles: &[Role]) -> Id {
    let user = AddUser {
        email: email.to_owned(),
        name: "Rikke Holm".to_owned(),
        language: Language::Danish,
        roles: roles.to_vec(),
        password: Some(hash_password(PASSWORD, email, "Rikke Holm").expect("a good password")),
    };
    let caller = Caller::system("test", organisation);
    app.run(&caller, user).expect("an account").id
}

fn signing_in_and_out(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    let mut browser = Browser::new(app);
    let away = browser.get("/me");
    assert_eq!(
        (away.status, away.to.as_str()),
        (StatusCode::SEE_OTHER, "/sign-in?next=%2Fme")
    );
    let page = browser.get(&away.to);
    assert!(
        page.body.contains("name=\"next\" value=\"/me\"") && page.body.contains("<h1>Log ind</h1>")
    );
    let wrong = browser.sign_in("rikke@x.example", "noget andet end før");
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(
        wrong.body.contains("passer ikke sammen")
            && wrong.body.contains("value=\"rikke@x.example\"")
    );
    assert!(!wrong.body.contains("noget andet"));
    let right = browser.sign_in("rikke@x.example", PASSWORD);
    assert_eq!(
        (right.status, right.to.as_str()),
        (StatusCode::SEE_OTHER, "/me")
    );
    let cookie = &right.cookies[0];
    assert!(
        cookie.starts_with("faelled_session=")
            && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax")
    );
    let me = browser.get("/me");
    assert_eq!(me.status, StatusCode::OK);
    assert!(me.body.contains("Rikke Holm") && me.body.contains("Ballerup Kommune"));
    assert_eq!(browser.get("/sign-in?next=//evil.example").to, "/");
    assert_eq!(browser.post("/sign-out", &[]).status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/me").status, StatusCode::OK);
    let out = browser.post_from("/me", "/sign-out", &[]);
    assert_eq!(out.to, "/sign-in");
    assert_eq!(browser.get("/me").status, StatusCode::SEE_OTHER);
}

fn posts_from_elsewhere_are_refused(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    let mut browser = Browser::new(app);
    let body = "email=rikke%40x.example&password=gul+cykel+under+broen".to_owned();
    for header in [
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let answer = browser.send("POST", "/sign-in", &[header], body.clone());
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.cookies.is_empty());
    }
    let https = [
        ("x-forwarded-proto", "https"),
        ("sec-fetch-site", "same-origin"),
    ];
    let answer = browser.send("POST", "/sign-in", &https, body);
    assert!(answer.cookies[0].ends_with("; Secure"));
    for path in [
        "/me/password",
        "/me/language",
        "/me/sessions/end",
        "/me/sessions/end-all",
        "/me/tokens",
        "/me/tokens/revoke",
    ] {
        let answer = browser.post(path, &[("csrf", "guessed"), ("language", "en")]);
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

fn waiting_is_said_with_its_time(app: &TestApp) {
    let mut browser = Browser::new(app);
    for _ in 0..4 {
        browser.sign_in("ingen@x.example", "forkert adgangskode");
    }
    let answer = browser.sign_in("ingen@x.example", "forkert adgangskode");
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.body.contains("Vent 30 sekunder"), "{}", answer.body);
}

fn ones_own_page(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    let mut browser = Browser::new(app);
    browser.sign_in("rikke@x.example", PASSWORD);
    let differ = [
        ("current", PASSWORD),
        ("password", "tre heste og en halv"),
        ("repeat", "tre heste"),
    ];
    let answer = browser.post_from("/me", "/me/password", &differ);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("De to adgangskoder er ikke ens"));
    let short = [
        ("current", PASSWORD),
        ("password", "kort"),
        ("repeat", "kort"),
    ];
    assert!(
        browser
            .post_from("/me", "/me/password", &short)
            .body
            .contains("Mindst 12 tegn")
    );
    let bad = [("name", ""), ("days", "mange"), ("scopes", "read")];
    assert_eq!(
        browser.post_from("/me", "/me/tokens", &bad).status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let token = [("name", "Robot"), ("days", "30"), ("scopes", "read")];
    let page = browser.post_from("/me", "/me/tokens", &token);
    let secret = between(&page.body, "<code>", "</code>").to_owned();
    assert!(secret.starts_with("fld_"));
    assert!(!browser.get("/me").body.contains(&secret));
    let mut robot = Browser::new(app);
    let bearer = format!("Bearer {secret}");
    let by = [("authorization", bearer.as_str())];
    let send = |robot: &mut Browser, path: &str| robot.send("GET", path, &by, String::new());
    assert_eq!(send(&mut robot, "/people").status, StatusCode::OK);
    assert_eq!(send(&mut robot, "/me").status, StatusCode::FORBIDDEN);
    let wrong = [("authorization", "Bearer fld_x")];
    assert_eq!(
        robot.send("GET", "/people", &wrong, String::new()).status,
        StatusCode::SEE_OTHER
    );
    let revoke = browser.get("/me").body;
    let id = between(
        between(
            &revoke,
            "<select class=\"form-select\" id=\"f-token\"",
            "Robot",
        ),
        "</option><option value=\"",
        "\"",
    )
    .to_owned();
    browser.post_from("/me", "/me/tokens/revoke", &[("token", &id)]);
    assert_eq!(send(&mut robot, "/people").status, StatusCode::SEE_OTHER);
    let english = browser.get("/language/en?next=/me");
    assert_eq!(english.to, "/me");
    assert!(browser.get("/me").body.contains("My account"));
    assert_eq!(
        browser.get("/language/en?next=https://evil.example").to,
        "/"
    );
    assert_eq!(browser.get("/language/xx").status, StatusCode::NOT_FOUND);
}

fn an_account_from_its_making_to_its_end(app: &TestApp) {
    account(
        app,
        "chef@x.example",
        municipality("0151"),
        &[Role::LocalAdministrator],
    );
    let mut chef = Browser::new(app);
    chef.sign_in("chef@x.example", PASSWORD);
    let list = "/settings/accounts";
    let nobody = [("name", ""), ("email", "skæv")];
    let refused = chef.post_from(list, "/settings/accounts/new", &nobody);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("skæv") && !refused.body.contains("value=\"operator\""));
    let noor = [
        ("name", "Noor <Ali>"),
        ("email", "noor@x.example"),
        ("roles", "reader"),
        ("roles", "editor"),
    ];
    let made = chef.post_from(list, "/settings/accounts/new", &noor);
    let link = between(&made.body, "<code>http://faelled.example", "</code>").to_owned();
    let mut noor = Browser::new(app);
    assert!(noor.get(&link).body.contains("noor@x.example"));
    let set = noor.post(&link, &[("password", PASSWORD), ("repeat", PASSWORD)]);
    assert_eq!(set.to, "/sign-in");
    assert_eq!(noor.get(&link).status, StatusCode::NOT_FOUND);
    assert_eq!(noor.sign_in("noor@x.example", PASSWORD).to, "/me");
    assert_eq!(noor.get(list).status, StatusCode::FORBIDDEN);
    assert_eq!(
        noor.get("/settings/accounts/new").status,
        StatusCode::FORBIDDEN
    );
    let page = chef.get(list).body;
    assert!(page.contains("Noor &#60;Ali&#62;"), "{page}");
    let before = page.split("Noor &#60;").next().unwrap_or_default();
    let address = before.rsplit("/settings/accounts/").next();
    let id = address.and_then(|rest| rest.get(..36)).expect("an id");
    let one = format!("{list}/{id}");
    assert!(chef.get(&one).body.contains("Gem rollerne"));
    let more = chef.post_from(&one, &format!("{one}/disable"), &[]);
    assert_eq!(more.to, one);
    assert_eq!(noor.get("/me").status, StatusCode::SEE_OTHER);
    let closed = noor.sign_in("noor@x.example", PASSWORD);
    assert!(closed.body.contains("Kontoen er lukket"));
    chef.post_from(&one, &format!("{one}/enable"), &[]);
    assert_eq!(noor.sign_in("noor@x.example", PASSWORD).to, "/me");
    chef.post_from(&one, &format!("{one}/roles"), &[]);
    assert_eq!(chef.get(&one).status, StatusCode::NOT_FOUND);
    for wrong in ["x", "00000000-0000-0000-0000-000000000000"] {
        assert_eq!(
            chef.get(&format!("{list}/{wrong}")).status,
            StatusCode::NOT_FOUND
        );
    }
    let times = [
        ("session_idle_minutes", "1"),
        ("session_absolute_minutes", "x"),
    ];
    let refused = chef.post_from(list, "/settings/accounts/sessions", &times);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

fn the_organisation_is_chosen(app: &TestApp) {
    let (here, there) = (municipality("0151"), municipality("0621"));
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    let join = AddUser {
        email: "rikke@x.example".to_owned(),
        name: "x".to_owned(),
        language: Language::Danish,
        roles: vec![Role::Reader],
        password: None,
    };
    app.run(&Caller::system("test", there), join)
        .expect("roles there");
    let mut browser = Browser::new(app);
    browser.sign_in("rikke@x.example", PASSWORD);
    let to = format!("/organisation/{there}");
    assert!(browser.get("/me").body.contains(&to));
    assert!(
        browser
            .get(&to)
            .body
            .contains("Arbejd for Kolding Kommune?")
    );
    assert_eq!(browser.post(&to, &[]).status, StatusCode::FORBIDDEN);
    assert_eq!(browser.post_from("/me", &to, &[]).to, "/");
    assert!(
        browser.get("/me").body.contains("Kolding Kommune · "),
        "the title names it"
    );
    let strange = format!("/organisation/{NATIONAL_ID}");
    assert_eq!(
        browser.post_from("/me", &strange, &[]).status,
        StatusCode::NOT_FOUND
    );
    let token = CreateToken {
        user,
        name: "x".into(),
        writes: false,
        days: 1,
    };
    let token = app
        .run(&Caller::system("test", here), token)
        .expect("a token")
        .secret;
    let bearer = format!("Bearer {token}");
    let by = [("authorization", bearer.as_str())];
    let mut robot = Browser::new(app);
    assert_eq!(
        robot
            .send("GET", "/people?as_of=31-11-2026", &by, String::new())
            .status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        robot
            .send("GET", "/people?as_of=2026-11-01", &by, String::new())
            .status,
        StatusCode::OK
    );
}

/// The API is asked for an organisation; pages are not.
fn a_token_may_ask_for_another_organisation(app: &TestApp) {
    let (here, there) = (municipality("0151"), municipality("0621"));
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    let token = CreateToken {
        user,
        name: "x".into(),
        writes: true,
        days: 1,
    };
    let token = app.run(&Caller::system("test", here), token);
    let bearer = format!("Bearer {}", token.expect("a token").secret);
    let mut robot = Browser::new(app);
    let who = |signed: Signed| async move { signed.organisation };
    robot.site = Router::new()
        .route("/api/v1/who", get(who))
        .route("/who", get(who))
        .with_state(AppState::new((**app).clone()));
    let mut ask = |path: &str| {
        let by = [("authorization", bearer.as_str())];
        let answer = robot.send("GET", path, &by, String::new());
        (answer.status.as_u16(), answer.body)
    };
    let ballerup = (200, "Ballerup Kommune".to_owned());
    assert_eq!(ask("/api/v1/who"), ballerup);
    assert_eq!(ask("/api/v1/who?organisation=0151"), ballerup);
    assert_eq!(ask(&format!("/api/v1/who?organisation={here}")), ballerup);
    assert_eq!(ask("/who?organisation=0621"), ballerup);
    for other in ["0621", "9999", "x", &there.to_string(), &user.to_string()] {
        let (status, body) = ask(&format!("/api/v1/who?organisation={other}"));
        assert_eq!(status, 404, "{other}");
        assert!(body.contains("\"code\":\"not_found\""), "{body}");
    }
}

on_both!(
    a_token_may_ask_for_another_organisation,
    signing_in_and_out,
    posts_from_elsewhere_are_refused,
    waiting_is_said_with_its_time,
    ones_own_page,
    an_account_from_its_making_to_its_end,
    the_organisation_is_chosen,
);
