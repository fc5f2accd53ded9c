//! The light view for all staff: chosen columns alone, without economy and
//! notes. What cannot be seen cannot be filtered, sorted or searched by either.

use foundation::{Error, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        Audience,
        lists::{Filter, List, ListColumn, ListPage, Operator, Start, Wanted, columns, find},
    },
    usage::SCHEMA,
};

/// Asks for a page of the staff view.
#[derive(Debug)]
pub struct StaffView {
    /// What it shows; other columns than staff's are refused.
    pub wanted: Wanted,
    /// Where it begins.
    pub start: Start,
    /// At most so many rows, 1 to 500.
    pub limit: i64,
}

impl Question for StaffView {
    type Answer = ListPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<ListPage> {
        let mut all = columns(view, &SCHEMA)?;
        all.retain(|column| column.audience == Audience::Staff);
        let wanted = for_staff(&all, self.wanted)?;
        let list = List {
            schema: &SCHEMA,
            wanted,
            start: self.start,
            limit: self.limit,
        };
        let mut page = list.answer(view)?;
        page.all_columns = all;
        Ok(page)
    }
}

/// What staff see at first: what it is for, who answers for it, whether it is in use.
const FIRST: &[&str] = &[
    "name",
    "purpose",
    "responsible_unit",
    "life_cycle",
    "system_business_type",
    "kle_names",
];

fn for_staff(all: &[ListColumn], mut wanted: Wanted) -> Result<Wanted> {
    if wanted.columns.is_empty() {
        wanted.columns = FIRST.iter().map(|key| (*key).to_owned()).collect();
    }
    let sort = wanted.sort.iter().map(|sort| &sort.column);
    let filtered = wanted.filters.iter().map(|filter| &filter.column);
    for key in wanted.columns.iter().chain(sort).chain(filtered) {
        find(all, key)?;
    }
    // The search looks through notes too; staff search the name.
    let words = std::mem::take(&mut wanted.q);
    wanted
        .filters
        .extend(words.split_whitespace().map(|word| Filter {
            column: "name".to_owned(),
            operator: Operator::Contains,
            values: vec![word.to_owned()],
        }));
    if wanted.filters.len() > MOST_CONDITIONS {
        return Err(Error::field("q", "too_long"));
    }
    Ok(wanted)
}

/// More words than anybody searches with.
const MOST_CONDITIONS: usize = 30;
