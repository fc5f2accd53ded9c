use super::*;

pub(super) fn all(shell: &Shell) -> Vec<(&'static str, String)> {
    let (past, other) = (in_the_past(shell), at_a_neighbour(shell));
    vec![
        ("list-60", list(60, None).html(shell)),
        ("list-1-past", list(1, None).html(&past)),
        ("list-0", empty().html(shell)),
        ("list-filter", list(6, Some(choices())).html(&other)),
        (
            "list-dates",
            list(
                2,
                Some(FilterValue::Dates(text("01-01-2026"), text("31-12-2026"))),
            )
            .html(shell),
        ),
        (
            "list-yes-no",
            list(2, Some(FilterValue::YesNo(Some(true)))).html(shell),
        ),
        (
            "list-numbers",
            list(2, Some(FilterValue::Numbers(text("1"), String::new()))).html(shell),
        ),
        (
            "list-text",
            list(2, Some(FilterValue::Text(text("§ 138")))).html(shell),
        ),
        ("list-columns", with_columns_open().html(shell)),
    ]
}

fn in_the_past(shell: &Shell) -> Shell {
    let date = text("1. september 2026");
    Shell {
        as_of: Some(AsOf {
            date,
            leave_href: text("#main"),
        }),
        ..shell.clone()
    }
}

fn at_a_neighbour(shell: &Shell) -> Shell {
    let notice = |level, text: &str| Notice {
        level,
        text: text.to_owned(),
        link: Some(link("Fortryd")),
    };
    Shell {
        other_tenant: Some(OtherTenant {
            name: text("Egedal Kommune"),
            leave_href: text("#main"),
        }),
        notices: vec![
            notice(Level::Good, "3 systemer har fået ny systemejer."),
            notice(Level::Bad, "Visningen blev ikke gemt."),
        ],
        tenants: links(&["Ballerup Kommune", "Egedal Kommune"]),
        ..shell.clone()
    }
}

fn choices() -> FilterValue {
    FilterValue::Choices(vec![
        Choice::new("1", "I drift").selected(true),
        Choice::new("2", "Under udfasning"),
        Choice::new("3", "Udfaset"),
    ])
}

fn heading(label: &str, number: bool, important: bool) -> Heading {
    Heading {
        label: text(label),
        sort_href: text("#main"),
        number,
        important,
        ..Heading::default()
    }
}

fn row(index: usize) -> Row {
    let names = [
        "Cura",
        "Aula",
        LONG,
        "KMD Institution",
        "SAPA Overblik",
        "Børnelinjen – ældre løsning",
    ];
    Row {
        id: index.to_string(),
        href: text("#main"),
        name: names[index % names.len()].to_owned(),
        mark: (index % 6 == 1).then(|| status(Level::Bad, "Ikke gyldig")),
        cells: vec![
            match index % 3 {
                0 => status(Level::Good, "I drift"),
                1 => status(Level::Warn, "Under udfasning"),
                _ => status(Level::Neutral, "Ikke taget i brug"),
            },
            if index % 4 == 1 {
                Cell::Missing
            } else {
                Cell::Link(link("Søren Ågård"))
            },
            Cell::text(if index % 5 == 2 { "" } else { "Systematic A/S" }),
            Cell::Links(vec![link("27.36.04"), Link::new("27.03.00", "")]),
            Cell::Date {
                text: text("04-12-2026"),
                near: index.is_multiple_of(2).then(|| text("om 12 dage")),
            },
            Cell::Number(crate::format::money(
                Lang::Da,
                123_456_700 * (index as i64 + 1),
            )),
            Cell::Number(crate::format::integer(Lang::Da, 150 * index as i64)),
        ],
    }
}

fn list(rows: usize, filter: Option<FilterValue>) -> ListPage {
    ListPage {
        switches: Vec::new(),
        title: text("Systemer"),
        total: if rows == 60 { 1100 } else { rows as u64 },
        lead: text("De systemer, Ballerup Kommune bruger."),
        actions: vec![go("Tilføj system"), go("Importér fra regneark")],
        href: text("#main"),
        search: text(if rows == 1 { "cura" } else { "" }),
        keep: vec![(text("sort"), text("name"))],
        chips: [
            "Status er I drift eller Under udfasning",
            "Systemejer mangler",
        ]
        .map(chip)
        .to_vec(),
        clear_href: text("#main"),
        filter: Some(filter_form(filter)),
        views: vec![
            view("Alle", true),
            view("Kritiske", false),
            view("Uden systemejer", false),
        ],
        save_view: Some(SaveView {
            href: text("#main"),
            may_share: true,
            may_default: true,
            ..SaveView::default()
        }),
        columns: Some(columns(false)),
        exports: links(&["CSV til Excel", "XLSX"]),
        as_of: Some(String::new()),
        headings: headings(),
        rows: (0..rows).map(row).collect(),
        bulk: vec![
            bulk("owner", "Skift systemejer"),
            bulk("status", "Skift status"),
        ],
        bulk_href: text("#main"),
        pager: pager(rows),
        empty: EmptyList::default(),
    }
}

fn chip(words: &str) -> Chip {
    Chip {
        text: text(words),
        remove_href: text("#main"),
    }
}

fn view(label: &str, current: bool) -> View {
    View {
        label: text(label),
        href: text("#main"),
        current,
        shared: !current,
        edit_href: text("#main"),
    }
}

fn bulk(value: &str, label: &str) -> BulkAction {
    BulkAction {
        value: text(value),
        label: text(label),
    }
}

fn filter_form(value: Option<FilterValue>) -> FilterForm {
    let status = Choice::new("status", "Status").selected(value.is_some());
    FilterForm {
        keep: vec![(text("sort"), text("name"))],
        fields: vec![status, Choice::new("owner", "Systemejer")],
        editor: value.map(|value| FilterEditor {
            field: text("status"),
            label: text("Status"),
            operators: vec![
                Choice::new("is", "er en af"),
                Choice::new("missing", "mangler"),
            ],
            value,
            error: text("Vælg mindst én status."),
        }),
    }
}

fn headings() -> Vec<Heading> {
    let name = Heading {
        sorted: Sorted::Up,
        ..heading("Navn", false, true)
    };
    vec![
        name,
        heading("Status", false, true),
        heading("Systemejer", false, true),
        heading("Leverandør", false, false),
        heading("KLE", false, false),
        heading("Næste frist", false, false),
        heading("Årlig pris", true, true),
        heading("Brugere", true, false),
    ]
}

fn pager(rows: usize) -> Pager {
    Pager {
        from: 1,
        to: rows as u64,
        first_href: text("#main"),
        previous_href: text("#main"),
        next_href: text("#main"),
        sizes: vec![Link::new("50", ""), link("100")],
    }
}

fn empty() -> ListPage {
    ListPage {
        empty: EmptyList {
            title: text("Ingen systemer passer til begge filtre"),
            text: text("Filteret „Systemejer mangler“ udelukker de sidste 12."),
            ways: links(&["Vis de 12 uden filteret „Systemejer mangler“"]),
        },
        ..list(0, None)
    }
}

fn columns(open: bool) -> ColumnChooser {
    let column = |key: &str, label: &str, group: &str, shown| ColumnChoice {
        key: text(key),
        label: text(label),
        group: text(group),
        shown,
    };
    ColumnChooser {
        keep: vec![(text("sort"), text("name"))],
        columns: vec![
            column("status", "Status", "System", true),
            column("owner", "Systemejer", "Roller", true),
            column(
                "gdpr",
                "Behandler følsomme personoplysninger",
                "Databeskyttelse",
                false,
            ),
        ],
        reset_href: text("#main"),
        open,
    }
}

fn with_columns_open() -> ListPage {
    ListPage {
        columns: Some(columns(true)),
        ..list(3, None)
    }
}
