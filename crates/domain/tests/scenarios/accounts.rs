//! Coming in: passwords, waiting, sessions.

use domain::{
    accounts::{
        AddUser, Added, Credential, Disable, EndSession, IssueLink, Limits, LinkFor, ListAccounts,
        MySessions, SetLanguage, SetRoles, SetSessionLimits, SignIn, SignOut, SignOutEverywhere,
        Signed, SignedIn, Unlock, change_password, hash_password, sign_in, use_link, who_is,
    },
    gate::{Caller, Language, Role},
    organisations::NATIONAL_ID,
};
use foundation::{Error, Id, Result};
use testkit::{TestApp, as_role, municipality, nobody, on_both};

use crate::story::*;

pub(crate) const PASSWORD: &str = "gul cykel under broen";

/// An account with a password.
pub(crate) fn account(app: &TestApp, email: &str, organisation: Id, roles: &[Role]) -> Id {
    let user = AddUser {
        email: email.to_owned(),
        name: "Rikke Holm".to_owned(),
        language: Language::Danish,
        roles: roles.to_vec(),
        password: Some(hash_password(PASSWORD, email, "Rikke Holm").unwrap()),
    };
    let caller = Caller::system("test", organisation);
    app.run(&caller, user).unwrap().id
}

fn attempt(app: &TestApp, email: &str, password: &str) -> Result<SignedIn> {
    let attempt = SignIn {
        email: email.to_owned(),
        password: password.to_owned(),
        agent: "Firefox".to_owned(),
        previous: None,
    };
    sign_in(app, &nobody(NATIONAL_ID), attempt)
}

/// The secret of a new session.
pub(crate) fn session(app: &TestApp, email: &str) -> String {
    attempt(app, email, PASSWORD).unwrap().secret
}

/// Who holds a credential.
pub(crate) fn who(
    app: &TestApp,
    credential: Credential,
    organisation: Option<Id>,
) -> Option<Signed> {
    who_is(app, &nobody(NATIONAL_ID), credential, organisation).unwrap()
}

fn in_session(app: &TestApp, secret: &str) -> Option<Signed> {
    who(app, Credential::Session(secret.to_owned()), None)
}

/// The caller that somebody's requests are made by.
pub(crate) fn caller(signed: &Signed) -> Caller {
    Caller {
        actor: signed.actor(),
        ..nobody(signed.organisation)
    }
}

fn events(app: &TestApp, organisation: Id) -> Vec<String> {
    let sql = "SELECT event FROM audit_entries WHERE organisation_id = $1 ORDER BY seq";
    let rows = app
        .database()
        .read(|conn| conn.query(sql, &[organisation.into()]));
    rows.unwrap()
        .iter()
        .map(|row| row.text(0).unwrap())
        .collect()
}

fn failed<T>(result: Result<T>) -> Error {
    match result {
        Ok(_) => panic!("it should have been refused"),
        Err(error) => error,
    }
}

fn a_session_begins_and_ends(app: &TestApp) {
    let here = municipality("0151");
    let id = account(app, "rikke@x.example", here, &[Role::Editor]);
    let begun = attempt(app, " Rikke@X.example ", PASSWORD).unwrap();
    let signed = in_session(app, &begun.secret).unwrap();
    assert_eq!((signed.account.id, signed.organisation), (id, here));
    assert_eq!(signed.organisation_name, "Ballerup Kommune");
    assert_eq!(signed.csrf.len(), 43);
    assert_eq!(caller(&signed).roles(), [Role::Editor]);
    assert!(in_session(app, "no such secret").is_none());
    assert!(in_session(app, &signed.csrf).is_none());
    let out = SignOut {
        secret: begun.secret.clone(),
    };
    app.run(&caller(&signed), out).unwrap();
    assert!(in_session(app, &begun.secret).is_none());
    let log = events(app, here);
    assert_eq!(
        log,
        ["account.added", "account.signed_in", "account.signed_out"]
    );
    let kept = app
        .database()
        .read(|conn| conn.query("SELECT hash FROM sessions", &[]));
    assert!(kept.unwrap().is_empty());
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn wrong_and_unknown_look_the_same(app: &TestApp) {
    let here = municipality("0151");
    account(app, "rikke@x.example", here, &[Role::Editor]);
    let refused = Error::Unauthenticated("sign_in_failed");
    for email in ["rikke@x.example", "nobody@x.example"] {
        for _ in 0..4 {
            assert_eq!(failed(attempt(app, email, "a wrong password")), refused);
        }
        let wait = failed(attempt(app, email, "a wrong password"));
        assert_eq!(wait, Error::TooMany { retry_after: 30 });
        assert_eq!(failed(attempt(app, email, PASSWORD)), wait);
    }
    let count = |of| {
        events(app, of)
            .iter()
            .filter(|e| *e == "account.sign_in_failed")
            .count()
    };
    assert_eq!((count(here), count(NATIONAL_ID)), (5, 5));
}

fn waiting_grows_and_passes(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    for expected in [0, 0, 0, 0, 30, 60, 120] {
        match failed(attempt(app, "rikke@x.example", "a wrong password")) {
            Error::TooMany { retry_after } => assert_eq!(retry_after, expected),
            other => assert_eq!(
                (other, expected),
                (Error::Unauthenticated("sign_in_failed"), 0)
            ),
        }
        app.clock.advance_seconds(expected as i64);
    }
    assert!(attempt(app, "rikke@x.example", PASSWORD).is_ok());
    // A right password wipes the slate.
    let again = failed(attempt(app, "rikke@x.example", "a wrong password"));
    assert_eq!(again, Error::Unauthenticated("sign_in_failed"));
}

/// Whoever tries many passwords at the same moment gets no more tries than one by one.
fn guessing_in_parallel_gains_nothing(app: &TestApp) {
    let here = municipality("0151");
    account(app, "rikke@x.example", here, &[Role::Editor]);
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| failed(attempt(app, "rikke@x.example", "a wrong password")));
        }
    });
    let tried = events(app, here);
    let tried = tried.iter().filter(|e| *e == "account.sign_in_failed");
    assert_eq!(tried.count(), 5);
    assert!(matches!(
        failed(attempt(app, "rikke@x.example", PASSWORD)),
        Error::TooMany { .. }
    ));
}

fn an_administrator_ends_the_waiting(app: &TestApp) {
    let here = municipality("0151");
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    for _ in 0..5 {
        failed(attempt(app, "rikke@x.example", "a wrong password"));
    }
    let locked = || {
        app.ask(&administrator(), ListAccounts { q: "HOLM".into() })
            .unwrap()[0]
            .locked
    };
    assert!(locked());
    let other = as_role(Role::LocalAdministrator, municipality("0621"));
    assert_eq!(
        failed(app.run(&other, Unlock { user })),
        Error::NotFound("user")
    );
    assert!(matches!(
        failed(app.run(&editor(), Unlock { user })),
        Error::Forbidden(_)
    ));
    app.run(&administrator(), Unlock { user }).unwrap();
    assert!(!locked());
    assert!(attempt(app, "rikke@x.example", PASSWORD).is_ok());
}

fn sessions_end_by_themselves(app: &TestApp) {
    let here = municipality("0151");
    account(app, "rikke@x.example", here, &[Role::Editor]);
    let idle = session(app, "rikke@x.example");
    app.clock.advance_seconds(2 * 3_600 - 1);
    assert!(in_session(app, &idle).is_some());
    app.clock.advance_seconds(2 * 3_600);
    assert!(in_session(app, &idle).is_none());
    let used = session(app, "rikke@x.example");
    for _ in 0..11 {
        app.clock.advance_seconds(3_600);
        assert!(in_session(app, &used).is_some());
    }
    app.clock.advance_seconds(3_600);
    assert!(in_session(app, &used).is_none());
    let limits = |idle_minutes| {
        SetSessionLimits(Limits {
            idle_minutes,
            absolute_minutes: 60,
        })
    };
    assert!(matches!(
        failed(app.run(&administrator(), limits(1))),
        Error::Invalid(_)
    ));
    assert!(matches!(
        failed(app.run(&editor(), limits(10))),
        Error::Forbidden(_)
    ));
    app.run(&administrator(), limits(10)).unwrap();
    let short = session(app, "rikke@x.example");
    app.clock.advance_seconds(600);
    assert!(in_session(app, &short).is_none());
}

fn sessions_are_ones_own(app: &TestApp) {
    let here = municipality("0151");
    account(app, "rikke@x.example", here, &[Role::Editor]);
    account(app, "ole@x.example", here, &[Role::LocalAdministrator]);
    let (first, second) = (
        session(app, "rikke@x.example"),
        session(app, "rikke@x.example"),
    );
    let ole = session(app, "ole@x.example");
    let rikke = caller(&in_session(app, &first).unwrap());
    let mine = MySessions {
        secret: first.clone(),
    };
    let mine = app.ask(&rikke, mine).unwrap();
    assert_eq!(mine.iter().filter(|s| s.current).count(), 1);
    let other = mine.iter().find(|s| !s.current).unwrap().id;
    let stranger = caller(&in_session(app, &ole).unwrap());
    assert_eq!(
        failed(app.run(&stranger, EndSession { id: other })),
        Error::NotFound("session")
    );
    app.run(
        &stranger,
        SignOut {
            secret: first.clone(),
        },
    )
    .unwrap();
    assert!(in_session(app, &first).is_some());
    app.run(&rikke, EndSession { id: other }).unwrap();
    assert!(in_session(app, &second).is_none());
    let third = session(app, "rikke@x.example");
    app.run(&rikke, SignOutEverywhere).unwrap();
    assert!(
        [&first, &third]
            .iter()
            .all(|s| in_session(app, s).is_none())
    );
    assert!(in_session(app, &ole).is_some());
}

fn signing_in_again_makes_a_new_secret(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    let before = session(app, "rikke@x.example");
    let again = SignIn {
        email: "rikke@x.example".to_owned(),
        password: PASSWORD.to_owned(),
        agent: "x".repeat(5_000),
        previous: Some(before.clone()),
    };
    let after = sign_in(app, &nobody(NATIONAL_ID), again).unwrap().secret;
    assert_ne!(before, after);
    assert!(in_session(app, &before).is_none());
    assert!(in_session(app, &after).is_some());
}

fn a_password_is_changed(app: &TestApp) {
    account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Auditor],
    );
    let (here, there) = (
        session(app, "rikke@x.example"),
        session(app, "rikke@x.example"),
    );
    let rikke = caller(&in_session(app, &here).unwrap());
    let new = "tre heste og en halv";
    let change = |current, new| change_password(app, &rikke, current, new, &here);
    assert_eq!(
        failed(change("wrong password", new)),
        Error::field("current", "password_wrong")
    );
    assert!(
        matches!(failed(change(PASSWORD, "kort")), Error::Invalid(e) if e[0].code == "password_too_short")
    );
    assert!(
        matches!(failed(change(PASSWORD, "rikke og hesten")), Error::Invalid(e) if e[0].code == "password_personal")
    );
    change(PASSWORD, new).unwrap();
    assert!(in_session(app, &here).is_some());
    assert!(in_session(app, &there).is_none());
    assert!(attempt(app, "rikke@x.example", PASSWORD).is_err());
    assert!(attempt(app, "rikke@x.example", new).is_ok());
    // Guessing the present password makes the address wait, too.
    for _ in 0..5 {
        failed(change("wrong password", PASSWORD));
    }
    assert!(matches!(
        failed(change(new, PASSWORD)),
        Error::TooMany { .. }
    ));
    app.run(&rikke, SetLanguage(Language::English)).unwrap();
    assert_eq!(
        in_session(app, &here).unwrap().account.language,
        Language::English
    );
}

fn a_link_works_once(app: &TestApp) {
    let newcomer = AddUser {
        email: "ny@x.example".to_owned(),
        name: "Noor Ali".to_owned(),
        language: Language::English,
        roles: vec![Role::Reader, Role::Reader],
        password: None,
    };
    let Added { id, link, .. } = app.run(&administrator(), newcomer.clone()).unwrap();
    let repeated = Error::field("email", "already_member");
    assert_eq!(failed(app.run(&administrator(), newcomer)), repeated);
    let link = link.unwrap();
    let anybody = nobody(NATIONAL_ID);
    let whose = app
        .ask(
            &anybody,
            LinkFor {
                secret: link.clone(),
            },
        )
        .unwrap();
    assert_eq!(whose.email, "ny@x.example");
    assert!(attempt(app, "ny@x.example", "").is_err());
    assert!(matches!(
        failed(use_link(app, &anybody, &link, "kort")),
        Error::Invalid(_)
    ));
    use_link(app, &anybody, &link, PASSWORD).unwrap();
    let spent = Error::NotFound("link");
    assert_eq!(failed(use_link(app, &anybody, &link, PASSWORD)), spent);
    let open = session(app, "ny@x.example");
    // Forgotten: a new link ends sessions and waiting, and replaces an older one.
    let first = app.run(&administrator(), IssueLink { user: id }).unwrap();
    let second = app.run(&administrator(), IssueLink { user: id }).unwrap();
    for _ in 0..5 {
        failed(attempt(app, "ny@x.example", "a wrong password"));
    }
    assert_eq!(failed(use_link(app, &anybody, &first, PASSWORD)), spent);
    use_link(app, &anybody, &second, "tre heste og en halv").unwrap();
    assert!(in_session(app, &open).is_none());
    assert!(attempt(app, "ny@x.example", "tre heste og en halv").is_ok());
    let late = app.run(&administrator(), IssueLink { user: id }).unwrap();
    app.clock.advance_days(3);
    assert_eq!(failed(use_link(app, &anybody, &late, PASSWORD)), spent);
}

fn a_closed_account_stays_out(app: &TestApp) {
    let user = account(
        app,
        "rikke@x.example",
        municipality("0151"),
        &[Role::Editor],
    );
    let open = session(app, "rikke@x.example");
    let close = |disabled| app.run(&administrator(), Disable { user, disabled });
    close(true).unwrap();
    assert!(in_session(app, &open).is_none());
    let why = failed(attempt(app, "rikke@x.example", PASSWORD));
    assert_eq!(why, Error::Unauthenticated("account_disabled"));
    let wrong = failed(attempt(app, "rikke@x.example", "a wrong password"));
    assert_eq!(wrong, Error::Unauthenticated("sign_in_failed"));
    close(false).unwrap();
    assert!(in_session(app, &open).is_none());
    let again = session(app, "rikke@x.example");
    app.run(
        &administrator(),
        SetRoles {
            user,
            roles: vec![],
        },
    )
    .unwrap();
    assert!(in_session(app, &again).is_none());
    let why = failed(attempt(app, "rikke@x.example", PASSWORD));
    assert_eq!(why, Error::Unauthenticated("no_membership"));
}

on_both!(
    a_session_begins_and_ends,
    wrong_and_unknown_look_the_same,
    waiting_grows_and_passes,
    guessing_in_parallel_gains_nothing,
    an_administrator_ends_the_waiting,
    sessions_end_by_themselves,
    sessions_are_ones_own,
    signing_in_again_makes_a_new_secret,
    a_password_is_changed,
    a_link_works_once,
    a_closed_account_stays_out,
);
