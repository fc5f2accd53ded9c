use super::*;

fn choices() -> Vec<Choice> {
    vec![
        Choice::new("1", "I drift").selected(true),
        Choice::new("2", "Under udfasning"),
        Choice::new("3", LONG),
    ]
}

fn line(value: &str) -> Input {
    Input::Text {
        value: text(value),
        max: 200,
    }
}

fn simple_inputs() -> Vec<(&'static str, Input)> {
    let long = Input::TextArea {
        value: text("To linjer\n<script>alert(1)</script>"),
        max: 4000,
    };
    let months = Input::Number {
        value: text("seks"),
        unit: text("måneder"),
    };
    vec![
        ("Lokalt navn", line(LONG)),
        ("Beskrivelse", long),
        ("Taget i brug", Input::Date(text("31-02-2026"))),
        ("Opsigelsesvarsel", months),
        ("Årlig pris", Input::Money(text("1.234.567,50"))),
        ("Status", Input::Select(choices())),
        ("Kritikalitet", Input::Radio(choices())),
        ("Behandler personoplysninger", Input::YesNo(None)),
        ("Vises i personalevisningen", Input::Checkbox(true)),
        ("Datatyper", Input::CheckboxSet(choices())),
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

fn composed_inputs() -> Vec<(&'static str, Input)> {
    let unit = Input::Lookup {
        value: text("Sundhed"),
        id: text("17"),
        options: vec![text("Sundhed og Omsorg"), text("Sundhedscenter")],
        search_href: text("/units/suggest"),
        candidates: choices(),
    };
    let kle = Input::MultiLookup {
        chosen: choices(),
        value: String::new(),
        options: vec![text("27.36.04")],
        search_href: text("/kle/suggest"),
    };
    let rows = (0..2).map(|index| FormRow {
        label: format!("Kontaktperson {}", index + 1),
        fields: vec![
            FormField::new(format!("contacts.{index}.name"), "Navn", line("Æ")).required(),
            FormField::new(format!("contacts.{index}.email"), "E-mail", line("x@")),
        ],
    });
    vec![
        ("Ansvarlig enhed", unit),
        ("KLE", kle),
        (
            "Dokumentation",
            Input::Link {
                title: text("Vejledning"),
                url: text("ftp://"),
            },
        ),
        ("Kontaktpersoner", Input::Rows(rows.collect())),
    ]
}

pub(super) fn form(errors: bool) -> Form {
    let fields = [simple_inputs(), composed_inputs()]
        .concat()
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
        cancel: Some(link("Annuller")),
        file: true,
        other: Some(go("Slet registreringen")),
        ..Form::default()
    }
}

pub(super) fn stale_form() -> Form {
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
        cancel: Some(link("Annuller")),
        ..Form::default()
    }
}
