//! Merging a system into another: which one, then what it touches, then the act.

use axum::{
    extract::{OriginalUri, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    catalogue::{MergePreview, PreviewMerge},
    moving::MergeSystem,
    parts::Kind,
};
use foundation::{Error, FieldError, Id, Result};

use super::{DECIDES, PATH};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    look_up::CATALOGUE,
    pairs::Pairs,
    parts::{ConfirmPage, Consequence, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The look-up, or the consequences when the address has `?into=`.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let given = Pairs::parse(uri.query().unwrap_or_default());
    match build(&state, &signed, &id, &given, &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Goes on to the consequences, or merges.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let error = match go_on(&state, &signed, &id, &form).await {
        Ok(response) => return response,
        Err(error) => error,
    };
    match posted::faults(&error) {
        Some(faults) => {
            let page = build(&state, &signed, &id, &form, &faults).await;
            posted::again(&signed, PATH, &error, page)
        }
        None => respond::error_page(&signed, PATH, &error),
    }
}

async fn go_on(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<Response> {
    signed.check_form(form)?;
    posted::may(signed, DECIDES)?;
    let from = posted::id(id, Kind::System.key())?;
    if !form.has("into") {
        let into = CATALOGUE.read(state, signed, form).await?;
        let into = into.ok_or_else(|| Error::field(CATALOGUE.name(), "required"))?;
        if into == from {
            return Err(Error::field(CATALOGUE.name(), "same_system"));
        }
        let way = format!("{PATH}/{from}/merge?into={into}");
        return Ok(Redirect::to(&way).into_response());
    }
    let into = posted::id(form.get("into"), Kind::System.key())?;
    let command = MergeSystem {
        from,
        into,
        combine: form.get("combine") == "yes",
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await?;
    Ok(respond::done(&address(Kind::System, into), "system-merged"))
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let from = posted::id(id, Kind::System.key())?;
    let mut shell = frame::shell(signed, &format!("{PATH}/{id}/merge"));
    shell.crumbs = vec![Link::new(signed.lang.t("system-many"), PATH)];
    if given.has("into") {
        let into = posted::id(given.get("into"), Kind::System.key())?;
        let preview = PreviewMerge { from, into };
        let told = state.ask(&signed.caller, preview).await?;
        return Ok(confirm(signed.lang, (from, into), &told, given, errors).html(&shell));
    }
    let preview = PreviewMerge { from, into: from };
    let told = state.ask(&signed.caller, preview).await?;
    Ok(choose(state, signed, from, &told, given, errors)
        .await?
        .html(&shell))
}

async fn choose(
    state: &AppState,
    signed: &Signed,
    from: Id,
    told: &MergePreview,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<SimplePage> {
    let lang = signed.lang;
    let label = lang.t("merge-into");
    let mut line = CATALOGUE.input(state, signed, label, given).await?;
    line.required = true;
    line.help = lang.t("merge-into-help");
    let mut form = Form {
        href: format!("{PATH}/{from}/merge"),
        fields: vec![line],
        submit: lang.t("merge-next"),
        cancel: Some(Link::new(lang.t("form-cancel"), PATH)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    Ok(SimplePage {
        title: lang.t1("merge-choose-title", "name", told.from.as_str()),
        lead: lang.t("merge-text"),
        sections: vec![Section {
            id: "into".to_owned(),
            title: lang.t("merge-into"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    })
}

fn confirm(
    lang: Lang,
    (from, into): (Id, Id),
    told: &MergePreview,
    given: &Pairs,
    errors: &[FieldError],
) -> ConfirmPage {
    let both: Vec<&str> = told
        .organisations
        .iter()
        .filter(|one| one.uses_both)
        .map(|one| one.name.as_str())
        .collect();
    let mut form = Form {
        href: format!("{PATH}/{from}/merge"),
        hidden: vec![("into".to_owned(), into.to_string())],
        reason: Some(given.get("reason").to_owned()),
        submit: lang.t("merge-do"),
        cancel: Some(Link::new(
            lang.t("form-cancel"),
            address(Kind::System, into),
        )),
        ..Form::default()
    };
    if !both.is_empty() {
        let input = Input::Checkbox(given.get("combine") == "yes");
        let field = FormField::new("combine", lang.t("merge-combine"), input);
        form.fields.push(field.help(lang.t("merge-combine-help")));
    }
    posted::show(lang, &mut form, errors);
    let names = [
        ("from", told.from.as_str().into()),
        ("into", told.into.as_str().into()),
    ];
    ConfirmPage {
        title: lang.t_args("merge-title", &names),
        text: lang.t_args("merge-confirm-text", &names),
        consequences: consequences(lang, told, &both),
        form,
        danger: true,
        ..ConfirmPage::default()
    }
}

fn consequences(lang: Lang, told: &MergePreview, both: &[&str]) -> Vec<Consequence> {
    let names: Vec<&str> = told.organisations.iter().map(|o| o.name.as_str()).collect();
    let counted = |count: i64, key: &str, names: &[&str]| Consequence {
        count: format::integer(lang, count),
        text: lang.t(key),
        links: names.iter().map(|name| Link::new(*name, "")).collect(),
    };
    let length = |names: &[&str]| i64::try_from(names.len()).unwrap_or(i64::MAX);
    let all = [
        counted(length(&names), "merge-usages", &names),
        counted(length(both), "merge-both", both),
        counted(told.interfaces, "merge-interfaces", &[]),
        counted(told.below, "merge-below", &[]),
    ];
    all.into_iter().filter(|one| one.count != "0").collect()
}
