//! What municipalities could buy together in all main groups, out of what they share.

use domain::{
    joint::{Ahead, Going, Opportunities, Refreshed, Why, refresh, refresh_when_old},
    shares::{Fact, Level},
};
use foundation::Error;
use testkit::{TestApp, on_both};

use super::{
    candidates::{country, set},
    *,
};

fn compute(app: &TestApp) -> Refreshed {
    refresh(app, &coordinator(), 2, &Going::default()).unwrap()
}

fn ahead(app: &TestApp, code: &str) -> Ahead {
    let question = Opportunities {
        from: date(2026, 11, 1),
        to: date(2029, 11, 1),
    };
    app.ask(&editor_of(code), question).unwrap()
}

fn what_is_shared_becomes_purchases(app: &TestApp) {
    country(app);
    assert_eq!(ahead(app, "0151").why, Some(Why::NotComputed));
    // Nobody says what it costs, so nothing can be counted.
    assert_eq!(compute(app).opportunities, 0);
    let nothing = ahead(app, "0151");
    assert_eq!(nothing.why, Some(Why::NothingFound));
    let of_care = nothing.all.iter().find(|one| one.need.key() == "kle:27");
    let of_care = of_care.unwrap();
    assert_eq!((of_care.municipalities, of_care.counted), (2, 0));
    assert_eq!((of_care.estimated, of_care.per_head), (2, None));
    // One does; the other is counted by its inhabitants.
    set(app, "0159", Fact::Costs, Level::Exact);
    assert_eq!(compute(app).opportunities, 2);
    for (code, partner) in [("0151", "Gladsaxe Kommune"), ("0159", "Ballerup Kommune")] {
        let found = ahead(app, code);
        assert_eq!((found.why, found.found.len()), (None, 1));
        let one = &found.found[0];
        assert_eq!(one.partners[0].name, partner);
        assert!(one.share > 0 && one.group_value > one.share, "{one:?}");
        assert!(one.payback_months.is_some() && one.found.estimated == 1);
        assert!(one.found.bound >= one.found.total && one.found.total == one.group_value);
    }
    assert_eq!(ahead(app, "0147").why, Some(Why::NothingFound));
}

fn what_is_no_longer_shared_goes_at_once(app: &TestApp) {
    country(app);
    set(app, "0159", Fact::Costs, Level::Exact);
    for (fact, why) in [
        (Fact::Product, Why::NotShared),
        (Fact::Window, Why::NotShared),
        (Fact::Integrations, Why::NothingFound),
    ] {
        assert_eq!(compute(app).opportunities, 2, "{fact:?}");
        set(app, "0159", fact, Level::Nothing);
        assert_eq!(ahead(app, "0151").found, [], "{fact:?}");
        assert_eq!(ahead(app, "0159").why, Some(why), "{fact:?}");
        set(app, "0159", fact, Level::Exact);
        assert_eq!(ahead(app, "0151").found, [], "{fact:?}");
    }
    assert_eq!(compute(app).opportunities, 2);
    set(app, "0159", Fact::Costs, Level::Ranges);
    assert_eq!(ahead(app, "0151").found, []);
    set(app, "0159", Fact::Product, Level::Nothing);
    assert_eq!(compute(app).opportunities, 0);
}

fn who_may_and_when(app: &TestApp) {
    country(app);
    set(app, "0159", Fact::Costs, Level::Exact);
    let refused = refresh(app, &administrator(), 1, &Going::default());
    assert!(matches!(refused, Err(Error::Forbidden(_))));
    assert!(refresh_when_old(app, &|| true).unwrap().is_some());
    assert_eq!(refresh_when_old(app, &|| true).unwrap(), None);
    // A run that is stopped leaves what was there.
    let stopped = Going::default();
    stopped.cancel();
    let refused = refresh(app, &coordinator(), 1, &stopped);
    assert!(matches!(refused, Err(Error::Conflict(error)) if error.code == "joint_stopped"));
    assert_eq!(ahead(app, "0151").found.len(), 1);
}

on_both!(
    what_is_shared_becomes_purchases,
    what_is_no_longer_shared_goes_at_once,
    who_may_and_when,
);
