//! Needs that no product meets yet: who sees them, who has them too, and when that is a signal.

use domain::{
    gate::{Actor, Caller},
    joint::register::{
        self, AboutJointNeed, JoinNeed, JointNeedPage, LeaveNeed, MarketNeed, MarketNeeds, Reason,
    },
    parts::records::{Delete, Get},
};
use foundation::Error;
use testkit::{TestApp, on_both};

use super::*;

/// Somebody with an account and no role, such as a supplier's.
fn vendor() -> Caller {
    let mut caller = as_role(Role::Reader, NATIONAL_ID);
    if let Actor::User { roles, .. } = &mut caller.actor {
        roles.clear();
    }
    caller
}

fn need(app: &TestApp, title: &str, visibility: &str, kle: &[Id]) -> Id {
    let values = vec![
        ("title", text(title)),
        ("visibility", text(visibility)),
        ("kle", refs(kle)),
    ];
    make(app, &editor(), &register::SCHEMA, values)
}

fn about(app: &TestApp, caller: &Caller, need: Id) -> Result<JointNeedPage> {
    app.ask(caller, AboutJointNeed { need })
}

fn join(app: &TestApp, code: &str, need: Id, is_public: bool) -> Result<()> {
    app.run(&editor_of(code), JoinNeed { need, is_public })
}

fn market(app: &TestApp, caller: &Caller) -> Vec<MarketNeed> {
    let search = String::new();
    app.ask(caller, MarketNeeds { search }).unwrap()
}

fn refused(result: Result<()>, code: &str) {
    match result {
        Err(Error::Conflict(error)) => assert_eq!(error.code, code),
        other => panic!("{code}: {other:?}"),
    }
}

fn only_what_was_opened_is_seen(app: &TestApp) {
    let other = editor_of("0159");
    let see = |caller: &Caller, id| {
        let schema = &register::SCHEMA;
        let page = app.ask(caller, Get { schema, id }).is_ok();
        assert_eq!(page, about(app, caller, id).is_ok());
        page
    };
    let own = make(
        app,
        &editor(),
        &register::SCHEMA,
        vec![("title", text("Styring af hjælpemiddel"))],
    );
    let shared = need(app, "Styring af hjælpemidler", "municipalities", &[]);
    let public = need(app, "Styring af hjælpemidlerne", "public", &[]);
    // Somebody in an organisation that is no municipality.
    let supplier = as_role(Role::LocalAdministrator, NATIONAL_ID);
    for (id, expected) in [
        (own, [true, false, false]),
        (shared, [true, true, false]),
        (public, [true; 3]),
    ] {
        let found = [&editor(), &other, &supplier].map(|caller| see(caller, id));
        assert_eq!(found, expected);
    }
    // Like needs are only looked for among those.
    let similar = about(app, &other, public).unwrap().similar;
    let titles: Vec<&str> = similar.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Styring af hjælpemidler"]);
    let gone = join(app, "0159", own, false);
    assert!(matches!(gone, Err(Error::NotFound(_))), "{gone:?}");
    // Whoever has no role sees the public ones only, and none of the pages.
    let market = market(app, &vendor());
    assert_eq!(market.len(), 1);
    assert_eq!(
        (market[0].id, market[0].owner.as_str()),
        (public, "Ballerup Kommune")
    );
    assert!(matches!(
        about(app, &vendor(), public),
        Err(Error::Forbidden(_))
    ));
    // What was given up is seen by its owner only.
    let given_up = vec![("standing", text("given_up"))];
    try_change(app, &editor(), &register::SCHEMA, public, given_up).unwrap();
    assert!(see(&editor(), public) && !see(&other, public));
    assert!(self::market(app, &vendor()).is_empty());
    // Others cannot change what they see.
    let theirs = vec![("title", text("Vores"))];
    assert!(try_change(app, &other, &register::SCHEMA, shared, theirs).is_err());
}

fn enough_of_them_are_a_signal(app: &TestApp) {
    let id = need(app, "Ruteplanlægning for hjælpemidler", "public", &[]);
    refused(join(app, "0151", id, false), "joint_need_is_own");
    for (code, is_public) in [("0159", true), ("0147", false), ("0157", false)] {
        join(app, code, id, is_public).unwrap();
        join(app, code, id, is_public).unwrap();
    }
    let page = about(app, &editor(), id).unwrap();
    assert_eq!((page.municipalities, page.threshold), (4, 5));
    assert!(!page.is_signal() && !market(app, &vendor())[0].is_signal);
    join(app, "0101", id, false).unwrap();
    assert!(about(app, &editor(), id).unwrap().is_signal());
    // Suppliers are told how many, and of them only who wants to be known.
    let told = &market(app, &vendor())[0];
    assert_eq!((told.municipalities, told.is_signal), (5, true));
    assert_eq!(told.named, ["Gladsaxe Kommune"]);
    // Municipalities are told who.
    let names = about(app, &editor_of("0147"), id).unwrap().joined;
    assert_eq!(names.len(), 4);
    app.run(&editor_of("0159"), LeaveNeed { need: id }).unwrap();
    app.run(&editor_of("0159"), LeaveNeed { need: id }).unwrap();
    assert!(!about(app, &editor(), id).unwrap().is_signal());
    // From the day on which the bar is lower, it is a signal again.
    let lower = "INSERT INTO market_signals (valid_from, municipalities, source) VALUES ('2026-11-01', 4, 'Aftale')";
    app.database()
        .write(0, |conn| conn.execute(lower, &[]))
        .unwrap();
    assert!(about(app, &editor(), id).unwrap().is_signal());
    let met = vec![("standing", text("met"))];
    try_change(app, &editor(), &register::SCHEMA, id, met).unwrap();
    refused(join(app, "0159", id, true), "joint_need_is_closed");
    // Deleting it takes those that joined with it.
    let delete = Delete {
        schema: &register::SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), delete).unwrap();
    assert!(matches!(about(app, &editor(), id), Err(Error::NotFound(_))));
}

fn like_needs_are_found_with_the_reason(app: &TestApp) {
    let number = plan(app);
    let first = need(
        app,
        "Styring af hjælpemidler",
        "municipalities",
        &[number("27.36.04")],
    );
    let same_group = need(app, "Noget andet", "municipalities", &[number("27.36.12")]);
    let like_title = need(app, "Styring af hjælpemidlerne", "municipalities", &[]);
    need(app, "Bookning af haller", "municipalities", &[]);
    let page = about(app, &editor_of("0159"), first).unwrap();
    assert_eq!(page.tasks, ["27.36.04"]);
    let found: Vec<Id> = page.similar.iter().map(|one| one.id).collect();
    assert_eq!(found, [like_title, same_group]);
    let group = Reason::SameGroup("27.36".to_owned());
    assert_eq!(page.similar[1].reasons, [group]);
    assert!(page.similar[0].reasons.contains(&Reason::LikeTitle));
    let only_municipalities = app.run(
        &as_role(Role::LocalAdministrator, NATIONAL_ID),
        JoinNeed {
            need: need(app, "Offentligt", "public", &[]),
            is_public: true,
        },
    );
    refused(only_municipalities, "joint_only_municipalities");
}

on_both!(
    only_what_was_opened_is_seen,
    enough_of_them_are_a_signal,
    like_needs_are_found_with_the_reason,
);
