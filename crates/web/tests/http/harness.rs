//! Calling the router in this process.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request},
};
use domain::{
    accounts::{AddUser, CreateToken},
    gate::{Caller, Language, Role},
};
use foundation::Id;
use serde_json::Value;
use testkit::TestApp;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// The site on a database of its own.
pub struct Site<'a> {
    /// The product behind it.
    pub app: &'a TestApp,
    router: Router,
    runtime: Runtime,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text))
    }

    /// A header's text; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The problem's code; checks that it is a well-formed problem that says something.
    pub fn code(&self) -> String {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{} {}",
            self.status,
            self.text
        );
        let json = self.json();
        assert_eq!(json["status"], self.status);
        for text in ["title", "detail"] {
            let text = json[text].as_str().unwrap();
            assert!(!text.is_empty() && !text.contains("error-") && !text.contains("api-"));
        }
        json["code"].as_str().unwrap().to_owned()
    }

    /// `field: code` of each fault; every message is a text in words.
    pub fn faults(&self) -> Vec<String> {
        let code = self.code();
        let json = self.json();
        let errors = json["errors"].as_array().unwrap().clone();
        assert!(!errors.is_empty(), "{code}: {}", self.text);
        let of = |error: &Value| {
            let message = error["message"].as_str().unwrap();
            assert!(
                !message.is_empty() && !message.starts_with("error-"),
                "{message}"
            );
            format!(
                "{}: {}",
                error["field"].as_str().unwrap(),
                error["code"].as_str().unwrap()
            )
        };
        errors.iter().map(of).collect()
    }
}

/// One call to make.
pub struct Call<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub headers: Vec<(&'a str, String)>,
    pub body: Vec<u8>,
}

impl<'a> Call<'a> {
    /// A call without a body.
    pub fn new(method: &'a str, path: &'a str) -> Self {
        Self {
            method,
            path,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// With a bearer token, unless it is empty.
    pub fn by(self, token: &str) -> Self {
        match token {
            "" => self,
            token => self.header("authorization", format!("Bearer {token}")),
        }
    }

    pub fn header(mut self, name: &'a str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// With a JSON body.
    pub fn json(mut self, json: &Value) -> Self {
        self.body = json.to_string().into_bytes();
        self.header("content-type", "application/json")
    }

    /// With a form.
    pub fn form(mut self, text: &str) -> Self {
        self.body = text.as_bytes().to_vec();
        self.header("content-type", "application/x-www-form-urlencoded")
    }

    /// Based on this version.
    pub fn version(self, version: impl std::fmt::Display) -> Self {
        self.header("if-match", format!("\"{version}\""))
    }
}

impl<'a> Site<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        web::joint::set_patience(std::time::Duration::from_secs(600));
        Self {
            app,
            router: web::router((**app).clone()),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
        }
    }

    /// Makes a call.
    pub fn send(&self, call: Call<'_>) -> Reply {
        let mut request = Request::builder().method(call.method).uri(call.path);
        for (name, value) in call.headers {
            request = request.header(name, value);
        }
        let request = request.body(Body::from(call.body)).unwrap();
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.unwrap();
            let reply = Reply {
                status: parts.status.as_u16(),
                headers: parts.headers,
                text: String::from_utf8_lossy(&bytes).into_owned(),
            };
            assert!(reply.status < 500, "{}: {}", call.path, reply.text);
            assert_eq!(reply.header("x-request-id").len(), 36, "{}", call.path);
            reply
        })
    }

    pub fn get(&self, token: &str, path: &str) -> Reply {
        self.send(Call::new("GET", path).by(token))
    }

    pub fn post(&self, token: &str, path: &str, json: &Value) -> Reply {
        self.send(Call::new("POST", path).by(token).json(json))
    }

    pub fn patch(&self, token: &str, path: &str, version: i64, json: &Value) -> Reply {
        let call = Call::new("PATCH", path).by(token).version(version);
        self.send(call.json(json))
    }

    /// Makes a record and answers it.
    pub fn make(&self, token: &str, name: &str, json: &Value) -> Value {
        let reply = self.post(token, &format!("/api/v1/{name}"), json);
        assert_eq!(reply.status, 201, "{name} {json}: {}", reply.text);
        reply.json()
    }
}

/// The organisation in which a role counts.
fn home(role: Role, organisation: Id) -> Id {
    match role {
        Role::NationalCoordinator | Role::Operator => domain::organisations::NATIONAL_ID,
        _ => organisation,
    }
}

/// An account with one role, made by the program.
pub fn account(app: &TestApp, email: &str, role: Role, organisation: Id) -> Id {
    let user = AddUser {
        email: email.to_owned(),
        name: format!("Test {}", role.key()),
        language: Language::Danish,
        roles: vec![role],
        password: None,
    };
    let caller = Caller::system("test", home(role, organisation));
    app.run(&caller, user).unwrap().id
}

/// A token of a new account with this role in this organisation.
pub fn token(app: &TestApp, role: Role, organisation: Id) -> String {
    let email = format!("{}.{}@test.example", role.key(), foundation::new_id());
    let user = account(app, &email, role, organisation);
    let works_in = match role {
        Role::Operator => home(role, organisation),
        _ => organisation,
    };
    token_of(app, user, works_in, true)
}

/// A token of an account.
pub fn token_of(app: &TestApp, user: Id, organisation: Id, writes: bool) -> String {
    let token = CreateToken {
        user,
        name: "test".to_owned(),
        writes,
        days: 30,
    };
    let caller = Caller::system("test", organisation);
    app.run(&caller, token).unwrap().secret
}
