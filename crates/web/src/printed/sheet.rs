//! A contract on one page: where it stands, its time, what was agreed.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use deadlines::{Deadlines, Output};
use domain::{
    contracts::{Deadlines as AskDeadlines, SCHEMA},
    parts::{
        Field, FieldValue, Kind,
        records::{Get, Page},
    },
    payments::CostOfContract,
};
use foundation::{Date, Result};
use report::{Document, Fact, Figure, Part, Tone};

use super::{cost, day, document, send, time};
use crate::{
    caller::Signed,
    dates_explained::sentence,
    extras, format,
    i18n::Lang,
    parts::{Level, Person, Status},
    pictures::time_line::of_contract,
    posted,
    records::cells::{Showing, plain},
    sites,
    state::AppState,
    texts,
};

/// Headings of the sheet, with the sections of the contract's fields below each.
const GROUPS: [(&str, &[&str]); 3] = [
    (
        "print-sheet-agreement",
        &["general", "responsible", "supplier", "systems"],
    ),
    ("print-sheet-terms", &["validity", "period", "termination"]),
    (
        "print-sheet-buying",
        &["procurement", "approval", "payment", "references"],
    ),
];

/// The sheet as a file.
pub(super) async fn download(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let made = build(&state, &signed, &id).await;
    let name = match &made {
        Ok(document) => document.title.replace(['/', '\\'], "-"),
        Err(_) => String::new(),
    };
    send(&signed, &uri.to_string(), &name, made).await
}

pub(super) async fn build(state: &AppState, signed: &Signed, id: &str) -> Result<Document> {
    let id = posted::id(id, Kind::Contract.key())?;
    let get = Get {
        schema: &SCHEMA,
        id,
    };
    let page = state.ask(&signed.caller, get).await?;
    let ask = AskDeadlines {
        contract: page.record.id,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let dates = state.ask(&signed.caller, ask).await?;
    let ask = CostOfContract {
        contract: page.record.id,
        first_year: None,
    };
    let costs = state.ask(&signed.caller, ask).await?;
    let site = sites::of(Kind::Contract).expect("contracts have a place on the site");
    let extras = extras::of(site, state, signed, &page).await?;
    let lang = signed.lang;
    let showing = Showing {
        lang,
        today: day(state, signed),
        names: &page.names,
    };
    let mut made = document(state, signed, "contract-one", page.title.trim());
    made.lead = lead(&showing, &page);
    let mut figures: Vec<Figure> = extras.status.iter().map(|one| status(lang, one)).collect();
    figures.extend(days(lang, showing.today, &dates.found));
    made.parts.push(Part::Figures(figures));
    let line = of_contract(&dates.terms, &dates.found, showing.today, lang);
    if let Some(picture) = time::picture(lang, &line) {
        made.parts.push(Part::Section(line.title));
        made.parts.push(Part::TimeLine(picture));
        made.parts.extend(explained(lang, &dates.found));
    }
    made.parts.extend(groups(&showing, &page, &extras.people));
    made.parts.extend(cost::parts(lang, &costs));
    made.parts.extend(notes(&showing, &page));
    Ok(made)
}

/// Supplier and number.
fn lead(showing: &Showing<'_>, page: &Page) -> String {
    let said = ["supplier", "contract_id"].map(|key| value_of(showing, page, key));
    let said: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .filter(|s| !s.is_empty())
        .collect();
    said.join(" · ")
}

fn value_of(showing: &Showing<'_>, page: &Page, key: &str) -> String {
    let field = SCHEMA.field(key).expect("a field of contracts");
    plain(showing, field, page.record.get(&SCHEMA, key))
}

fn status(lang: Lang, status: &Status) -> Figure {
    Figure {
        label: lang.t("contract-valid"),
        value: status.word.clone(),
        note: status.cause.clone(),
        tone: match status.level {
            Level::Good => Tone::Good,
            _ => Tone::Warn,
        },
    }
}

/// The days that matter most: the last to give notice, the end, the next option.
fn days(lang: Lang, today: Date, found: &Deadlines) -> Vec<Figure> {
    let figure = |key: &str, day: Date, note: String| Figure {
        label: lang.t(key),
        value: format::date(day),
        note,
        tone: Tone::Plain,
    };
    let when = |day: Date| {
        let near = format::near(lang, day, today);
        let week = lang.t1(
            "print-week",
            "number",
            day.iso_week_date().week().to_string(),
        );
        [Some(week), near]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    };
    let until = |day: Date| lang.t1("print-then", "date", format::date(day));
    let notice = found.last_notice.filter(|_| found.effective_end.is_none());
    let notice = notice.map(|day| figure("contract-next-notice", day, when(day)));
    let exit = found.effective_end;
    let exit = exit.map(|day| figure("contract-exit-on", day, when(day)));
    let end = found.base_end.map(|day| {
        let later = found.latest_end.filter(|later| *later != day);
        figure("contract-base-end", day, later.map_or(when(day), until))
    });
    let mut options = found.option_deadlines.iter();
    let option = options.find(|option| option.declare_by >= today);
    let option = option.map(|option| {
        figure(
            "contract-next-option",
            option.declare_by,
            when(option.declare_by),
        )
    });
    [notice, exit, end, option].into_iter().flatten().collect()
}

/// How the dates of the sheet were come to; what it does not tell needs no explanation.
fn explained(lang: Lang, found: &Deadlines) -> Option<Part> {
    let told = |of: Output| match of {
        Output::BaseEnd => found.base_end.is_some(),
        Output::LatestEnd => found.latest_end != found.base_end,
        Output::OptionDeadlines => !found.option_deadlines.is_empty(),
        Output::EffectiveEnd => found.effective_end.is_some(),
        Output::LastNotice => found.last_notice.is_some() && found.effective_end.is_none(),
        Output::EarliestExit | Output::Status | Output::ProcurementStart => false,
    };
    let all = found.explanations.iter().filter(|said| told(said.of));
    let notes: Vec<String> = all.map(|said| sentence(lang, said)).collect();
    (!notes.is_empty()).then_some(Part::Notes(notes))
}

fn groups(showing: &Showing<'_>, page: &Page, people: &[Person]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (index, (title, sections)) in GROUPS.iter().enumerate() {
        let mut facts = if index == 0 {
            holders(people)
        } else {
            Vec::new()
        };
        let fields = SCHEMA
            .fields
            .iter()
            .filter(|field| sections.contains(&field.section));
        facts.extend(fields.filter_map(|field| fact(showing, page, field)));
        if !facts.is_empty() {
            parts.push(Part::Section(showing.lang.t(title)));
            parts.push(Part::Facts(facts));
        }
    }
    parts
}

/// The remarks come last, since they may be long.
fn notes(showing: &Showing<'_>, page: &Page) -> Vec<Part> {
    let notes = value_of(showing, page, "notes");
    if notes.is_empty() {
        return Vec::new();
    }
    let title = texts::field_label(showing.lang, &SCHEMA, "notes");
    vec![Part::Section(title), Part::Text(notes)]
}

/// Told at the top of the sheet, or under a heading of their own.
const TOLD: [&str; 4] = ["name", "contract_id", "supplier", "notes"];

/// A value with its label. What is empty or "no" is left out, and so is that a side signed where
/// the day is told, so that the sheet stays one page.
fn fact(showing: &Showing<'_>, page: &Page, field: &Field) -> Option<Fact> {
    let value = page.record.get(&SCHEMA, field.key);
    let dated = match field.key {
        "signed" => !page.record.get(&SCHEMA, "signed_on").is_empty(),
        "supplier_signed" => !page.record.get(&SCHEMA, "supplier_signed_on").is_empty(),
        _ => false,
    };
    let said = !value.is_empty() && *value != FieldValue::Bool(false);
    (said && !dated && !TOLD.contains(&field.key)).then(|| Fact {
        label: texts::field_label(showing.lang, &SCHEMA, field.key),
        value: plain(showing, field, value),
    })
}

/// The people with roles; those with the same role beside each other.
fn holders(people: &[Person]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for one in people.iter().filter(|one| !one.person.label.is_empty()) {
        let name = one.person.label.clone();
        match facts.iter_mut().find(|fact| fact.label == one.role) {
            Some(known) => known.value = format!("{}, {name}", known.value),
            None => facts.push(Fact {
                label: one.role.clone(),
                value: name,
            }),
        }
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_place_on_the_sheet() {
        for field in SCHEMA.fields {
            let places = GROUPS
                .iter()
                .filter(|(_, sections)| sections.contains(&field.section));
            assert_eq!(places.count(), 1, "{} ({})", field.key, field.section);
        }
    }
}
