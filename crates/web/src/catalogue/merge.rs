//! Merging a system into another: which one, then what it touches, then the act.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    catalogue::{MergePreview, PreviewMerge},
    moving::MergeSystem,
    parts::Kind,
};
use foundation::{FieldError, Id, Result};

use super::{DECIDES, PATH};
use crate::{
    caller::Signed,
    find_other::FindOther,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    look_up::CATALOGUE,
    pairs::Pairs,
    parts::{ConfirmPage, Consequence, Form, FormField, Input, Link},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The system that the other is merged into.
static INTO: FindOther = FindOther {
    line: &CATALOGUE,
    name: "into",
    label: "merge-into",
    help: "merge-into-help",
    next: "merge-next",
    itself: "same_system",
};

/// The look-up, or the consequences when the address has `?into=`.
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

/// Goes on to the consequences, or merges.
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
    posted::may(signed, DECIDES)?;
    let from = posted::id(id, Kind::System.key())?;
    let Some(into) = INTO.found(form)? else {
        let here = format!("{PATH}/{from}/merge");
        return INTO.go_on((state, signed), &here, Some(from), form).await;
    };
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
    let lang = signed.lang;
    let here = format!("{PATH}/{id}/merge");
    let mut shell = frame::shell(signed, &here);
    shell.crumbs = vec![Link::new(lang.t("system-many"), PATH)];
    if let Some(into) = INTO.found(given)? {
        let preview = PreviewMerge { from, into };
        let told = state.ask(&signed.caller, preview).await?;
        return Ok(confirm(lang, (from, into), &told, given, errors).html(&shell));
    }
    let preview = PreviewMerge { from, into: from };
    let told = state.ask(&signed.caller, preview).await?;
    let form = INTO.form((state, signed), (&here, PATH), given, errors);
    let title = lang.t1("merge-choose-title", "name", told.from.as_str());
    let page = INTO.page(signed, title, "merge-text", form.await?);
    Ok(page.html(&shell))
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
        count,
        text: lang.t1(key, "n", count),
        links: names.iter().map(|name| Link::new(*name, "")).collect(),
    };
    let length = |names: &[&str]| i64::try_from(names.len()).unwrap_or(i64::MAX);
    let all = [
        counted(length(&names), "merge-usages", &names),
        counted(length(both), "merge-both", both),
        counted(told.interfaces, "merge-interfaces", &[]),
        counted(told.below, "merge-below", &[]),
    ];
    all.into_iter().filter(|one| one.count != 0).collect()
}
