//! The gate of a case: its criteria one by one, the reuse question, submitting, deciding.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    cases::{CaseState, CriterionState, Evidence, SCHEMA, StateOf},
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, records::Get},
};
use foundation::{FieldError, Id, Result};

use super::{PATH, forms, reuse, words};
use crate::{
    caller::Signed,
    format, frame,
    pairs::Pairs,
    parts::{Cell, Form, Level, Link, RecordField, Section, SimplePage},
    posted, respond,
    state::AppState,
    texts,
};

/// The form that was posted, with what was wrong; or the one that is opened.
pub(super) struct Opened<'a> {
    /// Id of the section.
    pub(super) section: String,
    /// What was typed.
    pub(super) typed: &'a Pairs,
    /// What was wrong.
    pub(super) errors: &'a [FieldError],
}

/// The page; `?edit=section` opens a form about what is said already.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let opened = Opened {
        section: pairs.get("edit").to_owned(),
        typed: &Pairs::default(),
        errors: &[],
    };
    let html = html(&state, &signed, &id, &opened).await;
    respond::page_or_error(&signed, &uri.to_string(), html)
}

/// The page with one form as it was posted.
pub(super) async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    opened: &Opened<'_>,
) -> Result<String> {
    let lang = signed.lang;
    let case = posted::id(id, Kind::Case.key())?;
    let get = Get {
        schema: &SCHEMA,
        id: case,
    };
    let record = state.ask(&signed.caller, get).await?;
    let found = state.ask(&signed.caller, StateOf(case)).await?;
    let mut sections = Vec::new();
    for (one, may) in &found.criteria {
        let may = *may && !found.is_over() && signed.caller.as_of.is_none();
        if one.criterion.reuse {
            sections.push(criterion(signed, case, one, false, opened));
            sections.extend(reuse::sections(state, signed, case, &found, opened).await?);
        } else {
            sections.push(criterion(signed, case, one, may, opened));
        }
    }
    sections.extend(end(state, signed, case, &found, opened));
    for section in &mut sections {
        if section.id == opened.section
            && let Some(form) = &mut section.form
        {
            forms::show(lang, form, opened.errors);
        }
    }
    let page = SimplePage {
        title: lang.t1(
            "case-gate-of",
            "name",
            words::phase_name(lang, &found.template, found.phase),
        ),
        lead: lead(signed, &found),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::address(case, "gate"));
    shell.crumbs = vec![
        Link::new(lang.t("case-many"), PATH),
        Link::new(record.title.trim(), words::address(case, "")),
    ];
    Ok(page.html(&shell))
}

fn lead(signed: &Signed, state: &CaseState) -> String {
    let lang = signed.lang;
    let decides = state.template.phases[state.phase].decided_by;
    let who = lang.t1("case-decides", "who", words::decides(lang, decides));
    let standing = words::standing(lang, &state.standing);
    format!("{} {standing}. {who}", words::place(lang, state))
}

/// One criterion: how it stands, and a form for whoever may say that it is met.
fn criterion(
    signed: &Signed,
    case: Id,
    state: &CriterionState,
    may: bool,
    opened: &Opened<'_>,
) -> Section {
    let lang = signed.lang;
    let id = format!("criterion-{}", state.criterion.key);
    let (level, word) = match (state.met, state.criterion.mandatory) {
        (true, _) => (Level::Good, "case-criterion-met"),
        (false, true) => (Level::Warn, "case-criterion-missing"),
        (false, false) => (Level::Neutral, "case-criterion-optional"),
    };
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let status = Cell::Status {
        level,
        word: lang.t(word),
    };
    let mut fields = vec![field("case-standing", status)];
    if !state.evidence.is_empty() {
        fields.push(field("case-evidence", Cell::text(&state.evidence)));
    }
    if !state.document.is_empty() {
        let link = Link::new(&state.document, &state.document);
        fields.push(field("case-document", Cell::Link(link)));
    }
    if let Some(day) = state.on {
        let said = format!("{}, {}", state.by, format::date(day));
        fields.push(field("case-criterion-by", Cell::text(said)));
    }
    let (mut form, mut edit_href, mut links) = (None, String::new(), Vec::new());
    if let Evidence::Field(key) = &state.criterion.evidence {
        links.extend(field_link(signed, case, key));
    } else if may && (!state.met || opened.section == id) {
        form = Some(forms::criterion(signed, case, state, opened));
    } else if may {
        edit_href = format!("{}?edit={id}#{id}", words::address(case, "gate"));
    }
    Section {
        id,
        title: state.criterion.text(words::language(lang)).to_owned(),
        fields,
        links,
        edit_href,
        form,
        ..Section::default()
    }
}

/// The way to the field that decides a criterion.
fn field_link(signed: &Signed, case: Id, key: &str) -> Option<Link> {
    let lang = signed.lang;
    let field = SCHEMA.field(key)?;
    let label = texts::field_label(lang, &SCHEMA, key);
    let section = field.section;
    let href = format!("{}?edit={section}#{section}", words::address(case, ""));
    Some(Link::new(lang.t1("case-fill-field", "field", label), href))
}

/// Submitting, or deciding, whichever is next.
fn end(
    state: &AppState,
    signed: &Signed,
    case: Id,
    found: &CaseState,
    opened: &Opened<'_>,
) -> Option<Section> {
    let lang = signed.lang;
    let may = allowed(&signed.caller, Needs(Action::Change, Resource::Cases))
        && signed.caller.as_of.is_none();
    let section = |id: &str, title: &str, form: Option<Form>, empty: String| {
        Some(Section {
            id: id.to_owned(),
            title: lang.t(title),
            form,
            empty,
            ..Section::default()
        })
    };
    match found.standing.as_str() {
        "open" if may => {
            let form = forms::submit(signed, case, found, opened);
            section("submit", "case-act-submit", Some(form), String::new())
        }
        "waiting" if found.may_decide && may => {
            let today = state.app.clock().today();
            let form = forms::decide(signed, case, found, opened, today);
            section("decide", "case-act-decide", Some(form), String::new())
        }
        "waiting" => section(
            "decide",
            "case-act-decide",
            None,
            lang.t("case-decide-waits"),
        ),
        "halted" => section(
            "submit",
            "case-act-submit",
            None,
            lang.t("error-case-is-halted"),
        ),
        _ => None,
    }
}
