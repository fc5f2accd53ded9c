//! The order in which rows are taken in: a contract after the one above it.

use std::collections::HashMap;

use super::{NUMBER, PARENT, named};
use crate::imports::{directory::form, tables::Table};

/// Places of the rows. Otherwise they keep their order, also where contracts stand in
/// a ring, which the rules refuse.
pub(super) fn parents_first(table: &Table) -> Vec<usize> {
    let rows = &table.sheet.rows;
    if table.place(&PARENT).is_none() {
        return (0..rows.len()).collect();
    }
    let text = |at: usize, target| form(&table.text(&rows[at], target).unwrap_or_default());
    let mut places = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        places.entry(form(&named(table, row))).or_insert(at);
    }
    for at in 0..rows.len() {
        places.entry(text(at, &NUMBER)).or_insert(at);
    }
    places.remove("");
    let above: Vec<Option<usize>> = (0..rows.len())
        .map(|at| places.get(&text(at, &PARENT)).copied())
        .collect();
    in_order(&above)
}

/// Each place after the one above it.
fn in_order(above: &[Option<usize>]) -> Vec<usize> {
    let mut taken = vec![false; above.len()];
    let mut ordered = Vec::with_capacity(above.len());
    for start in 0..above.len() {
        let mut path = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| !taken[*at]) {
            taken[at] = true;
            path.push(at);
            next = above[at];
        }
        ordered.extend(path.into_iter().rev());
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn the_one_above_comes_first_and_a_ring_ends() {
        assert_eq!(in_order(&[None, None]), [0, 1]);
        assert_eq!(in_order(&[Some(2), None, Some(1)]), [1, 2, 0]);
        assert_eq!(in_order(&[Some(1), Some(0), Some(2)]), [1, 0, 2]);
    }
}
