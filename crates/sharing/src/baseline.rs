//! What is plainly done elsewhere, to be compared with: groups of the most alike.

use crate::Refused;
use crate::order::Care;
use crate::problem::Problem;
use crate::run::Run;
use crate::value::{Scope, Scratch, kroner, ticks};

/// The best cut of a clustering.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// The groups, those of one left out.
    pub groups: Vec<Vec<String>>,
    /// Σ Net.
    pub total: f64,
}

impl Problem {
    /// Single-linkage clustering by likeness, cut at every height, and the best of these cuts. A
    /// cluster that would lose is counted as each for itself. Limits are not looked at.
    ///
    /// The memory grows with the square of the candidates: for some thousands at most.
    ///
    /// # Errors
    /// That somebody stopped it.
    pub fn baseline(&self, run: &Run) -> Result<Baseline, Refused> {
        let scope = Scope::new(self, self.ready.clone());
        let count = scope.members.len();
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(count * count.saturating_sub(1) / 2);
        for a in 0..count as u32 {
            pairs.extend((a + 1..count as u32).map(|b| (a, b)));
        }
        let alike = |pair: &(u32, u32)| scope.alike(pair.0 as usize)[pair.1 as usize];
        pairs.sort_by(|a, b| alike(b).total_cmp(&alike(a)).then(a.cmp(b)));
        let mut clusters = Clusters::new(count);
        let mut scratch = Scratch::default();
        let (mut total, mut best) = (0i64, (0i64, 0));
        for (a, b) in pairs {
            let Some((joined, before)) = clusters.join(a, b) else {
                continue;
            };
            run.go_on()?;
            let group = &clusters.groups[joined];
            let worth = ticks(scope.net(group, Care::Hasty, &mut scratch)).max(0);
            total = total.saturating_sub(before).saturating_add(worth);
            clusters.worth[joined] = worth;
            clusters.joins.push((a, b));
            if total > best.0 {
                best = (total, clusters.joins.len());
            }
        }
        let mut cut = Clusters::new(count);
        for (a, b) in clusters.joins.into_iter().take(best.1) {
            cut.join(a, b);
        }
        let groups = cut.groups.into_iter().filter(|group| group.len() > 1);
        let mut groups: Vec<Vec<u32>> = groups.map(|group| scope.numbers(&group)).collect();
        groups.sort();
        Ok(Baseline {
            groups: groups.iter().map(|group| self.ids(group)).collect(),
            total: kroner(best.0),
        })
    }
}

struct Clusters {
    groups: Vec<Vec<u32>>,
    worth: Vec<i64>,
    home: Vec<usize>,
    joins: Vec<(u32, u32)>,
}

impl Clusters {
    fn new(count: usize) -> Self {
        Self {
            groups: (0..count as u32).map(|member| vec![member]).collect(),
            worth: vec![0; count],
            home: (0..count).collect(),
            joins: Vec::new(),
        }
    }

    /// Joins the clusters of two members: the place of the new one, and what both were worth.
    fn join(&mut self, a: u32, b: u32) -> Option<(usize, i64)> {
        let (into, from) = (self.home[a as usize], self.home[b as usize]);
        if into == from {
            return None;
        }
        for member in std::mem::take(&mut self.groups[from]) {
            self.home[member as usize] = into;
            self.groups[into].push(member);
        }
        self.groups[into].sort_unstable();
        let before = self.worth[into].saturating_add(std::mem::take(&mut self.worth[from]));
        Some((into, before))
    }
}
