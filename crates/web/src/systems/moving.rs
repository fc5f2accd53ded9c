//! Moving a usage to another system of the catalogue: which, what goes, then the act.

use axum::{
    extract::{OriginalUri, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    moving::{MovePreview, MoveUsage, PreviewMove},
    parts::{
        Kind, Subject,
        records::{NamesOf, Page},
    },
    usage::SCHEMA,
};
use foundation::{Error, FieldError, Id, Result};

use super::{PATH, frame_of, usage_to_change};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    i18n::Lang,
    look_up::CATALOGUE,
    pairs::Pairs,
    parts::{ConfirmPage, Consequence, Form, Link, Section, SimplePage},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The look-up, or the consequences when the address has `?to=`.
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

/// Goes on to the consequences, or moves.
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
    let usage = usage_to_change(state, signed, id).await?.record.id;
    let here = address(Kind::Usage, usage);
    if !form.has("to") {
        let to = CATALOGUE.read(state, signed, form).await?;
        let to = to.ok_or_else(|| Error::field(CATALOGUE.name(), "required"))?;
        return Ok(Redirect::to(&format!("{here}/move?to={to}")).into_response());
    }
    let command = MoveUsage {
        usage,
        version: form.get("version").parse().ok(),
        to_system: posted::id(form.get("to"), Kind::System.key())?,
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await?;
    Ok(respond::done(&here, "usage-moved"))
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let usage = usage_to_change(state, signed, id).await?;
    let shell = frame_of(signed, &usage, "move");
    if !given.has("to") {
        let page = choose(state, signed, &usage, given, errors).await?;
        return Ok(page.html(&shell));
    }
    let to = posted::id(given.get("to"), Kind::System.key())?;
    let preview = PreviewMove {
        usage: usage.record.id,
        to_system: to,
    };
    let told = state.ask(&signed.caller, preview).await?;
    let names = names(state, signed, to, &told).await?;
    let target = Target { to, told, names };
    Ok(confirm(signed.lang, &usage, &target, given, errors).html(&shell))
}

/// Where the usage goes and what that does.
struct Target {
    to: Id,
    told: MovePreview,
    names: domain::parts::records::Names,
}

impl Target {
    fn links(&self, kind: Kind, ids: &[Id]) -> Vec<Link> {
        let link = |id: &Id| {
            let name = self.names.get(id).map_or("", String::as_str);
            Link::new(name.trim(), address(kind, *id))
        };
        ids.iter().map(link).collect()
    }
}

async fn names(
    state: &AppState,
    signed: &Signed,
    to: Id,
    told: &MovePreview,
) -> Result<domain::parts::records::Names> {
    let of = |kind: Kind, ids: &[Id]| -> Vec<Subject> {
        ids.iter().map(|id| Subject { kind, id: *id }).collect()
    };
    let mut subjects = of(Kind::System, &[to]);
    subjects.extend(of(Kind::KleNode, &told.added_dropped));
    subjects.extend(of(Kind::KleNode, &told.removed_dropped));
    subjects.extend(of(Kind::Relation, &told.relations));
    state.ask(&signed.caller, NamesOf(subjects)).await
}

async fn choose(
    state: &AppState,
    signed: &Signed,
    usage: &Page,
    given: &Pairs,
    errors: &[FieldError],
) -> Result<SimplePage> {
    let lang = signed.lang;
    let here = address(Kind::Usage, usage.record.id);
    let label = lang.t("usage-move-to");
    let mut line = CATALOGUE.input(state, signed, label, given).await?;
    line.required = true;
    let mut form = Form {
        href: format!("{here}/move"),
        fields: vec![line],
        submit: lang.t("usage-move-next"),
        cancel: Some(Link::new(lang.t("form-cancel"), here)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    Ok(SimplePage {
        title: lang.t1("usage-move-choose", "name", usage.title.trim()),
        lead: lang.t("usage-move-lead"),
        sections: vec![Section {
            id: "to".to_owned(),
            title: lang.t("usage-move-to"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    })
}

fn confirm(
    lang: Lang,
    usage: &Page,
    target: &Target,
    given: &Pairs,
    errors: &[FieldError],
) -> ConfirmPage {
    let here = address(Kind::Usage, usage.record.id);
    let version = match given.get("version") {
        "" => usage.record.version.to_string(),
        version => version.to_owned(),
    };
    let mut form = Form {
        href: format!("{here}/move"),
        hidden: vec![("to".to_owned(), target.to.to_string())],
        version,
        reason: Some(given.get("reason").to_owned()),
        submit: lang.t("usage-move-verb"),
        cancel: Some(Link::new(lang.t("form-cancel"), format!("{here}/move"))),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let same = usage.record.get(&SCHEMA, "system").as_ref() == Some(target.to);
    let refusal = match target.told.refusal {
        _ if same => Some("same_system"),
        other => other,
    };
    let name = |id: &Id| target.names.get(id).map_or("", String::as_str);
    let names = [
        ("name", usage.title.trim().into()),
        ("to", name(&target.to).into()),
    ];
    ConfirmPage {
        title: lang.t_args("usage-move-title", &names),
        text: lang.t("usage-move-text"),
        consequences: consequences(lang, target),
        stopped: refusal
            .map(|code| lang.t(&format!("error-{}", code.replace('_', "-"))))
            .unwrap_or_default(),
        form,
        ..ConfirmPage::default()
    }
}

fn consequences(lang: Lang, target: &Target) -> Vec<Consequence> {
    let told = &target.told;
    let all = [
        ("usage-move-added", Kind::KleNode, &told.added_dropped),
        ("usage-move-removed", Kind::KleNode, &told.removed_dropped),
        ("usage-move-relations", Kind::Relation, &told.relations),
    ];
    all.iter()
        .filter(|(_, _, ids)| !ids.is_empty())
        .map(|(text, kind, ids)| Consequence {
            count: format::integer(lang, i64::try_from(ids.len()).unwrap_or(i64::MAX)),
            text: lang.t(text),
            links: target.links(*kind, ids),
        })
        .collect()
}
