//! One group: what its value is made of, when it starts, in which order integrations come, who
//! gets what, what would break it, and how sure the number is.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use foundation::Result;
use sharing::{ASSUMPTIONS, Group, Input, Problem, Withdrawal};

use super::{
    compute::{self, Analysis},
    invited,
    members::{self, missing},
    page::{self, Opened, Shown},
    told::{backlog, table, timing, value},
    words::{kroner, letter, percent, ranked},
};
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Picture, RecordField, Section, SimplePage},
    pictures::{
        spans::{self, Span},
        years::Look,
    },
    respond,
    state::AppState,
};

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(code): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let path = uri.path();
    let query = uri.query().unwrap_or_default();
    let done = match page::open(&state, &signed, path, query).await {
        Ok(Opened::Elsewhere(way)) => Ok(way),
        Ok(Opened::Here(found, today)) => {
            let shown = Shown {
                signed: &signed,
                asked: &found.0,
                analysis: &found.1,
                today,
            };
            let page = built(&shown, &code).await;
            page.map(|mut page| {
                page.actions.extend(invited::keep_first(&shown, &code));
                page::html(&shown, path, &page)
            })
        }
        Err(error) => Err(error),
    };
    done.unwrap_or_else(|error| respond::error_page(&signed, path, &error))
}

/// What is computed of a group beside the answer.
struct More {
    leaves: Vec<Withdrawal>,
    /// For each assumption what the group is worth at the low and the high end of its range.
    ends: Vec<(f64, f64)>,
}

pub(super) async fn built(shown: &Shown<'_>, code: &str) -> Result<SimplePage> {
    let (lang, analysis) = (shown.signed.lang, shown.analysis);
    let Some((place, group)) = chosen(analysis, code) else {
        return Ok(alone(shown, code));
    };
    let (input, ids) = (analysis.input.clone(), group.members.clone());
    let more = compute::in_turn(move |_| more(&input, &ids)).await?;
    let more = more.map_err(|refused| compute::refusal(&refused))?;
    let answer = analysis.answer.as_deref();
    let lacking = answer.map_or(&[][..], |answer| &answer.missing);
    let lacking: Vec<_> = lacking
        .iter()
        .filter(|one| group.members.contains(&one.id))
        .cloned()
        .collect();
    let args = [
        ("n", group.members.len().into()),
        ("net", kroner(lang, group.net).into()),
        (
            "start",
            format::month(lang, group.start).to_lowercase().into(),
        ),
        (
            "years",
            crate::joint::asked::number(shown.asked.plan.years).into(),
        ),
    ];
    let mut sections = vec![
        value(shown, group),
        members::shares(shown, group),
        timing(shown, group),
        backlog(shown, group),
        leaves(shown, group, &more.leaves),
        sensitivity(lang, group, &more.ends),
        missing(shown, &lacking, "missing"),
    ];
    sections.retain(|section| !section.title.is_empty());
    Ok(SimplePage {
        title: lang.t1("joint-group-named", "letter", letter(place)),
        lead: lang.t_args("joint-group-lead", &args),
        sections,
        ..SimplePage::default()
    })
}

/// The group that a municipality is in, with its place.
fn chosen<'a>(analysis: &'a Analysis, with: &str) -> Option<(usize, &'a Group)> {
    let groups = ranked(analysis.answer.as_deref()?);
    let place = groups
        .iter()
        .position(|group| group.members.iter().any(|code| code == with))?;
    Some((place, groups[place]))
}

/// With these assumptions the municipality is in no group.
fn alone(shown: &Shown<'_>, code: &str) -> SimplePage {
    let lang = shown.signed.lang;
    let name = shown.analysis.name(code);
    SimplePage {
        title: lang.t("joint-alone"),
        lead: lang.t1("joint-alone-lead", "name", name),
        ..SimplePage::default()
    }
}

fn more(input: &Input, ids: &[String]) -> std::result::Result<More, sharing::Refused> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let worth = |value: f64, one: &sharing::Assumption| {
        let assumptions = one.set(&input.assumptions, value);
        let changed = Input {
            assumptions,
            ..input.clone()
        };
        Ok(Problem::new(&changed)?.value(&ids)?.net)
    };
    let ends = ASSUMPTIONS.iter().map(|one| {
        let (low, high) = one.range;
        Ok((worth(low, one)?, worth(high, one)?))
    });
    Ok(More {
        leaves: Problem::new(input)?.withdrawals(&ids)?,
        ends: ends.collect::<std::result::Result<_, sharing::Refused>>()?,
    })
}

/// What is left when one leaves.
pub(super) fn leaves(shown: &Shown<'_>, group: &Group, leaves: &[Withdrawal]) -> Section {
    let lang = shown.signed.lang;
    let rows = leaves.iter().map(|one| {
        let rest = one.rest.as_ref().map_or(0.0, |rest| rest.net);
        let what = match (&one.rest, one.fragile) {
            (None, _) => lang.t("joint-rest-alone"),
            (_, true) => lang.t("joint-breaks"),
            (_, false) => lang.t("joint-holds"),
        };
        vec![
            Cell::Text(shown.analysis.name(&one.id)),
            Cell::Number(kroner(lang, rest)),
            Cell::Number(kroner(lang, -one.loss)),
            Cell::Text(what),
        ]
    });
    let headings = [
        "joint-leaver",
        "joint-rest-value",
        "joint-rest-change",
        "joint-rest-holds",
    ];
    let likeness = RecordField {
        label: lang.t("joint-likeness"),
        value: Cell::Text(percent(lang, group.similarity_mean)),
        help: lang.t("joint-likeness-help"),
        ..RecordField::default()
    };
    let mut fields = vec![likeness];
    if let (Some(who), Some(gain)) = (&group.stability.blocking, group.stability.gain) {
        let args = [
            ("who", shown.analysis.names(who).into()),
            ("gain", kroner(lang, gain).into()),
        ];
        fields.push(RecordField {
            label: lang.t("joint-blocking"),
            value: Cell::Text(lang.t_args("joint-blocking-text", &args)),
            ..RecordField::default()
        });
    }
    Section {
        id: "leaves".to_owned(),
        title: lang.t("joint-leaves"),
        fields,
        table: Some(table(lang, &headings, rows.collect())),
        ..Section::default()
    }
}

/// The assumptions that move the value most, each at the ends of its range.
fn sensitivity(lang: Lang, group: &Group, ends: &[(f64, f64)]) -> Section {
    let mut moved: Vec<_> = ASSUMPTIONS.iter().zip(ends).collect();
    moved.retain(|(_, (low, high))| (low - high).abs() >= 1.0);
    moved.sort_by(|(_, a), (_, b)| (b.0 - b.1).abs().total_cmp(&(a.0 - a.1).abs()));
    let mut spans = Vec::new();
    let mut rows = Vec::new();
    for (one, (low, high)) in moved {
        let key = one.name.replace(['_', '.'], "-");
        let label = lang.t(&format!("joint-{key}"));
        let (from, to) = (low.min(*high), low.max(*high));
        rows.push(vec![
            Cell::Text(label.clone()),
            Cell::Number(kroner(lang, *low)),
            Cell::Number(kroner(lang, *high)),
        ]);
        spans.push(Span {
            label,
            from,
            to,
            look: if from < 0.0 {
                Look::Striped
            } else {
                Look::Light
            },
            text: format!("{} – {}", millions(lang, from), millions(lang, to)),
        });
    }
    let marks = [(group.net, lang.t("joint-now")), (0.0, "0".to_owned())];
    let title = lang.t("joint-sensitivity");
    let headings = ["joint-assumption", "joint-at-low", "joint-at-high"];
    Section {
        id: "sensitivity".to_owned(),
        title: title.clone(),
        picture: Some(Picture {
            text: lang.t("joint-sensitivity-text"),
            svg: spans::svg("joint-sensitivity", &title, &spans, &marks),
            table: table(lang, &headings, rows),
            title: lang.t("joint-sensitivity-title"),
        }),
        ..Section::default()
    }
}

/// Kroner in millions with two decimals.
fn millions(lang: Lang, kroner: f64) -> String {
    let number = format::decimal(lang, (kroner / 10_000.0).round() as i64);
    lang.t1("joint-millions", "number", number)
}
