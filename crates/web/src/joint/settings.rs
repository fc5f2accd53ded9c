//! What the organisation counts with in all its analyses of buying together.

use axum::{extract::State, response::Response};
use domain::{
    gate::{Action::Administer, Needs, Resource::Settings},
    joint::{CostPerIntegration, PerIntegration, SetCostPerIntegration},
};
use exchange::parse;
use foundation::{Error, FieldError, Result};

use super::PATH as NEEDS;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    respond,
    state::AppState,
    texts,
};

/// Address of the page.
pub(crate) const PATH: &str = "/joint/settings";
/// What whoever says it must be allowed.
pub(super) const MAY: Needs = Needs(Administer, Settings);
const FIELD: &str = "integration_cost";

pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let html = match state.ask(&signed.caller, CostPerIntegration).await {
        Ok(cost) => {
            let kroner = format::integer(signed.lang, cost.kroner);
            Ok(html(&signed, &kroner, Some(cost), None))
        }
        Err(error) => Err(error),
    };
    respond::page_or_error(&signed, PATH, html)
}

pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let typed = form.get(FIELD).to_owned();
    let done = match (signed.check_form(&form), kroner(&typed)) {
        (Ok(()), Ok(kroner)) => {
            let command = SetCostPerIntegration(kroner);
            state.run(&signed.caller, command).await
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    match done {
        Ok(()) => respond::done(PATH, "saved"),
        Err(Error::Invalid(faults)) => {
            let page = html(&signed, &typed, None, faults.first());
            respond::with_status(respond::page(page), &Error::Invalid(faults))
        }
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Whole kroner.
fn kroner(typed: &str) -> Result<i64> {
    let oere = parse::decimal_hundredths(typed.trim());
    let oere = oere.map_err(|_| Error::field(FIELD, "joint_cost_out_of_range"))?;
    Ok(oere / 100)
}

fn html(
    signed: &Signed,
    typed: &str,
    cost: Option<PerIntegration>,
    wrong: Option<&FieldError>,
) -> String {
    let lang = signed.lang;
    let input = Input::Number {
        value: typed.to_owned(),
        unit: lang.t("joint-unit-kroner"),
    };
    let help = match cost.is_some_and(|cost| cost.is_estimate) {
        true => "joint-settings-cost-estimate",
        false => "joint-integration-cost-help",
    };
    let field = FormField::new(FIELD, lang.t("joint-integration-cost"), input)
        .help(lang.t(help))
        .error(wrong.map_or_else(String::new, |fault| texts::field_error(lang, fault)))
        .required();
    let page = SimplePage {
        title: lang.t("joint-settings"),
        lead: lang.t("joint-settings-lead"),
        sections: vec![Section {
            id: "settings".to_owned(),
            title: lang.t("joint-integration-cost"),
            form: Some(Form {
                href: PATH.to_owned(),
                fields: vec![field],
                submit: lang.t("joint-settings-save"),
                cancel: Some(Link::new(lang.t("form-cancel"), NEEDS)),
                ..Form::default()
            }),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("joint-title"), NEEDS)];
    page.html(&shell)
}
