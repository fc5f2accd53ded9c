//! Sums and warnings of posts, as they are shown.

use domain::budget::{OnePost, Warning};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link},
    sites::address,
};

/// An amount for a table.
pub(super) fn amount(lang: Lang, oere: i64) -> Cell {
    match oere {
        0 => Cell::Empty,
        _ => Cell::Number(format::money(lang, oere)),
    }
}

/// An amount to the øre; whole kroner are shown as such.
pub(super) fn exact(lang: Lang, oere: i64) -> Cell {
    Cell::Number(match oere % 100 {
        0 => format::money(lang, oere),
        _ => format::money_exact(lang, oere),
    })
}

/// A post by its name, leading to it.
pub(super) fn link(post: &OnePost) -> Link {
    Link::new(
        &post.name,
        address(domain::parts::Kind::BudgetPost, post.id),
    )
}

/// What a post is for.
pub(super) fn kind(lang: Lang, post: &OnePost) -> String {
    let key = post.post_kind.replace('_', "-");
    lang.t(&format!("choice-post-kind-{key}"))
}

/// Whether to look at a post, and why.
pub(super) fn standing(lang: Lang, post: &OnePost) -> Cell {
    let (level, key) = match post.warning() {
        None => (Level::Good, "budget-warning-none"),
        Some(Warning::Near) => (Level::Warn, "budget-warning-near"),
        Some(Warning::PaidBeyondCommitted) => (Level::Warn, "budget-warning-paid"),
        Some(Warning::Overspent) => (Level::Bad, "budget-warning-overspent"),
    };
    let at = format::percent(lang, post.warn_at);
    Cell::Status {
        level,
        word: lang.t1(key, "at", at),
    }
}
