//! A line in which one record is found by typing, outside of a record's own form.

use domain::parts::{Field, FieldKind, FieldValue, Kind, records::Suggest};
use foundation::{Id, Result};

use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::{FormField, Input},
    records::read_values,
    state::AppState,
};

/// Such a line, named as what is found.
#[derive(Debug)]
pub(crate) struct LookUp {
    kind: Kind,
    field: Field,
    href: &'static str,
}

/// Finds a unit.
pub(crate) static UNIT: LookUp = LookUp::new(Kind::OrgUnit, "parent", "/units/lookup/parent");

/// Finds a person.
pub(crate) static PERSON: LookUp = LookUp::new(Kind::Person, "person", "/roles/lookup/person");

/// Finds the person who chairs a body.
pub(crate) static CHAIR: LookUp = LookUp::new(Kind::Person, "chair", "/body-members/lookup/person");

/// Finds the person who is a body's secretary.
pub(crate) static SECRETARY: LookUp =
    LookUp::new(Kind::Person, "secretary", "/body-members/lookup/person");

/// Finds an organisation that holds the rights to a system.
pub(crate) static SUPPLIER: LookUp = LookUp::new(
    Kind::Organisation,
    "rights_holder",
    "/catalogue/lookup/rights_holder",
);

/// Finds a system of the catalogue.
pub(crate) static CATALOGUE: LookUp = LookUp::new(
    Kind::System,
    "parent_system",
    "/catalogue/lookup/parent_system",
);

/// Finds a system in use that delivers to another.
pub(crate) static USAGE: LookUp =
    LookUp::new(Kind::Usage, "to_usage", "/relations/lookup/to_usage");

/// Finds a contract that stands above others.
pub(crate) static CONTRACT: LookUp =
    LookUp::new(Kind::Contract, "parent", "/contracts/lookup/parent");

/// Finds a case.
pub(crate) static CASE: LookUp = LookUp::new(
    Kind::Case,
    "for_case",
    "/budget/applications/lookup/for_case",
);

/// Suggestions that stand in the page before anything is typed.
const SUGGESTED: i64 = 40;

impl LookUp {
    const fn new(kind: Kind, name: &'static str, href: &'static str) -> Self {
        Self {
            kind,
            field: Field::new(name, FieldKind::Ref(kind), ""),
            href,
        }
    }

    /// The kind of what it finds.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The name the line is sent under.
    pub(crate) fn name(&self) -> &'static str {
        self.field.key
    }

    /// The form field with what was typed before.
    pub(crate) async fn input(
        &self,
        state: &AppState,
        signed: &Signed,
        label: String,
        typed: &Pairs,
    ) -> Result<FormField> {
        let question = Suggest {
            kind: self.field.kind,
            q: String::new(),
            limit: SUGGESTED,
        };
        let found = state.ask(&signed.caller, question).await?;
        let input = Input::Lookup {
            value: typed.get(self.name()).to_owned(),
            id: typed.get(&format!("{}_id", self.name())).to_owned(),
            options: found.into_iter().map(|item| item.name).collect(),
            search_href: self.href.to_owned(),
            candidates: Vec::new(),
        };
        Ok(FormField::new(self.name(), label, input))
    }

    /// The record that a posted line names; none when it is empty.
    pub(crate) async fn read(
        &'static self,
        state: &AppState,
        signed: &Signed,
        form: &Pairs,
    ) -> Result<Option<Id>> {
        let fields = std::iter::once(&self.field);
        let values = read_values(state, signed, fields, form).await?;
        Ok(values
            .first()
            .and_then(|(_, value)| FieldValue::as_ref(value)))
    }
}
