//! Several organisations: roles here and there, choosing, and tokens.

use domain::{
    accounts::{
        AddUser, CreateToken, Credential, Disable, IssueLink, ListAccounts, MyTokens, NewToken,
        RevokeToken, SetRoles, Signed, SwitchOrganisation, TOKEN_PREFIX, who_is,
    },
    gate::{Action, Caller, Language, Needs, Resource, Role, allowed},
    organisations::NATIONAL_ID,
    parts::records::Create,
};
use foundation::{Error, Id, new_id};
use testkit::{TestApp, as_role, municipality, nobody, on_both};

use crate::{accounts::*, story::*};

fn added(email: &str, roles: &[Role]) -> AddUser {
    AddUser {
        email: email.to_owned(),
        name: "Somebody".to_owned(),
        language: Language::Danish,
        roles: roles.to_vec(),
        password: None,
    }
}

fn chosen(app: &TestApp, secret: &str) -> Signed {
    who(app, Credential::Session(secret.to_owned()), None).unwrap()
}

fn a_user_of_two_municipalities_switches(app: &TestApp) {
    let (here, there) = (municipality("0151"), municipality("0621"));
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    let other = as_role(Role::LocalAdministrator, there);
    let joined = app
        .run(&other, added("rikke@x.example", &[Role::Auditor]))
        .unwrap();
    assert_eq!((joined.id, joined.link, joined.existed), (user, None, true));
    let secret = session(app, "rikke@x.example");
    let signed = chosen(app, &secret);
    assert_eq!(signed.account.memberships.len(), 2);
    let switch = |to| SwitchOrganisation {
        secret: secret.clone(),
        organisation: to,
    };
    app.run(&caller(&signed), switch(there)).unwrap();
    let signed = chosen(app, &secret);
    assert_eq!(
        (signed.organisation, caller(&signed).roles()),
        (there, &[Role::Auditor][..])
    );
    let nowhere = Error::NotFound("organisation");
    for to in [municipality("0101"), new_id(), NATIONAL_ID] {
        assert_eq!(app.run(&caller(&signed), switch(to)), Err(nowhere.clone()));
    }
    app.run(
        &other,
        SetRoles {
            user,
            roles: vec![],
        },
    )
    .unwrap();
    assert_eq!(chosen(app, &secret).organisation, here);
}

fn nobody_takes_over_a_shared_account(app: &TestApp) {
    let (here, there) = (municipality("0151"), municipality("0621"));
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    let other = as_role(Role::LocalAdministrator, there);
    let strangers = Error::NotFound("user");
    assert_eq!(app.run(&other, IssueLink { user }), Err(strangers.clone()));
    assert_eq!(
        app.run(
            &other,
            SetRoles {
                user,
                roles: vec![Role::Reader]
            }
        ),
        Err(strangers)
    );
    app.run(&other, added("rikke@x.example", &[Role::Reader]))
        .unwrap();
    let shared = Error::conflict("account_shared");
    for admin in [&other, &administrator()] {
        assert_eq!(app.run(admin, IssueLink { user }), Err(shared.clone()));
        assert_eq!(
            app.run(
                admin,
                Disable {
                    user,
                    disabled: true
                }
            ),
            Err(shared.clone())
        );
        let row = &app.ask(admin, ListAccounts { q: String::new() }).unwrap()[0];
        assert!(row.shared);
        assert_eq!(row.roles.len(), 1);
    }
    assert!(
        app.run(&Caller::system("test", here), IssueLink { user })
            .is_ok()
    );
}

fn roles_are_given_within_bounds(app: &TestApp) {
    let here = municipality("0151");
    let field = |field, code| Err(Error::field(field, code));
    let add = |caller: &Caller, roles: &[Role]| {
        app.run(caller, added("a@x.example", roles)).map(|a| a.id)
    };
    assert_eq!(
        add(&administrator(), &[Role::NationalCoordinator]),
        field("roles", "national_role")
    );
    assert_eq!(add(&administrator(), &[]), field("roles", "required"));
    assert!(matches!(
        add(&editor(), &[Role::Reader]),
        Err(Error::Forbidden(_))
    ));
    assert!(matches!(
        add(&nobody(here), &[Role::Reader]),
        Err(Error::Unauthenticated(_))
    ));
    assert!(matches!(
        app.ask(&editor(), ListAccounts { q: String::new() }),
        Err(Error::Forbidden(_))
    ));
    let id = account(app, "chef@x.example", here, &[Role::LocalAdministrator]);
    let chef = caller(&chosen(app, &session(app, "chef@x.example")));
    let own = Error::conflict("own_administrator");
    assert_eq!(
        app.run(
            &chef,
            SetRoles {
                user: id,
                roles: vec![Role::Reader]
            }
        ),
        Err(own.clone())
    );
    assert_eq!(
        app.run(
            &chef,
            Disable {
                user: id,
                disabled: true
            }
        ),
        Err(own)
    );
    app.run(
        &chef,
        SetRoles {
            user: id,
            roles: vec![Role::Editor, Role::LocalAdministrator],
        },
    )
    .unwrap();
    app.clock.advance_days(1);
    app.run(
        &administrator(),
        SetRoles {
            user: id,
            roles: vec![Role::Reader],
        },
    )
    .unwrap();
    let yesterday = Caller {
        as_of: Some("2026-11-22".parse().unwrap()),
        ..administrator()
    };
    let then = app
        .ask(&yesterday, ListAccounts { q: String::new() })
        .unwrap();
    assert_eq!(then[0].roles, [Role::Editor, Role::LocalAdministrator]);
}

fn a_national_coordinator_works_anywhere(app: &TestApp) {
    account(
        app,
        "land@x.example",
        NATIONAL_ID,
        &[Role::NationalCoordinator],
    );
    let secret = session(app, "land@x.example");
    let there = municipality("0621");
    let signed = chosen(app, &secret);
    assert_eq!(signed.organisation, NATIONAL_ID);
    app.run(
        &caller(&signed),
        SwitchOrganisation {
            secret: secret.clone(),
            organisation: there,
        },
    )
    .unwrap();
    let signed = chosen(app, &secret);
    assert_eq!(signed.organisation_name, "Kolding Kommune");
    let coordinator = caller(&signed);
    assert!(allowed(
        &coordinator,
        Needs(Action::Change, Resource::Catalogue)
    ));
    assert!(!allowed(
        &coordinator,
        Needs(Action::Read, Resource::Usages)
    ));
    let unknown = who_is(
        app,
        &nobody(NATIONAL_ID),
        Credential::Session(secret),
        Some(new_id()),
    );
    assert_eq!(unknown, Err(Error::NotFound("organisation")));
}

fn token(app: &TestApp, caller: &Caller, writes: bool, days: i64) -> foundation::Result<NewToken> {
    let user = caller.user().unwrap();
    app.run(
        caller,
        CreateToken {
            user,
            name: " Robot ".into(),
            writes,
            days,
        },
    )
}

fn by_token(app: &TestApp, secret: &str, organisation: Option<Id>) -> Option<Signed> {
    who(app, Credential::Token(secret.to_owned()), organisation)
}

fn tokens_have_scopes_and_an_end(app: &TestApp) {
    let (here, there) = (municipality("0151"), municipality("0621"));
    account(app, "rikke@x.example", here, &[Role::Editor]);
    let rikke = caller(&chosen(app, &session(app, "rikke@x.example")));
    for days in [0, -1, 367, i64::MAX] {
        assert!(matches!(
            token(app, &rikke, true, days),
            Err(Error::Invalid(_))
        ));
    }
    let reads = token(app, &rikke, false, 1).unwrap().secret;
    let writes = token(app, &rikke, true, 90).unwrap().secret;
    assert!(reads.starts_with(TOKEN_PREFIX) && reads != writes);
    let by_reader = caller(&by_token(app, &reads, None).unwrap());
    let by_writer = caller(&by_token(app, &writes, None).unwrap());
    let unit = |name: &str| Create {
        schema: &domain::people::SCHEMA,
        id: new_id(),
        values: vec![("first_name", text(name))],
        reason: String::new(),
    };
    assert!(matches!(
        app.run(&by_reader, unit("A")),
        Err(Error::Forbidden(_))
    ));
    assert!(app.run(&by_writer, unit("B")).is_ok());
    assert!(matches!(
        token(app, &by_reader, true, 5),
        Err(Error::Forbidden(_))
    ));
    let elsewhere = who_is(
        app,
        &nobody(here),
        Credential::Token(writes.clone()),
        Some(there),
    );
    assert_eq!(elsewhere, Err(Error::NotFound("organisation")));
    assert!(by_token(app, &writes.to_uppercase(), None).is_none());
    assert!(who(app, Credential::Session(writes.clone()), None).is_none());
    app.clock.advance_days(1);
    assert!(by_token(app, &reads, None).is_none());
    let left = app.ask(&rikke, MyTokens).unwrap();
    assert_eq!(
        (left.len(), left[0].name.as_str(), left[0].writes),
        (1, "Robot", true)
    );
    assert!(left[0].used.is_some());
}

fn tokens_are_withdrawn(app: &TestApp) {
    let here = municipality("0151");
    let user = account(app, "rikke@x.example", here, &[Role::Editor]);
    account(app, "ole@x.example", here, &[Role::Reader]);
    let rikke = caller(&chosen(app, &session(app, "rikke@x.example")));
    let ole = caller(&chosen(app, &session(app, "ole@x.example")));
    let (first, second, third) = (
        token(app, &rikke, true, 9).unwrap(),
        token(app, &rikke, true, 9).unwrap(),
        token(app, &rikke, true, 9).unwrap(),
    );
    let unknown = Err(Error::NotFound("token"));
    let far = as_role(Role::LocalAdministrator, municipality("0621"));
    for stranger in [&ole, &far] {
        assert_eq!(app.run(stranger, RevokeToken { id: first.id }), unknown);
    }
    let theirs = CreateToken {
        user,
        name: "x".into(),
        writes: false,
        days: 1,
    };
    assert!(matches!(
        app.run(&ole, theirs),
        Err(Error::NotFound("user"))
    ));
    app.run(&rikke, RevokeToken { id: first.id }).unwrap();
    app.run(&administrator(), RevokeToken { id: second.id })
        .unwrap();
    assert_eq!(app.run(&rikke, RevokeToken { id: first.id }), unknown);
    assert!(
        [&first, &second]
            .iter()
            .all(|t| by_token(app, &t.secret, None).is_none())
    );
    assert!(by_token(app, &third.secret, None).is_some());
    app.run(
        &administrator(),
        Disable {
            user,
            disabled: true,
        },
    )
    .unwrap();
    assert!(by_token(app, &third.secret, None).is_none());
}

on_both!(
    a_user_of_two_municipalities_switches,
    nobody_takes_over_a_shared_account,
    roles_are_given_within_bounds,
    a_national_coordinator_works_anywhere,
    tokens_have_scopes_and_an_end,
    tokens_are_withdrawn,
);
