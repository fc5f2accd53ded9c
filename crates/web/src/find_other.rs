//! The first step of an act on two records: the other one is found by typing. After
//! that it stands in the address, where what the act would do is shown.

use axum::response::{IntoResponse, Redirect, Response};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    caller::Signed,
    look_up::LookUp,
    pairs::Pairs,
    parts::{Form, Link, Section, SimplePage},
    posted,
    state::AppState,
};

/// What such a step asks.
#[derive(Debug)]
pub(crate) struct FindOther {
    /// The line that finds the other record.
    pub(crate) line: &'static LookUp,
    /// What the other record is called in the address.
    pub(crate) name: &'static str,
    /// Text key of the line's label.
    pub(crate) label: &'static str,
    /// Text key of the help below it; empty for none.
    pub(crate) help: &'static str,
    /// Text key of the button.
    pub(crate) next: &'static str,
    /// Code of the fault when the record itself is found.
    pub(crate) itself: &'static str,
}

impl FindOther {
    /// The form, which is sent to `here` and left to `back`.
    pub(crate) async fn form(
        &self,
        (state, signed): (&AppState, &Signed),
        (here, back): (&str, &str),
        given: &Pairs,
        errors: &[FieldError],
    ) -> Result<Form> {
        let lang = signed.lang;
        let mut line = self
            .line
            .input(state, signed, lang.t(self.label), given)
            .await?;
        line.required = true;
        if !self.help.is_empty() {
            line.help = lang.t(self.help);
        }
        let mut form = Form {
            href: here.to_owned(),
            fields: vec![line],
            submit: lang.t(self.next),
            cancel: Some(Link::new(lang.t("form-cancel"), back)),
            ..Form::default()
        };
        posted::show(lang, &mut form, errors);
        Ok(form)
    }

    /// A page with nothing but the form.
    pub(crate) fn page(
        &self,
        signed: &Signed,
        title: String,
        lead: &str,
        form: Form,
    ) -> SimplePage {
        let section = Section {
            id: self.name.to_owned(),
            title: signed.lang.t(self.label),
            form: Some(form),
            ..Section::default()
        };
        SimplePage {
            title,
            lead: signed.lang.t(lead),
            sections: vec![section],
            ..SimplePage::default()
        }
    }

    /// The other record, when it is found already.
    pub(crate) fn found(&self, given: &Pairs) -> Result<Option<Id>> {
        if !given.has(self.name) {
            return Ok(None);
        }
        posted::id(given.get(self.name), self.line.kind().key()).map(Some)
    }

    /// Reads the posted line and goes on to the address that names what was found.
    pub(crate) async fn go_on(
        &self,
        (state, signed): (&AppState, &Signed),
        here: &str,
        itself: Option<Id>,
        form: &Pairs,
    ) -> Result<Response> {
        let found = self.line.read(state, signed, form).await?;
        let found = found.ok_or_else(|| Error::field(self.line.name(), "required"))?;
        if Some(found) == itself {
            return Err(Error::field(self.line.name(), self.itself));
        }
        let there = Pairs::default().with(self.name, found.to_string());
        Ok(Redirect::to(&there.address(here)).into_response())
    }
}
