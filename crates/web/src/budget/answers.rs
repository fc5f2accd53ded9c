//! Answering an application to a pool: the forms, and what its page offers.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    budget::{APPLICATIONS, DeclineApplication, GrantApplication},
    gate::{Action, Needs, Resource, allowed},
    parts::{
        FieldValue,
        records::{Get, Page},
    },
};
use foundation::{Error, FieldError, Id, Result};

use super::{APPLICATIONS_PATH, acts, forms};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{Action as Button, Form, Link, Section, SimplePage},
    posted,
    records::Extras,
    respond,
    state::AppState,
};

const KEEP: Needs = Needs(Action::Administer, Resource::Budget);

/// What an application's page offers those who keep the budget while it waits.
pub(crate) fn extras(signed: &Signed, page: &Page) -> Extras {
    let waits = page.record.get(&APPLICATIONS, "standing").as_text() == "waiting";
    let may = waits && allowed(&signed.caller, KEEP) && signed.caller.as_of.is_none();
    let action = |act: &str| Button {
        label: signed.lang.t(&format!("budget-answer-{act}")),
        href: format!("{APPLICATIONS_PATH}/{}/answer/{act}", page.record.id),
        post: false,
    };
    Extras {
        actions: match may {
            true => ["grant", "decline"].map(action).to_vec(),
            false => Vec::new(),
        },
        ..Extras::default()
    }
}

/// The form, with the amount that was asked for.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
) -> Response {
    let page = html(&state, &signed, (&id, &act), None, &[]).await;
    respond::page_or_error(&signed, APPLICATIONS_PATH, page)
}

/// Answers.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("{APPLICATIONS_PATH}/{id}");
    let done = run(&state, &signed, (&id, &act), &form).await;
    let done = done.map(|()| respond::done(&address, "application-answered"));
    let again = async |faults: Vec<FieldError>| {
        html(&state, &signed, (&id, &act), Some(&form), &faults).await
    };
    posted::answer(&signed, &address, done, again).await
}

async fn run(state: &AppState, signed: &Signed, at: (&str, &str), form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    let id = posted::id(at.0, "budget_application")?;
    let reason = form.get("reason").to_owned();
    match at.1 {
        "grant" => {
            let amount = Some(acts::amount(form.get("amount"))?);
            let command = GrantApplication { id, amount, reason };
            state.run(&signed.caller, command).await.map(|_| ())
        }
        "decline" => {
            let command = DeclineApplication { id, reason };
            state.run(&signed.caller, command).await
        }
        _ => Err(Error::NotFound("page")),
    }
}

async fn html(
    state: &AppState,
    signed: &Signed,
    at: (&str, &str),
    typed: Option<&Pairs>,
    faults: &[FieldError],
) -> Result<String> {
    posted::may(signed, KEEP)?;
    if !["grant", "decline"].contains(&at.1) {
        return Err(Error::NotFound("page"));
    }
    let (lang, id) = (signed.lang, posted::id(at.0, "budget_application")?);
    let schema = &APPLICATIONS;
    let application = state.ask(&signed.caller, Get { schema, id }).await?;
    let mut form = form(signed, id, at.1, typed, &application);
    posted::show(lang, &mut form, faults);
    let title = lang.t(&format!("budget-answer-{}", at.1));
    let page = SimplePage {
        title: format!("{title}: {}", application.title),
        lead: lang.t(&format!("budget-answer-{}-lead", at.1)),
        sections: vec![Section {
            id: "answer".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let address = format!("{APPLICATIONS_PATH}/{id}");
    let mut shell = frame::shell(signed, &format!("{address}/answer/{}", at.1));
    shell.crumbs = vec![
        Link::new(lang.t("budget-application-many"), APPLICATIONS_PATH),
        Link::new(&application.title, address),
    ];
    Ok(page.html(&shell))
}

fn form(signed: &Signed, id: Id, act: &str, typed: Option<&Pairs>, page: &Page) -> Form {
    let lang = signed.lang;
    let asked = match page.record.get(&APPLICATIONS, "amount") {
        FieldValue::Int(oere) => format::hundredths(*oere),
        _ => String::new(),
    };
    let begun = Pairs::default().with("amount", asked);
    let typed = typed.unwrap_or(&begun);
    let mut fields = Vec::new();
    if act == "grant" {
        fields.push(forms::amount(lang, "budget-answer-grant", typed));
    }
    fields.push(forms::reason(lang, typed));
    let address = format!("{APPLICATIONS_PATH}/{id}");
    Form {
        href: format!("{address}/answer/{act}"),
        fields,
        submit: lang.t(&format!("budget-answer-{act}")),
        cancel: Some(Link::new(lang.t("form-cancel"), address)),
        ..Form::default()
    }
}
