//! The best choice among columns: each unit in exactly one of them.

use std::collections::HashMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::units::Units;
use crate::Refused;
use crate::order::Care;
use crate::random::Random;
use crate::run::{Run, Step};
use crate::value::{Scratch, ticks};

/// The exact part looks at no more branches, however few columns there are, and no fewer.
const BRANCHES: (u64, u64) = (50, 5_000);
/// How many drawn orders the heuristic packs in.
const PACKINGS: u64 = 300;

/// A group that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// Rising.
    pub(crate) units: Vec<u32>,
    /// In ticks.
    pub(crate) worth: i64,
}

/// What was chosen.
pub(crate) struct Choice {
    /// Numbers of the scope, each group rising.
    pub(crate) groups: Vec<Vec<u32>>,
    /// What they are worth, in ticks.
    #[cfg(test)]
    pub(crate) total: i64,
    /// No choice among the columns is worth more.
    pub(crate) bound: i64,
    pub(crate) columns: u64,
}

/// What there is to choose from, counted from everybody being alone.
struct Packing {
    columns: Vec<Column>,
    /// Whether a unit must be in a column, because it may not be alone.
    must: Vec<bool>,
    /// What all units are worth alone.
    base: i64,
}

/// The best choice that is found; none if there is no allowed one among the columns. `known` are
/// partitions to begin with; `branches` bounds
/// the exact part.
pub(crate) fn choose(
    units: &Units,
    columns: Vec<Column>,
    known: &[Vec<Vec<u32>>],
    branches: u64,
    run: &Run,
) -> Result<Option<Choice>, Refused> {
    let packing = Packing::new(units, columns);
    run.go_on()?;
    run.tell(Step::Choice, 0, 2);
    let mut chosen = packing.drawn(units.scope.problem.seed, run)?;
    for known in packing.known(known) {
        let better = |chosen: &Vec<usize>| packing.gain(&known) > packing.gain(chosen);
        if chosen.as_ref().is_none_or(better) {
            chosen = Some(known);
        }
    }
    let bound = packing
        .relaxed()
        .max(chosen.as_ref().map_or(i64::MIN, |one| packing.gain(one)));
    run.go_on()?;
    run.tell(Step::Choice, 1, 2);
    let chosen = match chosen {
        Some(chosen) if packing.gain(&chosen) >= bound => Some(chosen),
        chosen => packing.branched(chosen, branches),
    };
    run.go_on()?;
    run.tell(Step::Choice, 2, 2);
    Ok(chosen.map(|chosen| packing.told(units, &chosen, bound)))
}

impl Packing {
    fn new(units: &Units, columns: Vec<Column>) -> Self {
        let mut scratch = Scratch::default();
        let mut must = Vec::new();
        let mut alone = Vec::new();
        for members in &units.members {
            let allowed = units.sized(members.len(), false);
            must.push(!allowed);
            let net = units.scope.net(members, Care::Full, &mut scratch);
            alone.push(if allowed { ticks(net) } else { 0 });
        }
        let gain = |mut column: Column| {
            let alone = column.units.iter().map(|unit| alone[*unit as usize]);
            column.worth = column.worth.saturating_sub(alone.sum());
            column
        };
        let columns = columns.into_iter().map(gain);
        // What gains nothing is needed only where somebody may not be alone.
        let needed = |column: &Column| {
            column.worth > 0 || column.units.iter().any(|unit| must[*unit as usize])
        };
        Self {
            columns: columns.filter(needed).collect(),
            base: alone.iter().sum(),
            must,
        }
    }

    fn gain(&self, chosen: &[usize]) -> i64 {
        let worths = chosen.iter().map(|column| self.columns[*column].worth);
        worths.fold(0, i64::saturating_add)
    }

    /// Partitions as choices; their groups that are no columns are taken apart.
    fn known(&self, partitions: &[Vec<Vec<u32>>]) -> Vec<Vec<usize>> {
        let columns = self.columns.iter().enumerate();
        let places: HashMap<&[u32], usize> = columns
            .map(|(at, column)| (column.units.as_slice(), at))
            .collect();
        let choice = |groups: &Vec<Vec<u32>>| {
            let columns = groups
                .iter()
                .filter_map(|group| places.get(group.as_slice()));
            let order: Vec<(i64, usize)> = columns.map(|at| (0, *at)).collect();
            self.pack(&order)
        };
        partitions.iter().filter_map(choice).collect()
    }

    /// The best of many packings: columns by what each unit of them gains, with drawn weights.
    fn drawn(&self, seed: u64, run: &Run) -> Result<Option<Vec<usize>>, Refused> {
        let mut best: Option<(i64, Vec<usize>)> = None;
        let mut random = Random::new(seed, 0x9ACC);
        for round in 0..PACKINGS {
            run.go_on()?;
            let mut order: Vec<(i64, usize)> = (0..self.columns.len())
                .map(|at| {
                    let column = &self.columns[at];
                    let each = column.worth / column.units.len() as i64;
                    let weight = if round == 0 {
                        64
                    } else {
                        32 + random.below(64) as i64
                    };
                    (each / 64 * weight, at)
                })
                .collect();
            order.sort_unstable_by_key(|(key, at)| (-key, *at));
            let Some(chosen) = self.pack(&order) else {
                continue;
            };
            let gain = self.gain(&chosen);
            if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                best = Some((gain, chosen));
            }
        }
        Ok(best.map(|(_, chosen)| chosen))
    }

    /// Takes what still fits, in an order.
    fn pack(&self, order: &[(i64, usize)]) -> Option<Vec<usize>> {
        let mut taken = vec![false; self.must.len()];
        let mut chosen = Vec::new();
        for (_, at) in order {
            let units = &self.columns[*at].units;
            if units.iter().all(|unit| !taken[*unit as usize]) {
                for unit in units {
                    taken[*unit as usize] = true;
                }
                chosen.push(*at);
            }
        }
        let whole = self
            .must
            .iter()
            .zip(&taken)
            .all(|(must, taken)| !must || *taken);
        whole.then_some(chosen)
    }

    /// The program of the choice, with whole columns or parts of them, in units of the largest gain.
    fn program(&self, whole: bool) -> (Problem, Vec<Variable>) {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let most = self.most();
        let variables: Vec<Variable> = self
            .columns
            .iter()
            .map(|column| {
                let gain = column.worth as f64 / most;
                if whole {
                    problem.add_binary_var(gain)
                } else {
                    problem.add_var(gain, (0.0, f64::INFINITY))
                }
            })
            .collect();
        let mut rows = vec![Vec::new(); self.must.len()];
        for (variable, column) in variables.iter().zip(&self.columns) {
            for unit in &column.units {
                rows[*unit as usize].push((*variable, 1.0));
            }
        }
        for (row, must) in rows.into_iter().zip(&self.must) {
            let compared = if *must {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Le
            };
            problem.add_constraint(row.as_slice(), compared, 1.0);
        }
        (problem, variables)
    }

    fn most(&self) -> f64 {
        let largest = self.columns.iter().map(|column| column.worth.abs()).max();
        largest.unwrap_or(0).max(1) as f64
    }

    /// The bound of the linear program; where it cannot be solved, what the best column of each
    /// unit would give it.
    fn relaxed(&self) -> i64 {
        if self.columns.is_empty() {
            return 0;
        }
        let solved = self.program(false).0.solve().ok();
        let solution = solved.as_ref().and_then(|outcome| outcome.solution());
        match solution {
            Some(solution) => (solution.objective() * self.most()).ceil() as i64,
            None => self.shared_out(),
        }
    }

    fn shared_out(&self) -> i64 {
        let mut best = vec![0i64; self.must.len()];
        for column in &self.columns {
            let each = column.worth / column.units.len() as i64 + 1;
            for unit in &column.units {
                best[*unit as usize] = best[*unit as usize].max(each);
            }
        }
        best.iter().fold(0, |sum, each| sum.saturating_add(*each))
    }

    /// The choice after branching, no worse than the one it begins with.
    fn branched(&self, chosen: Option<Vec<usize>>, branches: u64) -> Option<Vec<usize>> {
        if self.columns.is_empty() {
            return chosen;
        }
        let (problem, variables) = self.program(true);
        let mut options = SolveOptions::default();
        let (least, most) = BRANCHES;
        options.node_limit = Some((branches / self.columns.len() as u64).clamp(least, most));
        options.warm_start = chosen.as_ref().map(|chosen| {
            let of = |(at, variable): (usize, &Variable)| {
                (*variable, f64::from(u8::from(chosen.contains(&at))))
            };
            variables.iter().enumerate().map(of).collect()
        });
        let solved = problem.solve_with(options).ok();
        let found = solved
            .as_ref()
            .and_then(|outcome| outcome.solution())
            .and_then(|solution| {
                let whole = |at: &usize| solution.var_value(variables[*at]) > 0.5;
                let found: Vec<usize> = (0..variables.len()).filter(whole).collect();
                self.pack(&found.iter().map(|at| (0, *at)).collect::<Vec<_>>())
            });
        match (chosen, found) {
            (Some(chosen), Some(found)) if self.gain(&found) > self.gain(&chosen) => Some(found),
            (None, found) => found,
            (chosen, _) => chosen,
        }
    }

    fn told(&self, units: &Units, chosen: &[usize], bound: i64) -> Choice {
        let mut alone = vec![true; self.must.len()];
        let mut groups = Vec::new();
        for at in chosen {
            for unit in &self.columns[*at].units {
                alone[*unit as usize] = false;
            }
            groups.push(units.all_members(&self.columns[*at].units));
        }
        let alone = (0..alone.len()).filter(|unit| alone[*unit]);
        groups.extend(alone.map(|unit| units.members[unit].clone()));
        Choice {
            groups,
            #[cfg(test)]
            total: self.base.saturating_add(self.gain(chosen)),
            bound: self.base.saturating_add(bound),
            columns: (self.columns.len() + units.count()) as u64,
        }
    }
}
