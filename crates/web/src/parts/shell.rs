//! The frame around every page: header line, places, crumbs, bands, notices, footer.

use super::{Level, Link};
use crate::assets::asset;
use crate::i18n::Lang;

/// Everything the frame shows. One extractor fills it for each request; pages only add crumbs and notices.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The language of the whole page.
    pub lang: Lang,
    /// Name of the municipality (or other organisation) worked for; always visible when signed in.
    pub tenant: String,
    /// Other organisations the user may work for, as links.
    pub tenants: Vec<Link>,
    /// The signed-in user; `None` shows the frame without places and search.
    pub user: Option<MenuUser>,
    /// The places that exist and that the user may see, at most eight.
    pub places: Vec<Place>,
    /// Other faces of the same thing, as tabs above the page; none when it has only one.
    pub faces: Vec<Inside>,
    /// The way here, without the page itself.
    pub crumbs: Vec<Link>,
    /// Messages of what just happened.
    pub notices: Vec<Notice>,
    /// Number of open tasks; the link is hidden while `tasks_href` is empty.
    pub tasks: u32,
    /// Where the tasks are.
    pub tasks_href: String,
    /// What was searched for, to stand in the field again.
    pub search: String,
    /// Where the search field sends `q`; no field while empty.
    pub search_href: String,
    /// Set when the page shows the past.
    pub as_of: Option<AsOf>,
    /// Set when the page shows another organisation's shared data.
    pub other_tenant: Option<OtherTenant>,
    /// The CSRF token every posted form carries in the field `csrf`.
    pub csrf: String,
    /// Path and query of this page; the language switch (`/language/{da|en}?next=…`) comes back to it.
    pub path: String,
    /// Address of the accessibility statement.
    pub accessibility_href: String,
    /// Seconds after which the page asks again, for progress without JavaScript.
    pub refresh_seconds: Option<u32>,
}

/// The user menu.
#[derive(Clone, Debug, Default)]
pub struct MenuUser {
    /// Full name.
    pub name: String,
    /// One to three letters.
    pub initials: String,
    /// The entries of the menu, such as the account page. Signing out (`POST /sign-out`) is always added.
    pub links: Vec<Link>,
}

/// One place in the list at the left.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Name of an icon of the design system, for example `desktop`.
    pub icon: &'static str,
    /// The letter after `g` that leads here.
    pub key: &'static str,
    /// Whether this page is in it.
    pub current: bool,
    /// What is found in it; only filled while one is there.
    pub inside: Vec<Inside>,
}

/// A page in the current place.
#[derive(Clone, Debug, Default)]
pub struct Inside {
    /// Its name and address.
    pub link: Link,
    /// Whether it is this page, or leads to it.
    pub current: bool,
}

/// A message about what happened, why, and what to do.
#[derive(Clone, Debug)]
pub struct Notice {
    /// `Good`, `Info`, `Warn` or `Bad`; `Bad` is read at once by screen readers.
    pub level: Level,
    /// The message.
    pub text: String,
    /// The way on, for example "Fortryd".
    pub link: Option<Link>,
}

/// The band of a page that shows the past.
#[derive(Clone, Debug)]
pub struct AsOf {
    /// The day in words: `22. november 2026`.
    pub date: String,
    /// The same page today.
    pub leave_href: String,
}

/// The band of a page that shows another organisation's shared data.
#[derive(Clone, Debug)]
pub struct OtherTenant {
    /// Whose data it is.
    pub name: String,
    /// Back to one's own.
    pub leave_href: String,
}

impl Shell {
    /// The address of an embedded file, for templates.
    #[must_use]
    pub fn asset(&self, path: &str) -> String {
        asset(path)
    }

    /// The address of one icon in the sprite, for `<use href>`.
    #[must_use]
    pub fn icon(&self, name: &str) -> String {
        icon(name)
    }

    /// The address that shows this page in another language.
    #[must_use]
    pub fn in_language(&self, lang: &Lang) -> String {
        format!("/language/{}?next={}", lang.code(), encode(&self.path))
    }

    /// The document title: the page, then the organisation, then the product.
    #[must_use]
    pub fn document_title(&self, page: &str) -> String {
        let product = self.lang.t("product");
        let parts = [page, self.tenant.as_str(), product.as_str()];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

pub(super) fn icon(name: &str) -> String {
    format!("{}#{name}", asset("img/all-svg-icons.svg"))
}

/// Percent-encodes a query value; everything but the unreserved characters.
fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
