//! What the routes are asked about: something of one's own, of the other
//! municipality, and what does not exist.

use std::sync::Arc;

use domain::{
    accounts::AddUser,
    catalogue::ProposeSystem,
    gate::{Actor, Caller, Language, Role},
    imports::{ImportFile, ImportKind, UploadFile},
    options::{AddOption, Keeper, OptionValues},
    parts::{
        FieldValue, Kind, Subject,
        records::{Change, Delete, History},
    },
    tasks::TasksOf,
    views::SaveView,
};
use foundation::{Id, new_id};
use web::sites::Site as Module;

use crate::{
    harness::Site,
    world::{FOREIGN, Place},
};

/// Whose thing a request is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Own,
    Other,
    Nobody,
}

impl Whose {
    pub const ALL: &[Self] = &[Self::Own, Self::Other, Self::Nobody];
}

/// The two municipalities, with one record of each module to read.
pub struct Targets {
    pub here: Place,
    there: Place,
    read: Vec<(&'static str, String, String)>,
}

impl Targets {
    pub fn new(site: &Site<'_>, here: Place, there: Place) -> Self {
        let both = |module: &Module| {
            (
                module.api,
                here.make(site, module.api),
                there.make(site, module.api),
            )
        };
        let read = web::sites::SITES.iter().map(both).collect();
        Self { here, there, read }
    }

    fn place(&self, whose: Whose) -> &Place {
        match whose {
            Whose::Other => &self.there,
            _ => &self.here,
        }
    }

    /// The organisation as a query names it.
    pub fn organisation(&self, whose: Whose) -> String {
        match whose {
            Whose::Nobody => new_id().to_string(),
            whose => self.place(whose).organisation.to_string(),
        }
    }

    /// A record of a module that is only read.
    pub fn to_read(&self, module: &Module, whose: Whose) -> String {
        let one = self.read.iter().find(|(api, ..)| *api == module.api);
        let (_, own, other) = one.unwrap();
        match whose {
            Whose::Own => own.clone(),
            Whose::Other => other.clone(),
            Whose::Nobody => new_id().to_string(),
        }
    }

    /// A record of its own for a request that may change it; a deleted one to restore.
    pub fn to_change(
        &self,
        site: &Site<'_>,
        module: &Module,
        whose: Whose,
        deleted: bool,
    ) -> String {
        if whose == Whose::Nobody {
            return new_id().to_string();
        }
        let id = self.place(whose).make(site, module.api);
        if deleted {
            site.app.clock.advance_seconds(1);
            let command = Delete {
                schema: module.schema,
                id: id.parse().unwrap(),
                version: None,
                reason: String::new(),
            };
            site.app.run(&self.program(whose), command).unwrap();
        }
        id
    }

    /// Changes a field of a record; answers the number of that entry in the log.
    pub fn changed(
        &self,
        site: &Site<'_>,
        module: &Module,
        whose: Whose,
        id: &str,
        field: &'static str,
    ) -> i64 {
        if whose == Whose::Nobody {
            return 1;
        }
        let (schema, id) = (module.schema, id.parse().unwrap());
        let command = Change {
            schema,
            id,
            version: None,
            values: vec![(field, FieldValue::Text("x".to_owned()))],
            reason: String::new(),
        };
        let program = self.program(whose);
        site.app.run(&program, command).unwrap();
        let history = History {
            schema,
            id,
            field: Some(field.to_owned()),
            limit: 1,
        };
        let (entries, _) = site.app.ask(&program, history).unwrap();
        entries[0].seq
    }

    fn program(&self, whose: Whose) -> Caller {
        Caller::system("test", self.place(whose).organisation)
    }

    /// A supplier that somebody has evidence of.
    pub fn supplier(&self, site: &Site<'_>, whose: Whose) -> String {
        if whose == Whose::Nobody {
            return new_id().to_string();
        }
        let place = self.place(whose);
        let body = place.body(site, "evidence");
        site.make(&place.admin, "evidence", &body);
        body["supplier"].as_str().unwrap().to_owned()
    }

    /// Somebody's account.
    pub fn account(&self, site: &Site<'_>, whose: Whose) -> Id {
        if whose == Whose::Nobody {
            return new_id();
        }
        let user = AddUser {
            email: format!("{}@test.example", new_id()),
            name: word(whose),
            language: Language::Danish,
            roles: vec![Role::Reader],
            password: None,
        };
        site.app.run(&self.program(whose), user).unwrap().id
    }

    /// A value of an organisation's own in a list.
    pub fn option(&self, site: &Site<'_>, list: &str, whose: Whose) -> Id {
        let id = new_id();
        if whose != Whose::Nobody {
            let command = AddOption {
                id,
                keeper: Keeper::Own,
                list: list.to_owned(),
                values: OptionValues {
                    name_da: format!("{} {id}", word(whose)),
                    enabled: true,
                    ..OptionValues::default()
                },
            };
            site.app.run(&self.program(whose), command).unwrap();
        }
        id
    }

    /// A system proposed for the catalogue. Its name says not whose it is, because
    /// the coordinator sees those of all.
    pub fn proposal(&self, site: &Site<'_>, whose: Whose) -> Id {
        if whose == Whose::Nobody {
            return new_id();
        }
        let id = new_id();
        let command = ProposeSystem {
            id,
            values: vec![("name", FieldValue::Text(format!("Forslag {id}")))],
            comment: String::new(),
            confirmed_not_duplicate: true,
        };
        site.app.run(&self.program(whose), command).unwrap()
    }

    /// A file that waits to be brought in.
    pub fn import(&self, site: &Site<'_>, kind: ImportKind, whose: Whose) -> Id {
        let id = new_id();
        if whose != Whose::Nobody {
            let bytes: &[u8] = match kind {
                ImportKind::SystemUsages => b"IT System\nCura\n",
                ImportKind::Contracts => b"IT Kontrakt\nDrift\n",
                ImportKind::OrgUnits => b"Navn\nSkoler\n",
                ImportKind::People => b"Fornavn\nAnna\n",
                ImportKind::Actuals => "Bilag,Dato,Konto,Beløb\n1,01-02-2026,4410,100\n".as_bytes(),
                ImportKind::Kle => br#"{"payload":[{"kleNumber":"00","description":"Styrelse"}]}"#,
            };
            let name = format!("{}.csv", word(whose));
            let file = Arc::new(ImportFile::read(kind, &name, bytes).unwrap());
            let bytes = bytes.to_vec();
            let command = UploadFile { id, file, bytes };
            site.app.run(&self.program(whose), command).unwrap();
        }
        id
    }

    /// A task about a system with an old risk assessment.
    pub fn task(&self, site: &Site<'_>, whose: Whose) -> Id {
        if whose == Whose::Nobody {
            return new_id();
        }
        let place = self.place(whose);
        let usage = place.make(site, "system-usages");
        let text = |text: &str| FieldValue::Text(text.to_owned());
        let date = FieldValue::Date("2025-06-01".parse().unwrap());
        let id = usage.parse().unwrap();
        let command = Change {
            schema: &domain::usage::SCHEMA,
            id,
            version: None,
            values: vec![
                ("risk_assessment_conducted", text("yes")),
                ("risk_assessment_date", date),
            ],
            reason: String::new(),
        };
        let program = self.program(whose);
        site.app.run(&program, command).unwrap();
        let subject = Subject {
            kind: Kind::Usage,
            id,
        };
        let tasks = site.app.ask(&program, TasksOf { subject }).unwrap();
        tasks[0].id
    }

    /// A view that an organisation shares.
    pub fn view(&self, site: &Site<'_>, list: &str, whose: Whose) -> Id {
        let id = new_id();
        if whose != Whose::Nobody {
            let command = SaveView {
                id,
                list: list.to_owned(),
                name: format!("{} {id}", word(whose)),
                query: String::new(),
                shared: true,
            };
            let mut admin =
                testkit::as_role(Role::LocalAdministrator, self.place(whose).organisation);
            if let Actor::User { id, .. } = &mut admin.actor {
                *id = self.account(site, whose);
            }
            site.app.run(&admin, command).unwrap();
        }
        id
    }
}

fn word(whose: Whose) -> String {
    match whose {
        Whose::Other => FOREIGN.to_owned(),
        _ => "Eget".to_owned(),
    }
}
