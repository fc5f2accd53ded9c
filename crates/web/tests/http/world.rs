//! Two municipalities with something of everything.

use std::sync::atomic::{AtomicUsize, Ordering};

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

/// The place of a regulation and a year that no other record has: a regulation has one rate a year.
fn next_rate() -> (usize, usize) {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    (made / 110 % 4, 1990 + made % 110)
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
            "cases" => json!({ "name": text, "case_type": "idea", "problem": text }),
            "business-case-lines" | "benefits" | "measurements" => self.benefit(site, name, &text),
            "payments" => json!({
                "contract": self.make(site, "contracts"),
                "side": "external",
                "account": text,
                "operation": 1_250_000,
            }),
            "licences" => json!({
                "contract": self.make(site, "contracts"),
                "product": text,
                "price_steps": [{ "from_count": 100, "unit_price": 9_950 }],
            }),
            "index-rates" => {
                let (regulation, year) = next_rate();
                json!({
                    "regulation": self.one_of(site, "price_regulation", regulation),
                    "year": year,
                    "rate": 235,
                    "source": text,
                })
            }
            "lead-times" => {
                let (procedure, year) = next_rate();
                json!({
                    "procedure": self.one_of(site, "procurement_procedure", procedure % 4),
                    "months": 12,
                    "valid_from": format!("{year}-01-01"),
                    "source": text,
                })
            }
            "joint-needs" => json!({ "title": text }),
            "documents" => json!({
                "subject_kind": "contract",
                "subject_id": self.make(site, "contracts"),
                "title": text,
                "link": { "url": "https://esdh.example/1" },
            }),
            "amendments" => json!({
                "contract": self.make(site, "contracts"),
                "title": text,
                "effective_on": "2026-06-01",
                "new_valid_to": "2028-12-31",
            }),
            "evidence" => json!({
                "supplier": self.make(site, "organisations"),
                "kind": "iso_27001",
                "name": text,
                "expires_on": "2027-01-01",
            }),
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
                "role": self.one_of(site, "system_role", 0),
                "person": self.make(site, "people"),
            }),
            other => self.steering(site, other, &text),
        }
    }

    /// What bodies, their meetings and the budget keep.
    fn steering(&self, site: &Site<'_>, name: &str, text: &str) -> Value {
        match name {
            "budget-posts" => json!({
                "name": text,
                "year": 2026,
                "post_kind": "pool",
                "warn_percent": 7_500,
            }),
            "budget-applications" => json!({
                "for_case": self.make(site, "cases"),
                "post": self.make(site, "budget-posts"),
                "amount": 2_500_000,
                "motive": text,
            }),
            "budget-actuals" => json!({
                "voucher": text,
                "posted_on": "2026-03-31",
                "account": "4410",
                "amount": 125_050,
                "post": self.make(site, "budget-posts"),
            }),
            "bodies" => json!({ "name": text, "body_type": "steering_group", "quorum": 2 }),
            "body-members" => json!({
                "body": self.make(site, "bodies"),
                "person": self.make(site, "people"),
                "member_function": "member",
            }),
            "mandates" => json!({
                "body": self.make(site, "bodies"),
                "authority": "approves",
                "from_amount": 1_000_000,
                "valid_from": "2026-01-01",
            }),
            "meetings" => json!({
                "body": self.make(site, "bodies"),
                "held_on": "2026-12-10",
                "place": text,
            }),
            "agenda-items" => json!({
                "meeting": self.make(site, "meetings"),
                "title": text,
                "item_kind": "decide",
            }),
            "team-members" => json!({
                "person": self.make(site, "people"),
                "team_function": "architect",
                "note": text,
            }),
            "team-competences" => json!({
                "member": self.make(site, "team-members"),
                "competence": self.one_of(site, "competences", 0),
                "competence_level": "expert",
                "note": text,
            }),
            "team-hours" => json!({
                "member": self.make(site, "team-members"),
                "from_on": "2026-01-01",
                "hours": 37,
                "note": text,
            }),
            "team-allocations" => json!({
                "for_case": self.make(site, "cases"),
                "member": self.make(site, "team-members"),
                "hours": 10,
                "from_on": "2026-11-23",
                "to_on": "2026-12-20",
                "note": text,
            }),
            "meeting-actions" => json!({
                "meeting": self.make(site, "meetings"),
                "name": text,
                "owner": self.make(site, "people"),
                "due_on": "2026-12-20",
            }),
            other => panic!("no record of {other} is made here"),
        }
    }

    /// A line of a business case, a benefit, or what was measured of one.
    fn benefit(&self, site: &Site<'_>, name: &str, text: &str) -> Value {
        match name {
            "business-case-lines" => json!({
                "for_case": self.make(site, "cases"),
                "label": text,
                "line_kind": "cost",
                "price_year": 2026,
                "years": [{ "year": 2027, "likely": -100_000 }],
            }),
            "benefits" => json!({
                "for_case": self.make(site, "cases"),
                "name": text,
                "benefit_type": "hours",
                "measured_in": "timer",
                "baseline": 100,
                "target": 50,
            }),
            _ => json!({
                "benefit": self.make(site, "benefits"),
                "measured_on": "2026-11-22",
                "value": 90,
                "note": text,
            }),
        }
    }

    /// The value in this place of a list.
    fn one_of(&self, site: &Site<'_>, list: &'static str, place: usize) -> Id {
        let question = domain::parts::records::Suggest {
            kind: domain::parts::FieldKind::Option(list),
            q: String::new(),
            limit: 10,
        };
        let caller = testkit::as_role(Role::Reader, self.organisation);
        site.app.ask(&caller, question).unwrap()[place].id
    }
}
