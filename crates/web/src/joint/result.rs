//! Who should buy together: the country by group, the groups, those who had better buy alone,
//! and what is not known.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{analytics::Candidate, joint::id_of};

use sharing::{Answer, Group, Method};

use super::{
    kept,
    members::missing,
    ownership,
    page::{self, Opened, Shown},
    words::{self, kroner, letter, ranked},
};
use crate::{
    caller::Signed,
    format,
    parts::{Action, Cell, Link, Picture, RecordField, Section, SimplePage, Table},
    pictures::tiles::{self, Tile},
    respond,
    state::AppState,
};

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let query = uri.query().unwrap_or_default();
    match page::open(&state, &signed, super::RESULT, query).await {
        Ok(Opened::Elsewhere(way)) => way,
        Ok(Opened::Here(found, today)) => {
            let shown = Shown {
                signed: &signed,
                asked: &found.0,
                analysis: &found.1,
                today,
            };
            let kept = kept::others(&state, &shown).await;
            let page = kept.map(|kept| with_kept(&shown, kept));
            match page {
                Ok(page) => page::html(&shown, super::RESULT, &page),
                Err(error) => respond::error_page(&signed, super::RESULT, &error),
            }
        }
        Err(error) => respond::error_page(&signed, super::RESULT, &error),
    }
}

/// The answer of today, with those that were kept and the way to keep it.
fn with_kept(shown: &Shown<'_>, kept: Section) -> SimplePage {
    let mut page = built(shown);
    let sections = match shown.analysis.answer {
        Some(_) => vec![kept, kept::form(shown)],
        None => vec![kept],
    };
    let sections = sections.into_iter();
    page.sections
        .extend(sections.filter(|section| !section.title.is_empty()));
    page
}

pub(super) fn built(shown: &Shown<'_>) -> SimplePage {
    let (lang, analysis) = (shown.signed.lang, shown.analysis);
    let mut page = SimplePage {
        title: analysis.facts.name.clone(),
        lead: lang.t1("joint-result-lead", "n", analysis.facts.candidates.len()),
        actions: vec![Action {
            label: lang.t("joint-change"),
            href: "#assumptions".to_owned(),
            post: false,
        }],
        ..SimplePage::default()
    };
    match analysis.answer.as_deref() {
        Some(answer) => {
            page.sections = vec![
                found(shown, answer),
                map(shown, answer),
                groups(shown, answer),
                alone(shown, answer),
                missing(shown, &answer.missing, "missing"),
                ownership::answers(shown),
                ownership::own(shown),
            ];
            page.sections.retain(|section| !section.title.is_empty());
        }
        None if analysis.facts.candidates.is_empty() => page.sections = vec![nobody(shown)],
        None => page.sections = vec![smaller(shown)],
    }
    page
}

fn field(label: String, value: Cell) -> RecordField {
    RecordField {
        label,
        value,
        ..RecordField::default()
    }
}

/// Nobody shares a system for it.
fn nobody(shown: &Shown<'_>) -> Section {
    let lang = shown.signed.lang;
    Section {
        id: "nobody".to_owned(),
        title: lang.t("joint-nobody"),
        empty: lang.t("joint-nobody-text"),
        links: vec![Link::new(lang.t("joint-choose-other"), super::PATH)],
        ..Section::default()
    }
}

/// The question was refused: ways to one that is not.
fn smaller(shown: &Shown<'_>) -> Section {
    let lang = shown.signed.lang;
    let mut links = vec![Link::new(lang.t("joint-change"), "#assumptions")];
    let region = own(shown).map(|own| own.region.clone());
    if let Some(region) =
        region.filter(|region| !region.is_empty() && *region != shown.asked.region)
    {
        let href = format!("{}&region={region}", shown.asked.address(super::RESULT));
        links.insert(0, Link::new(lang.t("joint-own-region"), href));
    }
    Section {
        id: "refused".to_owned(),
        title: lang.t("joint-refused"),
        empty: lang.t("joint-refused-text"),
        links,
        ..Section::default()
    }
}

/// The reader's own municipality, when it has the need.
fn own<'a>(shown: &'a Shown<'_>) -> Option<&'a Candidate> {
    let mut all = shown.analysis.facts.candidates.iter();
    all.find(|one| one.organisation.id == shown.signed.caller.organisation)
}

/// The answer in words, the reader's own part first.
fn found(shown: &Shown<'_>, answer: &Answer) -> Section {
    let lang = shown.signed.lang;
    let groups = ranked(answer);
    let method = match answer.method {
        Method::Exact => lang.t1("joint-method-exact", "n", answer.columns),
        Method::Columns => lang.t_args(
            "joint-method-columns",
            &[
                ("n", answer.columns.into()),
                ("bound", kroner(lang, answer.bound).into()),
            ],
        ),
    };
    let mut fields = vec![
        field(
            lang.t("joint-total"),
            Cell::Number(kroner(lang, answer.total)),
        ),
        field(
            lang.t("joint-group-count"),
            Cell::Number(format::integer(
                lang,
                i64::try_from(groups.len()).unwrap_or(0),
            )),
        ),
        field(lang.t("joint-method"), Cell::Text(method)),
    ];
    if let Some(own) = own(shown) {
        fields.insert(0, field(lang.t("joint-own"), mine(shown, &groups, own)));
    }
    if let Some(shared) = estimates(shown) {
        fields.push(field(lang.t("joint-estimates"), Cell::Text(shared)));
    }
    Section {
        id: "found".to_owned(),
        title: lang.t("joint-found"),
        fields,
        links: assume_costs(shown).into_iter().collect(),
        ..Section::default()
    }
}

fn mine(shown: &Shown<'_>, groups: &[&Group], own: &Candidate) -> Cell {
    let (lang, code) = (shown.signed.lang, id_of(own));
    let place = groups
        .iter()
        .position(|group| group.members.contains(&code));
    let Some(place) = place else {
        return Cell::Text(lang.t("joint-own-alone"));
    };
    let group = groups[place];
    let detail = group.members_detail.iter().find(|one| one.id == code);
    let share = detail.map_or(0.0, |detail| detail.share);
    let args = [
        ("letter", letter(place).into()),
        ("n", (group.members.len() - 1).into()),
        ("share", kroner(lang, share).into()),
        (
            "start",
            format::month(lang, group.start).to_lowercase().into(),
        ),
    ];
    let words = lang.t_args("joint-own-group", &args);
    Cell::Link(Link::new(words, shown.asked.group_of(&code)))
}

/// How many costs are ranges or assumed.
fn estimates(shown: &Shown<'_>) -> Option<String> {
    let lang = shown.signed.lang;
    let candidates = &shown.analysis.facts.candidates;
    let ranges = candidates.iter().filter(|one| {
        let cost = one.cost;
        matches!(cost, Some(domain::analytics::YearlyCost::Range(..)))
    });
    let ranges = ranges.count();
    let assumed = match shown.asked.plan.per_head {
        Some(_) => candidates.iter().filter(|one| one.cost.is_none()).count(),
        None => 0,
    };
    let args = [("ranges", ranges.into()), ("assumed", assumed.into())];
    (ranges + assumed > 0).then(|| lang.t_args("joint-estimates-text", &args))
}

/// A way to count with those whose costs are not shared: with the reader's own cost a head.
fn assume_costs(shown: &Shown<'_>) -> Option<Link> {
    let unknown = shown.analysis.facts.candidates.iter();
    let unknown = unknown.filter(|one| one.cost.is_none()).count();
    let own = own(shown)?;
    let (cost, heads) = (own.cost?.amount(), own.population?);
    if unknown == 0 || heads < 1 || cost < 1 || shown.asked.plan.per_head.is_some() {
        return None;
    }
    let lang = shown.signed.lang;
    let per_head = format::hundredths(cost / heads);
    let label = lang.t_args(
        "joint-assume-costs",
        &[("n", unknown.into()), ("amount", per_head.as_str().into())],
    );
    let given = shown.asked.given.replace("per_head", per_head);
    let need = shown.asked.need.key();
    let address = crate::pairs::Pairs(
        [("need".to_owned(), need)]
            .into_iter()
            .chain(given.0)
            .collect(),
    );
    Some(Link::new(label, address.address(super::RESULT)))
}

fn map(shown: &Shown<'_>, answer: &Answer) -> Section {
    let lang = shown.signed.lang;
    let groups = ranked(answer);
    let tile = |one: &Candidate| {
        let code = id_of(one);
        let group = groups
            .iter()
            .position(|group| group.members.contains(&code));
        let known = answer
            .groups
            .iter()
            .any(|group| group.members.contains(&code));
        Tile {
            name: words::short(&one.organisation.name),
            letter: match group {
                Some(place) => letter(place),
                None if known => "–".to_owned(),
                None => "?".to_owned(),
            },
            group,
            own: one.organisation.id == shown.signed.caller.organisation,
            code,
        }
    };
    let tiles: Vec<Tile> = shown.analysis.facts.candidates.iter().map(tile).collect();
    let rows = tiles.iter().map(|tile| {
        let what = match tile.letter.as_str() {
            "–" => lang.t("joint-alone"),
            "?" => lang.t("joint-left-out"),
            letter => lang.t1("joint-group-named", "letter", letter.to_owned()),
        };
        vec![Cell::Text(tile.name.clone()), Cell::Text(what)]
    });
    let title = lang.t("joint-map");
    Section {
        id: "map".to_owned(),
        title: title.clone(),
        picture: Some(Picture {
            text: lang.t("joint-map-text"),
            svg: tiles::svg("joint-map", &tiles, &title),
            table: Table {
                headings: vec![lang.t("joint-municipality"), lang.t("joint-group")],
                rows: rows.collect(),
            },
            title: lang.t("joint-map-title"),
        }),
        ..Section::default()
    }
}

fn groups(shown: &Shown<'_>, answer: &Answer) -> Section {
    let lang = shown.signed.lang;
    let ranked = ranked(answer);
    let rows = ranked.iter().enumerate().map(|(place, group)| {
        let name = lang.t1("joint-group-named", "letter", letter(place));
        let first = group.members.first().map_or("", String::as_str);
        vec![
            Cell::Link(Link::new(name, shown.asked.group_of(first))),
            Cell::Number(kroner(lang, group.net)),
            Cell::Text(format::month(lang, group.start)),
            Cell::Text(shown.analysis.names(&group.members)),
            remarks(shown, group),
        ]
    });
    let headings = [
        "joint-group",
        "joint-value",
        "joint-start",
        "joint-members",
        "joint-remarks",
    ];
    Section {
        id: "groups".to_owned(),
        title: lang.t("joint-groups"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("joint-no-groups"),
        ..Section::default()
    }
}

/// What would break it.
fn remarks(shown: &Shown<'_>, group: &Group) -> Cell {
    let lang = shown.signed.lang;
    let mut said = Vec::new();
    if !group.fragile_if_leaves.is_empty() {
        let who = shown.analysis.names(&group.fragile_if_leaves);
        said.push(lang.t1("joint-fragile", "who", who));
    }
    if !group.stability.stable {
        said.push(lang.t("joint-unstable"));
    }
    Cell::text(said.join(" "))
}

fn alone(shown: &Shown<'_>, answer: &Answer) -> Section {
    let lang = shown.signed.lang;
    let single = answer
        .groups
        .iter()
        .filter(|group| group.members.len() == 1);
    let codes: Vec<String> = single.flat_map(|group| group.members.clone()).collect();
    if codes.is_empty() {
        return Section::default();
    }
    let mut fields = vec![field(
        lang.t("joint-alone-who"),
        Cell::Text(shown.analysis.names(&codes)),
    )];
    if !answer.not_ready.is_empty() {
        let who = shown.analysis.names(&answer.not_ready);
        fields.push(field(lang.t("joint-not-ready"), Cell::Text(who)));
    }
    Section {
        id: "alone".to_owned(),
        title: lang.t("joint-alone-title"),
        fields,
        ..Section::default()
    }
}
