//! Adding somebody to the team on one page: who, as what, hours a week, and what they can.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource},
    parts::{FieldKind, records::Suggest},
    team::{
        AddMember,
        fields::{COMPETENCE_LEVEL, TEAM_FUNCTION},
    },
};
use foundation::{Date, Error, FieldError, Id, Result, new_id};

use super::{MEMBERS, PATH};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    look_up::PERSON,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
    texts,
};

/// The hours of a full week.
const FULL: i64 = 37;
/// Values of the list of competences.
const LISTED: i64 = 200;

/// The form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let typed = Pairs::parse(uri.query().unwrap_or_default());
    let page = html(&state, &signed, &typed, &[]).await;
    respond::page_or_error(&signed, &uri.to_string(), page)
}

/// Adds the member and shows them.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = run(&state, &signed, &form).await;
    let done = done.map(|id| respond::done(&format!("{MEMBERS}/{id}"), "created"));
    let again = async |faults: Vec<FieldError>| html(&state, &signed, &form, &faults).await;
    posted::answer(&signed, MEMBERS, done, again).await
}

async fn run(state: &AppState, signed: &Signed, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Create, Resource::Cases))?;
    let hours = form.get("hours");
    let wrong = |field, code, text: &str| {
        Error::Invalid(vec![FieldError::new(field, code).with("value", text)])
    };
    let from = form.get("from_on");
    let command = AddMember {
        id: form.get("id").parse().unwrap_or_else(|_| new_id()),
        person: PERSON.read(state, signed, form).await?,
        function: form.get("team_function").to_owned(),
        hours: exchange::parse::integer(hours)
            .map_err(|_| wrong("hours", "not_a_number", hours))?,
        from: exchange::parse::date(from).map_err(|_| wrong("from_on", "not_a_date", from))?,
        competences: competences(state, signed)
            .await?
            .into_iter()
            .filter_map(|(id, _)| {
                let level = form.get(&level_of(id));
                (!level.is_empty()).then(|| (id, level.to_owned()))
            })
            .collect(),
    };
    state.run(&signed.caller, command).await
}

/// The name of the field that says how well somebody can something.
fn level_of(competence: Id) -> String {
    format!("level-{competence}")
}

/// The values of the list, with their names.
async fn competences(state: &AppState, signed: &Signed) -> Result<Vec<(Id, String)>> {
    let question = Suggest {
        kind: FieldKind::Option("competences"),
        q: String::new(),
        limit: LISTED,
    };
    let found = state.ask(&signed.caller, question).await?;
    Ok(found.into_iter().map(|item| (item.id, item.name)).collect())
}

async fn html(
    state: &AppState,
    signed: &Signed,
    typed: &Pairs,
    faults: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let today = state.app.clock().today();
    let mut form = Form {
        href: format!("{MEMBERS}/new"),
        hidden: vec![("id".to_owned(), new_id().to_string())],
        fields: first_fields(state, signed, typed, today).await?,
        submit: lang.t("team-member-new"),
        cancel: Some(Link::new(lang.t("form-cancel"), PATH)),
        ..Form::default()
    };
    for (id, name) in competences(state, signed).await? {
        form.fields.push(level(lang, id, name, typed));
    }
    posted::show(lang, &mut form, faults);
    let title = lang.t("team-member-new");
    let page = SimplePage {
        title: title.clone(),
        lead: lang.t("team-add-lead"),
        sections: vec![Section {
            id: "new".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("{MEMBERS}/new"));
    shell.crumbs = vec![Link::new(lang.t("team-title"), PATH)];
    Ok(page.html(&shell))
}

async fn first_fields(
    state: &AppState,
    signed: &Signed,
    typed: &Pairs,
    today: Date,
) -> Result<Vec<FormField>> {
    let lang = signed.lang;
    let label = lang.t("team-member-person");
    let person = PERSON.input(state, signed, label, typed).await?;
    let function = |key: &&str| {
        let text = texts::choice(lang, &TEAM_FUNCTION, key);
        Choice::new(*key, text).selected(typed.get("team_function") == *key)
    };
    let text = |name: &str, usual: String| match typed.get(name) {
        "" => usual,
        typed => typed.to_owned(),
    };
    let hours = Input::Number {
        value: text("hours", FULL.to_string()),
        unit: lang.t("team-hours-a-week"),
    };
    let functions = Input::Select(TEAM_FUNCTION.values.iter().map(function).collect());
    let from = Input::Date(text("from_on", format::date(today)));
    Ok(vec![
        person.required(),
        FormField::new(
            "team_function",
            lang.t("team-member-team-function"),
            functions,
        )
        .required(),
        FormField::new("hours", lang.t("capacity-hours"), hours)
            .help(lang.t("capacity-hours-help"))
            .required(),
        FormField::new("from_on", lang.t("capacity-from-on"), from).required(),
    ])
}

fn level(lang: Lang, id: Id, name: String, typed: &Pairs) -> FormField {
    let field = level_of(id);
    let choice = |key: &&str| {
        let text = texts::choice(lang, &COMPETENCE_LEVEL, key);
        Choice::new(*key, text).selected(typed.get(&field) == *key)
    };
    let levels = Input::Select(COMPETENCE_LEVEL.values.iter().map(choice).collect());
    FormField::new(&field, name, levels)
}
