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
        status: vec![
            Status {
                level: Level::Bad,
                word: text("Ikke gyldig"),
                cause: text("opsigelsesvarsel udløb 30-06-2026"),
            },
            Status {
                level: Level::Warn,
                word: text("Forretningskritisk"),
                cause: String::new(),
            },
        ],
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
        sections: vec![
            about(),
            dates(),
            Section {
                id: text("notes"),
                title: text("Noter"),
                empty: text("Ingen noter endnu."),
                edit_href: text("#main"),
                ..Section::default()
            },
        ],
        people: vec![
            Person {
                role: text("Systemejer"),
                person: link("Søren Ågård"),
                unit: text("Sundhed og Omsorg"),
            },
            Person {
                role: text("Systemansvarlig"),
                ..Person::default()
            },
        ],
        people_href: text("#main"),
        related: vec![
            Related {
                title: text("Kontrakter"),
                links: links(&["Omsorgssystem 2024–2028", LONG]),
                more: link("Alle 7 kontrakter"),
            },
            Related {
                title: text("Databehandleraftaler"),
                ..Related::default()
            },
        ],
        history: vec![
            history_entry("Status", "I drift", "Under udfasning"),
            history_entry("Systemejer", "", "Søren Ågård"),
        ],
        history_href: text("#main"),
    }
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

fn inputs() -> Vec<(&'static str, Input)> {
    let choices = vec![
        Choice::new("1", "I drift").selected(true),
        Choice::new("2", "Under udfasning"),
        Choice::new("3", LONG),
    ];
    let rows = (0..2).map(|index| FormRow {
        label: format!("Kontaktperson {}", index + 1),
        fields: vec![
            FormField::new(
                format!("contacts.{index}.name"),
                "Navn",
                Input::Text {
                    value: text("Æ"),
                    max: 100,
                },
            )
            .required(),
            FormField::new(
                format!("contacts.{index}.email"),
                "E-mail",
                Input::Text {
                    value: text("x@"),
                    max: 100,
                },
            ),
        ],
    });
    vec![
        (
            "Lokalt navn",
            Input::Text {
                value: text(LONG),
                max: 200,
            },
        ),
        (
            "Beskrivelse",
            Input::TextArea {
                value: text("To linjer\n<script>alert(1)</script>"),
                max: 4000,
            },
        ),
        ("Taget i brug", Input::Date(text("31-02-2026"))),
        (
            "Opsigelsesvarsel",
            Input::Number {
                value: text("seks"),
                unit: text("måneder"),
            },
        ),
        ("Årlig pris", Input::Money(text("1.234.567,50"))),
        ("Status", Input::Select(choices.clone())),
        ("Kritikalitet", Input::Radio(choices.clone())),
        ("Behandler personoplysninger", Input::YesNo(None)),
        ("Vises i personalevisningen", Input::Checkbox(true)),
        ("Datatyper", Input::CheckboxSet(choices.clone())),
        (
            "Ansvarlig enhed",
            Input::Lookup {
                value: text("Sundhed"),
                id: text("17"),
                options: vec![text("Sundhed og Omsorg"), text("Sundhedscenter")],
                search_href: text("/units/suggest"),
                candidates: choices.clone(),
            },
        ),
        (
            "KLE",
            Input::MultiLookup {
                chosen: choices,
                value: String::new(),
                options: vec![text("27.36.04")],
                search_href: text("/kle/suggest"),
            },
        ),
        (
            "Dokumentation",
            Input::Link {
                title: text("Vejledning"),
                url: text("ftp://"),
            },
        ),
        ("Kontaktpersoner", Input::Rows(rows.collect())),
        (
            "Bilag",
            Input::File {
                accept: text(".pdf"),
            },
        ),
        ("E-mail", Input::Email(text("mette@"))),
        ("Adgangskode", Input::Password(true)),
    ]
}

fn form(errors: bool) -> Form {
    let fields = inputs()
        .into_iter()
        .enumerate()
        .map(|(index, (label, input))| {
            let field = FormField::new(format!("field_{index}"), label, input);
            let field = if index % 2 == 0 {
                field
                    .required()
                    .help("Skriv det, som det står i kontrakten.")
            } else {
                field
            };
            if errors {
                field.error("Skriv en værdi, der findes, for eksempel 31-12-2026.")
            } else {
                field
            }
        });
    Form {
        href: text("#main"),
        version: text("7"),
        errors: if errors {
            vec![text("Datoen for udfasning ligger før ibrugtagning.")]
        } else {
            Vec::new()
        },
        fields: fields.collect(),
        reason: Some(String::new()),
        submit: text("Gem ændringer"),
        also: vec![(text("next"), text("Gem og gå til næste"))],
        cancel: Some(link("Fortryd")),
        file: true,
        other: Some(go("Slet registreringen")),
        ..Form::default()
    }
}

fn stale_form() -> Form {
    let differing = |name: &str, label: &str, theirs: &str, mine: &str, keep_mine| StaleField {
        name: text(name),
        label: text(label),
        theirs: text(theirs),
        mine: text(mine),
        keep_mine,
    };
    Form {
        href: text("#main"),
        version: text("8"),
        hidden: vec![(text("name"), text("Cura")), (text("note"), text("lang"))],
        stale: Some(Stale {
            who: text("Lars Bjørn"),
            when: text("i dag kl. 10.42"),
            fields: vec![
                differing("name", "Lokalt navn", "Cura omsorg", "Cura", true),
                differing("note", "Bemærkning", "", LONG, false),
            ],
        }),
        submit: text("Gem valgene"),
        cancel: Some(link("Fortryd")),
        ..Form::default()
    }
}
