//! One proposal as the coordinator sees it: the system, what it is like, the decision.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    catalogue::{AcceptProposal, Duplicate, Proposed, RejectProposal, ReviewProposal, SCHEMA},
    parts::Kind,
};
use foundation::{Error, FieldError, Result};

use super::{DECIDES, PATH, PROPOSALS, queue, similar};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{
        Action, Cell, Choice, Form, FormField, Input, Link, RecordField, Section, SimplePage, Table,
    },
    posted,
    records::cells::{Showing, of_field},
    respond,
    sites::address,
    state::AppState,
    texts,
};

/// The proposal with its form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(&state, &signed, &id, &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PROPOSALS, &error),
    }
}

/// Accepts or rejects.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = decide(&state, &signed, &id, &form).await;
    let done = done.map(|notice| respond::done(PROPOSALS, notice));
    let again = async |faults: Vec<FieldError>| build(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, PROPOSALS, done, again).await
}

async fn decide(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<&'static str> {
    signed.check_form(form)?;
    posted::may(signed, DECIDES)?;
    let proposal = posted::id(id, Kind::Proposal.key())?;
    let note = form.get("note").to_owned();
    match form.get("decision") {
        "accept" => {
            let command = AcceptProposal { proposal, note };
            state.run(&signed.caller, command).await?;
            Ok("proposal-accepted")
        }
        "reject" => {
            let command = RejectProposal { proposal, note };
            state.run(&signed.caller, command).await?;
            Ok("proposal-rejected")
        }
        _ => Err(Error::field("decision", "required")),
    }
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let proposal = posted::id(id, Kind::Proposal.key())?;
    let shown = state
        .ask(&signed.caller, ReviewProposal { proposal })
        .await?;
    let open = shown.proposal.decision.is_empty() && signed.caller.as_of.is_none();
    let mut sections = vec![system(state, lang, &shown), like(signed, &shown, open)];
    sections.push(if open {
        let mut form = form(lang, id, typed);
        posted::show(lang, &mut form, errors);
        Section {
            id: "decide".to_owned(),
            title: lang.t("proposal-decide"),
            form: Some(form),
            ..Section::default()
        }
    } else {
        decided(signed, &shown)
    });
    let who = &shown.proposal;
    let args = [
        ("who", who.proposed_by.as_str().into()),
        ("organisation", who.organisation_name.as_str().into()),
        ("comment", who.comment.as_str().into()),
    ];
    let page = SimplePage {
        title: who.system_name.clone(),
        lead: lang.t_args("proposal-by", &args),
        actions: merge_button(lang, &shown, open).into_iter().collect(),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("{PROPOSALS}/{id}"));
    shell.crumbs = vec![
        Link::new(lang.t("system-many"), PATH),
        Link::new(lang.t("proposal-many"), PROPOSALS),
    ];
    Ok(page.html(&shell))
}

fn merge_button(lang: Lang, shown: &Proposed, open: bool) -> Option<Action> {
    open.then(|| Action {
        label: lang.t("merge-verb"),
        href: format!("{PATH}/{}/merge", shown.system.id),
        post: false,
    })
}

/// What was filled in.
fn system(state: &AppState, lang: Lang, shown: &Proposed) -> Section {
    let showing = Showing {
        lang,
        today: state.app.clock().today(),
        names: &shown.names,
    };
    let filled = SCHEMA.fields.iter().filter(|field| {
        field.key != "visibility" && !shown.system.get(&SCHEMA, field.key).is_empty()
    });
    let fields = filled.map(|field| RecordField {
        label: texts::field_label(lang, &SCHEMA, field.key),
        value: of_field(
            &showing,
            &SCHEMA,
            field,
            shown.system.get(&SCHEMA, field.key),
        ),
        ..RecordField::default()
    });
    Section {
        id: "system".to_owned(),
        title: lang.t("proposal-system"),
        fields: fields.collect(),
        ..Section::default()
    }
}

/// What it may be already, each with the way to merge it there.
fn like(signed: &Signed, shown: &Proposed, open: bool) -> Section {
    let lang = signed.lang;
    let row = |duplicate: &Duplicate| {
        let into = format!("{PATH}/{}/merge?into={}", shown.system.id, duplicate.id);
        let mut row = vec![
            Cell::Link(Link::new(
                &duplicate.name,
                address(Kind::System, duplicate.id),
            )),
            Cell::text(similar::why(signed, duplicate)),
        ];
        if open {
            let text = lang.t1("merge-into-this", "name", duplicate.name.as_str());
            row.push(Cell::Link(Link::new(text, into)));
        }
        row
    };
    let mut headings = vec![lang.t("proposals-system"), lang.t("proposal-why")];
    if open {
        headings.push(lang.t("proposal-same"));
    }
    Section {
        id: "like".to_owned(),
        title: lang.t("proposal-like"),
        table: Some(Table {
            headings,
            rows: shown.duplicates.iter().map(row).collect(),
        }),
        empty: lang.t("proposal-like-none"),
        ..Section::default()
    }
}

fn decided(signed: &Signed, shown: &Proposed) -> Section {
    let lang = signed.lang;
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let decision = queue::decision(signed, &shown.proposal.decision);
    Section {
        id: "decide".to_owned(),
        title: lang.t("proposals-decision"),
        fields: vec![
            field("proposals-decision", decision),
            field("proposals-note", Cell::text(&shown.proposal.note)),
        ],
        ..Section::default()
    }
}

fn form(lang: Lang, id: &str, typed: &Pairs) -> Form {
    let choice = |value: &str| {
        Choice::new(value, lang.t(&format!("proposal-{value}")))
            .selected(typed.get("decision") == value)
    };
    let decision = Input::Radio(vec![choice("accept"), choice("reject")]);
    let note = Input::TextArea {
        value: typed.get("note").to_owned(),
        max: 2_000,
    };
    Form {
        href: format!("{PROPOSALS}/{id}"),
        fields: vec![
            FormField::new("decision", lang.t("proposals-decision"), decision).required(),
            FormField::new("note", lang.t("proposal-note"), note)
                .help(lang.t("proposal-note-help")),
        ],
        submit: lang.t("proposal-decide-verb"),
        cancel: Some(Link::new(lang.t("form-cancel"), PROPOSALS)),
        ..Form::default()
    }
}
