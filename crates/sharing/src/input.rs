//! The document that is asked with: the candidates, the assumptions, the limits.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The whole question. Reading it from JSON: [`crate::read`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// How many years the value is counted over.
    #[serde(default = "default_horizon")]
    pub horizon_years: f64,
    /// The days between which a group may start.
    pub window: Window,
    /// Where the search begins; the same seed gives the same answer.
    #[serde(default = "default_seed")]
    pub seed: u64,
    /// What is assumed about prices, delivery and people.
    #[serde(default)]
    pub assumptions: Assumptions,
    /// What the groups must keep to.
    #[serde(default)]
    pub limits: Limits,
    /// Who may buy together.
    pub candidates: Vec<Candidate>,
}

fn default_horizon() -> f64 {
    5.0
}

fn default_seed() -> u64 {
    1
}

/// The planning window. A start is the first day of a month that lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// The assumptions, each with its usual value. What they mean: [`crate::ASSUMPTIONS`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Assumptions {
    /// ε: how fast the price falls with volume.
    pub epsilon: f64,
    /// T: kroner that one tender costs its buyer.
    pub tender_base: f64,
    /// t: kroner that each further member adds to a joint tender.
    pub tender_extra: f64,
    /// ρ: the part of an integration's cost that each member pays again when it is rolled out.
    pub rollout_share: f64,
    /// κ: kroner of integrations that are delivered in a month.
    pub delivery_per_month: f64,
    /// ω: the part of the yearly cost that is lost while integrations are missing.
    pub waiting_share: f64,
    /// β: the extra part of the yearly cost when an old contract is prolonged to bridge.
    pub bridge_extra: f64,
    /// q: kroner of coordination for each further member that is wholly unlike.
    pub coordination_extra: f64,
    /// q₂: kroner of coordination for each pair of members.
    pub coordination_pair: f64,
    /// θ: the chance that a wholly unready and unlike member leaves.
    pub withdrawal: f64,
    /// Weights of likeness: product, integrations, neighbouring products, windows.
    pub similarity: [f64; 4],
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            epsilon: 0.08,
            tender_base: 600_000.0,
            tender_extra: 75_000.0,
            rollout_share: 0.25,
            delivery_per_month: 400_000.0,
            waiting_share: 0.5,
            bridge_extra: 0.5,
            coordination_extra: 150_000.0,
            coordination_pair: 2_000.0,
            withdrawal: 0.2,
            similarity: [0.35, 0.35, 0.2, 0.1],
        }
    }
}

/// What the groups must keep to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// The fewest members of a group that is not one alone.
    pub min_group: Option<usize>,
    /// The most members of a group.
    pub max_group: Option<usize>,
    /// Lists of candidates that must be in one group.
    pub together: Vec<Vec<String>>,
    /// Lists of candidates of which no two may be in one group.
    pub apart: Vec<Vec<String>>,
    /// Whether a group must lie in one region.
    pub same_region: bool,
}

/// What is known of one candidate. What is not known is `None`, never a guess.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its name in the answer; no two may have the same.
    pub id: String,
    /// The product in use.
    #[serde(default)]
    pub product: Option<String>,
    /// The family of the product.
    #[serde(default)]
    pub family: Option<String>,
    /// The region that it lies in.
    #[serde(default)]
    pub region: Option<String>,
    /// c: kroner a year.
    #[serde(default)]
    pub yearly_cost: Option<f64>,
    /// v: how much it uses, most often the population.
    #[serde(default)]
    pub volume: Option<f64>,
    /// e: the first day on which it could be rid of its contract.
    #[serde(default)]
    pub earliest_exit: Option<Date>,
    /// l: the last day of its contract.
    #[serde(default)]
    pub latest_end: Option<Date>,
    /// Who owns business needs, processes and resources: each 0, ½ or 1.
    #[serde(default)]
    pub ownership: Option<[Option<f64>; 3]>,
    /// Maturity in procurement, from 0 to 1.
    #[serde(default)]
    pub maturity: Option<f64>,
    /// The integrations that it needs.
    #[serde(default)]
    pub integrations: Option<Vec<Integration>>,
    /// The neighbouring products.
    #[serde(default)]
    pub neighbours: Option<Vec<String>>,
}

/// One integration of one candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Integration {
    /// What it joins; members with the same id need the same integration.
    pub id: String,
    /// Kroner to make it once.
    #[serde(default)]
    pub cost: Option<f64>,
}
