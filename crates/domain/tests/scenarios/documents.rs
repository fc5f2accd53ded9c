//! Documents: kept as they came, for those who may see what they belong to.

use domain::{
    documents::{
        CheckedFile, ContentOf, DocumentsOf, FileOf, LimitFiles, SCHEMA, SizeLimit, Upload,
    },
    gate::{Caller, Role},
    options::builtin_options,
    parts::{
        FieldValue, Kind, Subject,
        records::{Change, Create, Delete, Get, History, RestoreRecord},
    },
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    org_units::code,
    story::{administrator, make, text},
    tasks::{person, reader},
};

const PDF: &[u8] = b"%PDF-1.7\nAftale om \xe6\xf8\xe5";

fn here() -> Caller {
    administrator()
}

pub(crate) fn contract(app: &TestApp, name: &str) -> Id {
    make(
        app,
        &here(),
        &domain::contracts::SCHEMA,
        vec![("name", text(name))],
    )
}

/// Gives a person a role that writes on a contract; answers the assignment.
pub(crate) fn give_role(app: &TestApp, email: &str, contract: Id) -> Id {
    let role = builtin_options().find(|o| o.list == "contract_role" && o.writes);
    let values = vec![
        ("subject_kind", text("contract")),
        ("subject_id", FieldValue::Ref(contract)),
        ("role", FieldValue::Ref(role.unwrap().id)),
        ("person", FieldValue::Ref(person(app, "Mette", email))),
    ];
    make(app, &here(), &domain::roles::SCHEMA, values)
}

fn about(contract: Id) -> Subject {
    Subject {
        kind: Kind::Contract,
        id: contract,
    }
}

fn upload(app: &TestApp, caller: &Caller, contract: Id, name: &str, bytes: &[u8]) -> Result<Id> {
    let id = new_id();
    let command = Upload {
        id,
        subject: about(contract),
        file: CheckedFile::new(name, bytes.to_vec())?,
        values: vec![("document_type", FieldValue::Text("annex".to_owned()))],
        reason: "modtaget i dag".to_owned(),
    };
    app.run(caller, command).map(|saved| saved.record.id)
}

fn a_file_comes_back_as_it_came(app: &TestApp) {
    let caller = here();
    let contract = contract(app, "Drift");
    let id = upload(app, &caller, contract, "C:\\x\\Bilag æ.pdf", PDF).unwrap();
    let file = app.ask(&caller, ContentOf { document: id }).unwrap();
    assert_eq!(
        (file.name.as_str(), file.bytes.as_slice()),
        ("Bilag æ.pdf", PDF)
    );
    assert_eq!(file.media_type, "application/pdf");
    let facts = app.ask(&caller, FileOf { document: id }).unwrap().unwrap();
    assert_eq!((facts.size, facts.sha256.len()), (22, 64));
    let of = DocumentsOf {
        subject: about(contract),
    };
    let all = app.ask(&caller, of).unwrap();
    assert_eq!((all.len(), all[0].title.as_str()), (1, "Bilag æ.pdf"));
    let history = History {
        schema: &SCHEMA,
        id,
        field: None,
        limit: 9,
    };
    let (entries, _) = app.ask(&caller, history).unwrap();
    let changes = &entries[0].changes;
    assert_eq!(entries[0].reason, "modtaget i dag");
    assert!(changes.iter().any(|one| one.field == "file_name"
        && matches!(&one.after, FieldValue::Text(text) if text.contains(&facts.sha256))));
}

fn others_see_nothing_of_it(app: &TestApp) {
    let caller = here();
    let contract = contract(app, "Drift");
    let id = upload(app, &caller, contract, "a.pdf", PDF).unwrap();
    let other = as_role(Role::LocalAdministrator, municipality("0621"));
    let refused = app.ask(&other, ContentOf { document: id });
    assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    assert!(app.ask(&other, FileOf { document: id }).unwrap().is_none());
    let of = DocumentsOf {
        subject: about(contract),
    };
    assert!(matches!(app.ask(&other, of), Err(Error::NotFound(_))));
    let refused = upload(app, &other, contract, "a.pdf", PDF);
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    let coordinator = as_role(
        Role::NationalCoordinator,
        domain::organisations::NATIONAL_ID,
    );
    let refused = app.ask(&coordinator, ContentOf { document: id });
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let reader = as_role(Role::Reader, municipality("0151"));
    assert!(app.ask(&reader, ContentOf { document: id }).is_ok());
    let refused = upload(app, &reader, contract, "a.pdf", PDF);
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
}

fn deleted_with_its_file_and_brought_back(app: &TestApp) {
    let caller = here();
    let contract = contract(app, "Drift");
    let id = upload(app, &caller, contract, "a.pdf", PDF).unwrap();
    app.clock.advance_seconds(1);
    let delete = Delete {
        schema: &SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    app.run(&caller, delete).unwrap();
    let gone = app.ask(&caller, ContentOf { document: id });
    assert!(matches!(gone, Err(Error::NotFound(_))), "{gone:?}");
    app.clock.advance_seconds(1);
    let restore = RestoreRecord {
        schema: &SCHEMA,
        id,
        reason: String::new(),
    };
    app.run(&caller, restore).unwrap();
    assert_eq!(
        app.ask(&caller, ContentOf { document: id }).unwrap().bytes,
        PDF
    );
    // With its contract it goes and comes too.
    let contracts = &domain::contracts::SCHEMA;
    app.clock.advance_seconds(1);
    let delete = Delete {
        schema: contracts,
        id: contract,
        version: None,
        reason: String::new(),
    };
    app.run(&caller, delete).unwrap();
    assert!(app.ask(&caller, ContentOf { document: id }).is_err());
    app.clock.advance_seconds(1);
    let restore = RestoreRecord {
        schema: contracts,
        id: contract,
        reason: String::new(),
    };
    app.run(&caller, restore).unwrap();
    assert!(app.ask(&caller, ContentOf { document: id }).is_ok());
}

fn no_larger_than_the_organisation_allows(app: &TestApp) {
    let caller = here();
    let contract = contract(app, "Drift");
    assert_eq!(app.ask(&caller, SizeLimit).unwrap(), 20);
    let limit = |megabytes| LimitFiles {
        megabytes,
        reason: String::new(),
    };
    assert!(app.run(&caller, limit(0)).is_err());
    assert!(app.run(&caller, limit(101)).is_err());
    app.run(&caller, limit(1)).unwrap();
    let mut large = PDF.to_vec();
    large.resize(1024 * 1024, b' ');
    upload(app, &caller, contract, "lige.pdf", &large).unwrap();
    large.push(b' ');
    let refused = upload(app, &caller, contract, "over.pdf", &large);
    assert_eq!(code(refused), "document_too_large");
    let editor = as_role(Role::Editor, municipality("0151"));
    assert!(matches!(
        app.run(&editor, limit(2)),
        Err(Error::Forbidden(_))
    ));
}

fn without_a_file_it_says_where_it_is(app: &TestApp) {
    let caller = here();
    let contract = contract(app, "Drift");
    let create = |link: Option<&str>| {
        let mut values = vec![
            ("title", FieldValue::Text("Aftale".to_owned())),
            ("subject_kind", FieldValue::Text("contract".to_owned())),
            ("subject_id", FieldValue::Ref(contract)),
        ];
        if let Some(url) = link {
            let link = domain::parts::Link {
                name: String::new(),
                url: url.to_owned(),
            };
            values.push(("link", FieldValue::Link(link)));
        }
        Create {
            schema: &SCHEMA,
            id: new_id(),
            values,
            reason: String::new(),
        }
    };
    assert_eq!(
        code(app.run(&caller, create(None))),
        "document_without_file"
    );
    let made = app
        .run(&caller, create(Some("https://esdh.example/1")))
        .unwrap();
    let missing = app.ask(
        &caller,
        ContentOf {
            document: made.record.id,
        },
    );
    assert!(matches!(missing, Err(Error::NotFound(_))));
    let change = |key, value| Change {
        schema: &SCHEMA,
        id: made.record.id,
        version: None,
        values: vec![(key, value)],
        reason: String::new(),
    };
    assert!(app.run(&caller, change("link", FieldValue::Empty)).is_err());
    let other = self::contract(app, "En anden");
    let moved = app.run(&caller, change("subject_id", FieldValue::Ref(other)));
    assert_eq!(code(moved), "document_stays");
}

/// Who has a role that writes on the contract, and no other right, may add to it and change
/// what was added, and nothing elsewhere.
fn a_role_on_the_contract_is_enough(app: &TestApp) {
    let mine = contract(app, "Min");
    let other = contract(app, "En andens");
    let reader = reader("mette@balk.example");
    give_role(app, "mette@balk.example", mine);
    let id = upload(app, &reader, mine, "a.pdf", PDF).unwrap();
    let refused = upload(app, &reader, other, "a.pdf", PDF);
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let change = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values: vec![("title", FieldValue::Text("Nyt navn".to_owned()))],
        reason: String::new(),
    };
    app.run(&reader, change).unwrap();
    let payments = &domain::payments::SCHEMA;
    let payment = |contract| Create {
        schema: payments,
        id: new_id(),
        values: vec![
            ("contract", FieldValue::Ref(contract)),
            ("side", FieldValue::Text("external".to_owned())),
        ],
        reason: String::new(),
    };
    let made = app.run(&reader, payment(mine)).unwrap();
    assert!(matches!(
        app.run(&reader, payment(other)),
        Err(Error::Forbidden(_))
    ));
    // It is not moved to a contract that is somebody else's.
    let moved = Change {
        schema: payments,
        id: made.record.id,
        version: None,
        values: vec![("contract", FieldValue::Ref(other))],
        reason: String::new(),
    };
    assert!(matches!(app.run(&reader, moved), Err(Error::Forbidden(_))));
    let delete = Delete {
        schema: payments,
        id: made.record.id,
        version: None,
        reason: String::new(),
    };
    assert!(matches!(app.run(&reader, delete), Err(Error::Forbidden(_))));
    let seen = Get {
        schema: payments,
        id: made.record.id,
    };
    assert_eq!(app.ask(&reader, seen).unwrap().record.version, 1);
}

/// A role gives no right to hand out roles.
fn a_role_is_not_handed_on(app: &TestApp) {
    let admin = here();
    let mine = contract(app, "Min");
    let reader = reader("mette@balk.example");
    let role = give_role(app, "mette@balk.example", mine);
    let roles = &domain::roles::SCHEMA;
    let held = app
        .ask(
            &admin,
            Get {
                schema: roles,
                id: role,
            },
        )
        .unwrap()
        .record;
    let values: Vec<_> = roles
        .fields
        .iter()
        .map(|field| (field.key, held.get(roles, field.key).clone()))
        .collect();
    let create = Create {
        schema: roles,
        id: new_id(),
        values,
        reason: String::new(),
    };
    assert!(matches!(app.run(&reader, create), Err(Error::Forbidden(_))));
    let change = Change {
        schema: roles,
        id: role,
        version: None,
        values: Vec::new(),
        reason: String::new(),
    };
    assert!(matches!(app.run(&reader, change), Err(Error::Forbidden(_))));
}

on_both!(
    a_file_comes_back_as_it_came,
    others_see_nothing_of_it,
    deleted_with_its_file_and_brought_back,
    no_larger_than_the_organisation_allows,
    without_a_file_it_says_where_it_is,
    a_role_on_the_contract_is_enough,
    a_role_is_not_handed_on,
);
