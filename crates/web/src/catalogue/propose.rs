//! Proposing a system: its name, what it may already be, then the rest. What was
//! answered stands in the address, so a step can be left, reloaded and gone back to.

use axum::{
    extract::{OriginalUri, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    catalogue::{LikelyDuplicates, ProposeSystem},
    gate::{Action, Needs, Resource, allowed},
    parts::{FieldKind, FieldValue, records::Suggest, records::Values},
};
use foundation::{Error, FieldError, Id, Result, new_id};

use super::{PATH, PROPOSALS, similar};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    look_up::SUPPLIER,
    pairs::Pairs,
    parts::{Choice, Form, FormField, GuidedBody, GuidedPage, Input, Link, Step, Summary},
    posted, respond,
    state::AppState,
};

/// Address of the first step.
const HERE: &str = "/catalogue/new";

/// The steps, by the word in the address.
const STEPS: [&str; 3] = ["name", "similar", "describe"];

/// What the first step asks, carried along in the address.
const CARRIED: [&str; 4] = ["name", "former_name", "rights_holder", "rights_holder_id"];

/// A step's page; a later step without a name begins anew.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let given = Pairs::parse(uri.query().unwrap_or_default());
    let step = match given.get("step") {
        step if !given.get("name").trim().is_empty() => step,
        _ => STEPS[0],
    };
    match build(&state, &signed, step, &given, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, HERE, &error),
    }
}

/// Goes on to the next step; the last one proposes.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = go_on(&state, &signed, &form).await;
    let again = async |faults: Vec<FieldError>| {
        let step = step_of(&faults, form.get("step"));
        build(&state, &signed, step, &form, &faults).await
    };
    posted::answer(&signed, HERE, done, again).await
}

/// What is wrong with the name is put right where the name is asked.
fn step_of<'a>(faults: &[FieldError], step: &'a str) -> &'a str {
    let unseen = |fault: &FieldError| fault.code == "likely_duplicates";
    if faults.iter().any(unseen) {
        STEPS[1]
    } else if faults.iter().any(|f| CARRIED.contains(&f.field.as_str())) {
        STEPS[0]
    } else {
        step
    }
}

async fn go_on(state: &AppState, signed: &Signed, form: &Pairs) -> Result<Response> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Create, Resource::Catalogue))?;
    let supplier = SUPPLIER.read(state, signed, form).await?;
    if form.get("name").trim().is_empty() {
        return Err(Error::field("name", "required"));
    }
    let carried = carried(form, supplier);
    Ok(match form.get("step") {
        "describe" => propose(state, signed, form, supplier).await?,
        "similar" => to(&carried.with("step", "describe").with("other", "yes")),
        _ => to(&carried.with("step", "similar")),
    })
}

fn to(pairs: &Pairs) -> Response {
    Redirect::to(&pairs.address(HERE)).into_response()
}

/// The answers of the first step, with the supplier that was found.
fn carried(form: &Pairs, supplier: Option<Id>) -> Pairs {
    let mut pairs = Pairs::default();
    for name in ["name", "former_name", "rights_holder"] {
        pairs = pairs.with(name, form.get(name).trim());
    }
    match supplier {
        Some(id) => pairs.with("rights_holder_id", id.to_string()),
        None => pairs,
    }
}

async fn propose(
    state: &AppState,
    signed: &Signed,
    form: &Pairs,
    supplier: Option<Id>,
) -> Result<Response> {
    let id = form.get("id").parse().unwrap_or_else(|_| new_id());
    let text = |name: &str| match form.get(name).trim() {
        "" => FieldValue::Empty,
        text => FieldValue::Text(text.to_owned()),
    };
    let business_type: Option<Id> = form.get("business_type").parse().ok();
    let reference = |id: Option<Id>| id.map_or(FieldValue::Empty, FieldValue::Ref);
    let values: Values = vec![
        ("name", text("name")),
        ("former_name", text("former_name")),
        ("rights_holder", reference(supplier)),
        ("description", text("description")),
        ("business_type", reference(business_type)),
    ];
    let command = ProposeSystem {
        id,
        values,
        comment: form.get("comment").to_owned(),
        confirmed_not_duplicate: form.get("other") == "yes",
    };
    state.run(&signed.caller, command).await?;
    let decides = allowed(
        &signed.caller,
        Needs(Action::Administer, Resource::Catalogue),
    );
    Ok(if decides {
        respond::done(PROPOSALS, "propose-to-decide")
    } else {
        respond::done(&format!("{PATH}/{id}"), "proposed")
    })
}

async fn build(
    state: &AppState,
    signed: &Signed,
    step: &str,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let supplier_id = given.get("rights_holder_id").parse().ok();
    let carried = carried(given, supplier_id);
    let mut page = match step {
        "similar" => similar_page(state, signed, &carried).await?,
        "describe" => describe(state, signed, &carried, given, errors).await?,
        _ => name(state, signed, given, errors).await?,
    };
    page.name = lang.t("system-new");
    page.steps = steps(lang, step, &carried);
    let mut shell = frame::shell(signed, HERE);
    shell.crumbs = vec![Link::new(lang.t("system-many"), PATH)];
    Ok(page.html(&shell))
}

fn steps(lang: Lang, now: &str, carried: &Pairs) -> Vec<Step> {
    let at = STEPS.iter().position(|step| *step == now).unwrap_or(0);
    let step = |(place, step): (usize, &&str)| Step {
        label: lang.t(&format!("propose-step-{step}")),
        href: if place < at {
            carried.clone().with("step", *step).address(HERE)
        } else {
            String::new()
        },
        done: place < at,
        current: place == at,
    };
    STEPS.iter().enumerate().map(step).collect()
}

fn form(lang: Lang, step: &str, carried: &Pairs, submit: &str) -> Form {
    let mut hidden = carried.0.clone();
    hidden.push(("step".to_owned(), step.to_owned()));
    Form {
        href: HERE.to_owned(),
        hidden,
        submit: lang.t(submit),
        cancel: Some(Link::new(lang.t("form-cancel"), PATH)),
        ..Form::default()
    }
}

async fn name(
    state: &AppState,
    signed: &Signed,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<GuidedPage> {
    let lang = signed.lang;
    let text = |name: &str, max: u32| Input::Text {
        value: given.get(name).to_owned(),
        max,
    };
    let label = lang.t("system-rights-holder");
    let mut supplier = SUPPLIER.input(state, signed, label, given).await?;
    supplier.help = lang.t("system-rights-holder-help");
    let mut form = form(lang, "name", &Pairs::default(), "propose-search");
    form.fields = vec![
        FormField::new("name", lang.t("system-name"), text("name", 100))
            .help(lang.t("system-name-help"))
            .required(),
        FormField::new(
            "former_name",
            lang.t("propose-former"),
            text("former_name", 500),
        )
        .help(lang.t("propose-former-help")),
        supplier,
    ];
    posted::show(lang, &mut form, errors);
    Ok(GuidedPage {
        title: lang.t("propose-name-title"),
        why: lang.t("propose-name-why"),
        body: GuidedBody::Form(form),
        ..GuidedPage::default()
    })
}

async fn similar_page(state: &AppState, signed: &Signed, carried: &Pairs) -> Result<GuidedPage> {
    let lang = signed.lang;
    let question = LikelyDuplicates {
        name: carried.get("name").to_owned(),
        former_names: carried.get("former_name").to_owned(),
        supplier: carried.get("rights_holder").to_owned(),
    };
    let found = state.ask(&signed.caller, question).await?;
    let key = |part: &str| match found.is_empty() {
        true => format!("propose-none-{part}"),
        false => format!("propose-similar-{part}"),
    };
    let summary = Summary {
        fields: similar::fields(state, signed, &found).await?,
        form: form(lang, "similar", carried, &key("verb")),
    };
    Ok(GuidedPage {
        title: lang.t1(&key("title"), "name", carried.get("name")),
        why: lang.t(&key("why")),
        body: GuidedBody::Summary(summary),
        back_href: carried.clone().with("step", "name").address(HERE),
        ..GuidedPage::default()
    })
}

async fn describe(
    state: &AppState,
    signed: &Signed,
    carried: &Pairs,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<GuidedPage> {
    let lang = signed.lang;
    let mut form = form(lang, "describe", carried, "propose-verb");
    form.hidden
        .push(("other".to_owned(), given.get("other").to_owned()));
    let id = match given.get("id") {
        "" => new_id().to_string(),
        id => id.to_owned(),
    };
    form.hidden.push(("id".to_owned(), id));
    let area = |name: &str, max: u32| Input::TextArea {
        value: given.get(name).to_owned(),
        max,
    };
    let types = business_types(state, signed, given).await?;
    form.fields = vec![
        FormField::new(
            "description",
            lang.t("system-description"),
            area("description", 20_000),
        )
        .help(lang.t("system-description-help")),
        FormField::new("business_type", lang.t("system-business-type"), types)
            .help(lang.t("system-business-type-help")),
        FormField::new("comment", lang.t("propose-comment"), area("comment", 2_000))
            .help(lang.t("propose-comment-help")),
    ];
    posted::show(lang, &mut form, errors);
    Ok(GuidedPage {
        title: lang.t1("propose-describe-title", "name", carried.get("name")),
        why: lang.t("propose-describe-why"),
        body: GuidedBody::Form(form),
        back_href: carried.clone().with("step", "similar").address(HERE),
        ..GuidedPage::default()
    })
}

/// The value list of what systems are for.
async fn business_types(state: &AppState, signed: &Signed, given: &Pairs) -> Result<Input> {
    let types = Suggest {
        kind: FieldKind::Option("business_type"),
        q: String::new(),
        limit: 500,
    };
    let types = state
        .ask(&signed.caller, types)
        .await?
        .into_iter()
        .map(|one| {
            let id = one.id.to_string();
            let chosen = given.get("business_type") == id;
            Choice::new(id, one.name).selected(chosen)
        });
    Ok(Input::Select(types.collect()))
}
