use super::*;

pub(super) fn all(shell: &Shell) -> Vec<(&'static str, String)> {
    let past = Shell {
        as_of: Some(AsOf {
            date: text("1. september 2026"),
            leave_href: text("#main"),
        }),
        ..shell.clone()
    };
    let notice = |level, text: &str| Notice {
        level,
        text: text.to_owned(),
        link: Some(link("Fortryd")),
    };
    let other = Shell {
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
    };
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
                near: (index % 2 == 0).then(|| text("om 12 dage")),
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
    let mut name = heading("Navn", false, true);
    name.sorted = Sorted::Up;
    let view = |label: &str, current| View {
        label: text(label),
        href: text("#main"),
        current,
        shared: !current,
        delete_href: text("#main"),
    };
    ListPage {
        title: text("Systemer"),
        total: if rows == 60 { 1100 } else { rows as u64 },
        lead: text("De systemer, Ballerup Kommune bruger."),
        actions: vec![go("Tilføj system"), go("Importér fra regneark")],
        href: text("#main"),
        search: if rows == 1 {
            text("cura")
        } else {
            String::new()
        },
        keep: vec![(text("sort"), text("name"))],
        chips: vec![
            Chip {
                text: text("Status er I drift eller Under udfasning"),
                remove_href: text("#main"),
            },
            Chip {
                text: text("Systemejer mangler"),
                remove_href: text("#main"),
            },
        ],
        clear_href: text("#main"),
        filter: Some(FilterForm {
            keep: vec![(text("sort"), text("name"))],
            fields: vec![
                Choice::new("status", "Status").selected(filter.is_some()),
                Choice::new("owner", "Systemejer"),
            ],
            editor: filter.map(|value| FilterEditor {
                field: text("status"),
                label: text("Status"),
                operators: vec![
                    Choice::new("is", "er en af"),
                    Choice::new("missing", "mangler"),
                ],
                value,
                error: text("Vælg mindst én status."),
            }),
        }),
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
        headings: vec![
            name,
            heading("Status", false, true),
            heading("Systemejer", false, true),
            heading("Leverandør", false, false),
            heading("KLE", false, false),
            heading("Næste frist", false, false),
            heading("Årlig pris", true, true),
            heading("Brugere", true, false),
        ],
        rows: (0..rows).map(row).collect(),
        bulk: vec![
            BulkAction {
                value: text("owner"),
                label: text("Skift systemejer"),
            },
            BulkAction {
                value: text("status"),
                label: text("Skift status"),
            },
        ],
        bulk_href: text("#main"),
        pager: Pager {
            from: 1,
            to: rows as u64,
            first_href: text("#main"),
            previous_href: text("#main"),
            next_href: text("#main"),
            sizes: vec![Link::new("50", ""), link("100")],
        },
        empty: EmptyList::default(),
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
