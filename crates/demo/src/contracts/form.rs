//! The form of one contract.

use domain::parts::{Kind, text::fold};
use foundation::Date;

use super::{
    Basis, kroner,
    plan::{CENTRAL, Planned},
    record as made,
    styles::Part,
    terms::{COURSES, Course, Terms},
};
use crate::{
    GenValue, GeneratedRecord, Values,
    facts::names::{FIRST, LAST},
    options::{
        CRITICALITY, PAYMENT_FREQUENCIES, PAYMENT_MODELS, PRICE_REGULATIONS, PROCEDURES,
        PURCHASE_FORMS, STRATEGIES, TEMPLATES,
    },
    random::Random,
    usages::Place,
};

const NOTES: &[&str] = &[
    "Leverandøren har varslet en ny version. Tag det op på næste statusmøde.",
    "Prisen skal genforhandles, når aftalen forlænges.",
    "Aftalen er indgået sammen med nabokommunerne.",
    "Exitplanen er gennemgået med leverandøren.",
    "Bilag om servicemål mangler i sagen.",
];

/// The record of one contract; `number` counts them from 0, and `below` is what is paid
/// a year by those called off under it.
pub(super) fn record(
    planned: &Planned<'_>,
    (number, below): (usize, i64),
    basis: &Basis<'_>,
    random: &mut Random,
) -> GeneratedRecord {
    let mut form = Form {
        values: vec![("name", GenValue::Text(planned.name.clone()))],
        planned,
        place: basis.place,
        random,
    };
    let begins = form.terms(basis);
    form.general(begins, number);
    form.procurement();
    form.responsible(begins);
    form.supplier(begins);
    form.systems();
    form.payment(begins, below);
    form.references(begins);
    made(basis.place, Kind::Contract, planned.id, form.values)
}

struct Form<'a> {
    values: Values,
    planned: &'a Planned<'a>,
    place: &'a Place<'a>,
    random: &'a mut Random,
}

impl Form<'_> {
    fn put(&mut self, key: &'static str, value: GenValue) {
        self.values.push((key, value));
    }

    fn text(&mut self, key: &'static str, text: impl Into<String>) {
        self.put(key, GenValue::Text(text.into()));
    }

    /// Fills in one of the weighted names in the given share of contracts.
    fn option(&mut self, key: &'static str, share: f64, names: &[(&'static str, u32)]) {
        if self.random.chance(share) {
            let name = self.random.weighted(names);
            self.put(key, GenValue::Option(name));
        }
    }

    /// The first system of each municipality rests on one that must be decided on soon.
    fn course(&mut self, basis: &Basis<'_>) -> Course {
        let first = basis.usages.first().map(|usage| usage.id);
        if self.planned.style.part == Part::Main && self.planned.usages.first().copied() == first {
            return Course::DueSoon;
        }
        let course = self.random.weighted(COURSES);
        let framework = self.planned.style.part == Part::Framework;
        match (self.planned.life_cycle, course) {
            ("not_in_use", _) => Course::Expired,
            (_, Course::Expired) if framework => Course::Otherwise,
            _ => course,
        }
    }

    fn terms(&mut self, basis: &Basis<'_>) -> Date {
        let course = self.course(basis);
        let mut terms = Terms {
            values: &mut self.values,
            today: self.place.today,
            random: self.random,
        };
        let begins = terms.agree(course);
        let share = match self.planned.life_cycle {
            "phasing_out" => 0.5,
            _ => 0.03,
        };
        let ends = course != Course::Expired && course != Course::DueSoon;
        if ends && self.planned.style.part != Part::Framework && terms.random.chance(share) {
            terms.terminate(begins, -170, -3);
        }
        if course == Course::Expired && self.random.chance(0.05) {
            self.put("validity_override", GenValue::Choice("forced_valid"));
        }
        begins
    }

    fn general(&mut self, begins: Date, number: usize) {
        self.text(
            "contract_id",
            format!("K-{}-{:04}", begins.year(), number + 1),
        );
        let style = self.planned.style;
        self.put("contract_type", GenValue::Option(style.contract_type));
        self.option("template", 0.5, TEMPLATES);
        if self.random.chance(0.6) {
            let levels: Vec<(&'static str, u32)> =
                CRITICALITY.into_iter().zip([10, 25, 40, 25]).collect();
            self.option("criticality", 1.0, &levels);
        }
        if self.random.chance(0.1) {
            let note = self.random.word(NOTES);
            self.text("notes", note);
        }
        if let Some(parent) = self.planned.parent {
            self.put("parent", GenValue::Ref(parent));
            if self.random.chance(0.3) {
                self.put("inherit_validity", GenValue::Bool(true));
            }
        }
    }

    fn procurement(&mut self) {
        self.option("purchase_form", 0.75, PURCHASE_FORMS);
        if self.planned.style.part == Part::Further || !self.random.chance(0.45) {
            return;
        }
        self.option("procurement_strategy", 0.8, STRATEGIES);
        self.option("procedure", 0.7, PROCEDURES);
        let year = i64::from(self.place.today.year()) + 1 + self.random.below(3) as i64;
        self.put("procurement_plan_year", GenValue::Int(year));
        if self.random.chance(0.8) {
            let quarter = self.random.between(1, 4) as i64;
            self.put("procurement_plan_quarter", GenValue::Int(quarter));
        }
        let initiated = self.random.weighted(&[("no", 75), ("yes", 25)]);
        self.put("procurement_initiated", GenValue::Choice(initiated));
    }

    fn responsible(&mut self, begins: Date) {
        if let Some(unit) = self.planned.responsible_unit {
            self.put("responsible_unit", GenValue::Ref(unit));
        }
        if !self.random.chance(0.85) {
            return;
        }
        self.put("signed", GenValue::Bool(true));
        let name = self.person();
        self.text("signed_by", name);
        let day = self.random.day(begins, -60, -5);
        self.put("signed_on", GenValue::Date(day));
    }

    fn person(&mut self) -> String {
        let first = *self.random.pick(FIRST);
        format!("{first} {}", self.random.pick_early(LAST))
    }

    fn supplier(&mut self, begins: Date) {
        let Some(supplier) = self.planned.supplier else {
            self.put("internal_supplier", GenValue::Bool(true));
            let homes = &self.place.homes[CENTRAL];
            self.put("supplier_unit", GenValue::Ref(homes[0]));
            return;
        };
        self.put("supplier", GenValue::Ref(supplier.id));
        if self.random.chance(0.8) {
            self.put("supplier_signed", GenValue::Bool(true));
            let day = self.random.day(begins, -60, -5);
            self.put("supplier_signed_on", GenValue::Date(day));
        }
        // Nobody is made up who would work for a real company.
        if supplier.is_known() || !self.random.chance(0.7) {
            return;
        }
        let signer = self.person();
        self.text("supplier_signed_by", signer.clone());
        let same = self.random.chance(0.4);
        let contact = if same { signer } else { self.person() };
        if same {
            self.put("contact_is_signer", GenValue::Bool(true));
        }
        let digits = [(); 3].map(|()| format!("{:02}", self.random.below(100)));
        let host: String = fold(&supplier.name)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let mailbox = fold(&contact).replace(' ', ".");
        self.text("contact_email", format!("{mailbox}@{host}.example"));
        self.text("contact_phone", format!("00 {}", digits.join(" ")));
        self.text("contact_person", contact);
    }

    fn systems(&mut self) {
        let planned = self.planned;
        if !planned.usages.is_empty() {
            self.put("usages", GenValue::Refs(planned.usages.clone()));
        }
        let elements = planned.style.elements;
        if !elements.is_empty() && self.random.chance(0.9) {
            let count = self.random.between(1, elements.len());
            let some = self.random.some(elements, count);
            self.put("agreement_elements", GenValue::Options(some));
        }
    }

    fn payment(&mut self, begins: Date, below: i64) {
        if self.planned.style.part == Part::Framework {
            // Most last for the years they run; some are used up before.
            let tenths = self.random.between(30, 90) as i64;
            let millions = (below * tenths / 10_000_000).max(1);
            self.put("maximum_value", kroner(millions * 1_000_000));
        }
        if !self.planned.style.paid {
            return;
        }
        if self.random.chance(0.6) {
            self.put("remuneration_started_on", GenValue::Date(begins));
        }
        self.option("payment_frequency", 0.85, PAYMENT_FREQUENCIES);
        self.option("payment_model", 0.75, PAYMENT_MODELS);
        self.option("price_regulation", 0.75, PRICE_REGULATIONS);
    }

    fn references(&mut self, begins: Date) {
        if !self.random.chance(0.4) {
            return;
        }
        let case = format!("{}-{:06}", begins.year(), self.random.below(1_000_000));
        let number = self.random.between(1_000, 99_999);
        let url = format!("https://esdh.{}/kontrakt/{number}", self.place.host);
        let row = vec![
            ("title", GenValue::Text("Sag om kontrakten".to_owned())),
            ("document_id", GenValue::Text(case)),
            ("url", GenValue::Text(url)),
            ("is_main", GenValue::Bool(true)),
        ];
        self.put("external_references", GenValue::Rows(vec![row]));
    }
}
