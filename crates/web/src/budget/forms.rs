//! The forms that move a post's money.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    budget::SCHEMA,
    gate::{Action, Needs, Resource},
    parts::records::Get,
};
use foundation::{FieldError, Id, Result};

use super::{PATH, POSTS, acts::Act};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The form, with what the address says: `?from=` a reservation, `?amount=`.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let typed = Pairs::parse(uri.query().unwrap_or_default());
    let page = html(&state, &signed, (&id, &act), &typed, &[]).await;
    respond::page_or_error(&signed, PATH, page)
}

/// Moves the money.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("{POSTS}/{id}");
    let done = run(&state, &signed, (&id, &act), &form).await;
    let done = done.map(|()| respond::done(&address, "money-moved"));
    let again =
        async |faults: Vec<FieldError>| html(&state, &signed, (&id, &act), &form, &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn run(state: &AppState, signed: &Signed, at: (&str, &str), form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    let (post, act) = (posted::id(at.0, "budget_post")?, Act::from_key(at.1)?);
    act.run(state, signed, post, form).await
}

async fn html(
    state: &AppState,
    signed: &Signed,
    at: (&str, &str),
    typed: &Pairs,
    faults: &[FieldError],
) -> Result<String> {
    posted::may(signed, Needs(Action::Administer, Resource::Budget))?;
    let (lang, act) = (signed.lang, Act::from_key(at.1)?);
    let id = posted::id(at.0, "budget_post")?;
    let schema = &SCHEMA;
    let post = state.ask(&signed.caller, Get { schema, id }).await?;
    let first = act.first_field(state, signed, &post, typed).await?;
    let mut form = form(lang, act, id, typed, first);
    posted::show(lang, &mut form, faults);
    let title = lang.t(&format!("budget-move-{}", act.key()));
    let page = SimplePage {
        title: format!("{title}: {}", post.title),
        lead: lang.t(&format!("budget-move-{}-lead", act.key())),
        sections: vec![Section {
            id: "move".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let address = format!("{POSTS}/{id}");
    let mut shell = frame::shell(signed, &format!("{address}/move/{}", act.key()));
    shell.crumbs = vec![
        Link::new(lang.t("budget-short"), PATH),
        Link::new(&post.title, address),
    ];
    Ok(page.html(&shell))
}

fn form(lang: Lang, act: Act, post: Id, typed: &Pairs, first: Option<FormField>) -> Form {
    let mut fields: Vec<FormField> = first.into_iter().collect();
    fields.push(amount(lang, &format!("budget-move-{}", act.key()), typed));
    fields.push(reason(lang, typed));
    let from = typed.get("from");
    let hidden = (!from.is_empty()).then(|| ("from".to_owned(), from.to_owned()));
    Form {
        href: format!("{POSTS}/{post}/move/{}", act.key()),
        hidden: hidden.into_iter().collect(),
        fields,
        submit: lang.t(&format!("budget-move-{}-submit", act.key())),
        cancel: Some(Link::new(lang.t("form-cancel"), format!("{POSTS}/{post}"))),
        ..Form::default()
    }
}

/// The line for an amount; its help stands under `<key>-amount-help`.
pub(super) fn amount(lang: Lang, key: &str, typed: &Pairs) -> FormField {
    let input = Input::Money(typed.get("amount").to_owned());
    FormField::new("amount", lang.t("budget-field-amount"), input)
        .help(lang.t(&format!("{key}-amount-help")))
        .required()
}

/// The lines for the reason.
pub(super) fn reason(lang: Lang, typed: &Pairs) -> FormField {
    let input = Input::TextArea {
        value: typed.get("reason").to_owned(),
        max: 2_000,
    };
    FormField::new("reason", lang.t("budget-field-reason"), input)
        .help(lang.t("budget-field-reason-help"))
        .required()
}
