//! What the list of tasks has beside that of any list: mine, everyone's, nobody's.

use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::View,
    records::ListAddress,
    sites::{Site, TASKS},
};

/// What is not over and has begun.
pub(super) const WAITING: &str = "is:overdue,open,acknowledged";

fn pairs(filter: Option<(&str, &str)>) -> Pairs {
    let pairs = Pairs::default();
    let pairs = match filter {
        Some((column, value)) => pairs.with(column, value),
        None => pairs,
    };
    pairs.with("state", WAITING)
}

/// The caller's own.
pub(super) fn mine() -> String {
    pairs(Some(("mine", "is:true"))).address(TASKS.path)
}

/// Fixed views before the saved ones; none for other lists.
pub(crate) fn tabs(signed: &Signed, site: &Site, address: &ListAddress) -> Vec<View> {
    if site.path != TASKS.path {
        return Vec::new();
    }
    let here = address.lasting().without(&["as_of", "view"]);
    let views = [
        ("task-tab-mine", pairs(Some(("mine", "is:true")))),
        ("task-tab-all", pairs(None)),
        ("task-tab-nobody", pairs(Some(("holders", "empty")))),
    ];
    let view = |(label, pairs): (&str, Pairs)| View {
        label: signed.lang.t(label),
        current: pairs == here,
        href: pairs.address(TASKS.path),
        shared: true,
        ..View::default()
    };
    views.into_iter().map(view).collect()
}
