//! The list page.

use axum::{
    extract::{OriginalUri, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    gate::{Action, Needs, allowed},
    parts::{
        ColumnKind, Kind,
        lists::{Filter, List, ListColumn, ListPage as Answer, Operator, Sort},
    },
};
use foundation::Result;

use super::{
    address::ListAddress,
    cells::{Showing, in_list},
    fields, list_filters,
};
use crate::{
    about::may_open,
    caller::Signed,
    format, frame,
    i18n::Lang,
    modules,
    pairs::Pairs,
    parts::{
        Action as Button, BulkAction, Chip, ColumnChoice, ColumnChooser, EmptyList, Heading, Link,
        ListPage, Pager, Row, Sorted,
    },
    printed, respond,
    sites::Site,
    state::AppState,
    tasks, texts, views,
};

/// A list of the module's records.
pub(super) async fn page(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let address = ListAddress::read(Pairs::parse(uri.query().unwrap_or_default()));
    if let Some(pairs) = address.with_new_filter(site.schema) {
        return Redirect::to(&pairs.address(site.path)).into_response();
    }
    match build(site, &state, &signed, &address).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(
    site: &'static Site,
    state: &AppState,
    signed: &Signed,
    address: &ListAddress,
) -> Result<String> {
    let first = views::first_view(state, signed, site, address).await?;
    let address = first.as_ref().unwrap_or(address);
    let question = List {
        schema: site.schema,
        wanted: address.wanted.clone(),
        start: address.start(),
        limit: address.size,
    };
    let answer = state.ask(&signed.caller, question).await?;
    let names =
        fields::filter_names(state, signed, &answer.all_columns, &address.wanted.filters).await?;
    let today = state.app.clock().today();
    let showing = Showing {
        lang: signed.lang,
        today,
        names: &names,
    };
    let lasting = address.lasting();
    let page = ListPage {
        title: capital(&texts::list_title(signed.lang, site.schema)),
        total: u64::try_from(answer.total).unwrap_or(0),
        actions: actions(site, signed),
        href: site.path.to_owned(),
        search: address.wanted.q.clone(),
        keep: lasting.without(&["q"]).0,
        chips: chips(&showing, site, &answer, address),
        clear_href: site.path.to_owned(),
        filter: Some(list_filters::form(state, signed, &answer.all_columns, address).await?),
        views: views::tabs(state, signed, site, address).await?,
        switches: tasks::near(state, signed, site, address).await?,
        save_view: views::save_form(signed, site, &lasting),
        columns: Some(chooser(signed.lang, site, &answer, &lasting, address)),
        exports: exports(site, signed, &lasting),
        as_of: Some(signed.caller.as_of.map(format::date).unwrap_or_default()),
        headings: headings(signed.lang, site, &answer, &lasting),
        rows: rows(&showing, site, &answer),
        bulk: bulk(site, signed),
        bulk_href: format!("{}/bulk", site.path),
        pager: pager(site, &answer, address, &lasting),
        empty: empty(&showing, site, &answer, address, &actions(site, signed)),
        ..ListPage::default()
    };
    Ok(page.html(&frame::shell(signed, &lasting.address(site.path))))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// A column's heading.
pub(super) fn column_label(lang: Lang, column: &ListColumn) -> String {
    if column.label_is_text {
        column.label.clone()
    } else {
        lang.t(&column.label)
    }
}

fn actions(site: &Site, signed: &Signed) -> Vec<Button> {
    let href = format!("{}/new", site.path);
    let may = allowed(&signed.caller, Needs(Action::Create, site.schema.resource))
        && signed.caller.as_of.is_none()
        && has(&href);
    let mut actions = Vec::new();
    if may {
        let label = signed.lang.t(&texts::field_key(site.schema, "new"));
        actions.push(Button {
            label,
            href,
            post: false,
        });
    }
    let beside = BESIDE.iter().filter(|(path, ..)| *path == site.path);
    let now = signed.caller.as_of.is_none();
    actions.extend(
        beside
            .filter(|(_, _, href)| now && may_open(signed, href))
            .map(|(_, text, href)| Button {
                label: signed.lang.t(text),
                href: (*href).to_owned(),
                post: false,
            }),
    );
    actions
}

/// Ways on from a list: its address, text key, where it leads.
const BESIDE: &[(&str, &str, &str)] = &[
    ("/systems", "list-import", "/import/system-usages"),
    ("/contracts", "decisions-open", "/contracts/decisions"),
    ("/contracts", "list-import", "/import/contracts"),
    ("/suppliers", "evidence-many", "/evidence"),
    ("/evidence", "supplier-many", "/suppliers"),
    ("/units", "units-tree-show", "/units/tree"),
    ("/units", "list-import", "/import/org-units"),
    ("/people", "list-import", "/import/people"),
];

/// Whether there is something at this address.
fn has(path: &str) -> bool {
    modules::known().iter().any(|route| route.path == path)
}

fn bulk(site: &Site, signed: &Signed) -> Vec<BulkAction> {
    let href = format!("{}/bulk", site.path);
    let may = allowed(&signed.caller, Needs(Action::Change, site.schema.resource))
        && signed.caller.as_of.is_none()
        && has(&href);
    let label = signed.lang.t("bulk-edit");
    if may {
        vec![BulkAction {
            value: "edit".to_owned(),
            label,
        }]
    } else {
        Vec::new()
    }
}

fn exports(site: &Site, signed: &Signed, lasting: &Pairs) -> Vec<Link> {
    let files = [("XLSX (Excel)", "xlsx"), ("CSV", "csv"), ("JSON", "json")]
        .into_iter()
        .map(|(label, ending)| {
            Link::new(
                label,
                lasting.address(&format!("{}/export/{ending}", site.path)),
            )
        });
    let report = printed::report_link(signed).filter(|_| site.schema.kind == Kind::Contract);
    files.chain(report).collect()
}

fn chips(showing: &Showing<'_>, site: &Site, answer: &Answer, address: &ListAddress) -> Vec<Chip> {
    let lasting = address.lasting();
    address
        .wanted
        .filters
        .iter()
        .filter_map(|filter| {
            let column = answer
                .all_columns
                .iter()
                .find(|column| column.key == filter.column)?;
            let rest = Pairs(
                lasting
                    .0
                    .iter()
                    .filter(|(name, text)| {
                        *name != filter.column || Filter::parse(name, text) != *filter
                    })
                    .cloned()
                    .collect(),
            );
            Some(Chip {
                text: filter_text(showing, column, filter),
                remove_href: rest.address(site.path),
            })
        })
        .collect()
}

/// A filter in words: "Livscyklus er I drift eller Under udfasning".
fn filter_text(showing: &Showing<'_>, column: &ListColumn, filter: &Filter) -> String {
    let lang = showing.lang;
    let values: Vec<String> = filter
        .values
        .iter()
        .map(|value| filter_value(showing, column, value))
        .collect();
    let key = format!("filter-text-{}", filter.operator.key());
    let or = format!(" {} ", lang.t("filter-or"));
    let args = [
        ("column", column_label(lang, column).into()),
        ("value", values.join(&or).into()),
    ];
    match filter.operator {
        Operator::Empty | Operator::Filled => lang.t_args(&key, &args[..1]),
        _ => lang.t_args(&key, &args),
    }
}

fn filter_value(showing: &Showing<'_>, column: &ListColumn, value: &str) -> String {
    match column.kind {
        ColumnKind::Choice(set) | ColumnKind::Set(set) if set.values.contains(&value) => {
            texts::choice(showing.lang, set, value)
        }
        ColumnKind::Bool => showing.lang.t(if value == "true" { "yes" } else { "no" }),
        ColumnKind::Date | ColumnKind::Moment => value
            .parse()
            .map_or_else(|_| value.to_owned(), format::date),
        ColumnKind::Money => value.parse().map_or_else(
            |_| value.to_owned(),
            |oere| format::money_exact(showing.lang, oere),
        ),
        ColumnKind::Percent => value.parse().map_or_else(
            |_| value.to_owned(),
            |share| format::percent(showing.lang, share),
        ),
        _ => value
            .parse()
            .ok()
            .and_then(|id| showing.names.get(&id).cloned())
            .unwrap_or_else(|| value.to_owned()),
    }
}

fn headings(lang: Lang, site: &Site, answer: &Answer, lasting: &Pairs) -> Vec<Heading> {
    let first = Heading {
        label: lang.t("list-name"),
        important: true,
        ..Heading::default()
    };
    let shown = shown(answer).enumerate().map(|(at, column)| {
        let current = answer.sort.column == column.key;
        let descending = current && !answer.sort.descending;
        let sort = Sort {
            column: column.key.clone(),
            descending,
        };
        Heading {
            label: column_label(lang, column),
            sort_href: lasting.replace("sort", sort.text()).address(site.path),
            sorted: match (current, answer.sort.descending) {
                (false, _) => Sorted::No,
                (true, false) => Sorted::Up,
                (true, true) => Sorted::Down,
            },
            number: matches!(
                column.kind,
                ColumnKind::Integer | ColumnKind::Year | ColumnKind::Money | ColumnKind::Percent
            ),
            important: at < 3 || current || IMPORTANT.contains(&(site.path, column.key.as_str())),
            ..Heading::default()
        }
    });
    let mut all: Vec<Heading> = std::iter::once(first).chain(shown).collect();
    if let Some(name) = name_column(answer) {
        let current = answer.sort.column == name.key;
        let sort = Sort {
            column: name.key.clone(),
            descending: current && !answer.sort.descending,
        };
        all[0].label = column_label(lang, name);
        all[0].sort_href = lasting.replace("sort", sort.text()).address(site.path);
        all[0].sorted = match (current, answer.sort.descending) {
            (false, _) => Sorted::No,
            (true, false) => Sorted::Up,
            (true, true) => Sorted::Down,
        };
    }
    all
}

/// Columns that a narrow screen shows beside the first ones and the one sorted by: the
/// list's address and the column.
const IMPORTANT: &[(&str, &str)] = &[
    ("/contracts", "next_notice"),
    ("/contracts", "next_option"),
    ("/contracts", "base_end"),
];

/// Whether a column says the same as the row's own name, which stands first: it is not shown twice.
fn is_name(key: &str) -> bool {
    matches!(key, "name" | "title")
}

/// The column that sorts by the name.
fn name_column(answer: &Answer) -> Option<&ListColumn> {
    answer
        .all_columns
        .iter()
        .find(|column| is_name(&column.key))
}

fn shown(answer: &Answer) -> impl Iterator<Item = &ListColumn> {
    answer
        .shown
        .iter()
        .filter_map(|key| answer.all_columns.iter().find(|column| column.key == *key))
        .filter(|column| !is_name(&column.key))
}

fn rows(showing: &Showing<'_>, site: &Site, answer: &Answer) -> Vec<Row> {
    answer
        .rows
        .iter()
        .map(|row| {
            let cells = answer
                .shown
                .iter()
                .zip(&row.values)
                .filter(|(key, _)| !is_name(key))
                .filter_map(|(key, value)| {
                    let column = answer
                        .all_columns
                        .iter()
                        .find(|column| column.key == *key)?;
                    Some(in_list(showing, column, value))
                });
            Row {
                id: format!("{}:{}", row.id, row.version),
                href: format!("{}/{}", site.path, row.id),
                name: if row.title.trim().is_empty() {
                    "–".to_owned()
                } else {
                    row.title.clone()
                },
                mark: None,
                cells: cells.collect(),
            }
        })
        .collect()
}

fn chooser(
    lang: Lang,
    site: &Site,
    answer: &Answer,
    lasting: &Pairs,
    address: &ListAddress,
) -> ColumnChooser {
    let choice = |column: &ListColumn, shown: bool| ColumnChoice {
        key: column.key.clone(),
        label: column_label(lang, column),
        group: group(lang, site, column),
        shown,
    };
    let is_shown = |column: &&ListColumn| answer.shown.contains(&column.key);
    let first = answer
        .shown
        .iter()
        .filter_map(|key| answer.all_columns.iter().find(|c| c.key == *key))
        .map(|c| choice(c, true));
    let rest = answer
        .all_columns
        .iter()
        .filter(|column| !is_shown(column))
        .map(|c| choice(c, false));
    ColumnChooser {
        keep: lasting.without(&["col"]).0,
        columns: first.chain(rest).collect(),
        reset_href: lasting.without(&["col"]).address(site.path),
        open: address.pairs.has("up") || address.pairs.has("down"),
    }
}

fn group(lang: Lang, site: &Site, column: &ListColumn) -> String {
    match column.section {
        "record" | "roles" => lang.t(&format!("list-group-{}", column.section)),
        section => texts::section_title(lang, site.schema, section),
    }
}

fn pager(site: &Site, answer: &Answer, address: &ListAddress, lasting: &Pairs) -> Pager {
    let to_page = |page: i64| {
        lasting
            .clone()
            .with("page", page.to_string())
            .address(site.path)
    };
    let count = i64::try_from(answer.rows.len()).unwrap_or(0);
    let before = (address.page - 1) * address.size;
    let sizes = [25, 50, 100].map(|size| {
        let href = if size == address.size {
            String::new()
        } else {
            lasting.replace("size", size.to_string()).address(site.path)
        };
        Link::new(size.to_string(), href)
    });
    Pager {
        from: u64::try_from(if count == 0 { 0 } else { before + 1 }).unwrap_or(0),
        to: u64::try_from(if count == 0 { 0 } else { before + count }).unwrap_or(0),
        first_href: if address.page > 2 {
            lasting.address(site.path)
        } else {
            String::new()
        },
        previous_href: match address.page {
            1 => String::new(),
            2 => lasting.address(site.path),
            page => to_page(page - 1),
        },
        next_href: if answer.next.is_some() {
            to_page(address.page + 1)
        } else {
            String::new()
        },
        sizes: if answer.total > 25 {
            sizes.to_vec()
        } else {
            Vec::new()
        },
    }
}

fn empty(
    showing: &Showing<'_>,
    site: &Site,
    answer: &Answer,
    address: &ListAddress,
    begins: &[Button],
) -> EmptyList {
    let lang = showing.lang;
    let what = texts::counted(lang, site.schema.kind, 2);
    if address.wanted.filters.is_empty() && address.wanted.q.is_empty() {
        let text = lang.t(&texts::field_key(site.schema, "list-empty"));
        let begins = begins.iter().filter(|button| !button.post);
        let ways = begins
            .map(|button| Link::new(&button.label, &button.href))
            .collect();
        return EmptyList {
            title: lang.t1("list-none", "what", what),
            text,
            ways,
        };
    }
    let lasting = address.lasting();
    let mut ways: Vec<Link> = chips(showing, site, answer, address)
        .into_iter()
        .map(|chip| Link::new(lang.t1("list-relax", "filter", chip.text), chip.remove_href))
        .collect();
    if !address.wanted.q.is_empty() {
        ways.push(Link::new(
            lang.t("list-relax-search"),
            lasting.without(&["q"]).address(site.path),
        ));
    }
    EmptyList {
        title: lang.t1("list-none-fit", "what", what),
        text: lang.t("list-none-fit-text"),
        ways,
    }
}
