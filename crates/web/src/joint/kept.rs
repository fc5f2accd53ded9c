//! Analyses that were kept: keeping one, looking at it again as it was, and the others of the
//! same need beside it.

use std::{collections::BTreeMap, time::Duration};

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::{
    analytics::{Candidate, Named, Need, YearlyCost},
    gate::allowed,
    joint::{Facts, KeepAnalysis, Kept, KeptAnalysis, KeptFor, KeptLine},
    organisations::municipalities::MUNICIPALITIES,
};
use foundation::{Error, Id, Result, new_id};
use sharing::Input;

use super::{
    KEPT, PATH, RESULT,
    asked::{Asked, Usual},
    compute::{self, Analysis},
    group, invited, ownership,
    page::{self, Shown},
    result,
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format,
    pairs::Pairs,
    parts::{self, Cell, Form, FormField, Link, Section, SimplePage, Table},
    respond,
    state::AppState,
    texts,
};

/// Computes what the address asks for, once more, and keeps it.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let query = Pairs::parse(form.get("query"));
    match keep(&state, &signed, &form, &query).await {
        Ok(id) => respond::done(&format!("{KEPT}/{id}"), "saved"),
        Err(Error::Invalid(faults)) => {
            let lang = signed.lang;
            let wrong = faults.first().map(|fault| texts::field_error(lang, fault));
            let page = SimplePage {
                title: lang.t("joint-keep"),
                sections: vec![form_section(&signed, &query.address(""), wrong)],
                ..SimplePage::default()
            };
            let shell = crate::frame::shell(&signed, PATH);
            respond::with_status(respond::page(page.html(&shell)), &Error::Invalid(faults))
        }
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn keep(state: &AppState, signed: &Signed, form: &Pairs, query: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    let usual = Usual::of(state, signed).await?;
    let (asked, faults) = Asked::read(query, &usual)?;
    let mut analysis = compute::analysis(state, signed, &asked, faults).await?;
    if let Some(job) = analysis.job.take() {
        let outcome = job.outcome(LONGEST_WAIT).await;
        analysis.answer = outcome.and_then(std::result::Result::ok);
        if analysis.answer.is_none() {
            return Err(Error::conflict("joint_still_computing"));
        }
    }
    let Some(answer) = &analysis.answer else {
        return Err(match analysis.faults.is_empty() {
            true => Error::NotFound("candidates"),
            false => Error::Invalid(analysis.faults),
        });
    };
    let command = KeepAnalysis {
        id: new_id(),
        name: form.get("name").to_owned(),
        need: asked.need.clone(),
        asked: asked.address("").trim_start_matches('?').to_owned(),
        question: analysis.input.clone(),
        answer: (**answer).clone(),
        names: names(&analysis),
    };
    state.run(&signed.caller, command).await
}

/// Somebody who keeps what was just shown waits for the answer no longer than this.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The key of the need's own name.
const NEED: &str = "need";

/// The names of what the document numbers.
fn names(analysis: &Analysis) -> BTreeMap<String, String> {
    let mut names = BTreeMap::from([(NEED.to_owned(), analysis.facts.name.clone())]);
    for one in &analysis.facts.candidates {
        names.insert(domain::joint::id_of(one), one.organisation.name.clone());
        let others = one.integrations.iter().flatten().chain(&one.neighbours);
        for named in others.chain([&one.product]) {
            names.insert(named.id.to_string(), named.name.clone());
        }
    }
    names
}

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<Id>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let done = match opened(&state, &signed, id).await {
        Ok((asked, analysis, kept)) => {
            let today = state.app.clock().today();
            let shown = Shown {
                signed: &signed,
                asked: &asked,
                analysis: &analysis,
                today,
            };
            let others = others(&state, &shown).await;
            others.map(|others| page::html(&shown, RESULT, &as_it_was(&shown, &kept, others)))
        }
        Err(error) => Err(error),
    };
    done.unwrap_or_else(|error| respond::error_page(&signed, uri.path(), &error))
}

/// One group of a kept analysis.
pub(super) async fn group_page(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, code)): Path<(Id, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let done = match opened(&state, &signed, id).await {
        Ok((asked, analysis, _)) => {
            let today = state.app.clock().today();
            let shown = Shown {
                signed: &signed,
                asked: &asked,
                analysis: &analysis,
                today,
            };
            let page = group::built(&shown, &code).await;
            let way = invited::way(&state, &shown, id, &code).await;
            let path = format!("{RESULT}/{code}");
            page.and_then(|mut page| {
                page.actions.extend(way?);
                Ok(page::html(&shown, &path, &page))
            })
        }
        Err(error) => Err(error),
    };
    done.unwrap_or_else(|error| respond::error_page(&signed, uri.path(), &error))
}

async fn opened(state: &AppState, signed: &Signed, id: Id) -> Result<(Asked, Analysis, Kept)> {
    let kept = state.ask(&signed.caller, KeptAnalysis { id }).await?;
    let query = Pairs::parse(&kept.asked);
    let usual = Usual::at(kept.line.computed_on).with_cost_of(&kept.question);
    let (mut asked, _) = Asked::read(&query, &usual)?;
    asked.base = format!("{KEPT}/{id}");
    let facts = facts(&kept.need, &kept.names, &kept.question);
    let who = facts.candidates.iter();
    let analysis = Analysis {
        everybody: who
            .map(|one| (one.code.clone(), one.organisation.name.clone()))
            .collect(),
        facts,
        input: kept.question.clone(),
        answer: Some(std::sync::Arc::new(kept.answer.clone())),
        job: None,
        faults: Vec::new(),
    };
    Ok((asked, analysis, kept))
}

/// The facts as far as a kept document tells them.
pub(super) fn facts(need: &Need, names: &BTreeMap<String, String>, question: &Input) -> Facts {
    let name = |id: &str| names.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let named = |id: &str| {
        id.parse().ok().map(|known| Named {
            id: known,
            name: name(id),
        })
    };
    let candidate = |one: &sharing::Candidate| {
        let known = MUNICIPALITIES.iter().find(|known| known.code() == one.id);
        let product = one.product.as_deref().and_then(named);
        Some(Candidate {
            organisation: Named {
                id: known.map_or_else(|| Id::from_u128(0), |known| known.id()),
                name: name(&one.id),
            },
            code: one.id.clone(),
            region: one.region.clone().unwrap_or_default(),
            population: one.volume.map(|volume| volume as i64),
            family: one.family.as_deref().and_then(|id| id.parse().ok())?,
            product: product?,
            products: 1,
            since: None,
            cost: one
                .yearly_cost
                .map(|kroner| YearlyCost::Exact((kroner * 100.0).round() as i64)),
            earliest_exit: one.earliest_exit,
            latest_end: one.latest_end,
            open_ended: false,
            integrations: one.integrations.as_ref().map(|list| {
                let ids = list.iter().map(|integration| integration.id.as_str());
                ids.filter_map(named).collect()
            }),
            neighbours: Vec::new(),
        })
    };
    Facts {
        need: need.clone(),
        name: name(NEED),
        candidates: question.candidates.iter().filter_map(candidate).collect(),
        ownership: BTreeMap::new(),
    }
}

fn as_it_was(shown: &Shown<'_>, kept: &Kept, others: Section) -> SimplePage {
    let lang = shown.signed.lang;
    let mut page = result::built(shown);
    page.title = kept.line.name.clone();
    let args = [
        ("need", shown.analysis.facts.name.as_str().into()),
        ("on", format::date(kept.line.computed_on).into()),
        ("by", kept.line.kept_by.as_str().into()),
    ];
    page.lead = lang.t_args("joint-kept-lead", &args);
    page.sections
        .retain(|section| !["ownership", "own-ownership"].contains(&section.id.as_str()));
    page.sections.push(others);
    page
}

/// All that were kept for the need, side by side.
pub(super) async fn others(state: &AppState, shown: &Shown<'_>) -> Result<Section> {
    let need = shown.asked.need.clone();
    let lines = state.ask(&shown.signed.caller, KeptFor { need }).await?;
    let lang = shown.signed.lang;
    let number = |number: i64| Cell::Number(format::integer(lang, number));
    let row = |line: &KeptLine| {
        vec![
            Cell::Link(Link::new(&line.name, format!("{KEPT}/{}", line.id))),
            Cell::day(line.computed_on),
            Cell::Text(line.kept_by.clone()),
            Cell::Number(format::money(lang, line.total)),
            number(line.groups),
            number(line.in_groups),
        ]
    };
    let headings = [
        "joint-kept-name",
        "joint-kept-on",
        "joint-kept-by",
        "joint-total",
        "joint-group-count",
        "joint-kept-members",
    ];
    let rows: Vec<Vec<Cell>> = lines.iter().map(row).collect();
    if rows.is_empty() {
        return Ok(Section::default());
    }
    Ok(Section {
        id: "kept".to_owned(),
        title: lang.t("joint-kept"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows,
        }),
        ..Section::default()
    })
}

/// The form that keeps what is shown, for whoever may.
pub(super) fn form(shown: &Shown<'_>) -> Section {
    let signed = shown.signed;
    if !allowed(&signed.caller, ownership::MAY) || signed.caller.as_of.is_some() {
        return Section::default();
    }
    form_section(signed, &shown.asked.address(""), None)
}

fn form_section(signed: &Signed, query: &str, wrong: Option<String>) -> Section {
    let lang = signed.lang;
    let input = parts::Input::Text {
        value: String::new(),
        max: 200,
    };
    let name = FormField::new("name", lang.t("joint-kept-name"), input)
        .help(lang.t("joint-keep-help"))
        .error(wrong.unwrap_or_default())
        .required();
    let query = query.trim_start_matches('?').to_owned();
    Section {
        id: "keep".to_owned(),
        title: lang.t("joint-keep"),
        form: Some(Form {
            href: KEPT.to_owned(),
            hidden: vec![("query".to_owned(), query)],
            fields: vec![name],
            submit: lang.t("joint-keep-submit"),
            ..Form::default()
        }),
        ..Section::default()
    }
}
