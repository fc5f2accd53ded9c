//! Adding relations from the consuming side: which system delivers, then through
//! which of its interfaces and how often.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    interfaces,
    parts::{
        FieldKind, FieldValue, Kind, Link as Reference,
        lists::{Filter, List, ListRow, Start, Wanted},
        records::{Page, Suggest, Suggestion},
    },
    relations::AddRelations,
    usage::SCHEMA,
};
use foundation::{FieldError, Id, Result};

use super::{PATH, frame_of, usage_at, usage_to_change};
use crate::{
    caller::Signed,
    catalogue::{INTERFACE, interface_name},
    find_other::FindOther,
    form_body::PostedForm,
    look_up::USAGE,
    pairs::Pairs,
    parts::{Choice, Form, FormField, GuidedBody, GuidedPage, Input, Link, Step},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The system that delivers.
static TO: FindOther = FindOther {
    line: &USAGE,
    name: "to",
    label: "relation-to-usage",
    help: "",
    next: "relate-next",
    itself: "relation_to_itself",
};

/// The look-up, or the interfaces when the address has `?to=`.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let given = Pairs::parse(uri.query().unwrap_or_default());
    let page = build(&state, &signed, &id, &given, &[]).await;
    respond::page_or_error(&signed, PATH, page)
}

/// Goes on to the interfaces, or adds the relations.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = go_on(&state, &signed, &id, &form).await;
    let again = async |faults: Vec<FieldError>| build(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, PATH, done, again).await
}

async fn go_on(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<Response> {
    signed.check_form(form)?;
    let usage = usage_to_change(state, signed, id).await?.record.id;
    let here = address(Kind::Usage, usage);
    let Some(to_usage) = TO.found(form)? else {
        let here = format!("{here}/relate");
        return TO.go_on((state, signed), &here, Some(usage), form).await;
    };
    let frequency: Option<Id> = form.get("frequency").parse().ok();
    let mut values = vec![];
    values.extend(frequency.map(|id| ("frequency", FieldValue::Ref(id))));
    let description = form.get("description").trim();
    if !description.is_empty() {
        values.push(("description", FieldValue::Text(description.to_owned())));
    }
    let url = form.get("url_url").trim();
    if !url.is_empty() {
        let name = form.get("url_title").trim().to_owned();
        let url = url.to_owned();
        values.push(("url", FieldValue::Link(Reference { name, url })));
    }
    let ticked = form.all("interface");
    let command = AddRelations {
        from_usage: usage,
        to_usage,
        interfaces: ticked
            .map(|id| posted::id(id, Kind::Interface.key()))
            .collect::<Result<_>>()?,
        values,
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await?;
    let there = format!("{here}#relation-list");
    Ok(respond::done(&there, "relations-added"))
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let usage = usage_to_change(state, signed, id).await?;
    let back = address(Kind::Usage, usage.record.id);
    let here = format!("{back}/relate");
    let last = given.has(TO.name);
    let step = |key: &str, done: bool, current: bool| Step {
        label: lang.t(key),
        href: if done { here.clone() } else { String::new() },
        done,
        current,
    };
    let mut page = if last {
        interfaces_page(state, signed, given, errors).await?
    } else {
        let form = TO.form((state, signed), (&here, &back), given, errors);
        GuidedPage {
            title: lang.t("relate-system-title"),
            why: lang.t("relate-system-why"),
            body: GuidedBody::Form(form.await?),
            ..GuidedPage::default()
        }
    };
    page.name = lang.t1("relate-name", "name", usage.title.trim());
    page.steps = vec![
        step("relate-step-system", last, !last),
        step("relate-step-interfaces", false, last),
    ];
    if last {
        page.back_href.clone_from(&here);
    }
    if let GuidedBody::Form(form) = &mut page.body {
        form.href = here;
        form.cancel = Some(Link::new(lang.t("form-cancel"), back));
    }
    Ok(page.html(&frame_of(signed, &usage, "relate")))
}

async fn interfaces_page(
    state: &AppState,
    signed: &Signed,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<GuidedPage> {
    let lang = signed.lang;
    let other = usage_at(state, signed, given.get("to")).await?;
    let offered = offered(state, signed, &other).await?;
    let choice = |row: &ListRow| {
        let id = row.id.to_string();
        let ticked = given.all("interface").any(|one| one == id);
        Choice::new(id, interface_name(row)).selected(ticked)
    };
    let mut fields = Vec::new();
    if !offered.is_empty() {
        let boxes = Input::CheckboxSet(offered.iter().map(choice).collect());
        let label = lang.t("relations-picture-interfaces");
        fields.push(FormField::new("interface", label, boxes).help(lang.t("relate-tick-help")));
    }
    fields.extend(in_common(state, signed, given).await?);
    let mut form = Form {
        hidden: vec![("to".to_owned(), other.record.id.to_string())],
        fields,
        submit: lang.t("relate-verb"),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let why = if offered.is_empty() {
        "relate-interfaces-none"
    } else {
        "relate-interfaces-why"
    };
    Ok(GuidedPage {
        title: lang.t1("relate-interfaces-title", "name", other.title.trim()),
        why: lang.t(why),
        body: GuidedBody::Form(form),
        ..GuidedPage::default()
    })
}

/// What the relations have in common.
async fn in_common(state: &AppState, signed: &Signed, given: &Pairs) -> Result<Vec<FormField>> {
    let lang = signed.lang;
    let question = Suggest {
        kind: FieldKind::Option("relation_frequency"),
        q: String::new(),
        limit: 500,
    };
    let found = state.ask(&signed.caller, question).await?;
    let choice = |one: Suggestion| {
        let id = one.id.to_string();
        let chosen = given.get("frequency") == id;
        Choice::new(id, one.name).selected(chosen)
    };
    let often = Input::Select(found.into_iter().map(choice).collect());
    let description = Input::TextArea {
        value: given.get("description").to_owned(),
        max: 20_000,
    };
    let url = Input::Link {
        title: given.get("url_title").to_owned(),
        url: given.get("url_url").to_owned(),
    };
    Ok(vec![
        FormField::new("frequency", lang.t("relation-frequency"), often)
            .help(lang.t("relation-frequency-help")),
        FormField::new("description", lang.t("relation-description"), description)
            .help(lang.t("relation-description-help")),
        FormField::new("url", lang.t("relation-url"), url).help(lang.t("relation-url-help")),
    ])
}

/// The interfaces in use that the delivering system exposes.
async fn offered(state: &AppState, signed: &Signed, other: &Page) -> Result<Vec<ListRow>> {
    let Some(system) = other.record.get(&SCHEMA, "system").as_ref() else {
        return Ok(Vec::new());
    };
    let question = List {
        schema: &interfaces::SCHEMA,
        wanted: Wanted {
            filters: vec![
                Filter::parse("exposing_system", &format!("is:{system}")),
                Filter::parse("deactivated", "not:true"),
            ],
            columns: INTERFACE.map(str::to_owned).to_vec(),
            ..Wanted::default()
        },
        start: Start::First,
        limit: 200,
    };
    Ok(state.ask(&signed.caller, question).await?.rows)
}
