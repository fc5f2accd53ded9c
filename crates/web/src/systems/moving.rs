//! Moving a usage to another system of the catalogue: which, what goes, then the act.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    moving::{MovePreview, MoveUsage, PreviewMove},
    parts::{
        Kind, Subject,
        records::{NamesOf, Page},
    },
    usage::SCHEMA,
};
use foundation::{FieldError, Id, Result};

use super::{PATH, frame_of, usage_to_change};
use crate::{
    caller::Signed,
    find_other::FindOther,
    form_body::PostedForm,
    i18n::Lang,
    look_up::CATALOGUE,
    pairs::Pairs,
    parts::{ConfirmPage, Consequence, Form, Link},
    posted, respond,
    sites::address,
    state::AppState,
};

/// The system that the usage is moved to.
static TO: FindOther = FindOther {
    line: &CATALOGUE,
    name: "to",
    label: "usage-move-to",
    help: "",
    next: "usage-move-next",
    itself: "same_system",
};

/// The look-up, or the consequences when the address has `?to=`.
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

/// Goes on to the consequences, or moves.
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
    let record = usage_to_change(state, signed, id).await?.record;
    let (usage, now) = (record.id, record.get(&SCHEMA, "system").as_ref());
    let here = address(Kind::Usage, usage);
    let Some(to_system) = TO.found(form)? else {
        let here = format!("{here}/move");
        return TO.go_on((state, signed), &here, now, form).await;
    };
    let command = MoveUsage {
        usage,
        version: form.get("version").parse().ok(),
        to_system,
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
    let Some(to) = TO.found(given)? else {
        let back = address(Kind::Usage, usage.record.id);
        let here = format!("{back}/move");
        let form = TO.form((state, signed), (&here, &back), given, errors);
        let title = signed
            .lang
            .t1("usage-move-choose", "name", usage.title.trim());
        let page = TO.page(signed, title, "usage-move-lead", form.await?);
        return Ok(page.html(&shell));
    };
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
        .map(|(text, kind, ids)| {
            let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            Consequence {
                count,
                text: lang.t1(text, "n", count),
                links: target.links(*kind, ids),
            }
        })
        .collect()
}
