use super::forms::{form, stale_form};
use super::*;

pub(super) fn all(shell: &Shell) -> Vec<(&'static str, String)> {
    let frame = Shell {
        crumbs: links(&["Systemer", "Omsorg"]),
        ..shell.clone()
    };
    let mut editing = record();
    editing.sections[1].form = Some(form(true));
    let mut ready = record();
    ready.name = text("Cura");
    ready.sections[1].form = Some(form(false));
    let mut stale = record();
    stale.sections[1].form = Some(stale_form());
    vec![
        ("record", record().html(&frame)),
        ("record-edit", ready.html(&frame)),
        ("record-errors", editing.html(&frame)),
        ("record-stale", stale.html(&frame)),
    ]
}

fn field(label: &str, value: Cell) -> RecordField {
    RecordField {
        label: text(label),
        value,
        ..RecordField::default()
    }
}

fn record() -> RecordPage {
    RecordPage {
        kind: text("It-system i brug"),
        name: text(LONG),
        status: statuses(),
        sentence: text(
            "Journal for hjemmeplejen i Sundhed og Omsorg; ejes af Søren Ågård; databehandleraftalen skal fornyes om 12 dage.",
        ),
        actions: vec![go("Forny aftalen"), go("Tilføj relation")],
        more: vec![
            go("Flyt til en anden enhed"),
            go("Tag ud af brug"),
            Action {
                post: true,
                ..go("Følg systemet")
            },
        ],
        tabs: vec![
            Link::new("Overblik", ""),
            link("Relationer (14)"),
            link("Databeskyttelse"),
        ],
        picture: Some(picture()),
        sections: vec![about(), dates(), notes()],
        people: people(),
        people_href: text("#main"),
        related: related(),
        history: vec![
            history_entry("Status", "I drift", "Under udfasning"),
            history_entry("Systemejer", "", "Søren Ågård"),
        ],
        history_href: text("#main"),
    }
}

fn statuses() -> Vec<Status> {
    let cause = text("opsigelsesvarsel udløb 30-06-2026");
    vec![
        Status {
            level: Level::Bad,
            word: text("Ikke gyldig"),
            cause,
        },
        Status {
            level: Level::Warn,
            word: text("Forretningskritisk"),
            cause: String::new(),
        },
    ]
}

fn notes() -> Section {
    Section {
        id: text("notes"),
        title: text("Noter"),
        empty: text("Ingen noter endnu."),
        edit_href: text("#main"),
        ..Section::default()
    }
}

fn people() -> Vec<Person> {
    vec![
        Person {
            role: text("Systemejer"),
            person: link("Søren Ågård"),
            unit: text("Sundhed og Omsorg"),
        },
        Person {
            role: text("Systemansvarlig"),
            ..Person::default()
        },
    ]
}

fn related() -> Vec<Related> {
    let links = links(&["Omsorgssystem 2024–2028", LONG]);
    vec![
        Related {
            title: text("Kontrakter"),
            links,
            more: link("Alle 7 kontrakter"),
        },
        Related {
            title: text("Databehandleraftaler"),
            ..Related::default()
        },
    ]
}

pub(super) fn history_entry(what: &str, from: &str, to: &str) -> HistoryEntry {
    HistoryEntry {
        when: text("21-11-2026 kl. 10.42"),
        who: text("Mette Kjær"),
        what: text(what),
        from: text(from),
        to: text(to),
        why: if from.is_empty() {
            String::new()
        } else {
            text("Leverandøren stopper 31-12-2027")
        },
        restore_href: text("#main"),
        as_of_href: text("#main"),
    }
}

fn about() -> Section {
    Section {
        id: text("about"),
        title: text("Om systemet"),
        fields: vec![
            RecordField {
                help: text("Det navn, kommunen selv bruger."),
                ..field("Lokalt navn", Cell::text("Cura omsorg"))
            },
            field("Leverandør", Cell::Link(link("Systematic A/S"))),
            field(
                "KLE",
                Cell::Links(links(&[
                    "27.36.04 Hjemmesygepleje",
                    "27.03.00 Borgerens forløb",
                ])),
            ),
            field("Risikovurdering", Cell::Missing),
            field("Arkivpligt", Cell::Empty),
            RecordField {
                estimate: Some(Estimate {
                    by: text("skønnet af Mette Kjær 22-11-2026"),
                }),
                ..field("Brugere", Cell::Number(text("1.200")))
            },
        ],
        edit_href: text("#main"),
        ..Section::default()
    }
}

fn dates() -> Section {
    Section {
        id: text("dates"),
        title: text("Datoer og økonomi"),
        fields: vec![
            RecordField {
                why: Some(Why {
                    sentence: text(
                        "Aftalen udløber 31-12-2027, og varslet er 6 måneder, så den skal være opsagt senest 30-06-2027.",
                    ),
                    sources: links(&["Kontrakten Omsorgssystem 2024–2028"]),
                }),
                changed: text("ændret i går af Mette Kjær"),
                ..field(
                    "Skal opsiges senest",
                    Cell::Date {
                        text: text("04-12-2026"),
                        near: Some(text("om 12 dage")),
                    },
                )
            },
            field("Årlig pris", Cell::Number(text("1.234.567 kr."))),
        ],
        table: Some(table()),
        edit_href: text("#main"),
        ..Section::default()
    }
}

pub(super) fn table() -> Table {
    Table {
        headings: vec![text("År"), text("Udgift"), text("Status")],
        rows: vec![
            vec![
                Cell::text("2026"),
                Cell::Number(text("1.234.567 kr.")),
                status(Level::Good, "Betalt"),
            ],
            vec![
                Cell::text("2027"),
                Cell::Number(text("≈ 1.300.000 kr.")),
                status(Level::Info, "Budget"),
            ],
        ],
    }
}

fn picture() -> Picture {
    let bar = |y: u32, width: u32, name: &str, class: &str| {
        format!(
            "<rect class=\"{class}\" x=\"150\" y=\"{y}\" width=\"{width}\" height=\"18\"/><text x=\"142\" y=\"{}\" text-anchor=\"end\">{name}</text>",
            y + 14
        )
    };
    let bars = [
        bar(10, 300, "Kontrakt", "svg-blue"),
        bar(38, 180, "Option 1", "svg-pale"),
        bar(66, 420, "System i drift", "svg-grey"),
    ]
    .concat();
    Picture {
        title: text("Tidslinje"),
        text: text("Kontrakten udløber før systemet er udfaset."),
        svg: format!(
            "<svg viewBox=\"0 0 640 110\" role=\"img\" aria-labelledby=\"p1\"><title id=\"p1\">Kontrakt, option og drift</title>{bars}<line class=\"svg-today\" x1=\"330\" x2=\"330\" y1=\"0\" y2=\"92\"/><text x=\"330\" y=\"106\" text-anchor=\"middle\">22-11-2026</text></svg>"
        ),
        table: table(),
    }
}
