//! The twelve months at a glance, with the same figures as a table.

use std::collections::BTreeMap;

use foundation::Date;

use super::{
    entries::{Entry, Lane},
    first_days, month_id, off,
};
use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Picture, Table},
    pictures::planner::{self, Counts, Planner},
};

/// The picture of what was found from this month on.
pub(super) fn picture(
    lang: Lang,
    title: String,
    from: Date,
    today: Date,
    found: &[Entry],
) -> Picture {
    let mut days: BTreeMap<Date, Counts> = BTreeMap::new();
    for entry in found {
        days.entry(entry.on).or_default()[entry.lane as usize] += 1;
    }
    let names = Lane::ALL.map(|lane| lang.t(&format!("calendar-kind-{}", lane.key())));
    let months = first_days(from).map(|first| planner::Month {
        first,
        label: format::month_short(lang, first),
        href: format!("#{}", month_id(first)),
    });
    let plan = Planner {
        title: title.clone(),
        names: names.clone(),
        months: months.collect(),
        days,
        today,
    };
    Picture {
        title: lang.t("calendar-picture"),
        text: lang.t("calendar-picture-text"),
        svg: planner::svg(&plan),
        table: table(lang, &plan, names),
    }
}

fn table(lang: Lang, plan: &Planner, names: [String; 4]) -> Table {
    let row = |month: &planner::Month| {
        let mut cells = vec![Cell::text(format::month(lang, month.first))];
        let counts = plan.of_month(month.first);
        cells.extend(counts.map(|count| Cell::Number(count.to_string())));
        cells.push(Cell::text(off(lang, month.first)));
        cells
    };
    let mut headings = vec![lang.t("calendar-month")];
    headings.extend(names);
    headings.push(lang.t("calendar-off"));
    Table {
        headings,
        rows: plan.months.iter().map(row).collect(),
    }
}
