//! What groups must keep to, checked and numbered.

use std::collections::HashSet;

use crate::problem::Member;
use crate::{Fault, Input};

/// No more candidates named in the lists of limits.
const MOST_NAMED: usize = 2_000;

/// The limits in numbers of members.
#[derive(Default)]
pub(crate) struct Rules {
    /// The fewest members of a group that is not one alone.
    pub(crate) least: usize,
    pub(crate) most: usize,
    /// Lists of members that must be together, none of them in two lists; rising.
    pub(crate) bundles: Vec<Vec<u32>>,
    /// Pairs that must be apart, the lower number first.
    pub(crate) apart: HashSet<(u32, u32)>,
    pub(crate) same_region: bool,
}

impl Rules {
    /// Whether two may be in one group.
    pub(crate) fn part(&self, members: &[Member], a: u32, b: u32) -> bool {
        let regions = || {
            let (a, b) = (&members[a as usize].region, &members[b as usize].region);
            a.is_none() || a != b
        };
        self.apart.contains(&(a.min(b), a.max(b))) || (self.same_region && regions())
    }
}

/// Checks the limits against the candidates and against each other.
pub(crate) fn resolve(input: &Input, members: &[Member], faults: &mut Vec<Fault>) -> Rules {
    let limits = &input.limits;
    sizes(input, faults);
    let named: usize = limits
        .together
        .iter()
        .chain(&limits.apart)
        .map(Vec::len)
        .sum();
    if named > MOST_NAMED {
        let fault = Fault::new("too_many", "limits").with("count", named);
        faults.push(fault.with("most", MOST_NAMED));
        return Rules::default();
    }
    let known: HashSet<&str> = input.candidates.iter().map(|one| one.id.as_str()).collect();
    for (name, lists) in [("together", &limits.together), ("apart", &limits.apart)] {
        for (place, id) in places(name, lists) {
            if !known.contains(id) {
                faults.push(Fault::new("unknown_id", place).with("id", id));
            }
        }
    }
    for (place, id) in places("together", &limits.together) {
        if known.contains(id) {
            faults.extend(cannot_join(members, id, place));
        }
    }
    let rules = Rules {
        least: limits.min_group.unwrap_or(1),
        most: limits.max_group.unwrap_or(usize::MAX),
        bundles: bundles(&numbered(members, &limits.together)),
        apart: pairs(&numbered(members, &limits.apart)),
        same_region: limits.same_region,
    };
    contradictions(&rules, members, faults);
    rules
}

fn sizes(input: &Input, faults: &mut Vec<Fault>) {
    let limits = &input.limits;
    if limits.max_group == Some(0) {
        faults.push(Fault::new("max_group_zero", "limits.max_group"));
    } else if let (Some(least), Some(most)) = (limits.min_group, limits.max_group)
        && least > most
    {
        let fault = Fault::new("min_over_max", "limits.min_group");
        faults.push(fault.with("min", least).with("max", most));
    }
}

fn places<'a>(
    name: &'a str,
    lists: &'a [Vec<String>],
) -> impl Iterator<Item = (String, &'a str)> + 'a {
    let in_list = move |(list, ids): (usize, &'a Vec<String>)| {
        let place = move |(at, id): (usize, &'a String)| {
            (format!("limits.{name}[{list}][{at}]"), id.as_str())
        };
        ids.iter().enumerate().map(place)
    };
    lists.iter().enumerate().flat_map(in_list)
}

fn find(members: &[Member], id: &str) -> Option<u32> {
    let found = members.binary_search_by(|one| one.id.as_str().cmp(id));
    found.ok().and_then(|index| u32::try_from(index).ok())
}

/// Who is asked to join others and cannot.
fn cannot_join(members: &[Member], id: &str, place: String) -> Option<Fault> {
    let Some(number) = find(members, id) else {
        return Some(Fault::new("together_left_out", place).with("id", id));
    };
    let ready = members[number as usize].ready;
    (!ready).then(|| Fault::new("together_not_ready", place).with("id", id))
}

fn numbered(members: &[Member], lists: &[Vec<String>]) -> Vec<Vec<u32>> {
    let list = |ids: &Vec<String>| ids.iter().filter_map(|id| find(members, id)).collect();
    lists.iter().map(list).collect()
}

/// Lists that have a member in common are one.
fn bundles(lists: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut joined: Vec<Vec<u32>> = Vec::new();
    for list in lists {
        let mut list = list.clone();
        joined.retain(|other| {
            let apart = other.iter().all(|member| !list.contains(member));
            if !apart {
                list.extend(other);
            }
            apart
        });
        list.sort_unstable();
        list.dedup();
        if list.len() > 1 {
            joined.push(list);
        }
    }
    joined.sort();
    joined
}

fn pairs(lists: &[Vec<u32>]) -> HashSet<(u32, u32)> {
    let of_list = |list: &Vec<u32>| {
        let mut pairs = Vec::new();
        for (at, a) in list.iter().enumerate() {
            let others = list[at + 1..].iter().filter(|b| *b != a);
            pairs.extend(others.map(|b| (*a.min(b), *a.max(b))));
        }
        pairs
    };
    lists.iter().flat_map(of_list).collect()
}

fn contradictions(rules: &Rules, members: &[Member], faults: &mut Vec<Fault>) {
    for bundle in &rules.bundles {
        if bundle.len() > rules.most {
            let fault = Fault::new("together_too_many", "limits.together");
            faults.push(fault.with("count", bundle.len()).with("max", rules.most));
        }
        for (at, a) in bundle.iter().enumerate() {
            for b in &bundle[at + 1..] {
                let code = if rules.apart.contains(&(*a, *b)) {
                    "together_and_apart"
                } else if rules.part(members, *a, *b) {
                    "together_regions"
                } else {
                    continue;
                };
                let (a, b) = (&members[*a as usize].id, &members[*b as usize].id);
                let fault = Fault::new(code, "limits.together");
                faults.push(fault.with("a", a).with("b", b));
            }
        }
    }
}
