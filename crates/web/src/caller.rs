//! The one extractor: who asks, in which organisation and language, about which day.

mod cookies;
#[cfg(test)]
mod tests;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
    response::Response,
};
use domain::{
    accounts::{self, Credential, who_is},
    gate::{Actor, Caller, Language},
    organisations::{MUNICIPALITIES, NATIONAL_ID},
};
use foundation::{Date, Error, FieldError, Id, Result, new_id};
use subtle::ConstantTimeEq;

pub(crate) use cookies::came_by_https;
pub use cookies::{SESSION_COOKIE, cookie, ended_session, from_this_site, set_cookie};
pub use domain::accounts::Membership;

use crate::{api::RequestId, i18n::Lang, pairs::Pairs, respond, state::AppState};

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
    pub fn check_form(&self, form: &Pairs) -> Result<()> {
        self.check_csrf(form.get("csrf"))
    }

    /// A request that writes and comes with a cookie must carry the session's CSRF
    /// token: in the field `csrf` of a form, in the header `X-CSRF-Token` of the API.
    /// What comes with a bearer token needs none, since no other site can send one.
    pub fn check_csrf(&self, given: &str) -> Result<()> {
        let same: bool = given.as_bytes().ct_eq(self.csrf.as_bytes()).into();
        match self.via {
            Via::Token => Ok(()),
            _ if same && !self.csrf.is_empty() => Ok(()),
            _ => Err(Error::Forbidden("csrf")),
        }
    }

    /// Some things, such as passwords, are for people in a browser, not for tokens.
    pub fn in_browser(&self) -> Result<()> {
        match self.via {
            Via::Cookie => Ok(()),
            Via::Token => Err(Error::Forbidden("session_needed")),
            Via::Nothing => Err(Error::Unauthenticated("sign_in_first")),
        }
    }

    /// Somebody who has not signed in.
    fn nobody(headers: &HeaderMap) -> Self {
        let lang = cookie(headers, "lang")
            .and_then(|text| Lang::parse(&text))
            .or_else(|| {
                let wanted = headers.get(header::ACCEPT_LANGUAGE)?;
                Lang::parse(wanted.to_str().ok()?)
            })
            .unwrap_or_default();
        Self {
            caller: Caller {
                actor: Actor::Anonymous,
                organisation: NATIONAL_ID,
                language: gate_language(lang),
                request: new_id(),
                as_of: None,
            },
            csrf: String::new(),
            organisation: String::new(),
            memberships: Vec::new(),
            lang,
            via: Via::Nothing,
            notice: cookie(headers, respond::NOTICE).unwrap_or_default(),
        }
    }

    /// The same request by somebody who proved who they are.
    fn by(mut self, signed: accounts::Signed, via: Via) -> Self {
        self.lang = match signed.account.language {
            Language::Danish => Lang::Da,
            Language::English => Lang::En,
        };
        self.caller.actor = signed.actor();
        self.caller.organisation = signed.organisation;
        self.caller.language = signed.account.language;
        self.csrf = signed.csrf;
        self.organisation = signed.organisation_name;
        self.memberships = signed.account.memberships;
        self.via = via;
        self
    }
}

/// The gate's word for a language of the pages.
pub(crate) const fn gate_language(lang: Lang) -> Language {
    match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    }
}

impl FromRequestParts<AppState> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let mut nobody = Self::nobody(&parts.headers);
        if let Some(RequestId(id)) = parts.extensions.get() {
            nobody.caller.request = *id;
        }
        let path = parts.uri.path();
        match identify(nobody.clone(), parts, state).await {
            Ok(signed) => Ok(signed),
            Err(error) if path.starts_with("/api/") => Err(respond::problem(nobody.lang, &error)),
            Err(error) => Err(respond::error_page(&nobody, path, &error)),
        }
    }
}

async fn identify(nobody: Signed, parts: &Parts, state: &AppState) -> Result<Signed> {
    let query = Pairs::parse(parts.uri.query().unwrap_or_default());
    let api = parts.uri.path().starts_with("/api/");
    let organisation = match query.get("organisation") {
        wanted if api && !wanted.is_empty() => Some(organisation(wanted)?),
        _ => None,
    };
    let mut signed = match credential(&parts.headers)? {
        None => nobody,
        Some((credential, via)) => {
            let caller = nobody.caller.clone();
            let found = state
                .with(move |app| who_is(app, &caller, credential, organisation))
                .await?;
            match found {
                Some(found) => nobody.by(found, via),
                None if via == Via::Token => return Err(Error::Unauthenticated("token_unknown")),
                None => nobody,
            }
        }
    };
    signed.caller.as_of = as_of(&query, state.app.clock().today())?;
    Ok(signed)
}

/// What the request carries to prove who asks. A bearer token goes before the cookie.
fn credential(headers: &HeaderMap) -> Result<Option<(Credential, Via)>> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let bearer = value.to_str().ok().and_then(|text| {
            let (scheme, token) = text.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
        });
        let token = bearer.ok_or(Error::Unauthenticated("bearer_only"))?;
        return Ok(Some((Credential::Token(token.to_owned()), Via::Token)));
    }
    let secret = cookie(headers, SESSION_COOKIE).filter(|secret| !secret.is_empty());
    Ok(secret.map(|secret| (Credential::Session(secret), Via::Cookie)))
}

/// An organisation by municipality code or id. Whether the caller may work for it is
/// asked elsewhere, with the same answer for those that do not exist.
fn organisation(text: &str) -> Result<Id> {
    let by_code = MUNICIPALITIES.iter().find(|one| one.code() == text);
    by_code
        .map(|one| one.id())
        .or_else(|| text.parse().ok())
        .ok_or(Error::NotFound("organisation"))
}

/// The day asked about: `as_of=2026-11-22`, or `22-11-2026` as people type it. Today and later
/// days are now.
fn as_of(query: &Pairs, today: Date) -> Result<Option<Date>> {
    let text = query.get("as_of");
    if text.is_empty() {
        return Ok(None);
    }
    let iso = match text.split('-').collect::<Vec<_>>().as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    };
    let plain = iso.len() == 10 && iso.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day: Option<Date> = if plain { iso.parse().ok() } else { None };
    let wrong = || FieldError::new("as_of", "not_a_date").with("value", text);
    let day = day.ok_or_else(|| Error::Invalid(vec![wrong()]))?;
    Ok(Some(day).filter(|day| *day < today))
}
