//! What makes sense to do with a usage from its page.

use domain::parts::records::Page;

use crate::{
    caller::Signed,
    parts::{Action, Level},
    records::Extras,
    sites::address,
};

/// Adds the actions. Asked last, when it is known whether one of the caller's
/// roles on the usage allows changing it.
pub(crate) fn actions(signed: &Signed, page: &Page, may_change: bool, extras: &mut Extras) {
    let here = address(domain::parts::Kind::Usage, page.record.id);
    let action = |text: &str, way: &str| Action {
        label: signed.lang.t(text),
        href: format!("{here}{way}"),
        post: false,
    };
    let may_change = may_change && signed.caller.as_of.is_none();
    let valid = extras
        .status
        .first()
        .is_some_and(|status| status.level == Level::Good);
    if may_change && !valid {
        let way = "?edit=validity#validity";
        extras.actions.push(action("usage-life-cycle-verb", way));
    }
    if may_change {
        extras.actions.push(action("usage-relate-verb", "/relate"));
    }
    extras.actions.push(action("depends-verb", "/depends"));
    if may_change {
        extras.more.push(action("usage-move-verb", "/move"));
    }
}
