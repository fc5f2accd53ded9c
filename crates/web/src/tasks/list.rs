//! What the list of tasks has beside that of any list: mine, everyone's, nobody's, and how
//! near their last day is. Every future date makes a task, so the list begins with those
//! that are due, and says how many come later.

use domain::{
    parts::lists::{Count, Filter},
    tasks::SCHEMA,
};
use foundation::Result;

use crate::{
    caller::Signed,
    format,
    pairs::Pairs,
    parts::{Link, Switch, View},
    records::ListAddress,
    sites::{Site, TASKS},
    state::AppState,
};

/// What is neither over nor put off.
const LIVE: &str = "is:overdue,open,acknowledged,upcoming";
/// What the list begins with.
const NOW: &str = "is:overdue,within_30";

fn pairs(filter: Option<(&str, &str)>) -> Pairs {
    let pairs = Pairs::default();
    let pairs = match filter {
        Some((column, value)) => pairs.with(column, value),
        None => pairs,
    };
    pairs.with("state", LIVE)
}

/// The caller's own that are due.
pub(super) fn mine() -> String {
    let pairs = pairs(Some(("mine", "is:true")));
    pairs.with("horizon", NOW).address(TASKS.path)
}

/// Fixed views before the saved ones; none for other lists.
pub(crate) fn tabs(signed: &Signed, site: &Site, address: &ListAddress) -> Vec<View> {
    if site.path != TASKS.path {
        return Vec::new();
    }
    let here = address.lasting().without(&["as_of", "view", "horizon"]);
    let views = [
        ("task-tab-mine", pairs(Some(("mine", "is:true")))),
        ("task-tab-all", pairs(None)),
        ("task-tab-nobody", pairs(Some(("holders", "empty")))),
    ];
    let view = |(label, pairs): (&str, Pairs)| View {
        label: signed.lang.t(label),
        current: pairs == here,
        href: pairs.with("horizon", NOW).address(TASKS.path),
        shared: true,
        ..View::default()
    };
    views.into_iter().map(view).collect()
}

/// How near: text key and filter.
const NEAR: [(&str, &str); 5] = [
    ("task-near-now", NOW),
    ("task-near-overdue", "is:overdue"),
    ("task-near-within-30", "is:within_30"),
    ("task-near-within-90", "is:within_90"),
    ("task-near-later", "is:later"),
];

/// How many of the list's tasks are due when, each leading to those; none for other lists.
pub(crate) async fn near(
    state: &AppState,
    signed: &Signed,
    site: &Site,
    address: &ListAddress,
) -> Result<Vec<Switch>> {
    if site.path != TASKS.path {
        return Ok(Vec::new());
    }
    let lasting = address.lasting();
    let here = lasting.get("horizon").to_owned();
    let mut values = Vec::new();
    for (key, filter) in NEAR {
        let mut wanted = address.wanted.clone();
        wanted.filters.retain(|one| one.column != "horizon");
        wanted.filters.push(Filter::parse("horizon", filter));
        let count = Count {
            schema: &SCHEMA,
            wanted,
        };
        let count = state.ask(&signed.caller, count).await?;
        let label = signed
            .lang
            .t1(key, "n", format::integer(signed.lang, count));
        let href = lasting.replace("horizon", filter).address(TASKS.path);
        values.push((Link::new(label, href), here == filter));
    }
    Ok(vec![Switch {
        label: signed.lang.t("task-near"),
        values,
    }])
}
