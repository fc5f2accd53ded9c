//! Documents as the product prints them, with invented contracts.

use jiff::civil::date;

use crate::{
    Bar, BarKind, Column, Document, Fact, Figure, Part, Point, Row, Table, TimeLine, Today, Tone,
};

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.to_owned(),
        value: value.to_owned(),
    }
}

fn figure(label: &str, value: &str, note: &str, tone: Tone) -> Figure {
    Figure {
        label: label.to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
        tone,
    }
}

fn column(title: &str, width: u32, number: bool) -> Column {
    Column {
        title: title.to_owned(),
        width,
        number,
    }
}

fn row(cells: &[&str], tone: Tone) -> Row {
    Row {
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        tone,
    }
}

fn page(title: &str, kind: &str, lead: &str, parts: Vec<Part>) -> Document {
    Document {
        language: "da".to_owned(),
        title: title.to_owned(),
        kind: kind.to_owned(),
        lead: lead.to_owned(),
        organisation: "Sønderhav Kommune".to_owned(),
        day: "22. november 2026".to_owned(),
        foot: "Fælled · udskrevet af Åse Østergård den 22. november 2026".to_owned(),
        page_of: "Side {page} af {pages}".to_owned(),
        lacking: "Tegn, som skrifttypen ikke har, er vist som ◊.".to_owned(),
        landscape: false,
        parts,
    }
}

pub(super) fn time_line() -> TimeLine {
    let bar = |from, to, label: &str, kind| Bar {
        from,
        to,
        label: label.to_owned(),
        kind,
    };
    let point = |on, when: &str, label: &str, decides| Point {
        on,
        when: when.to_owned(),
        label: label.to_owned(),
        decides,
    };
    TimeLine {
        alt: "Aftalen gælder fra 2023 til udgangen af 2027 og kan forlænges til udgangen af 2029."
            .to_owned(),
        from: date(2023, 1, 1),
        to: date(2030, 6, 30),
        today: Some(Today {
            on: date(2026, 11, 22),
            label: "I dag".to_owned(),
        }),
        bars: vec![
            bar(
                date(2023, 1, 1),
                Some(date(2027, 12, 31)),
                "Aftalt periode",
                BarKind::Firm,
            ),
            bar(
                date(2028, 1, 1),
                Some(date(2028, 12, 31)),
                "1. option",
                BarKind::Possible,
            ),
            bar(
                date(2029, 1, 1),
                Some(date(2029, 12, 31)),
                "2. option",
                BarKind::Possible,
            ),
        ],
        points: vec![
            point(
                date(2027, 6, 30),
                "30-06-2027",
                "Sidste dag for at opsige til udløb",
                true,
            ),
            point(
                date(2027, 9, 30),
                "30-09-2027",
                "Sidste dag for at bruge 1. option",
                true,
            ),
            point(
                date(2027, 12, 31),
                "31-12-2027",
                "Aftalen udløber uden option",
                false,
            ),
            point(
                date(2028, 9, 30),
                "30-09-2028",
                "Sidste dag for at bruge 2. option",
                true,
            ),
            point(
                date(2029, 12, 31),
                "31-12-2029",
                "Aftalen udløber senest",
                false,
            ),
        ],
    }
}

fn terms() -> Vec<Fact> {
    vec![
        fact("Kontrakttype", "Hovedkontrakt"),
        fact("Ansvarlig enhed", "Digitalisering og IT"),
        fact("Kontraktejer", "Åse Østergård"),
        fact("Kontraktmanager", "Jørgen Ærøe"),
        fact("Underskrevet", "14-12-2022"),
        fact("Indkøbsform", "SKI 02.19"),
        fact("Leverandørens underskriver", "Søren Å. Kjær"),
        fact("Leverandøren underskrev den", "14-12-2022"),
        fact("Kontaktperson", "Søren Å. Kjær"),
        fact("Kontaktpersonens telefon", "+45 12 34 56 78"),
        fact("Kontaktpersonens e-mail", "soeren@example.dk"),
        fact(
            "Systemer",
            "Omsorg Plus (hovedkontrakt), Vagtplan Nord, Medicinkort, Nødkald, Kørselsplan, Borgerindblik",
        ),
    ]
}

fn money() -> Table {
    Table {
        caption: "Kroner ekskl. moms".to_owned(),
        columns: vec![
            column("År", 0, false),
            column("Anskaffelse", 1, true),
            column("Drift", 1, true),
            column("Andet", 1, true),
            column("I alt", 1, true),
        ],
        rows: vec![
            row(
                &["2025", "0", "1.180.000", "25.000", "1.205.000"],
                Tone::Plain,
            ),
            row(
                &["2026", "0", "1.215.000", "25.000", "1.240.000"],
                Tone::Plain,
            ),
            row(
                &["2027", "150.000", "1.251.450", "25.000", "1.426.450"],
                Tone::Plain,
            ),
        ],
        marked: false,
        total: ["I alt", "150.000", "3.646.450", "75.000", "3.871.450"]
            .map(str::to_owned)
            .into(),
    }
}

/// A contract with the usual amount of data.
pub(super) fn sheet() -> Document {
    let figures = vec![
        figure(
            "Status",
            "Gyldig",
            "Alle betingelser er opfyldt",
            Tone::Good,
        ),
        figure(
            "Opsig senest",
            "30-06-2027",
            "onsdag i uge 26, om 220 dage",
            Tone::Warn,
        ),
        figure(
            "Udløber",
            "31-12-2027",
            "kan forlænges til 31-12-2029",
            Tone::Plain,
        ),
        figure("Udgift i 2026", "1.240.000 kr.", "ekskl. moms", Tone::Plain),
    ];
    let period = vec![
        fact("Gyldig fra", "01-01-2023"),
        fact("Varighed, år", "5"),
        fact("Optioner på forlængelse", "2"),
        fact("Måneder pr. option", "12"),
        fact("Varsel for option, måneder", "3"),
        fact("Opsigelsesfrist, måneder", "6"),
    ];
    let buying = vec![
        fact("Genanskaffelse, år", "2027"),
        fact("Genanskaffelse, kvartal", "1"),
        fact("Genanskaffelse igangsat", "Ja"),
        fact("Driftsvederlag begyndt", "01-02-2023"),
        fact("Højeste samlede værdi", "6.200.000,00 kr."),
        fact("Betalingsmodel", "Licens – flatrate"),
    ];
    let notes = [
        "Opsig senest 30-06-2027: varslet er 6 måneder og løber til udgangen af et kalenderår; aftalen udløber 31-12-2027.",
        "Udløber senest 31-12-2029: 2 ubrugte optioner på hver 12 måneder efter 31-12-2027.",
    ];
    page(
        "Drift og støtte til omsorgssystem på Ærø",
        "Kontrakt",
        "Østersøens Omsorgsdata A/S · K-2023-0417",
        vec![
            Part::Figures(figures),
            Part::Section("Aftalens tid".to_owned()),
            Part::TimeLine(time_line()),
            Part::Notes(notes.map(str::to_owned).into()),
            Part::Section("Aftalen".to_owned()),
            Part::Facts(terms()),
            Part::Section("Gyldighed, periode og opsigelse".to_owned()),
            Part::Facts(period),
            Part::Section("Indkøb og betaling".to_owned()),
            Part::Facts(buying),
            Part::Section("Bemærkninger".to_owned()),
            Part::Text("Leverandøren varsler prisregulering i oktober.\nSe sagen.".to_owned()),
            Part::Section("Økonomi".to_owned()),
            Part::Table(money()),
        ],
    )
}

/// What must be decided: so many contracts, by quarter.
pub(super) fn report(contracts: usize) -> Document {
    let quarters = [
        "4. kvartal 2026",
        "1. kvartal 2027",
        "2. kvartal 2027",
        "3. kvartal 2027",
    ];
    let figures = quarters
        .iter()
        .map(|quarter| {
            figure(
                quarter,
                &(contracts / 4).to_string(),
                "beslutninger",
                Tone::Info,
            )
        })
        .collect();
    let mut parts = vec![Part::Figures(figures)];
    for (index, quarter) in quarters.iter().enumerate() {
        let rows = (0..contracts / 4).map(|n| {
            let number = index * (contracts / 4) + n;
            let name = format!("Kontrakt nr. {number} om drift af fælles løsning");
            row(
                &[
                    "30-09-2027",
                    "uge 39",
                    "Opsig eller forlæng",
                    &name,
                    "Jysk Velfærdsteknik ApS",
                    "Åse Østergård",
                    "31-12-2027",
                ],
                if n % 7 == 0 { Tone::Bad } else { Tone::Plain },
            )
        });
        parts.push(Part::Section((*quarter).to_owned()));
        parts.push(Part::Table(Table {
            columns: vec![
                column("Senest", 0, false),
                column("Uge", 0, false),
                column("Skal besluttes", 3, false),
                column("Kontrakt", 5, false),
                column("Leverandør", 4, false),
                column("Ansvarlig", 3, false),
                column("Udløber", 0, false),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
    }
    let mut report = page(
        "Frister de næste 12 måneder",
        "Fristrapport",
        "Hvad der skal besluttes fra 22. november 2026 til 21. november 2027",
        parts,
    );
    report.landscape = true;
    report
}

/// What somebody could write to have it run as code, or to break the page.
pub(super) fn nasty() -> &'static str {
    "#import \"x.typ\": * $x^2$ *fed* _kursiv_ `kode` \\u{41} @ref <label> = // slut \
     æøå ÆØÅ 😀 👩‍👩‍👧 שלום مرحبا {page} \u{202e}vendt #panic()"
}

/// A text in every place that takes one.
pub(super) fn everywhere(text: &str) -> Vec<Part> {
    let own = || text.to_owned();
    let mut line = time_line();
    line.alt = own();
    line.bars[0].label = own();
    line.points[0].label = own();
    line.points[0].when = own();
    if let Some(today) = &mut line.today {
        today.label = own();
    }
    vec![
        Part::Section(own()),
        Part::Figures(vec![figure(text, text, text, Tone::Bad)]),
        Part::Facts(vec![fact(text, text)]),
        Part::TimeLine(line),
        Part::Table(Table {
            caption: own(),
            columns: vec![column(text, 1, false), column(text, 1, true)],
            rows: vec![row(&[text, text], Tone::Warn)],
            marked: false,
            total: vec![own(), own()],
        }),
        Part::Text(own()),
        Part::Notes(vec![own()]),
    ]
}

/// Parts that are empty, and parts that do not fit together.
pub(super) fn odd() -> Vec<Part> {
    let day = date(2026, 1, 1);
    let point = |on| Point {
        on,
        when: String::new(),
        label: String::new(),
        decides: false,
    };
    vec![
        Part::Figures(Vec::new()),
        Part::Facts(Vec::new()),
        Part::Facts(vec![fact("", "")]),
        Part::Notes(Vec::new()),
        Part::Text(String::new()),
        Part::Table(Table {
            columns: vec![column("A", 1, false), column("B", 0, true)],
            rows: vec![
                row(&["eneste"], Tone::Plain),
                row(&["1", "2", "3"], Tone::Good),
            ],
            ..Table::default()
        }),
        Part::Table(Table {
            columns: vec![column("Tom", 1, false)],
            ..Table::default()
        }),
        Part::TimeLine(TimeLine {
            alt: "Ingen dage".to_owned(),
            from: day,
            to: day,
            today: None,
            bars: vec![Bar {
                from: date(9999, 12, 31),
                to: Some(date(1, 1, 1)),
                label: String::new(),
                kind: BarKind::Quiet,
            }],
            points: vec![
                point(day),
                point(date(-9999, 1, 1)),
                point(date(9999, 12, 31)),
            ],
        }),
    ]
}
