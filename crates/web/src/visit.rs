//! Somebody visiting pages in tests: handlers are asked directly, as the router
//! would, and every page is held against the rules that all pages keep.

use std::future::Future;

use axum::{body::to_bytes, http::header, response::Response};
use domain::{
    gate::{Caller, Role},
    parts::{
        FieldValue, Schema,
        records::{Create, Values},
    },
};
use foundation::{Id, new_id};
use testkit::{TestApp, as_role, municipality};
use tokio::runtime::Runtime;

use crate::{
    AppState,
    caller::{Signed, Via},
    form_body::PostedForm,
    i18n::Lang,
    page_check,
    pairs::Pairs,
};

/// A visitor with one role in Ballerup.
pub(crate) struct Visitor {
    pub(crate) app: TestApp,
    pub(crate) state: AppState,
    runtime: Runtime,
}

/// An answer: status, where it sends to, and the page.
pub(crate) struct Seen {
    pub(crate) status: u16,
    pub(crate) to: String,
    pub(crate) html: String,
}

impl Visitor {
    pub(crate) fn new() -> Self {
        let app = testkit::sqlite();
        Self {
            state: AppState::new((*app).clone()),
            app,
            runtime: Runtime::new().expect("a runtime"),
        }
    }

    pub(crate) fn caller(role: Role) -> Caller {
        as_role(role, municipality("0151"))
    }

    pub(crate) fn signed(role: Role, lang: Lang) -> Signed {
        Signed {
            caller: Self::caller(role),
            csrf: "token".to_owned(),
            organisation: "Ballerup Kommune".to_owned(),
            memberships: Vec::new(),
            lang,
            via: Via::Cookie,
            notice: String::new(),
        }
    }

    /// A form with its token.
    pub(crate) fn form(fields: &[(&str, &str)]) -> PostedForm {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let mut pairs: Vec<(String, String)> = fields.iter().map(own).collect();
        pairs.push(("csrf".to_owned(), "token".to_owned()));
        PostedForm(Pairs(pairs))
    }

    /// Waits for the answer; a page with faults fails the test.
    pub(crate) fn see(&self, answer: impl Future<Output = Response>) -> Seen {
        let (parts, body) = self.runtime.block_on(async {
            let (parts, body) = answer.await.into_parts();
            (parts, to_bytes(body, 10_000_000).await.expect("a body"))
        });
        let html = String::from_utf8(body.to_vec()).expect("text");
        if !html.is_empty() {
            let faults = page_check::problems(&html);
            assert!(faults.is_empty(), "{faults:#?}\n{html}");
            assert!(!html.contains("-verb<"), "a text is missing in {html}");
        }
        let to = parts.headers.get(header::LOCATION);
        Seen {
            status: parts.status.as_u16(),
            to: to.map_or_else(String::new, |to| to.to_str().expect("text").to_owned()),
            html,
        }
    }

    /// Waits for something that is no page.
    pub(crate) fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }

    /// The status of an answer that may be a file.
    pub(crate) fn status(&self, answer: impl Future<Output = Response>) -> u16 {
        self.runtime.block_on(answer).status().as_u16()
    }

    /// Makes a record as the local administrator.
    pub(crate) fn make(&self, schema: &'static Schema, values: Values) -> Id {
        let id = new_id();
        let create = Create {
            schema,
            id,
            values,
            reason: String::new(),
        };
        self.app
            .run(&Self::caller(Role::LocalAdministrator), create)
            .expect("a record");
        id
    }
}

/// A text value.
pub(crate) fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}
