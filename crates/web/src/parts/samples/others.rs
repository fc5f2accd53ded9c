use super::records::{history_entry, table};
use super::*;

pub(super) fn all(shell: &Shell) -> Vec<(&'static str, String)> {
    let outside = Shell {
        lang: shell.lang,
        csrf: text("abc"),
        path: text("/sign-in"),
        accessibility_href: text("#main"),
        ..Shell::default()
    };
    let waiting = Shell {
        refresh_seconds: Some(5),
        ..shell.clone()
    };
    let mut pages = vec![
        ("day", day().html(shell)),
        (
            "day-calm",
            DayPage {
                title: text("Min dag"),
                ideas: links(&["Beskriv de 3 systemer uden formål"]),
                ..DayPage::default()
            }
            .html(shell),
        ),
        ("day-first", first_day().html(shell)),
        ("history", history().html(shell)),
        ("tree", tree().html(shell)),
        ("confirm", confirm(false).html(shell)),
        ("confirm-stopped", confirm(true).html(shell)),
        ("sign-in", sign_in().html(&outside)),
        ("error", error().html(shell)),
        ("simple", simple().html(shell)),
    ];
    pages.extend(
        guided()
            .into_iter()
            .map(|(name, body)| (name, page(body).html(&waiting))),
    );
    pages
}

fn question(count: &str, label: &str, hint: &str, level: Level) -> Question {
    Question {
        count: text(count),
        label: text(label),
        hint: text(hint),
        level,
        href: text("#main"),
    }
}

/// The day on which nothing but the units is there yet.
fn first_day() -> DayPage {
    let step = |title: &str, done: &str| FirstStep {
        title: text(title),
        text: text("Fra et regneark eller en fil fra OS2mo."),
        link: link("Vælg en fil"),
        done: text(done),
    };
    DayPage {
        title: text("Min dag"),
        steps: vec![
            step("Indlæs jeres enheder", "412 enheder er på plads"),
            step("Indlæs jeres medarbejdere", ""),
            step("Indlæs jeres systemer", ""),
        ],
        changes: Some(Vec::new()),
        ..DayPage::default()
    }
}

fn day() -> DayPage {
    let task = |label: &str, near: &str, level| Task {
        link: link(label),
        due: text("24-11-2026"),
        near: text(near),
        level,
        about: text(LONG),
    };
    DayPage {
        title: text("Min dag"),
        lead: text("Søndag 22. november 2026"),
        questions: vec![
            question(
                "2",
                "kritiske systemer uden risikovurdering",
                "NIS2 kræver en vurdering",
                Level::Bad,
            ),
            question(
                "1",
                "kontrakt skal opsiges inden 14 dage",
                "Omsorgssystem 2024–2028",
                Level::Bad,
            ),
            question("12", "systemer uden systemejer", "", Level::Warn),
            question("5", "systemer under udfasning", "", Level::Warn),
            question("1.100", "systemer i brug", "", Level::Neutral),
            question("31", "ændret i denne uge", "", Level::Info),
            question("4", "opgaver til dig", "", Level::Neutral),
        ],
        mine: Mine {
            roles: links(&["Systemejer: 12 systemer", "Dataansvarlig: 3 systemer"]),
            records: vec![(link(LONG), text("Systemejer"))],
        },
        steps: Vec::new(),
        tasks: vec![
            task("Forny databehandleraftale", "3 dage over tiden", Level::Bad),
            task("Bekræft systemejer", "om 2 dage", Level::Warn),
            task("Læs den nye vejledning", "", Level::Neutral),
        ],
        changes: Some(vec![Change {
            when: text("i går kl. 14.20"),
            who: text("Lars Bjørn"),
            what: text("ændrede status til Under udfasning på"),
            link: link("KMD Institution"),
        }]),
        joint: Some(JointCard {
            computed: text("Beregnet 22-11-2026"),
            purchases: vec![JointPurchase {
                link: link(LONG),
                value: text("1.200.000 kr. for jer"),
                who: text("med Kolding, Vejle, Fredericia og 5 andre"),
                when: text("Start maj 2027 · tjent hjem på 14 måneder"),
            }],
            empty: String::new(),
            ways: links(&["Se alle hovedgrupper"]),
        }),
        ideas: Vec::new(),
    }
}

fn history() -> HistoryPage {
    HistoryPage {
        title: text("Historik for Cura"),
        lead: text("Alle ændringer, nyeste først."),
        back: link("Cura"),
        entries: vec![
            history_entry("Status", "I drift", "Under udfasning"),
            history_entry("Beskrivelse", LONG, ""),
            history_entry("Systemejer", "", "Søren Ågård"),
        ],
        pager: Pager {
            from: 1,
            to: 3,
            next_href: text("#main"),
            ..Pager::default()
        },
    }
}

fn node(code: &str, label: &str, children: Vec<TreeNode>) -> TreeNode {
    TreeNode {
        code: text(code),
        label: text(label),
        href: text("#main"),
        mark: Some(Cell::text("14 systemer")),
        open: true,
        below: children.len(),
        children,
        ..TreeNode::default()
    }
}

fn tree() -> TreePage {
    let team = TreeNode {
        below: 8,
        more_href: text("#main"),
        ..node("1201", LONG, Vec::new())
    };
    let health = node(
        "12",
        "Sundhed og Omsorg",
        vec![team, node("1202", "Hjemmeplejen Øst", Vec::new())],
    );
    TreePage {
        title: text("Enheder"),
        total: text("1.566"),
        lead: text("Kommunens enheder fra 1. januar 2026."),
        actions: vec![go("Tilføj enhed")],
        href: text("#main"),
        search: text("sundhed"),
        nodes: vec![node(
            "1",
            "Ballerup Kommune",
            vec![health, node("13", "Børn og Unge", Vec::new())],
        )],
        empty: String::new(),
    }
}

fn confirm(stopped: bool) -> ConfirmPage {
    ConfirmPage {
        title: text("Nedlæg enheden Sundhed og Omsorg?"),
        text: text("Enheden forsvinder fra i dag; den kan stadig ses i historikken."),
        consequences: vec![
            Consequence {
                count: 2_014,
                text: text("systemer får Ballerup Kommune som ansvarlig enhed"),
                links: links(&["Cura", LONG]),
            },
            Consequence {
                count: 3,
                text: text("personer mister deres enhed"),
                links: Vec::new(),
            },
        ],
        stopped: if stopped {
            text("En kontrakt er underskrevet af enheden. Flyt kontrakten først.")
        } else {
            String::new()
        },
        form: Form {
            href: text("#main"),
            submit: text("Nedlæg enheden"),
            cancel: Some(link("Behold enheden")),
            reason: Some(String::new()),
            ..Form::default()
        },
        danger: true,
    }
}

fn sign_in() -> SignInPage {
    SignInPage {
        title: text("Log ind"),
        lead: text("Brug din e-mail hos kommunen."),
        form: Form {
            href: text("#main"),
            errors: vec![text(
                "E-mail eller adgangskode er forkert. Prøv igen, eller vælg en ny adgangskode.",
            )],
            fields: vec![
                FormField::new(
                    "email",
                    "E-mail",
                    Input::Email(text("mette@ballerup.example")),
                )
                .required(),
                FormField::new("password", "Adgangskode", Input::Password(false)).required(),
            ],
            submit: text("Log ind"),
            ..Form::default()
        },
        links: links(&["Har du glemt din adgangskode?"]),
        secret: text("fld_4f9a1c77"),
    }
}

fn error() -> ErrorPage {
    ErrorPage {
        title: text("Siden findes ikke"),
        text: text("Adressen er forkert, eller posten er slettet."),
        ways: links(&["søge efter den", "gå til Systemer"]),
        reference: text("0192-77ab"),
    }
}

fn simple() -> SimplePage {
    SimplePage {
        tabs: Vec::new(),
        tabs_name: String::new(),
        title: text("Licenser"),
        lead: text("Fælled bygger på andres arbejde."),
        actions: vec![go("Hent som tekst")],
        sections: vec![Section {
            id: text("parts"),
            title: text("Dele"),
            table: Some(table()),
            ..Section::default()
        }],
        preformatted: text("MIT <license>"),
    }
}

fn page(body: GuidedBody) -> GuidedPage {
    let step = |label: &str, done, current| Step {
        label: text(label),
        href: if done { text("#main") } else { String::new() },
        done,
        current,
    };
    GuidedPage {
        name: text("Importér systemer"),
        steps: vec![
            step("Vælg fil", true, false),
            step("Kolonner", false, true),
            step("Se ændringer", false, false),
            step("Resultat", false, false),
        ],
        title: text("Hvilke kolonner hører til hvilke felter?"),
        why: text("Vi kender 9 af filens 11 kolonner. Dit valg bliver husket til næste gang."),
        body,
        back_href: text("#main"),
        leave: link("Gem og fortsæt senere"),
    }
}

fn step_form(submit: &str, fields: Vec<FormField>) -> Form {
    Form {
        href: text("#main"),
        submit: text(submit),
        fields,
        ..Form::default()
    }
}

fn upload() -> Form {
    let file = Input::File {
        accept: text(".csv,.xlsx"),
    };
    let file = FormField::new("file", "Regneark", file)
        .required()
        .help("CSV eller XLSX, højst 100 MB.");
    Form {
        file: true,
        ..step_form("Læs filen", vec![file])
    }
}

fn mapping() -> Mapping {
    let fields = vec![
        Choice::new("", "Læses ikke"),
        Choice::new("name", "Navn").selected(true),
    ];
    let column = |header: &&str| {
        (
            text(header),
            vec![text("Cura"), text("Aula"), text("SAPA")],
            fields.clone(),
        )
    };
    Mapping {
        columns: ["Systemnavn", "Leverandør", LONG]
            .iter()
            .map(column)
            .collect(),
        form: step_form("Se, hvad der sker", Vec::new()),
    }
}

fn preview() -> Preview {
    let problem = |value: &str| Problem {
        row: text("7"),
        column: text("EAN nummer"),
        value: text(value),
        reason: text("Nummeret har 12 cifre."),
        remedy: text("Skriv alle 13 cifre, og formatér kolonnen som tekst."),
    };
    let skip = FormField::new("skip", "Udelad de afviste rækker", Input::Checkbox(false));
    Preview {
        counts: Counts {
            created: text("1.850"),
            updated: text("120"),
            unchanged: text("28"),
            rejected: text("2"),
        },
        problems: vec![problem("579800012345"), problem("")],
        problems_href: text("#main"),
        table: table(),
        form: step_form("Importér 1.998 rækker", vec![skip]),
        ways: Vec::new(),
    }
}

fn progress() -> Progress {
    Progress {
        done: 1200,
        total: 2000,
        text: text("1.200 af 2.000 rækker"),
        left: text("cirka 20 sekunder tilbage"),
        href: text("#main"),
        cancel_href: text("#main"),
    }
}

fn guided() -> Vec<(&'static str, GuidedBody)> {
    let ways = links(&["Vis systemerne", "Fortryd hele importen"]);
    let result = Preview {
        form: Form::default(),
        problems: Vec::new(),
        ways,
        ..preview()
    };
    let file = RecordField {
        label: text("Fil"),
        value: Cell::text("systemer.xlsx"),
        ..RecordField::default()
    };
    let summary = Summary {
        fields: vec![file],
        form: step_form("Importér nu", Vec::new()),
    };
    vec![
        ("guided-upload", GuidedBody::Form(upload())),
        ("guided-mapping", GuidedBody::Mapping(mapping())),
        ("guided-preview", GuidedBody::Preview(preview())),
        ("guided-summary", GuidedBody::Summary(summary)),
        ("guided-progress", GuidedBody::Progress(progress())),
        ("guided-result", GuidedBody::Result(result)),
    ]
}
