//! The facts behind candidates, read in handfuls of usages.

use std::collections::BTreeMap;

use database::{Row, Value};
use deadlines::Terms;
use foundation::{Date, Error, Id, Result};

use super::{Named, Need, YearlyCost, range_of};
use crate::{contracts::terms_of, gate::View, shares};

/// A municipality's usage of a system for the need.
pub(super) struct Usage {
    pub(super) id: Id,
    pub(super) organisation: Named,
    pub(super) code: String,
    pub(super) region: String,
    pub(super) population: Option<i64>,
    pub(super) product: Named,
    pub(super) family: Id,
    pub(super) since: Option<Date>,
    pub(super) shares_integrations: bool,
}

/// When a contract can be left, and when it ends.
#[derive(Clone, Copy, Default)]
pub(super) struct Window {
    pub(super) earliest_exit: Option<Date>,
    pub(super) latest_end: Option<Date>,
    pub(super) open_ended: bool,
}

/// What is no longer in use, or not yet, is no reason to buy.
const USAGES: &str = concat!(
    "(SELECT u.id, u.organisation_id, o.name, o.municipality_code, o.region, o.population, s.id, s.name, COALESCE(s.parent_system, s.id), u.in_use_from,
 CASE WHEN {visible u} THEN 1 ELSE 0 END",
    ", CASE WHEN ",
    shares::shown!("integrations", "u"),
    " THEN 1 ELSE 0 END
 FROM {usages} u JOIN {systems} s ON s.id = u.system JOIN {organisations} o ON o.id = u.organisation_id
 WHERE s.visibility = 'public' AND o.kind = 'municipality' AND COALESCE(u.life_cycle, '') <> 'not_in_use'
 AND ({visible u} OR ",
    shares::shown!("product", "u"),
    "))"
);

// everywhere: links of a usage that the statement around it finds, and of its system
const COVERED: &str = "EXISTS (SELECT 1 FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE (k.number = $1 OR k.number LIKE $2) AND ((l.from_id = u.system AND l.field = 'kle') OR (l.from_id = u.id AND l.field = 'kle_added'))
 AND NOT EXISTS (SELECT 1 FROM {links} d WHERE d.from_id = u.id AND d.field = 'kle_removed' AND d.to_id = k.id))";

/// The usages for any of the needs, each once, in the order of their ids.
pub(super) fn usages(view: &View<'_>, needs: &[Need]) -> Result<Vec<Usage>> {
    let mut found = BTreeMap::new();
    for need in needs {
        let (condition, params): (&str, Vec<Value>) = match need {
            Need::Kle(number) => (
                COVERED,
                vec![number.as_str().into(), format!("{number}.%").into()],
            ),
            Need::BusinessType(id) => ("s.business_type = $1", vec![(*id).into()]),
        };
        for row in view.rows(&format!("{} AND {condition}", unwrapped(USAGES)), &params)? {
            let usage = usage(&row)?;
            found.insert(usage.id, usage);
        }
    }
    Ok(found.into_values().collect())
}

fn usage(row: &Row) -> Result<Usage> {
    let named = |at| {
        Ok::<_, Error>(Named {
            id: row.id(at)?,
            name: row.text(at + 1)?,
        })
    };
    Ok(Usage {
        id: row.id(0)?,
        organisation: named(1)?,
        code: row.text_or_empty(3)?,
        region: row.text_or_empty(4)?,
        population: row.opt(5, Row::int)?,
        product: named(6)?,
        family: row.id(8)?,
        since: row.opt(9, Row::date)?,
        shares_integrations: row.int(10)? == 1 || row.int(11)? == 1,
    })
}

/// Usages of one statement.
const HANDFUL: usize = 200;

/// Runs a statement over all usages in handfuls; `{those}` stands for their ids.
fn each(
    view: &View<'_>,
    sql: &str,
    usages: &[Usage],
    mut row: impl FnMut(&Row) -> Result<()>,
) -> Result<()> {
    for some in usages.chunks(HANDFUL) {
        let marks: Vec<String> = (1..=some.len()).map(|at| format!("${at}")).collect();
        let params: Vec<Value> = some.iter().map(|usage| usage.id.into()).collect();
        let sql = sql.replace("(THOSE)", &format!("({})", marks.join(", ")));
        for found in view.rows(&sql, &params)? {
            row(&found)?;
        }
    }
    Ok(())
}

/// The contracts behind usages whose windows are shared.
const CONTRACTS: &str = concat!(
    "(SELECT l.to_id, c.id FROM {links} l JOIN {contracts} c ON c.id = l.from_id
 WHERE l.to_kind = 'usage' AND l.field = 'usages' AND l.to_id IN (THOSE) AND COALESCE(c.validity_override, '') <> 'forced_invalid'
 AND ({visible c} OR ",
    shares::shown!("window", "c"),
    "))"
);

/// The windows of the contracts behind each usage that are not over.
pub(super) fn windows(view: &View<'_>, usages: &[Usage]) -> Result<BTreeMap<Id, Vec<Window>>> {
    let mut about: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    each(view, unwrapped(CONTRACTS), usages, |row| {
        about.entry(row.id(1)?).or_default().push(row.id(0)?);
        Ok(())
    })?;
    let contracts: Vec<Id> = about.keys().copied().collect();
    let mut found: BTreeMap<Id, Vec<Window>> = BTreeMap::new();
    for some in contracts.chunks(HANDFUL) {
        for termed in terms_of(view, some)? {
            let Some(window) = window(&termed.terms, view.day()) else {
                continue;
            };
            for usage in &about[&termed.contract] {
                found.entry(*usage).or_default().push(window);
            }
        }
    }
    Ok(found)
}

/// What the calendar engine says; none when it is over.
fn window(terms: &Terms, today: Date) -> Option<Window> {
    let given = terms
        .terminated_on
        .and_then(|day| deadlines::effective_end(terms, day));
    let latest = deadlines::latest_end(terms);
    let end = match (given, latest) {
        (Some(given), Some(latest)) => Some(given.min(latest)),
        (given, latest) => given.or(latest),
    };
    let exit = match given {
        Some(_) => end,
        None => {
            deadlines::earliest_exit(terms, today).map(|exit| end.map_or(exit, |end| exit.min(end)))
        }
    };
    end.is_none_or(|end| end >= today).then_some(Window {
        earliest_exit: exit,
        latest_end: end,
        open_ended: end.is_none(),
    })
}

/// Operation and other costs that are paid to others this year, with the number of systems
/// that share the contract, and how far the municipality shares costs.
const COSTS: &str = "(SELECT l.to_id, p.operation, p.other,
 (SELECT COUNT(*) FROM {links} a WHERE a.from_id = c.id AND a.field = 'usages'),
 CASE WHEN {visible p} THEN 'exact' ELSE (SELECT sc.value FROM settings sc WHERE sc.organisation_id = p.organisation_id AND sc.name = 'shares_costs') END
 FROM {links} l JOIN {contracts} c ON c.id = l.from_id JOIN {payments} p ON p.contract = c.id
 WHERE l.to_kind = 'usage' AND l.field = 'usages' AND l.to_id IN (THOSE) AND p.side = 'external' AND COALESCE(c.validity_override, '') <> 'forced_invalid'
 AND COALESCE(p.first_year, 0) <= YEAR AND COALESCE(p.last_year, 9999) >= YEAR
 AND ({visible p} OR EXISTS (SELECT 1 FROM settings sh WHERE sh.organisation_id = p.organisation_id AND sh.name = 'shares_costs' AND sh.value <> 'none')))";

/// What each usage costs this year, a contract over several systems shared evenly.
pub(super) fn costs(view: &View<'_>, usages: &[Usage]) -> Result<BTreeMap<Id, YearlyCost>> {
    let year = view.day().year().to_string();
    let sql = unwrapped(COSTS).replace("YEAR", &year);
    let mut sums: BTreeMap<Id, (i64, bool)> = BTreeMap::new();
    each(view, &sql, usages, |row| {
        let amount = |at| Ok::<_, Error>(row.opt(at, Row::int)?.unwrap_or(0));
        let share = amount(1)?.saturating_add(amount(2)?) / row.int(3)?.max(1);
        let sum = sums.entry(row.id(0)?).or_insert((0, true));
        sum.0 = sum.0.saturating_add(share);
        sum.1 &= row.text_or_empty(4)? == "exact";
        Ok(())
    })?;
    let cost = |(id, (sum, exact)): (Id, (i64, bool))| {
        let cost = if exact {
            YearlyCost::Exact(sum)
        } else {
            range_of(sum)
        };
        (id, cost)
    };
    Ok(sums.into_iter().map(cost).collect())
}

/// What each usage is connected to, from either end: the standard interface, or else the
/// other system, when these are known to all.
const INTEGRATIONS: &str = concat!(
    "(SELECT r.END_usage, i.id, i.name, s.id, s.name FROM {relations} r
 JOIN {usages} t ON t.id = r.OTHER_usage JOIN {systems} s ON s.id = t.system
 LEFT JOIN {interfaces} i ON i.id = r.interface AND i.visibility = 'public'
 WHERE r.END_usage IN (THOSE) AND (i.id IS NOT NULL OR s.visibility = 'public') AND ({visible r} OR ",
    shares::shown!("integrations", "r"),
    "))"
);

pub(super) fn integrations(view: &View<'_>, usages: &[Usage]) -> Result<BTreeMap<Id, Vec<Named>>> {
    let mut found: BTreeMap<Id, Vec<Named>> = BTreeMap::new();
    for (end, other) in [("from", "to"), ("to", "from")] {
        let sql = unwrapped(INTEGRATIONS)
            .replace("END_", &format!("{end}_"))
            .replace("OTHER_", &format!("{other}_"));
        each(view, &sql, usages, |row| {
            let at = if row.opt(1, Row::id)?.is_some() { 1 } else { 3 };
            let named = Named {
                id: row.id(at)?,
                name: row.text(at + 1)?,
            };
            found.entry(row.id(0)?).or_default().push(named);
            Ok(())
        })?;
    }
    Ok(found)
}

// everywhere: the tasks of a system of the catalogue
const GROUPS: &str =
    "(SELECT DISTINCT substr(k.number, 1, 2) FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 JOIN {usages} u ON u.system = l.from_id WHERE l.field = 'kle' AND u.id IN (THOSE))";

// everywhere: the systems that others share, and the caller's own
const NEIGHBOURS: &str = concat!(
    "SELECT DISTINCT u.organisation_id, s.id, s.name FROM {usages} u JOIN {systems} s ON s.id = u.system
 JOIN {links} l ON l.from_id = s.id AND l.field = 'kle' JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE s.visibility = 'public' AND k.number LIKE $1 AND COALESCE(u.life_cycle, '') <> 'not_in_use'",
    " AND ({visible u} OR ",
    shares::shown!("product", "u"),
    ")"
);

/// The systems in the main groups of the needs, by organisation.
pub(super) fn neighbours(
    view: &View<'_>,
    needs: &[Need],
    usages: &[Usage],
) -> Result<BTreeMap<Id, Vec<Named>>> {
    let mut groups: Vec<String> = Vec::new();
    for need in needs {
        match need {
            Need::Kle(number) => groups.push(number.chars().take(2).collect()),
            Need::BusinessType(_) => each(view, unwrapped(GROUPS), usages, |row| {
                groups.push(row.text(0)?);
                Ok(())
            })?,
        }
    }
    groups.sort();
    groups.dedup();
    let mut found: BTreeMap<Id, Vec<Named>> = BTreeMap::new();
    for group in groups {
        for row in view.rows(NEIGHBOURS, &[format!("{group}.%").into()])? {
            let named = Named {
                id: row.id(1)?,
                name: row.text(2)?,
            };
            found.entry(row.id(0)?).or_default().push(named);
        }
    }
    for list in found.values_mut() {
        list.sort();
        list.dedup();
    }
    Ok(found)
}

/// A statement that has parts to be put in stands in brackets.
pub(crate) fn unwrapped(sql: &str) -> &str {
    sql.strip_prefix('(')
        .and_then(|sql| sql.strip_suffix(')'))
        .unwrap_or(sql)
}
