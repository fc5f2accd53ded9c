//! What the start page, the staff's public address and the installation's settings say.

use domain::{
    gate::{Caller, Role},
    options::builtin,
    parts::{
        FieldValue,
        lists::{Filter, ListPage, Start, Wanted},
    },
    people, roles,
    settings::{AskContact, Contact, SetContact},
    staff::{IsPublished, PublicStaffView, Publish, WhoseAddress, Withdraw},
    start::{AskMine, HowFar},
};
use foundation::{Error, Result};
use testkit::{TestApp, as_role, municipality, nobody, on_both};

use crate::story::{administrator, editor, list, make, system, text, titles, unit, usage};

fn what_is_mine_follows_the_e_mail(app: &TestApp) {
    let names = vec![
        ("first_name", text("Edda")),
        ("email", text("Editor@test.example")),
    ];
    let me = make(app, &administrator(), &people::SCHEMA, names);
    let owner = builtin::options()
        .find(|option| option.list == "system_role" && option.name_da == "Systemejer")
        .unwrap();
    for name in ["Cura", "Aula"] {
        let id = usage(app, system(app, name), vec![]);
        let values = vec![
            ("subject_kind", text("usage")),
            ("subject_id", FieldValue::Ref(id)),
            ("person", FieldValue::Ref(me)),
            ("role", FieldValue::Ref(owner.id)),
        ];
        make(app, &administrator(), &roles::SCHEMA, values);
    }
    usage(app, system(app, "Nova"), vec![]);
    let mine = app.ask(&editor(), AskMine { limit: 10 }).unwrap();
    let names: Vec<&str> = mine.systems.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Aula", "Cura"]);
    let role = &mine.roles[0];
    assert_eq!((role.role_name.as_str(), role.count), ("Systemejer", 2));
    let column = format!("role.{}", role.role);
    let filter = format!("is:{}", role.person);
    let rows = list(app, &editor(), &["name"], &[(&column, &filter)], "");
    assert_eq!(titles(&rows), ["Aula", "Cura"]);
    let nothing = app.ask(&administrator(), AskMine { limit: 10 }).unwrap();
    assert_eq!(nothing, domain::start::Mine::default());
    let far = app.ask(&editor(), HowFar).unwrap();
    assert_eq!((far.units, far.people, far.systems), (0, 1, 3));
}

on_both!(what_is_mine_follows_the_e_mail);

fn public(
    app: &TestApp,
    caller: &Caller,
    secret: &str,
    filter: Option<Filter>,
) -> Result<ListPage> {
    let question = PublicStaffView {
        secret: secret.to_owned(),
        wanted: Wanted {
            filters: filter.into_iter().collect(),
            ..Wanted::default()
        },
        start: Start::First,
        limit: 50,
    };
    app.ask(caller, question)
}

fn the_public_address_shows_staff_columns_until_it_is_withdrawn(app: &TestApp) {
    let school = unit(app, "Skoler", None);
    let values = vec![
        ("responsible_unit", FieldValue::Ref(school)),
        ("notes", text("hemmeligt")),
    ];
    usage(app, system(app, "Aula"), values);
    assert!(app.run(&editor(), Publish).is_err());
    let old = app.run(&administrator(), Publish).unwrap();
    let secret = app.run(&administrator(), Publish).unwrap();
    assert_eq!(app.ask(&editor(), IsPublished), Ok(true));
    let anybody = nobody(domain::organisations::NATIONAL_ID);
    let whose = |secret: &str| {
        let secret = secret.to_owned();
        app.ask(&anybody, WhoseAddress { secret })
    };
    assert_eq!(
        whose(&secret),
        Ok((municipality("0151"), "Ballerup Kommune".to_owned()))
    );
    assert!(matches!(whose(&old), Err(Error::NotFound(_))));
    let there = nobody(municipality("0151"));
    let page = public(app, &there, &secret, None).unwrap();
    assert_eq!(titles(&page), ["Aula"]);
    let keys: Vec<&str> = page.all_columns.iter().map(|c| c.key.as_str()).collect();
    assert!(
        keys.contains(&"purpose") && !keys.contains(&"notes"),
        "{keys:?}"
    );
    assert!(
        !keys
            .iter()
            .any(|key| key.starts_with("role.") || key.ends_with("_by"))
    );
    let peeking = Filter::parse("notes", "contains:hemmeligt");
    assert!(public(app, &there, &secret, Some(peeking)).is_err());
    assert!(public(app, &nobody(municipality("0101")), &secret, None).is_err());
    assert!(public(app, &there, "", None).is_err());
    app.run(&administrator(), Withdraw).unwrap();
    assert!(public(app, &there, &secret, None).is_err());
    assert!(public(app, &there, "", None).is_err());
    assert!(whose(&secret).is_err());
}

on_both!(the_public_address_shows_staff_columns_until_it_is_withdrawn);

fn the_operator_says_who_runs_it(app: &TestApp) {
    let anybody = nobody(municipality("0151"));
    assert_eq!(app.ask(&anybody, AskContact), Ok(Contact::default()));
    let contact = Contact {
        operator: " Ballerup Kommune ".to_owned(),
        accessibility_email: "web@ballerup.example".to_owned(),
        security_email: "ikke en adresse".to_owned(),
    };
    let operator = as_role(Role::Operator, municipality("0151"));
    let set = |caller: &Caller, contact: Contact| app.run(caller, SetContact(contact));
    assert!(matches!(
        set(&administrator(), contact.clone()),
        Err(Error::Forbidden(_))
    ));
    let Err(Error::Invalid(errors)) = set(&operator, contact.clone()) else {
        panic!("a wrong address was taken");
    };
    assert_eq!(errors[0].field, "security_email");
    let right = Contact {
        security_email: String::new(),
        ..contact
    };
    set(&operator, right).unwrap();
    let said = app.ask(&anybody, AskContact).unwrap();
    assert_eq!(said.operator, "Ballerup Kommune");
    assert_eq!(said.accessibility_email, "web@ballerup.example");
}

on_both!(the_operator_says_who_runs_it);

fn lists_begin_with_the_columns_that_their_modules_name(app: &TestApp) {
    for schema in domain::modules::SCHEMAS
        .iter()
        .filter(|schema| !schema.first.is_empty())
    {
        let question = domain::parts::lists::List {
            schema,
            wanted: Wanted::default(),
            start: Start::First,
            limit: 1,
        };
        let page = app.ask(&editor(), question).unwrap();
        assert_eq!(page.shown, schema.first);
    }
    let page = list(app, &editor(), &[], &[], "");
    let owner = page
        .all_columns
        .iter()
        .find(|column| column.key.starts_with("role."));
    assert_eq!(owner.unwrap().label, "Systemejer");
}

on_both!(lists_begin_with_the_columns_that_their_modules_name);
