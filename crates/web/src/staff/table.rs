//! The table of the staff view: search and sorting, no more.

use domain::parts::lists::{ListColumn, ListPage as Answer, Sort};
use domain::parts::records::Names;
use foundation::Date;

use crate::{
    i18n::Lang,
    parts::{EmptyList, Heading, Link, ListPage, Pager, Row, Sorted},
    records::{
        ListAddress,
        cells::{Showing, in_list},
    },
};

/// The page at `path`; rows lead to `records` with their id, or nowhere when it is empty.
pub(super) fn page(
    lang: Lang,
    today: Date,
    path: &str,
    records: &str,
    address: &ListAddress,
    answer: &Answer,
) -> ListPage {
    let names = Names::new();
    let showing = Showing {
        lang,
        today,
        names: &names,
    };
    ListPage {
        title: lang.t("staff-title"),
        total: u64::try_from(answer.total).unwrap_or(0),
        lead: lang.t("staff-lead"),
        href: path.to_owned(),
        search: address.wanted.q.clone(),
        keep: address.lasting().without(&["q"]).0,
        clear_href: path.to_owned(),
        headings: headings(lang, path, address, answer),
        rows: rows(&showing, records, answer),
        pager: pager(path, address, answer),
        empty: empty(lang, path, address),
        ..ListPage::default()
    }
}

fn empty(lang: Lang, path: &str, address: &ListAddress) -> EmptyList {
    if address.wanted.q.is_empty() {
        return EmptyList {
            title: lang.t("staff-none"),
            ..EmptyList::default()
        };
    }
    EmptyList {
        title: lang.t("staff-none-fit"),
        text: lang.t("staff-none-fit-text"),
        ways: vec![Link::new(lang.t("list-relax-search"), path)],
    }
}

/// The name stands first in each row and is not shown again.
fn shown(answer: &Answer) -> impl Iterator<Item = (usize, &ListColumn)> {
    let find = |key: &String| answer.all_columns.iter().find(|column| column.key == *key);
    let columns = answer.shown.iter().enumerate();
    columns
        .filter(|(_, key)| !["name", "system"].contains(&key.as_str()))
        .filter_map(move |(at, key)| Some((at, find(key)?)))
}

fn headings(lang: Lang, path: &str, address: &ListAddress, answer: &Answer) -> Vec<Heading> {
    let lasting = address.lasting();
    let heading = |label: String, key: &str, important: bool| {
        let current = answer.sort.column == key;
        let sort = Sort {
            column: key.to_owned(),
            descending: current && !answer.sort.descending,
        };
        Heading {
            label,
            sort_href: lasting.replace("sort", sort.text()).address(path),
            sorted: match (current, answer.sort.descending) {
                (false, _) => Sorted::No,
                (true, false) => Sorted::Up,
                (true, true) => Sorted::Down,
            },
            important,
            ..Heading::default()
        }
    };
    let label = |column: &ListColumn| {
        if column.label_is_text {
            column.label.clone()
        } else {
            lang.t(&column.label)
        }
    };
    let name = heading(lang.t("list-name"), "name", true);
    let rest = shown(answer)
        .enumerate()
        .map(|(at, (_, column))| heading(label(column), &column.key, at < 3));
    std::iter::once(name).chain(rest).collect()
}

fn rows(showing: &Showing<'_>, records: &str, answer: &Answer) -> Vec<Row> {
    let row = |row: &domain::parts::lists::ListRow| Row {
        id: String::new(),
        href: if records.is_empty() {
            String::new()
        } else {
            format!("{records}{}", row.id)
        },
        name: row.title.clone(),
        mark: None,
        cells: shown(answer)
            .map(|(at, column)| in_list(showing, column, &row.values[at]))
            .collect(),
    };
    answer.rows.iter().map(row).collect()
}

fn pager(path: &str, address: &ListAddress, answer: &Answer) -> Pager {
    let at_page = |page: i64| {
        let pairs = address.lasting();
        match page {
            1 => pairs.address(path),
            _ => pairs.with("page", page.to_string()).address(path),
        }
    };
    let count = i64::try_from(answer.rows.len()).unwrap_or(0);
    let before = (address.page - 1).saturating_mul(address.size);
    let unsigned = |number: i64| u64::try_from(number).unwrap_or(0);
    Pager {
        from: unsigned(if count == 0 { 0 } else { before + 1 }),
        to: unsigned(if count == 0 { 0 } else { before + count }),
        previous_href: if address.page > 1 {
            at_page(address.page - 1)
        } else {
            String::new()
        },
        next_href: if answer.next.is_some() {
            at_page(address.page + 1)
        } else {
            String::new()
        },
        ..Pager::default()
    }
}
