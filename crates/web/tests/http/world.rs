//! Two municipalities with something of everything.

use domain::gate::Role;
use foundation::{Id, new_id};
use serde_json::{Value, json};
use testkit::{TestApp, municipality};

use crate::harness::{Site, token};

/// What the other municipality's private texts have in them.
pub const FOREIGN: &str = "Fremmedord";

/// One municipality: somebody who may do everything in it, and one record of each kind.
pub struct Place {
    pub organisation: Id,
    pub admin: String,
    word: &'static str,
}

/// An administrator of Ballerup and one of Kolding, whose records must not be seen.
pub fn places(app: &TestApp) -> (Place, Place) {
    let place = |code: &str, word| {
        let organisation = municipality(code);
        Place {
            organisation,
            admin: token(app, Role::LocalAdministrator, organisation),
            word,
        }
    };
    (place("0151", "Eget"), place("0621", FOREIGN))
}

fn id(json: &Value) -> String {
    json["id"].as_str().unwrap().to_owned()
}

impl Place {
    /// A new record of a module, with what it needs; answers its id.
    pub fn make(&self, site: &Site<'_>, name: &str) -> String {
        let body = self.body(site, name);
        id(&site.make(&self.admin, name, &body))
    }

    /// What a new record of a module can be made from.
    pub fn body(&self, site: &Site<'_>, name: &str) -> Value {
        let text = format!("{} {}", self.word, new_id());
        match name {
            // Everybody may see organisations, so their names give nothing away.
            "organisations" => json!({ "name": format!("Firma {}", new_id()), "kind": "company" }),
            "org-units" | "systems" | "interfaces" => json!({ "name": text }),
            "contracts" => json!({ "name": text, "valid_from": "2026-01-01" }),
            "people" => json!({ "first_name": text }),
            "system-usages" => {
                json!({ "system": self.make(site, "systems"), "local_name": text })
            }
            "relations" => json!({
                "from_usage": self.make(site, "system-usages"),
                "to_usage": self.make(site, "system-usages"),
                "description": text,
            }),
            "role-assignments" => json!({
                "subject_kind": "usage",
                "subject_id": self.make(site, "system-usages"),
                "role": self.role(site),
                "person": self.make(site, "people"),
            }),
            other => panic!("no record of {other} is made here"),
        }
    }

    /// The first role that somebody can have on a system.
    fn role(&self, site: &Site<'_>) -> Id {
        let question = domain::parts::records::Suggest {
            kind: domain::parts::FieldKind::Option("system_role"),
            q: String::new(),
            limit: 1,
        };
        let caller = testkit::as_role(Role::Reader, self.organisation);
        site.app.ask(&caller, question).unwrap()[0].id
    }
}
