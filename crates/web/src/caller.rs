//! The one extractor: who asks, in which organisation and language, about which day.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
    response::Response,
};
use domain::{
    gate::{Actor, Caller, Language, Role},
    organisations::NATIONAL_ID,
};
use foundation::{Id, new_id};

use crate::{i18n::Lang, state::AppState};

/// How the caller proved who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// A session cookie; posts carry a CSRF token.
    Cookie,
    /// A bearer token.
    Token,
    /// Not at all.
    Nothing,
}

/// An organisation that the account works for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation: Id,
    /// Its name.
    pub name: String,
    /// The account's roles there.
    pub roles: Vec<Role>,
}

/// The caller of a request.
#[derive(Debug, Clone)]
pub struct Signed {
    /// For the gate.
    pub caller: Caller,
    /// The CSRF token that posted forms carry.
    pub csrf: String,
    /// Name of the organisation worked for.
    pub organisation: String,
    /// All organisations of the account.
    pub memberships: Vec<Membership>,
    /// Language of the answer.
    pub lang: Lang,
    /// How the caller proved who it is.
    pub via: Via,
    /// Key of a notice to show once.
    pub notice: String,
}

impl Signed {
    /// A posted form must carry the session's CSRF token; a bearer token needs none.
    pub fn check_form(&self, form: &crate::pairs::Pairs) -> foundation::Result<()> {
        use subtle::ConstantTimeEq;
        let same: bool = form
            .get("csrf")
            .as_bytes()
            .ct_eq(self.csrf.as_bytes())
            .into();
        match self.via {
            Via::Token => Ok(()),
            _ if same && !self.csrf.is_empty() => Ok(()),
            _ => Err(foundation::Error::Forbidden("csrf")),
        }
    }
}

/// A cookie's value.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then(|| value.to_owned())
        })
}

impl FromRequestParts<AppState> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Response> {
        let lang = cookie(&parts.headers, "lang")
            .and_then(|text| Lang::parse(&text))
            .unwrap_or_default();
        Ok(Self {
            caller: Caller {
                actor: Actor::Anonymous,
                organisation: NATIONAL_ID,
                language: Language::Danish,
                request: new_id(),
                as_of: None,
            },
            csrf: String::new(),
            organisation: String::new(),
            memberships: Vec::new(),
            lang,
            via: Via::Nothing,
            notice: cookie(&parts.headers, "faelled_notice").unwrap_or_default(),
        })
    }
}
