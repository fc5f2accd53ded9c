//! The assumptions as rows: what they are called, what they are usually, and between which ends
//! they may reasonably lie.

use crate::Assumptions;

/// One assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumption {
    /// Its name in the document; weights of likeness are `similarity.0` to `similarity.3`.
    pub name: &'static str,
    /// What it is usually.
    pub default: f64,
    /// The ends of its reasonable range.
    pub range: (f64, f64),
    /// What it is counted in.
    pub unit: Unit,
    /// Where the usual value and the range come from.
    pub source: Source,
}

/// Where an assumption comes from. None of them is measured; an organisation that has measured
/// one puts its own value in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Estimated from what joint purchases of the field are told to have cost.
    Estimate,
    /// Chosen when the model was made; it stands for no quantity of the world.
    Choice,
}

/// What an assumption is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A plain number.
    Number,
    /// Kroner.
    Kroner,
    /// Kroner a month.
    KronerPerMonth,
    /// A part of something, from 0 to 1.
    Share,
}

/// All assumptions in the order of the document.
pub const ASSUMPTIONS: &[Assumption] = &[
    row("epsilon", 0.08, (0.03, 0.15), Unit::Number),
    row(
        "tender_base",
        600_000.0,
        (300_000.0, 1_200_000.0),
        Unit::Kroner,
    ),
    row(
        "tender_extra",
        75_000.0,
        (25_000.0, 150_000.0),
        Unit::Kroner,
    ),
    row("rollout_share", 0.25, (0.1, 0.5), Unit::Share),
    row(
        "delivery_per_month",
        400_000.0,
        (200_000.0, 800_000.0),
        Unit::KronerPerMonth,
    ),
    row("waiting_share", 0.5, (0.2, 1.0), Unit::Share),
    row("bridge_extra", 0.5, (0.2, 1.0), Unit::Share),
    row(
        "coordination_extra",
        150_000.0,
        (50_000.0, 300_000.0),
        Unit::Kroner,
    ),
    row("coordination_pair", 2_000.0, (0.0, 5_000.0), Unit::Kroner),
    row("withdrawal", 0.2, (0.05, 0.4), Unit::Share),
    row("similarity.0", 0.35, (0.15, 0.55), Unit::Share),
    row("similarity.1", 0.35, (0.15, 0.55), Unit::Share),
    row("similarity.2", 0.2, (0.0, 0.4), Unit::Share),
    row("similarity.3", 0.1, (0.0, 0.3), Unit::Share),
];

const fn row(name: &'static str, default: f64, range: (f64, f64), unit: Unit) -> Assumption {
    // `similarity.…`: weights are chosen, everything else is estimated.
    let weight = name.as_bytes()[0] == b's';
    Assumption {
        name,
        default,
        range,
        unit,
        source: if weight {
            Source::Choice
        } else {
            Source::Estimate
        },
    }
}

impl Assumption {
    /// Its value in a set of assumptions.
    pub fn of(&self, set: &Assumptions) -> f64 {
        let mut set = set.clone();
        place(&mut set, self.name).map_or(self.default, |place| *place)
    }

    /// The set with another value of this assumption. When a weight of likeness changes, the
    /// others keep their proportions and all of them their sum.
    pub fn set(&self, set: &Assumptions, value: f64) -> Assumptions {
        let sum: f64 = set.similarity.iter().sum();
        let mut changed = set.clone();
        let Some(at) = self.name.strip_prefix("similarity.") else {
            if let Some(place) = place(&mut changed, self.name) {
                *place = value;
            }
            return changed;
        };
        let at: usize = at.parse().expect("the names above");
        let value = value.min(sum);
        let others = sum - set.similarity[at];
        for (index, weight) in changed.similarity.iter_mut().enumerate() {
            if index == at {
                *weight = value;
            } else if others > 0.0 {
                *weight *= (sum - value) / others;
            }
        }
        changed
    }
}

fn place<'a>(set: &'a mut Assumptions, name: &str) -> Option<&'a mut f64> {
    Some(match name {
        "epsilon" => &mut set.epsilon,
        "tender_base" => &mut set.tender_base,
        "tender_extra" => &mut set.tender_extra,
        "rollout_share" => &mut set.rollout_share,
        "delivery_per_month" => &mut set.delivery_per_month,
        "waiting_share" => &mut set.waiting_share,
        "bridge_extra" => &mut set.bridge_extra,
        "coordination_extra" => &mut set.coordination_extra,
        "coordination_pair" => &mut set.coordination_pair,
        "withdrawal" => &mut set.withdrawal,
        _ => {
            let at: usize = name.strip_prefix("similarity.")?.parse().ok()?;
            set.similarity.get_mut(at)?
        }
    })
}
