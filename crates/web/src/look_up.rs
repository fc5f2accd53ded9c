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

/// Such a line. It is named as the field whose look-up answers it.
#[derive(Debug)]
pub(crate) struct LookUp {
    field: Field,
    href: &'static str,
}

/// Finds a unit.
pub(crate) static UNIT: LookUp = LookUp {
    field: Field::new("parent", FieldKind::Ref(Kind::OrgUnit), ""),
    href: "/units/lookup/parent",
};

/// Finds a person.
pub(crate) static PERSON: LookUp = LookUp {
    field: Field::new("person", FieldKind::Ref(Kind::Person), ""),
    href: "/roles/lookup/person",
};

/// Finds an organisation that holds the rights to a system.
pub(crate) static SUPPLIER: LookUp = LookUp {
    field: Field::new("rights_holder", FieldKind::Ref(Kind::Organisation), ""),
    href: "/catalogue/lookup/rights_holder",
};

/// Finds a system of the catalogue.
pub(crate) static CATALOGUE: LookUp = LookUp {
    field: Field::new("parent_system", FieldKind::Ref(Kind::System), ""),
    href: "/catalogue/lookup/parent_system",
};

/// Finds a system in use that delivers to another.
pub(crate) static USAGE: LookUp = LookUp {
    field: Field::new("to_usage", FieldKind::Ref(Kind::Usage), ""),
    href: "/relations/lookup/to_usage",
};

/// Suggestions that stand in the page before anything is typed.
const SUGGESTED: i64 = 40;

impl LookUp {
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
