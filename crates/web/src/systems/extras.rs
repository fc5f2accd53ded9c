//! The page of a usage: status with causes, the sentence, neighbours, relations,
//! tasks, and what is related.

use domain::{
    catalogue::{self, UsedBy},
    contracts::StandingOf,
    parts::{
        FieldValue, Kind, Subject,
        records::{Get, Page},
    },
    relations::{Edge, Graph, Neighbours},
    roles::RolesOf,
    usage::{self, Cause, EffectiveKle, EffectiveTask, SCHEMA, status, system_owner},
};
use foundation::{Id, Result};

use crate::{
    caller::Signed,
    catalogue::exposed,
    contracts, format,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Related, Section, Status, Table},
    pictures::relations::{Neighbour, Neighbourhood, picture},
    records::Extras,
    sites::address,
    state::AppState,
};

/// What a usage's page has beside the fields.
pub(crate) async fn usage_extras(state: &AppState, signed: &Signed, page: &Page) -> Result<Extras> {
    let (lang, caller, usage) = (signed.lang, &signed.caller, page.record.id);
    let graph = state.ask(caller, Neighbours { usage }).await?;
    let tasks = state.ask(caller, EffectiveKle { usage }).await?;
    let today = state.app.clock().today();
    let day = caller.as_of.map_or(today, |day| day.min(today));
    let marked = page.record.get(&SCHEMA, "main_contract").as_ref();
    let contract_valid = match marked {
        Some(contract) => state.ask(caller, StandingOf { contract }).await?.valid,
        None => true,
    };
    let mut status = vec![validity(&status(&page.record, contract_valid, day), lang)];
    status.extend(critical(page, lang));
    let mut related = Vec::new();
    if let Some(system) = page.record.get(&SCHEMA, "system").as_ref() {
        status.extend(withdrawn(state, signed, system).await?);
        related = related_to(state, signed, page, system).await?;
    }
    let mut after = vec![
        ("general", relations(lang, usage, &graph)),
        ("kle", covered(lang, &tasks)),
    ];
    let contracts = contracts::about(state, signed, usage).await?;
    after.extend(contracts.map(|section| ("validity", section)));
    Ok(Extras {
        status,
        sentence: sentence(state, signed, page).await?,
        picture: picture(&neighbourhood(usage, &page.title, &graph), lang),
        after,
        related,
        ..Extras::default()
    })
}

fn validity(status: &usage::Status, lang: Lang) -> Status {
    let (level, word) = if status.valid {
        (Level::Good, "usage-status-valid")
    } else {
        (Level::Warn, "usage-status-not-valid")
    };
    let causes: Vec<String> = status.causes.iter().map(|c| cause(c, lang)).collect();
    Status {
        level,
        word: lang.t(word),
        cause: causes.join(" "),
    }
}

fn cause(cause: &Cause, lang: Lang) -> String {
    let key = format!("usage-cause-{}", cause.key());
    match cause {
        Cause::MainContract => lang.t(&key),
        Cause::NotYetInUse(day) | Cause::Ended(day) => lang.t1(&key, "day", format::date(*day)),
        Cause::LifeCycle(value) => {
            let choice = lang.t(&format!("choice-life-cycle-{}", value.replace('_', "-")));
            lang.t1(&key, "value", choice)
        }
    }
}

/// Critical to the business or to society.
fn critical(page: &Page, lang: Lang) -> Vec<Status> {
    let marks = [
        ("business_critical", "usage-mark-business"),
        ("society_critical", "usage-mark-society"),
    ];
    marks
        .iter()
        .filter(|(field, _)| page.record.get(&SCHEMA, field).as_text() == "yes")
        .map(|(_, word)| Status {
            level: Level::Info,
            word: lang.t(word),
            cause: String::new(),
        })
        .collect()
}

/// The catalogue no longer offers the system.
async fn withdrawn(state: &AppState, signed: &Signed, system: Id) -> Result<Option<Status>> {
    let get = Get {
        schema: &catalogue::SCHEMA,
        id: system,
    };
    let page = state.ask(&signed.caller, get).await?;
    let gone = *page.record.get(&catalogue::SCHEMA, "deactivated") == FieldValue::Bool(true);
    Ok(gone.then(|| Status {
        level: Level::Warn,
        word: signed.lang.t("catalogue-withdrawn"),
        cause: signed.lang.t("usage-withdrawn-why"),
    }))
}

/// What it is for, which unit answers for it, who owns it.
async fn sentence(state: &AppState, signed: &Signed, page: &Page) -> Result<String> {
    let lang = signed.lang;
    let subject = Subject {
        kind: Kind::Usage,
        id: page.record.id,
    };
    let roles = state.ask(&signed.caller, RolesOf { subject }).await?;
    let owners: Vec<&str> = roles
        .iter()
        .filter(|role| role.role == system_owner() && !role.has_left)
        .map(|role| role.person_name.trim())
        .collect();
    let unit = page.record.get(&SCHEMA, "responsible_unit").as_ref();
    let unit = unit.and_then(|unit| page.names.get(&unit));
    let purpose = page.record.get(&SCHEMA, "purpose").as_text().trim();
    let parts = [
        (!purpose.is_empty()).then(|| purpose.trim_end_matches('.').to_owned()),
        unit.map(|unit| lang.t1("usage-sentence-unit", "unit", unit.trim())),
        (!owners.is_empty()).then(|| lang.t1("usage-sentence-owner", "owner", owners.join(", "))),
    ];
    Ok(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// Other users shown beside a usage.
const OTHERS: usize = 5;

async fn related_to(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    system: Id,
) -> Result<Vec<Related>> {
    let lang = signed.lang;
    let entry = address(Kind::System, system);
    let name = page.names.get(&system).map_or("", String::as_str);
    let mut related = vec![Related {
        title: lang.t("related-catalogue"),
        links: vec![Link::new(name, &entry)],
        more: Link::default(),
    }];
    related.extend(exposed(state, signed, system).await?);
    let used_by = state.ask(&signed.caller, UsedBy { system }).await?;
    let others: Vec<_> = used_by
        .iter()
        .filter(|using| using.id != signed.caller.organisation)
        .collect();
    let link =
        |using: &&catalogue::Using| Link::new(&using.name, address(Kind::Organisation, using.id));
    let more = if others.len() > OTHERS {
        let label = lang.t1("related-all", "n", others.len());
        Link::new(label, format!("{entry}#used-by"))
    } else {
        Link::default()
    };
    related.push(Related {
        title: lang.t("related-others"),
        links: others.iter().take(OTHERS).map(link).collect(),
        more,
    });
    Ok(related)
}

/// Relations shown one by one; the lists have all of them.
const SHOWN: usize = 12;

/// How many relations there are each way, leading to them as lists.
fn counted(lang: Lang, usage: Id, graph: &Graph) -> Vec<RecordField> {
    let counts = [
        ("draws", "from_usage", graph.outgoing(usage).count()),
        ("delivers", "to_usage", graph.incoming(usage).count()),
    ];
    let field = |(key, side, count): (&str, &str, usize)| RecordField {
        label: lang.t(&format!("usage-relation-{key}")),
        value: Cell::Link(Link::new(
            lang.t1("usage-relation-count", "n", count),
            format!("/relations?{side}=is:{usage}"),
        )),
        ..RecordField::default()
    };
    let some = counts.into_iter().filter(|(.., count)| *count > 0);
    some.map(field).collect()
}

/// The first relations one by one, each leading to where it is changed or deleted.
fn relations(lang: Lang, usage: Id, graph: &Graph) -> Section {
    let name = |id: Id| {
        let node = graph.nodes.iter().find(|node| node.usage == id);
        node.map_or("", |node| node.name.trim())
    };
    let row = |edge: &Edge, key: &str, other: Id| {
        vec![
            Cell::text(lang.t(key)),
            Cell::Link(Link::new(name(other), address(Kind::Usage, other))),
            Cell::text(&edge.interface),
            Cell::text(&edge.frequency),
            Cell::text(&edge.description),
            Cell::Link(Link::new(
                lang.t("usage-relation-open"),
                address(Kind::Relation, edge.relation),
            )),
        ]
    };
    let outgoing = graph
        .outgoing(usage)
        .map(|edge| row(edge, "usage-relation-draws", edge.to));
    let incoming = graph
        .incoming(usage)
        .map(|edge| row(edge, "usage-relation-delivers", edge.from));
    let headings = [
        "relations-picture-direction",
        "relations-picture-system",
        "relation-interface",
        "relation-frequency",
        "relation-description",
        "relation-one",
    ];
    Section {
        id: "relation-list".to_owned(),
        title: lang.t("usage-section-relations"),
        fields: counted(lang, usage, graph),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: outgoing.chain(incoming).take(SHOWN).collect(),
        }),
        empty: lang.t("usage-relations-none"),
        ..Section::default()
    }
}

/// The tasks that count, with those the organisation removed marked as such.
fn covered(lang: Lang, tasks: &[EffectiveTask]) -> Section {
    let row = |task: &EffectiveTask| {
        let origin = match task.origin {
            usage::TaskOrigin::Catalogue => "usage-task-catalogue",
            usage::TaskOrigin::Added => "usage-task-added",
            usage::TaskOrigin::Removed => "usage-task-removed",
        };
        let state = if task.expired {
            format!("{}, {}", lang.t(origin), lang.t("usage-task-expired"))
        } else {
            lang.t(origin)
        };
        vec![
            Cell::Link(Link::new(&task.number, format!("/kle/{}", task.number))),
            Cell::text(&task.title),
            Cell::Text(state),
        ]
    };
    let headings = ["kle-number", "kle-name", "usage-task-origin"];
    Section {
        id: "tasks".to_owned(),
        title: lang.t("usage-tasks"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: tasks.iter().map(row).collect(),
        }),
        empty: lang.t("usage-tasks-none"),
        ..Section::default()
    }
}
/// The graph seen from one usage: each neighbour once, with all its interfaces.
fn neighbourhood(usage: Id, name: &str, graph: &Graph) -> Neighbourhood {
    let side = |consumers: bool| {
        let mut found: Vec<Neighbour> = Vec::new();
        for node in graph.nodes.iter().filter(|node| node.usage != usage) {
            let between = graph.edges.iter().filter(|edge| {
                let ends = (edge.from, edge.to);
                ends == if consumers {
                    (node.usage, usage)
                } else {
                    (usage, node.usage)
                }
            });
            let edges: Vec<_> = between.collect();
            if edges.is_empty() {
                continue;
            }
            let mut interfaces: Vec<String> = edges
                .iter()
                .map(|edge| edge.interface.clone())
                .filter(|interface| !interface.is_empty())
                .collect();
            interfaces.sort();
            interfaces.dedup();
            found.push(Neighbour {
                name: node.name.clone(),
                href: address(Kind::Usage, node.usage),
                interfaces,
            });
        }
        found
    };
    Neighbourhood {
        name: name.to_owned(),
        consumers: side(true),
        suppliers: side(false),
        all_href: format!("/relations?from_usage=is:{usage}"),
    }
}
